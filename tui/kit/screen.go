package kit

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Screen is one kind of work. The shell draws a header above its body and the
// scan line below, collects scans, and hands on only what the screen asked for.
//
// Messages are the screen's own and the ones of this package. A command closes
// over values, never over the screen: it runs beside it.
type Screen interface {
	// Update takes a message in and returns the screen as it is then.
	Update(msg tea.Msg) (Screen, tea.Cmd)
	// Body draws the screen into w times h cells.
	Body(w, h int) string
	// Actions is what can be done now, the most important first.
	Actions() []Action
	// Title names the screen in the header.
	Title() string
}

// Briefer is a Screen that can also say how things stand in two lines, for
// windows too small for its body.
type Briefer interface {
	Brief(w int) []string
}

// Overlay is drawn in place of the body and gets the keys first.
type Overlay interface {
	// Update takes a message in; a nil Overlay closes it.
	Update(msg tea.Msg) (Overlay, tea.Cmd)
	// View draws into w times h cells.
	View(w, h int) Frame
	// Actions is what can be done in it.
	Actions() []Action
	// Typing reports whether characters belong to the overlay. If not they are
	// a scan, and a whole scan closes the overlay: a scan is never lost to a
	// question on the screen.
	Typing() bool
	// Blocking reports whether it must be answered before work goes on: scans
	// wait in the queue, and Esc does not close it.
	Blocking() bool
}

// Frame is a drawn text and where the terminal's cursor stands in it.
type Frame struct {
	Text   string
	Cursor *tea.Position // nil: no cursor
}

// QuietTime is how long an overlay that opened by itself ignores input, so that
// a key meant for the screen below does not answer it.
const QuietTime = 425 * time.Millisecond

// ActMsg tells a screen or overlay that one of its actions was asked for.
type ActMsg struct{ ID string }

// ScanMsg is a code that a screen sends as if it had been scanned.
type ScanMsg struct{ Code string }

// ScannedMsg tells the screen that a scan has just joined the queue: a row that
// was chosen before is not chosen any more.
type ScannedMsg struct{}

// LangMsg says which language is spoken from now on.
type LangMsg struct{ Lang string }

// ThemeMsg says how things look from now on.
type ThemeMsg struct{ Theme Theme }

// ClockMsg says what time it is, about once a minute and after each save.
type ClockMsg struct{ Now time.Time }

// OpenMsg asks the shell to open an overlay. ByItself marks one that no key
// asked for: it ignores input for QuietTime.
type OpenMsg struct {
	Overlay  Overlay
	ByItself bool
}

// CloseMsg asks the shell to close the overlay that is open.
type CloseMsg struct{}

// SayMsg asks the shell to show a sentence for a few seconds.
type SayMsg struct {
	Text string
	Tone Tone
}

// Send makes a command of a message.
func Send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
