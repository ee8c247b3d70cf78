package tui

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/report"
	"shipdesk/store/sellable"
	"shipdesk/tui/records"
	"shipdesk/tui/stockroom"
)

// beside is work that goes on beside the desk and ends with it.
type beside struct {
	ctx    context.Context
	cancel context.CancelFunc
	busy   sync.WaitGroup

	catching  bool
	caughtSeq int64 // the last document when the search was up to date; -1: not yet
}

func (b *beside) begin() {
	b.ctx, b.cancel = context.WithCancel(context.Background())
	b.caughtSeq = -1
}

// besideWait is how long the end of the program waits for such work, which
// lets go of the books between two small transactions.
const besideWait = 2 * time.Second

// end ends the work; the books can be closed then.
func (b *beside) end() {
	b.cancel()
	done := make(chan struct{})
	go func() { b.busy.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(besideWait):
	}
}

// catchTime is how long the search is brought up to date at a time; a packer's
// scan waits for one step of it at most.
const catchTime = 300 * time.Millisecond

// caughtMsg says that the search is up to date, or somewhat more so.
type caughtMsg struct {
	seq  int64
	done bool
	did  bool // there was something to do
	left int64
	err  error
}

// catchUp brings the register's search up to date, a little at a time, while
// nothing else is to be saved.
func (m *model) catchUp() tea.Cmd {
	b := &m.beside
	if b.catching || b.caughtSeq == m.mark.Doc || !m.queue.empty() {
		return nil
	}
	b.catching = true
	db, ctx, seq := m.db, b.ctx, m.mark.Doc
	b.busy.Add(1)
	return func() tea.Msg {
		defer b.busy.Done()
		msg := caughtMsg{seq: seq}
		msg.done, msg.did, msg.err = catchSome(ctx, db)
		if msg.err == nil && !msg.done {
			msg.err = db.Read(ctx, func(tx *store.Tx) (err error) { msg.left, err = report.Behind(tx); return err })
		}
		return msg
	}
}

// catchSome works for a moment on the search of SKUs, then on the register's.
func catchSome(ctx context.Context, db *store.DB) (done, did bool, err error) {
	start := time.Now()
	done = true
	if err := rollSold(ctx, db); err != nil {
		return false, false, err
	}
	for _, part := range []struct {
		behind  func(*store.Tx) (int64, error)
		advance func(*store.Tx) (bool, error)
	}{{sellable.Behind, sellable.Advance}, {report.Behind, report.Advance}} {
		var left int64
		if err := db.Read(ctx, func(tx *store.Tx) (err error) { left, err = part.behind(tx); return err }); err != nil {
			return false, did, err
		}
		all := left == 0
		for !all && time.Since(start) < catchTime {
			did = true
			if err := db.Write(ctx, func(tx *store.Tx) (err error) { all, err = part.advance(tx); return err }); err != nil {
				return false, did, err
			}
		}
		done = done && all
	}
	return done, did, nil
}

// rollSold moves what sold lately on, once a day.
func rollSold(ctx context.Context, db *store.DB) error {
	stale := false
	err := db.Read(ctx, func(tx *store.Tx) (err error) { stale, err = sellable.Stale(tx, tx.Now()); return err })
	if err != nil || !stale {
		return err
	}
	return db.Write(ctx, func(tx *store.Tx) error { return sellable.Roll(tx, tx.Now()) })
}

// caught takes in how far the search is.
func (m *model) caught(msg caughtMsg) tea.Cmd {
	b := &m.beside
	b.catching = false
	if msg.err == nil && msg.done {
		b.caughtSeq = msg.seq
	}
	return tea.Batch(m.toScreen(records.ReachedMsg{Left: msg.left, More: msg.did}), m.toScreen(stockroom.ReachedMsg{More: msg.did}))
}
