package scan

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var start = time.Date(2026, 11, 11, 9, 0, 0, 0, time.UTC)

// after is the time that many milliseconds after start.
func after(ms int) time.Time { return start.Add(time.Duration(ms) * time.Millisecond) }

// keyIn types s as a keyboard does, one character per key press, one every gap
// milliseconds, and ends it with Enter.
func keyIn(a *Assembler, s string, gap int) (Raw, bool) {
	at := 0
	for _, r := range s {
		a.Text(string(r), after(at))
		at += gap
	}
	return a.End(EndEnter, after(at))
}

func TestAssemblerScan(t *testing.T) {
	var a Assembler
	raw, ok := keyIn(&a, "6901234567892", 5)
	if want := (Raw{Code: "6901234567892"}); !ok || raw != want {
		t.Errorf("got %+v, %v, want %+v", raw, ok, want)
	}
	if !a.Empty() || a.Pending() != "" {
		t.Errorf("the line still holds %q", a.Pending())
	}
}

func TestAssemblerTyped(t *testing.T) {
	tests := []struct {
		name string
		text string
		gap  int // milliseconds
		want bool
	}{
		{"a wired scanner", "6901234567892", 1, false},
		{"a slow wireless scanner", "6901234567892", 30, false},
		{"all in one read", "6901234567892", 0, false},
		{"a fast typist", "6901234567892", 80, true},
		{"one key and Enter", "a", 120, true},
		{"Chinese, typed", "/缺货", 200, true},
		{"a clock that ran backwards", "6901234567892", -80, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var a Assembler
			raw, _ := keyIn(&a, test.text, test.gap)
			if raw.Typed != test.want {
				t.Errorf("typed is %v", raw.Typed)
			}
		})
	}
}

func TestAssemblerTypedStartsAfresh(t *testing.T) {
	var a Assembler
	a.Text("X", after(0))
	a.Backspace()
	a.Text("69", after(5000))
	if raw, _ := a.End(EndEnter, after(5010)); raw.Typed {
		t.Error("a line emptied by Backspace is a new line")
	}
	a.GS()
	a.Text("69", after(9000))
	if raw, _ := a.End(EndEnter, after(9010)); raw.Typed {
		t.Error("a group separator has no time")
	}
}

func TestAssemblerEnds(t *testing.T) {
	var a Assembler
	a.Text("A", start)
	if raw, ok := a.End(EndEnter, start); !ok || raw.Code != "A" {
		t.Errorf("CR gave %+v, %v", raw, ok)
	}
	if raw, ok := a.End(EndLF, start); ok {
		t.Errorf("LF behind CR gave %+v", raw)
	}
	if raw, ok := a.End(EndEnter, start); ok {
		t.Errorf("a second Enter gave %+v", raw)
	}
	a.Text("B", start)
	if raw, ok := a.End(EndTab, start); !ok || raw.Code != "B" {
		t.Errorf("Tab gave %+v, %v", raw, ok)
	}
	for _, nothing := range []string{" ", "\u3000", "\x1d", " \x1d ", "\u200b", "\x00"} {
		a.Text(nothing, start)
		if raw, ok := a.End(EndEnter, start); ok {
			t.Errorf("%q gave %+v", nothing, raw)
		}
		if !a.Empty() {
			t.Errorf("%q is still in the line", nothing)
		}
	}
}

