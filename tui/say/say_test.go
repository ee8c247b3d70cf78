package say

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"shipdesk/scan"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
	"shipdesk/tui/text"
)

var (
	beijing = time.FixedZone("CST", 8*3600)
	now     = time.Date(2026, 11, 23, 16, 30, 0, 0, beijing)
	black   = pack.Item{SKU: "K1", Name: "拖鞋", Variant: "颜色分类:黑色;尺寸:大号", Units: 2, Place: "D-08-01"}
	beige   = pack.Item{SKU: "K2", Name: "拖鞋", Variant: "颜色分类:米色;尺寸:大号", Units: 1, Place: "D-08-02"}
	jam     = pack.Item{SKU: "J1", Name: "草莓果酱", Variant: "净含量:340g", Units: 1, Lot: "A1", Expires: "2026-11-19"}
	candle  = pack.Item{SKU: "K3", Name: "香薰蜡烛", Variant: "颜色分类:白色;尺寸:L", Units: 1, Place: "A-17-05"}
)

// whys lists the reasons that go with each kind, "" where it may have none.
var whys = map[pack.Kind][]pack.Why{
	pack.Opened:         {"", pack.WhyNotCounted, pack.WhySeal, pack.WhyNoteOK, pack.WhyGift},
	pack.Resumed:        {"", pack.WhyShort, pack.WhyNotCounted, pack.WhySeal, pack.WhyNoteOK, pack.WhyGift},
	pack.Accepted:       {"", pack.WhyFound, pack.WhySeal, pack.WhyNoteOK, pack.WhyGift},
	pack.Complete:       {"", pack.WhyFound, pack.WhyHot},
	pack.AnotherOpen:    {"", pack.WhySeal, pack.WhyNoteOK},
	pack.NoneInBooks:    {"", pack.WhyHot, pack.WhyOnlyExpired, pack.WhyLotUnknown},
	pack.Ambiguous:      {"", pack.WhyManyWaybills},
	pack.Ignored:        {"", pack.WhyIgnoreOff},
	pack.Parked:         {"", pack.WhyShort},
	pack.UnknownWaybill: {"", pack.WhyReplaced, pack.WhyJoined, pack.WhyNoWaybill, pack.WhyClosed},
	pack.Finished:       {"", pack.WhyPart},
	pack.Asking:         {pack.WhyJoin, pack.WhyBind},
	pack.Bound:          {"", pack.WhyCleared},
	pack.WaybillFirst:   {"", pack.WhyTakenAway},
	pack.WrongItem:      {"", pack.WhyRefunded, pack.WhyHot, pack.WhySwapped},
	pack.AlreadyPacked:  {"", pack.WhyJustNow, pack.WhyByOther, pack.WhyGone, pack.WhyRest},
	pack.Pull:           {"", pack.WhyClosed, pack.WhyRefunded, pack.WhyRefundAsked, pack.WhyAddress, pack.WhyHeld, pack.WhyNoteStop},
	pack.OnHold: {"", pack.WhyRefundAsked, pack.WhyUnmapped, pack.WhyUnpaid, pack.WhyNoLines, pack.WhyNoHead,
		pack.WhyTakeOut, pack.WhyHeld, pack.WhyAddress, pack.WhyPartRefund, pack.WhyNoteStop},
	pack.Locked: {"", pack.Why(pack.WrongItem)},
	pack.NotAllowed: {"", pack.WhyQuantityOff, pack.WhyBadQuantity, pack.WhyNotLead, pack.WhyNoReason, pack.WhyFuture,
		pack.WhyLongAgo, pack.WhyNumberTaken,
		pack.WhyLastPart, pack.WhyEmpty, pack.WhyStillOpen, pack.WhyFinishFirst, pack.WhyNoteOK,
		pack.WhyFitsWaybill, pack.WhyFitsOrder, pack.WhyFitsBarcode, pack.WhyFitsSKU, pack.WhyFitsPlace,
		pack.WhyNotInside, pack.WhyKitPart, pack.WhyNoSuchSKU, pack.WhyBegun, pack.WhyNoParcel, pack.WhyJoinPacked, pack.WhyJoinOpen, pack.WhyJoinBegun,
		pack.WhyJoinHeld, pack.WhyUseFinish, pack.WhyHasParcel, pack.WhyNoOrder, pack.WhyOrderDone, pack.WhyHasWaybill, pack.WhyImporting},
	pack.NothingToDo: {"", pack.WhyNothingOpen, pack.WhyNotLocked, pack.WhyItemFirst, pack.WhyNoUndo, pack.WhyPlace,
		pack.WhyPerson, pack.WhyOtherCode, pack.WhyNoChoice, pack.WhyNotKnown, pack.WhyNotPulled, pack.WhyNotHeld,
		pack.WhySeal, pack.WhyNoteOK, pack.WhyNoteLater, pack.WhyGift, pack.WhyHot, pack.WhyNoHotItem, pack.WhyPatterns,
		pack.WhySwapHow, pack.WhySameParcel, pack.WhyBindHow, pack.WhyNotInTray},
}

