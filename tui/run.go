package tui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/tui/kit"
	"shipdesk/tui/sound"
)

// Config is what the desk needs to open.
type Config struct {
	DB       *store.DB
	Station  string // held by the caller (see store.HoldStation)
	Operator string // signed in at the start; empty: the desk asks
	PIN      string // of that operator, for what only a lead may do
	Lang     string // see text.For
	// LangGiven says that somebody asked for Lang just now: the station's own
	// setting does not count then.
	LangGiven bool
	Zone      *time.Location // of the shop; nil is the machine's
	Sound     *sound.Player  // nil: the terminal's bell
	Notice    string         // said when the desk opens

	// For tests; nil and zero mean the real ones.
	In         io.Reader // the keyboard
	Out        io.Writer // the screen
	Env        []string  // TERM, NO_COLOR and the like
	Width      int       // of the screen, if Out is no terminal that knows
	Height     int
	QuitWait   time.Duration // how long quitting waits for the queue: 5 s
	HangUpWait time.Duration // the same when the terminal is gone: 2 s
	WatchEvery time.Duration // how often the watched folder is looked into: 5 s
	TickEvery  time.Duration // how often it is looked whether another terminal booked something: 1 s
	CountEvery time.Duration // how often the desk's day is counted at most: 15 s
	QuietTime  time.Duration // how long a dialog ignores what is likely not meant for it: kit.QuietTime
}

// UnsavedError says that the desk ended with scans that could not be saved.
// They are in the file Path, which is offered at the next start; if Err is set
// not even that file could be written.
type UnsavedError struct {
	Scans int
	Path  string
	Err   error
}

func (e *UnsavedError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%d scans are lost: %v", e.Scans, e.Err)
	}
	return fmt.Sprintf("%d scans could not be saved; they are in %s", e.Scans, e.Path)
}

// Unwrap gives the error underneath.
func (e *UnsavedError) Unwrap() error { return e.Err }

// framesPerSecond is enough for a scanner: idle it takes 0.4 % of a core, at the
// library's own rate more than twice that, and no packer sees 25 ms.
const framesPerSecond = 20

// Run opens the desk and returns when it was quit, its terminal has gone, or
// ctx ended. Scans that could not be saved by then are an *UnsavedError.
func Run(ctx context.Context, c Config) error {
	c = c.withDefaults()
	m := newModel(c)
	hangUp := make(chan struct{}, 1)
	p := tea.NewProgram(m, c.options(func() { ring(hangUp) })...)
	stop := listen(ctx, p, hangUp)
	_, err := p.Run()
	stop()
	ended := m.endImport()
	m.beside.end()
	if m.leaving {
		err = nil // the terminal went away while we were leaving
	}
	err = errors.Join(err, m.rescue())
	ended()
	if err == nil && m.toDemo {
		return ErrDemo
	}
	return err
}

func (c Config) withDefaults() Config {
	if c.Zone == nil {
		c.Zone = time.Local
	}
	if c.TickEvery == 0 {
		c.TickEvery = time.Second
	}
	if c.CountEvery == 0 {
		c.CountEvery = countEvery
	}
	if c.QuitWait == 0 {
		c.QuitWait = 5 * time.Second
	}
	if c.HangUpWait == 0 {
		c.HangUpWait = 2 * time.Second
	}
	if c.WatchEvery == 0 {
		c.WatchEvery = 5 * time.Second
	}
	if c.QuietTime == 0 {
		c.QuietTime = kit.QuietTime
	}
	return c
}

func (c Config) options(gone func()) []tea.ProgramOption {
	options := []tea.ProgramOption{tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler()}
	switch in := c.In.(type) {
	case nil:
		options = append(options, tea.WithInput(&terminal{File: os.Stdin, fixed: fixed{gone: gone}}))
	case *os.File:
		options = append(options, tea.WithInput(&terminal{File: in, fixed: fixed{gone: gone}}))
	default:
		options = append(options, tea.WithInput(&source{Reader: in, fixed: fixed{gone: gone}}))
	}
	if c.Out != nil {
		options = append(options, tea.WithOutput(c.Out))
	}
	if c.Width > 0 && c.Height > 0 {
		options = append(options, tea.WithWindowSize(c.Width, c.Height))
	}
	if c.Env != nil {
		options = append(options, tea.WithEnvironment(c.Env))
	}
	return options
}

// listen turns the end of ctx, of the terminal and of the process into a
// message. The library's own handler would drop what is still in the queue.
func listen(ctx context.Context, p *tea.Program, hangUp chan struct{}) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)
	over := make(chan struct{})
	go func() {
		for {
			select {
			case <-over:
				return
			case <-ctx.Done():
				p.Send(hangUpMsg{})
				return
			case <-signals:
			case <-hangUp:
			}
			p.Send(hangUpMsg{})
		}
	}()
	return func() {
		signal.Stop(signals)
		close(over)
	}
}

func ring(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// fixed repairs what is read: the terminal library stalls on bytes that are not
// UTF-8, which a scanner set to GBK sends, and inside a paste without an end.
type fixed struct {
	fixer scan.UTF8Fixer
	paste scan.PasteGuard
	gone  func() // called at the end of the input
}

// maxKept is how many bytes the fixer may keep from one read to the next, and
// the end of a paste that never ended.
const maxKept = 3 + scan.PasteRoom

func (f *fixed) read(p []byte, from func([]byte) (int, error)) (int, error) {
	if len(p) <= maxKept {
		return from(p)
	}
	raw := make([]byte, len(p)-maxKept)
	n, err := from(raw)
	out := f.fixer.Fix(p[:0], f.paste.Guard(nil, raw[:n], time.Now()))
	if errors.Is(err, io.EOF) {
		out = f.paste.End(f.fixer.Flush(out))
		f.gone()
	}
	return len(out), err
}

// terminal is a terminal's input. It stays an *os.File for the library, which
// puts it into raw mode.
type terminal struct {
	*os.File
	fixed
}

// Read reads repaired bytes.
func (t *terminal) Read(p []byte) (int, error) { return t.read(p, t.File.Read) }

// source is any other input.
type source struct {
	io.Reader
	fixed
}

// Read reads repaired bytes.
func (s *source) Read(p []byte) (int, error) { return s.read(p, s.Reader.Read) }
