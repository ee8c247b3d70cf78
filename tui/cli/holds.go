package cli

import (
	"context"

	"shipdesk/tui/line"
)

type holdCmd struct {
	Codes    []string `arg:"" name:"number" help:"${flag_numbers}"`
	Reason   string   `help:"${flag_reason}"`
	Withdraw bool     `help:"${flag_withdraw}"`
	JSON     bool     `name:"json" help:"${flag_json}"`
}

type pullsCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

// Run holds orders, or lets them go.
func (c *holdCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).Hold(ctx, c.Codes, c.Reason, c.Withdraw, c.JSON)
	})
}

// Run lists what has to come out again.
func (c *pullsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Pulls(ctx, c.JSON) })
}
