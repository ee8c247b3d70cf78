package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"

	"github.com/xuri/excelize/v2"
)

// mostUnpacked bounds what a workbook may unpack to.
const mostUnpacked = 2 << 30

// book is an open workbook.
type book struct {
	excel    *excelize.File
	date1904 bool
	size     int64         // bytes of the file
	rows     int64         // rows of all worksheets, as counted by checkZip
	read     int64         // rows read
	open     int           // sheets not read to their end
	done     *atomic.Int64 // bytes read, by estimate
}

// openWorkbook opens an XLSX file and finds its sheets.
func (f *File) openWorkbook() error {
	rows, err := f.checkZip()
	if err != nil {
		return err
	}
	b := &book{size: f.total, rows: rows, done: &f.done}
	if err := guard(func() error { return b.load(f) }); err != nil {
		return ErrDamaged
	}
	f.charset = "XLSX"
	f.closers = append(f.closers, b.excel)
	names := b.excel.GetSheetList()
	if len(names) == 0 {
		return ErrNotASheet
	}
	return f.findWorksheets(b, names)
}

func (b *book) load(f *File) (err error) {
	options := excelize.Options{UnzipSizeLimit: mostUnpacked, RawCellValue: true}
	if f.path != "" {
		b.excel, err = excelize.OpenFile(f.path, options)
	} else if _, err = f.reader.Seek(0, io.SeekStart); err == nil {
		b.excel, err = excelize.OpenReader(f.reader, options)
	}
	if err != nil {
		return err
	}
	props, err := b.excel.GetWorkbookProps()
	b.date1904 = props.Date1904 != nil && *props.Date1904
	return err
}

// findWorksheets keeps the worksheets with a header.
func (f *File) findWorksheets(b *book, names []string) error {
	worst := ErrEmpty
	for _, name := range names {
		if visible, err := b.excel.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		s, err := f.worksheet(b, name)
		switch {
		case err == nil:
			f.sheets = append(f.sheets, s)
			b.open++
		case errors.Is(err, ErrNoHeader):
			if worst == ErrEmpty {
				worst = err
			}
		case err != ErrEmpty:
			return err
		}
	}
	if len(f.sheets) == 0 {
		return worst
	}
	return nil
}

// worksheet opens one sheet of a workbook.
func (f *File) worksheet(b *book, name string) (*Sheet, error) {
	src, err := b.source(name)
	if err != nil {
		return nil, ErrEmpty // a chart, or a sheet that is only listed
	}
	p, err := probe(src)
	_ = src.close()
	if err != nil {
		return nil, f.readError(err, 0)
	}
	s, err := newSheet(f, name, p, func() (source, error) {
		src, err := b.source(name)
		if err == nil {
			src.counting = true
		}
		return src, err
	})
	if err == nil {
		s.date1904 = b.date1904
	}
	return s, err
}

// step counts a row that was read.
func (b *book) step() {
	b.read++
	if b.rows > 0 {
		b.done.Store(b.size * min(b.read, b.rows) / b.rows)
	}
}

// end counts a sheet that was read to its end.
func (b *book) end() {
	if b.open--; b.open == 0 {
		b.done.Store(b.size)
	}
}

// bookSource reads the rows of one worksheet.
type bookSource struct {
	book     *book
	rows     *excelize.Rows
	number   int
	counting bool // rows count towards the progress
}

func (b *book) source(name string) (*bookSource, error) {
	s := &bookSource{book: b}
	err := guard(func() (err error) {
		s.rows, err = b.excel.Rows(name)
		return err
	})
	return s, err
}

func (s *bookSource) setWidth(int) {}

func (s *bookSource) close() error { return s.rows.Close() }

// next reads one row; rows that are not in the file come as empty ones.
func (s *bookSource) next() (r record, err error) {
	err = guard(func() error {
		if !s.rows.Next() {
			if err := s.rows.Error(); err != nil {
				return ErrDamaged
			}
			return io.EOF
		}
		cells, err := s.rows.Columns()
		if err != nil {
			return ErrDamaged
		}
		s.number++
		r = record{s.number, cells}
		return nil
	})
	switch {
	case !s.counting:
	case err == nil:
		s.book.step()
	case err == io.EOF:
		s.book.end()
		s.counting = false
	}
	return r, err
}

// guard turns a panic inside the workbook library into an error: it was
// written for workbooks that are what they say.
func guard(act func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", ErrDamaged, p)
		}
	}()
	return act()
}

// checkZip reads every part of a workbook once and counts the rows: the
// library takes a part that ends too early for a shorter one, and rows would
// be lost without a word.
func (f *File) checkZip() (rows int64, err error) {
	at, err := f.readerAt()
	if err != nil {
		return 0, err
	}
	z, err := zip.NewReader(at, f.total)
	if err != nil {
		return 0, ErrDamaged
	}
	if err := checkParts(z.File); err != nil {
		return 0, err
	}
	for _, part := range z.File {
		n, err := checkPart(part)
		if err != nil {
			return 0, ErrDamaged
		}
		if strings.Contains(strings.ToLower(part.Name), "worksheets/") {
			rows += n
		}
	}
	return rows, nil
}

// checkParts looks at a workbook's list of contents.
func checkParts(parts []*zip.File) error {
	var unpacked uint64
	hasBook := false
	for _, part := range parts {
		unpacked += part.UncompressedSize64
		hasBook = hasBook || strings.HasSuffix(strings.ToLower(part.Name), "workbook.xml")
		if part.Flags&1 != 0 {
			return ErrEncrypted
		}
	}
	switch {
	case !hasBook:
		return ErrNotASheet
	case unpacked > mostUnpacked:
		return ErrTooBig
	}
	return nil
}

// checkPart compares a part with its checksum and counts the rows in it.
func checkPart(part *zip.File) (rows int64, err error) {
	r, err := part.Open()
	if err != nil {
		return 0, err
	}
	var count rowCounter
	_, err = io.Copy(&count, r)
	return count.rows, errors.Join(err, r.Close())
}

// rowCounter counts the rows of a worksheet's XML, near enough for a
// progress bar.
type rowCounter struct{ rows int64 }

func (c *rowCounter) Write(p []byte) (int, error) {
	c.rows += int64(bytes.Count(p, []byte("<row ")))
	return len(p), nil
}

// readerAt gives the file for reading at any place.
func (f *File) readerAt() (io.ReaderAt, error) {
	if at, ok := f.reader.(io.ReaderAt); ok {
		return at, nil
	}
	if _, err := f.reader.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	all, err := io.ReadAll(f.reader)
	return bytes.NewReader(all), err
}
