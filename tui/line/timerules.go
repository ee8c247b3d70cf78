package line

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/tui/say"
)

// TimeScope says for whom a rule about time is: a platform, every one if empty,
// or one shop.
type TimeScope struct{ Platform, Shop string }

// HoursOptions are a rule of hours; 0 keeps what holds now, and so do empty
// penalties, which are "percent,minimum,maximum" with amounts in yuan.
type HoursOptions struct {
	TimeScope
	Since                   string // day, empty = for every order that is still to leave
	Remind, Latest, Collect float64
	Late, False, Short      string
	Kind                    string // of orders; empty: plain
	From                    string // what starts the clock: paid, ordered; empty keeps it
}

// SuspendOptions are a suspension of the rules.
type SuspendOptions struct {
	TimeScope
	From, Until, MoveTo string // times
	Lift                bool
	Why                 string
}

// lead is an act of the command's operator, who must be a lead.
func (d *Desk) lead() store.Act {
	return store.Act{Key: store.NewKey(), At: d.DB.Now().UnixMilli(), Station: d.Station, Operator: d.Operator, Lead: true}
}

// asLead runs f in a transaction if the operator of the command is a lead.
func (d *Desk) asLead(ctx context.Context, f func(*store.Tx) error) error {
	err := d.DB.Write(ctx, func(tx *store.Tx) error {
		if err := d.mustBeLead(tx); err != nil {
			return err
		}
		return f(tx)
	})
	var wrong *UsageError
	if err != nil && !errors.As(err, &wrong) {
		return d.operatorError(err, d.Operator)
	}
	return err
}

// scope finds the platform and the shop that a rule is for.
func (d *Desk) scope(tx *store.Tx, s TimeScope) (platform string, shop int64, err error) {
	w := d.Words.Deadlines()
	if s.Platform != "" {
		if platform = deadline.PlatformNamed(s.Platform); platform == "" {
			return "", 0, usage(w.Platform.Of(s.Platform, strings.Join(deadline.Platforms, d.Words.Common.ListMark)))
		}
	}
	if s.Shop == "" {
		return platform, 0, nil
	}
	err = tx.Row("SELECT id FROM shop WHERE name = $1", []any{s.Shop}, &shop)
	if errors.Is(err, store.ErrNotFound) {
		err = usage(w.NoShop.Of(s.Shop))
	}
	return platform, shop, err
}

// TimeHours makes a rule of hours and penalties.
func (d *Desk) TimeHours(ctx context.Context, o HoursOptions) error {
	since, err := d.midnight(o.Since, 0)
	if err != nil {
		return err
	}
	made, ok := deadline.MadeNamed(o.Kind)
	if o.Kind != "" && !ok {
		return usage(d.Words.Limits().BadMade.Of(o.Kind))
	}
	return d.saveTimeRule(ctx, o.TimeScope, func(tx *store.Tx, r *order.TimeRule) error {
		book, err := order.ReadTimeBook(tx)
		if err != nil {
			return err
		}
		r.Kind, r.Since, r.Made = order.RuleHours, since, made
		r.Hours = book.Base(r.Scope, r.Shop, max(since, d.DB.Now().UnixMilli()), r.Made)
		if o.From != "" {
			r.Hours.FromOrder = o.From == "ordered"
		}
		for _, h := range []struct {
			given float64
			to    *time.Duration
		}{{o.Remind, &r.Hours.Remind}, {o.Latest, &r.Hours.Latest}, {o.Collect, &r.Hours.Collect}} {
			if h.given < 0 {
				return usage(d.Words.Deadlines().BadHours.Of(strconv.FormatFloat(h.given, 'f', -1, 64)))
			}
			if h.given > 0 {
				*h.to = time.Duration(h.given * float64(time.Hour)).Round(time.Second)
			}
		}
		for _, p := range []struct {
			given string
			to    *deadline.Penalty
		}{{o.Late, &r.Hours.Late}, {o.False, &r.Hours.FalseDispatch}, {o.Short, &r.Hours.OutOfStock}} {
			if err := d.penalty(p.given, p.to); err != nil {
				return err
			}
		}
		if o.Late != "" {
			r.Hours.LongPromise = 0 // what was said is for every promise
		}
		return nil
	})
}

// penalty reads "5,5,50": percent, and the least and the most in yuan.
func (d *Desk) penalty(s string, to *deadline.Penalty) error {
	if s == "" {
		return nil
	}
	p, ok := deadline.ParsePenalty(s)
	if !ok {
		return usage(d.Words.Deadlines().BadPenalty.Of(s))
	}
	*to = p
	return nil
}

// TimeSuspend makes a suspension.
func (d *Desk) TimeSuspend(ctx context.Context, o SuspendOptions) error {
	s := deadline.Suspension{Lifted: o.Lift, Why: o.Why}
	for _, t := range []struct {
		given string
		to    *int64
	}{{o.From, &s.From}, {o.Until, &s.Until}, {o.MoveTo, &s.MoveTo}} {
		if t.given == "" {
			continue
		}
		at, err := d.time(t.given)
		if err != nil {
			return err
		}
		*t.to = at.UnixMilli()
	}
	if s.From == 0 || s.Until <= s.From || s.Lifted && s.MoveTo != 0 {
		return usage(d.Words.Deadlines().NeedMove)
	}
	return d.saveTimeRule(ctx, o.TimeScope, func(_ *store.Tx, r *order.TimeRule) error {
		r.Kind, r.Suspension = order.RuleSuspension, s
		return nil
	})
}

