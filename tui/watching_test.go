package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
)

// watching opens a desk that looks into a folder at every tick.
func watching(t *testing.T, s *shoptest.Shop, folder string) func(*tui.Config) {
	t.Helper()
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, intake.WatchSetting, folder) })
	return func(c *tui.Config) { c.WatchEvery = time.Millisecond }
}

// put writes a file of a folder.
func put(t *testing.T, folder, name string, rows ...string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFilesOfTheWatchedFolderComeByThemselvesWhilePackingGoesOn(t *testing.T) {
	s := shop(t)
	folder := t.TempDir()
	d := at(s, 80, 24, watching(t, s, folder))
	d.Scan(way1).Sees("0/3")
	put(t, folder, "products.csv", "商家编码,商品名称,条码,货位", "K1,拖鞋,6983232655238,D-08-01", "K2,杯,1.23E+12,")
	d.Sees("products.csv：新增 1，没收下 1", "0/3") // the parcel is still there
	reports, err := filepath.Glob(filepath.Join(folder, "导入结果", "products-*.csv"))
	if err != nil || len(reports) != 1 {
		t.Fatal(reports, err)
	}
	if said, err := os.ReadFile(reports[0]); err != nil || !strings.Contains(string(said), "products.csv,3,商品,") || strings.Count(string(said), "\n") != 3 {
		t.Errorf("%s %v", said, err)
	}
	d.Scan(cup).Sees("1/3")
	put(t, folder, "bad.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "x")
	d.Sees("bad.xls 是旧版 .xls，请另存为 .xlsx 或 CSV。按 Ctrl+O 看")
	put(t, folder, "strange.csv", "甲,乙,丙", "1,2,3")
	d.Sees("strange.csv 的列名不认识，按 Ctrl+O 告诉发货台各列是什么", "1/3")
	if n := count(s, "SELECT count(*) FROM watched_file"); n != 3 {
		t.Errorf("%d files are remembered", n)
	}
}

func TestAWatchedFolderThatIsGoneIsSaidOnce(t *testing.T) {
	s := shop(t)
	folder := filepath.Join(t.TempDir(), "inbox")
	d := at(s, 80, 24, watching(t, s, folder))
	d.Sees("自动导入文件夹不见了")
	d.SeesNot("自动导入文件夹不见了") // it went, and the next looks did not bring it back
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	put(t, folder, "p.csv", "商家编码,商品名称", "K1,拖鞋")
	d.Sees("p.csv：新增 1")
}
