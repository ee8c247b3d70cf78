// Package complete writes scripts that complete a command line in bash, zsh
// and fish. The libraries that do so for kong ask the program at every Tab and
// stem from years ago; these scripts are complete in themselves.
package complete

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// Shells are the shells that scripts are written for.
var Shells = []string{"bash", "zsh", "fish"}

// Write writes the script of one of the Shells for the program whose command
// line app describes.
func Write(w io.Writer, shell string, app *kong.Node) error {
	var script string
	switch shell {
	case "bash":
		script = bash(app)
	case "zsh":
		// zsh runs bash's scripts itself.
		script = "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n" + bash(app)
	case "fish":
		script = fish(app)
	default:
		return fmt.Errorf("complete: no such shell: %s", shell)
	}
	_, err := io.WriteString(w, script)
	return err
}

// command is a command with its subcommands one level down.
type command struct {
	path  string // "operator add"; empty: the program itself
	help  string
	flags []flag
	subs  []command
	files bool // takes files as arguments
	words []string
}

type flag struct {
	name   string // without its dashes
	help   string
	value  bool     // takes one
	values []string // these, if known
	file   bool     // a file
}

func commandOf(n *kong.Node, path string) command {
	c := command{path: path, help: oneLine(n.Help)}
	for _, f := range n.Flags {
		if !f.Hidden {
			c.flags = append(c.flags, flagOf(f))
		}
	}
	for _, p := range n.Positional {
		c.files = c.files || p.Name == "file"
		if p.Enum != "" {
			c.words = append(c.words, choices(p.Enum, ",")...)
		}
	}
	for _, sub := range n.Children {
		if !sub.Hidden {
			c.subs = append(c.subs, commandOf(sub, strings.TrimSpace(path+" "+sub.Name)))
		}
	}
	return c
}

func flagOf(f *kong.Flag) flag {
	out := flag{name: f.Name, help: oneLine(f.Help), value: !f.IsBool()}
	switch {
	case !out.value:
	case f.Enum != "":
		out.values = choices(f.Enum, ",")
	case strings.Contains(f.PlaceHolder, "FILE"):
		out.file = true
	case strings.Contains(f.PlaceHolder, "|"):
		out.values = choices(f.PlaceHolder, "|")
	}
	return out
}

// choices cuts a list of values; an empty value is none.
func choices(list, at string) []string {
	return slices.DeleteFunc(strings.Split(list, at), func(s string) bool { return s == "" })
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// all lists a command and what is below it.
func (c command) all() []command {
	list := []command{c}
	for _, sub := range c.subs {
		list = append(list, sub.all()...)
	}
	return list
}

func (c command) name() string { return c.path[strings.LastIndexByte(c.path, ' ')+1:] }

// offered is what can stand next in a command: its subcommands and arguments.
func (c command) offered() []string {
	words := slices.Clone(c.words)
	for _, sub := range c.subs {
		words = append(words, sub.name())
	}
	return words
}
