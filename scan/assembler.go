package scan

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// MaxLine is the longest line an Assembler keeps, in bytes as they arrived. Our
// own choice: no code at a packing desk comes near it.
const MaxLine = 4096

// typedGap is the pace from which a line counts as typed: the mean time per
// character, from the first one to the end of the line. Scanners send a
// character every 0 to 30 ms, a fast typist every 80 ms. Our own choice.
const typedGap = 50 * time.Millisecond

// endKeys are the characters that end a scan wherever they stand in a text.
const endKeys = "\r\n\t"

// Raw is one complete scan as it left the assembler.
type Raw struct {
	Code    string // cleaned text (see Clean), never empty, never only group separators
	Typed   bool   // it came at the pace of a person typing, or was edited; only a mark
	Pasted  bool   // it came in a paste, at least its end did
	TooLong bool   // the line was longer than MaxLine: Code is only its beginning
}

// End is the key that ended a line.
type End int

// The keys that end a line. A scanner sends the one it is set to; all of them
// mean the same.
const (
	EndEnter End = iota // CR, the Enter key
	EndLF               // LF, ctrl+J; also what was typed before the terminal was in raw mode
	EndTab              // TAB
)

// Assembler collects keys and pastes into scans. A scan ends only at CR, LF or
// TAB or at the end of a paste, never by timing, and an empty line is never a
// scan; that is why CR LF is one end. How the text is split into calls makes no
// difference, not even inside a character.
//
// The zero value is ready, and a copy is independent of the original.
type Assembler struct {
	line    string    // as it arrived, at most MaxLine bytes
	first   time.Time // when the first character came, zero if unknown
	edited  bool      // a character was taken back
	tooLong bool      // characters were dropped
}

// Text adds the text of a key press, which arrived at the time at. It returns
// the scans that were completed by ends inside s, normally none.
func (a *Assembler) Text(s string, at time.Time) []Raw {
	var done []Raw
	for {
		end := strings.IndexAny(s, endKeys)
		if end < 0 {
			a.add(s, at)
			return done
		}
		a.add(s[:end], at)
		if raw, ok := a.take(at); ok {
			done = append(done, raw)
		}
		s = s[end+1:]
	}
}

// End ends the line at the time at and returns the scan it held; ok is false if
// the line was blank, as it is for the LF right after a CR. Which of the keys
// it was makes no difference.
func (a *Assembler) End(_ End, at time.Time) (raw Raw, ok bool) {
	return a.take(at)
}

// GS adds a group separator (0x1D). The terminal library delivers it as the key
// ctrl+] with empty text, so it has to be put back.
func (a *Assembler) GS() {
	a.add(string(gs), a.first)
}

// Paste adds a pasted text and returns the scans in it: each CR, LF, CR LF or
// TAB ends one, and so does the end of the paste. What stood in the line before
// belongs to the first scan; the line is empty afterwards. An empty paste does
// nothing.
func (a *Assembler) Paste(s string) []Raw {
	if s == "" {
		return nil
	}
	done := a.Text(s, a.first)
	if tail, ok := a.take(a.first); ok {
		done = append(done, tail)
	}
	for i := range done {
		done[i].Pasted = true
		done[i].Typed = false
	}
	return done
}

// Backspace takes back the last character that can be seen, with whatever
// cannot be seen behind it (group separators, zero-width characters) and with
// the accents that stand on it.
func (a *Assembler) Backspace() {
	for a.line != "" {
		r, size := utf8.DecodeLastRuneInString(a.line)
		a.line = a.line[:len(a.line)-size]
		a.edited = true
		if isVisible(r) {
			break
		}
	}
	if a.line == "" {
		a.Clear()
	}
}

// Clear empties the line, as Esc does.
func (a *Assembler) Clear() {
	*a = Assembler{}
}

// Pending returns what stands in the line now, for display: cleaned, without
// group separators, but with blanks at the end, so that a cursor behind it
// moves as one types.
func (a *Assembler) Pending() string {
	return strings.ReplaceAll(cleanRunes(a.line), string(gs), "")
}

// Empty reports whether the line holds no character at all, not even one that
// Pending leaves out.
func (a *Assembler) Empty() bool {
	return a.line == ""
}

// add appends s to the line. Beyond MaxLine it drops what comes, up to the next
// end, and remembers that it did.
func (a *Assembler) add(s string, at time.Time) {
	if s == "" || a.tooLong {
		return
	}
	if a.first.IsZero() {
		a.first = at
	}
	room := MaxLine - len(a.line)
	if len(s) <= room {
		a.line += s
		return
	}
	a.line = cutPartialRune(a.line + s[:room])
	a.tooLong = true
}

// take empties the line and returns the scan it held, if any.
func (a *Assembler) take(at time.Time) (Raw, bool) {
	line := *a
	a.Clear()
	code := Clean(line.line)
	if isBlank(code) {
		return Raw{}, false
	}
	return Raw{Code: code, Typed: line.looksTyped(at), TooLong: line.tooLong}, true
}

// looksTyped reports whether the line, ended at the time at, came at the pace
// of a person.
func (a *Assembler) looksTyped(at time.Time) bool {
	if a.edited {
		return true
	}
	if a.first.IsZero() {
		return false
	}
	characters := utf8.RuneCountInString(a.line)
	return at.Sub(a.first) >= typedGap*time.Duration(characters)
}

// isVisible reports whether r takes a cell of its own in the scan line.
func isVisible(r rune) bool {
	clean := cleanRune(r)
	return clean >= 0 && clean != gs && !unicode.Is(unicode.M, clean)
}

// cutPartialRune removes a character from the end of s of which only the first
// bytes are there.
func cutPartialRune(s string) string {
	start := len(s) - 1
	for start > 0 && start > len(s)-utf8.UTFMax && !utf8.RuneStart(s[start]) {
		start--
	}
	if start >= 0 && !utf8.FullRuneInString(s[start:]) {
		return s[:start]
	}
	return s
}
