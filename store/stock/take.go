package stock

import (
	"errors"
	"math"

	"shipdesk/store"
)

// At is units at a place, named to a person.
type At struct {
	Place string `json:"place"`
	Units int64  `json:"units"`
}

// Take moves units of a SKU from one place to another on d, the lots that
// expire first before others. It answers how many the place has; with fewer
// than asked for nothing is moved.
func Take(tx *store.Tx, d *store.Doc, sku, from, to, units int64) (have int64, err error) {
	return TakeLot(tx, d, sku, 0, from, to, units)
}

// TakeLot is Take of one lot; 0 is any, NoLot goods without one.
func TakeLot(tx *store.Tx, d *store.Doc, sku, lot, from, to, units int64) (have int64, err error) {
	lots, have, err := lotsAt(tx, sku, lot, from)
	if err != nil || have < units {
		return have, err
	}
	return have, takeLying(tx, d, sku, to, units, lots)
}

// TakeAnywhere is Take from the shelves, in the order of OnShelves.
func TakeAnywhere(tx *store.Tx, d *store.Doc, s SKU, to, units int64) (have int64, err error) {
	return TakeChosen(tx, d, s, Choice{}, to, units)
}

// TakeChosen is TakeAnywhere of some lots.
func TakeChosen(tx *store.Tx, d *store.Doc, s SKU, c Choice, to, units int64) (have int64, err error) {
	lying, err := Shelves(tx, s, c)
	if err != nil {
		return 0, err
	}
	for _, l := range lying {
		have += l.Units
	}
	if have < units {
		return have, nil
	}
	return have, takeLying(tx, d, s.ID, to, units, lying)
}

func takeLying(tx *store.Tx, d *store.Doc, sku, to, units int64, lying []Lying) error {
	for _, l := range lying {
		n := min(l.Units, units)
		if n == 0 || l.Place == to {
			continue
		}
		ok, err := Move(tx, d, store.Move{SKU: sku, Lot: l.Lot, Units: n, From: l.Place, To: to})
		if err == nil && !ok {
			err = &store.Fault{Code: store.FaultBooks, Err: errors.New("a balance changed inside its transaction")}
		}
		if err != nil {
			return err
		}
		units -= n
	}
	return nil
}

func lotsAt(tx *store.Tx, sku, lot, place int64) (lots []Lying, have int64, err error) {
	err = tx.Each(`SELECT b.lot_id, b.units FROM balance b JOIN lot l ON l.id = b.lot_id WHERE b.sku_id = $1 AND b.place_id = $2 AND b.units > 0 AND ($4 = 0 OR b.lot_id = $4 OR $4 < 0 AND b.lot_id = 0)
		ORDER BY CASE WHEN l.expires = 0 THEN $3 ELSE l.expires END, l.id`, []any{sku, place, int64(math.MaxInt64), lot}, func(read func(...any) error) error {
		l := Lying{Place: place}
		err := read(&l.Lot, &l.Units)
		lots, have = append(lots, l), have+l.Units
		return err
	})
	return lots, have, err
}

// UnitsAt is how many units of a SKU a place has.
func UnitsAt(tx *store.Tx, sku, place int64) (int64, error) { return UnitsOf(tx, sku, 0, place) }

// UnitsOf is UnitsAt of one lot; 0 is all of them.
func UnitsOf(tx *store.Tx, sku, lot, place int64) (int64, error) {
	var n int64
	err := tx.Row("SELECT coalesce(sum(units), 0) FROM balance WHERE sku_id = $1 AND place_id = $2 AND ($3 = 0 OR lot_id = $3 OR $3 < 0 AND lot_id = 0)", []any{sku, place, lot}, &n)
	return n, err
}

// Where says where a SKU is in the house, along the walking route, what is in
// parcels last.
func Where(tx *store.Tx, sku int64) ([]At, error) {
	var all []At
	err := tx.Each(`SELECT p.code, sum(b.units) FROM balance b JOIN place p ON p.id = b.place_id
		WHERE b.sku_id = $1 AND b.place_id > 0 AND b.units > 0 GROUP BY p.id, p.code, p.route
		ORDER BY CASE WHEN p.id >= $2 THEN 0 ELSE 1 END, p.route, p.id`, []any{sku, firstBin}, func(read func(...any) error) error {
		var a At
		err := read(&a.Place, &a.Units)
		all = append(all, a)
		return err
	})
	return all, err
}

// HomePlace is where a SKU is put when nothing else is said; the general shelf
// if its bin was closed.
func HomePlace(tx *store.Tx, s SKU) (Place, error) {
	p, err := PlaceByID(tx, s.home())
	if err == nil && p.Closed {
		return PlaceByID(tx, Shelf)
	}
	return p, err
}

// Know marks a SKU as known: from now on the books' number means something.
func Know(tx *store.Tx, sku int64) error {
	_, err := tx.Exec("UPDATE sku SET known = 1 WHERE id = $1 AND known = 0", sku)
	return err
}
