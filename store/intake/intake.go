package intake

import (
	"context"
	"errors"
	"runtime/debug"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// Answers to whether orders that the platform calls shipped, and that this
// desk sees for the first time, are still to be packed here.
const (
	ShippedOpen = "open" // printing tools mark them shipped when the label prints
	ShippedGone = "gone" // they left before this desk knew of them
)

// DocKind is the kind of the document that an import posts. Its Subject is
// the batch, 0 if it brought no waybills.
const DocKind = "import"

// Options of Run.
type Options struct {
	DryRun   bool                    // say what would become of every row, write nothing
	Shipped  string                  // ShippedOpen, ShippedGone, or "" = what the shop answered last, else open
	Shop     string                  // the shop of rows whose file names none
	Progress func(done, total int64) // called now and then, from Run's goroutine
	Report   func(Fate) error        // gets the fate of every row, in the order of the files, after the import
	Columns  map[string]sheet.Field  // what columns mean, by header, in every table that has all of them; remembered for tables with its columns
	Loc      *time.Location          // the zone of times without one, and of the batches' days; nil is Asia/Shanghai
}

// Counts says how many rows came to which fate.
type Counts struct {
	New       int64 `json:"new"`
	Changed   int64 `json:"changed"`
	Unchanged int64 `json:"unchanged"`
	Refused   int64 `json:"refused"`
	Gone      int64 `json:"gone,omitempty"` // orders that the platform calls shipped and that now count as gone, by the shop's answer
}

// Any reports whether anything in the files is new to the books.
func (r *Result) Any() bool {
	for _, c := range r.all() {
		if c.Any() {
			return true
		}
	}
	return r.LinesDropped > 0 || r.LinesMapped > 0
}

// all are the counts of everything.
func (r *Result) all() []*Counts {
	return []*Counts{&r.Orders, &r.Lines, &r.Products, &r.Stock, &r.Waybills, &r.Kits, &r.Refunds, &r.Notes, &r.Places, &r.Suppliers}
}

// Any reports whether the books changed.
func (c Counts) Any() bool { return c.New+c.Changed > 0 }

// Result is what became of an import. The JSON names are a promise to
// scripts: they are added to, never renamed.
type Result struct {
	Orders    Counts    `json:"orders"`
	Lines     Counts    `json:"lines"`
	Products  Counts    `json:"products"`
	Stock     Counts    `json:"stock"`
	Waybills  Counts    `json:"waybills"` // one for each order on each waybill
	Kits      Counts    `json:"kits"`
	Refunds   Counts    `json:"refunds,omitzero"`
	Notes     Counts    `json:"notes,omitzero"` // lines of purchase notes
	Places    Counts    `json:"places,omitzero"`
	Suppliers Counts    `json:"suppliers,omitzero"`
	Unmapped  []string  `json:"unmapped"` // codes (titles, without a code) of lines whose SKU the books do not know
	Refused   []Refusal `json:"refused"`
	Known     []string  `json:"known,omitempty"` // waybills of the wait tray that can be packed now

	Changes          []Change         `json:"changes,omitempty"`        // the first changes of orders that the books have
	UnmappedGoods    []order.Unmapped `json:"unmapped_goods,omitempty"` // the same with shop, title, variant and how many, those with the most lines first
	DryRun           bool             `json:"dry_run,omitempty"`
	Doc              int64            `json:"doc,omitempty"`                // number of the document, 0 if nothing changed
	Batch            int64            `json:"batch,omitempty"`              // number of the waybill batch on its day, 0 = no waybill came
	BatchDay         string           `json:"batch_day,omitempty"`          // 2026-11-20
	Parcels          int64            `json:"parcels,omitempty"`            // new parcels
	LinesDropped     int64            `json:"lines_dropped,omitempty"`      // lines of earlier imports that their orders no longer have
	LinesMapped      int64            `json:"lines_mapped,omitempty"`       // lines of earlier imports whose SKU became known
	WaitingForHead   int64            `json:"waiting_for_head,omitempty"`   // orders of these files known by their lines only
	WaitingForLines  int64            `json:"waiting_for_lines,omitempty"`  // orders of these files without any line
	ShippedFirstSeen []ShopCount      `json:"shipped_first_seen,omitempty"` // shops that were never asked about such orders; they were taken as open
	Unnamed          *Unnamed         `json:"no_shop,omitempty"`            // orders whose files name no shop, though shops have names here
	UnknownStatus    []StatusCount    `json:"unknown_status,omitempty"`     // words of platforms for orders that nobody here knows; such orders count as to be shipped
	Skipped          []Skipped        `json:"skipped,omitempty"`            // tables left out of files whose other tables were read
	SharedBarcodes   []string         `json:"shared_barcodes,omitempty"`    // barcodes of these files that more than one SKU has

	LongestWrite time.Duration `json:"-"` // the longest time the writer was held
}

// Skipped is a table that was left out of a file whose other tables were read.
type Skipped struct {
	File   string `json:"file"`
	Sheet  string `json:"sheet"`
	Reason string `json:"reason"` // see the Broken constants
}

// Unnamed says how many new orders no file named a shop for, and which shops
// they may be of.
type Unnamed struct {
	Orders int64    `json:"orders"`
	Shops  []string `json:"shops"`
}

// ShopCount is a number of orders of a shop.
type ShopCount struct {
	Shop   string `json:"shop"`
	Orders int64  `json:"orders"`
}

// StatusCount is a number of orders with a status.
type StatusCount struct {
	Status string `json:"status"`
	Orders int64  `json:"orders"`
}

// Refusal is a row, or a part of it, that was not taken.
type Refusal struct {
	File   string `json:"file"`
	Sheet  string `json:"sheet,omitempty"` // the worksheet, if the file has several
	Row    int    `json:"row"`             // as a person sees it in Excel
	Column string `json:"column"`
	Value  string `json:"value"`
	Reason Reason `json:"reason"`
	More   string `json:"more,omitempty"`  // what the reason has to say besides: a figure, an order number
	What   string `json:"what"`            // order, line, product, stock, waybill
	Key    string `json:"key,omitempty"`   // order number, SKU, waybill, where it is known
	Order  string `json:"order,omitempty"` // the order of a line or waybill, where it is known
}

// What a row is about.
const (
	WhatOrder    = "order"
	WhatLine     = "line"
	WhatProduct  = "product"
	WhatStock    = "stock"
	WhatWaybill  = "waybill"
	WhatKit      = "kit"
	WhatRefund   = "refund"
	WhatNote     = "note"
	WhatPlace    = "place"
	WhatSupplier = "supplier"
)

// What became of a row.
const (
	New       = "new"
	Changed   = "changed"
	Unchanged = "unchanged"
	Refused   = "refused"
)

// Fate is what became of one row, or of one thing that a row speaks of: a row
// of an order list is about an order and its waybill.
type Fate struct {
	File    string
	Sheet   string // the worksheet, if the file has several
	Row     int
	What    string   // order, line, product, stock, waybill, kit
	Key     string   // order number, SKU, waybill
	Fate    string   // new, changed, unchanged, refused
	Changes []string // names of what changed
	Column  string   // refused: the column
	Value   string   // refused: what stands there
	Reason  Reason   // refused: why
	More    string   // refused: see Refusal; stock: the place
	Order   string   // line, waybill: the order
}

// Run imports files. Orders and lines are joined over all of them, in any
// order. A file that cannot be read at all fails the import with a
// *BrokenFile before anything is written; a second import at the same time
// with a Fault importing; a cancelled ctx with its error. In each of these
// cases the books are as they were.
func Run(ctx context.Context, db *store.DB, act store.Act, files []string, o Options) (Result, error) {
	if o.Loc == nil {
		o.Loc = deadline.Zone()
	}
	if !o.DryRun {
		release, err := db.HoldImport()
		if err != nil {
			return Result{}, err
		}
		defer release()
	}
	// A desk's computer has little memory and a big import much garbage.
	defer debug.SetGCPercent(debug.SetGCPercent(gcReading))
	for range tries {
		r := newRun(ctx, db, act, o)
		err := r.all(files)
		if err == nil {
			if err := r.report(); err != nil {
				return r.result, &ReportError{err}
			}
			return r.result, nil
		}
		if !errors.Is(err, errStale) {
			return Result{}, err
		}
	}
	return Result{}, &store.Fault{Code: store.FaultBusy, Path: db.Path(), Err: errStale}
}

// ReportError says that Options.Report failed. The import itself is done, and
// the result that comes along is what became of it.
type ReportError struct{ Err error }

// Error gives the message of what failed.
func (e *ReportError) Error() string { return "report: " + e.Err.Error() }

// Unwrap gives what failed.
func (e *ReportError) Unwrap() error { return e.Err }

// tries is how often an import begins anew because packing took a parcel that
// the files speak of between plan and publication.
const tries = 5

// How much garbage an import may leave lying about, in percent of what it
// holds: little while that grows, more when it shrinks again.
const (
	gcReading = 50
	gcStaging = 70
)

func (r *run) all(files []string) error {
	steps := []func() error{func() error { return r.readFiles(files) }, r.plan}
	if !r.o.DryRun {
		steps = []func() error{r.clean, steps[0], r.saveColumns, r.plan, r.save}
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	r.finish()
	return nil
}

// run is one import under way.
type run struct {
	ctx context.Context
	db  *store.DB
	act store.Act
	o   Options
	records
	planned
	stage  staging
	result Result
	bytes  int64 // of all files
	read   int64 // of the files read so far
}

func newRun(ctx context.Context, db *store.DB, act store.Act, o Options) *run {
	return &run{ctx: ctx, db: db, act: act, o: o, records: newRecords()}
}

// plan compares the records with the books and decides every fate; it writes
// nothing.
func (r *run) plan() error {
	read := len(r.refusals)
	for _, step := range []func() error{r.planShops, r.planProducts, r.planStock, r.planKits, r.planCodes, r.planOrders, r.planWaybills, r.planRefunds, r.planNotes, r.planHouse} {
		if err := step(); err != nil {
			return err
		}
	}
	r.refuseAgains(read)
	return nil
}

// write is db.Write that measures how long the writer is held.
func (r *run) write(ctx context.Context, f func(*store.Tx) error) error {
	var from time.Time
	err := r.db.Write(ctx, func(tx *store.Tx) error {
		from = time.Now()
		return f(tx)
	})
	if !from.IsZero() {
		r.result.LongestWrite = max(r.result.LongestWrite, time.Since(from))
	}
	return err
}

func (r *run) progress(done, total int64) {
	if r.o.Progress != nil {
		r.o.Progress(done, total)
	}
}
