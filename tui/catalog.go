package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/tui/catalog"
)

// catalogAct changes data of goods in the name of whoever is signed in: all of
// it is a lead's.
func (m *model) catalogAct(ask catalog.AskMsg) tea.Cmd {
	db, act := m.db, m.asLead()()
	act.Mode = "goods"
	return func() tea.Msg {
		msg := catalog.DoneMsg{Ask: ask}
		err := db.Write(context.Background(), func(tx *store.Tx) error {
			if !act.Lead {
				return store.ErrNotLead
			}
			return tx.Act(func() (bool, error) {
				var err error
				msg.Outcome, err = ask.Do(tx, act)
				return msg.Done, err
			})
		})
		if err != nil {
			return leadMsg{err: err}
		}
		return msg
	}
}
