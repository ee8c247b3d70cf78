package receiving

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// exportName is the file proposed for the export of a receipt.
func exportName(no string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	return filepath.Join(home, "shipdesk-"+no+".csv")
}

func (s Screen) askExport() tea.Cmd {
	no := s.exported()
	path, db := exportName(no), s.db
	return s.open(func(w *text.Words) kit.Dialog {
		t := w.Receiving()
		return kit.Dialog{
			Name: t.ExportTitle + " " + no, Tone: kit.Neutral, Stay: true, Submit: "go", Text: []string{t.ExportText},
			Fields: []kit.Field{{Label: t.File, Value: path}},
			Keys:   []kit.Action{{ID: "go", Keys: []string{"f11"}, Label: t.Export}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				path := a.Values[0]
				_, err := os.Stat(path)
				switch ending := strings.ToLower(filepath.Ext(path)); {
				case ending != ".csv" && ending != ".xlsx":
					return note(t.BadEnding)
				case err == nil:
					return note(t.FileExists.Of(path))
				}
				return func() tea.Msg {
					if err := write(db, w, no, path); err != nil {
						return kit.NoteMsg{Text: t.CantWrite.Of(whyNot(err)), Tone: kit.Refused}
					}
					return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(kit.SayMsg{Text: t.Exported.Of(no, path), Tone: kit.Good}))()
				}
			},
		}
	})
}

// whyNot is what the system says, without the path before it.
func whyNot(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// write writes a receipt's lines to a file.
func write(db *store.DB, w *text.Words, no, path string) error {
	var r inbound.Receipt
	var lines []inbound.ReportLine
	err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
		if r, err = inbound.ReceiptNo(tx, no); err == nil {
			lines, err = r.Report(tx)
		}
		return err
	})
	if err != nil {
		return err
	}
	table, err := sheet.Create(path)
	if err != nil {
		return err
	}
	defer table.Discard()
	if err := table.WriteHeader(w.Purchase().ReceiptSheet); err != nil {
		return err
	}
	for _, l := range lines {
		why := strings.Join(l.Why, w.Common.ListMark)
		if err := table.Write(r.No, r.Note, r.Supplier, l.SKU, l.Name, l.Variant, l.Expected, l.Received, l.Over, l.Short, l.Damaged, why); err != nil {
			return err
		}
	}
	return table.Close()
}
