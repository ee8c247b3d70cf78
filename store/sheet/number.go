package sheet

import (
	"strconv"
	"strings"
)

// exactDigits is how many digits a spreadsheet keeps of a number.
const exactDigits = 15

// decimal is a number as its digits, so that no figure passes through a float.
type decimal struct {
	negative    bool
	whole, frac string // digits; whole has no leading zeros
}

// parseDecimal reads a number as people and platforms write it: ￥1,234.50,
// １２, 12元, +3, 1.5E-2. Scientific notation that has lost digits is refused.
func parseDecimal(s string) (decimal, Reason) {
	s = stripCurrency(fold(s))
	if isErrorCell(s) {
		return decimal{}, ReasonErrorCell
	}
	var d decimal
	if rest, ok := cutSign(s, &d); ok {
		s = stripCurrency(rest)
	}
	mantissa, exponent, reason := splitExponent(s)
	if reason != "" {
		return d, reason
	}
	whole, frac, _ := strings.Cut(mantissa, ".")
	whole, ok := joinThousands(whole)
	if !ok || !digits(frac) || whole == "" && frac == "" {
		return d, ReasonNotANumber
	}
	return d.shift(whole, frac, exponent)
}

// cutSign takes a leading sign off, also the typographic minus.
func cutSign(s string, d *decimal) (string, bool) {
	for _, minus := range []string{"-", "−", "－"} {
		if rest, ok := strings.CutPrefix(s, minus); ok {
			d.negative = true
			return rest, true
		}
	}
	return strings.CutPrefix(s, "+")
}

// shift places the decimal point, refusing to invent digits that are lost.
func (d decimal) shift(whole, frac string, exponent int) (decimal, Reason) {
	switch {
	case exponent > len(frac):
		return d, ReasonScientific
	case exponent > 0:
		whole, frac = whole+frac[:exponent], frac[exponent:]
	case exponent < 0:
		all := strings.Repeat("0", -exponent) + whole
		cut := len(all) + exponent
		whole, frac = all[:cut], all[cut:]+frac
	}
	d.whole, d.frac = strings.TrimLeft(whole, "0"), frac
	return d, ""
}

// splitExponent takes an E+17 off; without one the exponent is 0.
func splitExponent(s string) (mantissa string, exponent int, reason Reason) {
	i := strings.IndexAny(s, "eE")
	if i < 0 {
		return s, 0, ""
	}
	exponent, err := strconv.Atoi(s[i+1:])
	if err != nil || exponent > 40 || exponent < -40 {
		return s, 0, ReasonNotANumber
	}
	return s[:i], exponent, ""
}

// joinThousands takes out the commas of 1,234,567 and refuses 12,50.
func joinThousands(s string) (string, bool) {
	if !strings.Contains(s, ",") {
		return s, digits(s)
	}
	groups := strings.Split(s, ",")
	for i, g := range groups {
		if !digits(g) || i > 0 && len(g) != 3 || i == 0 && (g == "" || len(g) > 3) {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

func stripCurrency(s string) string {
	s = strings.TrimSpace(s)
	for _, sign := range []string{"¥", "$", "RMB", "CNY", "元"} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, sign), sign))
	}
	return s
}

// digits reports whether s has nothing but digits; the empty string counts.
func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// isErrorCell recognises what a failed formula leaves behind.
func isErrorCell(s string) bool {
	switch s {
	case "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!":
		return true
	}
	return len(s) >= 2 && strings.Trim(s, "#") == ""
}

// scaled gives the number times 10^places, rounded half away from zero.
func (d decimal) scaled(places int) (int64, Reason) {
	frac := d.frac + strings.Repeat("0", places+1)
	all := d.whole + frac[:places]
	if len(d.whole) > exactDigits-places {
		return 0, ReasonTooBig
	}
	n, err := strconv.ParseInt("0"+all, 10, 64)
	if err != nil {
		return 0, ReasonNotANumber
	}
	if frac[places] >= '5' {
		n++
	}
	if d.negative {
		n = -n
	}
	return n, ""
}

