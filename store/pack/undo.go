package pack

import (
	"errors"
	"slices"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// undo takes back the last accepted scan of the open parcel; with none open,
// the whole dispatch of the parcel completed last.
func (t *turn) undo() (Verdict, error) {
	if t.st.parcel == 0 {
		return t.undoDispatch()
	}
	p, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return Verdict{}, err
	}
	picks, err := picksOf(t.tx, p.id)
	if err != nil {
		return Verdict{}, err
	}
	if len(picks) == 0 {
		c, err := load(t.tx, p)
		if err != nil {
			return Verdict{}, err
		}
		return c.about(NothingToDo, WhyNoUndo), nil
	}
	last := docsOf(picks)[:1]
	return t.takeBack(p, picks, last)
}

func (t *turn) undoDispatch() (Verdict, error) {
	if t.st.last == 0 {
		return t.orTaken(Verdict{Kind: NothingToDo, Why: WhyNoUndo})
	}
	p, err := parcelByID(t.tx, t.st.last)
	if err != nil || p.state != Packed {
		return Verdict{Kind: NothingToDo, Why: WhyNoUndo}, err
	}
	if back, err := p.cameBack(t.tx); back || err != nil {
		return Verdict{Kind: NothingToDo, Why: WhyNoUndo}, err
	}
	if v, taken, err := t.numberTaken(p); taken || err != nil {
		return v, err
	}
	picks, err := picksOf(t.tx, p.id)
	if err != nil {
		return Verdict{}, err
	}
	if err := sendPicks(t.tx, picks, -1, p.packedAt); err != nil {
		return Verdict{}, err
	}
	if err := p.reopen(t.tx, Open, t.st.id); err != nil {
		return Verdict{}, err
	}
	t.st.parcel, t.st.last = p.id, 0
	v, err := t.takeBack(p, picks, p.docs(picks))
	t.hotUndone()
	v.Item = nil // the whole parcel, even if one scan filled it
	if err != nil {
		return v, err
	}
	seq, err := t.tx.Reserve()
	if err == nil {
		_, err = endPull(t.tx, p.id, pullUndone, seq)
	}
	return v, err
}

// docs lists the documents that packed and dispatched a parcel, last first.
func (p parcel) docs(picks []pick) []int64 {
	docs := docsOf(picks)
	if docs[0] != p.packedDoc { // a part was finished by a document of its own
		docs = slices.Insert(docs, 0, p.packedDoc)
	}
	return docs
}

// reopen takes back that the parcel's row says it is packed.
func (p parcel) reopen(tx *store.Tx, s State, station int64) error {
	_, err := tx.Exec("UPDATE parcel SET state = $1, station_id = $2, packed_at = 0, packed_by = '', packed_on = '', packed_doc = 0, noted = '' WHERE id = $3",
		s, station, p.id)
	return err
}

// numberTaken refuses to open a parcel again whose waybill another one was
// given meanwhile: carriers use numbers again.
func (t *turn) numberTaken(p parcel) (Verdict, bool, error) {
	var other int64
	err := t.tx.Row("SELECT id FROM parcel WHERE key = $1 AND state < 4", []any{p.key}, &other)
	if errors.Is(err, store.ErrNotFound) {
		return Verdict{}, false, nil
	}
	if err != nil {
		return Verdict{}, false, err
	}
	v := Verdict{Kind: NotAllowed, Why: WhyNumberTaken, Parcel: p.id, Waybill: p.waybill, Carrier: p.carrier}
	v.Orders, err = orderNos(t.tx, other, false)
	return v, true, err
}

// docsOf lists the documents of picks, last first.
func docsOf(picks []pick) []int64 {
	var docs []int64
	for _, p := range picks {
		docs = append(docs, p.doc)
	}
	slices.Sort(docs)
	docs = slices.Compact(docs)
	slices.Reverse(docs)
	return docs
}

// takeBack reverses documents of a parcel, last first: goods go back to their
// shelves and out of the parcel. The last reversal carries the scan.
func (t *turn) takeBack(p parcel, picks []pick, docs []int64) (Verdict, error) {
	var units int64
	var item *Item
	for _, k := range picks {
		if !slices.Contains(docs, k.doc) {
			continue
		}
		units += k.units
		if err := order.Pick(t.tx, k.line, k.sku, -k.units); err != nil {
			return Verdict{}, err
		}
		s, err := stock.ByID(t.tx, k.sku)
		if err != nil {
			return Verdict{}, err
		}
		item = &Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: units}
	}
	if err := t.reverse(p, docs); err != nil {
		return Verdict{}, err
	}
	c, err := load(t.tx, p)
	if err != nil {
		return Verdict{}, err
	}
	v := c.about(Undone, "")
	v.Units, v.Item = units, item
	return v, nil
}

func (t *turn) reverse(p parcel, docs []int64) error {
	for _, seq := range docs {
		d := &store.Doc{Kind: DocUndo, Subject: p.id, Body: p.waybill, Reverses: seq}
		if err := t.book(d); err != nil {
			return err
		}
		ok, err := stock.Unbook(t.tx, d)
		if err == nil && !ok {
			err = &store.Fault{Code: store.FaultBooks, Path: p.waybill}
		}
		if err == nil {
			_, err = t.tx.Exec("DELETE FROM pick WHERE parcel_id = $1 AND doc_seq = $2", p.id, seq)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
