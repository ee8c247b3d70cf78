package count

import (
	"errors"
	"strings"
	"time"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// maxLots is how many lots are offered where one is asked for.
const maxLots = 9

// lotFor is the lot that units of a SKU are counted to: the one that was said
// last for it in this place. A SKU that has lots and of which none was said is
// asked for.
func (t *turn) lotFor(tl tally, s stock.SKU, units int64) (lot int64, ask *Verdict, err error) {
	if t.st.lotSKU == s.ID {
		return t.st.lot, nil, nil
	}
	v := Verdict{Kind: AskLot, Item: itemOf(s, units), Units: units, skuID: s.ID}
	err = t.tx.Each(`SELECT l.id FROM lot l WHERE l.sku_id = $1 ORDER BY
		CASE WHEN EXISTS (SELECT 1 FROM balance b WHERE b.sku_id = $1 AND b.place_id = $2 AND b.lot_id = l.id AND b.units > 0) THEN 0 ELSE 1 END, l.id DESC LIMIT $3`,
		[]any{s.ID, tl.place, maxLots}, func(read func(...any) error) error {
			var id int64
			err := read(&id)
			v.lots = append(v.lots, id)
			return err
		})
	if err != nil || len(v.lots) == 0 {
		return 0, nil, err
	}
	without, err := booksAt(t.tx, tl.place, s.ID, 0)
	if err != nil {
		return 0, nil, err
	}
	if without > 0 {
		v.lots = append(v.lots, 0)
	}
	for _, id := range v.lots {
		it, err := named(t.tx, s.ID, id, 0)
		if err != nil {
			return 0, nil, err
		}
		v.Choices = append(v.Choices, *it)
	}
	return 0, &v, nil
}

// ofLot counts what was asked back to a lot, which stays said for the SKU.
func (t *turn) ofLot(asked Verdict, lot int64) (Verdict, error) {
	s, err := stock.ByID(t.tx, asked.skuID)
	if err != nil {
		return Verdict{}, err
	}
	t.st.lotSKU, t.st.lot = s.ID, lot
	return t.item(s, asked.Units, true)
}

// lotSaid answers which lot was asked for, or says that of the item to come:
// /lot CODE 2027-01-31.
func (t *turn) lotSaid() (Verdict, error) {
	none := Verdict{Kind: NothingToDo, Why: WhyItemFirst}
	if t.st.lastScan == 0 {
		return none, nil
	}
	last, err := verdictOf(t.tx, t.st.lastScan)
	if err != nil || last.Kind != AskLot && last.Kind != Counted {
		return none, err
	}
	code, date, _ := strings.Cut(t.sense.Arg, " ")
	day, ok := dayOf(strings.TrimSpace(date))
	if code == "" || !ok {
		return Verdict{Kind: NotAllowed, Why: WhyBadLot}, nil
	}
	lot, v, err := t.lotNamed(last.skuID, code, day)
	if v != nil || err != nil {
		return deref(v), err
	}
	if last.Kind == AskLot {
		return t.ofLot(last, lot)
	}
	t.st.lotSKU, t.st.lot = last.skuID, lot
	it, err := named(t.tx, last.skuID, lot, 0)
	return Verdict{Kind: Acknowledged, Item: it}, err
}

// lotNamed finds the lot of a SKU by its code, and makes it where the books
// did not know it. One with another date is refused.
func (t *turn) lotNamed(sku int64, code string, day int64) (lot int64, refused *Verdict, err error) {
	var has int64
	err = t.tx.Row("SELECT id, expires FROM lot WHERE sku_id = $1 AND code = $2", []any{sku, code}, &lot, &has)
	switch {
	case errors.Is(err, store.ErrNotFound):
		l := stock.Lot{Code: code, Expires: day}
		t.doc = &store.Doc{}
		err = stock.MakeLot(t.tx, t.doc, sku, &l)
		lot = l.ID
	case err == nil && day != 0 && day != has:
		return 0, &Verdict{Kind: NotAllowed, Why: WhyLotDate, Other: dayText(has), skuID: sku}, nil
	}
	return lot, nil, err
}

const dayForm = "2006-01-02"

// dayText writes a day counted from 1970; none as "".
func dayText(day int64) string {
	if day == 0 {
		return ""
	}
	return time.Unix(day*24*60*60, 0).UTC().Format(dayForm)
}

// dayOf reads a day; none is 0.
func dayOf(s string) (day int64, ok bool) {
	if s == "" {
		return 0, true
	}
	t, err := time.Parse(dayForm, s)
	return t.Unix() / (24 * 60 * 60), err == nil
}
