package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// leadMsg is the outcome of something a lead did.
type leadMsg struct {
	quantity *bool // switched to
	pin      bool  // was set, or taken away if cleared
	cleared  bool
	doubts   []stock.Doubt
	list     bool // doubts were asked for
	err      error
}

// doubtsShown is how many doubts the list shows.
const doubtsShown = 200

// leadOwn is how many rows of the menu come before what a lead changes about
// what is sent.
const leadOwn = 7

// leadMenu is what only a lead may do. A row is chosen with the arrows.
func (m *model) leadMenu() kit.Overlay {
	db, on, name, th := m.db, m.quantity, m.operator.Name, m.theme
	who := m.asLead()
	return kit.Ask(m.words.Lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		d := w.Desk()
		quantity := d.QuantityOn
		if on {
			quantity = d.QuantityOff
		}
		return kit.Dialog{
			Name: d.LeadTitle, Tone: kit.Neutral, Rows: append([]string{quantity, d.OwnPIN, d.Doubts, w.Rules().SealMenu, w.Rules().PatternsMenu,
				w.Notes().NotesMenu, w.Notes().GiftsMenu}, leadRows(w)...),
			Text: []string{d.ChooseHint}, More: w.MoreRows, Keys: []kit.Action{kit.Closing(w.Common.Close)},
			Do: func(a kit.Answer) tea.Cmd {
				if list := leadChanges(w); a.Row >= leadOwn {
					return kit.Send(leadChangeMsg{list[a.Row-leadOwn].id})
				}
				switch a.Row {
				case 0:
					return switchQuantity(db, !on)
				case 1:
					return kit.Send(kit.OpenMsg{Overlay: pinDialog(db, name, lang, th)})
				case 3:
					return switchSeal(db, lang)
				case 4:
					return readPatterns(db, lang, th)
				case 5:
					return readNoteRules(db, who, lang, th)
				case 6:
					return readGiftRules(db, who, lang, th)
				}
				return readDoubts(db)
			},
		}
	})
}

func switchQuantity(db *store.DB, on bool) tea.Cmd {
	return func() tea.Msg {
		value := ""
		if on {
			value = "on"
		}
		err := db.Write(context.Background(), func(tx *store.Tx) error { return store.SetSetting(tx, settingQuantity, value) })
		return leadMsg{quantity: &on, err: err}
	}
}

func pinDialog(db *store.DB, name, lang string, th kit.Theme) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		return kit.Dialog{
			Name: w.SignIn.SetPIN, Tone: kit.Neutral, Stay: true,
			Text:   []string{w.SignIn.SetPINHint},
			Fields: []kit.Field{{Label: w.Desk().PIN, Secret: true}},
			Keys:   []kit.Action{{ID: "set", Keys: []string{"f5"}, Label: w.Common.Save}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				pin := a.Values[0]
				return func() tea.Msg {
					err := db.Write(context.Background(), func(tx *store.Tx) error { return store.SetPIN(tx, name, pin) })
					return leadMsg{pin: true, cleared: pin == "", err: err}
				}
			},
		}
	})
}

func readDoubts(db *store.DB) tea.Cmd {
	return func() tea.Msg {
		msg := leadMsg{list: true}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			msg.doubts, err = stock.Doubts(tx, doubtsShown)
			return err
		})
		return msg
	}
}

// leadDone says what was done, or shows what was asked for.
func (m *model) leadDone(msg leadMsg) tea.Cmd {
	d := m.words.Desk()
	switch {
	case msg.err != nil && m.top.open():
		return m.toOverlay(kit.NoteMsg{Text: m.whyNot(m.operator.Name, msg.err), Tone: kit.Refused})
	case msg.err != nil:
		m.say(m.whyNot(m.operator.Name, msg.err), kit.Refused)
	case msg.list:
		return m.open(m.doubtList(msg.doubts), false)
	case msg.pin:
		m.dismiss()
		m.operator.HasPIN = !msg.cleared
		m.say(pick(msg.cleared, m.words.SignIn.PINCleared, m.words.SignIn.PINSet), kit.Good)
	case msg.quantity != nil:
		m.quantity = *msg.quantity
		m.say(pick(m.quantity, d.QuantityIsOn, d.QuantityIsOff), kit.Good)
		return m.rights()
	}
	return nil
}

func (m *model) doubtList(doubts []stock.Doubt) kit.Overlay {
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		d := w.Desk()
		rows := make([]string, len(doubts))
		for i, x := range doubts {
			rows[i] = d.DoubtRow.Of(x.SKU, say.Goods(x.SKU, x.Name, x.Variant), x.Place)
		}
		return kit.Dialog{Name: d.DoubtsTitle, Tone: kit.Soft, More: w.MoreRows, Rows: rows, Empty: d.DoubtsNone, Keys: []kit.Action{kit.Closing(w.Common.Close)}}
	})
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}
