package catalog

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// askMerge asks which SKU stays; before anything is done it is shown what would
// move.
func (s Screen) askMerge(c card, into string) kit.Overlay {
	db, lang, th := s.db, s.words.Lang, s.theme
	return s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		return kit.Dialog{
			Name: t.Merge, Tone: kit.Soft, Text: []string{t.MergeHelp.Of(say.Goods(c.Code, c.Goods().Name, c.Goods().Variant))},
			Fields: []kit.Field{{Label: t.MergeInto, Value: into}},
			Do: func(a kit.Answer) tea.Cmd {
				return named(db, w, a.Values[0], func(code string) tea.Msg { return preview(db, c, code, lang, th) })
			},
		}
	})
}

// preview shows what a merge would do, or says why it can't be.
func preview(db *store.DB, c card, into, lang string, th kit.Theme) tea.Msg {
	var v stock.GoodsVerdict
	var to stock.SKU
	err := db.Write(context.Background(), func(tx *store.Tx) (err error) {
		if v, err = desk.PreviewMerge(tx, store.Act{Key: store.NewKey(), At: tx.Now(), Lead: true}, c.Code, into); err == nil {
			to, err = stock.ByCode(tx, into)
		}
		return err
	})
	w := text.For(lang)
	switch {
	case err != nil:
		return kit.NoteMsg{Text: w.Catalog().Failed, Tone: kit.Refused}
	case v.Kind != stock.GoodsDone:
		return kit.NoteMsg{Text: say.SKURefused(w, v), Tone: kit.Refused}
	}
	return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(kit.OpenMsg{Overlay: sure(c, to, v, lang, th)}))()
}

func sure(c card, to stock.SKU, v stock.GoodsVerdict, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Catalog()
		return kit.Dialog{
			Name: t.MergeSure.Of(c.Code, to.Code), Tone: kit.Refused, Stay: true,
			Text: []string{
				t.MergeFrom.Of(say.Goods(c.Code, c.Goods().Name, c.Goods().Variant)), t.MergeTo.Of(say.Goods(to.Code, to.Name, to.Variant)),
				t.MergeMoves.Of(w.Count.Pieces.Of(v.Units), v.Lines, len(c.Barcodes)), t.MergeLast,
			},
			Keys: []kit.Action{{ID: "go", Keys: []string{keyGo}, Label: t.MergeKey}, kit.Closing(w.Common.Cancel)},
			Do:   func(kit.Answer) tea.Cmd { return askHere(merge(c.Code, to.Code)) },
		}
	})
}

func merge(sku, into string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		v, err := desk.Merge(tx, act, sku, into)
		o := outcome(v, nil, func(w *text.Words) string {
			return w.SKUs().Merged.Of(v.SKU, v.Into, w.Count.Pieces.Of(v.Units), fmt.Sprint(v.Lines))
		})
		o.SKU = into
		return o, err
	}
}

// askNew asks for a SKU that nobody knows yet.
func (s Screen) askNew() kit.Overlay {
	return s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		return kit.Dialog{
			Name: t.NewSKU, Tone: kit.Neutral, Text: []string{t.NewSKUHelp},
			Fields: []kit.Field{{Label: t.SKU}, {Label: t.Fields[string(stock.FieldName)]}},
			Do:     func(a kit.Answer) tea.Cmd { return askHere(newSKU(scan.Clean(a.Values[0]), scan.Clean(a.Values[1]))) },
		}
	})
}

func newSKU(code, name string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		err := inbound.NewSKU(tx, act, code, name)
		o := Outcome{Done: err == nil, SKU: code, Say: func(w *text.Words) string { return w.Catalog().Made.Of(code) }}
		switch {
		case errors.Is(err, inbound.ErrTaken):
			o.Say = func(w *text.Words) string { return w.Catalog().CodeTaken.Of(code) }
		case errors.Is(err, inbound.ErrNoSKU):
			o.Say = func(w *text.Words) string { return w.Catalog().BadCode.Of(code) }
		default:
			return o, err
		}
		return o, nil
	}
}
