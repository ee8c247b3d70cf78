package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// goActions show the other screens. The key of the screen being looked at leads
// back to packing.
func (m *model) goActions() []kit.Action {
	var list []kit.Action
	here := m.routes.name[m.routes.at]
	for _, name := range m.routes.name[1:] {
		to := name
		if name == here {
			to = screenPack
		}
		list = append(list, goAction(m.words, to, screenKeys[name]))
	}
	return list
}

// goAction shows a screen.
func goAction(w *text.Words, name string, keys ...string) kit.Action {
	t := w.Places()
	a := kit.Action{ID: actGo + ":" + name, Keys: keys}
	switch name {
	case screenPack:
		a.Label, a.Help = t.Pack, t.GoPack
	case screenRegister:
		a.Label, a.Help = t.Register, t.GoRegister
	case screenReceiving:
		a.Label, a.Help = w.Receiving().Label, w.Receiving().Go
	case screenDeadlines:
		a.Label, a.Help = w.Deadlines().Label, w.Deadlines().Go
	case screenReturns:
		a.Label, a.Help = w.Returning().Label, w.Returning().Go
	case screenCatalog:
		a.Label, a.Help = w.Catalog().Title, w.Catalog().Help
	case screenExceptions:
		a.Label, a.Help = w.Exceptions().Title, w.Exceptions().Help
	}
	return a
}

// doMsg asks for an action that was chosen in the palette.
type doMsg struct{ action kit.Action }

// palette lists every action of the shell and of the screen being looked at,
// and the screens. They are found by their words in both languages, and by
// their commands.
func (m *model) palette() kit.Overlay {
	in := map[string]kit.Palette{}
	for _, w := range []*text.Words{m.words, m.words.Other()} {
		t := w.Places()
		in[w.Lang] = kit.Palette{
			Name: t.PaletteTitle, Hint: t.PaletteHint + "> ", How: t.PaletteHow, None: t.PaletteNone, More: w.MoreRows,
			All:  m.choices(w),
			Keys: []kit.Action{kit.Closing(w.Common.Close)},
			Do:   func(a kit.Action) tea.Cmd { return kit.Send(doMsg{a}) },
		}
	}
	p := in[m.words.Lang]
	p.Theme, p.Make = m.theme, func(lang string) kit.Palette { return in[lang] }
	return p
}

// calls is what a language calls the actions, by their ids.
func (m *model) calls(w *text.Words) map[string]string {
	words := map[string]string{}
	for _, a := range m.actionsIn(w.Lang) {
		words[a.ID] += " " + a.Label + " " + a.Help
	}
	return words
}

// actionsIn is what can be done, said in a language.
func (m *model) actionsIn(lang string) []kit.Action {
	if lang == m.words.Lang {
		return append(m.screen().Actions(), m.ownActions()...)
	}
	was := m.words
	m.words = text.For(lang)
	defer func() { m.words = was }()
	there, _ := m.screen().Update(kit.LangMsg{Lang: lang})
	return append(there.Actions(), m.ownActions()...)
}

func (m *model) choices(w *text.Words) []kit.Choice {
	var list []kit.Choice
	other := m.calls(w.Other())
	for _, a := range m.actionsIn(w.Lang) {
		if a.Label == "" || a.ID == actPalette || strings.HasPrefix(a.ID, actGo) {
			continue // no key, this very list, and the screens below
		}
		list = append(list, kit.Choice{Action: a, Also: append(commandWords(a.Scan), other[a.ID])})
	}
	for _, name := range m.routes.name {
		if name == m.routes.name[m.routes.at] {
			continue
		}
		var keys []string
		if key := screenKeys[name]; key != "" {
			keys = []string{key}
		}
		a, o := goAction(w, name, keys...), goAction(w.Other(), name)
		list = append(list, kit.Choice{Action: a, Also: append(placeWords(name), o.Label, o.Help)})
	}
	return append(list, m.leadChoices(w)...)
}

// commandWords are the words of the command that a code is.
func commandWords(code string) []string {
	if code == "" {
		return nil
	}
	return scan.WordsOf(scan.Parse(code).Command)
}

func placeWords(name string) []string {
	var list []string
	for word, place := range places {
		if place == name {
			list = append(list, "/"+string(word))
		}
	}
	if name == screenReceiving {
		for word := range goodsWords {
			list = append(list, "/"+string(word))
		}
	}
	return list
}

// do does an action of the palette.
func (m *model) do(a kit.Action) tea.Cmd {
	if name, ok := strings.CutPrefix(a.ID, actGo+":"); ok {
		return m.goTo(name)
	}
	if strings.HasPrefix(a.ID, "lead:") {
		return m.doLead(a)
	}
	for _, own := range m.ownActions() {
		if own.ID == a.ID {
			return m.own(own)
		}
	}
	for _, here := range m.screen().Actions() {
		if here.ID == a.ID {
			return m.doHere(here, "")
		}
	}
	return nil
}
