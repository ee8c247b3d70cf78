package pack

import (
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
)

// MayLeave reports whether an order may be taken out of a parcel: nobody has
// begun to pack it. One that is open or parked stays whole, even where nothing
// of the order lies in it yet: its packer sees both.
func MayLeave(tx *store.Tx, parcelID, orderID int64) (bool, error) {
	p, err := parcelByID(tx, parcelID)
	if errors.Is(err, store.ErrNotFound) { // a lead joined it into another
		return false, nil
	}
	if err != nil || p.state != Ready {
		return false, err
	}
	var picks int64
	err = tx.Row(`SELECT count(*) FROM pick k JOIN order_line l ON l.id = k.line_id WHERE k.parcel_id = $1 AND l.order_id = $2`,
		[]any{parcelID, orderID}, &picks)
	return picks == 0, err
}

// Join puts an order into a parcel that is not packed; it answers false if
// the parcel left meanwhile.
func Join(tx *store.Tx, parcelID, orderID int64) (bool, error) {
	p, err := parcelByID(tx, parcelID)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	if err != nil || p.state >= Packed {
		return false, err
	}
	_, err = tx.Exec("INSERT INTO parcel_order(parcel_id, order_id) VALUES ($1, $2) ON CONFLICT (order_id, parcel_id) DO NOTHING", parcelID, orderID)
	return err == nil, err
}

// Leave takes an order out of a parcel; see MayLeave.
func Leave(tx *store.Tx, parcelID, orderID int64) error {
	_, err := tx.Exec("DELETE FROM parcel_order WHERE parcel_id = $1 AND order_id = $2", parcelID, orderID)
	return err
}

// Label is a waybill as a parcel gets it.
type Label struct {
	Waybill  string // in the form of scan.WaybillKey
	Carrier  string
	Batch    int64 // id of the batch it came in
	Position int64 // in the batch, from 1
}

// GiveUp frees the number of a parcel that is about to be relabelled or
// replaced, so that another may take it. It answers false if the parcel left
// meanwhile.
func GiveUp(tx *store.Tx, parcelID int64) (bool, error) {
	n, err := tx.Exec("UPDATE parcel SET key = '~' || id WHERE id = $1 AND state BETWEEN 1 AND 3", parcelID)
	return n == 1, err
}

// Relabel gives a parcel that is not packed another waybill; the number it
// had still leads to it. doc is the number of the document that will say so.
func Relabel(tx *store.Tx, parcelID int64, to Label, doc int64) error {
	p, err := parcelByID(tx, parcelID)
	if err == nil {
		_, err = tx.Exec("UPDATE parcel SET waybill = $1, key = $1, carrier = $2, batch_id = $3, position = $4 WHERE id = $5",
			to.Waybill, to.Carrier, to.Batch, to.Position, parcelID)
	}
	if err == nil {
		err = past(tx, p, parcelID, doc)
	}
	return err
}

// Recarry names another carrier for a parcel that is not packed.
func Recarry(tx *store.Tx, parcelID int64, carrier string) error {
	_, err := tx.Exec("UPDATE parcel SET carrier = $1 WHERE id = $2 AND state < 4", carrier, parcelID)
	return err
}

// Collected notes when the courier took a parcel, UTC ms: what the platform's
// or the courier's file says of it.
func Collected(tx *store.Tx, parcelID, at int64) error {
	_, err := tx.Exec("UPDATE parcel SET collected_at = $1 WHERE id = $2", at, parcelID)
	return err
}

// Replace deletes a parcel in which no order lies any more; its number leads
// to the parcel that took its last order. The numbers it had before go along.
// A station that refused it keeps the refusal to be acknowledged, about no
// parcel: what is confirmed there was said of the old label.
func Replace(tx *store.Tx, parcelID, by, doc int64) error {
	p, err := parcelByID(tx, parcelID)
	if err != nil {
		return err
	}
	if err := past(tx, p, by, doc); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE waybill_past SET parcel_id = $1 WHERE parcel_id = $2", by, parcelID); err != nil {
		return err
	}
	if err := forget(tx, parcelID); err != nil {
		return err
	}
	_, err = tx.Exec("DELETE FROM parcel WHERE id = $1", parcelID)
	return err
}

// forget takes a parcel that is about to be deleted off the stations' rows.
func forget(tx *store.Tx, parcelID int64) error {
	for _, q := range []string{
		"UPDATE station SET lock_parcel = 0 WHERE lock_parcel = $1",
		"UPDATE station SET last_parcel = 0 WHERE last_parcel = $1",
		"UPDATE station SET taken_parcel = 0, taken_by = '' WHERE taken_parcel = $1",
	} {
		if _, err := tx.Exec(q, parcelID); err != nil {
			return err
		}
	}
	return nil
}

func past(tx *store.Tx, p parcel, leadsTo, doc int64) error {
	_, err := tx.Exec("INSERT INTO waybill_past(key, waybill, parcel_id, doc_seq) VALUES ($1, $2, $3, $4)", scan.WaybillKey(p.waybill), p.waybill, leadsTo, doc)
	return err
}

// Reveal shows the staged parcels with ids from lo to hi.
func Reveal(tx *store.Tx, lo, hi int64) error {
	_, err := tx.Exec("UPDATE OR FAIL parcel SET state = 1 WHERE id BETWEEN $1 AND $2 AND state = 0", lo, hi)
	return err
}

// DropStaged deletes the staged parcels with ids from lo to hi: what is left
// of an import that did not come to its end.
func DropStaged(tx *store.Tx, lo, hi int64) error {
	_, err := tx.Exec("DELETE FROM parcel_order WHERE parcel_id IN (SELECT id FROM parcel WHERE id BETWEEN $1 AND $2 AND state = 0)", lo, hi)
	if err == nil {
		_, err = tx.Exec("DELETE FROM parcel WHERE id BETWEEN $1 AND $2 AND state = 0", lo, hi)
	}
	return err
}
