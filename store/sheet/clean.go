package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// unwrap gives the text a cell means: without control characters and
// surrounding blanks, and without what exporters wrap around long numbers
// to keep Excel from rounding them (="123", '123, a leading tab). A lone
// "null" or \N is what databases print for nothing.
func unwrap(cell string) string {
	s := clean(cell)
	switch {
	case s == "":
		return ""
	case s[0] == '\'':
		s = clean(s[1:])
	case len(s) >= 3 && s[0] == '=' && s[1] == '"' && s[len(s)-1] == '"':
		s = clean(strings.ReplaceAll(s[2:len(s)-1], `""`, `"`))
	}
	if s == "null" || s == `\N` {
		return ""
	}
	return s
}

// clean removes what a person cannot see: control characters, invisible marks
// and blanks around the text. A line break or tab inside becomes a blank.
func clean(s string) string {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if unseen(r) || r == utf8.RuneError && size == 1 {
			return scrub(s)
		}
		i += size
	}
	return strings.TrimFunc(s, unicode.IsSpace)
}

// scrub is the slow half of clean, for text that has something to remove.
func scrub(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case unseen(r):
			return -1
		}
		return r
	}, s)
	return strings.TrimFunc(s, unicode.IsSpace)
}

// unseen tells control characters and invisible marks (byte order, text
// direction, zero width) from text. The joiner inside emoji is text.
func unseen(r rune) bool {
	switch {
	case r < 0x20, r >= 0x7F && r < 0xA0:
		return true
	case r < 0x00AD:
		return false
	}
	return r == 0x00AD || r == 0x200B || r == 0x200E || r == 0x200F || r == 0x2060 || r == 0xFEFF ||
		r >= 0x2028 && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r >= 0xFFF9 && r <= 0xFFFB
}

// blank reports whether a row has nothing in any cell.
func blank(cells []string) bool {
	for _, c := range cells {
		if c != "" && clean(c) != "" {
			return false
		}
	}
	return true
}

// fold brings full-width letters, digits and marks to their usual form.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return width.Fold.String(s)
		}
	}
	return s
}
