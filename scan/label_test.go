package scan

import (
	"testing"

	"pgregory.net/rapid"
)

func day(l Label) (expires, made string) {
	if !l.Expires.IsZero() {
		expires = l.Expires.Format("2006-01-02")
	}
	if !l.Made.IsZero() {
		made = l.Made.Format("2006-01-02")
	}
	return expires, made
}

func TestGS1NamesArticleLotAndDay(t *testing.T) {
	for code, want := range map[string][4]string{
		"0106901234567892172701311" + "0A12":          {"06901234567892", "A12", "2027-01-31", ""},
		"]C101069012345678921" + "0A12\x1d17270131":   {"06901234567892", "A12", "2027-01-31", ""},
		"]d2\x1d010690123456789215270200":             {"06901234567892", "", "2027-02-28", ""},
		"(01)06901234567892(17)270131(10)A(1":         {},
		"(01)06901234567892 (10)A-12/x (11)260131":    {"06901234567892", "A-12/x", "", "2026-01-31"},
		"010690123456789217270131152612311" + "0B":    {"06901234567892", "B", "2027-01-31", ""},
		"010690123456789221S77\x1d3103000500" + "10C": {"06901234567892", "C", "", ""},
		"01069012345678931" + "0A":                    {}, // check digit
		"0106901234567892172702301" + "0A":            {}, // no such day
		"1727013110A12":                               {}, // no article
		"6901234567892":                               {},
		"YT1234567890123":                             {},
		"":                                            {},
	} {
		l, ok := GS1(code)
		expires, made := day(l)
		if got := [4]string{l.GTIN, l.Lot, expires, made}; got != want || ok != (want[0] != "") {
			t.Errorf("%q: %q %v, want %q", code, got, ok, want)
		}
	}
}

func TestLotsAndDaysAsPeopleTypeThem(t *testing.T) {
	for text, want := range map[string][3]string{
		"LOT A12 2027-01-31":      {"A12", "2027-01-31", ""},
		"lot:A12 2027/1/31":       {"A12", "2027-01-31", ""},
		"A12 20270131":            {"A12", "2027-01-31", ""},
		"批号A12 到期2027年1月31日":      {"A12", "2027-01-31", ""},
		"批号：A12 ２０２７-０１-３１":       {"A12", "2027-01-31", ""},
		"A12 生产 2026-01-31":       {"A12", "", "2026-01-31"},
		"A12 MFG20260131":         {"A12", "", "2026-01-31"},
		"LOTUS1":                  {"LOTUS1", "", ""},
		"A12":                     {"A12", "", ""},
		"2027-01-31":              {"", "2027-01-31", ""},
		"A12 2027-02-31":          {},
		"A12 B13 2027-01-31":      {},
		"A12 2027-01-31 20270131": {},
		"LOT":                     {},
		"":                        {},
	} {
		l, ok := ParseLabel(text)
		expires, made := day(l)
		if got := [3]string{l.Lot, expires, made}; got != want || ok != (want != [3]string{}) {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
}

func TestLabelsOfAnyTextAreReadWithoutHarm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someText().Draw(t, "text")
		GS1(s)
		GS1("(" + s)
		GS1("01" + s)
		ParseLabel(s)
	})
}
