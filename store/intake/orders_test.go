package intake_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"shipdesk/store/intake"
	"shipdesk/store/sheet"
)

const (
	toShip  = "买家已付款，等待卖家发货"
	shipped = "卖家已发货，等待买家确认"
	done    = "交易成功"
	closed  = "交易关闭"
	unpaid  = "等待买家付款"
)

// list and detail are the headers of small order files.
const (
	list   = "订单编号,店铺名称,订单状态,订单付款时间 ,物流单号 ,物流公司,订单备注,退款金额"
	detail = "订单编号,标题,购买数量,商家编码,商品属性,订单状态"
)

// row makes a row of an order list.
func row(no, status, waybill string) string {
	return `="` + no + `",小店,` + status + ",2026-11-20 09:00:00,No:" + waybill + ",圆通速递,,0.00"
}

// item makes a row of a list of lines.
func item(no, sku, units, status string) string {
	return `="` + no + `",商品,` + units + "," + sku + ",红," + status
}

func TestOrdersAndLinesInAnyOrder(t *testing.T) {
	rows := map[string][]string{
		"list.csv":    {list, row("1001", toShip, "YT1000000000001"), row("1002", closed, "YT1000000000002"), row("1003", toShip, "YT1000000000001")},
		"lines.csv":   {detail, item("1001", "A", "2", toShip), item("1001", "A", "1", toShip), item("1003", "B", "1", toShip), item("1002", "B", "3", closed)},
		"goods.csv":   {"商家编码,商品名称,条码,货位", "A,杯子,6901234567892,A-1", "B,盘子,6909876543210 6901111111118,A-2"},
		"opening.csv": {"商家编码,货位,数量", "A,A-1,5", "B,A-2,0"},
	}
	together := newDesk(t)
	var files []string
	for _, n := range []string{"opening.csv", "lines.csv", "goods.csv", "list.csv"} {
		files = append(files, together.file(n, rows[n]...))
	}
	res := together.in(files...)
	if res.Orders.New != 3 || res.Lines.New != 4 || res.Products.New != 2 || res.Stock.New != 2 || res.Waybills.New != 3 || res.Parcels != 2 || res.Batch != 1 {
		t.Fatalf("%+v", res)
	}
	together.is(orders, "1001 小店 p1 s2", "1002 小店 p4 s4", "1003 小店 p1 s2")
	together.is(lines, "1001 A#1 A x2 p1", "1001 A#2 A x1 p1", "1002 B#1 B x3 p4", "1003 B#1 B x1 p1")
	together.is(parcels, "YT1000000000001 圆通速递 s1 1001+1003", "YT1000000000002 圆通速递 s1 1002")
	together.again(files...)
	want := together.facts()
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 2, 0}, {2, 3, 0, 1}} {
		d := newDesk(t)
		for _, i := range order {
			d.in(files[i])
		}
		d.same(want, d.facts())
		d.again(files...)
	}
}

func TestLinesFirstWaitForTheirHead(t *testing.T) {
	d := newDesk(t)
	res := d.in(d.file("lines.csv", detail, item("1001", "A", "1", toShip)))
	if res.WaitingForHead != 1 || res.Orders != (intake.Counts{}) {
		t.Errorf("%+v", res)
	}
	d.is(orders, "1001  p-1 s1")
	res = d.in(d.file("list.csv", list, row("1001", toShip, "YT1000000000001"), row("1002", toShip, "YT1000000000002")))
	if res.Orders.New != 2 || res.WaitingForHead != 0 || res.WaitingForLines != 1 {
		t.Errorf("%+v", res)
	}
	d.is(orders, "1001 小店 p1 s2", "1002 小店 p1 s1")
}