// isWhole reports whether nothing but float noise stands behind the point.
func (d decimal) isWhole() bool {
	if strings.Trim(d.frac, "0") == "" {
		return true
	}
	const noise = 9
	return len(d.frac) > noise && (strings.Trim(d.frac[:noise], "0") == "" || strings.Trim(d.frac[:noise], "9") == "")
}

// mostUnits bounds a count; a barcode in the column of a count is above it.
const mostUnits = 999_999_999

// parseUnits reads a count: whole, not negative, "3", "1,200", "3.0", "3件".
func parseUnits(s string) (int64, Reason) {
	if n, ok := plainNumber(s, 0); ok {
		return n, ""
	}
	d, reason := parseDecimal(trimMeasure(s))
	if reason != "" {
		return 0, reason
	}
	if !d.isWhole() {
		return 0, ReasonNotWhole
	}
	n, reason := d.scaled(0)
	switch {
	case reason != "":
		return 0, reason
	case n < 0:
		return 0, ReasonNegative
	case n > mostUnits:
		return 0, ReasonTooBig
	}
	return n, ""
}

// trimMeasure takes a measure word off a count.
func trimMeasure(s string) string {
	for _, word := range []string{"件", "个", "只", "套", "双", "条", "包", "盒", "瓶", "袋", "本", "支", "箱", "pcs", "PCS"} {
		if rest, ok := strings.CutSuffix(s, word); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// plainNumber is the short way for what nearly every cell holds: up to nine
// digits, and behind a point no more than the places asked for. It gives the
// number times 10^places.
func plainNumber(s string, places int) (n int64, ok bool) {
	whole, frac, pointed := strings.Cut(s, ".")
	if whole == "" || len(whole) > 9 || len(frac) > places || pointed && frac == "" || !digits(whole) || !digits(frac) {
		return 0, false
	}
	for _, part := range [...]string{whole, frac} {
		for i := 0; i < len(part); i++ {
			n = n*10 + int64(part[i]-'0')
		}
	}
	for range places - len(frac) {
		n *= 10
	}
	return n, true
}

// parseFen reads an amount of yuan as fen, rounding anything finer.
func parseFen(s string) (int64, Reason) {
	if n, ok := plainNumber(s, 2); ok {
		return n, ""
	}
	d, reason := parseDecimal(s)
	if reason != "" {
		return 0, reason
	}
	return d.scaled(2)
}

// parseGrams reads a weight. The unit comes from the cell ("0.35kg"), else
// from the header; a bare number is grams if it is whole.
func parseGrams(s, header string) (int64, Reason) {
	s = strings.ToLower(fold(s))
	number := strings.TrimSpace(strings.TrimRight(s, "kg千克公斤"))
	unit := s[len(number):]
	if unit == "" {
		unit = strings.ToLower(fold(header))
	}
	d, reason := parseDecimal(number)
	if reason != "" {
		return 0, reason
	}
	if d.negative {
		return 0, ReasonNegative
	}
	switch {
	case strings.Contains(unit, "kg") || strings.Contains(unit, "千克") || strings.Contains(unit, "公斤"):
		return d.scaled(3)
	case strings.Contains(unit, "克") || strings.Contains(unit, "(g)") || strings.Contains(unit, "gram") || strings.HasSuffix(unit, "g"):
		return d.scaled(0)
	case !d.isWhole():
		return 0, ReasonNoUnit
	}
	return d.scaled(0)
}

// Yuan reads an amount of yuan that a person typed, as fen; nothing is 0. It
// answers false for what is no amount, or a negative one.
func Yuan(s string) (fen int64, ok bool) {
	if s = strings.TrimSpace(s); s == "" {
		return 0, true
	}
	fen, reason := parseFen(s)
	return fen, reason == "" && fen >= 0
}
