package inbound

import (
	"errors"
	"slices"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// An item whose lot is asked is not booked before the lot is said. Meanwhile
// the scan that asked, or the refusal of an answer, is the last one of the
// station; the item and its pieces stand in its verdict.

// waitsForLot reports whether the next scan is to say a lot.
func (v Verdict) waitsForLot() bool {
	return v.Item != nil && (v.Kind == LotAsked || v.Kind == NotAllowed &&
		slices.Contains([]Why{WhyNoLot, WhyNoDate, WhyOtherDate, WhyBadLot, WhyExpired}, v.Why))
}

// names adds the lot of the goods.
func (v *Verdict) names(tx *store.Tx, lot int64) error {
	if lot <= 0 {
		return nil
	}
	l, err := stock.LotByID(tx, lot)
	v.Lot, v.Expires = l.Code, stock.Date(l.Expires)
	return err
}

// pending is the verdict that waits for a lot; ok is false if none does.
func (t *turn) pending() (v Verdict, ok bool, err error) {
	if t.st.lastScan == 0 {
		return v, false, nil
	}
	v, err = verdictOf(t.tx, t.st.lastScan)
	return v, v.waitsForLot(), err
}

// itemScanned is an item with what its code says of the lot. The item that
// waits for its lot, scanned again without one, is one piece more.
func (t *turn) itemScanned(h stock.Hit) (Verdict, error) {
	t.label = h.Label
	if h.Label == (stock.Label{}) {
		p, waits, err := t.pending()
		if err != nil {
			return Verdict{}, err
		}
		if waits && p.skuID == h.ID {
			t.answered = true
			h.Units += p.Item.Units
		}
	}
	return t.item(h.SKU, h.Units)
}

// itemWithLot reads a barcode, a blank, and a lot behind it: one typed line.
func (t *turn) itemWithLot() (v Verdict, said bool, err error) {
	code, rest, _ := strings.Cut(t.sense.Code, " ")
	l, ok := scan.ParseLabel(rest)
	if !ok {
		return v, false, nil
	}
	hits, err := stock.ByBarcode(t.tx, code)
	if err != nil || len(hits) != 1 {
		return v, false, err
	}
	hits[0].Label = stock.LabelOf(l)
	v, err = t.itemScanned(hits[0])
	return v, true, err
}

// lotSaid answers a code that says the lot of the item before it. A place is
// none: the item has no lot yet, and nothing of it can be put away.
func (t *turn) lotSaid(isPlace bool) (v Verdict, asked bool, err error) {
	p, waits, err := t.pending()
	if err != nil || !waits {
		return v, false, err
	}
	if isPlace {
		p.Kind, p.Why = LotAsked, ""
		return p, true, nil
	}
	l, ok := scan.ParseLabel(t.sense.Code)
	if !ok {
		return Verdict{Kind: NotAllowed, Why: WhyBadLot, Item: p.Item, skuID: p.skuID, Units: p.Units}, true, nil
	}
	t.label = stock.LabelOf(l)
	v, err = t.pendingItem(p)
	return v, true, err
}

// lotChosen takes the n-th of the lots that were named.
func (t *turn) lotChosen(p Verdict, n int) (Verdict, error) {
	if n < 1 || n > len(p.Lots) {
		return Verdict{Kind: NothingToDo, Why: WhyNoChoice}, nil
	}
	t.label.Code, t.noLot = p.Lots[n-1].Lot, p.Lots[n-1].Lot == ""
	return t.pendingItem(p)
}

func (t *turn) pendingItem(p Verdict) (Verdict, error) {
	t.answered = true
	s, err := stock.ByID(t.tx, p.skuID)
	if err != nil {
		return Verdict{}, err
	}
	return t.item(s, p.Item.Units)
}

// moreOfPending makes the item that waits for its lot n of its kind.
func (t *turn) moreOfPending() (v Verdict, asked bool, err error) {
	p, waits, err := t.pending()
	if err != nil || !waits {
		return v, false, err
	}
	if v, many, err := t.tooMany(p.Item.Units * t.sense.Units); many || err != nil {
		return v, true, err
	}
	p.Kind, p.Why, p.Held = LotAsked, "", 0
	p.Item.Units *= t.sense.Units
	p.Units = p.Item.Units
	return p, true, nil
}

// askLot asks for the lot of units, naming those that lie at a place (0: in
// any bin).
func (t *turn) askLot(s stock.SKU, units, place int64) (*Verdict, error) {
	lots, err := stock.LotsAt(t.tx, s.ID, place)
	if place == 0 { // what comes in is of a lot, and of each one is enough
		lots = slices.DeleteFunc(lots, func(l stock.LotAt) bool { return l.Lot == "" })
		met := map[string]bool{}
		lots = slices.DeleteFunc(lots, func(l stock.LotAt) bool {
			again := met[l.Lot]
			met[l.Lot] = true
			return again
		})
	}
	return &Verdict{Kind: LotAsked, Item: itemOf(s, units), skuID: s.ID, Units: units, Lots: lots}, err
}

// wrongLot refuses what was said of a lot.
func wrongLot(s stock.SKU, units int64, l stock.Lot, why Why) *Verdict {
	return &Verdict{Kind: NotAllowed, Why: why, Item: itemOf(s, units), skuID: s.ID, Units: units, Lot: l.Code, Expires: stock.Date(l.Expires)}
}

// lotIn is the lot of units that come in, made if it is new; or the verdict
// that asks for it or refuses it. Until another item comes, the lot said last
// is that of all pieces of the item.
func (t *turn) lotIn(s stock.SKU, units int64) (lot stock.Lot, ask *Verdict, err error) {
	switch {
	case s.Lots == stock.LotsOff:
		return lot, nil, nil
	case t.label == (stock.Label{}) && t.st.sku == s.ID && t.st.lot > 0:
		lot, err = stock.LotByID(t.tx, t.st.lot)
		return lot, nil, err
	case t.label == (stock.Label{}):
		ask, err = t.askLot(s, units, 0)
		return lot, ask, err
	}
	lot, wrong, err := s.Lot(t.tx, t.label)
	switch {
	case err != nil:
		return lot, nil, err
	case wrong != "":
		return lot, wrongLot(s, units, lot, Why(wrong)), nil
	case lot.Expired(stock.Day(t.act.At)):
		return lot, wrongLot(s, units, lot, WhyExpired), nil
	case lot.ID > 0:
		return lot, nil, nil
	}
	d := &store.Doc{}
	if err := t.book(d); err != nil {
		return lot, nil, err
	}
	return lot, nil, stock.MakeLot(t.tx, d, s.ID, &lot)
}

// lotHere is the lot of units that are taken from the place of the station, or
// with none from the shelves: 0 for any. Where a place has several, the one in
// hand has to be said.
func (t *turn) lotHere(s stock.SKU, units int64) (lot int64, ask *Verdict, err error) {
	switch {
	case t.noLot:
		return stock.NoLot, nil, nil
	case s.Lots == stock.LotsOff:
		return 0, nil, nil
	case t.label == (stock.Label{}) && t.st.sku == s.ID:
		return t.st.lot, nil, nil
	case t.label == (stock.Label{}):
		return t.onlyLot(s, units)
	}
	l, wrong, err := s.Lot(t.tx, t.label)
	switch {
	case err != nil:
		return 0, nil, err
	case wrong != "":
		return 0, wrongLot(s, units, l, Why(wrong)), nil
	case t.st.mode == ModeMove && t.st.sku == s.ID && t.st.lot != l.ID:
		return 0, &Verdict{Kind: HandFull, Item: itemOf(s, units), skuID: s.ID, Other: s.Code}, nil
	case l.ID > 0:
		return l.ID, nil, nil
	}
	v, err := t.noneHere(s, units, 0, t.st.place)
	v.Lot, v.Expires = l.Code, stock.Date(l.Expires)
	return 0, &v, err
}

func (t *turn) onlyLot(s stock.SKU, units int64) (lot int64, ask *Verdict, err error) {
	if t.st.place == 0 {
		return 0, nil, nil
	}
	lots, err := stock.LotsAt(t.tx, s.ID, t.st.place)
	if err == nil && len(lots) > 1 {
		ask, err = t.askLot(s, units, t.st.place)
	}
	if err != nil || len(lots) != 1 || lots[0].Lot == "" {
		return 0, ask, err
	}
	l, _, err := s.Lot(t.tx, stock.Label{Code: lots[0].Lot})
	return l.ID, nil, err
}

// freshFrom is the day before which lots must not have expired: samples and
// what is used in the house are taken from goods that are fresh, unless the lot
// was said.
func (t *turn) freshFrom(lot int64) int64 {
	if lot != 0 || t.st.purpose == ForScrap || t.st.purpose == ForSupplier {
		return 0
	}
	return stock.Day(t.act.At)
}

// noneFresh is noneHere, and says where goods lie that expired.
func (t *turn) noneFresh(s stock.SKU, units, have, lot int64) (Verdict, error) {
	v, err := t.noneHere(s, units, have, t.st.place)
	if err != nil || t.st.place != 0 || t.freshFrom(lot) == 0 {
		return v, errors.Join(err, v.names(t.tx, lot))
	}
	if v.Lots, err = stock.ExpiredAt(t.tx, s.ID, t.freshFrom(lot)); len(v.Lots) > 0 {
		v.Why = WhyOnlyExpired
	}
	return v, err
}

// addLots says what came of each lot.
func (r Receipt) addLots(tx *store.Tx, lines []Line) error {
	return tx.Each(`SELECT s.code, l.code, l.expires, sum(m.units) FROM handling h JOIN movement m ON m.doc_seq = h.doc_seq JOIN lot l ON l.id = m.lot_id JOIN sku s ON s.id = h.sku_id
		WHERE h.receipt_id = $1 AND h.receipt_id > 0 AND h.kind = 'receive' AND h.undone_doc = 0 AND m.lot_id > 0 GROUP BY s.code, l.id, l.code, l.expires ORDER BY l.expires, l.id`, []any{r.ID}, func(read func(...any) error) error {
		var sku string
		var expires int64
		var a stock.LotAt
		err := read(&sku, &a.Lot, &expires, &a.Units)
		a.Expires = stock.Date(expires)
		if i := slices.IndexFunc(lines, func(l Line) bool { return l.SKU == sku }); i >= 0 {
			lines[i].Lots = append(lines[i].Lots, a)
		}
		return err
	})
}
