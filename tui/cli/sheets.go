package cli

import (
	"context"

	"shipdesk/tui/line"
)

type sheetCmd struct {
	Commands sheetCommandsCmd `cmd:"" help:"${cmd_sheet_commands}"`
	SKUs     sheetSKUsCmd     `cmd:"" name:"skus" help:"${cmd_sheet_skus}"`
	Places   sheetPlacesCmd   `cmd:"" help:"${cmd_sheet_places}"`
}

type sheetCommandsCmd struct {
	Out string `required:"" placeholder:"FILE.pdf|FILE.html" help:"${flag_sheet_out}"`
}

type sheetSKUsCmd struct {
	Out string   `required:"" placeholder:"FILE.pdf|FILE.html" help:"${flag_sheet_out}"`
	SKU []string `name:"sku" sep:"none" placeholder:"SKU" help:"${flag_sku}"`
}

// Run prints the command sheet.
func (c *sheetCommandsCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return d.CommandSheet(ctx, c.Out) })
}

// Run prints cards for goods without a barcode.
func (c *sheetSKUsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.SKUSheet(ctx, c.Out, c.SKU) })
}

type sheetPlacesCmd struct {
	Out   string   `required:"" placeholder:"FILE.pdf|FILE.html" help:"${flag_sheet_out}"`
	Place []string `sep:"none" placeholder:"PLACE" help:"${flag_sheet_place}"`
}

// Run prints labels for places.
func (c *sheetPlacesCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.PlaceSheet(ctx, c.Out, c.Place) })
}
