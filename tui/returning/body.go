package returning

import (
	"strconv"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"shipdesk/store/returns"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// wide is the width from which there is room for columns.
const wide = 60

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	t := s.words.Returning()
	switch {
	case s.view == nil && s.failed:
		return kit.Box([]string{"", " " + kit.Cut(t.Failed, w-1)}, w, h)
	case s.view == nil:
		return kit.Box([]string{"", " " + s.words.Common.Loading}, w, h)
	}
	lines := s.band(w, h)
	switch s.listing() {
	case listMeanings:
		lines = append(lines, s.meanings(w, h-len(lines))...)
	case listLines:
		lines = append(lines, s.inspection(w, h-len(lines))...)
	default:
		lines = append(lines, s.pile(w, h-len(lines))...)
	}
	return kit.Box(lines, w, h)
}

// band is the last verdict across the full width.
func (s Screen) band(w, h int) []string {
	t, v := s.words.Returning(), s.shown()
	if v == nil {
		return s.theme.Banner(kit.Neutral, w, append([]string{kit.Large(t.Begin, w)}, kit.Wrap(t.BeginHint, w-2, 3)...)...)
	}
	said := s.said(*v)
	right := ""
	switch {
	case v.Kind == returns.Counted && v.Place != "":
		right = kit.Plain(v.Place)
	case v.Need > 0 && s.open() != nil:
		right = s.words.Packing.LineCount.Of(v.Done, v.Need)
	}
	lines := []string{kit.Ends(said.Symbol+"  "+kit.Large(s.word(*v, said), w), right, w-2)}
	most := 2
	if h < 14 {
		most = 1
	}
	lines = append(lines, kit.Wrap(kit.Plain(said.Title), w-2, 2)...)
	next := said.Next
	if s.asking() {
		next = t.PickNext
	}
	lines = append(lines, kit.Wrap(next, w-2, most)...)
	out := s.theme.Banner(tone(said.Tone), w, lines...)
	if s.open() != nil || len(said.Detail) == 0 || v.Kind != returns.Arrived && v.Kind != returns.AlreadyIn {
		return out
	}
	return append(out, " "+s.theme.Strong().Render(kit.Cut(kit.Plain(said.Detail[0]), w-1)))
}

// word is the verdict in a word; of a unit it says where that goes.
func (s Screen) word(v returns.Verdict, said say.Said) string {
	if fate := s.words.Returning().Fates[v.Fate]; v.Kind == returns.Counted && fate != "" {
		return fate
	}
	return said.Word
}

// waits is how many parcels wait, in words.
func (s Screen) waits() string {
	if s.view == nil {
		return ""
	}
	return strconv.FormatInt(s.view.Waiting, 10) + " " + s.words.Returning().Waits
}

// beside puts big digits beside a few lines; where there is no room, the number
// stands in front of the first of them.
func (s Screen) beside(n int64, about []string, w, h int, t kit.Tone) []string {
	number := strconv.FormatInt(n, 10)
	if w < wide || h < 14 {
		about[0] = s.theme.Text(t).Bold(true).Render(number) + " " + about[0]
		for i := range about {
			about[i] = " " + kit.Cut(about[i], w-1)
		}
		return about[:min(len(about), max(1, h/3))]
	}
	digits := kit.Digits(number, w/3, s.theme, t)
	room := kit.Width(digits[0]) + 4
	lines := make([]string, kit.DigitRows)
	for i := range lines {
		left, right := "", ""
		if i < len(digits) {
			left = digits[i]
		}
		if i < len(about) {
			right = kit.Cut(about[i], w-room-1)
		}
		lines[i] = kit.Pad("  "+left, room) + right
	}
	return lines
}