func whysOf(k pack.Kind) []pack.Why {
	if list := whys[k]; list != nil {
		return list
	}
	return []pack.Why{""}
}

// full is a verdict with everything in it that its kind may carry.
func full(k pack.Kind, why pack.Why) pack.Verdict {
	v := pack.Verdict{Kind: k, Why: why, Code: "6983232655238", Waybill: "YT8812345670042", Carrier: "圆通速递",
		Done: 2, Need: 5, Units: 1, Orders: []string{"2222280178365521518"}}
	switch why {
	case pack.WhyOnlyExpired:
		v.Lots = []stock.LotAt{{Place: "A-03", Lot: "A1", Expires: "2026-11-19", Units: 2}}
	case pack.WhyLotUnknown:
		v.Item = &jam
		return v
	}
	switch k {
	case pack.Expired:
		v.Item = &jam
	case pack.Accepted, pack.Undone, pack.Over, pack.NoneInBooks:
		v.Item = &black
	case pack.WaybillFirst:
		v.Item, v.Other, v.Batch, v.Position = &black, "YT8812345672231", 3, 57
	case pack.WrongItem:
		v.Item, v.Wanted, v.Other = &beige, []pack.Item{black}, "YT8812345672231"
	case pack.Complete:
		v.Done = v.Need
	case pack.Acknowledged:
		v.Held, v.Back = 3, []pack.Item{black}
	case pack.UnknownWaybill:
		v.Code, v.Waybill, v.Carriers = "773185003728281", "", []string{"申通快递", "韵达快递"}
	case pack.AlreadyPacked:
		v.Station, v.Operator, v.When = "2", "小王", now.Add(-26*time.Hour).UnixMilli()
	case pack.OpenElsewhere, pack.Taken:
		v.Station, v.Operator = "2", "小王"
	case pack.AnotherOpen:
		v.Other = "YT8812345670001"
	case pack.Pull:
		v.TakeOut = []pack.Item{black}
		if why == pack.WhyRefundAsked || why == pack.WhyAddress || why == pack.WhyHeld || why == pack.WhyNoteStop { // packed already
			v.TakeOut, v.Station, v.Operator, v.When = nil, "2", "小王", now.Add(-time.Hour).UnixMilli()
		}
	case pack.Pulled:
		v.Back = []pack.Item{black}
	case pack.SignedIn:
		v.Operator = "小王"
	case pack.HotOn, pack.HotOff:
		v.Item, v.Hot = &black, 130
	case pack.Proposed, pack.Ignored:
		v.Patterns = []pack.Pattern{{ID: 3, Shape: scan.ShapeOf("912345678901234567890123456789")}}
	case pack.Swapped:
		v.Swaps, v.Reason = []pack.Swap{{Send: black, Not: beige}}, "米色没了"
	case pack.Joined, pack.Asking:
		v.Other = "YT8812345672231"
	case pack.Ambiguous:
		v.Choices = []pack.Item{black, beige}
	}
	switch why {
	case pack.WhySwapped:
		v.Item, v.Wanted, v.Swaps = &beige, []pack.Item{black}, []pack.Swap{{Send: black, Not: beige}}
	case pack.WhyJoined, pack.WhyJoinPacked, pack.WhyJoinOpen, pack.WhyJoinBegun, pack.WhyJoinHeld, pack.WhyHasWaybill, pack.WhyNoParcel:
		v.Other = "YT8812345672231"
	case pack.WhyKitPart:
		v.Item = &black
	case pack.WhySeal, pack.WhyNoteOK:
		v.Done = v.Need
	case pack.WhyFound:
		if k == pack.Complete {
			v.Gifts = []pack.Item{candle}
		}
	case pack.WhyGift:
		v.Done, v.Wanted = v.Need, []pack.Item{candle}
	case pack.WhyNotCounted, pack.WhyHot:
		v.Item = &black
	case pack.WhyManyWaybills:
		v.Choices, v.Waybills = nil, []string{"YT8812345670042", "YT8812345672231"}
	case pack.WhyFitsWaybill, pack.WhyFitsOrder, pack.WhyFitsBarcode, pack.WhyFitsSKU, pack.WhyFitsPlace, pack.WhyPatterns, pack.WhyOtherCode:
		v.Other = "9100000000001"
		v.Patterns = []pack.Pattern{{ID: 4, Shape: scan.ShapeOf("https://q.cn/a/b?c=1")}, {ID: 5, Shape: scan.ShapeOf("310-K03 00-A12")}}
	case pack.WhyHeld, pack.WhyNoteStop:
		v.Reason = "地址要核对"
	case pack.WhyShort:
		v.Reason = "少一双"
	case pack.WhyUnmapped:
		v.Item = &pack.Item{SKU: "K-NEU"}
	case pack.WhyTakeOut:
		v.TakeOut = []pack.Item{candle, black}
	case pack.WhyReplaced, pack.WhyByOther:
		v.Other = "YT8812345672231"
	case pack.WhyNotKnown:
		v.Code = "/foo"
	case pack.WhyBadQuantity:
		v.Code = "*0"
	case pack.WhyTakenAway:
		v.Station = "3"
	case pack.WhyLongAgo:
		v.When = time.Date(1970, 1, 1, 8, 5, 0, 0, beijing).UnixMilli()
	case pack.WhyFuture:
		v.When = now.Add(time.Hour).UnixMilli()
	}
	return v
}

