// Package kittest runs a real terminal program on a terminal inside the test:
// keys go in as bytes, and the screen is read as the text a person would see.
// It waits until the screen shows what is asked for, never for a time that
// might be long enough.
package kittest

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/charmbracelet/x/vt"
)

// Patience is how long a test waits for the screen before it fails.
const Patience = 15 * time.Second

// Desk is a program running on a terminal of its own.
type Desk struct {
	t    testing.TB
	keys *io.PipeWriter
	over chan struct{} // closed when the program has ended
	err  error         // how it ended; read after over

	mu      sync.Mutex
	term    *vt.Emulator
	bells   int
	changed chan struct{} // closed and renewed with each change
}

// Start runs a program on a terminal of w columns and h rows; the program has
// to be told its first size by run. At the end of the
// test its input is closed, and the program has to end with it.
func Start(t testing.TB, w, h int, run func(in io.Reader, out io.Writer) error) *Desk {
	t.Helper()
	in, keys := io.Pipe() // a write ends when the program has read it
	d := &Desk{t: t, keys: keys, over: make(chan struct{}), term: vt.NewEmulator(w, h), changed: make(chan struct{})}
	d.term.SetCallbacks(vt.Callbacks{Bell: func() { d.bells++ }})
	// Away from a real terminal the renderer takes LF for CR LF.
	_, _ = d.term.WriteString("\x1b[20h")
	// The terminal answers questions; nobody may wait for a reader of them.
	go func() { _, _ = io.Copy(io.Discard, d.term) }()
	go func() {
		d.err = run(in, d)
		_ = in.Close() // nobody reads keys any more
		close(d.over)
		d.touch()
	}()
	t.Cleanup(d.close)
	return d
}

// HangUp closes the program's input.
func (d *Desk) HangUp() { _ = d.keys.Close() }

func (d *Desk) close() {
	d.HangUp()
	select {
	case <-d.over:
	case <-time.After(Patience):
		d.t.Error("the program did not end with its input")
	}
	_ = d.term.InputPipe().(io.Closer).Close()
}

// Write takes what the program draws.
func (d *Desk) Write(p []byte) (int, error) {
	d.mu.Lock()
	n, err := d.term.Write(p)
	d.mu.Unlock()
	d.touch()
	return n, err
}

func (d *Desk) touch() {
	d.mu.Lock()
	defer d.mu.Unlock()
	close(d.changed)
	d.changed = make(chan struct{})
}

// Type sends characters as they are.
func (d *Desk) Type(s string) *Desk {
	d.t.Helper()
	if _, err := io.WriteString(d.keys, s); err != nil {
		d.t.Fatalf("the program takes no keys any more: %v", err)
	}
	return d
}

// Scan sends each code as a scanner does, with CR behind it.
func (d *Desk) Scan(codes ...string) *Desk {
	d.t.Helper()
	for _, code := range codes {
		d.Type(code + "\r")
	}
	return d
}

// Paste sends a text as a terminal pastes it.
func (d *Desk) Paste(s string) *Desk {
	d.t.Helper()
	return d.Type("\x1b[200~" + s + "\x1b[201~")
}

// sequences are what the keys of a terminal send.
var sequences = map[string]string{
	"up": "\x1b[A", "down": "\x1b[B", "left": "\x1b[D", "right": "\x1b[C", "pgup": "\x1b[5~", "pgdown": "\x1b[6~", "esc": "\x1b", "enter": "\r",
	"tab": "\t", "space": " ", "backspace": "\x7f", "ctrl+c": "\x03", "ctrl+j": "\n", "ctrl+o": "\x0f", "ctrl+q": "\x11", "ctrl+u": "\x15", "ctrl+p": "\x10", "ctrl+e": "\x05", "ctrl+g": "\x07", "ctrl+r": "\x12", "ctrl+k": "\x0b", "ctrl+b": "\x02", "ctrl+n": "\x0e", "ctrl+l": "\x0c", "ctrl+t": "\x14", "ctrl+x": "\x18", "ctrl+y": "\x19", "home": "\x1b[H", "end": "\x1b[F",
	"f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
	"f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~", "f12": "\x1b[24~",
}

// Press presses keys, named as the terminal library names them.
func (d *Desk) Press(keys ...string) *Desk {
	d.t.Helper()
	for _, key := range keys {
		seq, ok := sequences[key]
		if !ok {
			d.t.Fatalf("no such key: %q", key)
		}
		d.Type(seq)
	}
	return d
}

// Focus tells the program that its window got or lost the focus.
func (d *Desk) Focus(has bool) *Desk {
	if has {
		return d.Type("\x1b[I")
	}
	return d.Type("\x1b[O")
}

