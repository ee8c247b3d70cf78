package line

import (
	"context"
	"errors"
	"fmt"

	"shipdesk/store"
	"shipdesk/store/inbound"
)

// purchaseJSON is a purchase note of which something is on its way.
type purchaseJSON struct {
	Note     string         `json:"note"`
	Supplier string         `json:"supplier"`
	DueAt    string         `json:"due_at"` // empty: nobody said
	Late     bool           `json:"late"`   // that is past
	Lines    []inbound.Line `json:"lines"`  // short: still on its way
}

// NoteList lists what is on its way, a line for each SKU of an open note.
func (d *Desk) NoteList(ctx context.Context, asJSON bool) error {
	var all []purchaseJSON
	err := d.DB.Read(ctx, func(tx *store.Tx) error {
		notes, err := inbound.OpenNotes(tx)
		if err != nil {
			return err
		}
		for _, n := range notes {
			lines, err := n.Lines(tx)
			if err != nil {
				return err
			}
			all = append(all, purchaseJSON{n.No, n.Supplier, d.stamp(n.DueAt), n.DueAt > 0 && n.DueAt+dayMillis <= tx.Now(), lines})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if asJSON {
		out := newJSONArray(d.Out)
		for _, n := range all {
			if err := out.add(n); err != nil {
				return err
			}
		}
		return out.end()
	}
	if err := tabbedHead(d.Out, append(d.Words.Goods().NoteHead[:len(d.Words.Goods().NoteHead):len(d.Words.Goods().NoteHead)], d.Words.Purchase().DueHead)); err != nil {
		return err
	}
	for _, n := range all {
		due := d.dueDay(n.DueAt)
		if n.Late {
			due = d.Words.Purchase().Late.Of(due)
		}
		for _, l := range n.Lines {
			if err := tabbed(d.Out, n.Note, n.Supplier, l.SKU, l.Expected, l.Received, l.Short, due); err != nil {
				return err
			}
		}
	}
	return nil
}

// dayMillis is a day: goods that are expected on a day are late after it.
const dayMillis = 24 * 60 * 60 * 1000

// NoteExpect says on which day a purchase note is expected.
func (d *Desk) NoteExpect(ctx context.Context, no, day string) error {
	due, err := d.midnight(day, 0)
	if err != nil {
		return err
	}
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	changed := false
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		changed, err = inbound.ExpectNote(tx, act, no, due)
		return err
	})
	switch {
	case errors.Is(err, store.ErrNotFound):
		return usage(d.Words.Goods().NoNote.Of(no))
	case err != nil:
		return d.goodsError(err, no)
	}
	said := d.Words.Goods().NoteSame
	if changed {
		said = d.Words.Goods().NoteSaved
	}
	fmt.Fprintln(d.Err, said.Of(no))
	return nil
}

// SupplierList lists suppliers with their days.
func (d *Desk) SupplierList(ctx context.Context, asJSON bool) error {
	var all []inbound.Supplier
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		all, err = inbound.Suppliers(tx)
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		out := newJSONArray(d.Out)
		for _, s := range all {
			if err := out.add(s); err != nil {
				return err
			}
		}
		return out.end()
	}
	if err := tabbedHead(d.Out, d.Words.Purchase().SupplierHead); err != nil {
		return err
	}
	for _, s := range all {
		if err := tabbed(d.Out, s.Name, s.LeadDays, s.Notes); err != nil {
			return err
		}
	}
	return nil
}

// SupplierDays makes a supplier, or says how many days it takes from ordering
// to delivery.
func (d *Desk) SupplierDays(ctx context.Context, name string, days int64) error {
	if name == "" || days < 0 || days > 999 {
		return usage(d.Words.Purchase().BadDays)
	}
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	err = d.DB.Write(ctx, func(tx *store.Tx) error {
		_, err := inbound.KeepSupplier(tx, act, name, days)
		return err
	})
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Purchase().DaysSaved.Of(name, days))
	}
	return err
}
