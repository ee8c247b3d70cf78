package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// leaveMsg is a confirmed wish to quit.
type leaveMsg struct{}

// hangUpMsg says that the terminal or the process is about to go.
type hangUpMsg struct{}

// leaveNowMsg says that the wait for the queue is over.
type leaveNowMsg struct{}

// askQuit asks whether to quit. The question does not stop anybody: a scan
// answers it with no.
func (m *model) askQuit() tea.Cmd {
	waiting := int64(m.queue.len())
	d := kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		lines := []string{w.Shell.QuitAsk.Of(kit.KeyName("f10"), kit.KeyName("esc"))}
		if waiting > 0 {
			lines = append(lines, w.Shell.QuitWaiting.Of(waiting))
		}
		return kit.Dialog{
			Name: w.Shell.QuitTitle, Tone: kit.Soft, Text: lines,
			Keys: []kit.Action{
				{ID: actQuit, Keys: []string{"f10"}, Label: w.Act.Quit},
				kit.Closing(w.Common.Back),
			},
			Do: func(kit.Answer) tea.Cmd { return kit.Send(leaveMsg{}) },
		}
	})
	if m.top.blocking() {
		// What must be answered does not keep anybody from leaving.
		m.top.waiting = append([]kit.OpenMsg{{Overlay: m.top.now, ByItself: true}}, m.top.waiting...)
		m.top.now = nil
	}
	return m.open(d, false)
}

// leave ends the program as soon as the queue is empty, or when the wait is
// over. No scan is taken any more.
func (m *model) leave(wait time.Duration) tea.Cmd {
	m.leaving = true
	m.top = overlays{}
	m.frame.stale()
	if m.operator.Name == "" {
		m.waited = true // nobody stands behind these scans: they are kept in the file
	}
	if m.queue.empty() || m.waited {
		return tea.Quit
	}
	return tea.Batch(m.flush(), tea.Tick(wait, func(time.Time) tea.Msg { return leaveNowMsg{} }))
}

// rescue is the last thing done with the queue, when the program has ended for
// whatever reason: what a dying terminal left in it is saved, and what can't be
// saved in time is written to the unsaved file.
func (m *model) rescue() error {
	if m.queue.empty() {
		return nil
	}
	if !m.waited && m.queue.fails == 0 && m.saveRest(m.cfg.HangUpWait) {
		return nil
	}
	path := unsavedPath(m.db.Path(), m.cfg.Station)
	err := writeUnsaved(path, m.queue.items)
	return &UnsavedError{Scans: m.queue.len(), Path: path, Err: err}
}

// saveRest saves the queue in the time given, and reports whether all of it is
// saved. A save that the program had begun may be saved twice: the keys see to
// it that it counts once.
func (m *model) saveRest(wait time.Duration) bool {
	type outcome struct {
		left []queued
		ok   bool
	}
	done := make(chan outcome, 1)
	go func(items []queued) {
		left, err := bookAll(context.Background(), m.db, items)
		done <- outcome{left, err == nil}
	}(slices.Clone(m.queue.items))
	select {
	case o := <-done:
		m.queue.items = o.left
		return o.ok
	case <-time.After(wait):
		return false
	}
}
