package scan

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTheFormOfACode(t *testing.T) {
	for code, want := range map[string]Shape{
		"912345678901234567890123456789": {"91", 30, ClassDigits},
		"YT1234567890":                   {"YT", 12, ClassLetters},
		"ABCDEFGH1":                      {"ABCDEF", 9, ClassLetters},
		"310-K03 00-A12":                 {"31", 14, ClassAny},
		"https://q.cn/a?b=1":             {"HTTPS://Q.CN/", 0, ClassAny},
		"http://q.cn":                    {"HTTP://Q.CN", 0, ClassAny},
		"沪A-12":                          {"沪A", 5, ClassAny},
		"7":                              {"7", 1, ClassDigits},
		"123":                            {"123", 3, ClassDigits},
	} {
		got := ShapeOf(code)
		if got != want || !got.Fits(code) || !got.Fits(strings.ToLower(code)) {
			t.Errorf("%s: %+v, want %+v", code, got, want)
		}
	}
	s := ShapeOf("9123456789")
	for _, code := range []string{"912345678", "91234567890", "8123456789", "912345678X"} {
		if s.Fits(code) {
			t.Errorf("%s has the form %s", code, s)
		}
	}
	if !ShapeOf("https://q.cn/a").Fits("HTTPS://Q.CN/another/one") {
		t.Error("an address of the same host")
	}
	longer, ok := s.From("9123456789", "9123")
	if !ok || longer.Fits("9124000000") || !longer.Fits("9123000000") {
		t.Errorf("%+v", longer)
	}
	if _, ok := s.From("9123456789", "92"); ok {
		t.Error("the code does not begin so")
	}
}

func TestACodeHasItsOwnForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.StringN(1, 40, -1).Draw(t, "code")
		if clean := Clean(code); clean != "" && !ShapeOf(code).Fits(code) {
			t.Fatalf("%q does not have the form %s", code, ShapeOf(code))
		}
	})
}
