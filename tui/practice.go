package tui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// The actions of the demo shop, and the one that leads to it.
const (
	actPractice  = "practice"
	actSkipGuide = "skip_guide"
	actDemo      = "demo"

	keyPractice = "ctrl+t"
	keyGuide    = "ctrl+g"
)

// ErrDemo ends a desk on empty books whose user wants to see the demo shop.
var ErrDemo = errors.New("tui: on to the demo")

// practice is what the demo shop has besides a desk: a practice scanner, which
// types the codes worth scanning now into the scan line, and a guided first
// minute.
type practice struct {
	demo   bool // the books are the demo shop's
	open   bool // the scanner is shown
	codes  []desk.Practice
	chosen int // the row chosen with the arrows, from 1; 0: none
	guide  guide
}

// practiceMsg is the codes worth scanning, as of so many saves.
type practiceMsg struct {
	saves int
	codes []desk.Practice
	err   error
}

func readPractice(db *store.DB, station string, lead bool, saves int) tea.Cmd {
	return func() tea.Msg {
		msg := practiceMsg{saves: saves}
		msg.err = db.Read(context.Background(), func(tx *store.Tx) (err error) {
			msg.codes, err = desk.PracticeCodes(tx, station, lead)
			return err
		})
		return msg
	}
}

// withDemo adds to the shell's actions what only the demo shop has, right
// behind the help, and to those of an empty desk the way to the demo, behind
// the import.
func (m *model) withDemo(own []kit.Action) []kit.Action {
	d := m.words.Demo
	switch {
	case m.practice.demo && m.practice.guide.on:
		own = slices.Insert(own, 1, kit.Action{ID: actSkipGuide, Keys: []string{keyGuide}, Help: d.SkipHelp})
		fallthrough
	case m.practice.demo:
		return slices.Insert(own, 1, kit.Action{ID: actPractice, Keys: []string{keyPractice}, Label: d.Label, Help: d.Help})
	case m.tally != nil && !m.tally.Any:
		behind := 1 + slices.IndexFunc(own, func(a kit.Action) bool { return a.ID == actImport })
		return slices.Insert(own, behind, kit.Action{ID: actDemo, Keys: []string{keyPractice}, Label: d.Open, Help: d.OpenHelp})
	}
	return own
}

// ownDemo does one of them.
func (m *model) ownDemo(id string) tea.Cmd {
	switch id {
	case actPractice:
		m.practice.open, m.practice.chosen = !m.practice.open, 0
		m.frame.stale()
		return m.practise()
	case actSkipGuide:
		m.say(m.words.Demo.Skipped, kit.Soft)
		return m.endGuide()
	case actDemo:
		m.toDemo = true
		return kit.Send(leaveMsg{})
	}
	return nil
}

// practise asks for the codes worth scanning now, while they are shown.
func (m *model) practise() tea.Cmd {
	if !m.practice.open {
		return nil
	}
	return readPractice(m.db, m.cfg.Station, m.operator.Lead, m.saves)
}

// practised takes them in, unless a save has begun since: it asks again. A row
// stays chosen as long as its code is there.
func (m *model) practised(msg practiceMsg) {
	if msg.err != nil || msg.saves != m.saves {
		return
	}
	p := &m.practice
	chosen := ""
	if p.chosen > 0 && p.chosen <= len(p.codes) {
		chosen = p.codes[p.chosen-1].Code
	}
	p.codes = msg.codes
	p.chosen = 1 + slices.IndexFunc(p.codes, func(c desk.Practice) bool { return c.Code == chosen })
	m.frame.body = true
}

// learnt follows what became of the station: the guide goes on, and other codes
// are worth scanning.
func (m *model) learnt(verdicts []pack.Verdict, view pack.View) tea.Cmd {
	if !m.practice.demo {
		return nil
	}
	if len(verdicts) > 0 {
		m.practice.chosen = 0
	}
	if m.practice.guide.sees(verdicts, view) {
		m.frame.body = true
		m.say(m.words.Demo.Done.Of(kit.KeyName(keyPractice)), kit.Good)
		return tea.Batch(m.endGuide(), m.practise())
	}
	return m.practise()
}

// practiceKey takes a key for the practice scanner while it is shown. Esc is
// the screen's as long as there is something to acknowledge.
func (m *model) practiceKey(key string) (tea.Cmd, bool) {
	p := &m.practice
	if !p.open || m.tiny() { // what is not seen takes no keys
		return nil, false
	}
	by := map[string]int{"up": -1, "down": 1, "pgup": -5, "pgdown": 5}[key]
	switch {
	case by != 0:
		p.chosen = min(max(1, p.chosen+by), len(p.codes))
	case key == "enter" || key == "kpenter":
		return m.pull(), true
	case key == "esc" && !m.escWanted():
		return m.ownDemo(actPractice), true
	default:
		return nil, false
	}
	m.frame.body = true
	return nil, true
}

