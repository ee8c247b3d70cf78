package tui

import "shipdesk/tui/kit"

// The values of the theme setting; anything else follows the terminal.
const (
	themeLight    = "light"
	themeDark     = "dark"
	themeContrast = "contrast"
)

// looks is how the screen looks: what the terminal says of itself, and what the
// station's settings want.
type looks struct {
	dark  bool   // the terminal's background
	plain bool   // the terminal has no colours
	theme string // setting
	lines bool   // setting: lines and blocks are drawn as such
}

// kit is the same for the kit.
func (l looks) kit() kit.Looks {
	dark := l.dark
	switch l.theme {
	case themeLight:
		dark = false
	case themeDark:
		dark = true
	}
	return kit.Looks{Dark: dark, Plain: l.plain, Contrast: l.theme == themeContrast, Drawn: l.lines}
}
