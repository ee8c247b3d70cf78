package kit

import "strings"

// DigitRows is the height of big digits.
const DigitRows = 5

// glyphs are three pixels wide and five high; a pixel is two cells wide,
// because a cell is about twice as high as wide.
var glyphs = map[rune][DigitRows]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {" # ", "## ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", "###", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", "  #", "  #", "  #"},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	'/': {"  #", "  #", " # ", "#  ", "#  "},
}

// Digits draws a number that can be read from two metres away, in DigitRows
// lines of equal width. If it does not fit w cells, or holds anything but
// digits and '/', it is one line of normal characters.
func Digits(s string, w int, th Theme, tone Tone) []string {
	pixels, ok := pixelRows(s)
	if !ok || len(pixels[0]) > w || strings.Trim(s, "0123456789/") != "" {
		return []string{th.Text(tone).Bold(true).Render(Cut(s, w))}
	}
	lines := make([]string, DigitRows)
	for i, row := range pixels {
		lines[i] = paint(row, th, tone)
	}
	return lines
}

func pixelRows(s string) (rows [DigitRows]string, ok bool) {
	for n, r := range s {
		glyph, known := glyphs[r]
		if !known {
			glyph, known = letterGlyphs[r]
		}
		if !known {
			return rows, false
		}
		for i, line := range glyph {
			if n > 0 {
				rows[i] += "  "
			}
			for _, pixel := range line {
				rows[i] += strings.Repeat(string(pixel), 2)
			}
		}
	}
	return rows, s != ""
}

// paint draws the pixels of one line as solid blocks: a '#', or a drawn block, in
// the colour of its own background. Where there are no colours the '#' itself is seen, which
// also serves screen readers and copied text.
func paint(row string, th Theme, tone Tone) string {
	var b strings.Builder
	for len(row) > 0 {
		n := strings.IndexByte(row, '#')
		if n < 0 {
			b.WriteString(row)
			break
		}
		b.WriteString(row[:n])
		row = row[n:]
		solid := len(row) - len(strings.TrimLeft(row, "#"))
		b.WriteString(th.Solid(tone).Render(strings.Repeat(th.Block(), solid)))
		row = row[solid:]
	}
	return b.String()
}
