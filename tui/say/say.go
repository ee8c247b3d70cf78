// Package say turns the verdicts of the packing desk into what a person reads
// and hears: a tone, a symbol, a word that stands large, and sentences that say
// what happened, where, and what to do next. Every screen and the headless
// commands speak through it, so that they say the same.
package say

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"shipdesk/store/pack"
	"shipdesk/tui/text"
)

// Tone is what a verdict feels like; colour and sound follow it.
type Tone int

// The tones, from work going on to work that must stop.
const (
	Neutral Tone = iota // said, nothing more: parked, undone, confirmed
	Good                // counted, opened: go on
	Done                // the parcel is complete
	Soft                // noise: another code of the label, nothing to do
	Refused             // put that back, or put it aside
	Pull                // do not ship
)

// String names the tone for tests and logs.
func (t Tone) String() string {
	return [...]string{"neutral", "good", "done", "soft", "refused", "pull"}[t]
}

// Said is a verdict in words.
type Said struct {
	Tone   Tone
	Symbol string   // one or two cells, ASCII
	Word   string   // the verdict in a word or two, to stand large
	Title  string   // the main line: what happened to what
	Detail []string // further lines, the most useful first
	Next   string   // what to do now
}

// Line is everything in one line, for headless use and screen readers.
func (s Said) Line() string {
	colon, semicolon := ": ", "; "
	if first, _ := utf8.DecodeRuneInString(s.Word); unicode.Is(unicode.Han, first) {
		colon, semicolon = "：", "；"
	}
	parts := slices.DeleteFunc(slices.Concat([]string{s.Title}, s.Detail, []string{s.Next}), func(p string) bool { return p == "" })
	if len(parts) == 0 {
		return s.Word
	}
	return s.Word + colon + strings.Join(parts, semicolon)
}

// Verdict says v in the words w. Times are said as seen at now from loc.
func Verdict(w *text.Words, v pack.Verdict, now time.Time, loc *time.Location) Said {
	t := teller{w: w, say: &w.Verdict, v: v, now: now, loc: loc}
	t.out.Word = w.Verdict.Names[string(v.Kind)]
	if t.out.Word == "" {
		t.out.Word = string(v.Kind)
	}
	t.out.Tone, t.out.Symbol = toneOf(v)
	t.tell()
	return t.out
}

// toneOf is how a verdict sounds and its sign.
func toneOf(v pack.Verdict) (Tone, string) {
	switch v.Kind {
	case pack.Opened, pack.Resumed, pack.Taken, pack.Released:
		return Good, ">>"
	case pack.Accepted:
		return Good, "+"
	case pack.Complete, pack.Finished:
		return Done, "OK"
	case pack.Undone, pack.Pulled:
		return Neutral, "<<"
	case pack.Parked:
		return Neutral, "||"
	case pack.Acknowledged:
		return Neutral, "="
	case pack.SignedIn:
		return Neutral, "@"
	case pack.HotOn:
		return Good, "**"
	case pack.Swapped, pack.Joined, pack.Bound:
		return Good, "<>"
	case pack.Asking:
		return Neutral, "?"
	case pack.HotOff, pack.Ignored:
		return Neutral, "="
	case pack.Proposed:
		return Neutral, "?"
	case pack.NothingToDo:
		return Soft, "-"
	case pack.UnknownCode, pack.Ambiguous:
		return Refused, "?"
	case pack.AlreadyPacked:
		if v.Why == pack.WhyJustNow {
			return Soft, "-"
		}
	case pack.Pull:
		return Pull, "!!"
	case pack.OnHold:
		return Refused, "!"
	case pack.Locked:
		return Refused, "#"
	}
	return Refused, "X"
}

// teller puts one verdict into words.
type teller struct {
	w   *text.Words
	say *text.Verdicts
	v   pack.Verdict
	now time.Time
	loc *time.Location
	out Said
}

// set fills title, next and the details that are not empty.
func (t *teller) set(title, next string, detail ...string) {
	t.out.Title, t.out.Next = title, next
	t.add(detail...)
}

func (t *teller) add(detail ...string) {
	for _, d := range detail {
		if d != "" {
			t.out.Detail = append(t.out.Detail, d)
		}
	}
}

func (t *teller) tell() {
	switch t.v.Kind {
	case pack.Opened, pack.Resumed, pack.Accepted, pack.Complete, pack.Undone, pack.Parked, pack.Finished,
		pack.Taken, pack.Released, pack.Pulled, pack.Acknowledged, pack.SignedIn:
		t.tellDone()
	case pack.HotOn, pack.HotOff, pack.Proposed, pack.Ignored:
		t.tellRule()
	case pack.Swapped, pack.Joined, pack.Bound, pack.Asking:
		t.tellLead()
	case pack.NotAllowed:
		t.tellNotAllowed()
	case pack.NothingToDo:
		t.tellNothing()
	case pack.OnHold:
		t.tellHold()
	default:
		t.tellRefused()
	}
	if t.v.Lock && t.v.Kind == pack.NothingToDo {
		t.out.Next = t.say.LockedNext
	}
	if t.v.Held > 0 && t.v.Kind != pack.Acknowledged && t.v.Kind != pack.Locked {
		t.add(t.say.AcknowledgedBut.Of(t.v.Held))
	}
}

// goods names an item, or with none the code that was scanned.
func (t *teller) goods() string {
	if t.v.Item == nil {
		return t.v.Code
	}
	return Label(*t.v.Item)
}

// waybill names the parcel's waybill, or with none the code.
func (t *teller) waybill() string {
	if t.v.Waybill == "" {
		return t.v.Code
	}
	return t.v.Waybill
}

func (t *teller) pieces(n int64) string { return t.w.Count.Pieces.Of(n) }

// progress says how far the parcel is, nothing where that is not known.
func (t *teller) progress() string {
	switch {
	case t.v.Need == 0:
		return ""
	case t.v.Done >= t.v.Need:
		return t.say.ProgressDone.Of(t.v.Done, t.v.Need)
	}
	return t.say.Progress.Of(t.v.Done, t.v.Need, t.pieces(t.v.Need-t.v.Done))
}

// when says when it was packed or taken.
func (t *teller) when() string {
	if t.v.When == 0 {
		return ""
	}
	return t.w.When(time.UnixMilli(t.v.When), t.now, t.loc)
}

// orders names the orders, nothing where there are none.
func (t *teller) orders() string {
	if len(t.v.Orders) == 0 {
		return ""
	}
	return t.say.OrderNo.Of(strings.Join(t.v.Orders, t.w.Common.ListMark))
}

// orNothing puts value into f, nothing if value is empty.
func orNothing(f text.Format, value string) string {
	if value == "" {
		return ""
	}
	return f.Of(value)
}
