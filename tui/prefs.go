package tui

import (
	"context"
	"os"
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// The settings, by their names in the books. Those of a station have its name
// behind them.
const (
	settingLang  = "lang/"
	settingTheme = "theme/"
	settingLines = "lines/"
	settingWatch = "watch_folder"
)

// valueOn switches a setting on; empty is off.
const valueOn = "on"

// prefs are the settings in force.
type prefs struct {
	lang, theme, lines string // of this station
	sound, watch       string
	quantity           bool
}

func readPrefs(ctx context.Context, db *store.DB, station string) (p prefs, err error) {
	var quantity string
	err = db.Read(ctx, func(tx *store.Tx) error {
		for _, s := range []struct {
			name string
			into *string
		}{
			{settingLang + station, &p.lang}, {settingTheme + station, &p.theme}, {settingLines + station, &p.lines},
			{settingSound, &p.sound}, {settingWatch, &p.watch}, {settingQuantity, &quantity},
		} {
			if *s.into, err = store.Setting(tx, s.name); err != nil {
				return err
			}
		}
		return nil
	})
	p.quantity = quantity == valueOn
	return p, err
}

// prefer puts settings in force.
func (m *model) prefer(p prefs) tea.Cmd {
	m.prefs, m.quantity, m.sound = p, p.quantity, soundMode(p.sound)
	m.looks.theme, m.looks.lines = p.theme, p.lines != ""
	m.restyle()
	cmd := m.pass(kit.ThemeMsg{Theme: m.theme})
	if p.lang != "" && p.lang != m.words.Lang && !m.cfg.LangGiven {
		cmd = tea.Batch(cmd, m.speak(text.For(p.lang)))
	}
	return cmd
}

// settingMsg is the outcome of saving a setting.
type settingMsg struct{ err error }

// change is a new value of a setting.
type change struct{ name, value string }

// change puts a new value of a setting in force, shows it where the settings
// are open, and saves it. Values are saved one after the other.
func (m *model) change(c change) tea.Cmd {
	p, at := m.prefs, m.cfg.Station
	p.quantity = m.quantity
	switch c.name {
	case settingLang + at:
		p.lang = c.value
	case settingTheme + at:
		p.theme = c.value
	case settingLines + at:
		p.lines = c.value
	case settingSound:
		p.sound = c.value
	case settingWatch:
		p.watch = c.value
	case settingQuantity:
		p.quantity = c.value == valueOn
	}
	m.prefs, m.quantity, m.sound = p, p.quantity, soundMode(p.sound)
	m.looks.theme, m.looks.lines = p.theme, p.lines != ""
	m.restyle()
	cmds := []tea.Cmd{m.pass(kit.ThemeMsg{Theme: m.theme}), m.rights()}
	if p.lang != "" && p.lang != m.words.Lang && c.name == settingLang+at {
		cmds = append(cmds, m.speak(text.For(p.lang)))
	}
	m.changes = append(m.changes, c)
	cmds = append(cmds, m.toOverlay(kit.OptionsMsg{Rows: options(m.words, p, p.quantity, m.operator.Lead)}), m.keep())
	return tea.Batch(cmds...)
}

// keep saves the next changed setting, if none is being saved.
func (m *model) keep() tea.Cmd {
	if m.keeping || len(m.changes) == 0 {
		return nil
	}
	m.keeping = true
	db, c := m.db, m.changes[0]
	m.changes = m.changes[1:]
	return func() tea.Msg {
		err := db.Write(context.Background(), func(tx *store.Tx) error { return store.SetSetting(tx, c.name, c.value) })
		return settingMsg{err}
	}
}

// settingSaved saves the next setting, or says why the last one was not.
func (m *model) settingSaved(msg settingMsg) tea.Cmd {
	m.keeping = false
	if msg.err != nil {
		m.sayFault(msg.err)
	}
	return m.keep()
}

// settings is the list of settings.
func (m *model) settings() kit.Overlay {
	p, lead, quantity := m.prefs, m.operator.Lead, m.quantity
	make := func(lang string) kit.Options {
		w := text.For(lang)
		return kit.Options{
			Name: w.Places().SettingsTitle, How: w.Places().SettingsHow, Rows: options(w, p, quantity, lead),
			Keys: []kit.Action{kit.Closing(w.Common.Close)},
			Do:   func(id string) tea.Cmd { return kit.Send(settingsMsg{id}) },
		}
	}
	o := make(m.words.Lang)
	o.Theme, o.Make = m.theme, make
	return o
}

func options(w *text.Words, p prefs, quantity, lead bool) []kit.Option {
	t := w.Places()
	here := func(label string) string { return label + " (" + t.Here + ")" }
	theme, ok := map[string]string{themeLight: t.ThemeLight, themeDark: t.ThemeDark, themeContrast: t.ThemeHigh}[p.theme]
	if !ok {
		theme = t.ThemeAuto
	}
	sound, ok := map[string]string{soundOff: t.Off, soundBell: t.SoundBell}[p.sound]
	if !ok {
		sound = t.On
	}
	why := ""
	if !lead {
		why = t.LeadChanges
	}
	watch := p.watch
	if watch == "" {
		watch = t.WatchNone
	}
	return []kit.Option{
		{ID: settingLang, Label: here(t.Language), Value: w.Shell.LanguageName, Help: t.LanguageDoes},
		{ID: settingTheme, Label: here(t.Theme), Value: theme, Help: t.ThemeDoes},
		{ID: settingLines, Label: here(t.Lines), Value: pick(p.lines == "", t.LinesASCII, t.LinesDrawn), Help: t.LinesDoes},
		{ID: settingSound, Label: t.Sound, Value: sound, Help: t.SoundDoes},
		{ID: settingQuantity, Label: t.Quantity, Value: pick(quantity, t.On, t.Off), Help: t.QuantityDoes, Disabled: why},
		{ID: settingWatch, Label: t.Watch, Value: watch, Help: t.WatchDoes, Disabled: why},
	}
}

// changed takes in a value that was typed, and shows the settings again.
func (m *model) changed(c change) tea.Cmd {
	m.dismiss()
	return tea.Batch(m.change(c), m.open(m.settings(), false))
}

// settingsMsg asks for the next value of a setting.
type settingsMsg struct{ id string }

// changeSetting gives a setting its next value.
func (m *model) changeSetting(msg settingsMsg) tea.Cmd {
	p, at := m.prefs, m.cfg.Station
	switch msg.id {
	case settingLang:
		return m.change(change{settingLang + at, m.words.Other().Lang})
	case settingTheme:
		return m.change(change{settingTheme + at, after(p.theme, "", themeLight, themeDark, themeContrast)})
	case settingLines:
		return m.change(change{settingLines + at, after(p.lines, "", "drawn")})
	case settingSound:
		return m.change(change{settingSound, after(p.sound, soundModes...)})
	case settingQuantity:
		return m.change(change{settingQuantity, after(pick(m.quantity, valueOn, ""), "", valueOn)})
	case settingWatch:
		return m.open(m.askWatch(), false)
	}
	return nil
}

// after is the value behind v; one that is none of them counts as the first.
func after(v string, values ...string) string {
	return values[(max(slices.Index(values, v), 0)+1)%len(values)]
}

// askWatch asks for the folder whose files are imported by themselves.
func (m *model) askWatch() kit.Overlay {
	folder := m.prefs.watch
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Places()
		return kit.Dialog{
			Name: t.Watch, Tone: kit.Neutral, Stay: true, Submit: "set",
			Text:   []string{t.WatchDoes + w.Common.Stop + t.WatchAsk},
			Fields: []kit.Field{{Label: t.WatchFolder, Value: folder}},
			Keys:   []kit.Action{{ID: "set", Keys: []string{"f5"}, Label: w.Common.Save}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				path := ""
				if list := splitPaths(a.Values[0]); len(list) > 0 {
					path = list[0]
				}
				if st, err := os.Stat(path); path != "" && (err != nil || !st.IsDir()) {
					return kit.Send(kit.NoteMsg{Text: t.WatchNotDir.Of(path), Tone: kit.Refused})
				}
				return kit.Send(change{settingWatch, path})
			},
		}
	})
}
