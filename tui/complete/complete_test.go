package complete

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// cli has every form that the real command line has.
type cli struct {
	DB    string `name:"db" placeholder:"FILE" help:"the file"`
	Lang  string `placeholder:"zh|en" help:"it's the language"`
	Plain bool   `help:"no screen"`

	Desk     struct{} `cmd:"" default:"1" help:"the desk"`
	Import   importer `cmd:"" help:"import files"`
	Operator struct {
		Add  struct{} `cmd:"" help:"add one"`
		Lead struct {
			Off bool `help:"take back"`
		} `cmd:"" help:"make lead"`
	} `cmd:"" help:"people"`
	Completion struct {
		Shell string `arg:"" enum:"bash,zsh,fish"`
	} `cmd:"" help:"completion"`
	Secret struct{} `cmd:"" hidden:"" help:"nobody's business"`
}

type importer struct {
	Files   []string `arg:"" name:"file"`
	Shipped string   `enum:",open,gone" default:"" help:"shipped ones"`
}

func script(t *testing.T, shell string) string {
	t.Helper()
	parser, err := kong.New(&cli{}, kong.Name("shipdesk"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := Write(&b, shell, parser.Model.Node); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "secret") {
		t.Errorf("%s offers a hidden command", shell)
	}
	return b.String()
}

// TestBashOffersWhatFits asks a real bash, as every machine that runs the
// checks has one.
func TestBashOffersWhatFits(t *testing.T) {
	for line, want := range map[string]string{
		"shipdesk ":                          "desk import operator completion",
		"shipdesk op":                        "operator",
		"shipdesk operator ":                 "add lead",
		"shipdesk operator lead --":          "--help --db --lang --plain --off",
		"shipdesk --lang en operator l":      "lead",
		"shipdesk --db operator imp":         "import",
		"shipdesk --lang ":                   "zh en",
		"shipdesk import --lang z":           "zh",
		"shipdesk import x.csv --shipped ":   "open gone",
		"shipdesk import x.csv --s":          "--shipped",
		"shipdesk import ":                   "", // bash completes files
		"shipdesk --db ":                     "",
		"shipdesk completion ":               "bash zsh fish",
		"shipdesk import operator --shipped": "--shipped",
	} {
		words := strings.Split(line, " ")
		ask := fmt.Sprintf("COMP_WORDS=(%s '%s'); COMP_CWORD=%d; _shipdesk; echo \"${COMPREPLY[*]}\"",
			strings.Join(words[:len(words)-1], " "), words[len(words)-1], len(words)-1)
		out, err := exec.Command("bash", "-c", script(t, "bash")+ask).CombinedOutput()
		if err != nil || strings.TrimSpace(string(out)) != want {
			t.Errorf("%q offers %q (%v), want %q", line, out, err, want)
		}
	}
}

func TestZshRunsTheScriptOfBash(t *testing.T) {
	zsh := script(t, "zsh")
	if !strings.HasSuffix(zsh, script(t, "bash")) || !strings.Contains(zsh, "bashcompinit\n") {
		t.Error(zsh)
	}
}

func TestFishOffersWhatFits(t *testing.T) {
	fish := script(t, "fish")
	for _, want := range []string{
		"complete -c shipdesk -f\n",
		"complete -c shipdesk -n '__fish_use_subcommand' -a import -d 'import files'\n",
		"complete -c shipdesk -n '__fish_seen_subcommand_from import' -F\n",
		"complete -c shipdesk -n '__fish_seen_subcommand_from import' -l shipped -x -a 'open gone' -d 'shipped ones'\n",
		"complete -c shipdesk -n '__fish_seen_subcommand_from operator; and not __fish_seen_subcommand_from add lead' -a add -d 'add one'\n",
		"complete -c shipdesk -n '__fish_seen_subcommand_from operator; and __fish_seen_subcommand_from lead' -l off -d 'take back'\n",
		"complete -c shipdesk -n '__fish_seen_subcommand_from completion; and not __fish_seen_subcommand_from bash zsh fish' -a fish\n",
		"complete -c shipdesk -l db -r -F -d 'the file'\n",
		"complete -c shipdesk -l lang -x -a 'zh en' -d 'it\\'s the language'\n",
		"complete -c shipdesk -l plain -d 'no screen'\n",
	} {
		if !strings.Contains(fish, want) {
			t.Errorf("lacks %s in\n%s", want, fish)
		}
	}
}

func TestAnUnknownShell(t *testing.T) {
	if err := Write(&strings.Builder{}, "tcsh", &kong.Node{}); err == nil {
		t.Error("no error")
	}
}
