package cli

import (
	"context"

	"shipdesk/store/count"
	"shipdesk/tui/line"
)

type countCmd struct {
	Open    countOpenCmd    `cmd:"" help:"${cmd_count_open}"`
	List    countListCmd    `cmd:"" help:"${cmd_count_list}"`
	Review  countReviewCmd  `cmd:"" help:"${cmd_count_review}"`
	Recount countRecountCmd `cmd:"" help:"${cmd_count_recount}"`
	Explain countExplainCmd `cmd:"" help:"${cmd_count_explain}"`
	Post    countPostCmd    `cmd:"" help:"${cmd_count_post}"`
	Reverse countReverseCmd `cmd:"" help:"${cmd_count_reverse}"`
	Cancel  countCancelCmd  `cmd:"" help:"${cmd_count_cancel}"`
	Unknown countUnknownCmd `cmd:"" help:"${cmd_count_unknown}"`
	Bind    countBindCmd    `cmd:"" help:"${cmd_count_bind}"`
	History countHistoryCmd `cmd:"" help:"${cmd_count_history}"`
}

type countOpenCmd struct {
	Kind   string   `required:"" enum:"full,places,skus,cycle,spot" placeholder:"full|places|skus|cycle|spot" help:"${flag_count_kind}"`
	Places []string `placeholder:"A-01,B-01..B-09" help:"${flag_count_places}"`
	SKUs   []string `name:"skus" placeholder:"SKU,SKU" help:"${flag_count_skus}"`
	By     string   `enum:"daily,abc,moved,doubts" default:"daily" placeholder:"daily|abc|moved|doubts" help:"${flag_count_by}"`
	Limit  int64    `help:"${flag_count_limit}"`
	Show   bool     `help:"${flag_count_show}"`
	JSON   bool     `name:"json" help:"${flag_json}"`
}

// Run opens a stocktake.
func (c *countOpenCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).CountOpen(ctx, count.Want{Kind: c.Kind, Places: c.Places, SKUs: c.SKUs, By: c.By, Limit: c.Limit, Shown: c.Show}, c.JSON)
	})
}

type countListCmd struct {
	Session string `arg:"" optional:"" help:"${flag_count_session}"`
	All     bool   `help:"${flag_all}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

// Run lists stocktakes.
func (c *countListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.CountList(ctx, c.Session, c.All, c.JSON) })
}

type countReviewCmd struct {
	Session string `required:"" help:"${flag_count_session}"`
	Differs bool   `name:"differences" help:"${flag_count_differences}"`
	By      string `enum:"place,units,value" default:"place" placeholder:"place|units|value" help:"${flag_count_order}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
	CSV     bool   `name:"csv" help:"${flag_csv}"`
	XLSX    bool   `name:"xlsx" help:"${flag_xlsx}"`
	Out     string `placeholder:"FILE" help:"${flag_out}"`
}

// Run lists what was counted.
func (c *countReviewCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return d.CountReview(ctx, line.CountReviewOptions{
			RegisterOptions: line.RegisterOptions{JSON: c.JSON, CSV: c.CSV, XLSX: c.XLSX, Out: c.Out},
			Session:         c.Session, Differs: c.Differs, By: c.By,
		})
	})
}

type countRecountCmd struct {
	Session string `required:"" help:"${flag_count_session}"`
	Place   string `help:"${flag_place}"`
	SKU     string `name:"sku" help:"${flag_sku_code}"`
}

// Run has lines counted again.
func (c *countRecountCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).CountRecount(ctx, c.Session, c.Place, c.SKU)
	})
}

type countExplainCmd struct {
	Session string `required:"" help:"${flag_count_session}"`
	SKU     string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Place   string `help:"${flag_place}"`
	Reason  string `required:"" placeholder:"CODE" help:"${flag_count_reason}"`
}

// Run gives the reason for a difference.
func (c *countExplainCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).CountExplain(ctx, c.Session, c.Place, c.SKU, c.Reason)
	})
}

type countPostCmd struct {
	Session string `required:"" help:"${flag_count_session}"`
	Reason  string `help:"${flag_reason}"`
	GoOn    bool   `help:"${flag_count_go_on}"`
	End     bool   `help:"${flag_count_end}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

// Run posts a stocktake.
func (c *countPostCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).CountPost(ctx, c.Session, count.PostOptions{Reason: c.Reason, GoOn: c.GoOn, End: c.End}, c.JSON)
	})
}

type countReverseCmd struct {
	Session string `required:"" help:"${flag_count_session}"`
	Reason  string `required:"" help:"${flag_reason}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

// Run takes back what a stocktake posted.
func (c *countReverseCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).CountReverse(ctx, c.Session, c.Reason, c.JSON)
	})
}

type countCancelCmd struct {
	Session string `required:"" help:"${flag_count_session}"`
	Reason  string `required:"" help:"${flag_reason}"`
}

// Run cancels a stocktake.
func (c *countCancelCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).CountCancel(ctx, c.Session, c.Reason) })
}

type countUnknownCmd struct {
	Session string `required:"" help:"${flag_count_session}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

// Run lists unknown codes.
func (c *countUnknownCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.CountUnknown(ctx, c.Session, c.JSON) })
}

type countBindCmd struct {
	Tag   int64  `arg:"" help:"${flag_count_tag}"`
	SKU   string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Units int64  `default:"1" help:"${flag_sku_units}"`
}

// Run binds an unknown code.
func (c *countBindCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).CountBind(ctx, c.Tag, c.SKU, c.Units) })
}

type countHistoryCmd struct {
	SKU   string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Place string `help:"${flag_place}"`
	JSON  bool   `name:"json" help:"${flag_json}"`
}

// Run lists the counts of a SKU.
func (c *countHistoryCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.CountHistory(ctx, c.SKU, c.Place, c.JSON) })
}
