package intake

import (
	"shipdesk/store"
	"shipdesk/store/pack"
)

// What a lead did at the desk, an import neither undoes nor walks over.

// loadJoined reads into which parcels those of the waybills at hand were
// joined. Their labels are void: a file that still names one says nothing new.
func (r *run) loadJoined() error {
	r.joined = map[string]int64{}
	return r.lookUp("SELECT w.key, w.parcel_id FROM waybill_past w JOIN doc d ON d.seq = w.doc_seq WHERE d.kind = 'join' AND w.key IN "+inList+" ORDER BY w.id",
		len(r.bills)-1, func(i int) any { return r.bills[i+1].key }, func(read func(...any) error) error {
			var key string
			var id int64
			err := read(&key, &id)
			r.joined[key] = id
			return err
		})
}

// goesAlong reports whether all that a list states of an order is labels that a
// lead made void by joining its parcel into this one: it has no number of its
// own any more.
func (r *run) goesAlong(o *orderRec, src, parcel int32) bool {
	any := false
	for n := o.bill; n != 0; n = r.bills[n].next {
		b := &r.bills[n]
		if b.adding || b.src != src {
			continue
		}
		if id := r.joined[b.key]; id == 0 || id != r.parcels[parcel].id {
			return false
		}
		any = true
	}
	return any
}

// parcelIDsFree reports errStale if a lead made a parcel since ids were given
// out.
func (r *run) parcelIDsFree(tx *store.Tx) error {
	if r.stage.any {
		return nil
	}
	var next int64
	if err := tx.Row("SELECT coalesce(max(id), 0) + 1 FROM parcel", nil, &next); err != nil || next == r.stage.parcelLo {
		return err
	}
	return errStale
}

// knowTray names the waybills of the wait tray that this import brought.
func (r *run) knowTray(tx *store.Tx, doc int64) (err error) {
	r.result.Known, err = pack.KnowTray(tx, doc)
	return err
}
