package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// stockShop is the shop after some days of packing, with a kit, goods on their
// way, and a place that holds two kinds of goods.
func stockShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	takenDown(s, false, "CUP-B")
	s.AddMany(31, 9, "CUP-W", 2)
	for i, code := range []string{"YT0000000000031", "YT0000000000032", "YT0000000000033", "YT0000000000034", "YT0000000000035"} {
		elsewhere(s, code, cup, cup)
		s.Wait(time.Duration(20+4*i) * time.Hour)
	}
	s.AddSKU(shoptest.Goods{Code: "SAUCER", Name: "茶碟", Barcode: "6901234500400", Place: "A-01", Stock: 6})
	s.AddKit(shoptest.Goods{Code: "TEA-SET", Name: "茶具套装", Barcode: "6901234500417", Place: "B-03"}, shoptest.Line{SKU: "CUP-W", Units: 2}, shoptest.Line{SKU: "SAUCER", Units: 2})
	s.AddOrder("2001", []string{"YT0000000000041"}, shoptest.Line{SKU: "SAUCER", Units: 1})
	s.Write(func(tx *store.Tx) error {
		sku, err := stock.ByCode(tx, "CUP-B")
		if err != nil {
			return err
		}
		act := s.Act("office")
		doc := &store.Doc{Key: act.Key}
		if _, err := inbound.WriteNote(tx, doc, "PO-1", "义乌", 0, []inbound.Want{{SKU: sku.ID, Units: 24}}); err != nil {
			return err
		}
		return tx.Post(act, doc)
	})
	return s
}

// takenDown marks goods as taken down on the platforms, or put back.
func takenDown(s *shoptest.Shop, down bool, codes ...string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		_, _, err := sellable.Mark(tx, s.Act("office"), down, codes)
		return err
	})
}

func TestTheStockScreenSaysWhatThereIs(t *testing.T) {
	t.Parallel()
	d := at(stockShop(t), 80, 24)
	d.Sees("1个要下架").Press("ctrl+l").Sees("库存  只看，不打包", "7个货号", "CUP-W", "CUP-B", "茶具套装", "下架", "可售", "现货").SeesNot("1个要下架")
	d.Press("right", "f6").Sees("按现货，从小到大").Press("down").Sees("#1")
	inFourForms(t, d, "#1", "#1")
}

func TestGoodsAreFoundAsOneTypesAndScans(t *testing.T) {
	t.Parallel()
	d := at(stockShop(t), 80, 24)
	d.Scan("/库存").Sees("7个货号").Type("马克").Sees("2个货号", "CUP-B", "CUP-W").Press("esc").Sees("7个货号")
	d.Type("cd").Sees("1个货号", "茶碟").Press("esc").Sees("7个货号").Type("2345004").Sees("2个货号").Press("esc").Sees("7个货号")
	d.Scan("A-01").Sees("库位 A-01", "2个货号", "CUP-W", "SAUCER").SeesNot("CUP-B").Press("f8").Sees("7个货号")
	d.Scan(mug).Sees("CUP-B  马克杯 黑色 350ml", "现货 1", "占用 2").Press("esc").Sees("7个货号")
	d.Scan(twin).Sees("2个货号", "TWIN-A", "TWIN-B").Scan("YT0000000000099").Sees("没有这样的货号或库位").Rings(1)
	d.Press("f8").Sees("7个货号").Type("碟").Sees("1个货号").Press("down", "enter").Sees("SAUCER  茶碟").Press("esc").Sees("#1").Press("esc").Sees("打包验货")
}

