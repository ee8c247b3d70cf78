package stock

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
)

// Kinds of document about lots. Subject is the SKU.
const (
	DocLots     = "sku_lots"  // whether lots are asked was said
	DocLot      = "lot"       // a lot was named first; the body is its code and the day it expires
	DocLotGiven = "lot_given" // goods that lie somewhere were found to be of another lot
)

// What a SKU wants of the lots of its goods.
const (
	LotsOff   int64 = iota // nobody asks
	LotsAsked              // the lot has to be said, a day may be
	LotsDated              // the lot and the day it expires have to be said
)

// Lot is goods of a SKU that were made together. ID 0 is one that the books do
// not know yet, or none.
type Lot struct {
	ID      int64
	Code    string
	Expires int64 // the last day to send it, as Day counts; 0 = never
}

// Expired reports whether a lot must not be sent on a day.
func (l Lot) Expired(day int64) bool { return l.Expires > 0 && l.Expires < day }

// Label is what a code, or a person, says of a lot. Days are as Day counts, 0
// where nothing is said.
type Label struct {
	Code          string
	Expires, Made int64
}

// LabelOf counts the days of what was read.
func LabelOf(l scan.Label) Label {
	return Label{Code: l.Lot, Expires: dayOf(l.Expires), Made: dayOf(l.Made)}
}

func dayOf(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix() / (dayMillis / 1000)
}

// Date writes a day as 2027-01-31; empty for 0.
func Date(day int64) string {
	if day == 0 {
		return ""
	}
	return time.Unix(day*(dayMillis/1000), 0).UTC().Format(time.DateOnly)
}

// LotWrong is why what was said of a lot can't be taken.
type LotWrong string

// What can be wrong with it.
const (
	LotNotSaid   LotWrong = "no_lot"     // neither lot nor day
	LotNoDate    LotWrong = "no_date"    // this SKU's lots need a day
	LotOtherDate LotWrong = "other_date" // the books know the lot with another day
)

// Lot finds what a label means of this SKU: a lot that the books know, or a
// new one, which MakeLot writes. Goods that tell their day alone are a lot of
// that day; from when they were made their day follows if it is known how long
// they keep.
func (s SKU) Lot(tx *store.Tx, l Label) (Lot, LotWrong, error) {
	if l.Expires == 0 && l.Made > 0 && s.ShelfDays > 0 {
		l.Expires = l.Made + s.ShelfDays
	}
	if l.Code == "" {
		l.Code = Date(l.Expires)
	}
	if l.Code == "" {
		return Lot{}, LotNotSaid, nil
	}
	known := Lot{Code: l.Code}
	err := tx.Row("SELECT id, expires FROM lot WHERE sku_id = $1 AND code = $2", []any{s.ID, l.Code}, &known.ID, &known.Expires)
	switch {
	case errors.Is(err, store.ErrNotFound):
		known.Expires = l.Expires
	case err != nil:
		return known, "", err
	case l.Expires > 0 && l.Expires != known.Expires:
		return known, LotOtherDate, nil
	}
	if s.Lots == LotsDated && known.Expires == 0 {
		return known, LotNoDate, nil
	}
	return known, "", nil
}

// LotByID reads a lot; a zero one for 0.
func LotByID(tx *store.Tx, id int64) (Lot, error) {
	l := Lot{ID: id}
	if id == 0 {
		return l, nil
	}
	err := tx.Row("SELECT code, expires FROM lot WHERE id = $1", []any{id}, &l.Code, &l.Expires)
	return l, err
}

// MakeLot writes a new lot on d, which the caller posts next.
func MakeLot(tx *store.Tx, d *store.Doc, sku int64, l *Lot) error {
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	d.Kind, d.Subject, d.Body = DocLot, sku, l.Code+"\n"+strconv.FormatInt(l.Expires, 10)
	l.ID, err = tx.Insert("INSERT INTO lot(sku_id, code, expires, doc_seq) VALUES ($1, $2, $3, $4)", sku, l.Code, l.Expires, seq)
	return err
}

