package tui

import (
	"context"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// leadChange is something a lead changes about what is sent; the menu of the
// lead and the palette offer it.
type leadChange struct {
	id, label, help string
	do              func(m *model) tea.Cmd
}

// leadChanges are those, in the order of the menu.
func leadChanges(w *text.Words) []leadChange {
	l := w.Lead()
	return []leadChange{
		{"lead:swap", l.SwapLabel, l.SwapHelp, (*model).askSwap},
		{"lead:join", l.JoinLabel, l.JoinHelp, scanning("/join")},
		{"lead:part", l.PartLabel, l.PartHelp, (*model).askPart},
		{"lead:bind", l.BindLabel, l.BindHelp, scanning("/bind")},
		{"lead:tray", l.TrayMenu, l.TrayTitle, (*model).readTray},
	}
}

func scanning(code string) func(*model) tea.Cmd {
	return func(*model) tea.Cmd { return kit.Send(kit.ScanMsg{Code: code}) }
}

// leadActions name their commands in the help. They are typed or scanned; no
// key of the keyboard is called so.
func leadActions(w *text.Words, disabled string) []kit.Action {
	l := w.Lead()
	return []kit.Action{
		{ID: "swap", Keys: []string{"/swap"}, Help: l.SwapHelp, Disabled: disabled},
		{ID: "join", Keys: []string{"/join"}, Help: l.JoinHelp, Disabled: disabled},
		{ID: "part", Keys: []string{"/part"}, Help: l.PartHelp, Disabled: disabled},
		{ID: "bind", Keys: []string{"/bind"}, Help: l.BindHelp, Disabled: disabled},
	}
}

// leadRows are the rows of the menu.
func leadRows(w *text.Words) []string {
	var rows []string
	for _, c := range leadChanges(w) {
		rows = append(rows, c.label)
	}
	return rows
}

// leadChangeMsg asks the model for one of them.
type leadChangeMsg struct{ id string }

// leadChange does what was chosen.
func (m *model) leadChange(id string) tea.Cmd {
	for _, c := range append(leadChanges(m.words), timeRulesChange(m.words)) {
		if c.id == id {
			return c.do(m)
		}
	}
	return nil
}

// leadChoices are the same for the palette.
func (m *model) leadChoices(w *text.Words) []kit.Choice {
	var list []kit.Choice
	other := append(leadChanges(w.Other()), timeRulesChange(w.Other()))
	for i, c := range append(leadChanges(w), timeRulesChange(w)) {
		a := kit.Action{ID: c.id, Label: c.label, Help: c.help}
		if !m.operator.Lead {
			a.Disabled = w.Act.WhyNotLead
		}
		list = append(list, kit.Choice{Action: a, Also: []string{other[i].label, other[i].help}})
	}
	return list
}

// doLead does what was chosen in the palette.
func (m *model) doLead(a kit.Action) tea.Cmd {
	if !m.operator.Lead {
		m.say(m.words.Shell.NotNow.Of(a.Label, m.words.Act.WhyNotLead), kit.Soft)
		return nil
	}
	return m.leadChange(a.ID)
}

// openParcel reads the parcel that is open here and goes on with it.
func (m *model) openParcel(then func(p *pack.ParcelView) tea.Msg, none string) tea.Cmd {
	db, station := m.db, m.cfg.Station
	return func() tea.Msg {
		var v pack.View
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			v, err = pack.Look(tx, station)
			return err
		})
		switch {
		case err != nil:
			return leadMsg{err: err}
		case v.Parcel == nil:
			return kit.SayMsg{Text: none, Tone: kit.Soft}
		}
		return then(v.Parcel)
	}
}

