package kit

// letterGlyphs are the letters of places, drawn as the digits are.
var letterGlyphs = map[rune][DigitRows]string{
	'-': {"   ", "   ", "###", "   ", "   "},
	'A': {"###", "# #", "###", "# #", "# #"},
	'B': {"## ", "# #", "## ", "# #", "## "},
	'C': {"###", "#  ", "#  ", "#  ", "###"},
	'D': {"## ", "# #", "# #", "# #", "## "},
	'E': {"###", "#  ", "###", "#  ", "###"},
	'F': {"###", "#  ", "###", "#  ", "#  "},
	'G': {"###", "#  ", "# #", "# #", "###"},
	'H': {"# #", "# #", "###", "# #", "# #"},
	'I': {"###", " # ", " # ", " # ", "###"},
	'J': {"  #", "  #", "  #", "# #", "###"},
	'K': {"# #", "# #", "## ", "# #", "# #"},
	'L': {"#  ", "#  ", "#  ", "#  ", "###"},
	'M': {"# #", "###", "###", "# #", "# #"},
	'N': {"## ", "# #", "# #", "# #", "# #"},
	'O': {" # ", "# #", "# #", "# #", " # "},
	'P': {"###", "# #", "###", "#  ", "#  "},
	'Q': {"###", "# #", "# #", "###", "  #"},
	'R': {"## ", "# #", "## ", "# #", "# #"},
	'S': {" ##", "#  ", " # ", "  #", "## "},
	'T': {"###", " # ", " # ", " # ", " # "},
	'U': {"# #", "# #", "# #", "# #", "###"},
	'V': {"# #", "# #", "# #", "# #", " # "},
	'W': {"# #", "# #", "###", "###", "# #"},
	'X': {"# #", "# #", " # ", "# #", "# #"},
	'Y': {"# #", "# #", " # ", " # ", " # "},
	'Z': {"###", "  #", " # ", "#  ", "###"},
}

// Sign draws the code of a place that can be read from two metres away, in
// DigitRows lines of equal width. If it does not fit w cells, or holds other
// characters than letters, digits, '-' and '/', it is one line of normal ones.
func Sign(s string, w int, th Theme, tone Tone) []string {
	pixels, ok := pixelRows(s)
	if !ok || len(pixels[0]) > w {
		return []string{th.Text(tone).Bold(true).Render(Cut(Plain(s), w))}
	}
	lines := make([]string, DigitRows)
	for i, row := range pixels {
		lines[i] = paint(row, th, tone)
	}
	return lines
}
