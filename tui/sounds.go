package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/sound"
	"shipdesk/tui/text"
)

// settingSound is the setting that says how the desk is heard.
const settingSound = "sound"

// The values of that setting; anything else means soundOn.
const (
	soundOn   = "on"   // through the operating system, with the bell where it has no player
	soundBell = "bell" // the terminal's bell alone
	soundOff  = "off"
)

// soundModes are the rows of the dialog.
var soundModes = []string{soundOn, soundBell, soundOff}

// soundMsg is the outcome of choosing one.
type soundMsg struct {
	mode string
	err  error
}

// bellMsg asks for the bell in place of a sound that could not be played.
type bellMsg struct{ sound sound.Sound }

// soundOf is what a verdict sounds like.
func soundOf(v pack.Verdict) sound.Sound {
	switch {
	case v.Kind == pack.Pull:
		return sound.Pull
	case v.Kind.Refusal():
		return sound.Refused
	case v.Kind == pack.Complete, v.Kind == pack.Finished:
		return sound.Complete
	case v.Kind == pack.NothingToDo:
		return sound.None
	}
	return sound.Accepted
}

// gravest is the sound of one save: the most important of its verdicts decides.
func gravest(verdicts []pack.Verdict) sound.Sound {
	most := sound.None
	for _, v := range verdicts {
		most = max(most, soundOf(v))
	}
	return most
}

// rings is how often the bell rings in place of a sound. What goes well is
// silent: one ring is "not accepted", two are "parcel complete", three are "do
// not ship".
func rings(s sound.Sound) int {
	return map[sound.Sound]int{sound.Refused: 1, sound.Complete: 2, sound.Pull: 3}[s]
}

// hear makes a sound audible in the way that is set.
func (m *model) hear(s sound.Sound) tea.Cmd { return audible(m.cfg.Sound, m.sound, s) }

// audible plays in the background; the bell rings if that fails.
func audible(p *sound.Player, mode string, s sound.Sound) tea.Cmd {
	switch {
	case s == sound.None || mode == soundOff:
		return nil
	case mode == soundBell || p.Name() == "":
		return bell(rings(s))
	}
	return func() tea.Msg {
		if p.Play(s) != nil {
			return bellMsg{s}
		}
		return nil
	}
}

// soundMode is a value of the setting; any unknown one means soundOn.
func soundMode(value string) string {
	if value == soundBell || value == soundOff {
		return value
	}
	return soundOn
}

// shellCommand does a command that is about the screen and not about parcels.
func (m *model) shellCommand(code string) (tea.Cmd, bool) {
	s := scan.Parse(code)
	switch {
	case s.Kind != scan.KindCommand:
	case s.Command == scan.CommandSound:
		return m.open(m.askSound(), false), true
	case s.Command == scan.CommandHelp:
		return m.open(m.help(), false), true
	case s.Command == scan.CommandQuit:
		return m.askQuit(), true
	}
	return nil, false
}

// askSound lets one hear the sounds and choose how they come.
func (m *model) askSound() kit.Overlay {
	db, mode, player := m.db, m.sound, m.cfg.Sound
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		s := w.Sound()
		rows := []string{s.On, s.Bell, s.Off}
		for i, each := range soundModes {
			mark := "[ ] "
			if each == mode {
				mark = "[x] "
			}
			rows[i] = mark + rows[i]
		}
		through := s.NoPlayer
		if name := player.Name(); name != "" {
			through = s.Through.Of(name)
		}
		return kit.Dialog{
			Name: s.Title, Tone: kit.Neutral, Stay: true, Rows: rows, Text: []string{through, s.Meaning, w.Desk().ChooseHint},
			Keys: []kit.Action{{ID: "try", Keys: []string{"f5"}, Label: s.Try}, kit.Closing(w.Common.Close)},
			Do: func(a kit.Answer) tea.Cmd {
				chosen := mode
				if a.Row >= 0 {
					chosen = soundModes[a.Row]
				}
				if a.Action == "try" {
					return trySounds(player, chosen)
				}
				return setSound(db, chosen)
			},
		}
	})
}

// tryGap is the pause between two sounds that are tried.
const tryGap = 500 * time.Millisecond

// trySounds makes all sounds heard, one after the other.
func trySounds(p *sound.Player, mode string) tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range sound.All() {
		if c := audible(p, mode, s); c != nil {
			cmds = append(cmds, c, func() tea.Msg { time.Sleep(tryGap); return nil })
		}
	}
	return tea.Sequence(cmds...)
}

func setSound(db *store.DB, mode string) tea.Cmd {
	return func() tea.Msg {
		err := db.Write(context.Background(), func(tx *store.Tx) error { return store.SetSetting(tx, settingSound, mode) })
		return soundMsg{mode, err}
	}
}

// soundChosen takes in what was chosen.
func (m *model) soundChosen(msg soundMsg) tea.Cmd {
	if msg.err != nil {
		title, next := m.fault(msg.err)
		return m.toOverlay(kit.NoteMsg{Text: title + m.words.Common.Stop + next, Tone: kit.Refused})
	}
	m.sound, m.prefs.sound = msg.mode, msg.mode
	m.dismiss()
	s := m.words.Sound()
	m.say(map[string]string{soundOn: s.IsOn, soundBell: s.IsBell, soundOff: s.IsOff}[msg.mode], kit.Good)
	return nil
}
