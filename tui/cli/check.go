package cli

import (
	"context"

	"shipdesk/tui/line"
)

type checkCmd struct{}

type acceptCmd struct {
	Reason string `required:"" help:"${flag_reason}"`
}

// Run proves the books.
func (checkCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Check(ctx) })
}

// Run accepts the alarm of the receipt.
func (c *acceptCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).Accept(ctx, c.Reason) })
}
