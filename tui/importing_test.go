package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
)

// morning is a seller's files for one order, as the status of the platform has
// it.
func morning(t *testing.T, status string) (orders, lines, goods string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "my files")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(name string, rows ...string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	orders = write("orders.csv", "订单编号,订单状态,订单付款时间,物流单号,物流公司,店铺名称",
		"2222280178365521518,"+status+",2026-11-20 10:00:00,YT8812345670001,圆通速递,示例店",
		"1.23E+17,"+status+",2026-11-20 10:00:00,,,示例店")
	lines = write("lines.csv", "订单编号,标题,购买数量,商家编码", "2222280178365521518,拖鞋,1,K1")
	goods = write("products.csv", "商家编码,商品名称,条码,货位", "K1,拖鞋,6983232655238,D-08-01")
	return orders, lines, goods
}

func TestFilesAreImportedFromTheScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		s := shoptest.New(t)
		d := at(s, size[0], size[1])
		orders, lines, goods := morning(t, "买家已付款，等待卖家发货")
		d.Sees("Ctrl+O")
		d.Press("ctrl+o").Sees("导入文件").Type(`"` + orders + `" '` + lines + `' ` + strings.ReplaceAll(goods, " ", `\ `))
		d.Press("f5").Sees("试算结果", "订单：新增 1", "变成了")
		if n := count(s, "SELECT count(*) FROM orders"); n != 0 {
			t.Fatalf("a trial made %d orders", n)
		}
		d.Press("f5").Sees("导入完成", "运单记为批1")
		d.Scan("YT8812345670001").Sees("开 始", "0/1").Scan("6983232655238").Sees("验 完")
		d.Press("ctrl+o").Sees("导入文件").Type(`"` + lines + `"`).Press("f5").Sees("账本没有改")
		d.Press("esc").Sees("验 完")
	}
}

func TestOrdersFirstSeenAsShippedAreAskedAboutOnce(t *testing.T) {
	s := shoptest.New(t)
	d := at(s, 80, 24)
	orders, lines, goods := morning(t, "卖家已发货，等待买家确认")
	d.Press("ctrl+o").Type(`"` + orders + `" "` + lines + `" "` + goods + `"`).Press("f5")
	d.Sees("示例店", "还没打包", "F6 早发走了")
	d.Press("f6").Sees("导入完成")
	d.Scan("YT8812345670001").Sees("已 打 包")
	s.Read(func(tx *store.Tx) error {
		var said string
		err := tx.Row("SELECT shipped FROM shop WHERE name = '示例店'", nil, &said)
		if said != "gone" {
			t.Errorf("the shop remembers %q", said)
		}
		return err
	})
}

func TestAFileThatCantBeReadIsNamed(t *testing.T) {
	d := at(shoptest.New(t), 80, 24)
	d.Press("ctrl+o").Press("f5").Sees("请输入文件路径")
	d.Type("/nowhere/orders.csv").Press("f5").Sees("找不到文件 orders.csv", "账本没有改")
}

func TestATrialCanBeDropped(t *testing.T) {
	s := shoptest.New(t)
	d := at(s, 80, 24)
	_, lines, goods := morning(t, "")
	d.Press("ctrl+o").Type(`"` + lines + `" "` + goods + `"`).Press("f5").Sees("试算结果")
	d.Press("esc").SeesNot("试算结果")
	d.Press("ctrl+o").Sees("试算结果").Press("f8").Sees("已取消，账本没有改")
	if n := count(s, "SELECT count(*) FROM doc"); n != 0 {
		t.Errorf("%d documents", n)
	}
	d.Press("ctrl+o").Sees("导入文件")
}

func count(s *shoptest.Shop, query string) (n int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error { return tx.Row(query, nil, &n) })
	return n
}
