// Package store keeps the books: one SQLite file, its documents, the locks
// around it and the receipt beside it. It knows transactions, actors and
// time; what is booked is the business of the rooms above.
package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Options of Open.
type Options struct {
	Now func() time.Time // the clock; nil is the machine's

	// MustExist gives a Fault no_books where Open would make new books.
	MustExist bool

	// Waiting is called when the write lock has kept somebody waiting for
	// WaitingAfter (0 = 3 seconds), once for each wait, with the path of the
	// books. It must return soon. Nil tells nobody.
	Waiting      func(path string)
	WaitingAfter time.Duration
}

// DB is an open file of books. It is safe for use by several goroutines.
type DB struct {
	path    string
	now     func() time.Time
	lock    *writeLock
	writers *sql.DB
	readers *sql.DB
	writer  *session      // owned by whoever holds lock
	idle    chan *session // places of readers: a session to go on with, or nil: none is open
	receipt *receipt

	mu         sync.Mutex
	alarm      *Alarm
	receiptErr error // why the receipt is behind the books
	closed     bool
}

// Open opens the books at path and makes them if the file does not exist; its
// folder must exist. The schema is brought up to date first. Cancelling ctx
// ends the wait for a terminal that is writing. Faults: missing_folder,
// is_folder, no_books, network_share, newer_file, not_a_database,
// no_permission, read_only, busy, corrupt.
func Open(ctx context.Context, path string, o Options) (*DB, error) {
	lockPerDescriptor()
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, &Fault{Code: FaultIO, Path: path, Err: err}
	}
	if err := checkFolder(path); err != nil {
		return nil, err
	}
	if err := checkFile(ctx, path, o.MustExist); err != nil {
		return nil, fault(path, err)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	db := &DB{path: path, now: o.Now, lock: newWriteLock(path, o), idle: make(chan *session, readerPool)}
	for range readerPool {
		db.idle <- nil
	}
	if err := db.open(ctx); err != nil {
		return nil, errors.Join(fault(path, err), db.Close())
	}
	return db, nil
}

func checkFolder(path string) error {
	dir := filepath.Dir(path)
	if st, err := os.Stat(dir); err != nil || !st.IsDir() {
		return &Fault{Code: FaultNoFolder, Path: dir, Err: err}
	}
	if onNetworkShare(dir) {
		return &Fault{Code: FaultNetworkShare, Path: dir}
	}
	return nil
}

// checkFile refuses a path that leads to anything but books or nothing, before
// a lock or a table is made beside or inside it.
func checkFile(ctx context.Context, path string, mustExist bool) error {
	st, err := os.Stat(path)
	switch {
	case err == nil && st.IsDir():
		return &Fault{Code: FaultIsFolder, Path: path}
	case err == nil && st.Size() > 0:
		return checkOurs(ctx, path)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case mustExist:
		return &Fault{Code: FaultNoBooks, Path: path}
	}
	return nil
}

func (db *DB) open(ctx context.Context) error {
	if err := db.lock.lock(ctx); err != nil {
		return err
	}
	defer db.lock.unlock()
	if err := migrate(ctx, db.path); err != nil {
		return err
	}
	var err error
	if db.writers, err = openPool(db.path, false); err != nil {
		return err
	}
	if db.readers, err = openPool(db.path, true); err != nil {
		return err
	}
	if db.receipt, err = openReceipt(db.path + receiptSuffix); err != nil {
		return err
	}
	return db.compareReceipt(ctx)
}

// Path is the file's absolute path.
func (db *DB) Path() string { return db.path }

// Now is the time by this desk's clock.
func (db *DB) Now() time.Time { return db.now() }

// Close gives up the file. Transactions under way must have ended.
func (db *DB) Close() error {
	db.mu.Lock()
	defer db.mu.Unlock()
	if db.closed {
		return nil
	}
	db.closed = true
	var errs []error
	for range len(db.idle) {
		if s := <-db.idle; s != nil {
			errs = append(errs, s.close())
		}
		db.idle <- nil // whoever reads now is told that the file is closed
	}
	if db.writer != nil {
		errs = append(errs, db.writer.close())
	}
	for _, pool := range []*sql.DB{db.readers, db.writers} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	if db.receipt != nil {
		errs = append(errs, db.receipt.close())
	}
	return errors.Join(errs...)
}

