package packing

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// find is the small search: the last digits of a waybill or order number, and a
// list to choose from with the arrows. Anything else that ends in Enter is a
// scan that came while it was open: it is sent on as one, not lost.
type find struct {
	words  *text.Words
	theme  kit.Theme
	now    time.Time
	zone   *time.Location
	search Finder

	digits kit.Field
	asked  string // what the list is the answer to
	busy   bool   // the books are being asked: one question at a time
	list   []pack.Found
	chosen int // from 1; 0: none
	failed bool
	ended  bool // Enter came behind the digits: what is typed next is something new
}

// foundMsg is an answer of the books.
type foundMsg struct {
	digits string
	list   []pack.Found
	err    error
}

var _ kit.Overlay = find{}

func newFind(lang string, th kit.Theme, now time.Time, zone *time.Location, search Finder) find {
	return find{words: text.For(lang), theme: th, now: now, zone: zone, search: search}
}

// Typing is true: the digits are typed into it.
func (f find) Typing() bool { return true }

// Blocking is false: Esc closes it.
func (f find) Blocking() bool { return false }

// Actions are none but the keys that its bar names.
func (f find) Actions() []kit.Action {
	a := f.words.Act
	return []kit.Action{
		{ID: "up", Keys: []string{"up"}, Help: a.Up},
		{ID: "down", Keys: []string{"down"}, Help: a.Down},
		{ID: "pick", Keys: []string{"enter"}, Label: a.Pick, Disabled: unless(f.chosen > 0, a.WhyNotAsked)},
		{ID: "close", Keys: []string{"esc"}, Label: f.words.Common.Close},
	}
}

// Update takes a message in.
func (f find) Update(msg tea.Msg) (kit.Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case foundMsg:
		f.busy = false
		if msg.digits != f.digits.Value {
			return f.ask()
		}
		f.asked, f.list, f.failed, f.chosen = msg.digits, msg.list, msg.err != nil, 0
	case kit.LangMsg:
		f.words = text.For(msg.Lang)
	case kit.ThemeMsg:
		f.theme = msg.Theme
	case kit.ActMsg:
		return f.act(msg.ID)
	case tea.KeyPressMsg:
		if key := msg.Keystroke(); key == "enter" || key == "ctrl+j" || key == "tab" {
			return f.act(key)
		}
		return f.typed(msg)
	case tea.PasteMsg:
		return f.typed(msg)
	}
	return f, nil
}

func (f find) typed(msg tea.Msg) (kit.Overlay, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); f.ended && (!ok || key.Text != "") {
		f.digits.Value = ""
	}
	f.ended = false
	field, used := f.digits.Update(msg)
	if !used {
		return f, nil
	}
	f.digits, f.chosen = field, 0
	if !f.searchable(field.Value) {
		f.list, f.asked = nil, ""
	}
	return f.ask()
}

// ask looks the digits up, unless an answer is still to come: then that one
// leads to the next question.
func (f find) ask() (kit.Overlay, tea.Cmd) {
	search, digits := f.search, f.digits.Value
	if f.busy || search == nil || !f.searchable(digits) {
		return f, nil
	}
	f.busy = true
	return f, func() tea.Msg {
		list, err := search(digits)
		return foundMsg{digits, list, err}
	}
}

func (f find) searchable(digits string) bool {
	return len(digits) >= pack.FindAtLeast && len(digits) <= pack.FindAtMost
}

func (f find) act(id string) (kit.Overlay, tea.Cmd) {
	switch id {
	case "up":
		f.chosen = min(max(1, f.chosen-1), len(f.list))
	case "down":
		f.chosen = min(f.chosen+1, len(f.list))
	case "close":
		return nil, nil
	case "pick", "enter", "ctrl+j", "tab":
		if f.chosen > 0 && (id == "pick" || id == "enter") {
			return nil, kit.Send(kit.ScanMsg{Code: f.list[f.chosen-1].Waybill})
		}
		code := strings.TrimSpace(f.digits.Value)
		if f.searchable(code) && strings.Trim(code, "0123456789") == "" {
			f.ended = true
		} else if code != "" {
			return nil, kit.Send(kit.ScanMsg{Code: code})
		}
	}
	return f, nil
}

// View draws the search.
func (f find) View(w, h int) kit.Frame {
	t := f.words.Search
	lines := f.theme.Banner(kit.Neutral, w, t.Title)
	field := f.digits
	field.Label = t.Hint
	line, x := field.View(w-2, kit.Width(t.Hint))
	if kit.Width(t.Hint) > w/2-1 { // no room beside the hint
		for _, hint := range kit.Wrap(t.Hint, w-2, 2) {
			lines = append(lines, " "+hint)
		}
		field.Label = ">"
		line, x = field.View(w-2, 1)
	}
	cursor := &tea.Position{X: min(x+1, w-1), Y: len(lines)}
	lines = append(lines, " "+line, " "+f.theme.Quiet().Render(kit.Cut(f.says(), w-1)))
	return kit.Frame{Text: kit.Box(append(lines, f.rows(w, h-len(lines))...), w, h), Cursor: cursor}
}

// says is one line about the list.
func (f find) says() string {
	t := f.words.Search
	switch {
	case f.failed:
		title, next := f.words.Fault.Of("", "")
		return title + f.words.Common.Comma + next
	case !f.searchable(f.digits.Value):
		return t.TooShort
	case f.asked != f.digits.Value:
		return f.words.Common.Working
	case len(f.list) == 0:
		return t.None.Of(f.asked)
	}
	found := t.Found.Of(int64(len(f.list))) + "  "
	if f.chosen == 0 {
		return found + t.Choose.Of(kit.KeyName("down"))
	}
	return found + t.Keys.Of(kit.KeyName("enter"), kit.KeyName("esc"))
}

func (f find) rows(w, h int) []string {
	columns := []kit.Column{{Width: 22}, {Width: 12}, {}, {Width: 14}}
	cells := func(r pack.Found) []string {
		orders := strings.Join(r.Orders, f.words.Common.ListMark)
		return []string{kit.CutLeft(r.Waybill, 22), kit.Plain(r.Carrier), orders, f.state(r.State)}
	}
	if w < wide {
		columns = []kit.Column{{}, {Width: 12}}
		cells = func(r pack.Found) []string { return []string{kit.CutLeft(r.Waybill, w-16), f.state(r.State)} }
	}
	table := kit.Table{
		Columns: columns, Rows: len(f.list), Chosen: f.chosen - 1,
		Cell: func(row, col int) string { return cells(f.list[row])[col] },
		More: func(n int) string { return f.words.Common.More.Of(n) },
	}
	return table.Lines(w, h)
}

func (f find) state(state string) string {
	t := f.words.Search
	word, ok := map[string]string{
		"staged": t.StateStaged, "ready": t.StateReady, "parked": t.StateParked, "held": t.StateHeld, "void": t.StateVoid, "bare": t.StateBare,
		"open": f.words.Desk().OpenNow, "packed": strings.TrimSpace(t.StatePacked.Of("")),
	}[state]
	if !ok {
		return state
	}
	return word
}
