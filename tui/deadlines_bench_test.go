package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit"
)

// BenchmarkBoard is the board of 1,000,000 orders of which about 20,000 are
// open: the frame after a change of the books, and after a minute.
func BenchmarkBoard(b *testing.B) {
	db := shoptest.Million(b, 1_000_000)
	for _, c := range []struct {
		name string
		msg  func() tea.Msg
	}{
		{"change", func() tea.Msg { return kit.ChangedMsg{} }},
		{"tick", func() tea.Msg { return kit.ClockMsg{Now: db.Now()} }},
	} {
		b.Run(c.name, func(b *testing.B) {
			m := newModel(Config{DB: db, Station: "1", Lang: "zh", Zone: time.UTC}.withDefaults())
			m.operator, m.started, m.beside.catching = store.Operator{Name: "小王"}, true, true
			m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
			settle(m, m.goTo(screenDeadlines))
			for b.Loop() {
				settle(m, m.toScreen(c.msg()))
				_ = m.View()
			}
		})
	}
}
