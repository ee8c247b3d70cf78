// Package stockroom is the stock screen: what there is of every SKU, what of it
// is promised and what may still be sold, what is to be taken down, put back and
// reordered, and the card of one SKU. Codes are looked up here and nothing is
// packed. The list is a window that moves over SQL.
package stockroom

import (
	"context"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// Options are what the screen is given at the start.
type Options struct {
	Lang  string
	Theme kit.Theme
	Zone  *time.Location
	Now   time.Time
	DB    *store.DB
	Ctx   context.Context // ends what the screen does beside the desk
	Busy  *sync.WaitGroup // counts it
}

// RightsMsg says what the operator may do.
type RightsMsg struct{ Lead bool }

// ReachedMsg says that the search of SKUs has been worked on, and whether it
// finds more than it did.
type ReachedMsg struct{ More bool }

// Screen is the stock screen.
type Screen struct {
	words *text.Words
	theme kit.Theme
	zone  *time.Location
	now   time.Time
	db    *store.DB
	ctx   context.Context
	busy  *sync.WaitGroup
	lead  bool

	view    view
	query   sellable.Query // what was chosen; its text is what was entered
	place   string         // the query's, as its label says it
	column  int            // of columns: the one that is chosen
	pending string         // what stands in the scan line: searched while it is typed
	list    list
	card    *card
	size    *dim // of the last drawing
	looked  int  // SKUs that were asked for so far: the last answer counts
	saving  bool // a table is being written
}

// dim is how much was drawn last: how far a page reaches.
type dim struct{ rows, cardRows, cardLines int }

// view is which SKUs the list shows.
type view int

const (
	viewAll view = iota
	viewDown
	viewBack
	viewReorder
	views
)

// advice is what a view is a list of.
func (v view) advice() sellable.Advice {
	return [...]sellable.Advice{"", sellable.TakeDown, sellable.PutBack, sellable.Reorder}[v]
}

var (
	_ kit.Looker  = Screen{}
	_ kit.Briefer = Screen{}
)

// New makes the screen. It reads nothing before it is shown.
func New(o Options) Screen {
	return Screen{
		words: text.For(o.Lang), theme: o.Theme, zone: o.Zone, now: o.Now, db: o.DB, ctx: o.Ctx, busy: o.Busy,
		query: sellable.Query{Sort: sellable.ByCode}, list: list{chosen: -1}, size: &dim{rows: 10}, column: firstColumn + 1,
	}
}

// Title names the screen.
func (s Screen) Title() string { return s.words.Stockroom().Title }

// Looks says that nothing is packed here.
func (s Screen) Looks() string { return s.words.Stockroom().Looks }

// Brief says how things stand in two lines.
func (s Screen) Brief(w int) []string {
	if s.card != nil && s.card.known {
		f := s.words.Stockroom().Figures
		return s.theme.Banner(kit.Soft, w, kit.Plain(s.card.SKU), f[0]+" "+number(s.card.Available)+" "+f[1]+" "+number(s.card.OnHand))
	}
	return s.theme.Banner(kit.Soft, w, s.summary(), s.words.Stockroom().Looks)
}

// Update takes a message in.
func (s Screen) Update(msg tea.Msg) (kit.Screen, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ShownMsg:
		return s.shown()
	case kit.ChangedMsg:
		return s.changed()
	case kit.PendingMsg:
		return s.typed(msg.Text)
	case kit.CodeMsg:
		return s.code(msg.Code)
	case rowsMsg:
		return s.read(msg)
	case meantMsg:
		return s.meant(msg)
	case cardMsg:
		return s.carded(msg)
	case queueMsg:
		return s.queued(msg)
	case pastMsg:
		return s.pasts(msg)
	case DoneMsg:
		return s.done(msg)
	case exportMsg:
		return s.exporting(msg)
	case ReachedMsg:
		if msg.More && s.text() != "" && s.card == nil && s.list.known {
			return s.changed()
		}
	case RightsMsg:
		s.lead = msg.Lead
	case kit.LangMsg:
		s.words = text.For(msg.Lang)
	case kit.ThemeMsg:
		s.theme = msg.Theme
	case kit.ClockMsg:
		s.now = msg.Now
	case kit.ActMsg:
		return s.act(msg.ID)
	case tea.KeyPressMsg:
		return s.key(msg.Keystroke())
	}
	return s, nil
}

