package store

import "errors"

// Turn is one scan being judged by a room at one station. It keeps where the
// station stands and the document that the scan books.
type Turn[V any] interface {
	// Judge answers the scan and books what follows from it; refused says that
	// nothing may follow.
	Judge() (v V, refused bool, err error)
	// Settle records the scan with its answer, and where the station stands then.
	Settle(v *V) error
	// Rewind forgets what a refused scan changed.
	Rewind()
}

// Judged has a room judge one scan, once: a key that was saved before answers
// its recorded verdict and does nothing. What a refused scan booked is rolled
// back; it is recorded all the same.
func Judged[V any](tx *Tx, key Key, restored func(s Scan, at, savedAt int64) (V, error), begin func() (Turn[V], error)) (V, error) {
	var v V
	rec, at, savedAt, err := Recorded(tx, key)
	if err == nil {
		return restored(rec, at, savedAt)
	}
	if !errors.Is(err, ErrNotFound) {
		return v, err
	}
	t, err := begin()
	if err != nil {
		return v, err
	}
	refused := false
	err = tx.Act(func() (bool, error) {
		if v, refused, err = t.Judge(); err != nil || refused {
			return false, err
		}
		return true, t.Settle(&v)
	})
	if err == nil && refused {
		t.Rewind()
		err = t.Settle(&v)
	}
	return v, err
}

// Keep records a scan: on its document if it has one, which is posted with it.
func (tx *Tx) Keep(act Act, d *Doc, s *Scan) error {
	if d == nil {
		return tx.Record(act, s)
	}
	d.Key, d.Scans = act.Key, []Scan{*s}
	err := tx.Post(act, d)
	s.ID = d.Scans[0].ID
	return err
}
