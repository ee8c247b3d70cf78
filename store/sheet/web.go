package sheet

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostWeb, mostCells and mostColumns bound a page that is read: it is held in memory.
const (
	mostWeb     = 64 << 20
	mostCells   = 20_000_000
	mostColumns = 16_384 // of a worksheet
)

// webTables are the tables of a page: rows of cells.
type webTables [][][]string

func (t webTables) size() int {
	n := 0
	for _, rows := range t {
		for _, cells := range rows {
			n += len(cells)
		}
	}
	return n
}

// openWeb reads the tables of a page: many exporters write one and call it
// .xls. A page without any table, or an XML workbook, is ErrWebPage.
func (f *File) openWeb(head []byte) error {
	if f.total > mostWeb {
		return ErrTooBig
	}
	if archived(head) {
		return ErrWebPage
	}
	bom, err := f.findCharset(head)
	if err != nil {
		return err
	}
	text, err := f.text(bom, nil)
	if err != nil {
		return err
	}
	page, err := html.Parse(text)
	if err != nil {
		return ErrWebPage // nested beyond reason
	}
	worst := ErrWebPage
	tables := tablesOf(page)
	if tables.size() > mostCells {
		return ErrTooBig
	}
	for i, rows := range tables {
		name := ""
		if len(tables) > 1 {
			name = strconv.Itoa(i + 1)
		}
		switch s, err := f.webSheet(name, rows); {
		case err == nil:
			f.sheets = append(f.sheets, s)
		case errors.Is(err, ErrNoHeader) && worst == ErrWebPage:
			worst = err
		}
	}
	if len(f.sheets) == 0 {
		return worst
	}
	return nil
}

// archived tells a page saved with all its parts (MHTML) and an XML workbook
// of 2003 from a page.
func archived(head []byte) bool {
	start := strings.ToLower(string(head[:min(len(head), 2048)]))
	return strings.Contains(start, "mime-version:") || strings.Contains(start, "<workbook")
}

func (f *File) webSheet(name string, rows [][]string) (*Sheet, error) {
	p, err := probe(&webSource{rows: rows})
	if err != nil {
		return nil, err
	}
	return newSheet(f, name, p, func() (source, error) {
		f.done.Store(f.total)
		return &webSource{rows: rows}, nil
	})
}

// webSource hands out the rows of a table of a page.
type webSource struct {
	rows   [][]string
	number int
}

func (s *webSource) setWidth(int) {}

func (s *webSource) close() error { return nil }

func (s *webSource) next() (record, error) {
	if s.number == len(s.rows) {
		return record{}, io.EOF
	}
	s.number++
	return record{s.number, s.rows[s.number-1]}, nil
}

// tablesOf finds the tables of a page that have rows. One inside a cell of
// another is part of that cell's text; one around others, for their layout
// only, counts as what is in it.
func tablesOf(n *html.Node) webTables {
	if n.DataAtom == atom.Table {
		var inner webTables
		for d := range n.Descendants() {
			if d.DataAtom == atom.Table {
				inner = append(inner, tablesOf(d)...)
			}
		}
		if rows := rowsOf(n); len(inner) == 0 || len(rows) > len(inner)+1 {
			return webTables{rows}
		}
		return inner
	}
	var all webTables
	for c := range n.ChildNodes() {
		all = append(all, tablesOf(c)...)
	}
	return all
}

// rowsOf reads the rows of a table, with cells that reach over several rows or
// columns repeated in none of them: what is below or beside them is empty.
func rowsOf(table *html.Node) [][]string {
	var rows [][]string
	var taken []int // for how many more rows a column is taken from above
	total := 0
	for _, tr := range children(table, atom.Tr) {
		var cells []string
		next := 0 // the column of the next cell
		for td := range tr.ChildNodes() {
			if td.DataAtom != atom.Td && td.DataAtom != atom.Th || next > mostColumns {
				continue
			}
			for next < len(taken) && taken[next] > 0 {
				next++
			}
			cells = append(cells, make([]string, next-len(cells))...)
			cells = append(cells, textOf(td))
			width, down := spanOf(td, "colspan"), spanOf(td, "rowspan")
			for ; width > 0; width-- {
				if next == len(taken) {
					taken = append(taken, 0)
				}
				taken[next] = down
				next++
			}
		}
		for i := range taken {
			taken[i] = max(0, taken[i]-1)
		}
		rows = append(rows, cells)
		if total += len(cells); total > mostCells {
			break
		}
	}
	return rows
}

// children finds the elements of a kind inside a node, but not inside a
// further table.
func children(n *html.Node, kind atom.Atom) []*html.Node {
	var all []*html.Node
	for c := range n.ChildNodes() {
		switch c.DataAtom {
		case kind:
			all = append(all, c)
		case atom.Table:
		default:
			all = append(all, children(c, kind)...)
		}
	}
	return all
}

func spanOf(n *html.Node, name string) int {
	const most = 500
	for _, a := range n.Attr {
		if strings.EqualFold(a.Key, name) {
			span, err := strconv.Atoi(strings.TrimSpace(a.Val))
			if err == nil && span > 0 {
				return min(span, most)
			}
		}
	}
	return 1
}

// textOf is what a person reads in a cell.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && d.Parent.DataAtom != atom.Script && d.Parent.DataAtom != atom.Style:
			b.WriteString(d.Data)
		case d.DataAtom == atom.Br || d.DataAtom == atom.P || d.DataAtom == atom.Div || d.DataAtom == atom.Td:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
