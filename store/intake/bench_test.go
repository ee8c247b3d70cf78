package intake_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"

	"shipdesk/store"
	"shipdesk/store/intake"
)

const orderHeader = "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分," +
	"订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注," +
	"宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片," +
	"是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型," +
	"新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包"

// writePair writes an order list and its lines in GB18030, as Taobao exports
// them: two lines an order, 3,000 SKUs, a parcel for nearly every order.
func writePair(tb testing.TB, dir string, n int) []string {
	tb.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	list, lines := filepath.Join(dir, "ExportOrderList.csv"), filepath.Join(dir, "ExportOrderDetailList.csv")
	nos := make([]int64, n)
	writeGBK(tb, list, func(w io.Writer) {
		fmt.Fprintf(w, "%s\r\n", orderHeader)
		for i := range n {
			nos[i] = 1_000_000_000_000_000_000 + random.Int64N(2_000_000_000_000_000_000)
			paid := time.Date(2026, 11, 15, 0, 0, i*4, 0, time.UTC).Format(time.DateTime)
			waybill := 773_000_000_000_000 + int64(i)*7
			if i%20 == 19 {
				waybill -= 7
			}
			fmt.Fprintf(w, `="%d",tb%06d**,,%d.90,8.00,,%d.90,,%d.90,,买家已付款，等待卖家发货,%s,李*,某某省 某某市 某某区 某某街道****,快递,,'1**********,`+
				`%s,%s,保温杯,1,No:%d,申通快递,,%d,0,某某旗舰店,,,,,,,,,,,,,,,,,,,,,,,0.00,,,,`+"\r\n",
				nos[i], random.IntN(1_000_000), i%90+10, i%90+18, i%90+18, []string{"", "", "请尽快发货"}[i%3], paid, paid, waybill, 2)
		}
	})
	writeGBK(tb, lines, func(w io.Writer) {
		fmt.Fprint(w, "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\r\n")
		for i := range n {
			for range 2 {
				sku := random.IntN(3000)
				fmt.Fprintf(w, `"=""%d""",商品%d,29.99,%d,K%07d,颜色分类:黑色;尺寸:%d,,,买家已付款，等待卖家发货,K%07d`+"\r\n",
					nos[i], sku%500, 1+random.IntN(2), sku, sku%7, sku)
			}
		}
	})
	return []string{list, lines}
}

func writeGBK(tb testing.TB, path string, write func(io.Writer)) {
	tb.Helper()
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	b := bufio.NewWriterSize(f, 1<<20)
	write(simplifiedchinese.GB18030.NewEncoder().Writer(b))
	if err := errors.Join(b.Flush(), f.Close()); err != nil {
		tb.Fatal(err)
	}
}

// writeGoods writes the products of writePair.
func writeGoods(tb testing.TB, dir string) string {
	path := filepath.Join(dir, "products.csv")
	writeGBK(tb, path, func(w io.Writer) {
		fmt.Fprint(w, "商家编码,商品名称,规格,条码,重量(克),货位\r\n")
		for i := range 3000 {
			fmt.Fprintf(w, "K%07d,商品%d,颜色分类:黑色;尺寸:%d,X%09d,120,A-%02d\r\n", i, i%500, i%7, i, i%60)
		}
	})
	return path
}

// peakRSS is the most memory the process ever had resident, in MB; 0 where
// the system does not say.
func peakRSS() float64 {
	raw, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kb, _ := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 64)
			return kb / 1024
		}
	}
	return 0
}

// BenchmarkImport100k imports 100,000 orders with 200,000 lines and their
// waybills into books that know the products.
func BenchmarkImport100k(b *testing.B) {
	dir := b.TempDir()
	goods, pair := writeGoods(b, dir), writePair(b, dir, 100_000)
	var longest time.Duration
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		db, err := store.Open(context.Background(), filepath.Join(dir, fmt.Sprint(i, ".db")), store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		act := func() store.Act { return store.Act{Key: store.NewKey(), At: time.Now().UnixMilli()} }
		if _, err := intake.Run(b.Context(), db, act(), []string{goods}, intake.Options{}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		res, err := intake.Run(b.Context(), db, act(), pair, intake.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		longest = max(longest, res.LongestWrite)
		if res.Orders.New != 100_000 || res.Lines.New != 200_000 || res.Waybills.New != 100_000 || len(res.Unmapped) > 0 {
			b.Fatalf("%+v", res)
		}
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(float64(longest.Milliseconds()), "longest-write-ms")
	b.ReportMetric(peakRSS(), "peak-MB")
}
