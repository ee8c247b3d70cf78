package catalog

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/sheet"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// exportMsg asks for the list of places in a file.
type exportMsg struct{ path string }

// askExport asks where the list of places is to be written.
func (s Screen) askExport() kit.Overlay {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	path := filepath.Join(home, "shipdesk-places-"+s.now.In(s.zone).Format("20060102-1504")+".xlsx")
	return s.form(func(w *text.Words) kit.Dialog {
		t, r := w.Catalog(), w.Records()
		return kit.Dialog{
			Name: t.Export, Tone: kit.Neutral, Text: []string{t.ExportHelp}, Fields: []kit.Field{{Label: r.ExportFile, Value: path}},
			Do: func(a kit.Answer) tea.Cmd {
				path := a.Values[0]
				_, err := os.Stat(path)
				switch ending := strings.ToLower(filepath.Ext(path)); {
				case ending != ".csv" && ending != ".xlsx":
					return kit.Send(kit.NoteMsg{Text: r.BadEnding, Tone: kit.Refused})
				case err == nil:
					return kit.Send(kit.NoteMsg{Text: r.FileExists.Of(path), Tone: kit.Refused})
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(exportMsg{path}))
			},
		}
	})
}

// export writes the list of places.
func export(db *store.DB, path string, w *text.Words) tea.Cmd {
	return func() tea.Msg {
		n, err := writePlaces(db, path, w)
		var at *os.PathError
		switch {
		case errors.As(err, &at):
			return kit.SayMsg{Text: w.Records().CantWrite.Of(at.Err.Error()), Tone: kit.Refused}
		case err != nil:
			return kit.SayMsg{Text: w.Records().CantWrite.Of(err.Error()), Tone: kit.Refused}
		}
		return kit.SayMsg{Text: w.Catalog().Exported.Of(n, path), Tone: kit.Good}
	}
}

func writePlaces(db *store.DB, path string, w *text.Words) (n int64, err error) {
	table, err := sheet.Create(path)
	if err != nil {
		return 0, err
	}
	defer table.Discard()
	g := w.Goods()
	if err := table.WriteHeader(g.PlaceHead); err != nil {
		return 0, err
	}
	err = db.Read(context.Background(), func(tx *store.Tx) error {
		all, err := stock.Places(tx)
		for _, p := range all {
			if err != nil {
				return err
			}
			state := g.Open
			if p.Closed {
				state = g.Closed
			}
			n++
			err = table.Write(p.Code, p.Route, state, p.SKUs, p.Units)
		}
		return err
	})
	if err != nil {
		return n, err
	}
	return n, table.Close()
}
