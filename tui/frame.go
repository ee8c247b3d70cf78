package tui

import (
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"shipdesk/tui/kit"
)

// plainest is the best colour profile that has no colours.
const plainest = colorprofile.Ascii

// Below this the screen is two lines and a way out.
const (
	leastWidth  = 40
	leastHeight = 12
)

// frame is what the screen is put together from. Its parts are drawn again only
// after something in them changed: View runs after every key of every scan.
type frame struct {
	body  bool // stale
	edges bool // stale: header, status, footer

	header, main, status string
	footer               []string
	cursor               *tea.Position // of the overlay, in the main part
}

// stale marks everything to be drawn again.
func (f *frame) stale() { f.body, f.edges = true, true }

// View puts the screen together.
func (m *model) View() tea.View {
	w, h := m.size()
	if m.frame.edges {
		m.drawEdges(w, h)
	}
	if m.frame.body {
		m.drawBody(w, h)
	}
	line, cursor := m.scanLine(w)
	cursor.Y = h - len(m.frame.footer) - 2
	if m.tiny() {
		cursor.Y++
	}
	var b strings.Builder
	if !m.tiny() {
		b.WriteString(m.frame.header)
		b.WriteByte('\n')
	}
	b.WriteString(m.frame.main)
	b.WriteByte('\n')
	b.WriteString(line)
	if !m.tiny() {
		b.WriteByte('\n')
		b.WriteString(m.frame.status)
	}
	for _, f := range m.frame.footer {
		b.WriteByte('\n')
		b.WriteString(f)
	}
	v := tea.NewView(b.String())
	v.AltScreen, v.ReportFocus = true, true
	v.WindowTitle = m.words.Common.App + " " + m.words.Shell.Station.Of(m.cfg.Station)
	v.Cursor = tea.NewCursor(cursor.X, cursor.Y)
	if m.top.open() && m.top.takesText() {
		v.Cursor = m.overlayCursor()
	}
	return v
}

func (m *model) overlayCursor() *tea.Cursor {
	c := m.frame.cursor
	if c == nil {
		return nil
	}
	y := c.Y
	if !m.tiny() {
		y++
	}
	return tea.NewCursor(c.X, y)
}

// size is the window's, or the usual one as long as it is unknown.
func (m *model) size() (w, h int) {
	if m.w == 0 || m.h == 0 {
		return 80, 24
	}
	return m.w, m.h
}

func (m *model) tiny() bool {
	w, h := m.size()
	return w < leastWidth || h < leastHeight
}

// drawEdges draws header, status bar and footer.
func (m *model) drawEdges(w, h int) {
	m.frame.edges = false
	rows := 1
	if w < 80 && h >= 18 {
		rows = 2
	}
	before := len(m.frame.footer)
	m.frame.footer = kit.Footer(m.shown(), w, rows, m.theme)
	for len(m.frame.footer) < rows {
		m.frame.footer = append(m.frame.footer, "")
	}
	if len(m.frame.footer) != before {
		m.frame.body = true
	}
	m.frame.header = m.drawHeader(w)
	m.frame.status = m.drawStatus(w)
}

// drawHeader names the screen; one where nothing is packed says so, in a colour
// of its own.
func (m *model) drawHeader(w int) string {
	style, title := m.theme.Bar(), m.title(w)
	if l, ok := m.looker(); ok {
		style, title = m.theme.Band(kit.Soft), title+"  "+l.Looks()
	}
	if _, ok := m.screen().(kit.Scanner); ok {
		style = m.theme.Band(kit.Done)
	}
	title += m.urgentWords(w)
	title += m.todoWords(w - 3 - kit.Width(title) - kit.Width(m.who(w)))
	return style.Render(kit.Fit(kit.Ends(" "+title, m.who(w), w-1), w))
}

// who is the station and the person at it.
func (m *model) who(w int) string {
	s := m.words.Shell
	name := kit.Plain(m.operator.Name)
	switch {
	case name == "":
		name = s.NoOperator
	case m.operator.Lead:
		name += " " + s.Lead
	}
	if w < 60 {
		return kit.Plain(m.cfg.Station) + " " + name
	}
	return s.Station.Of(kit.Plain(m.cfg.Station)) + "  " + name
}

