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
	actGroup = "group"
	actAgree = "agree"
	actMade  = "made"
	actRules = "times" // the shell's menu of the lead has it too
)

// Actions is what can be done, what is asked for first.
func (s Screen) Actions() []kit.Action {
	t := s.words.Deadlines()
	clear := kit.Action{ID: actClear, Keys: []string{"f8"}, Label: t.Clear, Help: t.ClearHelp}
	if s.class == classAll && s.filter == "" {
		clear.Disabled = t.WhyNoFilter
	}
	w := s.words.Limits()
	agree := kit.Action{ID: actAgree, Keys: []string{"f5"}, Label: w.Agree, Help: w.AgreeHelp}
	made := kit.Action{ID: actMade, Keys: []string{"f11"}, Label: w.Made, Help: w.MadeHelp}
	rules := kit.Action{ID: actRules, Keys: []string{"f7"}, Label: w.Rules, Help: w.RulesHelp}
	if s.at() == nil {
		agree.Disabled, made.Disabled = w.WhyNoRow, w.WhyNoRow
	}
	if !s.lead {
		agree.Disabled, made.Disabled, rules.Disabled = s.words.Act.WhyNotLead, s.words.Act.WhyNotLead, s.words.Act.WhyNotLead
	}
	return []kit.Action{
		{ID: actBack, Keys: []string{"esc", "f12"}, Label: t.Back, Help: t.BackHelp},
		{ID: actClass, Keys: []string{"f3"}, Label: t.Next, Help: t.NextHelp},
		{ID: actGroup, Keys: []string{"f6"}, Label: w.Group, Help: w.GroupHelp},
		agree, rules, made, clear,
		{ID: "move", Keys: []string{"Up/Down"}, Help: t.MoveHelp + s.words.Common.Stop + w.FilterHelp},
	}
}

func (s Screen) act(id string) (kit.Screen, tea.Cmd) {
	switch id {
	case actBack:
		return s, kit.Send(kit.GoMsg{Screen: "pack"})
	case actClass:
		s.class, s.chosen = (s.class+1)%classes, -1
	case actGroup:
		s.group = (s.group + 1) % groups
	case actRules:
		return s, kit.Send(AskMsg{Wish: WishRules})
	case actAgree, actMade:
		if d := s.at(); d != nil {
			return s, kit.Send(AskMsg{Wish: map[string]Wish{actAgree: WishAgree, actMade: WishMade}[id], Order: d.Order, ID: d.ID})
		}
	case actClear:
		s.class, s.filter, s.chosen = classAll, "", -1
	}
	return s.count(), nil
}

// key moves in the list.
func (s Screen) key(key string) Screen {
	by, ok := map[string]int{"up": -1, "down": 1, "pgup": -10, "pgdown": 10, "home": -len(s.rows), "end": len(s.rows)}[key]
	if ok {
		return s.move(by)
	}
	return s
}