// TimePickups says when a carrier comes, such as "1-5=12:00,17:30".
func (d *Desk) TimePickups(ctx context.Context, carrier string, when []string) error {
	p, bad := deadline.ParsePickups(when)
	if bad != "" {
		return usage(d.Words.Deadlines().BadPickup.Of(bad))
	}
	return d.saveTimeRule(ctx, TimeScope{}, func(_ *store.Tx, r *order.TimeRule) error {
		r.Kind, r.Scope, r.Pickups = order.RulePickups, carrier, p
		return nil
	})
}

func (d *Desk) saveTimeRule(ctx context.Context, s TimeScope, fill func(*store.Tx, *order.TimeRule) error) error {
	var r order.TimeRule
	err := d.asLead(ctx, func(tx *store.Tx) (err error) {
		if r.Scope, r.Shop, err = d.scope(tx, s); err != nil {
			return err
		}
		if err := fill(tx, &r); err != nil {
			return err
		}
		return order.SaveTimeRule(tx, d.lead(), &r)
	})
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Deadlines().Saved.Of(r.ID))
	}
	return err
}

// TimeEnd ends a rule about time.
func (d *Desk) TimeEnd(ctx context.Context, id int64) error {
	err := d.asLead(ctx, func(tx *store.Tx) error {
		err := order.EndTimeRule(tx, d.lead(), id)
		if errors.Is(err, store.ErrNotFound) {
			err = usage(d.Words.Deadlines().NoRule.Of(strconv.FormatInt(id, 10)))
		}
		return err
	})
	if err == nil {
		fmt.Fprintln(d.Err, d.Words.Deadlines().Ended.Of(id))
	}
	return err
}

// TimeAgree notes the time that a buyer agreed to; empty takes it back.
func (d *Desk) TimeAgree(ctx context.Context, no, at, shop, why string) error {
	when, w := int64(0), d.Words.Deadlines()
	if at != "" {
		t, err := d.time(at)
		if err != nil {
			return err
		}
		when = t.UnixMilli()
	}
	err := d.asLead(ctx, func(tx *store.Tx) error {
		id, err := d.orderNamed(tx, no, shop)
		if err != nil {
			return err
		}
		return order.Agree(tx, d.lead(), id, when, why)
	})
	switch {
	case err != nil:
		return err
	case when == 0:
		fmt.Fprintln(d.Err, w.AgreedOff.Of(no))
	default:
		fmt.Fprintln(d.Err, w.Agreed.Of(no, d.stamp(when)))
	}
	return nil
}

// orderNamed finds the one order of a number, or that of a shop.
func (d *Desk) orderNamed(tx *store.Tx, no, shop string) (int64, error) {
	var ids []int64
	err := tx.Each("SELECT o.id FROM orders o JOIN shop s ON s.id = o.shop_id WHERE o.no = $1 AND o.state > 0 AND ($2 = '' OR s.name = $2)", []any{no, shop},
		func(read func(...any) error) error {
			var id int64
			err := read(&id)
			ids = append(ids, id)
			return err
		})
	switch {
	case err != nil:
		return 0, err
	case len(ids) == 0:
		return 0, usage(d.Words.Deadlines().NoOrder.Of(no))
	case len(ids) > 1:
		return 0, usage(d.Words.Deadlines().ManyShops.Of(no))
	}
	return ids[0], nil
}

// TimeList lists the presets in use and the rules that hold.
func (d *Desk) TimeList(ctx context.Context) error {
	var rules []order.TimeRule
	var shops []order.Shop
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		if rules, err = order.TimeRules(tx); err != nil {
			return err
		}
		shops, err = order.Shops(tx)
		return err
	})
	if err != nil {
		return err
	}
	names := map[int64]string{}
	for _, s := range shops {
		names[s.ID] = s.Name
	}
	w := d.Words.Deadlines()
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, w.RuleHead); err != nil {
		return err
	}
	for _, p := range deadline.Platforms {
		rules = append(rules, order.TimeRule{Kind: order.RuleHours, Scope: p, Hours: deadline.Preset(p)})
	}
	for _, m := range deadline.Mades[1:] {
		rules = append(rules, order.TimeRule{Kind: order.RuleHours, Made: m, Hours: deadline.PresetMade("own", m)})
	}
	slices.SortStableFunc(rules, func(a, b order.TimeRule) int { return strings.Compare(a.Kind, b.Kind) })
	for _, r := range rules {
		scope := r.Scope
		if r.Kind != order.RulePickups {
			scope = w.Names[r.Scope]
		}
		if r.Made > 0 {
			scope += " " + d.Words.Limits().Mades[int64(r.Made)]
		}
		id := w.Preset
		if r.ID > 0 {
			id = strconv.FormatInt(r.ID, 10)
		}
		if err := tabbed(out, id, w.RuleKinds[r.Kind], scope, names[r.Shop], d.stamp(r.Since), say.TimeRule(d.Words, r, d.Loc)); err != nil {
			return err
		}
	}
	fmt.Fprintln(d.Err, w.Check)
	return out.Flush()
}
