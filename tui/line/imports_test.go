package line

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui/text"
)

// files writes small files of a shop and gives their paths.
func files(t *testing.T, contents map[string]string) map[string]string {
	t.Helper()
	folder, paths := t.TempDir(), map[string]string{}
	for name, content := range contents {
		paths[name] = filepath.Join(folder, name)
		if err := os.WriteFile(paths[name], []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

var morning = map[string]string{
	"products.csv": "商家编码,商品名称,规格,条码,重量(克),货位\n" +
		"K1,拖鞋,颜色分类:黑色;尺寸:大号,6983232655238,300,D-08-01\n" +
		"K2,拖鞋,颜色分类:米色;尺寸:大号,6949386895296,300,D-08-02\n",
	"stock.csv": "商家编码,货位,数量\nK1,D-08-01,5\nK2,D-08-02,1\n",
	"orders.csv": "订单编号,买家会员名,买家实际支付金额,订单状态,订单付款时间,物流单号,物流公司,店铺名称\n" +
		"2222280178365521518,tb**,59.90,买家已付款，等待卖家发货,2026-11-20 10:00:00,No:YT8812345670001,圆通速递,示例店\n" +
		"1.23E+17,tb**,59.90,买家已付款，等待卖家发货,2026-11-20 10:00:00,,,示例店\n",
	"lines.csv": "订单编号,标题,价格,购买数量,商家编码,商品属性\n" +
		"2222280178365521518,拖鞋,29.95,1,K1,颜色分类:黑色;尺寸:大号\n" +
		"2222280178365521518,拖鞋,29.95,1,K2,颜色分类:米色;尺寸:大号\n",
}

func TestFromFilesToTheRegister(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	paths := files(t, morning)
	report := filepath.Join(t.TempDir(), "report.csv")
	all := []string{paths["lines.csv"], paths["orders.csv"], paths["products.csv"], paths["stock.csv"]}
	err := b.Import(ctx, all, ImportOptions{JSON: true, Report: report})
	if Exit(err) != ExitRefused {
		t.Fatal(err, b.err)
	}
	var said struct {
		Orders, Lines, Products, Stock, Waybills struct{ New, Refused int }
		Unmapped                                 []string
		Refused                                  []map[string]any
	}
	if err := json.Unmarshal(b.out.Bytes(), &said); err != nil {
		t.Fatal(err)
	}
	if said.Orders.New != 1 || said.Lines.New != 2 || said.Products.New != 2 || said.Stock.New != 2 || said.Waybills.New != 1 || said.Unmapped == nil {
		t.Error(b.out)
	}
	if r := said.Refused; len(r) != 1 || r[0]["file"] != "orders.csv" || r[0]["row"] != 3.0 || r[0]["column"] != "订单编号" || r[0]["value"] != "1.23E+17" ||
		r[0]["reason"] != "scientific" || !strings.Contains(r[0]["message"].(string), "请用文本格式重新导出") {
		t.Errorf("%v", r)
	}
	if rows, err := os.ReadFile(report); err != nil || !strings.Contains(string(rows), "scientific") || strings.Count(string(rows), "\n") < 8 {
		t.Error(err, string(rows))
	}
	answers, err := b.scan(t, false, "YT8812345670001", "6949386895296", "6983232655238")
	wantVerdicts(t, answers, err, "opened accepted complete")
	b.out.Reset()
	if err := b.Register(ctx, RegisterOptions{}); err != nil {
		t.Fatal(err)
	}
	if got := b.out.String(); strings.Count(got, "YT8812345670001") != 2 {
		t.Error(got)
	}
}

func TestTheSameFileTwiceChangesNothing(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	b.Words, b.Operator = text.EN, ""
	paths := files(t, morning)
	all := []string{paths["products.csv"], paths["stock.csv"]}
	for _, want := range []string{
		"Products: 2 new, 0 changed, 0 unchanged, 0 refused\nOpening stock: 2 new, 0 changed, 0 unchanged, 0 refused\n",
		"Products: 0 new, 0 changed, 2 unchanged, 0 refused\nOpening stock: 0 new, 0 changed, 2 unchanged, 0 refused\n",
	} {
		b.out.Reset()
		if err := b.Import(ctx, all, ImportOptions{}); err != nil {
			t.Fatal(err)
		}
		if got := b.out.String(); got != want {
			t.Error(got)
		}
	}
	b.shop.Read(func(tx *store.Tx) error {
		people, err := store.Operators(tx)
		if len(people) != 0 {
			t.Errorf("an import made operators: %+v", people)
		}
		return err
	})
}

func TestATrialChangesNothing(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	b.Terminal = true
	paths := files(t, morning)
	if err := b.Import(ctx, []string{paths["products.csv"]}, ImportOptions{DryRun: true}); err != nil {
		t.Fatal(err)
	}
	if got := b.out.String(); got != "商品：新增 2，有变化 0，没变 0，没收下 0\n只是试算，账本没有改\n" {
		t.Error(got)
	}
	if seq, err := b.DB.LastSeq(ctx); seq != 0 || err != nil {
		t.Error(seq, err)
	}
}

func TestFilesThatCantBeRead(t *testing.T) {
	ctx := context.Background()
	b := benchOn(shoptest.New(t))
	paths := files(t, map[string]string{"empty.csv": "", "strange.csv": "a,b\n1,2\n"})
	for name, want := range map[string]string{"empty.csv": "empty_file", "strange.csv": "no_header"} {
		b.out.Reset()
		err := b.Import(ctx, []string{paths[name]}, ImportOptions{JSON: true})
		if Exit(err) != ExitRefused || !strings.Contains(b.out.String(), want) || !strings.Contains(b.err.String(), name) {
			t.Error(name, err, b.out, b.err)
		}
	}
	if err := b.Import(ctx, []string{filepath.Join(t.TempDir(), "none.csv")}, ImportOptions{}); Exit(err) != ExitUsage {
		t.Error(err)
	}
	if err := b.Import(ctx, []string{paths["empty.csv"]}, ImportOptions{Report: "report.doc"}); Exit(err) != ExitUsage {
		t.Error(err)
	}
}

// TestTheReportIsLost can't write the report when all is booked: the counts
// are said all the same.
func TestTheReportIsLost(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	paths := files(t, morning)
	report := filepath.Join(t.TempDir(), "report.csv")
	if err := os.Mkdir(report, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := b.Import(ctx, []string{paths["stock.csv"]}, ImportOptions{JSON: true, Report: report}); Exit(err) != ExitFault {
		t.Error(err)
	}
	if got := b.out.String(); !strings.Contains(got, `"stock":{"new":2,`) || !strings.Contains(b.err.String(), "已经记账") {
		t.Error(got, b.err)
	}
}

// TestTheReportNamesWhatWasRefused finds the order and the SKU of refused rows
// beside the cell that was wrong.
func TestTheReportNamesWhatWasRefused(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	b.Words = text.EN
	paths := files(t, map[string]string{
		"lines.csv":  "订单编号,标题,购买数量,商家编码\n1001,拖鞋,两双,K1\n",
		"orders.csv": "订单编号,订单状态,订单付款时间,店铺名称\n1001,待发货,昨天,示例店\n",
		"stock.csv":  "商家编码,货位,数量\nK9,BENCH,5\n",
	})
	report := filepath.Join(t.TempDir(), "report.csv")
	if err := b.Import(ctx, []string{paths["lines.csv"], paths["orders.csv"], paths["stock.csv"]}, ImportOptions{Report: report}); Exit(err) != ExitRefused {
		t.Error(err)
	}
	raw, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"lines.csv,2,line,K1,refused,购买数量,两双,not_number,", ",1001\r\n", "orders.csv,2,order,1001,refused,订单付款时间,昨天,not_time,",
		"stock.csv,2,opening stock,K9,refused,货位,BENCH,place,"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("no %q in\n%s", want, raw)
		}
	}
}

func TestGoneOrdersSaySo(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	paths := files(t, map[string]string{
		"one.csv": "订单编号,订单状态,店铺名称\n1001,已发货,示例店\n",
		"two.csv": "订单编号,订单状态,店铺名称\n1002,已发货,示例店\n",
	})
	if err := b.Import(ctx, []string{paths["one.csv"]}, ImportOptions{Shipped: "gone"}); err != nil {
		t.Fatal(err)
	}
	b.out.Reset()
	if err := b.Import(ctx, []string{paths["two.csv"]}, ImportOptions{}); err != nil || !strings.Contains(b.out.String(), "1个订单平台上已发货") || !strings.Contains(b.out.String(), "--shipped open") {
		t.Error(err, b.out)
	}
	b.out.Reset()
	if err := b.Import(ctx, []string{paths["one.csv"], paths["two.csv"]}, ImportOptions{JSON: true, Shipped: "open"}); err != nil || !strings.Contains(b.out.String(), `"orders":{"new":0,"changed":2,`) {
		t.Error(err, b.out)
	}
}

// The answer comes after the question: the first import takes such orders as
// open and names the flag that says otherwise.
func TestTheAnswerAboutShippedOrdersMayComeLater(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	path := files(t, map[string]string{"one.csv": "订单编号,订单状态,店铺名称\n1001,已发货,示例店\n"})["one.csv"]
	if err := b.Import(ctx, []string{path}, ImportOptions{}); err != nil || !strings.Contains(b.out.String(), "--shipped gone") {
		t.Fatal(err, b.out)
	}
	b.out.Reset()
	report := filepath.Join(t.TempDir(), "report.csv")
	if err := b.Import(ctx, []string{path}, ImportOptions{JSON: true, Shipped: "gone", Report: report}); err != nil || !strings.Contains(b.out.String(), `"orders":{"new":0,"changed":1,"unchanged":0,"refused":0,"gone":1}`) {
		t.Error(err, b.out)
	}
	if said, err := os.ReadFile(report); err != nil || !strings.Contains(string(said), "gone") {
		t.Error(err, string(said))
	}
}

func TestWhatAnImportIsNotSureOfIsSaid(t *testing.T) {
	b := newBench(t)
	paths := files(t, map[string]string{
		"goods.csv":  "商家编码,商品名称,条码\nK1,杯子,6901234567892\nK2,盘子,6901234567892\n",
		"orders.csv": "订单编号,订单状态,店铺名称\n1001,等候指示,示例店\n",
	})
	if err := b.Import(context.Background(), []string{paths["goods.csv"], paths["orders.csv"]}, ImportOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1个订单的状态这里不认识：等候指示", "1个条码对应几个货号，扫到时会问是哪个：6901234567892"} {
		if !strings.Contains(b.out.String(), want) {
			t.Errorf("no %q in\n%s", want, b.out)
		}
	}
}
