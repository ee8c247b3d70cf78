package line

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/tui/say"
)

// plain is the desk as lines of text: what the screen shows, in the order in
// which it is wanted, each said once.
type plain struct {
	*scanning
	lines  *lineReader
	parcel int64 // whose notes were said last
}

// Plain is the desk without a screen, for screen readers and terminals that
// can't draw: it says where the station stands, answers each scan in the words
// of the screen, and then says what is left. It ends with the input, or /quit.
func (d *Desk) Plain(ctx context.Context) error { return d.PlainIn(ctx, pack.Mode) }

// PlainIn is Plain, beginning in a mode of its own: packing, returns, receiving,
// issuing or moving. /mode goes to another one.
func (d *Desk) PlainIn(ctx context.Context, mode string) error {
	if err := d.badMode(mode); err != nil {
		return err
	}
	if err := errors.Join(d.calm(), d.minded(ctx)); err != nil {
		return err
	}
	hold, err := d.DB.HoldStation(d.Station)
	if err != nil {
		return err
	}
	defer hold.Close()
	reading, stop := context.WithCancel(ctx)
	defer stop()
	p := &plain{scanning: &scanning{Desk: d, out: bufio.NewWriter(d.Out)}}
	p.lines = readLines(reading, d.In, false, d.DB.Now, p.seenNow)
	p.tell(d.Words.Common.App + d.Words.Common.Comma + d.Words.Shell.Station.Of(hold.Name()))
	if err := p.signIn(ctx, hold.Name()); err != nil {
		return p.end(ctx, err)
	}
	if mode != "" {
		p.enter(mode)
	}
	p.tell(p.who(), d.Words.Plain().Hint)
	if err := p.state(ctx); err != nil {
		return err
	}
	return p.end(ctx, p.work(ctx))
}

// errQuit ends the desk at somebody's wish.
var errQuit = errors.New("line: quit")

// end says goodbye, also after Ctrl+C: what was answered is saved.
func (p *plain) end(ctx context.Context, err error) error {
	if err == nil && p.lines.err != nil && ctx.Err() == nil {
		return &store.Fault{Code: store.FaultIO, Path: "stdin", Err: p.lines.err}
	}
	if err == nil || errors.Is(err, errQuit) || errors.Is(err, context.Canceled) {
		if p.Live && !errors.Is(err, errQuit) {
			fmt.Fprintln(p.out) // the prompt's line was not ended by an Enter
		}
		p.tell(p.Words.Shell.Goodbye)
		return p.flush()
	}
	return errors.Join(err, p.flush())
}

// tell writes lines, empty ones left out.
func (p *plain) tell(lines ...string) {
	for _, line := range lines {
		if line != "" {
			fmt.Fprintln(p.out, line)
		}
	}
}

func (p *plain) flush() error {
	if err := p.out.Flush(); err != nil {
		return errors.Join(errOutput, err)
	}
	return nil
}

// next waits for lines, with a prompt for whoever types them. None means that
// the input has ended.
func (p *plain) next(ctx context.Context, prompt string) ([]input, error) {
	if p.Live {
		fmt.Fprint(p.out, prompt+"> ")
	}
	if err := p.flush(); err != nil {
		return nil, err
	}
	return p.lines.batch(ctx), nil
}

// signIn asks who works here until somebody says a name that is known, the
// first name of all, or scans a badge.
func (p *plain) signIn(ctx context.Context, station string) error {
	for p.Operator == "" {
		p.tell(p.Words.SignIn.AskName)
		batch, err := p.next(ctx, p.Words.Desk().Name)
		if err != nil {
			return err
		}
		if len(batch) == 0 {
			return errQuit
		}
		if p.local(batch[0].text) == scan.CommandQuit {
			return errQuit
		}
		if p.Operator, err = p.known(ctx, scan.Clean(batch[0].text)); err != nil {
			return err
		}
		p.lines.unread(batch[1:])
	}
	act, err := p.Desk.act(ctx, station)
	act.Mode = pack.Mode
	p.scanning.act = act
	return err
}

