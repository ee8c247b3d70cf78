package say

import (
	"errors"
	"fmt"
	"strings"

	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/tui/text"
)

// waitNext is what to do with a parcel in which nothing is missing and that is
// still here: confirm its notes, find its gift, or scan its waybill.
func (t *teller) waitNext() string {
	switch t.v.Why {
	case pack.WhyNoteOK:
		return t.withGifts(t.w.Notes().OKNext)
	case pack.WhyGift:
		return t.w.Notes().GiftNext
	}
	return t.withGifts(t.w.Rules().SealNext)
}

// withGifts adds to what is to be done next that gifts go in, which nobody
// scans.
func (t *teller) withGifts(next string) string {
	if len(t.v.Gifts) == 0 {
		return next
	}
	var names []string
	for _, it := range t.v.Gifts {
		names = append(names, Label(it)+" "+t.pieces(it.Units))
	}
	return t.w.Notes().PutGift.Of(strings.Join(names, t.w.Common.ListMark)) + t.w.Common.Stop + next
}

// whyHere says what such a parcel waits for, where it is not its waybill.
func (t *teller) whyHere() string {
	switch t.v.Why {
	case pack.WhyNoteOK:
		return t.w.Notes().OKWaiting
	case pack.WhyGift:
		var names []string
		for _, it := range t.v.Wanted {
			names = append(names, Label(it))
		}
		return t.w.Notes().GiftNone.Of(strings.Join(names, t.w.Common.ListMark))
	}
	return ""
}

// Note says a note under its label as the lead's rules have it.
func Note(w *text.Words, label, note string, is order.Judged) string {
	said := label + w.Common.Colon + note
	switch {
	case is.Effect == order.Stop:
		return w.Notes().StopMark.Of(said)
	case is.AskOK:
		return w.Notes().AskMark.Of(said)
	}
	return said
}

// NoteEffect says what a rule makes of a note.
func NoteEffect(w *text.Words, r order.NoteRule) string {
	name := string(r.Effect)
	if r.AskOK {
		name += "_ok"
	}
	return w.Notes().Effects[name]
}

// GiftOrders says which orders a rule gives a gift.
func GiftOrders(w *text.Words, r order.GiftRule) string {
	n := w.Notes()
	var parts []string
	for _, p := range []struct {
		says string
		on   bool
	}{
		{n.OfShop.Of(r.Shop), r.Shop != ""}, {n.FromAmount.Of(Yuan(r.LeastFen)), r.LeastFen > 0},
		{n.WithSKU.Of(r.SKU), r.SKU != ""}, {n.WithWord.Of(r.Word), r.Word != ""},
	} {
		if p.on {
			parts = append(parts, p.says)
		}
	}
	if parts == nil {
		return n.EveryOrder
	}
	return strings.Join(parts, w.Common.Comma)
}

// GiftHow says whether a gift is scanned.
func GiftHow(w *text.Words, r order.GiftRule) string {
	if r.Seen {
		return w.Notes().Seen
	}
	return w.Notes().Scanned
}

// Yuan is an amount of fen in yuan.
func Yuan(fen int64) string {
	return strings.TrimSuffix(fmt.Sprintf("%d.%02d", fen/100, fen%100), ".00")
}

// RuleError says what is wrong with a rule; empty if err is of another kind.
func RuleError(w *text.Words, err error) string {
	var sku order.NoSKU
	switch {
	case errors.As(err, &sku):
		return w.Notes().NoSKU.Of(string(sku))
	case errors.Is(err, order.ErrBadRule):
		return w.Notes().BadRule
	case errors.Is(err, order.ErrRuleThere):
		return w.Notes().ThereIs
	}
	return ""
}
