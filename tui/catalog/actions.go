package catalog

import (
	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
)

// The actions of the screen.
const (
	actBack   = "back"
	actOpen   = "open"
	actPart   = "part"
	actUndo   = "undo"
	actNew    = "new"
	actSave   = "save"
	actExport = "export"
	actClear  = "clear"
	actUp     = "up"
	actDown   = "down"
)

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t := s.words.Catalog()
	back := kit.Action{ID: actBack, Keys: []string{"esc"}, Label: t.Back, Help: t.BackHelp}
	move := kit.Action{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp} // no key is called so: these are not the shell's
	undo := s.leads(kit.Action{ID: actUndo, Keys: []string{"f5"}, Label: t.Undo, Help: t.UndoHelp})
	if len(s.undo) == 0 && s.lead {
		undo.Disabled = t.WhyNoUndo
	}
	if s.burst != nil {
		save := s.leads(kit.Action{ID: actSave, Keys: []string{"f6"}, Label: t.SaveBurst, Help: t.SaveBurstHelp})
		if s.lead && s.burst.fresh() == 0 {
			save.Disabled = t.WhyNoLabels
		}
		last := kit.Action{ID: actClear, Keys: []string{"f8"}, Label: t.DropLast, Help: t.DropLastHelp}
		if len(s.burst.codes) == 0 {
			last.Disabled = t.WhyNoLabels
		}
		return []kit.Action{back, save, last}
	}
	open := kit.Action{ID: actOpen, Keys: []string{"enter"}, Label: t.Open, Help: t.OpenHelp}
	if s.card != nil || s.place != nil {
		open = kit.Action{ID: actOpen, Keys: []string{"enter"}, Label: t.Change, Help: t.ChangeHelp}
		if s.chosen() < 0 {
			open.Disabled = t.WhyNoRow
		}
		return []kit.Action{back, open, undo, move}
	}
	return s.listActions(back, open, undo, move)
}

func (s Screen) listActions(back, open, undo, move kit.Action) []kit.Action {
	t, l := s.words.Catalog(), s.lists[s.part]
	if l.chosen < 0 {
		open.Disabled = t.WhyNoRow
	}
	clear := kit.Action{ID: actClear, Keys: []string{"f8"}, Label: t.Clear, Help: t.ClearHelp}
	if l.text == "" {
		clear.Disabled = t.WhyNothing
	}
	fresh := s.leads(kit.Action{ID: actNew, Keys: []string{"f6"}, Label: t.NewSKU, Help: t.NewHelp})
	list := []kit.Action{back, open, {ID: actPart, Keys: []string{"f3"}, Label: t.Part, Help: t.PartHelp}, undo}
	if s.part == partPlaces {
		fresh.Label = t.NewPlaces
		up := s.leads(kit.Action{ID: actUp, Keys: []string{"f11"}, Label: t.Up, Help: t.UpHelp})
		down := s.leads(kit.Action{ID: actDown, Keys: []string{"f12"}, Label: t.Down, Help: t.DownHelp})
		if s.lead && l.chosen < 0 {
			up.Disabled, down.Disabled = t.WhyNoRow, t.WhyNoRow
		}
		list = append(list, fresh, up, down, kit.Action{ID: actExport, Keys: []string{"f7"}, Label: t.Export, Help: t.ExportHelp})
	} else {
		list = append(list, fresh)
	}
	return append(list, clear, move)
}

// leads is an action that only a lead does.
func (s Screen) leads(a kit.Action) kit.Action {
	if !s.lead {
		a.Disabled = s.words.Exceptions().WhyNotLead
	}
	return a
}

// chosen is the row chosen of the card that is open.
func (s Screen) chosen() int {
	if s.card != nil {
		return s.card.chosen
	}
	return s.place.chosen
}

// looksOnly reports whether Enter on the row of a card changes nothing.
func (s Screen) looksOnly() bool {
	if s.card != nil {
		return s.card.row().kind == rowHistory
	}
	return s.place.row().kind == rowHistory || s.place.row().kind == rowHeld
}

// act does an action.
func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actBack:
		return s.back()
	case actOpen:
		return s.open()
	case actPart:
		s.part = (s.part + 1) % parts
		return s.reread()
	case actUndo:
		if n := len(s.undo); n > 0 {
			return s, kit.Send(AskMsg{Do: s.undo[n-1], Undo: true})
		}
	case actNew:
		if s.part == partPlaces {
			s.burst = &burst{}
			return s, nil
		}
		return s, kit.Send(kit.OpenMsg{Overlay: s.askNew()})
	case actSave:
		return s, s.saveBurst()
	case actExport:
		return s, kit.Send(kit.OpenMsg{Overlay: s.askExport()})
	case actClear:
		if s.burst != nil {
			return s.dropLast()
		}
		s.lists[s.part].text = ""
		return s.read(query{part: s.part, row: -1})
	case actUp, actDown:
		if r, ok := s.lists[s.part].at(); ok && s.part == partPlaces {
			return s, ask(shift(r.place.Code, id == actDown))
		}
	}
	return s, nil
}

// back closes what is open, one thing after the other.
func (s Screen) back() (kit.Screen, tea.Cmd) {
	s.sent++ // what is still being read of it would open it again
	switch {
	case s.burst != nil:
		s.burst = nil
	case s.card != nil:
		s.card = nil
	case s.place != nil:
		s.place = nil
	default:
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	}
	return s.again()
}

// open opens the row that was chosen, or what is asked for it.
func (s Screen) open() (kit.Screen, tea.Cmd) {
	switch {
	case (s.card != nil || s.place != nil) && !s.lead && !s.looksOnly(): // a disabled Enter says nothing
		return s, kit.Send(kit.SayMsg{Text: s.words.Exceptions().WhyNotLead, Tone: kit.Soft})
	case s.card != nil:
		return s, s.changeRow(s.card.row(), "")
	case s.place != nil:
		return s, s.changePlace(s.place.row())
	}
	r, ok := s.lists[s.part].at()
	switch {
	case !ok:
		return s, nil
	case s.part == partPlaces:
		return s, s.readPlace(r.place.Code, -1)
	}
	return s, s.readCard(r.name(s.part), -1)
}

// key moves the choice.
func (s Screen) key(key string) (kit.Screen, tea.Cmd) {
	page := max(1, s.size.rows-1)
	const all = 1 << 20
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -page, "pgdown": page, "home": -all, "end": all}[key]
	switch {
	case !ok || s.burst != nil:
		return s, nil
	case s.card != nil:
		c := *s.card
		c.chosen = min(max(0, c.chosen+by), len(c.rows)-1)
		s.card = &c
		return s, nil
	case s.place != nil:
		p := *s.place
		p.chosen = min(max(0, p.chosen+by), len(p.rows)-1)
		s.place = &p
		return s, nil
	case key == "home" || key == "end":
		row := 0
		if key == "end" {
			row = max(0, s.lists[s.part].total-1)
		}
		return s.read(query{part: s.part, row: row})
	}
	return s.move(by)
}
