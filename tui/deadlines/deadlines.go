// Package deadlines is the board: what has still to leave, by when, and what it
// costs if it is late. Codes are looked up here and nothing is packed.
package deadlines

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// Options are what the screen is given at the start.
type Options struct {
	Lang  string
	Theme kit.Theme
	Zone  *time.Location
	Now   time.Time
	DB    *store.DB
}

// class is which orders the list shows.
type class int

const (
	classAll class = iota
	classOverdue
	class2h
	class6h
	classPast24h
	classShort
	classNoted
	classSingle
	classHeld
	classes
)

// Screen is the board. It holds the orders that have still to leave, some ten
// thousand at most: counting and filtering them asks the books nothing.
type Screen struct {
	words *text.Words
	theme kit.Theme
	zone  *time.Location
	now   time.Time
	db    *store.DB

	board  *desk.Board
	pace   float64 // parcels an hour, 0: not known
	counts desk.Counts
	rows   []int // what the list shows, by number in the board
	class  class
	filter string // what was entered
	typed  string // what stands in the scan line
	chosen int    // row of the list; -1: none
	asked  int    // questions asked of the books so far: the last answer counts
	failed bool
}

var (
	_ kit.Looker  = Screen{}
	_ kit.Briefer = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	return Screen{words: text.For(o.Lang), theme: o.Theme, zone: o.Zone, now: o.Now, db: o.DB, chosen: -1}
}

// Title names the screen.
func (s Screen) Title() string { return s.words.Deadlines().Title }

// Looks says that nothing is packed here.
func (s Screen) Looks() string { return s.words.Deadlines().Looks }

// Brief says how things stand in two lines.
func (s Screen) Brief(w int) []string {
	t := s.words.Deadlines()
	return s.theme.Banner(s.tone(), w, t.Overdue+" "+number(s.counts.Overdue.Orders), t.Under2h+" "+number(s.counts.Under2h.Orders))
}

// boardMsg is an answer of the books.
type boardMsg struct {
	asked int
	board *desk.Board
	pace  float64
	err   error
}

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ShownMsg, kit.ChangedMsg:
		return s.read()
	case boardMsg:
		return s.taken(msg)
	case kit.ClockMsg:
		s.now = msg.Now
		return s.count(), nil
	case kit.PendingMsg:
		s.typed, s.chosen = msg.Text, -1
		return s.count(), nil
	case kit.CodeMsg:
		return s.code(msg.Code)
	case kit.LangMsg:
		s.words = text.For(msg.Lang)
	case kit.ThemeMsg:
		s.theme = msg.Theme
	case kit.ActMsg:
		return s.act(msg.ID)
	case tea.KeyPressMsg:
		return s.key(msg.Keystroke()), nil
	}
	return s, nil
}

func (s Screen) read() (kit.Screen, tea.Cmd) {
	s.asked++
	db, zone, now, asked := s.db, s.zone, s.now, s.asked
	return s, func() tea.Msg {
		msg := boardMsg{asked: asked}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if msg.board, err = desk.ReadBoard(tx, zone); err == nil {
				msg.pace, err = desk.Pace(tx, now)
			}
			return err
		})
		return msg
	}
}

func (s Screen) taken(msg boardMsg) (kit.Screen, tea.Cmd) {
	if msg.asked != s.asked {
		return s, nil
	}
	if s.failed = msg.err != nil; s.failed {
		return s, nil
	}
	was := s.chosenOrder()
	s.board, s.pace = msg.board, msg.pace
	s = s.count()
	s.chosen = s.rowOf(func(d desk.Due) bool { return was != "" && d.Order == was })
	return s, nil
}

// count counts the board and picks what the list shows, as it stands now.
func (s Screen) count() Screen {
	if s.board == nil {
		return s
	}
	s.counts = s.board.Counts(s.now, s.zone)
	word := strings.ToLower(strings.TrimSpace(s.typed))
	if word == "" {
		word = strings.ToLower(s.filter)
	}
	s.rows = make([]int, 0, len(s.board.Rows))
	for i, d := range s.board.Rows {
		if s.is(d) && s.fits(d, word) {
			s.rows = append(s.rows, i)
		}
	}
	s.chosen = min(s.chosen, len(s.rows)-1)
	return s
}

// is reports whether an order is of the class that is shown.
func (s Screen) is(d desk.Due) bool {
	left := time.UnixMilli(d.LimitAt).Sub(s.now)
	switch s.class {
	case classOverdue:
		return d.DueAt > 0 && d.DueAt <= s.now.UnixMilli()
	case class2h:
		return d.DueAt > 0 && left <= 2*time.Hour
	case class6h:
		return d.DueAt > 0 && left <= 6*time.Hour
	case classPast24h:
		return d.Remind > 0 && d.Remind <= s.now.UnixMilli()
	case classShort:
		return d.Short
	case classNoted:
		return d.Noted
	case classSingle:
		return d.Single
	case classHeld:
		return d.Stand == desk.StandHeld
	}
	return true
}

// fits reports whether an order has a word in what the list says of it.
func (s Screen) fits(d desk.Due, word string) bool {
	if word == "" {
		return true
	}
	for _, t := range []string{d.Order, d.Waybill, d.Carrier, d.Shop, s.words.Deadlines().Stands[string(d.Stand)]} {
		if strings.Contains(strings.ToLower(t), word) {
			return true
		}
	}
	return false
}

// code jumps to the order of a waybill or order number; any other word is
// filtered by.
func (s Screen) code(code string) (kit.Screen, tea.Cmd) {
	code = scan.Clean(code)
	s.typed = ""
	means := func(d desk.Due) bool {
		return d.Order == code || d.Waybill != "" && scan.WaybillKey(d.Waybill) == scan.WaybillKey(code)
	}
	if i := s.rowOf(means); i >= 0 {
		s = s.count()
		s.chosen = s.rowOf(means)
		return s, nil
	}
	all := s
	all.class, all.filter = classAll, ""
	all = all.count()
	if i := all.rowOf(means); i >= 0 {
		all.chosen = i
		return all, nil
	}
	s.filter, s.chosen = code, -1
	s = s.count()
	if len(s.rows) == 0 {
		return s, tea.Batch(tea.Raw("\a"), kit.Send(kit.SayMsg{Text: s.words.Deadlines().NoneFits.Of(code), Tone: kit.Refused}))
	}
	return s, nil
}

// rowOf finds a row of the list; -1: none.
func (s Screen) rowOf(is func(desk.Due) bool) int {
	for i, n := range s.rows {
		if is(s.board.Rows[n]) {
			return i
		}
	}
	return -1
}

func (s Screen) chosenOrder() string {
	if s.chosen < 0 || s.chosen >= len(s.rows) {
		return ""
	}
	return s.board.Rows[s.rows[s.chosen]].Order
}
