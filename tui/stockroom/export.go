package stockroom

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// exportMsg asks for a table of what may be sold, or says that it is written.
type exportMsg struct {
	path    string
	changed bool            // only what changed since the last one of such
	only    sellable.Advice // only what this is advised for; empty = all
	done    bool
	rows    int64
	err     error
}

// errNothing says that there is nothing to write.
var errNothing = errors.New("stockroom: nothing changed")

// exportName is the file proposed for an export.
func exportName(now time.Time) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	return filepath.Join(home, "shipdesk-stock-"+now.Format("20060102-1504")+".xlsx")
}

func (s Screen) askExport() kit.Overlay {
	path, only := exportName(s.now.In(s.zone)), s.view.advice()
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Stockroom()
		return kit.Dialog{
			Name: t.ExportTitle, Tone: kit.Neutral, Stay: true, Submit: "all", Text: []string{t.ExportText},
			Fields: []kit.Field{{Label: t.ExportFile, Value: path}},
			Keys: []kit.Action{
				{ID: "all", Keys: []string{"f5"}, Label: t.ExportAll}, {ID: "changed", Keys: []string{"f6"}, Label: t.ExportChanged}, kit.Closing(w.Common.Cancel),
			},
			Do: func(a kit.Answer) tea.Cmd {
				path := a.Values[0]
				_, err := os.Stat(path)
				switch ending := strings.ToLower(filepath.Ext(path)); {
				case ending != ".csv" && ending != ".xlsx":
					return kit.Send(kit.NoteMsg{Text: t.BadEnding, Tone: kit.Refused})
				case err == nil:
					return kit.Send(kit.NoteMsg{Text: t.FileExists.Of(path), Tone: kit.Refused})
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(exportMsg{path: path, changed: a.Action == "changed", only: only}))
			},
		}
	})
}

// exporting begins an export, or takes in what became of it.
func (s Screen) exporting(msg exportMsg) (kit.Screen, tea.Cmd) {
	t := s.words.Stockroom()
	if !msg.done {
		if s.saving {
			return s, nil
		}
		s.saving = true
		s.busy.Add(1)
		db, ctx, busy, head := s.db, s.ctx, s.busy, s.words.Sell.SheetHead
		return s, func() tea.Msg {
			defer busy.Done()
			msg.rows, msg.err = write(ctx, db, msg, head)
			msg.done = true
			return msg
		}
	}
	s.saving = false
	said := kit.SayMsg{Text: t.Exported.Of(msg.rows, msg.path), Tone: kit.Good}
	switch {
	case errors.Is(msg.err, errNothing):
		said = kit.SayMsg{Text: t.NothingChanged, Tone: kit.Soft}
	case msg.err != nil:
		said = kit.SayMsg{Text: t.CantWrite.Of(whyNot(msg.err)), Tone: kit.Refused}
	}
	return s, kit.Send(said)
}

// whyNot is what the system says, without the path before it.
func whyNot(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// write writes the table, and then remembers what platforms are told by it.
func write(ctx context.Context, db *store.DB, ask exportMsg, head []string) (int64, error) {
	rows, err := toWrite(ctx, db, ask)
	switch {
	case err != nil:
		return 0, err
	case ask.changed && len(rows) == 0:
		return 0, errNothing
	}
	table, err := sheet.Create(ask.path)
	if err != nil {
		return 0, err
	}
	defer table.Discard()
	if err := table.WriteHeader(head); err != nil {
		return 0, err
	}
	for _, r := range rows {
		if err := table.Write(r.SKU, r.ToSell()); err != nil {
			return 0, err
		}
	}
	if err := table.Close(); err != nil || !ask.changed {
		return int64(len(rows)), err
	}
	return int64(len(rows)), db.Write(ctx, func(tx *store.Tx) error { return sellable.Tell(tx, rows) })
}

func toWrite(ctx context.Context, db *store.DB, ask exportMsg) (rows []sellable.Row, err error) {
	var all []sellable.Row
	err = db.Read(ctx, func(tx *store.Tx) (err error) {
		if all, err = sellable.List(tx, tx.Now()); err == nil && ask.changed {
			all, err = sellable.Changed(tx, all)
		}
		return err
	})
	for _, r := range all {
		if ask.only == "" || r.Advice == ask.only {
			rows = append(rows, r)
		}
	}
	return rows, err
}
