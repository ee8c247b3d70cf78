package receiving

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"shipdesk/store/inbound"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// wide is the width from which there is room for columns.
const wide = 60

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	switch {
	case s.failed:
		return kit.Box([]string{"", " " + kit.Cut(s.words.Receiving().Failed, w-1)}, w, h)
	case !s.loaded:
		return kit.Box([]string{"", " " + s.words.Common.Loading}, w, h)
	}
	lines := s.band(w, h)
	lines = append(lines, s.about(w, h-len(lines))...)
	lines = lines[:min(len(lines), h)]
	switch {
	case s.listed():
		lines = append(lines, s.list(w, h-len(lines))...)
	case s.mode == inbound.ModeReceive:
		lines = append(lines, s.receipt(w, h-len(lines))...)
	case s.mode == inbound.ModeIssue:
		lines = append(lines, s.issue(w, h-len(lines))...)
	default:
		lines = append(lines, s.move(w, h-len(lines))...)
	}
	return kit.Box(lines, w, h)
}

// Brief says how things stand in a few lines.
func (s Screen) Brief(w int) []string {
	t := s.words.Receiving()
	v := s.shown()
	if v == nil {
		return s.theme.Banner(kit.Neutral, w, t.Begin[s.mode], t.Hint[s.mode])
	}
	said := s.said(*v)
	word := kit.Ends(said.Symbol+" "+said.Word, s.count(*v), w-2)
	return s.theme.Banner(tone(said.Tone), w, append([]string{word}, kit.Wrap(kit.Plain(said.Next), w-2, 4)...)...)
}

// band is the verdict across the full width: symbol and word, what happened,
// what to do next.
func (s Screen) band(w, h int) []string {
	t := s.words.Receiving()
	v := s.shown()
	if v == nil {
		lines := append([]string{kit.Large(t.Begin[s.mode], w)}, kit.Wrap(t.Hint[s.mode], w-2, 2)...)
		return s.theme.Banner(kit.Neutral, w, lines...)
	}
	said := s.said(*v)
	most := 2
	if h < 12 {
		most = 1
	}
	lines := []string{kit.Ends(said.Symbol+"  "+kit.Large(said.Word, w), s.count(*v), w-2)}
	lines = append(lines, kit.Wrap(kit.Plain(said.Title), w-2, most)...)
	lines = append(lines, kit.Wrap(said.Next, w-2, most)...)
	return s.theme.Banner(tone(said.Tone), w, lines...)
}

// count stands at the right end of the band: how far the item is, else how far
// the receipt.
func (s Screen) count(v inbound.Verdict) string {
	switch {
	case v.Kind == inbound.NotAllowed:
	case v.Need > 0:
		return strconv.FormatInt(v.Done, 10) + "/" + strconv.FormatInt(v.Need, 10)
	case v.Kind == inbound.Received && v.Done > 0:
		return strconv.FormatInt(v.Done, 10)
	}
	return ""
}

// about is what the verdict says beyond its band.
func (s Screen) about(w, h int) []string {
	v := s.shown()
	if v == nil {
		return nil
	}
	var lines []string
	if held := s.seen.view.Held; held > 0 && s.locked() {
		lines = append(lines, s.theme.Band(kit.Soft).Render(kit.Fit(" "+s.words.Packing.Held.Of(held), w)))
	}
	if v.Lock && !strings.Contains(s.said(*v).Next, "/ok") {
		lines = append(lines, s.theme.Strong().Render(" "+kit.Cut(s.words.Packing.LockOK, w-1)))
	}
	switch list := s.asks(); {
	case len(list) > 0:
		return append(lines, s.choices(list, w)...)
	case v.Kind == inbound.Closed:
		return append(lines, s.differences(*v, w, h)...)
	case v.Kind == inbound.Received, v.Kind == inbound.Opened, v.Kind == inbound.Undone, v.Kind == inbound.PutAway, v.Kind == inbound.Damaged:
		if v.Lot != "" {
			lines = append(lines, s.theme.Strong().Render(" "+kit.Cut(kit.Plain(s.words.Lots().Named(v.Lot, v.Expires)), w-1)))
		}
		return lines // the rest stands below, larger
	}
	for _, d := range s.said(*v).Detail {
		for _, line := range kit.Wrap(kit.Plain(d), w-2, 2) {
			lines = append(lines, " "+line)
		}
	}
	return lines[:min(len(lines), 4)]
}

