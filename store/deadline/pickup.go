package deadline

import "time"

// Pickups are when a courier comes: minutes after midnight of the shop's day,
// by weekday, Sunday first.
type Pickups [7][]int

// lookBack is how many days before a deadline a pickup may lie: a courier who
// comes at all comes once a week.
const lookBack = 7

// None reports whether no pickup is known.
func (p Pickups) None() bool {
	for _, day := range p {
		if len(day) > 0 {
			return false
		}
	}
	return true
}

// Last gives the last pickup at or before a deadline, in a zone: by then the
// parcel has to be packed. One that came before the order was paid for could
// not have taken it. Without any in the week before, or with a deadline of 0, it
// is the deadline itself, and no pickup. UTC milliseconds.
func (p Pickups) Last(paid, due int64, loc *time.Location) (at int64, pickup bool) {
	if due == 0 || p.None() {
		return due, false
	}
	day := time.UnixMilli(due).In(loc)
	for back := range lookBack + 1 {
		if at := p.lastOn(day.AddDate(0, 0, -back), due, loc); at > 0 {
			if at <= paid {
				break
			}
			return at, true
		}
	}
	return due, false
}

// lastOn gives the last pickup of a day that is not after a time, 0 for none.
func (p Pickups) lastOn(day time.Time, due int64, loc *time.Location) int64 {
	var last int64
	for _, minute := range p[day.Weekday()] {
		// time.Date, because a day that changes to summer time has no 24 hours.
		at := time.Date(day.Year(), day.Month(), day.Day(), minute/60, minute%60, 0, 0, loc).UnixMilli()
		if at <= due && at > last {
			last = at
		}
	}
	return last
}
