// Package catalog is the screen for the data of goods: SKUs with their
// barcodes, parts and homes, the places along the walking route, and the
// barcodes that several SKUs share. Codes are looked up here and nothing is
// packed.
package catalog

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
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

// RightsMsg says what the operator may do.
type RightsMsg struct{ Lead bool }

// Act changes something in the name of whoever is signed in.
type Act func(tx *store.Tx, act store.Act) (Outcome, error)

// Outcome is what became of an act.
type Outcome struct {
	Done  bool
	Say   func(*text.Words) string
	Undo  Act    // takes it back by another document; nil: nothing does
	SKU   string // the SKU to be shown then
	Place string // the place to be shown then
}

// AskMsg asks the shell for an act: the shell knows who stands at the desk.
type AskMsg struct {
	Do     Act
	Undo   bool // it takes the last one back
	Dialog bool // a dialog waits for the answer
}

// DoneMsg is the answer of the books.
type DoneMsg struct {
	Outcome
	Ask AskMsg
}

// Screen is the lists and what is open of them.
type Screen struct {
	words *text.Words
	theme kit.Theme
	zone  *time.Location
	now   time.Time
	db    *store.DB
	lead  bool

	part  part
	lists [parts]list
	bins  bool // the shop keeps places
	card  *card
	place *placeCard
	burst *burst
	sent  int // codes looked up so far: the last answer counts
	undo  []Act
	size  *dim
}

// dim is how many rows were drawn last: how far a page reaches.
type dim struct{ rows int }

var (
	_ kit.Looker  = Screen{}
	_ kit.Briefer = Screen{}
	_ kit.Hinter  = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	s := Screen{words: text.For(o.Lang), theme: o.Theme, zone: o.Zone, now: o.Now, db: o.DB, size: &dim{rows: 10}}
	for i := range s.lists {
		s.lists[i].chosen = -1
	}
	return s
}

// Title names the screen.
func (s Screen) Title() string { return s.words.Catalog().Title }

// Looks says that nothing is packed here.
func (s Screen) Looks() string { return s.words.Catalog().Looks }

// LineHint says what the scan line is for here.
func (s Screen) LineHint() (label, hint string) {
	t := s.words.Catalog()
	switch {
	case s.burst != nil:
		return t.LineLabel, t.LineBurst
	case s.card != nil:
		return t.LineName, t.LineCard
	}
	return t.LineName, t.LineHint
}

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ShownMsg, kit.ChangedMsg:
		return s.again()
	case kit.PendingMsg:
		return s.pending(msg.Text)
	case kit.CodeMsg:
		return s.code(msg.Code)
	case listMsg:
		return s.listed(msg)
	case foundMsg:
		return s.found(msg)
	case cardMsg:
		return s.carded(msg)
	case placeMsg:
		return s.placed(msg)
	case fatesMsg:
		return s.judged(msg)
	case DoneMsg:
		return s.done(msg)
	case RightsMsg:
		s.lead = msg.Lead
	case exportMsg:
		return s, export(s.db, msg.path, s.words)
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

// again reads anew what is on the screen.
func (s Screen) again() (Screen, tea.Cmd) {
	var cmds []tea.Cmd
	switch {
	case s.burst != nil:
		cmds = append(cmds, s.judge())
	case s.card != nil:
		cmds = append(cmds, s.readCard(s.card.Code, s.card.chosen))
	case s.place != nil:
		cmds = append(cmds, s.readPlace(s.place.at.Code, s.place.chosen))
	}
	next, cmd := s.reread()
	return next, tea.Batch(append(cmds, cmd)...)
}

// mostUndone is how many acts can be taken back one after the other.
const mostUndone = 50

// done says what became of an act and shows how things are now.
func (s Screen) done(msg DoneMsg) (kit.Screen, tea.Cmd) {
	said := msg.Say(s.words)
	if msg.Ask.Undo { // also one that can't be taken back any more: those before it may
		s.undo = s.undo[:max(0, len(s.undo)-1)]
	}
	switch {
	case !msg.Done && msg.Ask.Dialog:
		return s, kit.Send(kit.NoteMsg{Text: said, Tone: kit.Refused})
	case !msg.Done:
		return s, tea.Batch(tea.Raw("\a"), kit.Send(kit.SayMsg{Text: said, Tone: kit.Refused}))
	case msg.Ask.Undo:
	case msg.Undo != nil:
		s.undo = append(s.undo[max(0, len(s.undo)-mostUndone):len(s.undo):len(s.undo)], msg.Undo)
	default: // what was done before stands on what this one changed
		s.undo = nil
	}
	say := []tea.Cmd{kit.Send(kit.SayMsg{Text: said, Tone: kit.Good})}
	if msg.Ask.Dialog {
		say = append([]tea.Cmd{kit.Send(kit.CloseMsg{})}, say...)
	}
	if s.burst != nil {
		s.burst, s.part = nil, partPlaces
		s.lists[partPlaces].text = ""
	}
	switch {
	case msg.SKU != "" && (s.card == nil || s.card.Code != msg.SKU):
		s.card = nil
		next, cmd := s.reread()
		return next, tea.Batch(tea.Sequence(say...), cmd, s.readCard(msg.SKU, -1))
	case msg.Place != "" && s.place != nil:
		s.place.at.Code = msg.Place
	case msg.Place != "":
		next, cmd := s.read(query{part: partPlaces, want: msg.Place})
		return next, tea.Batch(tea.Sequence(say...), cmd)
	}
	next, cmd := s.again()
	return next, tea.Batch(tea.Sequence(say...), cmd)
}

// ask asks for an act.
func ask(do Act) tea.Cmd { return kit.Send(AskMsg{Do: do}) }

// askHere is ask of a dialog, which stays open until the books have agreed.
func askHere(do Act) tea.Cmd { return kit.Send(AskMsg{Do: do, Dialog: true}) }
