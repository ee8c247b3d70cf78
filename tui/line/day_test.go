package line

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// day is a morning's files of an invented shop, in the layout and encoding of
// Taobao's exports, and what must come of them.
type day struct {
	folder  string
	stock   map[string]int64            // opening units by SKU
	barcode map[string]string           // by SKU
	lines   map[string]map[string]int64 // order number → SKU → units
	closed  map[string]bool
	waybill map[string][]string // waybill → order numbers, as the list has them
	order   []string            // waybills as they come
}

const dayOrders = 90

// newDay makes up the shop. Every ninth order shares its waybill with the one
// before, every eleventh was closed, one SKU in four is short.
func newDay(t *testing.T) *day {
	t.Helper()
	d := &day{folder: t.TempDir(), stock: map[string]int64{}, barcode: map[string]string{}, lines: map[string]map[string]int64{}, closed: map[string]bool{}, waybill: map[string][]string{}}
	random := rand.New(rand.NewPCG(7, 7))
	for i := range 20 {
		sku := fmt.Sprintf("SKU-%02d", i)
		d.barcode[sku] = fmt.Sprintf("CODE-%04d", i)
		d.stock[sku] = int64(random.IntN(4)+1) * int64(i%4) * 3
	}
	skus := slices.Sorted(maps.Keys(d.stock))
	for i := range dayOrders {
		no := fmt.Sprintf("29000000000000%05d", i)
		d.lines[no] = map[string]int64{}
		for range random.IntN(3) + 1 {
			d.lines[no][skus[random.IntN(len(skus))]] += int64(random.IntN(2) + 1)
		}
		d.closed[no] = i%11 == 10
		w := fmt.Sprintf("YT77%011d", i)
		if i%9 == 8 {
			w = d.order[len(d.order)-1]
		} else {
			d.order = append(d.order, w)
		}
		d.waybill[w] = append(d.waybill[w], no)
	}
	return d
}

