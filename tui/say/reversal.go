package say

import (
	"time"

	"shipdesk/store/desk"
	"shipdesk/tui/text"
)

// NotReversed says why a document was not taken back, and what took its goods or
// comes first. Times are said by when.
func NotReversed(w *text.Words, r desk.Reversal, when func(time.Time) string) []string {
	g, t := w.Goods(), w.Reversing()
	lines := []string{g.NotReversed.Of(r.Doc, g.ReverseWhy[r.Why])}
	for _, x := range r.Gone {
		lines = append(lines, g.WentTo.Of(w.Count.Pieces.Of(x.Units), t.Place(x.Place), x.Doc))
	}
	switch {
	case r.Why == desk.Already:
		lines = append(lines, g.AlreadyBy.Of(r.By, r.Who, when(time.UnixMilli(r.When))))
	case r.Other == "":
	default:
		lines = append(lines, First(t, r.Why, r.Other))
	}
	return lines
}

// First says what has to be done before a document can be taken back.
func First(t *text.ReversingWords, why, other string) string {
	if why == "other_open" {
		return t.FirstReceipt.Of(other)
	}
	return t.FirstDoc.Of(other)
}
