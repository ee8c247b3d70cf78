package line

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"shipdesk/store"
	"shipdesk/store/desk"
)

// DemoOperator is who works in the demo where nobody is named.
const DemoOperator = "demo"

// OpenDemo opens the books of the demo shop at path (empty: demo.db in the
// data folder) and fills them if they are new. Once every order in them is
// late they are set aside and made anew; aside is the old ones' new path. now
// is the clock, nil the machine's. Books that are no demo give
// desk.ErrRealBooks.
func OpenDemo(ctx context.Context, path string, now func() time.Time) (db *store.DB, aside string, err error) {
	if path == "" {
		if path, err = DataFile("demo.db"); err != nil {
			return nil, "", err
		}
		if err := makeFolder(filepath.Dir(path)); err != nil {
			return nil, "", err
		}
	}
	if db, err = store.Open(ctx, path, store.Options{Now: now}); err != nil {
		return nil, "", err
	}
	state, err := desk.DemoStateOf(ctx, db)
	if err == nil && state == desk.DemoStale {
		db, aside, err = anew(ctx, db, now)
	}
	if err == nil {
		act := store.Act{Key: store.NewKey(), At: db.Now().UnixMilli(), Operator: DemoOperator}
		err = desk.Demo(ctx, db, act)
	}
	if err != nil && db != nil {
		err = errors.Join(err, db.Close())
		db = nil
	}
	return db, aside, err
}

// anew sets a demo aside and opens new books in its place. A demo that another
// terminal is working in stays.
func anew(ctx context.Context, db *store.DB, now func() time.Time) (*store.DB, string, error) {
	path, date := db.Path(), db.Now()
	if err := db.Close(); err != nil {
		return nil, "", err
	}
	aside, err := store.SetAside(ctx, path, date)
	if err != nil && store.FaultCode(err) != store.FaultStationTaken {
		return nil, "", err
	}
	db, err = store.Open(ctx, path, store.Options{Now: now})
	return db, aside, err
}
