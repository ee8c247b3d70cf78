package intake_test

import (
	"slices"
	"testing"

	"shipdesk/store/intake"
)

func TestRefundListsSayUnderWhichNumberGoodsComeBack(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称,条码", "A,杯子,6901234567892"),
		d.file("o.csv", "订单编号,子订单编号,商家编码,购买数量,订单状态,订单付款时间", "1001,1001-1,A,2,买家已付款,2026-11-19 18:00:01"))
	head := "订单编号,退款编号,子订单编号,退款状态,退货数量,退货物流单号,退货物流公司,商家编码"
	f := d.file("r.csv", head, "1001,R1,1001-1,买家已经退货，等待卖家确认收货,1,SF1234567890123,顺丰速运,", "1001,R2,,退款关闭,,,,", "9999,R3,,,,SF2,,", "1001,R4,,,-2,SF3,,A")
	res := d.in(f)
	var why []string
	for _, f := range res.Refused {
		why = append(why, f.What+" "+string(f.Reason))
	}
	if res.Refunds != (intake.Counts{New: 2, Refused: 2}) || !slices.Equal(why, []string{"refund unknown_order", "refund negative"}) {
		t.Errorf("%+v %v", res.Refunds, why)
	}
	d.is("SELECT no || ' ' || order_no || ' ' || sku_code || ' ' || units || ' ' || number || ' ' || carrier || ' ' || closed FROM refund ORDER BY no",
		"R1 1001 A 1 SF1234567890123 顺丰速运 0", "R2 1001  0   1")
	if res := d.in(f); res.Refunds != (intake.Counts{Unchanged: 2, Refused: 2}) || res.Doc != 0 {
		t.Errorf("again: %+v", res)
	}
	if res := d.in(d.file("r.csv", head, "1001,R2,,申请退款,2,YT1000000000009,,")); res.Refunds != (intake.Counts{Changed: 1}) {
		t.Errorf("later: %+v", res.Refunds)
	}
}
