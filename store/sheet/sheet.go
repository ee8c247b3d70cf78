package sheet

import (
	"errors"
	"io"
	"slices"
	"strings"
)

// How many filled rows are looked at for the header, and how many after them
// for numbers a spreadsheet has rounded.
const (
	headerRows = 20
	sampleRows = 20
)

// Sheet is one table, positioned after its header. It is not safe for use by
// several goroutines.
type Sheet struct {
	file      *File
	name      string
	kind      Kind
	header    []string
	headerRow int
	columns   has
	rounded   map[int]bool // columns whose long numbers lost their last digits
	date1904  bool

	openSource func() (source, error)
	source     source // nil until the first Next
	row        int    // the last row read
}

// probed is what the first rows of a sheet say.
type probed struct {
	rows    []record
	index   int // of the header in rows, -1 without one
	matches int // known columns in the header
}

// probe reads the first filled rows of a sheet.
func probe(src source) (probed, error) {
	var p probed
	for len(p.rows) < headerRows+sampleRows {
		r, err := src.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return p, err
		}
		if !blank(r.cells) {
			p.rows = append(p.rows, record{r.number, slices.Clone(r.cells)})
		}
	}
	p.index, p.matches = bestHeader(p.rows)
	return p, nil
}

// newSheet makes a sheet of what its first rows say. The rows themselves are
// opened by the first Next.
func newSheet(f *File, name string, p probed, open func() (source, error)) (*Sheet, error) {
	switch {
	case len(p.rows) == 0:
		return nil, ErrEmpty
	case p.index < 0:
		return nil, ErrNoHeader
	}
	s := &Sheet{file: f, name: name, openSource: open, headerRow: p.rows[p.index].number}
	for _, h := range p.rows[p.index].cells {
		s.header = append(s.header, strings.Clone(unwrap(h)))
	}
	s.columns = match(s.header)
	s.kind = s.columns.kind()
	s.rounded = roundedColumns(s.columns, p.rows[p.index+1:])
	return s, nil
}

// roundedColumns finds the number columns that a spreadsheet has spoilt.
func roundedColumns(columns has, rows []record) map[int]bool {
	found := map[int]bool{}
	for _, field := range []Field{OrderNo, SubOrderNo, Waybill} {
		for _, c := range columns[field] {
			var values []string
			for _, r := range rows {
				if c < len(r.cells) {
					values = append(values, r.cells[c])
				}
			}
			if roundedColumn(values) {
				found[c] = true
			}
		}
	}
	return found
}

// Name is the worksheet's name; empty for a text file.
func (s *Sheet) Name() string { return s.name }

// Kind is what the sheet is about, by its header.
func (s *Sheet) Kind() Kind { return s.kind }

// Header gives the header row as a person reads it, one entry a column.
func (s *Sheet) Header() []string { return slices.Clone(s.header) }

// HeaderRow is the number of the header row, from 1: above 1 there are titles.
func (s *Sheet) HeaderRow() int { return s.headerRow }

// Has reports whether the sheet has a column for the field.
func (s *Sheet) Has(f Field) bool { return len(s.columns[f]) > 0 }

// Column is the header of the field's column, or the usual header if the
// sheet has none.
func (s *Sheet) Column(f Field) string {
	if list := s.columns[f]; len(list) > 0 {
		return s.header[list[0]]
	}
	for _, a := range aliases {
		if a.field == f {
			return a.names[0]
		}
	}
	return string(f)
}

// Next reads the next row that is not empty; io.EOF says there is none. Any
// other error is a [*FileError] and ends the sheet. The row is valid until
// the next call.
func (s *Sheet) Next() (Row, error) {
	if s.source == nil {
		if err := s.start(); err != nil {
			return Row{}, s.file.readError(err, 0)
		}
	}
	for {
		r, err := s.source.next()
		if errors.Is(err, io.EOF) {
			return Row{}, io.EOF
		}
		if err != nil {
			return Row{}, s.file.readError(err, s.row)
		}
		s.row = r.number
		if r.number > s.headerRow && !blank(r.cells) {
			return Row{s, r}, nil
		}
	}
}

// start opens the rows.
func (s *Sheet) start() error {
	src, err := s.openSource()
	if err != nil {
		return err
	}
	src.setWidth(len(s.header))
	s.source = src
	return nil
}

func (s *Sheet) close() error {
	if s.source == nil {
		return nil
	}
	return s.source.close()
}
