package receiving

import (
	"strconv"
	"time"

	"charm.land/lipgloss/v2"

	"shipdesk/store/inbound"
	"shipdesk/tui/kit"
)

// list draws what can be received, and what the chosen one expects.
func (s Screen) list(w, h int) []string {
	t := s.words.Receiving()
	if h < 2 {
		return nil
	}
	if len(s.seen.arrivals) == 0 {
		return []string{"", " " + kit.Cut(t.NoneComing, w-1)}
	}
	lines := []string{s.theme.Quiet().Render(" " + kit.Cut(t.Arrivals, w-1))}
	room := h - 1
	var below []string
	if a, ok := s.arrival(); ok && s.seen.of == numberOf(a) && len(s.seen.lines) > 0 && h >= 10 {
		most := min(len(s.seen.lines)+1, h/2)
		below = append([]string{s.theme.Rule(w)}, s.table(s.seen.lines, w, most, -1)...)
		room -= len(below)
	}
	return append(append(lines, s.arrivals(w).Lines(w, room)...), below...)
}

func (s Screen) arrivals(w int) kit.Table {
	t := s.words.Receiving()
	list := s.seen.arrivals
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColNo, Width: 16}, {Title: t.ColFrom}, {Title: t.ColWhen, Width: 24}, {Title: t.ColPieces, Width: 12, Right: true}},
		Rows:    len(list), Chosen: s.chosen - 1, Heads: true, More: s.words.MoreRows,
		Cell:  func(row, col int) string { return s.arrivalCell(list[row], col) },
		Style: func(row int) lipgloss.Style { return s.arrivalStyle(list[row]) },
	}
	if w < wide {
		table.Columns = []kit.Column{{Title: t.ColNo, Width: 14}, {Title: t.ColWhen}, {Title: t.ColPieces, Width: 9, Right: true}}
		table.Cell = func(row, col int) string { return s.arrivalCell(list[row], []int{0, 2, 3}[col]) }
	}
	return table
}

func (s Screen) arrivalCell(a inbound.Arrival, col int) string {
	switch col {
	case 0:
		if a.Note != "" {
			return kit.Plain(a.Note)
		}
		return a.Receipt
	case 1:
		return kit.Plain(a.Supplier)
	case 2:
		return s.when(a)
	}
	if a.Expected == 0 {
		return strconv.FormatInt(a.Received, 10)
	}
	return strconv.FormatInt(a.Received, 10) + "/" + strconv.FormatInt(a.Expected, 10)
}

// when says that something is being received, or when it is expected.
func (s Screen) when(a inbound.Arrival) string {
	t := s.words.Receiving()
	switch {
	case a.Receipt != "" && a.Open:
		return ">> " + t.Being
	case a.Receipt != "":
		return t.Came + " " + s.words.When(time.UnixMilli(a.At), s.now, s.zone)
	case a.DueAt == 0:
		return t.Coming
	}
	due := time.UnixMilli(a.DueAt).In(s.zone)
	day := t.Day.Of(int(due.Month()), due.Day())
	if a.Guessed {
		day = t.About.Of(day)
	}
	if s.past(a) {
		day = "! " + t.Past.Of(day)
	}
	if a.LeadDays > 0 && !a.Guessed {
		day += " " + t.LeadDays.Of(a.LeadDays)
	}
	return day
}

// past reports whether something should have come by now.
func (s Screen) past(a inbound.Arrival) bool {
	return a.Open && a.Receipt == "" && a.DueAt > 0 && a.DueAt < s.now.UnixMilli()
}

func (s Screen) arrivalStyle(a inbound.Arrival) lipgloss.Style {
	switch {
	case !a.Open:
		return s.theme.Quiet()
	case a.Receipt != "":
		return s.theme.Text(kit.Good).Bold(true)
	case s.past(a):
		return s.theme.Text(kit.Soft).Bold(true)
	}
	return lipgloss.NewStyle()
}

// issue draws what for and from where, then what was issued.
func (s Screen) issue(w, h int) []string {
	t, v := s.words.Receiving(), s.seen.view
	var lines []string
	if v.Purpose != "" {
		from := t.Shelves
		if v.Place != "" {
			from = t.TakeFrom.Of(kit.Plain(v.Place))
		}
		what := t.For.Of(s.words.Goods().Purposes[string(v.Purpose)], kit.Plain(v.Reason))
		lines = append(lines, "", s.theme.Strong().Render(" "+kit.Cut(what, w-1)), " "+kit.Cut(from, w-1))
	}
	if i := v.Item; i != nil && h-len(lines) >= kit.DigitRows+2 {
		lines = append(lines, "")
		for _, d := range kit.Digits(strconv.FormatInt(i.Units, 10), w-4, s.theme, kit.Good) {
			lines = append(lines, "  "+d)
		}
	}
	return append(lines, s.recent(w, h-len(lines))...)
}

// move draws the four steps, where they stand, and what is in hand.
func (s Screen) move(w, h int) []string {
	t, v := s.words.Receiving(), s.seen.view
	at := 0
	switch {
	case v.Item != nil:
		at = 2
	case v.Place != "":
		at = 1
	}
	values := []string{kit.Plain(v.Place), "", "", ""}
	if v.Item != nil {
		values[1], values[2] = goods(*v.Item, w/2), s.words.Count.Pieces.Of(v.Item.Units)
	}
	var lines []string
	for i, step := range []string{t.Step1, t.Step2, t.Step3, t.Step4} {
		mark, style := "   ", s.theme.Quiet()
		switch {
		case i < at:
			mark, style = "[x]", lipgloss.NewStyle()
		case i == at || at == 2 && i == 3:
			mark, style = ">> ", s.theme.Strong()
		}
		line := " " + mark + " " + strconv.Itoa(i+1) + " " + step
		if values[i] != "" {
			line = kit.Ends(line, values[i]+" ", w)
		}
		lines = append(lines, style.Render(kit.Cut(line, w)))
	}
	if room := h - len(lines); room >= kit.DigitRows+1 {
		var big []string
		switch {
		case v.Item != nil:
			big = kit.Digits(strconv.FormatInt(v.Item.Units, 10), w-4, s.theme, kit.Good)
		case v.Place != "":
			big = kit.Sign(v.Place, w-4, s.theme, kit.Neutral)
		}
		if len(big) > 0 {
			lines = append(lines, "")
		}
		for _, d := range big {
			lines = append(lines, "  "+d)
		}
	}
	return append(lines, s.recent(w, h-len(lines))...)
}

// recent lists what this station did last.
func (s Screen) recent(w, h int) []string {
	t := s.words.Receiving()
	if h < 3 || len(s.seen.done) == 0 {
		return nil
	}
	list := s.seen.done[:min(len(s.seen.done), h-2)]
	units, way := 5, 22
	if w < wide {
		units, way = 4, 14
	}
	name := w - units - way - 10
	table := kit.Table{
		Columns: []kit.Column{{Width: 5}, {Width: name}, {Width: units, Right: true}, {Width: way}}, Rows: len(list), Chosen: -1,
		Cell: func(row, col int) string {
			d := list[row]
			switch col {
			case 0:
				return time.UnixMilli(d.At).In(s.zone).Format("15:04")
			case 1:
				return goods(d.Item, name)
			case 2:
				return strconv.FormatInt(d.Item.Units, 10)
			}
			to := kit.Plain(d.To)
			if d.Where != "" {
				to = s.words.Goods().Purposes[string(d.Where)]
			}
			return kit.Plain(d.From) + " > " + to
		},
	}
	return append([]string{"", s.theme.Quiet().Render(" " + t.Recent)}, table.Lines(w, len(list))...)
}
