package intake_test

import (
	"slices"
	"strings"
	"testing"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/intake"
)

const noteGoods = "商家编码,商品名称,条码\nA,杯子,6901234567892\nB,盘子,6901234567908\n"

// notes says of every purchase note what it is.
const notes = `SELECT p.no || ' ' || s.name || ' ' || k.code || ' ' || l.units || CASE WHEN p.closed_doc > 0 THEN ' closed' ELSE '' END
	FROM purchase p JOIN supplier s ON s.id = p.supplier_id JOIN purchase_line l ON l.purchase_id = p.id JOIN sku k ON k.id = l.sku_id ORDER BY p.no, k.code`

// incoming says what is on its way.
const incoming = "SELECT s.code || ' ' || m.incoming FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE m.incoming > 0 ORDER BY s.code"

// why lists the reasons of refusals with what they are about.
func why(res intake.Result) []string {
	var all []string
	for _, f := range res.Refused {
		all = append(all, strings.Join(strings.Fields(f.What+" "+f.Key+" "+string(f.Reason)+" "+f.More), " "))
	}
	return all
}

func TestPurchaseNotesOfAnOfficeProgram(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", noteGoods), d.file("s.csv", "供应商,到货天数", "义乌杯子厂,7天", "淘工厂,15"))
	head := "采购单号,采购日期,供应商,状态,商品编码,商品名称,颜色及规格,数量,单价,预计到货日期"
	f := d.file("采购单.csv", "采购单导出", head,
		"CG1,2026-11-19,义乌杯子厂,待入库,A,杯子,白,\"1,200\",3.5,", ",,,,B,盘子,,24,2,", ",,,,,合计,,1224,,",
		"CG2,2026-11-19,淘工厂,已确认,6901234567892,杯子,,48,3.2,2026-11-28", "CG3,2026-11-01,淘工厂,已完成,A,杯子,,5,3,", "CG4,2026-11-01,淘工厂,作废,A,杯子,,5,3,")
	res := d.in(f)
	if res.Notes != (intake.Counts{New: 3, Unchanged: 2, Refused: 1}) || !slices.Equal(why(res), []string{"note no_code"}) {
		t.Errorf("%+v %v", res.Notes, why(res))
	}
	d.is(notes, "CG1 义乌杯子厂 A 1200", "CG1 义乌杯子厂 B 24", "CG2 淘工厂 A 48")
	d.is(incoming, "A 1248", "B 24")
	// Without a date of its own a note is expected after its supplier's days.
	d.is("SELECT no || ' ' || strftime('%Y-%m-%d', due_at / 1000, 'unixepoch', '+8 hours') FROM purchase ORDER BY no", "CG1 2026-11-26", "CG2 2026-11-28")

	if res := d.in(f); res.Notes != (intake.Counts{Unchanged: 5, Refused: 1}) || res.Doc != 0 {
		t.Errorf("again: %+v", res.Notes)
	}
	// A later file states all lines: B is not ordered any more. A void note ends.
	res = d.in(d.file("采购单.csv", head, "CG1,2026-11-19,义乌杯子厂,待入库,A,杯子,白,1000,3.5,2026-12-01", "CG2,2026-11-19,淘工厂,已取消,A,杯子,,48,3.2,"))
	if res.Notes != (intake.Counts{Changed: 2}) {
		t.Errorf("changed: %+v %v", res.Notes, why(res))
	}
	d.is(incoming, "A 1000")
	res = d.in(d.file("采购单.csv", head, "CG2,2026-11-19,淘工厂,已确认,A,杯子,,50,3.2,"))
	if !slices.Equal(why(res), []string{"note CG2 note_closed"}) {
		t.Error(why(res))
	}
}

