package intake

import (
	"strings"

	"shipdesk/store"
)

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

func (m *many) add(tx *store.Tx, row ...any) error {
	m.args = append(m.args, row...)
	if len(m.args) < m.width*manySizes[0] {
		return nil
	}
	return m.flush(tx)
}

// flush writes what is left.
func (m *many) flush(tx *store.Tx) error {
	left := m.args
	m.args = m.args[:0]
	for i, n := range manySizes {
		for n *= m.width; len(left) >= n; left = left[n:] {
			if _, err := tx.Exec(m.texts[i], left[:n]...); err != nil {
				return err
			}
		}
	}
	return nil
}
