package cli

import (
	"context"

	"shipdesk/tui/line"
)

type scanCmd struct {
	Mode  string `default:"pack" help:"${flag_mode}"`
	JSON  bool   `name:"json" help:"${flag_json}"`
	Timed bool   `help:"${flag_timed}"`

	Session string `help:"${flag_scan_session}"`
}

// Run answers scans.
func (c *scanCmd) Run(a *app) error {
	return a.withDesk(func(ctx context.Context, d *line.Desk) error {
		return named(d).Scan(ctx, line.ScanOptions{Mode: c.Mode, JSON: c.JSON, Timed: c.Timed, Session: c.Session})
	})
}
