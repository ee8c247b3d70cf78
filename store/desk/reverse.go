package desk

import (
	"errors"
	"strconv"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/stock"
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
	Other string         // other_open: the receipt; return_on: the document that comes first
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
	next, err := tx.Reserve() // an act may be several documents
	if err != nil {
		return r, err
	}
	err = tx.Act(func() (bool, error) {
		why, err := r.forbidden(tx)
		if err == nil && why == "" {
			err = r.ask(tx, act, reason)
		} else {
			r.Why = why
		}
		return r.Why == "", err
	})
	switch {
	case err != nil:
	case r.Why == "":
		err = r.count(tx, next)
	case r.Why == string(inbound.WhyGone) && r.Gone == nil:
		r.Gone, err = inbound.WhoTook(tx, seq)
	}
	return r, err
}

// count says how many pieces went back; of a whole receipt, those that go back
// to the supplier, however often they were moved here.
func (r *Reversal) count(tx *store.Tx, first int64) error {
	outside := r.Kind == inbound.DocReceipt
	return tx.Row("SELECT coalesce(sum(units), 0) FROM movement WHERE doc_seq >= $1 AND doc_seq <= $2 AND ($3 = 0 OR to_place < 0)", []any{first, r.By, outside}, &r.Units)
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
		r.By, r.Why, r.Gone, r.Other = goods.Doc, string(goods.Why), goods.Gone, goods.Other
		return err
	}
	back, mine, err := returns.Reverse(tx, act, r.Doc, reason)
	if mine || err != nil {
		r.By, r.Why = back.Doc, back.Why
		if back.Other != 0 {
			r.Other = strconv.FormatInt(back.Other, 10)
		}
		return err
	}
	kits, mine, err := stock.ReverseTransform(tx, act, r.Doc, reason)
	if mine || err != nil {
		if r.By = kits; kits == 0 {
			r.Why = string(inbound.WhyGone)
		}
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
