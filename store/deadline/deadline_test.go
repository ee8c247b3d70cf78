package deadline_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"shipdesk/store/deadline"
)

func at(day, hour int) int64 { return time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC).UnixMilli() }

func with(s ...deadline.Suspension) deadline.Rules {
	r := deadline.Default
	r.Suspensions = s
	return r
}

func from(r deadline.Rules) deadline.Rules {
	r.FromOrder = true
	return r
}

func TestTimes(t *testing.T) {
	type order = deadline.Order
	pause := func(from, until int64) deadline.Suspension { return deadline.Suspension{From: from, Until: until} }
	for _, c := range []struct {
		name                  string
		rules                 deadline.Rules
		order                 order
		remind, original, due int64
	}{
		{"nothing paid, nothing promised: no clock", with(), order{}, 0, 0, 0},
		{"agreed, but not paid: no clock", with(), order{AgreedAt: at(20, 0)}, 0, 0, 0},
		{"24 and 48 hours from payment", with(), order{PaidAt: at(10, 8)}, at(11, 8), at(12, 8), at(12, 8)},
		{"a second later, a second later", with(), order{PaidAt: at(10, 8) + 1000}, at(11, 8) + 1000, at(12, 8) + 1000, at(12, 8) + 1000},
		{"counted from the order", from(with()), order{CreatedAt: at(10, 2), PaidAt: at(10, 8)}, at(11, 2), at(12, 2), at(12, 2)},
		{"counted from the order, not paid: no clock", from(with()), order{CreatedAt: at(10, 2)}, 0, 0, 0},
		{"counted from the order, nobody says when: from payment", from(with()), order{PaidAt: at(10, 8)}, at(11, 8), at(12, 8), at(12, 8)},
		{"the platform's later promise wins", with(), order{PaidAt: at(10, 8), PromisedAt: at(20, 0)}, at(11, 8), at(20, 0), at(20, 0)},
		{"a promise before the reminder pulls it forward", with(), order{PaidAt: at(10, 8), PromisedAt: at(11, 0)}, at(10, 0), at(11, 0), at(11, 0)},
		{"a promise on the reminder, too", with(), order{PaidAt: at(10, 8), PromisedAt: at(11, 8)}, at(10, 8), at(11, 8), at(11, 8)},
		{"promised without a payment time", with(), order{PromisedAt: at(12, 8)}, at(11, 8), at(12, 8), at(12, 8)},
		{"the buyer agreed to wait", with(), order{PaidAt: at(10, 8), AgreedAt: at(15, 0)}, at(11, 8), at(12, 8), at(15, 0)},
		{"agreed wins over promised", with(), order{PaidAt: at(10, 8), PromisedAt: at(20, 0), AgreedAt: at(15, 0)}, at(11, 8), at(20, 0), at(15, 0)},
		{"agreed to be early", with(), order{PaidAt: at(10, 8), AgreedAt: at(10, 20)}, at(9, 20), at(12, 8), at(10, 20)},

		{"a pause across the deadline", with(pause(at(12, 0), at(13, 0))), order{PaidAt: at(10, 8)}, at(11, 8), at(13, 8), at(13, 8)},
		{"paid in the pause: counted from its end", with(pause(at(10, 0), at(11, 0))), order{PaidAt: at(10, 8)}, at(12, 0), at(13, 0), at(13, 0)},
		{"a pause that begins with the deadline moves nothing", with(pause(at(12, 8), at(14, 0))), order{PaidAt: at(10, 8)}, at(11, 8), at(12, 8), at(12, 8)},
		{"one that begins a millisecond before it does", with(pause(at(12, 8)-1, at(14, 0))), order{PaidAt: at(10, 8)}, at(11, 8), at(14, 0) + 1, at(14, 0) + 1},
		{"a pause over before the payment", with(pause(at(9, 0), at(10, 8))), order{PaidAt: at(10, 8)}, at(11, 8), at(12, 8), at(12, 8)},
		{"two pauses that overlap, in any order", with(pause(at(11, 0), at(12, 0)), pause(at(10, 12), at(11, 12))), order{PaidAt: at(10, 8)}, at(12, 20), at(13, 20), at(13, 20)},
		{"a pause leaves a promise alone", with(pause(at(10, 0), at(15, 0))), order{PaidAt: at(10, 8), PromisedAt: at(12, 0)}, at(11, 0), at(12, 0), at(12, 0)},
		{"a holiday moves what is paid within it", with(deadline.Suspension{From: at(10, 0), Until: at(12, 0), MoveTo: at(20, 0)}), order{PaidAt: at(11, 0)}, at(19, 0), at(20, 0), at(20, 0)},
		{"not what is paid before it", with(deadline.Suspension{From: at(10, 0), Until: at(12, 0), MoveTo: at(20, 0)}), order{PaidAt: at(10, 0) - 1}, at(11, 0) - 1, at(12, 0) - 1, at(12, 0) - 1},
		{"nor with its end", with(deadline.Suspension{From: at(10, 0), Until: at(12, 0), MoveTo: at(20, 0)}), order{PaidAt: at(12, 0)}, at(13, 0), at(14, 0), at(14, 0)},
		{"a platform that lifts deadlines", with(deadline.Suspension{From: at(10, 0), Until: at(12, 0), Lifted: true}), order{PaidAt: at(11, 0)}, 0, 0, 0},
		{"lifted, but agreed", with(deadline.Suspension{From: at(10, 0), Until: at(12, 0), Lifted: true}), order{PaidAt: at(11, 0), AgreedAt: at(15, 0)}, at(14, 0), 0, at(15, 0)},
	} {
		want := deadline.Times{RemindAt: c.remind, OriginalAt: c.original, DueAt: c.due}
		if got := c.rules.Times(c.order); got != want {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, got, want)
		}
	}
}

