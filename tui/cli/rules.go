package cli

import (
	"context"

	"shipdesk/store/order"
	"shipdesk/tui/line"
)

type rulesCmd struct {
	List   rulesListCmd   `cmd:"" help:"${cmd_rules_list}"`
	Add    rulesAddCmd    `cmd:"" help:"${cmd_rules_add}"`
	Remove rulesRemoveCmd `cmd:"" help:"${cmd_rules_remove}"`
}

type rulesListCmd struct {
	JSON bool `name:"json" help:"${flag_json}"`
}

type rulesAddCmd struct {
	Note rulesNoteCmd `cmd:"" help:"${cmd_rules_note}"`
	Gift rulesGiftCmd `cmd:"" help:"${cmd_rules_gift}"`
}

type rulesNoteCmd struct {
	Word   string `arg:"" help:"${flag_word}"`
	Effect string `arg:"" enum:"stop,do,rest" help:"${flag_effect}"`
	AskOK  bool   `name:"ask-ok" help:"${flag_ask_ok}"`
}

type rulesGiftCmd struct {
	SKU   string `arg:"" name:"gift" help:"${flag_gift}"`
	Units int64  `default:"1" placeholder:"N" help:"${flag_gift_units}"`
	Least string `name:"from" placeholder:"YUAN" help:"${flag_gift_from}"`
	With  string `placeholder:"SKU" help:"${flag_gift_with}"`
	Word  string `placeholder:"WORD" help:"${flag_gift_word}"`
	Shop  string `placeholder:"SHOP" help:"${flag_gift_shop}"`
	Seen  bool   `help:"${flag_gift_seen}"`
}

type rulesRemoveCmd struct {
	Rule string `arg:"" placeholder:"n3|g2" help:"${flag_rule}"`
}

// Run lists the rules for notes and gifts.
func (c *rulesListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.Rules(ctx, c.JSON) })
}

// Run makes a rule for notes.
func (c *rulesNoteCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error {
		return named(d).AddNoteRule(ctx, order.NoteRule{Word: c.Word, Effect: order.Effect(c.Effect), AskOK: c.AskOK})
	})
}

// Run makes a rule for gifts.
func (c *rulesGiftCmd) Run(a *app) error {
	r := order.GiftRule{Gift: c.SKU, Units: c.Units, SKU: c.With, Word: c.Word, Shop: c.Shop, Seen: c.Seen}
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).AddGiftRule(ctx, r, c.Least) })
}

// Run ends a rule.
func (c *rulesRemoveCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return named(d).RemoveRule(ctx, c.Rule) })
}