// known is the operator of a name or badge; empty, and said, if there is none.
func (p *plain) known(ctx context.Context, typed string) (name string, err error) {
	var all []store.Operator
	err = p.DB.Read(ctx, func(tx *store.Tx) error {
		all, err = store.Operators(tx)
		return err
	})
	if err != nil {
		return "", err
	}
	badge := scan.Parse(typed)
	for _, o := range all {
		if o.Name == typed || badge.Kind == scan.KindOperator && badge.Operator == o.ID {
			return o.Name, nil
		}
	}
	switch {
	case badge.Kind == scan.KindOperator || badge.Kind == scan.KindMisread:
		p.tell(p.Words.SignIn.NoBadge)
		return "", nil
	case len(all) > 0 || badge.Kind != scan.KindCode:
		p.tell(p.Words.SignIn.Unknown.Of(typed), p.Words.Plain().AddFirst)
		return "", nil
	}
	return typed, nil
}

// who is the person and whether lead acts are open.
func (p *plain) who() string {
	said := p.Words.Shell.Operator.Of(p.scanning.act.Operator)
	if p.scanning.act.Lead {
		said += " " + p.Words.Shell.Lead
	}
	return said
}

// work answers lines until the input ends.
func (p *plain) work(ctx context.Context) error {
	for {
		batch, err := p.next(ctx, p.Words.Shell.ScanLine)
		if err != nil {
			return err
		}
		if len(batch) == 0 {
			return ctx.Err()
		}
		if err := p.answerAll(ctx, batch); err != nil {
			return err
		}
	}
}

// answerAll saves and answers scans together, up to a command that is about
// the desk itself.
func (p *plain) answerAll(ctx context.Context, batch []input) error {
	for len(batch) > 0 {
		n := 0
		for n < len(batch) && p.local(batch[n].text) == "" {
			n++
		}
		if n > 0 {
			if err := p.serve(ctx, p.prepare(batch[:n])); err != nil {
				return err
			}
			if err := p.left(ctx); err != nil {
				return err
			}
		}
		if n < len(batch) {
			if err := p.do(ctx, p.local(batch[n].text), batch[n].text); err != nil {
				return err
			}
			n++
		}
		batch = batch[n:]
	}
	return nil
}

// local is the command in a line that is about the desk and not about parcels;
// empty for everything else.
func (p *plain) local(line string) scan.Command {
	s := scan.Parse(line)
	if s.Kind == scan.KindCommand && (s.Command == scan.CommandHelp || s.Command == scan.CommandQuit) {
		return s.Command
	}
	if _, ok := modeAsked(line); ok {
		return commandMode
	}
	return ""
}

func (p *plain) do(ctx context.Context, c scan.Command, line string) error {
	if c == scan.CommandQuit {
		return errQuit
	}
	if c == commandMode {
		return p.change(ctx, line)
	}
	m := p.Words.PlainModes()
	if !p.packs() {
		p.tell(m.Help[p.options.Mode], m.Way, p.Words.Plain().Ways)
		return p.state(ctx)
	}
	l := p.Words.Lead()
	p.tell(p.Words.Plain().Help, p.Words.Desk().Commands, l.SwapHelp, l.JoinHelp, l.PartHelp, l.BindHelp, m.Way, p.Words.Plain().Ways)
	return p.state(ctx)
}

// state says where the station stands: the refusal or question that waits, the
// parcel that is open, or that nothing is.
func (p *plain) state(ctx context.Context) error {
	if !p.packs() {
		return p.standing(ctx)
	}
	view, err := p.look(ctx)
	if err != nil {
		return err
	}
	for _, v := range []*pack.Verdict{view.Lock, view.Ask} {
		if v != nil {
			p.seen.Store(max(p.seen.Load(), v.Scan))
			p.tell(say.Verdict(p.Words, *v, p.DB.Now(), p.Loc).Line())
		}
	}
	if view.Held > 0 {
		p.tell(p.Words.Packing.Held.Of(view.Held))
	}
	if o := view.Parcel; o != nil {
		p.tell(p.Words.Verdict.ResumedTitle.Of(o.Waybill) + p.Words.Common.Comma + p.Words.Packing.LineCount.Of(o.Done, o.Need))
	}
	return p.about(ctx, view)
}

