package cli

import (
	"context"

	"shipdesk/tui/line"
)

type deadlineKindCmd struct {
	Order string `arg:"" help:"${flag_order}"`
	Kind  string `arg:"" help:"${flag_order_kind}"`
	Shop  string `help:"${flag_rule_shop}"`
}

type deadlineShopsCmd struct{}

type deadlineShopCmd struct {
	Name     string `arg:"" help:"${flag_shop_name}"`
	Platform string `help:"${flag_platform}"`
	Zone     string `help:"${flag_shop_zone}"`
}

type collectedCmd struct {
	Waybills []string `arg:"" help:"${flag_waybills}"`
	At       string   `placeholder:"TIME" help:"${flag_collected_at}"`
}

// Run says what kind of order it is.
func (c *deadlineKindCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).TimeKind(ctx, c.Order, c.Kind, c.Shop)
	})
}

// Run lists the shops.
func (deadlineShopsCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Shops(ctx) })
}

// Run changes a shop.
func (c *deadlineShopCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).ShopSet(ctx, c.Name, c.Platform, c.Zone)
	})
}

// Run notes what the courier took.
func (c *collectedCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).Collected(ctx, c.Waybills, c.At) })
}
