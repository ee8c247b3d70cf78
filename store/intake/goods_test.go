package intake_test

import (
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/intake"
	"shipdesk/store/pack"
)

const barcodes = "SELECT b.code || ' x' || b.units || ' ' || s.code FROM barcode b JOIN sku s ON s.id = b.sku_id ORDER BY b.code, s.code"

func TestProducts(t *testing.T) {
	d := newDesk(t)
	head := "商家编码,商品名称,规格,条码,箱码,箱规,重量(克),货位"
	f := d.file("g.csv", head, "A,杯子,红,6901234567892;X-1,16901234567899,6,320,A-1", "B,盘子,,6901234567892,,,,", "A,,,X-2,,,,", ",无码,,,,,,", "C,碗,,X-9,X-9,12,,")
	res := d.in(f)
	if res.Products.New != 2 || res.Products.Unchanged != 1 || res.Products.Refused != 2 || !slices.Equal(res.SharedBarcodes, []string{"6901234567892"}) {
		t.Errorf("%+v", res)
	}
	d.is(barcodes, "16901234567899 x6 A", "6901234567892 x1 A", "6901234567892 x1 B", "X-1 x1 A", "X-2 x1 A")
	d.again(f)
	res = d.in(d.file("g.csv", "商家编码,条码,货位,安全库存", "A,X-3,A-2,5", "B,,,"))
	if res.Products.Changed != 1 || res.Products.Unchanged != 1 {
		t.Errorf("%+v", res)
	}
	d.is(barcodes, "16901234567899 x6 A", "6901234567892 x1 B", "X-3 x1 A")
	d.is("SELECT s.name || ' ' || s.variant || ' ' || s.weight_g || ' ' || s.safety || ' ' || p.code FROM sku s JOIN place p ON p.id = s.home WHERE s.id > 0", "杯子 红 320 5 A-2")
	if res := d.in(d.file("g.csv", "商家编码,商品名称,货位", "D,锅,BENCH")); res.Refused[0].Reason != intake.ReasonPlace {
		t.Errorf("%+v", res)
	}
}

const onShelf = `SELECT s.code || ' ' || p.code || ' ' || b.units FROM balance b JOIN sku s ON s.id = b.sku_id
	JOIN place p ON p.id = b.place_id WHERE b.place_id > 0 ORDER BY 1`

func TestOpeningStockOnce(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("g.csv", "商家编码,商品名称,条码", "A,杯子,6901234567892", "B,盘子,X-1"))
	f := d.file("s.csv", "商家编码,货位,数量", "A,A-1,5", "B,A-2,0", "A,A-9,2", "A,A-1,5", "Z,A-1,1", "B,A-3,-4", "B,A-4,99999999999", "B,DISPATCH,1")
	res := d.in(f)
	var why []string
	for _, f := range res.Refused {
		why = append(why, string(f.Reason))
	}
	if res.Stock.New != 4 || res.Products.New != 1 || !slices.Equal(why, []string{"duplicate", "negative", "too_big", "place"}) {
		t.Errorf("%+v %v", res.Stock, why)
	}
	d.is(onShelf, "A A-1 5", "A A-9 2", "Z A-1 1")
	d.is("SELECT code || known FROM sku WHERE id > 0 ORDER BY 1", "A1", "B1", "Z1")
	d.again(f)
	res = d.in(d.file("s.csv", "条码,货位,数量", "6901234567892,A-1,6", "X-1,A-2,0"))
	if res.Stock.Unchanged != 1 || len(res.Refused) != 1 || res.Refused[0].Reason != intake.ReasonOpeningDiffers || res.Refused[0].More != "5" {
		t.Errorf("%+v", res)
	}
}

func TestUnmappedLinesAreMappedByLaterProducts(t *testing.T) {
	d := newDesk(t)
	res := d.in(d.file("l.csv", list, row("1001", toShip, "YT1000000000001")),
		d.file("d.csv", detail, item("1001", "A", "2", toShip), item("1001", "6901234567892", "1", toShip), item("1001", "Q", "1", toShip)))
	if !slices.Equal(res.Unmapped, []string{"6901234567892", "A", "Q"}) {
		t.Error(res.Unmapped)
	}
	res = d.in(d.file("g.csv", "商家编码,商品名称,条码", "A,杯子,", "B,盘子,6901234567892"))
	if res.LinesMapped != 2 {
		t.Errorf("%+v", res)
	}
	d.is("SELECT s.code || ' ' || m.promised FROM sku_sum m JOIN sku s ON s.id = m.sku_id ORDER BY 1", "A 2", "B 1")
	d.is(lines, "1001 6901234567892#1 6901234567892 x1 p1", "1001 A#1 A x2 p1", "1001 Q#1 Q x1 p1 ?")
	d.check()
}

