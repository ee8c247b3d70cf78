package receiving

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/tui/kit"
)

// looked is what the books say of a mode at this station.
type looked struct {
	view     inbound.View
	arrivals []inbound.Arrival // while no receipt is open
	lines    []inbound.Line    // a window of the receipt's, or all that a chosen arrival expects
	first    int64             // the line that the window begins with
	of       string            // the arrival that the lines are of
	done     []inbound.Done    // issue, move: what was done last
}

// lookedMsg is an answer of the books.
type lookedMsg struct {
	mode string
	looked
	err error
}

// How many lines are read at a time, and how many stand above the one of the
// last item.
const (
	windowLines = 40
	linesAbove  = 2
	recentDone  = 12
)

// read asks the books how things stand, one question at a time.
func (s Screen) read() (kit.Screen, tea.Cmd) {
	if s.busy {
		s.dirty = true
		return s, nil
	}
	s.busy, s.dirty = true, false
	db, station, mode, top := s.db, s.station, s.mode, s.top
	var of string
	if a, ok := s.arrival(); ok {
		of = numberOf(a)
	}
	return s, func() tea.Msg {
		msg := lookedMsg{mode: mode}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			msg.looked, err = look(tx, station, mode, top, of)
			return err
		})
		return msg
	}
}

// numberOf is what an arrival is opened by.
func numberOf(a inbound.Arrival) string {
	if a.Receipt != "" {
		return a.Receipt
	}
	return a.Note
}

func look(tx *store.Tx, station, mode string, top int64, of string) (l looked, err error) {
	if l.view, err = inbound.Look(tx, station, mode); err != nil {
		return l, err
	}
	switch r := l.view.Receipt; {
	case mode != inbound.ModeReceive:
		l.done, err = inbound.Recent(tx, station, mode, recentDone)
	case r == nil:
		if l.arrivals, err = inbound.Arrivals(tx); err == nil {
			l.of = of
			l.lines, err = expected(tx, l.arrivals, of)
		}
	default:
		if l.first = max(0, top); top < 0 && l.view.Line != nil {
			rank, err := r.Rank(tx, l.view.Line.SKU)
			if err != nil {
				return l, err
			}
			l.first = max(0, rank-linesAbove)
		}
		l.first = max(0, min(l.first, l.view.All.Lines-1))
		l.lines, err = r.Window(tx, l.first, windowLines)
	}
	return l, err
}

// expected are the lines of a listed arrival.
func expected(tx *store.Tx, list []inbound.Arrival, no string) ([]inbound.Line, error) {
	for _, a := range list {
		switch {
		case no == "" || numberOf(a) != no:
		case a.Receipt != "":
			r, err := inbound.ReceiptNo(tx, no)
			if err != nil {
				return nil, err
			}
			return r.Window(tx, 0, windowLines)
		default:
			n, err := inbound.NoteNo(tx, no)
			if err != nil {
				return nil, err
			}
			lines, err := n.Lines(tx)
			return lines[:min(len(lines), windowLines)], err
		}
	}
	return nil, nil
}

// looked takes an answer in; if things have changed since, it asks again.
func (s Screen) looked(msg lookedMsg) (kit.Screen, tea.Cmd) {
	s.busy = false
	if msg.mode != s.mode {
		return s.read()
	}
	if s.failed = msg.err != nil; s.failed {
		return s, nil
	}
	chosen, wasChosen := s.arrival()
	if was := s.seen.view.Receipt; s.loaded && was != nil && msg.view.Receipt == nil && (s.last == nil || s.last.Kind != inbound.Closed && s.last.Kind != inbound.Left) {
		s.gone = was.No
	}
	s.seen, s.loaded = msg.looked, true
	if wasChosen {
		s.chosen = 0
		for i, a := range s.seen.arrivals {
			if numberOf(a) == numberOf(chosen) {
				s.chosen = i + 1
			}
		}
	}
	var seen tea.Cmd
	if lock := s.seen.view.Lock; lock != nil {
		seen = kit.Send(kit.SeenMsg{Scan: lock.Scan})
	}
	if s.dirty {
		next, again := s.read()
		return next, tea.Batch(seen, again)
	}
	return s, seen
}

// key moves the choice, or scrolls the receipt.
func (s Screen) key(key string) (kit.Screen, tea.Cmd) {
	by := map[string]int{"up": -1, "down": 1, "pgup": -8, "pgdown": 8}[key]
	switch n := len(s.asks()); {
	case by == 0:
		return s, nil
	case n > 0:
		s.chosen = min(max(1, s.chosen+by), n)
		return s, nil
	case s.listed():
		s.chosen = min(max(1, s.chosen+by), len(s.seen.arrivals))
		return s.read()
	case s.seen.view.Receipt != nil:
		if s.top < 0 {
			s.top = s.seen.first
		}
		s.top = max(0, min(s.top+int64(by), s.seen.view.All.Lines-1))
		return s.read()
	}
	return s, nil
}
