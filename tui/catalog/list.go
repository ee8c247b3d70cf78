package catalog

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
)

// part is one of the lists.
type part int

const (
	partSKUs part = iota
	partPlaces
	partShared
	parts
)

// How many rows are read at a time, and how near to an end of them the next
// ones are read.
const (
	windowRows = 60
	nearEnd    = 20
)

// row is one row of a list; which of its fields are filled depends on the list.
type row struct {
	sku     sellable.Stock
	retired bool
	into    string
	place   stock.PlaceRow
	shared  stock.Shared
}

// name is the code of what a row is about.
func (r row) name(p part) string {
	switch p {
	case partPlaces:
		return r.place.Code
	case partShared:
		return r.shared.Code
	}
	return r.sku.SKU
}

// list is a window of one of the lists.
type list struct {
	rows   []row
	from   int // the first of them in the whole list
	total  int
	chosen int    // row of the window; -1: none
	text   string // searched for
	typed  string // what stands in the scan line: the newer wish
	known  bool
	failed bool
	asked  int // questions so far: the answer to the last one counts
	busy   bool
}

func (l list) at() (row, bool) {
	if l.chosen < 0 || l.chosen >= len(l.rows) {
		return row{}, false
	}
	return l.rows[l.chosen], true
}

// wanted is the text that the list is searched for.
func (l list) wanted() string {
	if t := strings.TrimSpace(l.typed); t != "" {
		return t
	}
	return l.text
}

// query is a question about a list.
type query struct {
	part part
	row  int    // of the whole list, to be chosen; -1: none
	want string // what is to be chosen there if it is in the window, or the place to go to
}

// listMsg is a window of a list.
type listMsg struct {
	query
	asked  int
	text   string
	from   int
	total  int
	chosen int
	rows   []row
	bins   bool
	err    error
}

// reread reads the window of the list being looked at anew around its row.
func (s Screen) reread() (Screen, tea.Cmd) {
	l := s.lists[s.part]
	q := query{part: s.part, row: -1}
	if r, ok := l.at(); ok {
		q.row, q.want = l.from+l.chosen, r.name(s.part)
	}
	return s.read(q)
}

// read asks the books. A question asked later makes the answer to this one void.
func (s Screen) read(q query) (Screen, tea.Cmd) {
	l := &s.lists[q.part]
	l.asked++
	l.busy = true
	msg := listMsg{query: q, asked: l.asked, text: l.wanted()}
	db := s.db
	return s, func() tea.Msg {
		msg.err = db.Read(context.Background(), func(tx *store.Tx) error { return msg.fill(tx) })
		return msg
	}
}

func (q *listMsg) fill(tx *store.Tx) (err error) {
	if q.bins, err = stock.HasBins(tx); err != nil {
		return err
	}
	if q.part == partPlaces && q.want != "" && q.row <= 0 {
		if err := q.goTo(tx); err != nil {
			return err
		}
	}
	total, err := q.count(tx)
	if err != nil {
		return err
	}
	q.total = int(total)
	q.row = min(q.row, q.total-1)
	q.from = max(0, q.row-windowRows/2)
	if q.rows, err = q.window(tx); err != nil {
		return err
	}
	q.chosen = q.row - q.from
	if q.row < 0 {
		q.chosen = -1
	}
	for i, r := range q.rows {
		if q.want != "" && q.row >= 0 && r.name(q.part) == q.want {
			q.chosen = i
		}
	}
	return nil
}

// goTo is the row of the place that is wanted.
func (q *listMsg) goTo(tx *store.Tx) error {
	p, err := stock.PlaceByCode(tx, q.want)
	if errors.Is(err, store.ErrNotFound) || err == nil && q.text != "" {
		return nil
	}
	if err != nil {
		return err
	}
	n, err := stock.PlaceBefore(tx, p.ID)
	q.row, q.want = int(n), p.Code
	return err
}

func (q *listMsg) count(tx *store.Tx) (int64, error) {
	switch q.part {
	case partPlaces:
		return stock.CountPlaces(tx, q.text)
	case partShared:
		return stock.CountShared(tx)
	}
	return sellable.Count(tx, sellable.Query{Text: q.text})
}

