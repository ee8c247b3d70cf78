package line

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"shipdesk/store/shoptest"
	"shipdesk/tui/text"
)

var shanghai = time.FixedZone("CST", 8*3600)

// bench is a desk on a test shop, with what it wrote.
type bench struct {
	*Desk
	shop     *shoptest.Shop
	out, err *bytes.Buffer
}

func newBench(t *testing.T) *bench {
	t.Helper()
	return benchOn(shoptest.New(t))
}

func benchOn(shop *shoptest.Shop) *bench {
	b := &bench{shop: shop, out: new(bytes.Buffer), err: new(bytes.Buffer)}
	b.Desk = &Desk{DB: shop.DB, Words: text.ZH, In: strings.NewReader(""), Out: b.out, Err: b.err, Loc: shanghai, Station: "1", Operator: "小王"}
	return b
}

// slippers fills the shop: black and beige slippers, one parcel of three.
func (b *bench) slippers() {
	b.shop.AddSKU(
		shoptest.Goods{Code: "K1", Name: "拖鞋", Variant: "颜色分类:黑色;尺寸:大号", Barcode: "6983232655238", Place: "D-08-01", Stock: 5},
		shoptest.Goods{Code: "K2", Name: "拖鞋", Variant: "颜色分类:米色;尺寸:大号", Barcode: "6949386895296", Place: "D-08-02", Stock: 1})
	b.shop.AddOrder("2222280178365521518", []string{"YT8812345670001"}, shoptest.Line{SKU: "K1", Units: 2}, shoptest.Line{SKU: "K2", Units: 1})
	b.shop.AddOrder("2222280178365521519", []string{"YT8812345670002"}, shoptest.Line{SKU: "K2", Units: 1})
}

// scan feeds lines to the scan command and gives the answers.
func (b *bench) scan(t *testing.T, timed bool, lines ...string) ([]Answer, error) {
	t.Helper()
	b.out.Reset()
	b.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	err := b.Scan(context.Background(), ScanOptions{Mode: "pack", JSON: true, Timed: timed})
	return b.answers(t), err
}

func (b *bench) answers(t *testing.T) []Answer {
	t.Helper()
	var all []Answer
	for d := json.NewDecoder(bytes.NewReader(b.out.Bytes())); d.More(); {
		var a Answer
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

func verdicts(all []Answer) string {
	var words []string
	for _, a := range all {
		words = append(words, string(a.Verdict))
	}
	return strings.Join(words, " ")
}

func wantVerdicts(t *testing.T, all []Answer, err error, want string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if got := verdicts(all); got != want {
		t.Fatalf("verdicts:\n got %s\nwant %s", got, want)
	}
}
