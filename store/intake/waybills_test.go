package intake_test

import (
	"slices"
	"testing"
	"time"

	"shipdesk/store/intake"
	"shipdesk/store/pack"
)

const bills = "订单编号,快递单号,快递公司"

// morning imports four orders of one piece each, without waybills.
func morning(t *testing.T) *desk {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称,货位", "A,杯子,A-1", "B,盘子,A-2"), d.file("s.csv", "商家编码,货位,数量", "A,A-1,50", "B,A-2,50"),
		d.file("l.csv", list, row("1001", toShip, ""), row("1002", toShip, ""), row("1003", toShip, ""), row("1004", closed, "")),
		d.file("d.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "1", toShip), item("1002", "A", "1", toShip),
			item("1003", "B", "1", toShip), item("1004", "B", "1", closed)))
	return d
}

func reasons(res intake.Result) []string {
	var all []string
	for _, f := range res.Refused {
		all = append(all, f.Value+" "+string(f.Reason))
	}
	return all
}

func TestWaybillFile(t *testing.T) {
	d := morning(t)
	f := d.file("w.csv", bills, "1003,No:yt1000000000003,圆通速递", "\"1001,1002\",YT1000000000001,圆通", "1001,YT1000000000009,圆通", "9999,YT1000000000004,圆通",
		"1004,YT1000000000005,圆通", "1002,无需物流,")
	res := d.in(f)
	if res.Waybills.New != 5 || res.Parcels != 4 || res.Batch != 1 || res.BatchDay != "2026-11-20" {
		t.Errorf("%+v", res)
	}
	if got := reasons(res); !slices.Equal(got, []string{"9999 unknown_order", "无需物流 bad_waybill"}) {
		t.Error(got)
	}
	d.is(parcels, "YT1000000000001 圆通 s1 1001+1002", "YT1000000000003 圆通速递 s1 1003", "YT1000000000005 圆通 s1 1004", "YT1000000000009 圆通 s1 1001")
	d.is("SELECT waybill || ' ' || b.no || ' #' || position FROM parcel p JOIN batch b ON b.id = p.batch_id ORDER BY position",
		"YT1000000000003 1 #1", "YT1000000000001 1 #2", "YT1000000000009 1 #3", "YT1000000000005 1 #4")
	d.again(f)
	res = d.in(d.file("w.csv", bills, "1003,YT1000000000001,"))
	if res.Waybills.New != 1 || res.Parcels != 0 || res.Batch != 0 {
		t.Errorf("an order that joins a parcel: %+v", res)
	}
	d.is(parcels, "YT1000000000001 圆通 s1 1001+1002+1003", "YT1000000000003 圆通速递 s1 1003", "YT1000000000005 圆通 s1 1004", "YT1000000000009 圆通 s1 1001")
	if v := d.scan("YT1000000000005"); v.Kind != pack.Pull {
		t.Errorf("a closed order's waybill: %+v", v)
	}
}

func TestARowThatRepeatsARefusedOneIsRefusedToo(t *testing.T) {
	d := morning(t)
	res := d.in(d.file("w.csv", bills, "9999,YT1000000000004,圆通", "1001,YT1000000000001,圆通", "9999,YT1000000000004,圆通", "1001,YT1000000000001,圆通"))
	if got := reasons(res); !slices.Equal(got, []string{"9999 unknown_order", "9999 unknown_order"}) || res.Waybills.New != 1 || res.Waybills.Unchanged != 1 {
		t.Errorf("%v %+v", got, res.Waybills)
	}
	res = d.in(d.file("g.csv", "商家编码,商品名称,货位", "C,碗,BENCH", "C,碗,BENCH"))
	if res.Products.Refused != 2 || res.Products.Unchanged != 0 {
		t.Errorf("%+v", res.Products)
	}
}

func TestBatchesOfADay(t *testing.T) {
	d := morning(t)
	if res := d.in(d.file("w.csv", bills, "1001,YT1000000000001,")); res.Batch != 1 {
		t.Errorf("%+v", res)
	}
	if res := d.in(d.file("w.csv", bills, "1002,YT1000000000002,")); res.Batch != 2 {
		t.Errorf("%+v", res)
	}
	d.now = d.now.Add(8 * time.Hour) // past midnight in Shanghai
	if res := d.in(d.file("w.csv", bills, "1003,YT1000000000003,")); res.Batch != 1 || res.BatchDay != "2026-11-21" {
		t.Errorf("%+v", res)
	}
}

