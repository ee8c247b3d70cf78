package cli

import (
	"context"

	"shipdesk/tui/line"
)

type returnsCmd struct {
	JSON  bool   `name:"json" help:"${flag_json}"`
	State string `enum:",awaited,arrived,unclaimed,fine,damaged,missing" default:"" help:"${flag_return_state}"`
}

// Run lists what came back.
func (c *returnsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Returns(ctx, c.State, c.JSON) })
}
