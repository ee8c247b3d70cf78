package pack

import (
	"strings"
	"time"

	"shipdesk/store"
)

// Found is a parcel that the small search brings up.
type Found struct {
	Waybill string
	Carrier string
	Orders  []string
	State   string // ready, open, parked, packed
}

// FindDigits is how many last characters the small search takes at least and
// at most.
const (
	FindAtLeast = 4
	FindAtMost  = 8
)

// findPackedDays is how far back the small search looks among parcels that
// left, when nothing that waits fits.
const findPackedDays = 30

// Find looks for parcels by the last 4 to 8 characters of their waybill or of
// an order number: those not packed yet; only if there are none, those packed
// in the last 30 days. At most limit, newest first; fewer or more characters
// find nothing.
func Find(tx *store.Tx, tail string, limit int) ([]Found, error) {
	tail = strings.ToUpper(strings.TrimSpace(tail))
	if len(tail) < FindAtLeast || len(tail) > FindAtMost {
		return nil, nil
	}
	waiting, err := findIn(tx, `SELECT p.id FROM parcel p WHERE p.state < 4 AND p.state > 0 AND substr(p.key, -length($1)) = $1
		UNION SELECT p.id FROM orders o JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id
			WHERE o.state = 2 AND p.state < 4 AND p.state > 0 AND substr(upper(o.no), -length($1)) = $1
		ORDER BY 1 DESC LIMIT $2`, tail, limit)
	if err != nil || len(waiting) > 0 {
		return waiting, err
	}
	since := tx.Now() - findPackedDays*24*time.Hour.Milliseconds()
	return findIn(tx, `SELECT p.id FROM parcel p WHERE p.state = 4 AND p.packed_at >= $3 AND (substr(p.key, -length($1)) = $1
			OR EXISTS (SELECT 1 FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = p.id AND substr(upper(o.no), -length($1)) = $1))
		ORDER BY p.packed_at DESC LIMIT $2`, tail, limit, since)
}

func findIn(tx *store.Tx, query string, args ...any) ([]Found, error) {
	var all []Found
	err := tx.Each(query, args, func(read func(...any) error) error {
		var id int64
		if err := read(&id); err != nil {
			return err
		}
		p, err := parcelByID(tx, id)
		if err != nil {
			return err
		}
		f, err := p.found(tx)
		all = append(all, f)
		return err
	})
	return all, err
}

func (p parcel) found(tx *store.Tx) (Found, error) {
	nos, err := orderNos(tx, p.id, p.state == Packed)
	return Found{Waybill: p.waybill, Carrier: p.carrier, Orders: nos, State: p.state.word()}, err
}

func (s State) word() string {
	switch s {
	case Open:
		return "open"
	case Aside:
		return "parked"
	case Packed:
		return "packed"
	}
	return "ready"
}

// orderNos gives the orders of a parcel; of one that left only those of which
// something is in it.
func orderNos(tx *store.Tx, parcelID int64, left bool) ([]string, error) {
	nos := []string{}
	err := tx.Each(`SELECT o.no FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = $1 AND o.state > 0
		AND ($2 = 0 OR EXISTS (SELECT 1 FROM order_line l JOIN pick k ON k.line_id = l.id WHERE l.order_id = o.id AND k.parcel_id = po.parcel_id))
		ORDER BY o.id`, []any{parcelID, left}, func(read func(...any) error) error {
		var no string
		err := read(&no)
		nos = append(nos, no)
		return err
	})
	return nos, err
}

// ByWaybill finds the parcel that a waybill means now.
func ByWaybill(tx *store.Tx, code string) (Found, bool, error) {
	p, err := parcelByWaybill(tx, code)
	if err != nil || p.id == 0 {
		return Found{}, false, err
	}
	f, err := p.found(tx)
	return f, err == nil, err
}
