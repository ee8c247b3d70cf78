// Package deadlines is the board: what has still to leave, by when, and what it
// costs if it is late. Codes are looked up here and nothing is packed.
package deadlines

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

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
	classMade
	classAgreed
	classAway
	classSilent
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
	rows   []item // what the list shows
	shown  int    // how many of these are orders
	listed listing
	class  class
	group  group
	filter string // what was entered
	typed  string // what stands in the scan line
	lead   bool   // whoever stands here is one
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

// RightsMsg says whether whoever stands here is a lead.
type RightsMsg struct{ Lead bool }

// Wish is what a screen asks the shell for: the shell knows who stands here.
type Wish string

// What can be asked for.
const (
	WishAgree Wish = "agree" // note what a buyer agreed to
	WishMade  Wish = "made"  // say what kind of order it is
	WishRules Wish = "rules" // see the rules
)

// AskMsg asks for it, about an order where there is one.
type AskMsg struct {
	Wish  Wish
	Order string
	ID    int64 // the order's row
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
	case RightsMsg:
		s.lead = msg.Lead
	case kit.LangMsg:
		s.words = text.For(msg.Lang)
		return s.count(), nil
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
			if err == nil {
				msg.board.Away, err = desk.ReadAway(tx, now)
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

// rowOf finds a row of the list; -1: none.
func (s Screen) rowOf(is func(desk.Due) bool) int {
	for i, r := range s.rows {
		if r.head == "" && is(*r.due) {
			return i
		}
	}
	return -1
}

func (s Screen) chosenOrder() string {
	if d := s.at(); d != nil {
		return d.Order
	}
	return ""
}

// at is the order that is chosen, nil for none.
func (s Screen) at() *desk.Due {
	if s.chosen < 0 || s.chosen >= len(s.rows) {
		return nil
	}
	return s.rows[s.chosen].due
}
