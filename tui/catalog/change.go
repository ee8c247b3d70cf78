package catalog

import (
	"context"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// The keys of the dialogs.
const (
	keyGo   = "f5"
	keyTake = "f8"
)

// changeRow asks what a row of the card is to be; given is what was scanned
// for it.
func (s Screen) changeRow(r cardRow, given string) tea.Cmd {
	c := *s.card
	var o kit.Overlay
	switch r.kind {
	case rowField:
		o = s.askField(c, r.field)
	case rowBarcode:
		o = s.askUnits(c, c.Barcodes[r.n])
	case rowAddBarcode:
		o = s.askBarcode(given)
	case rowPart:
		o = s.askPart(c.Code, c.parts[r.n].Code, c.parts[r.n].Units)
	case rowAddPart:
		o = s.askPart(c.Code, given, 0)
	case rowRetire:
		o = s.askRetire(c)
	case rowMerge:
		o = s.askMerge(c, given)
	case rowHistory:
		return s.readHistory(c.ID, stock.History)
	default:
		return nil
	}
	return kit.Send(kit.OpenMsg{Overlay: o})
}

// form is a dialog that saves what was typed; take is the label of the key that
// takes away instead, if there is one.
func (s Screen) form(in func(w *text.Words) kit.Dialog) kit.Overlay {
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		d := in(w)
		d.Stay, d.Submit = true, "go"
		d.Keys = append([]kit.Action{{ID: "go", Keys: []string{keyGo}, Label: w.Common.Save}}, append(d.Keys, kit.Closing(w.Common.Cancel))...)
		return d
	})
}

func (s Screen) askField(c card, f stock.Field) kit.Overlay {
	return s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		return kit.Dialog{
			Name: c.Code + "  " + t.Fields[string(f)], Tone: kit.Neutral, Text: []string{t.FieldHelp[string(f)]},
			Words:  f != stock.FieldHome && f != stock.FieldWeight && f != stock.FieldSafety,
			Fields: []kit.Field{{Label: t.Fields[string(f)], Value: c.value(f)}},
			Do:     func(a kit.Answer) tea.Cmd { return askHere(amend(c.Code, f, a.Values[0])) },
		}
	})
}

// amend gives a field another value.
func amend(sku string, f stock.Field, value string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		v, err := stock.Amend(tx, act, sku, f, value)
		return outcome(v, amend(sku, f, v.Was), func(w *text.Words) string {
			t := w.Catalog()
			if v.Value == "" {
				return t.Emptied.Of(v.SKU, t.Fields[string(f)])
			}
			return t.Changed.Of(v.SKU, t.Fields[string(f)], v.Value)
		}), err
	}
}

// outcome says a verdict about a SKU.
func outcome(v stock.GoodsVerdict, undo Act, done func(*text.Words) string) Outcome {
	o := Outcome{Done: v.Kind == stock.GoodsDone, Undo: undo, Say: done}
	if !o.Done {
		o.Say = func(w *text.Words) string { return say.SKURefused(w, v) }
	}
	return o
}

func (s Screen) askBarcode(code string) kit.Overlay {
	c := *s.card
	return s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		d := kit.Dialog{
			Name: t.AddBarcode, Tone: kit.Neutral, Text: []string{say.Goods(c.Code, c.Goods().Name, c.Goods().Variant), t.AddBarcodeHelp},
			Fields: []kit.Field{{Label: t.Barcode, Value: code}, {Label: t.UnitsEach, Value: "1"}},
		}
		if code != "" { // what was scanned stands fixed: only its pieces are asked
			d.Ask, d.Fields = []string{t.Barcode + w.Common.Colon + code}, d.Fields[1:]
		}
		d.Do = func(a kit.Answer) tea.Cmd {
			barcode, units := code, a.Values[len(a.Values)-1]
			if code == "" {
				barcode = a.Values[0]
			}
			return askHere(bind(c.Code, barcode, number(units)))
		}
		return d
	})
}

// number reads pieces; 0 is no number.
func number(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n > order.MaxPart {
		return 0
	}
	return n
}

// bind makes a barcode stand for units of a SKU, with none no longer.
func bind(sku, barcode string, units int64) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		v, err := stock.Bind(tx, act, sku, barcode, units)
		return outcome(v, unbind(sku, barcode, units), func(w *text.Words) string {
			said := w.SKUs().Bound.Of(v.Barcode, v.SKU, w.Count.Pieces.Of(v.Units))
			if len(v.Others) > 0 {
				said += w.Common.Comma + w.Catalog().AskedEach
			}
			return said
		}), err
	}
}

func unbind(sku, barcode string, units int64) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		v, err := stock.Unbind(tx, act, sku, barcode)
		return outcome(v, bind(sku, barcode, units), func(w *text.Words) string { return w.SKUs().Unbound.Of(v.Barcode, v.SKU) }), err
	}
}

// rebind gives a barcode other units.
func rebind(sku string, b stock.Barcode, units int64) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		o, err := bind(sku, b.Code, units)(tx, act)
		o.Undo = rebind(sku, stock.Barcode{Code: b.Code, Units: units}, b.Units)
		return o, err
	}
}

