package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
)

// Dialog asks something: text, fields, rows to choose from, and buttons that
// are F-keys. Neither Enter nor Space presses a button. Enter acts on a row
// that was chosen with the arrows; in a field it goes on to the next one, and
// in the last one it acts only if the dialog says as what (Submit). What was
// typed since is the newer wish: it drops the choice of a row.
type Dialog struct {
	Name   string
	Tone   Tone
	Text   []string // paragraphs
	Ask    []string // paragraphs that stay in sight however long the text is
	Fields []Field
	Rows   []string
	Empty  string                 // said in place of rows when there are none
	Keys   []Action               // the buttons; the dialog adds none of its own
	Submit string                 // the button that Enter in the last field stands for
	Stay   bool                   // it stays open after an answer, until a CloseMsg
	Must   bool                   // it has to be answered (see Overlay)
	Words  bool                   // its fields take words: a code that ends in Enter is a scan that came while it was open, and goes on as one
	More   func(lines int) string // says how many lines of the text, or rows, are below; nil: nothing is said
	About  func(row int) string   // says the chosen row in full, below the rows; nil: nothing is said
	Do     func(Answer) tea.Cmd
	Theme  Theme
	Make   func(lang string) Dialog // says the same in another language; nil: it stays as it is

	focus  int  // field
	chosen int  // row, from 1; 0: none
	ended  bool // Enter came behind the last field: what is typed next is something new
	note   string
	tone   Tone
	top    int // first line shown, when it is too long
}

// CloseID is the action that closes a dialog without an answer.
const CloseID = "close"

// Closing is that action.
func Closing(label string) Action { return Action{ID: CloseID, Keys: []string{"esc"}, Label: label} }

// Answer is what was done in a dialog.
type Answer struct {
	Action string   // the button; empty: a row was chosen
	Row    int      // the row, from 0; -1: none
	Values []string // of the fields
}

// NoteMsg shows a sentence in the dialog that is open: what is wrong with the
// answer.
type NoteMsg struct {
	Text string
	Tone Tone
}

// ClearMsg empties the field that has the focus if it still holds Value.
type ClearMsg struct{ Value string }

// RowsMsg replaces the rows of the dialog that is open.
type RowsMsg struct{ Rows []string }

var _ Overlay = Dialog{}

// Typing reports whether the dialog has a field.
func (d Dialog) Typing() bool { return len(d.Fields) > 0 }

// Blocking reports whether the dialog must be answered.
func (d Dialog) Blocking() bool { return d.Must }

// Actions are the dialog's buttons.
func (d Dialog) Actions() []Action { return d.Keys }

// Update takes a message in.
func (d Dialog) Update(msg tea.Msg) (Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case ActMsg:
		if msg.ID == CloseID {
			return nil, nil
		}
		return d.answer(msg.ID, d.chosen-1)
	case NoteMsg:
		d.note, d.tone = msg.Text, msg.Tone
	case ClearMsg:
		if d.Typing() && strings.TrimSpace(d.Fields[d.focus].Value) == msg.Value {
			return d.emptied(), nil
		}
	case RowsMsg:
		d.Rows, d.chosen = msg.Rows, 0
	case ThemeMsg:
		d.Theme = msg.Theme
	case LangMsg:
		return d.in(msg.Lang), nil
	case tea.KeyPressMsg:
		if d.Typing() {
			if d.ended && msg.Text != "" {
				d = d.emptied()
			}
			if field, used := d.Fields[d.focus].Update(msg); used {
				return d.with(field), nil
			}
		}
		return d.key(msg.Keystroke())
	case tea.PasteMsg:
		if d.Typing() {
			field, _ := d.Fields[d.focus].Update(msg)
			return d.with(field), nil
		}
	}
	return d, nil
}

// in is the same dialog in another language, with what was typed so far.
func (d Dialog) in(lang string) Dialog {
	if d.Make == nil {
		return d
	}
	n := d.Make(lang)
	for i := range min(len(n.Fields), len(d.Fields)) {
		n.Fields[i].Value = d.Fields[i].Value
	}
	if len(n.Rows) != len(d.Rows) {
		n.Rows = d.Rows
	}
	n.Theme, n.focus, n.chosen, n.Make = d.Theme, d.focus, d.chosen, d.Make
	return n
}

// Ask makes a dialog of a function that words it in a language.
func Ask(lang string, th Theme, in func(lang string) Dialog) Dialog {
	d := in(lang)
	d.Theme, d.Make = th, in
	return d
}

// with puts a changed field in; what was said about the old one is gone.
func (d Dialog) with(f Field) Dialog {
	d.Fields = append([]Field(nil), d.Fields...)
	d.Fields[d.focus] = f
	d.note, d.chosen, d.ended = "", 0, false
	return d
}

// emptied is the dialog with nothing in the field that has the focus.
func (d Dialog) emptied() Dialog {
	f := d.Fields[d.focus]
	f.Value = ""
	return d.with(f)
}

func (d Dialog) key(key string) (Overlay, tea.Cmd) {
	switch key {
	case "esc":
		if !d.Must {
			return nil, nil
		}
	case "up", "shift+tab":
		return d.move(-1), nil
	case "down":
		return d.move(1), nil
	case "pgup", "pgdown":
		d.top = max(0, d.top+map[string]int{"pgup": -5, "pgdown": 5}[key])
	case "tab", "enter":
		return d.enter(key)
	}
	return d, nil
}