// pile is what waits, and the list.
func (s Screen) pile(w, h int) []string {
	t := s.words.Returning()
	about := []string{s.theme.Strong().Render(t.Waits)}
	if s.view.Unclaimed > 0 {
		about[0] += "  " + s.theme.Text(kit.Soft).Bold(true).Render(t.Nobodys.Of(s.view.Unclaimed))
	}
	room := w - 2
	if w >= wide {
		room = w - 3 - w/3
	}
	if v := s.last; w >= wide || v == nil || v.Kind == returns.Unclaimed || v.Kind.Refusal() {
		for _, l := range kit.Wrap(t.FindHint, room, 3) {
			about = append(about, s.theme.Quiet().Render(l))
		}
	}
	lines := append(s.beside(s.view.Waiting, about, w, h, kit.Neutral), s.theme.Strong().Render(" "+kit.Cut(t.Lists[s.list], w-1)))
	if len(s.rows) == 0 {
		lines = append(lines, " "+kit.Cut(t.Empty[s.list], w-1))
		for _, l := range kit.Wrap(t.EmptyNext[s.list], w-2, 2) {
			lines = append(lines, " "+s.theme.Quiet().Render(l))
		}
		return lines
	}
	if w < wide {
		return append(lines, s.narrow(w, h-len(lines))...)
	}
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColNumber, Width: 15}, {Title: t.ColOrder, Width: 12}, {Title: t.ColBuyer, Width: 8}, {Title: t.ColGoods}, {Title: t.ColRefund, Width: 10}},
		Rows:    len(s.rows), Chosen: s.chosen, Heads: true,
		Cell:  func(row, col int) string { return s.cell(s.rows[row], col) },
		Style: func(row int) lipgloss.Style { return s.style(s.rows[row]) },
	}
	return append(lines, table.Lines(w, h-len(lines))...)
}

func (s Screen) style(p returns.Parcel) lipgloss.Style {
	switch p.State {
	case returns.GoodsUnclaimed, returns.GoodsDamaged:
		return s.theme.Text(kit.Soft)
	case returns.GoodsMissing:
		return s.theme.Text(kit.Refused)
	}
	return lipgloss.NewStyle()
}

func (s Screen) cell(p returns.Parcel, col int) string {
	switch col {
	case 0:
		return kit.CutLeft(kit.Plain(p.Number), 15)
	case 1:
		return kit.CutLeft(s.orders(p), 12)
	case 2:
		return kit.Plain(p.Buyer)
	case 3:
		return s.about(p)
	}
	return s.refund(p)
}

func (s Screen) orders(p returns.Parcel) string {
	if len(p.Orders) == 0 {
		return s.words.Returning().NoOrder
	}
	return kit.Plain(strings.Join(p.Orders, s.words.Common.ListMark))
}

// refund is how the refund stands: as the platform says, and what this desk
// found once it has looked.
func (s Screen) refund(p returns.Parcel) string {
	if p.State == returns.GoodsArrived && p.Status != "" || p.State == returns.GoodsAwaited && p.Status != "" {
		return kit.Plain(p.Status)
	}
	return s.words.Returns().States[p.State]
}

// about is what is in a parcel, in a few words.
func (s Screen) about(p returns.Parcel) string {
	t := s.words.Returning()
	said := ""
	switch {
	case p.OpenAt == s.station && p.OpenAt != "":
		said = t.HereNow + " "
	case p.OpenAt != "":
		said = t.OpenAt.Of(kit.Plain(p.OpenAt)) + " "
	}
	if len(p.Lines) == 0 {
		return said
	}
	l := p.Lines[0]
	goods := kit.Plain(say.Goods(l.SKU, l.Name, l.Variant))
	if n := max(l.Units, l.Done()); n > 1 {
		goods = t.Times.Of(n, goods)
	}
	if len(p.Lines) > 1 {
		goods = t.And.Of(goods, len(p.Lines)-1)
	}
	return said + goods
}

// narrow draws two lines a parcel.
func (s Screen) narrow(w, h int) []string {
	fits := max(1, h/2)
	first := max(0, min(s.chosen-fits+1, len(s.rows)-fits))
	var lines []string
	for i := first; i < min(first+fits, len(s.rows)); i++ {
		p := s.rows[i]
		head := s.style(p).Render(kit.Ends(" "+kit.CutLeft(kit.Plain(p.Number), 20), s.refund(p), w-1))
		if i == s.chosen {
			head = s.theme.Mark().Render(kit.Fit(">"+strings.TrimPrefix(kit.Strip(head), " "), w))
		}
		lines = append(lines, head, s.theme.Quiet().Render(kit.Cut("   "+kit.CutLeft(s.orders(p), 12)+" "+s.about(p), w)))
	}
	return lines
}

// meanings are the goods or orders that the last code may mean.
func (s Screen) meanings(w, h int) []string {
	said := s.said(*s.last)
	table := kit.Table{
		Columns: []kit.Column{{}}, Rows: len(said.Detail), Chosen: s.chosen,
		Cell: func(row, _ int) string { return kit.Plain(said.Detail[row]) },
	}
	return append([]string{""}, table.Lines(w, h-1)...)
}