// shown reads what is looked at anew.
func (s Screen) shown() (kit.Screen, tea.Cmd) {
	s.list.stale = true
	next, cmd := s.again()
	if s.card == nil {
		return next, cmd
	}
	open, more := next.open(s.card.ID, s.card.top)
	return open, tea.Batch(cmd, more)
}

// changed reads the figures again where they stand.
func (s Screen) changed() (kit.Screen, tea.Cmd) {
	if s.card != nil {
		if s.card.top > 0 {
			return s, nil // somebody reads further down
		}
		return s.open(s.card.ID, 0)
	}
	s.list.dirty = true
	return s.ask()
}

// text is what is searched: what is being typed, else what was entered.
func (s Screen) text() string {
	if t := strings.TrimSpace(s.pending); t != "" {
		return t
	}
	return s.query.Text
}

// wanted is the list to be shown.
func (s Screen) wanted() sellable.Query {
	q := s.query
	q.Text = s.text()
	if q.Text != "" {
		q.Place = 0
	}
	return q
}

// typed searches what stands in the scan line.
func (s Screen) typed(text string) (kit.Screen, tea.Cmd) {
	before := s.text()
	s.pending = text
	if text != "" {
		s.card = nil
	}
	if s.text() == before {
		return s, nil
	}
	return s.again()
}

// code looks a code up: the card of the SKU it means, what lies at the place it
// means, else a search. Enter behind a typed search opens the row that was
// chosen since.
func (s Screen) code(code string) (kit.Screen, tea.Cmd) {
	code = scan.Clean(code)
	if r, ok := s.list.at(); ok && code == s.text() && s.pending != "" {
		s.query.Text, s.pending = code, ""
		return s.open(r.ID, 0)
	}
	s.pending = ""
	s.looked++
	db, asked := s.db, s.looked
	return s, func() tea.Msg {
		msg := meantMsg{asked: asked, code: code}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if msg.hits, err = stock.ByBarcode(tx, code); err != nil || len(msg.hits) > 0 {
				return err
			}
			if msg.place, err = stock.PlaceByCode(tx, code); err == store.ErrNotFound {
				err = nil
			}
			return err
		})
		return msg
	}
}

// meantMsg says what a code means.
type meantMsg struct {
	asked int
	code  string
	hits  []stock.Hit
	place stock.Place
	err   error
}

func (s Screen) meant(msg meantMsg) (kit.Screen, tea.Cmd) {
	t := s.words.Stockroom()
	switch {
	case msg.asked != s.looked:
		return s, nil
	case msg.err != nil:
		return s, kit.Send(kit.SayMsg{Text: t.Failed, Tone: kit.Refused})
	case len(msg.hits) == 1:
		return s.open(msg.hits[0].ID, 0)
	}
	s.card = nil
	s.view, s.query.Among = viewAll, nil
	s.query.Text, s.query.Place, s.place = msg.code, 0, ""
	if msg.place.ID > 0 {
		s.query.Text, s.query.Place, s.place = "", msg.place.ID, msg.place.Code
	}
	next, cmd := s.again()
	if msg.place.ID > 0 || len(msg.hits) > 0 || !machineMade(msg.code) {
		return next, cmd
	}
	return next, tea.Batch(cmd, tea.Raw("\a"), kit.Send(kit.SayMsg{Text: t.NoneFits.Of(msg.code), Tone: kit.Refused}))
}

// machineMade reports whether a code was hardly thought of by a person: then
// somebody who forgot where he is must hear that it meant nothing.
func machineMade(code string) bool {
	return len(code) >= 8 && strings.Trim(strings.ToUpper(code), "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == ""
}
