package catalog

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"shipdesk/store/stock"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// wide is the width from which rows are one line with columns.
const wide = 60

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	switch {
	case s.burst != nil:
		return s.drawBurst(w, h)
	case s.card != nil:
		return s.drawCard(w, h)
	case s.place != nil:
		return s.drawPlace(w, h)
	}
	lines := []string{s.tabs(w), s.searchLine(w)}
	return kit.Box(append(lines, s.rows(w, h-len(lines))...), w, h)
}

// Brief says how things stand in two lines.
func (s Screen) Brief(w int) []string {
	t := s.words.Catalog()
	switch {
	case s.burst != nil:
		return s.theme.Banner(kit.Soft, w, t.NewPlaces, t.BurstCount.Of(s.burst.fresh()))
	case s.card != nil:
		return s.theme.Banner(kit.Neutral, w, s.card.Code, s.name(*s.card))
	case s.place != nil:
		return s.theme.Banner(kit.Neutral, w, s.place.at.Code, s.lies())
	}
	return s.theme.Banner(kit.Neutral, w, t.Parts[s.part], strconv.Itoa(s.lists[s.part].total))
}

// tabs names the lists and marks the one being looked at.
func (s Screen) tabs(w int) string {
	line := ""
	for p, name := range s.words.Catalog().Parts {
		if l := s.lists[p]; l.known && part(p) == s.part {
			name += " " + strconv.Itoa(l.total)
		}
		if part(p) == s.part {
			line += " " + s.theme.Mark().Render("["+name+"]")
		} else {
			line += "  " + name + " "
		}
	}
	return kit.Cut(line, w)
}

func (s Screen) searchLine(w int) string {
	t := s.words.Catalog()
	if text := s.lists[s.part].wanted(); text != "" && s.part != partShared {
		return s.theme.Strong().Render(kit.Cut(" "+s.words.Records().Find.Of(kit.Plain(text)), w))
	}
	return s.theme.Quiet().Render(kit.Cut(" "+t.PartHints[s.part], w))
}

// rows draws the list into h lines.
func (s Screen) rows(w, h int) []string {
	t, l := s.words.Catalog(), s.lists[s.part]
	switch {
	case l.failed:
		return []string{"", " " + kit.Cut(t.Failed, w-1)}
	case !l.known:
		return []string{"", " " + kit.Cut(s.words.Common.Loading, w-1)}
	case len(l.rows) == 0:
		return s.empty(w)
	}
	if w < wide && s.part != partPlaces {
		return s.narrow(w, h)
	}
	s.size.rows = max(1, h-1)
	table := kit.Table{
		Columns: s.columns(w), Rows: len(l.rows), Chosen: l.chosen, Heads: true,
		More: func(n int) string { return s.words.MoreRows(n + max(0, l.total-l.from-len(l.rows))) },
		Cell: func(row, col int) string { return s.cell(l, row, col) },
		Style: func(row int) lipgloss.Style {
			if r := l.rows[row]; r.retired || r.place.Closed {
				return s.theme.Quiet()
			}
			return lipgloss.NewStyle()
		},
	}
	return table.Lines(w, h)
}

// empty says why there is nothing, and what to do.
func (s Screen) empty(w int) []string {
	t := s.words.Catalog()
	title, next := t.Empty[s.part], t.EmptyNext[s.part]
	if s.lists[s.part].wanted() != "" && s.part != partShared {
		title, next = t.NoneFits.Of(kit.Plain(s.lists[s.part].wanted())), t.NoneFitsNext
	}
	lines := []string{"", " " + s.theme.Strong().Render(kit.Cut(title, w-1))}
	for _, l := range kit.Wrap(next, w-2, 4) {
		lines = append(lines, " "+l)
	}
	return lines
}

func (s Screen) columns(w int) []kit.Column {
	t := s.words.Catalog()
	switch s.part {
	case partPlaces:
		if w < wide {
			return []kit.Column{{Title: t.ColTurn, Width: 4, Right: true}, {Title: t.Place, Width: 12}, {Title: t.ColSKUs, Width: 6, Right: true}, {Title: t.ColUnits, Width: 6, Right: true}, {Title: t.ColState}}
		}
		return []kit.Column{{Title: t.ColTurn, Width: 6, Right: true}, {Title: t.Place, Width: 20}, {Title: t.ColSKUs, Width: 8, Right: true}, {Title: t.ColUnits, Width: 8, Right: true}, {Title: t.ColState}}
	case partShared:
		return []kit.Column{{Title: t.Barcode, Width: 16}, {Title: t.SKU, Width: 14}, {Title: t.ColGoods}, {Title: t.UnitsEach, Width: 10, Right: true}}
	}
	columns := []kit.Column{{Title: t.SKU, Width: 14}, {Title: t.ColGoods}, {Title: t.Place, Width: 9}, {Title: t.ColOnHand, Width: 7, Right: true}, {Title: t.ColState, Width: 16}}
	if !s.bins {
		columns = append(columns[:2], columns[3:]...)
	}
	return columns
}

