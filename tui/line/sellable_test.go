package line

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/tui/text"
)

// The day of a shop that sold more than it has: two orders want the last pair
// of slippers, a set of cup and plate is sold besides.
func oversold(t *testing.T) *bench {
	b := newBench(t)
	b.Words = text.EN
	paths := files(t, map[string]string{
		"products.csv": "商家编码,商品名称,条码,货位,安全库存\nCUP,杯子,6901234567892,A-01,0\nPLATE,盘子,6901234567908,A-02,0\nSLIP,拖鞋,6901234567915,A-03,0\n",
		"stock.csv":    "商家编码,货位,数量\nCUP,A-01,4\nPLATE,A-02,9\nSLIP,A-03,1\n",
		"kits.csv":     "组合编码,组合名称,单品编码,数量\nSET,早餐套装,CUP,2\nSET,早餐套装,PLATE,1\n",
		"orders.csv": "订单编号,订单状态,付款时间,商家编码,数量,快递单号,快递公司\n" +
			"1002,待发货,2026-11-20 10:00:00,SLIP,1,YT8800000000002,圆通速递\n1001,待发货,2026-11-20 09:00:00,SLIP,1,YT8800000000001,圆通速递\n" +
			"1003,待发货,2026-11-20 11:00:00,SET,1,YT8800000000003,圆通速递\n",
	})
	for _, name := range []string{"products.csv", "stock.csv", "kits.csv", "orders.csv"} {
		if err := b.Import(context.Background(), []string{paths[name]}, ImportOptions{}); err != nil {
			t.Fatal(name, err, b.err)
		}
	}
	b.out.Reset()
	b.err.Reset()
	return b
}

// sellable runs the command and gives what it wrote.
func (b *bench) sellable(o SellableOptions) string {
	b.shop.T.Helper()
	b.out.Reset()
	if err := b.Sellable(context.Background(), o); err != nil {
		b.shop.T.Fatal(err)
	}
	return b.out.String()
}

func TestWhatMayStillBeSold(t *testing.T) {
	b := oversold(t)
	want := `[
{"sku":"CUP","available":2,"short_units":0,"short_orders":[],"advice":""},
{"sku":"PLATE","available":8,"short_units":0,"short_orders":[],"advice":""},
{"sku":"SET","available":1,"short_units":0,"short_orders":[],"advice":"","kit":{"assembled":0,"can_build":1,"limited_by":"CUP"}},
{"sku":"SLIP","available":-1,"short_units":1,"short_orders":["1002"],"advice":"take_down","reorder_units":1}
]
`
	json := SellableOptions{RegisterOptions: RegisterOptions{JSON: true}}
	if got := b.sellable(json); got != want {
		t.Errorf("%s", got)
	}
	if got := b.sellable(SellableOptions{Only: "short"}); got != "sku\tavailable\tshort_units\tshort_orders\tadvice\treorder_units\nSLIP\t-1\t1\t1002\ttake down\t1\n" {
		t.Errorf("%q", got)
	}
}

