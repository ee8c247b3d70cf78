// Package packing is the packing screen. It is drawn from the station's state
// in the books (pack.View) and the last verdict; it keeps nothing of its own
// but what is being looked at.
//
// How things stand is said as a word, a symbol, a colour and (by the shell) a
// sound, and large enough for a packer two metres away.
package packing

import (
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// Finder looks parcels up by the last digits of a waybill or order number. It
// runs beside the screen.
type Finder func(digits string) ([]pack.Found, error)

// Options are what the screen is given at the start.
type Options struct {
	Lang  string
	Theme kit.Theme
	Zone  *time.Location // times are said in it
	Now   time.Time
	Find  Finder
}

// AnsweredMsg is what the books said: the verdicts of the scans just saved,
// oldest first, and where the station stands after them. Without verdicts only
// the state is new.
type AnsweredMsg struct {
	Verdicts []pack.Verdict
	View     pack.View
	Now      time.Time
}

// TallyMsg is the desk's day, counted now and then.
type TallyMsg struct{ Tally pack.Tally }

// RightsMsg says what the operator may do.
type RightsMsg struct {
	Lead     bool
	Quantity bool // *12 is switched on
}

// Screen is the packing screen.
type Screen struct {
	words    *text.Words
	theme    kit.Theme
	zone     *time.Location
	now      time.Time
	find     Finder
	view     pack.View
	tally    pack.Tally
	told     bool // tally is known
	last     *pack.Verdict
	loaded   bool
	lead     bool
	quantity bool // *12 counts twelve
	choice   int  // the row chosen of view.Ask, from 1; 0: none
	top      int  // the first line shown of the parcel
}

var (
	_ kit.Screen  = Screen{}
	_ kit.Briefer = Screen{}
)

// New makes the screen. It says that it is loading until the first AnsweredMsg.
func New(o Options) Screen {
	zone := o.Zone
	if zone == nil {
		zone = time.Local
	}
	return Screen{words: text.For(o.Lang), theme: o.Theme, zone: zone, now: o.Now, find: o.Find}
}

// Title names the screen.
func (s Screen) Title() string { return s.words.Packing.Title }

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case AnsweredMsg:
		return s.answered(msg), nil
	case TallyMsg:
		s.tally, s.told = msg.Tally, true
	case RightsMsg:
		s.lead, s.quantity = msg.Lead, msg.Quantity
	case kit.ScannedMsg:
		s.choice = 0
	case kit.LangMsg:
		s.words = text.For(msg.Lang)
	case kit.ThemeMsg:
		s.theme = msg.Theme
	case kit.ClockMsg:
		s.now = msg.Now
	case kit.ActMsg:
		return s, s.act(msg.ID)
	case tea.KeyPressMsg:
		return s.key(msg.Keystroke()), nil
	}
	return s, nil
}

func (s Screen) answered(msg AnsweredMsg) Screen {
	before := s.parcelID()
	if len(msg.Verdicts) > 0 || !sameQuestion(s.view.Ask, msg.View.Ask) {
		s.choice = 0
	}
	s.view, s.now, s.loaded = msg.View, msg.Now, true
	for i := range msg.Verdicts {
		s.last, s.top = &msg.Verdicts[i], 0
		s.tally = after(s.tally, msg.Verdicts[i])
	}
	if s.parcelID() != before {
		s.top = 0
		if len(msg.Verdicts) == 0 {
			s.last = nil // another terminal or a restart: the last word is about something else
		}
	}
	return s
}

// after is a tally after one more verdict: near enough until it is counted
// again.
func after(t pack.Tally, v pack.Verdict) pack.Tally {
	var sent int64
	switch {
	case v.Kind == pack.Complete, v.Kind == pack.Finished:
		sent = 1
	case v.Kind == pack.Undone && v.Item == nil:
		sent = -1
	}
	t.Today, t.Open = max(0, t.Today+sent), max(0, t.Open-sent)
	switch {
	case v.Kind == pack.Finished && v.Why == pack.WhyPart:
		t.Bare++
	case v.Kind == pack.Bound && v.Why == "":
		t.Open, t.Bare = t.Open+1, max(0, t.Bare-1)
	case v.Kind == pack.Joined:
		t.Open = max(0, t.Open-1)
	}
	return t
}

func (s Screen) parcelID() int64 {
	if s.view.Parcel == nil {
		return 0
	}
	return s.view.Parcel.ID
}

// sameQuestion: what another terminal booked leaves the question open, and the
// row that is chosen.
func sameQuestion(a, b *pack.Verdict) bool {
	return a != nil && b != nil && a.Scan == b.Scan && slices.Equal(a.Waybills, b.Waybills) && len(a.Choices) == len(b.Choices)
}