func TestAnOrderListRelabels(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1001,YT1000000000001,圆通", "1002,YT1000000000002,圆通"))
	f := d.file("l.csv", list, row("1001", toShip, "YT1000000000007"))
	res := d.in(f)
	if res.Waybills.Changed != 1 || res.Parcels != 0 || res.Batch != 2 {
		t.Errorf("%+v", res)
	}
	d.is(parcels, "YT1000000000002 圆通 s1 1002", "YT1000000000007 圆通 s1 1001")
	if v := d.scan("YT1000000000001"); v.Kind != pack.UnknownWaybill || v.Why != pack.WhyReplaced || v.Other != "YT1000000000007" {
		t.Errorf("%+v", v)
	}
	d.again(f)
	// the two exchange their numbers
	d.in(d.file("l.csv", list, row("1001", toShip, "YT1000000000002"), row("1002", toShip, "YT1000000000007")))
	d.is(parcels, "YT1000000000002 圆通 s1 1001", "YT1000000000007 圆通速递 s1 1002")
}

func TestAMergedOrderMoves(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1001,YT1000000000001,圆通", "1002,YT1000000000001,圆通", "1003,YT1000000000003,圆通"))
	f := d.file("l.csv", list, row("1002", toShip, "YT1000000000008"))
	if res := d.in(f); res.Waybills.Changed != 1 || res.Parcels != 1 {
		t.Errorf("%+v", res)
	}
	d.is(parcels, "YT1000000000001 圆通 s1 1001", "YT1000000000003 圆通 s1 1003", "YT1000000000008 圆通速递 s1 1002")
	d.again(f)
	// alone in its parcel, into one that has the number: its own is given up
	d.in(d.file("l.csv", list, row("1003", toShip, "YT1000000000001")))
	d.is(parcels, "YT1000000000001 圆通 s1 1001+1003", "YT1000000000008 圆通速递 s1 1002")
	if v := d.scan("YT1000000000003"); v.Why != pack.WhyReplaced || v.Other != "YT1000000000001" {
		t.Errorf("%+v", v)
	}
}

func TestAnOrderWithGoodsInItsParcelStays(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1001,YT1000000000001,圆通", "1002,YT1000000000001,圆通"))
	d.scan("YT1000000000001", "B")
	res := d.in(d.file("l.csv", list, row("1001", toShip, "YT1000000000008")))
	if got := reasons(res); !slices.Equal(got, []string{"YT1000000000008 waybill_open"}) {
		t.Error(got)
	}
	res = d.in(d.file("l.csv", list, row("1002", toShip, "YT1000000000009")))
	if got := reasons(res); !slices.Equal(got, []string{"YT1000000000009 waybill_open"}) {
		t.Errorf("nothing of it lies there, but its packer sees both: %v", got)
	}
	d.is(parcels, "YT1000000000001 圆通 s2 1001+1002")
	if v := d.scan("A", "A"); v.Kind != pack.Complete {
		t.Errorf("%+v", v)
	}
}

// TestAnOpenMergedParcelIsRelabelledWhole gives the parcel of two orders, open
// at a station, one new number: it stays one parcel under it.
func TestAnOpenMergedParcelIsRelabelledWhole(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1002,YT1000000000071,圆通", "1003,YT1000000000071,圆通"))
	d.scan("YT1000000000071")
	f := d.file("l.csv", list, row("1002", toShip, "YT1000000000079"), row("1003", toShip, "YT1000000000079"))
	res := d.in(f)
	if res.Waybills.Changed != 2 || res.Parcels != 0 || len(res.Refused) != 0 {
		t.Errorf("%+v", res)
	}
	d.is(parcels, "YT1000000000079 圆通 s2 1002+1003")
	d.again(f)
	if v := d.scan("YT1000000000071"); v.Why != pack.WhyReplaced || v.Other != "YT1000000000079" {
		t.Errorf("%+v", v)
	}
	if v := d.scan("A", "B"); v.Kind != pack.Complete || v.Waybill != "YT1000000000079" {
		t.Errorf("%+v", v)
	}
}

