package returning

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/returns"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// The actions of the screen that are no scans.
const (
	actBack  = "back"
	actNext  = "next"
	actClaim = "claim"
)

const lists = returns.ListAwaited + 1

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t := s.words.Returning()
	none := unless(s.open() != nil, t.WhyNoneOpen)
	damaged := none
	if damaged == "" && (s.last == nil || s.last.Kind != returns.Counted || s.last.Fate != returns.Sellable) {
		damaged = t.WhyNotCounted
	}
	missing := none
	if p := s.open(); p != nil && p.Left() == 0 {
		missing = t.WhyNoneMissing
	}
	claim := none
	if p := s.open(); p != nil && p.State != returns.GoodsUnclaimed {
		claim = t.WhyClaimed
	}
	return []kit.Action{
		s.enter(),
		{ID: "damaged", Keys: []string{"f12"}, Label: t.Damaged, Help: t.DamagedHelp, Scan: "/damaged", Disabled: damaged},
		{ID: actClaim, Keys: []string{"f11"}, Label: t.Claim, Help: t.ClaimHelp, Disabled: claim},
		{ID: "missing", Keys: []string{"f8"}, Label: t.Missing, Help: t.MissingHelp, Scan: "/missing", Disabled: missing},
		{ID: "finish", Keys: []string{"f7"}, Label: t.Finish, Help: t.FinishHelp, Scan: "/finish", Disabled: none},
		{ID: "park", Keys: []string{"f6"}, Label: t.Park, Help: t.ParkHelp, Scan: "/park", Disabled: none},
		{ID: "undo", Keys: []string{"f5"}, Label: t.Undo, Help: t.UndoHelp, Scan: "/undo", Disabled: unless(s.view != nil && s.view.Undo, t.WhyNoUndo)},
		{ID: actNext, Keys: []string{"f3"}, Label: t.Next, Help: t.NextHelp, Disabled: unless(s.open() == nil, t.WhyOpen)},
		{ID: actBack, Keys: []string{"esc"}, Label: t.Back, Help: t.BackHelp},
		{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp}, // no key is called so: these are not the shell's
	}
}

// enter is what Enter does with the row that was chosen.
func (s Screen) enter() kit.Action {
	t := s.words.Returning()
	a := kit.Action{ID: "choose", Keys: []string{"enter"}, Label: t.Open, Help: t.OpenHelp}
	switch s.listing() {
	case listMeanings:
		a.Label, a.Help, a.Urgent = t.Pick, t.PickHelp, true
	case listLines:
		a.Label, a.Help = t.One, t.OneHelp
	}
	if s.chosen < 0 || s.chosen >= s.listed() {
		a.Disabled = t.WhyNotChosen
		return a
	}
	switch s.listing() {
	case listMeanings:
		a.Scan = "/choose " + strconv.Itoa(s.chosen+1)
	case listLines:
		a.Scan = s.open().Lines[s.chosen].SKU
	default:
		a.Scan = s.rows[s.chosen].Number
		if a.Scan == "" { // a refund that names no number is signed in by its order
			a.Scan = strings.Join(s.rows[s.chosen].Orders, "")
		}
	}
	return a
}

func unless(ok bool, why string) string {
	if ok {
		return ""
	}
	return why
}

// act does an action.
func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actBack:
		switch {
		case s.chosen >= 0:
			s.chosen = -1
			return s, nil
		case s.list != returns.ListWaiting && s.open() == nil:
			s.list = returns.ListWaiting
			return s.read()
		}
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	case actNext:
		s.list, s.chosen, s.rows, s.last = (s.list+1)%lists, -1, nil, nil
		return s.read()
	case actClaim:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askClaim()})
	}
	return s, nil
}

// askClaim asks whose order an unclaimed parcel is.
func (s Screen) askClaim() kit.Overlay {
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Returning()
		return kit.Dialog{
			Name: t.ClaimTitle, Tone: kit.Neutral, Submit: "go", Text: []string{t.ClaimText},
			Fields: []kit.Field{{Label: t.ClaimField}},
			Keys:   []kit.Action{{ID: "go", Keys: []string{"f5"}, Label: w.Common.OK}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Values[0] == "" {
					return nil
				}
				return kit.Send(kit.ScanMsg{Code: "/claim " + a.Values[0]})
			},
		}
	})
}

// key moves the choice.
func (s Screen) key(key string) (kit.Screen, tea.Cmd) {
	n := s.listed()
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -8, "pgdown": 8, "home": -n, "end": n}[key]
	if !ok || n == 0 {
		return s, nil
	}
	s.chosen = min(max(0, s.chosen+by), n-1)
	return s.readOn()
}