func TestAssemblerTextWithEnds(t *testing.T) {
	var a Assembler
	got := codes(a.Text("A\r\nB\n\n\tC\rD", start))
	if diff := cmp.Diff([]string{"A", "B", "C"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if a.Pending() != "D" {
		t.Errorf("the line holds %q", a.Pending())
	}
}

func TestAssemblerGS(t *testing.T) {
	var a Assembler
	a.GS()
	a.Text("0106901234567892", start)
	a.GS()
	a.Text("10A", start)
	if got := a.Pending(); got != "010690123456789210A" {
		t.Errorf("the line shows %q", got)
	}
	if raw, _ := a.End(EndEnter, start); raw.Code != "\x1d0106901234567892\x1d10A" {
		t.Errorf("got %q", raw.Code)
	}
}

func TestAssemblerPaste(t *testing.T) {
	tests := []struct {
		name, pending, paste string
		want                 []string
	}{
		{"one code", "", "6901234567892", []string{"6901234567892"}},
		{"a column", "", "A\r\nB\r\nC\r\n", []string{"A", "B", "C"}},
		{"a row", "", "A\tB\tC", []string{"A", "B", "C"}},
		{"empty lines", "", "\n\nA\n \n\nB\n", []string{"A", "B"}},
		{"behind typed text", "/short ", "少一件", []string{"/short 少一件"}},
		{"behind typed text, several", "A", "1\nB", []string{"A1", "B"}},
		{"only an end", "A", "\n", []string{"A"}},
		{"a group separator", "", "\x1d01069\x1d10A\n", []string{"\x1d01069\x1d10A"}},
		{"nothing in it", "", " \r\n ", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var a Assembler
			a.Text(test.pending, start)
			var want []Raw
			for _, code := range test.want {
				want = append(want, Raw{Code: code, Pasted: true})
			}
			if diff := cmp.Diff(want, a.Paste(test.paste)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if !a.Empty() {
				t.Errorf("the line still holds %q", a.Pending())
			}
		})
	}
}

func TestAssemblerEmptyPasteDoesNothing(t *testing.T) {
	var a Assembler
	a.Text("A", start)
	if got := a.Paste(""); got != nil || a.Pending() != "A" {
		t.Errorf("got %+v, the line holds %q", got, a.Pending())
	}
}

func TestAssemblerBackspace(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a letter", "AB", "A"},
		{"a Chinese character", "小王", "小"},
		{"a blank", "A ", "A"},
		{"what cannot be seen goes too", "AB\x1d\u200b", "A"},
		{"a letter with its accent", "Ae\u0301", "A"},
		{"half a character", "A\xe5", "A"},
		{"the last one", "A", ""},
		{"nothing to see at all", "\x1d\u200b", ""},
		{"an empty line", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var a Assembler
			a.Text(test.text, start)
			a.Backspace()
			if got := a.Pending(); got != test.want {
				t.Errorf("the line holds %q, want %q", got, test.want)
			}
			if a.Empty() != (test.want == "") {
				t.Errorf("empty is %v", a.Empty())
			}
		})
	}
}

func TestAssemblerEditedIsTyped(t *testing.T) {
	var a Assembler
	a.Text("AB", start)
	a.Backspace()
	if raw, _ := a.End(EndEnter, start); raw != (Raw{Code: "A", Typed: true}) {
		t.Errorf("got %+v", raw)
	}
}

func TestAssemblerClear(t *testing.T) {
	var a Assembler
	a.Text("AB", start)
	a.Clear()
	if raw, ok := a.End(EndEnter, start); ok {
		t.Errorf("got %+v", raw)
	}
}

func TestAssemblerPendingKeepsBlanks(t *testing.T) {
	var a Assembler
	a.Text("／ｓｈｏｒｔ　", start)
	if got := a.Pending(); got != "/short " {
		t.Errorf("the line shows %q", got)
	}
}

func TestAssemblerTooLong(t *testing.T) {
	tests := []struct {
		name, text, want string
		tooLong          bool
	}{
		{"as long as may be", strings.Repeat("a", MaxLine), strings.Repeat("a", MaxLine), false},
		{"one more", strings.Repeat("a", MaxLine+1), strings.Repeat("a", MaxLine), true},
		{"never half a character", strings.Repeat("小", MaxLine), strings.Repeat("小", MaxLine/3), true},
		{"a megabyte", strings.Repeat("a", 1<<20), strings.Repeat("a", MaxLine), true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var a Assembler
			want := Raw{Code: test.want, TooLong: test.tooLong}
			for chunk := range slices.Chunk([]byte(test.text), 1000) {
				a.Text(string(chunk), start)
			}
			if raw, _ := a.End(EndEnter, start); raw != want {
				t.Errorf("in chunks: %d bytes, too long is %v", len(raw.Code), raw.TooLong)
			}
			want.Pasted = true
			if got := a.Paste(test.text); len(got) != 1 || got[0] != want {
				t.Errorf("pasted: got %d scans", len(got))
			}
			if raw, _ := keyIn(&a, "B", 0); raw.TooLong {
				t.Error("the next line is too long as well")
			}
		})
	}
}

func TestAssemblerCopyIsIndependent(t *testing.T) {
	var a Assembler
	a.Text("A", start)
	b := a
	a.Text("1", start)
	b.Text("2", start)
	if a.Pending() != "A1" || b.Pending() != "A2" {
		t.Errorf("the lines hold %q and %q", a.Pending(), b.Pending())
	}
}
