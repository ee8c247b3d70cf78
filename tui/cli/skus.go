package cli

import (
	"context"

	"shipdesk/tui/line"
)

type skuCmd struct {
	Bind   skuBindCmd   `cmd:"" help:"${cmd_sku_bind}"`
	Unbind skuUnbindCmd `cmd:"" help:"${cmd_sku_unbind}"`
	Rename skuRenameCmd `cmd:"" help:"${cmd_sku_rename}"`
	Retire skuRetireCmd `cmd:"" help:"${cmd_sku_retire}"`
	Merge  skuMergeCmd  `cmd:"" help:"${cmd_sku_merge}"`
	Lots   skuLotsCmd   `cmd:"" help:"${cmd_sku_lots}"`
}

type skuBindCmd struct {
	SKU     string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Barcode string `arg:"" help:"${flag_sku_barcode}"`
	Units   int64  `default:"1" help:"${flag_sku_units}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

type skuUnbindCmd struct {
	SKU     string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Barcode string `arg:"" help:"${flag_sku_barcode}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

type skuRenameCmd struct {
	SKU     string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Name    string `help:"${flag_sku_name}"`
	Variant string `help:"${flag_sku_variant}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

type skuRetireCmd struct {
	SKU  string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Off  bool   `help:"${flag_off}"`
	JSON bool   `name:"json" help:"${flag_json}"`
}

type skuMergeCmd struct {
	SKU  string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Into string `arg:"" help:"${flag_sku_into}"`
	JSON bool   `name:"json" help:"${flag_json}"`
}

// Run binds a barcode.
func (c *skuBindCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).SKUBind(ctx, c.SKU, c.Barcode, c.Units, c.JSON)
	})
}

// Run unbinds a barcode.
func (c *skuUnbindCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).SKUUnbind(ctx, c.SKU, c.Barcode, c.JSON)
	})
}

// Run renames a SKU.
func (c *skuRenameCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).SKURename(ctx, c.SKU, c.Name, c.Variant, c.JSON)
	})
}

// Run retires a SKU.
func (c *skuRetireCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).SKURetire(ctx, c.SKU, c.Off, c.JSON)
	})
}

// Run merges two SKUs.
func (c *skuMergeCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).SKUMerge(ctx, c.SKU, c.Into, c.JSON)
	})
}