func (m *model) drawStatus(w int) string {
	if m.toast.text != "" {
		return m.theme.Band(m.toast.tone).Render(kit.Fit(" "+kit.Plain(m.toast.text), w))
	}
	s := m.words.Shell
	saved := s.AllSaved
	switch {
	case m.queue.fails > 0:
		saved = s.NotSaved
	case !m.savedAt.IsZero():
		saved = s.SavedAt.Of(m.savedAt.In(m.cfg.Zone).Format("15:04:05"))
	}
	if m.db.ReceiptFault() != nil {
		return m.theme.Band(kit.Refused).Render(kit.Fit(" "+s.ReceiptFault, w))
	}
	if m.clock.behind > 0 {
		return m.theme.Band(kit.Refused).Render(kit.Fit(" "+m.words.ClockBehind(m.clock.behind), w))
	}
	if m.job != nil && m.job.trial != nil && !m.top.open() {
		return m.theme.Band(kit.Soft).Render(kit.Fit(" "+m.words.Import.Waits.Of(kit.KeyName("ctrl+o")), w))
	}
	if m.pulls > 0 {
		pulls := " " + m.words.Exceptions().ToPull.Of(m.pulls) + "  " + kit.KeyName(screenKeys[screenExceptions])
		return m.theme.Band(kit.Pull).Render(kit.Fit(kit.Ends(pulls, saved, w-1), w))
	}
	file := " " + s.File.Of(filepath.Base(m.db.Path()))
	return m.theme.Bar().Render(kit.Fit(kit.Ends(file, saved, w-1), w))
}

// drawBody draws what stands between the edges: what the shell has to say, then
// the overlay or the screen.
func (m *model) drawBody(w, h int) {
	m.frame.body = false
	room := h - len(m.frame.footer) - 3
	if m.tiny() {
		room = h - len(m.frame.footer) - 1
	}
	lines := m.notice(w, room)
	if room > 3 {
		lines = append(lines, m.toPull(w)...)
	}
	lines = lines[:max(0, min(len(lines), room))]
	m.frame.cursor = nil
	guide := m.guideLines(w)
	rest := room - len(lines) - len(guide)
	if rest > 0 {
		text, cursor := m.drawMain(w, rest)
		if cursor != nil {
			m.frame.cursor = &tea.Position{X: cursor.X, Y: cursor.Y + len(lines)}
		}
		lines = append(append(lines, text), guide...)
	}
	m.frame.main = strings.Join(lines, "\n")
}

func (m *model) drawMain(w, h int) (string, *tea.Position) {
	switch brief, ok := m.screen().(kit.Briefer); {
	case m.top.open():
		f := m.top.now.View(w, h)
		return f.Text, f.Cursor
	case m.tiny() && ok:
		return kit.Box(brief.Brief(w), w, h), nil
	case m.practice.open:
		return m.withPractice(w, h), nil
	}
	return m.screen().Body(w, h), nil
}

// notice is what must not be overlooked, across the full width: that scans are
// not saved, or go elsewhere.
func (m *model) notice(w, room int) []string {
	s := m.words.Shell
	tone, title, next := kit.Refused, "", []string(nil)
	switch waiting := int64(m.queue.len()); {
	case m.notOpen != nil:
		fault, todo := m.fault(m.notOpen)
		title, next = fault, []string{todo}
	case m.queue.fails > 0:
		fault, todo := m.fault(m.queue.err)
		title, next = s.NotSavedTitle.Of(waiting), []string{fault, s.NotSavedNext}
		if faultIsOwn(m.queue.err) {
			next[1] = todo
		}
	case m.slow:
		tone, title, next = kit.Soft, s.NotSavedTitle.Of(waiting), []string{s.SlowNext}
	case m.leaving:
		tone, title = kit.Soft, m.words.Desk().Quitting
		if waiting > 0 {
			next = []string{s.QuitWaiting.Of(waiting)}
		}
	case m.pasting.hangs:
		var todo string
		title, todo = m.words.PasteHangs()
		next = []string{todo}
	case m.blurred:
		title, next = s.FocusLost, []string{s.FocusLostNext}
	default:
		return nil
	}
	lines := []string{title}
	for _, n := range next {
		lines = append(lines, kit.Wrap(kit.Plain(n), w-2, 2)...)
	}
	if room > 12 {
		lines = append(append([]string{""}, lines...), "")
	}
	return m.theme.Banner(tone, w, lines...)
}

// scanLine draws the line that a scan is typed into, and says where its next
// character goes. It is drawn with every key, so it is kept simple.
func (m *model) scanLine(w int) (string, tea.Position) {
	s := m.words.Shell
	label, hint := s.ScanLine+"> ", s.ScanLinePlain
	if _, ok := m.looker(); ok {
		label, hint = m.words.Places().FindLine+"> ", m.words.Places().FindHint
		if h, ok := m.screen().(kit.Hinter); ok {
			label, hint = h.LineHint()
			label += "> "
		}
	}
	if sc, ok := m.screen().(kit.Scanner); ok {
		label, hint = sc.LineHint()
		label += "> "
	}
	waiting := ""
	if n := m.queue.len(); n > 1 {
		waiting = " " + s.Waiting.Of(int64(n))
	}
	x := kit.Width(label)
	room := max(1, w-x-1-kit.Width(waiting))
	text := m.line.Pending()
	if m.line.Empty() {
		return kit.Cut(label+m.theme.Quiet().Render(kit.Fit(hint, room))+waiting, w), tea.Position{X: min(x, w-1)}
	}
	text = kit.CutLeft(text, room)
	return kit.Cut(label+kit.Fit(text, room)+waiting, w), tea.Position{X: min(x+kit.Width(text), w-1)}
}
