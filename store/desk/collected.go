package desk

import (
	"errors"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
)

// DocCollected is the kind of document by which somebody notes that the
// courier took a parcel, Subject, at the document's time.
const DocCollected = "parcel_collected"

// CollectKind is what became of the note that a parcel was collected.
type CollectKind string

// What can become of it.
const (
	CollectedNow    CollectKind = "collected"
	CollectedBefore CollectKind = "already_collected"
	NotPacked       CollectKind = "not_packed"
	NoParcel        CollectKind = "unknown_waybill"
	BeforePacked    CollectKind = "before_packed" // at a time when it was not packed yet
	NotYet          CollectKind = "wrong_time"    // at a time that has not come, or long ago
)

// Collection is the answer to a waybill whose parcel the courier took.
type Collection struct {
	Kind    CollectKind
	Waybill string
	At      int64 // when it was collected, UTC ms; 0: it was not
}

// Collected notes that the courier took the parcel of a waybill at the time of
// the act. What a file or somebody said before stays.
func Collected(tx *store.Tx, act store.Act, waybill string) (Collection, error) {
	c := Collection{Kind: NoParcel, Waybill: waybill}
	var id, state, packed int64
	err := tx.Row(`SELECT id, waybill, state, packed_at, collected_at FROM parcel WHERE key = $1 AND state > 0
		ORDER BY CASE WHEN state < 4 THEN 1 ELSE 0 END, packed_at DESC, id DESC LIMIT 1`, []any{scan.WaybillKey(waybill)}, &id, &c.Waybill, &state, &packed, &c.At)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return c, nil
	case err != nil:
		return c, err
	case c.At > 0:
		c.Kind = CollectedBefore
		return c, nil
	case store.WrongTime(tx, act) != "":
		c.Kind = NotYet
		return c, nil
	case pack.State(state) != pack.Packed:
		c.Kind = NotPacked
		return c, nil
	case act.At < packed:
		c.Kind = BeforePacked
		return c, nil
	}
	c.Kind, c.At = CollectedNow, act.At
	if err := pack.Collected(tx, id, act.At); err != nil {
		return c, err
	}
	return c, tx.Post(act, &store.Doc{Key: act.Key, Kind: DocCollected, Subject: id})
}