// Resize changes the size of the terminal.
func (d *Desk) Resize(w, h int) *Desk {
	d.mu.Lock()
	d.term.Resize(w, h)
	d.mu.Unlock()
	// Modern terminals report their size in band.
	return d.Type(fmt.Sprintf("\x1b[48;%d;%d;0;0t", h, w))
}

// Sees waits until the screen shows every one of the texts.
func (d *Desk) Sees(texts ...string) *Desk {
	d.t.Helper()
	return d.Until(fmt.Sprintf("the screen shows %q", texts), func(screen string) bool { return showsAll(screen, texts) })
}

func showsAll(screen string, texts []string) bool {
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			return false
		}
	}
	return true
}

// Waits waits for the screen to be as wanted, and goes on if it never is.
func (d *Desk) Waits(wanted func(screen string) bool) *Desk {
	d.waits(Patience, wanted)
	return d
}

// SeesNot waits until the screen shows none of the texts.
func (d *Desk) SeesNot(texts ...string) *Desk {
	d.t.Helper()
	return d.Until(fmt.Sprintf("the screen no longer shows %q", texts), func(screen string) bool {
		for _, text := range texts {
			if strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// Until waits until the screen is as wanted; what says so in words.
func (d *Desk) Until(what string, wanted func(screen string) bool) *Desk {
	d.t.Helper()
	if d.waits(Patience, wanted) {
		return d
	}
	select {
	case <-d.over:
		d.t.Fatalf("the program ended (%v) before %s:\n%s", d.err, what, d.Screen())
	default:
		d.t.Fatalf("in vain: %s. The screen is\n%s", what, d.Screen())
	}
	return d
}

// Settles waits until the screen is as wanted and has not changed for a few
// frames, for comparing the whole of it.
func (d *Desk) Settles(wanted func(screen string) bool) *Desk {
	d.t.Helper()
	for {
		d.Until("the screen settles", wanted)
		screen, changed := d.look()
		select {
		case <-changed:
			continue
		case <-time.After(quietFrames):
		}
		if wanted(screen) {
			return d
		}
	}
}

// Golden waits until the screen is as its golden file has it, and compares
// them; with -update it waits until nothing more changes and writes the file.
func (d *Desk) Golden(t testing.TB) {
	t.Helper()
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		d.stays(stillTime)
	} else if want, err := os.ReadFile(filepath.Join("testdata", t.Name()+".golden")); err == nil {
		d.waits(Patience, func(s string) bool { return s == string(want) })
	}
	golden.RequireEqual(t, d.Screen())
}

// stillTime is longer than a desk under test needs to count its day again.
const stillTime = 500 * time.Millisecond

// stays waits until nothing has changed for a time.
func (d *Desk) stays(still time.Duration) {
	for {
		_, changed := d.look()
		select {
		case <-changed:
		case <-time.After(still):
			return
		}
	}
}

// waits waits until the screen is as wanted, and says whether it came to be.
func (d *Desk) waits(patience time.Duration, wanted func(screen string) bool) bool {
	late := time.After(patience)
	for {
		screen, changed := d.look()
		if wanted(screen) {
			return true
		}
		select {
		case <-changed:
		case <-d.over:
			screen, _ := d.look()
			return wanted(screen)
		case <-late:
			return false
		}
	}
}

// quietFrames is several frames of any program under test.
const quietFrames = 150 * time.Millisecond

func (d *Desk) look() (string, chan struct{}) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.text(), d.changed
}

// Screen is what the terminal shows: one line for each row, without the blanks
// at their ends.
func (d *Desk) Screen() string {
	screen, _ := d.look()
	return screen
}

func (d *Desk) text() string {
	var b strings.Builder
	for y := range d.term.Height() {
		line := ""
		for x := 0; x < d.term.Width(); {
			cell := d.term.CellAt(x, y)
			if cell == nil || cell.Content == "" {
				line += " "
				x++
				continue
			}
			line += cell.Content
			x += max(1, cell.Width)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// Cursor is where the terminal's cursor stands, column and row from 0.
func (d *Desk) Cursor() (x, y int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p := d.term.CursorPosition()
	return p.X, p.Y
}

// Bells is how often the bell has rung.
func (d *Desk) Bells() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.bells
}

// Rings waits until the bell has rung n times in all.
func (d *Desk) Rings(n int) *Desk {
	d.t.Helper()
	return d.Until(fmt.Sprintf("the bell has rung %d times", n), func(string) bool { return d.Bells() >= n })
}

// Ends waits for the program to end and says how it did.
func (d *Desk) Ends() error {
	d.t.Helper()
	select {
	case <-d.over:
		return d.err
	case <-time.After(Patience):
		d.t.Fatalf("the program does not end. The screen is\n%s", d.Screen())
		return nil
	}
}
