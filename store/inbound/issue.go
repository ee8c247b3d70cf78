package inbound

import (
	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Purpose is what goods are issued for.
type Purpose string

// The purposes of an issue, which are its commands as well: /sample WHY.
const (
	ForSample   Purpose = "sample"
	ForScrap    Purpose = "scrap"
	ForInternal Purpose = "internal"
	ForSupplier Purpose = "supplier" // back to the supplier
)

// purposes leads from commands to purposes.
var purposes = map[scan.Command]Purpose{
	"sample": ForSample, "样品": ForSample, "scrap": ForScrap, "报废": ForScrap,
	"internal": ForInternal, "自用": ForInternal, "supplier": ForSupplier, "退供应商": ForSupplier,
}

// leavesTo is the place outside that goods of a purpose go to.
var leavesTo = map[Purpose]int64{ForSample: stock.Sample, ForScrap: stock.Scrap, ForInternal: stock.Internal, ForSupplier: stock.Supplier}

func (t *turn) issueCommand() (Verdict, error) {
	if t.sense.Command == scan.CommandFinish || t.sense.Command == scan.CommandPark {
		if t.st.purpose == "" {
			return Verdict{Kind: NothingToDo, Why: WhyNothingOpen}, nil
		}
		v := Verdict{Kind: Left, Purpose: t.st.purpose, Reason: t.st.reason}
		t.st.purpose, t.st.reason, t.st.place = "", "", 0
		t.st.forget()
		return v, nil
	}
	p, ok := purposes[t.sense.Command]
	switch {
	case !ok:
		return Verdict{Kind: NothingToDo, Why: WhyNotKnown}, nil
	case t.sense.Arg == "":
		return Verdict{Kind: NotAllowed, Why: WhyNoReason, Purpose: p}, nil
	}
	next, err := t.tx.Reserve()
	t.st.purpose, t.st.reason, t.st.place, t.st.since = p, t.sense.Arg, 0, next-1
	t.st.forget()
	return Verdict{Kind: PurposeSet, Purpose: p, Reason: t.sense.Arg}, err
}

// issue books units out, from the place that was scanned or, with none, from
// the shelves as packing takes them.
func (t *turn) issue(s stock.SKU, units int64) (Verdict, error) {
	if t.st.purpose == "" {
		return Verdict{Kind: PurposeFirst, Item: itemOf(s, units), skuID: s.ID}, nil
	}
	if v, many, err := t.tooMany(units); many || err != nil {
		return v, err
	}
	lot, ask, err := t.lotHere(s, units)
	if err != nil {
		return Verdict{}, err
	}
	if ask != nil {
		return *ask, nil
	}
	d := &store.Doc{Kind: DocIssue, Subject: s.ID, Body: string(t.st.purpose), Reason: t.st.reason}
	if err := t.book(d); err != nil {
		return Verdict{}, err
	}
	have := int64(0)
	if t.st.place != 0 {
		have, err = stock.TakeLot(t.tx, d, s.ID, lot, t.st.place, leavesTo[t.st.purpose], units)
	} else {
		have, err = stock.TakeChosen(t.tx, d, s, stock.Choice{Lot: lot, Day: t.freshFrom(lot)}, leavesTo[t.st.purpose], units)
	}
	if err != nil {
		return Verdict{}, err
	}
	if have < units {
		return t.noneFresh(s, units, have, lot)
	}
	v := Verdict{Kind: Issued, Item: itemOf(s, units), skuID: s.ID, Units: units, Purpose: t.st.purpose, Reason: t.st.reason}
	from, err := stock.PlaceByID(t.tx, d.Moves[0].From)
	if err != nil {
		return v, err
	}
	v.Place = from.Code
	if err := v.names(t.tx, d.Moves[0].Lot); err != nil {
		return v, err
	}
	t.st.sku, t.st.units, t.st.last, t.st.lot = s.ID, units, units, lot
	return v, t.handled(DocIssue, 0, s.ID, units)
}