// inspection is the open parcel: whose it is, how much is to do, its lines.
func (s Screen) inspection(w, h int) []string {
	t, p := s.words.Returning(), s.open()
	n, word, tone := p.Left(), t.ToGo, kit.Soft
	if p.Need == 0 {
		n, word, tone = p.Done, t.Found, kit.Neutral
	} else if n == 0 {
		n, word, tone = 0, s.words.Returns().AllThere, kit.Good
	}
	about := []string{s.theme.Strong().Render(word + "  " + kit.Plain(p.Number))}
	whose := t.KeptHere
	if p.State != returns.GoodsUnclaimed {
		whose = s.words.Returns().Orders.Of(s.orders(*p))
		if p.Buyer != "" {
			whose += "  " + t.Buyer.Of(kit.Plain(p.Buyer))
		}
	}
	about = append(about, whose)
	if len(p.Refunds) > 0 {
		about = append(about, s.words.Returns().Refunds.Of(kit.Plain(strings.Join(p.Refunds, s.words.Common.ListMark))))
	}
	if p.Status != "" {
		about = append(about, t.Status.Of(kit.Plain(p.Status)))
	}
	about = append(about, s.theme.Quiet().Render(t.SignedAt.Of(s.words.When(time.UnixMilli(p.At), s.now, s.zone), kit.Plain(p.Station), kit.Plain(p.Operator))))
	lines := append(s.beside(n, about, w, h, tone), "")
	return append(lines, s.lines(p, w, h-len(lines))...)
}

// lines is the table of an open parcel's goods.
func (s Screen) lines(p *returns.Parcel, w, h int) []string {
	t := s.words.Returning()
	more := func(n int) string { return t.MoreLines.Of(n) }
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColPlace, Width: 9}, {Title: t.ColGoods}, {Title: t.ColSent, Width: 5, Right: true}, {Title: t.ColWanted, Width: 5, Right: true},
			{Title: t.ColGood, Width: 5, Right: true}, {Title: t.ColDamaged, Width: 5, Right: true}, {Title: t.ColMissing, Width: 5, Right: true}},
		Rows: len(p.Lines), Chosen: s.chosen, Heads: true, More: more,
		Cell: func(row, col int) string {
			l := p.Lines[row]
			switch col {
			case 0:
				return kit.Plain(l.Place)
			case 1:
				return kit.Plain(say.Goods(l.SKU, l.Name, l.Variant))
			}
			return count([]int64{l.Sent, l.Units, l.Good + l.Kept, l.Damaged, l.Missing}[col-2])
		},
		Style: func(row int) lipgloss.Style { return s.lineStyle(p.Lines[row]) },
	}
	if w < wide {
		wanted := table.Cell
		table.Columns = []kit.Column{{Title: t.ColGoods}, {Title: t.ColWanted, Width: 4, Right: true}, {Title: t.ColGood, Width: 4, Right: true}, {Title: t.ColDamaged, Width: 4, Right: true}, {Title: t.ColMissing, Width: 4, Right: true}}
		table.Cell = func(row, col int) string { return wanted(row, []int{1, 3, 4, 5, 6}[col]) }
	}
	if p.State == returns.GoodsUnclaimed {
		table.Columns = []kit.Column{{Title: t.ColGoods}, {Title: t.ColFound, Width: 7, Right: true}}
		table.Cell = func(row, col int) string {
			l := p.Lines[row]
			return []string{kit.Plain(say.Goods(l.SKU, l.Name, l.Variant)), count(l.Kept)}[col]
		}
	}
	return table.Lines(w, h)
}

// count writes a number; nothing for none.
func count(n int64) string {
	if n == 0 {
		return "-"
	}
	return strconv.FormatInt(n, 10)
}

func (s Screen) lineStyle(l returns.Line) lipgloss.Style {
	switch {
	case l.Missing > 0:
		return s.theme.Text(kit.Refused)
	case l.Damaged > 0:
		return s.theme.Text(kit.Soft)
	case l.Units > 0 && l.Done() >= l.Units:
		return s.theme.Text(kit.Good)
	}
	return lipgloss.NewStyle()
}
