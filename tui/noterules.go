package tui

import (
	"context"
	"errors"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// addKey adds a rule to the list that is open.
const addKey = "f5"

// asLead makes acts of the lead who stands here.
func (m *model) asLead() func() store.Act {
	db, at, who := m.db, m.cfg.Station, m.operator
	return func() store.Act {
		return store.Act{Key: store.NewKey(), Mode: "rules", At: db.Now().UnixMilli(), Station: at, Operator: who.Name, Lead: who.Lead}
	}
}

// ruleList is what a list of rules shows, and what its keys do.
type ruleList struct {
	title, hint, none string
	rows              []string
	add               func() tea.Cmd
	remove            func(row int) tea.Cmd
}

func (l ruleList) dialog(w *text.Words) kit.Dialog {
	n := w.Notes()
	keys := []kit.Action{{ID: "add", Keys: []string{addKey}, Label: n.Add}}
	if len(l.rows) > 0 {
		keys = append(keys, kit.Action{ID: "remove", Keys: []string{removeKey}, Label: n.Remove})
	}
	return kit.Dialog{
		Name: l.title, Tone: kit.Neutral, Rows: l.rows, Empty: l.none, Text: []string{l.hint},
		Keys: append(keys, kit.Closing(w.Common.Close)), Stay: true,
		Do: func(a kit.Answer) tea.Cmd {
			switch {
			case a.Action == "add":
				return tea.Sequence(kit.Send(kit.CloseMsg{}), l.add())
			case a.Action == "remove" && a.Row >= 0:
				return l.remove(a.Row)
			}
			return nil // a row is only looked at
		},
	}
}

// readNoteRules reads the rules for notes and lists them.
func readNoteRules(db *store.DB, who func() store.Act, lang string, th kit.Theme) tea.Cmd {
	return func() tea.Msg {
		var all []order.NoteRule
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			all, err = order.NoteRules(tx)
			return err
		})
		if err != nil {
			return leadMsg{err: err}
		}
		return kit.OpenMsg{Overlay: kit.Ask(lang, th, func(lang string) kit.Dialog {
			w := text.For(lang)
			n := w.Notes()
			l := ruleList{title: n.NotesTitle, hint: n.NotesHint, none: n.NotesNone}
			for _, r := range all {
				l.rows = append(l.rows, n.NoteRow.Of(r.ID, r.Word, say.NoteEffect(w, r)))
			}
			l.add = func() tea.Cmd { return kit.Send(kit.OpenMsg{Overlay: addNoteRule(db, who, lang, th)}) }
			l.remove = func(row int) tea.Cmd {
				return changeRule(db, lang, n.Removed, func(tx *store.Tx) error { return order.EndNoteRule(tx, who(), all[row].ID) })
			}
			return l.dialog(w)
		})}
	}
}

// noteEffects are the rows of the form, in its order.
var noteEffects = []order.NoteRule{{Effect: order.Stop}, {Effect: order.Do}, {Effect: order.Do, AskOK: true}, {Effect: order.Rest}}

// addNoteRule asks for a word and what it means.
func addNoteRule(db *store.DB, who func() store.Act, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		n := w.Notes()
		d := kit.Dialog{
			Name: n.NoteAdd, Tone: kit.Neutral, Stay: true, Text: []string{n.NoteAddHow}, Fields: []kit.Field{{Label: n.Word}},
			Keys: []kit.Action{kit.Closing(w.Common.Cancel)},
		}
		for _, r := range noteEffects {
			d.Rows = append(d.Rows, say.NoteEffect(w, r))
		}
		d.Do = func(a kit.Answer) tea.Cmd {
			if a.Row < 0 {
				return nil
			}
			r := noteEffects[a.Row]
			r.Word = a.Values[0]
			return changeRule(db, lang, n.Added.Of(r.Word), func(tx *store.Tx) error {
				_, err := order.AddNoteRule(tx, who(), r)
				return err
			})
		}
		return d
	})
}