// askPart asks whether what is here is to go without the rest.
func (m *model) askPart() tea.Cmd {
	lang, th := m.words.Lang, m.theme
	return m.openParcel(func(p *pack.ParcelView) tea.Msg {
		return kit.OpenMsg{Overlay: kit.Ask(lang, th, func(lang string) kit.Dialog {
			w := text.For(lang)
			l := w.Lead()
			return kit.Dialog{
				Name: l.PartLabel, Tone: kit.Soft,
				Text: []string{l.PartAsk.Of(p.Waybill, w.Count.Pieces.Of(p.Done), w.Count.Pieces.Of(p.Need-p.Done)), w.Act.DialogKeys.Of("F7", "Esc")},
				Keys: []kit.Action{{ID: "part", Keys: []string{"f7"}, Label: l.PartYes}, kit.Closing(w.Common.Cancel)},
				Do:   func(kit.Answer) tea.Cmd { return kit.Send(kit.ScanMsg{Code: "/part"}) },
			}
		})}
	}, m.words.Act.WhyNoParcel)
}

// askSwap asks which goods of the open parcel are not sent.
func (m *model) askSwap() tea.Cmd {
	lang, th, db, none := m.words.Lang, m.theme, m.db, m.words.Lead().SwapNone
	station := m.cfg.Station
	return func() tea.Msg {
		var goods []pack.Item
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			goods, err = pack.CanSwap(tx, station)
			return err
		})
		switch {
		case err != nil:
			return leadMsg{err: err}
		case len(goods) == 0:
			return kit.SayMsg{Text: none, Tone: kit.Soft}
		}
		return kit.OpenMsg{Overlay: swapFrom(db, goods, lang, th)}
	}
}

func swapFrom(db *store.DB, lines []pack.Item, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		rows := make([]string, len(lines))
		for i, l := range lines {
			rows[i] = w.Lead().SwapRow.Of(say.Goods(l.SKU, l.Name, l.Variant), l.SKU, w.Count.Pieces.Of(l.Units))
		}
		return kit.Dialog{
			Name: w.Lead().SwapPick, Tone: kit.Soft, Rows: rows, Text: []string{w.Desk().ChooseHint}, Keys: []kit.Action{kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 0 {
					return nil
				}
				return kit.Send(kit.OpenMsg{Overlay: swapTo(db, lines[a.Row], lang, th)})
			},
		}
	})
}

// swapTo asks for the goods that are sent instead, scanned or typed, and why.
func swapTo(db *store.DB, from pack.Item, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		l := w.Lead()
		return kit.Dialog{
			Name: l.SwapTo, Tone: kit.Soft, Stay: true, Submit: "swap",
			Text:   []string{l.SwapToHint.Of(say.Goods(from.SKU, from.Name, from.Variant))},
			Fields: []kit.Field{{Label: l.SwapToField}, {Label: l.SwapWhyField}},
			Keys:   []kit.Action{{ID: "swap", Keys: []string{"f5"}, Label: w.Common.OK}, kit.Closing(w.Common.Cancel)},
			Do:     func(a kit.Answer) tea.Cmd { return findSwap(db, from.SKU, a.Values[0], a.Values[1], lang, th) },
		}
	})
}

// swapChoices is how many goods a search for the new ones offers.
const swapChoices = 9

// findSwap swaps when what was typed is one SKU, offers what it may mean, or
// says in the dialog what is missing.
func findSwap(db *store.DB, from, to, why, lang string, th kit.Theme) tea.Cmd {
	return func() tea.Msg {
		w := text.For(lang)
		if why == "" || to == "" {
			return kit.NoteMsg{Text: w.Verdict.NoReason, Tone: kit.Refused}
		}
		var found []stock.SKU
		err := db.Read(context.Background(), func(tx *store.Tx) error {
			hits, err := stock.ByBarcode(tx, to)
			if err != nil {
				return err
			}
			if len(hits) == 0 {
				found, err = stock.Search(tx, to, swapChoices)
				return err
			}
			for _, h := range hits {
				found = append(found, h.SKU)
			}
			return nil
		})
		switch {
		case err != nil:
			return leadMsg{err: err}
		case len(found) == 0:
			return kit.NoteMsg{Text: w.Lead().NoSuchSKU, Tone: kit.Refused}
		}
		if len(found) == 1 && strings.EqualFold(found[0].Code, to) {
			return swapMsg{code: "/swap " + from + " " + found[0].Code + " " + why}
		}
		return swapMsg{ask: swapWhich(from, why, found, lang, th)}
	}
}

