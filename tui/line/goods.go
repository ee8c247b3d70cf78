package line

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/stock"
	"shipdesk/tui/say"
)

// office is the station of acts that no station does.
const office = "office"

// officeAct is the act of a command that posts a document.
func (d *Desk) officeAct(ctx context.Context) (store.Act, error) {
	if err := d.calm(); err != nil {
		return store.Act{}, err
	}
	station := d.Station
	if station == "" {
		station = office
	}
	act, err := d.act(ctx, station)
	act.Key, act.At = store.NewKey(), d.DB.Now().UnixMilli()
	return act, err
}

// goodsError puts into words what was asked wrongly of receipts and notes.
func (d *Desk) goodsError(err error, no string) error {
	if errors.Is(err, inbound.ErrClosed) {
		return usage(d.Words.Goods().IsClosed.Of(no))
	}
	return err
}

func (d *Desk) lineTable(lines []inbound.Line) error {
	if len(lines) == 0 {
		return nil
	}
	if err := tabbedHead(d.Out, d.Words.Goods().LineHead); err != nil {
		return err
	}
	for _, l := range lines {
		if err := tabbed(d.Out, l.SKU, l.Name, l.Expected, l.Received, l.Damaged, l.Over, l.Short); err != nil {
			return err
		}
	}
	return nil
}

// ReceiptOpen opens a receipt of a purchase note, or a blind one, and writes
// its number.
func (d *Desk) ReceiptOpen(ctx context.Context, note, supplier string) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var r inbound.Receipt
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		r, err = inbound.OpenReceipt(tx, act, note, supplier)
		return err
	})
	if errors.Is(err, store.ErrNotFound) {
		return usage(d.Words.Goods().NoNote.Of(note))
	}
	if err != nil {
		return d.goodsError(err, note)
	}
	fmt.Fprintln(d.Err, d.Words.Goods().ReceiptOpen.Of(r.No))
	_, err = fmt.Fprintln(d.Out, r.No)
	return err
}

// ReceiptClose closes a receipt and lists the lines that differ.
func (d *Desk) ReceiptClose(ctx context.Context, no string) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var lines []inbound.Line
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		lines, err = inbound.CloseReceipt(tx, act, no)
		return err
	})
	if errors.Is(err, store.ErrNotFound) {
		return usage(d.Words.Goods().NoReceipt.Of(no))
	}
	if err != nil {
		return d.goodsError(err, no)
	}
	fmt.Fprintln(d.Err, d.Words.Goods().ReceiptDone.Of(no))
	return d.lineTable(lines)
}

// NoteWrite writes a purchase note, or changes it to just these lines, each
// SKU=UNITS.
//
// Due is the day it is expected on; without one a note keeps the day it has, and
// a new one is expected after its supplier's days.
func (d *Desk) NoteWrite(ctx context.Context, no, supplier, due string, lines []string) error {
	dueAt, err := d.midnight(due, 0)
	if err != nil {
		return err
	}
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	changed := false
	err = d.DB.Write(ctx, func(tx *store.Tx) error {
		wants, err := d.wants(tx, lines)
		if err != nil {
			return err
		}
		l := inbound.Listed{No: no, Supplier: supplier, DueAt: dueAt, Wants: wants}
		is, err := inbound.CompareNote(tx, l)
		if err != nil || is == inbound.NoteUnchanged {
			return err
		}
		changed = true
		return inbound.KeepNote(tx, act, l)
	})
	if err != nil {
		return d.goodsError(err, no)
	}
	said := d.Words.Goods().NoteSame
	if changed {
		said = d.Words.Goods().NoteSaved
	}
	fmt.Fprintln(d.Err, said.Of(no))
	return nil
}

func (d *Desk) wants(tx *store.Tx, lines []string) ([]inbound.Want, error) {
	limit := int64(1_000_000)
	met := map[int64]bool{}
	var wants []inbound.Want
	for _, l := range lines {
		wrong := usage(d.Words.Goods().BadLine.Of(l))
		i := strings.LastIndexByte(l, '=')
		if i < 0 {
			return nil, wrong
		}
		units, bad := strconv.ParseInt(l[i+1:], 10, 64)
		s, err := stock.ByCode(tx, l[:i])
		if errors.Is(err, store.ErrNotFound) || bad != nil || units < 1 || units > limit || met[s.ID] {
			return nil, wrong
		}
		if err != nil {
			return nil, err
		}
		met[s.ID] = true
		wants = append(wants, inbound.Want{SKU: s.ID, Units: units})
	}
	return wants, nil
}

// NoteClose says that nothing more of a note will come.
func (d *Desk) NoteClose(ctx context.Context, no, reason string) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	err = d.DB.Write(ctx, func(tx *store.Tx) error { return inbound.EndNote(tx, act, no, reason) })
	if errors.Is(err, store.ErrNotFound) {
		return usage(d.Words.Goods().NoNote.Of(no))
	}
	return d.goodsError(err, no)
}

// Reverse takes a document back.
func (d *Desk) Reverse(ctx context.Context, doc int64, reason string) error {
	act, err := d.officeAct(ctx)
	if err != nil {
		return err
	}
	var r desk.Reversal
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		r, err = desk.Reverse(tx, act, doc, strings.TrimSpace(reason))
		return err
	})
	switch {
	case errors.Is(err, store.ErrNoReason):
		return usage(d.Words.Line.NeedReason)
	case errors.Is(err, store.ErrNotLead):
		return usage(d.Words.Line.NotLead.Of(act.Operator))
	case err != nil:
		return err
	}
	w := d.Words.Goods()
	if r.Why == "" {
		_, err := fmt.Fprintln(d.Out, w.Reversed.Of(doc, r.By, d.Words.Count.Pieces.Of(r.Units)))
		return err
	}
	for _, l := range say.NotReversed(d.Words, r, func(t time.Time) string { return d.stamp(t.UnixMilli()) }) {
		fmt.Fprintln(d.Err, l)
	}
	return ErrRefused
}