func TestReimportSaysWhatChanged(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("l.csv", list, row("1001", unpaid, "")), d.file("d.csv", detail, item("1001", "A", "1", ""), item("1001", "B", "1", "")))
	d.is(orders, "1001 小店 p5 s1")
	changes := map[string][]string{}
	o := intake.Options{Report: func(f intake.Fate) error {
		changes[f.What+" "+f.Key+" "+f.Fate] = f.Changes
		return nil
	}}
	res, err := intake.Run(t.Context(), d.db, d.act(), []string{
		d.file("l.csv", list, strings.Replace(row("1001", toShip, ""), "圆通速递,,", "圆通速递,加急,", 1)),
		d.file("d.csv", detail, item("1001", "A", "3", ""), item("1001", "C", "1", "")),
	}, o)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string][]string{
		"order 1001 changed": {"status_text", "note", "status"}, "line A changed": {"units"}, "line C new": nil,
	} {
		if got, ok := changes[key]; !ok || !slices.Equal(got, want) {
			t.Errorf("%s: got %v %v, want %v", key, got, ok, want)
		}
	}
	if res.LinesDropped != 1 || res.Orders.Changed != 1 || res.Lines.Changed != 1 || res.Lines.New != 1 || res.Doc != 2 {
		t.Errorf("%+v", res)
	}
	d.is(orders, "1001 小店 p1 s2")
	d.is(lines, "1001 A#1 A x3 p0 ?", "1001 B#1 B x1 p4 ?", "1001 C#1 C x1 p0 ?")
	if !slices.Equal(res.Unmapped, []string{"A", "C"}) {
		t.Error(res.Unmapped)
	}
}

func TestShippedOnThePlatformIsStillToBePacked(t *testing.T) {
	files := func(d *desk, status string) []string {
		return []string{d.file("l.csv", list, row("1001", status, "YT1000000000001"), row("1002", done, "YT1000000000002")),
			d.file("d.csv", detail, item("1001", "A", "1", status), item("1002", "A", "1", done))}
	}
	t.Run("first seen, nobody asked", func(t *testing.T) {
		d := newDesk(t)
		res := d.in(files(d, shipped)...)
		if !slices.Equal(res.ShippedFirstSeen, []intake.ShopCount{{Shop: "小店", Orders: 1}}) {
			t.Error(res.ShippedFirstSeen)
		}
		d.is(orders, "1001 小店 p2 s2", "1002 小店 p3 s5")
	})
	t.Run("first seen, gone, remembered", func(t *testing.T) {
		d := newDesk(t)
		if res := d.load(intake.Options{Shipped: intake.ShippedGone}, files(d, shipped)...); res.ShippedFirstSeen != nil {
			t.Error(res.ShippedFirstSeen)
		}
		d.is(orders, "1001 小店 p2 s5", "1002 小店 p3 s5")
		res := d.in(d.file("l.csv", list, row("1003", shipped, "")), d.file("d.csv", detail, item("1003", "A", "1", shipped)))
		if res.Orders.New != 1 || res.Orders.Gone != 1 {
			t.Errorf("it must say that it went by the answer: %+v", res.Orders)
		}
		d.is(orders, "1001 小店 p2 s5", "1002 小店 p3 s5", "1003 小店 p2 s5")
	})
	t.Run("gone, and taken back", func(t *testing.T) {
		d := newDesk(t)
		if res := d.load(intake.Options{Shipped: intake.ShippedGone}, files(d, shipped)...); res.Orders.Gone != 1 {
			t.Errorf("%+v", res.Orders)
		}
		d.again(files(d, shipped)...)
		if res := d.load(intake.Options{Shipped: intake.ShippedOpen}, files(d, shipped)...); res.Orders.Changed != 1 || res.Orders.Gone != 0 {
			t.Errorf("%+v", res.Orders)
		}
		d.is(orders, "1001 小店 p2 s2", "1002 小店 p3 s5")
		d.is("SELECT shipped FROM shop WHERE name = '小店'", "open")
		d.in(d.file("g.csv", "商家编码,商品名称", "A,杯子"), d.file("s.csv", "商家编码,数量", "A,9"))
		if v := d.scan("YT1000000000001", "A"); v.Kind != "complete" {
			t.Errorf("%+v", v)
		}
	})
	t.Run("first seen, answered afterwards", func(t *testing.T) {
		d := newDesk(t)
		d.in(files(d, shipped)...)
		res := d.load(intake.Options{Shipped: intake.ShippedGone}, files(d, shipped)...)
		if res.Orders.Changed != 1 || res.Orders.Gone != 1 {
			t.Errorf("%+v", res.Orders)
		}
		d.is(orders, "1001 小店 p2 s5", "1002 小店 p3 s5")
		d.is("SELECT shipped FROM shop WHERE name = '小店'", "gone")
		d.again(files(d, shipped)...)
		d.load(intake.Options{Shipped: intake.ShippedOpen}, files(d, shipped)...)
		d.is(orders, "1001 小店 p2 s2", "1002 小店 p3 s5")
	})
	t.Run("answered after it was begun", func(t *testing.T) {
		d := newDesk(t)
		d.in(files(d, shipped)...)
		d.in(d.file("g.csv", "商家编码,商品名称", "A,杯子"), d.file("s.csv", "商家编码,数量", "A,9"))
		if v := d.scan("YT1000000000001", "A"); v.Kind != "complete" {
			t.Fatalf("%+v", v)
		}
		d.load(intake.Options{Shipped: intake.ShippedGone}, files(d, shipped)...)
		d.is(orders, "1001 小店 p2 s3", "1002 小店 p3 s5")
	})
	t.Run("seen before", func(t *testing.T) {
		d := newDesk(t)
		d.in(files(d, toShip)...)
		d.load(intake.Options{Shipped: intake.ShippedGone}, files(d, shipped)...)
		d.is(orders, "1001 小店 p2 s2", "1002 小店 p3 s5")
	})
}

