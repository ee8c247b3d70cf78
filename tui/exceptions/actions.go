package exceptions

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/exception"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// The actions of the screen.
const (
	actBack     = "back"
	actHold     = "hold"
	actWithdraw = "withdraw"
	actClear    = "clear"
	actPull     = "pull"
)

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t := s.words.Exceptions()
	hold := kit.Action{ID: actHold, Keys: []string{"f5"}, Label: t.Hold, Help: t.HoldHelp}
	if len(s.box) == 0 || s.done {
		hold.Disabled = t.WhyBoxEmpty
	}
	withdraw := kit.Action{ID: actWithdraw, Keys: []string{"f8"}, Label: t.Free, Help: t.FreeHelp}
	if len(s.toFree()) == 0 {
		withdraw.Disabled = t.WhyNotChosen
	}
	pull := kit.Action{ID: actPull, Keys: []string{"f12"}, Label: t.Pull, Help: t.PullHelp}
	if _, ok := s.pullRow(); !ok {
		pull.Disabled = t.WhyNoPull
	}
	empty := kit.Action{ID: actClear, Keys: []string{"f6"}, Label: t.Empty, Help: t.EmptyHelp}
	if len(s.box) == 0 {
		empty.Disabled = t.WhyBoxEmpty
	}
	return []kit.Action{
		{ID: actBack, Keys: []string{"esc"}, Label: t.Back, Help: t.BackHelp},
		pull, hold, withdraw, empty,
		{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp},
	}
}

// act does an action.
func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actBack:
		if len(s.box) > 0 && s.done {
			s.box, s.done = nil, false
			return s, nil
		}
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	case actClear:
		if s.chosen >= 0 && s.chosen < len(s.box) && !s.done {
			s.box = slices.Delete(slices.Clone(s.box), s.chosen, s.chosen+1)
			s.chosen = -1
			return s, nil
		}
		s.box, s.done, s.chosen = nil, false, -1
	case actHold:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askReason()})
	case actWithdraw:
		return s, kit.Send(AskMsg{Codes: s.toFree(), Withdraw: true})
	case actPull:
		if e, ok := s.pullRow(); ok {
			return s, kit.Send(PullMsg{Waybill: e.Waybill})
		}
	}
	return s, nil
}

// askReason asks why the orders of the box are held.
func (s Screen) askReason() kit.Overlay {
	codes := make([]string, len(s.box))
	for i, f := range s.box {
		codes[i] = f.Code
	}
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Exceptions()
		return kit.Dialog{
			Name: t.ReasonTitle.Of(int64(len(codes))), Tone: kit.Pull, Stay: true, Words: true,
			Text: []string{t.ReasonText}, Fields: []kit.Field{{Label: t.Reason}},
			Keys: []kit.Action{{ID: actHold, Keys: []string{"f5"}, Label: t.Hold}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Action != actHold {
					return nil
				}
				return kit.Send(AskMsg{Codes: codes, Reason: a.Values[0]})
			},
		}
	})
}

// toFree are the codes that would be freed: the box, else the row chosen.
func (s Screen) toFree() []string {
	if len(s.box) > 0 {
		if s.done {
			return nil
		}
		codes := make([]string, len(s.box))
		for i, f := range s.box {
			codes[i] = f.Code
		}
		return codes
	}
	if i := s.chosen - len(s.lists.pulls); i >= 0 && i < len(s.lists.held) {
		return []string{s.lists.held[i].Order}
	}
	if e, ok := s.pullRow(); ok && e.Why == pack.WhyHeld {
		return []string{e.Waybill}
	}
	return nil
}

// pullRow is the parcel to be taken out that is chosen; with only one on the
// list it needs no choosing.
func (s Screen) pullRow() (pack.PullEntry, bool) {
	p := s.lists.pulls
	switch {
	case len(s.box) > 0:
	case s.chosen >= 0 && s.chosen < len(p):
		return p[s.chosen], true
	case s.chosen < 0 && len(p) == 1:
		return p[0], true
	}
	return pack.PullEntry{}, false
}

// rows is how many rows there are to choose from.
func (s Screen) rows() int {
	if len(s.box) > 0 {
		return len(s.box)
	}
	return len(s.lists.pulls) + len(s.lists.held)
}

// chosenName is the number that the chosen row goes by.
func (s Screen) chosenName() string {
	p, h := s.lists.pulls, s.lists.held
	switch i := s.chosen - len(p); {
	case len(s.box) > 0 || s.chosen < 0:
	case i < 0:
		return p[s.chosen].Waybill
	case i < len(h):
		return h[i].Order
	}
	return ""
}

func (s Screen) rowNamed(name string) int {
	if name == "" {
		return -1
	}
	for i, e := range s.lists.pulls {
		if e.Waybill == name {
			return i
		}
	}
	for i, h := range s.lists.held {
		if h.Order == name {
			return len(s.lists.pulls) + i
		}
	}
	return -1
}

// key moves in the list.
func (s Screen) key(key string) (kit.Screen, tea.Cmd) {
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -10, "pgdown": 10}[key]
	if !ok || s.rows() == 0 {
		return s, nil
	}
	from := s.chosen
	if from < 0 && (by < 0 || len(s.box) > 0) {
		from = s.rows() // the end is in sight
	}
	s.chosen = min(max(0, from+by), s.rows()-1)
	return s, nil
}

// unknownCodes are those of the box that mean nothing.
func unknownCodes(box []exception.Fate) int {
	n := 0
	for _, f := range box {
		if f.What == exception.Unknown {
			n++
		}
	}
	return n
}
