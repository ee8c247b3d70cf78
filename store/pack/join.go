package pack

import (
	"shipdesk/scan"
	"shipdesk/store"
)

// DocJoin says that a lead put one parcel into another. Subject is the parcel
// that stays, Body the two waybills, the one that is void first.
const DocJoin = "join"

// join puts another parcel into the one open here, on a lead's word: the one
// that is named, or scanned next.
func (t *turn) join() (Verdict, error) {
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead, Parcel: t.st.parcel}, nil
	}
	if t.st.parcel == 0 {
		return t.orTaken(Verdict{Kind: NothingToDo, Why: WhyNothingOpen})
	}
	if t.sense.Arg != "" {
		p, err := t.parcelNamed(t.sense.Arg)
		if err != nil {
			return Verdict{}, err
		}
		return t.joinParcel(p)
	}
	p, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return Verdict{}, err
	}
	c, err := load(t.tx, p)
	if err != nil {
		return Verdict{}, err
	}
	if k, why := c.barred(); k != "" {
		return t.bar(c, k, why)
	}
	return c.about(Asking, WhyJoin), nil
}

// askedJoin joins the parcel whose waybill is scanned right after /join.
func (t *turn) askedJoin(p parcel) (Verdict, bool, error) {
	last, err := t.lastVerdict()
	if err != nil || last.Kind != Asking || last.Why != WhyJoin {
		return Verdict{}, false, err
	}
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead, Parcel: t.st.parcel}, true, nil
	}
	v, err := t.joinParcel(p)
	return v, true, err
}

// parcelNamed finds a parcel by its waybill, or by an order of which it is the
// only one not packed; a zero parcel if there is none.
func (t *turn) parcelNamed(code string) (parcel, error) {
	p, err := parcelByWaybill(t.tx, code)
	if err != nil || p.id != 0 {
		return p, err
	}
	live, err := t.liveParcels(code)
	if err != nil || len(live) != 1 {
		return parcel{}, err
	}
	return live[0], nil
}

// joinParcel puts b into the parcel open here: its orders move over, its label
// is void. Nothing of it may have been packed.
func (t *turn) joinParcel(b parcel) (Verdict, error) {
	a, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return Verdict{}, err
	}
	c, err := load(t.tx, a)
	if err != nil {
		return Verdict{}, err
	}
	if k, why := c.barred(); k != "" {
		return t.bar(c, k, why)
	}
	v, err := t.mayJoin(c, b)
	if err != nil || v.Kind != Joined {
		return v, err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return v, err
	}
	if err := void(t.tx, b, a, seq); err != nil {
		return v, err
	}
	if c, err = load(t.tx, a); err != nil {
		return v, err
	}
	v = c.about(Joined, "")
	v.Other = b.waybill
	if v.Swaps, err = c.swaps(t.tx); err != nil {
		return v, err
	}
	return v, t.book(&store.Doc{Kind: DocJoin, Subject: a.id, Body: b.waybill + " > " + a.waybill})
}

// mayJoin says why a parcel can't come into the one open here.
func (t *turn) mayJoin(c *contents, b parcel) (Verdict, error) {
	no := func(why Why) Verdict {
		v := c.about(NotAllowed, why)
		v.Other = b.waybill
		return v
	}
	switch {
	case b.id == 0:
		v := no(WhyNoParcel)
		v.Other = t.sense.Arg
		return v, nil
	case b.id == c.id:
		return c.about(NothingToDo, WhySameParcel), nil
	case b.state == Packed:
		return no(WhyJoinPacked), nil
	case b.state == Open:
		v, err := t.openElsewhere(b)
		n := no(WhyJoinOpen)
		n.Station = v.Station
		return n, err
	}
	in, err := load(t.tx, b)
	if err != nil {
		return Verdict{}, err
	}
	picks, err := picksOf(t.tx, b.id)
	switch {
	case err != nil:
		return Verdict{}, err
	case len(picks) > 0:
		return no(WhyJoinBegun), nil
	}
	if k, _ := in.barred(); k != "" {
		return no(WhyJoinHeld), nil
	}
	return Verdict{Kind: Joined}, nil
}

// void moves the orders of a parcel into another one and deletes it; its
// numbers lead to the other.
func void(tx *store.Tx, b, a parcel, doc int64) error {
	ids, err := OrdersIn(tx, b.id)
	for _, id := range ids {
		if err == nil {
			_, err = Join(tx, a.id, id)
		}
		if err == nil {
			err = Leave(tx, b.id, id)
		}
	}
	if err != nil {
		return err
	}
	return Replace(tx, b.id, a.id, doc)
}

// JoinedInto finds the parcel, packed or not, that a waybill's parcel was
// joined into; 0 if it was not.
func JoinedInto(tx *store.Tx, waybill string) (int64, error) {
	var id int64
	err := tx.Row(`SELECT coalesce(max(w.parcel_id), 0) FROM waybill_past w JOIN doc d ON d.seq = w.doc_seq WHERE w.key = $1 AND d.kind = $2`,
		[]any{scan.WaybillKey(waybill), DocJoin}, &id)
	return id, err
}
