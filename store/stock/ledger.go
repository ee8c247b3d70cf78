package stock

import (
	"errors"

	"shipdesk/store"
)

// Past is a movement with what it did to what is on hand.
type Past struct {
	Movement
	ID     int64
	FromID int64
	ToID   int64
	Change int64 // of what is on hand, which is shelves and bench
	Left   int64 // on hand behind it
}

// onHand is the SQL of pieces that movement m gave to what is on hand, less
// those that it took.
const onHand = `(CASE WHEN m.to_place = 1 OR m.to_place >= 5 THEN m.units ELSE 0 END - CASE WHEN m.from_place = 1 OR m.from_place >= 5 THEN m.units ELSE 0 END)`

// PastOf gives up to n movements of a SKU, the latest first: those booked
// before the movement with the id before, behind which left pieces were on hand.
// With before 0 it begins with the last one. A history of any length costs
// what a page of it costs.
func PastOf(tx *store.Tx, sku, before, left, n int64) ([]Past, error) {
	if before == 0 {
		before = 1 << 62
		if err := tx.Row("SELECT on_hand FROM sku_sum WHERE sku_id = $1", []any{sku}, &left); err != nil {
			return nil, err
		}
	}
	var all []Past
	err := tx.Each(`SELECT m.id, d.seq, d.kind, d.at, m.units, m.from_place, m.to_place, f.code, t.code, d.operator, d.station, d.reason, `+onHand+`
		FROM movement m JOIN doc d ON d.seq = m.doc_seq JOIN place f ON f.id = m.from_place JOIN place t ON t.id = m.to_place
		WHERE m.sku_id = $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3`, []any{sku, before, n}, func(read func(...any) error) error {
		var p Past
		err := read(&p.ID, &p.Doc, &p.Kind, &p.At, &p.Units, &p.FromID, &p.ToID, &p.From, &p.To, &p.Operator, &p.Station, &p.Reason, &p.Change)
		p.Left = left
		left -= p.Change
		all = append(all, p)
		return err
	})
	return all, err
}

// Days gives, for each of the last n days, today last, what was on hand at its
// end and what left in parcels. now is in UTC ms.
func Days(tx *store.Tx, sku, now int64, n int) (hand, left []int64, err error) {
	hand, left = make([]int64, n), make([]int64, n)
	first := Day(now) - int64(n) + 1
	shipped, err := Daily(tx, sku, first)
	if err != nil {
		return nil, nil, err
	}
	for _, d := range shipped {
		if i := d.Day - first; i >= 0 && i < int64(n) {
			left[i] += d.Units
		}
	}
	sums, err := dayChanges(tx, sku, first, n)
	if err != nil {
		return nil, nil, err
	}
	err = tx.Row("SELECT on_hand FROM sku_sum WHERE sku_id = $1", []any{sku}, &hand[n-1])
	for i := n - 1; i > 0; i-- {
		hand[i-1] = hand[i] - sums[i]
	}
	return hand, left, err
}

// errEnough ends reading rows.
var errEnough = errors.New("stock: that is enough")

// dayChanges adds up what movements did to what is on hand, by day from the first
// on. It reads back from the last movement and stops at the first that was saved
// before: nothing is booked ahead of its time.
func dayChanges(tx *store.Tx, sku, first int64, n int) ([]int64, error) {
	sums := make([]int64, n)
	start := first*dayMillis - dayShift
	err := tx.Each(`SELECT d.at, d.saved_at, `+onHand+` FROM movement m JOIN doc d ON d.seq = m.doc_seq
		WHERE m.sku_id = $1 ORDER BY m.id DESC`, []any{sku}, func(read func(...any) error) error {
		var at, saved, change int64
		if err := read(&at, &saved, &change); err != nil {
			return err
		}
		if saved < start {
			return errEnough
		}
		if i := Day(at) - first; i >= 0 && i < int64(n) {
			sums[i] += change
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return sums, err
}

// Code is one barcode of a SKU.
type Code struct {
	Code  string
	Units int64
}

// CodesOf lists the barcodes of a SKU, single pieces first.
func CodesOf(tx *store.Tx, sku int64) (all []Code, err error) {
	err = tx.Each("SELECT code, units FROM barcode WHERE sku_id = $1 ORDER BY units, code", []any{sku}, func(read func(...any) error) error {
		var c Code
		err := read(&c.Code, &c.Units)
		all = append(all, c)
		return err
	})
	return all, err
}

// Stack is pieces of one lot at one place of the house.
type Stack struct {
	PlaceID int64
	Place   string
	Lot     string // empty: goods without lots
	Expires int64  // as the lot says it, 0 = never
	Units   int64
}

// StacksOf says where a SKU is in the house, lot by lot, along the walking
// route, what is in parcels last.
func StacksOf(tx *store.Tx, sku int64) (all []Stack, err error) {
	err = tx.Each(`SELECT p.id, p.code, l.code, l.expires, b.units FROM balance b JOIN place p ON p.id = b.place_id JOIN lot l ON l.id = b.lot_id
		WHERE b.sku_id = $1 AND b.place_id > 0 AND b.units > 0
		ORDER BY CASE WHEN p.id >= $2 THEN 0 ELSE 1 END, p.route, p.id, l.expires, l.id`, []any{sku, firstBin}, func(read func(...any) error) error {
		var s Stack
		err := read(&s.PlaceID, &s.Place, &s.Lot, &s.Expires, &s.Units)
		all = append(all, s)
		return err
	})
	return all, err
}
