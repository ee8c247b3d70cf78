package say

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store/pack"
	"shipdesk/tui/text"
)

// Pattern says the form of codes in words: "[30 digits, beginning with 91]".
func Pattern(w *text.Words, p pack.Pattern) string {
	r := w.Rules()
	what := map[scan.Class]text.Plural{scan.ClassDigits: r.Digits, scan.ClassLetters: r.Letters}[p.Class]
	any := map[scan.Class]string{scan.ClassDigits: r.AnyDigits, scan.ClassLetters: r.AnyLetters}[p.Class]
	if what == (text.Plural{}) {
		what, any = r.Characters, r.AnyCharacters
	}
	if p.Length > 0 {
		any = what.Of(int64(p.Length))
	}
	return r.Alike.Of(r.Beginning.Of(any, p.Prefix))
}

func (t *teller) pattern() string {
	if len(t.v.Patterns) == 0 {
		return t.v.Code
	}
	return Pattern(t.w, t.v.Patterns[0])
}

// toSeal reports whether the open parcel waits for nothing but its waybill.
func (t *teller) toSeal() bool { return t.v.Need > 0 && t.v.Done >= t.v.Need && t.v.Waybill != "" }

// tellRule says what came of the rules.
func (t *teller) tellRule() {
	r := t.w.Rules()
	switch t.v.Kind {
	case pack.HotOn:
		t.set(r.HotOn.Of(t.goods(), t.pieces(max(t.v.Units, 1))), r.HotOnNext)
	case pack.HotOff:
		t.set(r.HotOff.Of(t.v.Hot), r.HotOffNext, orNothing("%s", t.itemName()))
	case pack.Proposed:
		t.set(r.IgnoreAsk.Of(t.pattern()), r.IgnoreAskNext)
	case pack.Ignored:
		if t.v.Why == pack.WhyIgnoreOff {
			t.set(r.IgnoreOff.Of(t.pattern()), r.IgnoreOffNext)
			return
		}
		t.set(r.Ignored.Of(t.pattern()), r.IgnoredNext)
	}
}

func (t *teller) itemName() string {
	if t.v.Item == nil {
		return ""
	}
	return Label(*t.v.Item)
}

// notCounted says that what is in hand was not counted into the parcel.
func (t *teller) notCounted() string {
	switch {
	case t.v.Item == nil:
		return ""
	case t.v.Why == pack.WhyNotCounted && t.v.Have < t.v.Item.Units && t.v.Need == t.v.Item.Units:
		return t.w.Rules().NoneForHand.Of(t.goods())
	}
	return t.w.Rules().NotCounted.Of(t.goods())
}

// notScanned says that hot mode packed it.
func (t *teller) notScanned() string {
	if t.v.Why != pack.WhyHot && t.v.Hot == 0 {
		return ""
	}
	return t.w.Rules().HotNotScanned
}

// proposed names the most urgent waybill: its number, carrier and place in its
// batch, so that the packer finds the label.
func (t *teller) proposed() string {
	parts := []string{t.v.Other}
	if t.v.Carrier != "" {
		parts = append(parts, t.v.Carrier)
	}
	if t.v.Batch > 0 {
		parts = append(parts, t.w.Packing.BatchShort.Of(t.v.Batch, t.v.Position))
	}
	return t.w.Rules().Proposed.Of(strings.Join(parts, " "))
}

// tellHotWrong tells a waybill that hot mode does not take from an item.
func (t *teller) tellHotWrong() {
	r := t.w.Rules()
	wanted := ""
	if len(t.v.Wanted) > 0 {
		wanted = t.say.WrongWanted.Of(Label(t.v.Wanted[0]) + t.w.Common.Comma + t.pieces(t.v.Wanted[0].Units))
	}
	if t.v.Waybill == "" {
		t.set(r.HotOtherItem.Of(t.goods()), r.HotOtherItNext, wanted)
		return
	}
	t.set(r.HotOther.Of(t.waybill()), r.HotOtherNext, wanted)
}

// orderSays is what an order number is answered that opens no parcel.
func (t *teller) orderSays() bool {
	r := t.w.Rules()
	no := t.v.Code
	if len(t.v.Orders) > 0 {
		no = t.v.Orders[0]
	}
	switch t.v.Why {
	case pack.WhyNoWaybill:
		t.set(r.NoWaybill.Of(no), r.NoWaybillNext)
	case pack.WhyClosed:
		t.set(r.OrderClosed.Of(no), r.OrderClosedDo)
	default:
		return false
	}
	return true
}

// fits says what a form of codes fits, so that it can't be ignored.
func (t *teller) fits() bool {
	r := t.w.Rules()
	f, ok := map[pack.Why]text.Format{
		pack.WhyFitsWaybill: r.FitsWaybill, pack.WhyFitsOrder: r.FitsOrder, pack.WhyFitsBarcode: r.FitsBarcode,
		pack.WhyFitsSKU: r.FitsSKU, pack.WhyFitsPlace: r.FitsPlace,
	}[t.v.Why]
	if ok {
		t.set(f.Of(t.v.Other), r.FitsNext, t.pattern())
	}
	return ok
}

// tellPatterns lists what is ignored.
func (t *teller) tellPatterns() {
	r := t.w.Rules()
	title := r.PatternNone
	if n := len(t.v.Patterns); n > 0 {
		title = r.PatternList.Of(int64(n))
	}
	t.set(title, r.PatternNext)
	for _, p := range t.v.Patterns {
		t.add(r.PatternRow.Of(p.ID, Pattern(t.w, p)))
	}
}
