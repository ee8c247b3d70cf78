package line

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"shipdesk/store"
)

// maxPIN is how much of a line is read for a PIN, in bytes.
const maxPIN = 256

// OperatorList lists everybody: name, lead, PIN set.
func (d *Desk) OperatorList(ctx context.Context) error {
	var all []store.Operator
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		all, err = store.Operators(tx)
		return err
	})
	if err != nil {
		return err
	}
	if len(all) == 0 {
		fmt.Fprintln(d.Err, d.Words.Line.OperatorNone)
		return nil
	}
	if err := tabbedHead(d.Out, d.Words.Line.OperatorHead); err != nil {
		return err
	}
	for _, o := range all {
		if err := tabbed(d.Out, o.Name, d.yes(o.Lead), d.yes(o.HasPIN)); err != nil {
			return err
		}
	}
	return nil
}

func (d *Desk) yes(b bool) string {
	if b {
		return d.Words.Common.Yes
	}
	return d.Words.Common.No
}

// OperatorAdd adds an operator; the first one is lead.
func (d *Desk) OperatorAdd(ctx context.Context, name string) error {
	said := d.Words.Line.OperatorAdded
	err := d.DB.Write(ctx, func(tx *store.Tx) error {
		_, err := store.OperatorNamed(tx, name)
		if err == nil {
			said = d.Words.Line.OperatorKnown
			return nil
		}
		if !errors.Is(err, store.ErrNotFound) {
			return err
		}
		_, err = store.SignIn(tx, name, "")
		return err
	})
	if err != nil {
		return d.signInError(err)
	}
	fmt.Fprintln(d.Err, said.Of(name))
	return nil
}

// OperatorLead gives or takes the lead flag. Only a lead may.
func (d *Desk) OperatorLead(ctx context.Context, name string, lead bool) error {
	err := d.DB.Write(ctx, func(tx *store.Tx) error {
		if err := d.mustBeLead(tx); err != nil {
			return err
		}
		return store.SetLead(tx, name, lead)
	})
	if err != nil {
		return d.operatorError(err, name)
	}
	said := d.Words.Line.OperatorNoLead
	if lead {
		said = d.Words.Line.OperatorLead
	}
	fmt.Fprintln(d.Err, said.Of(name))
	return nil
}

// OperatorPIN sets the PIN of an operator, read as one line. A lead may set
// anybody's, others only their own.
func (d *Desk) OperatorPIN(ctx context.Context, name string) error {
	if d.Operator == "" {
		d.Operator = name
	}
	may := func(tx *store.Tx) error { return d.mayChange(tx, name) }
	if err := d.DB.Read(ctx, may); err != nil {
		return d.operatorError(err, name)
	}
	fmt.Fprint(d.Err, d.Words.Line.PINPrompt.Of(name))
	pin, err := d.readSecret()
	fmt.Fprintln(d.Err)
	if err != nil {
		return &store.Fault{Code: store.FaultIO, Path: "stdin", Err: err}
	}
	err = d.DB.Write(ctx, func(tx *store.Tx) error {
		if err := may(tx); err != nil {
			return err
		}
		return store.SetPIN(tx, name, pin)
	})
	if err != nil {
		return d.operatorError(err, name)
	}
	said := d.Words.SignIn.PINSet
	if pin == "" {
		said = d.Words.SignIn.PINCleared
	}
	fmt.Fprintln(d.Err, said)
	return nil
}

func (d *Desk) readSecret() (string, error) {
	if d.Secret != nil {
		return d.Secret()
	}
	s, err := bufio.NewReader(io.LimitReader(d.In, maxPIN)).ReadString('\n')
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return strings.TrimSpace(s), err
}

// mayChange lets leads change everybody and others themselves.
func (d *Desk) mayChange(tx *store.Tx, name string) error {
	if _, err := store.OperatorNamed(tx, name); err != nil {
		return err
	}
	if d.Operator != name {
		return d.mustBeLead(tx)
	}
	own, err := store.SignIn(tx, name, d.PIN)
	if err == nil && own.HasPIN && d.PIN == "" {
		err = store.ErrWrongPIN
	}
	return err
}

// mustBeLead gives ErrNotLead unless the operator of the command is a lead,
// with the PIN if one is set.
func (d *Desk) mustBeLead(tx *store.Tx) error {
	if _, err := store.OperatorNamed(tx, d.Operator); err != nil {
		return errors.Join(store.ErrNotLead, err)
	}
	who, err := store.SignIn(tx, d.Operator, d.PIN)
	if err == nil && !who.Lead {
		err = store.ErrNotLead
	}
	return err
}

// operatorError puts into words what a person did wrong.
func (d *Desk) operatorError(err error, name string) error {
	w := &d.Words.Line
	switch {
	case errors.Is(err, store.ErrNotLead):
		return usage(w.NotLead.Of(d.Operator))
	case errors.Is(err, store.ErrNotFound):
		return usage(d.Words.SignIn.Unknown.Of(name))
	case errors.Is(err, store.ErrLastLead):
		return usage(w.LastLead)
	case errors.Is(err, store.ErrShortPIN):
		return usage(w.ShortPIN)
	case errors.Is(err, store.ErrNoReason):
		return usage(w.NeedReason)
	}
	return d.signInError(err)
}

// Accept lets a lead go on after the alarm that books and receipt do not
// agree.
func (d *Desk) Accept(ctx context.Context, reason string) error {
	if d.DB.Alarm() == nil {
		fmt.Fprintln(d.Err, d.Words.Line.NoAlarm)
		return nil
	}
	fmt.Fprintln(d.Err, alarmWords(d.Words, d.DB.Alarm()))
	act := store.Act{Key: store.NewKey(), At: d.DB.Now().UnixMilli(), Station: d.Station, Operator: d.Operator}
	err := d.DB.Read(ctx, d.mustBeLead)
	if err == nil {
		act.Lead = true
		err = d.DB.AcceptAlarm(ctx, act, reason)
	}
	if err != nil {
		return d.operatorError(err, d.Operator)
	}
	fmt.Fprintln(d.Err, d.Words.Alarm.Accepted)
	return nil
}