func TestTheListIsSortedByAnyColumn(t *testing.T) {
	t.Parallel()
	d := at(stockShop(t), 80, 24)
	first := func(code string) func(string) bool {
		return func(screen string) bool {
			lines := strings.Split(screen, "\n")
			return len(lines) > 4 && strings.Contains(lines[4], code)
		}
	}
	d.Press("ctrl+l").Sees("7个货号").Until("the code is first", first("CUP-B"))
	d.Press("f6").Sees("按可售，从小到大").Until("what is short is first", first("CUP-B"))
	d.Press("f6").Sees("按可售，从大到小").Until("what there is most of is first", first("CUP-W"))
	d.Press("left", "f6").Sees("按库位，从小到大")
	for range 11 {
		d.Press("right")
	}
	d.Sees(">盘点", "26-11-2").Press("f6").Sees("按盘点").Until("what was never counted is first", first("PLATE"))
	d.Press("left", "left", "left", "left", "f6").Sees("按近销，从小到大").Press("f6").Until("what sold most is first", first("CUP-W"))
}

func TestTheCardOfASKU(t *testing.T) {
	t.Parallel()
	d := at(stockShop(t), 80, 24)
	d.Press("ctrl+l").Sees("7个货号").Scan(cup).Sees("CUP-W  马克杯 白色 350ml", "现货 30", "A-01  30件", cupBox+"（一次算12件）", "30天现货，最高 38", "30天出库", "14天卖出 10")
	inFourForms(t, d, "CUP-W", "CUP-W")
	d.Resize(80, 24).Press("end").Sees("导入", "期初", "现货 40").Press("home").Sees("安全").Press("pgdown").Sees("等它的订单", "最晚", "得2")
}

func TestWhoWaitsIsListedInTurn(t *testing.T) {
	t.Parallel()
	s := stockShop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+l").Sees("7个货号").Scan(mug).Sees("在途 24", "现货 1").Press("pgdown").Sees("1. 1001", "要1 得1", "2. 1002", "要1 得0  缺1")
	inFourForms(t, d, "CUP-B", "CUP-B")
}

func TestALeadAssemblesKitsFromTheCard(t *testing.T) {
	t.Parallel()
	s := stockShop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+l").Sees("7个货号").Scan("TEA-SET").Sees("这是组合", "2件 茶碟", "单品还能装 2 套", "卡在 SAUCER", "F5 组装")
	inFourForms(t, d, "TEA-SET", "TEA-SET")
	d.Resize(80, 24).Press("f5").Sees("组装 TEA-SET", "几套").Type("x\r").Sees("写大于0的整数").Type("3\r").Sees("装好了：TEA-SET，3套", "现货 3")
	d.Press("f11").Sees("拆开 TEA-SET").Type("9\r").Sees("TEA-SET 在架上少6件，没有记账").Press("f11").Sees("几套").Type("1").Press("f5").Sees("拆开了：TEA-SET，1套", "现货 2")
	if n := s.Units("SAUCER", 0); n != 2 {
		t.Errorf("%d saucers are left", n)
	}
}

func TestNobodyButALeadAssembles(t *testing.T) {
	t.Parallel()
	s := stockShop(t)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "小王", ""); return err }) // the first one leads
	d := station(s, "1", "小李")
	d.Press("ctrl+l").Sees("7个货号").Scan("TEA-SET").Sees("这是组合").SeesNot("F5 组装").Press("f5").Sees("要组长登录")
}

func TestWhatIsTakenDownIsMarkedAndSaidUntilThen(t *testing.T) {
	t.Parallel()
	s := stockShop(t)
	d := at(s, 80, 24)
	d.Sees("1个要下架").Press("ctrl+l").Sees("7个货号").Press("f3").Sees("要下架  1个货号", "CUP-B").SeesNot("SAUCER")
	inFourForms(t, d, "CUP-B", "CUP-B")
	d.Resize(80, 24).Press("f12").Sees("这个货号在平台下架了？", "CUP-B").Press("f12").Sees("记好了：1个已下架", "没有要下架的")
	d.Press("esc").Sees("打包验货").SeesNot("要下架").Press("ctrl+l").Sees("没有要下架的").Scan(mug).Sees("已下架：", "小王").Press("esc").Sees("没有要下架的")
	s.Write(func(tx *store.Tx) error {
		sku, err := stock.ByCode(tx, "CUP-B")
		if err != nil {
			return err
		}
		doc := &store.Doc{Key: store.NewKey(), Kind: "test_receive"}
		if _, err := stock.Move(tx, doc, store.Move{SKU: sku.ID, Units: 24, From: stock.Supplier, To: stock.Shelf}); err != nil {
			return err
		}
		return tx.Post(s.Act("office"), doc)
	})
	d.Press("f8").Sees("7个货号", "上架").Press("f3").Sees("没有要下架的").Press("f3").Sees("可上架  1个货号", "CUP-B").Press("down", "f12").Sees("重新上架了？").Press("f12").Sees("记好了：1个已上架", "没有可以上架的")
}

