package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/tui/deadlines"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// timing is what the dialogs about time need of the shell: values, no model.
type timing struct {
	db   *store.DB
	who  func() store.Act
	lang string
	th   kit.Theme
	zone *time.Location
}

func (m *model) timing() timing {
	return timing{db: m.db, who: m.asLead(), lang: m.words.Lang, th: m.theme, zone: m.cfg.Zone}
}

func (t timing) words() *text.Words { return text.For(t.lang) }

// limits is the words of these dialogs.
func (t timing) limits() *text.LimitWords { return t.words().Limits() }

// deadlineMessage takes in what the board asks for.
func (m *model) deadlineMessage(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	ask, ok := msg.(deadlines.AskMsg)
	if !ok {
		return nil, false
	}
	t := m.timing()
	switch ask.Wish {
	case deadlines.WishAgree:
		return t.readAgreed(ask), true
	case deadlines.WishMade:
		return m.open(t.askMade(ask), false), true
	}
	return t.readRules(), true
}

// readAgreed reads the three times of an order and asks for a new one.
func (t timing) readAgreed(ask deadlines.AskMsg) tea.Cmd {
	return func() tea.Msg {
		var times order.Three
		err := t.db.Read(context.Background(), func(tx *store.Tx) (err error) {
			times, err = order.TimesOf(tx, ask.ID)
			return err
		})
		if err != nil {
			return leadMsg{err: err}
		}
		return kit.OpenMsg{Overlay: t.askAgreed(ask, times)}
	}
}

func (t timing) askAgreed(ask deadlines.AskMsg, times order.Three) kit.Overlay {
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t
		t.lang = lang
		w := t.limits()
		d := kit.Dialog{
			Name: w.AgreeTitle.Of(kit.Plain(ask.Order)), Tone: kit.Neutral, Stay: true, More: t.words().MoreRows,
			Text:   append(say.ThreeTimes(t.words(), times, t.zone), w.AgreeHow),
			Fields: []kit.Field{{Label: w.NewTime}, {Label: w.Why}},
			Keys:   []kit.Action{{ID: "save", Keys: []string{"f7"}, Label: w.SaveKey}, kit.Closing(t.words().Common.Cancel)},
		}
		if times.AgreedAt > 0 {
			d.Keys = slices.Insert(d.Keys, 1, kit.Action{ID: "off", Keys: []string{"f8"}, Label: w.TakeBack})
		}
		d.Do = func(a kit.Answer) tea.Cmd { return t.agree(ask, a) }
		return d
	})
}

// agree notes what the buyer agreed to, or takes it back.
func (t timing) agree(ask deadlines.AskMsg, a kit.Answer) tea.Cmd {
	w := t.limits()
	at, said := int64(0), t.words().Deadlines().AgreedOff.Of(ask.Order)
	if a.Action == "save" {
		when, ok := deadline.ParseTime(a.Values[0], t.zone)
		if !ok {
			return t.refuse(w.BadTime.Of(w.NewTime, a.Values[0]))
		}
		at, said = when.UnixMilli(), t.words().Deadlines().Agreed.Of(ask.Order, when.Format("2006-01-02 15:04"))
	}
	if a.Values[1] == "" {
		return t.refuse(w.NeedWhy)
	}
	return t.write(said, func(tx *store.Tx) error { return order.Agree(tx, t.who(), ask.ID, at, a.Values[1]) })
}

// askMade asks what kind of order it is.
func (t timing) askMade(ask deadlines.AskMsg) kit.Overlay {
	return kit.Ask(t.lang, t.th, func(lang string) kit.Dialog {
		t := t
		t.lang = lang
		w := t.limits()
		rows := make([]string, len(deadline.Mades))
		for i, m := range deadline.Mades {
			rows[i] = w.Mades[int64(m)]
		}
		return kit.Dialog{
			Name: w.MadeTitle.Of(kit.Plain(ask.Order)), Tone: kit.Neutral, Text: []string{w.MadeHow}, Rows: rows,
			Keys: []kit.Action{kit.Closing(t.words().Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if a.Row < 0 {
					return nil
				}
				made := deadline.Mades[a.Row]
				return t.save(w.MadeDone.Of(ask.Order, rows[a.Row]), func(tx *store.Tx) error { return order.SetMade(tx, t.who(), ask.ID, made) })
			},
		}
	})
}

// refuse says in the form that is open what is wrong with it.
func (t timing) refuse(said string) tea.Cmd {
	return kit.Send(kit.NoteMsg{Text: said, Tone: kit.Refused})
}

// write does an act of the lead and says so; the form that asked is done with.
func (t timing) write(said string, do func(tx *store.Tx) error) tea.Cmd {
	return func() tea.Msg {
		if err := t.db.Write(context.Background(), do); err != nil {
			return leadMsg{err: err}
		}
		return ruleChanged(said)
	}
}

// save is write for a dialog that closes with its answer, so that a key pressed
// twice does nothing twice.
func (t timing) save(said string, do func(tx *store.Tx) error) tea.Cmd {
	return func() tea.Msg {
		if err := t.db.Write(context.Background(), do); err != nil {
			return leadMsg{err: err}
		}
		return kit.SayMsg{Text: said, Tone: kit.Good}
	}
}
