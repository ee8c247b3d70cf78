package deadlines

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"shipdesk/store/desk"
	"shipdesk/tui/kit"
)

// wide is the width from which there is room for columns and the hours.
const wide = 60

// barRows is how high the hours are drawn.
const barRows = 3

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	t := s.words.Deadlines()
	switch {
	case s.failed:
		return kit.Box([]string{"", " " + kit.Cut(t.Failed, w-1)}, w, h)
	case s.board == nil:
		return kit.Box([]string{"", " " + s.words.Common.Loading}, w, h)
	case len(s.board.Rows) == 0 && len(s.board.Away) == 0:
		lines := []string{"", " " + s.theme.Strong().Render(kit.Cut(t.Nothing, w-1))}
		for _, l := range kit.Wrap(t.NothingNext, w-2, 3) {
			lines = append(lines, " "+l)
		}
		return kit.Box(lines, w, h)
	}
	lines := append(s.figures(w), s.courier(w)...)
	lines = append(lines, s.today(w)...)
	if w >= wide && h >= 18 {
		lines = append(lines, s.hours(w)...)
	}
	lines = append(lines, s.theme.Quiet().Render(" "+kit.Cut(s.shows(), w-1)))
	room := h - len(lines)
	if len(s.rows) == 0 {
		return kit.Box(append(lines, " "+kit.Cut(t.NoneHere, w-1)), w, h)
	}
	return kit.Box(append(lines, s.table(w).Lines(w, room)...), w, h)
}

// tone is as loud as the most urgent order.
func (s Screen) tone() kit.Tone {
	switch c := s.counts; {
	case c.Overdue.Orders > 0:
		return kit.Refused
	case c.Under2h.Orders > 0:
		return kit.Soft
	}
	return kit.Neutral
}

func number(n int64) string { return strconv.FormatInt(n, 10) }

// figures are the big counts with what is at risk.
func (s Screen) figures(w int) []string {
	t, c := s.words.Deadlines(), s.counts
	all := []struct {
		name string
		is   desk.Count
		tone kit.Tone
	}{
		{t.Overdue, c.Overdue, kit.Refused}, {t.Under2h, c.Under2h, kit.Soft}, {t.Under6h, c.Under6h, kit.Soft},
		{t.Past24h, c.Past24h, kit.Neutral}, {t.Today, c.Today, kit.Neutral}, {t.Open, c.Open, kit.Neutral},
	}
	if w < wide {
		var lines []string
		for i := 0; i < len(all); i += 2 {
			left, right := all[i], all[i+1]
			line := kit.Pad(left.name+" "+number(left.is.Orders), w/2) + right.name + " " + number(right.is.Orders)
			lines = append(lines, s.loud(left.tone, left.is).Render(kit.Fit(" "+line, w)))
		}
		return append(lines, s.theme.Quiet().Render(kit.Cut(" "+t.Risk.Of(yuan(c.Overdue.RiskFen), yuan(c.Under6h.RiskFen)), w)))
	}
	cell := w / len(all)
	var names, counts, below string
	for _, f := range all {
		style := s.loud(f.tone, f.is)
		names += style.Render(kit.Fit(" "+f.name, cell))
		counts += style.Render(kit.Fit(" "+number(f.is.Orders), cell))
		below += s.theme.Quiet().Render(kit.Fit(" "+t.UnitsRisk.Of(f.is.Units, yuan(f.is.RiskFen)), cell))
	}
	return []string{names, counts, below}
}

// loud is the style of a count: a band if it must be seen.
func (s Screen) loud(tone kit.Tone, c desk.Count) lipgloss.Style {
	if c.Orders == 0 || tone == kit.Neutral {
		return s.theme.Strong()
	}
	return s.theme.Band(tone)
}

// yuan writes an amount without its last two digits.
func yuan(fen int64) string { return number((fen + 50) / 100) }

// hours draws how many orders must leave in each of the next 24 hours, against
// what this desk packs in one.
func (s Screen) hours(w int) []string {
	t := s.words.Deadlines()
	bars := s.board.Hours(s.now, 24)
	most := int64(1)
	for _, n := range bars {
		most = max(most, n)
	}
	cell := max(1, min(3, (w-2)/len(bars)))
	lines := make([]string, barRows, barRows+2)
	for row := range barRows {
		var b strings.Builder
		for _, n := range bars {
			mark := " "
			if n > 0 && n*barRows > most*int64(barRows-1-row) {
				mark = "#"
			}
			b.WriteString(kit.Pad(strings.Repeat(mark, max(1, cell-1)), cell))
		}
		lines[row] = " " + strings.TrimRight(b.String(), " ")
	}
	var axis strings.Builder
	for i := 0; i < len(bars); i += 4 {
		axis.WriteString(kit.Pad(s.now.In(s.zone).Add(time.Duration(i)*time.Hour).Format("15h"), 4*cell))
	}
	pace := t.NoPace
	if s.pace > 0 {
		pace = t.Pace.Of(most, strconv.FormatFloat(s.pace, 'f', 1, 64), s.holds(bars))
	}
	return append(lines, s.theme.Quiet().Render(" "+kit.Cut(strings.TrimRight(axis.String(), " "), w-1)), " "+kit.Cut(pace, w-1))
}

