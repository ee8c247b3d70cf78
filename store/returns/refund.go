package returns

import (
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
)

// Refund is what a platform's list says of goods that a buyer sends back. No
// names it; Units 0 means that the list did not say how many.
type Refund struct {
	No, Order, SubOrder, SKU string
	Units                    int64
	Number                   string // what the buyer sends them under
	Carrier, Status          string
	Closed                   bool // withdrawn or turned down: no goods are awaited
}

// What became of a refund that was kept.
const (
	RefundNew       = "new"
	RefundChanged   = "changed"
	RefundUnchanged = "unchanged"
)

// Keep saves what a list says of a refund: what it leaves empty stays as it
// was. A parcel that waits unclaimed under its number is this one's from then
// on, once it is opened.
func Keep(tx *store.Tx, f Refund) (string, error) {
	if err := nameGoods(tx, &f); err != nil {
		return "", err
	}
	fate, err := compare(tx, f)
	if err != nil || fate == RefundUnchanged {
		return fate, err
	}
	_, err = tx.Exec(`INSERT INTO refund(no, order_no, sub_no, sku_code, units, number, key, carrier, status, closed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		ON CONFLICT (no) DO UPDATE SET order_no = excluded.order_no,
			sub_no = CASE WHEN excluded.sub_no = '' THEN refund.sub_no ELSE excluded.sub_no END,
			sku_code = CASE WHEN excluded.sku_code = '' THEN refund.sku_code ELSE excluded.sku_code END,
			units = CASE WHEN excluded.units = 0 THEN refund.units ELSE excluded.units END,
			number = CASE WHEN excluded.number = '' THEN refund.number ELSE excluded.number END,
			key = CASE WHEN excluded.number = '' THEN refund.key ELSE excluded.key END,
			carrier = CASE WHEN excluded.carrier = '' THEN refund.carrier ELSE excluded.carrier END,
			status = CASE WHEN excluded.status = '' THEN refund.status ELSE excluded.status END,
			closed = CASE WHEN excluded.status = '' THEN refund.closed ELSE excluded.closed END`,
		f.No, f.Order, f.SubOrder, f.SKU, f.Units, f.Number, scan.WaybillKey(f.Number), f.Carrier, f.Status, flag(f.Closed))
	return fate, err
}

// Compare says what Keep would do with a refund.
func Compare(tx *store.Tx, f Refund) (string, error) {
	if err := nameGoods(tx, &f); err != nil {
		return "", err
	}
	return compare(tx, f)
}

