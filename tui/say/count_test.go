package say

import (
	"strings"
	"testing"
	"time"

	"shipdesk/store/count"
	"shipdesk/tui/text"
)

// countWhys are the reasons that go with each kind, besides none.
var countWhys = map[count.Kind][]count.Why{
	count.PlaceOpened:    {count.WhyResumed, count.WhySecond, count.WhyAlso, count.WhyJoined, count.WhyTaken, count.WhyRecount, count.WhySpot},
	count.Counted:        {count.WhyRetired},
	count.PlaceClosed:    {count.WhyMoved, count.WhyNotLooked},
	count.AskMissing:     {count.WhyNothing},
	count.OutsideSession: {count.WhyNotAsked},
	count.NotAllowed: {count.WhyBadQuantity, count.WhyTooMany, count.WhyBadPlace, count.WhyPlaceClosed, count.WhyNotEmpty, count.WhySameCounter, count.WhyBadLot, count.WhyLotDate,
		count.WhyNotLead, count.WhyBegun, count.WhyFuture, count.WhyLongAgo},
	count.NothingToDo: {count.WhyNotLocked, count.WhyItemFirst, count.WhyNoUndo, count.WhyNoChoice, count.WhyNotKnown, count.WhyNothingOpen, count.WhyNoCode, count.WhyNobody, count.WhyNoQuestion},
}

func TestEveryVerdictOfCountingHasItsOwnWords(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		words, titles := map[string]count.Kind{}, map[string]string{}
		for _, k := range count.Kinds() {
			for _, why := range append(countWhys[k], "") {
				need := int64(9)
				v := count.Verdict{Kind: k, Why: why, Code: "6983232655238", Session: "C261120-1", Place: "A-01", To: "B-02", Item: &count.Item{SKU: "K1", Name: "拖鞋", Lot: "L1", Expires: "2027-01-31"},
					Units: 3, Done: 5, Need: &need, Lines: 2, Missing: []count.Item{{SKU: "K2", Name: "凉鞋"}}, Tag: 4, Note: "红", Who: "小李", Other: "C-03", Left: 2, Held: 1}
				s := Count(w, v)
				name := string(k) + "/" + string(why)
				if s.Word == "" || s.Title == "" || s.Next == "" || strings.Contains(s.Line(), "%!") || s.Title == v.Code {
					t.Errorf("%s %s: %+v", w.Lang, name, s)
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

func TestALineOfAReviewSaysWhatMovedSince(t *testing.T) {
	r := count.Row{At: time.Date(2026, 11, 20, 9, 2, 0, 0, time.UTC).UnixMilli(), Counted: 10, BooksThen: 9, Variance: 1, MovedSince: -2, ExpectNow: 8,
		Since: []count.Since{{Kind: "pack", Units: -3}, {Kind: "import", Units: 1}}, Causes: []count.Cause{{Kind: count.CauseCase, Units: 1}}, Recount: true, Why: "asked"}
	loc := time.FixedZone("", 8*60*60)
	if got, want := CountLine(text.EN, r, loc), "17:02 counted 10, books had 9: +1; 3 packed, 1 came since, expect 8 now; to be counted again, the lead asked for it; whole cases of 1"; got != want {
		t.Error(got)
	}
	if got, want := CountLine(text.ZH, r, loc), "17:02 点了 10，账面 9：+1；之后打包 3、多了 1，现在应有 8；要复盘，组长要复盘；正好是整箱，一箱 1"; got != want {
		t.Error(got)
	}
}