func (s Screen) cell(l list, i, col int) string {
	r := l.rows[i]
	switch s.part {
	case partPlaces:
		return []string{strconv.Itoa(l.from + i + 1), s.placeName(r.place), figures(r.place.SKUs), figures(r.place.Units), s.placeState(r.place.Closed)}[col]
	case partShared:
		return []string{kit.Plain(r.shared.Barcode), kit.Plain(r.shared.Code), kit.Plain(say.Goods(r.shared.Code, r.shared.Name, r.shared.Variant)), figures(r.shared.Units)}[col]
	}
	if !s.bins && col >= 2 {
		col++
	}
	return []string{kit.Plain(r.sku.SKU), kit.Plain(say.Goods(r.sku.SKU, r.sku.Name, r.sku.Variant)), kit.Plain(r.sku.Place), figures(r.sku.OnHand), s.state(r)}[col]
}

func figures(n int64) string { return strconv.FormatInt(n, 10) }

// place_ is a place's label; the shelf of a shop without places has none.
func (s Screen) placeName(p stock.PlaceRow) string {
	if p.ID == stock.Shelf {
		return s.words.Catalog().ShelfName
	}
	return kit.Plain(p.Code)
}

func (s Screen) placeState(closed bool) string {
	if closed {
		return s.words.Catalog().IsClosed
	}
	return ""
}

func (s Screen) state(r row) string {
	t := s.words.Catalog()
	switch {
	case r.into != "":
		return t.IsMerged.Of(kit.Plain(r.into))
	case r.retired:
		return t.IsRetired
	case r.sku.Kit:
		return t.IsKit
	}
	return ""
}

// narrow draws two lines a row: the code and how many there are, then the
// goods.
func (s Screen) narrow(w, h int) []string {
	l := s.lists[s.part]
	fits := max(1, h/2)
	s.size.rows = fits
	first := max(0, l.chosen-fits+1)
	var lines []string
	for i := first; i < min(first+fits, len(l.rows)); i++ {
		r := l.rows[i]
		left, right, below := r.sku.SKU, strings.TrimSpace(s.state(r)+"  "+r.sku.Place+"  "+figures(r.sku.OnHand)), say.Goods(r.sku.SKU, r.sku.Name, r.sku.Variant)
		if s.part == partShared {
			left, right, below = r.shared.Barcode, r.shared.Code, say.Goods(r.shared.Code, r.shared.Name, r.shared.Variant)
		}
		head := kit.Fit(kit.Ends("  "+kit.Plain(left), kit.Plain(right), w-1), w)
		if i == l.chosen {
			head = s.theme.Mark().Render(">" + head[1:])
		}
		lines = append(lines, head, s.theme.Quiet().Render(kit.Cut("    "+kit.Plain(below), w)))
	}
	return lines
}

// name is what the goods of a card are called.
func (s Screen) name(c card) string {
	g := c.Goods()
	return kit.Plain(say.Goods(c.Code, g.Name, g.Variant))
}

// drawCard draws everything about one SKU.
func (s Screen) drawCard(w, h int) string {
	c, t := *s.card, s.words.Catalog()
	tone, state := kit.Neutral, t.OnHand.Of(s.words.Count.Pieces.Of(c.OnHand))
	for i, at := range c.At {
		if s.bins && i < 3 {
			state += s.words.Common.Comma + kit.Plain(at.Place) + " " + figures(at.Units)
		}
	}
	switch {
	case c.Into != "":
		tone, state = kit.Soft, t.IsMerged.Of(kit.Plain(c.Into))
	case c.Retired:
		tone, state = kit.Soft, t.IsRetired+s.words.Common.Comma+state
	}
	lines := s.theme.Banner(tone, w, kit.Cut(kit.Plain(c.Code)+"  "+s.name(c), w-2), kit.Cut(state, w-2))
	s.size.rows = max(1, h-len(lines))
	return kit.Box(append(lines, s.pairs(w, h-len(lines), len(c.rows), c.chosen, s.cardPair).Lines(w, h-len(lines))...), w, h)
}

// pairs is a table of labels and values.
func (s Screen) pairs(w, h, rows, chosen int, pair func(i int) (label, value string)) kit.Table {
	label := 16
	if w < wide {
		label = 13
	}
	return kit.Table{
		Columns: []kit.Column{{Width: label}, {}}, Rows: rows, Chosen: chosen, More: s.words.MoreRows,
		Cell: func(row, col int) string {
			l, v := pair(row)
			if col == 0 {
				return l
			}
			return kit.Plain(v)
		},
	}
}

