package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
)

// overlays is what is drawn in place of the body: one at a time, others that
// opened by themselves wait behind it.
type overlays struct {
	now     kit.Overlay
	waiting []kit.OpenMsg
	quiet   time.Time // until then input is ignored
	opener  string    // the key that opened it, ignored as long: it may repeat
}

func (o *overlays) open() bool { return o.now != nil }

func (o *overlays) blocking() bool { return o.now != nil && o.now.Blocking() }

// takesText reports whether characters are the overlay's and no scan.
func (o *overlays) takesText() bool { return o.now.Typing() }

// open shows an overlay. One that opens by itself waits for its turn; one that
// a key asked for takes the place of what is there, unless that must be
// answered first.
func (m *model) open(o kit.Overlay, byItself bool) tea.Cmd {
	if m.top.open() && (byItself || m.top.blocking()) {
		m.top.waiting = append(m.top.waiting, kit.OpenMsg{Overlay: o, ByItself: byItself})
		return nil
	}
	m.top.now = o
	m.top.quiet = time.Now().Add(m.cfg.QuietTime)
	m.top.opener = ""
	if !byItself {
		m.top.opener = m.pressed // pressed twice, or held, it must not answer
	}
	m.frame.stale()
	return nil
}

// close closes the overlay and shows the next that waits.
func (m *model) close() tea.Cmd {
	m.dismiss()
	return m.flush()
}

func (m *model) dismiss() {
	m.top.now, m.top.opener = nil, ""
	m.frame.stale()
	if len(m.top.waiting) > 0 {
		next := m.top.waiting[0]
		m.top.waiting = m.top.waiting[1:]
		_ = m.open(next.Overlay, true)
	}
}

// toOverlay hands a message to the overlay, if there is one.
func (m *model) toOverlay(msg tea.Msg) tea.Cmd {
	if !m.top.open() {
		return nil
	}
	next, cmd := m.top.now.Update(msg)
	if next == nil {
		m.dismiss()
		return cmd
	}
	m.top.now = next
	m.frame.body, m.frame.edges = true, true
	return cmd
}

// overlayKey takes a key for the overlay: one of its actions, or its own
// business. Language and quitting work everywhere.
func (m *model) overlayKey(msg tea.KeyPressMsg) tea.Cmd {
	key := msg.Keystroke()
	if m.ignored(key) {
		return nil
	}
	if a, ok := kit.Find(m.top.now.Actions(), key); ok && a.Enabled() {
		return m.toOverlay(kit.ActMsg{ID: a.ID})
	}
	if a, ok := kit.Find(m.ownActions(), key); ok && slices.Contains(everywhere, a.ID) {
		return m.own(a)
	}
	return m.toOverlay(msg)
}

// ignored reports whether a key came too soon to be meant for the overlay: any
// key if it opened by itself, else the one that opened it.
func (m *model) ignored(key string) bool {
	if !time.Now().Before(m.top.quiet) {
		return false
	}
	return m.top.opener == "" || m.top.opener == key
}

// surprised reports whether the overlay opened by itself just now: characters
// are still a scan meant for the screen below.
func (m *model) surprised() bool { return m.top.opener == "" && m.ignored("") }

func (m *model) overlayPaste(msg tea.PasteMsg) tea.Cmd {
	if m.ignored("") {
		return nil
	}
	return m.toOverlay(msg)
}
