package line

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	onreport "shipdesk/store/report"
)

// boardJSON is the JSON form of the board.
type boardJSON struct {
	At     string      `json:"at"`
	Counts desk.Counts `json:"counts"`
	Orders []dueJSON   `json:"orders"`
}

// dueJSON is the JSON form of one order on the board.
type dueJSON struct {
	Order   string     `json:"order"`
	Waybill string     `json:"waybill"`
	State   desk.Stand `json:"state"`
	PaidAt  string     `json:"paid_at"`
	DueAt   string     `json:"due_at"`   // empty: no clock runs
	LimitAt string     `json:"limit_at"` // the last pickup before that
	LeftS   int64      `json:"left_s"`   // seconds to the limit, below zero when it has passed
	RiskFen int64      `json:"risk_fen"`
}

// Board lists what has still to leave, the most urgent first, as it stands at
// a time; empty is now.
func (d *Desk) Board(ctx context.Context, asJSON bool, at string) error {
	now := d.DB.Now()
	if at != "" {
		t, err := d.time(at)
		if err != nil {
			return err
		}
		now = t
	}
	var b *desk.Board
	err := d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		if b, err = desk.ReadBoard(tx, d.Loc); err == nil {
			b.Away, err = desk.ReadAway(tx, now)
		}
		return err
	})
	if err != nil {
		return err
	}
	if asJSON {
		return d.boardJSON(b, now)
	}
	out := bufio.NewWriter(d.Out)
	if err := tabbedHead(out, d.Words.Deadlines().BoardHead); err != nil {
		return err
	}
	for _, o := range b.Rows {
		if err := tabbed(out, o.Order, o.Waybill, d.Words.Deadlines().Stands[string(o.Stand)], d.stamp(o.PaidAt), d.stamp(o.DueAt), d.stamp(o.LimitAt), left(o, now), yuan(o.RiskFen)); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (d *Desk) boardJSON(b *desk.Board, now time.Time) error {
	out := boardJSON{At: now.In(d.Loc).Format(time.RFC3339), Counts: b.Counts(now, d.Loc), Orders: make([]dueJSON, len(b.Rows))}
	for i, o := range b.Rows {
		out.Orders[i] = dueJSON{o.Order, o.Waybill, o.Stand, d.stamp(o.PaidAt), d.stamp(o.DueAt), d.stamp(o.LimitAt), seconds(o, now), o.RiskFen}
	}
	return writeJSON(d, out)
}

func writeJSON(d *Desk, v any) error {
	text, err := json.Marshal(v)
	if err == nil {
		_, err = fmt.Fprintln(d.Out, string(text))
	}
	return err
}

// seconds is how long an order has to its limit, rounded down.
func seconds(o desk.Due, now time.Time) int64 {
	if o.LimitAt == 0 {
		return 0
	}
	return int64(math.Floor(float64(o.LimitAt-now.UnixMilli()) / 1000))
}

// left is the same in hours and minutes.
func left(o desk.Due, now time.Time) string {
	if o.LimitAt == 0 {
		return ""
	}
	s := seconds(o, now)
	sign := ""
	if s < 0 {
		sign, s = "-", -s
	}
	return fmt.Sprintf("%s%d:%02d", sign, s/3600, s/60%60)
}

func yuan(fen int64) string { return fmt.Sprintf("%d.%02d", fen/100, fen%100) }

// time reads a time that somebody gave.
func (d *Desk) time(s string) (time.Time, error) {
	if t, ok := deadline.ParseTime(s, d.Loc); ok {
		return t, nil
	}
	return time.Time{}, usage(d.Words.Deadlines().BadTime.Of(s))
}

// OnTime says how soon orders left and were collected. From and to are days of
// payment, both included; empty is from the first, to the last.
func (d *Desk) OnTime(ctx context.Context, asJSON bool, from, to string) error {
	first, err := d.midnight(from, 0)
	if err != nil {
		return err
	}
	end, err := d.midnight(to, 1)
	if err != nil {
		return err
	}
	if to == "" {
		end = math.MaxInt64
	}
	var o onreport.OnTime
	err = d.DB.Read(ctx, func(tx *store.Tx) (err error) {
		o, err = onreport.OnTimeOf(tx, first, end, d.DB.Now().UnixMilli())
		return err
	})
	switch {
	case err != nil:
		return err
	case asJSON:
		return writeJSON(d, o)
	}
	for i, n := range []int64{o.Orders, o.Dispatched, o.Dispatched24h, o.Dispatched48h, o.Collected, o.Collected24h, o.Collected48h} {
		if err := tabbed(d.Out, d.Words.Deadlines().OnTime[i], n); err != nil {
			return err
		}
	}
	return tabbed(d.Out, d.Words.Deadlines().LateHead, strings.Join(o.Late, " "))
}

// midnight is when a day begins in the shop's zone, and so many days later,
// UTC ms; 0 for no day.
func (d *Desk) midnight(day string, later int) (int64, error) {
	if day == "" {
		return 0, nil
	}
	t, err := time.ParseInLocation(time.DateOnly, day, d.Loc)
	if err != nil {
		return 0, usage(d.Words.Deadlines().BadDay.Of(day))
	}
	return t.AddDate(0, 0, later).UnixMilli(), nil
}
