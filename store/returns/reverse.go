package returns

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Why a document of this room is not taken back, besides that its goods are
// gone.
const (
	WhyGone      = "gone"          // the goods are no longer where it put them
	WhyDone      = "return_done"   // the inspection was ended since: that comes first (Other)
	WhyGoesOn    = "return_on"     // something else was done with the return since: that comes first (Other)
	WhySignedIn  = "return_again"  // its number was signed in again since
	WhyForgotten = "return_undone" // its return was taken out again
)

// Reversal is what became of the wish to take a document back.
type Reversal struct {
	Doc   int64  // the document of the reversal, 0 if it was refused
	Why   string // why it was refused
	Other int64  // the document that comes first
}

// Reverse takes back a document of this room, whichever station it is of: a
// parcel signed in, a unit judged, a claim, or an inspection, whose parcel then
// waits again. mine is false if it is none. The caller has asked whether it was
// reversed already, and rolls back a refusal.
func Reverse(tx *store.Tx, act store.Act, seq int64, reason string) (rev Reversal, mine bool, err error) {
	var kind string
	var id int64
	if err := tx.Row("SELECT kind, subject FROM doc WHERE seq = $1", []any{seq}, &kind, &id); err != nil {
		return rev, false, err
	}
	switch kind {
	case DocIn, DocUnit, DocDone, DocClaim:
	default:
		return rev, false, nil
	}
	r, err := byID(tx, id)
	if errors.Is(err, store.ErrNotFound) {
		return Reversal{Why: WhyForgotten}, true, nil
	}
	if err == nil {
		rev, err = mayReverse(tx, kind, r, seq)
	}
	if err != nil || rev.Why != "" {
		return rev, true, err
	}
	d := &store.Doc{Key: act.Key, Kind: DocUndo, Subject: id, Reverses: seq, Reason: reason}
	ok, err := stock.Unbook(tx, d)
	if err != nil || !ok {
		return Reversal{Why: WhyGone}, true, err
	}
	t := &turn{tx: tx, act: act, doc: d}
	if err := t.forgetDoc(kind, id, seq); err != nil {
		return rev, true, err
	}
	err = tx.Post(act, d)
	return Reversal{Doc: d.Seq}, true, err
}

// mayReverse says what stands in the way before goods are moved.
func mayReverse(tx *store.Tx, kind string, r back, seq int64) (rev Reversal, err error) {
	var done, last, claimed int64
	err = tx.Row(`SELECT r.done_doc, (SELECT coalesce(max(u.doc_seq), 0) FROM returned_unit u WHERE u.return_id = r.id),
		(SELECT coalesce(max(u.claimed_doc), 0) FROM returned_unit u WHERE u.doc_seq = $2) FROM returned r WHERE r.id = $1`, []any{r.id, seq}, &done, &last, &claimed)
	switch {
	case err != nil:
	case kind == DocDone:
		var again bool
		if again, err = another(tx, r); again {
			rev.Why = WhySignedIn
		}
	case done != 0:
		rev.Why, rev.Other = WhyDone, done
	case claimed != 0:
		rev.Why, rev.Other = WhyGoesOn, claimed
	case kind == DocIn && last != 0, kind == DocClaim && last > seq:
		rev.Why, rev.Other = WhyGoesOn, last
	}
	return rev, err
}

// forgetDoc takes what a document said out of its return.
func (t *turn) forgetDoc(kind string, id, seq int64) error {
	run := func(queries ...string) error {
		for _, q := range queries {
			if _, err := t.tx.Exec(q, id); err != nil {
				return err
			}
		}
		return nil
	}
	switch kind {
	case DocIn:
		return errors.Join(run("UPDATE return_station SET return_id = 0 WHERE return_id = $1"), t.forget(id))
	case DocDone:
		return errors.Join(t.dropUnits(&Verdict{}, seq), run("UPDATE returned SET state = 1, done_doc = 0 WHERE id = $1"))
	case DocClaim:
		if _, err := t.tx.Exec("UPDATE returned_unit SET claimed_doc = 0 WHERE claimed_doc = $1", seq); err != nil {
			return err
		}
		return errors.Join(t.dropUnits(&Verdict{}, seq), run("DELETE FROM returned_order WHERE return_id = $1", "UPDATE refund SET return_id = 0 WHERE return_id = $1 AND return_id > 0"))
	}
	return t.dropUnits(&Verdict{}, seq)
}