// TestOpeningStockBeforeItsProducts starts a shop with nothing but a stock
// list: it makes the SKUs, and orders and products find them.
func TestOpeningStockBeforeItsProducts(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("d.csv", detail, item("1001", "A", "2", toShip)))
	f := d.file("s.csv", "商家编码,货位,数量", "A,A-1,5", "A,A-2,3", "B,A-1,0", "B,BENCH,1")
	res := d.in(f)
	if res.Stock.New != 3 || res.Stock.Refused != 1 || res.Products.New != 2 || res.LinesMapped != 1 {
		t.Errorf("%+v", res)
	}
	d.is(onShelf, "A A-1 5", "A A-2 3")
	d.again(f)
	if res := d.in(d.file("g.csv", "商家编码,商品名称,条码", "A,杯子,6901234567892")); res.Products.Changed != 1 || res.Products.New != 0 {
		t.Errorf("%+v", res)
	}
	d.is("SELECT code || ' ' || name || ' ' || known FROM sku WHERE id > 0 ORDER BY code", "A 杯子 1", "B  1")
	if res := d.in(d.file("s.csv", "条码,数量", "6909999999999,4")); res.Refused[0].Reason != intake.ReasonUnknownSKU {
		t.Errorf("a barcode alone is no code to go by: %+v", res)
	}
}

func TestARefusedRowStopsNoOther(t *testing.T) {
	d := newDesk(t)
	d.in(d.file("s.csv", "商家编码,货位,数量", "A,A-1,5"))
	res := d.in(d.file("s.csv", "商家编码,货位,数量", "A,A-1,6", "A,A-1,5", "C,BENCH,1", "C,A-1,1"))
	if res.Stock.Unchanged != 1 || res.Stock.New != 1 || res.Stock.Refused != 2 {
		t.Errorf("%+v %+v", res.Stock, res.Refused)
	}
}

// TestShortNamesAndManyBarcodes states what people read first, and barcodes
// with and without a number of pieces.
func TestShortNamesAndManyBarcodes(t *testing.T) {
	d := newDesk(t)
	f := d.file("g.csv", "商家编码,商品名称,规格,简称,规格简称,条码,重量,货位,安全库存", "A,超长标题 居家拖鞋 男女 爆款,颜色分类:黑色;尺寸:大号,拖鞋,黑大,6901234567892;6901234567908*12；X-1×3,0.3kg,A-1,5",
		"B,杯子,,,,X-2*零,,,", "C,碗,,,,*3,,,")
	res := d.in(f)
	if res.Products.New != 1 || res.Products.Refused != 2 || res.Refused[0].Reason != intake.ReasonBadBarcode || res.Refused[0].Value != "X-2*零" {
		t.Errorf("%+v", res)
	}
	d.is(barcodes, "6901234567892 x1 A", "6901234567908 x12 A", "X-1 x3 A")
	d.again(f)
	d.is("SELECT short_name || ' ' || short_variant || ' ' || weight_g || ' ' || safety FROM sku WHERE id > 0", "拖鞋 黑大 300 5")
	d.in(d.file("s.csv", "商家编码,数量", "A,50"), d.file("l.csv", list, row("1001", toShip, "YT1000000000001")), d.file("d.csv", detail, item("1001", "A", "13", toShip)))
	if v := d.scan("YT1000000000001", "6901234567892"); v.Item == nil || v.Item.Name != "拖鞋" || v.Item.Variant != "黑大" {
		t.Errorf("%+v", v.Item)
	}
	d.read(func(tx *store.Tx) error {
		view, err := pack.Look(tx, "1")
		if l := view.Parcel.Lines[0]; l.Name != "拖鞋" || l.Variant != "黑大" {
			t.Errorf("%+v", l)
		}
		return err
	})
	if v := d.scan("6901234567908"); v.Kind != "complete" {
		t.Errorf("%+v", v)
	}
	if res := d.in(d.file("g.csv", "商家编码,规格简称", "A,黑")); res.Products.Changed != 1 {
		t.Errorf("%+v", res)
	}
	d.is(barcodes, "6901234567892 x1 A", "6901234567908 x12 A", "X-1 x3 A")
}
