package report

import (
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// cardScans is how many scans a card shows.
const cardScans = 500

// Card is everything about one parcel.
type Card struct {
	Row
	Past      []string // numbers it went by before
	ParkedWhy string   // not empty: why it was set aside
	Collected int64    // when the courier took it, UTC ms; 0: nobody said
	Orders    []Order
	Scans     []pack.Scanned // oldest first
}

// Order is an order in a parcel, as its card shows it.
type Order struct {
	No, Shop      string
	State         order.State
	Platform      order.Platform
	Status        string // in the platform's own words
	Buyer         string
	Receiver      string
	Note          string // the seller's
	Message       string // the buyer's
	PaidAt, DueAt int64  // UTC ms
	Lines         []Line
	Times         order.Three // when it must leave and be collected
}

// Line is what an order wants.
type Line struct {
	Item
	Sent    int64  // units that left, in whatever parcel
	Dropped bool   // closed or refunded
	Gift    bool   // a gift, by a rule of the lead
	Not     string // a lead sends it in place of this, as the platform calls it; empty: no swap
}

// CardOf reads a parcel's card; store.ErrNotFound.
func CardOf(tx *store.Tx, id int64) (Card, error) {
	var c Card
	err := tx.Row("SELECT "+rowColumns+", p.parked_why, p.collected_at FROM parcel p WHERE p.id = $1 AND p.state > 0", []any{id},
		&c.ID, &c.Waybill, &c.Carrier, &c.State, &c.Batch, &c.Position, &c.PackedAt, &c.Operator, &c.Station, &c.openAt, &c.ParkedWhy, &c.Collected)
	if err != nil {
		return c, err
	}
	one := []Row{c.Row}
	if err := fill(tx, one); err != nil {
		return c, err
	}
	c.Row = one[0]
	if c.Past, err = pastOf(tx, id); err != nil {
		return c, err
	}
	if c.Orders, err = ordersOf(tx, id); err != nil {
		return c, err
	}
	c.Scans, err = pack.History(tx, id, cardScans)
	return c, err
}

func pastOf(tx *store.Tx, id int64) ([]string, error) {
	var all []string
	err := tx.Each("SELECT waybill FROM waybill_past WHERE parcel_id = $1 ORDER BY id", []any{id}, func(read func(...any) error) error {
		var w string
		err := read(&w)
		all = append(all, w)
		return err
	})
	return all, err
}

func ordersOf(tx *store.Tx, id int64) ([]Order, error) {
	var all []Order
	var ids []int64
	err := tx.Each(`SELECT o.id, o.no, s.name, o.state, o.platform, coalesce(t.status, ''), coalesce(t.buyer, ''), coalesce(t.receiver, ''),
			coalesce(t.note, ''), coalesce(t.message, ''), o.paid_at, o.due_at
		FROM parcel_order po JOIN orders o ON o.id = po.order_id JOIN shop s ON s.id = o.shop_id LEFT JOIN order_text t ON t.order_id = o.id
		WHERE po.parcel_id = $1 AND o.state > 0 ORDER BY o.id`, []any{id}, func(read func(...any) error) error {
		var o Order
		var oid int64
		err := read(&oid, &o.No, &o.Shop, &o.State, &o.Platform, &o.Status, &o.Buyer, &o.Receiver, &o.Note, &o.Message, &o.PaidAt, &o.DueAt)
		all, ids = append(all, o), append(ids, oid)
		return err
	})
	for i := range all {
		if err == nil {
			all[i].Lines, err = linesOf(tx, ids[i])
		}
		if err == nil {
			all[i].Times, err = order.TimesOf(tx, ids[i])
		}
	}
	return all, err
}

func linesOf(tx *store.Tx, orderID int64) ([]Line, error) {
	var all []Line
	err := tx.Each(`SELECT `+order.SentCode+`, CASE WHEN s.short_name <> '' THEN s.short_name WHEN s.name <> '' THEN s.name ELSE `+order.SentTitle+` END,
			CASE WHEN s.short_variant <> '' THEN s.short_variant WHEN s.variant <> '' THEN s.variant ELSE `+order.SentVariant+` END, l.units, l.sent, l.platform, l.gift > 0,
			CASE WHEN l.swap_doc > 0 THEN l.sku_code ELSE '' END
		FROM order_line l JOIN sku s ON s.id = l.sku_id WHERE l.order_id = $1 ORDER BY l.gift, l.id`, []any{orderID}, func(read func(...any) error) error {
		var l Line
		var is order.Platform
		err := read(&l.SKU, &l.Name, &l.Variant, &l.Units, &l.Sent, &is, &l.Gift, &l.Not)
		l.Dropped = is.Dropped()
		all = append(all, l)
		return err
	})
	return all, err
}

// Meant finds the one parcel that a scanned code means: by its waybill, also
// one it went by before, or by an order that lies in this parcel alone. Zero
// means that there is none, or not just one.
func Meant(tx *store.Tx, code string) (id int64, err error) {
	key := scan.WaybillKey(code)
	if key == "" {
		return 0, nil
	}
	for _, q := range []string{
		"SELECT id FROM parcel WHERE key = $1 AND state > 0 ORDER BY CASE WHEN state < 4 THEN 0 ELSE 1 END, packed_at DESC, id DESC LIMIT 1",
		"SELECT parcel_id FROM waybill_past WHERE key = $1 ORDER BY id DESC LIMIT 1",
		`SELECT min(po.parcel_id) FROM orders o JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id AND p.state > 0
			WHERE o.no = $1 AND o.state > 0 HAVING count(*) = 1`,
	} {
		err = tx.Row(q, []any{key}, &id)
		if !errors.Is(err, store.ErrNotFound) {
			return id, err
		}
	}
	return 0, nil
}
