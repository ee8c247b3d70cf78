package say

import (
	"strings"

	"shipdesk/store/pack"
	"shipdesk/tui/text"
)

// Swap says what is sent in place of what: "send B, not A".
func Swap(w *text.Words, s pack.Swap) string { return w.Lead().SendNot.Of(Label(s.Send), Label(s.Not)) }

// Known announces the waybills of the wait tray that an import brought.
func Known(w *text.Words, waybills []string) string {
	l := w.Lead()
	if len(waybills) == 0 {
		return ""
	}
	return l.TrayKnownOf.Of(waybills[len(waybills)-1]) + w.Common.Stop + l.TrayKnown.Of(int64(len(waybills)))
}

// swaps say what a lead sends in place of what the platform names.
func (t *teller) swaps() []string {
	var lines []string
	for _, s := range t.v.Swaps {
		lines = append(lines, Swap(t.w, s))
	}
	return lines
}

// tellLead says what a lead changed, or is asked.
func (t *teller) tellLead() {
	l := t.w.Lead()
	switch t.v.Kind {
	case pack.Swapped:
		if len(t.v.Swaps) == 0 {
			t.set(l.LineSwapped, l.SwappedNext, t.orders())
			return
		}
		s := t.v.Swaps[0]
		t.set(l.SwappedTitle.Of(Label(s.Send), Label(s.Not)), l.SwappedNext, orNothing(l.SwapBecause, t.v.Reason), t.orders())
	case pack.Joined:
		t.set(l.JoinedTitle.Of(t.v.Other, t.waybill()), l.JoinedNext, append(t.swaps(), t.progress())...)
	case pack.Bound:
		if t.v.Why == pack.WhyCleared {
			t.out.Word = l.ClearedWord
			t.set(l.Cleared.Of(t.waybill()), l.ClearedNext)
			return
		}
		t.set(l.BoundTitle.Of(t.waybill(), strings.Join(t.v.Orders, t.w.Common.ListMark)), l.BoundNext, t.v.Carrier)
	case pack.Asking:
		if t.v.Why == pack.WhyBind {
			t.set(l.BindAsk.Of(t.v.Other), l.BindAskNext)
			return
		}
		t.set(l.JoinAsk.Of(t.waybill()), l.JoinAskNext, t.progress())
	}
}

// leadRefused says why a lead's change is not allowed; false if it is another
// refusal.
func (t *teller) leadRefused() bool {
	l := t.w.Lead()
	no := t.v.Code
	if len(t.v.Orders) > 0 {
		no = t.v.Orders[0]
	}
	switch t.v.Why {
	case pack.WhyNotInside:
		t.set(l.NotInside, l.NotInsideDo)
	case pack.WhyKitPart:
		next := l.NotInsideDo
		if t.v.Item != nil {
			next = l.KitPartDo.Of(t.v.Item.SKU)
		}
		t.set(l.KitPart, next)
	case pack.WhyIsGift:
		t.set(l.IsGift, l.IsGiftDo)
	case pack.WhyNoSuchSKU:
		t.set(l.NoSuchSKU, l.NoSuchSKUDo)
	case pack.WhyBegun:
		t.set(l.Begun, l.BegunNext)
	case pack.WhyNoParcel:
		t.set(l.NoParcel.Of(t.v.Other), l.NoParcelNext)
	case pack.WhyJoinPacked:
		t.set(l.JoinPacked.Of(t.v.Other), l.JoinPackedDo)
	case pack.WhyJoinOpen:
		t.set(l.JoinOpen.Of(t.v.Other), l.JoinOpenNext, orNothing(t.say.OpenAt, t.v.Station))
	case pack.WhyJoinBegun:
		t.set(l.JoinBegun.Of(t.v.Other), l.JoinBegunNext)
	case pack.WhyJoinHeld:
		t.set(l.JoinHeld.Of(t.v.Other), l.JoinHeldNext)
	case pack.WhyUseFinish:
		t.set(l.UseFinish, l.UseFinishNext, t.progress())
	case pack.WhyHasParcel:
		t.set(l.HasParcel.Of(t.waybill()), l.HasParcelNext)
	case pack.WhyNoOrder:
		t.set(l.NoOrder.Of(no), l.NoOrderNext)
	case pack.WhyOrderDone:
		t.set(l.OrderDone.Of(no), l.OrderDoneNext)
	case pack.WhyHasWaybill:
		t.set(l.HasWaybill.Of(no, t.v.Other), l.HasWaybillDo)
	case pack.WhyImporting:
		t.set(l.Importing, l.ImportingNext)
	default:
		return false
	}
	return true
}

// leadNothing says why a lead's command did nothing; false if it is another's.
func (t *teller) leadNothing() bool {
	l := t.w.Lead()
	switch t.v.Why {
	case pack.WhySwapHow:
		t.set(l.SwapHow, l.SwapHowNext)
	case pack.WhySameParcel:
		t.set(l.SameParcel, l.SameParcelDo)
	case pack.WhyBindHow:
		t.set(l.BindHow, l.BindHowNext)
	case pack.WhyNotInTray:
		t.set(l.NotInTray, l.NotInTrayNext)
	default:
		return false
	}
	return true
}
