package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
)

// The shell's own actions.
const (
	actHelp     = "help"
	actPalette  = "palette"
	actGo       = "go"
	actSettings = "settings"
	actLanguage = "language"
	actOperator = "operator"
	actLead     = "lead"
	actImport   = "import"
	actQuit     = "quit"
)

// everywhere are the actions that work while an overlay is open.
var everywhere = []string{actLanguage, actQuit}

// ownActions is what can be done on every screen; the way out comes last.
func (m *model) ownActions() []kit.Action {
	a, d := m.words.Act, m.words.Desk()
	lead := kit.Action{ID: actLead, Keys: []string{"f9"}, Label: d.LeadMenu, Help: d.LeadHelp}
	if !m.operator.Lead {
		lead.Disabled = a.WhyNotLead
	}
	list := []kit.Action{
		{ID: actHelp, Keys: []string{"f1"}, Label: a.Help, Help: d.HelpHelp},
		{ID: actLanguage, Keys: []string{"f2"}, Label: a.Language, Help: d.LangHelp},
		{ID: actOperator, Keys: []string{"f4"}, Label: a.SignOut, Help: d.SignInHelp},
		{ID: actImport, Keys: []string{"ctrl+o"}, Label: m.words.Import.Label, Help: m.words.Import.Help},
		// Typed or scanned; no key of the keyboard is called so.
		{ID: "sound", Keys: []string{"/sound"}, Help: m.words.Sound().Help},
		lead,
		{ID: actPalette, Keys: []string{"ctrl+p"}, Label: m.words.Places().Palette, Help: m.words.Places().PaletteHelp},
	}
	list = append(append(list, m.goActions()...),
		kit.Action{ID: actSettings, Keys: []string{"ctrl+e"}, Label: m.words.Places().Settings, Help: m.words.Places().SettingsHelp},
	)
	list = append(list, leadActions(m.words, lead.Disabled)...)
	list = append(list, kit.Action{ID: actQuit, Keys: []string{"f10", "ctrl+q", "ctrl+c"}, Label: a.Quit, Help: d.QuitHelp})
	return m.withDemo(list)
}

// shown is the list that footer and help are drawn from.
func (m *model) shown() []kit.Action {
	own := m.ownActions()
	if m.top.open() {
		list := append([]kit.Action(nil), m.top.now.Actions()...)
		for _, a := range own {
			_, taken := kit.Find(list, a.Keys[0])
			if slices.Contains(everywhere, a.ID) && !taken {
				list = append(list, a)
			}
		}
		return list
	}
	list := append([]kit.Action{own[0]}, m.screen().Actions()...)
	slices.SortStableFunc(list, func(a, b kit.Action) int { return rank(a) - rank(b) })
	return append(list, own[1:]...)
}

func rank(a kit.Action) int {
	if a.Urgent && a.Enabled() {
		return 0
	}
	return 1
}

// own does one of the shell's actions.
func (m *model) own(a kit.Action) tea.Cmd {
	if !a.Enabled() {
		m.say(m.words.Shell.NotNow.Of(a.Label, a.Disabled), kit.Soft)
		return nil
	}
	if name, ok := strings.CutPrefix(a.ID, actGo+":"); ok {
		return m.goTo(name)
	}
	switch a.ID {
	case actHelp:
		return m.open(m.help(), false)
	case actLanguage:
		return m.change(change{settingLang + m.cfg.Station, m.words.Other().Lang})
	case actPalette:
		return m.open(m.palette(), false)
	case actSettings:
		return m.open(m.settings(), false)
	case actOperator:
		return m.open(m.askOperator(), false)
	case actImport:
		return m.askImport()
	case actLead:
		return m.open(m.leadMenu(), false)
	case actQuit:
		return m.askQuit()
	}
	return m.ownDemo(a.ID)
}

// help is every action and every command.
func (m *model) help() kit.Overlay {
	return &kit.Help{
		Name: m.words.Shell.HelpTitle, Theme: m.theme, Listed: m.shown(), More: m.words.MoreRows,
		Intro: []string{m.words.Desk().Commands}, Outro: []string{m.words.Lots().Help},
		Keys: []kit.Action{{ID: "close", Keys: []string{"esc", "f1"}, Label: m.words.Common.Close}},
	}
}
