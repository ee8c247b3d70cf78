package say

import "shipdesk/store/pack"

// tellHold says why a parcel is not packed now.
func (t *teller) tellHold() {
	s := t.say
	about := []string{orNothing(s.OpenedTitle, t.waybill()), t.orders()}
	switch t.v.Why {
	case pack.WhyHeld:
		t.set(s.HoldLead, s.HoldReleaseNext, append([]string{orNothing(s.HeldFor, t.v.Reason)}, about...)...)
	case pack.WhyNoteStop:
		t.set(t.w.Notes().Stops, s.HoldReleaseNext, append([]string{orNothing("%s", t.v.Reason)}, about...)...)
	case pack.WhyAddress:
		t.set(s.HoldAddress, s.HoldAddressNext, about...)
	case pack.WhyPartRefund:
		t.set(s.HoldPartRefund, s.HoldReleaseNext, about...)
	case pack.WhyRefundAsked:
		t.set(s.HoldRefundAsked, s.HoldNext, about...)
	case pack.WhyUnmapped:
		sku := ""
		if t.v.Item != nil {
			sku = t.v.Item.SKU
		}
		t.set(s.HoldUnmapped, s.HoldUnmappedNext, append([]string{orNothing(s.HoldUnmappedSKU, sku)}, about...)...)
	case pack.WhyUnpaid:
		t.set(s.HoldUnpaid, s.HoldUnpaidNext, about...)
	case pack.WhyNoLines:
		t.set(s.HoldNoLines, s.HoldNoLinesNext, about...)
	case pack.WhyNoHead:
		t.set(s.HoldNoHead, s.HoldNoHeadNext, about...)
	case pack.WhyTakeOut:
		t.set(s.HoldTakeOut, s.HoldTakeOutNext, append(t.takeOut(), about...)...)
	default:
		t.set(s.Hold, s.HoldNext, append(about, string(t.v.Why))...)
	}
}

// tellNotAllowed says why something is not allowed.
func (t *teller) tellNotAllowed() {
	s := t.say
	switch t.v.Why {
	case pack.WhyQuantityOff:
		t.set(s.QuantityOff, s.QuantityOffNext)
	case pack.WhyBadQuantity:
		t.set(s.BadQuantity.Of(t.v.Code), s.BadQuantityNext)
	case pack.WhyNotLead:
		t.set(s.NotLead, s.NotLeadNext)
	case pack.WhyNoReason:
		t.set(s.NoReason, s.NoReasonNext)
	case pack.WhyFuture:
		t.set(s.Future, s.FutureNext, orNothing(s.FutureAt, t.when()))
	case pack.WhyLongAgo:
		t.set(s.LongAgo, s.FutureNext, orNothing(s.FutureAt, t.when()))
	case pack.WhyNumberTaken:
		t.set(s.NumberTaken.Of(t.waybill()), s.NumberTakenNext, t.orders())
	case pack.WhyLastPart:
		t.set(s.LastPart, s.LastPartNext, t.progress())
	case pack.WhyEmpty:
		t.set(s.Empty, s.EmptyNext)
	case pack.WhyStillOpen:
		t.set(s.StillOpen, s.StillOpenNext, orNothing(s.OpenedTitle, t.v.Waybill))
	case pack.WhyNoteOK:
		t.set(t.w.Notes().OKFirst, t.w.Notes().OKNext, t.progress())
	case pack.WhyFinishFirst:
		t.set(t.w.Rules().HotFinishFirst, t.w.Rules().HotFinishNext, orNothing(s.OpenedTitle, t.v.Waybill))
	default:
		if t.fits() || t.leadRefused() {
			return
		}
		t.set(s.NotAllowed, s.NotAllowedNext, t.v.Code, string(t.v.Why))
	}
}

// tellNothing says why there was nothing to do.
func (t *teller) tellNothing() {
	s := t.say
	switch t.v.Why {
	case pack.WhyNothingOpen:
		t.set(s.NothingOpen, s.ScanWaybill)
	case pack.WhyNotLocked:
		t.set(s.NotLocked, s.NotLockedNext)
	case pack.WhyItemFirst:
		t.set(s.ItemFirst, s.ItemFirstNext)
	case pack.WhyNoUndo:
		t.set(s.NoUndo, s.NoUndoNext)
	case pack.WhyPlace:
		t.set(s.Place.Of(t.v.Code), s.PlaceNext)
	case pack.WhyPerson:
		t.set(s.Person.Of(t.v.Code), s.PersonNext)
	case pack.WhyOtherCode:
		t.set(s.OtherCode, s.OtherCodeNext)
		if len(t.v.Patterns) > 0 {
			t.add(t.w.Rules().IgnoredCode.Of(t.pattern()))
		}
	case pack.WhyNoChoice:
		t.set(s.NoChoice, s.NoChoiceNext)
	case pack.WhyTakenAway:
		t.tellTakenAway()
	case pack.WhyNotPulled:
		t.set(s.NotPulled, s.NotPulledNext)
	case pack.WhyNotHeld:
		t.set(s.NotHeld, s.NotHeldNext)
	case pack.WhyNotKnown:
		t.set(s.NotKnown.Of(t.v.Code), s.NotKnownNext)
	case pack.WhySeal:
		t.set(t.w.Rules().SealWaiting, t.w.Rules().SealNext, t.progress())
	case pack.WhyNoteOK:
		t.set(t.w.Notes().OKWaiting, t.w.Notes().OKNext, t.progress())
	case pack.WhyNoteLater:
		t.set(t.w.Notes().OKLater, s.ScanItems, t.progress())
	case pack.WhyGift:
		t.set(t.whyHere(), t.w.Notes().GiftNext, t.progress())
	case pack.WhyHot:
		t.set(t.w.Rules().HotOnlyWaybill, t.w.Rules().HotScanNext, t.itemName())
	case pack.WhyNoHotItem:
		t.set(t.w.Rules().HotNoItem, t.w.Rules().HotNoItemNext)
	case pack.WhyPatterns:
		t.tellPatterns()
	default:
		if t.leadNothing() {
			return
		}
		t.set(s.Nothing, s.NothingNext, string(t.v.Why))
	}
}