// TestAMergedParcelBeingPackedIsNotTornApart states the new number for one of
// its two orders only.
func TestAMergedParcelBeingPackedIsNotTornApart(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1002,YT1000000000071,圆通", "1003,YT1000000000071,圆通"))
	d.scan("YT1000000000071", "A", "/park")
	one := d.file("l.csv", list, row("1003", toShip, "YT1000000000079"))
	if got := reasons(d.in(one)); !slices.Equal(got, []string{"YT1000000000079 waybill_open"}) {
		t.Errorf("parked: %v", got)
	}
	two := d.file("l.csv", list, row("1002", toShip, "YT1000000000078"), row("1003", toShip, "YT1000000000079"))
	if got := reasons(d.in(two)); len(got) != 2 {
		t.Errorf("two numbers: %v", got)
	}
	d.is(parcels, "YT1000000000071 圆通 s3 1002+1003")
}

func TestWaybillsThatLeft(t *testing.T) {
	d := morning(t)
	f := d.file("w.csv", bills, "1002,YT1000000000002,圆通")
	d.in(f)
	if v := d.scan("YT1000000000002", "A"); v.Kind != pack.Complete {
		t.Fatalf("%+v", v)
	}
	d.again(f)
	late := d.file("w.csv", bills, "1003,YT1000000000002,圆通")
	if got := reasons(d.in(late)); !slices.Equal(got, []string{"YT1000000000002 waybill_left"}) {
		t.Error(got)
	}
	if got := reasons(d.in(d.file("w.csv", bills, "1002,YT1000000000006,圆通"))); !slices.Equal(got, []string{"1002 order_gone"}) {
		t.Error(got)
	}
	d.now = d.now.Add(31 * 24 * time.Hour) // the carrier uses the number again
	if res := d.in(late); res.Waybills.New != 1 || res.Parcels != 1 {
		t.Errorf("%+v", res)
	}
	d.is(parcels, "YT1000000000002 圆通 s4 1002", "YT1000000000002 圆通 s1 1003")
}

func TestSplitOrderInAnOrderList(t *testing.T) {
	d := morning(t)
	f := d.file("l.csv", list, row("1001", toShip, "YT1000000000001"), row("1001", toShip, "YT1000000000002"), row("1002", toShip, "YT1000000000003;YT1000000000004"))
	if res := d.in(f); res.Waybills.New != 4 || res.Orders.Unchanged != 3 {
		t.Errorf("%+v", res)
	}
	d.again(f)
	d.is(parcels, "YT1000000000001 圆通速递 s1 1001", "YT1000000000002 圆通速递 s1 1001", "YT1000000000003 圆通速递 s1 1002", "YT1000000000004 圆通速递 s1 1002")
}

func TestWaybillsWithBlanks(t *testing.T) {
	d := morning(t)
	res := d.in(d.file("w.csv", bills, "1001,yt 8800 0000 00031,圆通", "1002,SF1880000000003 SF1880000000004,顺丰", "1003,No: YT 8800000000032;YT8800000000033,圆通",
		"1004,YT8800000000034 补寄,圆通", "1004,ABC123456789012 4455,圆通"))
	if got := reasons(res); !slices.Equal(got, []string{"YT8800000000034 补寄 bad_waybill", "ABC123456789012 4455 bad_waybill"}) {
		t.Error(got)
	}
	d.is("SELECT p.waybill || ' ' || o.no FROM parcel p JOIN parcel_order a ON a.parcel_id = p.id JOIN orders o ON o.id = a.order_id ORDER BY 1",
		"SF1880000000003 1002", "SF1880000000004 1002", "YT8800000000031 1001", "YT8800000000032 1003", "YT8800000000033 1003")
	d.in(d.file("l.csv", list, row("1001", toShip, "YT 8800 0000 00031")))
	d.is("SELECT count(*) || '' FROM parcel", "5")
}