// swapMsg ends the dialog of a swap: with the command, or with what may be
// meant.
type swapMsg struct {
	code string
	ask  kit.Overlay
}

func (m *model) swapAsked(msg swapMsg) tea.Cmd {
	m.dismiss()
	if msg.ask != nil {
		return m.open(msg.ask, false)
	}
	return m.code(msg.code)
}

// swapWhich offers the goods that were found.
func swapWhich(from, why string, found []stock.SKU, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		rows := make([]string, len(found))
		for i, s := range found {
			rows[i] = say.Goods(s.Code, s.Name, s.Variant) + "  " + s.Code
		}
		return kit.Dialog{
			Name: w.Lead().SwapTo, Tone: kit.Soft, Rows: rows, Text: []string{w.Desk().ChooseHint}, Keys: []kit.Action{kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 0 {
					return nil
				}
				return kit.Send(kit.ScanMsg{Code: "/swap " + from + " " + found[a.Row].Code + " " + why})
			},
		}
	})
}

// trayShown is how many waybills the list of the tray shows.
const trayShown = 200

// readTray reads what waits in the tray and lists it.
func (m *model) readTray() tea.Cmd {
	db, lang, th, now, zone := m.db, m.words.Lang, m.theme, m.db.Now(), m.cfg.Zone
	return func() tea.Msg {
		var all []pack.Waiting
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			all, err = pack.Tray(tx, trayShown)
			return err
		})
		if err != nil {
			return leadMsg{err: err}
		}
		return kit.OpenMsg{Overlay: trayList(all, now, zone, lang, th)}
	}
}

func trayList(all []pack.Waiting, now time.Time, zone *time.Location, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		l := w.Lead()
		rows := make([]string, len(all))
		for i, x := range all {
			rows[i] = l.TrayRow.Of(x.Waybill, w.When(time.UnixMilli(x.At), now, zone), x.Station, x.Operator)
		}
		keys, lines := []kit.Action{kit.Closing(w.Common.Close)}, []string(nil)
		if len(all) > 0 {
			keys = append([]kit.Action{{ID: "remove", Keys: []string{removeKey}, Label: l.TrayRemove}}, keys...)
			lines = []string{l.TrayHint.Of(kit.KeyName(removeKey))}
		}
		return kit.Dialog{
			Name: l.TrayTitle, Tone: kit.Neutral, More: w.MoreRows, Rows: rows, Empty: l.TrayEmpty, Text: lines, Keys: keys,
			Do: func(a kit.Answer) tea.Cmd {
				switch {
				case a.Row < 0:
					return nil
				case a.Action == "remove":
					return kit.Send(kit.ScanMsg{Code: "/bind off " + all[a.Row].Waybill})
				}
				return kit.Send(kit.OpenMsg{Overlay: bindDialog(all[a.Row].Waybill, lang, th)})
			},
		}
	})
}

// bindDialog asks whose a waybill of the tray is.
func bindDialog(waybill, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		l := w.Lead()
		return kit.Dialog{
			Name: l.BindAsk.Of(waybill), Tone: kit.Soft, Submit: "bind",
			Fields: []kit.Field{{Label: l.BindField}},
			Keys:   []kit.Action{{ID: "bind", Keys: []string{"f5"}, Label: l.BindKey}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Values[0] == "" {
					return nil
				}
				return kit.Send(kit.ScanMsg{Code: "/bind " + waybill + " " + a.Values[0]})
			},
		}
	})
}

// knowTray announces, at every desk, waybills of the tray that an import brought
// since this one looked last.
func (m *model) knowTray(t pack.TrayView) {
	if t.Doc > m.trayDoc {
		m.trayDoc = t.Doc
		m.say(say.Known(m.words, t.Known), kit.Good)
	}
}
