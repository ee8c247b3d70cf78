package stockroom

import (
	"strconv"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"shipdesk/store/sellable"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// wide is the width from which a row is one line with columns.
const wide = 60

// column is one that can be sorted by. Those from firstColumn on move sideways;
// the others always stand at the left.
type column struct {
	sort  sellable.Sort // empty: it can't
	key   string        // of its title
	width int
}

var columns = []column{
	{sellable.ByCode, "code", 0}, {sellable.ByName, "name", 0},
	{sellable.ByPlace, "place", 8}, {sellable.ByAvailable, "available", 6}, {sellable.ByOnHand, "on_hand", 6}, {sellable.ByPromised, "promised", 6},
	{sellable.ByCover, "cover", 6}, {sellable.ByOnTheWay, "on_the_way", 6}, {"", "buy", 6}, {sellable.BySold, "sold", 6},
	{sellable.BySafety, "safety", 6}, {sellable.ByDispatch, "dispatch", 6}, {sellable.ByDamaged, "damaged", 6}, {sellable.ByCounted, "counted", 9},
}

// columns are those of the view: a list of what to order says how many first.
func (s Screen) columns() []column {
	if s.view != viewReorder {
		return columns
	}
	list := append([]column(nil), columns[:firstColumn]...)
	list = append(list, columns[buyColumn])
	return append(append(list, columns[firstColumn:buyColumn]...), columns[buyColumn+1:]...)
}

// chosenColumn is the one that is chosen.
func (s Screen) chosenColumn() column { return s.columns()[s.column] }

// buyColumn is where the suggestion stands elsewhere.
const buyColumn = 8

// firstColumn is the first that moves sideways.
const firstColumn = 2

func number(n int64) string { return strconv.FormatInt(n, 10) }

// Body draws the screen.
func (s Screen) Body(w, h int) string {
	if s.card != nil {
		return s.drawCard(w, h)
	}
	lines := s.theme.Banner(kit.Neutral, w, s.summary())
	lines = append(lines, " "+s.searchLine(w-1))
	if s.saving {
		lines = append(lines, s.theme.Text(kit.Soft).Render(" "+kit.Cut(s.words.Stockroom().Exporting, w-1)))
	}
	return kit.Box(append(lines, s.rows(w, h-len(lines))...), w, h)
}

// summary is what the list shows, in a few words.
func (s Screen) summary() string {
	t := s.words.Stockroom()
	said := t.Views[s.view]
	if q := s.wanted(); q.Place != 0 {
		said += "  " + t.AtPlace.Of(kit.Plain(s.place))
	}
	if s.list.known {
		said += "  " + t.SKUs.Of(s.list.total)
	}
	if s.list.chosen >= 0 {
		said += "  #" + number(s.list.chosen+1)
	}
	return said
}

func (s Screen) searchLine(w int) string {
	t := s.words.Stockroom()
	way := t.Up
	if s.query.Desc {
		way = t.Down
	}
	said := t.SortedBy.Of(s.columnName(string(s.sorted())), way)
	if text := s.text(); text != "" {
		said = s.words.Records().Find.Of(kit.Plain(text)) + "  " + said
		return s.theme.Strong().Render(kit.Cut(said, w))
	}
	return s.theme.Quiet().Render(kit.Cut(said, w))
}

// sorted is the column that the list is sorted by.
func (s Screen) sorted() sellable.Sort {
	if s.query.Sort == "" {
		return sellable.ByCode
	}
	return s.query.Sort
}

func (s Screen) columnName(key string) string { return s.words.Stockroom().Columns[key] }

// rows draws the list into h lines.
func (s Screen) rows(w, h int) []string {
	t := s.words.Stockroom()
	s.size.rows = max(1, h-1)
	if w < wide {
		s.size.rows = max(1, h/2)
	}
	switch {
	case s.list.failed:
		return []string{"", " " + kit.Cut(t.Failed, w-1)}
	case !s.list.known:
		return []string{"", " " + s.words.Common.Loading}
	case s.list.busy && s.query.Among == nil && s.view != viewAll:
		return []string{"", " " + kit.Cut(t.Holding, w-1)}
	case s.list.total == 0:
		return s.empty(w)
	case w < wide:
		return s.narrow(w)
	}
	return s.table(w).Lines(w, h)
}

// empty says why there is nothing, and what to do.
func (s Screen) empty(w int) []string {
	t := s.words.Stockroom()
	title, next := t.Nothing, t.NothingNext
	switch q := s.wanted(); {
	case s.view != viewAll && q.Text == "":
		title, next = t.NoneInView[s.view], t.ViewHelp
	case q.Text == "" && q.Place == 0:
		title, next = t.None, t.NoneNext
	}
	lines := []string{"", " " + s.theme.Strong().Render(kit.Cut(title, w-1))}
	for _, l := range kit.Wrap(next, w-2, 3) {
		lines = append(lines, " "+l)
	}
	return lines
}

// window is the rows on the screen that are held.
func (s Screen) window() (rows []sellable.Stock, chosen int) {
	l := s.list
	end := min(l.top+int64(s.size.rows), l.total)
	for i := l.top; i < end; i++ {
		if r, ok := l.row(i); ok {
			rows = append(rows, r)
			if i == l.chosen {
				chosen = len(rows)
			}
		}
	}
	return rows, chosen - 1
}

// shownColumns are the columns that w cells have room for, the chosen one among
// them.
func (s Screen) shownColumns(w int) []column {
	columns, first := s.columns(), firstColumn
	for {
		room, list := w, []column(nil)
		for i := first; i < len(columns) && room >= columns[i].width+1; i++ {
			list = append(list, columns[i])
			room -= columns[i].width + 1
		}
		if first+len(list) > s.column || first+len(list) == len(columns) || len(list) == 0 {
			return list
		}
		first++
	}
}

func (s Screen) table(w int) kit.Table {
	t := s.words.Stockroom()
	rows, chosen := s.window()
	const mark, code, name = 4, 10, 16
	more := s.shownColumns(w - 2 - mark - 1 - code - 1 - name)
	table := kit.Table{
		Columns: []kit.Column{{Title: t.ColAdvice, Width: mark}, {Title: s.heading(columns[0]), Width: code}, {Title: s.heading(columns[1])}},
		Rows:    len(rows), Chosen: chosen, Heads: true,
		Style: func(row int) lipgloss.Style { return s.style(rows[row]) },
		Cell: func(row, col int) string {
			r := rows[row]
			switch col {
			case 0:
				return s.mark(r)
			case 1:
				return kit.CutLeft(kit.Plain(r.SKU), code)
			case 2:
				return kit.Plain(say.Goods(r.SKU, r.Name, r.Variant))
			}
			return s.cell(r, more[col-3].key)
		},
	}
	for _, c := range more {
		table.Columns = append(table.Columns, kit.Column{Title: s.heading(c), Width: c.width, Right: c.key != "place"})
	}
	return table
}

// heading is a column's title; the chosen one stands in a frame.
func (s Screen) heading(c column) string {
	name := s.columnName(c.key)
	switch {
	case c.key == "code":
		name = s.words.Stockroom().ColCode
	case c.key == "place":
		name = s.words.Stockroom().ColPlace
	case c.key == "name":
		name = s.words.Stockroom().ColName
	}
	if s.chosenColumn() == c {
		return ">" + name
	}
	return name
}

// mark says in a word what is to be done about a SKU.
func (s Screen) mark(r sellable.Stock) string {
	t := s.words.Stockroom()
	advice, _ := r.Advice()
	if advice == "" && r.Down || advice == sellable.Reorder && r.Down {
		return t.IsDown
	}
	return t.Marks[string(advice)]
}

func (s Screen) style(r sellable.Stock) lipgloss.Style {
	switch advice, _ := r.Advice(); advice {
	case sellable.TakeDown:
		return s.theme.Text(kit.Refused).Bold(true)
	case sellable.PutBack:
		return s.theme.Text(kit.Good)
	case sellable.Reorder:
		return s.theme.Text(kit.Soft)
	}
	return lipgloss.NewStyle()
}

func (s Screen) cell(r sellable.Stock, key string) string {
	t := s.words.Stockroom()
	switch key {
	case "place":
		return kit.CutLeft(kit.Plain(r.Place), 8)
	case "available":
		return number(r.Available)
	case "on_hand":
		return number(r.OnHand)
	case "promised":
		return number(r.Promised)
	case "on_the_way":
		return number(r.OnTheWay)
	case "sold":
		return number(r.Sold)
	case "safety":
		return number(r.Safety)
	case "dispatch":
		return number(r.Dispatch)
	case "damaged":
		return number(r.Damaged)
	case "buy":
		if _, units := r.Advice(); units > 0 {
			return number(units)
		}
		return "-"
	case "cover":
		if days := r.CoverDays(); days >= 0 {
			return t.DaysLeft.Of(min(days, 9999))
		}
		return t.NoSales
	case "counted":
		if r.CountedAt > 0 {
			return time.UnixMilli(r.CountedAt).In(s.zone).Format("06-01-02")
		}
		return "-"
	}
	return ""
}

// narrow draws two lines a row: the goods and what may be sold of them, then
// the code and two more figures, the chosen column before others.
func (s Screen) narrow(w int) []string {
	rows, chosen := s.window()
	first, second := "on_hand", "promised"
	if s.view == viewReorder {
		second = "buy"
	}
	if c := s.chosenColumn(); s.column > firstColumn && c.key != "available" && c.key != first {
		second = c.key
	}
	var lines []string
	for i, r := range rows {
		head := say.Goods(r.SKU, r.Name, r.Variant)
		if m := s.mark(r); m != "" {
			head = m + " " + head
		}
		head = kit.Ends(" "+kit.Plain(head), s.columnName("available")+" "+number(r.Available), w-1)
		if i == chosen {
			head = s.theme.Mark().Render(kit.Fit(">"+strings.TrimPrefix(head, " "), w))
		} else {
			head = s.style(r).Render(head)
		}
		about := s.columnName(first) + " " + s.cell(r, first) + " " + s.columnName(second) + " " + s.cell(r, second)
		below := kit.Ends("   "+kit.Plain(r.SKU+" "+r.Place), about, w-1)
		lines = append(lines, head, s.theme.Quiet().Render(below))
	}
	return lines
}
