package tui_test

import (
	"testing"

	"shipdesk/store/shoptest"
)

// TestGoodsAreMatchedOnTheSpot maps goods in the preview and after the import;
// their orders can be packed at once.
func TestGoodsAreMatchedOnTheSpot(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "CUP-W", Name: "马克杯", Variant: "白色", Barcode: cup, Place: "A-01", Stock: 40},
		shoptest.Goods{Code: "CUP-B", Name: "马克杯", Variant: "黑色", Barcode: mug, Place: "A-02", Stock: 9},
	)
	file := put(t, t.TempDir(), "orders.csv", "订单编号,店铺名称,订单状态,付款时间,商品名称,商品规格,数量,商家编码,运单号,快递公司",
		"9001,甲店,待发货,2026-11-20 08:00,神奇杯子,红,1,OLD-1,YT9000000000001,圆通速递", "9002,甲店,待发货,2026-11-20 08:00,无名杯,黑,1,,YT9000000000002,圆通速递")
	d := at(s, 80, 24)
	d.Press("ctrl+o").Sees("导入文件").Type(file).Press("f5").Sees("试算结果", "F7 对货号")
	d.Press("f7").Sees("2种货没有对上货号", "OLD-1", "无名杯 黑 (甲店)").Press("enter").Sees("2种货没有对上货号") // nothing is chosen
	inFourForms(t, d, "没有对上货号", "without a SKU")
	d.Press("down", "down").Sees("> OLD-1").Press("enter").Sees("OLD-1 神奇杯子 红 是哪个货号").Type("马克 白").Sees("CUP-W").Press("down").Sees("> CUP-W").Press("enter")
	d.Sees("已对上 CUP-W", "1种货没有对上货号").Press("esc").Sees("试算结果", "F5 导入").Press("f5").Sees("导入完成", "1个货号对不上")
	d.Press("f7").Sees("1种货没有对上货号").Press("down").Sees("> ").Press("enter").Sees("是哪个货号").Scan(mug).Sees("CUP-B").Press("down").Sees("> CUP-B").Press("enter")
	d.Sees("已对上 CUP-B，1行", "都对上了").Press("esc").SeesNot("都对上了")
	d.Scan("YT9000000000001", cup).Sees("验 完").Scan("YT9000000000002", mug).Sees("验 完", "YT9000000000002")
}