func (s Screen) cardPair(i int) (label, value string) {
	c, t := *s.card, s.words.Catalog()
	switch r := c.rows[i]; r.kind {
	case rowField:
		value = c.value(r.field)
		if value != "" && r.field == stock.FieldWeight {
			value += " g"
		}
		if value == "" {
			value = t.NotGiven
		}
		return t.Fields[string(r.field)], value
	case rowBarcode:
		b := c.Barcodes[r.n]
		value = b.Code
		if b.Units > 1 {
			value += " " + t.Each.Of(s.words.Count.Pieces.Of(b.Units))
		}
		for _, o := range b.Others {
			value += "  " + t.SharedWith.Of(o)
		}
		return t.Barcode, value
	case rowAddBarcode:
		return t.AddBarcode, t.AddBarcodeRow
	case rowPart:
		p := c.parts[r.n]
		return t.KitPart, s.words.Records().Times.Of(p.Units, say.Goods(p.Code, p.Name, p.Variant)) + "  " + p.Code
	case rowAddPart:
		if len(c.parts) > 0 {
			return t.AddPart, t.AddPartRow
		}
		return t.AddPart, t.MakeKitRow
	case rowRetire:
		if c.Retired {
			return t.Bring, t.BringRow
		}
		return t.Retire, t.RetireRow
	case rowMerge:
		return t.Merge, t.MergeRow
	}
	return t.History, t.HistoryRow
}

// lies says how much lies in the place that is open.
func (s Screen) lies() string {
	p, t := *s.place, s.words.Catalog()
	var units, skus int64
	for _, h := range p.held {
		if h.Units > 0 {
			units, skus = units+h.Units, skus+1
		}
	}
	said := t.LiesThere.Of(skus, s.words.Count.Pieces.Of(units))
	if units == 0 {
		said = t.NothingThere
	}
	if p.at.Closed {
		said = t.IsClosed + s.words.Common.Comma + said
	}
	return said
}

// drawPlace draws everything about one place.
func (s Screen) drawPlace(w, h int) string {
	p := *s.place
	tone := kit.Neutral
	if p.at.Closed {
		tone = kit.Soft
	}
	name := s.placeName(stock.PlaceRow{ID: p.at.ID, Code: p.at.Code})
	lines := s.theme.Banner(tone, w, kit.Cut(name, w-2), kit.Cut(s.lies(), w-2))
	s.size.rows = max(1, h-len(lines))
	return kit.Box(append(lines, s.pairs(w, h-len(lines), len(p.rows), p.chosen, s.placePair).Lines(w, h-len(lines))...), w, h)
}

func (s Screen) placePair(i int) (label, value string) {
	p, t := *s.place, s.words.Catalog()
	switch r := p.rows[i]; r.kind {
	case rowRename:
		return t.RenamePlace, t.RenamePlaceRow
	case rowAfter:
		if p.before == "" {
			return t.After, t.FirstRow
		}
		return t.After, t.AfterRow.Of(p.before)
	case rowClose:
		if p.at.Closed {
			return t.OpenPlace, t.OpenPlaceRow
		}
		return t.ClosePlace, t.ClosePlaceRow
	case rowHistory:
		return t.History, t.HistoryRow
	default:
		x := p.held[r.n]
		label = s.words.Count.Pieces.Of(x.Units)
		value = say.Goods(x.Code, x.Name, x.Variant) + "  " + x.Code
		if x.IsHome {
			value += "  " + t.HomeHere
		}
		return label, value
	}
}

// drawBurst draws the labels collected so far, the last one at the top.
func (s Screen) drawBurst(w, h int) string {
	b, t := *s.burst, s.words.Catalog()
	lines := s.theme.Banner(kit.Soft, w, kit.Cut(t.BurstCount.Of(b.fresh()), w-2), kit.Cut(t.BurstNext, w-2))
	if len(b.codes) == 0 {
		for _, l := range kit.Wrap(t.BurstHow, w-2, 6) {
			lines = append(lines, " "+l)
		}
		return kit.Box(lines, w, h)
	}
	n := len(b.codes)
	code := 16
	if w < wide {
		code = 13
	}
	table := kit.Table{
		Columns: []kit.Column{{Width: 4, Right: true}, {Width: code}, {}}, Rows: n, Chosen: -1, More: s.words.MoreRows,
		Cell: func(row, col int) string {
			code := b.codes[n-1-row]
			return []string{strconv.Itoa(n - row), kit.Plain(code), t.Fates[b.fates[code]]}[col]
		},
		Style: func(row int) lipgloss.Style {
			switch b.fates[b.codes[n-1-row]] {
			case stock.PlaceGoods, stock.PlaceBad:
				return s.theme.Text(kit.Refused)
			case stock.PlaceThere, stock.PlaceShut:
				return s.theme.Quiet()
			}
			return lipgloss.NewStyle()
		},
	}
	return kit.Box(append(lines, table.Lines(w, h-len(lines))...), w, h)
}
