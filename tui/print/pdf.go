package print

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Chinese in a PDF normally means a font of several megabytes inside it. The
// libraries know no other way; so these few objects are written here, with the
// two fonts that every reader has for a page that brings none: Helvetica, and
// STSong-Light for Chinese (Adobe-GB1, PDF 32000-1 annex 9.7.5).

// pointsPerMM is how many points, the unit of a PDF, a millimetre is.
const pointsPerMM = 72 / 25.4

// The objects before the pages.
const (
	objCatalog = 1 + iota
	objPages
	objLatin
	objChinese
	objCID
	objDescriptor
	objInfo
	objFirst // page and content, by turns
)

// PDF writes pages as a PDF file.
func PDF(w io.Writer, title string, pages []Page) error {
	f := &pdfFile{}
	f.WriteString("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
	kids := make([]string, len(pages))
	for i := range pages {
		kids[i] = fmt.Sprintf("%d 0 R", objFirst+2*i)
	}
	f.object("<< /Type /Catalog /Pages %d 0 R /ViewerPreferences << /PrintScaling /None >> >>", objPages)
	f.object("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), strings.Join(kids, " "))
	f.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	f.object("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [%d 0 R] >>", objCID)
	f.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor %d 0 R /DW 1000 >>", objDescriptor)
	f.object("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>")
	f.object("<< /Title <FEFF%s> /Producer (shipdesk) >>", utf16Hex(title))
	for i, p := range pages {
		f.object("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Resources << /Font << /L %d 0 R /C %d 0 R >> >> /Contents %d 0 R >>",
			objPages, PageWidth*pointsPerMM, PageHeight*pointsPerMM, objLatin, objChinese, objFirst+2*i+1)
		content := p.content()
		f.object("<< /Length %d >>\nstream\n%sendstream", len(content), content)
	}
	f.end()
	_, err := w.Write(f.Bytes())
	return err
}

// pdfFile is a file with the places of its objects.
type pdfFile struct {
	bytes.Buffer
	at []int
}

// object writes the next object.
func (f *pdfFile) object(format string, values ...any) {
	f.at = append(f.at, f.Len())
	fmt.Fprintf(f, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(f.at)}, values...)...)
}

// end writes the table of the objects.
func (f *pdfFile) end() {
	table := f.Len()
	fmt.Fprintf(f, "xref\n0 %d\n0000000000 65535 f \n", len(f.at)+1)
	for _, at := range f.at {
		fmt.Fprintf(f, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(f, "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(f.at)+1, objCatalog, objInfo, table)
}

// content draws a page. A PDF counts upwards from the bottom.
func (p Page) content() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%.6f 0 0 %.6f 0 0 cm\n", pointsPerMM, pointsPerMM)
	for _, r := range p.Bars {
		fmt.Fprintf(&b, "%s %s %s %s re\n", mm(r.X), mm(PageHeight-r.Y-r.H), mm(r.W), mm(r.H))
	}
	b.WriteString("f\n")
	for _, t := range p.Texts {
		if t.Says != "" {
			b.WriteString(t.draw())
		}
	}
	return b.String()
}

// draw writes a line of text, each stretch in the font that has it. Bold is the
// outline drawn as well: the fonts come in one weight.
func (t Text) draw() string {
	var b strings.Builder
	b.WriteString("BT ")
	if t.Bold {
		fmt.Fprintf(&b, "2 Tr %s w ", mm(t.Size/40))
	} else {
		b.WriteString("0 Tr ")
	}
	fmt.Fprintf(&b, "%s %s Td", mm(t.X), mm(PageHeight-t.Y))
	for _, part := range stretches(t.Says) {
		if part[0] < utf8.RuneSelf {
			fmt.Fprintf(&b, " /L %s Tf (%s) Tj", mm(t.Size), literal.Replace(part))
		} else {
			fmt.Fprintf(&b, " /C %s Tf <%s> Tj", mm(t.Size), utf16Hex(part))
		}
	}
	b.WriteString(" ET\n")
	return b.String()
}

// literal escapes what has a meaning inside the brackets of a PDF string.
var literal = strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`)

// stretches cuts a text where ASCII ends or begins.
func stretches(s string) []string {
	var parts []string
	from := 0
	for i := range s {
		if i > from && (s[i] < utf8.RuneSelf) != (s[from] < utf8.RuneSelf) {
			parts = append(parts, s[from:i])
			from = i
		}
	}
	if from < len(s) {
		parts = append(parts, s[from:])
	}
	return parts
}

func utf16Hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}