func (s Screen) choices(list []string, w int) []string {
	var lines []string
	if v := s.shown(); v.Kind == inbound.Ambiguous {
		lines = append(lines, s.theme.Strong().Render(" "+kit.Cut(s.words.Packing.AskTitle, w-1)))
	}
	table := kit.Table{
		Columns: []kit.Column{{}}, Rows: len(list), Chosen: s.chosen - 1, More: s.words.MoreRows,
		Cell: func(row, _ int) string { return kit.Plain(list[row]) },
	}
	lines = append(lines, table.Lines(w, len(list))...)
	return append(lines, s.theme.Quiet().Render(" "+kit.Cut(s.words.Desk().ChooseHint, w-1)))
}

// differences are what is to be told the supplier of a closed receipt.
func (s Screen) differences(v inbound.Verdict, w, h int) []string {
	t := s.words.Receiving()
	if len(v.Lines) == 0 {
		return []string{" " + kit.Cut(t.AsOrdered, w-1)}
	}
	return append(s.table(v.Lines, w, max(2, min(len(v.Lines)+1, h-6)), -1), "")
}

// receipt draws the item handled last, large, then the receipt's lines.
func (s Screen) receipt(w, h int) []string {
	lines := s.large(w, h)
	lines = append(lines, s.summary(w)...)
	room := h - len(lines)
	if room < 1 {
		return lines[:max(0, h)]
	}
	at := -1
	if l := s.seen.view.Line; l != nil && s.top < 0 {
		for i, each := range s.seen.lines {
			if each.SKU == l.SKU {
				at = i
			}
		}
	}
	rest := s.seen.lines
	if room-1 >= len(rest) {
		rest = rest[:len(rest):len(rest)]
	}
	return append(lines, s.table(rest, w, room, at)...)
}

// large is how many of the item handled last have come, and where they lie, to
// be read from two metres away.
func (s Screen) large(w, h int) []string {
	t, l := s.words.Receiving(), s.seen.view.Line
	if v := s.shown(); v != nil && v.Kind == inbound.LotAsked {
		return nil // the item in hand is not the one that was booked last
	}
	if l == nil || h < kit.DigitRows+3 {
		return nil
	}
	digits := kit.Digits(strconv.FormatInt(l.Received, 10), w/2, s.theme, s.lineTone(*l))
	left := lipgloss.Width(digits[0])
	beside := w - left - 6
	facts := []string{s.theme.Strong().Render(goods(inbound.Item{SKU: l.SKU, Name: l.Name, Variant: l.Variant}, beside)), s.stands(*l)}
	sign := kit.Sign(s.seen.view.Place, beside, s.theme, kit.Neutral)
	lines := []string{}
	if len(sign) == kit.DigitRows && len(digits) == kit.DigitRows && w >= wide {
		lines = append(lines, " "+kit.Cut(facts[0]+"  "+facts[1]+"  "+t.PutTo+":", w-1))
		for i := range digits {
			lines = append(lines, "  "+kit.Pad(digits[i], left)+"    "+sign[i])
		}
		return lines
	}
	if s.seen.view.Place != "" {
		facts = append(facts, "", t.PutTo, s.theme.Strong().Render(kit.Cut(kit.Large(kit.Plain(s.seen.view.Place), beside), beside)))
	}
	for i := range max(len(digits), len(facts)) {
		digit, fact := "", ""
		if i < len(digits) {
			digit = digits[i]
		}
		if i < len(facts) {
			fact = facts[i]
		}
		lines = append(lines, "  "+kit.Pad(digit, left)+"  "+fact)
	}
	return lines
}

// stands says how a line stands against what was expected.
func (s Screen) stands(l inbound.Line) string {
	t := s.words.Receiving()
	style := s.theme.Text(s.lineTone(l)).Bold(true)
	switch r := s.seen.view.Receipt; {
	case r == nil || r.Blind():
		return t.Only.Of(l.Received)
	case l.Over > 0:
		return style.Render("! " + t.TooMany.Of(l.Over))
	case l.Short > 0:
		return style.Render(t.Missing.Of(l.Short))
	}
	return style.Render(t.AllCame)
}

func (s Screen) lineTone(l inbound.Line) kit.Tone {
	switch r := s.seen.view.Receipt; {
	case r != nil && r.Blind():
		return kit.Good
	case l.Over > 0:
		return kit.Refused
	case l.Short == 0:
		return kit.Done
	}
	return kit.Good
}

