package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// orderHeader is the header of Taobao's order export, blanks included.
const orderHeader = "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分," +
	"订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注," +
	"宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片," +
	"是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型," +
	"新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包"

// orderRow makes the i-th row of an order export, of invented people.
func orderRow(i int) string {
	note := ""
	if i%6 == 0 {
		note = `"不要打电话,放门口""谢谢"""`
	}
	paid := time.Date(2026, 3, 1, 0, 0, i, 0, time.UTC).Format(time.DateTime)
	return fmt.Sprintf(`="%d",买家%06d**,,%d.90,8.00,,%d.90,,%d.90,,买家已付款，等待卖家发货,%s,李*,某某省 某某市 某某区 某某街道****,快递,,'1**********,`+
		`%s,%s,保温杯 大容量 %d号,1,No:%d,某某快递,,%d,0,某某旗舰店,,,,,,,,,,,,,,,,,,,,,,,0.00,,,,`,
		int64(4_000_000_000_000_000_001)+int64(i)*7, i, i%90+10, i%90+18, i%90+18, note, paid, paid, i%40, 900_000_000_000+int64(i), i%3+1)
}

// writeOrders writes an order export and gives its size.
func writeOrders(tb testing.TB, path string, charset encoding.Encoding, rows int) int64 {
	tb.Helper()
	file, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	w := bufio.NewWriterSize(file, 1<<20)
	out := charset.NewEncoder().Writer(w)
	fmt.Fprintf(out, "%s\r\n", orderHeader)
	for i := range rows {
		fmt.Fprintf(out, "%s\r\n", orderRow(i))
	}
	if err := errors.Join(w.Flush(), file.Close()); err != nil {
		tb.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		tb.Fatal(err)
	}
	return info.Size()
}

// readOrder reads what an import wants of an order.
func readOrder(tb testing.TB, r Row, loc *time.Location) {
	if _, err := r.ID(OrderNo); err != nil {
		tb.Fatal(err)
	}
	if _, err := r.ID(Waybill); err != nil {
		tb.Fatal(err)
	}
	for _, f := range []Field{PaidAt, CreatedAt} {
		if _, err := r.Time(f, loc); err != nil {
			tb.Fatal(err)
		}
	}
	for _, f := range []Field{AmountPaid, RefundAmount} {
		if _, err := r.Money(f); err != nil {
			tb.Fatal(err)
		}
	}
	if n, err := r.Int(TotalUnits); err != nil || n == 0 {
		tb.Fatal(n, err)
	}
	if Status(r.Text(OrderStatus)) != ToShip {
		tb.Fatal(r.Text(OrderStatus))
	}
	for _, f := range []Field{Buyer, Receiver, Address, Phone, Carrier, Shop, SellerNote, BuyerMessage, Title, ChangedSKU, ChangedAddress, Abnormal, CloseReason} {
		_ = r.Text(f)
	}
}

// readOrders opens a file and reads all its rows.
func readOrders(tb testing.TB, path string, read func(testing.TB, Row, *time.Location)) (rows int) {
	f, err := Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	loc := time.FixedZone("CST", 8*3600)
	s := f.Sheets()[0]
	for {
		r, err := s.Next()
		if err == io.EOF {
			return rows
		}
		if err != nil {
			tb.Fatal(err)
		}
		read(tb, r, loc)
		rows++
	}
}

// BenchmarkOrdersGB18030 reads 100,000 orders of 54 columns from disk, all
// fields an import wants.
func BenchmarkOrdersGB18030(b *testing.B) {
	benchmarkOrders(b, simplifiedchinese.GB18030, readOrder)
}

// BenchmarkRowsGB18030 reads the same rows without looking at a field.
func BenchmarkRowsGB18030(b *testing.B) {
	benchmarkOrders(b, simplifiedchinese.GB18030, func(testing.TB, Row, *time.Location) {})
}

// BenchmarkOrdersUTF8 reads the same orders in UTF-8, which is read through
// once more to be sure of it.
func BenchmarkOrdersUTF8(b *testing.B) {
	benchmarkOrders(b, unicode.UTF8, readOrder)
}

func benchmarkOrders(b *testing.B, charset encoding.Encoding, read func(testing.TB, Row, *time.Location)) {
	path := filepath.Join(b.TempDir(), "orders.csv")
	b.SetBytes(writeOrders(b, path, charset, 100_000))
	b.ReportAllocs()
	for b.Loop() {
		if n := readOrders(b, path, read); n != 100_000 {
			b.Fatal(n)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapSys)/(1<<20), "heap-MB")
}

// BenchmarkOrdersXLSX reads 5,000 orders of 54 columns from a workbook.
func BenchmarkOrdersXLSX(b *testing.B) {
	const rows = 5_000
	path := filepath.Join(b.TempDir(), "orders.xlsx")
	w, err := Create(path)
	if err != nil {
		b.Fatal(err)
	}
	copyRows(b, w, rows)
	for b.Loop() {
		if n := readOrders(b, path, readOrder); n != rows {
			b.Fatal(n)
		}
	}
}

// BenchmarkWriteXLSX writes 5,000 orders of 54 columns to a workbook.
func BenchmarkWriteXLSX(b *testing.B) {
	for b.Loop() {
		w, err := NewWriter(io.Discard, XLSX)
		if err != nil {
			b.Fatal(err)
		}
		copyRows(b, w, 5_000)
	}
}

// copyRows writes an order export to w through the CSV reader.
func copyRows(tb testing.TB, w *Writer, rows int) {
	tb.Helper()
	var text bytes.Buffer
	fmt.Fprintln(&text, orderHeader)
	for i := range rows {
		fmt.Fprintln(&text, orderRow(i))
	}
	f, err := OpenReader(bytes.NewReader(text.Bytes()), "orders.csv")
	if err != nil {
		tb.Fatal(err)
	}
	s := f.Sheets()[0]
	err = w.WriteHeader(s.Header())
	for err == nil {
		var r Row
		if r, err = s.Next(); err != nil {
			break
		}
		var cells []any
		for _, c := range r.Cells() {
			cells = append(cells, c)
		}
		err = w.Write(cells...)
	}
	if err = errors.Join(w.Close(), ignoreEnd(err)); err != nil {
		tb.Fatal(err)
	}
}
