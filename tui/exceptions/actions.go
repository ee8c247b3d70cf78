package exceptions

import (
	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
)

// The actions of the screen.
const (
	actBack   = "back"
	actPart   = "part"
	actHold   = "hold"
	actFree   = "free"
	actClear  = "clear"
	actPulled = "took_out"

	keyHold = "f5"
	keyFree = "f6"
)

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t := s.words.Exceptions()
	row, chosen := s.list.at()
	hold := kit.Action{ID: actHold, Keys: []string{keyHold}, Label: t.Hold, Help: t.HoldHelp}
	free := kit.Action{ID: actFree, Keys: []string{keyFree}, Label: t.Free, Help: t.FreeHelp}
	clear := kit.Action{ID: actClear, Keys: []string{"f8"}, Label: t.Clear, Help: t.ClearHelp}
	out := kit.Action{ID: actPulled, Keys: []string{"f12"}, Label: t.Pulled, Help: t.PulledHelp, Urgent: true}
	switch {
	case !s.inBox:
		hold.Disabled, clear.Disabled = t.WhyBoxOnly, t.WhyBoxOnly
		if !chosen {
			free.Disabled, out.Disabled = t.WhyNoRow, t.WhyNoRow
		} else {
			out.Scan = pulledCode(row)
		}
	case len(s.box.codes) == 0:
		hold.Disabled, free.Disabled, clear.Disabled, out.Disabled = t.WhyNoCodes, t.WhyNoCodes, t.WhyNoCodes, t.WhyNoRow
	default:
		out.Disabled = t.WhyNoRow
	}
	if !s.lead {
		hold.Disabled, free.Disabled = t.WhyNotLead, t.WhyNotLead
	}
	return []kit.Action{
		out,
		{ID: actBack, Keys: []string{"esc"}, Label: t.Back, Help: t.BackHelp},
		hold, free,
		{ID: actPart, Keys: []string{"f3"}, Label: t.PartKey, Help: t.PartHelp},
		clear,
		{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp}, // no key is called so: these are not the shell's
	}
}

// act does an action.
func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actBack:
		if s.inBox {
			s.inBox = false
			return s.again()
		}
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	case actPart:
		s.inBox, s.out = !s.inBox, nil
		return s.again()
	case actHold:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askHold()})
	case actFree:
		codes := s.box.codes
		if e, ok := s.list.at(); ok && !s.inBox {
			codes = []string{e.Waybill}
		}
		return s, kit.Send(kit.OpenMsg{Overlay: s.askFree(codes)})
	case actClear:
		if s.box.chosen >= 0 && s.box.chosen < len(s.box.codes) {
			s.box = s.box.without(s.box.chosen)
		} else {
			s.box = box{chosen: -1, serial: s.box.serial + 1}
		}
	}
	return s, nil
}
