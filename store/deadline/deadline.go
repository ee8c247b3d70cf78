// Package deadline says by when an order must leave, by when the courier must
// have taken it, and what it costs if not. Pure functions over rules and
// times; no clock, no file.
package deadline

import "time"

// Order is what the rules ask of an order. All UTC milliseconds, 0 = none.
type Order struct {
	PaidAt     int64 // the clock starts here
	CreatedAt  int64 // or here, by rules that count from the order
	PromisedAt int64 // the latest time to ship, as the platform's file names it
	AgreedAt   int64 // the latest time the buyer agreed to
	PaidFen    int64 // what penalties are counted from
}

// Times are when an order is near and when it is late, UTC milliseconds; zero
// where nothing runs.
type Times struct {
	RemindAt   int64 // when the lead wants to hear of it
	OriginalAt int64 // the latest time by rule or promise, suspensions counted
	DueAt      int64 // the latest time that holds: what was agreed, else the original
}

// Times gives an order's times. What the buyer agreed to wins over the
// platform's promise, the promise over the rules; without a payment and
// without a promise no clock runs, whatever was agreed. Suspensions move what
// the rules say; a promise has them in it already.
func (r Rules) Times(o Order) Times {
	remind, due, running := r.byRule(o)
	if !running {
		return Times{}
	}
	t := Times{RemindAt: remind, OriginalAt: due, DueAt: due}
	if o.AgreedAt > 0 {
		t.DueAt = o.AgreedAt
	}
	if t.DueAt > 0 && (o.PaidAt == 0 || t.RemindAt == 0 || t.RemindAt >= t.DueAt) {
		t.RemindAt = t.DueAt - (r.Latest - r.Remind).Milliseconds()
	}
	return t
}

// byRule gives the times before anything was agreed. A deadline of 0 while
// the clock runs is one that a suspension lifted.
func (r Rules) byRule(o Order) (remind, due int64, running bool) {
	start := o.PaidAt
	if r.FromOrder && o.PaidAt > 0 && o.CreatedAt > 0 {
		start = o.CreatedAt
	}
	switch {
	case o.PromisedAt > 0 && o.PaidAt > 0:
		return r.after(start, r.Remind), o.PromisedAt, true
	case o.PromisedAt > 0:
		return 0, o.PromisedAt, true
	case o.PaidAt > 0:
		return r.after(start, r.Remind), r.after(start, r.Latest), true
	}
	return 0, 0, false
}

// CollectBy gives the latest time for the courier to have taken a parcel that
// was dispatched, or that the platform was told of, at a time; 0 for none.
// UTC milliseconds.
func (r Rules) CollectBy(shippedAt int64) int64 {
	if shippedAt == 0 || r.Collect == 0 {
		return 0
	}
	return r.after(shippedAt, r.Collect)
}

// LateFen is the penalty, in fen, for an order that leaves after its deadline.
func (r Rules) LateFen(o Order) int64 {
	if o.PaidAt > 0 && o.PromisedAt-o.PaidAt > r.LongPromise.Milliseconds() && r.LongPromise > 0 {
		return r.LateLong.Fen(o.PaidFen)
	}
	return r.Late.Fen(o.PaidFen)
}

// after counts hours from a time, over the suspensions.
func (r Rules) after(from int64, hours time.Duration) int64 {
	return suspended(r.Suspensions, from, hours.Milliseconds())
}