func TestEveryVerdictInWords(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		t.Run(w.Lang, func(t *testing.T) {
			var b strings.Builder
			for _, k := range pack.Kinds() {
				for _, why := range whysOf(k) {
					s := Verdict(w, full(k, why), now, beijing)
					fmt.Fprintf(&b, "%-16s %-13s %-8s %-2s %s\n", k, why, s.Tone, s.Symbol, s.Line())
				}
			}
			golden.RequireEqual(t, []byte(b.String()))
		})
	}
}

// Whatever comes together with whatever, something sensible is said.
func TestNothingIsEverEmptyOrBroken(t *testing.T) {
	all := []pack.Why{"", "new_reason"}
	for _, k := range pack.Kinds() {
		all = append(all, whysOf(k)...)
	}
	for _, w := range []*text.Words{text.ZH, text.EN} {
		for _, k := range append(pack.Kinds(), "new_kind") {
			for _, why := range all {
				for _, v := range []pack.Verdict{full(k, why), {Kind: k, Why: why, Code: "X"}} {
					s := Verdict(w, v, now, beijing)
					if s.Word == "" || s.Title == "" || len(s.Symbol) == 0 || len(s.Symbol) > 2 {
						t.Errorf("%s %s %s: %+v", w.Lang, k, why, s)
					}
					if strings.Contains(s.Line(), "%!") || slices.Contains(s.Detail, "") {
						t.Errorf("%s %s %s: %q", w.Lang, k, why, s.Line())
					}
				}
			}
		}
	}
}

func TestEachPairSaysItsOwn(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		words, titles := map[string]pack.Kind{}, map[string]string{}
		for _, k := range pack.Kinds() {
			for _, why := range whysOf(k) {
				s := Verdict(w, full(k, why), now, beijing)
				if other, taken := words[s.Word]; taken && other != k {
					t.Errorf("%s: %s and %s have the same word %q", w.Lang, k, other, s.Word)
				}
				words[s.Word] = k
				name := fmt.Sprint(k, " ", why)
				said := s.Title + strings.Join(s.Detail, "")
				if other, taken := titles[said]; taken {
					t.Errorf("%s: %s and %s say the same: %q", w.Lang, name, other, said)
				}
				titles[said] = name
			}
		}
	}
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		for _, k := range pack.Kinds() {
			for _, why := range whysOf(k) {
				s := Verdict(w, full(k, why), now, beijing)
				if s.Next == "" && k != pack.Accepted {
					t.Errorf("%s %s %s: nothing to do next", w.Lang, k, why)
				}
				if loud := s.Tone == Refused || s.Tone == Pull; loud && !k.Refusal() {
					t.Errorf("%s: sounds like a refusal", k)
				}
			}
		}
	}
}

func TestUnits(t *testing.T) {
	v := full(pack.Accepted, "")
	v.Units = 12
	if got := Verdict(text.ZH, v, now, beijing).Title; got != "拖鞋 黑色 大号，一次12件" {
		t.Error(got)
	}
	v = full(pack.Over, "")
	v.Units, v.Wanted = 12, []pack.Item{black}
	if got := Verdict(text.EN, v, now, beijing).Line(); !strings.Contains(got, "12 pieces at once are more than wanted: 拖鞋 黑色 大号; This parcel still wants 2 pieces") {
		t.Error(got)
	}
	v = full(pack.NoneInBooks, "")
	v.Have = 1
	if got := Verdict(text.EN, v, now, beijing).Title; got != "The books show only 1 piece: 拖鞋 黑色 大号" {
		t.Error(got)
	}
	v = full(pack.Undone, "")
	v.Item = nil
	if got := Verdict(text.ZH, v, now, beijing).Title; got != "面单 YT8812345670042 的出库已撤销，包裹重新打开" {
		t.Error(got)
	}
}

func TestWhateverEndedALockSaysWhatDidNotCount(t *testing.T) {
	for _, k := range []pack.Kind{pack.Parked, pack.Undone, pack.Finished, pack.Accepted, pack.Complete, pack.Acknowledged} {
		v := full(k, "")
		v.Held = 2
		if got := Verdict(text.ZH, v, now, beijing).Line(); strings.Count(got, "刚才有2次扫描没算") != 1 {
			t.Errorf("%s: %s", k, got)
		}
	}
}

func TestNothingToDoUnderALockSaysThatItStays(t *testing.T) {
	v := full(pack.NothingToDo, pack.WhyNoUndo)
	v.Lock = true
	if got := Verdict(text.EN, v, now, beijing).Next; got != text.EN.Verdict.LockedNext {
		t.Error(got)
	}
}