// holds says whether today will hold: whether the desk's pace clears what must
// leave before midnight.
func (s Screen) holds(bars []int64) string {
	t := s.words.Deadlines()
	left := s.counts.Today.Orders
	local := s.now.In(s.zone)
	hours := 24 - float64(local.Hour()) - float64(local.Minute())/60
	if float64(left) <= s.pace*hours {
		return t.Holds
	}
	return t.HoldsNot.Of(left - int64(s.pace*hours))
}

// shows says what the list is of.
func (s Screen) shows() string {
	t := s.words.Deadlines()
	said := t.Classes[s.class] + " " + number(int64(s.shown))
	word := strings.TrimSpace(s.typed)
	if word == "" {
		word = s.filter
	}
	if word != "" {
		said += "  " + t.Filtered.Of(kit.Plain(word))
	}
	if s.group != groupNone {
		said += "  " + s.words.Limits().GroupedBy.Of(s.words.Limits().Groups[s.group])
	}
	return said
}

func (s Screen) table(w int) kit.Table {
	t := s.words.Deadlines()
	table := kit.Table{
		Columns: []kit.Column{
			{Title: t.ColLeft, Width: 8, Right: true}, {Title: t.ColBy, Width: 14}, {Title: t.ColNumber, Width: 19}, {Title: t.ColState, Width: 10},
			{Title: t.ColCarrier, Width: 8}, {Title: t.ColMarks},
		},
		Rows: len(s.rows), Chosen: s.chosen, Heads: true,
		Cell:  func(row, col int) string { return s.cell(*s.rows[row].due, col) },
		Style: func(row int) lipgloss.Style { return s.style(*s.rows[row].due) },
	}
	if w < wide {
		table.Columns = []kit.Column{{Title: t.ColLeft, Width: 8, Right: true}, {Title: t.ColNumber, Width: 19}, {Title: t.ColState}}
		table.Cell = func(row, col int) string { return s.cell(*s.rows[row].due, []int{0, 2, 3}[col]) }
	}
	if s.group != groupNone {
		table.Head = func(row int) string { return s.rows[row].head }
		table.HeadStyle = s.theme.Strong()
	}
	return table
}

func (s Screen) style(d desk.Due) lipgloss.Style {
	switch left := time.UnixMilli(d.LimitAt).Sub(s.now); {
	case d.LimitAt == 0 || left > 6*time.Hour:
		return lipgloss.NewStyle()
	case left <= 0:
		return s.theme.Text(kit.Refused).Bold(true)
	}
	return s.theme.Text(kit.Soft)
}

func (s Screen) cell(d desk.Due, col int) string {
	t := s.words.Deadlines()
	switch col {
	case 0:
		return Left(d.LimitAt, s.now)
	case 1:
		if d.LimitAt == 0 {
			return t.NoClock
		}
		return s.words.When(time.UnixMilli(d.LimitAt), s.now, s.zone)
	case 2:
		if d.Waybill != "" {
			return kit.CutLeft(kit.Plain(d.Waybill), 19)
		}
		return kit.CutLeft(kit.Plain(d.Order), 19)
	case 3:
		return stand(s.words, &d)
	case 4:
		return kit.Plain(d.Carrier)
	}
	return s.marks(d)
}

// marks are shortage, note, and the shop.
func (s Screen) marks(d desk.Due) string {
	t := s.words.Deadlines()
	var all []string
	if d.Short {
		all = append(all, t.MarkShort)
	}
	if d.Noted {
		all = append(all, t.MarkNote)
	}
	w := s.words.Limits()
	if d.Made != 0 {
		all = append(all, w.MarkMade[int64(d.Made)])
	}
	if d.AgreedAt > 0 {
		all = append(all, w.MarkAgreed)
	}
	if d.Silent(s.now.UnixMilli()) {
		all = append(all, w.MarkSilent)
	}
	if d.RiskFen > 0 {
		all = append(all, t.MarkRisk.Of(yuan(d.RiskFen)))
	}
	if d.Shop != "" {
		all = append(all, kit.Plain(d.Shop))
	}
	return strings.Join(all, " ")
}

// Left is how long there is to a time, in hours and minutes; a minus sign says
// that it has passed, empty that there is none.
func Left(limit int64, now time.Time) string {
	if limit == 0 {
		return ""
	}
	left := time.UnixMilli(limit).Sub(now)
	sign := ""
	if left < 0 {
		sign, left = "-", -left
	}
	minutes := int64(left / time.Minute)
	return fmt.Sprintf("%s%d:%02d", sign, minutes/60, minutes%60)
}
