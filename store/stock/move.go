package stock

import (
	"errors"
	"math"

	"shipdesk/store"
)

// Move books a movement on d: takes the units from one place, gives them to
// the other, and keeps the sums. It answers false, and changed nothing, if a
// real place has fewer units than that.
func Move(tx *store.Tx, d *store.Doc, m store.Move) (bool, error) {
	if ok, err := take(tx, m); !ok || err != nil {
		return false, err
	}
	if err := give(tx, m.To, m.SKU, m.Lot, m.Units); err != nil {
		return false, err
	}
	if err := addSums(tx, m.SKU, bucketOf(m.From, -m.Units).plus(bucketOf(m.To, m.Units))); err != nil {
		return false, err
	}
	d.Moves = append(d.Moves, m)
	return true, nil
}

func take(tx *store.Tx, m store.Move) (bool, error) {
	if m.From < 0 {
		return true, give(tx, m.From, m.SKU, m.Lot, -m.Units)
	}
	var left int64
	err := tx.Row("UPDATE balance SET units = units - $1 WHERE sku_id = $2 AND place_id = $3 AND lot_id = $4 AND units >= $1 RETURNING units",
		[]any{m.Units, m.SKU, m.From, m.Lot}, &left)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

func give(tx *store.Tx, place, sku, lot, units int64) error {
	const onto = " ON CONFLICT (sku_id, place_id, lot_id) DO UPDATE SET units = balance.units + excluded.units"
	if lot == 0 {
		_, err := tx.Exec("INSERT INTO balance(place_id, sku_id, lot_id, units) VALUES ($1, $2, 0, $3)"+onto, place, sku, units)
		return err
	}
	_, err := tx.Exec("INSERT INTO balance(place_id, sku_id, lot_id, units, expires) VALUES ($1, $2, $3, $4, (SELECT expires FROM lot WHERE id = $3))"+onto, place, sku, lot, units)
	return err
}

func addSums(tx *store.Tx, sku int64, b bucket) error {
	if b == (bucket{}) {
		return nil
	}
	_, err := tx.Exec(`INSERT INTO sku_sum(sku_id, shelf, bench, dispatch, damaged) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (sku_id) DO UPDATE SET shelf = sku_sum.shelf + excluded.shelf, bench = sku_sum.bench + excluded.bench,
		dispatch = sku_sum.dispatch + excluded.dispatch, damaged = sku_sum.damaged + excluded.damaged`,
		sku, b.shelf, b.bench, b.dispatch, b.damaged)
	return err
}

// AddIncoming keeps the sum of units that are on their way from suppliers;
// units may be negative.
func AddIncoming(tx *store.Tx, sku, units int64) error {
	if units == 0 {
		return nil
	}
	_, err := tx.Exec(`INSERT INTO sku_sum(sku_id, incoming) VALUES ($1, $2)
		ON CONFLICT (sku_id) DO UPDATE SET incoming = sku_sum.incoming + excluded.incoming`, sku, units)
	return err
}

// Lying is units of one lot in one bin.
type Lying struct {
	Place, Lot, Units, Expires int64
}

// Choice is which lots may be taken.
type Choice struct {
	Day int64 // those that expired before it are left; 0 = none is
	Lot int64 // this one alone; 0 = any, NoLot goods without one
}

// OnShelves says where a SKU lies, in the order it is to be taken: what expires
// first before all else, then the home place, then other bins along the route.
func OnShelves(tx *store.Tx, s SKU) ([]Lying, error) { return Shelves(tx, s, Choice{}) }

// Shelves is OnShelves of some lots.
func Shelves(tx *store.Tx, s SKU, c Choice) ([]Lying, error) {
	var all []Lying
	err := tx.Each(`SELECT b.place_id, b.lot_id, b.units, l.expires FROM balance b
		JOIN place p ON p.id = b.place_id JOIN lot l ON l.id = b.lot_id
		WHERE b.sku_id = $1 AND b.place_id >= $2 AND b.units > 0 AND ($5 = 0 OR b.lot_id = $5 OR $5 < 0 AND b.lot_id = 0) AND ($6 = 0 OR l.expires = 0 OR l.expires >= $6)
		ORDER BY CASE WHEN l.expires = 0 THEN $4 ELSE l.expires END, CASE WHEN b.place_id = $3 THEN 0 ELSE 1 END, p.route, p.id, l.id`,
		[]any{s.ID, firstBin, s.Home, int64(math.MaxInt64), c.Lot, c.Day}, func(read func(...any) error) error {
			var l Lying
			err := read(&l.Place, &l.Lot, &l.Units, &l.Expires)
			all = append(all, l)
			return err
		})
	return all, err
}

// TakeToBench moves units of a SKU from the shelves to the bench, choosing
// bins and lots. It answers how many units the shelves have; with fewer than
// asked for nothing is moved.
func TakeToBench(tx *store.Tx, d *store.Doc, s SKU, c Choice, units int64) (have int64, moves []store.Move, err error) {
	return takeTo(tx, d, s, c, units, Bench)
}

func takeTo(tx *store.Tx, d *store.Doc, s SKU, c Choice, units, to int64) (have int64, moves []store.Move, err error) {
	lying, err := Shelves(tx, s, c)
	if err != nil {
		return 0, nil, err
	}
	for _, l := range lying {
		have += l.Units
	}
	if have < units {
		return have, nil, nil
	}
	for _, l := range lying {
		m := store.Move{SKU: s.ID, Lot: l.Lot, Units: min(l.Units, units), From: l.Place, To: to}
		if m.Units == 0 {
			break
		}
		ok, err := Move(tx, d, m)
		if err == nil && !ok {
			err = &store.Fault{Code: store.FaultBooks, Path: s.Code, Err: errors.New("a balance changed inside its transaction")}
		}
		if err != nil {
			return have, nil, err
		}
		moves = append(moves, m)
		units -= m.Units
	}
	return have, moves, nil
}

// HomePlace is where a SKU is put when nothing else is said: its home place,
// or the general shelf.
func (s SKU) HomePlace() int64 { return s.home() }

// home is where a SKU is put when nothing else is said.
func (s SKU) home() int64 {
	if s.Home > 0 {
		return s.Home
	}
	return Shelf
}

// BookFound books units that are there though the books do not show them:
// found onto the home place, and the SKU and place marked to be counted. why
// is a word for the list: unknown (never opened, received or counted) or
// found (a lead booked it).
func BookFound(tx *store.Tx, d *store.Doc, s SKU, units int64, why string) error {
	return BookFoundLot(tx, d, s, 0, units, why)
}

// BookFoundLot is BookFound of a lot.
func BookFoundLot(tx *store.Tx, d *store.Doc, s SKU, lot, units int64, why string) error {
	if _, err := Move(tx, d, store.Move{SKU: s.ID, Lot: lot, Units: units, From: Found, To: s.home()}); err != nil {
		return err
	}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	_, err = tx.Exec("INSERT INTO doubt(sku_id, place_id, why, units, doc_seq) VALUES ($1, $2, $3, $4, $5)", s.ID, s.home(), why, units, seq)
	return err
}

// Unbook books on d the opposite of every movement of the document that
// d.Reverses names, last first. Goods go back where they came from, or to
// Returns if that place is closed. It answers false if they are no longer
// where the document put them; the caller, inside Tx.Act, then rolls back. It
// is the caller too who asks the owning room first and posts d.
func Unbook(tx *store.Tx, d *store.Doc) (bool, error) {
	moves, err := movesOf(tx, d.Reverses)
	if err != nil {
		return false, err
	}
	var merged bool // what became another SKU since lies nowhere any more
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM movement m JOIN sku s ON s.id = m.sku_id WHERE m.doc_seq = $1 AND s.merged_into > 0)", []any{d.Reverses}, &merged)
	if merged || err != nil {
		return false, err
	}
	for i := len(moves) - 1; i >= 0; i-- {
		m := moves[i]
		m.From, m.To = m.To, m.From
		if m.To, err = openPlace(tx, m.To); err != nil {
			return false, err
		}
		if ok, err := Move(tx, d, m); !ok || err != nil {
			return false, err
		}
	}
	_, err = tx.Exec("DELETE FROM doubt WHERE doc_seq = $1", d.Reverses)
	return true, err
}

