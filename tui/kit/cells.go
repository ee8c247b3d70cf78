package kit

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// tail marks a text that goes on beyond its cells. Two ASCII dots: an ellipsis
// takes one cell in some terminals and two in others.
const tail = ".."

// Width is the number of cells that s takes, without its styles.
func Width(s string) int { return ansi.StringWidth(s) }

// Strip is s without its styles.
func Strip(s string) string { return ansi.Strip(s) }

// Cut shortens s to at most w cells and marks that it did.
func Cut(s string, w int) string {
	switch {
	case w <= 0:
		return ""
	case Width(s) <= w:
		return s
	case w <= 2*len(tail):
		return ansi.Truncate(s, w, "")
	}
	return ansi.Truncate(s, w, tail)
}

// CutLeft shortens s to its last w cells: of a number the end says which it is.
func CutLeft(s string, w int) string {
	switch {
	case w <= 0:
		return ""
	case Width(s) <= w:
		return s
	case w <= 2*len(tail):
		return lastCells(s, w)
	}
	return tail + lastCells(s, w-len(tail))
}

// lastCells is the end of s, at most w cells of it.
func lastCells(s string, w int) string {
	for drop := Width(s) - w; ; drop++ {
		if end := ansi.TruncateLeft(s, drop, ""); Width(end) <= w {
			return end
		}
	}
}

// Pad fills s with blanks to w cells.
func Pad(s string, w int) string {
	if gap := w - Width(s); gap > 0 {
		return s + strings.Repeat(" ", gap)
	}
	return s
}

// PadLeft fills s with blanks to w cells, from the left.
func PadLeft(s string, w int) string {
	if gap := w - Width(s); gap > 0 {
		return strings.Repeat(" ", gap) + s
	}
	return s
}

// Fit makes s exactly w cells wide.
func Fit(s string, w int) string { return Pad(Cut(s, w), w) }

// Ends writes left and right at the two ends of w cells. If both do not fit,
// right stays whole as long as it leaves half of the cells.
func Ends(left, right string, w int) string {
	if right == "" {
		return Cut(left, w)
	}
	right = Cut(right, max(w/2, w-Width(left)-1))
	room := w - Width(right)
	return Pad(Cut(left, room-1), room) + right
}

// Box makes exactly h lines out of lines, none wider than w cells.
func Box(lines []string, w, h int) string {
	if h <= 0 {
		return ""
	}
	out := make([]string, h)
	for i := range out {
		if i < len(lines) {
			out[i] = Cut(lines[i], w)
		}
	}
	return strings.Join(out, "\n")
}

// plainer replaces characters of ambiguous width by ones that every terminal
// draws alike.
var plainer = strings.NewReplacer(
	"…", "..", "“", "\"", "”", "\"", "‘", "'", "’", "'", "—", "-", "–", "-", "·", ".", "×", "x", "→", "->", "●", "*", "•", "*",
)

// Plain makes a text from outside safe for a layout: one line, no control
// characters, nothing that joins or changes the characters beside it (such
// text takes as many cells as the terminal likes), and the usual typographic
// characters of ambiguous width replaced.
func Plain(s string) string {
	if isPlain(s) {
		return s
	}
	return plainer.Replace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Co, unicode.Cs):
			return -1
		case r >= 0x1F3FB && r <= 0x1F3FF, r == unicode.ReplacementChar: // skin tones
			return -1
		}
		return r
	}, s))
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
