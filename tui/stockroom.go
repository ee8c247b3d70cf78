package tui

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sellable"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/stockroom"
)

// modeStock is the mode of acts of the stock screen.
const modeStock = "stock"

// todo is how many SKUs are to be taken down on the platforms: the header of
// every screen says it until somebody marks them as done.
type todo struct{ down int64 }

// countTodo counts them.
func (m *model) countTodo() tea.Cmd {
	db := m.db
	return func() tea.Msg {
		var t todo
		err := db.Read(context.Background(), func(tx *store.Tx) (err error) {
			t.down, _, err = sellable.Todo(tx, tx.Now())
			return err
		})
		if err != nil {
			return nil // the next minute asks again
		}
		return t
	}
}

// todoWords stand behind the title of every screen but the stock screen's; room
// is how many cells the header has for them.
func (m *model) todoWords(room int) string {
	t := m.words.Stockroom()
	n := strconv.FormatInt(m.todo.down, 10)
	switch {
	case m.todo.down == 0 || m.routes.name[m.routes.at] == screenStock:
		return ""
	case m.todo.down >= sellable.MostTodo:
		n = t.Most.Of(int64(sellable.MostTodo - 1))
	}
	if long := "  " + t.Todo.Of(n); kit.Width(long) <= room {
		return long
	}
	return " " + t.TodoShort.Of(n)
}

// stockMessage takes in what the stock screen asks for.
func (m *model) stockMessage(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case todo:
		if m.todo != msg {
			m.todo, m.frame.edges = msg, true
		}
		return nil, true
	case stockroom.AskMsg:
		return m.stockAct(msg), true
	case stockroom.DoneMsg:
		return tea.Batch(m.toScreen(msg), m.countTodo()), true
	}
	return nil, false
}

// stockAct books what the stock screen asks for, in the name of whoever is
// signed in.
func (m *model) stockAct(ask stockroom.AskMsg) tea.Cmd {
	db, act := m.db, store.Act{
		Key: ask.Key, Mode: modeStock, At: m.db.Now().UnixMilli(), Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead,
	}
	return func() tea.Msg {
		msg := stockroom.DoneMsg{Ask: ask}
		msg.Err = db.Write(context.Background(), func(tx *store.Tx) (err error) {
			if ask.Kit == 0 {
				msg.Marked, _, err = sellable.Mark(tx, act, ask.Down, ask.Codes)
				return err
			}
			if !act.Lead {
				return store.ErrNotLead
			}
			set, err := stock.ByID(tx, ask.Kit)
			if err != nil {
				return err
			}
			msg.Code = set.Code
			msg.Lacking, err = order.Assemble(tx, act, set, ask.Kits, ask.Apart)
			return err
		})
		return msg
	}
}