func TestTakenDownAndPutBack(t *testing.T) {
	b, ctx := oversold(t), context.Background()
	b.Operator = "amy"
	if err := b.MarkSKUs(ctx, true, true, nil); err != nil {
		t.Fatal(err)
	}
	down := SellableOptions{RegisterOptions: RegisterOptions{JSON: true}, Only: "take_down"}
	if got := b.sellable(down); got != "[]\n" {
		t.Errorf("still to be taken down: %s", got)
	}
	stock := files(t, map[string]string{"more.csv": "商家编码,货位,数量\nSLIP,A-04,5\n"})
	if err := b.Import(ctx, []string{stock["more.csv"]}, ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	back := SellableOptions{RegisterOptions: RegisterOptions{JSON: true}, Only: "put_back"}
	if got := b.sellable(back); !strings.Contains(got, `{"sku":"SLIP","available":4,`) {
		t.Errorf("to be put back: %s", got)
	}
	if err := b.MarkSKUs(ctx, false, false, []string{"SLIP", "NONE"}); Exit(err) != ExitRefused || !strings.Contains(b.err.String(), "NONE") {
		t.Error(err, b.err)
	}
	if err := b.MarkSKUs(ctx, false, false, []string{"SLIP"}); err != nil {
		t.Fatal(err)
	}
	if got := b.sellable(back); got != "[]\n" {
		t.Errorf("still to be put back: %s", got)
	}
	if err := b.MarkSKUs(ctx, false, false, nil); Exit(err) != ExitUsage {
		t.Error(err)
	}
}

func TestTablesForPlatforms(t *testing.T) {
	b := oversold(t)
	csv := SellableOptions{RegisterOptions: RegisterOptions{CSV: true}}
	if got := b.sellable(csv); got != "\uFEFFsku,available\r\nCUP,2\r\nPLATE,8\r\nSET,1\r\nSLIP,0\r\n" {
		t.Errorf("%q", got)
	}
	csv.Changed, csv.Head, csv.Shop = true, "商家编码，库存", "小店"
	if got := b.sellable(csv); got != "\uFEFF商家编码,库存\r\nCUP,2\r\nPLATE,8\r\nSET,1\r\nSLIP,0\r\n" {
		t.Errorf("the first time all are new: %q", got)
	}
	ctx := context.Background()
	if err := b.Assemble(ctx, "SET", 1, false); err != nil {
		t.Fatal(err)
	}
	csv.Head = ""
	if got := b.sellable(csv); got != "\uFEFF商家编码,库存\r\n" {
		t.Errorf("an assembled set goes to the order that wants it, nothing else changes: %q", got)
	}
	if err := b.Assemble(ctx, "SET", 1, false); err != nil {
		t.Fatal(err)
	}
	if got := b.sellable(csv); got != "\uFEFF商家编码,库存\r\nCUP,0\r\nPLATE,7\r\n" {
		t.Errorf("the second one may be sold as it is: %q", got)
	}
	csv.Shop = "别的店"
	if err := b.Sellable(ctx, csv); Exit(err) != ExitUsage {
		t.Error(err)
	}
	csv.Head = "one"
	if err := b.Sellable(ctx, csv); Exit(err) != ExitUsage {
		t.Error(err)
	}
	out := filepath.Join(t.TempDir(), "sell.xlsx")
	if err := b.Sellable(ctx, SellableOptions{RegisterOptions: RegisterOptions{Out: out}}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(out); err != nil || info.Size() == 0 {
		t.Error(err)
	}
}

func TestKitsFromTheCommandLine(t *testing.T) {
	b, ctx := oversold(t), context.Background()
	b.out.Reset()
	if err := b.Kits(ctx, true); err != nil {
		t.Fatal(err)
	}
	if got := b.out.String(); got != `[
{"sku":"SET","name":"早餐套装","available":1,"short_units":0,"assembled":0,"can_build":1,"limited_by":"CUP","parts":[{"sku":"CUP","units":2},{"sku":"PLATE","units":1}]}
]
` {
		t.Error(got)
	}
	for _, c := range []struct {
		kit   string
		units int64
		apart bool
		says  string
		exit  int
	}{
		{"SET", 2, false, "assembled: SET, 2", ExitDone}, {"SET", 1, false, "the shelves lack 2 of CUP", ExitRefused},
		{"SET", 1, true, "taken apart: SET, 1", ExitDone}, {"SET", 2, true, "the shelves lack 1 of SET", ExitRefused},
		{"CUP", 1, false, "CUP is no kit", ExitRefused}, {"NONE", 1, false, "NONE", ExitRefused},
	} {
		b.err.Reset()
		if err := b.Assemble(ctx, c.kit, c.units, c.apart); Exit(err) != c.exit || !strings.Contains(b.err.String(), c.says) {
			t.Errorf("%+v: %v %s", c, err, b.err)
		}
	}
	b.out.Reset()
	if err := b.Kits(ctx, false); err != nil || !strings.HasSuffix(b.out.String(), "SET\t早餐套装\t1\t0\t1\t1\tCUP\n") {
		t.Error(err, b.out)
	}
}
