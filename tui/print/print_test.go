package print

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/oned"

	"shipdesk/scan"
	"shipdesk/tui/text"
)

// crew makes n operators.
func crew(n int) []Person {
	list := make([]Person, n)
	for i := range list {
		list[i] = Person{ID: int64(i + 1), Name: fmt.Sprintf("小王(%d)", i+1)}
	}
	return list
}

func pagesOf(t *testing.T, w *text.Words, people int) (Sheet, []Page) {
	t.Helper()
	s := Commands(w, crew(people))
	pages, err := s.Pages()
	if err != nil {
		t.Fatal(err)
	}
	return s, pages
}

// codes are what the cards of a sheet hold, in order.
func codes(s Sheet) []string {
	var all []string
	for _, g := range s.Groups {
		for _, c := range g.Cards {
			all = append(all, c.Code)
		}
	}
	return all
}

// drawnPDF reads the bars back from the bytes of a PDF, page by page.
func drawnPDF(t *testing.T, pages []Page) [][]Bar {
	t.Helper()
	var file bytes.Buffer
	if err := PDF(&file, "x", pages); err != nil {
		t.Fatal(err)
	}
	scale := fmt.Sprintf("%.6f 0 0 %.6f 0 0 cm", pointsPerMM, pointsPerMM)
	var all [][]Bar
	for _, stream := range regexp.MustCompile(`(?s)stream\n(.*?)endstream`).FindAllStringSubmatch(file.String(), -1) {
		if !strings.HasPrefix(stream[1], scale) {
			t.Fatalf("a page is not in millimetres: %.60q", stream[1])
		}
		var bars []Bar
		for _, m := range regexp.MustCompile(`(?m)^(\S+) (\S+) (\S+) (\S+) re$`).FindAllStringSubmatch(stream[1], -1) {
			b := Bar{number(t, m[1]), number(t, m[2]), number(t, m[3]), number(t, m[4])}
			b.Y = PageHeight - b.Y - b.H
			bars = append(bars, b)
		}
		all = append(all, bars)
	}
	return all
}

// drawnHTML reads them back from the drawings of an HTML file.
func drawnHTML(t *testing.T, pages []Page) [][]Bar {
	t.Helper()
	var file bytes.Buffer
	if err := HTML(&file, "x", "zh", pages); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(&file)
	d.Strict, d.AutoClose = false, xml.HTMLAutoClose
	var all [][]Bar
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		at := map[string]string{}
		for _, a := range start.Attr {
			at[a.Name.Local] = a.Value
		}
		switch start.Name.Local {
		case "svg":
			all = append(all, nil)
		case "rect":
			page := &all[len(all)-1]
			*page = append(*page, Bar{number(t, at["x"]), number(t, at["y"]), number(t, at["width"]), number(t, at["height"])})
		}
	}
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// symbols groups the bars of a page into barcodes, row by row: between two of
// them there is a quiet zone for each.
func symbols(t *testing.T, bars []Bar) [][]Bar {
	t.Helper()
	bars = slices.Clone(bars)
	slices.SortFunc(bars, func(a, b Bar) int {
		if math.Abs(a.Y-b.Y) > 0.01 {
			return int(math.Copysign(1, a.Y-b.Y))
		}
		return int(math.Copysign(1, a.X-b.X))
	})
	var all [][]Bar
	for i, b := range bars {
		if b.X < Quiet || b.X+b.W > PageWidth-Quiet || b.Y < 0 || b.Y+b.H > PageHeight {
			t.Fatalf("a bar stands outside the page: %+v", b)
		}
		if i == 0 || b.Y-bars[i-1].Y > 0.01 || b.X-bars[i-1].X-bars[i-1].W > Quiet {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], b)
	}
	return all
}

// dots is how finely a symbol is drawn: a printer's 600 dots an inch.
const dots = 600 / 25.4

