package cli

import (
	"context"

	"shipdesk/tui/line"
)

type lotsCmd struct {
	List lotsListCmd `cmd:"" default:"withargs" help:"${cmd_lots_list}"`
	Give lotsGiveCmd `cmd:"" help:"${cmd_lots_give}"`
	Days lotsDaysCmd `cmd:"" help:"${cmd_lots_days}"`
}

type lotsListCmd struct {
	SKU     string `name:"sku" placeholder:"SKU" help:"${flag_moves_sku}"`
	Near    int64  `default:"-1" placeholder:"DAYS" help:"${flag_lots_near}"`
	Expired bool   `help:"${flag_lots_expired}"`
	All     bool   `help:"${flag_lots_all}"`
	JSON    bool   `name:"json" help:"${flag_json}"`
}

type lotsGiveCmd struct {
	SKU   string   `arg:"" name:"sku" help:"${flag_sku_code}"`
	Place string   `arg:"" help:"${flag_place}"`
	Lot   []string `arg:"" help:"${flag_lot}"`
	From  string   `placeholder:"LOT" help:"${flag_lots_from}"`
	Units int64    `placeholder:"N" help:"${flag_lots_units}"`
	JSON  bool     `name:"json" help:"${flag_json}"`
}

type lotsDaysCmd struct {
	Days int64 `arg:"" help:"${flag_lots_near}"`
}

type skuLotsCmd struct {
	SKU   string `arg:"" name:"sku" help:"${flag_sku_code}"`
	Mode  string `arg:"" enum:"on,undated,off" help:"${flag_lots_mode}"`
	Keeps int64  `default:"-1" placeholder:"DAYS" help:"${flag_lots_keeps}"`
	Near  int64  `default:"-1" placeholder:"DAYS" help:"${flag_lots_near}"`
	JSON  bool   `name:"json" help:"${flag_json}"`
}

// Run lists lots.
func (c *lotsListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return d.Lots(ctx, line.LotsOptions{SKU: c.SKU, Near: c.Near, Expired: c.Expired, All: c.All, JSON: c.JSON})
	})
}

// Run gives goods a lot.
func (c *lotsGiveCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).LotsGive(ctx, c.SKU, c.Place, c.Lot, c.From, c.Units, c.JSON)
	})
}

// Run sets when lots are near their expiry.
func (c *lotsDaysCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).LotsDays(ctx, c.Days) })
}

// Run says whether lots are asked.
func (c *skuLotsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).SKULots(ctx, c.SKU, c.Mode, c.Keeps, c.Near, c.JSON)
	})
}
