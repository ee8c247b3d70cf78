package line

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/sheet"
	"shipdesk/store/shoptest"
)

func TestRegisterAsFiles(t *testing.T) {
	b := newBench(t)
	b.slippers()
	all, err := b.scan(t, false, "YT8812345670002", "6949386895296")
	wantVerdicts(t, all, err, "opened complete")
	for _, name := range []string{"r.csv", "r.xlsx"} {
		path := filepath.Join(t.TempDir(), name)
		if err := b.Register(context.Background(), RegisterOptions{Out: path}); err != nil {
			t.Fatal(err)
		}
		f, err := sheet.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		row, err := f.Sheets()[0].Next()
		if err != nil {
			t.Fatal(err)
		}
		cells := row.Cells()
		if name == "r.csv" && cells[3] != "2026-11-20T12:00:00.000+08:00" {
			t.Errorf("packed at %s", cells[3])
		}
		if got := strings.Join(append(cells[:3], cells[4:]...), "|"); got != "YT8812345670002|圆通速递|2222280178365521519|1|小王|K2|1" {
			t.Error(got)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	path := filepath.Join(t.TempDir(), "r.json")
	if err := b.Register(context.Background(), RegisterOptions{Out: path}); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(got), "[\n{\"waybill\":") {
		t.Error(err, string(got))
	}
	for _, o := range []RegisterOptions{{JSON: true, CSV: true}, {Out: "r.doc"}, {CSV: true, Out: "r.xlsx"}} {
		if err := b.Register(context.Background(), o); Exit(err) != ExitUsage {
			t.Errorf("%+v: %v", o, err)
		}
	}
	err = b.Register(context.Background(), RegisterOptions{Out: filepath.Join(t.TempDir(), "none", "r.csv")})
	if Exit(err) != ExitFault {
		t.Error(err)
	}
}

func TestEmptyLists(t *testing.T) {
	b := newBench(t)
	if err := b.Register(context.Background(), RegisterOptions{JSON: true}); err != nil || b.out.String() != "[]\n" {
		t.Error(err, b.out)
	}
	b.out.Reset()
	if err := b.Stock(context.Background(), false); err != nil || b.out.String() != "货号\t名称\t现货\t占用\t可售\t台上\t待揽收\t残次\n" {
		t.Error(err, b.out)
	}
}

func TestCheckNamesWhatIsBroken(t *testing.T) {
	shop := shoptest.New(t)
	b := benchOn(shop)
	b.slippers()
	shop.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE sku_sum SET shelf = shelf + 1")
		return err
	})
	err := b.Check(context.Background())
	if Exit(err) != ExitRefused {
		t.Error(err)
	}
	if got := b.out.String(); !strings.HasPrefix(got, "stock.sum: 货号的合计和各库位不一样：K") {
		t.Error(got)
	}
	shop.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE sku_sum SET shelf = shelf - 1")
		return err
	})
}

func TestOperators(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	for _, step := range []struct {
		operator, pin, in string
		do                func() error
		exit              int
	}{
		{"", "", "", func() error { return b.OperatorAdd(ctx, "小王") }, ExitDone}, // the first: lead
		{"", "", "", func() error { return b.OperatorAdd(ctx, "小李") }, ExitDone},
		{"", "", "", func() error { return b.OperatorAdd(ctx, " ") }, ExitUsage},
		{"小李", "", "", func() error { return b.OperatorLead(ctx, "小李", true) }, ExitUsage}, // not by herself
		{"小王", "", "", func() error { return b.OperatorLead(ctx, "小张", true) }, ExitUsage}, // nobody of that name
		{"小王", "", "", func() error { return b.OperatorLead(ctx, "小王", false) }, ExitUsage},
		{"小李", "", "4321\n", func() error { return b.OperatorPIN(ctx, "小王") }, ExitUsage},
		{"小王", "", "123\n", func() error { return b.OperatorPIN(ctx, "小王") }, ExitUsage}, // too short
		{"小王", "", "1234\n", func() error { return b.OperatorPIN(ctx, "小王") }, ExitDone},
		{"小王", "", "5678\n", func() error { return b.OperatorPIN(ctx, "小王") }, ExitUsage}, // without the old one
		{"小王", "", "", func() error { return b.OperatorLead(ctx, "小李", true) }, ExitUsage},
		{"小王", "9999", "", func() error { return b.OperatorLead(ctx, "小李", true) }, ExitUsage},
		{"小王", "1234", "", func() error { return b.OperatorLead(ctx, "小李", true) }, ExitDone},
		{"小李", "", "\n", func() error { return b.OperatorPIN(ctx, "小王") }, ExitDone}, // forgotten: another lead
		{"", "", "", func() error { return b.OperatorList(ctx) }, ExitDone},
	} {
		b.Operator, b.PIN, b.In = step.operator, step.pin, strings.NewReader(step.in)
		if err := step.do(); Exit(err) != step.exit {
			t.Errorf("%+v: %v", step, err)
		}
	}
	if got := b.out.String(); got != "姓名\t组长\tPIN\n小王\t是\t否\n小李\t是\t否\n" {
		t.Error(got)
	}
}