// left says what is left after an answer.
func (p *plain) left(ctx context.Context) error {
	if !p.packs() {
		return nil // the answer said it
	}
	view, err := p.look(ctx)
	if err != nil {
		return err
	}
	return p.about(ctx, view)
}

func (p *plain) look(ctx context.Context) (view pack.View, err error) {
	err = p.DB.Read(ctx, func(tx *store.Tx) error {
		view, err = pack.Look(tx, p.scanning.act.Station)
		return err
	})
	return view, err
}

// about says the notes of a parcel once, and after each answer what it still wants.
func (p *plain) about(ctx context.Context, view pack.View) error {
	o := view.Parcel
	if o == nil {
		p.parcel = 0
		return p.day(ctx, view)
	}
	if o.ID != p.parcel {
		p.parcel = o.ID
		p.notes(o)
	}
	if view.Lock != nil {
		return nil // what was refused is the last that is heard
	}
	w := p.Words.Plain()
	var items []string
	for _, l := range o.Lines {
		if n := l.Need - l.Done; n > 0 {
			place := l.Place
			if place == "" {
				place = p.Words.Packing.NoPlace
			}
			name := say.Goods(l.SKU, l.Name, l.Variant)
			if l.Gift > 0 {
				name = p.Words.Notes().GiftIs.Of(name)
			}
			item := w.LeftItem.Of(name, n, place)
			if l.Gift == order.GiftSeen {
				item += p.Words.Common.Comma + p.Words.Notes().GiftSeen
			}
			items = append(items, item)
		}
	}
	if len(items) > 0 {
		p.tell(w.Left.Of(strings.Join(items, p.Words.Common.ListMark)))
	}
	return nil
}

func (p *plain) notes(o *pack.ParcelView) {
	t := p.Words.Packing
	if o.Batch > 0 {
		p.tell(t.BatchShort.Of(o.Batch, o.Position))
	}
	for _, s := range o.Swaps {
		p.tell(say.Swap(p.Words, s))
	}
	if o.DueAt > 0 {
		p.tell(p.Words.Due(time.UnixMilli(o.DueAt), p.DB.Now()))
	}
	for _, of := range o.Orders {
		if of.Note != "" {
			p.tell(say.Note(p.Words, t.SellerNote, scan.Clean(of.Note), of.NoteIs))
		}
		if of.Message != "" {
			p.tell(say.Note(p.Words, t.BuyerNote, scan.Clean(of.Message), of.MessageIs))
		}
	}
}

// day says how many parcels wait, when none is open.
func (p *plain) day(ctx context.Context, view pack.View) error {
	if view.Lock != nil {
		return nil
	}
	now := p.DB.Now().In(p.Loc)
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, p.Loc)
	var t pack.Tally
	err := p.DB.Read(ctx, func(tx *store.Tx) (err error) {
		t, err = pack.Count(tx, p.scanning.act.Station, midnight.UnixMilli())
		return err
	})
	if err != nil {
		return err
	}
	if view.Pulls > 0 {
		p.tell(p.Words.Exceptions().ToPull.Of(view.Pulls))
	}
	w := p.Words.Packing
	if !t.Any {
		p.tell(p.Words.Shell.Empty + p.Words.Common.Stop + p.Words.Plain().EmptyNext)
		return nil
	}
	p.tell(w.Begin + p.Words.Common.Stop + strings.Join([]string{w.Today.Of(t.Today), w.Open.Of(t.Open), w.Bare.Of(t.Bare)}, p.Words.Common.Comma))
	if view.Tray.Count > 0 {
		p.tell(p.Words.Lead().InTray.Of(view.Tray.Count))
	}
	return nil
}
