package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// record is one row as it comes out of a file.
type record struct {
	number int      // as a person sees it in Excel, from 1
	cells  []string // valid until the next record
}

// source is the rows of one sheet, whatever its format.
type source interface {
	next() (record, error) // io.EOF at the end
	setWidth(columns int)  // how many columns the header has
	close() error
}

// csvSource reads the rows of a text.
type csvSource struct {
	lines  *lines
	csv    *csv.Reader
	comma  byte
	width  int // columns of the header, 0 while unknown
	number int
}

// newCSV reads text, already decoded, with the given delimiter.
func newCSV(text io.Reader, comma byte) *csvSource {
	l := newLines(text)
	r := csv.NewReader(l)
	r.Comma = rune(comma)
	r.LazyQuotes = true // bare ="123" and inches
	r.FieldsPerRecord = -1
	r.ReuseRecord = true
	return &csvSource{lines: l, csv: r, comma: comma}
}

func (s *csvSource) setWidth(columns int) { s.width = columns }

func (s *csvSource) close() error { return nil }

// next reads one record. One that swallowed lines behind a quotation mark is
// taken back and its first line read with the mark as a letter.
func (s *csvSource) next() (record, error) {
	s.lines.begin()
	cells, err := s.csv.Read()
	if err != nil && (s.lines.count() == 0 || !errors.Is(err, io.EOF)) {
		return record{}, err
	}
	s.number += s.lines.blanks + 1
	if s.brokenAcross(len(cells)) {
		cells = splitBroken(s.lines.line(0), s.comma)
		s.lines.giveBack()
	} else if mended := s.mendWithin(len(cells)); mended != nil {
		cells = mended
	}
	return record{s.number, cells}, nil
}

// brokenAcross reports whether the record swallowed others: it never ended,
// or it is made of lines each of which could be a row by itself.
func (s *csvSource) brokenAcross(cells int) bool {
	if s.lines.cut {
		return true
	}
	const wide = 6 // below that, text with commas looks like a row
	if s.lines.count() < 2 || s.width < 3 || s.width < wide && cells == s.width {
		return false
	}
	for i := range s.lines.count() {
		if bytes.Count(s.lines.line(i), []byte{s.comma}) < s.width-1 {
			return false
		}
	}
	return true
}

// mendWithin reads a line again that is short of cells because a quotation
// mark swallowed a delimiter, if that makes it as wide as the header.
func (s *csvSource) mendWithin(cells int) []string {
	if cells >= s.width || s.lines.count() != 1 || bytes.IndexByte(s.lines.line(0), '"') < 0 {
		return nil
	}
	if again := splitBroken(s.lines.line(0), s.comma); len(again) == s.width {
		return again
	}
	return nil
}

// splitBroken splits one line at its delimiters. Quotation marks count only
// around a cell that closes properly before the line ends.
func splitBroken(line []byte, comma byte) []string {
	rest := strings.TrimRight(string(line), "\r\n")
	var cells []string
	for {
		cell, after, ok := quotedCell(rest, comma)
		if !ok {
			cell, after = rest, ""
			if i := strings.IndexByte(rest, comma); i >= 0 {
				cell, after = rest[:i], rest[i:]
			}
		}
		cells = append(cells, cell)
		if after == "" {
			return cells
		}
		rest = after[1:]
	}
}

// quotedCell takes a properly quoted cell off the front of s; after begins
// with the delimiter or is empty.
func quotedCell(s string, comma byte) (cell, after string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", "", false
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] != '"':
		case i+1 < len(s) && s[i+1] == '"':
			i++
		case i+1 == len(s) || s[i+1] == comma:
			return strings.ReplaceAll(s[1:i], `""`, `"`), s[i+1:], true
		default:
			return "", "", false
		}
	}
	return "", "", false
}

// decode turns the bytes of a text after its mark into UTF-8.
func decode(r io.Reader, charset string) io.Reader {
	switch charset {
	case charsetUTF16LE:
		return transform.NewReader(r, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder())
	case charsetUTF16BE:
		return transform.NewReader(r, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder())
	case charsetGB18030:
		return transform.NewReader(r, simplifiedchinese.GB18030.NewDecoder())
	}
	return r
}
