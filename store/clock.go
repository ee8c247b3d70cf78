package store

import (
	"errors"
	"time"
)

// clockGrace is how far a clock may lie behind the last save without anybody
// being told: machines that share a file differ by seconds.
const clockGrace = 2 * time.Minute

// LastSaved is when something was last saved, by the clock of the machine that
// saved it; a zero time in new books. It asks for times of saving alone: scans
// of a collector happened long before.
func LastSaved(tx *Tx) (time.Time, error) {
	var last int64
	for _, query := range []string{"SELECT saved_at FROM doc ORDER BY seq DESC LIMIT 1", "SELECT saved_at FROM scan ORDER BY id DESC LIMIT 1"} {
		var at int64
		if err := tx.Row(query, nil, &at); err != nil && !errors.Is(err, ErrNotFound) {
			return time.Time{}, err
		}
		last = max(last, at)
	}
	if last == 0 {
		return time.Time{}, nil
	}
	return time.UnixMilli(last), nil
}

// ClockBehind is how far a clock that says now lies behind the last save; zero
// within the grace. Then that clock is wrong, or the one before it was, and so
// are the hours and registers that go by it.
func ClockBehind(last, now time.Time) time.Duration {
	if behind := last.Sub(now); behind > clockGrace {
		return behind
	}
	return 0
}
