package complete

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

// bash finds the command among the words before the cursor, skipping the values
// of flags, and offers what can follow it. With nothing offered the shell
// completes file names.
func bash(app *kong.Node) string {
	root := commandOf(app, "")
	var steps, words, flags, values, taking strings.Builder
	for _, c := range root.all() {
		for _, sub := range c.subs {
			fmt.Fprintf(&steps, "      %q) cmd=%q ;;\n", c.path+":"+sub.name(), sub.path)
		}
		if offered := c.offered(); len(offered) > 0 {
			fmt.Fprintf(&words, "      %q) words=%q ;;\n", c.path, strings.Join(offered, " "))
		}
		if len(c.flags) > 0 && c.path != "" {
			fmt.Fprintf(&flags, "      %q) words=\"$words%s\" ;;\n", c.path, flagNames(c.flags))
		}
		for _, f := range c.flags {
			if f.value && !strings.Contains(taking.String()+"|", "|--"+f.name+"|") {
				fmt.Fprintf(&taking, "|--%s", f.name)
			}
			if len(f.values) > 0 {
				where := fmt.Sprintf("%q", c.path+":--"+f.name)
				if c.path == "" { // such a flag may stand behind every command
					where = "*:--" + f.name
				}
				fmt.Fprintf(&values, "        %s) words=%q ;;\n", where, strings.Join(f.values, " "))
			}
		}
	}
	name := app.Name
	return fmt.Sprintf(`# bash completion of %[1]s
_%[1]s() {
  local cmd="" words="" i word cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="${COMP_WORDS[i]}"
    case "$word" in
      %[2]s) ((i++)); continue ;;
      -*) continue ;;
    esac
    case "$cmd:$word" in
%[3]s    esac
  done
  case "$prev" in
    %[2]s)
      case "$cmd:$prev" in
%[4]s      esac
      COMPREPLY=($(compgen -W "$words" -- "$cur"))
      return ;;
  esac
  if [[ "$cur" == -* ]]; then
    words="%[5]s"
    case "$cmd" in
%[6]s    esac
  else
    case "$cmd" in
%[7]s    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _%[1]s %[1]s
`, name, strings.TrimPrefix(taking.String(), "|"), steps.String(), values.String(), strings.TrimSpace(flagNames(root.flags)), flags.String(), words.String())
}

// flagNames are flags as they are typed, each behind a blank.
func flagNames(list []flag) string {
	var b strings.Builder
	for _, f := range list {
		b.WriteString(" --" + f.name)
	}
	return b.String()
}

// fish offers each word with its help.
func fish(app *kong.Node) string {
	root := commandOf(app, "")
	var b strings.Builder
	fmt.Fprintf(&b, "# fish completion of %[1]s\ncomplete -c %[1]s -f\n", app.Name)
	for _, c := range root.all() {
		here := where(c)
		for _, sub := range c.subs {
			fmt.Fprintf(&b, "complete -c %s -n %s -a %s -d %s\n", app.Name, quoted(here), sub.name(), quoted(sub.help))
		}
		for _, word := range c.words {
			fmt.Fprintf(&b, "complete -c %s -n %s -a %s\n", app.Name, quoted(here), word)
		}
		if c.files {
			fmt.Fprintf(&b, "complete -c %s -n %s -F\n", app.Name, quoted(here))
		}
		for _, f := range c.flags {
			only := ""
			if c.path != "" {
				only = " -n " + quoted(seen(c))
			}
			fmt.Fprintf(&b, "complete -c %s%s -l %s%s -d %s\n", app.Name, only, f.name, takes(f), quoted(f.help))
		}
	}
	return b.String()
}

// takes says in fish what follows a flag.
func takes(f flag) string {
	switch {
	case f.file:
		return " -r -F"
	case len(f.values) > 0:
		return " -x -a " + quoted(strings.Join(f.values, " "))
	case f.value:
		return " -x"
	}
	return ""
}

// where is the condition that a command is complete and its subcommand is not.
func where(c command) string {
	if c.path == "" {
		return "__fish_use_subcommand"
	}
	said := seen(c)
	if words := c.offered(); len(words) > 0 {
		said += "; and not __fish_seen_subcommand_from " + strings.Join(words, " ")
	}
	return said
}

// seen is the condition that a command's words stand in the line.
func seen(c command) string {
	return "__fish_seen_subcommand_from " + strings.ReplaceAll(c.path, " ", "; and __fish_seen_subcommand_from ")
}

func quoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}
