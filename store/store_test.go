package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"shipdesk/store"
)

func open(t *testing.T, path string) *store.DB {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func post(t *testing.T, db *store.DB, kind string) int64 {
	t.Helper()
	d := &store.Doc{Key: store.NewKey(), Kind: kind, Body: "测试"}
	write(t, db, func(tx *store.Tx) error { return tx.Post(act(), d) })
	return d.Seq
}

func act() store.Act {
	return store.Act{Key: store.NewKey(), Mode: "test", At: 1763611200000, Station: "1", Operator: "小王", Lead: true}
}

func write(t *testing.T, db *store.DB, f func(tx *store.Tx) error) {
	t.Helper()
	if err := db.Write(context.Background(), f); err != nil {
		t.Fatal(err)
	}
}

func problems(t *testing.T, db *store.DB) (codes []string) {
	t.Helper()
	err := db.Read(context.Background(), func(tx *store.Tx) error {
		found, err := store.Check(tx)
		for _, p := range found {
			codes = append(codes, p.Code)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return codes
}

func TestDocumentsAreNumberedWithoutGaps(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "a.db"))
	if got := post(t, db, "one"); got != 1 {
		t.Fatalf("first document %d", got)
	}
	boom := errors.New("boom")
	err := db.Write(context.Background(), func(tx *store.Tx) error {
		if err := tx.Post(act(), &store.Doc{Key: store.NewKey(), Kind: "lost"}); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Fatal(err)
	}
	write(t, db, func(tx *store.Tx) error {
		err := tx.Act(func() (bool, error) {
			return false, tx.Post(act(), &store.Doc{Key: store.NewKey(), Kind: "taken back"})
		})
		if err != nil {
			return err
		}
		return tx.Post(act(), &store.Doc{Key: store.NewKey(), Kind: "two"})
	})
	if got := post(t, db, "three"); got != 3 {
		t.Fatalf("third document %d", got)
	}
	if p := problems(t, db); p != nil {
		t.Fatal(p)
	}
}

// direct runs SQL around the program, as a person with a database tool would.
func direct(t *testing.T, path string, statements ...string) error {
	t.Helper()
	raw, err := sql.Open("sqlite", "file:"+path+"?_foreign_keys=1&_pragma=recursive_triggers(1)")
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	for _, s := range statements {
		if _, err := raw.Exec(s); err != nil {
			return err
		}
	}
	return nil
}

func TestTheBooksAreOnlyAddedTo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db := open(t, path)
	post(t, db, "one")
	for _, s := range []string{
		"UPDATE doc SET reason = 'x'",
		"DELETE FROM doc",
		"INSERT OR REPLACE INTO doc SELECT seq, key, 'other', at, saved_at, operator, station, reason, subject, body, reverses, format, prev, hash FROM doc",
		"REPLACE INTO doc SELECT 2, key, 'other', at, saved_at, operator, station, reason, subject, body, reverses, format, prev, hash FROM doc",
	} {
		if err := direct(t, path, s); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%s: %v", s, err)
		}
	}
}

func TestCheckFindsWhatSomebodyChanged(t *testing.T) {
	for _, c := range []struct{ name, sql, want string }{
		{"a word in a document", "UPDATE doc SET reason = 'x' WHERE seq = 2", "hash"},
		{"a document taken out", "DELETE FROM doc WHERE seq = 2", "gap"},
		{"a document with its hash rewritten", "UPDATE doc SET hash = zeroblob(32) WHERE seq = 2", "hash"},
		{"a movement slipped in", "INSERT INTO movement(doc_seq, sku_id, lot_id, units, from_place, to_place) VALUES (2, 0, 0, 5, -3, 5)", "hash"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.db")
			db := open(t, path)
			for range 3 {
				post(t, db, "one")
			}
			if err := direct(t, path, "DROP TRIGGER doc_no_update", "DROP TRIGGER doc_no_delete", c.sql); err != nil {
				t.Fatal(err)
			}
			if p := strings.Join(problems(t, db), " "); !strings.Contains(p, c.want) {
				t.Fatalf("check says %q, want %s", p, c.want)
			}
		})
	}
}

func TestALostTailIsAnnounced(t *testing.T) {
	dir := t.TempDir()
	path, lost := filepath.Join(dir, "a.db"), filepath.Join(dir, "copy.db")
	db := open(t, path)
	post(t, db, "one")
	if err := direct(t, path, "VACUUM INTO '"+lost+"'"); err != nil {
		t.Fatal(err)
	}
	post(t, db, "two")
	db.Close()
	receipt, err := os.ReadFile(path + ".receipt")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(lost+".receipt", receipt, 0o644); err != nil {
		t.Fatal(err)
	}

	db = open(t, lost)
	a := db.Alarm()
	if a == nil || a.Receipt != 2 || a.Books != 1 || a.Differs {
		t.Fatalf("alarm %+v", a)
	}
	packer := act()
	packer.Lead = false
	if err := db.AcceptAlarm(context.Background(), packer, "power cut"); !errors.Is(err, store.ErrNotLead) {
		t.Fatal(err)
	}
	if err := db.AcceptAlarm(context.Background(), act(), " "); !errors.Is(err, store.ErrNoReason) {
		t.Fatal(err)
	}
	if err := db.AcceptAlarm(context.Background(), act(), "power cut"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	if db = open(t, lost); db.Alarm() != nil {
		t.Fatal("the alarm came back after a lead accepted it")
	}
}

func TestAnotherFileUnderTheSameNameIsAnnounced(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "a.db"), filepath.Join(dir, "b.db")
	post(t, open(t, first), "one")
	db := open(t, second)
	post(t, db, "other")
	post(t, db, "other")
	db.Close()
	receipt, err := os.ReadFile(first + ".receipt")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(second+".receipt", receipt, 0o644); err != nil {
		t.Fatal(err)
	}
	if a := open(t, second).Alarm(); a == nil || !a.Differs {
		t.Fatalf("alarm %+v", a)
	}
}

