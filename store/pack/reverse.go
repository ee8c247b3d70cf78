package pack

import (
	"errors"
	"slices"

	"shipdesk/store"
)

// Reverse takes back the dispatch of the parcel that a document packed: it
// waits to be packed again, its goods are back where they came from. mine is
// false if the document is none of this room's; why says what stands in the
// way: still_open (undo it at its station), number_taken, or gone. The caller
// has asked whether it was reversed already.
func Reverse(tx *store.Tx, act store.Act, seq int64, reason string) (doc int64, why Why, mine bool, err error) {
	var kind string
	var id int64
	if err := tx.Row("SELECT kind, subject FROM doc WHERE seq = $1", []any{seq}, &kind, &id); err != nil {
		return 0, "", false, err
	}
	if kind != DocPack && kind != DocFinish {
		return 0, "", false, nil
	}
	p, err := parcelByID(tx, id)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return 0, WhyGone, true, nil
	case err != nil:
		return 0, "", true, err
	case p.state != Packed:
		return 0, WhyStillOpen, true, nil
	}
	if back, err := p.cameBack(tx); back || err != nil {
		return 0, WhyGone, true, err
	}
	t := &turn{tx: tx, act: act}
	if _, taken, err := t.numberTaken(p); taken || err != nil {
		return 0, WhyNumberTaken, true, err
	}
	picks, err := picksOf(tx, p.id)
	if err != nil {
		return 0, "", true, err
	}
	docs := p.docs(picks)
	if !slices.Contains(docs, seq) {
		return 0, WhyGone, true, nil
	}
	doc, err = t.unpack(p, picks, docs, reason)
	return doc, "", true, err
}

// unpack takes a parcel's documents back, last first, and posts the last
// reversal with the reason.
func (t *turn) unpack(p parcel, picks []pick, docs []int64, reason string) (int64, error) {
	if err := sendPicks(t.tx, picks, -1, p.packedAt); err != nil {
		return 0, err
	}
	if err := p.reopen(t.tx, Ready, 0); err != nil {
		return 0, err
	}
	if _, err := t.takeBack(p, picks, docs); err != nil {
		return 0, err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return 0, err
	}
	if _, err := endPull(t.tx, p.id, pullUndone, seq); err != nil {
		return 0, err
	}
	t.doc.Key, t.doc.Reason = t.act.Key, reason
	err = t.tx.Post(t.act, t.doc)
	return t.doc.Seq, err
}
