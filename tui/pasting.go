package tui

import (
	"time"

	"shipdesk/scan"
)

// pasting watches a paste that the terminal began. The library keeps all of it
// until its end, which may never come; then whatever is sent next ends it (see
// scan.PasteGuard), and until then the screen must not look as if all was well.
type pasting struct {
	since time.Time // zero: none is open
	hangs bool
}

// tell reports whether what is to be said at a time has changed.
func (p *pasting) tell(now time.Time) bool {
	was := p.hangs
	p.hangs = !p.since.IsZero() && now.Sub(p.since) >= scan.PasteSilence
	return p.hangs != was
}
