// Package deadline says by when an order must leave. Pure functions over
// rules and times; no clock, no file.
package deadline

import "time"

// Rules are the hours a platform or the shop allows, counted from payment.
type Rules struct {
	Remind time.Duration // when the lead wants to hear of it
	Latest time.Duration // when it is late
}

// Default is the promise of Taobao and Tmall where the seller made no other:
// dispatch within 48 hours of payment (Taobao rules on 延迟发货, 2024); the
// shop's own aim is 24.
var Default = Rules{Remind: 24 * time.Hour, Latest: 48 * time.Hour}

// Times are when an order is near and when it is late, UTC milliseconds;
// zero where nothing runs.
type Times struct {
	RemindAt, DueAt int64
}

// Of gives an order's times. A promised time that the platform names wins
// over the rules; without payment no clock runs. All UTC milliseconds, zero
// = none.
func Of(r Rules, paidAt, promisedAt int64) Times {
	if paidAt == 0 && promisedAt == 0 {
		return Times{}
	}
	t := Times{RemindAt: paidAt + r.Remind.Milliseconds(), DueAt: paidAt + r.Latest.Milliseconds()}
	if promisedAt > 0 {
		t.DueAt = promisedAt
		if paidAt == 0 || t.RemindAt > promisedAt {
			t.RemindAt = promisedAt - (r.Latest - r.Remind).Milliseconds()
		}
	}
	return t
}
