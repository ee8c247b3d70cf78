package cli

import (
	"context"

	"shipdesk/tui/line"
)

type boardCmd struct {
	JSON bool   `name:"json" help:"${flag_json}"`
	At   string `placeholder:"RFC3339" help:"${flag_at}"`
}

type ontimeCmd struct {
	JSON bool   `name:"json" help:"${flag_json}"`
	From string `placeholder:"YYYY-MM-DD" help:"${flag_from}"`
	To   string `placeholder:"YYYY-MM-DD" help:"${flag_to}"`
}

// Run lists what has still to leave.
func (c *boardCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Board(ctx, c.JSON, c.At) })
}

// Run says how soon orders left and were collected.
func (c *ontimeCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.OnTime(ctx, c.JSON, c.From, c.To) })
}
