package records

import (
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"shipdesk/store/pack"
	"shipdesk/store/report"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

// wide is the width from which rows are one line with columns.
const wide = 60

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	if s.docs != nil {
		return s.drawDocs(w, h)
	}
	if s.card != nil {
		return s.drawCard(w, h)
	}
	lines := s.theme.Banner(kit.Neutral, w, s.summary())
	lines = append(lines, " "+s.searchLine(w-1))
	foot := s.foot(w)
	lines = append(lines, s.rows(w, h-len(lines)-len(foot))...)
	for len(lines) < h-len(foot) {
		lines = append(lines, "")
	}
	return kit.Box(append(lines[:max(0, h-len(foot))], foot...), w, h)
}

// summary is what the list shows, in a few words.
func (s Screen) summary() string {
	t, f := s.words.Records(), s.wanted()
	parts := []string{map[report.Scope]string{report.Packed: t.Packed, report.Waiting: t.Waiting, report.All: t.All}[f.Scope]}
	if f.Batch > 0 {
		parts = append(parts, t.Batch.Of(s.batch.No, s.batch.Packed, s.batch.Total))
		if s.batch.Dead > 0 {
			parts = append(parts, t.BatchDead.Of(s.batch.Dead))
		}
	}
	for _, p := range []struct {
		say   text.Format
		value string
	}{{t.Day, s.days}, {"%s", f.Carrier}, {t.AtStation, f.Station}, {t.By, f.Operator}} {
		if p.value != "" {
			parts = append(parts, p.say.Of(kit.Plain(p.value)))
		}
	}
	return strings.Join(parts, "  ")
}

func (s Screen) searchLine(w int) string {
	t := s.words.Records()
	if text := s.text(); text != "" {
		return s.theme.Strong().Render(kit.Cut(t.Find.Of(kit.Plain(text)), w))
	}
	return s.theme.Quiet().Render(kit.Cut(t.FindHint, w))
}

// foot is what has to be said below the list.
func (s Screen) foot(w int) []string {
	t := s.words.Records()
	var lines []string
	if s.export != nil {
		lines = append(lines, s.theme.Text(kit.Soft).Render(" "+kit.Cut(t.Exporting.Of(s.export.rows), w-1)))
	}
	if s.left > 0 && s.text() != "" {
		lines = append(lines, s.theme.Text(kit.Soft).Render(" "+kit.Cut(t.Behind.Of(s.left), w-1)))
	}
	if s.list.cut {
		lines = append(lines, s.theme.Text(kit.Soft).Render(" "+kit.Cut(t.TooBroad, w-1)))
	}
	return lines
}

// rows draws the list into h lines.
func (s Screen) rows(w, h int) []string {
	t := s.words.Records()
	switch {
	case s.list.failed:
		return []string{"", " " + kit.Cut(t.Failed, w-1)}
	case len(s.list.rows) == 0 && (!s.list.known || !s.list.last):
		return []string{"", " " + kit.Cut(t.Searching, w-1)}
	case len(s.list.rows) == 0:
		return s.empty(w)
	case w < wide:
		return s.narrow(w, h)
	}
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColWhen, Width: 14}, {Title: t.ColWaybill, Width: 16}, {Title: t.ColCarrier, Width: 8}, {Title: t.ColWho, Width: 10}, {Title: t.ColGoods}},
		Rows:    len(s.list.rows), Chosen: s.list.chosen, Heads: true,
		Cell: func(row, col int) string { return s.cell(s.list.rows[row], col) },
		Style: func(row int) lipgloss.Style {
			if s.list.rows[row].Pull {
				return s.theme.Text(kit.Pull)
			}
			return lipgloss.NewStyle()
		},
	}
	if s.filter.Batch > 0 {
		table.Columns[3].Title = t.ColPosition
	}
	s.size.rows = max(1, h-1)
	return table.Lines(w, h)
}

// empty says why there is nothing, and what to do.
func (s Screen) empty(w int) []string {
	t := s.words.Records()
	title, next := t.Nothing, t.NothingNext
	if s.wanted() == (report.Filter{}) {
		title, next = t.NoneYet, t.NoneYetNext
	}
	lines := []string{"", " " + s.theme.Strong().Render(kit.Cut(title, w-1))}
	for _, l := range kit.Wrap(next, w-2, 2) {
		lines = append(lines, " "+l)
	}
	return lines
}

func (s Screen) cell(r report.Row, col int) string {
	switch col {
	case 0:
		return s.when(r)
	case 1:
		return kit.CutLeft(kit.Plain(r.Waybill), 16)
	case 2:
		return kit.Plain(r.Carrier)
	case 3:
		if s.filter.Batch > 0 {
			return s.words.Packing.BatchShort.Of(r.Batch, r.Position)
		}
		return kit.Plain(strings.TrimSpace(stationOf(r) + " " + r.Operator))
	}
	return s.marked(r) + s.goods(r)
}

// marked stands in front of what is said of a parcel that is to be pulled.
func (s Screen) marked(r report.Row) string {
	if !r.Pull {
		return ""
	}
	return "! " + s.words.Exceptions().Marked + "  "
}

// when is the time a parcel was packed, else how it stands.
func (s Screen) when(r report.Row) string {
	if r.State == pack.Packed {
		return s.words.When(time.UnixMilli(r.PackedAt), s.now, s.zone)
	}
	return s.state(r)
}

func (s Screen) state(r report.Row) string { return stateWord(s.words, r) }

func stateWord(w *text.Words, r report.Row) string {
	t := w.Records()
	switch {
	case r.Pull:
		return t.StatePacked + w.Common.Comma + w.Exceptions().Marked
	case r.State == pack.Packed:
		return t.StatePacked
	case r.Dead:
		return t.StateDead
	case r.State == pack.Open:
		return t.StateOpen.Of(kit.Plain(r.Station))
	case r.State == pack.Aside:
		return t.StateAside
	}
	return t.StateReady
}

// goods is what lies in a parcel, in a few words.
func (s Screen) goods(r report.Row) string {
	t := s.words.Records()
	if len(r.Items) == 0 {
		return ""
	}
	first := r.Items[0]
	said := kit.Plain(say.Goods(first.SKU, first.Name, first.Variant))
	if first.Units > 1 {
		said = t.Times.Of(first.Units, said)
	}
	if len(r.Items) > 1 {
		said = t.And.Of(said, len(r.Items)-1)
	}
	return said
}

// narrow draws two lines a row: the waybill and how it stands, then the goods.
func (s Screen) narrow(w, h int) []string {
	fits := max(1, h/2)
	s.size.rows = fits
	first := 0
	if s.list.chosen >= fits {
		first = s.list.chosen - fits + 1
	}
	var lines []string
	for i := first; i < min(first+fits, len(s.list.rows)); i++ {
		r := s.list.rows[i]
		head := kit.Ends(" "+kit.Plain(r.Waybill), s.when(r), w-1)
		about := s.marked(r) + s.goods(r)
		if s.filter.Batch > 0 {
			about = s.words.Packing.BatchShort.Of(r.Batch, r.Position) + " " + about
		}
		below := "   " + about
		if i == s.list.chosen {
			head = s.theme.Mark().Render(kit.Fit(">"+strings.TrimPrefix(head, " "), w))
		}
		lines = append(lines, head, s.theme.Quiet().Render(kit.Cut(below, w)))
	}
	return lines
}
