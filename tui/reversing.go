package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/records"
)

// reverse takes a document back in the name of whoever is signed in.
func (m *model) reverse(ask records.ReverseMsg) tea.Cmd {
	db, act := m.db, store.Act{
		Key: store.NewKey(), Mode: pack.Mode, At: m.db.Now().UnixMilli(), Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead,
	}
	return func() tea.Msg {
		var msg records.ReversedMsg
		msg.Err = db.Write(context.Background(), func(tx *store.Tx) (err error) {
			msg.Reversal, err = desk.Reverse(tx, act, ask.Doc, ask.Reason)
			return err
		})
		return msg
	}
}

// reversed says in the dialog what kept a document from being taken back, if
// it was not the books; the register says everything else.
func (m *model) reversed(msg records.ReversedMsg) tea.Cmd {
	if msg.Err != nil {
		return m.toOverlay(kit.NoteMsg{Text: m.whyNot(m.operator.Name, msg.Err), Tone: kit.Refused})
	}
	return m.toScreen(msg)
}
