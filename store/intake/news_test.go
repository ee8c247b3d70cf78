package intake_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
)

const changing = "订单编号,店铺名称,订单状态,订单付款时间 ,物流单号 ,物流公司,订单备注,修改后的收货地址,修改后的sku,异常信息"

// changed makes a row of an order list with what may change after printing.
func changed(no, status, waybill, note, address, sku, abnormal string) string {
	return `="` + no + `",小店,` + status + ",2026-11-20 09:00:00,No:" + waybill + ",圆通速递," + note + "," + address + "," + sku + "," + abnormal
}

func (d *desk) pulls() (list []pack.PullEntry) {
	d.t.Helper()
	d.read(func(tx *store.Tx) (err error) {
		list, err = pack.Pulls(tx, 0, 10)
		return err
	})
	return list
}

// printed is a desk with three labels printed.
func printed(t *testing.T) *desk {
	d := newDesk(t)
	d.in(d.file("goods.csv", "商家编码,商品名称,条码,货位", "A,杯子,6901234567892,A-1", "B,盘子,6909876543210,A-2"),
		d.file("stock.csv", "商家编码,货位,数量", "A,A-1,5", "B,A-2,5"),
		d.file("list.csv", changing, changed("1001", toShip, "YT1000000000001", "", "", "", ""), changed("1002", toShip, "YT1000000000002", "", "", "", "")),
		d.file("lines.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "1", toShip), item("1002", "A", "1", toShip)))
	return d
}

func TestAChangedAddressHoldsTheLabelUntilItIsPrintedAnew(t *testing.T) {
	d := printed(t)
	d.in(d.file("later.csv", changing, changed("1001", toShip, "YT1000000000001", "急", "上海路2号", "", "")))
	if v := d.scan("YT1000000000001"); v.Kind != pack.OnHold || v.Why != pack.WhyAddress {
		t.Fatalf("%s %s", v.Kind, v.Why)
	}
	d.in(d.file("new.csv", changing, changed("1001", toShip, "YT1000000000009", "急", "上海路2号", "", "")))
	if v := d.scan("/ok", "YT1000000000001"); v.Kind != pack.UnknownWaybill || v.Why != pack.WhyReplaced || v.Other != "YT1000000000009" {
		t.Errorf("the old label: %s %s %s", v.Kind, v.Why, v.Other)
	}
	if v := d.scan("YT1000000000009"); v.Kind != pack.Opened {
		t.Errorf("the new label: %s %s", v.Kind, v.Why)
	}
}

func TestAnAddressThatComesWithItsNewLabelHoldsNothing(t *testing.T) {
	d := printed(t)
	d.in(d.file("both.csv", changing, changed("1001", toShip, "YT1000000000009", "", "上海路2号", "", "")))
	if v := d.scan("YT1000000000009"); v.Kind != pack.Opened {
		t.Errorf("%s %s", v.Kind, v.Why)
	}
}

func TestWhatChangedAfterPrintingIsOnTheParcel(t *testing.T) {
	d := printed(t)
	d.in(d.file("later.csv", changing, changed("1001", toShip, "YT1000000000001", "要黑色", "", "B-黑", "缺货预警")))
	if v := d.scan("YT1000000000001"); v.Kind != pack.Opened {
		t.Fatalf("%s %s", v.Kind, v.Why)
	}
	d.read(func(tx *store.Tx) error {
		v, err := pack.Look(tx, "1")
		if o := v.Parcel.Orders[0]; err == nil && (o.NewSKU != "B-黑" || o.Abnormal != "缺货预警" || o.Note != "要黑色" || o.News != 1|2|8) {
			t.Errorf("the packer sees %+v", o)
		}
		return err
	})
}

func TestARefundAfterPackingPutsTheParcelOnThePullList(t *testing.T) {
	d := printed(t)
	if v := d.scan("YT1000000000002", "6901234567892"); v.Kind != pack.Complete {
		t.Fatalf("%s %s", v.Kind, v.Why)
	}
	d.in(d.file("later.csv", changing, changed("1002", closed, "YT1000000000002", "", "", "", "")))
	if l := d.pulls(); len(l) != 1 || l[0].Waybill != "YT1000000000002" || l[0].Why != pack.WhyClosed {
		t.Fatalf("%+v", l)
	}
	if v := d.scan("YT1000000000002", "/pulled"); v.Kind != pack.Pulled {
		t.Errorf("%s %s", v.Kind, v.Why)
	}
	if l := d.pulls(); len(l) != 0 {
		t.Errorf("pulled, and still there: %+v", l)
	}
}

func TestALineRefundedAfterPrintingWaitsForTheLead(t *testing.T) {
	d := printed(t)
	d.in(d.file("later.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "1", closed)))
	if v := d.scan("YT1000000000001"); v.Kind != pack.OnHold || v.Why != pack.WhyPartRefund {
		t.Fatalf("%s %s", v.Kind, v.Why)
	}
	if v := d.scan("/release", "6901234567892"); v.Kind != pack.Complete {
		t.Errorf("%s %s", v.Kind, v.Why)
	}
}

func TestARemovedLineWaitsForTheLead(t *testing.T) {
	d := printed(t)
	d.in(d.file("later.csv", detail, item("1001", "A", "1", toShip)))
	if v := d.scan("YT1000000000001"); v.Kind != pack.OnHold || v.Why != pack.WhyPartRefund {
		t.Fatalf("%s %s", v.Kind, v.Why)
	}
}
