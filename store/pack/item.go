package pack

import (
	"errors"
	"slices"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

func itemOf(h stock.Hit) *Item {
	it := &Item{SKU: h.Code, Name: h.Name, Variant: h.Variant, Units: h.Units}
	if h.Lots != stock.LotsOff {
		it.Lot, it.Expires = h.Label.Code, stock.Date(h.Label.Expires)
	}
	return it
}

// ambiguous asks which SKU a code means; "/choose n" answers.
func (t *turn) ambiguous(hits []stock.Hit) Verdict {
	v := Verdict{Kind: Ambiguous, Parcel: t.st.parcel}
	for _, h := range hits {
		v.Choices = append(v.Choices, *itemOf(h))
	}
	return v
}

// itemScanned counts a scanned item into the open parcel.
func (t *turn) itemScanned(h stock.Hit) (Verdict, error) {
	switch {
	case t.st.parcel != 0:
		return t.count(h, "")
	case t.st.hot.sku != 0:
		return t.itemInHotMode(h)
	}
	return t.waybillFirst(h)
}

// orTaken adds, with no parcel open, that another station took over the one
// that was: whatever became of it there.
func (t *turn) orTaken(v Verdict) (Verdict, error) {
	if t.st.taken == 0 {
		return v, nil
	}
	p, err := parcelByID(t.tx, t.st.taken)
	v.Why, v.Parcel, v.Waybill, v.Station = WhyTakenAway, p.id, p.waybill, t.st.takenBy
	return v, err
}

// count counts h into the open parcel. A found reason, given by a lead, books
// units that the books do not show.
func (t *turn) count(h stock.Hit, found string) (Verdict, error) {
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
	left, named := c.wants.of(h.ID)
	switch {
	case !named:
		return t.wrongItem(c, h)
	case left < h.Units:
		return c.over(h, left), nil
	}
	return t.take(c, h, found)
}

func (c *contents) over(h stock.Hit, left int64) Verdict {
	v := c.about(Over, "")
	v.Item, v.skuID, v.Units, v.Lock = itemOf(h), h.ID, h.Units, true
	if left > 0 {
		v.Wanted = []Item{{SKU: h.Code, Name: h.Name, Variant: h.Variant, Units: left}}
	}
	return v
}

// wrongItem says what the parcel wants instead and which other waybill wants
// what was scanned.
func (t *turn) wrongItem(c *contents, h stock.Hit) (Verdict, error) {
	v := c.about(WrongItem, "")
	v.Item, v.skuID, v.Units, v.Lock = itemOf(h), h.ID, h.Units, true
	for _, w := range c.wants {
		if w.skuID == h.ID && w.dropped {
			v.Why = WhyRefunded
		}
	}
	var err error
	if v.Swaps, err = c.swappedFor(t.tx, h.Code); err != nil {
		return v, err
	}
	if v.Wanted, err = c.stillWanted(t.tx, *v.Item); err != nil {
		return v, err
	}
	if len(v.Swaps) > 0 {
		v.Why = WhySwapped
		slices.SortStableFunc(v.Wanted, func(a, b Item) int {
			return boolRank(a.SKU != v.Swaps[0].Send.SKU) - boolRank(b.SKU != v.Swaps[0].Send.SKU)
		})
	}
	if v.Item.Place, err = h.HomeCode(t.tx); err != nil {
		return v, err
	}
	v.Other, err = t.otherWants(c, h.ID)
	return v, err
}

// stillWanted lists what the parcel still wants, what is most like it first.
func (c *contents) stillWanted(tx *store.Tx, it Item) ([]Item, error) {
	var wanted []Item
	for _, w := range c.wants {
		if w.left() > 0 {
			wanted = append(wanted, Item{SKU: w.sku, Name: w.title, Variant: w.variant, Units: w.left()})
		}
	}
	if err := nameItems(tx, wanted); err != nil {
		return wanted, err
	}
	likestFirst(wanted, it)
	return wanted, nil
}

// otherWants names the most urgent waybill besides c that still wants a SKU and
// may be packed; empty if none does. Of a popular one it asks the oldest orders only: they are the
// urgent ones, and sorting all of twenty thousand would be felt at the desk.
func (t *turn) otherWants(c *contents, sku int64) (string, error) {
	var waybill string
	err := t.tx.Row(`SELECT p.waybill FROM (SELECT order_id FROM order_line WHERE sku_id = $1 AND wanted = 1 AND sku_id > 0 ORDER BY order_id LIMIT 300) l
		JOIN orders o ON o.id = l.order_id JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id
		WHERE o.state = 2 AND o.hold = '' AND p.state IN (1, 3) AND p.id <> $2
		ORDER BY o.due_at, o.paid_at, o.id LIMIT 1`, []any{sku, c.id}, &waybill)
	if errors.Is(err, store.ErrNotFound) {
		err = nil
	}
	return waybill, err
}

// nameItems gives wanted items the names the shop's own list has for them.
func nameItems(tx *store.Tx, items []Item) error {
	for i := range items {
		s, err := stock.ByCode(tx, items[i].SKU)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if s.Name != "" {
			items[i].Name = s.Name
		}
		if s.Variant != "" {
			items[i].Variant = s.Variant
		}
	}
	return nil
}

// likestFirst puts items of the same name as it before others.
func likestFirst(items []Item, it Item) {
	slices.SortStableFunc(items, func(a, b Item) int {
		return boolRank(a.Name != it.Name) - boolRank(b.Name != it.Name)
	})
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}

// take moves the units from the shelves to the bench and into the parcel, and
// dispatches it if they were the last.
func (t *turn) take(c *contents, h stock.Hit, found string) (Verdict, error) {
	lot, refused, err := t.lotFor(h)
	if err != nil {
		return Verdict{}, err
	}
	v := c.about(Accepted, "")
	v.Item, v.skuID, v.Units = itemOf(h), h.ID, h.Units
	if refused != nil {
		v.Kind, v.Lock, v.Item = refused.Kind, true, refused.Item
		return v, nil
	}
	if err := t.makeLot(h, &lot, found); err != nil {
		return v, err
	}
	if err := t.book(&store.Doc{Kind: DocPack, Subject: c.id, Body: c.waybill, Reason: found}); err != nil {
		return v, err
	}
	if v.Earlier, err = t.earlier(h, lot); err != nil {
		return v, err
	}
	var have int64
	var moves []store.Move
	if !lot.unknown {
		have, moves, err = stock.TakeToBench(t.tx, t.doc, h.SKU, lot.Choice, h.Units)
	}
	if err != nil {
		return v, err
	}
	if moves == nil {
		_, kit := c.wants.kits(h.ID) // that none stand assembled is known of a kit
		if (h.Known || kit) && found == "" {
			v.Kind, v.Have, v.Lock, v.Earlier = NoneInBooks, have, true, nil
			if err := t.whyNone(h, lot, &v); err != nil {
				return v, err
			}
			if kit {
				v.Wanted, err = c.stillWanted(t.tx, *v.Item)
			}
			return v, err
		}
		v.Why = WhyFound
		if moves, err = t.find(h, lot, h.Units-have); err != nil {
			return v, err
		}
	}
	if err := t.putIn(c, moves); err != nil {
		return v, err
	}
	if v.Lots, err = lotsTaken(t.tx, moves); err != nil {
		return v, err
	}
	v.Done = c.done
	if c.done < c.need {
		return v, nil
	}
	if waits, err := t.holdsBack(c, &v, true); err != nil || waits {
		return v, err
	}
	v.Kind = Complete
	if err = t.addSeen(c); err == nil {
		err = t.dispatch(c)
	}
	v.Orders = c.orders
	return v, err
}

// find books the missing units as found and takes all of them to the bench.
func (t *turn) find(h stock.Hit, lot chosen, missing int64) ([]store.Move, error) {
	why := "found"
	if !h.Known {
		why = "unknown"
	}
	if err := stock.BookFoundLot(t.tx, t.doc, h.SKU, lot.Lot, missing, why); err != nil {
		return nil, err
	}
	_, moves, err := stock.TakeToBench(t.tx, t.doc, h.SKU, lot.Choice, h.Units)
	return moves, err
}

// putIn shares the units on the bench among the parcel's lines of that SKU,
// the most urgent order first.
func (t *turn) putIn(c *contents, moves []store.Move) error {
	for _, m := range moves {
		units := m.Units
		for i := range c.wants {
			w := &c.wants[i]
			n := min(units, w.left())
			if w.skuID != m.SKU || n == 0 {
				continue
			}
			if err := t.putInLine(c, m, w.line, n); err != nil {
				return err
			}
			w.picked, w.here, units = w.picked+n, w.here+n, units-n
			if w.gift != order.GiftSeen {
				c.done += n
			}
		}
		if err := t.putInKits(c, m, units); err != nil {
			return err
		}
	}
	return nil
}

// putInKits is putIn for assembled kits: they count as all their parts.
func (t *turn) putInKits(c *contents, m store.Move, units int64) error {
	for i := range c.wants {
		if c.wants[i].kit != m.SKU {
			continue
		}
		line := c.wants[i].line
		whole, _ := c.wants.ofLine(line).kits(m.SKU)
		n := min(units, whole)
		if n == 0 {
			continue
		}
		if err := t.putInLine(c, m, line, n); err != nil {
			return err
		}
		units -= n
		for j := range c.wants {
			if w := &c.wants[j]; w.line == line {
				w.picked, w.here, c.done = w.picked+n*w.per, w.here+n*w.per, c.done+n*w.per
			}
		}
	}
	return nil
}

func (t *turn) putInLine(c *contents, m store.Move, line, units int64) error {
	seq, err := t.tx.Reserve()
	if err != nil {
		return err
	}
	if _, err := t.tx.Exec("INSERT INTO pick(parcel_id, line_id, sku_id, lot_id, units, doc_seq) VALUES ($1, $2, $3, $4, $5, $6)",
		c.id, line, m.SKU, m.Lot, units, seq); err != nil {
		return err
	}
	return order.Pick(t.tx, line, m.SKU, units)
}

// ofLine keeps what belongs to one order line.
func (ws wants) ofLine(line int64) wants {
	return slices.DeleteFunc(slices.Clone(ws), func(w want) bool { return w.line != line })
}
