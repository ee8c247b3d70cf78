package inbound

import (
	"encoding/json"
	"errors"

	"shipdesk/store"
)

// station is where a station stands in one mode, as its row says.
type station struct {
	id       int64
	mode     string
	receipt  int64 // open here; 0 = none
	place    int64 // receive: where the last item lies; issue, move: where goods are taken from; 0 = none
	sku      int64 // receive, issue: booked last; move: in hand
	units    int64 // receive: of the item's run of scans; move: in hand
	last     int64 // of those, by the last scan and its quantity
	purpose  Purpose
	reason   string
	since    int64 // undo does not go back before this document
	lockScan int64
	lockKind Kind
	held     int64
	lastScan int64
	lot      int64 // of sku; 0 = any or none, stock.NoLot
	itemScan int64 // the item that a quantity would make more of; 0 = none
}

func stationNamed(tx *store.Tx, name, mode string) (station, error) {
	s := station{mode: mode}
	err := tx.Row("SELECT id FROM station WHERE name = $1", []any{name}, &s.id)
	if errors.Is(err, store.ErrNotFound) {
		s.id, err = tx.Insert("INSERT INTO station(name) VALUES ($1)", name)
	}
	if err != nil {
		return s, err
	}
	err = tx.Row(`SELECT receipt_id, place_id, sku_id, units, last_units, purpose, reason, since_doc, lock_scan, lock_kind, held, last_scan, item_scan, lot_id
		FROM goods_station WHERE station_id = $1 AND mode = $2`, []any{s.id, mode},
		&s.receipt, &s.place, &s.sku, &s.units, &s.last, &s.purpose, &s.reason, &s.since, &s.lockScan, &s.lockKind, &s.held, &s.lastScan, &s.itemScan, &s.lot)
	if errors.Is(err, store.ErrNotFound) {
		_, err = tx.Exec("INSERT INTO goods_station(station_id, mode) VALUES ($1, $2)", s.id, mode)
	}
	return s, err
}

func (s station) save(tx *store.Tx) error {
	_, err := tx.Exec(`UPDATE goods_station SET receipt_id = $1, place_id = $2, sku_id = $3, units = $4, last_units = $5, purpose = $6, reason = $7,
		since_doc = $8, lock_scan = $9, lock_kind = $10, held = $11, last_scan = $12, item_scan = $13, lot_id = $14 WHERE station_id = $15 AND mode = $16`,
		s.receipt, s.place, s.sku, s.units, s.last, string(s.purpose), s.reason, s.since, s.lockScan, string(s.lockKind), s.held, s.lastScan, s.itemScan, s.lot, s.id, s.mode)
	return err
}

// forget leaves no item in hand.
func (s *station) forget() { s.sku, s.units, s.last, s.lot = 0, 0, 0, 0 }

func verdictOf(tx *store.Tx, scanID int64) (Verdict, error) {
	var rec store.Scan
	var at, savedAt int64
	err := tx.Row("SELECT id, code, sku_id, answer, at, saved_at FROM scan WHERE id = $1", []any{scanID}, &rec.ID, &rec.Code, &rec.SKU, &rec.Answer, &at, &savedAt)
	if err != nil {
		return Verdict{}, err
	}
	return restored(rec, at, savedAt)
}

func restored(rec store.Scan, at, savedAt int64) (Verdict, error) {
	var v Verdict
	err := json.Unmarshal([]byte(rec.Answer), &v)
	v.Scan, v.Code, v.At, v.SavedAt, v.skuID = rec.ID, rec.Code, at, savedAt, rec.SKU
	return v, err
}
