package tui

import (
	"context"
	"time"

	"shipdesk/store"
)

// clock watches whether the machine's clock is set back: it remembers the
// latest time at which something was saved.
type clock struct {
	saved  time.Time
	behind time.Duration // to the minute; zero: all is well
}

// saw takes in a save at a time.
func (c *clock) saw(at time.Time) {
	if at.After(c.saved) {
		c.saved = at
	}
}

// tell reports whether what is to be said at a time has changed.
func (c *clock) tell(now time.Time) bool {
	was := c.behind
	c.behind = store.ClockBehind(c.saved, now).Truncate(time.Minute)
	return c.behind != was
}

func lastSaved(ctx context.Context, db *store.DB) (at time.Time, err error) {
	err = db.Read(ctx, func(tx *store.Tx) error { at, err = store.LastSaved(tx); return err })
	return at, err
}
