package line

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/sheet"
)

type receiptJSON struct {
	Receipt  string `json:"receipt"`
	Note     string `json:"note"`
	Supplier string `json:"supplier"`
	Open     bool   `json:"open"`
	OpenedAt string `json:"opened_at"`
	Operator string `json:"operator"`
	// OnItsWay: a purchase note of which no receipt is open; Receipt is empty.
	OnItsWay bool                 `json:"on_its_way,omitempty"`
	DueAt    string               `json:"due_at,omitempty"`
	Lines    []inbound.ReportLine `json:"lines"`
}

// maxReceipts is how many receipts a list has, latest first.
const maxReceipts = 1000

// ReceiptList lists receipts, latest first, and behind them what is on its way:
// open ones, or all, or one by its number with its lines.
func (d *Desk) ReceiptList(ctx context.Context, no string, all, asJSON bool) error {
	var list []receiptJSON
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		found, err := receipts(tx, no, all)
		if errors.Is(err, store.ErrNotFound) {
			return usage(d.Words.Goods().NoReceipt.Of(no))
		}
		for _, r := range found {
			lines, err := r.Report(tx)
			if err != nil {
				return err
			}
			list = append(list, d.receiptJSON(r, lines))
		}
		if err == nil && no == "" {
			err = d.awaited(tx, &list)
		}
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		out := newJSONArray(d.Out)
		for _, r := range list {
			if err := out.add(r); err != nil {
				return err
			}
		}
		return out.end()
	}
	return d.receiptTable(list, no != "")
}

func (d *Desk) receiptJSON(r inbound.Receipt, lines []inbound.ReportLine) receiptJSON {
	return receiptJSON{Receipt: r.No, Note: r.Note, Supplier: r.Supplier, Open: !r.Closed, OpenedAt: d.stamp(r.OpenedAt), Operator: r.OpenedBy, Lines: lines}
}

// awaited adds the notes that nobody has begun to receive.
func (d *Desk) awaited(tx *store.Tx, list *[]receiptJSON) error {
	notes, err := inbound.Awaited(tx)
	if err != nil {
		return err
	}
	for _, n := range notes {
		lines, err := n.Lines(tx)
		if err != nil {
			return err
		}
		r := receiptJSON{Note: n.No, Supplier: n.Supplier, OnItsWay: true, DueAt: d.stamp(n.DueAt)}
		for _, l := range lines {
			r.Lines = append(r.Lines, inbound.ReportLine{Line: l})
		}
		*list = append(*list, r)
	}
	return nil
}

func receipts(tx *store.Tx, no string, all bool) ([]inbound.Receipt, error) {
	if no == "" {
		return inbound.Receipts(tx, !all, maxReceipts)
	}
	r, err := inbound.ReceiptNo(tx, no)
	return []inbound.Receipt{r}, err
}

func (d *Desk) receiptTable(list []receiptJSON, lines bool) error {
	w := d.Words.Goods()
	if err := tabbedHead(d.Out, w.ReceiptHead); err != nil {
		return err
	}
	for _, r := range list {
		state := w.Closed
		switch {
		case r.OnItsWay:
			state, r.OpenedAt = d.Words.Purchase().OnItsWay, d.dueDay(r.DueAt)
		case r.Open:
			state = w.Open
		}
		if err := tabbed(d.Out, r.Receipt, r.Note, r.Supplier, state, r.OpenedAt, r.Operator); err != nil {
			return err
		}
		if lines {
			var all []inbound.Line
			for _, l := range r.Lines {
				all = append(all, l.Line)
			}
			if err := d.lineTable(all); err != nil {
				return err
			}
		}
	}
	return nil
}

// dueDay says on which day goods are expected, as RFC 3339 has it.
func (d *Desk) dueDay(stamp string) string {
	if day, _, ok := strings.Cut(stamp, "T"); ok {
		return d.Words.Purchase().Due.Of(day)
	}
	return ""
}

// ReceiptShow writes what a receipt says of its goods, for the supplier: all of
// them, or those alone that are not as they should be.
func (d *Desk) ReceiptShow(ctx context.Context, no string, o RegisterOptions, differences bool) error {
	form, err := o.form(d)
	if err != nil {
		return err
	}
	var r receiptJSON
	err = d.DB.Read(ctx, func(tx *store.Tx) error {
		found, err := inbound.ReceiptNo(tx, no)
		if errors.Is(err, store.ErrNotFound) {
			return usage(d.Words.Goods().NoReceipt.Of(no))
		}
		if err != nil {
			return err
		}
		lines, err := found.Report(tx)
		kept := []inbound.ReportLine{}
		for _, l := range lines {
			if !differences || found.Differs(l.Line) {
				kept = append(kept, l)
			}
		}
		r = d.receiptJSON(found, kept)
		return err
	})
	if err != nil {
		return err
	}
	write := func(w io.Writer) error { return d.writeReceipt(w, form, r) }
	if o.Out == "" {
		return write(d.Out)
	}
	if err := toFile(o.Out, write); err != nil {
		return err
	}
	fmt.Fprintln(d.Err, d.Words.Line.WrittenTo.Of(o.Out))
	return nil
}

func (d *Desk) writeReceipt(w io.Writer, form string, r receiptJSON) error {
	switch form {
	case formJSON:
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return e.Encode(r)
	case formCSV, formXLSX:
		return d.receiptSheet(w, sheet.Format(form), r)
	}
	if err := tabbedHead(w, d.Words.Purchase().ReceiptSheet); err != nil {
		return err
	}
	for _, l := range r.Lines {
		if err := tabbed(w, d.receiptRow(r, l)...); err != nil {
			return err
		}
	}
	return nil
}

func (d *Desk) receiptSheet(w io.Writer, format sheet.Format, r receiptJSON) error {
	table, err := sheet.NewWriter(w, format)
	if err != nil {
		return err
	}
	defer table.Discard()
	if err := table.WriteHeader(d.Words.Purchase().ReceiptSheet); err != nil {
		return err
	}
	for _, l := range r.Lines {
		if err := table.Write(d.receiptRow(r, l)...); err != nil {
			return err
		}
	}
	return table.Close()
}

func (d *Desk) receiptRow(r receiptJSON, l inbound.ReportLine) []any {
	return []any{r.Receipt, r.Note, r.Supplier, l.SKU, l.Name, l.Variant, l.Expected, l.Received, l.Over, l.Short, l.Damaged, strings.Join(l.Why, d.Words.Common.ListMark)}
}
