package packing

import (
	"slices"
	"strconv"
	"time"

	"charm.land/lipgloss/v2"

	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// nearDeadline is when a deadline begins to matter to a packer.
const nearDeadline = 6 * time.Hour

// open draws the parcel: the big number with what it is about beside it, the
// notes, the lines. Where there is no room for both, what is to be done stands
// in place of the big number.
func (s Screen) open(w, h int) []string {
	p := s.parcel()
	lines := s.swaps(p, w)
	lines = lines[:min(len(lines), max(h, 0))]
	loud := s.loudLines(p, w)
	if room := h - len(lines); room >= kit.DigitRows+4 && (loud == 0 || room >= kit.DigitRows+1+loud+s.leastLines(p, w)) {
		if room >= kit.DigitRows+7 {
			lines = append(lines, "")
		}
		lines = append(lines, s.number(p, w)...)
	} else {
		for _, fact := range s.facts(p, w-1)[:max(0, min(2, room))] {
			lines = append(lines, " "+fact)
		}
	}
	lines = append(lines, s.notes(p, w, h-len(lines)-s.leastLines(p, w))...)
	if room := h - len(lines); room > 4 {
		lines = append(lines, "")
	}
	if w >= wide {
		return append(lines, s.table(p, w, h-len(lines))...)
	}
	return append(lines, s.column(p, w, h-len(lines))...)
}

// loudLines is the room that notes want, if some are loud.
func (s Screen) loudLines(p *pack.ParcelView, w int) int {
	loud, rest := 0, 0
	for _, note := range noteTexts(s.words, p) {
		if note.tone == kit.Neutral {
			rest = 1
			continue
		}
		loud += len(kit.Wrap(kit.Plain(note.text), w-2, 0))
	}
	if loud == 0 {
		return 0
	}
	return loud + rest
}

// leastLines is the room that the lines of goods keep when notes are long.
func (s Screen) leastLines(p *pack.ParcelView, w int) int {
	if w >= wide {
		return min(len(p.Lines), 3) + 2
	}
	return 2*min(len(p.Lines), 2) + 1
}

// number is what remains, in big digits, with the facts beside it.
func (s Screen) number(p *pack.ParcelView, w int) []string {
	left := p.Need - p.Done
	tone := kit.Good
	switch {
	case s.view.Lock != nil || p.Barred != "":
		tone = Tone(s.said(*s.shown()).Tone)
	case left == 0:
		tone = kit.Done
	}
	digits := kit.Digits(strconv.FormatInt(left, 10), w/2, s.theme, tone)
	beside := lipgloss.Width(digits[0]) + 4
	facts := s.facts(p, w-beside-1)
	lines := make([]string, max(len(digits), len(facts)))
	for i := range lines {
		digit := ""
		if i < len(digits) {
			digit = digits[i]
		}
		lines[i] = "  " + kit.Pad(digit, beside-2)
		if i < len(facts) {
			lines[i] += facts[i]
		}
	}
	return lines
}

// facts are at most five lines: the count, the waybill, its place in the batch,
// the deadline if it is near, and how the orders hang together.
func (s Screen) facts(p *pack.ParcelView, w int) []string {
	t := s.words.Packing
	count := t.AllDone
	if p.PackedAt == 0 {
		count = t.AllDoneScan // an import made it complete
	}
	switch left := p.Need - p.Done; {
	case p.Barred == "" && left == 0 && p.PackedAt == 0 && p.WantsOK:
		count = s.words.Notes().AskedFor
	case p.Barred == "" && len(p.Lacks) > 0:
		count = s.words.Notes().GiftNone.Of(say.Label(p.Lacks[0]))
	case p.Barred != "":
		count = s.words.Verdict.Names[string(p.Barred)]
	case left > 0:
		count = t.Remaining + " " + s.words.Count.Pieces.Of(left)
	}
	lines := []string{
		s.theme.Strong().Render(kit.Cut(count+"  "+t.LineCount.Of(p.Done, p.Need), w)),
		s.waybill(p, w),
	}
	var more []string
	if p.Batch > 0 {
		more = append(more, s.theme.Strong().Render(t.BatchShort.Of(p.Batch, p.Position)))
	}
	if due := s.due(p); due != "" {
		more = append(more, due)
	}
	if len(p.Orders) > 1 {
		more = append(more, t.Merged.Of(int64(len(p.Orders))))
	}
	if p.Split {
		more = append(more, t.Split)
	}
	return append(lines, flow(more, w, kit.DigitRows-len(lines))...)
}

// flow sets short texts one after the other into at most h lines.
func flow(parts []string, w, h int) []string {
	var lines []string
	for _, part := range parts {
		if n := len(lines); n > 0 {
			if joined := lines[n-1] + "  " + part; kit.Width(joined) <= w {
				lines[n-1] = joined
				continue
			}
		}
		lines = append(lines, kit.Wrap(part, w, 2)...)
	}
	return lines[:min(h, len(lines))]
}

// waybill is the number, its end whole, and the carrier if there is room.
func (s Screen) waybill(p *pack.ParcelView, w int) string {
	number := kit.CutLeft(p.Waybill, w)
	carrier := kit.Plain(p.Carrier)
	if room := w - kit.Width(number) - 2; room >= 4 && carrier != "" {
		return s.theme.Strong().Render(number) + "  " + kit.Cut(carrier, room)
	}
	return s.theme.Strong().Render(number)
}

// due says the deadline when it is near or past.
func (s Screen) due(p *pack.ParcelView) string {
	if p.DueAt == 0 || p.PackedAt != 0 {
		return ""
	}
	due := time.UnixMilli(p.DueAt)
	left := due.Sub(s.now)
	remind := p.RemindAt != 0 && !s.now.Before(time.UnixMilli(p.RemindAt))
	switch {
	case left <= 0:
		return s.theme.Band(kit.Refused).Render("! " + s.words.Due(due, s.now))
	case left < nearDeadline || remind:
		return s.theme.Text(kit.Soft).Bold(true).Render(s.words.Due(due, s.now))
	}
	return ""
}

// table draws the lines in columns.
func (s Screen) table(p *pack.ParcelView, w, h int) []string {
	t := s.words.Packing
	rows := p.Lines[min(s.top, len(p.Lines)):]
	const doneWidth, markWidth = 7, 15
	places := s.placeWidth(rows, w)
	goodsWidth := w - places - doneWidth - markWidth - 5
	columns := []kit.Column{{Title: t.ColPlace, Width: places}}
	lots := lotWidth(rows)
	if lots > 0 {
		goodsWidth -= lots + 1
		columns = append(columns, kit.Column{Title: s.words.Lots().Column, Width: lots})
	}
	table := kit.Table{
		Columns: append(columns, []kit.Column{{Title: t.ColGoods, Width: goodsWidth}, {Title: t.ColDone, Width: doneWidth, Right: true}, {Width: markWidth}}...),
		Rows:    len(rows), Chosen: -1, Heads: h > len(rows),
		Cell: func(row, col int) string {
			l := rows[row]
			cells := []string{s.place(l), lot(l, lots), s.goods(l, goodsWidth), t.LineCount.Of(l.Done, l.Need), s.lineMark(l)}
			if lots == 0 {
				cells = slices.Delete(cells, 1, 2)
			}
			return cells[col]
		},
		Style: func(row int) lipgloss.Style { return s.lineStyle(rows[row]) },
		More:  func(n int) string { return t.MoreLines.Of(int64(n)) },
	}
	return table.Lines(w, h)
}

// column draws the lines for a narrow window: place and count, and below them
// the goods.
func (s Screen) column(p *pack.ParcelView, w, h int) []string {
	rows := p.Lines[min(s.top, len(p.Lines)):]
	var lines []string
	for i, l := range rows {
		if below := len(rows) - i; len(lines)+2 > h || (below > 1 && len(lines)+3 > h) {
			if len(lines) < h {
				lines = append(lines, s.theme.Quiet().Render(" "+s.words.Packing.MoreLines.Of(int64(below))))
			}
			break
		}
		count := s.words.Packing.LineCount.Of(l.Done, l.Need)
		style := s.lineStyle(l)
		lines = append(lines,
			style.Render(" "+kit.Ends(withLot(s.place(l), l, w-3-kit.Width(count))+"  "+s.lineMark(l), count, w-2)),
			style.Render("   "+s.goods(l, w-3)))
	}
	return lines
}

// leastPlace keeps the columns where they are for most shops.
const leastPlace = 8

// placeWidth is as wide as the places on the screen need.
func (s Screen) placeWidth(rows []pack.LineView, w int) int {
	width := leastPlace
	for _, l := range rows {
		width = max(width, kit.Width(s.place(l)))
	}
	return min(width, w/4)
}

func (s Screen) place(l pack.LineView) string {
	if l.Place == "" {
		return s.words.Packing.NoPlace
	}
	return kit.Plain(l.Place)
}

// lineMark says in a word how a line stands.
func (s Screen) lineMark(l pack.LineView) string {
	t := s.words.Packing
	switch {
	case l.TakeOut > 0:
		return t.LineOut.Of(l.TakeOut)
	case l.Gift == order.GiftSeen && l.OnShelf >= l.Need-l.Done && l.Done < l.Need:
		return s.words.Notes().GiftSeen
	case l.Done >= l.Need:
		return t.LineDone
	case l.OnShelf < l.Need-l.Done:
		return t.LineShort.Of(l.OnShelf)
	case l.Last:
		return t.LineLast
	case l.Swapped:
		return s.words.Lead().LineSwapped
	}
	return ""
}

func (s Screen) lineStyle(l pack.LineView) lipgloss.Style {
	switch {
	case l.TakeOut > 0:
		return s.theme.Text(kit.Refused).Bold(true)
	case l.Last:
		return s.theme.Text(kit.Good).Bold(true)
	case l.Done >= l.Need:
		return s.theme.Quiet()
	case l.OnShelf < l.Need-l.Done:
		return s.theme.Text(kit.Soft)
	}
	return lipgloss.NewStyle()
}
