package pack

import "shipdesk/store"

// Scanned is a scan on record, with who made it where.
type Scanned struct {
	Verdict
	By string // operator
	On string // station
}

// History reads the last scans that were about a parcel, refused ones too,
// oldest first, at most limit of them.
func History(tx *store.Tx, parcelID int64, limit int) ([]Scanned, error) {
	var all []Scanned
	err := tx.Each(`SELECT id, code, parcel_id, answer, at, saved_at, operator, station FROM (
			SELECT * FROM scan WHERE parcel_id = $1 AND parcel_id > 0 ORDER BY id DESC LIMIT $2) x ORDER BY id`,
		[]any{parcelID, limit}, func(read func(...any) error) error {
			var rec store.Scan
			var at, savedAt int64
			var s Scanned
			err := read(&rec.ID, &rec.Code, &rec.Parcel, &rec.Answer, &at, &savedAt, &s.By, &s.On)
			if err == nil {
				s.Verdict, err = restored(rec, at, savedAt)
			}
			all = append(all, s)
			return err
		})
	return all, err
}
