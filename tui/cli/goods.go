package cli

import (
	"context"

	"shipdesk/tui/line"
)

type movesCmd struct {
	SKU  string `name:"sku" required:"" placeholder:"SKU" help:"${flag_moves_sku}"`
	JSON bool   `name:"json" help:"${flag_json}"`
}

type reverseCmd struct {
	Doc    int64  `arg:"" help:"${flag_doc}"`
	Reason string `required:"" help:"${flag_reason}"`
}

type receiptCmd struct {
	List  receiptListCmd  `cmd:"" help:"${cmd_receipt_list}"`
	Show  receiptShowCmd  `cmd:"" aliases:"export" help:"${cmd_receipt_show}"`
	Open  receiptOpenCmd  `cmd:"" help:"${cmd_receipt_open}"`
	Close receiptCloseCmd `cmd:"" help:"${cmd_receipt_close}"`

	Reopen receiptReopenCmd `cmd:"" help:"${cmd_receipt_reopen}"`
}

type receiptReopenCmd struct {
	No     string `arg:"" help:"${flag_receipt}"`
	Reason string `required:"" help:"${flag_reason}"`
}

type receiptListCmd struct {
	No   string `arg:"" optional:"" help:"${flag_receipt}"`
	All  bool   `help:"${flag_all}"`
	JSON bool   `name:"json" help:"${flag_json}"`
}

type receiptShowCmd struct {
	No          string `arg:"" help:"${flag_receipt}"`
	JSON        bool   `name:"json" help:"${flag_json}"`
	CSV         bool   `name:"csv" help:"${flag_csv}"`
	XLSX        bool   `name:"xlsx" help:"${flag_xlsx}"`
	Out         string `placeholder:"FILE" help:"${flag_out}"`
	Differences bool   `help:"${flag_differences}"`
}

type receiptOpenCmd struct {
	Note     string `help:"${flag_note}"`
	Supplier string `help:"${flag_supplier}"`
}

type receiptCloseCmd struct {
	No string `arg:"" help:"${flag_receipt}"`
}

type purchaseCmd struct {
	List   purchaseListCmd   `cmd:"" help:"${cmd_purchase_list}"`
	Write  purchaseWriteCmd  `cmd:"" help:"${cmd_purchase_write}"`
	Expect purchaseExpectCmd `cmd:"" help:"${cmd_purchase_expect}"`
	Close  purchaseCloseCmd  `cmd:"" help:"${cmd_purchase_close}"`
}

type purchaseListCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

type purchaseExpectCmd struct {
	No  string `arg:"" help:"${flag_note}"`
	Day string `arg:"" placeholder:"2026-11-27" help:"${flag_due}"`
}

type supplierCmd struct {
	List supplierListCmd `cmd:"" help:"${cmd_supplier_list}"`
	Days supplierDaysCmd `cmd:"" help:"${cmd_supplier_days}"`
}

type supplierListCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

type supplierDaysCmd struct {
	Name string `arg:"" help:"${flag_supplier}"`
	Days int64  `arg:"" help:"${flag_lead_days}"`
}

type purchaseWriteCmd struct {
	No       string   `arg:"" help:"${flag_note}"`
	Line     []string `arg:"" placeholder:"SKU=UNITS" help:"${flag_purchase_line}"`
	Supplier string   `help:"${flag_supplier}"`
	Due      string   `placeholder:"2026-11-27" help:"${flag_due}"`
}

type purchaseCloseCmd struct {
	No     string `arg:"" help:"${flag_note}"`
	Reason string `help:"${flag_reason}"`
}

type placeCmd struct {
	List   placeListCmd   `cmd:"" help:"${cmd_place_list}"`
	Add    placeAddCmd    `cmd:"" help:"${cmd_place_add}"`
	Rename placeRenameCmd `cmd:"" help:"${cmd_place_rename}"`
	Close  placeCloseCmd  `cmd:"" help:"${cmd_place_close}"`
	Route  placeRouteCmd  `cmd:"" help:"${cmd_place_route}"`
}

type placeListCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

type placeAddCmd struct {
	Place string `arg:"" help:"${flag_place}"`
}

type placeRenameCmd struct {
	Place string `arg:"" help:"${flag_place}"`
	To    string `arg:"" help:"${flag_new_place}"`
}

type placeCloseCmd struct {
	Place string `arg:"" help:"${flag_place}"`
	Off   bool   `help:"${flag_off}"`
}

type placeRouteCmd struct {
	Place string `arg:"" help:"${flag_place}"`
	Route string `arg:"" help:"${flag_route}"`
}

// Run lists the movements of a SKU.
func (c *movesCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Moves(ctx, c.SKU, c.JSON) })
}

// Run takes a document back.
func (c *reverseCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).Reverse(ctx, c.Doc, c.Reason) })
}

// Run lists receipts.
func (c *receiptListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.ReceiptList(ctx, c.No, c.All, c.JSON) })
}

// Run opens a receipt.
func (c *receiptOpenCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return named(d).ReceiptOpen(ctx, c.Note, c.Supplier) })
}

// Run closes a receipt.
func (c *receiptCloseCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).ReceiptClose(ctx, c.No) })
}

// Run opens a closed receipt again.
func (c *receiptReopenCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).ReceiptReopen(ctx, c.No, c.Reason) })
}

// Run lists what is on its way.
func (c *purchaseListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.NoteList(ctx, c.JSON) })
}

// Run says when a purchase note is expected.
func (c *purchaseExpectCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).NoteExpect(ctx, c.No, c.Day) })
}

// Run lists suppliers.
func (c *supplierListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.SupplierList(ctx, c.JSON) })
}

// Run says how many days a supplier takes.
func (c *supplierDaysCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return named(d).SupplierDays(ctx, c.Name, c.Days) })
}

// Run writes what a receipt says of its goods.
func (c *receiptShowCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return d.ReceiptShow(ctx, c.No, line.RegisterOptions{JSON: c.JSON, CSV: c.CSV, XLSX: c.XLSX, Out: c.Out}, c.Differences)
	})
}

// Run writes a purchase note.
func (c *purchaseWriteCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error {
		return named(d).NoteWrite(ctx, c.No, c.Supplier, c.Due, c.Line)
	})
}

// Run closes a purchase note.
func (c *purchaseCloseCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).NoteClose(ctx, c.No, c.Reason) })
}

// Run lists places.
func (c *placeListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.PlaceList(ctx, c.JSON) })
}

// Run makes a place.
func (c *placeAddCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return named(d).PlaceAdd(ctx, c.Place) })
}

// Run renames a place.
func (c *placeRenameCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).PlaceRename(ctx, c.Place, c.To) })
}

// Run closes a place, or opens it again.
func (c *placeCloseCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).PlaceClose(ctx, c.Place, !c.Off) })
}

// Run says where a place comes on the walking route.
func (c *placeRouteCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).PlaceRoute(ctx, c.Place, c.Route) })
}
