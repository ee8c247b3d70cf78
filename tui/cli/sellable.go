package cli

import (
	"context"

	"shipdesk/tui/line"
)

type sellableCmd struct {
	JSON    bool   `name:"json" help:"${flag_json}"`
	CSV     bool   `name:"csv" help:"${flag_csv}"`
	XLSX    bool   `name:"xlsx" help:"${flag_xlsx}"`
	Out     string `placeholder:"FILE" help:"${flag_out}"`
	Only    string `enum:",take_down,put_back,reorder,short" default:"" placeholder:"take_down|put_back|reorder|short" help:"${flag_only}"`
	Changed bool   `help:"${flag_changed}"`
	Head    string `placeholder:"SKU,UNITS" help:"${flag_head}"`
	Shop    string `help:"${flag_shop_head}"`
}

type marks struct {
	All  bool     `help:"${flag_advised}"`
	SKUs []string `arg:"" optional:"" name:"sku" help:"${flag_codes}"`
}

type (
	takenDownCmd struct{ marks }
	putBackCmd   struct{ marks }
)

// Run lists what may still be sold. What it remembers is written at the end, so
// it makes no new books either.
func (c *sellableCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return d.Sellable(ctx, line.SellableOptions{
			RegisterOptions: line.RegisterOptions{JSON: c.JSON, CSV: c.CSV, XLSX: c.XLSX, Out: c.Out},
			Only:            c.Only, Changed: c.Changed, Head: c.Head, Shop: c.Shop,
		})
	})
}

// Run marks SKUs as taken down.
func (c *takenDownCmd) Run(a *app) error { return c.mark(a, true) }

// Run marks SKUs as put back.
func (c *putBackCmd) Run(a *app) error { return c.mark(a, false) }

func (m marks) mark(a *app, down bool) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).MarkSKUs(ctx, down, m.All, m.SKUs) })
}
