package records

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/report"
	"shipdesk/tui/kit"
)

// How many rows are read at a time, how near to an end the next ones are read,
// and how many are held at most.
const (
	pageRows = 60
	nearEnd  = 30
	mostRows = 400
)

// list is a window of rows.
type list struct {
	filter report.Filter // what the rows are an answer to
	rows   []report.Row
	down   report.Key // where the window goes on
	up     report.Key
	last   bool // nothing follows
	first  bool // nothing stands before
	chosen int  // row; -1: none
	cut    bool // not all goods that fit were looked for
	busy   bool // the books are being asked: one question at a time
	dirty  bool // the window is about something else than what is wanted
	known  bool // an answer came
	failed bool
	serial int // of the question
}

// at is the row that is chosen.
func (l list) at() (report.Row, bool) {
	if l.chosen < 0 || l.chosen >= len(l.rows) {
		return report.Row{}, false
	}
	return l.rows[l.chosen], true
}

// pageMsg is an answer of the books.
type pageMsg struct {
	serial int
	filter report.Filter
	up     bool
	fresh  bool // the window begins with it
	end    bool // it is the end of the list, read upwards
	page   report.Page
	err    error
}

// again reads the list from its beginning. While the books are being asked, the
// answer leads to the next question.
func (s Screen) again() (kit.Screen, tea.Cmd) {
	s.list.dirty, s.list.chosen = true, -1
	return s.ask()
}

func (s Screen) ask() (kit.Screen, tea.Cmd) {
	if s.list.busy || !s.list.dirty {
		return s, nil
	}
	s.list.dirty = false
	return s.read(pageMsg{fresh: true, filter: s.wanted()}, report.Key{})
}

// read asks for a page behind a key.
func (s Screen) read(q pageMsg, from report.Key) (kit.Screen, tea.Cmd) {
	s.list.busy = true
	s.list.serial++
	q.serial = s.list.serial
	db := s.db
	return s, func() tea.Msg {
		q.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			q.page, err = report.List(tx, q.filter, from, q.up, pageRows)
			return err
		})
		return q
	}
}

// paged takes rows in.
func (s Screen) paged(msg pageMsg) (kit.Screen, tea.Cmd) {
	if msg.serial != s.list.serial {
		return s, nil
	}
	l := &s.list
	l.busy, l.known, l.failed = false, true, msg.err != nil
	if l.dirty || msg.err != nil {
		return s.ask()
	}
	switch {
	case msg.fresh && msg.end:
		*l = list{filter: msg.filter, rows: msg.page.Rows, up: msg.page.Next, first: msg.page.End, last: true, known: true, serial: l.serial}
		l.chosen = len(l.rows) - 1
	case msg.fresh:
		*l = list{filter: msg.filter, rows: msg.page.Rows, down: msg.page.Next, last: msg.page.End, first: true, chosen: -1, known: true, serial: l.serial}
	case msg.up:
		l.prepend(msg.page)
	default:
		l.extend(msg.page)
	}
	l.cut = msg.page.Cut
	return s.more()
}

func (l *list) extend(p report.Page) {
	l.rows = append(l.rows[:len(l.rows):len(l.rows)], p.Rows...)
	l.down, l.last = p.Next, p.End
	if drop := len(l.rows) - mostRows; drop > 0 && l.chosen >= drop {
		l.rows = l.rows[drop:]
		l.up, l.first, l.chosen = l.rows[0].Key, false, l.chosen-drop
	}
}

func (l *list) prepend(p report.Page) {
	l.rows = append(p.Rows[:len(p.Rows):len(p.Rows)], l.rows...)
	l.up, l.first = p.Next, p.End
	if l.chosen >= 0 {
		l.chosen += len(p.Rows)
	}
	if len(l.rows) > mostRows && l.chosen < mostRows {
		l.rows = l.rows[:mostRows]
		l.down, l.last = l.rows[mostRows-1].Key, false
	}
}

// more reads on where the window nears its end.
func (s Screen) more() (kit.Screen, tea.Cmd) {
	l := &s.list
	switch {
	case l.busy || l.dirty || !l.known || l.failed:
	case !l.last && len(l.rows)-max(l.chosen, 0) < nearEnd:
		return s.read(pageMsg{filter: l.filter}, l.down)
	case !l.first && l.chosen >= 0 && l.chosen < nearEnd:
		return s.read(pageMsg{filter: l.filter, up: true}, l.up)
	}
	return s, nil
}

// key moves in the list, or scrolls the card.
func (s Screen) key(key string) (kit.Screen, tea.Cmd) {
	page := max(1, s.size.rows-1)
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -page, "pgdown": page}[key]
	switch {
	case s.card != nil:
		s.top = min(max(0, s.top+by), s.size.cardTop)
	case ok && len(s.list.rows) > 0:
		s.list.chosen = min(max(0, s.list.chosen+by), len(s.list.rows)-1)
		return s.more()
	case key == "home":
		next, cmd := s.again()
		return next, cmd
	case key == "end" && !s.list.busy:
		return s.read(pageMsg{fresh: true, end: true, up: true, filter: s.wanted()}, report.Key{})
	}
	return s, nil
}
