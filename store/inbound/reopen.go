package inbound

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// ErrOpen: the receipt that was to be opened again is open.
var ErrOpen = errors.New("inbound: it is open")

// Reopen opens a closed receipt again by its number, for a lead. Its note is
// open again if closing the receipt had closed it. ErrOpen, store.ErrNotFound,
// store.ErrNotLead, store.ErrNoReason; anything else that stands in the way is
// the Why of the answer.
func Reopen(tx *store.Tx, act store.Act, no, reason string) (rev Reversal, err error) {
	r, err := ReceiptNo(tx, no)
	switch {
	case err != nil:
		return rev, err
	case !act.Lead:
		return rev, store.ErrNotLead
	case reason == "":
		return rev, store.ErrNoReason
	case !r.Closed:
		return rev, ErrOpen
	}
	err = tx.Act(func() (bool, error) {
		rev, err = reopen(tx, act, r, reason)
		return rev.Why == "", err
	})
	return rev, err
}

// reopen takes the closing of a receipt back.
func reopen(tx *store.Tx, act store.Act, r Receipt, reason string) (Reversal, error) {
	var closing int64
	var kind string
	err := tx.Row("SELECT d.seq, d.kind FROM receipt r JOIN doc d ON d.seq = r.closed_doc WHERE r.id = $1", []any{r.ID}, &closing, &kind)
	if err != nil {
		return Reversal{}, err
	}
	if kind != DocClose {
		return Reversal{Why: WhyVoid}, nil
	}
	if r.purchase != 0 {
		other, err := openOf(tx, Note{ID: r.purchase})
		if err != nil || other.ID != 0 {
			return Reversal{Why: WhyOtherOpen, Other: other.No}, err
		}
	}
	if _, err := tx.Exec("UPDATE receipt SET closed_doc = 0 WHERE id = $1", r.ID); err != nil {
		return Reversal{}, err
	}
	if err := reopenNote(tx, r.purchase, closing); err != nil {
		return Reversal{}, err
	}
	d := &store.Doc{Key: act.Key, Kind: DocReopen, Subject: r.ID, Body: r.No, Reverses: closing, Reason: reason}
	err = tx.Post(act, d)
	return Reversal{Doc: d.Seq}, err
}

// reopenNote opens the note again that a closing closed; what it still misses
// is on its way again.
func reopenNote(tx *store.Tx, purchase, closing int64) error {
	if n, err := tx.Exec("UPDATE purchase SET closed_doc = 0 WHERE id = $1 AND closed_doc = $2", purchase, closing); n == 0 || err != nil {
		return err
	}
	short := map[int64]int64{}
	err := tx.Each("SELECT sku_id, units - received FROM purchase_line WHERE purchase_id = $1 AND units > received", []any{purchase}, func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		short[sku] = units
		return err
	})
	for sku, units := range short {
		if err == nil {
			err = stock.AddIncoming(tx, sku, units)
		}
	}
	return err
}

// void takes a whole receipt back, as one act of several documents: all that
// was put away, set aside and received on it, last first, and then itself. It
// stays closed. The caller rolls back a refusal.
func void(tx *store.Tx, act store.Act, r Receipt, reason string) (Reversal, error) {
	part := act
	next := func(n int) store.Act { part.Key = act.Key.Derived(n); return part }
	if r.Closed {
		if rev, err := reopen(tx, next(1), r, reason); err != nil || rev.Why != "" {
			return rev, err
		}
	}
	all, err := handlingsOf(tx, r.ID)
	if err != nil {
		return Reversal{}, err
	}
	for i, h := range all {
		if rev, err := reverseHandling(tx, next(i+2), h, reason); err != nil || rev.Why != "" {
			return rev, err
		}
	}
	seq, err := tx.Reserve()
	if err != nil {
		return Reversal{}, err
	}
	if _, err := tx.Exec("UPDATE receipt SET closed_doc = $1 WHERE id = $2", seq, r.ID); err != nil {
		return Reversal{}, err
	}
	if _, err := tx.Exec("UPDATE goods_station SET receipt_id = 0 WHERE receipt_id = $1", r.ID); err != nil {
		return Reversal{}, err
	}
	d := &store.Doc{Key: act.Key, Kind: DocVoid, Subject: r.ID, Body: r.No, Reason: reason}
	if err := tx.Row("SELECT doc_seq FROM receipt WHERE id = $1", []any{r.ID}, &d.Reverses); err != nil {
		return Reversal{}, err
	}
	err = tx.Post(act, d)
	return Reversal{Doc: d.Seq}, err
}

// handlingsOf lists what was handled on a receipt and not taken back, last
// first.
func handlingsOf(tx *store.Tx, receipt int64) ([]handling, error) {
	var all []handling
	err := tx.Each("SELECT "+handlingColumns+" FROM handling WHERE receipt_id = $1 AND receipt_id > 0 AND undone_doc = 0 ORDER BY doc_seq DESC", []any{receipt},
		func(read func(...any) error) error {
			var h handling
			err := read(h.fields()...)
			all = append(all, h)
			return err
		})
	return all, err
}