func TestWhatRunsLowIsListedWithASuggestion(t *testing.T) {
	t.Parallel()
	s := stockShop(t)
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE sku SET safety = 15 WHERE code = 'CUP-W'")
		return err
	})
	d := at(s, 80, 24)
	d.Press("ctrl+l").Sees("7个货号").Press("f3", "f3", "f3").Sees("要补货  1个货号", "CUP-W", "建议", "12").Press("down", "enter").Sees("建议补 12 件")
}

func TestWhatMayBeSoldIsExported(t *testing.T) {
	t.Parallel()
	s := stockShop(t)
	d := at(s, 80, 24)
	all, changed := filepath.Join(t.TempDir(), "all.csv"), filepath.Join(t.TempDir(), "changed.csv")
	d.Press("ctrl+l").Sees("7个货号").Press("f7").Sees("导出可售库存").Press("ctrl+u").Type("stock.txt").Press("f5").Sees("要以 .csv 或 .xlsx 结尾").Press("ctrl+u").Type(all + "\r\r").Sees("写好了，7个货号")
	raw, err := os.ReadFile(all)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(raw); !strings.Contains(text, "商家编码,可售库存") || !strings.Contains(text, "SAUCER,5") || !strings.Contains(text, "CUP-B,0") {
		t.Errorf("the table says\n%s", text)
	}
	s.Write(func(tx *store.Tx) error {
		rows, err := sellable.List(tx, tx.Now())
		if err != nil {
			return err
		}
		return sellable.Tell(tx, rows)
	})
	d.Press("f7").Sees("导出可售库存").Press("ctrl+u").Type(changed).Press("f6").Sees("上次以后没有变化")
	elsewhere(s, "YT0000000000041", "6901234500400")
	s.AddOrder("2002", []string{"YT0000000000042"}, shoptest.Line{SKU: "SAUCER", Units: 2})
	d.Press("f7").Sees("导出可售库存").Press("ctrl+u").Type(changed).Press("f6").Sees("写好了，2个货号")
	// A shop's table has the columns that its platform wants.
	s.Write(func(tx *store.Tx) error {
		if _, err := tx.Exec("UPDATE shop SET name = '小店'"); err != nil {
			return err
		}
		return sellable.SetColumns(tx, "小店", []sellable.Column{{Head: "库存数量", Field: sellable.FieldUnits}, {Head: "货号", Field: sellable.FieldSKU}})
	})
	ours := filepath.Join(t.TempDir(), "ours.csv")
	d.Press("f7").Sees("导出可售库存").Press("ctrl+u").Type(ours + "\r大店\r").Sees("没有「大店」这家店")
	d.Press("f7").Sees("导出可售库存").Press("ctrl+u").Type(ours + "\r小店\r").Sees("写好了，7个货号")
	if raw, err = os.ReadFile(ours); err != nil || !strings.Contains(string(raw), "库存数量,货号") {
		t.Errorf("%v, the table says\n%s", err, raw)
	}
}

func TestAnEmptyStockroomSaysWhatComesNext(t *testing.T) {
	t.Parallel()
	d := at(shoptest.New(t), 80, 24)
	d.Press("ctrl+l").Sees("还没有货号", "Ctrl+O")
}
