package sheet

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Format is what a [Writer] writes.
type Format string

// The formats that are written.
const (
	CSV  Format = "csv"  // UTF-8 with a byte order mark, lines ending in CR LF
	XLSX Format = "xlsx" // one worksheet with a frozen header row
)

// Fen is an amount of money for [Writer.Write]: a number of yuan with two
// decimals in the file.
type Fen int64

// ErrCellType is a value handed to [Writer.Write] that no cell can hold.
var ErrCellType = errors.New("no cell holds this type")

// Writer writes one table. After an error every further call fails with the
// same error.
type Writer struct {
	format rowWriter
	err    error
	closed bool

	temp   *os.File // where it is written until Close, nil for an io.Writer
	target string
}

// rowWriter is what the formats have in common.
type rowWriter interface {
	header(names []string) error
	row(cells []any) error // string, int64, Fen, time.Time or nil each
	finish() error
	discard()
}

// NewWriter writes to w. Nothing is complete before [Writer.Close].
func NewWriter(w io.Writer, format Format) (*Writer, error) {
	switch format {
	case CSV:
		return &Writer{format: newCSVWriter(w)}, nil
	case XLSX:
		x, err := newBookWriter(w)
		if err != nil {
			return nil, err
		}
		return &Writer{format: x}, nil
	}
	return nil, fmt.Errorf("sheet: unknown format %q", format)
}

// Create writes a file whose name ends in .csv or .xlsx. Until Close it is
// written beside its place, so that a half-written file never takes the name.
func Create(path string) (*Writer, error) {
	format := Format(strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), "."))
	if format != CSV && format != XLSX {
		return nil, fmt.Errorf("sheet: %s: the name must end in .csv or .xlsx", path)
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".shipdesk-*.part")
	if err != nil {
		return nil, err
	}
	w, err := NewWriter(temp, format)
	if err != nil {
		_ = temp.Close()
		_ = os.Remove(temp.Name())
		return nil, err
	}
	w.temp, w.target = temp, path
	return w, nil
}

// WriteHeader writes the header row. It comes first, or not at all.
func (w *Writer) WriteHeader(names []string) error {
	if err := w.usable(); err != nil {
		return err
	}
	w.err = w.format.header(names)
	return w.err
}

// usable gives the error that keeps the writer from writing on.
func (w *Writer) usable() error {
	if w.err == nil && w.closed {
		return os.ErrClosed
	}
	return w.err
}

// Write writes one row. A cell is a string, a whole number, a [Fen], a
// time.Time or nil; a zero time is an empty cell. A time is written as the
// clock of its location shows it, to the second. Text is cleaned of control
// characters; text that a spreadsheet would take for a formula gets an
// apostrophe in front, which reading it takes off again.
func (w *Writer) Write(cells ...any) error {
	if err := w.usable(); err != nil {
		return err
	}
	row := make([]any, len(cells))
	for i, c := range cells {
		if row[i], w.err = cellValue(c); w.err != nil {
			return w.err
		}
	}
	w.err = w.format.row(row)
	return w.err
}

// cellValue brings a value to one of the types a rowWriter knows.
func cellValue(c any) (any, error) {
	switch v := c.(type) {
	case nil:
		return nil, nil
	case string:
		return neutralise(clean(v)), nil
	case int:
		return int64(v), nil
	case int64, Fen:
		return v, nil
	case time.Time:
		if v.IsZero() {
			return nil, nil
		}
		return v, nil
	}
	return nil, fmt.Errorf("%w: %T", ErrCellType, c)
}

// neutralise puts an apostrophe before text that a spreadsheet might run, and
// before one that begins with an apostrophe, so that reading gives the same.
func neutralise(s string) string {
	if s == "" {
		return s
	}
	for _, danger := range []string{"=", "+", "-", "@", "'", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, danger) {
			return "'" + s
		}
	}
	return s
}

// Close finishes the table and gives the first error there was. A file takes
// its name only if there was none.
func (w *Writer) Close() error {
	if w.closed {
		return w.err
	}
	if w.err != nil {
		w.Discard()
		return w.err
	}
	w.closed = true
	if w.err = w.format.finish(); w.temp != nil {
		w.err = w.place(w.err)
	}
	return w.err
}

// Discard gives up what was written; a file is removed. After Close it does
// nothing.
func (w *Writer) Discard() {
	if w.closed {
		return
	}
	w.closed = true
	w.format.discard()
	if w.temp != nil {
		_ = w.temp.Close()
		_ = os.Remove(w.temp.Name())
	}
}

// place gives a finished file its name, or removes one with an error.
func (w *Writer) place(err error) error {
	if err == nil {
		err = w.temp.Chmod(0o644)
	}
	if err == nil {
		err = w.temp.Sync()
	}
	if closeErr := w.temp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(w.temp.Name(), w.target)
	}
	if err != nil {
		_ = os.Remove(w.temp.Name())
	}
	return err
}