func TestRefunds(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("l.csv", list+",退款状态", row("1001", toShip, "")+",退款成功", row("1002", toShip, "")+",买家已经申请退款",
		`1003,小店,`+closed+`,2026-11-20 09:00:00,,,,12.50,`, row("1004", toShip, "")+",没有申请退款"),
		d.file("d.csv", detail+",退款状态", item("1001", "A", "1", toShip)+",", item("1002", "A", "1", toShip)+",", item("1003", "A", "1", closed)+",",
			item("1004", "A", "1", toShip)+",退款成功", item("1004", "B", "1", toShip)+","))
	d.is(orders, "1001 小店 p7 s4", "1002 小店 p6 s2", "1003 小店 p7 s4", "1004 小店 p1 s2")
	d.is("SELECT key || ' p' || platform || ' w' || wanted FROM order_line WHERE order_id = 4 ORDER BY key", "A#1 p7 w0", "B#1 p1 w1")
}

func TestSubOrderNumbersComeLater(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("l.csv", list, row("1001", toShip, "")), d.file("d.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "2", toShip)))
	with := d.file("d.csv", "子订单编号,"+detail, "55501,"+item("1001", "B", "2", toShip), "55502,"+item("1001", "A", "1", toShip))
	if res := d.in(with); res.Lines.Changed != 2 || res.LinesDropped != 0 {
		t.Errorf("%+v", res)
	}
	d.is(lines, "1001 55501 B x2 p1 ?", "1001 55502 A x1 p1 ?")
	d.again(with)
	if res := d.in(d.file("d.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "2", toShip))); res.Lines.Any() {
		t.Errorf("without the numbers: %+v", res.Lines)
	}
}

func TestOneFileWithOrdersAndLines(t *testing.T) {
	d := newDesk(t)
	head := "订单号,店铺,订单状态,付款时间,商品名称,数量,商家编码,快递单号,快递公司"
	f := d.file("erp.csv", head,
		"1001,小店,待发货,2026-11-20 09:00,杯子,1,A,SF1234567890123,顺丰", "1001,,,,盘子,2,B,,", // further rows leave the head empty
		"1002,小店,待发货,2026-11-20 09:00,杯子,1,,SF1234567890124,顺丰", "1002,小店,已关闭,2026-11-20 09:00,盘子,2,B,SF1234567890124,顺丰")
	res := d.in(f)
	if res.Orders.New != 2 || res.Lines.New != 4 || res.Waybills.New != 2 {
		t.Errorf("%+v", res)
	}
	d.is(orders, "1001 小店 p1 s2", "1002 小店 p1 s2")
	d.is(lines, "1001 A#1 A x1 p1 ?", "1001 B#1 B x2 p0 ?", "1002 B#1 B x2 p4 ?", "1002 杯子|#1  x1 p1 ?")
	d.again(f)
}

func TestShops(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("l.csv", "订单编号,店铺名称,订单状态,付款时间", "1001,甲店,待发货,2026-11-20", "1001,乙店,待发货,2026-11-20"))
	d.is(orders, "1001 乙店 p1 s1", "1001 甲店 p1 s1")
	lines := d.file("d.csv", detail, item("1001", "A", "1", toShip))
	res := d.in(lines)
	if len(res.Refused) != 1 || res.Refused[0].Reason != intake.ReasonSeveralShops || res.Lines.Refused != 1 {
		t.Errorf("%+v", res)
	}
	res = d.load(intake.Options{Shop: "甲店"}, lines)
	if res.Lines.New != 1 {
		t.Errorf("%+v", res)
	}
	d.is(orders, "1001 乙店 p1 s1", "1001 甲店 p1 s2")
}

func TestRefusedRows(t *testing.T) {
	d := newDesk(t)
	res := d.in(d.file("list.csv", list, row("2.22228E+18", toShip, ""), row("1001", toShip, ""), `1002,小店,`+toShip+`,昨天,,,,`),
		d.file("lines.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "两个", toShip), item("1003", "A", "0", toShip),
			item("1004", "A", "1", toShip), `1005,,1,,红,`+toShip))
	var got []string
	for _, f := range res.Refused {
		got = append(got, f.What+" "+f.File+" "+f.Value+" "+string(f.Reason))
		if f.Column == "" {
			t.Errorf("no column: %+v", f)
		}
	}
	if want := []string{
		"order list.csv 2.22228E+18 " + string(sheet.ReasonScientific), "order list.csv 昨天 " + string(sheet.ReasonNotATime),
		"line lines.csv 1001 incomplete", "line lines.csv 两个 " + string(sheet.ReasonNotANumber), "line lines.csv 0 zero", "line lines.csv  no_code",
	}; !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	d.is(orders, "1001 小店 p1 s1", "1004  p-1 s1") // 1001 waits for its lines rather than leave without one
}

func TestHours(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("l.csv", "订单编号,店铺名称,订单状态,付款时间,承诺发货时间", "1001,小店,待发货,2026-11-20 09:00,", "1002,小店,待发货,2026-11-20 09:00,2026-11-30 09:00"))
	at := func(day int) int64 { return time.Date(2026, 11, day, 1, 0, 0, 0, time.UTC).UnixMilli() }
	if got := d.ints("SELECT due_at FROM orders ORDER BY no"); !slices.Equal(got, []int64{at(22), at(30)}) {
		t.Error(got)
	}
	d.in(d.file("l.csv", "订单编号,店铺名称,订单状态,承诺发货时间", "1001,小店,待发货,2026-11-25 09:00"))
	if got := d.ints("SELECT due_at FROM orders WHERE no = '1001'"); got[0] != at(25) {
		t.Error(got)
	}
}

