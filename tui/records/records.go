// Package records is the register: every parcel that has a waybill, found
// again, with all that happened to it. Codes are looked up here and nothing is
// packed. The list is a window that moves over SQL: it holds a few hundred rows
// of however many there are.
package records

import (
	"context"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/report"
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
	Ctx   context.Context // ends what the screen does beside the desk
	Busy  *sync.WaitGroup // counts it
}

// ReachedMsg says how far the search has come: parcels that it has not reached
// yet, and whether it finds more than it did.
type ReachedMsg struct {
	Left int64
	More bool
}

// Screen is the register.
type Screen struct {
	words *text.Words
	theme kit.Theme
	zone  *time.Location
	now   time.Time
	db    *store.DB
	ctx   context.Context
	busy  *sync.WaitGroup

	filter  report.Filter // what was chosen; its text is what was entered
	picked  bool          // the scope was chosen, and not just where the register begins
	days    string        // the filter's days as they were typed
	batch   report.Batch  // the filter's
	pending string        // what stands in the scan line: searched while it is typed
	list    list
	card    *report.Card
	top     int  // the card's first line shown
	size    *dim // of the last drawing
	looked  int  // parcels that were asked for so far: the last answer counts
	left    int64
	export  *export
	docs    *docs // the list of documents is looked at, not the parcels
	lead    bool
}

// dim is how much was drawn last: how far a page reaches.
type dim struct{ rows, cardTop int }

var (
	_ kit.Looker  = Screen{}
	_ kit.Briefer = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	return Screen{
		words: text.For(o.Lang), theme: o.Theme, zone: o.Zone, now: o.Now, db: o.DB, ctx: o.Ctx, busy: o.Busy,
		list: list{chosen: -1}, size: &dim{rows: 10},
	}
}

// Title names the screen.
func (s Screen) Title() string { return s.words.Records().Title }

// Looks says that nothing is packed here.
func (s Screen) Looks() string { return s.words.Records().Looks }

// Brief says how things stand in two lines.
func (s Screen) Brief(w int) []string {
	first := s.summary()
	if s.card != nil {
		first = s.card.Waybill + " " + s.state(s.card.Row)
	}
	return s.theme.Banner(kit.Soft, w, first, s.words.Records().OnlyLook)
}

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	if next, cmd, done := s.docUpdate(msg); done {
		return next, cmd
	}
	switch msg := msg.(type) {
	case kit.ShownMsg:
		return s.again()
	case kit.ChangedMsg:
		return s.changed()
	case kit.PendingMsg:
		return s.typed(msg.Text)
	case kit.CodeMsg:
		return s.code(msg.Code)
	case pageMsg:
		return s.paged(msg)
	case cardMsg:
		return s.carded(msg)
	case filterMsg:
		return s.filtered(msg)
	case batchMsg:
		return s.batched(msg)
	case exportMsg:
		return s.exporting(msg)
	case ReachedMsg:
		return s.reached(msg)
	case kit.LangMsg:
		s.words = text.For(msg.Lang)
	case kit.ThemeMsg:
		s.theme = msg.Theme
	case kit.ClockMsg:
		s.now = msg.Now
	case kit.ActMsg:
		return s.act(msg.ID)
	case tea.KeyPressMsg:
		return s.key(msg.Keystroke())
	}
	return s, nil
}

// text is what is searched: what is being typed, else what was entered.
func (s Screen) text() string {
	if t := strings.TrimSpace(s.pending); t != "" {
		return t
	}
	return s.filter.Text
}

// wanted is the list to be shown. A search looks everywhere unless a scope was
// chosen.
func (s Screen) wanted() report.Filter {
	f := s.filter
	f.Text = s.text()
	if f.Text != "" && !s.picked && f.Scope == report.Packed {
		f.Scope = report.All
	}
	return f
}

// typed searches what stands in the scan line; the row that was chosen is not
// chosen any more.
func (s Screen) typed(text string) (kit.Screen, tea.Cmd) {
	before := s.text()
	s.pending = text
	if text != "" {
		s.card = nil
	}
	if s.text() == before {
		return s, nil
	}
	return s.again()
}

// code looks a code up: the card of the parcel it means, else a list. Enter
// behind a typed search opens the row that was chosen since.
func (s Screen) code(code string) (kit.Screen, tea.Cmd) {
	code = scan.Clean(code)
	if r, ok := s.list.at(); ok && code == s.text() && s.pending != "" {
		s.filter.Text, s.pending = code, ""
		return s.open(r.ID)
	}
	s.pending = ""
	s.looked++
	return s, lookUp(s.db, s.looked, code)
}

// cardMsg is an answer about one parcel.
type cardMsg struct {
	asked int    // which question it answers
	code  string // what was looked up; empty: a row was opened
	card  *report.Card
	err   error
}

func lookUp(db *store.DB, asked int, code string) tea.Cmd {
	return func() tea.Msg {
		msg := cardMsg{asked: asked, code: code}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) error {
			id, err := report.Meant(tx, code)
			if err != nil || id == 0 {
				return err
			}
			c, err := report.CardOf(tx, id)
			msg.card = &c
			return err
		})
		return msg
	}
}

// open shows the card of a parcel.
func (s Screen) open(id int64) (kit.Screen, tea.Cmd) {
	s.looked++
	db, asked := s.db, s.looked
	return s, func() tea.Msg {
		msg := cardMsg{asked: asked}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) error {
			c, err := report.CardOf(tx, id)
			msg.card = &c
			return err
		})
		return msg
	}
}

// carded shows a card, or searches for a code that means no parcel. Codes of
// machines ring: a packer who forgot where he is must hear it.
func (s Screen) carded(msg cardMsg) (kit.Screen, tea.Cmd) {
	switch {
	case msg.asked != s.looked:
		return s, nil
	case msg.err != nil:
		return s, kit.Send(kit.SayMsg{Text: s.words.Records().Failed, Tone: kit.Refused})
	case msg.card != nil:
		s.card, s.top = msg.card, 0
		return s, nil
	}
	s.card = nil
	s.filter.Text = msg.code
	next, cmd := s.again()
	if !machineMade(msg.code) {
		return next, cmd
	}
	return next, tea.Batch(cmd, tea.Raw("\a"), kit.Send(kit.SayMsg{Text: s.words.Records().NoneMeant.Of(msg.code), Tone: kit.Refused}))
}

// machineMade reports whether a code was hardly thought of by a person.
func machineMade(code string) bool {
	return len(code) >= 8 && strings.Trim(strings.ToUpper(code), "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == ""
}

// changed reads the list again while nobody moves in it.
func (s Screen) changed() (kit.Screen, tea.Cmd) {
	if s.card != nil || s.list.chosen >= 0 || !s.list.first {
		return s, nil
	}
	return s.again()
}

func (s Screen) reached(msg ReachedMsg) (kit.Screen, tea.Cmd) {
	s.left = msg.Left
	if msg.More && msg.Left == 0 && s.text() != "" {
		return s.changed()
	}
	return s, nil
}
