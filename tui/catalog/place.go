package catalog

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// heldRows is how many SKUs a place's card lists.
const heldRows = 200

// placeCard is everything about one place.
type placeCard struct {
	at     stock.Place
	before string // the place that comes before it on the route
	held   []stock.Held
	rows   []cardRow
	chosen int
}

func (p placeCard) row() cardRow {
	if p.chosen < 0 || p.chosen >= len(p.rows) {
		return cardRow{kind: -1}
	}
	return p.rows[p.chosen]
}

// placeMsg is a place of the books.
type placeMsg struct {
	sent  int
	place placeCard
	err   error
}

func (s Screen) readPlace(code string, chosen int) tea.Cmd {
	db, sent := s.db, s.sent
	return func() tea.Msg {
		msg := placeMsg{sent: sent}
		p := &msg.place
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			if p.at, err = stock.PlaceByCode(tx, code); err != nil {
				return err
			}
			if p.held, err = stock.Contents(tx, p.at.ID, heldRows); err != nil || p.at.ID <= stock.Shelf {
				return err
			}
			id, err := stock.Before(tx, p.at.ID)
			if err != nil || id == 0 {
				return err
			}
			before, err := stock.PlaceByID(tx, id)
			p.before = before.Code
			return err
		})
		if p.at.ID > stock.Shelf {
			p.rows = []cardRow{{kind: rowRename}, {kind: rowAfter}, {kind: rowClose}, {kind: rowHistory}}
		}
		for i := range p.held {
			p.rows = append(p.rows, cardRow{kind: rowHeld, n: i})
		}
		p.chosen = min(chosen, len(p.rows)-1)
		return msg
	}
}

// placed takes the card of a place in.
func (s Screen) placed(msg placeMsg) (kit.Screen, tea.Cmd) {
	switch {
	case msg.sent != s.sent:
		return s, nil
	case msg.err != nil:
		return s, kit.Send(kit.SayMsg{Text: s.words.Catalog().Failed, Tone: kit.Refused})
	}
	if s.place != nil && s.place.at.ID == msg.place.at.ID {
		msg.place.chosen = sameRow(msg.place.rows, s.place.row(), s.place.chosen)
	}
	s.place, s.part = &msg.place, partPlaces
	if s.lists[partPlaces].text != "" || s.lists[partPlaces].typed != "" {
		s.lists[partPlaces].text, s.lists[partPlaces].typed = "", ""
	}
	next, cmd := s.read(query{part: partPlaces, want: msg.place.at.Code})
	return next, cmd
}

// changePlace asks what a row of a place's card is to be.
func (s Screen) changePlace(r cardRow) tea.Cmd {
	p := *s.place
	switch r.kind {
	case rowHeld:
		return s.readCard(p.held[r.n].Code, -1)
	case rowHistory:
		return s.readHistory(p.at.ID, stock.PlaceHistory)
	case rowRename:
		return kit.Send(kit.OpenMsg{Overlay: s.form(func(w *text.Words) kit.Dialog {
			t := w.Catalog()
			return kit.Dialog{
				Name: t.RenamePlace, Tone: kit.Neutral, Text: []string{t.RenamePlaceHelp}, Fields: []kit.Field{{Label: t.Place, Value: p.at.Code}},
				Do: func(a kit.Answer) tea.Cmd { return askHere(renamePlace(p.at.Code, scan.Clean(a.Values[0]))) },
			}
		})})
	case rowAfter:
		return kit.Send(kit.OpenMsg{Overlay: s.form(func(w *text.Words) kit.Dialog {
			t := w.Catalog()
			return kit.Dialog{
				Name: p.at.Code + "  " + t.After, Tone: kit.Neutral, Text: []string{t.AfterHelp}, Fields: []kit.Field{{Label: t.AfterField, Value: p.before}},
				Do: func(a kit.Answer) tea.Cmd { return askHere(putPlace(p.at.Code, a.Values[0])) },
			}
		})})
	case rowClose:
		if p.at.Closed {
			return ask(closePlace(p.at.Code, false))
		}
		return kit.Send(kit.OpenMsg{Overlay: s.form(func(w *text.Words) kit.Dialog {
			t := w.Catalog()
			return kit.Dialog{Name: p.at.Code + "  " + t.ClosePlace, Tone: kit.Soft, Text: []string{t.ClosePlaceHelp}, Do: func(kit.Answer) tea.Cmd { return askHere(closePlace(p.at.Code, true)) }}
		})})
	}
	return nil
}

