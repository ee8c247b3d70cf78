package scan

import (
	"testing"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a barcode", "6901234567892", "6901234567892"},
		{"empty", "", ""},
		{"only blanks", " \u3000\t ", ""},
		{"blanks at the ends go, inside they stay", "  A 1  ", "A 1"},
		{"full-width digits and letters", "ＹＴ１２３", "YT123"},
		{"full-width signs", "／ｏｋ　＊１２：（３）", "/ok *12:(3)"},
		{"Chinese and its own signs stay", "缺货，少一件。", "缺货,少一件。"},
		{"other widths stay", "ｱ￥×", "ｱ￥×"},
		{"case stays", "aBc", "aBc"},
		{"group separators stay", "\x1d0106901234567892\x1d10A", "\x1d0106901234567892\x1d10A"},
		{"other control characters go", "A\x00B\x1bC\x1e\x7f\u0085D\r\n", "ABCD"},
		{"byte order mark, zero width, direction", "\ufeffA\u200bB\u200d\u202eC\u2066", "ABC"},
		{"invisible letters", "A\u3164\u115f\ufe0fB", "AB"},
		{"odd blanks become blanks", "A\u00a0B\u2003C\u2028D", "A B C D"},
		{"GBK bytes", "\xb0\xa1A", "??A"},
		{"half a character", "A\xe4\xbd", "A??"},
		{"the replacement character", "A\ufffdB", "A?B"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Clean(test.in); got != test.want {
				t.Errorf("Clean(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

func TestCleanKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkClean(t, someText("\r", "\n", "\t").Draw(t, "text")) })
	rapid.Check(t, func(t *rapid.T) { checkClean(t, rapid.String().Draw(t, "text")) })
}

func FuzzClean(f *testing.F) {
	for _, piece := range pieces {
		f.Add(piece)
	}
	f.Add(" \u3000６９０１\x1d小王\xff ")
	f.Fuzz(func(t *testing.T, s string) { checkClean(t, s) })
}

func checkClean(t fataler, s string) {
	once := Clean(s)
	mustBeClean(t, once)
	if twice := Clean(once); twice != once {
		t.Fatalf("Clean(%q) = %q, cleaned again %q", s, once, twice)
	}
	if len(once) > len(s) {
		t.Fatalf("Clean(%q) = %q is longer", s, once)
	}
}
