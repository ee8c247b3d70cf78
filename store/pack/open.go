package pack

import (
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// codeScanned ranks the meanings of a code: the open waybill, an item (of
// this parcel, then any), another waybill, a place, a person. With no parcel
// open a waybill comes before an item.
func (t *turn) codeScanned() (Verdict, error) {
	p, err := parcelByWaybill(t.tx, t.sense.Code)
	if err != nil {
		return Verdict{}, err
	}
	if p.id != 0 && (p.id == t.st.parcel || t.st.parcel == 0) {
		return t.waybillScanned(p)
	}
	hits, err := stock.ByBarcode(t.tx, t.sense.Code)
	switch {
	case err != nil:
		return Verdict{}, err
	case len(hits) > 1:
		return t.ambiguous(hits), nil
	case len(hits) == 1:
		return t.itemScanned(hits[0])
	case p.id != 0:
		return t.waybillScanned(p)
	}
	return t.neither()
}

// neither answers a code that is no waybill and no item.
func (t *turn) neither() (Verdict, error) {
	code := t.sense.Code
	if v, known, err := t.orderScanned(); known || err != nil {
		return v, err
	}
	if _, err := stock.PlaceByCode(t.tx, code); err == nil {
		return Verdict{Kind: NothingToDo, Why: WhyPlace}, nil
	} else if !errors.Is(err, store.ErrNotFound) {
		return Verdict{}, err
	}
	if _, err := store.OperatorNamed(t.tx, code); err == nil {
		return Verdict{Kind: NothingToDo, Why: WhyPerson, Operator: code}, nil
	} else if !errors.Is(err, store.ErrNotFound) {
		return Verdict{}, err
	}
	v := Verdict{Kind: UnknownCode}
	var by string
	err := t.tx.Row(`SELECT p.waybill, d.kind FROM waybill_past w JOIN parcel p ON p.id = w.parcel_id JOIN doc d ON d.seq = w.doc_seq
		WHERE w.key = $1 ORDER BY w.id DESC LIMIT 1`, []any{scan.WaybillKey(code)}, &v.Other, &by)
	if err == nil {
		v.Kind, v.Why = UnknownWaybill, WhyReplaced
		if by == DocJoin {
			v.Why = WhyJoined
		}
		return v, nil
	}
	if !errors.Is(err, store.ErrNotFound) {
		return v, err
	}
	if fits, ok, err := ignores(t.tx, code); err != nil || ok {
		return Verdict{Kind: NothingToDo, Why: WhyOtherCode, Patterns: []Pattern{fits}}, err
	}
	if v.Carriers = scan.Carriers(code); len(v.Carriers) > 0 {
		v.Kind = UnknownWaybill
	}
	return v, nil
}

func (t *turn) waybillScanned(p parcel) (Verdict, error) {
	if p.id == t.st.parcel {
		return t.openWaybillAgain(p)
	}
	if p.state == Packed {
		if v, on, err := t.toPull(p); on || err != nil {
			return v, err
		}
		return t.packedBefore(p)
	}
	if t.st.parcel != 0 {
		if v, asked, err := t.askedJoin(p); asked || err != nil {
			return v, err
		}
		return t.anotherOpen(p)
	}
	if p.state == Open && p.station != t.st.id {
		return t.openElsewhere(p)
	}
	return t.openWaybill(p)
}

// openWaybill opens a parcel by its waybill, with what is known to be in hand.
func (t *turn) openWaybill(p parcel) (Verdict, error) {
	if t.st.hot.sku != 0 {
		return t.openHot(p, "")
	}
	v, err := t.open(p, Opened)
	if err != nil || t.st.parcel != p.id || !t.handHeld() {
		return v, err
	}
	return t.addHand(p, v)
}

func (t *turn) openWaybillAgain(p parcel) (Verdict, error) {
	c, err := load(t.tx, p)
	if err != nil {
		return Verdict{}, err
	}
	if k, why := c.barred(); k != "" {
		return t.bar(c, k, why)
	}
	if c.need == 0 {
		return t.takenByOthers(c)
	}
	if c.done == c.need { // with the seal on this is the scan that was waited for
		return t.complete(c, c.about(Resumed, ""), false)
	}
	v := c.about(Resumed, "")
	v.Why, v.Reason = p.parked()
	v.Swaps, err = c.swaps(t.tx)
	return v, err
}

// alreadyPacked locks only while another parcel is open: the next items
// would be counted into that one.
func (t *turn) alreadyPacked(p parcel) Verdict {
	v := Verdict{Kind: AlreadyPacked, Parcel: p.id, Waybill: p.waybill, Carrier: p.carrier,
		When: p.packedAt, Station: p.packedOn, Operator: p.packedBy, Lock: t.st.parcel != 0}
	if p.id == t.st.last {
		v.Why, v.Lock = WhyJustNow, false
	}
	return v
}

// packedBefore answers the waybill of a parcel that left; if only a part of its
// orders left with it and no other waybill has the rest, it says so.
func (t *turn) packedBefore(p parcel) (Verdict, error) {
	v := t.alreadyPacked(p)
	if v.Why != "" {
		return v, nil
	}
	rest, err := hasRest(t.tx, p.id)
	if rest {
		v.Why = WhyRest
	}
	return v, err
}

func (t *turn) anotherOpen(p parcel) (Verdict, error) {
	here, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Kind: AnotherOpen, Parcel: p.id, Waybill: p.waybill, Carrier: p.carrier, Other: here.waybill, Lock: true}
	v.Why, err = t.waitsFor(here)
	return v, err
}

