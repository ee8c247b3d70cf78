package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Palette lists what can be done, found as it is typed. Enter does only what
// was chosen with the arrows; with nothing chosen, what was typed goes on as a
// scan, so that a code scanned into it does what it does anywhere.
type Palette struct {
	Name  string
	Hint  string // label of the field
	How   string // one line below it: how it is used
	None  string // nothing fits
	All   []Choice
	Keys  []Action // what can be done in the palette itself
	Do    func(Action) tea.Cmd
	More  func(lines int) string // says how many rows are below; nil: nothing is said
	Theme Theme
	Make  func(lang string) Palette // says the same in another language; nil: it stays as it is

	field  Field
	chosen int // from 1; 0: none
}

// Choice is one row of a Palette.
type Choice struct {
	Action
	Also []string // further words it is found by
}

var _ Overlay = Palette{}

// Typing is true: characters search.
func (p Palette) Typing() bool { return true }

// Blocking is false: Esc closes it.
func (p Palette) Blocking() bool { return false }

// Actions are the keys of the palette.
func (p Palette) Actions() []Action { return p.Keys }

// Update takes a message in.
func (p Palette) Update(msg tea.Msg) (Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case ActMsg:
		return nil, nil
	case ThemeMsg:
		p.Theme = msg.Theme
	case LangMsg:
		if p.Make != nil {
			n := p.Make(msg.Lang)
			n.Theme, n.Make, n.field = p.Theme, p.Make, p.field
			return n, nil
		}
	case tea.KeyPressMsg:
		if next, cmd, done := p.key(msg.Keystroke()); done {
			return next, cmd
		}
		return p.typed(msg), nil
	case tea.PasteMsg:
		return p.typed(msg), nil
	}
	return p, nil
}

func (p Palette) key(key string) (Overlay, tea.Cmd, bool) {
	fits := p.fits()
	switch key {
	case "up":
		p.chosen = min(max(1, p.chosen-1), len(fits))
	case "down":
		p.chosen = min(p.chosen+1, len(fits))
	case "pgup":
		p.chosen = min(max(1, p.chosen-8), len(fits))
	case "pgdown":
		p.chosen = min(p.chosen+8, len(fits))
	case "enter", "kpenter", "tab", "ctrl+j":
		return p.enter(key, fits)
	default:
		return p, nil, false
	}
	return p, nil, true
}

func (p Palette) enter(key string, fits []Choice) (Overlay, tea.Cmd, bool) {
	if p.chosen > 0 && (key == "enter" || key == "kpenter") {
		return nil, p.Do(fits[p.chosen-1].Action), true
	}
	if code := strings.TrimSpace(p.field.Value); code != "" {
		return nil, Send(ScanMsg{Code: code}), true
	}
	return p, nil, true
}

// typed searches anew; what was chosen is not chosen any more.
func (p Palette) typed(msg tea.Msg) Palette {
	if field, used := p.field.Update(msg); used {
		p.field, p.chosen = field, 0
	}
	return p
}

// fits are the rows that have every typed word in one of their texts.
func (p Palette) fits() []Choice {
	words := strings.Fields(strings.ToLower(p.field.Value))
	var list []Choice
	for _, c := range p.All {
		text := strings.ToLower(strings.Join(append([]string{c.Named(), c.Label, c.Help, c.Scan, keysOf(c.Action, false)}, c.Also...), "\n"))
		all := true
		for _, w := range words {
			all = all && strings.Contains(text, w)
		}
		if all {
			list = append(list, c)
		}
	}
	return list
}

// View draws the palette.
func (p Palette) View(w, h int) Frame {
	lines := p.Theme.Banner(Neutral, w, p.Name)
	field := p.field
	field.Label = p.Hint
	line, x := field.View(w-2, Width(p.Hint))
	cursor := &tea.Position{X: min(x+1, w-1), Y: min(len(lines), h-1)}
	lines = append(lines, " "+line, " "+p.Theme.Quiet().Render(Cut(p.How, w-1)))
	fits := p.fits()
	if len(fits) == 0 {
		lines = append(lines, " "+Cut(p.None, w-1))
	}
	return Frame{Text: Box(append(lines, p.rows(fits, w, h-len(lines))...), w, h), Cursor: cursor}
}

func (p Palette) rows(fits []Choice, w, h int) []string {
	columns := []Column{{Width: 8}, {Width: 24}, {}}
	if w < 60 {
		columns = []Column{{Width: 7}, {}}
	}
	t := Table{
		Columns: columns, Rows: len(fits), Chosen: p.chosen - 1, More: p.More,
		Cell: func(row, col int) string { return fits[row].cell(col) },
	}
	return t.Lines(w, h)
}

func (c Choice) cell(col int) string {
	switch col {
	case 0:
		return keysOf(c.Action, true)
	case 1:
		return Plain(c.Named())
	}
	if !c.Enabled() {
		return "(" + c.Disabled + ")"
	}
	return Plain(c.Help)
}