func (q *listMsg) window(tx *store.Tx) (rows []row, err error) {
	from := int64(q.from)
	switch q.part {
	case partPlaces:
		all, err := stock.PlaceWindow(tx, q.text, from, windowRows)
		for _, p := range all {
			rows = append(rows, row{place: p})
		}
		return rows, err
	case partShared:
		all, err := stock.SharedBarcodes(tx, from, windowRows)
		for _, x := range all {
			rows = append(rows, row{shared: x})
		}
		return rows, err
	}
	all, err := sellable.Window(tx, sellable.Query{Text: q.text}, tx.Now(), from, windowRows)
	for _, x := range all {
		r := row{sku: x}
		if err == nil {
			r.retired, r.into, err = stock.Standing(tx, x.ID)
		}
		rows = append(rows, r)
	}
	return rows, err
}

// listed takes a window in.
func (s Screen) listed(msg listMsg) (kit.Screen, tea.Cmd) {
	l := &s.lists[msg.part]
	if msg.asked != l.asked {
		return s, nil
	}
	l.busy, l.known, l.failed = false, true, msg.err != nil
	if msg.err == nil {
		l.rows, l.from, l.total, l.chosen = msg.rows, msg.from, msg.total, msg.chosen
		s.bins = msg.bins
	}
	return s, nil
}

// pending searches for what is being typed.
func (s Screen) pending(typed string) (kit.Screen, tea.Cmd) {
	l := &s.lists[s.part]
	if s.card != nil || s.place != nil || s.burst != nil || l.typed == typed {
		return s, nil
	}
	l.typed, l.chosen = typed, -1
	return s.read(query{part: s.part, row: -1})
}

// move chooses another row and reads on where the window nears its end.
func (s Screen) move(by int) (Screen, tea.Cmd) {
	l := &s.lists[s.part]
	if len(l.rows) == 0 {
		return s, nil
	}
	l.chosen = min(max(0, l.chosen+by), len(l.rows)-1)
	below := l.from+len(l.rows) < l.total && len(l.rows)-l.chosen < nearEnd
	if l.busy || l.failed || !below && (l.from == 0 || l.chosen >= nearEnd) {
		return s, nil
	}
	return s.reread()
}

// foundMsg is what a code means.
type foundMsg struct {
	sent  int
	code  string
	hits  []stock.Hit
	place *stock.Place
	err   error
}

// code looks up what a code means; labels collected for new places are not.
func (s Screen) code(code string) (kit.Screen, tea.Cmd) {
	code = scan.Clean(code)
	s.lists[s.part].typed = ""
	if s.burst != nil {
		return s.collect(code)
	}
	s.sent++
	db, msg := s.db, foundMsg{sent: s.sent, code: code}
	return s, func() tea.Msg {
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if msg.hits, err = stock.ByBarcode(tx, code); err != nil || len(msg.hits) > 0 {
				return err
			}
			p, err := stock.PlaceByCode(tx, code)
			if errors.Is(err, store.ErrNotFound) || err == nil && p.ID <= stock.Shelf {
				return nil
			}
			msg.place = &p
			return err
		})
		return msg
	}
}

// found goes to what a code means. On a card the row that was chosen may say
// what the code is for; any other word is searched for.
func (s Screen) found(msg foundMsg) (kit.Screen, tea.Cmd) {
	if msg.sent != s.sent {
		return s, nil
	}
	if msg.err != nil {
		return s, kit.Send(kit.SayMsg{Text: s.words.Catalog().Failed, Tone: kit.Refused})
	}
	if s.card != nil {
		if cmd, ok := s.onCard(msg); ok {
			return s, cmd
		}
	}
	switch {
	case len(msg.hits) == 1:
		s.place = nil
		return s, s.readCard(msg.hits[0].Code, -1)
	case msg.place != nil:
		s.card = nil
		return s, s.readPlace(msg.place.Code, -1)
	case s.card != nil || s.place != nil:
		return s, s.unknown(msg.code)
	}
	if len(msg.hits) > 1 || s.part == partShared {
		s.part = partSKUs
	}
	s.lists[s.part].text = msg.code
	next, cmd := s.read(query{part: s.part, row: -1})
	return next, cmd
}

func (s Screen) unknown(code string) tea.Cmd {
	return tea.Batch(tea.Raw("\a"), kit.Send(kit.SayMsg{Text: s.words.Catalog().NoneFits.Of(code), Tone: kit.Refused}))
}
