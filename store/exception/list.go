package exception

import (
	"strings"

	"shipdesk/scan"
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

// Meant says which orders and waybills each code means, before anything is
// done to them: What is Unknown, NotAsked for a code that stands earlier in the
// list, Again if all of it is held, else empty.
func Meant(tx *store.Tx, codes []string) ([]Fate, error) {
	fates := make([]Fate, len(codes))
	met := map[string]bool{}
	for i, code := range codes {
		code = scan.Clean(strings.TrimSpace(code))
		f := Fate{Code: code, What: NotAsked}
		if !met[code] {
			met[code] = true
			var err error
			if f, err = one(tx, code, 0, func(ids []int64, _ int64) (string, error) { return alreadyHeld(tx, ids) }); err != nil {
				return nil, err
			}
		}
		fates[i] = f
	}
	return fates, nil
}

func alreadyHeld(tx *store.Tx, ids []int64) (string, error) {
	for _, id := range ids {
		var hold string
		if err := tx.Row("SELECT hold FROM orders WHERE id = $1", []any{id}, &hold); err != nil || hold == "" {
			return "", err
		}
	}
	return Again, nil
}