func TestAReceiptSurvivesAHalfWrittenSlot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db := open(t, path)
	post(t, db, "one")
	post(t, db, "two")
	db.Close()
	f, err := os.OpenFile(path+".receipt", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt([]byte("torn"), 20); err != nil { // slot 0 holds document 2
		t.Fatal(err)
	}
	f.Close()
	if a := open(t, path).Alarm(); a != nil {
		t.Fatalf("alarm %+v", a)
	}
}

func TestTwoTerminalsWriteInTurn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	var wait sync.WaitGroup
	for range 4 {
		db := open(t, path)
		wait.Go(func() {
			for range 25 {
				err := db.Write(context.Background(), func(tx *store.Tx) error {
					return tx.Post(act(), &store.Doc{Key: store.NewKey(), Kind: "busy"})
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	db := open(t, path)
	if seq, err := db.LastSeq(context.Background()); err != nil || seq != 100 {
		t.Fatalf("100 documents were posted, the last is %d (%v)", seq, err)
	}
	if p := problems(t, db); p != nil || db.Alarm() != nil {
		t.Fatal(p, db.Alarm())
	}
}

func TestAStationIsHeldOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	one, two := open(t, path), open(t, path)
	held, err := one.HoldStation("打包/1")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := two.HoldStation("打包/1"); store.FaultCode(err) != store.FaultStationTaken {
		t.Fatalf("second terminal: %v", err)
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := two.HoldStation("打包/1"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1", "2"} {
		h, err := one.HoldStation("")
		if err != nil || h.Name() != want {
			t.Fatalf("first free station: %v %v, want %s", h, err, want)
		}
	}
}

func TestOpenRefusesWithAReason(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	if err := os.WriteFile(text, []byte(strings.Repeat("no database at all\n", 500)), 0o644); err != nil {
		t.Fatal(err)
	}
	newer := filepath.Join(dir, "newer.db")
	open(t, newer).Close()
	if err := direct(t, newer, "PRAGMA user_version=999"); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "foreign.db")
	if err := direct(t, foreign, "CREATE TABLE address(name TEXT)"); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(foreign)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if after, err := os.ReadFile(foreign); err != nil || !bytes.Equal(before, after) {
			t.Errorf("another program's database was changed (%v)", err)
		}
	}()
	for path, want := range map[string]string{
		text:                                store.FaultNotDatabase,
		foreign:                             store.FaultNotDatabase,
		dir:                                 store.FaultIsFolder,
		newer:                               store.FaultNewerFile,
		filepath.Join(dir, "no", "a.db"):    store.FaultNoFolder,
		filepath.Join(dir, "text.db", "x/"): store.FaultNoFolder,
	} {
		db, err := store.Open(context.Background(), path, store.Options{})
		if store.FaultCode(err) != want {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
		if err == nil {
			db.Close()
		}
	}
}

func TestTheFirstOperatorLeads(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "a.db"))
	write(t, db, func(tx *store.Tx) error {
		first, err := store.SignIn(tx, "小王", "")
		if err != nil || !first.Lead {
			t.Errorf("first %+v %v", first, err)
		}
		second, err := store.SignIn(tx, "小李", "")
		if err != nil || second.Lead {
			t.Errorf("second %+v %v", second, err)
		}
		if err := store.SetPIN(tx, "小王", "12"); !errors.Is(err, store.ErrShortPIN) {
			t.Error(err)
		}
		if err := store.SetPIN(tx, "小王", "2468"); err != nil {
			t.Error(err)
		}
		if o, err := store.SignIn(tx, "小王", ""); err != nil || o.Lead {
			t.Errorf("without the PIN %+v %v", o, err)
		}
		if _, err := store.SignIn(tx, "小王", "1111"); !errors.Is(err, store.ErrWrongPIN) {
			t.Error(err)
		}
		if o, err := store.SignIn(tx, "小王", "2468"); err != nil || !o.Lead {
			t.Errorf("with the PIN %+v %v", o, err)
		}
		if err := store.SetLead(tx, "小王", false); !errors.Is(err, store.ErrLastLead) {
			t.Error(err)
		}
		return store.SetLead(tx, "小王", true)
	})
}

func TestALateContextLeavesNothing(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "a.db"))
	ctx, cancel := context.WithCancel(context.Background())
	err := db.Write(ctx, func(tx *store.Tx) error {
		defer cancel()
		return tx.Post(act(), &store.Doc{Key: store.NewKey(), Kind: "late"})
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if got := post(t, db, "next"); got != 1 {
		t.Fatalf("document %d", got)
	}
}

func TestAClosedFileIsWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db := open(t, path)
	post(t, db, "one")
	if _, err := db.LastSeq(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + "-wal"); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("whoever copies the file alone would lose what is in its log: %v", err)
	}
}

func TestNamesAreKeptWithoutControlCharacters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db := open(t, path)
	write(t, db, func(tx *store.Tx) error {
		for _, name := range []string{"小\t王\n", "小王", " 小王\x1d"} {
			o, err := store.SignIn(tx, name, "")
			if err != nil || o.Name != "小王" {
				t.Errorf("%q signs in as %q: %v", name, o.Name, err)
			}
		}
		all, err := store.Operators(tx)
		if len(all) != 1 {
			t.Errorf("operators %+v", all)
		}
		return err
	})
	if h, err := db.HoldStation("包装\t一\n"); err != nil || h.Name() != "包装一" {
		t.Errorf("station %+v %v", h, err)
	}
}