func TestPickedLinesStay(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("l.csv", list, row("1001", toShip, "YT1000000000001")), d.file("d.csv", detail, item("1001", "A", "3", toShip), item("1001", "B", "1", toShip)),
		d.file("g.csv", "商家编码,商品名称", "A,杯子", "B,盘子"), d.file("s.csv", "商家编码,数量", "A,9", "B,9"))
	d.scan("YT1000000000001", "A", "A")
	res := d.in(d.file("d.csv", detail, item("1001", "A", "1", toShip)))
	if res.Lines.Refused != 1 || res.LinesDropped != 1 {
		t.Errorf("%+v", res)
	}
	if f := res.Refused[0]; f.Reason != intake.ReasonLinesLeft || f.Column != "购买数量" || f.Value != "1" || f.More != "2" || f.Key != "A" || f.Order != "1001" {
		t.Errorf("%+v", f)
	}
	d.is(lines, "1001 A#1 A x3 p1", "1001 B#1 B x1 p4")
	if v := d.scan("A"); v.Kind != "on_hold" { // the lead says whether the rest goes
		t.Errorf("%+v", v)
	}
	if v := d.scan("/release", "A"); v.Kind != "complete" {
		t.Errorf("%+v", v)
	}
	if res := d.in(d.file("l.csv", list, row("1001", closed, "YT1000000000001"))); res.Orders.Changed != 1 || res.Waybills.Unchanged != 1 {
		t.Errorf("%+v", res)
	}
	d.is(orders, "1001 小店 p4 s3")
}

func TestAStatusNobodyKnowsIsSaid(t *testing.T) {
	d := newDesk(t)
	file := d.file("l.csv", list, row("1001", "等候指示", ""), row("1002", toShip, ""), row("1003", "等候指示", ""), row("1004", "另有安排", ""))
	res := d.in(file, d.file("d.csv", detail, item("1001", "A", "1", ""), item("1002", "A", "1", toShip), item("1003", "A", "1", ""), item("1004", "A", "1", "")))
	want := []intake.StatusCount{{Status: "等候指示", Orders: 2}, {Status: "另有安排", Orders: 1}}
	if !slices.Equal(res.UnknownStatus, want) {
		t.Errorf("%+v", res.UnknownStatus)
	}
	d.is(orders, "1001 小店 p0 s2", "1002 小店 p1 s2", "1003 小店 p0 s2", "1004 小店 p0 s2")
	if res = d.in(file); !slices.Equal(res.UnknownStatus, want) {
		t.Errorf("again: %+v", res.UnknownStatus)
	}
}
