package pack

import (
	"strings"

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

// Find looks for parcels by the last 4 to 8 characters of their waybill or of
// an order number: those not packed yet first, at most limit. Fewer or more
// characters find nothing.
func Find(tx *store.Tx, tail string, limit int) ([]Found, error) {
	tail = strings.ToUpper(strings.TrimSpace(tail))
	if len(tail) < FindAtLeast || len(tail) > FindAtMost {
		return nil, nil
	}
	var all []Found
	err := tx.Each(`SELECT p.id, p.waybill, p.carrier, p.state FROM parcel p WHERE p.state > 0 AND (substr(p.key, -length($1)) = $1
			OR EXISTS (SELECT 1 FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = p.id AND substr(upper(o.no), -length($1)) = $1))
		ORDER BY CASE WHEN p.state < 4 THEN 0 ELSE 1 END, p.id DESC LIMIT $2`, []any{tail, limit}, func(read func(...any) error) error {
		var f Found
		var id int64
		var s State
		if err := read(&id, &f.Waybill, &f.Carrier, &s); err != nil {
			return err
		}
		f.State = s.word()
		var err error
		f.Orders, err = orderNos(tx, id)
		all = append(all, f)
		return err
	})
	return all, err
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

func orderNos(tx *store.Tx, parcelID int64) ([]string, error) {
	nos := []string{}
	err := tx.Each("SELECT o.no FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = $1 AND o.state > 0 ORDER BY o.id",
		[]any{parcelID}, func(read func(...any) error) error {
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
	f := Found{Waybill: p.waybill, Carrier: p.carrier, State: p.state.word()}
	f.Orders, err = orderNos(tx, p.id)
	return f, true, err
}