// decoded draws a symbol with its quiet zones and reads it as a scanner does.
func decoded(t *testing.T, symbol []Bar) string {
	t.Helper()
	first, last := symbol[0], symbol[len(symbol)-1]
	from, to := first.X-Quiet, last.X+last.W+Quiet
	img := image.NewGray(image.Rect(0, 0, int((to-from)*dots), int(first.H*dots)))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	for _, b := range symbol {
		for x := int(math.Round((b.X - from) * dots)); x < int(math.Round((b.X+b.W-from)*dots)); x++ {
			for y := range img.Bounds().Dy() {
				img.SetGray(x, y, color.Gray{})
			}
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	result, err := oned.NewCode128Reader().Decode(bitmap, nil)
	if err != nil {
		t.Fatalf("a barcode of %d bars at %.1f, %.1f can't be read: %v", len(symbol), first.X, first.Y, err)
	}
	return result.GetText()
}

// TestASheetIsReadBack draws the sheet in both forms and reads every barcode
// with a decoder that is not ours.
func TestASheetIsReadBack(t *testing.T) {
	for _, people := range []int{0, 12, 70} {
		s, pages := pagesOf(t, text.ZH, people)
		for form, drawn := range map[string][][]Bar{"PDF": drawnPDF(t, pages), "HTML": drawnHTML(t, pages)} {
			var read []string
			for _, bars := range drawn {
				for _, symbol := range symbols(t, bars) {
					read = append(read, decoded(t, symbol))
				}
			}
			if want := codes(s); !slices.Equal(read, want) {
				t.Errorf("%s with %d people reads %q, want %q", form, people, read, want)
			}
		}
	}
}

func TestWhatIsReadMeansWhatStandsAbove(t *testing.T) {
	s, _ := pagesOf(t, text.EN, 2)
	var told []string
	for _, g := range s.Groups {
		for _, c := range g.Cards {
			sense := scan.Parse(c.Code)
			told = append(told, fmt.Sprintf("%s = %s %d %d", c.Title, sense.Command, sense.Units, sense.Operator))
		}
	}
	want := []string{
		"OK = ok 0 0", "Undo = undo 0 0", "Park = park 0 0", "Send part = finish 0 0", "Short = short 0 0", "Take over = take 0 0", "Red basket = pulled 0 0",
		"Damaged = damaged 0 0", "Missing = missing 0 0",
		"x 2 =  2 0", "x 3 =  3 0", "x 4 =  4 0", "x 5 =  5 0", "x 6 =  6 0", "x 8 =  8 0", "x 10 =  10 0", "x 12 =  12 0", "x 24 =  24 0",
		"小王(1) =  0 1", "小王(2) =  0 2",
	}
	if strings.Join(told, "\n") != strings.Join(want, "\n") {
		t.Errorf("%q", told)
	}
}

func TestADozenOperatorsFitOnOnePage(t *testing.T) {
	for people, want := range map[int]int{0: 1, 12: 1, 13: 2, 60: 3} {
		if _, pages := pagesOf(t, text.ZH, people); len(pages) != want {
			t.Errorf("%d operators take %d pages, want %d", people, len(pages), want)
		}
	}
}

// Every text begins on the page, none lies on a barcode, and none but the last
// column's could run off the page: a title is at most a column wide.
func TestTextsStandFreeOfTheBars(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		_, pages := pagesOf(t, w, 12)
		textsStandFree(t, pages)
	}
}

func textsStandFree(t *testing.T, pages []Page) {
	t.Helper()
	for _, p := range pages {
		for _, say := range p.Texts {
			wide := 0.0
			for _, r := range say.Says {
				wide += say.Size * map[bool]float64{true: 0.56, false: 1}[r < 0x80]
			}
			if say.X+wide > PageWidth-5 || say.Y > PageHeight-5 {
				t.Errorf("%q may run off the page: ends at %.0f", say.Says, say.X+wide)
			}
			for _, b := range p.Bars {
				if say.Y > b.Y && say.Y-say.Size < b.Y+b.H && say.X < b.X+b.W && b.X < say.X+wide {
					t.Fatalf("%q lies on a barcode", say.Says)
				}
			}
		}
	}
}

// The table at the end of a PDF says where each object is.
func TestThePDFsTableIsRight(t *testing.T) {
	_, pages := pagesOf(t, text.ZH, 70)
	var file bytes.Buffer
	if err := PDF(&file, "发货台 (1)", pages); err != nil {
		t.Fatal(err)
	}
	places := regexp.MustCompile(`(?m)^(\d{10}) 00000 n $`).FindAllStringSubmatch(file.String(), -1)
	if want := objInfo + 2*len(pages); len(places) != want {
		t.Fatalf("%d objects, want %d", len(places), want)
	}
	for i, p := range places {
		at, _ := strconv.Atoi(p[1])
		if want := fmt.Sprintf("%d 0 obj\n", i+1); !strings.HasPrefix(file.String()[at:], want) {
			t.Errorf("object %d is not where the table says", i+1)
		}
	}
	for _, c := range regexp.MustCompile(`(?s)/Length (\d+) >>\nstream\n(.*?)endstream`).FindAllStringSubmatch(file.String(), -1) {
		if c[1] != strconv.Itoa(len(c[2])) {
			t.Errorf("a stream of %d bytes says %s", len(c[2]), c[1])
		}
	}
}

func TestNamesAreWrittenAsTheyAre(t *testing.T) {
	s := Commands(text.ZH, []Person{{ID: 1, Name: `a(b)\c<&>"李`}})
	pages, err := s.Pages()
	if err != nil {
		t.Fatal(err)
	}
	var pdf, html bytes.Buffer
	if err := errors.Join(PDF(&pdf, s.Title, pages), HTML(&html, s.Title, "zh", pages)); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(pdf.String(), `(a\(b\)\\c<&>") Tj /C 4.400 Tf <674E> Tj`) {
		t.Error("the PDF writes the name otherwise")
	}
	if !strings.Contains(html.String(), `>a(b)\c&lt;&amp;&gt;&#34;李</text>`) {
		t.Error("the HTML writes the name otherwise")
	}
}
