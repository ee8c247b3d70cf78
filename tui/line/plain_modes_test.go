package line

import (
	"context"
	"strings"
	"testing"

	"shipdesk/tui/text"
)

// TestADeliveryInPlainWords goes from packing to receiving, and back, without
// a screen; another terminal goes on where it stood.
func TestADeliveryInPlainWords(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	b.says(t, ExitDone, func() error { return b.NoteWrite(ctx, "PO-1", "义乌鞋厂", "", []string{"K1=5"}) })
	got := b.stepwise(t, "/mode 入库", "6983232655238", "PO-1", "6983232655238", "*5", "6983232655238", "999")
	for _, want := range []string{
		"入库。扫采购单号，或 /receive 供应商\n扫描> ", "还没有打开收货单", "收货单 R", "已收 5，应收 5", "比采购单多", "账上没有这个码：999",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q:\n%s", want, got)
		}
	}
	b.Operator = "小王"
	b.out.Reset()
	b.In = strings.NewReader("/help\n/ok\n/mode 什么\n/mode 打包\n/mode move\n/quit\n")
	if err := b.PlainIn(ctx, "receive"); err != nil {
		t.Fatal(err)
	}
	got = b.out.String()
	for _, want := range []string{"账上没有这个码：999", "/bind 货号 绑定条码", "/mode 后面写：pack 打包、return 退货", "移库。扫从哪个库位"} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q:\n%s", want, got)
		}
	}
	b.says(t, ExitUsage, func() error { return b.PlainIn(ctx, "cook") })
}

func TestAReturnInPlainWords(t *testing.T) {
	b := newBench(t)
	b.Words = text.EN
	b.slippers()
	b.plainly(t, "YT8812345670001", "6983232655238", "6949386895296", "6949386895296")
	b.out.Reset()
	b.In = strings.NewReader("YT8812345670001\nYT8812345670001\n6983232655238\n/mode issue\n/mode return\n")
	if err := b.PlainIn(context.Background(), "return"); err != nil {
		t.Fatal(err)
	}
	if got := b.out.String(); !strings.Contains(got, "Returns. Scan the waybills") || !strings.Contains(got, "Issuing. Say what for") || strings.Count(got, "YT8812345670001") < 2 {
		t.Error(got)
	}
}
