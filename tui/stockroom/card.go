package stockroom

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sellable"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
)

// Of who waits, and of movements, so many are read at a time.
const (
	mostClaims = 100
	pastRows   = 60
)

// card is the card of a SKU that is open. Its figures, who waits for it and its
// history come one after another: none waits for the others.
type card struct {
	sellable.Card
	known bool
	top   int // the first line shown

	claims  []order.Claim // in their turn
	waiting int           // how many there are
	queued  bool          // it is known who waits

	past  []stock.Past
	done  bool // the first movement is among them
	busy  bool // the next ones are being read
	asked int  // which SKU was asked for
}

type cardMsg struct {
	asked int
	card  sellable.Card
	err   error
}

type queueMsg struct {
	asked   int
	claims  []order.Claim
	waiting int
	err     error
}

type pastMsg struct {
	asked int
	more  bool // behind those that are there
	past  []stock.Past
	err   error
}

// open shows the card of a SKU from a line on. What is known of it stays until
// the answer comes.
func (s Screen) open(id int64, top int) (Screen, tea.Cmd) {
	s.looked++
	asked := s.looked
	next := &card{asked: asked, top: top}
	if s.card != nil && s.card.ID == id && s.card.known {
		was := *s.card
		was.asked, was.top, was.busy, next = asked, top, false, &was
	}
	next.ID = id
	s.card = next
	db, now := s.db, s.db.Now().UnixMilli()
	read := func(f func(tx *store.Tx) error) error { return db.Read(context.Background(), f) }
	return s, tea.Batch(func() tea.Msg {
		msg := cardMsg{asked: asked}
		msg.err = read(func(tx *store.Tx) (err error) { msg.card, err = sellable.CardOf(tx, id, now); return err })
		return msg
	}, func() tea.Msg {
		msg := queueMsg{asked: asked}
		msg.err = read(func(tx *store.Tx) error {
			q, err := order.QueueOf(tx, id)
			msg.claims, msg.waiting = q.Claims[:min(len(q.Claims), mostClaims)], len(q.Claims)
			return err
		})
		return msg
	}, readPast(db, asked, id, 0, 0))
}

func readPast(db *store.DB, asked int, id, before, left int64) tea.Cmd {
	return func() tea.Msg {
		msg := pastMsg{asked: asked, more: before > 0}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			msg.past, err = stock.PastOf(tx, id, before, left, pastRows)
			return err
		})
		return msg
	}
}

// mine is the card that an answer is about, free to be changed; nil if it is
// not open any more.
func (s *Screen) mine(asked int, err error) (*card, tea.Cmd) {
	if s.card == nil || s.card.asked != asked {
		return nil, nil
	}
	if err != nil {
		return nil, kit.Send(kit.SayMsg{Text: s.words.Stockroom().Failed, Tone: kit.Refused})
	}
	c := *s.card
	s.card = &c
	return s.card, nil
}

func (s Screen) carded(msg cardMsg) (kit.Screen, tea.Cmd) {
	c, cmd := s.mine(msg.asked, msg.err)
	if c != nil {
		c.Card, c.known = msg.card, true
	}
	return s, cmd
}

func (s Screen) queued(msg queueMsg) (kit.Screen, tea.Cmd) {
	c, cmd := s.mine(msg.asked, msg.err)
	if c != nil {
		c.claims, c.waiting, c.queued = msg.claims, msg.waiting, true
	}
	return s, cmd
}

func (s Screen) pasts(msg pastMsg) (kit.Screen, tea.Cmd) {
	c, cmd := s.mine(msg.asked, msg.err)
	if c == nil {
		return s, cmd
	}
	c.busy, c.done = false, len(msg.past) < pastRows
	if msg.more {
		c.past = append(c.past[:len(c.past):len(c.past)], msg.past...)
	} else {
		c.past = msg.past
	}
	return s, nil
}

// cardKey scrolls the card, and reads on near the end of its history.
func (s Screen) cardKey(key string) (kit.Screen, tea.Cmd) {
	c := *s.card
	s.card = &c
	last := max(0, s.size.cardLines-s.size.cardRows)
	page := max(1, s.size.cardRows-1)
	switch key {
	case "home":
		c.top = 0
	case "end":
		c.top = last
	default:
		c.top = min(max(0, c.top+map[string]int{"up": -1, "down": 1, "pgup": -page, "pgdown": page}[key]), last)
	}
	s.card = &c
	if c.busy || c.done || len(c.past) == 0 || c.top+2*s.size.cardRows < s.size.cardLines {
		return s, nil
	}
	s.card.busy = true
	oldest := c.past[len(c.past)-1]
	return s, readPast(s.db, c.asked, c.ID, oldest.ID, oldest.Left-oldest.Change)
}
