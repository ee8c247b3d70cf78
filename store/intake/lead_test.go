package intake_test

import (
	"slices"
	"testing"

	"shipdesk/store/intake"
	"shipdesk/store/pack"
)

// What a lead did at the desk stays when the files are imported again.

const (
	wayA = "YT1000000000001"
	wayB = "YT1000000000002"
	wayC = "YT1000000000003"
)

// sent says of every line its order, the platform's code, and the SKU sent.
const sent = `SELECT o.no || ' ' || l.sku_code || ' ' || s.code || ' x' || l.units FROM order_line l JOIN orders o ON o.id = l.order_id
	JOIN sku s ON s.id = l.sku_id WHERE o.state = 2 ORDER BY o.no, l.id`

// does fails the test unless a scan is answered so.
func (d *desk) does(kind pack.Kind, why pack.Why, codes ...string) pack.Verdict {
	d.t.Helper()
	v := d.scan(codes...)
	if v.Kind != kind || v.Why != why {
		d.t.Fatalf("%v: %s %s, want %s %s", codes, v.Kind, v.Why, kind, why)
	}
	return v
}

func TestASwapOutlivesTheSameFile(t *testing.T) {
	d := morning(t)
	d.in(d.file("w.csv", bills, "1001,"+wayA+",圆通"))
	d.does(pack.Swapped, "", "/swap 1002 A B 杯子没了")
	list2 := d.file("l.csv", list, row("1001", toShip, wayA), row("1002", toShip, ""), row("1003", toShip, ""), row("1004", closed, ""))
	lines2 := d.file("d.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "1", toShip), item("1002", "A", "1", toShip),
		item("1003", "B", "1", toShip), item("1004", "B", "1", closed))
	d.again(list2, lines2)
	d.is(sent, "1001 A A x1", "1001 B B x1", "1002 A B x1", "1003 B B x1")
	// more of it: the swap stays, and what is promised follows
	d.in(d.file("d.csv", detail, item("1002", "A", "3", toShip)))
	d.is(sent, "1001 A A x1", "1001 B B x1", "1002 A B x3", "1003 B B x1")
	d.does(pack.Swapped, "", "/swap 1002 B A 又有了")
	d.again(d.file("d.csv", detail, item("1002", "A", "3", toShip)))
	d.is(sent, "1001 A A x1", "1001 B B x1", "1002 A A x3", "1003 B B x1")
}

func TestASwapEndsWhenThePlatformNamesOtherGoods(t *testing.T) {
	d := morning(t)
	const numbered = "子订单编号,订单编号,标题,购买数量,商家编码,商品属性,订单状态"
	file := func(sku string) string {
		return d.file("d.csv", numbered, "9001,2001,商品,1,"+sku+",红,"+toShip)
	}
	d.in(d.file("l.csv", list, row("2001", toShip, "")), file("A"))
	d.does(pack.Swapped, "", "/swap 2001 A B 杯子没了")
	d.again(file("A"))
	d.is(sent, "1001 A A x1", "1001 B B x1", "1002 A A x1", "1003 B B x1", "2001 A B x1")
	d.in(file("B")) // what is sent is what the platform says now
	d.is(sent, "1001 A A x1", "1001 B B x1", "1002 A A x1", "1003 B B x1", "2001 B B x1")
	d.in(file("A")) // and again as it was: the swap does not come back
	d.is(sent, "1001 A A x1", "1001 B B x1", "1002 A A x1", "1003 B B x1", "2001 A A x1")
	d.does(pack.Swapped, "", "/swap 2001 A B 还是没有")
}

func TestAJoinOutlivesTheSameFiles(t *testing.T) {
	d := morning(t)
	both := d.file("w.csv", bills, "1001,"+wayA+",圆通", "1002,"+wayB+",韵达")
	states := d.file("l.csv", list, row("1001", toShip, wayA), row("1002", toShip, wayB))
	d.in(both, states)
	d.does(pack.Joined, "", wayA, "/join "+wayB)
	d.again(both)
	d.again(states)
	d.scan("/park")
	d.again(both, states)
	d.is("SELECT p.waybill || ' s' || p.state || ' ' || (SELECT group_concat(o.no, '+' ORDER BY o.no) FROM parcel_order a JOIN orders o ON o.id = a.order_id WHERE a.parcel_id = p.id) FROM parcel p",
		wayA+" s3 1001+1002")
	if v := d.does(pack.UnknownWaybill, pack.WhyJoined, wayB); v.Other != wayA {
		t.Errorf("%+v", v)
	}
	// the label that stays is printed anew: all that was joined goes along
	d.in(d.file("l.csv", list, row("1001", toShip, wayC), row("1002", toShip, wayB)))
	d.is("SELECT p.waybill || ' ' || (SELECT group_concat(o.no, '+' ORDER BY o.no) FROM parcel_order a JOIN orders o ON o.id = a.order_id WHERE a.parcel_id = p.id) FROM parcel p",
		wayC+" 1001+1002")
	d.does(pack.Complete, "", wayC, "A", "A", "B")
	d.again(both)
}

