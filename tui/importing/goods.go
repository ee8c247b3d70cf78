package importing

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/order"
	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// Goods are the goods of the shops' files whose SKU nobody knows. One is chosen
// with the arrows and Enter; then its SKU is searched by code, name or barcode,
// and chosen the same way.
type Goods struct {
	Theme  kit.Theme
	Search func(typed string) ([]stock.SKU, error)
	Map    func(g order.Goods, to stock.SKU) tea.Cmd
	Closed tea.Cmd // sent when the list is closed; nil: nothing is

	words  *text.Words
	list   []order.Unmapped
	chosen int // from 1; 0: none
	typed  kit.Field

	of     *order.Unmapped // the goods whose SKU is searched; nil: none yet
	found  []stock.SKU
	asked  string // what found is the answer to
	busy   bool   // the books are being asked: one question at a time
	picked int    // from 1; 0: none
	ended  bool   // Enter came behind the text: what is typed next is something new
	note   string
	tone   kit.Tone
}

// foundMsg is an answer of the books.
type foundMsg struct {
	typed string
	found []stock.SKU
	err   error
}

// MappedMsg tells the list that goods are mapped; Left are those still unknown.
type MappedMsg struct {
	Text string
	Left []order.Unmapped
}

var _ kit.Overlay = Goods{}

// NewGoods lists goods.
func NewGoods(lang string, list []order.Unmapped) Goods {
	return Goods{words: text.For(lang), list: list}
}

// Typing is true once a SKU is searched: before, characters are a scan.
func (g Goods) Typing() bool { return g.of != nil }

// Blocking is false: Esc closes it.
func (g Goods) Blocking() bool { return false }

// Actions are the keys of the list.
func (g Goods) Actions() []kit.Action {
	label := g.words.Common.Close
	if g.of != nil {
		label = g.words.Common.Back
	}
	return []kit.Action{{ID: kit.CloseID, Keys: []string{"esc"}, Label: label}}
}

// Update takes a message in.
func (g Goods) Update(msg tea.Msg) (kit.Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ActMsg:
		if g.of != nil {
			g.of, g.note = nil, ""
			return g, nil
		}
		return nil, g.Closed
	case foundMsg:
		return g.answered(msg)
	case MappedMsg:
		g.list, g.of, g.note, g.tone = msg.Left, nil, msg.Text, kit.Good
		g.chosen = min(g.chosen, len(g.list))
	case kit.NoteMsg:
		g.note, g.tone = msg.Text, msg.Tone
	case kit.LangMsg:
		g.words, g.note = text.For(msg.Lang), ""
	case kit.ThemeMsg:
		g.Theme = msg.Theme
	case tea.KeyPressMsg:
		if g.of == nil {
			return g.listKey(msg.Keystroke()), nil
		}
		if g.ended && msg.Text != "" {
			g.typed.Value = ""
		}
		if field, used := g.typed.Update(msg); used {
			g.typed = field
			return g.typedAnew()
		}
		return g.searchKey(msg.Keystroke())
	case tea.PasteMsg:
		if g.of != nil {
			g.typed, _ = g.typed.Update(msg)
			return g.typedAnew()
		}
	}
	return g, nil
}

func (g Goods) listKey(key string) Goods {
	switch key {
	case "up":
		g.chosen = min(max(1, g.chosen-1), len(g.list))
	case "down":
		g.chosen = min(g.chosen+1, len(g.list))
	case "enter", "kpenter":
		if g.chosen > 0 {
			of := g.list[g.chosen-1]
			g.of, g.typed, g.found, g.asked, g.picked, g.note = &of, kit.Field{}, nil, "", 0, ""
		}
	}
	return g
}

func (g Goods) searchKey(key string) (kit.Overlay, tea.Cmd) {
	switch key {
	case "up":
		g.picked = min(max(1, g.picked-1), len(g.found))
	case "down":
		g.picked = min(g.picked+1, len(g.found))
	case "enter", "kpenter":
		if g.picked > 0 {
			return g, g.Map(g.of.Goods, g.found[g.picked-1])
		}
		g.ended = true
	case "ctrl+j", "tab":
		g.ended = true
	}
	return g, nil
}

// typedAnew searches; what was chosen is not chosen any more.
func (g Goods) typedAnew() (kit.Overlay, tea.Cmd) {
	g.picked, g.ended, g.note = 0, false, ""
	return g.ask()
}

