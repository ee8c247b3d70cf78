// Package receiving is the screen for goods that come, leave otherwise than in
// parcels, or move. It is drawn from where the station stands in the books
// (inbound.View) and the last verdict; its scans are booked as any are.
package receiving

import (
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// Options are what the screen is given at the start.
type Options struct {
	Lang    string
	Theme   kit.Theme
	Zone    *time.Location // times are said in it
	Now     time.Time
	DB      *store.DB
	Station string
}

// AnsweredMsg is what the books said to one scan of a mode.
type AnsweredMsg struct {
	Mode    string
	Verdict inbound.Verdict
}

// ModeMsg changes the mode of what is scanned.
type ModeMsg struct{ Mode string }

// RightsMsg says what the operator may do.
type RightsMsg struct{ Lead bool }

// ActMsg asks the shell to do something in the name of whoever is signed in.
type ActMsg struct{ Do func(act store.Act) tea.Cmd }

// Screen is the screen.
type Screen struct {
	words   *text.Words
	theme   kit.Theme
	zone    *time.Location
	now     time.Time
	db      *store.DB
	station string
	lead    bool

	mode   string
	seen   looked           // what the books said last
	loaded bool             // it is about this mode
	last   *inbound.Verdict // answered since the mode was chosen
	gone   string           // the receipt that somebody else closed meanwhile
	busy   bool             // the books are being asked: one question at a time
	dirty  bool             // they have changed since
	failed bool

	chosen int   // of the arrivals, or of what an ambiguous code may mean, from 1; 0: none
	top    int64 // first line of the receipt that is wanted; -1: the one of the last item
}

var (
	_ kit.Scanner = Screen{}
	_ kit.Briefer = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	zone := o.Zone
	if zone == nil {
		zone = time.Local
	}
	return Screen{words: text.For(o.Lang), theme: o.Theme, zone: zone, now: o.Now, db: o.DB, station: o.Station, mode: inbound.ModeReceive, top: -1}
}

// Title names the screen by its mode.
func (s Screen) Title() string { return s.words.Receiving().Titles[s.mode] }

// Mode is what scans are judged as.
func (s Screen) Mode() string { return s.mode }

// LineHint says what the scan line takes in this mode.
func (s Screen) LineHint() (label, hint string) {
	t := s.words.Receiving()
	return t.Line, t.Hints[s.mode]
}

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ShownMsg, kit.ChangedMsg:
		return s.read()
	case lookedMsg:
		return s.looked(msg)
	case AnsweredMsg:
		return s.answered(msg)
	case ModeMsg:
		return s.change(msg.Mode)
	case RightsMsg:
		s.lead = msg.Lead
	case kit.ScannedMsg:
		s.chosen, s.top = 0, -1
	case kit.ClockMsg:
		s.now = msg.Now
	case kit.LangMsg:
		s.words = text.For(msg.Lang)
	case kit.ThemeMsg:
		s.theme = msg.Theme
	case kit.ActMsg:
		return s.act(msg.ID)
	case tea.KeyPressMsg:
		return s.key(msg.Keystroke())
	}
	return s, nil
}

// change shows another mode; what was said in the one before is over.
func (s Screen) change(mode string) (kit.Screen, tea.Cmd) {
	if mode == s.mode {
		return s, nil
	}
	s.mode, s.loaded, s.last, s.gone, s.chosen, s.top = mode, false, nil, "", 0, -1
	return s.read()
}

// answered takes a verdict in. A refusal of another mode that waits is shown.
func (s Screen) answered(msg AnsweredMsg) (kit.Screen, tea.Cmd) {
	var cmd tea.Cmd
	next := kit.Screen(s)
	if msg.Mode != s.mode {
		if !msg.Verdict.Lock {
			return s, nil
		}
		next, cmd = s.change(msg.Mode)
	}
	s, ok := next.(Screen)
	if !ok {
		return next, cmd
	}
	v := msg.Verdict
	s.last, s.gone, s.chosen, s.top = &v, "", 0, -1
	return s, cmd // where the station stands now is read with the ChangedMsg behind it
}

// shown is the verdict that the screen is about: the refusal that waits, else
// the last answer, else where the station stands.
func (s Screen) shown() *inbound.Verdict {
	v := s.seen.view
	switch {
	case v.Lock != nil && (s.last == nil || s.last.Kind != inbound.Acknowledged):
		return v.Lock
	case s.gone != "":
		return &inbound.Verdict{Kind: inbound.ReceiptEnded, Receipt: s.gone}
	case s.last != nil:
		return s.last
	case v.Last != nil && v.Last.Kind == inbound.LotAsked:
		return v.Last // what was scanned before the program ended still waits for its lot
	case v.Receipt != nil:
		return &inbound.Verdict{Kind: inbound.Opened, Receipt: v.Receipt.No, Note: v.Receipt.Note, Supplier: v.Receipt.Supplier, Done: v.All.Received, Need: v.All.Expected}
	case s.mode == inbound.ModeIssue && v.Purpose != "":
		return &inbound.Verdict{Kind: inbound.PurposeSet, Purpose: v.Purpose, Reason: v.Reason}
	case s.mode == inbound.ModeMove && v.Item != nil:
		return &inbound.Verdict{Kind: inbound.InHand, Item: v.Item, Units: v.Item.Units, Place: v.Place}
	case s.mode == inbound.ModeMove && v.Place != "":
		return &inbound.Verdict{Kind: inbound.PlaceSet, Place: v.Place}
	}
	return nil
}

// locked reports whether a refusal waits to be acknowledged.
func (s Screen) locked() bool {
	if s.last != nil {
		return s.last.Lock || s.last.Kind == inbound.Locked
	}
	return s.seen.view.Lock != nil
}

func (s Screen) said(v inbound.Verdict) say.Said { return say.GoodsVerdict(s.words, v) }

func tone(t say.Tone) kit.Tone {
	return map[say.Tone]kit.Tone{
		say.Neutral: kit.Neutral, say.Good: kit.Good, say.Done: kit.Done, say.Soft: kit.Soft,
		say.Refused: kit.Refused, say.Pull: kit.Pull,
	}[t]
}

// asks is what is to be chosen from: the kinds of goods that the code scanned
// last may mean, or the lots of the item.
func (s Screen) asks() []string {
	v := s.shown()
	if v == nil {
		return nil
	}
	var rows []string
	switch v.Kind {
	case inbound.Ambiguous:
		for i, c := range v.Choices {
			rows = append(rows, strconv.Itoa(i+1)+" "+say.Goods(c.SKU, c.Name, c.Variant)+"  "+c.SKU)
		}
	case inbound.LotAsked:
		for i, l := range v.Lots {
			rows = append(rows, strconv.Itoa(i+1)+" "+say.LotsAt(s.words, []stock.LotAt{l}, true))
		}
	}
	return rows
}

// listed reports whether what can be received is listed.
func (s Screen) listed() bool { return s.mode == inbound.ModeReceive && s.seen.view.Receipt == nil }

// arrival is the one that was chosen.
func (s Screen) arrival() (inbound.Arrival, bool) {
	if !s.listed() || s.chosen < 1 || s.chosen > len(s.seen.arrivals) {
		return inbound.Arrival{}, false
	}
	return s.seen.arrivals[s.chosen-1], true
}
