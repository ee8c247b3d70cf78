package pack

import (
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// dropGifts drops the gifts of orders of which no goods are to be sent: they
// never travel alone.
func (c *contents) dropGifts() {
	live := map[int64]bool{}
	for _, w := range c.wants {
		live[w.order] = live[w.order] || w.gift == 0 && !w.dropped
	}
	for i := range c.wants {
		if w := &c.wants[i]; w.gift > 0 && !live[w.order] {
			w.dropped = true
		}
	}
}

// lacksGiftsOnly reports whether everything but gifts is in the parcel.
func (c *contents) lacksGiftsOnly() bool {
	gifts := false
	for _, w := range c.wants {
		switch {
		case w.left() == 0:
		case w.gift == 0:
			return false
		default:
			gifts = true
		}
	}
	return gifts && c.done > 0
}

// seenGifts are the gifts that go into the parcel with its last goods.
func (c *contents) seenGifts(tx *store.Tx) ([]stock.Hit, error) {
	var gifts []stock.Hit
	for _, w := range c.wants {
		left := w.left()
		if w.gift != order.GiftSeen || left == 0 {
			continue
		}
		if i := slices.IndexFunc(gifts, func(h stock.Hit) bool { return h.ID == w.skuID }); i >= 0 {
			gifts[i].Units += left
			continue
		}
		s, err := stock.ByID(tx, w.skuID)
		if err != nil {
			return nil, err
		}
		gifts = append(gifts, stock.Hit{SKU: s, Units: left})
	}
	return gifts, nil
}

// missingGifts are those of them that the books show too few of.
func (c *contents) missingGifts(tx *store.Tx) ([]Item, error) {
	var missing []Item
	gifts, err := c.seenGifts(tx)
	for _, h := range gifts {
		short, err := lacks(tx, h.SKU, h.Units)
		if err != nil {
			return nil, err
		}
		if short && h.Known {
			missing = append(missing, *itemOf(h))
		}
	}
	return missing, err
}

// addSeen puts the gifts that nobody scans into the parcel, on the document
// that dispatches it. What was never counted is booked as found, as with goods.
func (t *turn) addSeen(c *contents) error {
	gifts, err := c.seenGifts(t.tx)
	for _, h := range gifts {
		if err != nil {
			return err
		}
		var have int64
		var moves []store.Move
		if have, moves, err = stock.TakeToBench(t.tx, t.doc, h.SKU, t.fresh(), h.Units); err == nil && moves == nil {
			moves, err = t.find(h, chosen{Choice: t.fresh()}, h.Units-have)
		}
		if err == nil {
			err = t.putIn(c, moves)
		}
	}
	return err
}

func lacks(tx *store.Tx, s stock.SKU, units int64) (bool, error) {
	lying, err := stock.Shelves(tx, s, stock.Choice{Day: stock.Day(tx.Now())})
	for _, l := range lying {
		units -= l.Units
	}
	return units > 0, err
}

// leaveGifts leaves out the gifts that are missing, on a lead's word, and
// dispatches the parcel if nothing else holds it back.
func (t *turn) leaveGifts(c *contents) (Verdict, error) {
	if k, why := c.barred(); k != "" {
		return t.bar(c, k, why)
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return Verdict{}, err
	}
	var left []string
	for _, w := range c.wants {
		if w.gift == 0 || w.left() == 0 {
			continue
		}
		left = append(left, w.orderNo+" "+w.sku)
		if err := order.LeaveGift(t.tx, w.order, w.line, seq); err != nil {
			return Verdict{}, err
		}
	}
	if err := t.book(&store.Doc{Kind: order.DocGiftLeft, Subject: c.id, Body: strings.Join(left, "\n"), Reason: t.sense.Arg}); err != nil {
		return Verdict{}, err
	}
	if c, err = load(t.tx, c.parcel); err != nil {
		return Verdict{}, err
	}
	return t.orComplete(c, c.about(Resumed, ""))
}
