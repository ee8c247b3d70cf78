package intake_test

import (
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
)

// mapGoods says what goods are, as a person does on a screen.
func (d *desk) mapGoods(g order.Goods, sku string) order.Mapped {
	d.t.Helper()
	var m order.Mapped
	act := d.act()
	id := d.ints("SELECT id FROM sku WHERE code = $1", sku)[0]
	for range 2 { // the second time the key is known
		d.write(func(tx *store.Tx) error {
			again, err := order.Map(tx, act, g, id)
			if m.Doc != 0 && again.Doc != m.Doc {
				d.t.Errorf("the same key twice: %+v %+v", m, again)
			}
			if m.Doc == 0 {
				m = again
			}
			return err
		})
	}
	return m
}

const promised = "SELECT s.code || ' ' || m.promised FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE m.promised <> 0 ORDER BY 1"

// TestMappedCodes maps a shop's code, and goods without a code by title and
// variant: at once for open lines, and for every import to come.
func TestMappedCodes(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称", "A,杯子", "B,盘子", "X,别的"))
	head := "订单编号,店铺名称,订单状态,付款时间,商品名称,商品规格,数量,商家编码"
	first := d.file("o.csv", head, "1,甲店,待发货,2026-11-20,神奇杯子,红,2,OLD-1", "1,甲店,待发货,2026-11-20,盘子套,白,1,", "2,乙店,待发货,2026-11-20,别的,,5,OLD-1",
		"3,甲店,交易关闭,2026-11-20,神奇杯子,红,2,OLD-1", "4,甲店,待发货,2026-11-20,盘子套,黑,1,", "5,甲店,待发货,2026-11-20,现成,,1,X")
	res := d.in(first)
	if len(res.UnmappedGoods) != 4 || res.UnmappedGoods[0] != (order.Unmapped{Goods: order.Goods{Shop: "甲店", Code: "OLD-1", Title: "神奇杯子", Variant: "红"}, Lines: 2, Units: 4}) {
		t.Errorf("%+v", res.UnmappedGoods)
	}
	d.read(func(tx *store.Tx) error {
		open, err := order.ListUnmapped(tx, 10)
		if len(open) != 4 || !slices.ContainsFunc(open, func(u order.Unmapped) bool { return u.Shop == "乙店" && u.Code == "OLD-1" && u.Units == 5 }) {
			t.Errorf("%+v", open)
		}
		return err
	})
	if m := d.mapGoods(order.Goods{Shop: "甲店", Code: "OLD-1", Title: "神奇杯子"}, "A"); m.Lines != 1 || m.Units != 2 || m.Doc == 0 {
		t.Errorf("%+v", m)
	}
	if m := d.mapGoods(order.Goods{Shop: "甲店", Title: "盘子套", Variant: "白"}, "B"); m.Lines != 1 {
		t.Errorf("%+v", m)
	}
	if m := d.mapGoods(order.Goods{Shop: "乙店", Title: "没有的"}, "B"); m != (order.Mapped{}) {
		t.Errorf("nothing to change, and no document: %+v", m)
	}
	d.is(promised, "A 2", "B 1", "X 1")
	d.again(first)
	d.in(d.file("o.csv", head, "6,甲店,待发货,2026-11-20,换了标题,蓝,3,OLD-1", "6,甲店,待发货,2026-11-20,盘子套,白,1,", "7,乙店,待发货,2026-11-20,别的,,1,OLD-1"))
	d.is(promised, "A 5", "B 2", "X 1")
	if m := d.mapGoods(order.Goods{Shop: "甲店", Code: "OLD-1"}, "X"); m.Lines != 2 || m.Units != 5 {
		t.Errorf("said anew: %+v", m)
	}
	if m := d.mapGoods(order.Goods{Shop: "甲店", Code: "X"}, "A"); m.Lines != 1 {
		t.Errorf("a code that is a SKU's: %+v", m)
	}
	d.is(promised, "A 1", "B 2", "X 5")
	// a line that changes its title becomes what that means
	d.in(d.file("o.csv", head, "4,甲店,待发货,2026-11-20,盘子套,白,1,"))
	d.is(promised, "A 1", "B 3", "X 5")
	d.check()
}

// TestAPickedLineKeepsItsSKU maps a code of which a piece lies on the bench.
func TestAPickedLineKeepsItsSKU(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1001,YT1000000000001,圆通"))
	d.scan("YT1000000000001", "A")
	if m := d.mapGoods(order.Goods{Shop: "小店", Code: "A"}, "B"); m.Lines != 1 { // 1002's, not 1001's
		t.Errorf("%+v", m)
	}
	if v := d.scan("B"); v.Kind != "complete" {
		t.Errorf("%+v", v)
	}
}

// TestMappedCodesOfLinesThatCameFirst imports the lines, which name no shop,
// before the list of orders that does.
func TestMappedCodesOfLinesThatCameFirst(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称", "A,杯子"), d.file("l.csv", list, row("1001", toShip, "")), d.file("d.csv", detail, item("1001", "OLD", "1", toShip)))
	d.mapGoods(order.Goods{Shop: "小店", Code: "OLD"}, "A")
	lines, heads := d.file("d.csv", detail, item("1002", "OLD", "2", toShip)), d.file("l.csv", list, row("1002", toShip, ""))
	d.in(lines)
	d.is(promised, "A 1")
	if res := d.in(heads); res.LinesMapped != 1 {
		t.Errorf("%+v", res)
	}
	d.is(promised, "A 3")
	d.again(heads, lines)
}
