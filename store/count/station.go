package count

import (
	"encoding/json"
	"errors"

	"shipdesk/store"
)

// station is where a station stands in counting, as its row says.
type station struct {
	name     string
	session  int64 // 0 = none
	tally    int64 // open here; 0 = none
	lotSKU   int64 // the lot of this SKU is
	lot      int64 // this one, until another is said
	lockScan int64
	lockKind Kind
	held     int64
	lastScan int64
	itemScan int64 // the item that a quantity would make more of; 0 = none
}

func stationNamed(tx *store.Tx, name string) (station, error) {
	s := station{name: name}
	err := tx.Row(`SELECT session_id, coalesce((SELECT t.id FROM count_tally t WHERE t.id = w.tally_id AND t.state = 1), 0), lot_sku, lot_id, lock_scan, lock_kind, held, last_scan, item_scan FROM count_station w WHERE station = $1`, []any{name},
		&s.session, &s.tally, &s.lotSKU, &s.lot, &s.lockScan, &s.lockKind, &s.held, &s.lastScan, &s.itemScan)
	if errors.Is(err, store.ErrNotFound) {
		_, err = tx.Exec("INSERT INTO count_station(station) VALUES ($1)", name)
	}
	return s, err
}

func (s station) save(tx *store.Tx) error {
	_, err := tx.Exec(`UPDATE count_station SET session_id = $1, tally_id = $2, lot_sku = $3, lot_id = $4, lock_scan = $5, lock_kind = $6, held = $7,
		last_scan = $8, item_scan = $9 WHERE station = $10`, s.session, s.tally, s.lotSKU, s.lot, s.lockScan, string(s.lockKind), s.held, s.lastScan, s.itemScan, s.name)
	return err
}

// kept is a verdict as it stands in a scan's record: what a later command must
// know of it, and nobody reads, is beside it.
type kept struct {
	Verdict
	SKU  int64   `json:"_sku,omitempty"`
	Lot  int64   `json:"_lot,omitempty"`
	Lots []int64 `json:"_lots,omitempty"`
}

func (v *Verdict) record() (store.Scan, error) {
	answer, err := json.Marshal(kept{*v, v.skuID, v.lotID, v.lots})
	return store.Scan{Code: v.Code, Verdict: string(v.Kind), SKU: v.skuID, Answer: string(answer)}, err
}

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
	var k kept
	err := json.Unmarshal([]byte(rec.Answer), &k)
	v := k.Verdict
	v.Scan, v.Code, v.At, v.SavedAt, v.skuID, v.lotID, v.lots = rec.ID, rec.Code, at, savedAt, k.SKU, k.Lot, k.Lots
	return v, err
}