// SetLots says what a SKU wants of its lots, how many days its goods keep, and
// from how many days before they expire they count as near it; -1 leaves a
// value as it was. A kit has no lots of its own.
func SetLots(tx *store.Tx, act store.Act, sku string, lots, shelfDays, nearDays int64) (GoodsVerdict, error) {
	s, v, done, err := Lead(tx, act, sku)
	if done || err != nil {
		return v, err
	}
	var kit bool
	if err := tx.Row("SELECT EXISTS (SELECT 1 FROM kit_part WHERE kit_id = $1)", []any{s.ID}, &kit); err != nil {
		return v, err
	}
	if kit && lots > LotsOff {
		v.Kind = GoodsInUse
		return v, nil
	}
	n, err := tx.Exec(`UPDATE sku SET lots = CASE WHEN $1 < 0 THEN lots ELSE $1 END, shelf_days = CASE WHEN $2 < 0 THEN shelf_days ELSE $2 END,
		near_days = CASE WHEN $3 < 0 THEN near_days ELSE $3 END
		WHERE id = $4 AND ($1 >= 0 AND lots <> $1 OR $2 >= 0 AND shelf_days <> $2 OR $3 >= 0 AND near_days <> $3)`, lots, shelfDays, nearDays, s.ID)
	if err != nil || n == 0 {
		v.Kind = GoodsUnchanged
		return v, err
	}
	return posted(tx, act, v, &store.Doc{Kind: DocLots, Subject: s.ID, Body: fmt.Sprintf("lots %d keeps %d near %d", lots, shelfDays, nearDays)})
}

// Given is what became of the wish to give goods another lot.
type Given struct {
	GoodsVerdict
	Wrong LotWrong // GoodsBadLot: what is wrong with the lot
	Lot   Lot
}

// Kinds of a Given, besides those of every act about a SKU.
const (
	GoodsBadLot GoodsKind = "bad_lot"
	GoodsFew    GoodsKind = "few" // the place has just so many (Units) of the old lot
)

// GiveLot says that units of a SKU at a place, of one lot or (from is empty) of
// none, are of this one: goods from before lots were asked, or labelled wrongly.
// With no units it is all of them.
func GiveLot(tx *store.Tx, act store.Act, sku, place, from string, to Label, units int64) (Given, error) {
	s, v, done, err := Lead(tx, act, sku)
	g := Given{GoodsVerdict: v}
	if done || err != nil {
		return g, err
	}
	p, err := PlaceByCode(tx, scan.Clean(place))
	if errors.Is(err, store.ErrNotFound) {
		g.Kind = GoodsNoPlace
		return g, nil
	}
	if err != nil {
		return g, err
	}
	if g.Lot, g.Wrong, err = s.Lot(tx, to); err != nil || g.Wrong != "" {
		g.Kind = GoodsBadLot
		return g, err
	}
	var old, have int64
	if from != "" {
		err = tx.Row("SELECT id FROM lot WHERE sku_id = $1 AND code = $2", []any{s.ID, from}, &old)
	}
	if err == nil {
		err = tx.Row("SELECT units FROM balance WHERE sku_id = $1 AND place_id = $2 AND lot_id = $3", []any{s.ID, p.ID, old}, &have)
	}
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return g, err
	}
	if units == 0 {
		units = have
	}
	g.Units = units
	if units < 1 || units > have || !p.Holds() || old == g.Lot.ID && old != 0 {
		g.Kind, g.Units = GoodsFew, have
		return g, nil
	}
	if g.Lot.ID == 0 {
		d := &store.Doc{Key: act.Key.Derived(1)}
		if err := MakeLot(tx, d, s.ID, &g.Lot); err != nil {
			return g, err
		}
		if err := tx.Post(act, d); err != nil {
			return g, err
		}
	}
	d := &store.Doc{Kind: DocLotGiven, Subject: s.ID, Body: p.Code + "\n" + g.Lot.Code}
	for _, m := range []store.Move{{SKU: s.ID, Lot: old, Units: units, From: p.ID, To: Found}, {SKU: s.ID, Lot: g.Lot.ID, Units: units, From: Found, To: p.ID}} {
		if ok, err := Move(tx, d, m); !ok || err != nil {
			return g, errors.Join(err, boolFault(ok))
		}
	}
	g.GoodsVerdict, err = posted(tx, act, g.GoodsVerdict, d)
	return g, err
}

func boolFault(ok bool) error {
	if ok {
		return nil
	}
	return &store.Fault{Code: store.FaultBooks, Err: errors.New("a balance changed inside its transaction")}
}
