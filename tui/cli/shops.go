package cli

import (
	"context"

	"shipdesk/tui/line"
)

type shopCmd struct {
	List    shopListCmd    `cmd:"" help:"${cmd_shop_list}"`
	Columns shopColumnsCmd `cmd:"" help:"${cmd_shop_columns}"`
}

type shopListCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

type shopColumnsCmd struct {
	Shop   string   `arg:"" help:"${flag_shop_name}"`
	Column []string `arg:"" optional:"" placeholder:"NAME=WHAT" help:"${flag_shop_column}"`
	Off    bool     `help:"${flag_columns_off}"`
}

// Run lists shops.
func (c *shopListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.ShopList(ctx, c.JSON) })
}

// Run says which columns a shop's table has.
func (c *shopColumnsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.ShopColumns(ctx, c.Shop, c.Column, c.Off) })
}
