package sheet

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostWeb bounds a page that is read: it is held in memory.
const mostWeb = 64 << 20

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
		return f.readError(err, 0)
	}
	worst := ErrWebPage
	tables := tablesOf(page)
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
func tablesOf(n *html.Node) [][][]string {
	if n.DataAtom == atom.Table {
		var inner [][][]string
		for d := range n.Descendants() {
			if d.DataAtom == atom.Table {
				inner = append(inner, tablesOf(d)...)
			}
		}
		if rows := rowsOf(n); len(inner) == 0 || len(rows) > len(inner)+1 {
			return [][][]string{rows}
		}
		return inner
	}
	var all [][][]string
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
	for _, tr := range children(table, atom.Tr) {
		var cells []string
		for td := range tr.ChildNodes() {
			if td.DataAtom != atom.Td && td.DataAtom != atom.Th {
				continue
			}
			for len(cells) < len(taken) && taken[len(cells)] > 0 {
				cells = append(cells, "")
			}
			at := len(cells)
			cells = append(cells, textOf(td))
			for range spanOf(td, "colspan") - 1 {
				cells = append(cells, "")
			}
			for len(taken) < len(cells) {
				taken = append(taken, 0)
			}
			for i := at; i < len(cells); i++ {
				taken[i] = spanOf(td, "rowspan")
			}
		}
		for i := range taken {
			taken[i] = max(0, taken[i]-1)
		}
		rows = append(rows, cells)
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
	const most = 1000
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
