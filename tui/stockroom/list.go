package stockroom

import (
	"cmp"
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/tui/kit"
)

// How many rows are read at a time, and how many of them before the first that
// is shown: who moves on finds the next ones there.
const (
	windowRows = 160
	rowsBefore = 60
)

// mostAdvised is how many SKUs a list of advice holds: those that sold most.
const mostAdvised = 5000

// list is a window of rows.
type list struct {
	rows   []sellable.Stock // from the row from on
	from   int64
	total  int64
	top    int64 // the first row on the screen
	chosen int64 // row; -1: none
	busy   bool  // the books are being asked: one question at a time
	dirty  bool  // the window is about something else than what is wanted
	stale  bool  // what the advice is has to be worked out again
	fresh  bool  // the question being asked begins a new list
	known  bool  // an answer came
	failed bool
	serial int // of the question
}

// row is one row by its number in the whole list.
func (l list) row(i int64) (sellable.Stock, bool) {
	if i < l.from || i >= l.from+int64(len(l.rows)) {
		return sellable.Stock{}, false
	}
	return l.rows[i-l.from], true
}

// at is the row that is chosen.
func (l list) at() (sellable.Stock, bool) {
	if l.chosen < 0 {
		return sellable.Stock{}, false
	}
	return l.row(l.chosen)
}

// rowsMsg is an answer of the books.
type rowsMsg struct {
	serial int
	view   view
	among  []int64 // what the view is a list of, where it was worked out
	fresh  bool
	from   int64
	total  int64
	rows   []sellable.Stock
	err    error
}

// again reads the list from its beginning. While the books are being asked, the
// answer leads to the next question.
func (s Screen) again() (Screen, tea.Cmd) {
	s.list.dirty, s.list.fresh, s.list.chosen, s.list.top = true, true, -1, 0
	return s.ask()
}

// ask reads the window around what is on the screen.
func (s Screen) ask() (Screen, tea.Cmd) {
	if s.list.busy || !s.list.dirty {
		return s, nil
	}
	l := &s.list
	l.busy, l.dirty = true, false
	l.serial++
	msg := rowsMsg{serial: l.serial, view: s.view, fresh: l.fresh, from: max(0, l.top-rowsBefore), among: s.query.Among}
	work := s.view != viewAll && (l.stale || s.query.Among == nil)
	l.fresh, l.stale = false, l.stale && !work
	db, q, now := s.db, s.wanted(), s.db.Now().UnixMilli()
	return s, func() tea.Msg {
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if work {
				if msg.among, err = advised(tx, msg.view.advice(), now); err != nil {
					return err
				}
			}
			q.Among = msg.among
			if msg.total, err = sellable.Count(tx, q); err != nil {
				return err
			}
			msg.rows, err = sellable.Window(tx, q, now, msg.from, windowRows)
			return err
		})
		return msg
	}
}

// advised are the SKUs for which something is advised, what sold most first.
func advised(tx *store.Tx, what sellable.Advice, now int64) ([]int64, error) {
	rows, err := sellable.List(tx, now)
	rows = slices.DeleteFunc(rows, func(r sellable.Row) bool { return r.Advice != what })
	slices.SortStableFunc(rows, func(a, b sellable.Row) int { return cmp.Compare(b.Sold, a.Sold) })
	ids := make([]int64, min(len(rows), mostAdvised))
	for i := range ids {
		ids[i] = rows[i].ID
	}
	return ids, err
}

// read takes rows in.
func (s Screen) read(msg rowsMsg) (kit.Screen, tea.Cmd) {
	l := &s.list
	if msg.serial != l.serial {
		return s, nil
	}
	l.busy, l.failed = false, msg.err != nil
	if msg.view != s.view || msg.err != nil {
		return s.ask()
	}
	l.known = true
	s.query.Among = msg.among
	l.rows, l.from, l.total = msg.rows, msg.from, msg.total
	l.chosen = min(l.chosen, l.total-1)
	if l.fresh || l.dirty {
		return s.ask()
	}
	s = s.scrolled()
	return s.more()
}

// scrolled keeps the chosen row in sight.
func (s Screen) scrolled() Screen {
	l, h := &s.list, int64(max(1, s.size.rows))
	if l.chosen >= 0 {
		l.top = min(l.top, l.chosen)
		l.top = max(l.top, l.chosen-h+1)
	}
	l.top = max(0, min(l.top, l.total-h))
	return s
}

// more reads on where the screen nears the end of what is held.
func (s Screen) more() (Screen, tea.Cmd) {
	l, h := &s.list, int64(max(1, s.size.rows))
	end := l.from + int64(len(l.rows))
	if l.from > 0 && l.top < l.from+h || end < l.total && l.top+2*h > end {
		l.dirty = true
	}
	return s.ask()
}

// key moves in the list or the card.
func (s Screen) key(key string) (kit.Screen, tea.Cmd) {
	if s.card != nil {
		return s.cardKey(key)
	}
	l := &s.list
	page := int64(max(1, s.size.rows-1))
	switch key {
	case "left", "right":
		by := map[string]int{"left": -1, "right": 1}[key]
		s.column = min(max(0, s.column+by), len(columns)-1)
		return s, nil
	case "home":
		l.chosen = 0
	case "end":
		l.chosen = l.total - 1
	case "up", "down", "pgup", "pgdown":
		l.chosen += map[string]int64{"up": -1, "down": 1, "pgup": -page, "pgdown": page}[key]
	default:
		return s, nil
	}
	l.chosen = min(max(0, l.chosen), l.total-1)
	return s.scrolled().more()
}
