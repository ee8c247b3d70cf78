package line

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
)

// maxBatch is how many scans are saved in one transaction.
const maxBatch = 64

// timedStation is the station of timed lines where none is named. It is not
// the first free one: the keys of an upload must not depend on who else works.
const timedStation = "collector"

// retryWaits are the pauses before a scan that could not be saved is tried
// again.
var retryWaits = []time.Duration{100 * time.Millisecond, 300 * time.Millisecond, time.Second, 2 * time.Second}

// ScanOptions are the flags of the scan command.
type ScanOptions struct {
	Mode  string // "pack", or one of modes
	JSON  bool
	Timed bool // lines are RFC3339<TAB>code

	Session string // the stocktake that the station counts in
}

// scanned is one line on its way to its answer.
type scanned struct {
	act     store.Act
	code    string
	broken  bool // not a timed line: answered, not saved
	tooLong bool
	verdict pack.Verdict
	reply   reply // what another mode than packing answers
}

// scanning is a running scan command.
type scanning struct {
	*Desk
	options ScanOptions
	act     store.Act // by whoever stands there now: a badge changes it
	keys    timedKeys
	out     *bufio.Writer
	json    *json.Encoder
	refused bool         // a line could not be read
	torn    bool         // it was said that the receipt can't be written
	seen    atomic.Int64 // the last scan whose answer was written
}

// seenNow is what a line that is read now has seen. From a file or a program
// lines come in order: the sender reads, or may read, each answer before it
// sends the next one, so every scan has seen all verdicts before it. A person
// has seen what was written when the line came.
func (s *scanning) seenNow() int64 {
	if !s.Live {
		return store.InOrder
	}
	return s.seen.Load()
}

// stoppedError says at which code scanning stopped.
type stoppedError struct {
	code string
	err  error
}

func (e *stoppedError) Error() string { return fmt.Sprintf("stopped at %q: %v", e.code, e.err) }
func (e *stoppedError) Unwrap() error { return e.err }

// Scan reads codes, one a line, judges and saves each, and writes one answer a
// line in the same order, each after its commit. Lines that are there together
// are saved together. A line that is not saved ends the command, and the error
// names it; whatever was answered is saved. A timed line that can't be read is
// answered too, and the command ends in ErrRefused.
func (d *Desk) Scan(ctx context.Context, o ScanOptions) error {
	if modes[o.Mode] == nil && o.Mode != pack.Mode {
		return usage(d.Words.Line.BadMode.Of(o.Mode))
	}
	if err := errors.Join(d.calm(), d.minded(ctx)); err != nil {
		return err
	}
	station := d.Station
	if station == "" && o.Timed {
		station = timedStation
	}
	hold, err := d.DB.HoldStation(station)
	if err != nil {
		return err
	}
	defer hold.Close()
	act, err := d.act(ctx, hold.Name())
	if err != nil {
		return err
	}
	act.Mode = o.Mode
	if o.Session != "" {
		if err := d.joinCount(ctx, hold.Name(), o.Session); err != nil {
			return err
		}
	}
	s := &scanning{Desk: d, options: o, act: act, out: bufio.NewWriter(d.Out),
		keys: timedKeys{mode: o.Mode, station: hold.Name(), seen: map[string]uint64{}}}
	s.json = json.NewEncoder(s.out)
	s.json.SetEscapeHTML(false)
	return s.run(ctx)
}

