package store

import "time"

// futureGrace is how far a scan's time may lie ahead of the clock: clocks of
// collectors and terminals differ by seconds, not by minutes.
const futureGrace = time.Minute

// earliest is before any scan: a collector whose battery was empty begins
// again in 1970 or 1980.
var earliest = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// The answers of WrongTime.
const (
	TimeFuture  = "future"
	TimeLongAgo = "long_ago"
)

// WrongTime says what is wrong with the time of an act; empty if nothing is.
func WrongTime(tx *Tx, act Act) string {
	switch {
	case act.At > tx.Now()+futureGrace.Milliseconds():
		return TimeFuture
	case act.At < earliest.UnixMilli():
		return TimeLongAgo
	}
	return ""
}
