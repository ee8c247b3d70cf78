package cli

import (
	"context"

	"shipdesk/tui/line"
)

type kitCmd struct {
	List     kitListCmd     `cmd:"" help:"${cmd_kit_list}"`
	Assemble kitAssembleCmd `cmd:"" help:"${cmd_kit_assemble}"`
	Apart    kitApartCmd    `cmd:"" name:"take-apart" help:"${cmd_kit_apart}"`
}

type kitListCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

type kitUnits struct {
	Kit   string `arg:"" help:"${flag_kit_code}"`
	Units int64  `arg:"" optional:"" default:"1" help:"${flag_kit_units}"`
}

type (
	kitAssembleCmd struct{ kitUnits }
	kitApartCmd    struct{ kitUnits }
)

// Run lists kits.
func (c *kitListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Kits(ctx, c.JSON) })
}

// Run makes kits of their parts.
func (c *kitAssembleCmd) Run(a *app) error { return c.transform(a, false) }

// Run makes parts of kits.
func (c *kitApartCmd) Run(a *app) error { return c.transform(a, true) }

func (k kitUnits) transform(a *app, apart bool) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).Assemble(ctx, k.Kit, k.Units, apart) })
}