func (s *scanning) run(ctx context.Context) error {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	lines := readLines(reading, s.In, s.options.Timed, s.DB.Now, s.seenNow)
	for {
		batch := lines.batch(ctx)
		if len(batch) == 0 {
			break
		}
		if err := s.serve(ctx, s.prepare(batch)); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if lines.err != nil {
		return &store.Fault{Code: store.FaultIO, Path: "stdin", Err: lines.err}
	}
	if s.refused {
		return ErrRefused
	}
	return nil
}

// prepare gives every line its code, time and key.
func (s *scanning) prepare(batch []input) []scanned {
	list := make([]scanned, len(batch))
	for i, in := range batch {
		l := scanned{act: s.act, code: scan.Clean(in.text), tooLong: in.tooLong}
		l.act.At, l.act.Key, l.act.Seen = in.at, store.NewKey(), in.seen
		if s.options.Timed {
			at, code, err := parseTimed(in.text)
			l.broken = err != nil
			if !l.broken {
				l.code, l.act.At, l.act.Key = code, at, s.keys.key(at, code)
			}
		}
		list[i] = l
	}
	return list
}

// serve saves a batch and answers it. If it can't be saved as a whole, its
// lines are saved one by one, so that all before the one that fails are safe.
func (s *scanning) serve(ctx context.Context, batch []scanned) error {
	err := s.save(ctx, batch)
	if err == nil {
		return s.answer(batch)
	}
	for i := range batch {
		one := batch[i : i+1]
		if err := s.saveStubbornly(ctx, one, err); err != nil {
			return &stoppedError{one[0].code, err}
		}
		if err := s.answer(one); err != nil {
			return err
		}
	}
	return nil
}

// patience is how long lines that were read still wait for another terminal
// that is writing, once the command was told to end.
var patience = 2 * time.Second

// save judges the lines and saves them in one transaction. What has begun is
// finished, even if ctx ends meanwhile.
func (s *scanning) save(ctx context.Context, batch []scanned) error {
	waiting, giveUp := context.WithCancel(context.WithoutCancel(ctx))
	defer giveUp()
	var begun atomic.Bool
	stop := context.AfterFunc(ctx, func() {
		time.AfterFunc(patience, func() {
			if !begun.Load() {
				giveUp()
			}
		})
	})
	defer stop()
	who := s.act
	err := s.DB.Write(waiting, func(tx *store.Tx) error {
		begun.Store(true)
		who = s.act
		for i := range batch {
			l := &batch[i]
			l.act.Operator, l.act.Lead = who.Operator, who.Lead
			if l.broken {
				l.verdict = pack.Verdict{Kind: pack.NotAllowed, Code: l.code}
				continue
			}
			v, err := s.judge(tx, l)
			if err != nil {
				return err
			}
			if who, err = s.heir(tx, who, v); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		s.act = who
	}
	return err
}

// judge lets the mode of the command judge one line.
func (s *scanning) judge(tx *store.Tx, l *scanned) (v pack.Verdict, err error) {
	if m := modes[s.options.Mode]; m != nil {
		l.reply, v, err = m.scan(tx, l.act, l.code)
	} else {
		v, err = pack.Scan(tx, l.act, l.code)
	}
	l.verdict = v
	return v, err
}

// heir is who scans behind a verdict: a badge changes it. The PIN of the
// command opens the lead acts of the operator it was given for.
func (s *scanning) heir(tx *store.Tx, act store.Act, v pack.Verdict) (store.Act, error) {
	who, err := pack.Heir(tx, act, v)
	if who == nil || err != nil {
		return act, err
	}
	if who.Name == s.Operator && s.PIN != "" {
		if *who, err = store.SignIn(tx, s.Operator, s.PIN); err != nil {
			return act, err
		}
	}
	act.Operator, act.Lead = who.Name, who.Lead
	return act, nil
}

// saveStubbornly saves one line, again and again with the same key: if an
// earlier try was saved after all, its verdict comes back.
func (s *scanning) saveStubbornly(ctx context.Context, one []scanned, last error) error {
	for try, wait := range retryWaits {
		err := s.save(ctx, one)
		if err == nil || !worthRetrying(err) {
			return err
		}
		last = err
		fmt.Fprintln(s.Err, s.Words.Line.Retry.Of(try+1))
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return errors.Join(ctx.Err(), last)
		}
	}
	return last
}

// worthRetrying tells faults that may pass from those that stay.
func worthRetrying(err error) bool {
	switch store.FaultCode(err) {
	case store.FaultBusy, store.FaultDiskFull, store.FaultUnknown, store.FaultIO, store.FaultReadOnly:
		return true
	}
	return false
}

// answer writes the answers of lines that are saved.
func (s *scanning) answer(batch []scanned) error {
	if err := s.DB.ReceiptFault(); err != nil && !s.torn {
		s.torn = true
		fmt.Fprintln(s.Err, s.Words.Line.NoReceipt.Of(err.Error()))
	}
	for i := range batch {
		s.refused = s.refused || batch[i].broken
		if err := s.write(&batch[i]); err != nil {
			return errors.Join(errOutput, err)
		}
	}
	if err := s.out.Flush(); err != nil {
		return errors.Join(errOutput, err)
	}
	for i := range batch {
		s.seen.Store(max(s.seen.Load(), batch[i].verdict.Scan))
	}
	return nil
}

func (s *scanning) write(l *scanned) error {
	var wire any
	var message string
	if l.reply != nil {
		wire, message = l.reply.answer(s, l)
	} else {
		a := s.answerTo(l)
		wire, message = a, a.Message
	}
	if s.options.JSON {
		return s.json.Encode(wire)
	}
	_, err := io.WriteString(s.out, message+"\n")
	return err
}
