package sheet

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var shanghai = time.FixedZone("CST", 8*3600)

// cell gives a row with one value below a header.
func cell(t *testing.T, header, value string) Row {
	t.Helper()
	return firstRow(t, "订单编号,"+header+"\nA1,\""+strings.ReplaceAll(value, `"`, `""`)+"\"\n")
}

func TestInt(t *testing.T) {
	tests := []struct {
		value  string
		want   int64
		reason Reason
	}{
		{"3", 3, ""}, {"1,234", 1234, ""}, {"1,234,567", 1234567, ""}, {"３", 3, ""}, {"3.0", 3, ""}, {"+3", 3, ""}, {"0", 0, ""}, {"-0", 0, ""},
		{`="12"`, 12, ""}, {"'12", 12, ""}, {"3件", 3, ""}, {"2 pcs", 2, ""}, {"2.9999999999999996", 3, ""}, {"007", 7, ""}, {"1.2E+2", 0, ReasonScientific},
		{"1.25E+2", 125, ""}, {"", 0, ReasonMissing}, {"   ", 0, ReasonMissing}, {"null", 0, ReasonMissing}, {"two", 0, ReasonNotANumber},
		{"12,50", 0, ReasonNotANumber}, {"1,2345", 0, ReasonNotANumber}, {",123", 0, ReasonNotANumber}, {"1-2", 0, ReasonNotANumber}, {".", 0, ReasonNotANumber},
		{"2.5", 0, ReasonNotWhole}, {"-3", 0, ReasonNegative}, {"−3", 0, ReasonNegative}, {"6901234567892", 0, ReasonTooBig},
		{"69012345678920000", 0, ReasonTooBig}, {"#N/A", 0, ReasonErrorCell}, {"#####", 0, ReasonErrorCell}, {"1E+5", 0, ReasonScientific},
		{"1E5000", 0, ReasonNotANumber},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			got, err := cell(t, "数量", tt.value).Int(Units)
			if wantReason(t, err, tt.reason); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestMoney(t *testing.T) {
	tests := []struct {
		value  string
		want   int64
		reason Reason
	}{
		{"29.99", 2999, ""}, {"1,234.50", 123450, ""}, {"￥12", 1200, ""}, {"¥ 1,200.5 ", 120050, ""}, {"12元", 1200, ""}, {"-8.00", -800, ""}, {"￥-8", -800, ""},
		{"-￥8", -800, ""}, {"0.00", 0, ""}, {".5", 50, ""}, {"29.989999999999998", 2999, ""}, {"0.125", 13, ""}, {"-0.125", -13, ""}, {"１２．３４", 1234, ""},
		{"1.4210854715202004E-14", 0, ""}, {"1.5E-2", 2, ""}, {"CNY 3.20", 320, ""}, {"", 0, ReasonMissing}, {"面议", 0, ReasonNotANumber}, {"12.3.4", 0, ReasonNotANumber},
		{"1.2E+09", 0, ReasonScientific}, {"99999999999999", 0, ReasonTooBig}, {"#VALUE!", 0, ReasonErrorCell},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			got, err := cell(t, "实付款", tt.value).Money(AmountPaid)
			if wantReason(t, err, tt.reason); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestGrams(t *testing.T) {
	tests := []struct {
		header, value string
		want          int64
		reason        Reason
	}{
		{"重量(克)", "350", 350, ""}, {"重量(克)", "350.4", 350, ""}, {"重量（g）", "350", 350, ""}, {"重量(kg)", "0.35", 350, ""}, {"重量（千克）", "1,200", 1200000, ""},
		{"重量(公斤)", "350g", 350, ""}, {"重量", "0.35kg", 350, ""}, {"重量", "0.35 公斤", 350, ""}, {"重量", "350", 350, ""}, {"重量", "0.35", 0, ReasonNoUnit},
		{"重量", "-1", 0, ReasonNegative}, {"重量", "轻", 0, ReasonNotANumber}, {"重量", "kg", 0, ReasonNotANumber}, {"重量", "", 0, ReasonMissing},
	}
	for _, tt := range tests {
		t.Run(tt.header+tt.value, func(t *testing.T) {
			got, err := cell(t, tt.header, tt.value).Grams(Weight)
			if wantReason(t, err, tt.reason); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestTime(t *testing.T) {
	at := func(h, m, s int) time.Time { return time.Date(2026, 3, 5, h, m, s, 0, shanghai) }
	tests := []struct {
		value  string
		want   time.Time
		reason Reason
	}{
		{"2026-03-05 18:04:01", at(18, 4, 1), ""}, {"2026/3/5 18:04", at(18, 4, 0), ""}, {"2026.3.5", at(0, 0, 0), ""}, {"2026年3月5日 18时04分01秒", at(18, 4, 1), ""},
		{"2026年3月5日", at(0, 0, 0), ""}, {"2026-03-05T18:04:01+08:00", at(18, 4, 1), ""}, {"2026-03-05T10:04:01Z", at(18, 4, 1), ""},
		{"2026-03-05 10:04:01 UTC", at(18, 4, 1), ""}, {"2026-03-05 05:04:01 -0500", at(18, 4, 1), ""}, {"2026-03-05 18:04:01.0", at(18, 4, 1), ""},
		{"2026-3-5 6:04:01 PM", at(18, 4, 1), ""}, {"2026/3/5 下午 6:04", at(18, 4, 0), ""}, {"2026/3/5 上午12:04", at(0, 4, 0), ""}, {"20260305", at(0, 0, 0), ""},
		{"20260305180401", at(18, 4, 1), ""}, {`="2026-03-05 18:04:01"`, at(18, 4, 1), ""}, {"\t2026-03-05 18:04:01", at(18, 4, 1), ""},
		{"２０２６-０３-０５", at(0, 0, 0), ""}, {"46086", at(0, 0, 0), ""}, {"46086.752789351849", at(18, 4, 1), ""},
		{"", time.Time{}, ReasonMissing}, {"-", time.Time{}, ReasonMissing}, {"0000-00-00 00:00:00", time.Time{}, ReasonMissing}, {"null", time.Time{}, ReasonMissing},
		{"昨天", time.Time{}, ReasonNotATime}, {"2026-02-30", time.Time{}, ReasonNotATime}, {"2026-13-01", time.Time{}, ReasonNotATime}, {"2026-03-05 24:00:00", time.Time{}, ReasonNotATime},
		{"2026-03-05 18", time.Time{}, ReasonNotATime}, {"2026-03-05 18:04:01 later", time.Time{}, ReasonNotATime}, {"3/5/2026", time.Time{}, ReasonNotATime},
		{"1899-12-30", time.Time{}, ReasonNotATime}, {"20261301", time.Time{}, ReasonNotATime}, {"99999", time.Time{}, ReasonNotATime}, {"46086.x", time.Time{}, ReasonNotATime},
		{"2026-00-10", time.Time{}, ReasonNotATime}, {"########", time.Time{}, ReasonErrorCell},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			got, err := cell(t, "付款时间", tt.value).Time(PaidAt, shanghai)
			if wantReason(t, err, tt.reason); !got.Equal(tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestID(t *testing.T) {
	tests := []struct {
		value, want string
		reason      Reason
	}{
		{`="1234567890123456789"`, "1234567890123456789", ""}, {"'1234567890123456789", "1234567890123456789", ""}, {"SF1234567890123", "SF1234567890123", ""},
		{"No:123", "No:123", ""}, {"260517-607198974342268", "260517-607198974342268", ""}, {"78E12345", "78E12345", ""}, {"1E10", "1E10", ""}, {"#1001", "#1001", ""},
		{"7.73185003728281E+14", "773185003728281", ""}, {"7.73185003728281E14", "773185003728281", ""}, {"773185003728281.0", "773185003728281", ""},
		{"1,2", "1,2", ""}, {"1234567890123450000", "1234567890123450000", ""},
		{"1.23E+17", "", ReasonScientific}, {"1E+17", "", ReasonScientific}, {"2.2222801783655199E+18", "", ReasonScientific}, {"1.2345678901234568E+16", "", ReasonScientific},
		{"2.22e18", "", ReasonScientific}, {"1.23E+17,1.24E+17", "", ReasonScientific}, {"1234567890123456789.0", "", ReasonRounded}, {"#N/A", "", ReasonErrorCell},
		{"", "", ReasonMissing}, {`=""`, "", ReasonMissing},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			got, err := cell(t, "快递单号", tt.value).ID(Waybill)
			if wantReason(t, err, tt.reason); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRoundedColumn(t *testing.T) {
	s := openText(t, "订单编号,快递单号\n1234567890123450000,YT1\n1234567890123460000,YT2\nA77,YT3\n")
	for _, reason := range []Reason{ReasonRounded, ReasonRounded, ""} {
		r, err := s.Next()
		if err != nil {
			t.Fatal(err)
		}
		_, err = r.ID(OrderNo)
		wantReason(t, err, reason)
	}
	// One that ends in zeros among others is a number like any.
	s = openText(t, "订单编号,快递单号\n1234567890123450000,YT1\n1234567890123460001,YT2\n")
	r, _ := s.Next()
	if _, err := r.ID(OrderNo); err != nil {
		t.Error(err)
	}
}

func TestCellError(t *testing.T) {
	s := openText(t, "标题\n订单编号 ,数量(件),商家编码\nA1,很多,K1\n")
	r, err := s.Next()
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.Int(Units)
	want := &CellError{File: "test.csv", Row: 3, Column: "数量(件)", Value: "很多", Reason: ReasonNotANumber}
	var got *CellError
	if !errors.As(err, &got) {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if err.Error() != `test.csv: row 3, 数量(件): "很多" is not a number` {
		t.Error(err)
	}
	_, err = r.Money(RefundAmount)
	if !Missing(err) || err.(*CellError).Column != "退款金额" {
		t.Error(err)
	}
	if !r.Empty(PaidAt) || r.Empty(Units) || Missing(nil) || Missing(ErrEmpty) {
		t.Error("empty")
	}
	if got := shorten(strings.Repeat("长", 100)); len([]rune(got)) != 60 {
		t.Error(got)
	}
	if e := (&CellError{Reason: "odd"}).Error(); !strings.HasSuffix(e, "odd") {
		t.Error(e)
	}
}

func TestSplitIDs(t *testing.T) {
	tests := []struct {
		cell string
		want []string
	}{
		{"", nil}, {" , ", nil}, {"a", []string{"a"}}, {"a,b", []string{"a", "b"}}, {"a;b；c，d、e|f", []string{"a", "b", "c", "d", "e", "f"}},
		{"a b\nc\td\u3000e", []string{"a", "b", "c", "d", "e"}}, {"a,a,b,a", []string{"a", "b"}}, {"No:1,No:2", []string{"No:1", "No:2"}},
		{`="1",="2",'3`, []string{"1", "2", "3"}}, {`1",="2`, []string{"1", "2"}},
	}
	for _, tt := range tests {
		got := SplitIDs(tt.cell)
		if diff := cmp.Diff(tt.want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Error(tt.cell, diff)
		}
	}
}

func TestStatus(t *testing.T) {
	tests := map[PlatformStatus][]string{
		ToShip: {"买家已付款，等待卖家发货", "买家已付款,等待卖家发货", "待发货", "等待发货", "已付款", " 待发货 ", "卖家部分发货", "WAIT_SELLER_SEND_GOODS", "unfulfilled", "paid",
			"Unshipped", "已支付", "等待出库", "备货中", "待发货，部分退款成功", "部分发货"},
		Shipped:       {"卖家已发货，等待买家确认", "卖家已发货,等待买家确认收货", "已发货", "已发货，待收货", "已发货,待签收", "待收货", "fulfilled", "Shipped", "运输中", "等待确认收货"},
		Done:          {"交易成功", "已完成", "已签收", "已收货", "TRADE_FINISHED", "完成", "Delivered"},
		Closed:        {"交易关闭", "已取消", "已关闭", "交易取消", "cancelled", "Canceled", "付款以前，卖家或买家主动关闭交易", "订单已取消"},
		WaitPay:       {"等待买家付款", "待付款", "待支付", "未付款", "WAIT_BUYER_PAY"},
		RefundAsked:   {"退款中", "申请退款", "买家已经申请退款，等待卖家同意", "卖家已经同意退款，等待买家退货", "买家已经退货，等待卖家确认收货", "待发货，退款中", "退款处理中", "已发货,退款处理中"},
		Refunded:      {"退款成功", "已退款", "未发货，退款成功", "已发货，退款成功", "付款以后用户退款成功，交易自动关闭", "交易关闭(已全额退款)", "refunded"},
		NoRefund:      {"没有申请退款", "退款关闭", "无售后", "卖家拒绝退款", "买家撤销退款", "售后关闭", "无"},
		StatusUnknown: {"", "没有创建支付宝交易", "something else", "部分退款"},
	}
	for want, list := range tests {
		for _, text := range list {
			if got := Status(text); got != want {
				t.Errorf("%q is %q, want %q", text, got, want)
			}
		}
	}
}
