package line

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/store/sheet"
)

// SellableOptions are the flags of the sellable command. Tables have
// the columns that a shop's platform takes.
type SellableOptions struct {
	RegisterOptions
	Only    string // take_down, put_back, reorder or short; empty is all
	Changed bool   // only what platforms were not told by a table of changes yet
	Head    string // names of the two columns
	Shop    string // whose names of the columns are used, and kept
}

// Sellable lists what may still be sold.
func (d *Desk) Sellable(ctx context.Context, o SellableOptions) error {
	form, err := o.form(d)
	if err != nil {
		return err
	}
	columns, err := d.sellableColumns(ctx, o)
	if err != nil {
		return err
	}
	rows, err := d.sellableRows(ctx, o)
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return d.writeSellable(ctx, w, form, columns, rows) }
	if o.Out == "" {
		err = write(d.Out)
	} else if err = toFile(o.Out, write); err == nil {
		fmt.Fprintln(d.Err, d.Words.Line.WrittenTo.Of(o.Out)+" "+d.Words.Sell.Count.Of(int64(len(rows))))
	}
	if err != nil || !o.Changed {
		return err
	}
	return d.DB.Write(ctx, func(tx *store.Tx) error { return sellable.TellFor(tx, o.Shop, rows) })
}

func (d *Desk) sellableRows(ctx context.Context, o SellableOptions) ([]sellable.Row, error) {
	var rows []sellable.Row
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		if rows, err = sellable.List(tx, tx.Now()); err == nil && o.Changed {
			rows, err = sellable.ChangedFor(tx, o.Shop, rows)
		}
		return err
	})
	return slices.DeleteFunc(rows, func(r sellable.Row) bool {
		return o.Only == "short" && r.ShortUnits == 0 || o.Only != "" && o.Only != "short" && string(r.Advice) != o.Only
	}), err
}

// sellableColumns finds the columns of the table: those whose names are given,
// which are kept for the shop if one is named, or else the shop's.
func (d *Desk) sellableColumns(ctx context.Context, o SellableOptions) ([]sellable.Column, error) {
	head := d.Words.Sell.SheetHead
	if o.Head != "" {
		head = strings.Split(strings.ReplaceAll(o.Head, "，", ","), ",")
		for i := range head {
			head[i] = strings.TrimSpace(head[i])
		}
		if len(head) != 2 || head[0] == "" || head[1] == "" || head[0] == head[1] {
			return nil, usage(d.Words.Sell.BadHead)
		}
	}
	columns := []sellable.Column{{Head: head[0], Field: sellable.FieldSKU}, {Head: head[1], Field: sellable.FieldUnits}}
	switch {
	case o.Shop == "":
		return columns, nil
	case o.Head != "":
		return columns, d.DB.Write(ctx, func(tx *store.Tx) error { return sellable.SetColumns(tx, o.Shop, columns) })
	}
	var known []sellable.Column
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) { known, err = sellable.Columns(tx, o.Shop); return err })
	if err == nil && known == nil {
		err = usage(d.Words.Sell.NoHead.Of(o.Shop))
	}
	return known, err
}

func (d *Desk) writeSellable(ctx context.Context, w io.Writer, form string, columns []sellable.Column, rows []sellable.Row) error {
	switch form {
	case formJSON:
		all := newJSONArray(w)
		for _, r := range rows {
			if err := all.add(r); err != nil {
				return err
			}
		}
		return all.end()
	case formCSV, formXLSX:
		return d.sellableSheet(ctx, w, sheet.Format(form), columns, rows)
	}
	out := bufio.NewWriter(w)
	if err := tabbedHead(out, d.Words.Sell.Head); err != nil {
		return err
	}
	for _, r := range rows {
		if err := tabbed(out, r.SKU, r.Available, r.ShortUnits, strings.Join(r.ShortOrders, ","), d.Words.Sell.Advice[string(r.Advice)], r.Units); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (d *Desk) sellableSheet(ctx context.Context, w io.Writer, format sheet.Format, columns []sellable.Column, rows []sellable.Row) error {
	table, err := sheet.NewWriter(w, format)
	if err != nil {
		return err
	}
	defer table.Discard()
	if err := table.WriteHeader(sellable.Heads(columns)); err != nil {
		return err
	}
	err = d.DB.Read(ctx, func(tx *store.Tx) error {
		return sellable.Table(tx, columns, rows, func(cells []any) error { return table.Write(cells...) })
	})
	if err != nil {
		return err
	}
	return table.Close()
}

// MarkSKUs notes that goods were taken down on the platforms, or put back: those
// named, or with all everything for which that is advised.
func (d *Desk) MarkSKUs(ctx context.Context, down, all bool, codes []string) error {
	if all == (len(codes) > 0) {
		return usage(d.Words.Sell.MarkWhich)
	}
	marked, missing := 0, []string(nil)
	err := d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		if all {
			if codes, err = advised(tx, down); err != nil {
				return err
			}
		}
		act := store.Act{Key: store.NewKey(), At: tx.Now(), Station: d.Station, Operator: d.Operator}
		marked, missing, err = sellable.Mark(tx, act, down, codes)
		return err
	})
	switch {
	case err != nil:
		return err
	case len(missing) > 0:
		fmt.Fprintln(d.Err, d.Words.Line.NoSuchSKU.Of(strings.Join(missing, ", ")))
		return ErrRefused
	case all && len(codes) == 0:
		fmt.Fprintln(d.Err, d.Words.Sell.NoneToMark)
	case marked == 0:
		fmt.Fprintln(d.Err, d.Words.Sell.NothingNew)
	default:
		fmt.Fprintln(d.Err, d.Words.Sell.Marked.Of(int64(marked)))
	}
	return nil
}

// advised lists the SKUs that should be taken down, or put back.
func advised(tx *store.Tx, down bool) ([]string, error) {
	want := sellable.PutBack
	if down {
		want = sellable.TakeDown
	}
	rows, err := sellable.List(tx, tx.Now())
	var codes []string
	for _, r := range rows {
		if r.Advice == want {
			codes = append(codes, r.SKU)
		}
	}
	return codes, err
}
