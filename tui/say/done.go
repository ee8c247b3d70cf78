package say

import "shipdesk/store/pack"

// tellDone says what was done.
func (t *teller) tellDone() {
	s := t.say
	switch t.v.Kind {
	case pack.Opened:
		t.set(s.OpenedTitle.Of(t.waybill()), t.scanItems(), append(t.swaps(), t.whyHere(), t.notCounted(), t.progress(), t.v.Carrier)...)
	case pack.Resumed:
		t.set(s.ResumedTitle.Of(t.waybill()), t.scanItems(), append(t.swaps(), t.whyHere(), t.notCounted(), t.progress(), t.wasShort(), t.v.Carrier)...)
	case pack.Accepted:
		next := ""
		if t.toSeal() {
			next = t.waitNext()
		}
		t.set(t.counted(), next, t.whyHere(), t.progress(), t.found(), t.notScanned())
		t.add(t.lots()...)
	case pack.Complete:
		t.set(s.CompleteTitle.Of(t.waybill()), t.withGifts(s.CompleteNext), append(t.putBackDone(), t.progress(), t.v.Carrier, t.found(), t.notScanned())...)
		t.add(t.lots()...)
	case pack.Undone:
		t.tellUndone()
	case pack.Parked:
		title := s.ParkedTitle
		if t.v.Why == pack.WhyShort {
			title = s.ParkedShort
		}
		t.set(title.Of(t.waybill()), s.ParkedNext.Of(t.waybill()), append([]string{orNothing(s.ShortOf, t.v.Reason), t.progress()}, t.goesWithout()...)...)
	case pack.Finished:
		if t.v.Why == pack.WhyPart {
			t.set(t.w.Lead().PartTitle.Of(t.waybill(), t.pieces(t.v.Done)), t.w.Lead().PartNext, t.v.Carrier)
			return
		}
		t.set(s.FinishedTitle.Of(t.waybill(), t.pieces(t.v.Done)), s.FinishedNext, t.v.Carrier)
	case pack.Taken:
		t.set(s.TakenTitle.Of(t.waybill()), t.scanItems(), append(t.swaps(), t.whyHere(), t.progress(), t.wasShort(), orNothing(s.TakenFrom, t.v.Station))...)
	case pack.Released:
		next := s.ScanWaybill
		if t.v.Need > t.v.Done {
			next = s.ScanItems
		}
		t.set(s.ReleasedTitle.Of(t.waybill()), next, t.progress(), t.v.Carrier)
	case pack.Pulled:
		t.set(s.PulledTitle.Of(t.waybill()), s.PulledNext, t.putBackDone()...)
	case pack.Acknowledged:
		t.tellAcknowledged()
	case pack.SignedIn:
		t.set(s.SignedIn.Of(t.v.Operator), s.SignedInNext)
	}
}

// scanItems is what to do with a parcel that is open.
func (t *teller) scanItems() string {
	if t.toSeal() {
		return t.waitNext()
	}
	return t.say.ScanItems
}

// wasShort says that the parcel had been parked as short, and of what.
func (t *teller) wasShort() string {
	switch {
	case t.v.Why != pack.WhyShort:
		return ""
	case t.v.Reason != "":
		return t.say.ShortOf.Of(t.v.Reason)
	}
	return t.say.WasShort
}

// goesWithout names what others get first.
func (t *teller) goesWithout() []string {
	var lines []string
	for _, it := range t.v.Wanted {
		lines = append(lines, t.w.Sell.GoesWithout.Of(Label(it), t.pieces(it.Units)))
	}
	return lines
}

// counted names what was counted; one piece goes without saying.
func (t *teller) counted() string {
	if t.v.Units > 1 {
		return t.say.CountedMany.Of(t.goods(), t.v.Units)
	}
	return t.goods()
}

func (t *teller) found() string {
	if t.v.Why != pack.WhyFound {
		return ""
	}
	return t.say.FoundDetail
}

// tellUndone tells an item taken back from a dispatch taken back.
func (t *teller) tellUndone() {
	if t.v.Item == nil {
		t.set(t.say.UndoneDispatch.Of(t.waybill()), t.say.UndoneDispNext, t.progress())
		return
	}
	t.set(t.say.UndoneItem.Of(t.goods(), t.pieces(max(t.v.Units, 1))), t.say.UndoneItemNext, t.progress())
}

func (t *teller) tellAcknowledged() {
	next := t.say.ScanWaybill
	switch {
	case t.v.Need > t.v.Done:
		next = t.say.ScanItems
	case t.toSeal():
		next = t.waitNext()
	}
	about := append(t.putBackDone(), t.progress())
	if t.v.Held == 0 {
		t.set(t.say.Acknowledged, next, about...)
		return
	}
	t.set(t.say.AcknowledgedBut.Of(t.v.Held), t.say.RescanNext, about...)
}

// putBackDone says what was booked back, and where to.
func (t *teller) putBackDone() []string {
	var lines []string
	for _, it := range t.v.Back {
		lines = append(lines, t.say.PutBackDone.Of(Label(it), t.pieces(it.Units), it.Place))
	}
	return lines
}
