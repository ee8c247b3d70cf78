package intake

import (
	"errors"
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
	texts [len(manySizes)]string
	width int
	args  []any
}

// newMany makes a writer of rows: before and after stand around the VALUES.
func newMany(width int, before, after string) *many {
	m := &many{width: width}
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
			if _, err := to.Exec(m.texts[i], left[:n]...); err != nil {
				return err
			}
		}
	}
	return nil
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