// Origins says what a document took to the bench and the place that each SKU
// goes back to when the document is taken back.
func Origins(tx *store.Tx, seq int64, each func(s SKU, place string, units int64)) error {
	return tx.Each("SELECT "+skuColumns+`, CASE WHEN p.closed <> 0 THEN r.code ELSE p.code END, m.units
		FROM movement m JOIN sku s ON s.id = m.sku_id JOIN place p ON p.id = m.from_place JOIN place r ON r.id = $1
		WHERE m.doc_seq = $2 AND m.to_place = $3 ORDER BY m.id`, []any{Returns, seq, Bench}, func(read func(...any) error) error {
		var s SKU
		var place string
		var units int64
		err := read(append(s.fields(), &place, &units)...)
		if err == nil {
			each(s, place, units)
		}
		return err
	})
}

func movesOf(tx *store.Tx, seq int64) ([]store.Move, error) {
	var moves []store.Move
	err := tx.Each("SELECT sku_id, lot_id, units, from_place, to_place FROM movement WHERE doc_seq = $1 ORDER BY id", []any{seq},
		func(read func(...any) error) error {
			var m store.Move
			err := read(&m.SKU, &m.Lot, &m.Units, &m.From, &m.To)
			moves = append(moves, m)
			return err
		})
	return moves, err
}

func openPlace(tx *store.Tx, id int64) (int64, error) {
	var closed bool
	err := tx.Row("SELECT closed FROM place WHERE id = $1", []any{id}, &closed)
	if closed {
		return Returns, err
	}
	return id, err
}
