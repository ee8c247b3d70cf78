package scan

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// pieces are what texts in these tests are made of: what scanners send, and
// what makes trouble.
var pieces = []string{
	"6901234567892", "YT1234567890123", "JDX000000000000-1-3-", "A-01-02", "a", "7", " ", "  ",
	"/", "*", "×", "/ok", "%SDCOKN", "%SDQ124", "%sdp7v", "%SD", "/缺货 少一件", "No:", "小王", "é", "e\u0301", "👍🏽",
	"６９０１", "Ａｂ", "／", "＊", "：", "\u3000", "\u00a0", "\u2028",
	"\x1d", "\x1e", "\x00", "\x1b[200~", "\x7f", "\u0085", "\u200b", "\ufeff", "\u202e", "\ufe0f", "\u3164",
	"\xb0\xa1", "\xe4\xbd", "\x80", "\xff", "\ufffd",
}

// someText draws a text made of pieces, ends of scans among them if wanted.
func someText(ends ...string) *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOf(rapid.SampledFrom(append(ends, pieces...))), func(parts []string) string {
		return strings.Join(parts, "")
	})
}

// splitAnywhere draws a way to split s into chunks, at any byte.
func splitAnywhere(t *rapid.T, s string) []string {
	var chunks []string
	for s != "" {
		n := rapid.IntRange(1, len(s)).Draw(t, "chunk")
		chunks = append(chunks, s[:n])
		s = s[n:]
	}
	return chunks
}

// fataler is what testing.T, testing.F's T and rapid.T have in common.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// mustBeClean fails unless code is one that may leave the package.
func mustBeClean(t fataler, code string) {
	t.Helper()
	if !utf8.ValidString(code) {
		t.Fatalf("%q is not UTF-8", code)
	}
	if strings.Trim(code, " ") != code {
		t.Fatalf("%q has blanks at an end", code)
	}
	for _, r := range code {
		if unicode.IsControl(r) && r != gs {
			t.Fatalf("%q holds the control character %U", code, r)
		}
		if unicode.Is(unicode.Cf, r) {
			t.Fatalf("%q holds the format character %U", code, r)
		}
		if r == '\u3000' || r >= '\uff01' && r <= '\uff5e' {
			t.Fatalf("%q holds the full-width character %U", code, r)
		}
	}
}

// mustBeScans fails unless each scan may leave an assembler.
func mustBeScans(t fataler, scans []Raw) {
	t.Helper()
	for _, raw := range scans {
		mustBeClean(t, raw.Code)
		if strings.Trim(raw.Code, " \x1d") == "" {
			t.Fatalf("a scan that says nothing: %q", raw.Code)
		}
		if len(raw.Code) > MaxLine {
			t.Fatalf("a scan of %d bytes", len(raw.Code))
		}
	}
}

// codes are the codes of scans.
func codes(scans []Raw) []string {
	var list []string
	for _, raw := range scans {
		list = append(list, raw.Code)
	}
	return list
}
