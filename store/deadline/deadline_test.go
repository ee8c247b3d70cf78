package deadline_test

import (
	"testing"
	"time"

	"shipdesk/store/deadline"
)

func at(day, hour int) int64 { return time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC).UnixMilli() }

func TestOf(t *testing.T) {
	for _, c := range []struct {
		name           string
		paid, promised int64
		want           deadline.Times
	}{
		{"nothing paid, nothing promised: no clock", 0, 0, deadline.Times{}},
		{"24 and 48 hours from payment", at(10, 8), 0, deadline.Times{RemindAt: at(11, 8), DueAt: at(12, 8)}},
		{"the platform's later promise wins", at(10, 8), at(20, 0), deadline.Times{RemindAt: at(11, 8), DueAt: at(20, 0)}},
		{"a promise before the reminder pulls the reminder forward", at(10, 8), at(11, 0), deadline.Times{RemindAt: at(10, 0), DueAt: at(11, 0)}},
		{"promised without a payment time", 0, at(12, 8), deadline.Times{RemindAt: at(11, 8), DueAt: at(12, 8)}},
	} {
		if got := deadline.Of(deadline.Default, c.paid, c.promised); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}
