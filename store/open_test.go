package store_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"shipdesk/store"
)

// refused opens what must not be opened and looks that nothing was touched.
func refused(t *testing.T, path, want string, o store.Options) {
	t.Helper()
	before, _ := os.ReadFile(path)
	db, err := store.Open(context.Background(), path, o)
	if err == nil {
		db.Close()
	}
	if store.FaultCode(err) != want {
		t.Errorf("%s: %v, want %s", path, err, want)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Errorf("%s was changed", path)
	}
	if _, err := os.Stat(path + ".lock"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a lock was made beside %s", path)
	}
}

func TestAnotherProgramsDatabaseIsLeftAlone(t *testing.T) {
	for name, statements := range map[string][]string{
		"tables.db":  {"CREATE TABLE photo(id INTEGER PRIMARY KEY)", "INSERT INTO photo VALUES (1)"},
		"version.db": {"CREATE TABLE photo(id INTEGER PRIMARY KEY)", "PRAGMA user_version=2"},
		"newer.db":   {"CREATE TABLE photo(id INTEGER PRIMARY KEY)", "PRAGMA user_version=57"},
		"marked.db":  {"PRAGMA application_id=1234", "PRAGMA user_version=1"},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := direct(t, path, statements...); err != nil {
			t.Fatal(err)
		}
		refused(t, path, store.FaultNotDatabase, store.Options{})
	}
}

// Books from before the mark have our tables and an early schema.
func TestBooksFromBeforeTheMarkAreMarked(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	var early []string
	for _, name := range []string{"0001_books.sql", "0002_picks_and_doubts.sql"} {
		text, err := os.ReadFile(filepath.Join("schema", name))
		if err != nil {
			t.Fatal(err)
		}
		early = append(early, string(text))
	}
	if err := direct(t, path, append(early, "INSERT INTO station(name, lock_parcel, last_parcel) VALUES ('1', 7, 8)", "PRAGMA user_version=2")...); err != nil {
		t.Fatal(err)
	}
	db := open(t, path)
	err := db.Read(context.Background(), func(tx *store.Tx) error {
		var mark, lost int64
		if err := tx.Row("PRAGMA application_id", nil, &mark); err != nil {
			return err
		}
		err := tx.Row("SELECT lock_parcel + last_parcel FROM station", nil, &lost)
		if mark != 0x5348444B || lost != 0 {
			t.Errorf("mark %x, station points to %d", mark, lost)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestOpenMakesNothingWhereBooksMustBe(t *testing.T) {
	dir := t.TempDir()
	refused(t, filepath.Join(dir, "typo.db"), store.FaultNoBooks, store.Options{MustExist: true})
	refused(t, dir, store.FaultIsFolder, store.Options{})
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhoWaitsForTheWriteLockIsToldAndCanGiveUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	one := open(t, path)
	told := make(chan string, 1)
	two, err := store.Open(context.Background(), path, store.Options{WaitingAfter: time.Millisecond, Waiting: func(path string) { told <- path }})
	if err != nil {
		t.Fatal(err)
	}
	defer two.Close()
	nothing := func(*store.Tx) error { return nil }
	holding, release, ended := make(chan bool), make(chan bool), make(chan error)
	go func() {
		ended <- one.Write(context.Background(), func(*store.Tx) error {
			close(holding)
			<-release
			return nil
		})
	}()
	<-holding
	ctx, cancel := context.WithCancel(context.Background())
	waited := make(chan error)
	go func() { waited <- two.Write(ctx, nothing) }()
	if got := <-told; got != path {
		t.Errorf("told to wait for %s", got)
	}
	cancel()
	if err := <-waited; !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
	third, err := store.Open(ctx, path, store.Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("opening given up: %v %v", third, err)
	}
	close(release)
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if err := two.Write(context.Background(), nothing); err != nil {
		t.Errorf("the lock was not given back: %v", err)
	}
	if err := one.Write(context.Background(), nothing); err != nil {
		t.Error(err)
	}
}

func TestTheMarkChangesWithEveryScan(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "a.db"))
	mark := func() store.Mark {
		m, err := db.Mark(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	first := mark()
	post(t, db, "one")
	second := mark()
	write(t, db, func(tx *store.Tx) error { return tx.Record(act(), &store.Scan{Code: "/take", Answer: "{}"}) })
	if third := mark(); first == second || second == third || second.Doc != third.Doc {
		t.Errorf("%+v %+v %+v", first, second, third)
	}
}
