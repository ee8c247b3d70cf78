package packing

import (
	"strings"

	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/say"
)

// Titles of online shops are long and all alike; what tells goods apart is
// their variant. It stays whole, and the name gives way.

// leastName is the room that a name keeps beside the longest variant.
const leastName = 8

// goods names an item in at most w cells.
func goods(sku, name, variant string, w int) string {
	whole := kit.Plain(say.Goods(sku, name, variant))
	values := kit.Plain(say.Values(variant))
	if kit.Width(whole) <= w || values == "" {
		return kit.Cut(whole, w)
	}
	if name == "" {
		name = sku
	}
	values = kit.Cut(values, max(w-leastName-1, w/2))
	return kit.Cut(kit.Plain(name), w-kit.Width(values)-1) + " " + values
}

// goods names a line of the parcel; a gift is told from what was bought.
func (s Screen) goods(l pack.LineView, w int) string {
	if l.Gift == 0 {
		return goods(l.SKU, l.Name, l.Variant, w)
	}
	gift := s.words.Notes().GiftIs
	return gift.Of(goods(l.SKU, l.Name, l.Variant, w-kit.Width(gift.Of(""))))
}

// compare puts what is wanted beside what is in hand, with what differs marked.
func (s Screen) compare(v pack.Verdict, w int) []string {
	wanted, inHand := say.Compare(v.Wanted[0], *v.Item)
	c := s.words.Desk()
	labels := max(kit.Width(c.Wanted), kit.Width(c.InHand))
	a, b := fitNames(wanted, inHand, w-labels-2)
	return []string{
		" " + kit.Fit(c.Wanted, labels) + " " + s.segments(a, w-labels-2),
		" " + kit.Fit(c.InHand, labels) + " " + s.segments(b, w-labels-2),
	}
}

// fitNames shortens the names, the first segments, so that what follows them is
// seen. Of names that differ the beginning that they share goes first.
func fitNames(a, b []say.Segment, w int) (shortA, shortB []say.Segment) {
	if lineWidth(a) <= w && lineWidth(b) <= w {
		return a, b
	}
	if a[0].Diff && b[0].Diff {
		a, b = withoutShared(a, b)
	}
	return fitName(a, w), fitName(b, w)
}

func lineWidth(list []say.Segment) int {
	w := 0
	for _, s := range list {
		w += kit.Width(kit.Plain(s.Text))
	}
	return w
}

func withoutShared(a, b []say.Segment) (shortA, shortB []say.Segment) {
	ra, rb := []rune(a[0].Text), []rune(b[0].Text)
	n := 0
	for n < len(ra) && n < len(rb) && ra[n] == rb[n] {
		n++
	}
	if n < leastName/2 {
		return a, b
	}
	return withName(a, ".."+string(ra[n:])), withName(b, ".."+string(rb[n:]))
}

func withName(list []say.Segment, name string) []say.Segment {
	return append([]say.Segment{{Text: name, Diff: list[0].Diff}}, list[1:]...)
}

func fitName(list []say.Segment, w int) []say.Segment {
	room := max(leastName, w-lineWidth(list[1:]))
	return withName(list, kit.Cut(kit.Plain(list[0].Text), room))
}

func (s Screen) segments(list []say.Segment, w int) string {
	var b strings.Builder
	for _, part := range list {
		text := kit.Plain(part.Text)
		if part.Diff {
			text = s.theme.Mark().Render(text)
		}
		b.WriteString(text)
	}
	return kit.Cut(b.String(), w)
}