func (m *model) escWanted() bool {
	a, ok := kit.Find(m.screen().Actions(), "esc")
	return ok && (a.Enabled() || !m.queue.empty())
}

// pull pulls the trigger: the chosen code is typed into the scan line, key by
// key with Enter behind it, as a scanner types it. Nothing chosen is nothing
// to scan, and said.
func (m *model) pull() tea.Cmd {
	p := &m.practice
	if p.chosen == 0 || p.chosen > len(p.codes) {
		m.say(m.words.Demo.NoRow, kit.Soft)
		return nil
	}
	code := p.codes[p.chosen-1].Code
	p.chosen = 0
	var cmds []tea.Cmd
	for _, r := range code {
		cmds = append(cmds, m.key(tea.KeyPressMsg{Code: r, Text: string(r)}))
	}
	return tea.Batch(append(cmds, m.key(tea.KeyPressMsg{Code: tea.KeyEnter}))...)
}

// title names the screen; in the demo shop it says so, lest anybody pack real
// parcels in it.
func (m *model) title(w int) string {
	d := m.words.Demo
	switch {
	case !m.practice.demo:
		return m.screen().Title()
	case w < wide:
		return m.screen().Title() + " [" + d.BannerShort + "]"
	}
	return m.screen().Title() + "  [" + d.Banner + "]"
}

// wide is the width from which the practice scanner leaves the whole screen
// above it; below that only the screen's brief words.
const wide = 60

// leastPractice is how many lines the practice scanner takes at least.
const leastPractice = 7

// withPractice draws the screen with the practice scanner below it.
func (m *model) withPractice(w, h int) string {
	brief, ok := m.screen().(kit.Briefer)
	if ok && (w < wide || h < 2*leastPractice) {
		above := brief.Brief(w)
		above = above[:min(len(above), max(1, h-leastPractice))]
		lines := append(append([]string{}, above...), m.drawPractice(w, h-len(above))...)
		return kit.Box(lines, w, h)
	}
	below := m.drawPractice(w, min(1+max(1, len(m.practice.codes)), max(leastPractice, h/3)))
	return m.screen().Body(w, h-len(below)) + "\n" + kit.Box(below, w, len(below))
}

// drawPractice draws the practice scanner: how it is used, and what each code
// teaches.
func (m *model) drawPractice(w, h int) []string {
	d, p := m.words.Demo, m.practice
	title, keys := d.Title, d.Keys
	if w < wide {
		title, keys = d.Label, d.KeysTiny
	}
	bar := kit.Ends(" "+title, keys.Of(kit.KeyName(keyPractice)), w-1)
	lines := []string{m.theme.Bar().Render(kit.Fit(bar, w))}
	if len(p.codes) == 0 {
		return append(lines, m.theme.Quiet().Render(" "+kit.Cut(d.Nothing, w-1)))
	}
	lessons := 0
	for _, c := range p.codes {
		lessons = max(lessons, kit.Width(d.Lessons[string(c.Lesson)]))
	}
	columns := []kit.Column{{Width: lessons}, {}}
	if w >= wide {
		columns = append(columns, kit.Column{Width: 24})
	}
	table := kit.Table{
		Columns: columns, Rows: len(p.codes), Chosen: p.chosen - 1,
		More: func(n int) string { return m.theme.Quiet().Render(m.words.Packing.MoreLines.Of(int64(n))) },
		Cell: func(row, col int) string {
			c := p.codes[row]
			return []string{d.Lessons[string(c.Lesson)], m.practiceGoods(c, w), c.Code}[col]
		},
	}
	return append(lines, table.Lines(w, h-1)...)
}

// practiceGoods says what the code of a row is on: goods, or a label.
func (m *model) practiceGoods(c desk.Practice, w int) string {
	switch {
	case c.Item != nil && c.Item.Units > 1:
		return kit.Plain(m.words.Demo.Pieces.Of(c.Item.Units) + " " + say.Goods(c.Item.SKU, c.Item.Name, c.Item.Variant))
	case c.Item != nil:
		return kit.Plain(say.Goods(c.Item.SKU, c.Item.Name, c.Item.Variant))
	case w < wide:
		return c.Code
	}
	return kit.Plain(c.Carrier)
}
