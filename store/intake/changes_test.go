package intake_test

import (
	"slices"
	"testing"

	"shipdesk/store/intake"
)

// TestChangesSayWhatWasAndWhatIs names what an import changes, before it does.
func TestChangesSayWhatWasAndWhatIs(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称", "A,杯子", "B,盘子"))
	head := "订单编号,店铺名称,订单状态,付款时间,商品名称,数量,商家编码,卖家备注"
	d.in(d.file("o.csv", head, "1,甲店,待发货,2026-11-20 10:00,杯子,2,A,放门口", "2,甲店,待发货,2026-11-20 10:00,盘子,1,B,"))
	res := d.in(d.file("n.csv", head, "1,甲店,待发货,2026-11-20 10:00,杯子,3,A,别放门口", "2,甲店,待发货,2026-11-20 10:00,盘子,1,B,", "2,甲店,待发货,2026-11-20 10:00,杯子,4,A,"))
	want := []intake.Change{
		{Order: "1", What: "note", Was: "放门口", Is: "别放门口"}, {Order: "1", What: "units", Key: "A", Was: "2", Is: "3"},
		{Order: "2", What: intake.NewLine, Key: "A", Is: "4"},
	}
	if !slices.Equal(res.Changes, want) {
		t.Errorf("got %+v", res.Changes)
	}
	res = d.in(d.file("d.csv", head, "2,甲店,待发货,2026-11-20 10:00,盘子,1,B,"))
	if want := []intake.Change{{Order: "2", What: "dropped", Key: "A", Was: "4", Is: "0"}}; !slices.Equal(res.Changes, want) {
		t.Errorf("got %+v", res.Changes)
	}
}