func TestWhatAPartLeftGetsANewWaybill(t *testing.T) {
	for name, file := range map[string]func(d *desk) string{
		"a waybill file": func(d *desk) string { return d.file("w.csv", bills, "1001,"+wayC+",圆通") },
		"an order list":  func(d *desk) string { return d.file("l.csv", list, row("1001", toShip, wayC)) },
	} {
		t.Run(name, func(t *testing.T) {
			d := morning(t)
			first := d.file("w.csv", bills, "1001,"+wayA+",圆通", "1002,"+wayA+",圆通")
			d.in(first)
			d.does(pack.Finished, pack.WhyPart, wayA, "B", "/part 杯子没了")
			d.does(pack.AlreadyPacked, pack.WhyJustNow, wayA)
			d.again(first)
			d.does(pack.AlreadyPacked, pack.WhyJustNow, "1002")
			f := file(d)
			d.in(f)
			d.again(f)
			d.does(pack.Opened, "", wayC)
			d.does(pack.Complete, "", "A")
			d.does(pack.AlreadyPacked, pack.WhyRest, wayA) // the other order still waits
		})
	}
}

func TestAnImportKnowsWhatWaitsInTheTray(t *testing.T) {
	d := morning(t)
	d.does(pack.UnknownWaybill, "", wayB)
	d.does(pack.UnknownWaybill, "", wayA)
	d.does(pack.UnknownWaybill, "", wayC)
	res := d.in(d.file("w.csv", bills, "1001,"+wayA+",圆通", "1002,"+wayB+",圆通"))
	if !slices.Equal(res.Known, []string{wayB, wayA}) {
		t.Errorf("known now: %v", res.Known)
	}
	d.is("SELECT waybill || ' ' || ended FROM tray ORDER BY id", wayB+" known", wayA+" known", wayC+" ")
	d.does(pack.Bound, "", "/bind "+wayC+" 1003")
	f := d.file("w.csv", bills, "1003,"+wayC+",圆通速递")
	if res := d.in(f); res.Waybills.New != 0 || res.Parcels != 0 {
		t.Errorf("what was bound came again: %+v", res.Waybills)
	}
	d.again(f)
	d.does(pack.Complete, "", wayC, "B")
}

// A lead binds a waybill while an import is under way: either it is told to
// wait, or the import finds other numbers for its own parcels.
func TestABindWhileAnImportIsUnderWay(t *testing.T) {
	pair := writePair(t, t.TempDir(), 700)
	for call := 1; call <= 4; call++ {
		d := morning(t)
		d.does(pack.UnknownWaybill, "", wayB)
		calls := 0
		var kind pack.Kind
		res, err := intake.Run(t.Context(), d.db, d.act(), append([]string{d.file("w.csv", bills, "1001,"+wayA+",圆通")}, pair...), intake.Options{Progress: func(_, _ int64) {
			if calls++; calls == call {
				kind = d.scan("/bind " + wayB + " 1002").Kind
			}
		}})
		if err != nil || res.Orders.New != 700 {
			t.Fatal(res.Orders, err)
		}
		if kind == "" {
			break
		}
		if kind == pack.NotAllowed { // it was staging
			d.does(pack.Bound, "", "/bind "+wayB+" 1002")
		}
		d.is("SELECT p.waybill || ' ' || o.no FROM parcel p JOIN parcel_order a ON a.parcel_id = p.id JOIN orders o ON o.id = a.order_id WHERE o.no < '1005' AND length(o.no) = 4 ORDER BY p.waybill",
			wayA+" 1001", wayB+" 1002")
	}
}
