package intake

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"shipdesk/store"
)

// execer takes a statement: a *store.Tx, or a *maker that passes it on to one.
type execer interface {
	Exec(query string, args ...any) (int64, error)
}

// manySizes are how many rows one statement writes: most go with the biggest,
// the rest of a table with the smaller ones.
var manySizes = [...]int{1000, 50, 1}

// many writes rows of one table, many with each statement: five times as fast
// as one by one. The texts of its statements are made once, so that each is
// prepared once.
type many struct {
	before, after string
	texts         [len(manySizes)]string
	width         int
	args          []any

	// Much of a big table says the same in every row. What all big statements
	// so far had in common is given to the next one once, not a thousand times.
	same   []bool // by column
	shared string // the text of such a statement
	some   []any  // its arguments
}

// newMany makes a writer of rows: before and after stand around the VALUES.
func newMany(width int, before, after string) *many {
	m := &many{before: before, after: after, width: width}
	row := marks(width)
	for i, n := range manySizes {
		m.texts[i] = before + " VALUES " + strings.TrimSuffix(strings.Repeat(row+",", n), ",") + after
	}
	return m
}

func (m *many) add(to execer, row ...any) error {
	m.args = append(m.args, row...)
	if len(m.args) < m.width*manySizes[0] {
		return nil
	}
	return m.flush(to)
}

// flush writes what is left.
func (m *many) flush(to execer) error {
	left := m.args
	m.args = m.args[:0]
	for i, n := range manySizes {
		for n *= m.width; len(left) >= n; left = left[n:] {
			text, args := m.texts[i], left[:n]
			if i == 0 {
				text, args = m.share(args)
			}
			if _, err := to.Exec(text, args...); err != nil {
				return err
			}
		}
	}
	return nil
}

// share leaves out what is the same in all rows of a big statement.
func (m *many) share(rows []any) (string, []any) {
	if m.compare(rows) {
		m.shared = m.sharedText()
	}
	m.some = append(m.some[:0], rows[:m.width]...)
	for from := m.width; from < len(rows); from += m.width {
		for c, v := range rows[from : from+m.width] {
			if !m.same[c] {
				m.some = append(m.some, v)
			}
		}
	}
	return m.shared, m.some
}

// compare looks which columns are still the same, and reports whether that is
// news.
func (m *many) compare(rows []any) (changed bool) {
	if m.same == nil {
		changed, m.same = true, slices.Repeat([]bool{true}, m.width)
	}
	for c := range m.same {
		for at := c + m.width; m.same[c] && at < len(rows); at += m.width {
			if rows[at] != rows[c] {
				changed, m.same[c] = true, false
			}
		}
	}
	return changed
}

// sharedText is a big statement whose rows refer to the first one for what is
// the same.
func (m *many) sharedText() string {
	row := make([]string, m.width)
	for c := range row {
		row[c] = "?"
		if m.same[c] {
			row[c] += strconv.Itoa(c + 1)
		}
	}
	rest := ",(" + strings.Join(row, ",") + ")"
	return m.before + " VALUES " + marks(m.width) + strings.Repeat(rest, manySizes[0]-1) + m.after
}

// maker passes statements on to who writes them, in their order.
type maker struct{ ready, used chan batchOfRows }

type batchOfRows struct {
	query string
	args  []any
}

// Exec never fails: what the writer says comes at the end (see makeAhead).
func (m *maker) Exec(query string, args ...any) (int64, error) {
	s := <-m.used
	s.query, s.args = query, append(s.args[:0], args...)
	m.ready <- s
	return 0, nil
}

// aheadBy is how many statements are made before the first is written.
const aheadBy = 3

// makeAhead writes the statements of rows, which makes the next ones on
// another core meanwhile.
func makeAhead(tx *store.Tx, rows func(to execer) error) error {
	m := maker{ready: make(chan batchOfRows, aheadBy), used: make(chan batchOfRows, aheadBy)}
	for range aheadBy {
		m.used <- batchOfRows{}
	}
	var made, written error
	go func() {
		defer close(m.ready)
		made = rows(&m)
	}()
	for s := range m.ready {
		if written == nil {
			_, written = tx.Exec(s.query, s.args...)
		}
		m.used <- s
	}
	return errors.Join(written, made)
}
