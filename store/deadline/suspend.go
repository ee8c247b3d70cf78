package deadline

import (
	"cmp"
	"slices"
)

// Suspension is a period in which a platform counts otherwise: a promotion, a
// holiday, a pause. UTC milliseconds, Until not included.
type Suspension struct {
	From, Until int64
	// MoveTo is the latest time to ship for what is paid within the period. 0:
	// the clock stands still meanwhile, and goes on at its end.
	MoveTo int64
	// Lifted says that what is paid within the period has no deadline.
	Lifted bool
	Why    string // in the words of who entered it
}

// suspended counts a span from a time on. What is paid in a period that moves
// or lifts deadlines gets that one, 0 for none; otherwise the clock stands
// still in every period that only pauses it.
func suspended(all []Suspension, from, span int64) int64 {
	var pauses []Suspension
	for _, s := range all {
		within := s.From <= from && from < s.Until
		switch {
		case s.Lifted && within:
			return 0
		case s.MoveTo > 0 && within:
			return max(s.MoveTo, from)
		case !s.Lifted && s.MoveTo == 0 && s.Until > from:
			pauses = append(pauses, s)
		}
	}
	slices.SortFunc(pauses, func(a, b Suspension) int { return cmp.Compare(a.From, b.From) })
	return standStill(pauses, from, span)
}

// standStill walks over pauses in their order; they may overlap. A deadline
// that falls on the beginning of a pause has come, it is not moved.
func standStill(pauses []Suspension, from, span int64) int64 {
	now := from
	for _, p := range pauses {
		if p.Until <= now {
			continue
		}
		run := p.From - now
		if run >= span {
			break
		}
		span -= max(run, 0)
		now = p.Until
	}
	return now + span
}
