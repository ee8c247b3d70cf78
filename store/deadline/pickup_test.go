package deadline_test

import (
	"testing"
	"time"

	"shipdesk/store/deadline"
)

func TestTheLimitIsTheLastPickupBeforeTheDeadline(t *testing.T) {
	china := deadline.Zone()
	on := func(day, hour, minute int) int64 {
		return time.Date(2026, 11, day, hour, minute, 0, 0, china).UnixMilli()
	}
	var p deadline.Pickups // 2026-11-22 is a Sunday
	for day := 1; day <= 5; day++ {
		p[day] = []int{17*60 + 30, 12 * 60}
	}
	p[6] = []int{12 * 60}
	for _, c := range []struct {
		name      string
		due, want int64
	}{
		{"the evening of a working day", on(25, 20, 0), on(25, 17, 30)},
		{"exactly at a pickup", on(25, 17, 30), on(25, 17, 30)},
		{"a millisecond before it", on(25, 17, 30) - 1, on(25, 12, 0)},
		{"in the morning: the evening before", on(25, 9, 0), on(24, 17, 30)},
		{"Sunday: Saturday noon", on(22, 23, 0), on(21, 12, 0)},
		{"Monday morning: Saturday noon", on(23, 9, 0), on(21, 12, 0)},
		{"no deadline", 0, 0},
	} {
		if got, _ := p.Last(0, c.due, china); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, time.UnixMilli(got).In(china), time.UnixMilli(c.want).In(china))
		}
	}
	if got, is := (deadline.Pickups{}).Last(0, on(25, 20, 0), china); got != on(25, 20, 0) || is {
		t.Error("no pickup is known: the deadline itself")
	}
	weekly := deadline.Pickups{3: {10 * 60}}
	if got, _ := weekly.Last(0, on(25, 9, 0), china); got != on(18, 10, 0) {
		t.Error("once a week, an hour too early: a week before")
	}
	// Paid on Friday evening, due on Sunday; nobody comes in between.
	paid, due := on(27, 20, 0), on(29, 20, 0)
	p[6] = nil
	if got, is := p.Last(paid, due, china); got != due || is {
		t.Error("the pickup before the payment was too early to take it")
	}
	if got, is := p.Last(paid-3*60*60*1000, due, china); got != on(27, 17, 30) || !is {
		t.Error("paid at five: the pickup of half past")
	}
}

// The day that changes to summer time has 23 hours; the courier comes by the
// clock all the same.
func TestPickupsFollowTheClockOfTheZone(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	var p deadline.Pickups
	p[0] = []int{17 * 60}
	for _, day := range []time.Time{time.Date(2026, 3, 29, 23, 0, 0, 0, paris), time.Date(2026, 10, 25, 23, 0, 0, 0, paris)} {
		at, _ := p.Last(0, day.UnixMilli(), paris)
		got := time.UnixMilli(at).In(paris)
		if got.Hour() != 17 || got.Day() != day.Day() {
			t.Errorf("%s: got %s", day, got)
		}
	}
}
