package tui

import (
	"strings"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/tui/kit"
	"shipdesk/tui/sound"
)

// key takes a key in. Characters are a scan unless something on the screen is
// being typed into; what is no part of a scan is an action.
func (m *model) key(msg tea.KeyPressMsg) tea.Cmd {
	m.focus(true) // a key came: this window has it
	m.pressed = msg.Keystroke()
	switch {
	case m.leaving:
		return nil
	case m.typing():
		return m.overlayKey(msg)
	case m.scanKey(msg):
		return m.pending()
	}
	if cmd, ended := m.endKey(msg); ended {
		return cmd
	}
	if m.top.open() {
		return m.overlayKey(msg)
	}
	if cmd, used := m.practiceKey(msg.Keystroke()); used {
		return cmd
	}
	return m.act(msg)
}

// typing reports whether characters are the overlay's. A scan that began before
// it opened ends on the scan line.
func (m *model) typing() bool {
	return m.top.open() && m.top.takesText() && m.line.Empty() && !m.surprised()
}

// scanKey adds a key to the scan line, and reports whether it belonged there.
func (m *model) scanKey(msg tea.KeyPressMsg) bool {
	if text := characters(msg); text != "" {
		m.line.Text(text, m.db.Now())
		return true
	}
	switch key := msg.Keystroke(); {
	case key == "ctrl+]":
		m.line.GS()
	case key == "backspace", key == "ctrl+h":
		m.line.Backspace()
	case m.line.Empty():
		return false
	case key == "esc":
		m.line.Clear()
	case key == "ctrl+j" || !strings.HasPrefix(key, "ctrl+"):
		return false
	}
	// Any other Ctrl key inside a scan is a control character of the code,
	// which no code is compared by.
	return true
}

// characters is what a key press adds to a text. A letter right behind an ESC
// arrives as alt and the letter; inside a code it was two characters.
func characters(msg tea.KeyPressMsg) string {
	if msg.Text != "" {
		return msg.Text
	}
	if msg.Mod == tea.ModAlt && unicode.IsPrint(msg.Code) {
		return string(msg.Code)
	}
	return ""
}

// endKey ends the scan line with Enter, LF or Tab. On an empty line LF and Tab
// mean nothing, and Enter is not an end.
func (m *model) endKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	var end scan.End
	switch msg.Keystroke() {
	case "enter", "kpenter":
		if m.line.Empty() {
			return nil, false
		}
	case "ctrl+j":
		end = scan.EndLF
	case "tab":
		end = scan.EndTab
	default:
		return nil, false
	}
	raw, ok := m.line.End(end, m.db.Now())
	if !ok {
		return nil, true
	}
	return m.raw(raw), true
}

// paste takes a pasted text in: many scans, or text for a field.
func (m *model) paste(msg tea.PasteMsg) tea.Cmd {
	switch {
	case m.leaving:
		return nil
	case m.typing():
		return m.overlayPaste(msg)
	}
	var cmds []tea.Cmd
	for _, raw := range m.line.Paste(msg.Content) {
		cmds = append(cmds, m.raw(raw))
	}
	return tea.Batch(cmds...)
}

// raw puts a scan into the queue. A line longer than any code is no scan.
func (m *model) raw(raw scan.Raw) tea.Cmd {
	if raw.TooLong {
		m.say(m.words.Desk().TooLong, kit.Refused)
		return m.hear(sound.Refused)
	}
	return m.code(raw.Code)
}

// scan puts a code into the queue, as of now and by whoever is signed in. It
// closes a question that does not have to be answered.
func (m *model) scan(code string) tea.Cmd {
	act := store.Act{
		Key: store.NewKey(), Mode: m.mode(), At: m.db.Now().UnixMilli(), Station: m.cfg.Station,
		Operator: m.operator.Name, Lead: m.operator.Lead, Seen: m.seen,
	}
	one := queued{act: act, code: code, heir: m.heirs}
	m.queue.push(one)
	m.heirs = m.heirs || isBadge(one)
	if m.top.open() && !m.top.blocking() {
		m.dismiss()
	}
	_ = m.toScreen(kit.ScannedMsg{})
	return m.flush()
}

// flush starts the next save, if there is something to save and none under way.
// What came before the desk was open, before anybody was signed in, or while
// something has to be answered first, waits in the queue.
func (m *model) flush() tea.Cmd {
	if !m.started || m.operator.Name == "" || m.top.blocking() {
		return nil
	}
	m.queue.sign(m.operator)
	scans := m.queue.take()
	if scans == nil {
		return nil
	}
	m.saves++
	m.since = time.Now()
	return save(m.db, m.cfg.Station, scans)
}

// act does the action of a key.
func (m *model) act(msg tea.KeyPressMsg) tea.Cmd {
	key := msg.Keystroke()
	if a, ok := kit.Find(m.ownActions(), key); ok {
		return m.own(a)
	}
	a, ok := kit.Find(m.screen().Actions(), key)
	if !ok {
		return m.toScreen(msg)
	}
	return m.doHere(a, key)
}

// doHere does an action of the screen being looked at.
func (m *model) doHere(a kit.Action, key string) tea.Cmd {
	switch {
	case !a.Enabled() && m.queue.empty():
		// With scans under way it may well be possible by the time it counts;
		// then the books decide.
		if a.Label != "" && key != "esc" && key != "enter" {
			m.say(m.words.Shell.NotNow.Of(a.Label, a.Disabled), kit.Soft)
		}
		return nil
	case a.Scan != "":
		return m.scan(a.Scan)
	}
	return m.toScreen(kit.ActMsg{ID: a.ID})
}
