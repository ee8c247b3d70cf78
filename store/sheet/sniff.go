package sheet

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// content is what a file's bytes turn out to be.
type content int

const (
	contentEmpty content = iota
	contentText
	contentZip // perhaps XLSX
	contentOLE // an old workbook, or an encrypted new one
	contentWeb // HTML or XML
	contentJunk
)

// sniffSize is how much of a file's beginning is looked at.
const sniffSize = 64 << 10

// magics are how files begin that are no text.
var magics = []struct {
	prefix string
	is     content
}{
	{"PK\x03\x04", contentZip},
	{"PK\x05\x06", contentZip},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", contentOLE},
	{"\x09\x08\x10\x00\x00\x06\x05\x00", contentOLE}, // a bare BIFF stream
	{"%PDF", contentJunk},
	{"Rar!", contentJunk},
	{"7z\xBC\xAF", contentJunk},
	{"\x1F\x8B", contentJunk},
	{"\x89PNG", contentJunk},
	{"GIF8", contentJunk},
	{"\xFF\xD8\xFF", contentJunk},
	{"SQLite format 3\x00", contentJunk},
	{"\x7FELF", contentJunk},
	{"MZ\x90", contentJunk},
}

// sniff tells from a file's beginning what it is.
func sniff(head []byte) content {
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return m.is
		}
	}
	if text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bomUTF8)), " \t\r\n\x00\x1A"); len(text) == 0 {
		return contentEmpty
	} else if isWeb(text) {
		return contentWeb
	}
	if charset, _ := sniffBOM(head); charset != "" || sniffUTF16(head) != "" || !binary(head) {
		return contentText
	}
	return contentJunk
}

// isWeb recognises a page or an XML spreadsheet of 2003.
func isWeb(text []byte) bool {
	lower := bytes.ToLower(text[:min(len(text), 512)])
	for _, start := range []string{"<html", "<!doctype", "<?xml", "<table", "<head", "<meta", "<style", "mime-version:"} {
		if bytes.HasPrefix(lower, []byte(start)) {
			return true
		}
	}
	return false
}

// binary reports whether text has more control characters than stray ones.
func binary(head []byte) bool {
	controls := 0
	for _, b := range head {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A || b == 0x7F {
			controls++
		}
	}
	const stray = 8
	return controls > stray && controls*50 > len(head)
}

// encrypted reports whether a compound file is the wrapping of a workbook
// under a password: it has a stream named EncryptedPackage.
func encrypted(r io.Reader) (bool, error) {
	var name []byte
	for _, c := range "EncryptedPackage" {
		name = append(name, byte(c), 0)
	}
	buf := make([]byte, sniffSize)
	kept := 0
	for {
		n, err := io.ReadFull(r, buf[kept:])
		if bytes.Contains(buf[:kept+n], name) {
			return true, nil
		}
		if err != nil {
			return false, ignoreEnd(err)
		}
		kept = copy(buf, buf[len(buf)-len(name):])
	}
}

// ignoreEnd makes the end of a file no error.
func ignoreEnd(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return err
}

// The charsets a text file is read in.
const (
	charsetUTF8    = "UTF-8"
	charsetUTF16LE = "UTF-16LE"
	charsetUTF16BE = "UTF-16BE"
	charsetGB18030 = "GB18030"

	bomUTF8 = "\xEF\xBB\xBF"
)

// sniffBOM reads the mark some programs write before the text.
func sniffBOM(head []byte) (charset string, size int) {
	switch {
	case bytes.HasPrefix(head, []byte(bomUTF8)):
		return charsetUTF8, 3
	case bytes.HasPrefix(head, []byte("\xFF\xFE")):
		return charsetUTF16LE, 2
	case bytes.HasPrefix(head, []byte("\xFE\xFF")):
		return charsetUTF16BE, 2
	case bytes.HasPrefix(head, []byte("\x84\x31\x95\x33")):
		return charsetGB18030, 4
	}
	return "", 0
}

// sniffUTF16 recognises UTF-16 without a mark: the commas, digits and line
// ends of a table have a zero for their other half, always on the same side.
func sniffUTF16(head []byte) string {
	head = head[:len(head)&^1]
	var low, high int
	for i := 0; i+1 < len(head); i += 2 {
		if head[i] == 0 {
			high++
		}
		if head[i+1] == 0 {
			low++
		}
	}
	charset, bigEnd := charsetUTF16LE, false
	if high > low {
		charset, bigEnd = charsetUTF16BE, true
		low, high = high, low
	}
	if low < 2 || high*16 > low || low*50 < len(head) || !readsAsUTF16(head, bigEnd) {
		return ""
	}
	return charset
}

// readsAsUTF16 reports whether nearly all of it is characters of a table.
func readsAsUTF16(head []byte, bigEnd bool) bool {
	odd := 0
	for i := 0; i+1 < len(head); i += 2 {
		r := rune(head[i]) | rune(head[i+1])<<8
		if bigEnd {
			r = rune(head[i])<<8 | rune(head[i+1])
		}
		text := r >= 0x20 && r < 0x7F || r == '\t' || r == '\n' || r == '\r' || r >= 0xA0 && r < 0x600 ||
			r >= 0x2000 && r < 0x2700 || r >= 0x3000 && r < 0xA000 || r >= 0xFE30 && r < 0xFFF0
		if !text && !utf16.IsSurrogate(r) {
			odd++
		}
	}
	return odd*20 <= len(head)
}

// sniffUTF8 reads a text once to tell UTF-8 from GB18030. A few broken
// characters among good ones do not make it GB18030: platforms cut long texts
// in the middle of a character. (Chinese in GB18030 read as UTF-8 has about
// eight wrong characters to a right one.)
func sniffUTF8(r io.Reader) (bool, error) {
	var good, bad int
	buf := make([]byte, sniffSize)
	kept := 0
	for {
		n, err := io.ReadFull(r, buf[kept:])
		if err != nil && ignoreEnd(err) != nil {
			return false, err
		}
		rest := countUTF8(buf[:kept+n], err != nil, &good, &bad)
		if err != nil || bad > 100 && bad > good {
			return bad*4 <= good, nil
		}
		kept = copy(buf, rest)
	}
}

// countUTF8 counts the characters beyond ASCII that are right and wrong, and
// gives back what may go on in the next part.
func countUTF8(b []byte, last bool, good, bad *int) (rest []byte) {
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		if !last && !utf8.FullRune(b) {
			return b
		}
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			*bad++
		} else {
			*good++
		}
		b = b[size:]
	}
	return nil
}
