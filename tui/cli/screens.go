package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"sync/atomic"
	"syscall"

	"github.com/charmbracelet/x/term"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	"shipdesk/tui"
	"shipdesk/tui/line"
	"shipdesk/tui/sound"
)

type deskCmd struct{}

type demoCmd struct{}

// openForScreen opens books for the screens. Somebody who waits is told until
// they are open; from then on the terminal belongs to the screens.
func (a *app) openForScreen(path string) (*store.DB, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	var opened atomic.Bool
	db, err := line.OpenBooks(ctx, path, store.Options{Waiting: func(path string) {
		if !opened.Load() {
			a.waiting(path)
		}
	}})
	opened.Store(true)
	return db, err
}

// Run opens the packing screen.
func (deskCmd) Run(a *app) error {
	db, err := a.openForScreen(a.DB)
	if err != nil {
		return err
	}
	err = errors.Join(a.open(db, a.Operator, ""), db.Close())
	if errors.Is(err, tui.ErrDemo) {
		a.DB = ""
		return demoCmd{}.Run(a)
	}
	return err
}

// open holds the station and hands over to the screens. They listen for
// signals themselves, because they save what is in the queue first.
func (a *app) open(db *store.DB, operator, notice string) error {
	if a.Plain {
		return a.plain(db, operator)
	}
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) {
		return &line.UsageError{Message: a.words.Line.NoTerminal}
	}
	hold, err := db.HoldStation(a.Station)
	if err != nil {
		return err
	}
	defer hold.Close()
	player := sound.System(os.Getenv)
	defer player.Close()
	err = tui.Run(context.Background(), tui.Config{
		DB: db, Station: hold.Name(), Operator: operator, PIN: a.PIN, Lang: a.words.Lang, LangGiven: a.Lang != "", Zone: deadline.Zone(), Sound: player, Notice: notice,
	})
	var unsaved *tui.UnsavedError
	if errors.As(err, &unsaved) && unsaved.Err == nil {
		fmt.Fprintln(os.Stderr, a.words.Shell.QuitUnsaved.Of(int64(unsaved.Scans), unsaved.Path))
		return line.ErrRefused // said; the scans are kept
	}
	return err
}

// plain is open without screens.
func (a *app) plain(db *store.DB, operator string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	d := a.desk(db)
	d.Operator, d.Live = operator, term.IsTerminal(os.Stdin.Fd())
	return d.PlainIn(ctx, a.In)
}

// Run opens the packing screen on the demo shop, which has books of its own.
func (demoCmd) Run(a *app) error {
	db, aside, err := line.OpenDemo(context.Background(), a.DB, nil)
	switch {
	case errors.Is(err, desk.ErrRealBooks):
		fmt.Fprintln(os.Stderr, a.words.Demo.NotDemo.Of(a.DB))
		return line.ErrRefused
	case err != nil:
		return err
	}
	notice := a.words.Demo.Welcome
	if aside != "" {
		notice = a.words.Demo.Aside.Of(filepath.Base(aside)) // the status bar is short
		fmt.Fprintln(os.Stderr, a.words.Demo.Aside.Of(aside))
	}
	if a.Operator == "" {
		a.Operator = line.DemoOperator
	}
	return errors.Join(a.open(db, a.Operator, notice), db.Close())
}