// write puts rows into a GBK file, as Taobao writes them: numbers in
// ="…", blanks behind some headers.
func (d *day) write(t *testing.T, name string, rows [][]string) string {
	t.Helper()
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	gbk, err := simplifiedchinese.GB18030.NewEncoder().Bytes(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(d.folder, name)
	if err := os.WriteFile(path, gbk, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func (d *day) status(no string) string {
	if d.closed[no] {
		return "交易关闭"
	}
	return "买家已付款，等待卖家发货"
}

func (d *day) list(t *testing.T, name string, withWaybills bool) string {
	rows := [][]string{{"订单编号", "买家会员名", "买家实际支付金额", "订单状态", "买家留言", "收货地址 ", "订单付款时间 ", "宝贝标题 ", "物流单号 ", "物流公司", "订单备注", "店铺名称"}}
	for i, w := range d.order {
		for _, no := range d.waybill[w] {
			waybill, carrier := "", ""
			if withWaybills {
				waybill, carrier = []string{"", "No:"}[i%2]+w, "圆通速递"
			}
			rows = append(rows, []string{`="` + no + `"`, "tb**", "39.90", d.status(no), "", "江苏省", "2026-11-19 18:00:01", "杯", waybill, carrier, "", "示例旗舰店"})
		}
	}
	return d.write(t, name, rows)
}

func (d *day) details(t *testing.T) string {
	rows := [][]string{{"订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "订单状态", "商家编码"}}
	for _, no := range slices.Sorted(maps.Keys(d.lines)) {
		for _, sku := range slices.Sorted(maps.Keys(d.lines[no])) {
			rows = append(rows, []string{`="` + no + `"`, "杯", "9.90", fmt.Sprint(d.lines[no][sku]), sku, "颜色:白", d.status(no), sku})
		}
	}
	return d.write(t, "ExportOrderDetailList.csv", rows)
}

func (d *day) goods(t *testing.T) []string {
	products := [][]string{{"商家编码", "商品名称", "规格", "条码", "货位"}}
	opening := [][]string{{"商家编码", "货位", "数量"}}
	for _, sku := range slices.Sorted(maps.Keys(d.stock)) {
		place := "A-" + sku[4:]
		products = append(products, []string{sku, "杯", sku, d.barcode[sku], place})
		opening = append(opening, []string{sku, place, fmt.Sprint(d.stock[sku])})
	}
	return []string{d.write(t, "products.csv", products), d.write(t, "opening-stock.csv", opening)}
}

// waybills spreads the waybills over six later files, several order numbers
// in one cell where they share one.
func (d *day) waybills(t *testing.T, random *rand.Rand) []string {
	all := slices.Clone(d.order)
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var paths []string
	for part := range slices.Chunk(all, (len(all)+5)/6) {
		rows := [][]string{{"订单编号", "快递单号", "快递公司"}}
		for _, w := range part {
			rows = append(rows, []string{strings.Join(d.waybill[w], ","), w, "圆通"})
		}
		paths = append(paths, d.write(t, fmt.Sprintf("waybills-%d.csv", len(paths)), rows))
	}
	return paths
}

func (b *bench) imports(t *testing.T, files ...string) {
	t.Helper()
	b.out.Reset()
	if err := b.Import(context.Background(), files, ImportOptions{JSON: true}); err != nil {
		t.Fatalf("%v: %v\n%s", files, err, b.out)
	}
}

// figures is the stock as JSON, which two ways of importing must agree on.
func (b *bench) figures(t *testing.T) (rows []stock.StockRow) {
	t.Helper()
	b.out.Reset()
	if err := b.Stock(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.out.Bytes(), &rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

// scans is a day at the desk: parcels in random order, wrong items and
// unknown codes among the right ones, OK after each refusal.
func (d *day) scans(random *rand.Rand) []string {
	skus := slices.Sorted(maps.Keys(d.stock))
	ways := slices.Clone(d.order)
	random.Shuffle(len(ways), func(i, j int) { ways[i], ways[j] = ways[j], ways[i] })
	var codes []string
	for _, w := range ways {
		codes = append(codes, w)
		for _, no := range d.waybill[w] {
			for _, sku := range slices.Sorted(maps.Keys(d.lines[no])) {
				for range d.lines[no][sku] {
					switch random.IntN(6) {
					case 0:
						codes = append(codes, d.barcode[skus[random.IntN(len(skus))]], "/ok")
					case 1:
						codes = append(codes, "NOBODY-KNOWS", "/ok")
					}
					codes = append(codes, d.barcode[sku], "/ok")
				}
			}
		}
		codes = append(codes, "/ok", "/park")
	}
	return codes
}

func TestADayFromFilesToTheRegister(t *testing.T) {
	d := newDay(t)
	random := rand.New(rand.NewPCG(3, 4))

	together := newBench(t)
	together.imports(t, append(d.goods(t), d.details(t), d.list(t, "list.csv", true))...)

	b := newBench(t)
	b.imports(t, d.details(t))
	b.imports(t, d.list(t, "bare.csv", false))
	for _, f := range append(d.goods(t), d.waybills(t, random)...) {
		b.imports(t, f)
	}
	if want, got := fmt.Sprint(together.figures(t)), fmt.Sprint(b.figures(t)); got != want {
		t.Fatalf("one after the other:\n%s\ntogether:\n%s", got, want)
	}
	promised := d.promised()
	for _, r := range b.figures(t) {
		if r.OnHand != d.stock[r.SKU] || r.Promised != promised[r.SKU] || r.Available != r.OnHand-r.Promised {
			t.Errorf("%+v, want on hand %d, promised %d", r, d.stock[r.SKU], promised[r.SKU])
		}
	}

	codes := d.scans(random)
	answers, err := b.scan(t, false, codes...)
	if err != nil || len(answers) != len(codes) {
		t.Fatalf("%d codes, %d answers: %v", len(codes), len(answers), err)
	}
	complete, refused := 0, 0
	for i, a := range answers {
		if a.Code != codes[i] {
			t.Fatalf("answer %d is to %q, scanned was %q", i, a.Code, codes[i])
		}
		switch a.Verdict {
		case pack.Complete:
			complete++
		case pack.NoneInBooks:
			refused++
		}
	}
	if refused == 0 || complete == 0 {
		t.Fatalf("the day must have complete parcels (%d) and short ones (%d)", complete, refused)
	}
	d.balanced(t, b, complete)
}

// promised is what the open orders want, by SKU.
func (d *day) promised() map[string]int64 {
	sums := map[string]int64{}
	for no, lines := range d.lines {
		for sku, units := range lines {
			if !d.closed[no] {
				sums[sku] += units
			}
		}
	}
	return sums
}

// balanced proves one register row a parcel, with just what its orders want,
// and balances of opening minus shipped.
func (d *day) balanced(t *testing.T, b *bench, parcels int) {
	t.Helper()
	b.out.Reset()
	if err := b.Register(context.Background(), RegisterOptions{JSON: true}); err != nil {
		t.Fatal(err)
	}
	var rows []Parcel
	if err := json.Unmarshal(b.out.Bytes(), &rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) != parcels {
		t.Fatalf("%d parcels were completed, the register has %d", parcels, len(rows))
	}
	shipped := map[string]int64{}
	for _, r := range rows {
		want := map[string]int64{}
		for _, no := range d.waybill[r.Waybill] {
			for sku, units := range d.lines[no] {
				if !d.closed[no] {
					want[sku] += units
				}
			}
		}
		for _, l := range r.Lines {
			shipped[l.SKU] += l.Units
			want[l.SKU] -= l.Units
		}
		for sku, left := range want {
			if left != 0 {
				t.Errorf("%s left with %s off by %d", r.Waybill, sku, left)
			}
		}
	}
	for _, r := range b.figures(t) {
		if r.OnHand != d.stock[r.SKU]-shipped[r.SKU] || r.Dispatch != shipped[r.SKU] {
			t.Errorf("%+v after shipping %d of %d", r, shipped[r.SKU], d.stock[r.SKU])
		}
	}
}
