package say

import (
	"slices"
	"time"

	"shipdesk/store/order"
	"shipdesk/tui/text"
)

// ThreeTimes says the times of an order: the original one, the one agreed with
// the buyer, the one that holds, and the courier's.
func ThreeTimes(w *text.Words, t order.Three, zone *time.Location) []string {
	l := w.Limits()
	at := func(ms int64) string { return moment(w, ms, zone) }
	var lines []string
	if t.PaidAt > 0 {
		said := l.IsPaid.Of(at(t.PaidAt))
		if t.Made > 0 {
			said += "  " + l.Mades[t.Made]
		}
		lines = append(lines, said)
	}
	lines = append(lines, l.Original.Of(at(t.OriginalAt)))
	if t.AgreedAt > 0 {
		lines = append(lines, l.Agreed.Of(at(t.AgreedAt), t.AgreedBy, at(t.AgreedOn), t.AgreedWhy))
	}
	lines = append(lines, l.Effective.Of(at(t.DueAt)))
	if t.ToldAt > 0 {
		told := l.Told
		if t.ToldGuess {
			told = l.ToldGuess
		}
		lines = append(lines, told.Of(at(t.ToldAt)))
	}
	if t.CollectBy > 0 {
		lines = append(lines, l.CollectBy.Of(at(t.CollectBy)))
	}
	return lines
}

// CardTimes is ThreeTimes without the one that holds where it is the original
// one: a card is short.
func CardTimes(w *text.Words, t order.Three, zone *time.Location) []string {
	lines := ThreeTimes(w, t, zone)
	if t.AgreedAt != 0 || t.OriginalAt != t.DueAt {
		return lines
	}
	holds := w.Limits().Effective.Of(moment(w, t.DueAt, zone))
	return slices.DeleteFunc(lines, func(l string) bool { return l == holds })
}

// moment writes a time, or that no clock runs.
func moment(w *text.Words, ms int64, zone *time.Location) string {
	if ms == 0 {
		return w.Limits().NoTime
	}
	return time.UnixMilli(ms).In(zone).Format("2006-01-02 15:04")
}

// TimeScope says for whom a rule is: a platform, a shop, a kind of orders, a
// carrier.
func TimeScope(w *text.Words, r order.TimeRule, shop string) string {
	if r.Kind == order.RulePickups {
		return r.Scope
	}
	said := w.Deadlines().Names[r.Scope]
	if r.Shop > 0 {
		said = shop
	}
	if r.Made > 0 {
		said += " " + w.Limits().Mades[int64(r.Made)]
	}
	return said
}

// Moves says what a change would do to the orders that are still to leave.
func Moves(w *text.Words, m order.Moves) []string {
	l := w.Limits()
	if !m.Any() {
		return []string{l.MovesNone}
	}
	var lines []string
	for _, p := range []struct {
		say text.Format
		n   int64
	}{{l.MovesEarlier, m.Earlier}, {l.MovesLater, m.Later}, {l.MovesLate, m.Late}, {l.MovesFree, m.Free}} {
		if p.n > 0 {
			lines = append(lines, p.say.Of(p.n))
		}
	}
	return lines
}
