package scan

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestGTIN14(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"EAN-8", "96385074", "00000096385074"},
		{"UPC-A", "036000291452", "00036000291452"},
		{"EAN-13 from China", "6901234567892", "06901234567892"},
		{"a book", "9787115546081", "09787115546081"},
		{"GTIN-14, a carton", "16901234567899", "16901234567899"},
		{"wrong check digit", "6901234567893", ""},
		{"two digits swapped", "9601234567892", ""},
		{"eleven digits", "36000291452", ""},
		{"blank at the end", "6901234567892 ", ""},
		{"full-width", "６９０１２３４５", ""},
		{"letters", "YT12345678901", ""},
		{"sign", "-901234567892", ""},
		{"empty", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, ok := GTIN14(test.in)
			if got != test.want || ok != (test.want != "") {
				t.Errorf("GTIN14(%q) = %q, %v, want %q", test.in, got, ok, test.want)
			}
		})
	}
}

func TestBarcodeKey(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a GTIN is padded", "6901234567892", "06901234567892"},
		{"typed through an input method", " ６９０１２３４５６７８９２ ", "06901234567892"},
		{"UPC-A and the same as EAN-13 are one", "0036000291452", "00036000291452"},
		{"a wrong check digit stays as it is", "6901234567893", "6901234567893"},
		{"leading zeros of a house code stay", "000123", "000123"},
		{"case stays", "k0036bb03", "k0036bb03"},
		{"empty", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := BarcodeKey(test.in); got != test.want {
				t.Errorf("BarcodeKey(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

// withCheckDigit appends the check digit to digits.
func withCheckDigit(digits string) string {
	return fmt.Sprintf("%s%d", digits, (10-gs1Sum(digits+"0")%10)%10)
}

func TestGTIN14FindsEveryWrongDigit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		right := withCheckDigit(rapid.StringMatching(`[0-9]{7}|[0-9]{11,13}`).Draw(t, "digits"))
		gtin, ok := GTIN14(right)
		if !ok || len(gtin) != 14 || strings.TrimLeft(gtin, "0") != strings.TrimLeft(right, "0") {
			t.Fatalf("GTIN14(%q) = %q, %v", right, gtin, ok)
		}
		at := rapid.IntRange(0, len(right)-1).Draw(t, "at")
		digit := rapid.SampledFrom([]byte("0123456789")).Draw(t, "digit")
		wrong := right[:at] + string(digit) + right[at+1:]
		if _, ok := GTIN14(wrong); ok != (wrong == right) {
			t.Fatalf("GTIN14(%q) is %v, right is %q", wrong, ok, right)
		}
	})
}

func FuzzGTIN14(f *testing.F) {
	for _, piece := range pieces {
		f.Add(piece)
	}
	for _, code := range []string{"96385074", "036000291452", "6901234567892", "16901234567899"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		gtin, ok := GTIN14(code)
		if again, still := GTIN14(gtin); ok && (again != gtin || !still) {
			t.Fatalf("GTIN14(%q) = %q, again %q", code, gtin, again)
		}
		if !ok && gtin != "" {
			t.Fatalf("GTIN14(%q) = %q but not ok", code, gtin)
		}
		key := BarcodeKey(code)
		mustBeClean(t, key)
		if again := BarcodeKey(key); again != key {
			t.Fatalf("BarcodeKey(%q) = %q, again %q", code, key, again)
		}
	})
}
