package store

import (
	"context"
	"errors"
	"net/url"
	"os"
	"strconv"
	"time"

	"github.com/gofrs/flock"
)

// The books' neighbours on disk. The database file itself is opened by the
// engine alone (see lockPerDescriptor).
const (
	writeLockSuffix  = ".lock"
	importLockSuffix = ".import-lock"
	stationSuffix    = ".station-"
	receiptSuffix    = ".receipt"
)

// writeLock makes writers of all terminals queue in the order they came: the
// operating system wakes waiters of one file lock fairly, SQLite's own busy
// loop does not. Inside one process a channel does the same.
type writeLock struct {
	here  chan struct{}
	file  *flock.Flock
	after time.Duration // how long somebody waits before tell is called
	tell  func()
}

// waitingAfter is how long a wait for the write lock is nobody's business.
const waitingAfter = 3 * time.Second

func newWriteLock(path string, o Options) *writeLock {
	l := &writeLock{here: make(chan struct{}, 1), file: flock.New(path+writeLockSuffix, flock.SetPermissions(0o644)), after: o.WaitingAfter, tell: func() {}}
	if o.Waiting != nil {
		l.tell = func() { o.Waiting(path) }
	}
	if l.after == 0 {
		l.after = waitingAfter
	}
	return l
}

// lock takes the lock. Where it is free that is one call of the system; where
// it is not, the blocking call waits its turn in a goroutine, so that ctx can
// end the wait: what it gets then is given back at once.
func (l *writeLock) lock(ctx context.Context) error {
	tell := time.AfterFunc(l.after, l.tell)
	defer tell.Stop()
	select {
	case l.here <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	if ok, err := l.file.TryLock(); ok || err != nil {
		if err != nil {
			<-l.here
		}
		return err
	}
	had := make(chan error, 1)
	go func() { had <- l.file.Lock() }()
	select {
	case err := <-had:
		if err != nil {
			<-l.here
		}
		return err
	case <-ctx.Done():
		go func() {
			if err := <-had; err == nil {
				_ = l.file.Unlock()
			}
			<-l.here
		}()
		return ctx.Err()
	}
}

func (l *writeLock) unlock() {
	_ = l.file.Unlock()
	<-l.here
}

// StationHold is this process's claim on a station name. Close gives it up;
// the operating system does so when the process dies.
type StationHold struct {
	name string
	file *flock.Flock
}

// Name is the station's name.
func (h *StationHold) Name() string { return h.name }

// Close gives the station up.
func (h *StationHold) Close() error { return h.file.Unlock() }

var errHeld = errors.New("held by another process")

// HoldStation claims a station name for this process, so that no second
// terminal packs under it. An empty name takes the first free of "1", "2", …
// A name in use by another process gives a Fault station_taken.
func (db *DB) HoldStation(name string) (*StationHold, error) {
	name = CleanName(name)
	if name != "" {
		return db.holdNamed(name)
	}
	for n := 1; ; n++ {
		h, err := db.holdNamed(strconv.Itoa(n))
		if FaultCode(err) != FaultStationTaken || n > 999 {
			return h, err
		}
	}
}

func (db *DB) holdNamed(name string) (*StationHold, error) {
	f, err := db.hold(stationSuffix+url.PathEscape(name), name, FaultStationTaken)
	if err != nil {
		return nil, err
	}
	return &StationHold{name: name, file: f}, nil
}

// HoldImport claims the right to import: one import at a time stages rows.
// A second one gets a Fault importing. Call the returned func when done.
func (db *DB) HoldImport() (release func(), err error) {
	f, err := db.hold(importLockSuffix, db.path, FaultImporting)
	if err != nil {
		return nil, err
	}
	return func() { _ = f.Unlock() }, nil
}

func (db *DB) hold(suffix, name, taken string) (*flock.Flock, error) {
	path := db.path + suffix
	f := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o644))
	ok, err := f.TryLock()
	if err != nil {
		return nil, fault(path, err)
	}
	if !ok {
		return nil, &Fault{Code: taken, Path: name, Err: errHeld}
	}
	return f, nil
}
