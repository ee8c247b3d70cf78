package cli

import (
	"context"

	"shipdesk/tui/line"
)

type reopenCmd struct {
	Orders []string `arg:"" name:"order" help:"${flag_reopen}"`
}

// Run takes orders back that were taken as gone.
func (c *reopenCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return d.Reopen(ctx, c.Orders) })
}
