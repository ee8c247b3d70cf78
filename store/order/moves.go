package order

import (
	"maps"
	"slices"

	"shipdesk/store"
)

// Moves is what a change of the rules would do to the orders that are still to
// leave.
type Moves struct {
	Earlier, Later int64 // orders whose deadline moves
	Late           int64 // of these, those that would be late at once and are not now
	Free           int64 // of these, those that would have no deadline any more
}

// Any reports whether anything would move.
func (m Moves) Any() bool { return m.Earlier+m.Later > 0 }

// With is the book with one more rule, the newest.
func (b *TimeBook) With(r TimeRule) *TimeBook {
	next := *b
	next.rules = append([]TimeRule{r}, b.rules...)
	return &next
}

// Without is the book without a rule.
func (b *TimeBook) Without(id int64) *TimeBook {
	next := *b
	next.rules = slices.DeleteFunc(slices.Clone(b.rules), func(r TimeRule) bool { return r.ID == id })
	return &next
}

// WithShop is the book with another platform of a shop.
func (b *TimeBook) WithShop(shop int64, platform string) *TimeBook {
	next := *b
	next.platforms = maps.Clone(b.platforms)
	next.platforms[shop] = platform
	return &next
}

// MovesTo says what changed rules would do, as it stands at a time, UTC ms.
// Nothing is written.
func MovesTo(tx *store.Tx, now int64, change func(*TimeBook) *TimeBook) (Moves, error) {
	var m Moves
	book, err := ReadTimeBook(tx)
	if err != nil {
		return m, err
	}
	next := change(book)
	all, err := readTimed(tx, selectTimed+" WHERE state IN ($1, $2)", int64(Waiting), int64(Open))
	for _, o := range all {
		was, is := o.times.DueAt, next.For(o.shop, o.order.PaidAt, o.made).Times(o.order).DueAt
		switch {
		case was == is:
			continue
		case is == 0 || is > was && was != 0:
			m.Later++
		default:
			m.Earlier++
		}
		if is == 0 {
			m.Free++
		} else if is <= now && (was > now || was == 0) {
			m.Late++
		}
	}
	return m, err
}
