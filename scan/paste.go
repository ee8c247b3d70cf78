package scan

import "time"

// PasteSilence is how long a bracketed paste may be silent before it counts as
// ended: a terminal sends a paste in one go. Our own choice.
const PasteSilence = 2 * time.Second

// The marks around a bracketed paste differ in one byte.
const (
	pasteMark  = "\x1b[20"
	pasteEnd   = "\x1b[201~"
	pasteStart = "\x1b[200~"
)

// PasteGuard ends a bracketed paste whose end never came: a connection dropped
// inside it, or a label carried its first mark. The terminal library would keep
// everything scanned after that for itself. The zero value is ready.
type PasteGuard struct {
	open bool
	last time.Time // when bytes came last
	seen string    // the beginning of a mark, as far as it has come
}

// Guard appends src, which came at a time, to dst and returns the longer slice;
// what comes after a silence inside a paste is no part of it. It appends at
// most len(src)+PasteRoom bytes. src may be split anywhere.
func (g *PasteGuard) Guard(dst, src []byte, at time.Time) []byte {
	if g.open && len(src) > 0 && at.Sub(g.last) >= PasteSilence {
		dst, g.open, g.seen = append(dst, pasteEnd...), false, ""
	}
	if len(src) > 0 {
		g.last = at
	}
	for _, b := range src {
		g.watch(b)
	}
	return append(dst, src...)
}

// PasteRoom is how many bytes Guard may add.
const PasteRoom = len(pasteEnd)

func (g *PasteGuard) watch(b byte) {
	n := len(g.seen)
	switch {
	case n < len(pasteMark) && b == pasteMark[n], n == len(pasteMark) && (b == '0' || b == '1'):
		g.seen += string(b)
		return
	case n == len(pasteStart)-1 && b == '~':
		g.open = g.seen+"~" == pasteStart
	}
	g.seen = ""
	if b == pasteMark[0] {
		g.seen = pasteMark[:1]
	}
}

// End appends the end of a paste to dst if one is open, because the input has
// ended, and returns the longer slice.
func (g *PasteGuard) End(dst []byte) []byte {
	if g.open {
		dst, g.open = append(dst, pasteEnd...), false
	}
	return dst
}
