// Package stock keeps SKUs, barcodes, places and lots, and books movements:
// every unit is always somewhere, and over all places, the outside world
// included, every SKU sums to zero.
package stock

import (
	"errors"

	"shipdesk/store"
)

// Places that every warehouse has. The outside world has negative ids.
const (
	Supplier int64 = -1
	Customer int64 = -2
	Found    int64 = -3 // found and lost: what counting brings up or misses
	Scrap    int64 = -4
	Opening  int64 = -5
	Assembly int64 = -6 // parts go in and kits come out, or the other way
	Sample   int64 = -7
	Internal int64 = -8 // used by ourselves

	Bench    int64 = 1 // 台上: in a parcel being packed or parked
	Dispatch int64 = 2 // 待揽收: packed, not yet with the courier
	Damaged  int64 = 3
	Returns  int64 = 4
	Shelf    int64 = 5 // the shelf of a shop that keeps no places

	firstBin = Shelf // bins have ids from here on
)

// Place is somewhere units can be.
type Place struct {
	ID     int64
	Code   string
	Kind   string // bin, bench, dispatch, damaged, returns, outside
	Closed bool
}

// Holds reports whether people put goods there and take them away: bins, and
// the places of damaged and returned goods. The bench and what waits for the
// courier belong to parcels.
func (p Place) Holds() bool { return p.ID >= firstBin || p.ID == Damaged || p.ID == Returns }

// PlaceByCode finds a place by what its label says, a label of before it was
// renamed too; store.ErrNotFound.
func PlaceByCode(tx *store.Tx, code string) (Place, error) {
	var p Place
	err := tx.Row("SELECT id, code, kind, closed FROM place WHERE code = $1", []any{code}, &p.ID, &p.Code, &p.Kind, &p.Closed)
	if errors.Is(err, store.ErrNotFound) {
		err = tx.Row("SELECT p.id, p.code, p.kind, p.closed FROM place_past o JOIN place p ON p.id = o.place_id WHERE o.code = $1", []any{code},
			&p.ID, &p.Code, &p.Kind, &p.Closed)
	}
	return p, err
}

// PlaceByID reads a place; store.ErrNotFound.
func PlaceByID(tx *store.Tx, id int64) (Place, error) {
	p := Place{ID: id}
	err := tx.Row("SELECT code, kind, closed FROM place WHERE id = $1", []any{id}, &p.Code, &p.Kind, &p.Closed)
	return p, err
}

// EnsureBin finds the bin with this code and makes it if it is new; an empty
// code is the general shelf. The walking route goes by the code.
func EnsureBin(tx *store.Tx, code string) (int64, error) {
	if code == "" {
		return Shelf, nil
	}
	p, err := PlaceByCode(tx, code)
	if errors.Is(err, store.ErrNotFound) {
		return tx.Insert("INSERT INTO place(code, kind, route) VALUES ($1, 'bin', $1)", code)
	}
	return p.ID, err
}

// bucket is the column of sku_sum that counts units at a place.
type bucket struct{ shelf, bench, dispatch, damaged int64 }

func bucketOf(place, units int64) bucket {
	switch {
	case place == Bench:
		return bucket{bench: units}
	case place == Dispatch:
		return bucket{dispatch: units}
	case place == Damaged:
		return bucket{damaged: units}
	case place >= firstBin:
		return bucket{shelf: units}
	}
	return bucket{}
}

func (b bucket) plus(o bucket) bucket {
	return bucket{b.shelf + o.shelf, b.bench + o.bench, b.dispatch + o.dispatch, b.damaged + o.damaged}
}
