package sheet

import (
	"strings"
	"time"
)

// Row is one row of a sheet, valid until the next call of [Sheet.Next]. What
// its methods return may be kept.
type Row struct {
	sheet  *Sheet
	record record
}

// Keep gives the row on cells of its own, which it adds to buf: it outlives the
// next call of [Sheet.Next], and may be used by another goroutine than that.
func (r Row) Keep(buf []string) (Row, []string) {
	n := len(buf)
	buf = append(buf, r.record.cells...)
	r.record.cells = buf[n:len(buf):len(buf)]
	return r, buf
}

// Number is the row's number as a person sees it in Excel, the header
// counted.
func (r Row) Number() int { return r.record.number }

// Cells gives all cells of the row, cleaned like [Row.Text].
func (r Row) Cells() []string {
	cells := make([]string, len(r.record.cells))
	for i, c := range r.record.cells {
		cells[i] = strings.Clone(unwrap(c))
	}
	return cells
}

// Text gives the text of a field, empty if there is none: without control
// characters, surrounding blanks and the wrappings ="…", ' and tab.
func (r Row) Text(f Field) string {
	s, _ := r.find(f)
	return strings.Clone(s)
}

// Texts gives the text of every filled column of a field.
func (r Row) Texts(f Field) []string {
	var all []string
	for _, c := range r.sheet.columns[f] {
		if c < len(r.record.cells) {
			if s := unwrap(r.record.cells[c]); s != "" {
				all = append(all, strings.Clone(s))
			}
		}
	}
	return all
}

// Empty reports whether the field has no text in this row.
func (r Row) Empty(f Field) bool {
	s, _ := r.find(f)
	return s == ""
}

// ID gives an order number, waybill or barcode as text. It refuses what a
// spreadsheet has spoilt: 1.23E+17 ([ReasonScientific]), a column of long
// numbers ending in zeros ([ReasonRounded]), #N/A ([ReasonErrorCell]). A cell
// with several numbers comes whole, for [SplitIDs].
func (r Row) ID(f Field) (string, error) {
	s, column := r.find(f)
	if s == "" {
		return "", r.refuse(f, column, "", ReasonMissing)
	}
	id, reason := checkID(s)
	if reason == "" && r.sheet.rounded[column] && looksRounded(id) {
		reason = ReasonRounded
	}
	if reason != "" {
		return "", r.refuse(f, column, s, reason)
	}
	return strings.Clone(id), nil
}

// Int gives a count, never below zero. An empty cell is [ReasonMissing].
func (r Row) Int(f Field) (int64, error) {
	return r.number(f, func(s, _ string) (int64, Reason) { return parseUnits(s) })
}

// Money gives an amount in fen, rounded if the cell is finer. An empty cell
// is [ReasonMissing].
func (r Row) Money(f Field) (fen int64, err error) {
	return r.number(f, func(s, _ string) (int64, Reason) { return parseFen(s) })
}

// Grams gives a weight in grams, never below zero. The unit may stand in the
// cell or in the header; without one the number must be whole and is grams.
// An empty cell is [ReasonMissing].
func (r Row) Grams(f Field) (int64, error) { return r.number(f, parseGrams) }

// Time gives a time as seen from loc. Cells without an offset are read as the
// clock in loc. An empty cell, or one that says there is no time, is
// [ReasonMissing].
func (r Row) Time(f Field, loc *time.Location) (time.Time, error) {
	s, column := r.find(f)
	if s == "" {
		return time.Time{}, r.refuse(f, column, "", ReasonMissing)
	}
	t, reason := parseTime(s, loc, r.sheet.date1904)
	if reason != "" {
		return time.Time{}, r.refuse(f, column, s, reason)
	}
	return t, nil
}

// number reads a cell as one of the kinds of numbers.
func (r Row) number(f Field, parse func(s, header string) (int64, Reason)) (int64, error) {
	s, column := r.find(f)
	if s == "" {
		return 0, r.refuse(f, column, "", ReasonMissing)
	}
	n, reason := parse(s, r.sheet.header[column])
	if reason != "" {
		return 0, r.refuse(f, column, s, reason)
	}
	return n, nil
}

// find gives the first filled cell of a field and its column, or the field's
// first column, -1 without one. The text lives as long as the row.
func (r Row) find(f Field) (text string, column int) {
	columns := r.sheet.columns[f]
	for _, c := range columns {
		if c < len(r.record.cells) {
			if s := unwrap(r.record.cells[c]); s != "" {
				return s, c
			}
		}
	}
	if len(columns) == 0 {
		return "", -1
	}
	return "", columns[0]
}

// refuse makes the error for a cell.
func (r Row) refuse(f Field, column int, value string, reason Reason) error {
	e := &CellError{
		File: r.sheet.file.name, Sheet: r.sheet.name, Row: r.record.number,
		Value: shorten(value), Reason: reason, Column: r.sheet.Column(f),
	}
	if column >= 0 {
		e.Column = r.sheet.header[column]
	}
	return e
}
