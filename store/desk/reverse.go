package desk

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
)

// Reversal is what became of the wish to take a document back.
type Reversal struct {
	Doc   int64 // the document that was named
	Kind  string
	By    int64          // the document that took it back, now or before
	Why   string         // why it was refused; empty if it was taken back
	Gone  []inbound.Gone // gone: what took the goods away, and where to
	Who   string         // already: who took it back before
	When  int64          // already: UTC ms
	Units int64          // pieces that went back
}

// Why a document is not taken back, besides the reasons of the rooms.
const (
	NoSuchDoc  = "no_such_doc"
	Already    = "already"       // it was taken back before
	IsReversal = "is_reversal"   // a reversal is not reversed: the act is done again
	NotThis    = "not_this_kind" // documents of this kind are not taken back
)

// Reverse takes back a document of any kind, if the room that owns it agrees.
// ErrNotLead, ErrNoReason; anything else that stands in the way is the Why of
// the answer, and nothing was booked.
func Reverse(tx *store.Tx, act store.Act, seq int64, reason string) (Reversal, error) {
	switch {
	case reason == "":
		return Reversal{}, store.ErrNoReason
	case !act.Lead:
		return Reversal{}, store.ErrNotLead
	}
	r := Reversal{Doc: seq}
	err := tx.Act(func() (bool, error) {
		why, err := r.forbidden(tx)
		if err == nil && why == "" {
			err = r.ask(tx, act, reason)
		} else {
			r.Why = why
		}
		return r.Why == "", err
	})
	if err == nil && r.Why == "" {
		err = tx.Row("SELECT coalesce(sum(units), 0) FROM movement WHERE doc_seq = $1", []any{r.By}, &r.Units)
	}
	return r, err
}

// forbidden says what stands in the way before any room is asked.
func (r *Reversal) forbidden(tx *store.Tx) (string, error) {
	var reverses int64
	err := tx.Row("SELECT kind, coalesce(reverses, 0) FROM doc WHERE seq = $1", []any{r.Doc}, &r.Kind, &reverses)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return NoSuchDoc, nil
	case err != nil:
		return "", err
	case reverses != 0:
		return IsReversal, nil
	}
	err = tx.Row("SELECT seq, operator, at FROM doc WHERE reverses = $1", []any{r.Doc}, &r.By, &r.Who, &r.When)
	if errors.Is(err, store.ErrNotFound) {
		return "", nil
	}
	return Already, err
}

// ask lets the owning room take the document back.
func (r *Reversal) ask(tx *store.Tx, act store.Act, reason string) error {
	goods, mine, err := inbound.Reverse(tx, act, r.Doc, reason)
	if mine || err != nil {
		r.By, r.Why, r.Gone = goods.Doc, string(goods.Why), goods.Gone
		return err
	}
	counted, mine, err := count.Reverse(tx, act, r.Doc, reason)
	if mine || err != nil {
		r.By, r.Why = counted.Doc, counted.Why
		for _, g := range counted.Gone {
			r.Gone = append(r.Gone, inbound.Gone(g))
		}
		return err
	}
	by, why, mine, err := pack.Reverse(tx, act, r.Doc, reason)
	if err == nil && !mine {
		why = NotThis
	}
	r.By, r.Why = by, string(why)
	return err
}
