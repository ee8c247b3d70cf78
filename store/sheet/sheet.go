package sheet

import (
	"errors"
	"io"
	"slices"
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
	layout    Layout
	samples   probed
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
	if len(p.rows) == 0 {
		return nil, ErrEmpty
	}
	s := &Sheet{file: f, name: name, openSource: open, samples: p}
	said := s.findMapped()
	data := p.rows
	switch {
	case s.samples.index >= 0:
		s.headerRow, s.header = p.rows[s.samples.index].number, asRead(p.rows[s.samples.index].cells, 0)
		s.layout = layoutOf(s.header)
		data = p.rows[s.samples.index+1:]
	case isCainiao(p.rows):
		s.layout, s.header = cainiao, cainiao.need
	default:
		return nil, unknown(name, p, likeHeader(p.rows[:min(len(p.rows), headerRows)]), nil)
	}
	s.columns = match(s.header, s.layout, said)
	s.kind = s.layout.kindOf(s.columns)
	s.rounded = roundedColumns(s.columns, data)
	if s.kind != KindUnknown {
		s.samples = probed{}
	}
	return s, nil
}

// findMapped looks for a header row whose meaning a person has said before; it
// counts before one that is known by its names.
func (s *Sheet) findMapped() Mapping {
	if s.file.known == nil {
		return nil
	}
	for i, r := range s.samples.rows[:min(len(s.samples.rows), headerRows)] {
		header := asRead(r.cells, 0)
		if said := s.file.known(header); said != nil {
			s.samples.index = i
			return said
		}
	}
	return nil
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

// Layout is the platform's or tool's layout that the sheet has.
func (s *Sheet) Layout() Layout { return s.layout }

// Unknown describes a sheet of [KindUnknown].
func (s *Sheet) Unknown() *UnknownError {
	if s.kind != KindUnknown {
		return nil
	}
	return unknown(s.name, s.samples, s.samples.index, s.columns)
}

// Header gives the header row as a person reads it, one entry a column.
func (s *Sheet) Header() []string { return slices.Clone(s.header) }

// HeaderRow is the number of the header row, from 1: above 1 there are titles.
// A layout without a header row has 0.
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