// move chooses another row, scrolls, or goes to another field.
func (d Dialog) move(by int) Dialog {
	switch {
	case len(d.Rows) > 0:
		d.chosen = min(max(1, d.chosen+by), len(d.Rows))
	case len(d.Fields) > 1:
		d.focus = min(max(0, d.focus+by), len(d.Fields)-1)
	default:
		d.top = max(0, d.top+by)
	}
	return d
}

func (d Dialog) enter(key string) (Overlay, tea.Cmd) {
	switch {
	case key == "enter" && d.chosen > 0:
		return d.answer("", d.chosen-1)
	case key == "enter" && d.Typing() && d.Words && scan.LooksScanned(strings.TrimSpace(d.Fields[d.focus].Value)):
		return nil, Send(ScanMsg{Code: strings.TrimSpace(d.Fields[d.focus].Value)})
	case d.focus < len(d.Fields)-1:
		d.focus++
	case key == "enter" && d.Typing() && d.Submit != "":
		d.ended = true
		return d.answer(d.Submit, -1)
	}
	return d, nil
}

func (d Dialog) answer(id string, row int) (Overlay, tea.Cmd) {
	if d.Do == nil {
		return nil, nil
	}
	a := Answer{Action: id, Row: row}
	for _, f := range d.Fields {
		a.Values = append(a.Values, strings.TrimSpace(f.Value))
	}
	if d.Stay {
		return d, d.Do(a)
	}
	return nil, d.Do(a)
}

// View draws the dialog: a bar with its name, then text, fields and rows.
func (d Dialog) View(w, h int) Frame {
	lines := d.Theme.Banner(d.Tone, w, d.Name)
	if h > 8 {
		lines = append(lines, "")
	}
	for _, p := range d.Text {
		for _, line := range Wrap(Plain(p), w-2, 0) {
			lines = append(lines, " "+line)
		}
	}
	var ask []string
	for _, p := range d.Ask {
		for _, line := range Wrap(Plain(p), w-2, 0) {
			ask = append(ask, d.Theme.Strong().Render(" "+line))
		}
	}
	room := h - len(d.Fields) - min(len(d.Rows), 3) - 1 - len(ask)
	lines = append(d.scrolled(lines, room), ask...)
	note := d.notes(w)
	// What is wrong has to be seen, on a handheld in place of how it is done.
	if room := h - len(d.Fields) - len(note); len(note) > 0 && d.Typing() && len(lines) > room {
		lines = lines[:max(1, room)]
	}
	lines, cursor := d.fields(lines, w, h-len(note))
	lines = append(lines, note...)
	lines = append(lines, d.rows(w, h-len(lines))...)
	return Frame{Text: Box(lines, w, h), Cursor: cursor}
}

// notes is what is wrong with the answer.
func (d Dialog) notes(w int) []string {
	if d.note == "" {
		return nil
	}
	var lines []string
	for _, line := range Wrap(d.note, w-2, 4) {
		lines = append(lines, d.Theme.Text(d.tone).Bold(true).Render(" "+line))
	}
	return lines
}

// scrolled keeps the bar and shows the text from the line scrolled to.
func (d Dialog) scrolled(lines []string, room int) []string {
	if len(lines) <= max(room, 2) {
		return lines
	}
	room = max(room, 2)
	top := min(d.top, len(lines)-room)
	out := append(lines[:1:1], lines[1+top:top+room]...)
	if below := len(lines) - top - room; below > 0 && d.More != nil && room > 2 {
		out[len(out)-1] = d.Theme.Quiet().Render(" " + d.More(below+1))
	}
	return out
}

func (d Dialog) fields(lines []string, w, h int) ([]string, *tea.Position) {
	if !d.Typing() {
		return lines, nil
	}
	labels := 0
	for _, f := range d.Fields {
		labels = max(labels, Width(f.Label))
	}
	if len(lines)+len(d.Fields) < h {
		lines = append(lines, "")
	}
	var cursor *tea.Position
	for i, f := range d.Fields {
		mark := "  "
		line, x := f.View(w-3, labels)
		if i == d.focus {
			mark = "> "
			cursor = &tea.Position{X: min(x+2, w-1), Y: min(len(lines), h-1)}
		}
		lines = append(lines, mark+line)
	}
	return lines, cursor
}

func (d Dialog) rows(w, h int) []string {
	if len(d.Rows) == 0 {
		if d.Empty == "" {
			return nil
		}
		return []string{"", d.Theme.Quiet().Render(" " + Cut(d.Empty, w-1))}
	}
	table := Table{
		Columns: []Column{{}}, Rows: len(d.Rows), Chosen: d.chosen - 1, More: d.More,
		Cell: func(row, _ int) string { return Plain(d.Rows[row]) },
	}
	about := d.about(w, h-3)
	h -= len(about)
	if len(d.Rows) > h-1 { // every line is needed
		return append(table.Lines(w, h), about...)
	}
	return append(append([]string{""}, table.Lines(w, h-1)...), about...)
}

// aboutAtMost is how many lines say the chosen row in full.
const aboutAtMost = 4

// about says the chosen row in full, if its line was too short for it.
func (d Dialog) about(w, most int) []string {
	if d.About == nil || d.chosen == 0 || d.chosen > len(d.Rows) {
		return nil
	}
	said := Plain(d.About(d.chosen - 1))
	if Width(said) <= w-markWidth || most < 2 {
		return nil
	}
	lines := []string{" " + d.Theme.Quiet().Render(d.Theme.Rule(w-2))}
	for _, l := range Wrap(said, w-2, min(most-1, aboutAtMost)) {
		lines = append(lines, " "+l)
	}
	return lines
}
