package scan

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestUTF8Fixer(t *testing.T) {
	tests := []struct {
		name  string
		reads []string
		want  []string // what comes out after each read
		flush string   // what comes out at the end
	}{
		{"ASCII", []string{"690123\r"}, []string{"690123\r"}, ""},
		{"Chinese", []string{"小王\r"}, []string{"小王\r"}, ""},
		{"a character split in three", []string{"A\xe5", "\xb0", "\x8fB"}, []string{"A", "", "小B"}, ""},
		{"an emoji split one to three", []string{"\xf0", "\x9f\x91\x8d"}, []string{"", "👍"}, ""},
		{"GBK", []string{"\xb0\xa1A\r"}, []string{"??A\r"}, ""},
		{"a GBK byte that could begin a character, then Enter", []string{"\xe4", "\r"}, []string{"", "?\r"}, ""},
		{"begun, then another begins", []string{"\xe5\xb0", "\xe5\xb0\x8f"}, []string{"", "??小"}, ""},
		{"the input ends in a character", []string{"A\xe5\xb0"}, []string{"A"}, "??"},
		{"an empty read changes nothing", []string{"\xe5", "", "\xb0\x8f"}, []string{"", "", "小"}, ""},
		{"overlong, surrogate, too high", []string{"\xc0\xaf\xed\xa0\x80\xf5"}, []string{"??????"}, ""},
		{"a real replacement character is valid", []string{"\ufffd"}, []string{"\ufffd"}, ""},
		{"escape sequences pass", []string{"\x1b[A\x1d"}, []string{"\x1b[A\x1d"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var fixer UTF8Fixer
			for i, read := range test.reads {
				if got := string(fixer.Fix(nil, []byte(read))); got != test.want[i] {
					t.Errorf("read %d: %q became %q, want %q", i, read, got, test.want[i])
				}
			}
			if got := string(fixer.Flush(nil)); got != test.flush {
				t.Errorf("flush gave %q, want %q", got, test.flush)
			}
			if got := string(fixer.Flush(nil)); got != "" {
				t.Errorf("a second flush gave %q", got)
			}
		})
	}
}

func TestUTF8FixerAppends(t *testing.T) {
	var fixer UTF8Fixer
	out := fixer.Fix([]byte("before "), []byte("A\xe5"))
	if got := string(fixer.Flush(out)); got != "before A?" {
		t.Errorf("got %q", got)
	}
}

func TestUTF8FixerWhateverTheReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := someText("\r", "\n").Draw(t, "text")
		checkFixer(t, text, splitAnywhere(t, text))
	})
}

func FuzzUTF8Fixer(f *testing.F) {
	for _, piece := range pieces {
		f.Add(piece, 1)
	}
	f.Add("小王\xb0\xa1\xf0\x9f", 2)
	f.Fuzz(func(t *testing.T, text string, size int) { checkFixer(t, text, chunksOf(text, size)) })
}

// chunksOf splits s into chunks of size bytes, one chunk if size makes no sense.
func chunksOf(s string, size int) []string {
	var chunks []string
	for size > 0 && len(s) > size {
		chunks = append(chunks, s[:size])
		s = s[size:]
	}
	return append(chunks, s)
}

func checkFixer(t fataler, text string, reads []string) {
	var fixer UTF8Fixer
	var out []byte
	for _, read := range reads {
		before := len(out)
		out = fixer.Fix(out, []byte(read))
		if !utf8.Valid(out) {
			t.Fatalf("%q became %q, not UTF-8", text, out)
		}
		if len(out)-before > len(read)+3 {
			t.Fatalf("a read of %d bytes became %d", len(read), len(out)-before)
		}
	}
	got := string(fixer.Flush(out))
	if !utf8.ValidString(got) {
		t.Fatalf("%q became %q, not UTF-8", text, got)
	}
	if len(got) != len(text) {
		t.Fatalf("%q became %q, not a byte for a byte", text, got)
	}
	if want := byteByByte(text); got != want {
		t.Fatalf("%q became %q, want %q", text, got, want)
	}
}

// byteByByte is what a fixer should make of s.
func byteByByte(s string) string {
	var b strings.Builder
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && size == 1 {
			b.WriteByte('?')
		} else {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}