func TestANoteIsTakenWhollyOrNotAtAll(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", noteGoods))
	head := "采购订单号,供货商,商家编码,采购数量"
	for rows, want := range map[string][]string{
		"P1,厂,A,5\nP1,厂,X,5":             {"note P1 note_incomplete 3", "note P1 unknown_goods"},
		"P1,厂,A,6901234567892\nP1,厂,B,5": {"note P1 too_big", "note P1 note_incomplete 2"},
		"P1,厂,A,两箱":                      {"note P1 not_number"},
		",厂,A,5":                         {"note missing"},
	} {
		res := d.in(d.file("n.csv", head+"\n"+rows))
		if res.Notes.Any() || !slices.Equal(why(res), want) {
			t.Errorf("%q: %+v %q", rows, res.Notes, why(res))
		}
	}
	// Goods may come with the note.
	if res := d.in(d.file("n.csv", head, "P1,厂,A,5", "P1,厂,X,5"), d.file("g.csv", "商家编码,商品名称,条码", "X,碗,6901234567915")); res.Notes.New != 2 {
		t.Errorf("%+v %v", res.Notes, why(res))
	}
	d.is(incoming, "A 5", "X 5")
}

// TestANoteChangesWhileItIsReceived receives a part, changes the note by a
// file and receives the rest: nothing counts twice.
func TestANoteChangesWhileItIsReceived(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", noteGoods), d.file("n.csv", "采购单号,供应商,商家编码,采购数量", "P1,厂,A,10"))
	receive := func(codes ...string) {
		t.Helper()
		for _, code := range codes {
			act := d.act()
			act.Mode = inbound.ModeReceive
			d.write(func(tx *store.Tx) error { _, err := inbound.Scan(tx, act, code); return err })
		}
	}
	receive("P1", "6901234567892", "*6")
	d.is(incoming, "A 4")
	d.in(d.file("n.csv", "采购单号,供应商,商家编码,采购数量", "P1,厂,A,12", "P1,厂,B,3"))
	d.is(incoming, "A 6", "B 3")
	receive(scan.Clean("6901234567892"), "*6", "6901234567908", "*3", "/finish")
	d.is(incoming)
	d.is(notes, "P1 厂 A 12 closed", "P1 厂 B 3 closed")
}

func TestPlacesAndSuppliersFromLists(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称,条码,货位", "A,杯子,6901234567892,A-01"), d.file("st.csv", "商家编码,货位,数量", "A,B-02,3"))
	head := "货位编码,拣货顺序,是否启用"
	f := d.file("库位.csv", head, "A-01,2,是", "B-02,10,启用", "C-03,1,是", "Z-99,,否", "BENCH,1,")
	res := d.in(f)
	if res.Places != (intake.Counts{New: 2, Changed: 2, Refused: 1}) || !slices.Equal(why(res), []string{"place BENCH place_fixed"}) {
		t.Errorf("%+v %v", res.Places, why(res))
	}
	d.is("SELECT code || ' ' || route || ' ' || closed FROM place WHERE code IN ('A-01', 'B-02', 'C-03', 'Z-99') ORDER BY route",
		"C-03 000001 0", "A-01 000002 0", "B-02 000010 0", "Z-99 Z-99 1")
	if again := d.in(f); again.Places.Any() || again.Doc != 0 {
		t.Errorf("again: %+v", again.Places)
	}
	res = d.in(d.file("库位.csv", head, "A-01,,停用", "B-02,,停用", "Z-99,5,启用", "Z-99,6,启用", "C-03,3,也许"))
	if res.Places != (intake.Counts{Changed: 1, Refused: 4}) ||
		!slices.Equal(why(res), []string{"place A-01 place_is_home", "place B-02 place_not_empty", "place Z-99 duplicate", "place C-03 open_or_closed"}) {
		t.Errorf("%+v %v", res.Places, why(res))
	}
	s := d.file("供应商.csv", "供应商名称,联系人,交货周期(天)", "义乌杯子厂,王,7", "淘工厂,,", "坏厂,,很快")
	if res := d.in(s); res.Suppliers != (intake.Counts{New: 2, Refused: 1}) || !slices.Equal(why(res), []string{"supplier 坏厂 not_whole"}) {
		t.Errorf("%+v %v", res.Suppliers, why(res))
	}
	if res := d.in(s); res.Suppliers != (intake.Counts{Unchanged: 2, Refused: 1}) {
		t.Errorf("again: %+v", res.Suppliers)
	}
	if res := d.in(d.file("供应商.csv", "供应商,到货天数", "义乌杯子厂,10")); res.Suppliers != (intake.Counts{Changed: 1}) {
		t.Errorf("changed: %+v", res.Suppliers)
	}
	d.is("SELECT name || ' ' || lead_days FROM supplier WHERE id > 0 ORDER BY id", "义乌杯子厂 10", "淘工厂 0")
}

