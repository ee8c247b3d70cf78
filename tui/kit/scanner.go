package kit

import (
	"strings"
	"unicode/utf8"
)

// Scanner is a Screen whose scans are judged in a mode of their own. They go
// through the same queue as packing scans do.
type Scanner interface {
	Screen
	Hinter
	// Mode is the mode of what is scanned now.
	Mode() string
}

// SeenMsg tells the shell that the verdict of a scan stands on the screen: what
// is scanned from now on may acknowledge it.
type SeenMsg struct{ Scan int64 }

// Large writes a word as large as a terminal can: Latin letters in capitals,
// others set wide where there is room.
func Large(word string, w int) string {
	switch {
	case word != "" && word[0] < utf8.RuneSelf:
		return strings.ToUpper(word)
	case Width(word)*2 > w/2:
		return word
	}
	return strings.TrimRight(strings.Join(strings.Split(word, ""), " "), " ")
}
