package kit

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Looks is how a desk wants to look.
type Looks struct {
	Dark     bool // the background
	Plain    bool // no colours
	Contrast bool // black, white and full colours, nothing grey
	Drawn    bool // lines and blocks as such; without it everything is ASCII
}

// Themed makes the theme for a desk. Drawn lines are for terminals that give
// them one cell, which many Chinese ones do not.
func Themed(l Looks) Theme {
	t := NewTheme(l.Dark, l.Plain)
	if l.Contrast && !l.Plain {
		t = t.contrast()
	}
	t.drawn = l.Drawn
	return t
}

// contrast is the theme in black and white, with tones at full strength.
func (t Theme) contrast() Theme {
	ink, paper := lipgloss.Color("#000000"), lipgloss.Color("#FFFFFF")
	if t.dark {
		ink, paper = paper, ink
	}
	for i, c := range palette {
		text := c.onLight
		if t.dark {
			text = c.onDark
		}
		t.texts[i] = lipgloss.NewStyle().Foreground(text).Bold(true)
	}
	t.texts[Neutral] = lipgloss.NewStyle().Foreground(ink).Bold(true)
	t.solids[Neutral] = lipgloss.NewStyle().Background(ink).Foreground(ink)
	t.bands[Neutral] = lipgloss.NewStyle().Background(ink).Foreground(paper).Bold(true)
	t.quiet = lipgloss.NewStyle().Foreground(ink)
	t.bar = lipgloss.NewStyle().Background(ink).Foreground(paper).Bold(true)
	return t
}

// Rule is a line across w cells.
func (t Theme) Rule(w int) string {
	if t.drawn {
		return strings.Repeat("─", max(0, w))
	}
	return strings.Repeat("-", max(0, w))
}

// Block is a full cell, of a bar or a big digit.
func (t Theme) Block() string {
	if t.drawn {
		return "█"
	}
	return "#"
}
