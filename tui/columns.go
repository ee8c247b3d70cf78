package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/sheet"
	"shipdesk/tui/importing"
	"shipdesk/tui/kit"
)

// columnsMsg says that what columns mean is saved, or why not.
type columnsMsg struct {
	files []string
	err   error
}

// askColumns asks what the columns of a file mean, if that is why it can't be
// read. Then the files are tried again.
func (m *model) askColumns(files []string, err error) (cmd tea.Cmd, asked bool) {
	var b *intake.BrokenFile
	if !errors.As(err, &b) || b.Unknown() == nil {
		return nil, false
	}
	db, table := m.db, b.Unknown()
	ask := importing.NewColumns(m.words.Lang, kit.Plain(b.File), table, func(said sheet.Mapping) tea.Cmd {
		return func() tea.Msg {
			err := db.Write(context.Background(), func(tx *store.Tx) error { return saveColumns(tx, table.Signature, said) })
			return columnsMsg{files, err}
		}
	})
	ask.Theme = m.theme
	opened := m.open(ask, true)
	if len(m.saidOf) > 0 && m.saidOf == table.Signature {
		return tea.Batch(opened, kit.Send(kit.NoteMsg{Text: m.words.Intake().ColumnsStill, Tone: kit.Refused})), true
	}
	m.saidOf = table.Signature
	return opened, true
}

// saveColumns adds what was said to what was said of the same table before.
func saveColumns(tx *store.Tx, signature string, said sheet.Mapping) error {
	all, err := intake.Columns(tx)
	if err != nil {
		return err
	}
	for header, field := range all[signature] {
		if _, anew := said[header]; !anew {
			said[header] = field
		}
	}
	return intake.SaveColumns(tx, signature, said)
}

func (m *model) columnsSaid(msg columnsMsg) tea.Cmd {
	if msg.err != nil {
		title, next := m.fault(msg.err)
		return m.toOverlay(kit.NoteMsg{Text: title + m.words.Common.Stop + next, Tone: kit.Refused})
	}
	return m.tryFiles(msg.files)
}
