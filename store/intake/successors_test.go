package intake_test

import (
	"testing"

	"shipdesk/store"
	shop "shipdesk/store/desk"
	"shipdesk/store/intake"
	"shipdesk/store/stock"
)

// lead runs an act of a lead about SKUs.
func (d *desk) lead(act func(*store.Tx, store.Act) (stock.GoodsVerdict, error)) {
	d.t.Helper()
	by := store.Act{Key: store.NewKey(), At: d.now.UnixMilli(), Station: "1", Operator: "小王", Lead: true}
	err := d.db.Write(d.t.Context(), func(tx *store.Tx) error {
		v, err := act(tx, by)
		if v.Kind != stock.GoodsDone {
			d.t.Errorf("%+v", v)
		}
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

func TestFilesMeanByAnOldCodeTheSKUItWasMergedInto(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称,条码", "A,杯子,6901234567892", "B,盘子,X-1", "C,碗,X-2"), d.file("s.csv", "商家编码,货位,数量", "A,A-1,5", "B,A-2,2"))
	merge := func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) { return shop.Merge(tx, act, "A", "B") }
	retire := func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
		return stock.Retire(tx, act, "C", false)
	}
	d.lead(merge)
	d.lead(retire)
	res := d.in(d.file("o.csv", "订单编号,子订单编号,商家编码,购买数量,订单状态,订单付款时间",
		"1001,1,A,2,买家已付款,2026-11-19 18:00:01", "1002,2,C,1,买家已付款,2026-11-19 18:00:01"))
	if len(res.Unmapped) != 1 || res.Unmapped[0] != "C" {
		t.Errorf("unmapped %v", res.Unmapped)
	}
	d.is("SELECT l.sku_code || ' ' || s.code FROM order_line l JOIN sku s ON s.id = l.sku_id ORDER BY l.id", "A B", "C ")
	// Opening stock that is booked already is not booked once more.
	res = d.in(d.file("s.csv", "商家编码,货位,数量", "A,A-1,5", "A,A-2,2", "A,A-3,1"))
	if res.Stock != (intake.Counts{New: 1, Unchanged: 2}) {
		t.Errorf("%+v", res.Stock)
	}
	d.is(onShelf, "A A-1 0", "B A-1 5", "B A-2 2", "B A-3 1")
}