// ask looks the text up, unless an answer is still to come: then that one leads
// to the next question.
func (g Goods) ask() (kit.Overlay, tea.Cmd) {
	search, typed := g.Search, strings.TrimSpace(g.typed.Value)
	if g.busy || typed == g.asked {
		return g, nil
	}
	g.busy = true
	return g, func() tea.Msg {
		found, err := search(typed)
		return foundMsg{typed, found, err}
	}
}

func (g Goods) answered(msg foundMsg) (kit.Overlay, tea.Cmd) {
	g.busy = false
	if g.of == nil {
		return g, nil
	}
	g.asked, g.found, g.picked = msg.typed, msg.found, 0
	if msg.err != nil {
		g.note, g.tone = g.words.Fault.Other.Title.Of(""), kit.Refused
	}
	return g.ask()
}

// View draws the list, or the search.
func (g Goods) View(w, h int) kit.Frame {
	if g.of != nil {
		return g.searchView(w, h)
	}
	t := g.words.Intake()
	lines := g.Theme.Banner(kit.Neutral, w, t.GoodsTitle.Of(int64(len(g.list))))
	how := t.GoodsHow
	if len(g.list) == 0 {
		how = t.GoodsNone
	}
	lines = append(lines, g.wrapped(how, w)...)
	lines = append(lines, g.noted(w)...)
	columns := []kit.Column{{Width: w / 5}, {}, {Width: 14, Right: true}}
	if w < 60 {
		columns = []kit.Column{{}, {Width: 8, Right: true}}
	}
	table := kit.Table{
		Columns: columns, Rows: len(g.list), Chosen: g.chosen - 1, More: g.words.MoreRows,
		Cell: func(row, col int) string {
			u := g.list[row]
			switch {
			case col == len(columns)-1:
				return g.words.Count.Pieces.Of(u.Units)
			case len(columns) == 3 && col == 0:
				return kit.Plain(u.Code)
			case len(columns) == 3:
				return named(u, true)
			}
			return strings.TrimSpace(kit.Plain(u.Code) + " " + named(u, false))
		},
	}
	return kit.Frame{Text: kit.Box(append(lines, table.Lines(w, h-len(lines))...), w, h)}
}

// named is what the shop calls goods.
func named(u order.Unmapped, shop bool) string {
	parts := []string{kit.Plain(u.Title), kit.Plain(u.Variant)}
	if shop && u.Shop != "" {
		parts = append(parts, "("+kit.Plain(u.Shop)+")")
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func (g Goods) wrapped(said string, w int) (lines []string) {
	for _, l := range kit.Wrap(said, w-2, 2) {
		lines = append(lines, " "+g.Theme.Quiet().Render(l))
	}
	return lines
}

func (g Goods) noted(w int) (lines []string) {
	if g.note == "" {
		return nil
	}
	for _, l := range kit.Wrap(g.note, w-2, 2) {
		lines = append(lines, " "+g.Theme.Text(g.tone).Bold(true).Render(l))
	}
	return lines
}

func (g Goods) searchView(w, h int) kit.Frame {
	t := g.words.Intake()
	lines := g.Theme.Banner(kit.Neutral, w, t.GoodsWhich.Of(kit.Plain(strings.TrimSpace(g.of.Code+" "+named(*g.of, false)))))
	lines = append(lines, g.wrapped(t.GoodsFind, w)...)
	lines = append(lines, g.noted(w)...)
	field := g.typed
	field.Label = t.GoodsSKU
	line, x := field.View(w-2, kit.Width(t.GoodsSKU))
	cursor := &tea.Position{X: min(x+1, w-1), Y: min(len(lines), h-1)}
	lines = append(lines, " "+line)
	if typed := strings.TrimSpace(g.typed.Value); typed != "" && typed == g.asked && len(g.found) == 0 {
		lines = append(lines, " "+kit.Cut(t.GoodsNoSKU, w-1))
	}
	table := kit.Table{
		Columns: []kit.Column{{Width: w / 4}, {}}, Rows: len(g.found), Chosen: g.picked - 1, More: g.words.MoreRows,
		Cell: func(row, col int) string {
			s := g.found[row]
			if col == 0 {
				return kit.Plain(s.Code)
			}
			return kit.Plain(s.Name + " " + s.Variant)
		},
	}
	return kit.Frame{Text: kit.Box(append(lines, table.Lines(w, h-len(lines))...), w, h), Cursor: cursor}
}
