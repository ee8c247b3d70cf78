package scan

import (
	"testing"
	"time"
)

func TestAPasteThatNeverEndsIsEnded(t *testing.T) {
	start := time.Unix(1000, 0)
	type read struct {
		after time.Duration
		bytes string
	}
	for name, c := range map[string]struct {
		reads []read
		want  string
	}{
		"no paste":                {[]read{{0, "A\r"}, {time.Hour, "B\r"}}, "A\rB\r"},
		"a whole paste":           {[]read{{0, "\x1b[200~A\r\x1b[201~"}, {time.Hour, "B\r"}}, "\x1b[200~A\r\x1b[201~B\r"},
		"a slow paste":            {[]read{{0, "\x1b[200~A"}, {time.Second, "B"}, {time.Second, "\x1b[201~"}}, "\x1b[200~AB\x1b[201~"},
		"one that never ends":     {[]read{{0, "\x1b[200~A\r"}, {PasteSilence, "B\r"}, {time.Hour, "C\r"}}, "\x1b[200~A\r\x1b[201~B\rC\r"},
		"a mark in pieces":        {[]read{{0, "\x1b[2"}, {0, "00"}, {0, "~A\r"}, {PasteSilence, "\x1b"}, {0, "[201~"}}, "\x1b[200~A\r\x1b[201~\x1b[201~"},
		"an end in pieces":        {[]read{{0, "\x1b[200~A\x1b[20"}, {0, "1~"}, {time.Hour, "B"}}, "\x1b[200~A\x1b[201~B"},
		"what only looks like it": {[]read{{0, "\x1b[20~\x1b[24~\x1b[20\x1b[2"}, {time.Hour, "B"}}, "\x1b[20~\x1b[24~\x1b[20\x1b[2B"},
		"a mark after half a one": {[]read{{0, "\x1b[20\x1b[200~A"}, {time.Hour, "B"}}, "\x1b[20\x1b[200~A\x1b[201~B"},
	} {
		t.Run(name, func(t *testing.T) {
			var g PasteGuard
			var got []byte
			at := start
			for _, r := range c.reads {
				at = at.Add(r.after)
				before := len(got)
				got = g.Guard(got, []byte(r.bytes), at)
				if len(got)-before > len(r.bytes)+PasteRoom {
					t.Errorf("%q: %d bytes more", r.bytes, len(got)-before)
				}
			}
			if string(got) != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