// key moves the choice, or scrolls the parcel's lines.
func (s Screen) key(key string) Screen {
	by := map[string]int{"up": -1, "down": 1, "pgup": -5, "pgdown": 5}[key]
	switch {
	case by == 0:
	case s.view.Ask != nil:
		s.choice = min(max(1, s.choice+by), len(s.askRows()))
	case s.view.Parcel != nil:
		s.top = min(max(0, s.top+by), max(0, len(s.view.Parcel.Lines)-1))
	}
	return s
}

// shown is the verdict that the screen is about: the refusal that waits, the
// question that is open, else the last answer. After a restart with a parcel
// open it is as if that had just been resumed.
func (s Screen) shown() *pack.Verdict {
	switch p := s.view.Parcel; {
	case s.view.Lock != nil:
		return s.view.Lock
	case s.view.Ask != nil:
		return s.view.Ask
	case p != nil && p.Barred != "" && (s.last == nil || s.last.Kind != pack.Acknowledged):
		// An import changed it under the packer's hands; a scan would say the same.
		return &pack.Verdict{Kind: p.Barred, Why: p.Why, Parcel: p.ID, Waybill: p.Waybill, Carrier: p.Carrier, Done: p.Done, Need: p.Need, TakeOut: takeOut(p)}
	case p == nil && s.view.Taken != nil && s.last == nil:
		return &pack.Verdict{Kind: pack.WaybillFirst, Why: pack.WhyTakenAway, Waybill: s.view.Taken.Waybill, Station: s.view.Taken.Station}
	case s.last != nil:
		return s.last
	case p != nil:
		return &pack.Verdict{Kind: pack.Resumed, Waybill: p.Waybill, Carrier: p.Carrier, Done: p.Done, Need: p.Need}
	}
	return nil
}

// takeOut lists what has to come out of a parcel.
func takeOut(p *pack.ParcelView) []pack.Item {
	var items []pack.Item
	for _, l := range p.Lines {
		if l.TakeOut > 0 {
			items = append(items, pack.Item{SKU: l.SKU, Name: l.Name, Variant: l.Variant, Units: l.TakeOut, Place: l.Place})
		}
	}
	return items
}

func (s Screen) said(v pack.Verdict) say.Said { return say.Verdict(s.words, v, s.now, s.zone) }

// Tone is the kit's tone for a tone of say.
func Tone(t say.Tone) kit.Tone {
	return map[say.Tone]kit.Tone{
		say.Neutral: kit.Neutral, say.Good: kit.Good, say.Done: kit.Done, say.Soft: kit.Soft,
		say.Refused: kit.Refused, say.Pull: kit.Pull,
	}[t]
}

// Brief says how things stand in a few lines, the most important first: the
// kinds to choose from where a choice is asked for, else what to do next.
func (s Screen) Brief(w int) []string {
	v := s.shown()
	if v == nil {
		return s.theme.Banner(kit.Neutral, w, s.words.Packing.Begin, s.counts())
	}
	said := s.said(*v)
	word := said.Symbol + " " + said.Word
	if left, ok := s.remaining(); ok {
		word = kit.Ends(word, strconv.FormatInt(left, 10)+" "+s.words.Packing.Remaining, w-2)
	}
	if hot := s.view.Hot; hot != nil {
		word = "** " + word
	}
	lines := append([]string{word}, kit.Wrap(said.Next, w-2, 4)...)
	if s.view.Ask != nil && v == s.view.Ask {
		lines = append([]string{word}, s.briefChoices(w)...)
	}
	return s.theme.Banner(Tone(said.Tone), w, lines...)
}

func (s Screen) briefChoices(w int) []string {
	var lines []string
	for i := range s.askRows() {
		mark := "  "
		if s.choice == i+1 {
			mark = "> "
		}
		if i < len(s.view.Ask.Waybills) {
			lines = append(lines, mark+kit.CutLeft(s.view.Ask.Waybills[i], w-4))
			continue
		}
		c := s.view.Ask.Choices[i]
		lines = append(lines, mark+goods(c.SKU, c.Name, c.Variant, w-4))
	}
	return lines
}

// remaining is how many pieces the parcel on the screen still needs.
func (s Screen) remaining() (int64, bool) {
	if p := s.parcel(); p != nil {
		return p.Need - p.Done, true
	}
	return 0, false
}

// parcel is the one the screen is about: the open one, or the one whose
// dispatch is the last news.
func (s Screen) parcel() *pack.ParcelView {
	if s.view.Parcel != nil {
		return s.view.Parcel
	}
	v := s.shown()
	if v != nil && s.view.Last != nil && v.Kind == pack.Complete && v.Parcel == s.view.Last.ID {
		return s.view.Last
	}
	return nil
}
