package pack

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// Kinds of document that packing posts. Subject is the parcel, Body its
// waybill.
const (
	DocPack   = "pack"   // an accepted scan; the last one dispatches as well
	DocFinish = "finish" // dispatched without an item: a part of a split order, what a refund left in full, or a sealed parcel
	DocUndo   = "undo"   // takes one of the others back
)

// pick is units of one line that one document put into a parcel.
type pick struct {
	line, order, sku, lot, units, doc int64
}

func picksOf(tx *store.Tx, parcelID int64) ([]pick, error) {
	var all []pick
	err := tx.Each(`SELECT k.line_id, l.order_id, k.sku_id, k.lot_id, k.units, k.doc_seq FROM pick k JOIN order_line l ON l.id = k.line_id
		WHERE k.parcel_id = $1 ORDER BY k.id`, []any{parcelID}, func(read func(...any) error) error {
		var p pick
		err := read(&p.line, &p.order, &p.sku, &p.lot, &p.units, &p.doc)
		all = append(all, p)
		return err
	})
	return all, err
}

// dispatch moves everything in the parcel from the bench to dispatch and
// closes it: 出库.
func (t *turn) dispatch(c *contents) error {
	picks, err := picksOf(t.tx, c.id)
	if err != nil {
		return err
	}
	for _, p := range picks {
		ok, err := stock.Move(t.tx, t.doc, store.Move{SKU: p.sku, Lot: p.lot, Units: p.units, From: stock.Bench, To: stock.Dispatch})
		if err != nil {
			return err
		}
		if !ok {
			return &store.Fault{Code: store.FaultBooks, Path: c.waybill, Err: errors.New("the bench has fewer units than the parcel")}
		}
	}
	if err := sendPicks(t.tx, picks, 1, t.act.At); err != nil {
		return err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return err
	}
	c.keepSent(picks)
	_, err = t.tx.Exec(`UPDATE parcel SET state = $1, station_id = 0, parked_why = '', packed_at = $2, packed_by = $3, packed_on = $4, packed_doc = $5
		WHERE id = $6`, Packed, t.act.At, t.act.Operator, t.act.Station, seq, c.id)
	t.st.parcel, t.st.last = 0, c.id
	return err
}

// keepSent names only the orders of which something is in the parcel.
func (c *contents) keepSent(picks []pick) {
	sent := map[int64]bool{}
	for _, id := range ordersOf(picks) {
		sent[id] = true
	}
	c.orders = nil
	for _, w := range c.wants {
		if n := len(c.orders); sent[w.order] && (n == 0 || c.orders[n-1] != w.orderNo) {
			c.orders = append(c.orders, w.orderNo)
		}
	}
}

// orComplete gives v, unless nothing is missing in the parcel any more: a
// refund or a smaller quantity may have filled it, and then there is no last
// item to scan. With the seal on it has to wait for its waybill. The caller has
// made sure that it is open here and not barred.
func (t *turn) orComplete(c *contents, v Verdict) (Verdict, error) {
	if c.need == 0 || c.done < c.need {
		return v, nil
	}
	return t.complete(c, v, true)
}

// complete dispatches a parcel in which nothing is missing, unless something
// holds it back: then it gives v.
func (t *turn) complete(c *contents, v Verdict, seal bool) (Verdict, error) {
	if waits, err := t.holdsBack(c, &v, seal); waits || err != nil {
		return v, err
	}
	if err := t.book(&store.Doc{Kind: DocFinish, Subject: c.id, Body: c.waybill}); err != nil {
		return v, err
	}
	if err := t.addSeen(c); err != nil {
		return v, err
	}
	if err := t.dispatch(c); err != nil {
		return v, err
	}
	full := c.about(Complete, "")
	full.Back, full.Gifts = v.Back, v.Gifts
	return full, nil
}

// book makes d the document of this scan, none with nil. One that it has booked
// already is posted under a key of its own.
func (t *turn) book(d *store.Doc) error {
	if t.doc != nil {
		t.posted++
		t.doc.Key = t.act.Key.Derived(t.posted)
		if err := t.tx.Post(t.act, t.doc); err != nil {
			return err
		}
	}
	t.doc = d
	return nil
}

// sendPicks counts picks as dispatched, or no longer so with sign -1, and
// keeps their orders' states, the promised units and what left that day; at is
// when they left, UTC ms.
func sendPicks(tx *store.Tx, picks []pick, sign, at int64) error {
	for _, p := range picks {
		if err := stock.AddShipped(tx, p.sku, stock.Day(at), sign*p.units); err != nil {
			return err
		}
	}
	for _, id := range ordersOf(picks) {
		err := order.Rebook(tx, id, func() error {
			for _, p := range picks {
				if p.order != id {
					continue
				}
				if err := order.Send(tx, p.line, p.sku, sign*p.units); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func ordersOf(picks []pick) []int64 {
	var ids []int64
	seen := map[int64]bool{}
	for _, p := range picks {
		if !seen[p.order] {
			seen[p.order] = true
			ids = append(ids, p.order)
		}
	}
	return ids
}