func (s Screen) askUnits(c card, b stock.Barcode) kit.Overlay {
	return s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		d := kit.Dialog{
			Name: c.Code + "  " + b.Code, Tone: kit.Neutral, Fields: []kit.Field{{Label: t.UnitsEach, Value: strconv.FormatInt(b.Units, 10)}},
			Keys: []kit.Action{{ID: "take", Keys: []string{keyTake}, Label: t.TakeOff}},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Action == "take" {
					return askHere(unbind(c.Code, b.Code, b.Units))
				}
				return askHere(rebind(c.Code, b, number(a.Values[0])))
			},
		}
		for _, o := range b.Others {
			d.Text = append(d.Text, t.SharedWith.Of(o))
		}
		return d
	})
}

func (s Screen) askPart(kitCode, part string, units int64) kit.Overlay {
	db := s.db
	return s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		d := kit.Dialog{Name: kitCode + "  " + t.KitPart, Tone: kit.Neutral, Text: []string{t.KitPartHelp}, Fields: []kit.Field{{Label: t.PartUnits, Value: strconv.FormatInt(max(1, units), 10)}}}
		switch {
		case units > 0:
			d.Ask, d.Keys = []string{part}, []kit.Action{{ID: "take", Keys: []string{keyTake}, Label: t.TakeOut}}
		case part != "":
			d.Ask = []string{part}
		default:
			d.Fields = append([]kit.Field{{Label: t.SKU}}, d.Fields...)
		}
		d.Do = func(a kit.Answer) tea.Cmd {
			n := number(a.Values[len(a.Values)-1])
			switch {
			case a.Action == "take":
				return askHere(setPart(kitCode, part, 0))
			case n < 1:
				return kit.Send(kit.NoteMsg{Text: t.BadUnits, Tone: kit.Refused})
			case part != "":
				return askHere(setPart(kitCode, part, n))
			}
			return named(db, w, a.Values[0], func(code string) tea.Msg { return askHere(setPart(kitCode, code, n))() })
		}
		return d
	})
}

// setPart says how many of a part one kit has.
func setPart(kitCode, part string, units int64) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		v, err := order.SetPart(tx, act, kitCode, part, units)
		return outcome(v, setPart(kitCode, part, number(v.Was)), func(w *text.Words) string {
			if units == 0 {
				return w.Catalog().PartOut.Of(v.SKU, v.Into)
			}
			return w.Catalog().PartSet.Of(v.SKU, v.Into, w.Count.Pieces.Of(units))
		}), err
	}
}

// named goes on with the one SKU that was typed or scanned into a dialog, or
// says there why it can't.
func named(db *store.DB, w *text.Words, typed string, then func(code string) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		var hits []stock.Hit
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			hits, err = stock.ByBarcode(tx, typed)
			return err
		})
		t := w.Catalog()
		switch {
		case err != nil:
			return kit.NoteMsg{Text: t.Failed, Tone: kit.Refused}
		case len(hits) == 0:
			return kit.NoteMsg{Text: w.SKUs().Unknown.Of(typed), Tone: kit.Refused}
		case len(hits) > 1:
			return kit.NoteMsg{Text: t.SeveralSKUs, Tone: kit.Refused}
		}
		return then(hits[0].Code)
	}
}

func (s Screen) askRetire(c card) kit.Overlay {
	return s.form(func(w *text.Words) kit.Dialog {
		t := w.Catalog()
		name, about := t.Retire, t.RetireHelp
		if c.Retired {
			name, about = t.Bring, t.BringHelp
		}
		return kit.Dialog{Name: c.Code + "  " + name, Tone: kit.Soft, Text: []string{about}, Do: func(kit.Answer) tea.Cmd { return askHere(retire(c.Code, c.Retired)) }}
	})
}

// retire says that a SKU is no longer sold, with off that it is again.
func retire(sku string, off bool) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		v, err := stock.Retire(tx, act, sku, off)
		return outcome(v, retire(sku, !off), func(w *text.Words) string {
			if off {
				return w.SKUs().Back.Of(v.SKU)
			}
			return w.SKUs().Retired.Of(v.SKU)
		}), err
	}
}

// historyRows is how many documents the history shows.
const historyRows = 200

// readHistory lists what was done to a SKU or a place.
func (s Screen) readHistory(id int64, read func(*store.Tx, int64, int64, int) ([]stock.Change, error)) tea.Cmd {
	db, now, zone, lang, th := s.db, s.now, s.zone, s.words.Lang, s.theme
	return func() tea.Msg {
		var all []stock.Change
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			all, err = read(tx, id, 0, historyRows)
			return err
		})
		if err != nil {
			return kit.SayMsg{Text: text.For(lang).Catalog().Failed, Tone: kit.Refused}
		}
		return kit.OpenMsg{Overlay: kit.Ask(lang, th, func(lang string) kit.Dialog {
			w := text.For(lang)
			t := w.Catalog()
			d := kit.Dialog{Name: t.History, Tone: kit.Neutral, More: w.MoreRows, Empty: t.NoHistory, Keys: []kit.Action{kit.Closing(w.Common.Close)}}
			for _, c := range all {
				who := w.When(time.UnixMilli(c.At), now, zone) + " " + c.Operator + w.Common.Colon
				d.Text = append(d.Text, who+say.Change(w, c))
			}
			if len(all) > 0 {
				d.Empty = ""
			}
			return d
		})}
	}
}
