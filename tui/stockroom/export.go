package stockroom

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sellable"
	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// exportMsg asks for a table of what may be sold, or says that it is written.
type exportMsg struct {
	path    string
	shop    string          // whose columns it has; empty = code and units
	changed bool            // only what changed since the last one of such
	only    sellable.Advice // only what this is advised for; empty = all
	done    bool
	rows    int64
	err     error
}

// errNothing says that there is nothing to write.
var errNothing = errors.New("stockroom: nothing changed")

// errNoShop says that there is no such shop.
var errNoShop = errors.New("stockroom: no such shop")

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
			Fields: []kit.Field{{Label: t.ExportFile, Value: path}, {Label: t.ExportShop}},
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
				return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(exportMsg{path: path, shop: strings.TrimSpace(a.Values[1]), changed: a.Action == "changed", only: only}))
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
	case errors.Is(msg.err, errNoShop):
		said = kit.SayMsg{Text: t.NoSuchShop.Of(msg.shop), Tone: kit.Refused}
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
	var columns []sellable.Column
	var rows []sellable.Row
	err := db.Read(ctx, func(tx *store.Tx) (err error) {
		if columns, err = columnsOf(tx, ask.shop, head); err == nil {
			rows, err = toWrite(tx, ask)
		}
		return err
	})
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
	head = nil
	for _, c := range columns {
		head = append(head, c.Head)
	}
	err = table.WriteHeader(head)
	if err == nil {
		err = db.Read(ctx, func(tx *store.Tx) error {
			return sellable.Table(tx, columns, rows, func(cells []any) error { return table.Write(cells...) })
		})
	}
	if err == nil {
		err = table.Close()
	}
	if err != nil || !ask.changed {
		return int64(len(rows)), err
	}
	return int64(len(rows)), db.Write(ctx, func(tx *store.Tx) error { return sellable.TellFor(tx, ask.shop, rows) })
}

// columnsOf are the columns that a shop's platform wants; code and units where
// nobody said so.
func columnsOf(tx *store.Tx, shop string, head []string) ([]sellable.Column, error) {
	plain := []sellable.Column{{Head: head[0], Field: sellable.FieldSKU}, {Head: head[1], Field: sellable.FieldUnits}}
	if shop == "" {
		return plain, nil
	}
	shops, err := order.Shops(tx)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(shops, func(s order.Shop) bool { return s.Name == shop }) {
		return nil, errNoShop
	}
	columns, err := sellable.Columns(tx, shop)
	if columns == nil {
		columns = plain
	}
	return columns, err
}

func toWrite(tx *store.Tx, ask exportMsg) ([]sellable.Row, error) {
	all, err := sellable.List(tx, tx.Now())
	if err == nil && ask.changed {
		all, err = sellable.ChangedFor(tx, ask.shop, all)
	}
	return slices.DeleteFunc(all, func(r sellable.Row) bool { return ask.only != "" && r.Advice != ask.only }), err
}
