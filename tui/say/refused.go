package say

import (
	"strings"

	"shipdesk/store/pack"
)

// tellRefused says what was refused and is not told elsewhere.
func (t *teller) tellRefused() {
	s := t.say
	switch t.v.Kind {
	case pack.UnknownCode:
		t.set(s.UnknownCode.Of(t.v.Code), s.UnknownCodeNext)
	case pack.UnknownWaybill:
		t.tellUnknownWaybill()
	case pack.WaybillFirst:
		t.tellWaybillFirst()
	case pack.WrongItem:
		t.tellWrongItem()
	case pack.Over:
		t.tellOver()
	case pack.AlreadyPacked:
		t.tellAlreadyPacked()
	case pack.Pull:
		t.tellPull()
	case pack.OpenElsewhere:
		t.set(s.OpenElsewhere.Of(t.waybill()), s.OpenElseNext, t.whereOpen(), t.progress())
	case pack.AnotherOpen:
		if t.v.Why == pack.WhySeal {
			t.set(t.w.Rules().SealWrong.Of(t.otherOpen()), t.w.Rules().SealNext)
			return
		}
		if t.v.Why == pack.WhyNoteOK {
			t.set(t.w.Notes().OKWrong.Of(t.otherOpen()), t.w.Notes().OKNext)
			return
		}
		t.set(s.AnotherOpen.Of(t.otherOpen()), s.AnotherNext, t.progress())
	case pack.Expired:
		t.tellExpired()
	case pack.NoneInBooks:
		if t.tellNoFresh() {
			return
		}
		t.tellNone()
	case pack.Ambiguous:
		t.tellAmbiguous()
	case pack.Locked:
		t.set(t.lockedTitle(), s.LockedNext, orNothing(s.LockedBy, t.w.Verdict.Names[string(t.v.Why)]))
	default:
		t.set(t.v.Code, s.NotAllowedNext, string(t.v.Why))
	}
}

func (t *teller) tellUnknownWaybill() {
	s := t.say
	switch {
	case t.orderSays():
	case t.v.Why == pack.WhyJoined:
		t.set(t.w.Lead().JoinedInto.Of(t.v.Other), t.w.Lead().JoinedIntoDo)
	case t.v.Why == pack.WhyReplaced && t.v.Other != "":
		t.set(s.Replaced.Of(t.v.Other), s.ReplacedNext)
	case t.v.Why == pack.WhyReplaced:
		t.set(s.ReplacedUnknown, s.ReplacedNext)
	default:
		t.set(s.UnknownWaybill.Of(t.waybill()), s.UnknownWaybNext,
			orNothing(s.LooksLike, strings.Join(t.v.Carriers, t.w.Common.ListMark)))
	}
}

func (t *teller) tellWaybillFirst() {
	if t.v.Why == pack.WhyTakenAway {
		t.tellTakenAway()
		return
	}
	title := t.say.WaybillFirstBare
	if t.v.Item != nil {
		title = t.say.WaybillFirst.Of(t.counted())
	}
	if t.v.Other != "" {
		t.set(title, t.w.Rules().ScanAny, t.proposed())
		return
	}
	t.set(title, t.say.ScanWaybill)
}

func (t *teller) tellTakenAway() {
	t.set(t.say.TakenAway, t.say.TakenAwayNext, orNothing(t.say.TakenAwayBy, t.v.Station), orNothing(t.say.OpenedTitle, t.v.Waybill))
}

// tellWrongItem puts the wanted variant beside the scanned one and says what
// differs.
func (t *teller) tellWrongItem() {
	if t.v.Why == pack.WhyHot {
		t.tellHotWrong()
		return
	}
	s := t.say
	title := s.WrongItem
	if t.v.Why == pack.WhyRefunded {
		title = s.WrongRefunded
	}
	t.set(title.Of(t.goods()), t.putBack())
	if t.v.Why == pack.WhySwapped && len(t.v.Swaps) > 0 {
		w := t.v.Swaps[0]
		t.out.Title = t.w.Lead().SwappedTitle.Of(Label(w.Send), Label(w.Not))
	}
	if len(t.v.Wanted) > 0 {
		t.add(s.WrongWanted.Of(Label(t.v.Wanted[0])))
		t.add(t.differences(t.v.Wanted[0])...)
	}
	t.add(orNothing(s.OtherWants, t.v.Other))
}

// differences says attribute by attribute what is not as wanted, for goods
// that are otherwise the same.
func (t *teller) differences(wanted pack.Item) []string {
	if t.v.Item == nil || t.v.Item.Name != wanted.Name {
		return nil
	}
	var lines []string
	for _, d := range Attributes(wanted.Variant, t.v.Item.Variant) {
		if !d.Diff || d.A == "" || d.B == "" {
			continue
		}
		name := d.Name
		if name == "" {
			name = t.say.AttributeName
		}
		lines = append(lines, t.say.WrongDiffers.Of(name, d.A, d.B))
	}
	return lines
}

