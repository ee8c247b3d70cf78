package say

import (
	"strings"
	"testing"

	"shipdesk/store/inbound"
	"shipdesk/store/stock"
	"shipdesk/tui/text"
)

// goodsWhys are the reasons that go with each kind, besides none.
var goodsWhys = map[inbound.Kind][]inbound.Why{
	inbound.Received:     {inbound.WhyOver, inbound.WhyNotExpected, inbound.WhyBound},
	inbound.UnknownCode:  {inbound.WhyBind},
	inbound.Closed:       {inbound.WhyDiffers},
	inbound.ReceiptEnded: {inbound.WhyNoteClosed},
	inbound.NotAllowed: {inbound.WhyBadQuantity, inbound.WhyTooMany, inbound.WhyNoReason, inbound.WhyBadPlace, inbound.WhyPlaceClosed, inbound.WhySamePlace,
		inbound.WhyNoSKU, inbound.WhyTaken, inbound.WhyFuture, inbound.WhyLongAgo, inbound.WhyGone},
	inbound.NothingToDo: {inbound.WhyNotLocked, inbound.WhyItemFirst, inbound.WhyNoUndo, inbound.WhyNoChoice, inbound.WhyNotKnown, inbound.WhyNothingOpen,
		inbound.WhyNoCode, inbound.WhySamePlace},
}

func TestEveryVerdictOfGoodsHasItsOwnWords(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		words, titles := map[string]inbound.Kind{}, map[string]string{}
		for _, k := range inbound.Kinds() {
			for _, why := range append(goodsWhys[k], "") {
				v := inbound.Verdict{Kind: k, Why: why, Code: "6983232655238", Receipt: "R261120-1", Note: "PO-1", Item: &inbound.Item{SKU: "K1", Name: "拖鞋"},
					Units: 3, Place: "A-01", To: "B-02", Have: 1, Where: []stock.At{{Place: "C-03", Units: 2}}, Other: "K2", Reason: "破了"}
				s := GoodsVerdict(w, v)
				name := string(k) + "/" + string(why)
				if s.Title == "" || s.Next == "" || strings.Contains(s.Line(), "%!") {
					t.Errorf("%s %s: %+v", w.Lang, name, s)
				}
				if s.Title == v.Code {
					t.Errorf("%s %s has no sentence", w.Lang, name)
				}
				if other, taken := words[s.Word]; taken && other != k {
					t.Errorf("%s: %s and %s have the same word", w.Lang, k, other)
				}
				if other, taken := titles[s.Title]; taken {
					t.Errorf("%s: %s and %s say the same: %s", w.Lang, name, other, s.Title)
				}
				words[s.Word], titles[s.Title] = k, name
				if (s.Tone == Refused) != k.Refusal() {
					t.Errorf("%s sounds like %s", name, s.Tone)
				}
			}
		}
	}
}
