package kit

import tea "charm.land/bubbletea/v2"

// Options is a list of settings. A row is chosen with the arrows, and Enter
// gives it its next value; below stands what the chosen one does.
type Options struct {
	Name  string
	How   string // how it is used
	Rows  []Option
	Keys  []Action
	Do    func(id string) tea.Cmd // the row was asked to change
	Theme Theme
	Make  func(lang string) Options // says the same in another language

	chosen int // from 1; 0: none
	note   string
	tone   Tone
}

// Option is one setting.
type Option struct {
	ID       string
	Label    string
	Value    string
	Help     string
	Disabled string // why it can't be changed here; empty: it can
}

// OptionsMsg replaces the rows of the Options that are open.
type OptionsMsg struct{ Rows []Option }

var _ Overlay = Options{}

// Typing is false: characters are a scan.
func (o Options) Typing() bool { return false }

// Blocking is false: work goes on.
func (o Options) Blocking() bool { return false }

// Actions are the keys of the list.
func (o Options) Actions() []Action { return o.Keys }

// Update takes a message in.
func (o Options) Update(msg tea.Msg) (Overlay, tea.Cmd) {
	switch msg := msg.(type) {
	case ActMsg:
		return nil, nil
	case OptionsMsg:
		o.Rows, o.note = msg.Rows, ""
		o.chosen = min(o.chosen, len(o.Rows))
	case NoteMsg:
		o.note, o.tone = msg.Text, msg.Tone
	case ThemeMsg:
		o.Theme = msg.Theme
	case LangMsg:
		if o.Make != nil {
			n := o.Make(msg.Lang)
			n.Theme, n.Make, n.chosen = o.Theme, o.Make, o.chosen
			return n, nil
		}
	case tea.KeyPressMsg:
		return o.key(msg.Keystroke())
	}
	return o, nil
}

func (o Options) key(key string) (Overlay, tea.Cmd) {
	switch key {
	case "esc":
		return nil, nil
	case "up":
		o.chosen, o.note = min(max(1, o.chosen-1), len(o.Rows)), ""
	case "down":
		o.chosen, o.note = min(o.chosen+1, len(o.Rows)), ""
	case "enter", "kpenter":
		if o.chosen == 0 {
			return o, nil
		}
		row := o.Rows[o.chosen-1]
		if row.Disabled != "" {
			o.note, o.tone = row.Disabled, Soft
			return o, nil
		}
		return o, o.Do(row.ID)
	}
	return o, nil
}

// View draws the list.
func (o Options) View(w, h int) Frame {
	lines := o.Theme.Banner(Neutral, w, o.Name)
	lines = append(lines, " "+o.Theme.Quiet().Render(Cut(o.How, w-1)))
	below := o.below(w)
	room := max(1, min(len(o.Rows), h-len(lines)-len(below)))
	labels := 0
	for _, r := range o.Rows {
		labels = max(labels, Width(r.Label))
	}
	table := Table{
		Columns: []Column{{Width: min(labels, w/2)}, {}}, Rows: len(o.Rows), Chosen: o.chosen - 1,
		Cell: func(row, col int) string {
			if col == 0 {
				return o.Rows[row].Label
			}
			return Plain(o.Rows[row].Value)
		},
	}
	lines = append(lines, table.Lines(w, room)...)
	return Frame{Text: Box(append(lines, below...), w, h)}
}

// below is what the chosen row does, or what is wrong.
func (o Options) below(w int) []string {
	said, tone := "", Neutral
	if o.chosen > 0 {
		said = o.Rows[o.chosen-1].Help
	}
	if o.note != "" {
		said, tone = o.note, o.tone
	}
	if said == "" {
		return nil
	}
	lines := []string{" " + o.Theme.Quiet().Render(o.Theme.Rule(w-2))}
	for _, l := range Wrap(said, w-2, 4) {
		lines = append(lines, " "+o.Theme.Text(tone).Render(l))
	}
	return lines
}
