package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"modernc.org/sqlite"
)

// This file alone knows which engine keeps the books.

// Result codes of SQLite (sqlite.org/rescode.html), primary codes in the low byte.
const (
	rcPerm       = 3
	rcBusy       = 5
	rcReadOnly   = 8
	rcCorrupt    = 11
	rcFull       = 13
	rcCantOpen   = 14
	rcConstraint = 19
	rcNotDB      = 26
	readerPool   = 4
)

var ofdOnce sync.Once

// lockPerDescriptor makes SQLite lock by open file description, so that
// another open and close of the same file in this process can't strip the
// locks. Only Linux has it; elsewhere nothing else of ours opens the file.
func lockPerDescriptor() {
	ofdOnce.Do(func() { _, _ = sqlite.OFDLocking(true) })
}

func dsn(path string, readOnly bool) string {
	q := url.Values{}
	for k, v := range map[string]string{
		"_txlock": "immediate", "_busy_timeout": "10000", "_journal_mode": "WAL", "_synchronous": "FULL",
		"_foreign_keys": "1", "_defensive": "1", "_dqs": "0", "_error_rc": "1",
	} {
		q.Set(k, v)
	}
	for _, p := range []string{"recursive_triggers(1)", "trusted_schema(0)", "cell_size_check(1)", "temp_store(2)"} {
		q.Add("_pragma", p)
	}
	if readOnly {
		q.Set("_query_only", "1")
	} else {
		q.Add("_pragma", "wal_autocheckpoint(4000)")
		q.Add("_pragma", "cache_size(-16384)")
	}
	return fileURI(path) + "?" + q.Encode()
}

func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		slashed = "/" + slashed
	}
	return "file:" + (&url.URL{Path: slashed}).EscapedPath()
}

// lookingConn is a connection that changes nothing in a file which may be
// somebody else's: not even its journal mode.
func lookingConn(ctx context.Context, path string) (*sql.DB, *sql.Conn, error) {
	pool, err := sql.Open("sqlite", fileURI(path)+"?mode=rw&_busy_timeout=10000&_query_only=1")
	if err != nil {
		return nil, nil, err
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, nil, errors.Join(err, pool.Close())
	}
	return pool, conn, nil
}

func openPool(path string, readOnly bool) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, readOnly))
	if err != nil {
		return nil, err
	}
	n := 1
	if readOnly {
		n = readerPool
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// migrationConn is a connection without foreign keys: migrations may rebuild
// tables that others refer to, and check all keys before they commit.
func migrationConn(ctx context.Context, path string) (*sql.DB, *sql.Conn, error) {
	db, err := sql.Open("sqlite", dsn(path, false))
	if err != nil {
		return nil, nil, err
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err == nil {
		_, err = conn.ExecContext(ctx, "PRAGMA foreign_keys=OFF")
	}
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	return db, conn, nil
}

// discard throws a connection away instead of returning it to its pool.
func discard(c *sql.Conn) {
	_ = c.Raw(func(any) error { return driver.ErrBadConn })
	_ = c.Close()
}

// fault translates what the engine or the system says.
func fault(path string, err error) error {
	if err == nil {
		return nil
	}
	var known *Fault
	if errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	code := faultCode(path, err)
	var file *fs.PathError
	if errors.As(err, &file) {
		path = file.Path // a neighbour of the books, for instance
	}
	return &Fault{Code: code, Path: path, Err: err}
}

func faultCode(path string, err error) string {
	var se *sqlite.Error
	if !errors.As(err, &se) {
		return systemCode(err)
	}
	switch se.Code() & 0xff {
	case rcBusy:
		return FaultBusy
	case rcReadOnly, rcPerm:
		return FaultReadOnly
	case rcFull:
		return FaultDiskFull
	case rcCorrupt:
		return FaultCorrupt
	case rcNotDB:
		return FaultNotDatabase
	case rcConstraint:
		return FaultBooks
	case rcCantOpen:
		return cantOpenCode(path)
	}
	return FaultIO
}

// systemCode is what an error of the operating system means.
func systemCode(err error) string {
	switch {
	case errors.Is(err, syscall.EROFS):
		return FaultReadOnly
	case errors.Is(err, fs.ErrPermission):
		return FaultNoPermission
	case errors.Is(err, syscall.ENOSPC):
		return FaultDiskFull
	}
	return FaultIO
}

// cantOpenCode asks the operating system, with a neighbour of the books, why
// the engine could not open them: it does not say.
func cantOpenCode(path string) string {
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return FaultNoFolder
	}
	f, err := os.OpenFile(path+writeLockSuffix, os.O_CREATE|os.O_RDWR, 0o644)
	if err == nil {
		_ = f.Close()
	} else if code := systemCode(err); code == FaultReadOnly {
		return code
	}
	return FaultNoPermission
}
