// Package line is shipdesk without a screen: the commands for screen readers,
// scanners over serial lines, scripts and tests. They call the same functions
// as the screens and speak through the same words. Their forms are a promise:
// fields are added, never renamed.
package line

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"time"

	"shipdesk/store"
	"shipdesk/tui/text"
)

// What a command's process ends with.
const (
	ExitDone    = 0 // done
	ExitRefused = 1 // rows were refused, or a check failed
	ExitUsage   = 2 // the command line was wrong
	ExitFault   = 3 // the machine failed
)

// Desk is what the commands work with.
type Desk struct {
	DB       *store.DB
	Words    *text.Words
	In       io.Reader
	Out, Err io.Writer
	Loc      *time.Location
	Station  string // empty takes the first free one; timed lines have one of their own
	Operator string
	PIN      string

	// Terminal says that Err is a screen, on which a line may be written over;
	// Screen says that Out is one.
	Terminal, Screen bool
	// Live says that In is a keyboard, where a person or a scanner types.
	Live bool
	// Secret reads a PIN without showing it; nil reads a line of In.
	Secret func() (string, error)
}

// ErrRefused ends a command that did its work and had to refuse something; it
// has said so already.
var ErrRefused = errors.New("line: something was refused")

// UsageError is a command line that can't be carried out.
type UsageError struct{ Message string }

// Error gives the message.
func (e *UsageError) Error() string { return e.Message }

func usage(message string) error { return &UsageError{message} }

// Exit is the exit code of a command that returned err.
func Exit(err error) int {
	var wrong *UsageError
	switch {
	case err == nil:
		return ExitDone
	case errors.Is(err, ErrRefused):
		return ExitRefused
	case errors.As(err, &wrong):
		return ExitUsage
	}
	return ExitFault
}

// Explain writes what went wrong and what to do, in words.
func Explain(w io.Writer, words *text.Words, err error) {
	var wrong *UsageError
	var stopped *stoppedError
	switch {
	case err == nil || errors.Is(err, ErrRefused):
		return
	case errors.As(err, &wrong):
		fmt.Fprintln(w, words.Line.Usage.Of(wrong.Message))
		fmt.Fprintln(w, words.Line.SeeHelp)
		return
	case errors.Is(err, errOutput), errors.Is(err, syscall.EPIPE):
		fmt.Fprintln(w, words.Line.OutputClosed)
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(w, words.Line.Interrupted)
	default:
		explainFault(w, words, err)
	}
	if errors.As(err, &stopped) {
		fmt.Fprintln(w, words.Line.NotAnswered.Of(stopped.code))
		fmt.Fprintln(w, words.Line.AllAnswered)
	}
}

// explainFault says a machine fault with the system's own words below.
func explainFault(w io.Writer, words *text.Words, err error) {
	var f *store.Fault
	var file *fs.PathError
	code, path := store.FaultIO, ""
	if errors.As(err, &file) {
		path = file.Path
	}
	switch {
	case errors.As(err, &f):
		code, path = f.Code, f.Path
	case errors.Is(err, fs.ErrPermission):
		code = store.FaultNoPermission
	}
	title, next := words.Fault.Of(code, path)
	fmt.Fprintln(w, strings.TrimRight(title, ":： "))
	fmt.Fprintln(w, next)
	fmt.Fprintln(w, words.Fault.Detail.Of(err.Error()))
}

// errOutput is an output that nobody reads any more.
var errOutput = errors.New("line: the output is closed")

// act signs the operator in and gives the act that stands behind everything
// the command does at a station, without key and time.
func (d *Desk) act(ctx context.Context, station string) (store.Act, error) {
	var who store.Operator
	err := d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		who, err = store.SignIn(tx, d.Operator, d.PIN)
		return err
	})
	return store.Act{Station: station, Operator: who.Name, Lead: who.Lead}, d.signInError(err)
}

// signInError puts into words what a person can do about signing in.
func (d *Desk) signInError(err error) error {
	switch {
	case errors.Is(err, store.ErrWrongPIN):
		return usage(d.Words.Line.WrongPIN.Of(d.Operator))
	case errors.Is(err, store.ErrNoName):
		return usage(d.Words.Line.NeedOperator)
	}
	return err
}

// calm refuses to write into books whose end seems lost, until a lead has
// accepted that.
func (d *Desk) calm() error {
	a := d.DB.Alarm()
	if a == nil {
		return nil
	}
	return &store.Fault{Code: store.FaultAlarm, Path: d.DB.Path(), Err: errors.New(alarmWords(d.Words, a))}
}

// minded says, without stopping anybody, that the machine's clock lies behind
// what was saved last.
func (d *Desk) minded(ctx context.Context) error {
	return d.DB.Read(ctx, func(tx *store.Tx) error {
		last, err := store.LastSaved(tx)
		if behind := store.ClockBehind(last, d.DB.Now()); behind > 0 {
			fmt.Fprintln(d.Err, d.Words.ClockBehind(behind))
		}
		return err
	})
}

func alarmWords(w *text.Words, a *store.Alarm) string {
	if a.Differs {
		return w.Alarm.Differs.Of(a.Receipt)
	}
	return w.Alarm.Ahead.Of(a.Receipt, a.Books)
}

// stamp writes a time (UTC ms) as RFC 3339; none as "".
func (d *Desk) stamp(ms int64) string {
	if ms == 0 {
		return ""
	}
	return time.UnixMilli(ms).In(d.Loc).Format("2006-01-02T15:04:05.000Z07:00")
}
