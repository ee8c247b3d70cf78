package kit

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Tone is what a colour means. It never stands alone: a word and a symbol say
// the same.
type Tone int

// The tones.
const (
	Neutral Tone = iota // nothing to tell
	Good                // it went well, go on
	Done                // a whole piece of work is done
	Soft                // mind this, nothing is wrong
	Refused             // not accepted
	Pull                // take this out of the flow
	tones
)

// Theme is how things look. The zero value has no colours; the terminal library
// turns colours into what the terminal has.
type Theme struct {
	dark, plain bool
	drawn       bool // lines and blocks as such, not in ASCII
	bands       [tones]lipgloss.Style
	texts       [tones]lipgloss.Style
	solids      [tones]lipgloss.Style
	quiet       lipgloss.Style
	mark        lipgloss.Style
	bar         lipgloss.Style
}

// NewTheme makes the theme for a terminal with a dark or light background.
// Plain is for terminals without colours and for NO_COLOR: bold and reverse
// take their place.
func NewTheme(dark, plain bool) Theme {
	t := Theme{dark: dark, plain: plain}
	if plain {
		return t.plainStyles()
	}
	for i, c := range palette {
		text := c.onLight
		if dark {
			text = c.onDark
		}
		t.bands[i] = lipgloss.NewStyle().Background(c.band).Foreground(c.ink).Bold(true)
		t.texts[i] = lipgloss.NewStyle().Foreground(text)
		t.solids[i] = lipgloss.NewStyle().Background(text).Foreground(text)
	}
	t.texts[Neutral] = lipgloss.NewStyle()
	t.quiet = lipgloss.NewStyle().Foreground(pick(dark, "#9AA7B0", "#56626B"))
	t.mark = lipgloss.NewStyle().Reverse(true).Bold(true)
	t.bar = lipgloss.NewStyle().Background(pick(dark, "#2B3640", "#D5DDE3")).Foreground(pick(dark, "#E6EDF2", "#15202A"))
	return t
}

func (t Theme) plainStyles() Theme {
	for i := range t.bands {
		t.bands[i] = lipgloss.NewStyle().Reverse(true).Bold(true)
		t.texts[i] = lipgloss.NewStyle().Bold(i >= int(Refused))
		t.solids[i] = lipgloss.NewStyle().Bold(true)
	}
	t.bands[Neutral] = lipgloss.NewStyle().Bold(true)
	t.mark = lipgloss.NewStyle().Reverse(true).Bold(true)
	t.bar = lipgloss.NewStyle().Reverse(true)
	return t
}

// swatch is one tone: the band and what is written on it, and the same tone as
// text on a dark and on a light background. Every pair has a contrast of at
// least 4.5 to 1.
type swatch struct{ band, ink, onDark, onLight color.Color }

var palette = [tones]swatch{
	Neutral: {lipgloss.Color("#3A4750"), lipgloss.Color("#FFFFFF"), lipgloss.Color("#E6EDF2"), lipgloss.Color("#15202A")},
	Good:    {lipgloss.Color("#14702F"), lipgloss.Color("#FFFFFF"), lipgloss.Color("#5FD37F"), lipgloss.Color("#14702F")},
	Done:    {lipgloss.Color("#0B57A4"), lipgloss.Color("#FFFFFF"), lipgloss.Color("#7DB8FF"), lipgloss.Color("#0B57A4")},
	Soft:    {lipgloss.Color("#F0C000"), lipgloss.Color("#000000"), lipgloss.Color("#F0C000"), lipgloss.Color("#775A00")},
	Refused: {lipgloss.Color("#C01818"), lipgloss.Color("#FFFFFF"), lipgloss.Color("#FF8A80"), lipgloss.Color("#B01010")},
	Pull:    {lipgloss.Color("#8A1A9B"), lipgloss.Color("#FFFFFF"), lipgloss.Color("#E29BF0"), lipgloss.Color("#7A1589")},
}

func pick(dark bool, onDark, onLight string) color.Color {
	if dark {
		return lipgloss.Color(onDark)
	}
	return lipgloss.Color(onLight)
}

// Dark reports whether the theme is for a dark background.
func (t Theme) Dark() bool { return t.dark }

// Plain reports whether the theme has no colours.
func (t Theme) Plain() bool { return t.plain }

// Band is the style of a full-width bar in a tone.
func (t Theme) Band(tone Tone) lipgloss.Style { return t.bands[tone] }

// Text is the style of text in a tone.
func (t Theme) Text(tone Tone) lipgloss.Style { return t.texts[tone] }

// Solid is the style of the pixels of big digits.
func (t Theme) Solid(tone Tone) lipgloss.Style { return t.solids[tone] }

// Quiet is the style of what matters only sometimes.
func (t Theme) Quiet() lipgloss.Style { return t.quiet }

// Mark is the style of the part one must look at.
func (t Theme) Mark() lipgloss.Style { return t.mark }

// Bar is the style of header, status bar and titles.
func (t Theme) Bar() lipgloss.Style { return t.bar }

// Strong is bold text.
func (t Theme) Strong() lipgloss.Style { return lipgloss.NewStyle().Bold(true) }

// Banner draws lines as a full-width block in a tone.
func (t Theme) Banner(tone Tone, w int, lines ...string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = t.bands[tone].Render(Fit(" "+line, w))
	}
	return out
}
