package tui

import (
	"context"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/desk"
)

// urgent is how many orders are late, or nearly so: the header of every screen
// says it.
type urgent struct{ overdue, soon int64 }

// urgentSoon is how near a deadline is urgent.
const urgentSoon = 2 * time.Hour

// countUrgent counts them: at every new minute, and after something changed.
func (m *model) countUrgent() tea.Cmd {
	db, now, zone := m.db, m.db.Now(), m.cfg.Zone
	return tea.Batch(m.countTodo(), func() tea.Msg {
		var u urgent
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			u.overdue, u.soon, err = desk.Urgent(tx, now, urgentSoon, zone)
			return err
		})
		if err != nil {
			return nil // the next minute asks again
		}
		return u
	})
}

// urged takes the counts in.
func (m *model) urged(u urgent) {
	if m.urgent != u {
		m.urgent, m.frame.edges = u, true
	}
}

// urgentWords stand behind the title of every screen; empty if nothing is
// urgent, or on the board, which says it large.
func (m *model) urgentWords(w int) string {
	u := m.urgent
	switch {
	case u == urgent{} || m.routes.name[m.routes.at] == screenDeadlines:
		return ""
	case w < leastHeader:
		return " !" + strconv.FormatInt(u.overdue+u.soon, 10)
	}
	return "  " + m.words.Deadlines().Urgent.Of(u.overdue, u.soon)
}

// leastHeader is the width from which the header has room for both counts.
const leastHeader = 60
