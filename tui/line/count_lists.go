package line

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/inbound"
	"shipdesk/store/sheet"
	"shipdesk/tui/say"
)

// writeAll writes a list as JSON.
func writeAll[T any](d *Desk, list []T) error { return writeArray(d.Out, list) }

func writeArray[T any](w io.Writer, list []T) error {
	all := newJSONArray(w)
	for _, v := range list {
		if err := all.add(v); err != nil {
			return err
		}
	}
	return all.end()
}

// reviewJSON is a line of a review, with the time and the sentence that says it.
type reviewJSON struct {
	count.Row
	CountedAt string `json:"counted_at"`
	Message   string `json:"message"`
}

// CountReviewOptions are the flags of count review.
type CountReviewOptions struct {
	RegisterOptions
	Session string
	Differs bool   // only what differs or is to be counted again
	By      string // place, units or value
}

// CountReview lists what a stocktake counted, and how it differs from the books.
func (d *Desk) CountReview(ctx context.Context, o CountReviewOptions) error {
	form, err := o.form(d)
	if err != nil {
		return err
	}
	var rows []count.Row
	err = d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		rows, err = count.Review(tx, o.Session, o.Differs, o.By)
		return err
	})
	if err != nil {
		return d.countError(err, o.Session)
	}
	write := func(w io.Writer) error { return d.writeReview(w, form, rows) }
	if o.Out == "" {
		return write(d.Out)
	}
	if err = toFile(o.Out, write); err == nil {
		fmt.Fprintln(d.Err, d.Words.Line.WrittenTo.Of(o.Out))
	}
	return err
}

func (d *Desk) writeReview(w io.Writer, form string, rows []count.Row) error {
	switch form {
	case formJSON:
		list := make([]reviewJSON, len(rows))
		for i, r := range rows {
			list[i] = reviewJSON{r, d.stamp(r.At), say.CountLine(d.Words, r, d.Loc)}
		}
		return writeArray(w, list)
	case formCSV, formXLSX:
		return d.reviewSheet(w, sheet.Format(form), rows)
	}
	words := d.Words.Counting()
	out := bufio.NewWriter(w)
	if err := tabbedHead(out, words.Head); err != nil {
		return err
	}
	for _, r := range rows {
		if err := tabbed(out, r.Place, r.SKU, say.Goods("", r.Name, r.Variant), r.Lot, r.Counted, r.BooksThen, fmt.Sprintf("%+d", r.Variance), r.MovedSince, r.ExpectNow,
			words.States[r.State], r.Fen, say.CountLine(d.Words, r, d.Loc)); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (d *Desk) reviewSheet(w io.Writer, format sheet.Format, rows []count.Row) error {
	words := d.Words.Counting()
	table, err := sheet.NewWriter(w, format)
	if err != nil {
		return err
	}
	defer table.Discard()
	if err := table.WriteHeader(words.SheetHead); err != nil {
		return err
	}
	for _, r := range rows {
		if err := table.Write(r.Place, r.SKU, r.Name, r.Variant, r.Lot, r.Counted, r.BooksThen, r.Variance, r.MovedSince, r.ExpectNow, words.States[r.State],
			fmt.Sprintf("%.2f", float64(r.Fen)/100), words.Reasons[r.Reason], say.CountLine(d.Words, r, d.Loc)); err != nil {
			return err
		}
	}
	return table.Close()
}

// CountUnknown lists the unknown codes of a stocktake.
func (d *Desk) CountUnknown(ctx context.Context, no string, asJSON bool) error {
	var list []count.Unknown
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) { list, err = count.Unknowns(tx, no); return err })
	if err != nil {
		return d.countError(err, no)
	}
	if asJSON {
		return writeAll(d, list)
	}
	if err := tabbedHead(d.Out, d.Words.Counting().UnknownHead); err != nil {
		return err
	}
	for _, u := range list {
		if err := tabbed(d.Out, u.Tag, u.Place, u.Code, u.Units, u.Note, u.Who, u.SKU); err != nil {
			return err
		}
	}
	return nil
}

// CountBind says what an unknown code is.
func (d *Desk) CountBind(ctx context.Context, tag int64, sku string, units int64) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	err = d.DB.Write(ctx, func(tx *store.Tx) error { return count.Bind(tx, act, tag, sku, units) })
	w := d.Words.Counting()
	switch {
	case errors.Is(err, count.ErrNoTag):
		return usage(w.NoTag.Of(tag))
	case errors.Is(err, count.ErrLots):
		return usage(w.HasLots.Of(sku))
	case errors.Is(err, inbound.ErrNoSKU):
		return usage(d.Words.Line.NoSuchSKU.Of(sku))
	case errors.Is(err, inbound.ErrTaken):
		return usage(d.Words.Goods().Said["not_allowed/code_taken"].Of("", "", "", "", "", sku))
	case err != nil:
		return d.countError(err, "")
	}
	fmt.Fprintln(d.Err, w.Bound.Of(tag, sku))
	return nil
}

type lastJSON struct {
	count.Last
	CountedAt string `json:"counted_at"`
}

// maxHistory is how many counts of a SKU are listed.
const maxHistory = 1000

// CountHistory lists the posted counts of a SKU.
func (d *Desk) CountHistory(ctx context.Context, sku, place string, asJSON bool) error {
	var list []count.Last
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) { list, err = count.History(tx, sku, place, maxHistory); return err })
	if errors.Is(err, store.ErrNotFound) {
		return usage(d.Words.Counting().Unknown.Of(sku + " " + place))
	}
	if err != nil {
		return err
	}
	if asJSON {
		all := make([]lastJSON, len(list))
		for i, l := range list {
			all[i] = lastJSON{l, d.stamp(l.At)}
		}
		return writeAll(d, all)
	}
	if err := tabbedHead(d.Out, d.Words.Counting().HistoryHead); err != nil {
		return err
	}
	for _, l := range list {
		if err := tabbed(d.Out, l.Session, d.stamp(l.At), l.Place, l.Lot, l.Counted, l.BooksThen, fmt.Sprintf("%+d", l.Variance), l.Who, l.Doc); err != nil {
			return err
		}
	}
	return nil
}
