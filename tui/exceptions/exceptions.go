// Package exceptions is the screen for what must not leave: the pull list,
// which names the packed parcels that have to be taken out of the outgoing
// pile, and the hold box, in which a lead collects order and waybill numbers
// and holds them all at once. Codes are collected here and nothing is packed.
package exceptions

import (
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

// RightsMsg says what the operator may do.
type RightsMsg struct{ Lead bool }

// AskMsg asks the shell to hold what the codes mean, or to end their holds:
// the shell knows who stands at the desk.
type AskMsg struct {
	Codes    []string
	Reason   string
	Withdraw bool
}

// DoneMsg says what became of the codes. Err is the machine's, or that nobody
// may.
type DoneMsg struct {
	Fates []exception.Fate
	Err   error
}

// AnsweredMsg is the verdicts of scans just saved at this station.
type AnsweredMsg struct{ Verdicts []pack.Verdict }

// Screen is both lists.
type Screen struct {
	words *text.Words
	theme kit.Theme
	zone  *time.Location
	now   time.Time
	db    *store.DB
	lead  bool

	inBox  bool // the hold box is looked at, not the pull list
	list   list
	sought string // the code that is being looked for on the pull list
	box    box
	out    *pack.Verdict // the parcel just taken out
	size   *dim
}

// dim is how many rows were drawn last: how far a page reaches.
type dim struct{ rows int }

var (
	_ kit.Looker    = Screen{}
	_ kit.Briefer   = Screen{}
	_ kit.Hinter    = Screen{}
	_ kit.Commander = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	return Screen{
		words: text.For(o.Lang), theme: o.Theme, zone: o.Zone, now: o.Now, db: o.DB,
		list: list{chosen: -1}, box: box{chosen: -1}, size: &dim{rows: 10},
	}
}

// Title names the screen.
func (s Screen) Title() string { return s.words.Exceptions().Title }

// Looks says that nothing is packed here.
func (s Screen) Looks() string { return s.words.Exceptions().Looks }

// LineHint says what the scan line is for here.
func (s Screen) LineHint() (label, hint string) {
	t := s.words.Exceptions()
	return t.LineName, t.LineHint
}

// Command gives the scan that a command means here: the red basket is about the
// parcel that is chosen. Without one it says why not.
func (s Screen) Command(c scan.Command) (code, why string, ok bool) {
	if c != scan.CommandPulled {
		return "", "", false
	}
	e, chosen := s.list.at()
	if !chosen || s.inBox {
		return "", s.words.Exceptions().NoneChosen, true
	}
	return pulledCode(e), "", true
}

func pulledCode(e pack.PullEntry) string { return "/" + string(scan.CommandPulled) + " " + e.Waybill }

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ShownMsg:
		s.out = nil
		return s.again()
	case kit.ChangedMsg:
		return s.again()
	case kit.CodeMsg:
		return s.code(msg.Code)
	case listMsg:
		return s.listed(msg)
	case lookedMsg:
		return s.looked(msg)
	case DoneMsg:
		return s.done(msg)
	case AnsweredMsg:
		return s.answered(msg), nil
	case RightsMsg:
		s.lead = msg.Lead
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

// code takes a code, or a pasted line of several, into the box. Before that it
// is looked for on the pull list: a single one that stands there is shown there.
func (s Screen) code(code string) (kit.Screen, tea.Cmd) {
	codes := exception.Codes(code)
	if s.sought != "" { // codes come in a row: they are for the box
		codes, s.sought = append([]string{s.sought}, codes...), ""
		return s.collect(codes)
	}
	if len(codes) == 1 && (!s.inBox || s.box.fresh()) {
		return s.seek(codes[0])
	}
	return s.collect(codes)
}

// answered notes the parcel that was just taken out.
func (s Screen) answered(msg AnsweredMsg) Screen {
	for i, v := range msg.Verdicts {
		if v.Kind == pack.Pulled {
			s.out = &msg.Verdicts[i]
		}
	}
	return s
}

// key moves the choice of the list being looked at.
func (s Screen) key(key string) (kit.Screen, tea.Cmd) {
	page := max(1, s.size.rows-1)
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -page, "pgdown": page}[key]
	if key == "home" || key == "end" {
		by, ok = map[string]int{"home": -len(s.box.codes), "end": len(s.box.codes)}[key], true
	}
	switch {
	case !ok:
		return s, nil
	case !s.inBox && (key == "home" || key == "end"):
		s.out = nil
		return s.read(listMsg{edge: key})
	case s.inBox:
		s.box = s.box.move(by)
		return s, nil
	}
	s.out = nil
	s.list.move(by)
	return s.more()
}
