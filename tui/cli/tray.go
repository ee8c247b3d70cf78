package cli

import (
	"context"

	"shipdesk/tui/line"
)

type trayCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

// Run lists the waybills that nobody knows.
func (c *trayCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Tray(ctx, c.JSON) })
}