func (t *turn) openElsewhere(p parcel) (Verdict, error) {
	v := Verdict{Kind: OpenElsewhere, Parcel: p.id, Waybill: p.waybill, Carrier: p.carrier}
	err := t.tx.Row("SELECT name FROM station WHERE id = $1", []any{p.station}, &v.Station)
	return v, err
}

// bar refuses a parcel that must not be packed; the goods or the label in
// hand must be put aside, so it locks.
func (t *turn) bar(c *contents, k Kind, why Why) (Verdict, error) {
	v := c.about(k, why)
	v.Lock = k == Pull || k == OnHold || t.st.parcel != 0
	if k == OnHold {
		v.Reason = c.reason()
	}
	out, err := c.dropped(t.tx, k, why)
	v.TakeOut = out.items
	return v, err
}

// open opens a parcel here that no other station has.
func (t *turn) open(p parcel, as Kind) (Verdict, error) {
	c, err := load(t.tx, p)
	if err != nil {
		return Verdict{}, err
	}
	if k, why := c.barred(); k != "" {
		return t.bar(c, k, why)
	}
	if c.need == 0 {
		return t.takenByOthers(c)
	}
	if as == Opened && p.state == Aside {
		as = Resumed
	}
	if err := p.setState(t.tx, Open, t.st.id, p.parkedWhy); err != nil {
		return Verdict{}, err
	}
	t.st.parcel, t.st.last, t.st.taken, t.st.takenBy = p.id, 0, 0, ""
	v := c.about(as, "")
	v.Why, v.Reason = p.parked()
	if v.Swaps, err = c.swaps(t.tx); err != nil {
		return v, err
	}
	return t.orComplete(c, v)
}

// takenByOthers answers a waybill of a split order whose other waybills took
// everything.
func (t *turn) takenByOthers(c *contents) (Verdict, error) {
	v := c.about(AlreadyPacked, WhyByOther)
	err := t.tx.Row(`SELECT p.waybill, p.packed_at, p.packed_on, p.packed_by FROM parcel_order a JOIN parcel_order b ON b.order_id = a.order_id
		JOIN parcel p ON p.id = b.parcel_id WHERE a.parcel_id = $1 AND p.id <> $1 AND p.state > 0 ORDER BY p.packed_at DESC LIMIT 1`,
		[]any{c.id}, &v.Other, &v.When, &v.Station, &v.Operator)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	return v, err
}
