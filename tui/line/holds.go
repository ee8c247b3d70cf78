package line

import (
	"bufio"
	"context"
	"io"
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/pack"
)

// fateJSON is what became of one number, in JSON.
type fateJSON struct {
	Code     string   `json:"code"`
	Fate     string   `json:"fate"`
	Orders   []string `json:"orders"`
	Waybills []string `json:"waybills"`
}

// Hold holds the orders of some numbers in one act, or lets them go. A code "-"
// stands for standard input. ErrRefused if a number means nothing.
func (d *Desk) Hold(ctx context.Context, codes []string, reason string, withdraw, asJSON bool) error {
	if slices.Contains(codes, "-") {
		all, err := io.ReadAll(d.In)
		if err != nil {
			return &store.Fault{Code: store.FaultIO, Path: "stdin", Err: err}
		}
		codes = append(slices.DeleteFunc(codes, func(c string) bool { return c == "-" }), exception.Codes(string(all))...)
	}
	var fates []exception.Fate
	err := d.asLead(ctx, func(tx *store.Tx) (err error) {
		if withdraw {
			fates, err = exception.Withdraw(tx, d.lead(), codes)
		} else {
			fates, err = exception.HoldAll(tx, d.lead(), codes, reason)
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := d.fates(fates, asJSON); err != nil {
		return err
	}
	if slices.ContainsFunc(fates, func(f exception.Fate) bool { return f.What == exception.Unknown }) {
		return ErrRefused
	}
	return nil
}

func (d *Desk) fates(fates []exception.Fate, asJSON bool) error {
	t := d.Words.Exceptions()
	if asJSON {
		all := newJSONArray(d.Out)
		for _, f := range fates {
			if err := all.add(fateJSON{f.Code, f.What, orEmpty(f.Orders), orEmpty(f.Waybills)}); err != nil {
				return err
			}
		}
		return all.end()
	}
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, t.FateHead); err != nil {
		return err
	}
	for _, f := range fates {
		if err := tabbed(out, f.Code, t.Fates[f.What], strings.Join(f.Orders, " "), strings.Join(f.Waybills, " ")); err != nil {
			return err
		}
	}
	return out.Flush()
}

func orEmpty(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// pullJSON is the JSON form of a parcel on the pull list.
type pullJSON struct {
	Waybill  string   `json:"waybill"`
	Carrier  string   `json:"carrier"`
	Orders   []string `json:"orders"`
	Why      pack.Why `json:"why"`
	Reason   string   `json:"reason"`
	Station  string   `json:"station"`
	Operator string   `json:"operator"`
	PackedAt string   `json:"packed_at"`
	Since    string   `json:"since"` // when it came on the list
	Before   string   `json:"before"`
	After    string   `json:"after"`
}

// pullsRead is how many parcels of the pull list are read at a time.
const pullsRead = 500

// Pulls lists packed parcels that have to come out again, packed last first.
func (d *Desk) Pulls(ctx context.Context, asJSON bool) error {
	all, out := newJSONArray(d.Out), bufio.NewWriter(d.Out)
	if !asJSON {
		if err := tabbedHead(out, d.Words.Exceptions().PullHead); err != nil {
			return err
		}
	}
	for from := 0; ; from += pullsRead {
		var some []pack.PullEntry
		err := d.DB.Read(ctx, func(tx *store.Tx) (err error) { some, err = pack.Pulls(tx, from, pullsRead); return err })
		if err != nil {
			return err
		}
		for _, e := range some {
			if asJSON {
				err = all.add(pullJSON{e.Waybill, e.Carrier, orEmpty(e.Orders), e.Why, e.Reason, e.Station, e.Operator, d.stamp(e.PackedAt), d.stamp(e.Since), e.Before, e.After})
			} else {
				err = tabbed(out, e.Waybill, e.Carrier, strings.Join(e.Orders, " "), d.whyPull(e), e.Station, e.Operator, d.stamp(e.PackedAt), e.Before, e.After)
			}
			if err != nil {
				return err
			}
		}
		if len(some) < pullsRead {
			break
		}
	}
	if asJSON {
		return all.end()
	}
	return out.Flush()
}

func (d *Desk) whyPull(e pack.PullEntry) string {
	if e.Reason != "" {
		return e.Reason
	}
	return d.Words.Exceptions().Whys[string(e.Why)]
}
