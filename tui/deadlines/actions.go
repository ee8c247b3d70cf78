package deadlines

import (
	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
)

// The actions of the board.
const (
	actBack  = "back"
	actClass = "class"
	actClear = "clear"
)

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t := s.words.Deadlines()
	clear := kit.Action{ID: actClear, Keys: []string{"f8"}, Label: t.Clear, Help: t.ClearHelp}
	if s.class == classAll && s.filter == "" {
		clear.Disabled = t.WhyNoFilter
	}
	return []kit.Action{
		{ID: actBack, Keys: []string{"esc", "f12"}, Label: t.Back, Help: t.BackHelp},
		{ID: actClass, Keys: []string{"f3"}, Label: t.Next, Help: t.NextHelp},
		clear,
		{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp},
	}
}

func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actBack:
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	case actClass:
		s.class, s.chosen = (s.class+1)%classes, -1
	case actClear:
		s.class, s.filter, s.chosen = classAll, "", -1
	}
	return s.count(), nil
}

// key moves in the list.
func (s Screen) key(key string) Screen {
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -10, "pgdown": 10, "home": -len(s.rows), "end": len(s.rows)}[key]
	if ok && len(s.rows) > 0 {
		s.chosen = min(max(0, s.chosen+by), len(s.rows)-1)
	}
	return s
}
