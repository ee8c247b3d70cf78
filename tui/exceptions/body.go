package exceptions

import (
	"strings"
	"time"

	"shipdesk/store/exception"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// wide is the width from which rows are one line with columns.
const wide = 60

// nearCells is how much of a neighbour's waybill a row shows: its end.
const nearCells = 8

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	lines := append(s.head(w, h), s.parts(w))
	foot := s.foot(w, h)
	room := max(0, h-len(lines)-len(foot))
	switch {
	case s.inBox:
		lines = append(lines, s.boxRows(w, room)...)
	default:
		lines = append(lines, s.pullRows(w, room)...)
	}
	for len(lines) < h-len(foot) {
		lines = append(lines, "")
	}
	return kit.Box(append(lines[:max(0, h-len(foot))], foot...), w, h)
}

// Brief says how things stand in two lines.
func (s Screen) Brief(w int) []string {
	t := s.words.Exceptions()
	switch e, ok := s.list.at(); {
	case s.inBox:
		return s.theme.Banner(kit.Soft, w, t.Box, s.summary())
	case ok:
		return s.theme.Banner(kit.Pull, w, kit.CutLeft(kit.Plain(e.Waybill), w-2), t.ScanIt)
	case s.list.total > 0:
		return s.theme.Banner(kit.Pull, w, t.ToPull.Of(int64(s.list.total)), t.FindFirst)
	}
	return s.theme.Banner(kit.Neutral, w, t.NoPulls, t.NoPullsNext)
}

// head is the band: what was just taken out, else how much there is to do and
// what to do next.
func (s Screen) head(w, h int) []string {
	t := s.words.Exceptions()
	most := 2
	if h < 12 {
		most = 1
	}
	tone, title, next := kit.Neutral, "", t.BoxNext
	switch _, chosen := s.list.at(); {
	case s.inBox && len(s.box.codes) == 0:
		title, next = t.BoxEmpty, t.BoxEmptyNext
	case s.inBox && s.box.decided:
		tone, title, next = kit.Done, s.summary(), t.BoxDone
	case s.inBox:
		title = s.summary()
	case s.out != nil:
		return s.tookOut(w, most)
	case s.list.total == 0:
		title, next = t.NoPulls, t.NoPullsNext
	case chosen:
		tone, title, next = kit.Pull, t.ToPull.Of(int64(s.list.total)), t.ScanIt
	default:
		tone, title, next = kit.Pull, t.ToPull.Of(int64(s.list.total)), t.FindFirst
	}
	return s.theme.Banner(tone, w, append(kit.Wrap(title, w-2, most), kit.Wrap(next, w-2, most)...)...)
}

// tookOut says which parcel was taken out and where its goods go.
func (s Screen) tookOut(w, most int) []string {
	said := say.Verdict(s.words, *s.out, s.now, s.zone)
	lines := kit.Wrap(said.Symbol+" "+said.Word+s.words.Common.Colon+said.Title, w-2, most)
	for _, d := range append(said.Detail, said.Next) {
		if d != "" && len(lines) < most+2 {
			lines = append(lines, kit.Cut(kit.Plain(d), w-2))
		}
	}
	return s.theme.Banner(kit.Done, w, lines...)
}

// parts names both lists and marks the one being looked at.
func (s Screen) parts(w int) string {
	t := s.words.Exceptions()
	mark := func(on bool, name string, n int) string {
		if n > 0 {
			name = t.Summary.Of(name, n)
		}
		if on {
			return s.theme.Mark().Render("[" + name + "]")
		}
		return " " + name + " "
	}
	return kit.Cut(" "+mark(!s.inBox, t.Pulls, s.list.total)+"  "+mark(s.inBox, t.Box, len(s.box.codes)), w)
}

// pullRows draws the pull list into h lines.
func (s Screen) pullRows(w, h int) []string {
	t := s.words.Exceptions()
	switch {
	case s.list.failed:
		return []string{"", " " + kit.Cut(t.Failed, w-1)}
	case !s.list.known:
		return []string{"", " " + kit.Cut(t.Loading, w-1)}
	case len(s.list.rows) == 0:
		return nil
	case w < wide:
		return s.narrowPulls(w, h)
	}
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColPacked, Width: 14}, {Title: t.ColWaybill, Width: 16}, {Title: t.ColStation, Width: 6},
			{Title: t.ColBefore, Width: nearCells}, {Title: t.ColAfter, Width: nearCells}, {Title: t.ColWhy}},
		Rows: len(s.list.rows), Chosen: s.list.chosen, Heads: true, More: s.below(len(s.list.rows)),
		Cell: func(row, col int) string { return s.pullCell(s.list.rows[row], col) },
	}
	s.size.rows = max(1, h-1)
	return table.Lines(w, h)
}

// below says how many rows follow, also those beyond the window.
func (s Screen) below(held int) func(int) string {
	return func(n int) string { return s.words.MoreRows(n + max(0, s.list.total-s.list.from-held)) }
}

func (s Screen) pullCell(e pack.PullEntry, col int) string {
	switch col {
	case 0:
		return s.at(e.PackedAt)
	case 1:
		return kit.CutLeft(kit.Plain(e.Waybill), 16)
	case 2:
		return kit.Plain(e.Station)
	case 3:
		return s.near(e.Before)
	case 4:
		return s.near(e.After)
	}
	return s.why(e)
}

