package cli

import (
	"io"
	"os"

	"github.com/alecthomas/kong"

	"shipdesk/tui/complete"
	"shipdesk/tui/line"
)

type versionCmd struct{}

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"${flag_shell}"`
}

// Run writes a script for a shell.
func (c *completionCmd) Run(command *kong.Context) error {
	return complete.Write(os.Stdout, c.Shell, command.Model.Node)
}

// Run says the version.
func (versionCmd) Run(a *app) error {
	_, err := io.WriteString(os.Stdout, a.words.Line.Version.Of(line.Version(a.release))+"\n")
	return err
}