func TestAWrongPINDoesNotScan(t *testing.T) {
	b := newBench(t)
	b.In = strings.NewReader("1234\n")
	if err := b.OperatorAdd(context.Background(), "小王"); err != nil {
		t.Fatal(err)
	}
	if err := b.OperatorPIN(context.Background(), "小王"); err != nil {
		t.Fatal(err)
	}
	b.PIN = "9999"
	if _, err := b.scan(t, false, "A"); Exit(err) != ExitUsage {
		t.Error(err)
	}
}

// A copy of the books from before the last document, put in their place, is
// noticed; nobody scans until a lead has accepted it.
func TestTheAlarm(t *testing.T) {
	ctx := context.Background()
	folder := t.TempDir()
	path := filepath.Join(folder, "shop.db")
	b := oldCopy(t, path)
	_, err := b.scan(t, false, "YT8812345670001")
	if store.FaultCode(err) != store.FaultAlarm || Exit(err) != ExitFault {
		t.Fatal(err)
	}
	if err := b.Check(ctx); Exit(err) != ExitRefused || !strings.HasPrefix(b.out.String(), "store.receipt: ") {
		t.Error(err, b.out)
	}
	b.Operator = "小李"
	if err := b.Accept(ctx, "断电"); Exit(err) != ExitUsage {
		t.Error(err)
	}
	b.Operator = "小王"
	if err := b.Accept(ctx, " "); Exit(err) != ExitUsage {
		t.Error(err)
	}
	if err := b.Accept(ctx, "断电，已核对"); err != nil {
		t.Fatal(err)
	}
	all, err := b.scan(t, false, "YT8812345670001")
	wantVerdicts(t, all, err, "opened")
	if err := b.Accept(ctx, "x"); err != nil {
		t.Error(err)
	}
}

// oldCopy makes books whose receipt is ahead of them.
func oldCopy(t *testing.T, path string) *bench {
	t.Helper()
	shop := shoptest.At(t, path)
	b := benchOn(shop)
	b.slippers()
	if _, err := b.scan(t, false, "A"); err != nil { // signs 小王 in
		t.Fatal(err)
	}
	b.close(t)
	before := map[string][]byte{}
	for _, name := range []string{path, path + "-wal"} {
		if bytes, err := os.ReadFile(name); err == nil {
			before[name] = bytes
		}
	}
	b.open(t, path)
	all, err := b.scan(t, false, "YT8812345670002", "6949386895296")
	wantVerdicts(t, all, err, "opened complete")
	b.close(t)
	for _, name := range []string{path, path + "-wal", path + "-shm"} {
		_ = os.Remove(name)
		if bytes, ok := before[name]; ok {
			if err := os.WriteFile(name, bytes, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	b.open(t, path)
	return b
}

func (b *bench) close(t *testing.T) {
	t.Helper()
	if err := b.DB.Close(); err != nil {
		t.Fatal(err)
	}
}

func (b *bench) open(t *testing.T, path string) {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{Now: b.shop.Now})
	if err != nil {
		t.Fatal(err)
	}
	b.DB, b.shop.DB = db, db
}

func TestDataFolder(t *testing.T) {
	none := func(string) string { return "" }
	for _, c := range []struct {
		goos, home string
		getenv     func(string) string
		want       string
	}{
		{"linux", "/home/a", none, "/home/a/.local/share"},
		{"linux", "/home/a", func(string) string { return "/data" }, "/data"},
		{"linux", "/home/a", func(string) string { return "relative" }, "/home/a/.local/share"},
		{"darwin", "/Users/a", none, "/Users/a/Library/Application Support"},
		{"windows", "/Users/a", none, "/Users/a/AppData/Local"},
		{"linux", "", none, ""},
	} {
		if got := dataFolder(c.goos, c.home, c.getenv); got != filepath.FromSlash(c.want) {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestTheDefaultFileIsMade(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("LocalAppData", t.TempDir())
	db, err := OpenBooks(context.Background(), "", store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(db.Path()) != "shop.db" || filepath.Base(filepath.Dir(db.Path())) != "shipdesk" {
		t.Error(db.Path())
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
	if _, err := OpenBooks(context.Background(), filepath.Join(t.TempDir(), "no", "x.db"), store.Options{}); Exit(err) != ExitFault {
		t.Error(err)
	}
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("LocalAppData", t.TempDir())
	for _, path := range []string{"", filepath.Join(t.TempDir(), "typo.db")} {
		if _, err := OpenBooks(context.Background(), path, store.Options{MustExist: true}); store.FaultCode(err) != store.FaultNoBooks {
			t.Error(err)
		}
	}
	if DefaultOperator() == "" {
		t.Error("nobody")
	}
}