func (s Screen) near(waybill string) string {
	if waybill == "" {
		return s.words.Exceptions().Nobody
	}
	return kit.CutLeft(kit.Plain(waybill), nearCells)
}

func (s Screen) why(e pack.PullEntry) string {
	t := s.words.Exceptions()
	why := t.Whys[string(e.Why)]
	if e.Reason != "" {
		return t.WhyOf.Of(why, kit.Plain(e.Reason))
	}
	return why
}

func (s Screen) at(ms int64) string { return s.words.When(time.UnixMilli(ms), s.now, s.zone) }

// narrowPulls draws three lines a row: the waybill and when it was packed, its
// place in the pile, and why.
func (s Screen) narrowPulls(w, h int) []string {
	fits := max(1, h/3)
	s.size.rows = fits
	first := max(0, s.list.chosen-fits+1)
	t := s.words.Exceptions()
	var lines []string
	for i := first; i < min(first+fits, len(s.list.rows)); i++ {
		e := s.list.rows[i]
		head := kit.Fit(kit.Ends("  "+kit.Plain(e.Waybill), s.at(e.PackedAt), w-1), w)
		if i == s.list.chosen {
			head = s.theme.Mark().Render(">" + head[1:])
		}
		where := t.Near.Of(kit.Plain(e.Station), s.near(e.Before), s.near(e.After))
		lines = append(lines, head, kit.Cut("   "+where, w), s.theme.Text(kit.Pull).Render(kit.Cut("   "+s.why(e), w)))
	}
	return lines
}

// foot is everything about the row that is chosen, where there is room.
func (s Screen) foot(w, h int) []string {
	e, ok := s.list.at()
	if !ok || s.inBox || w < wide || h < 12 {
		return nil
	}
	t := s.words.Exceptions()
	about := kit.Plain(e.Waybill) + "  " + kit.Plain(e.Carrier)
	for _, no := range e.Orders {
		about += "  " + t.Order.Of(kit.Plain(no))
	}
	where := t.Where.Of(kit.Plain(e.Station), kit.Plain(e.Operator), s.at(e.PackedAt))
	lines := []string{about, where + s.words.Common.Comma + s.between(e), s.why(e) + s.words.Common.Comma + t.Since.Of(s.at(e.Since))}
	out := []string{""}
	for i, l := range lines {
		style := s.theme.Text(kit.Neutral)
		if i == len(lines)-1 {
			style = s.theme.Text(kit.Pull)
		}
		out = append(out, style.Render(" "+kit.Cut(l, w-1)))
	}
	return out
}

// between says where in its station's pile a parcel lies.
func (s Screen) between(e pack.PullEntry) string {
	t := s.words.Exceptions()
	before, after := kit.Plain(e.Before), kit.Plain(e.After)
	switch {
	case before == "" && after == "":
		return t.Alone
	case before == "":
		return t.BeforeOnly.Of(after)
	case after == "":
		return t.AfterOnly.Of(before)
	}
	return t.Between.Of(before, after)
}

// boxRows draws the hold box into h lines.
func (s Screen) boxRows(w, h int) []string {
	t := s.words.Exceptions()
	if len(s.box.codes) == 0 {
		return nil
	}
	columns := []kit.Column{{Title: t.ColCode, Width: 20}, {Title: t.ColFate, Width: 20}, {Title: t.ColOf}}
	if w < wide {
		columns = []kit.Column{{Title: t.ColCode, Width: 19}, {Title: t.ColFate}}
	}
	table := kit.Table{
		Columns: columns, Rows: len(s.box.codes), Chosen: s.box.chosen, Heads: true, More: s.words.MoreRows,
		Cell: func(row, col int) string { return s.boxCell(s.box.codes[row], col) },
	}
	s.size.rows = max(1, h-1)
	return table.Lines(w, h)
}

func (s Screen) boxCell(code string, col int) string {
	f := s.box.fates[code]
	switch col {
	case 0:
		return kit.CutLeft(kit.Plain(code), 20)
	case 1:
		return s.fate(f.What)
	}
	var others []string
	for _, n := range append(append([]string(nil), f.Orders...), f.Waybills...) {
		if n != code {
			others = append(others, kit.Plain(n))
		}
	}
	return strings.Join(others, " ")
}

func (s Screen) fate(what string) string {
	if what == "" {
		return s.words.Exceptions().Checking
	}
	return s.words.Exceptions().Fates[what]
}

// fateOrder is the order in which fates are summed up: what needs somebody to
// go and look comes first.
var fateOrder = []string{
	exception.Pulling, exception.Held, exception.Freed, exception.TooLate, exception.OnList, exception.IsHeld, exception.Waits, exception.Packed,
	exception.Again, exception.NotHeld, exception.Left, exception.Unknown, "",
}

// summary counts the codes of the box by how they stand.
func (s Screen) summary() string {
	n := map[string]int{}
	for _, c := range s.box.codes {
		n[s.box.fates[c].What]++
	}
	var parts []string
	for _, what := range fateOrder {
		if n[what] > 0 {
			parts = append(parts, s.words.Exceptions().Summary.Of(s.fate(what), n[what]))
		}
	}
	return strings.Join(parts, s.words.Common.Comma)
}
