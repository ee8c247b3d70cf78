package line

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/returns"
	"shipdesk/tui/text"
)

// back feeds lines to the return mode and gives the verdicts and messages.
func (b *bench) back(t *testing.T, lines ...string) (verdicts string, messages []string) {
	t.Helper()
	b.out.Reset()
	b.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	if err := b.Scan(context.Background(), ScanOptions{Mode: "return", JSON: true}); err != nil {
		t.Fatal(err)
	}
	var words []string
	for d := json.NewDecoder(bytes.NewReader(b.out.Bytes())); d.More(); {
		var a struct {
			Verdict, Message string
			SavedAt          string `json:"saved_at"`
			Kind             *string
		}
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if a.SavedAt == "" || a.Message == "" || a.Kind != nil {
			t.Errorf("%+v", a)
		}
		words, messages = append(words, a.Verdict), append(messages, a.Message)
	}
	b.out.Reset()
	return strings.Join(words, " "), messages
}

func TestReturnsWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	all, err := b.scan(t, false, "YT8812345670001", "6983232655238", "6983232655238", "6949386895296")
	wantVerdicts(t, all, err, "opened accepted accepted complete")
	got, said := b.back(t, "YT8812345670001", "SF1234567890123", "YT8812345670002", "YT8812345670001", "6983232655238", "/残损", "6949386895296", "6949386895296", "/完成", "/缺件")
	if got != "arrived unclaimed not_sent opened counted counted counted over still_missing inspected" {
		t.Fatal(got)
	}
	for i, want := range map[int]string{
		0: "已签收：签收退货 YT8812345670001；订单 2222280178365521518；待验1件；接着扫下一件；再扫一次这个单号就开始验货",
		5: "已验：拖鞋 黑色 大号，1件，残损，放到 DAMAGED；已验 1，共 3；坏的再扫 /残损；验完扫下一件或 /完成",
		7: "多退了：拖鞋 米色 大号：发了1件，已退回1件，不能再多；已验 2，共 3；不是这单的货，先放一边",
		8: "还没验齐：还差 拖鞋 黑色 大号 1件；已验 2，共 3；里面真没有就扫 /缺件；要先放着就写 /暂停",
	} {
		if want != said[i] {
			t.Errorf("%d: %s", i, said[i])
		}
	}
	b.shop.Write(func(tx *store.Tx) error {
		_, err := returns.Keep(tx, returns.Refund{No: "R7", Order: "2222280178365521519", Number: "ZT1"})
		return err
	})
	if err := b.Returns(context.Background(), "", false); err != nil {
		t.Fatal(err)
	}
	want := "单号\t状态\t订单\t退款单\t货品\t签收时间\t操作员\t台位\n" +
		"SF1234567890123\t无主件\t\t\t\t2026-11-20T12:00:00.000+08:00\t小王\t1\n" +
		"YT8812345670001\t有缺件\t2222280178365521518\t\tK1 x1 残损, K1 x1 缺, K2 x1 好\t2026-11-20T12:00:00.000+08:00\t小王\t1\n" +
		"ZT1\t等买家寄回\t2222280178365521519\tR7\t\t\t\t\n"
	if b.out.String() != want {
		t.Error(b.out)
	}
	b.out.Reset()
	b.Words = text.EN
	if err := b.Returns(context.Background(), "missing", true); err != nil {
		t.Fatal(err)
	}
	if want := `[
{"number":"YT8812345670001","state":"missing","orders":["2222280178365521518"],"refunds":[],"units":[{"sku":"K1","fate":"damaged","units":1},{"sku":"K1","fate":"missing","units":1},{"sku":"K2","fate":"sellable","units":1}],"operator":"小王","station":"1","signed_in":"2026-11-20T12:00:00.000+08:00"}
]
`; b.out.String() != want {
		t.Error(b.out)
	}
}
