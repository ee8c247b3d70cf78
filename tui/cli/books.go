package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/tui/line"
)

// withDesk opens the books, or makes new ones, runs f on them and closes them.
// Signals end ctx.
func (a *app) withDesk(f func(context.Context, *line.Desk) error) error {
	return a.with(store.Options{Waiting: a.waiting}, f)
}

// withBooks is withDesk for commands that only look: books that are not there
// are a mistyped path.
func (a *app) withBooks(f func(context.Context, *line.Desk) error) error {
	return a.with(store.Options{Waiting: a.waiting, MustExist: true}, f)
}

// waiting says why nothing happens while another terminal writes.
func (a *app) waiting(path string) {
	fmt.Fprintln(os.Stderr, a.words.Line.Waiting.Of(path))
}

func (a *app) with(o store.Options, f func(context.Context, *line.Desk) error) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	db, err := a.books(ctx, o)
	if err != nil {
		return err
	}
	return errors.Join(f(ctx, a.desk(db)), db.Close())
}

// books opens the books. That a file named on the command line was not there,
// and is made, is said: it may be a slip of the keys.
func (a *app) books(ctx context.Context, o store.Options) (*store.DB, error) {
	_, missing := os.Stat(a.DB)
	db, err := line.OpenBooks(ctx, a.DB, o)
	if err == nil && a.DB != "" && errors.Is(missing, fs.ErrNotExist) {
		fmt.Fprintln(os.Stderr, a.words.Line.NewBooks.Of(db.Path()))
	}
	return db, err
}

func (a *app) desk(db *store.DB) *line.Desk {
	d := &line.Desk{
		DB: db, Words: a.words, In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Loc: deadline.Zone(),
		Station: a.Station, Operator: a.Operator, PIN: a.PIN,
		Terminal: term.IsTerminal(os.Stderr.Fd()), Screen: term.IsTerminal(os.Stdout.Fd()),
	}
	if term.IsTerminal(os.Stdin.Fd()) {
		d.Secret = func() (string, error) {
			pin, err := term.ReadPassword(os.Stdin.Fd())
			return strings.TrimSpace(string(pin)), err
		}
	}
	return d
}

// named is a.desk for commands that need somebody behind them.
func named(d *line.Desk) *line.Desk {
	if d.Operator == "" {
		d.Operator = line.DefaultOperator()
	}
	return d
}
