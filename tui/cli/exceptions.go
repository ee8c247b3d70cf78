package cli

import (
	"context"

	"shipdesk/tui/line"
)

type holdCmd struct {
	Codes    holdCodesCmd    `cmd:"" default:"withargs" name:"put" help:"${cmd_hold}"`
	Withdraw holdWithdrawCmd `cmd:"" help:"${cmd_hold_withdraw}"`
}

type holdCodesCmd struct {
	Codes  []string `arg:"" optional:"" name:"code" help:"${flag_numbers}"`
	Reason string   `help:"${flag_reason}"`
	JSON   bool     `name:"json" help:"${flag_json}"`
}

type holdWithdrawCmd struct {
	Codes []string `arg:"" optional:"" name:"code" help:"${flag_numbers}"`
	JSON  bool     `name:"json" help:"${flag_json}"`
}

type pullsCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

// Run holds orders.
func (c *holdCodesCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).Hold(ctx, line.HoldOptions{Codes: c.Codes, Reason: c.Reason, JSON: c.JSON})
	})
}

// Run lets held orders go.
func (c *holdWithdrawCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).Hold(ctx, line.HoldOptions{Codes: c.Codes, Withdraw: true, JSON: c.JSON})
	})
}

// Run lists what is to be pulled.
func (c *pullsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Pulls(ctx, c.JSON) })
}
