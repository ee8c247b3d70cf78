package exceptions

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
)

// How many rows are read at a time, and how near to an end of them the next
// ones are read.
const (
	windowRows = 120
	nearEnd    = 30
)

// list is a window of the pull list.
type list struct {
	rows   []pack.PullEntry
	from   int // the first of them in the whole list
	total  int
	chosen int // row of the window; -1: none
	busy   bool
	dirty  bool // it has to be read again when the answer under way has come
	known  bool
	failed bool
	asked  int // which question the answer must be to
}

// at is the row that is chosen.
func (l list) at() (pack.PullEntry, bool) {
	if l.chosen < 0 || l.chosen >= len(l.rows) {
		return pack.PullEntry{}, false
	}
	return l.rows[l.chosen], true
}

func (l *list) move(by int) {
	if len(l.rows) > 0 {
		l.chosen = min(max(0, l.chosen+by), len(l.rows)-1)
	}
}

// listMsg is a window of the books' pull list.
type listMsg struct {
	asked  int
	want   string // the waybill to be chosen in it; empty: none
	sought bool   // it was just scanned, and is not the row chosen before
	edge   string // home or end: choose the first or the last of all
	chosen int
	from   int
	total  int
	rows   []pack.PullEntry
	err    error
}

// again reads the window anew around the row that is chosen.
func (s Screen) again() (Screen, tea.Cmd) {
	if s.list.busy {
		s.list.dirty = true
		return s, nil
	}
	e, _ := s.list.at()
	return s.read(listMsg{want: e.Waybill})
}

// seek looks for a scanned code on the pull list.
func (s Screen) seek(code string) (Screen, tea.Cmd) {
	s.out, s.sought = nil, code
	return s.read(listMsg{want: code, sought: true})
}

// read asks the books. A question asked later makes the answer to this one void.
func (s Screen) read(q listMsg) (Screen, tea.Cmd) {
	s.list.busy, s.list.dirty = true, false
	s.list.asked++
	q.asked = s.list.asked
	db := s.db
	return s, func() tea.Msg {
		q.err = db.Read(context.Background(), func(tx *store.Tx) error { return q.fill(tx) })
		return q
	}
}

func (q *listMsg) fill(tx *store.Tx) error {
	total, err := pack.CountPulls(tx)
	if err != nil {
		return err
	}
	q.total, q.from, q.chosen = int(total), 0, -1
	switch q.edge {
	case "home":
		q.chosen = min(0, q.total-1)
	case "end":
		q.from = max(0, q.total-windowRows)
		q.chosen = q.total - 1 - q.from
	}
	if q.want != "" {
		id, before, err := pack.PullNamed(tx, q.want)
		if err != nil {
			return err
		}
		if id != 0 {
			q.from = max(0, int(before)-windowRows/2)
			q.chosen = int(before) - q.from
		}
	}
	q.rows, err = pack.Pulls(tx, q.from, windowRows)
	return err
}

// listed takes a window in. A code that was sought and does not stand on the
// list goes into the box.
func (s Screen) listed(msg listMsg) (kit.Screen, tea.Cmd) {
	if msg.asked != s.list.asked {
		return s, nil
	}
	sought := msg.sought && s.sought == msg.want
	if sought {
		s.sought = ""
	}
	l := &s.list
	l.busy, l.known, l.failed = false, true, msg.err != nil
	if msg.err == nil {
		l.rows, l.from, l.total, l.chosen = msg.rows, msg.from, msg.total, msg.chosen
	}
	var reread, look tea.Cmd
	if l.dirty {
		s, reread = s.again()
	}
	switch {
	case !sought:
	case msg.chosen >= 0:
		s.inBox = false
	default:
		s, look = s.collect([]string{msg.want})
	}
	return s, tea.Batch(reread, look)
}

// more reads on where the window nears its end.
func (s Screen) more() (Screen, tea.Cmd) {
	l := s.list
	below := l.from+len(l.rows) < l.total && len(l.rows)-l.chosen < nearEnd
	if l.busy || l.failed || !below && (l.from == 0 || l.chosen >= nearEnd) {
		return s, nil
	}
	return s.again()
}
