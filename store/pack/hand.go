package pack

import (
	"errors"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Item-first: with no parcel open an item is scanned, the most urgent waybill
// that wants just this is proposed, and whichever such waybill is scanned next
// is complete at once.

// hand is the item that was scanned before its waybill.
type hand struct {
	sku   int64 // 0: none
	units int64
	at    int64  // UTC ms, when it was scanned
	lot   string // what its code said of the lot, as labelText writes it
}

// handFor is how long an item counts as being in hand: what was scanned before
// a break must not complete the first parcel after it.
const handFor = 10 * time.Minute

// handHeld reports whether an item was scanned just before.
func (t *turn) handHeld() bool {
	return t.st.hand.sku != 0 && t.act.At-t.st.hand.at <= handFor.Milliseconds()
}

// keepHand remembers the item of a scan that wants its waybill first, until a
// parcel is opened or a command is given. Noise leaves it in hand.
func (t *turn) keepHand(v *Verdict) {
	switch {
	case v.Kind == WaybillFirst && v.Why == "":
		t.st.hand = hand{sku: v.skuID, units: v.Units, at: t.act.At, lot: labelText(v.Item)}
	case t.st.parcel != 0, v.Kind == Complete, t.sense.Kind == scan.KindCommand, !t.handHeld():
		t.st.hand = hand{}
	}
}

// waybillFirst answers an item with no parcel open.
func (t *turn) waybillFirst(h stock.Hit) (Verdict, error) {
	if _, refused, err := t.lotFor(h); err != nil || refused != nil && refused.Kind == Expired {
		return expiredOr(refused), err
	}
	v := Verdict{Kind: WaybillFirst, Item: itemOf(h), Units: h.Units, skuID: h.ID}
	if t.st.taken != 0 {
		return t.orTaken(v)
	}
	p, err := t.mostUrgent(h)
	if err != nil || p.id == 0 {
		return v, err
	}
	v.Other, v.Carrier = p.waybill, p.carrier
	v.Batch, v.Position, err = p.batch(t.tx)
	return v, err
}

// batch says in which batch the parcel's waybill came, and where in it.
func (p parcel) batch(tx *store.Tx) (no, position int64, err error) {
	err = tx.Row("SELECT coalesce(b.no, 0), p.position FROM parcel p LEFT JOIN batch b ON b.id = p.batch_id WHERE p.id = $1", []any{p.id}, &no, &position)
	return no, position, err
}

// wantsJust reports whether these units are all that the parcel needs.
func (c *contents) wantsJust(h stock.Hit) bool {
	left, _ := c.wants.of(h.ID)
	return c.need == c.wants.pieces(h.ID, h.Units) && left == h.Units
}

// mostUrgent finds the most urgent waybill ready to be packed that wants just
// these units; a zero parcel if there is none. Of a popular item it looks at
// the oldest orders only, as otherWants does.
func (t *turn) mostUrgent(h stock.Hit) (parcel, error) {
	ids, err := t.oneLiners(h)
	for _, id := range ids {
		if err != nil {
			break
		}
		var p parcel
		if p, err = parcelByID(t.tx, id); err != nil {
			break
		}
		var c *contents
		if c, err = load(t.tx, p); err != nil {
			break
		}
		if k, _ := c.barred(); k == "" && c.wantsJust(h) {
			return p, nil
		}
	}
	return parcel{}, err
}

// oneLiners lists parcels that want just these units as far as one query
// tells, the most urgent first: at most 20, from the first 300 that it finds
// among the oldest 2,000 lines of the SKU.
func (t *turn) oneLiners(h stock.Hit) ([]int64, error) {
	var ids []int64
	err := t.tx.Each(`SELECT f.parcel_id FROM (
			SELECT po.parcel_id, o.due_at, o.paid_at, o.id
			FROM (SELECT order_id, units, picked FROM order_line WHERE sku_id = $1 AND wanted = 1 AND sku_id > 0 AND gift <> 2 ORDER BY order_id LIMIT 2000) l
			JOIN orders o ON o.id = l.order_id JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id
			WHERE l.units - l.picked = $2 AND o.state = 2 AND o.hold = '' AND p.state = 1
				AND (SELECT count(*) FROM parcel_order q JOIN orders y ON y.id = q.order_id JOIN order_line x ON x.order_id = y.id
					WHERE q.parcel_id = p.id AND y.state = 2 AND x.wanted = 1 AND x.gift <> 2) = 1
			LIMIT 300) f
		ORDER BY f.due_at, f.paid_at, f.id LIMIT 20`, []any{h.ID, h.Units}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// addHand counts the item in hand into the parcel just opened, if it is all
// that the parcel wants; opened is the verdict without it.
func (t *turn) addHand(p parcel, opened Verdict) (Verdict, error) {
	c, h, err := t.withItem(p, t.st.hand.sku, t.st.hand.units)
	h.Label = labelFrom(t.st.hand.lot)
	if err != nil {
		return opened, err
	}
	if c.wantsJust(h) {
		v, err := t.take(c, h, "")
		if err != nil || v.Kind != NoneInBooks && v.Kind != Expired {
			return v, err
		}
		t.doc, opened.Have = nil, v.Have
	}
	opened.Item = itemOf(h)
	if opened.Why == "" {
		opened.Why = WhyNotCounted
	}
	return opened, nil
}

// withItem loads a parcel and units of a SKU for it.
func (t *turn) withItem(p parcel, sku, units int64) (*contents, stock.Hit, error) {
	s, err := stock.ByID(t.tx, sku)
	if err != nil {
		return nil, stock.Hit{}, err
	}
	c, err := load(t.tx, p)
	return c, stock.Hit{SKU: s, Units: units}, err
}

// handViews is what a screen shows of the item in hand and of hot mode.
func handViews(tx *store.Tx, st station) (*Item, *HotView, error) {
	in, err := namedItem(tx, st.hand.sku, st.hand.units)
	if err != nil || tx.Now()-st.hand.at > handFor.Milliseconds() {
		in = nil
	}
	if err != nil {
		return nil, nil, err
	}
	it, err := namedItem(tx, st.hot.sku, st.hot.units)
	if err != nil || it == nil {
		return in, nil, err
	}
	return in, &HotView{Item: *it, Count: st.hot.count}, nil
}

// namedItem names units of a SKU; nil for none.
func namedItem(tx *store.Tx, sku, units int64) (*Item, error) {
	if sku == 0 {
		return nil, nil
	}
	s, err := stock.ByID(tx, sku)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return itemOf(stock.Hit{SKU: s, Units: units}), err
}
