package stockroom

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// AskMsg asks for something to be booked in the name of whoever is signed in.
// Its key was made when it was asked on the screen: asked again it is the same
// act.
type AskMsg struct {
	Key   store.Key
	Kit   int64 // kits of this SKU are built or taken apart; 0: goods are marked
	Kits  int64
	Apart bool
	Codes []string // goods that were taken down or put back
	Down  bool
}

// DoneMsg says what became of it.
type DoneMsg struct {
	Ask     AskMsg
	Code    string // the kit's
	Marked  int
	Lacking *stock.Pieces
	Err     error
}

// askMark reads the codes of what is to be marked, and asks whether it is done.
func (s Screen) askMark() (kit.Screen, tea.Cmd) {
	down, ids := s.toMark()
	if len(ids) == 0 {
		return s, nil
	}
	db, lang, th := s.db, s.words.Lang, s.theme
	failed := s.words.Stockroom().Failed
	return s, func() tea.Msg {
		var codes []string
		err := db.Read(context.Background(), func(tx *store.Tx) error {
			for _, id := range ids {
				sku, err := stock.ByID(tx, id)
				if err != nil {
					return err
				}
				codes = append(codes, sku.Code)
			}
			return nil
		})
		if err != nil {
			return kit.SayMsg{Text: failed, Tone: kit.Refused}
		}
		return kit.OpenMsg{Overlay: markDialog(lang, th, AskMsg{Key: store.NewKey(), Codes: codes, Down: down})}
	}
}

// named is how many SKUs the question names.
const named = 6

func markDialog(lang string, th kit.Theme, ask AskMsg) kit.Overlay {
	return kit.Ask(lang, th, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Stockroom()
		title, yes := t.MarkTitleBack, t.MarkBack
		if ask.Down {
			title, yes = t.MarkTitleDown, t.MarkDown
		}
		list := ask.Codes[:min(len(ask.Codes), named):min(len(ask.Codes), named)]
		if rest := len(ask.Codes) - len(list); rest > 0 {
			list = append(list, t.AndMore.Of(rest))
		}
		return kit.Dialog{
			Name: title.Of(int64(len(ask.Codes))), Tone: kit.Soft, Text: []string{t.MarkText}, Ask: list,
			Keys: []kit.Action{{ID: "go", Keys: []string{keyMark}, Label: yes}, kit.Closing(w.Common.Cancel)},
			Do:   func(kit.Answer) tea.Cmd { return kit.Send(ask) },
		}
	})
}

// askKits asks how many kits are assembled or taken apart.
func (s Screen) askKits(apart bool) kit.Overlay {
	ask, code := AskMsg{Key: store.NewKey(), Kit: s.card.ID, Apart: apart}, s.card.SKU
	return kit.Ask(s.words.Lang, s.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Stockroom()
		title, how, yes := t.BuildTitle, t.BuildText, t.Build
		if apart {
			title, how, yes = t.ApartTitle, t.ApartText, t.Apart
		}
		return kit.Dialog{
			Name: title.Of(code), Tone: kit.Neutral, Text: []string{how}, Stay: true, Words: true, Submit: "go",
			Fields: []kit.Field{{Label: t.Kits}},
			Keys:   []kit.Action{{ID: "go", Keys: []string{"f5"}, Label: yes}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				n, err := strconv.ParseInt(a.Values[0], 10, 32)
				if err != nil || n <= 0 {
					return kit.Send(kit.NoteMsg{Text: t.BadKits, Tone: kit.Refused})
				}
				ask.Kits = n
				return tea.Sequence(kit.Send(kit.CloseMsg{}), kit.Send(ask))
			},
		}
	})
}

// done says what became of an act, and reads anew.
func (s Screen) done(msg DoneMsg) (kit.Screen, tea.Cmd) {
	t, sell := s.words.Stockroom(), s.words.Sell
	said := kit.SayMsg{Tone: kit.Good}
	switch ask := msg.Ask; {
	case msg.Err != nil:
		said = kit.SayMsg{Text: t.Failed, Tone: kit.Refused}
	case msg.Lacking != nil:
		said = kit.SayMsg{Text: sell.Lacking.Of(msg.Lacking.Code, msg.Lacking.Units), Tone: kit.Refused}
	case ask.Kit != 0 && ask.Apart:
		said.Text = sell.TakenApart.Of(msg.Code, ask.Kits)
	case ask.Kit != 0:
		said.Text = sell.Assembled.Of(msg.Code, ask.Kits)
	case msg.Marked == 0:
		said = kit.SayMsg{Text: t.AlreadyMarked, Tone: kit.Soft}
	case ask.Down:
		said.Text = t.MarkedDown.Of(int64(msg.Marked))
	default:
		said.Text = t.MarkedBack.Of(int64(msg.Marked))
	}
	s.list.stale = true
	next, cmd := s.changed()
	return next, tea.Batch(cmd, kit.Send(said))
}