// summary is the receipt in one line, or in two where it is narrow.
func (s Screen) summary(w int) []string {
	t, r, all := s.words.Receiving(), s.seen.view.Receipt, s.seen.view.All
	of := t.IsBlind
	if r.Note != "" {
		of = t.OfNote.Of(kit.Plain(r.Note))
	}
	parts := []string{t.Receipt.Of(r.No), of}
	if r.Supplier != "" {
		parts = append(parts, kit.Plain(r.Supplier))
	}
	count := []string{t.Only.Of(all.Received)}
	if !r.Blind() {
		count = []string{t.Pieces.Of(all.Received, all.Expected)}
		if all.Over > 0 {
			count = append(count, t.Over.Of(all.Over))
		}
		if all.Short > 0 {
			count = append(count, t.Missing.Of(all.Short))
		}
	}
	if all.Damaged > 0 {
		count = append(count, t.Broken.Of(all.Damaged))
	}
	if len(s.seen.view.Others) > 0 {
		count = append(count, t.Others.Of(kit.Plain(strings.Join(s.seen.view.Others, s.words.Common.ListMark))))
	}
	head, tail := strings.Join(parts, " "), strings.Join(count, "  ")
	if w < wide {
		return []string{s.theme.Strong().Render(kit.Cut(" "+head, w)), " " + kit.Cut(tail, w-1)}
	}
	return []string{s.theme.Strong().Render(kit.Fit(kit.Ends(" "+head, tail, w-1), w))}
}

// table draws lines of a receipt or note.
func (s Screen) table(rows []inbound.Line, w, h, at int) []string {
	t := s.words.Receiving()
	const came, differs = 11, 18
	sku := min(14, w/5)
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColSKU, Width: sku}, {Title: t.ColGoods, Width: w - sku - came - differs - 5}, {Title: t.ColCame, Width: came, Right: true}, {Title: t.ColDiffer, Width: differs}},
		Rows:    len(rows), Chosen: at, Heads: h > 3, More: s.words.MoreRows,
		Style: func(row int) lipgloss.Style { return s.rowStyle(rows[row]) },
	}
	cell := func(l inbound.Line, col int) string {
		switch col {
		case 0:
			return kit.Plain(l.SKU)
		case 1:
			return goods(inbound.Item{SKU: l.SKU, Name: l.Name, Variant: l.Variant}, w-sku-came-differs-5)
		case 2:
			return s.came(l)
		}
		return s.differs(l)
	}
	table.Cell = func(row, col int) string { return cell(rows[row], col) }
	if w < wide {
		const narrow = 9
		table.Columns = []kit.Column{{Title: t.ColGoods, Width: w - narrow - 12}, {Title: t.ColCame, Width: narrow, Right: true}, {Title: t.ColDiffer}}
		table.Cell = func(row, col int) string {
			if col == 0 {
				l := rows[row]
				return goods(inbound.Item{SKU: l.SKU, Name: l.Name, Variant: l.Variant}, w-narrow-12)
			}
			return cell(rows[row], col+1)
		}
	}
	return table.Lines(w, h)
}

func (s Screen) came(l inbound.Line) string {
	if r := s.seen.view.Receipt; l.Expected == 0 && (r == nil || r.Blind()) {
		return strconv.FormatInt(l.Received, 10)
	}
	return strconv.FormatInt(l.Received, 10) + "/" + strconv.FormatInt(l.Expected, 10)
}

// differs is how a line is not as it should be. What has not come is short
// once the receipt is closed.
func (s Screen) differs(l inbound.Line) string {
	t := s.words.Receiving()
	var all []string
	r := s.seen.view.Receipt
	if l.Over > 0 && (r == nil || !r.Blind()) {
		all = append(all, "! "+t.Over.Of(l.Over))
	}
	switch {
	case l.Short > 0 && r != nil:
		all = append(all, t.Missing.Of(l.Short))
	case l.Short > 0:
		all = append(all, t.Short.Of(l.Short))
	}
	if l.Damaged > 0 {
		all = append(all, t.Broken.Of(l.Damaged))
	}
	return strings.Join(all, " ")
}

func (s Screen) rowStyle(l inbound.Line) lipgloss.Style {
	r := s.seen.view.Receipt
	switch blind := r != nil && r.Blind(); {
	case blind && l.Damaged == 0, l.Received == 0 && r != nil:
		return lipgloss.NewStyle()
	case l.Over > 0 && !blind:
		return s.theme.Text(kit.Refused).Bold(true)
	case l.Short > 0, l.Damaged > 0:
		return s.theme.Text(kit.Soft)
	}
	return s.theme.Text(kit.Done)
}

// goods names an item in at most w cells: what tells goods apart is their
// variant, so the name gives way.
func goods(i inbound.Item, w int) string {
	whole := kit.Plain(say.Goods(i.SKU, i.Name, i.Variant))
	values := kit.Plain(say.Values(i.Variant))
	if kit.Width(whole) <= w || values == "" {
		return kit.Cut(whole, w)
	}
	name := i.Name
	if name == "" {
		name = i.SKU
	}
	values = kit.Cut(values, max(w-9, w/2))
	return kit.Cut(kit.Plain(name), w-kit.Width(values)-1) + " " + values
}
