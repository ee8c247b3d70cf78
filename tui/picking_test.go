package tui_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"shipdesk/store/shoptest"
)

// TestFilesArePickedFromAFolder finds files newest first, filters them, marks
// two and goes through folders; nothing happens without a chosen row.
func TestFilesArePickedFromAFolder(t *testing.T) {
	s := shoptest.New(t)
	folder := filepath.Join(t.TempDir(), "inbox")
	if err := os.MkdirAll(filepath.Join(folder, "old"), 0o755); err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"stock.csv", "orders.csv", "products.csv", "photo.png", "old"} {
		path := filepath.Join(folder, name)
		if name != "old" {
			put(t, folder, name, map[string]string{"stock.csv": "商家编码,货位,数量\nK1,A-01,5", "products.csv": "商家编码,商品名称\nK1,拖鞋"}[name])
		}
		at := time.Date(2026, 11, 20, 8, i, 0, 0, china)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	d := at(s, 80, 24)
	d.Press("ctrl+o").Sees("导入文件").Type(folder).Press("enter").Sees("文件夹 inbox", "products.csv", "2026-11-20 08:02", "old/", "../").SeesNot("photo")
	d.Press("down").Sees("> ", "products.csv").Press("enter").Sees("[x]", "已标记1个文件")
	d.Press("down", "down", "enter").Sees("已标记2个文件")
	inFourForms(t, d, "已标记2个文件", "2 files marked")
	d.Type("没有").Sees("这里没有带「没有」的文件").Press("ctrl+u").Sees("orders.csv")
	d.Type("prod").SeesNot("orders.csv").Press("enter").Sees("已标记2个文件").Press("ctrl+u").Sees("orders.csv")
	d.Press("f5").Sees("试算结果", "商品：新增 1", "期初库存：新增 1").Press("f8").Sees("已取消")
	d.Press("ctrl+o").Sees("文件夹 inbox").Type("old").SeesNot("stock.csv").Press("down").Sees(">     old/").Press("enter").Sees("文件夹 old")
	d.Press("down", "enter").Sees("文件夹 inbox", "stock.csv").Scan("YT1000000000001").Sees("无 此 面 单")
}
