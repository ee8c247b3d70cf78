package importing

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/sheet"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// Columns asks what the columns of a table mean that nobody knows. A column is
// chosen with the arrows, its meaning with Left and Right or by typing a part
// of its name; Enter takes what is typed for the column that was chosen.
type Columns struct {
	File  string
	Theme kit.Theme
	Do    func(said sheet.Mapping) tea.Cmd // what was said of the columns

	words  *text.Words
	table  *sheet.UnknownError
	cols   []int         // the columns that have a header
	means  []sheet.Field // of each of them
	chosen int           // from 1; 0: none
	typed  kit.Field
	note   string
}

// SaveColumns is the id of the action that saves.
const SaveColumns = "columns"

var _ kit.Overlay = Columns{}

// NewColumns asks about the table of a file.
func NewColumns(lang, file string, table *sheet.UnknownError, do func(sheet.Mapping) tea.Cmd) Columns {
	c := Columns{File: file, Do: do, words: text.For(lang), table: table}
	for i, h := range table.Header {
		if h != "" {
			c.cols = append(c.cols, i)
			c.means = append(c.means, table.Known[i])
		}
	}
	return c
}

// Typing is true: a part of a meaning's name is typed.
func (c Columns) Typing() bool { return true }

// Blocking is false: Esc closes it.
func (c Columns) Blocking() bool { return false }

// Actions are the keys of the list.
func (c Columns) Actions() []kit.Action {
	t := c.words.Intake()
	return []kit.Action{
		{ID: SaveColumns, Keys: []string{"f5"}, Label: t.ColumnsSave},
		{ID: "left", Keys: []string{"left"}, Help: t.ColumnsTurn}, {ID: "right", Keys: []string{"right"}, Help: t.ColumnsTurn},
		kit.Closing(c.words.Common.Close),
	}
}

// Update takes a message in.
func (c Columns) Update(msg tea.Msg) (kit.Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case kit.ActMsg:
		return c.act(msg.ID)
	case kit.NoteMsg:
		c.note = msg.Text
	case kit.LangMsg:
		c.words, c.note = text.For(msg.Lang), ""
	case kit.ThemeMsg:
		c.Theme = msg.Theme
	case tea.PasteMsg:
		c.typed, _ = c.typed.Update(msg)
	case tea.KeyPressMsg:
		if field, used := c.typed.Update(msg); used {
			c.typed, c.note = field, ""
			return c, nil
		}
		return c.key(msg.Keystroke()), nil
	}
	return c, nil
}

func (c Columns) act(id string) (kit.Overlay, tea.Cmd) {
	switch id {
	case kit.CloseID:
		return nil, nil
	case "left":
		return c.turn(-1), nil
	case "right":
		return c.turn(1), nil
	}
	said := c.said()
	if len(said) == 0 {
		c.note = c.words.Intake().ColumnsNone
		return c, nil
	}
	return c, c.Do(said)
}

// said is what a person said otherwise than the table tells by itself.
func (c Columns) said() sheet.Mapping {
	said := sheet.Mapping{}
	for i, col := range c.cols {
		if c.means[i] != c.table.Known[col] {
			said[sheet.HeaderKey(c.table.Header[col])] = c.means[i]
		}
	}
	return said
}

func (c Columns) key(key string) Columns {
	switch key {
	case "up":
		c.chosen = min(max(1, c.chosen-1), len(c.cols))
	case "down":
		c.chosen = min(c.chosen+1, len(c.cols))
	case "enter", "kpenter":
		if fits := c.fits(); c.chosen > 0 && c.typed.Value != "" && len(fits) > 0 {
			c = c.with(fits[0])
			c.typed.Value, c.chosen = "", min(c.chosen+1, len(c.cols))
		}
	}
	return c
}

// turn gives the chosen column the next of the meanings that fit what is typed.
func (c Columns) turn(by int) Columns {
	fits := c.fits()
	if c.typed.Value == "" {
		fits = append([]sheet.Field{""}, fits...)
	}
	if c.chosen == 0 || len(fits) == 0 {
		return c
	}
	at, now := -1, c.means[c.chosen-1]
	for i, f := range fits {
		if f == now {
			at = i
		}
	}
	if at < 0 && by < 0 {
		at = 0
	}
	return c.with(fits[(at+by+len(fits))%len(fits)])
}

func (c Columns) with(f sheet.Field) Columns {
	c.means = append([]sheet.Field(nil), c.means...)
	c.means[c.chosen-1], c.note = f, ""
	return c
}

// fits are the meanings whose name, here or in code, has what is typed.
func (c Columns) fits() (all []sheet.Field) {
	typed := strings.ToLower(strings.TrimSpace(c.typed.Value))
	for _, f := range sheet.Meanings() {
		if strings.Contains(string(f), typed) || strings.Contains(strings.ToLower(c.words.File.Meanings[string(f)]), typed) {
			all = append(all, f)
		}
	}
	return all
}

func (c Columns) name(f sheet.Field) string {
	if f == "" {
		return c.words.Intake().ColumnsNothing
	}
	return c.words.File.Meanings[string(f)]
}

// View draws the list.
func (c Columns) View(w, h int) kit.Frame {
	t := c.words.Intake()
	lines := c.Theme.Banner(kit.Neutral, w, t.ColumnsTitle.Of(c.File))
	for _, l := range kit.Wrap(t.ColumnsHow.Of(kit.KeyName("f5")), w-2, 3) {
		lines = append(lines, " "+c.Theme.Quiet().Render(l))
	}
	field := c.typed
	field.Label = t.ColumnsType
	line, x := field.View(w-2, kit.Width(t.ColumnsType))
	cursor := &tea.Position{X: min(x+1, w-1), Y: min(len(lines), h-1)}
	lines = append(lines, " "+line, " "+c.Theme.Text(kit.Soft).Render(kit.Cut(c.says(), w-1)))
	return kit.Frame{Text: kit.Box(append(lines, c.rows(w, h-len(lines))...), w, h), Cursor: cursor}
}

// says is one line: what is wrong, else the meanings that fit what is typed.
func (c Columns) says() string {
	if c.note != "" || strings.TrimSpace(c.typed.Value) == "" {
		return c.note
	}
	var names []string
	for _, f := range c.fits() {
		names = append(names, c.name(f))
	}
	if len(names) == 0 {
		return c.words.Intake().ColumnsNoFit
	}
	return strings.Join(names, c.words.Common.ListMark)
}

func (c Columns) rows(w, h int) []string {
	t := c.words.Intake()
	columns := []kit.Column{{Title: t.ColumnsHead, Width: w / 4}, {Title: t.ColumnsSample}, {Title: t.ColumnsMeans, Width: 16}}
	if w < 60 {
		columns = []kit.Column{{Title: t.ColumnsHead + "/" + t.ColumnsSample}, {Title: t.ColumnsMeans, Width: 14}}
	}
	table := kit.Table{
		Columns: columns, Rows: len(c.cols), Chosen: c.chosen - 1, Heads: true, More: c.words.MoreRows,
		Cell: func(row, col int) string {
			head, sample := kit.Plain(c.table.Header[c.cols[row]]), c.sample(row)
			switch {
			case col == len(columns)-1:
				return c.name(c.means[row])
			case len(columns) == 2:
				return head + " " + sample
			case col == 0:
				return head
			}
			return sample
		},
	}
	return table.Lines(w, h)
}

func (c Columns) sample(row int) string {
	var all []string
	for _, r := range c.table.Samples {
		if v := r[c.cols[row]]; v != "" {
			all = append(all, kit.Plain(v))
		}
	}
	return strings.Join(all, c.words.Common.ListMark)
}
