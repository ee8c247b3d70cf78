package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/pack"
)

// savedMsg is the outcome of one save: all of its scans are in the books, or
// none is. View is the station after them; LookErr says why it is missing.
type savedMsg struct {
	verdicts []pack.Verdict
	others   []answer        // of scans in other modes
	seen     int64           // the last scan, of whatever mode
	who      *store.Operator // whose badge was saved last; nil: none was
	view     pack.View
	mark     store.Mark
	err      error
	lookErr  error
}

// retryMsg says that the pause after a failed save is over.
type retryMsg struct{}

// save puts scans into the books and reads where the station stands then.
func save(db *store.DB, station string, scans []queued) tea.Cmd {
	return func() tea.Msg {
		// A save that has begun is finished, whatever else happens.
		ctx := context.Background()
		var msg savedMsg
		done, err := book(ctx, db, scans)
		if msg.err = err; err != nil {
			return msg
		}
		msg.verdicts, msg.others, msg.seen, msg.who = done.verdicts, done.others, done.seen, done.who
		msg.view, msg.mark, msg.lookErr = look(ctx, db, station)
		return msg
	}
}

// booked is what became of scans saved together. Who is the operator of the
// last badge among them.
type booked struct {
	verdicts []pack.Verdict
	others   []answer
	seen     int64
	who      *store.Operator
}

// book saves scans in one transaction. After an error none of them is known to
// be saved; saving them again with the same keys is always right.
func book(ctx context.Context, db *store.DB, scans []queued) (done booked, err error) {
	err = db.Write(ctx, func(tx *store.Tx) error {
		done = booked{verdicts: make([]pack.Verdict, 0, len(scans))}
		for _, s := range scans {
			s.after(done.who)
			badge, err := done.judge(tx, s)
			if err != nil {
				return err
			}
			heir, err := pack.Heir(tx, s.act, badge)
			if err != nil {
				return err
			}
			if heir != nil {
				done.who = heir
			}
		}
		return nil
	})
	if err != nil {
		return booked{}, err
	}
	return done, nil
}

// judge has a scan judged in its mode, and gives the verdict as packing says
// it: that of a badge is the same everywhere.
func (b *booked) judge(tx *store.Tx, s queued) (pack.Verdict, error) {
	if judge, ok := judges[s.act.Mode]; ok {
		a, err := judge(tx, s.act, s.code)
		b.others, b.seen = append(b.others, a), a.scan
		return a.badge, err
	}
	v, err := pack.Scan(tx, s.act, s.code)
	b.verdicts, b.seen = append(b.verdicts, v), v.Scan
	return v, err
}

// bookAll saves scans batch by batch and returns what is left after an error.
func bookAll(ctx context.Context, db *store.DB, scans []queued) ([]queued, error) {
	for len(scans) > 0 {
		n := min(len(scans), MaxBatch)
		done, err := book(ctx, db, scans[:n])
		if err != nil {
			return scans, err
		}
		scans = scans[n:]
		inherit(scans, done.who)
	}
	return nil, nil
}

func look(ctx context.Context, db *store.DB, station string) (view pack.View, mark store.Mark, err error) {
	err = db.Read(ctx, func(tx *store.Tx) error {
		if view, err = pack.Look(tx, station); err != nil {
			return err
		}
		mark, err = store.MarkOf(tx)
		return err
	})
	return view, mark, err
}

// polledMsg is what the books say without a scan of ours: Changed if somebody
// else booked something.
type polledMsg struct {
	saves   int // how many saves had begun when it was asked
	changed bool
	view    pack.View
	tally   *pack.Tally
	mark    store.Mark
	err     error
}

// poll looks whether other terminals changed the books since mark; then, or if
// wanted, it also counts the desk's day.
func poll(db *store.DB, station string, mark store.Mark, saves int, midnight int64, count bool) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		msg := polledMsg{saves: saves, mark: mark}
		now, err := db.Mark(ctx)
		if err == nil && now != mark {
			msg.changed = true
			msg.view, msg.mark, err = look(ctx, db, station)
		}
		if err == nil && count {
			msg.tally, err = tally(ctx, db, station, midnight)
		}
		msg.err = err
		return msg
	}
}

func tally(ctx context.Context, db *store.DB, station string, midnight int64) (*pack.Tally, error) {
	var t pack.Tally
	err := db.Read(ctx, func(tx *store.Tx) (err error) {
		t, err = pack.Count(tx, station, midnight)
		return err
	})
	return &t, err
}

// midnight is the last midnight before now in a zone, UTC ms.
func midnight(now time.Time, zone *time.Location) int64 {
	y, m, d := now.In(zone).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, zone).UnixMilli()
}
