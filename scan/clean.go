package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// gs is the GS1 group separator (0x1D), the one control character that is part
// of a code: it ends a field of variable length inside a GS1 barcode.
const gs = '\x1d'

// Clean returns s as codes are compared and kept:
//
//   - full-width characters of the ASCII range are folded to ASCII (a scanner
//     types through a Chinese input method), every kind of blank becomes ' ';
//   - control characters are dropped, except GS (0x1D);
//   - characters without a width are dropped: zero-width blanks and joiners,
//     byte order marks, marks of writing direction, variation selectors;
//   - bytes that are not UTF-8, and the replacement character that stands for
//     such bytes, become '?', one for each;
//   - blanks at both ends are cut off.
//
// Letters keep their case and Chinese stays as it is. Clean is idempotent and
// its result is never longer than s, in bytes.
func Clean(s string) string {
	return strings.Trim(cleanRunes(s), " ")
}

// cleanRunes is Clean without cutting the blanks at the ends.
func cleanRunes(s string) string {
	return strings.Map(cleanRune, s)
}

// cleanRune returns what Clean makes of one character, -1 if it drops it.
func cleanRune(r rune) rune {
	switch {
	case r == gs, ' ' <= r && r <= '~':
		return r
	case r == utf8.RuneError:
		return '?'
	case unicode.IsControl(r), hasNoWidth(r):
		return -1
	case unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp):
		return ' '
	}
	if folded := width.LookupRune(r).Folded(); folded != 0 && folded < utf8.RuneSelf {
		return folded
	}
	return r
}

// hasNoWidth reports whether r is a character that shows nothing: Unicode's
// format characters (Cf) and the others it calls default ignorable.
func hasNoWidth(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// isBlank reports whether a cleaned line holds nothing that could be a code:
// only blanks and group separators.
func isBlank(clean string) bool {
	return strings.Trim(clean, " \x1d") == ""
}
