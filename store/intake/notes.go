package intake

import (
	"cmp"
	"errors"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/sheet"
)

// noteUnits is how many pieces one line of a note orders at most; more is a
// barcode in the wrong column.
const noteUnits = 1_000_000

// noteRec is a purchase note as the files state it: a table states all its
// lines.
type noteRec struct {
	at
	inbound.Listed
	lines []noteLine
	bad   int32 // the row that was refused
	fate  fate
}

// noteLine is one row of a purchase note.
type noteLine struct {
	at
	code  string // SKU or barcode
	units int64
}

// noteRow reads a line of a purchase note. A row without a number goes on with
// the note above it, as programs write it that merge cells.
func (p *parser) noteRow() {
	if !p.row.Empty(sheet.NoteNo) {
		p.order = ""
	}
	stray := p.order != "" && p.row.Empty(sheet.SKUCode) && p.row.Empty(sheet.Barcode)
	no := p.order
	if no == "" {
		id, ok := p.id(sheet.NoteNo)
		if !ok {
			return
		}
		no = scan.Clean(id)
		p.order = no
	}
	code := scan.Clean(p.row.Text(sheet.SKUCode))
	if code == "" && !p.row.Empty(sheet.Barcode) {
		code, _ = p.id(sheet.Barcode)
	}
	if code == "" && !p.failed {
		p.refuseRow(sheet.SKUCode, "", ReasonNoCode)
	}
	field := sheet.OrderedUnits
	if !p.sheet.Has(field) {
		field = sheet.Units
	}
	units := int64(0)
	if !p.failed {
		units, _ = p.units(field)
	}
	if units > noteUnits {
		p.refuseRow(field, p.row.Text(field), Reason(sheet.ReasonTooBig))
	}
	due, ordered := p.millis(sheet.ExpectedAt), p.millis(sheet.OrderedAt)
	switch {
	case p.failed && stray: // a line of sums below the note
	case p.failed:
		n := &p.notes[p.note(no)]
		n.fate, n.bad = isRefused, p.at.row
	default:
		p.addNoteLine(no, noteLine{p.at, code, units}, due, ordered)
	}
}

// note finds or makes the record of a note.
func (p *parser) note(no string) int32 {
	i, ok := p.noteOf[no]
	if !ok {
		i = int32(len(p.notes))
		p.notes = append(p.notes, noteRec{at: p.at, Listed: inbound.Listed{No: no}})
		p.noteOf[no] = i
	}
	return i
}

func (p *parser) addNoteLine(no string, l noteLine, due, ordered int64) {
	i := p.note(no)
	if p.notes[i].at.src != p.src { // a later table states anew
		for _, old := range p.notes[i].lines {
			p.agains = append(p.agains, again{at: old.at, what: WhatNote, key: no})
		}
		p.notes[i] = noteRec{at: p.at, Listed: inbound.Listed{No: no}}
	}
	n := &p.notes[i]
	n.lines = append(n.lines, l)
	n.Supplier = cmp.Or(scan.Clean(p.row.Text(sheet.Supplier)), n.Supplier)
	n.DueAt, n.OrderedAt = max(n.DueAt, due), max(n.OrderedAt, ordered)
	if is := cmp.Or(p.row.Text(sheet.NoteStatus), p.row.Text(sheet.OrderStatus)); is != "" {
		n.Void, n.Done = noteState(is)
		n.Reason = scan.Clean(is)
	}
}

// noteState reads a program's word for where a note stands.
func noteState(is string) (void, done bool) {
	is = strings.ToLower(strings.TrimSpace(is))
	for _, word := range []string{"作废", "取消", "终止", "关闭", "void", "cancel", "closed"} {
		if strings.Contains(is, word) {
			return true, false
		}
	}
	for _, word := range []string{"未完成", "部分", "未结束", "partial", "incomplete"} {
		if strings.Contains(is, word) {
			return false, false
		}
	}
	for _, word := range []string{"完成", "已入库", "全部入库", "全部到货", "已结束", "已到货", "完结", "complete", "received", "done"} {
		if strings.Contains(is, word) {
			return false, true
		}
	}
	return false, false
}

// planNotes decides what becomes of the purchase notes. Their goods must be
// known, by the books or by products of these files.
func (r *run) planNotes() error {
	var codes []string
	for i := range r.notes {
		for _, l := range r.notes[i].lines {
			codes = append(codes, l.code)
		}
	}
	if len(codes) == 0 {
		return nil
	}
	if err := r.findCodes(codes); err != nil {
		return err
	}
	return r.db.Read(r.ctx, func(tx *store.Tx) error {
		for i := range r.notes {
			if err := r.planNote(tx, &r.notes[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r *run) planNote(tx *store.Tx, n *noteRec) error {
	if n.fate == isRefused {
		r.refuseNote(n)
		return nil
	}
	n.Wants = nil
	for _, l := range n.lines {
		sku := r.current(r.codesMet[l.code])
		if sku == 0 {
			n.fate, n.bad = isRefused, l.row
			r.refuseField(l.at, WhatNote, sheet.SKUCode, n.No, l.code, ReasonUnknownGoods, "")
			r.refuseNote(n)
			return nil
		}
		if l.units > 0 {
			n.Wants = append(n.Wants, inbound.Want{SKU: sku, Units: l.units})
		}
	}
	is, err := inbound.CompareNote(tx, n.Listed)
	if errors.Is(err, inbound.ErrClosed) {
		n.fate = isRefused
		for _, l := range n.lines {
			r.refuseField(l.at, WhatNote, sheet.NoteNo, n.No, n.No, ReasonNoteClosed, "")
		}
		return nil
	}
	n.fate = map[string]fate{inbound.NoteNew: isNew, inbound.NoteChanged: isChanged, inbound.NoteUnchanged: isUnchanged}[is]
	return err
}

// refuseNote refuses the other rows of a note of which one was: with lines
// missing it would say that too much came.
func (r *run) refuseNote(n *noteRec) {
	for _, l := range n.lines {
		if l.row != n.bad {
			r.refuse(l.at, WhatNote, "", n.No, l.code, ReasonNoteIncomplete, strconv.Itoa(int(n.bad)))
		}
	}
}

// keepNotes writes new and changed notes, each with a document of its own.
func (r *run) keepNotes(tx *store.Tx) error {
	for i := range r.notes {
		n := &r.notes[i]
		if n.fate != isNew && n.fate != isChanged {
			continue
		}
		err := inbound.KeepNote(tx, r.act, n.Listed)
		if errors.Is(err, inbound.ErrClosed) {
			return errStale // all of it came meanwhile
		}
		if err != nil {
			return err
		}
	}
	return nil
}
