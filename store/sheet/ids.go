package sheet

import (
	"slices"
	"strings"
	"unicode"
)

// SplitIDs takes apart a cell that holds several order or waybill numbers,
// with commas, semicolons, blanks, 、 | or line breaks between them. Each
// number comes once, in the order of the cell.
func SplitIDs(s string) []string {
	parts := strings.FieldsFunc(s, betweenIDs)
	out := parts[:0]
	for _, p := range parts {
		// Cells joined by hand, ="1",="2", lose the outer wrapping as one.
		if p = strings.Trim(unwrap(p), `="'`); p != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

func betweenIDs(r rune) bool {
	if r >= '-' && r <= ':' || r >= 'A' && r <= 'Z' {
		return false
	}
	return strings.ContainsRune(",;|，；、｜", r) || unicode.IsSpace(r) || unicode.IsControl(r)
}

// checkID refuses numbers that a spreadsheet has spoilt, and undoes what it
// has only dressed up (7.73185003728281E+14, 123.0).
func checkID(s string) (string, Reason) {
	if isErrorCell(s) {
		return "", ReasonErrorCell
	}
	if !strings.ContainsFunc(s, betweenIDs) {
		return checkOneID(s)
	}
	for _, part := range SplitIDs(s) {
		if _, reason := checkOneID(part); reason != "" {
			return "", reason
		}
	}
	return s, ""
}

func checkOneID(s string) (string, Reason) {
	if scientific(s) {
		d, reason := parseDecimal(s)
		if reason != "" || len(d.whole) > exactDigits || !d.isWhole() || d.whole == "" {
			return "", ReasonScientific
		}
		return d.whole, ""
	}
	whole, frac, pointed := strings.Cut(s, ".")
	if !pointed || whole == "" || !digits(whole) || strings.Trim(frac, "0") != "" {
		return s, ""
	}
	if len(whole) > exactDigits {
		return "", ReasonRounded
	}
	return whole, ""
}

// scientific tells 1.23E+17 and 2.2E18 from a code like 78E12345: there is one
// digit before the point, and a point or a plus.
func scientific(s string) bool {
	i := strings.IndexAny(s, "eE")
	if i < 1 || i == len(s)-1 {
		return false
	}
	mantissa, exponent := s[:i], s[i+1:]
	whole, frac, pointed := strings.Cut(mantissa, ".")
	exponent, signed := strings.CutPrefix(exponent, "+")
	return (pointed || signed) && len(whole) == 1 && digits(whole) && digits(frac) &&
		exponent != "" && len(exponent) <= 3 && digits(exponent)
}

// looksRounded reports whether a long number ends in the zeros a spreadsheet
// puts where it has no digits left.
func looksRounded(s string) bool {
	return longNumber(s) && strings.Trim(s[exactDigits:], "0") == ""
}

// longNumber reports whether s has at least two digits more than a
// spreadsheet keeps.
func longNumber(s string) bool {
	return len(s) >= exactDigits+2 && digits(s)
}

// roundedColumn decides from the first rows of a file whether a column of
// long numbers was rounded by a spreadsheet: one such number may be chance,
// all of several different ones are not.
func roundedColumn(values []string) bool {
	var seen []string
	for _, v := range values {
		v = unwrap(v)
		switch {
		case !longNumber(v) || slices.Contains(seen, v):
			continue
		case !looksRounded(v):
			return false
		}
		seen = append(seen, v)
	}
	return len(seen) >= 2
}