// nameGoods finds the SKU of a refund that names only the line of its order.
func nameGoods(tx *store.Tx, f *Refund) error {
	if f.SKU != "" || f.SubOrder == "" {
		return nil
	}
	err := tx.Row(`SELECT s.code FROM orders o JOIN order_line l ON l.order_id = o.id JOIN sku s ON s.id = l.sku_id
		WHERE o.no = $1 AND l.key = $2 AND s.id > 0 ORDER BY l.id LIMIT 1`, []any{f.Order, f.SubOrder}, &f.SKU)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	return err
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func compare(tx *store.Tx, f Refund) (string, error) {
	var was Refund
	err := tx.Row("SELECT order_no, sub_no, sku_code, units, number, carrier, status FROM refund WHERE no = $1", []any{f.No},
		&was.Order, &was.SubOrder, &was.SKU, &was.Units, &was.Number, &was.Carrier, &was.Status)
	if errors.Is(err, store.ErrNotFound) {
		return RefundNew, nil
	}
	if err != nil {
		return "", err
	}
	says := func(new, old string) bool { return new != "" && new != old }
	if says(f.Order, was.Order) || says(f.SubOrder, was.SubOrder) || says(f.SKU, was.SKU) || f.Units != 0 && f.Units != was.Units ||
		says(f.Number, was.Number) || says(f.Carrier, was.Carrier) || says(f.Status, was.Status) {
		return RefundChanged, nil
	}
	return RefundUnchanged, nil
}

// The states of a refund's goods, as this desk knows them.
const (
	GoodsAwaited   = "awaited"   // nothing came yet
	GoodsArrived   = "arrived"   // signed in, not inspected
	GoodsFine      = "fine"      // inspected, all for the shelf
	GoodsDamaged   = "damaged"   // inspected, some damaged
	GoodsMissing   = "missing"   // inspected, some missing
	GoodsUnclaimed = "unclaimed" // a parcel that nobody knows
)

// Row is one parcel that came back, or a refund whose goods are awaited.
type Row struct {
	Number   string   `json:"number"`
	State    string   `json:"state"`
	Orders   []string `json:"orders"`
	Refunds  []string `json:"refunds"`
	Units    []Found  `json:"units"`
	At       int64    `json:"-"` // when it was signed in, UTC ms; 0: awaited
	Operator string   `json:"operator,omitempty"`
	Station  string   `json:"station,omitempty"`
}

// Found is what was in a parcel.
type Found struct {
	SKU   string `json:"sku"`
	Fate  string `json:"fate"`
	Units int64  `json:"units"`
}

// Rows gives the parcels that came back, latest first, then the refunds whose
// goods are awaited. No state takes all of them.
func Rows(tx *store.Tx, state string, each func(Row) error) error {
	var all []Row
	var ids []int64
	err := tx.Each(`SELECT r.id, r.number, r.at, r.operator, r.station, CASE
			WHEN NOT EXISTS (SELECT 1 FROM returned_order o WHERE o.return_id = r.id) THEN 'unclaimed'
			WHEN r.state < 3 THEN 'arrived'
			WHEN EXISTS (SELECT 1 FROM returned_unit u WHERE u.return_id = r.id AND u.fate = 'missing') THEN 'missing'
			WHEN EXISTS (SELECT 1 FROM returned_unit u WHERE u.return_id = r.id AND u.fate = 'damaged') THEN 'damaged'
			ELSE 'fine' END FROM returned r ORDER BY r.id DESC`, nil, func(read func(...any) error) error {
		var r Row
		var id int64
		err := read(&id, &r.Number, &r.At, &r.Operator, &r.Station, &r.State)
		if state == "" || state == r.State {
			all, ids = append(all, r), append(ids, id)
		}
		return err
	})
	for i := range all {
		if err == nil {
			err = fill(tx, ids[i], &all[i])
		}
		if err == nil {
			err = each(all[i])
		}
	}
	if err != nil || state != "" && state != GoodsAwaited {
		return err
	}
	return tx.Each("SELECT number, no, order_no FROM refund WHERE return_id = 0 AND closed = 0 AND (number <> '' OR units > 0) ORDER BY id DESC", nil, func(read func(...any) error) error {
		r := Row{State: GoodsAwaited, Orders: []string{""}, Refunds: []string{""}, Units: []Found{}}
		if err := read(&r.Number, &r.Refunds[0], &r.Orders[0]); err != nil {
			return err
		}
		return each(r)
	})
}

func fill(tx *store.Tx, id int64, r *Row) (err error) {
	if r.Orders, err = texts(tx, "SELECT o.no FROM returned_order r JOIN orders o ON o.id = r.order_id WHERE r.return_id = $1 ORDER BY o.id", id); err != nil {
		return err
	}
	if r.Refunds, err = texts(tx, "SELECT no FROM refund WHERE return_id = $1 AND return_id > 0 ORDER BY id", id); err != nil {
		return err
	}
	r.Units = []Found{}
	return tx.Each(`SELECT s.code, u.fate, sum(u.units) FROM returned_unit u JOIN sku s ON s.id = u.sku_id
		WHERE u.return_id = $1 AND u.claimed_doc = 0 GROUP BY s.code, u.fate ORDER BY s.code, u.fate`, []any{id}, func(read func(...any) error) error {
		var f Found
		err := read(&f.SKU, &f.Fate, &f.Units)
		r.Units = append(r.Units, f)
		return err
	})
}
