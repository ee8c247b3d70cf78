package sheet

import (
	"slices"
	"strings"
	"unicode"
)

// alias says that a header names a field, and how well: lower ranks count
// first where several columns name the same field.
type alias struct {
	field Field
	rank  int
}

// known finds the fields of a normalised header.
var known = func() map[string][]alias {
	m := map[string][]alias{}
	for _, a := range aliases {
		for rank, name := range a.names {
			key := normalise(name)
			if !slices.ContainsFunc(m[key], func(b alias) bool { return b.field == a.field }) {
				m[key] = append(m[key], alias{a.field, rank})
			}
		}
	}
	return m
}()

// Aliases gives the headers a field goes by, the usual one first.
func Aliases(f Field) []string {
	for _, a := range aliases {
		if a.field == f {
			return slices.Clone(a.names)
		}
	}
	return nil
}

// Detect tells what a header row is about, and for every field in which
// columns (from 0) it stands: where there are several, the first that is
// filled counts.
func Detect(header []string) (Kind, map[Field][]int) {
	layout := layoutOf(header)
	columns := match(header, layout, nil)
	return layout.kindOf(columns), columns
}

// kindOf is what a table of the layout is about.
func (l *Layout) kindOf(columns has) Kind {
	if l.kind != "" {
		return l.kind
	}
	return columns.kind()
}

// match finds the fields of a header row: what a person said of a column
// counts before what the layout says, and that before the usual meaning.
func match(header []string, layout Layout, said Mapping) has {
	type column struct{ index, rank int }
	found := map[Field][]column{}
	for i, h := range header {
		if f, ok := said.field(h); ok {
			found[f] = append(found[f], column{i, -1})
			continue
		}
		if f, ok := layout.field(h); ok {
			found[f] = append(found[f], column{i, -1})
			continue
		}
		for _, a := range lookUp(h) {
			found[a.field] = append(found[a.field], column{i, a.rank})
		}
	}
	delete(found, "")
	columns := has{}
	for field, list := range found {
		slices.SortStableFunc(list, func(a, b column) int { return a.rank - b.rank })
		for _, c := range list {
			columns[field] = append(columns[field], c.index)
		}
	}
	columns.mend(header)
	return columns
}

// mend settles what only all columns together tell: beside 主订单编号 the
// 订单编号 of a line is the line's, and where each row has its 宝贝规格 the
// 宝贝总数量 is the row's.
func (h has) mend(header []string) {
	if list := h[OrderNo]; len(list) > 1 && h.any(Units) && !h.any(SubOrderNo) && strings.HasPrefix(normalise(header[list[0]]), "主订单") {
		h[OrderNo], h[SubOrderNo] = list[:1], list[1:]
	}
	if h.any(Title) && !h.any(OrderNo, Name) {
		h[Name] = h[Title] // a person said so of a list of products
	}
	if h.any(TotalUnits) && h.any(Variant) && h.any(Title) && !h.any(Units) {
		h[Units] = h[TotalUnits]
	}
}

// lookUp finds what one header names: as it is, then without what stands in
// its brackets.
func lookUp(header string) []alias {
	key := normalise(header)
	if list := known[key]; list != nil || key == "" {
		return list
	}
	return known[dropBrackets(key)]
}

// normalise takes away what makes the same header look different: case,
// full-width letters, blanks anywhere, marks like * and the dashes of
// order-id or order_id.
func normalise(header string) string {
	s := strings.ToLower(fold(unwrap(header)))
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("*-_.:/#'\"、·", r) {
			return -1
		}
		return r
	}, s)
}

// dropBrackets takes bracketed remarks out: 数量(必填), 【必填】数量.
func dropBrackets(s string) string {
	depth := 0
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("([【〔<《{", r):
			depth++
			return -1
		case strings.ContainsRune(")]】〕>》}", r):
			depth = max(0, depth-1)
			return -1
		case depth > 0:
			return -1
		}
		return r
	}, s)
}

// bestHeader finds the header among the first rows of a sheet: the first row
// that names the most columns, at least two. It returns -1 without one.
func bestHeader(rows []record) (index, matches int) {
	index = -1
	for i, row := range rows[:min(len(rows), headerRows)] {
		if n := countKnown(row.cells); n >= 2 && n > matches {
			index, matches = i, n
		}
	}
	return index, matches
}

// countKnown counts the columns of a row that are a known header.
func countKnown(cells []string) int {
	n := 0
	for _, c := range cells {
		if len(c) <= 120 && lookUp(c) != nil {
			n++
		}
	}
	return n
}
