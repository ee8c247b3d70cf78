package scan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// feed gives the chunks to a new assembler, then Enter, and returns all scans.
func feed(chunks ...string) []Raw {
	var a Assembler
	var scans []Raw
	for _, chunk := range chunks {
		scans = append(scans, a.Text(chunk, start)...)
	}
	if raw, ok := a.End(EndEnter, start); ok {
		scans = append(scans, raw)
	}
	return scans
}

// paste gives the text to a new assembler in one paste.
func paste(text string) []Raw {
	var a Assembler
	return a.Paste(text)
}

func TestAssemblerWhateverTheChunks(t *testing.T) {
	long := strings.Repeat("小", MaxLine/3-2)
	rapid.Check(t, func(t *rapid.T) {
		text := someText("\r", "\n", "\t", "\r\n", long).Draw(t, "text")
		checkAssembler(t, text, splitAnywhere(t, text))
	})
}

func FuzzAssembler(f *testing.F) {
	for _, piece := range pieces {
		f.Add(piece+"\r"+piece, 3)
	}
	f.Add("A\r\nB\tC\n\nD", 1)
	f.Add(strings.Repeat("小", 1500)+"\r1", 1000)
	f.Fuzz(func(t *testing.T, text string, size int) { checkAssembler(t, text, chunksOf(text, size)) })
}

func checkAssembler(t fataler, text string, chunks []string) {
	whole := feed(text)
	mustBeScans(t, whole)
	if diff := cmp.Diff(whole, feed(chunks...)); diff != "" {
		t.Fatalf("whole and in chunks differ\n%s", diff)
	}
	pasted := paste(text)
	mustBeScans(t, pasted)
	if diff := cmp.Diff(codes(whole), codes(pasted)); diff != "" {
		t.Fatalf("keyed in and pasted differ\n%s", diff)
	}
}

func TestAssemblerAllEndsAreTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOf(someText()).Draw(t, "lines")
		var want []string
		for _, line := range lines {
			want = append(want, codes(feed(line))...)
		}
		for _, end := range []string{"\r", "\n", "\r\n", "\t"} {
			text := strings.Join(lines, end)
			if diff := cmp.Diff(want, codes(feed(text))); diff != "" {
				t.Fatalf("keyed in with %q (-want +got)\n%s", end, diff)
			}
			if diff := cmp.Diff(want, codes(paste(text))); diff != "" {
				t.Fatalf("pasted with %q (-want +got)\n%s", end, diff)
			}
		}
	})
}

func TestAssemblerEndKeysAreTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := someText().Draw(t, "line")
		want := feed(line)
		for _, keys := range [][]End{{EndEnter}, {EndLF}, {EndTab}, {EndEnter, EndLF}, {EndEnter, EndEnter}} {
			var a Assembler
			var got []Raw
			a.Text(line, start)
			for _, key := range keys {
				if raw, ok := a.End(key, start); ok {
					got = append(got, raw)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("keys %v (-want +got)\n%s", keys, diff)
			}
		}
	})
}

// TestAssemblerAnySession does whatever a desk may do, in any order.
func TestAssemblerAnySession(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var a Assembler
		text := someText("\r", "\n", "\t")
		t.Repeat(map[string]func(*rapid.T){
			"text":      func(t *rapid.T) { mustBeScans(t, a.Text(text.Draw(t, "text"), start)) },
			"paste":     func(t *rapid.T) { mustBeScans(t, a.Paste(text.Draw(t, "paste"))) },
			"gs":        func(*rapid.T) { a.GS() },
			"clear":     func(*rapid.T) { a.Clear() },
			"backspace": func(t *rapid.T) { checkBackspace(t, &a) },
			"end": func(t *rapid.T) {
				if raw, ok := a.End(EndTab, start); ok {
					mustBeScans(t, []Raw{raw})
				}
			},
			"": func(t *rapid.T) {
				mustBeClean(t, strings.Trim(a.Pending(), " "))
				if a.Empty() && a.Pending() != "" || strings.ContainsRune(a.Pending(), gs) {
					t.Fatalf("the line shows %q", a.Pending())
				}
			},
		})
	})
}

// checkBackspace takes one character back and fails unless something that was
// shown is gone, and nothing but the end of it.
func checkBackspace(t *rapid.T, a *Assembler) {
	before := a.Pending()
	a.Backspace()
	now := a.Pending()
	if !strings.HasPrefix(before, now) || before != "" && now == before {
		t.Fatalf("Backspace made %q of %q", now, before)
	}
}