// Write runs f in one immediate transaction, commits it durably and writes
// the receipt, all under the write lock that the terminals share. If f
// returns an error nothing of it is kept, and neither if ctx ends before the
// lock is had. A Fault unknown_outcome means that COMMIT itself failed: look
// the act's key up again. A receipt that can't be written is no error of
// Write, since the act is saved and trying again would not save it better:
// ReceiptFault says so until one is written.
func (db *DB) Write(ctx context.Context, f func(*Tx) error) error {
	if err := db.lock.lock(ctx); err != nil {
		return fault(db.path, err)
	}
	defer db.lock.unlock()
	if db.writer == nil {
		s, err := newSession(ctx, db.writers)
		if err != nil {
			return fault(db.path, err)
		}
		db.writer = s
	}
	tx := &Tx{ctx: ctx, db: db, s: db.writer}
	if err := tx.run("BEGIN IMMEDIATE", f); err != nil {
		if FaultCode(err) != "" || ctx.Err() != nil {
			db.dropWriter()
		}
		return err
	}
	if tx.wrote != nil {
		err := db.receipt.write(*tx.wrote)
		db.mu.Lock()
		db.receiptErr = err
		db.mu.Unlock()
	}
	return nil
}

// ReceiptFault says why the receipt could not be written after the last
// document; nil if it was. Everything is saved all the same, but a tail that
// the disk loses now would not be noticed.
func (db *DB) ReceiptFault() error {
	db.mu.Lock()
	defer db.mu.Unlock()
	return db.receiptErr
}

// dropWriter discards the writer connection: after a machine error its state
// is not to be trusted.
func (db *DB) dropWriter() {
	if db.writer != nil {
		discard(db.writer.conn)
		db.writer = nil
	}
}

// Read runs f on one consistent state of the books.
func (db *DB) Read(ctx context.Context, f func(*Tx) error) error {
	s, err := db.reader(ctx)
	if err != nil {
		return fault(db.path, err)
	}
	again := false
	defer func() {
		if !again { // a fault, or a panic on its way up
			discard(s.conn)
			s = nil
		}
		db.idle <- s
	}()
	tx := &Tx{ctx: ctx, db: db, s: s}
	err = tx.run("BEGIN", f)
	again = FaultCode(err) == "" && ctx.Err() == nil
	return err
}

// reader waits for one of the places of readers: for a session that waits there,
// or the leave to open one. Whoever waits for a session alone could wait for
// ever, because those that are idle keep their connections.
func (db *DB) reader(ctx context.Context) (*session, error) {
	select {
	case s := <-db.idle:
		if s != nil {
			return s, nil
		}
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	s, err := newSession(ctx, db.readers)
	if err != nil {
		db.idle <- nil
	}
	return s, err
}

func (tx *Tx) run(begin string, f func(*Tx) error) (err error) {
	ctx := context.WithoutCancel(tx.ctx)
	if _, err := tx.s.exec(ctx, begin); err != nil {
		return fault(tx.db.path, err)
	}
	ended := false
	defer func() {
		if !ended { // an error, or a panic on its way up
			_, _ = tx.s.exec(ctx, "ROLLBACK")
		}
	}()
	if err := f(tx); err != nil {
		return err
	}
	if err := tx.ctx.Err(); err != nil {
		return err
	}
	ended = true // whatever COMMIT says: its connection is not used again if it failed
	if _, err := tx.s.exec(ctx, "COMMIT"); err != nil {
		if faultCode(tx.db.path, err) == FaultDiskFull {
			return fault(tx.db.path, err) // found before anything is synced: nothing is saved
		}
		return &Fault{Code: FaultUnknown, Path: tx.db.path, Err: err}
	}
	return nil
}

// Mark is how far the books are: it changes with every document, and with
// every scan, which may move a station without a document (a take-over, say).
type Mark struct{ Doc, Scan int64 }

// Mark reads how far the books are. Cheap enough to poll for what other
// terminals change: what a screen shows is stale when the mark differs from
// the one it was read with.
func (db *DB) Mark(ctx context.Context) (m Mark, err error) {
	err = db.Read(ctx, func(tx *Tx) error { m, err = MarkOf(tx); return err })
	return m, err
}

// MarkOf is how far the books are in a transaction.
func MarkOf(tx *Tx) (m Mark, err error) {
	err = tx.Row("SELECT (SELECT coalesce(max(seq), 0) FROM doc), (SELECT coalesce(max(id), 0) FROM scan)", nil, &m.Doc, &m.Scan)
	return m, err
}

// LastSeq is the number of the last document; 0 with none. To notice what
// other terminals change, poll Mark.
func (db *DB) LastSeq(ctx context.Context) (int64, error) {
	var seq int64
	err := db.Read(ctx, func(tx *Tx) error {
		return tx.Row("SELECT coalesce(max(seq), 0) FROM doc", nil, &seq)
	})
	return seq, err
}
