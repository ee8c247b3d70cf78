package cli

import (
	"context"

	"shipdesk/tui/line"
)

type operatorCmd struct {
	List operatorListCmd `cmd:"" help:"${cmd_operator_list}"`
	Add  operatorAddCmd  `cmd:"" help:"${cmd_operator_add}"`
	Lead operatorLeadCmd `cmd:"" help:"${cmd_operator_lead}"`
	PIN  operatorPINCmd  `cmd:"" name:"pin" help:"${cmd_operator_pin}"`
}

type operatorListCmd struct{}

type operatorAddCmd struct {
	Name string `arg:"" help:"${flag_name}"`
}

type operatorLeadCmd struct {
	Name string `arg:"" help:"${flag_name}"`
	Off  bool   `help:"${flag_off}"`
}

type operatorPINCmd struct {
	Name string `arg:"" help:"${flag_name}"`
}

// Run lists operators.
func (operatorListCmd) Run(a *app) error {
	return a.withBooks(func(ctx context.Context, d *line.Desk) error { return d.OperatorList(ctx) })
}

// Run adds an operator.
func (c *operatorAddCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return d.OperatorAdd(ctx, c.Name) })
}

// Run gives or takes the lead flag.
func (c *operatorLeadCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return named(d).OperatorLead(ctx, c.Name, !c.Off) })
}

// Run sets a PIN.
func (c *operatorPINCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error { return d.OperatorPIN(ctx, c.Name) })
}
