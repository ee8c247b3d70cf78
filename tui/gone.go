package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// actGone lists the orders that were taken as gone.
const actGone = "gone"

// goneAtMost is how many of them the list has; others are typed.
const goneAtMost = 100

// goneMsg is the wish to see the orders that were taken as gone.
type goneMsg struct{}

// goneListMsg are those orders; Said says what was just done.
type goneListMsg struct {
	list []order.GoneOrder
	said string
	tone kit.Tone
	err  error
}

func listGone(db *store.DB) (msg goneListMsg) {
	msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
		msg.list, err = order.ListGone(tx, goneAtMost)
		return err
	})
	return msg
}

// goneMessage takes in what is about such orders.
func (m *model) goneMessage(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	switch msg := msg.(type) {
	case goneMsg:
		db := m.db
		return func() tea.Msg { return listGone(db) }, true
	case goneListMsg:
		if msg.err != nil {
			m.sayFault(msg.err)
			return nil, true
		}
		cmd := m.open(m.askGone(msg.list), false)
		if msg.said != "" {
			m.say(msg.said, msg.tone)
		}
		return cmd, true
	}
	return nil, false
}

// askGone lists the orders; the one that is chosen, or whose number is typed,
// is to be packed after all.
func (m *model) askGone(list []order.GoneOrder) kit.Overlay {
	db, words := m.db, m.words.Intake()
	act := store.Act{Mode: "import", Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead}
	return kit.Ask(m.words.Lang, m.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Intake()
		d := kit.Dialog{
			Name: t.GoneTitle, Tone: kit.Neutral, Stay: true, Text: []string{t.GoneHow.Of(kit.KeyName("f5"))}, Empty: t.GoneNone,
			Fields: []kit.Field{{Label: t.GoneNo}},
			Keys:   []kit.Action{{ID: "back", Keys: []string{"f5"}, Label: w.Import.KeepOpen}, kit.Closing(w.Common.Close)},
		}
		for _, g := range list {
			d.Rows = append(d.Rows, g.No+"  "+say.ShopName(w, g.Shop)+"  "+w.Count.Pieces.Of(g.Units))
		}
		d.Do = func(a kit.Answer) tea.Cmd {
			no := a.Values[0]
			if a.Row >= 0 {
				no = list[a.Row].No
			}
			return func() tea.Msg {
				act.Key, act.At = store.NewKey(), db.Now().UnixMilli()
				var n int
				err := db.Write(context.Background(), func(tx *store.Tx) (err error) { n, err = order.TakeBack(tx, act, no); return err })
				if err != nil {
					return goneListMsg{err: err}
				}
				msg := listGone(db)
				msg.said, msg.tone = words.GoneBack.Of(no), kit.Good
				if n == 0 {
					msg.said, msg.tone = words.GoneNot.Of(no), kit.Refused
				}
				return msg
			}
		}
		return d
	})
}
