package receiving

import (
	"context"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/sellable"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// foundAtMost is how many SKUs a search shows.
const foundAtMost = 30

// search finds SKUs for a person: what a code or barcode means exactly, else by
// pieces of code, name or place and by pinyin initials, else whatever has the
// words in it. Behind says that it may find more in a moment: SKUs are made
// searchable by their initials a little later.
func search(db *store.DB, typed string) (found []inbound.Item, behind bool, err error) {
	if strings.TrimSpace(typed) == "" {
		return nil, false, nil
	}
	err = db.Read(context.Background(), func(tx *store.Tx) error {
		hits, err := stock.ByBarcode(tx, strings.TrimSpace(typed))
		if err != nil {
			return err
		}
		for _, h := range hits {
			found = append(found, inbound.Item{SKU: h.Code, Name: h.Name, Variant: h.Variant, Units: h.Units})
		}
		if len(found) > 0 {
			return nil
		}
		rows, err := sellable.Window(tx, sellable.Query{Text: typed}, time.Now().UnixMilli(), 0, foundAtMost)
		if err != nil {
			return err
		}
		for _, r := range rows {
			found = append(found, inbound.Item{SKU: r.SKU, Name: r.Name, Variant: r.Variant})
		}
		if len(found) > 0 {
			return nil
		}
		skus, err := stock.Search(tx, typed, foundAtMost) // one that is so new that the search does not know it yet
		for _, s := range skus {
			found = append(found, inbound.Item{SKU: s.Code, Name: s.Name, Variant: s.Variant})
		}
		if err != nil || len(found) > 0 {
			return err
		}
		left, err := sellable.Behind(tx)
		behind = left > 0
		return err
	})
	return found, behind, err
}

// bind asks which SKU an unknown barcode is. What was chosen is bound and
// received by one scan.
type bind struct {
	words  *text.Words
	theme  kit.Theme
	db     *store.DB
	code   string
	typed  kit.Field
	found  []inbound.Item
	asked  string // what found is the answer to
	busy   bool   // the books are being asked: one question at a time
	picked int    // from 1; 0: none
	ended  bool   // Enter came behind the text: what is typed next is something new
	failed bool
}

// foundMsg is an answer of the books.
type foundMsg struct {
	typed string
	found []inbound.Item
	again bool // it may find more in a moment
	err   error
}

// againMsg asks once more for what was typed.
type againMsg struct{ typed string }

// againAfter is how long it waits before that.
const againAfter = 400 * time.Millisecond

var _ kit.Overlay = bind{}

func newBind(w *text.Words, th kit.Theme, db *store.DB, code string) bind {
	return bind{words: w, theme: th, db: db, code: code}
}

// Typing is true: characters are what is searched.
func (b bind) Typing() bool { return true }

// Blocking is false: Esc closes it.
func (b bind) Blocking() bool { return false }

// Actions are its keys.
func (b bind) Actions() []kit.Action {
	return []kit.Action{{ID: "new", Keys: []string{"f6"}, Label: b.words.Receiving().BindNew}, kit.Closing(b.words.Common.Close)}
}

// Update takes a message in.
func (b bind) Update(msg tea.Msg) (kit.Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ActMsg:
		if msg.ID == "new" {
			return b.askNew(), nil
		}
		return nil, nil
	case foundMsg:
		b.busy, b.failed = false, msg.err != nil
		b.asked, b.found, b.picked = msg.typed, msg.found, 0
		next, cmd := b.ask()
		if msg.again && cmd == nil {
			cmd = tea.Tick(againAfter, func(time.Time) tea.Msg { return againMsg{msg.typed} })
		}
		return next, cmd
	case againMsg:
		if b.asked == msg.typed {
			b.asked = ""
		}
		return b.ask()
	case kit.LangMsg:
		b.words = text.For(msg.Lang)
	case kit.ThemeMsg:
		b.theme = msg.Theme
	case tea.KeyPressMsg:
		if b.ended && msg.Text != "" {
			b.typed.Value = ""
		}
		if field, used := b.typed.Update(msg); used {
			b.typed, b.picked, b.ended = field, 0, false
			return b.ask()
		}
		return b.key(msg.Keystroke())
	case tea.PasteMsg:
		b.typed, _ = b.typed.Update(msg)
		b.picked, b.ended = 0, false
		return b.ask()
	}
	return b, nil
}