func TestCarrierAndWaybillStandInOneCell(t *testing.T) {
	d := newDesk(t)
	head := "主订单编号,子订单编号,选购商品,商家编码,商品数量,支付完成时间,订单状态,快递信息"
	d.in(d.file("d.csv", head, "7001,7001-1,杯子,A,1,2026-11-19 10:00:00,已发货,中通快递-75312345678901", "7002,7002-1,杯子,A,1,2026-11-19 10:00:00,待发货,-",
		"7003,7003-1,杯子,A,1,2026-11-19 10:00:00,已发货,\"圆通速递-YT8800000000001,韵达快递-438800000000012\""))
	d.is("SELECT p.waybill || ' ' || p.carrier || ' ' || o.no FROM parcel p JOIN parcel_order x ON x.parcel_id = p.id JOIN orders o ON o.id = x.order_id ORDER BY 1",
		"438800000000012 韵达快递 7003", "75312345678901 中通快递 7001", "YT8800000000001 圆通速递 7003")
}

func TestRefundListOfAShopWithItsLabelInOneCell(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("o.csv", "订单编号,商家编码,购买数量,订单状态,订单付款时间", "1001,A,2,交易成功,2026-11-19 18:00:01"))
	res := d.in(d.file("r.csv", "订单编号,退款编号,支付宝交易号,宝贝标题,退款状态,货物状态,退货物流信息,退货数量", "1001,R1,x,杯子,等待卖家确认收货,已收到,圆通速递 YT8800000000101,1", "1001,R2,x,杯子,退款成功,,无,"))
	if res.Refunds != (intake.Counts{New: 2}) {
		t.Errorf("%+v %v", res.Refunds, why(res))
	}
	d.is("SELECT no || ' ' || number || ' ' || carrier FROM refund ORDER BY no", "R1 YT8800000000101 圆通速递", "R2  ")
}

func TestOrdersWithoutAShopAreSaidWhereShopsHaveNames(t *testing.T) {
	d := newDesk(t)
	head := "订单编号,订单状态,付款时间,商家编码,数量"
	if res := d.in(d.file("o.csv", head, "1001,待发货,2026-11-20 09:00:00,A,1")); res.Unnamed != nil {
		t.Errorf("the only shop needs no name: %+v", res.Unnamed)
	}
	if res := d.in(d.file("o.csv", head+",店铺名称", "1002,待发货,2026-11-20 09:00:00,A,1,小店")); res.Unnamed != nil {
		t.Errorf("%+v", res.Unnamed)
	}
	if res := d.in(d.file("o.csv", head, "1003,待发货,2026-11-20 09:00:00,A,1")); res.Unnamed == nil || res.Unnamed.Orders != 1 || !slices.Equal(res.Unnamed.Shops, []string{"小店"}) {
		t.Errorf("%+v", res.Unnamed)
	}
	if res := d.load(intake.Options{Shop: "小店"}, d.file("o.csv", head, "1004,待发货,2026-11-20 09:00:00,A,1")); res.Unnamed != nil {
		t.Errorf("%+v", res.Unnamed)
	}
}
