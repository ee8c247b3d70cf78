package pack

import (
	"encoding/json"
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
)

// station is where a station stands, as its row says.
type station struct {
	id         int64
	name       string
	parcel     int64 // open here; 0 = none
	last       int64 // dispatched here last, until another is opened
	lockScan   int64 // the scan whose refusal waits to be acknowledged
	lockKind   Kind
	lockParcel int64
	held       int64 // scans that did not count since
	lastScan   int64
	taken      int64  // was open here until another station took it over, until another is opened
	takenBy    string // that station
	hand       hand
	hot        hot
}

// stationNamed reads a station's row and makes it if it is new.
func stationNamed(tx *store.Tx, name string) (station, error) {
	s, err := findStation(tx, name)
	if errors.Is(err, store.ErrNotFound) {
		s = station{name: name}
		s.id, err = tx.Insert("INSERT INTO station(name) VALUES ($1)", name)
	}
	return s, err
}

func findStation(tx *store.Tx, name string) (station, error) {
	s := station{name: name}
	err := tx.Row(`SELECT id, parcel_id, last_parcel, lock_scan, lock_kind, lock_parcel, held, last_scan, taken_parcel, taken_by,
		hand_sku, hand_units, hand_at, hand_lot, hot_sku, hot_units, hot_count FROM station WHERE name = $1`, []any{name},
		&s.id, &s.parcel, &s.last, &s.lockScan, &s.lockKind, &s.lockParcel, &s.held, &s.lastScan, &s.taken, &s.takenBy,
		&s.hand.sku, &s.hand.units, &s.hand.at, &s.hand.lot, &s.hot.sku, &s.hot.units, &s.hot.count)
	return s, err
}

func (s station) save(tx *store.Tx) error {
	_, err := tx.Exec(`UPDATE station SET parcel_id = $1, last_parcel = $2, lock_scan = $3, lock_kind = $4, lock_parcel = $5, held = $6, last_scan = $7,
		taken_parcel = $8, taken_by = $9, hand_sku = $10, hand_units = $11, hand_at = $12, hot_sku = $13, hot_units = $14, hot_count = $15, hand_lot = $16 WHERE id = $17`, s.parcel, s.last, s.lockScan, string(s.lockKind), s.lockParcel, s.held, s.lastScan,
		s.taken, s.takenBy, s.hand.sku, s.hand.units, s.hand.at, s.hot.sku, s.hot.units, s.hot.count, s.hand.lot, s.id)
	return err
}

func (s *station) unlock() { s.lockScan, s.lockKind, s.lockParcel, s.held = 0, "", 0, 0 }

// verdictOf reads a scan's verdict back from its record.
func verdictOf(tx *store.Tx, scanID int64) (Verdict, error) {
	var rec store.Scan
	var at, savedAt int64
	err := tx.Row("SELECT id, code, verdict, parcel_id, answer, at, saved_at FROM scan WHERE id = $1", []any{scanID},
		&rec.ID, &rec.Code, &rec.Verdict, &rec.Parcel, &rec.Answer, &at, &savedAt)
	if err != nil {
		return Verdict{}, err
	}
	return restored(rec, at, savedAt)
}

func restored(rec store.Scan, at, savedAt int64) (Verdict, error) {
	var v Verdict
	err := json.Unmarshal([]byte(rec.Answer), &v)
	v.Scan, v.Code, v.Parcel, v.At, v.SavedAt = rec.ID, rec.Code, rec.Parcel, at, savedAt
	return v, err
}

// parcelOf finds the parcel that an earlier verdict was about; a zero parcel
// if it is no more. Ids of deleted parcels come again, so the number it had
// then must still lead to it.
func parcelOf(tx *store.Tx, v Verdict) (parcel, error) {
	p, err := parcelByID(tx, v.Parcel)
	if errors.Is(err, store.ErrNotFound) {
		return parcel{}, nil
	}
	key := scan.WaybillKey(v.Waybill)
	if err != nil || p.key == key {
		return p, err
	}
	var renamed bool
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM waybill_past WHERE key = $1 AND parcel_id = $2)", []any{key, p.id}, &renamed)
	if err != nil || !renamed {
		return parcel{}, err
	}
	return p, nil
}

// lastVerdict is the verdict of the scan before this one at the station; a
// zero Verdict if there was none.
func (t *turn) lastVerdict() (Verdict, error) {
	if t.st.lastScan == 0 {
		return Verdict{}, nil
	}
	return verdictOf(t.tx, t.st.lastScan)
}
