package say

import (
	"strings"
	"time"

	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/tui/text"
)

// Return says a verdict of the return mode in words. Times are said as seen at
// now from loc.
func Return(w *text.Words, v returns.Verdict, now time.Time, loc *time.Location) Said {
	t := returnTeller{w: w, say: w.Returns(), v: v}
	t.out.Word = t.say.Names[string(v.Kind)]
	t.out.Tone, t.out.Symbol = returnTone(v.Kind)
	switch v.Kind {
	case returns.Asked:
		t.asked()
	case returns.AlreadyIn:
		t.set(t.say.AlreadyIn.Of(v.Number), "", t.say.SignedInWhen.Of(w.When(time.UnixMilli(v.When), now, loc), v.Station))
	default:
		if v.Kind.Refusal() {
			t.refused()
		} else {
			t.done()
		}
	}
	return t.out
}

func returnTone(k returns.Kind) (Tone, string) {
	switch k {
	case returns.Arrived, returns.Opened, returns.Claimed:
		return Good, ">>"
	case returns.Counted:
		return Good, "+"
	case returns.Inspected:
		return Done, "OK"
	case returns.Undone, returns.Parked, returns.SignedIn:
		return Neutral, "<"
	case returns.NothingToDo, returns.UnknownCode:
		return Soft, "-"
	case returns.Asked, returns.Unclaimed:
		return Soft, "?"
	}
	return Refused, "X"
}

// returnTeller puts one verdict into words.
type returnTeller struct {
	w   *text.Words
	say *text.ReturnWords
	v   returns.Verdict
	out Said
}

func (t *returnTeller) set(title, next string, detail ...string) {
	t.out.Title, t.out.Next = title, next
	for _, d := range detail {
		if d != "" {
			t.out.Detail = append(t.out.Detail, d)
		}
	}
}

func (t *returnTeller) done() {
	s, v := t.say, t.v
	switch v.Kind {
	case returns.Arrived:
		t.set(s.Arrived.Of(v.Number), s.ArrivedNext, t.whose(), s.Waiting.Of(v.Waiting))
	case returns.Unclaimed:
		t.set(s.Unclaimed.Of(v.Number), s.UnclaimNext, s.Waiting.Of(v.Waiting))
	case returns.Opened:
		t.set(s.Opened.Of(v.Number), s.OpenedNext, t.whose(), t.progress())
	case returns.Counted:
		t.counted()
	case returns.Inspected:
		t.set(s.Inspected.Of(v.Number), "", t.missing())
	case returns.Claimed:
		t.set(s.Claimed.Of(v.Number, t.list(v.Orders)), s.OpenedNext, t.progress())
	case returns.Parked:
		t.set(s.Parked.Of(v.Number), "")
	case returns.Undone:
		t.set(s.Undone.Of(v.Number), "", t.progress())
		if v.Item != nil {
			t.out.Title = s.UndoneGoods.Of(Label(*v.Item), t.pieces(v.Units), v.Number)
		}
	case returns.SignedIn:
		t.set(s.SignedIn.Of(v.Operator), "")
	default:
		t.set(s.Nothing.Of(v.Code), "")
	}
}

func (t *returnTeller) counted() {
	s, v := t.say, t.v
	title, next := s.Sellable, s.CountedNext
	switch v.Fate {
	case returns.Damaged:
		title = s.Damaged
	case returns.Kept:
		title, next = s.Kept, s.KeptNext
	}
	t.set(title.Of(Label(*v.Item), t.pieces(v.Units), v.Place), next, t.progress())
}

func (t *returnTeller) refused() {
	s, v := t.say, t.v
	switch v.Kind {
	case returns.Over:
		t.set(s.Over.Of(t.goods(), t.pieces(v.Sent), t.pieces(v.Back)), s.OverNext, t.progress())
	case returns.WrongItem:
		t.set(s.WrongItem.Of(t.goods()), s.WrongNext)
	case returns.StillMissing:
		t.set(t.missing(), s.MissingNext, t.progress())
	case returns.NotSent:
		t.set(s.NotSent.Of(v.Number), s.NotSentNext)
	case returns.OpenAt:
		t.set(s.OpenAt.Of(v.Number, v.Station), "")
	case returns.MovedOn:
		t.set(s.MovedOn.Of(v.Number), "")
	case returns.NoOrder:
		t.set(s.NoOrder.Of(t.goods()), s.NoOrderNext)
	case returns.NotAllowed:
		t.set(s.BadTime, "")
	default:
		t.set(s.UnknownCode.Of(v.Code), s.UnknownNext)
	}
}

// asked lists what may be meant.
func (t *returnTeller) asked() {
	title := t.say.AskOrders.Of(t.goods())
	if len(t.v.Choices) > 0 {
		title = t.say.AskGoods.Of(t.v.Code)
	}
	var choices []string
	for i, c := range t.v.Choices {
		choices = append(choices, t.say.Choice.Of(i+1, Label(c)+" "+c.SKU))
	}
	for i, no := range t.v.Orders {
		if len(t.v.Choices) == 0 {
			choices = append(choices, t.say.Choice.Of(i+1, no))
		}
	}
	t.set(title, t.say.ChooseNext, choices...)
}

func (t *returnTeller) goods() string {
	if t.v.Item == nil {
		return t.v.Code
	}
	return Label(*t.v.Item)
}

func (t *returnTeller) pieces(n int64) string { return t.w.Count.Pieces.Of(n) }

func (t *returnTeller) list(all []string) string { return strings.Join(all, t.w.Common.ListMark) }

func (t *returnTeller) whose() string {
	said := orNothing(t.say.Orders, t.list(t.v.Orders))
	if len(t.v.Refunds) > 0 {
		said += t.w.Common.ListMark + t.say.Refunds.Of(t.list(t.v.Refunds))
	}
	return said
}

func (t *returnTeller) progress() string {
	switch {
	case t.v.Need == 0:
		return ""
	case t.v.Done >= t.v.Need:
		return t.say.AllThere
	}
	return t.say.Progress.Of(t.v.Done, t.v.Need)
}

func (t *returnTeller) missing() string {
	var all []string
	for _, it := range t.v.Missing {
		all = append(all, Label(pack.Item{SKU: it.SKU, Name: it.Name, Variant: it.Variant})+" "+t.pieces(it.Units))
	}
	return orNothing(t.say.Missing, t.list(all))
}
