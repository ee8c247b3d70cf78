package print

import (
	"github.com/boombuler/barcode/code128"
	"github.com/charmbracelet/x/ansi"

	"shipdesk/tui/text"
)

// SKUCard is a SKU that gets a card: goods without a barcode are confirmed by
// it.
type SKUCard struct{ Code, Name, Variant, Place string }

// SKUs is the sheet of cards for SKUs, as many in a row as their codes allow.
// Codes that no Code 128 of a page's width can hold come back as left out.
func SKUs(w *text.Words, all []SKUCard) (s Sheet, left []string) {
	p := w.Cards()
	s = Sheet{Title: p.Title, Intro: p.Intro, Columns: columns}
	var cards []Card
	for _, c := range all {
		wide, ok := width(c.Code)
		if !ok || wide > columnOf(1) {
			left = append(left, c.Code)
			continue
		}
		for wide > columnOf(s.Columns) {
			s.Columns--
		}
		under := c.Variant
		if c.Place != "" {
			under = p.At.Of(c.Place) + "  " + under
		}
		cards = append(cards, Card{Code: c.Code, Title: c.Name, Under: under})
	}
	for i := range cards {
		if cards[i].Title == "" {
			cards[i].Title = cards[i].Code
		}
		room := columnOf(s.Columns) - 2*Quiet
		cards[i].Title = cut(cards[i].Title, room, titleSize)
		cards[i].Under = cut(cards[i].Under, room, underSize)
	}
	s.add(p.Head, cards)
	return s, left
}

// width is how wide a code's bars are with their quiet zones; ok is false where
// Code 128 has no letters for it.
func width(code string) (mm float64, ok bool) {
	bars, err := code128.Encode(code)
	if err != nil {
		return 0, false
	}
	for _, r := range code {
		if r < ' ' || r > '~' {
			return 0, false // a scanner that types it would not type it so
		}
	}
	return float64(bars.Bounds().Dx())*Module + 2*Quiet, true
}

// cut shortens a text to a length in print: Chinese letters are as wide as
// high, others about half of it.
func cut(s string, mm, size float64) string {
	return ansi.Truncate(s, int(mm/size/0.56), "..")
}