// However pauses lie, the clock runs 24 hours to the reminder and 48 to the
// deadline, counted minute by minute outside of them.
func TestPausesCountedByTheMinute(t *testing.T) {
	minute := time.Minute.Milliseconds()
	rapid.Check(t, func(t *rapid.T) {
		r := deadline.Rules{Remind: 2 * time.Hour, Latest: 5 * time.Hour}
		for range rapid.IntRange(0, 6).Draw(t, "pauses") {
			from := rapid.Int64Range(0, 900).Draw(t, "from")
			r.Suspensions = append(r.Suspensions, deadline.Suspension{From: from * minute, Until: (from + rapid.Int64Range(1, 200).Draw(t, "long")) * minute})
		}
		paid := rapid.Int64Range(1, 600).Draw(t, "paid") * minute
		count := func(span time.Duration) int64 {
			now, left := paid, span.Milliseconds()
			for left > 0 {
				if !inside(r.Suspensions, now) {
					left -= minute
				}
				now += minute
			}
			return now
		}
		got := r.Times(deadline.Order{PaidAt: paid})
		if got.RemindAt != count(r.Remind) || got.DueAt != count(r.Latest) {
			t.Fatalf("got %d and %d, by the minute %d and %d", got.RemindAt/minute, got.DueAt/minute, count(r.Remind)/minute, count(r.Latest)/minute)
		}
	})
}

func inside(all []deadline.Suspension, now int64) bool {
	for _, s := range all {
		if s.From <= now && now < s.Until {
			return true
		}
	}
	return false
}

func TestCollectBy(t *testing.T) {
	if got := deadline.Default.CollectBy(at(10, 8)); got != at(11, 8) {
		t.Errorf("24 hours after dispatch: got %d", got)
	}
	if got := deadline.Default.CollectBy(0); got != 0 {
		t.Errorf("nothing dispatched: got %d", got)
	}
	if got := deadline.Preset("own").CollectBy(at(10, 8)); got != 0 {
		t.Errorf("nobody asks: got %d", got)
	}
	if got := with(deadline.Suspension{From: at(10, 12), Until: at(12, 12)}).CollectBy(at(10, 8)); got != at(13, 8) {
		t.Errorf("over a pause: got %d", got)
	}
}
