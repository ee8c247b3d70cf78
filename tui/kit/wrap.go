package kit

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Marks that a line does not begin or end with.
const (
	notFirst = "，。、；：？！）》」』”’％,.;:?!)%"
	notLast  = "（《「『“‘(#"
)

// Wrap breaks a text without styles into lines of at most w cells: between
// words, and between any two Chinese characters that punctuation does not hold
// together. It makes at most most lines (0: as many as it takes) and marks that
// there was more.
func Wrap(s string, w, most int) []string {
	if w <= 0 || s == "" {
		return nil
	}
	var lines []string
	line := ""
	for _, word := range words(s) {
		for line+word != "" && Width(line)+Width(strings.TrimRight(word, " ")) > w {
			if line == "" { // a word longer than the line
				line, word = cutAt(word, w)
			}
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += word
	}
	if line = strings.TrimRight(line, " "); line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	if most > 0 && len(lines) > most {
		lines = lines[:most]
		lines[most-1] = Cut(lines[most-1]+strings.Repeat(" ", w), w)
	}
	return lines
}

// cutAt takes as much of s as fits w cells, at least one character.
func cutAt(s string, w int) (fits, rest string) {
	g := uniseg.NewGraphemes(s)
	for g.Next() {
		if fits != "" && Width(fits)+Width(g.Str()) > w {
			break
		}
		fits += g.Str()
	}
	return Cut(fits, w), strings.TrimPrefix(s, fits)
}

// words cuts s into the pieces between which a line may break; blanks stay at
// the end of theirs.
func words(s string) []string {
	var list []string
	word, last := "", ""
	for g := uniseg.NewGraphemes(s); g.Next(); last = g.Str() {
		if word != "" && breaksBetween(last, g.Str()) {
			list = append(list, word)
			word = ""
		}
		word += g.Str()
	}
	if word != "" {
		list = append(list, word)
	}
	return list
}

func breaksBetween(a, b string) bool {
	switch {
	case b == " ", strings.Contains(notFirst, b), strings.Contains(notLast, a):
		return false
	case a == " ":
		return true
	}
	return Width(a) > 1 || Width(b) > 1
}
