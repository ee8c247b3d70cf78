package scan

import (
	"strconv"
	"strings"
	"time"
)

// Label is what the print on a package says of its goods. Days are dates at
// midnight UTC; a zero time is none.
type Label struct {
	GTIN    string // of 14 digits; empty in what a person typed
	Lot     string // 批号
	Expires time.Time
	Made    time.Time // 生产日期, where nothing is said of the expiry
}

// fixedAI are the lengths of the values of GS1 application identifiers that
// need no separator behind them, by the identifier's first two digits.
//
// Source: GS1 General Specifications, predefined length (7.8.5).
var fixedAI = map[string]int{
	"00": 18, "01": 14, "02": 14, "03": 14, "04": 16, "11": 6, "12": 6, "13": 6, "14": 6, "15": 6, "16": 6, "17": 6, "18": 6, "19": 6, "20": 2,
	"31": 6, "32": 6, "33": 6, "34": 6, "35": 6, "36": 6, "41": 13,
}

// lengthAI is how many digits an identifier has.
func lengthAI(s string) int {
	switch s[:2] {
	case "23", "24", "25", "40", "41", "42", "71", "72":
		return 3
	case "31", "32", "33", "34", "35", "36", "39", "43", "70", "80", "81", "82":
		return 4
	}
	return 2
}

// GS1 reads a code made of GS1 application identifiers that names goods: 01
// the article, 10 the lot, 17 the expiry, 15 best before, 11 when it was made.
// It takes the form that scanners send, with or without the mark of the
// symbology, and the one in brackets that is printed below the bars. Anything
// else, or a wrong check digit or date, is not ok.
func GS1(code string) (l Label, ok bool) {
	code = Clean(code)
	for _, mark := range []string{"]C1", "]d2", "]Q3", "]e0"} {
		code = strings.TrimPrefix(code, mark)
	}
	read := nextAI
	if strings.HasPrefix(code, "(") {
		read = nextBracketed
	}
	var best time.Time
	for code = strings.Trim(code, string(gs)); code != ""; code = strings.TrimLeft(code, string(gs)) {
		ai, value, rest, fine := read(code)
		if !fine {
			return Label{}, false
		}
		code = rest
		switch ai {
		case "01":
			if l.GTIN, fine = GTIN14(value); len(value) != gtinLength {
				fine = false
			}
		case "10":
			l.Lot, fine = value, value != "" && len(value) <= 20
		case "11":
			l.Made, fine = gs1Day(value)
		case "15":
			best, fine = gs1Day(value)
		case "17":
			l.Expires, fine = gs1Day(value)
		}
		if !fine {
			return Label{}, false
		}
	}
	if l.Expires.IsZero() {
		l.Expires = best
	}
	if l.GTIN == "" {
		return Label{}, false
	}
	return l, true
}

func nextAI(code string) (ai, value, rest string, ok bool) {
	if len(code) < 3 || !isDigits(code[:2]) {
		return "", "", "", false
	}
	n := lengthAI(code)
	if len(code) <= n || !isDigits(code[:n]) {
		return "", "", "", false
	}
	ai, code = code[:n], code[n:]
	if fixed, is := fixedAI[ai[:2]]; is {
		if len(code) < fixed || !isDigits(code[:fixed]) {
			return "", "", "", false
		}
		return ai, code[:fixed], code[fixed:], true
	}
	value, rest, _ = strings.Cut(code, string(gs))
	return ai, value, rest, true
}

func nextBracketed(code string) (ai, value, rest string, ok bool) {
	ai, value, ok = strings.Cut(strings.TrimPrefix(code, "("), ")")
	if !ok || code[0] != '(' || !isDigits(ai) {
		return "", "", "", false
	}
	if i := strings.IndexByte(value, '('); i >= 0 {
		value, rest = value[:i], value[i:]
	}
	return ai, strings.TrimSpace(value), rest, true
}

// gs1Day reads YYMMDD; day 00 is the last one of its month.
func gs1Day(s string) (time.Time, bool) {
	if len(s) != 6 || !isDigits(s) {
		return time.Time{}, false
	}
	if s[4:] == "00" {
		first, err := time.Parse("20060102", "20"+s[:4]+"01")
		return first.AddDate(0, 1, -1), err == nil
	}
	day, err := time.Parse("20060102", "20"+s)
	return day, err == nil
}

// Words before a lot or date that a person types.
var (
	lotWords  = []string{"LOT", "批号", "批次"}
	madeWords = []string{"MFG", "生产日期", "生产"}
	expWords  = []string{"EXP", "到期日", "有效期至", "到期"}
)

// ParseLabel reads a lot and a day as a person types them: "LOT A12 2027-01-31",
// "A12 20270131", "批号A12 生产 2026-01-31", a lot alone, or a day alone. Not ok
// is a text that can be none of them, or a day that no calendar has.
func ParseLabel(text string) (l Label, ok bool) {
	made := false
	for _, word := range strings.Fields(Clean(text)) {
		rest, isMade := cutWord(word, madeWords)
		if isMade {
			made = true
		} else {
			rest, _ = cutWord(word, expWords)
		}
		if rest == "" {
			continue
		}
		if day, isDay, fine := typedDay(rest); isDay {
			if !fine || !l.Expires.IsZero() || !l.Made.IsZero() {
				return Label{}, false
			}
			if made {
				l.Made = day
			} else {
				l.Expires = day
			}
			continue
		}
		if rest, _ = cutWord(word, lotWords); rest == "" {
			continue
		}
		if l.Lot != "" || len(rest) > 40 {
			return Label{}, false
		}
		l.Lot = rest
	}
	return l, l.Lot != "" || !l.Expires.IsZero() || !l.Made.IsZero()
}

// cutWord takes a word off the beginning, with the colon behind it. A longer
// code that merely begins so keeps it: LOTUS1 is no lot US1.
func cutWord(s string, words []string) (rest string, found bool) {
	for _, w := range words {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		rest = s[len(w):]
		if rest != "" && w[0] < 0x80 && rest[0] != ':' && rest[0] != '=' {
			if _, isDay, _ := typedDay(rest); !isDay {
				continue
			}
		}
		return strings.TrimLeft(rest, ":="), true
	}
	return s, false
}

// typedDay reads 2027-01-31, 2027/1/31, 2027.1.31, 2027年1月31日, 20270131.
// isDay says that it has the form of one.
func typedDay(s string) (day time.Time, isDay, ok bool) {
	if len(s) == 8 && isDigits(s) && (s[:2] == "20" || s[:2] == "19") {
		day, err := time.Parse("20060102", s)
		return day, true, err == nil
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("-/.年月日", r) })
	if len(parts) != 3 || len(parts[0]) != 4 || !isDigits(parts[0]) || !isDigits(parts[1]) || !isDigits(parts[2]) || len(parts[1]) > 2 || len(parts[2]) > 2 {
		return time.Time{}, false, false
	}
	y, _ := strconv.Atoi(parts[0])
	m, _ := strconv.Atoi(parts[1])
	d, _ := strconv.Atoi(parts[2])
	day = time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return day, true, int(day.Month()) == m && day.Day() == d && y >= 1990 && y < 2100
}
