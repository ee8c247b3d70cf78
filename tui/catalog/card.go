package catalog

import (
	"context"
	"errors"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
)

// rowKind is what a row of a card is about.
type rowKind int

const (
	rowField rowKind = iota
	rowBarcode
	rowAddBarcode
	rowPart
	rowAddPart
	rowRetire
	rowMerge
	rowHistory
	rowRename
	rowAfter
	rowClose
	rowHeld
)

// cardRow is one row of a card; n counts barcodes, parts and contents.
type cardRow struct {
	kind  rowKind
	field stock.Field
	n     int
}

// cardPart is pieces of a SKU in a kit.
type cardPart struct {
	stock.SKU
	Units int64
}

// card is everything about one SKU.
type card struct {
	stock.Details
	parts  []cardPart
	rows   []cardRow
	chosen int // row; -1: none
}

func (c card) row() cardRow {
	if c.chosen < 0 || c.chosen >= len(c.rows) {
		return cardRow{kind: -1}
	}
	return c.rows[c.chosen]
}

// cardMsg is a card of the books.
type cardMsg struct {
	sent int
	card card
	err  error
}

// readCard reads the card of a SKU; chosen is the row to choose.
func (s Screen) readCard(code string, chosen int) tea.Cmd {
	db, sent, bins := s.db, s.sent, s.bins
	return func() tea.Msg {
		msg := cardMsg{sent: sent}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if msg.card.Details, err = stock.DetailsOf(tx, code); err != nil {
				return err
			}
			parts, err := order.PartsOf(tx, msg.card.ID)
			for _, p := range parts {
				if err != nil {
					return err
				}
				part := cardPart{Units: p.Units}
				part.SKU, err = stock.ByID(tx, p.SKU)
				msg.card.parts = append(msg.card.parts, part)
			}
			return err
		})
		msg.card.lay(bins)
		msg.card.chosen = min(chosen, len(msg.card.rows)-1)
		return msg
	}
}

// lay says which rows a card has: a shop that keeps no places is not asked
// about them, and of a SKU that is another one by now only the history is left.
func (c *card) lay(bins bool) {
	if c.Into != "" {
		c.rows = []cardRow{{kind: rowHistory}}
		return
	}
	for _, f := range []stock.Field{stock.FieldName, stock.FieldVariant, stock.FieldShort, stock.FieldShortVariant, stock.FieldHome, stock.FieldWeight, stock.FieldSafety} {
		if f != stock.FieldHome || bins {
			c.rows = append(c.rows, cardRow{kind: rowField, field: f})
		}
	}
	for i := range c.Barcodes {
		c.rows = append(c.rows, cardRow{kind: rowBarcode, n: i})
	}
	c.rows = append(c.rows, cardRow{kind: rowAddBarcode})
	for i := range c.parts {
		c.rows = append(c.rows, cardRow{kind: rowPart, n: i})
	}
	c.rows = append(c.rows, cardRow{kind: rowAddPart}, cardRow{kind: rowRetire}, cardRow{kind: rowMerge}, cardRow{kind: rowHistory})
}

// carded takes a card in.
func (s Screen) carded(msg cardMsg) (kit.Screen, tea.Cmd) {
	switch {
	case msg.sent != s.sent:
		return s, nil
	case errors.Is(msg.err, store.ErrNotFound):
		s.card = nil
		return s.reread()
	case msg.err != nil:
		return s, kit.Send(kit.SayMsg{Text: s.words.Catalog().Failed, Tone: kit.Refused})
	}
	if s.card != nil && s.card.ID == msg.card.ID {
		msg.card.chosen = sameRow(msg.card.rows, s.card.row(), s.card.chosen)
	}
	s.card = &msg.card
	return s, nil
}

// sameRow is the row of a card read anew that was chosen before; what it is
// about may have moved.
func sameRow(rows []cardRow, was cardRow, chosen int) int {
	if i := slices.Index(rows, was); i >= 0 {
		return i
	}
	return min(chosen, len(rows)-1)
}

// value is what stands in a field of the card.
func (c card) value(f stock.Field) string {
	switch f {
	case stock.FieldName:
		return c.Name
	case stock.FieldVariant:
		return c.Variant
	case stock.FieldShort:
		return c.Short
	case stock.FieldShortVariant:
		return c.ShortVariant
	case stock.FieldWeight:
		return figure(c.WeightG)
	case stock.FieldSafety:
		return figure(c.Safety)
	}
	return c.Home
}

// figure is a number as it stands in a field: none where nobody gave one.
func figure(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// onCard takes a code in while a card is open: the row that was chosen says
// what it is for, and a code that nobody knows is a barcode of this SKU. Not
// ok: it is looked up.
func (s Screen) onCard(msg foundMsg) (tea.Cmd, bool) {
	kind := s.card.row().kind
	one := ""
	if len(msg.hits) == 1 {
		one = msg.hits[0].Code
	}
	switch unknown := len(msg.hits) == 0 && msg.place == nil; {
	case one == s.card.Code || !s.lead || s.card.Into != "":
		return nil, false
	case unknown, kind == rowAddBarcode && msg.place == nil:
		return kit.Send(kit.OpenMsg{Overlay: s.askBarcode(msg.code)}), true
	case s.card.row().field == stock.FieldHome && msg.place != nil:
		return ask(amend(s.card.Code, stock.FieldHome, msg.place.Code)), true
	case (kind == rowAddPart || kind == rowMerge) && one != "":
		return s.changeRow(s.card.row(), one), true
	}
	return nil, false
}
