package intake_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/sheet"
)

// folder is a watched folder under test.
type folder struct {
	*desk
	path  string
	watch *intake.Watch
}

func watched(t *testing.T) *folder {
	d := newDesk(t)
	f := &folder{d, t.TempDir(), intake.NewWatch(d.db)}
	d.write(func(tx *store.Tx) error { return store.SetSetting(tx, intake.WatchSetting, f.path) })
	return f
}

func (f *folder) put(name, content string) {
	f.t.Helper()
	if err := os.WriteFile(filepath.Join(f.path, name), []byte(content), 0o600); err != nil {
		f.t.Fatal(err)
	}
}

// look looks once and says which files were dealt with.
func (f *folder) look() (names []string, all []intake.Watched) {
	f.t.Helper()
	all, err := f.watch.Look(f.t.Context(), f.act(), intake.Options{})
	if err != nil {
		f.t.Fatal(err)
	}
	for _, w := range all {
		names = append(names, w.File)
	}
	return names, all
}

// expect looks once and wants just these files dealt with.
func (f *folder) expect(when string, want ...string) []intake.Watched {
	f.t.Helper()
	names, all := f.look()
	if !slices.Equal(names, want) {
		f.t.Errorf("%s: %v, want %v", when, names, want)
	}
	return all
}

// TestTheWatchedFolder imports each file once, when it has stopped growing.
func TestTheWatchedFolder(t *testing.T) {
	f := watched(t)
	f.put("s.csv", "商家编码,数量\nA,5\n")
	f.put("notes.docx", "no table")
	f.put("~$s.xlsx", "a lock of a spreadsheet program")
	f.put("empty.csv", "")
	f.expect("seen for the first time")
	all := f.expect("unchanged since", "s.csv")
	if all[0].Err != nil || all[0].Result.Stock.New != 1 || all[0].Result.Doc != 1 {
		t.Errorf("%+v", all[0])
	}
	f.expect("imported already")
	f.put("l.csv", list+"\n"+row("1001", toShip, "")+"\n")
	f.expect("new")
	f.put("l.csv", list+"\n"+row("1001", toShip, "")+"\n"+row("1002", toShip, "")+"\n")
	f.expect("it grew")
	if all := f.expect("whole", "l.csv"); all[0].Result.Orders.New != 2 {
		t.Errorf("%+v", all[0])
	}
	if err := os.Rename(filepath.Join(f.path, "l.csv"), filepath.Join(f.path, "l2.csv")); err != nil {
		t.Fatal(err)
	}
	f.expect("another name")
	f.expect("but the same content")
	f.watch = intake.NewWatch(f.db) // another terminal
	f.expect("it looks for the first time")
	f.expect("and finds nothing new")
	if left, err := os.ReadDir(f.path); err != nil || len(left) != 5 {
		t.Error("the files are left alone", left, err)
	}
	f.write(func(tx *store.Tx) error { return store.SetSetting(tx, intake.WatchSetting, "") })
	f.put("late.csv", "商家编码,数量\nB,5\n")
	f.expect("nobody watches")
	f.expect("any more")
}

// TestTroubleInTheWatchedFolder is told once, and an unknown table again when
// somebody has said what its columns are.
func TestTroubleInTheWatchedFolder(t *testing.T) {
	f := watched(t)
	f.put("a.csv", "货,几个\nA,5\n")
	f.put("b.csv", "商家编码,数量\nB,zwei\nC,1\n")
	f.put("c.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old workbook")
	f.look()
	names, all := f.look()
	slices.Sort(names)
	if !slices.Equal(names, []string{"a.csv", "b.csv", "c.xls"}) {
		t.Fatal(names)
	}
	var unknown *sheet.UnknownError
	for _, w := range all {
		var b *intake.BrokenFile
		switch errors.As(w.Err, &b); w.File {
		case "a.csv":
			unknown = b.Unknown()
		case "b.csv":
			if w.Err != nil || w.Result.Stock.New != 1 || w.Result.Stock.Refused != 1 {
				t.Errorf("%+v", w)
			}
		case "c.xls":
			if b.Code != intake.BrokenOldXLS {
				t.Errorf("%+v", w)
			}
		}
	}
	f.expect("told already")
	f.write(func(tx *store.Tx) error {
		return intake.SaveColumns(tx, unknown.Signature, sheet.Mapping{unknown.Header[0]: sheet.SKUCode, unknown.Header[1]: sheet.Units})
	})
	if all := f.expect("now it is known", "a.csv"); all[0].Err != nil || all[0].Result.Stock.New != 1 {
		t.Errorf("%+v", all[0])
	}
	f.expect("once")
	f.is(onShelf, "A SHELF 5", "C SHELF 1")
}

// TestTheWatchedFolderWaits for another import, and for a folder that is gone.
func TestTheWatchedFolderWaits(t *testing.T) {
	f := watched(t)
	f.put("s.csv", "商家编码,数量\nA,5\n")
	f.look()
	release, err := f.db.HoldImport()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.watch.Look(t.Context(), f.act(), intake.Options{}); store.FaultCode(err) != store.FaultImporting {
		t.Error(err)
	}
	release()
	f.expect("the other is done", "s.csv")
	if err := os.RemoveAll(f.path); err != nil {
		t.Fatal(err)
	}
	if _, err := f.watch.Look(t.Context(), f.act(), intake.Options{}); store.FaultCode(err) != store.FaultNoFolder {
		t.Error(err)
	}
}
