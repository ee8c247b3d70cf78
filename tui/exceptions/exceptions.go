// Package exceptions is the screen of what must not leave: packed parcels that
// are to be taken out again (the pull list), orders that are held, and the box
// in which numbers are collected to hold or free them all at once. Codes are
// collected here and nothing is packed.
package exceptions

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/pack"
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

// AskMsg asks the shell to have orders held or freed by whoever is signed in.
// The answer is a DoneMsg.
type AskMsg struct {
	Codes    []string
	Reason   string
	Withdraw bool
}

// DoneMsg says what became of an AskMsg.
type DoneMsg struct {
	Fates    []exception.Fate
	Withdraw bool
	Err      error
}

// PullMsg asks the shell to record that a parcel on the pull list was found and
// lies in the red basket.
type PullMsg struct{ Waybill string }

// Screen is the screen.
type Screen struct {
	words *text.Words
	theme kit.Theme
	zone  *time.Location
	now   time.Time
	db    *store.DB

	lists  lists
	box    []exception.Fate // collected, first scanned first
	done   bool             // the box shows what became of its codes
	chosen int              // row; -1: none
	wanted string           // a waybill to choose as soon as the lists are read
	asked  int              // questions asked of the books so far: the last answer counts
	known  bool
	failed bool
}

// lists are what is to be taken out and what is held, as the books say.
type lists struct {
	pulls []pack.PullEntry
	held  []exception.HeldOrder
	total int64 // held in all
	many  int64 // on the pull list in all
}

// rowsRead is how many rows of either list are read: the ones that matter are
// the latest, and each can be found by its number.
const rowsRead = 200

var (
	_ kit.Looker  = Screen{}
	_ kit.Briefer = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	return Screen{words: text.For(o.Lang), theme: o.Theme, zone: o.Zone, now: o.Now, db: o.DB, chosen: -1}
}

// Title names the screen.
func (s Screen) Title() string { return s.words.Exceptions().Title }

// Looks says that nothing is packed here.
func (s Screen) Looks() string { return s.words.Exceptions().Looks }

// Brief says how things stand in two lines.
func (s Screen) Brief(w int) []string {
	return s.theme.Banner(s.tone(), w, s.summary(), s.words.Exceptions().Looks)
}

// listsMsg is an answer of the books.
type listsMsg struct {
	asked int
	lists lists
	err   error
}

// meantMsg says what codes mean that were put into the box.
type meantMsg struct {
	fates []exception.Fate
	err   error
}

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ShownMsg, kit.ChangedMsg:
		return s.read()
	case kit.CodeMsg:
		return s.code(msg.Code)
	case listsMsg:
		return s.listed(msg)
	case meantMsg:
		return s.collected(msg)
	case DoneMsg:
		return s.finished(msg)
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

func (s Screen) read() (kit.Screen, tea.Cmd) {
	s.asked++
	db, asked := s.db, s.asked
	return s, func() tea.Msg {
		msg := listsMsg{asked: asked}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			l := &msg.lists
			if l.pulls, err = pack.Pulls(tx, 0, rowsRead); err != nil {
				return err
			}
			if l.many, err = pack.CountPulls(tx); err != nil {
				return err
			}
			if l.held, err = exception.HeldOrders(tx, rowsRead); err != nil {
				return err
			}
			l.total, err = exception.CountHeld(tx)
			return err
		})
		return msg
	}
}

func (s Screen) listed(msg listsMsg) (kit.Screen, tea.Cmd) {
	if msg.asked != s.asked {
		return s, nil
	}
	s.known, s.failed = true, msg.err != nil
	if msg.err != nil {
		return s, nil
	}
	chosen := s.chosenName()
	s.lists = msg.lists
	if s.wanted != "" {
		chosen, s.wanted = s.wanted, ""
	}
	s.chosen = s.rowNamed(chosen)
	return s, nil
}

// code puts a code into the box, unless it is the waybill of a parcel that is
// to be taken out: then its row is chosen.
func (s Screen) code(code string) (kit.Screen, tea.Cmd) {
	code = scan.Clean(code)
	if i := slices.IndexFunc(s.lists.pulls, func(e pack.PullEntry) bool { return scan.WaybillKey(e.Waybill) == scan.WaybillKey(code) }); i >= 0 && len(s.box) == 0 {
		s.chosen = i
		return s, nil
	}
	if s.done {
		s.box, s.done = nil, false
	}
	codes := make([]string, 0, len(s.box)+1)
	for _, f := range s.box {
		codes = append(codes, f.Code)
	}
	for _, c := range exception.Codes(code) {
		codes = append(codes, c)
		s.box = append(slices.Clip(s.box), exception.Fate{Code: c})
	}
	s.chosen = -1
	db := s.db
	return s, func() tea.Msg {
		var msg meantMsg
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) { msg.fates, err = lookUp(tx, codes); return err })
		return msg
	}
}

// collected takes in what the codes of the box mean, unless more came since.
func (s Screen) collected(msg meantMsg) (kit.Screen, tea.Cmd) {
	if msg.err != nil {
		return s, kit.Send(kit.SayMsg{Text: s.words.Exceptions().Failed, Tone: kit.Refused})
	}
	if s.done || len(msg.fates) > len(s.box) {
		return s, nil
	}
	box := slices.Clone(s.box)
	for i, f := range msg.fates {
		if box[i].Code == f.Code {
			box[i] = f
		}
	}
	s.box = box
	if last := box[len(msg.fates)-1]; last.What == exception.Unknown {
		return s, tea.Batch(tea.Raw("\a"), kit.Send(kit.SayMsg{Text: s.words.Exceptions().NotKnown.Of(last.Code), Tone: kit.Refused}))
	}
	return s, nil
}

// finished shows what became of the box.
func (s Screen) finished(msg DoneMsg) (kit.Screen, tea.Cmd) {
	if msg.Err != nil {
		return s, nil // the shell says it; the box stays
	}
	s.box, s.done, s.chosen = msg.Fates, true, -1
	return s.read()
}

// lookUp says how the codes of the box stand.
func lookUp(tx *store.Tx, codes []string) ([]exception.Fate, error) {
	fates := make([]exception.Fate, len(codes))
	met := map[string]bool{}
	for i, code := range codes {
		fates[i] = exception.Fate{Code: code, What: exception.NotAsked}
		if met[code] {
			continue
		}
		met[code] = true
		f, err := exception.LookUp(tx, code)
		if err != nil {
			return nil, err
		}
		fates[i] = f
	}
	return fates, nil
}
