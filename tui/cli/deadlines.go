package cli

import (
	"context"

	"shipdesk/tui/line"
)

type boardCmd struct {
	JSON bool   `name:"json" help:"${flag_json}"`
	At   string `placeholder:"RFC3339" help:"${flag_at}"`
}

type ontimeCmd struct {
	JSON bool   `name:"json" help:"${flag_json}"`
	From string `placeholder:"YYYY-MM-DD" help:"${flag_from}"`
	To   string `placeholder:"YYYY-MM-DD" help:"${flag_to}"`
}

// Run lists what has still to leave.
func (c *boardCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Board(ctx, c.JSON, c.At) })
}

// Run says how soon orders left and were collected.
func (c *ontimeCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.OnTime(ctx, c.JSON, c.From, c.To) })
}

type deadlineCmd struct {
	List    deadlineListCmd    `cmd:"" help:"${cmd_deadline_list}"`
	Hours   deadlineHoursCmd   `cmd:"" help:"${cmd_deadline_hours}"`
	Suspend deadlineSuspendCmd `cmd:"" help:"${cmd_deadline_suspend}"`
	Pickups deadlinePickupsCmd `cmd:"" help:"${cmd_deadline_pickups}"`
	Agree   deadlineAgreeCmd   `cmd:"" help:"${cmd_deadline_agree}"`
	Kind    deadlineKindCmd    `cmd:"" help:"${cmd_deadline_kind}"`
	Shops   deadlineShopsCmd   `cmd:"" help:"${cmd_deadline_shops}"`
	Shop    deadlineShopCmd    `cmd:"" help:"${cmd_deadline_shop}"`
	End     deadlineEndCmd     `cmd:"" help:"${cmd_deadline_end}"`
}

type deadlineListCmd struct{}

// scope says for whom a rule is.
type scope struct {
	Platform string `help:"${flag_platform}"`
	Shop     string `help:"${flag_rule_shop}"`
}

func (s scope) line() line.TimeScope { return line.TimeScope{Platform: s.Platform, Shop: s.Shop} }

type deadlineHoursCmd struct {
	scope
	Since   string  `placeholder:"YYYY-MM-DD" help:"${flag_since}"`
	Remind  float64 `help:"${flag_remind}"`
	Latest  float64 `help:"${flag_latest}"`
	Collect float64 `help:"${flag_collect}"`
	Late    string  `placeholder:"%,MIN,MAX" help:"${flag_late}"`
	False   string  `placeholder:"%,MIN,MAX" help:"${flag_false}"`
	Short   string  `placeholder:"%,MIN,MAX" help:"${flag_short}"`
	Kind    string  `help:"${flag_rule_kind}"`
	From    string  `enum:",paid,ordered" default:"" help:"${flag_rule_from}"`
}

type deadlineSuspendCmd struct {
	scope
	From   string `required:"" placeholder:"TIME" help:"${flag_pause_from}"`
	Until  string `required:"" placeholder:"TIME" help:"${flag_pause_until}"`
	MoveTo string `placeholder:"TIME" help:"${flag_move_to}"`
	Lift   bool   `help:"${flag_lift}"`
	Reason string `required:"" help:"${flag_reason}"`
}

type deadlinePickupsCmd struct {
	Carrier string   `arg:"" help:"${flag_carrier}"`
	When    []string `arg:"" optional:"" placeholder:"1-5=12:00,17:30" sep:"none" help:"${flag_when}"`
}

type deadlineAgreeCmd struct {
	Order  string `arg:"" help:"${flag_order}"`
	Time   string `arg:"" optional:"" help:"${flag_agreed}"`
	Shop   string `help:"${flag_rule_shop}"`
	Reason string `required:"" help:"${flag_reason}"`
}

type deadlineEndCmd struct {
	ID int64 `arg:"" name:"id" help:"${flag_rule_id}"`
}

// Run lists the rules about time.
func (deadlineListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.TimeList(ctx) })
}

// Run makes a rule of hours and penalties.
func (c *deadlineHoursCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).TimeHours(ctx, line.HoursOptions{TimeScope: c.line(), Since: c.Since, Remind: c.Remind, Latest: c.Latest, Collect: c.Collect,
			Late: c.Late, False: c.False, Short: c.Short, Kind: c.Kind, From: c.From})
	})
}

// Run suspends the rules for a while.
func (c *deadlineSuspendCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).TimeSuspend(ctx, line.SuspendOptions{TimeScope: c.line(), From: c.From, Until: c.Until, MoveTo: c.MoveTo, Lift: c.Lift, Why: c.Reason})
	})
}

// Run says when a carrier comes.
func (c *deadlinePickupsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).TimePickups(ctx, c.Carrier, c.When) })
}

// Run notes what a buyer agreed to.
func (c *deadlineAgreeCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).TimeAgree(ctx, c.Order, c.Time, c.Shop, c.Reason)
	})
}

// Run ends a rule about time.
func (c *deadlineEndCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).TimeEnd(ctx, c.ID) })
}
