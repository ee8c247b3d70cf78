package tui

import (
	"slices"
	"time"

	"shipdesk/store"
)

// MaxBatch is how many scans are saved in one transaction at most.
const MaxBatch = 64

// The pauses between attempts to save: they double from the first to the
// longest.
const (
	firstPause   = 100 * time.Millisecond
	longestPause = 2 * time.Second
)

// queued is a scan on its way into the books. Its act, and so its key, stays
// the same through every attempt.
type queued struct {
	act  store.Act
	code string
	heir bool // its operator is whose badge comes before it (see inherit)
}

// queue holds scans in their order until they are saved. One save is under way
// at a time, always of the head.
type queue struct {
	items  []queued
	flying int   // how many of the head are being saved
	fails  int   // attempts that failed since the last success
	err    error // why the last one failed
}

func (q *queue) push(s queued) { q.items = append(q.items, s) }

func (q *queue) empty() bool { return len(q.items) == 0 }

func (q *queue) len() int { return len(q.items) }

// sign puts a name under scans that came before anybody was signed in.
func (q *queue) sign(who store.Operator) { sign(q.items, who) }

func sign(scans []queued, who store.Operator) {
	for i := range scans {
		if act := &scans[i].act; act.Operator == "" {
			act.Operator, act.Lead = who.Name, who.Lead
		}
	}
}

// take returns the next scans to be saved, nil if there are none or a save is
// under way. After a failure it is one at a time, so that one bad scan does not
// hold back the ones before it.
func (q *queue) take() []queued {
	if q.flying > 0 || q.empty() {
		return nil
	}
	n := min(len(q.items), MaxBatch)
	if q.fails > 0 {
		n = 1
	}
	q.flying = n
	return slices.Clone(q.items[:n])
}

// saved drops the scans that were under way.
func (q *queue) saved() {
	q.items = q.items[q.flying:]
	if len(q.items) == 0 {
		q.items = nil
	}
	q.flying, q.fails, q.err = 0, 0, nil
}

// failed keeps them, and says how long to wait before the next attempt.
func (q *queue) failed(err error) time.Duration {
	q.flying, q.err = 0, err
	pause := longestPause
	if q.fails < 5 {
		pause = min(longestPause, firstPause<<q.fails)
	}
	q.fails++
	return pause
}
