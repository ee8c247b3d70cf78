package print

import (
	"image/color"

	"github.com/boombuler/barcode/code128"
)

// The page and what stands on it, in millimetres from its top left corner.
const (
	PageWidth  = 210.0 // A4
	PageHeight = 297.0

	// Module is the width of the narrowest bar: 13 mil, which hand scanners
	// read from half a metre.
	Module = 0.33
	// Quiet is the blank that a Code 128 needs at both sides: ten modules.
	Quiet = 10 * Module

	margin    = 12.0
	columns   = 3
	headRow   = 15.0 // title and introduction
	groupRow  = 8.0
	cardRow   = 22.0
	barsBelow = 5.5 // where a card's bars begin
	barsTall  = 10.5
	underRow  = 4.5 // a line below the title, where cards have one
	titleSize = 4.4
	underSize = 3.2
)

// columnOf is how wide a card is with n of them in a row.
func columnOf(n int) float64 { return (PageWidth - 2*margin) / float64(n) }

// Bar is a filled rectangle.
type Bar struct{ X, Y, W, H float64 }

// Text is a line of text; X, Y is where its baseline begins.
type Text struct {
	X, Y, Size float64
	Bold       bool
	Says       string
}

// Page is one sheet of paper.
type Page struct {
	Bars  []Bar
	Texts []Text
}

// Pages sets the sheet on as many pages as it needs: one, for a shop with up to
// a dozen operators. An error names a code that no Code 128 can hold.
func (s Sheet) Pages() ([]Page, error) {
	b := &setter{sheet: s, columns: s.Columns, row: cardRow}
	if b.columns == 0 {
		b.columns = columns
	}
	for _, g := range s.Groups {
		for _, c := range g.Cards {
			if c.Under != "" {
				b.under, b.row = underRow, cardRow+underRow
			}
		}
	}
	b.turn()
	for _, g := range s.Groups {
		if err := b.group(g); err != nil {
			return nil, err
		}
	}
	return append(b.done, b.page), nil
}

// setter sets cards on pages, one row below the other.
type setter struct {
	sheet   Sheet
	columns int
	under   float64 // room for a line below the titles
	row     float64 // how tall a card is
	done    []Page
	page    Page
	y       float64
}

// turn begins a page.
func (b *setter) turn() {
	if len(b.page.Texts) > 0 {
		b.done = append(b.done, b.page)
	}
	b.page, b.y = Page{}, margin
	b.text(margin, 6, 6.5, true, b.sheet.Title)
	b.text(margin, 11, 3.2, false, b.sheet.Intro)
	b.y += headRow
}

func (b *setter) text(x, below, size float64, bold bool, says string) {
	b.page.Texts = append(b.page.Texts, Text{X: x, Y: b.y + below, Size: size, Bold: bold, Says: says})
}

func (b *setter) group(g Group) error {
	if b.y+groupRow+b.row > PageHeight-margin {
		b.turn()
	}
	b.heading(g.Title)
	for i, c := range g.Cards {
		if i > 0 && i%b.columns == 0 {
			b.y += b.row
			if b.y+b.row > PageHeight-margin {
				b.turn()
				b.heading(g.Title)
			}
		}
		if err := b.card(margin+float64(i%b.columns)*columnOf(b.columns), c); err != nil {
			return err
		}
	}
	b.y += b.row
	return nil
}

func (b *setter) heading(title string) {
	b.text(margin, 5, 4, true, title)
	b.y += groupRow
}

// card sets title, bars, and below them what they hold and mean.
func (b *setter) card(x float64, c Card) error {
	b.text(x+Quiet, 4, titleSize, true, c.Title)
	if c.Under != "" {
		b.text(x+Quiet, 4+underRow, underSize, false, c.Under)
	}
	bars, err := code128.Encode(c.Code)
	if err != nil {
		return err
	}
	below := barsBelow + b.under
	top := b.y + below
	for from, n := 0, bars.Bounds().Dx(); from < n; {
		to := from + 1
		for to < n && black(bars.At(to, 0)) == black(bars.At(from, 0)) {
			to++
		}
		if black(bars.At(from, 0)) {
			b.page.Bars = append(b.page.Bars, Bar{X: x + Quiet + float64(from)*Module, Y: top, W: float64(to-from) * Module, H: barsTall})
		}
		from = to
	}
	b.text(x+Quiet, below+barsTall+3, 2.3, false, c.Code)
	b.text(x+Quiet+20, below+barsTall+3, 2.8, false, c.Hint)
	return nil
}

func black(c color.Color) bool {
	r, _, _, _ := c.RGBA()
	return r == 0
}