// readGiftRules reads the rules for gifts and lists them.
func readGiftRules(db *store.DB, who func() store.Act, lang string, th kit.Theme) tea.Cmd {
	return func() tea.Msg {
		var all []order.GiftRule
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			all, err = order.GiftRules(tx)
			return err
		})
		if err != nil {
			return leadMsg{err: err}
		}
		return kit.OpenMsg{Overlay: kit.Ask(lang, th, func(lang string) kit.Dialog {
			w := text.For(lang)
			n := w.Notes()
			l := ruleList{title: n.GiftsTitle, hint: n.GiftsHint, none: n.GiftsNone}
			for _, r := range all {
				l.rows = append(l.rows, n.GiftRow.Of(r.ID, r.Gift, w.Count.Pieces.Of(r.Units), say.GiftOrders(w, r)))
			}
			l.add = func() tea.Cmd { return kit.Send(kit.OpenMsg{Overlay: addGiftRule(db, who, lang, th)}) }
			l.remove = func(row int) tea.Cmd {
				return changeRule(db, lang, n.Removed, func(tx *store.Tx) error { return order.EndGiftRule(tx, who(), all[row].ID) })
			}
			return l.dialog(w)
		})}
	}
}

// addGiftRule asks what is given to which orders.
func addGiftRule(db *store.DB, who func() store.Act, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		n := w.Notes()
		return kit.Dialog{
			Name: n.GiftAdd, Tone: kit.Neutral, Stay: true, Text: []string{n.GiftAddHow},
			Fields: []kit.Field{{Label: n.Gift}, {Label: n.Units, Value: "1"}, {Label: n.Least}, {Label: n.SKU}, {Label: n.GiftWord}, {Label: n.Shop}},
			Rows:   []string{n.Scanned, n.Seen},
			Keys:   []kit.Action{kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 0 {
					return nil
				}
				r := order.GiftRule{Gift: a.Values[0], SKU: a.Values[3], Word: a.Values[4], Shop: a.Values[5], Seen: a.Row == 1}
				var err error
				var ok bool
				if r.Units, err = strconv.ParseInt(a.Values[1], 10, 64); err != nil || r.Units < 1 || r.Units > order.MostGifts {
					return kit.Send(kit.NoteMsg{Text: n.BadUnits.Of(a.Values[1]), Tone: kit.Refused})
				}
				if r.LeastFen, ok = sheet.Yuan(a.Values[2]); !ok {
					return kit.Send(kit.NoteMsg{Text: n.BadMoney.Of(a.Values[2]), Tone: kit.Refused})
				}
				return giveGifts(db, who, lang, r)
			},
		}
	})
}

func giveGifts(db *store.DB, who func() store.Act, lang string, r order.GiftRule) tea.Cmd {
	n := 0
	add := func(tx *store.Tx) (err error) {
		_, n, err = order.AddGiftRule(tx, who(), r)
		return err
	}
	return func() tea.Msg {
		if err := db.Write(context.Background(), add); err != nil {
			return ruleRefused(lang, err)
		}
		return ruleChanged(text.For(lang).Notes().GiftAdded.Of(int64(n)))
	}
}

// changeRule makes or ends a rule and says so.
func changeRule(db *store.DB, lang, said string, change func(tx *store.Tx) error) tea.Cmd {
	return func() tea.Msg {
		if err := db.Write(context.Background(), change); err != nil {
			return ruleRefused(lang, err)
		}
		return ruleChanged(said)
	}
}

// ruleChanged says what became of the rules; the form that asked is done with.
func ruleChanged(said string) tea.Msg {
	return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(kit.SayMsg{Text: said, Tone: kit.Good}))()
}

// ruleRefused says why a rule was not made.
func ruleRefused(lang string, err error) tea.Msg {
	if said := say.RuleError(text.For(lang), err); said != "" {
		return kit.NoteMsg{Text: said, Tone: kit.Refused}
	}
	if errors.Is(err, store.ErrNotFound) { // somebody else removed it
		return ruleChanged(text.For(lang).Notes().Removed)
	}
	return leadMsg{err: err}
}
