package intake_test

import "testing"

func TestProductsSayWhetherTheyHaveLots(t *testing.T) {
	d := newDesk(t)
	const head = "商家编码,商品名称,条码,批次管理,保质期(天),临期天数"
	res := d.in(d.file("g.csv", head, "JAM,果酱,6901234567892,on,365,45", "TEA,茶,,只要批号,,", "CUP,杯子,,,,", "BAD,坏,,也许,,"))
	if res.Products.New != 3 || len(res.Refused) != 1 || res.Refused[0].Reason != "lot_mode" {
		t.Errorf("%+v", res)
	}
	d.is("SELECT code || ' ' || lots || ' ' || shelf_days || ' ' || near_days FROM sku WHERE id > 0 ORDER BY code", "CUP 0 0 0", "JAM 2 365 45", "TEA 1 0 0")
	res = d.in(d.file("g.csv", head, "JAM,果酱,6901234567892,off,,", "TEA,茶,,,,"))
	if res.Products.Changed != 1 || res.Products.Unchanged != 1 {
		t.Errorf("%+v", res.Products)
	}
	d.is("SELECT lots || ' ' || shelf_days FROM sku WHERE code = 'JAM'", "0 365")
	d.again(d.file("g.csv", head, "JAM,果酱,6901234567892,off,365,45"))
}