func (b bind) key(key string) (kit.Overlay, tea.Cmd) {
	switch key {
	case "up":
		b.picked = min(max(1, b.picked-1), len(b.found))
	case "down":
		b.picked = min(b.picked+1, len(b.found))
	case "enter", "kpenter":
		if b.picked > 0 {
			units, _ := b.wanted()
			return nil, scanned("/bind " + b.found[b.picked-1].SKU + " *" + strconv.FormatInt(units, 10))
		}
		b.ended = true
	case "ctrl+j", "tab":
		b.ended = true
	}
	return b, nil
}

// wanted is how many pieces the code stands for, and what is searched: *12 in
// front says that it is a case.
func (b bind) wanted() (units int64, words string) {
	typed := strings.TrimSpace(b.typed.Value)
	first, rest, _ := strings.Cut(typed, " ")
	if q := scan.Parse(first); q.Kind == scan.KindQuantity && q.Units > 0 {
		return q.Units, strings.TrimSpace(rest)
	}
	return 1, typed
}

// ask looks the text up, unless an answer is still to come: then that one leads
// to the next question.
func (b bind) ask() (kit.Overlay, tea.Cmd) {
	_, typed := b.wanted()
	if b.busy || typed == b.asked {
		return b, nil
	}
	b.busy = true
	db := b.db
	return b, func() tea.Msg {
		found, again, err := search(db, typed)
		return foundMsg{typed, found, again, err}
	}
}

// View draws the search.
func (b bind) View(w, h int) kit.Frame {
	t := b.words.Receiving()
	lines := b.theme.Banner(kit.Soft, w, t.BindTitle.Of(kit.Plain(b.code)))
	for _, l := range append(kit.Wrap(t.BindHow, w-2, 0), kit.Wrap(t.BindUnits, w-2, 0)...) {
		lines = append(lines, " "+l)
	}
	field := b.typed
	field.Label = t.BindHint + ">"
	line, x := field.View(w-2, kit.Width(field.Label))
	cursor := &tea.Position{X: min(x+1, w-1), Y: min(len(lines), h-1)}
	lines = append(lines, " "+line)
	_, typed := b.wanted()
	switch {
	case b.failed:
		lines = append(lines, " "+b.theme.Text(kit.Refused).Render(kit.Cut(t.Failed, w-1)))
	case typed != "" && typed == b.asked && len(b.found) == 0:
		lines = append(lines, " "+b.theme.Quiet().Render(kit.Cut(t.BindNone, w-1)))
	}
	table := kit.Table{
		Columns: []kit.Column{{Width: w / 4}, {}}, Rows: len(b.found), Chosen: b.picked - 1, More: b.words.MoreRows,
		Cell: func(row, col int) string {
			f := b.found[row]
			if col == 0 {
				return kit.Plain(f.SKU)
			}
			return goods(f, w-w/4-4)
		},
	}
	return kit.Frame{Text: kit.Box(append(lines, table.Lines(w, h-len(lines))...), w, h), Cursor: cursor}
}

// askNew asks for the code and name of a SKU that is new.
func (b bind) askNew() kit.Overlay {
	code := b.code
	return kit.Ask(b.words.Lang, b.theme, func(lang string) kit.Dialog {
		w := text.For(lang)
		t := w.Receiving()
		return kit.Dialog{
			Name: t.NewTitle.Of(code), Tone: kit.Soft, Stay: true, Submit: "make", Text: []string{t.NewText},
			Fields: []kit.Field{{Label: t.NewCode}, {Label: t.NewName}},
			Keys:   []kit.Action{{ID: "make", Keys: []string{"f6"}, Label: t.BindNew}, kit.Closing(w.Common.Cancel)},
			Do: func(a kit.Answer) tea.Cmd {
				if sku := a.Values[0]; sku == "" || strings.ContainsAny(sku, " \t") {
					return note(t.NeedCode)
				}
				return tea.Sequence(kit.Send(kit.CloseMsg{}), scanned("/new "+a.Values[0]+" "+a.Values[1]))
			},
		}
	})
}