// placeOutcome says what became of an act about a place.
func placeOutcome(err error, o Outcome, code string) (Outcome, error) {
	o.Done = err == nil
	for e, word := range map[error]string{stock.ErrPlaceTaken: "taken", stock.ErrPlaceFixed: "fixed", stock.ErrPlaceNotEmpty: "not_empty", stock.ErrPlaceIsHome: "home"} {
		if errors.Is(err, e) {
			o.Say, err = func(w *text.Words) string { return w.Goods().PlaceWrong[word] }, nil
		}
	}
	switch {
	case errors.Is(err, stock.ErrRouteFull):
		o.Say, err = func(w *text.Words) string { return w.Catalog().RouteFull }, nil
	case errors.Is(err, store.ErrNotFound):
		o.Say, err = func(w *text.Words) string { return w.Goods().NoPlace.Of(code) }, nil
	}
	return o, err
}

func renamePlace(from, to string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		err := badLabel(tx, to)
		if err == nil {
			err = stock.RenamePlace(tx, act, from, to)
		}
		return placeOutcome(err, Outcome{
			Undo: renamePlace(to, from), Place: to, Say: func(w *text.Words) string { return w.Catalog().PlaceRenamed.Of(from, to) },
		}, from)
	}
}

// badLabel is ErrPlaceTaken for a label that means goods, or nothing.
func badLabel(tx *store.Tx, code string) error {
	fates, err := stock.PlaceFates(tx, []string{code})
	if err == nil && (fates[0].What == stock.PlaceGoods || fates[0].What == stock.PlaceBad) {
		err = stock.ErrPlaceTaken
	}
	return err
}

// putPlace puts a place behind another one on the walking route.
func putPlace(code, after string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		was, err := stock.RouteOf(tx, code)
		moved := false
		if err == nil {
			moved, err = stock.PutPlace(tx, act, code, after)
		}
		o, err := placeOutcome(err, Outcome{Undo: routeBack(code, was), Place: code, Say: comesBehind(code, after)}, after)
		if o.Done && !moved {
			o.Done, o.Say = false, func(w *text.Words) string { return w.Catalog().StandsThere.Of(code) }
		}
		return o, err
	}
}

func comesBehind(code, after string) func(*text.Words) string {
	return func(w *text.Words) string {
		if after == "" {
			return w.Catalog().PlaceFirst.Of(code)
		}
		return w.Catalog().PlacePut.Of(code, after)
	}
}

// routeBack gives a place the route that it had before.
func routeBack(code, route string) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		after := ""
		err := stock.RoutePlace(tx, act, code, route)
		if err == nil {
			after, err = neighbour(tx, code, stock.Before)
		}
		return placeOutcome(err, Outcome{Place: code, Say: comesBehind(code, after)}, code)
	}
}

// neighbour is the code of the place beside another one; empty if there is
// none.
func neighbour(tx *store.Tx, code string, side func(*store.Tx, int64) (int64, error)) (string, error) {
	p, err := stock.PlaceByCode(tx, code)
	if err != nil {
		return "", err
	}
	id, err := side(tx, p.ID)
	if id == 0 || err != nil {
		return "", err
	}
	other, err := stock.PlaceByID(tx, id)
	return other.Code, err
}

// shift puts a place one further up or down the walking route.
func shift(code string, down bool) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		side := stock.Before
		if down {
			side = stock.Behind
		}
		beside, err := neighbour(tx, code, side)
		if err != nil || beside == "" {
			return placeOutcome(err, Outcome{}, code)
		}
		after := beside
		if !down {
			if after, err = neighbour(tx, beside, stock.Before); err != nil {
				return Outcome{}, err
			}
		}
		return putPlace(code, after)(tx, act)
	}
}

// closePlace closes a place, or opens it again. One that is not empty says what
// lies there.
func closePlace(code string, closed bool) Act {
	return func(tx *store.Tx, act store.Act) (Outcome, error) {
		err := stock.ClosePlace(tx, act, code, closed)
		o, err := placeOutcome(err, Outcome{Undo: closePlace(code, !closed), Place: code, Say: func(w *text.Words) string {
			if closed {
				return w.Catalog().PlaceClosed.Of(code)
			}
			return w.Catalog().PlaceOpened.Of(code)
		}}, code)
		if err != nil || o.Done {
			return o, err
		}
		p, err := stock.PlaceByCode(tx, code)
		if err != nil || p.ID <= stock.Shelf {
			return o, err
		}
		held, err := stock.Contents(tx, p.ID, 3)
		o.Say = func(w *text.Words) string { return say.NotEmpty(w, code, held) }
		return o, err
	}
}
