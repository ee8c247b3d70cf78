package cli

import (
	"context"

	"shipdesk/tui/line"
)

type importCmd struct {
	Files   []string          `arg:"" name:"file" help:"${flag_files}"`
	JSON    bool              `name:"json" help:"${flag_json}"`
	DryRun  bool              `help:"${flag_dry_run}"`
	Report  string            `placeholder:"FILE.csv" help:"${flag_report}"`
	Shipped string            `enum:",open,gone" default:"" placeholder:"open|gone" help:"${flag_shipped}"`
	Shop    string            `help:"${flag_shop}"`
	Map     map[string]string `placeholder:"COLUMN=MEANING" help:"${flag_map}"`
}

type templateCmd struct {
	Name string `arg:"" enum:"products,stock,orders,waybills,kits,notes,places,suppliers,refunds" help:"${flag_template}"`
	Out  string `placeholder:"FILE" help:"${flag_template_out}"`
}

type registerCmd struct {
	JSON bool   `name:"json" help:"${flag_json}"`
	CSV  bool   `name:"csv" help:"${flag_csv}"`
	XLSX bool   `name:"xlsx" help:"${flag_xlsx}"`
	Out  string `placeholder:"FILE" help:"${flag_out}"`
}

type stockCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

// Run imports files.
func (c *importCmd) Run(a *app) error {
	with := a.withDesk
	if c.DryRun {
		with = a.withBooks
	}
	return with(func(ctx context.Context, d *line.Desk) error {
		return d.Import(ctx, c.Files, line.ImportOptions{JSON: c.JSON, DryRun: c.DryRun, Report: c.Report, Shipped: c.Shipped, Shop: c.Shop, Map: c.Map})
	})
}

// Run writes a table to fill in. It opens no books.
func (c *templateCmd) Run(a *app) error { return a.desk(nil).Template(c.Name, c.Out) }

// Run lists dispatched parcels.
func (c *registerCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return d.Register(ctx, line.RegisterOptions{JSON: c.JSON, CSV: c.CSV, XLSX: c.XLSX, Out: c.Out})
	})
}

// Run lists stock.
func (c *stockCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Stock(ctx, c.JSON) })
}
