package exception

import (
	"shipdesk/store"
	"shipdesk/store/order"
)

// HeldOrder is an order that must not be packed now.
type HeldOrder struct {
	Order    string
	Shop     string
	Hold     order.Hold
	Why      string // a lead's words
	Operator string // who held it; empty: an import did
	At       int64  // when, UTC ms
	Waybills []string
	id       int64
}

// heldFrom is the SQL of what HeldOrders lists and CountHeld counts.
const heldFrom = ` FROM orders o JOIN shop s ON s.id = o.shop_id LEFT JOIN doc d ON d.seq = o.hold_doc WHERE o.hold <> '' AND o.state IN (1, 2)`

// HeldOrders lists orders that are held, the ones held last first.
func HeldOrders(tx *store.Tx, limit int) ([]HeldOrder, error) {
	var all []HeldOrder
	err := tx.Each("SELECT o.id, o.no, s.name, o.hold, o.hold_why, coalesce(d.operator, ''), coalesce(d.at, 0)"+heldFrom+" ORDER BY o.hold_doc DESC, o.id DESC LIMIT $1",
		[]any{limit}, func(read func(...any) error) error {
			var h HeldOrder
			err := read(&h.id, &h.Order, &h.Shop, &h.Hold, &h.Why, &h.Operator, &h.At)
			all = append(all, h)
			return err
		})
	for i := range all {
		if err == nil {
			err = eachParcel(tx, all[i].id, func(p parcel) error { all[i].Waybills = append(all[i].Waybills, p.waybill); return nil })
		}
	}
	return all, err
}

// CountHeld is how many orders are held.
func CountHeld(tx *store.Tx) (n int64, err error) {
	err = tx.Row("SELECT count(*)"+heldFrom, nil, &n)
	return n, err
}
