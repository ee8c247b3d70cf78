// Package returning is the returns screen: parcels that come back are signed in
// by a burst of scans and inspected later, unit by unit. Its scans are acts of
// the return mode. It is drawn from where the station stands in the books
// (returns.View) and the last verdict.
package returning

import (
	"context"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/returns"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// Options are what the screen is given at the start.
type Options struct {
	Lang    string
	Theme   kit.Theme
	Zone    *time.Location
	Now     time.Time
	DB      *store.DB
	Station string
}

// AnsweredMsg is the verdict of a scan of this station that was just saved.
type AnsweredMsg struct{ Verdict returns.Verdict }

// Screen is the returns screen.
type Screen struct {
	words   *text.Words
	theme   kit.Theme
	zone    *time.Location
	now     time.Time
	db      *store.DB
	station string

	view   *returns.View // nil: not read yet
	last   *returns.Verdict
	list   returns.List
	rows   []returns.Parcel
	next   int64 // where the list goes on; 0: that is all
	chosen int   // row of what is listed: parcels, lines, or meanings; -1: none
	asked  int   // questions asked of the books so far: the last answer counts
	more   bool  // the list is being read on
	failed bool
}

var (
	_ kit.Scanner = Screen{}
	_ kit.Briefer = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	return Screen{words: text.For(o.Lang), theme: o.Theme, zone: o.Zone, now: o.Now, db: o.DB, station: o.Station, chosen: -1}
}

// Title names the screen, and says what a scan is here.
func (s Screen) Title() string {
	t := s.words.Returning()
	return t.Title + "  " + t.Scans
}

// LineHint says what the scan line is for here.
func (s Screen) LineHint() (label, hint string) {
	return s.words.Shell.ScanLine, s.words.Shell.ScanLinePlain
}

// Mode is that of returns.
func (s Screen) Mode() string { return returns.Mode }

// How many parcels are read at a time, and at most when they are read again.
const (
	pageRows = 60
	mostRows = 600
	nearEnd  = 15
)

// readMsg is an answer of the books.
type readMsg struct {
	asked int
	view  returns.View
	rows  []returns.Parcel
	next  int64
	more  bool // the rows go behind those that are there
	err   error
}

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ShownMsg, kit.ChangedMsg:
		return s.read()
	case readMsg:
		return s.taken(msg), nil
	case AnsweredMsg:
		s.last, s.chosen = &msg.Verdict, -1
		if msg.Verdict.Kind == returns.Arrived || msg.Verdict.Kind == returns.Unclaimed {
			s.list = returns.ListWaiting // the line of what just came stands there
		}
	case kit.ScannedMsg:
		s.chosen = -1
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

// read asks the books where the station stands, and for the list as far as it
// was read.
func (s Screen) read() (kit.Screen, tea.Cmd) {
	s.asked++
	s.more = false
	db, station, list, q := s.db, s.station, s.list, readMsg{asked: s.asked}
	n := min(max(pageRows, len(s.rows)), mostRows)
	return s, func() tea.Msg {
		q.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if q.view, err = returns.Look(tx, station); err == nil {
				q.rows, q.next, err = returns.Page(tx, list, 0, n)
			}
			return err
		})
		return q
	}
}

// readOn reads the next rows when the chosen one nears the end.
func (s Screen) readOn() (kit.Screen, tea.Cmd) {
	if s.next == 0 || s.more || s.listing() != listParcels || len(s.rows)-s.chosen > nearEnd {
		return s, nil
	}
	s.more = true
	s.asked++
	db, list, from, q := s.db, s.list, s.next, readMsg{asked: s.asked, more: true}
	return s, func() tea.Msg {
		q.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			q.rows, q.next, err = returns.Page(tx, list, from, pageRows)
			return err
		})
		return q
	}
}

func (s Screen) taken(msg readMsg) Screen {
	if msg.asked != s.asked {
		return s
	}
	if s.failed = msg.err != nil; s.failed {
		return s
	}
	if msg.more {
		s.rows, s.next, s.more = append(s.rows[:len(s.rows):len(s.rows)], msg.rows...), msg.next, false
		return s
	}
	what, was := s.listing(), s.chosenKey()
	s.view, s.rows, s.next = &msg.view, msg.rows, msg.next
	if v := msg.view.Last; s.last == nil && v != nil && v.Kind == returns.Asked {
		s.last = v // the question is still open after a restart
	}
	if s.listing() != what {
		s.chosen = -1
		return s
	}
	s.chosen = min(s.chosen, s.listed()-1)
	for i := range s.listed() {
		if was != "" && s.rowKey(i) == was {
			s.chosen = i
		}
	}
	return s
}

// listing is what the rows on the screen are.
type listing int

const (
	listParcels  listing = iota
	listLines            // of the open parcel
	listMeanings         // of the code scanned last
)

func (s Screen) listing() listing {
	switch {
	case s.asking():
		return listMeanings
	case s.open() != nil:
		return listLines
	}
	return listParcels
}

// asking reports whether the last scan may mean several things.
func (s Screen) asking() bool { return s.last != nil && s.last.Kind == returns.Asked }

// open is the parcel that is inspected here.
func (s Screen) open() *returns.Parcel {
	if s.view == nil {
		return nil
	}
	return s.view.Open
}

// listed is how many rows there are to choose from.
func (s Screen) listed() int {
	switch s.listing() {
	case listMeanings:
		return len(s.last.Choices) + len(s.last.Orders)
	case listLines:
		return len(s.open().Lines)
	}
	return len(s.rows)
}

// rowKey is what a row is known again by when the list was read again.
func (s Screen) rowKey(row int) string {
	switch s.listing() {
	case listMeanings:
		return strconv.Itoa(row)
	case listLines:
		return s.open().Lines[row].SKU
	}
	return s.rows[row].Number + "\n" + strconv.FormatInt(s.rows[row].ID, 10)
}

func (s Screen) chosenKey() string {
	if s.chosen < 0 || s.chosen >= s.listed() {
		return ""
	}
	return s.rowKey(s.chosen)
}

// shown is the verdict that the screen is about: the last one; after a restart
// with a parcel open it is as if that had just been opened.
func (s Screen) shown() *returns.Verdict {
	if p := s.open(); s.last == nil && p != nil {
		return &returns.Verdict{Kind: returns.Opened, Return: p.ID, Number: p.Number, Orders: p.Orders, Refunds: p.Refunds, Done: p.Done, Need: p.Need}
	}
	return s.last
}

func (s Screen) said(v returns.Verdict) say.Said { return say.Return(s.words, v, s.now, s.zone) }

// tone is the kit's tone for a tone of say.
func tone(t say.Tone) kit.Tone {
	return map[say.Tone]kit.Tone{
		say.Neutral: kit.Neutral, say.Good: kit.Good, say.Done: kit.Done, say.Soft: kit.Soft, say.Refused: kit.Refused, say.Pull: kit.Pull,
	}[t]
}

// Brief says how things stand in a few lines.
func (s Screen) Brief(w int) []string {
	v := s.shown()
	if v == nil {
		return s.theme.Banner(kit.Neutral, w, s.words.Returning().Begin, s.waits())
	}
	said := s.said(*v)
	return s.theme.Banner(tone(said.Tone), w, append([]string{said.Symbol + " " + s.word(*v, said)}, kit.Wrap(kit.Plain(said.Title), w-2, 3)...)...)
}
