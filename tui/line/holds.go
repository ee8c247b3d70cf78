package line

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/pack"
)

// HoldOptions are what the hold commands are given.
type HoldOptions struct {
	Codes    []string // one "-" reads them from In
	Reason   string
	Withdraw bool
	JSON     bool
}

// Held is the JSON form of what became of one code.
type Held struct {
	Code     string   `json:"code"`
	Fate     string   `json:"fate"`
	Orders   []string `json:"orders"`
	Waybills []string `json:"waybills"`
}

// PullRow is the JSON form of a parcel that is to be taken out.
type PullRow struct {
	Waybill  string   `json:"waybill"`
	Carrier  string   `json:"carrier"`
	Orders   []string `json:"orders"`
	Station  string   `json:"station"`
	Operator string   `json:"operator"`
	PackedAt string   `json:"packed_at"`
	Before   string   `json:"before"`
	After    string   `json:"after"`
	Why      pack.Why `json:"why"`
	Reason   string   `json:"reason"`
	Since    string   `json:"since"`
}

// Hold holds what many order and waybill numbers mean, or lets it go, in one
// act of a lead, and says what became of each. It ends in ErrRefused if a code
// means nothing, or its parcel has left.
func (d *Desk) Hold(ctx context.Context, o HoldOptions) error {
	codes, err := d.codes(o.Codes)
	if err != nil {
		return err
	}
	if len(codes) == 0 {
		return usage(d.Words.Exceptions().NoCodes)
	}
	if err := d.calm(); err != nil {
		return err
	}
	act := store.Act{Key: store.NewKey(), At: d.DB.Now().UnixMilli(), Station: d.Station, Operator: d.Operator}
	var fates []exception.Fate
	err = d.DB.Write(ctx, func(tx *store.Tx) (err error) {
		if err := d.mustBeLead(tx); err != nil {
			return err
		}
		act.Lead = true
		if o.Withdraw {
			fates, err = exception.Withdraw(tx, act, codes)
		} else {
			fates, err = exception.HoldAll(tx, act, codes, o.Reason)
		}
		return err
	})
	if err != nil {
		return d.operatorError(err, d.Operator)
	}
	return errors.Join(d.sayFates(fates, o.JSON), refusedFate(fates))
}

// codes takes the codes of a command line apart, and those of the input.
func (d *Desk) codes(given []string) ([]string, error) {
	if len(given) != 1 || given[0] != "-" {
		return exception.Codes(strings.Join(given, "\n")), nil
	}
	text, err := io.ReadAll(d.In)
	if err != nil {
		return nil, &store.Fault{Code: store.FaultIO, Path: "stdin", Err: err}
	}
	return exception.Codes(string(text)), nil
}

// refusedFate is ErrRefused if nothing could be done about a code.
func refusedFate(fates []exception.Fate) error {
	for _, f := range fates {
		if f.What == exception.Unknown || f.What == exception.Left || f.What == exception.TooLate {
			return ErrRefused
		}
	}
	return nil
}

func (d *Desk) sayFates(fates []exception.Fate, asJSON bool) error {
	if asJSON {
		all := newJSONArray(d.Out)
		for _, f := range fates {
			if err := all.add(Held{f.Code, f.What, none(f.Orders), none(f.Waybills)}); err != nil {
				return err
			}
		}
		return all.end()
	}
	t, out := d.Words.Exceptions(), bufio.NewWriter(d.Out)
	if err := tabbedHead(out, t.HoldHead); err != nil {
		return err
	}
	for _, f := range fates {
		if err := tabbed(out, f.Code, t.Fates[f.What], strings.Join(f.Orders, ","), strings.Join(f.Waybills, ",")); err != nil {
			return err
		}
	}
	return out.Flush()
}

// none is a list that is never null in JSON.
func none(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// pullsRead is how many rows of the pull list are read at a time.
const pullsRead = 500

// Pulls lists the packed parcels that are to be taken out, packed last first.
func (d *Desk) Pulls(ctx context.Context, asJSON bool) error {
	if asJSON {
		all := newJSONArray(d.Out)
		err := d.eachPull(ctx, func(e pack.PullEntry) error {
			return all.add(PullRow{e.Waybill, e.Carrier, none(e.Orders), e.Station, e.Operator, d.stamp(e.PackedAt), e.Before, e.After, e.Why, e.Reason, d.stamp(e.Since)})
		})
		if err != nil {
			return err
		}
		return all.end()
	}
	t, out := d.Words.Exceptions(), bufio.NewWriter(d.Out)
	if err := tabbedHead(out, t.PullHead); err != nil {
		return err
	}
	err := d.eachPull(ctx, func(e pack.PullEntry) error {
		return tabbed(out, e.Waybill, e.Carrier, strings.Join(e.Orders, ","), e.Station, e.Operator, d.stamp(e.PackedAt), e.Before, e.After, t.Whys[string(e.Why)], e.Reason, d.stamp(e.Since))
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

func (d *Desk) eachPull(ctx context.Context, each func(pack.PullEntry) error) error {
	return d.DB.Read(ctx, func(tx *store.Tx) error {
		for from := 0; ; from += pullsRead {
			rows, err := pack.Pulls(tx, from, pullsRead)
			if err != nil {
				return err
			}
			for _, e := range rows {
				if err := each(e); err != nil {
					return err
				}
			}
			if len(rows) < pullsRead {
				return nil
			}
		}
	})
}
