package inbound

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// takeInHand counts units to be moved: the place they go to is scanned next.
func (t *turn) takeInHand(s stock.SKU, units int64) (Verdict, error) {
	if t.st.place == 0 {
		where, err := stock.Where(t.tx, s.ID)
		return Verdict{Kind: PlaceFirst, Item: itemOf(s, units), skuID: s.ID, Where: where}, err
	}
	if t.st.sku != 0 && t.st.sku != s.ID {
		other, err := stock.ByID(t.tx, t.st.sku)
		return Verdict{Kind: HandFull, Item: itemOf(s, units), skuID: s.ID, Other: other.Code}, err
	}
	all := t.st.units + units
	if v, many, err := t.tooMany(all); many || err != nil {
		return v, err
	}
	lot, ask, err := t.lotHere(s, units)
	if err != nil {
		return Verdict{}, err
	}
	if ask != nil {
		return *ask, nil
	}
	have, err := stock.UnitsOf(t.tx, s.ID, lot, t.st.place)
	if err != nil {
		return Verdict{}, err
	}
	if have < all {
		return t.noneHere(s, all, have, t.st.place)
	}
	p, err := stock.PlaceByID(t.tx, t.st.place)
	if err != nil {
		return Verdict{}, err
	}
	t.st.sku, t.st.units, t.st.last, t.st.lot = s.ID, all, units, lot
	v := Verdict{Kind: InHand, Item: itemOf(s, all), skuID: s.ID, Units: units, Done: all, Place: p.Code}
	return v, v.names(t.tx, lot)
}

// moveTo books what is in hand to the place that was scanned. The place it was
// taken from stays: the next item may be scanned at once.
func (t *turn) moveTo(p stock.Place) (Verdict, error) {
	from, err := stock.PlaceByID(t.tx, t.st.place)
	if err != nil {
		return Verdict{}, err
	}
	if from.ID == p.ID {
		return Verdict{Kind: NotAllowed, Why: WhySamePlace, Place: p.Code}, nil
	}
	s, err := stock.ByID(t.tx, t.st.sku)
	if err != nil {
		return Verdict{}, err
	}
	units := t.st.units
	if err := t.book(&store.Doc{Kind: DocMove, Subject: s.ID, Body: from.Code + "\n" + p.Code}); err != nil {
		return Verdict{}, err
	}
	lot := t.st.lot
	have, err := stock.TakeLot(t.tx, t.doc, s.ID, lot, from.ID, p.ID, units)
	if err != nil {
		return Verdict{}, err
	}
	if have < units {
		return t.noneHere(s, units, have, from.ID)
	}
	t.st.forget()
	v := Verdict{Kind: Moved, Item: itemOf(s, units), skuID: s.ID, Units: units, Place: from.Code, To: p.Code}
	if err := v.names(t.tx, lot); err != nil {
		return v, err
	}
	return v, t.handled(DocMove, 0, s.ID, units)
}