func (t *teller) tellOver() {
	title := t.say.Over.Of(t.goods())
	if t.v.Units > 1 {
		title = t.say.OverMany.Of(t.goods(), t.v.Units)
	}
	wanted := ""
	if len(t.v.Wanted) > 0 && t.v.Wanted[0].Units > 0 {
		wanted = t.say.OverWanted.Of(t.v.Wanted[0].Units)
	}
	t.set(title, t.say.OverNext, wanted, t.progress())
}

func (t *teller) putBack() string {
	if t.v.Item != nil && t.v.Item.Place != "" {
		return t.say.PutBackAt.Of(t.v.Item.Place)
	}
	return t.say.PutBack
}

func (t *teller) tellAlreadyPacked() {
	s := t.say
	switch t.v.Why {
	case pack.WhyJustNow:
		t.set(s.JustNow.Of(t.waybill()), s.CompleteNext)
	case pack.WhyGone:
		t.set(s.Gone.Of(t.waybill()), s.GoneNext, t.orders())
	case pack.WhyRest:
		t.set(t.w.Lead().RestWaits.Of(t.waybill()), t.w.Lead().RestWaitsNext, orNothing(s.PackedAt, t.when()))
	case pack.WhyByOther:
		t.set(s.ByOther.Of(t.waybill()), s.ByOtherNext, orNothing(s.ByOtherWaybill, t.v.Other), t.orders())
	default:
		t.set(s.AlreadyPacked.Of(t.waybill()), s.PackedNext, orNothing(s.PackedAt, t.when()),
			orNothing(s.StationIs, t.v.Station), orNothing(s.OperatorIs, t.v.Operator))
	}
}

func (t *teller) tellPull() {
	title := t.say.Pull
	switch t.v.Why {
	case pack.WhyClosed:
		title = t.say.PullClosed
	case pack.WhyRefunded:
		title = t.say.PullRefunded
	case pack.WhyRefundAsked:
		title = t.say.PullAsked
	case pack.WhyAddress:
		title = t.say.PullAddress
	case pack.WhyHeld:
		title = t.say.PullHeld
	case pack.WhyNoteStop:
		title = t.w.Notes().StopsPull
	}
	if t.v.When != 0 { // it is packed and lies in the pile
		t.set(title, t.say.PullPackedNext, orNothing(t.say.HeldFor, t.v.Reason), orNothing(t.say.OpenedTitle, t.waybill()),
			orNothing(t.say.PackedAt, t.when()), orNothing(t.say.StationIs, t.v.Station), t.orders())
		return
	}
	t.set(title, t.say.PullNext, append(t.takeOut(), orNothing(t.say.OpenedTitle, t.waybill()), t.orders())...)
}

// takeOut names what has to come out of the parcel and where it goes.
func (t *teller) takeOut() []string {
	var lines []string
	for _, it := range t.v.TakeOut {
		if it.Place == "" {
			lines = append(lines, t.say.TakeOut.Of(Label(it), t.pieces(it.Units)))
			continue
		}
		lines = append(lines, t.say.TakeOutTo.Of(Label(it), t.pieces(it.Units), it.Place))
	}
	return lines
}

func (t *teller) whereOpen() string {
	at := orNothing(t.say.OpenAt, t.v.Station)
	if t.v.Operator == "" {
		return at
	}
	return strings.Trim(at+t.w.Common.Comma+t.say.OperatorIs.Of(t.v.Operator), t.w.Common.Comma)
}

// otherOpen is the waybill open here while another one was scanned.
func (t *teller) otherOpen() string {
	if t.v.Other != "" {
		return t.v.Other
	}
	return t.waybill()
}

func (t *teller) tellNone() {
	title := t.say.NoneInBooks.Of(t.goods())
	if t.v.Have > 0 {
		title = t.say.FewInBooks.Of(t.v.Have, t.goods())
	}
	if t.v.Why == pack.WhyHot {
		t.set(title, t.w.Rules().HotNoneNext, orNothing(t.say.OpenedTitle, t.v.Waybill))
		return
	}
	next := t.say.NoneNext
	if len(t.v.Wanted) > 0 {
		next = t.w.Sell.KitNext
	}
	t.set(title, next, t.progress())
}

func (t *teller) tellAmbiguous() {
	if t.v.Why == pack.WhyManyWaybills {
		t.set(t.w.Rules().ManyWaybills.Of(int64(len(t.v.Waybills))), t.w.Rules().ManyNext)
		for i, w := range t.v.Waybills {
			t.add(t.w.Rules().WaybillChoice.Of(i+1, w))
		}
		return
	}
	t.set(t.say.Ambiguous.Of(int64(len(t.v.Choices))), t.say.AmbiguousNext)
	for i, c := range t.v.Choices {
		t.add(t.say.Choice.Of(i+1, Label(c), c.SKU))
	}
}

func (t *teller) lockedTitle() string {
	if t.v.Code == "" {
		return t.say.LockedBare
	}
	return t.say.Locked.Of(t.v.Code)
}
