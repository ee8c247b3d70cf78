package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
	"shipdesk/tui/importing"
	"shipdesk/tui/kit"
)

// unmappedAtMost is how many goods the list of unknown ones has, and
// searchAtMost how many SKUs a search brings.
const (
	unmappedAtMost = 300
	searchAtMost   = 50
)

// goodsMsg is the wish to say which SKU goods are: those of the trial that
// waits for an answer, else all of open orders.
type goodsMsg struct{}

// unmappedMsg are the goods of open orders whose SKU nobody knows.
type unmappedMsg struct {
	list []order.Unmapped
	err  error
}

// againMsg asks to try the files of a trial again.
type againMsg struct{ job *importJob }

// askGoods opens the list of unknown goods.
func (m *model) askGoods() tea.Cmd {
	if m.job != nil && m.job.trial != nil {
		return m.openGoods(m.job.trial.UnmappedGoods)
	}
	db := m.db
	return func() tea.Msg {
		list, err := unmapped(db)
		return unmappedMsg{list, err}
	}
}

func unmapped(db *store.DB) (list []order.Unmapped, err error) {
	err = db.Read(context.Background(), func(tx *store.Tx) error {
		list, err = order.ListUnmapped(tx, unmappedAtMost)
		return err
	})
	return list, err
}

func (m *model) listUnmapped(msg unmappedMsg) tea.Cmd {
	if msg.err != nil {
		m.sayFault(msg.err)
		return nil
	}
	return m.openGoods(msg.list)
}

func (m *model) openGoods(list []order.Unmapped) tea.Cmd {
	db, job, mapped := m.db, m.job, m.words.Intake().GoodsMapped
	act := store.Act{Mode: "map", Station: m.cfg.Station, Operator: m.operator.Name, Lead: m.operator.Lead}
	g := importing.NewGoods(m.words.Lang, list)
	g.Theme = m.theme
	g.Search = func(typed string) (found []stock.SKU, err error) {
		err = db.Read(context.Background(), func(tx *store.Tx) error {
			found, err = stock.Search(tx, typed, searchAtMost)
			return err
		})
		return found, err
	}
	g.Map = func(of order.Goods, to stock.SKU) tea.Cmd {
		return func() tea.Msg {
			act.Key, act.At = store.NewKey(), db.Now().UnixMilli()
			var done order.Mapped
			err := db.Write(context.Background(), func(tx *store.Tx) (err error) {
				done, err = order.Map(tx, act, of, to.ID)
				return err
			})
			left := list
			if err == nil && job == nil {
				left, err = unmapped(db)
			} else if err == nil {
				list = without(list, of)
				left = list
			}
			if err != nil {
				return goodsFailedMsg{err}
			}
			return importing.MappedMsg{Text: mapped.Of(to.Code, done.Lines), Left: left}
		}
	}
	if job != nil {
		g.Closed = kit.Send(againMsg{job})
	}
	return m.open(g, false)
}

// goodsFailedMsg says that a mapping could not be saved.
type goodsFailedMsg struct{ err error }

// without drops goods from a list.
func without(list []order.Unmapped, g order.Goods) (left []order.Unmapped) {
	for _, u := range list {
		if u.Key() != g.Key() {
			left = append(left, u)
		}
	}
	return left
}

// goodsMessage takes in what is about unknown goods.
func (m *model) goodsMessage(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	switch msg := msg.(type) {
	case goodsMsg:
		return m.askGoods(), true
	case unmappedMsg:
		return m.listUnmapped(msg), true
	case goodsFailedMsg:
		title, next := m.fault(msg.err)
		return m.toOverlay(kit.NoteMsg{Text: title + m.words.Common.Stop + next, Tone: kit.Refused}), true
	case againMsg:
		if msg.job == m.job {
			return m.tryFiles(msg.job.files), true
		}
		return nil, true
	}
	return nil, false
}
