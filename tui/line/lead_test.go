package line

import (
	"context"
	"strings"
	"testing"

	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

func TestALeadsChangesWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	all, err := b.scan(t, false, "YT8812345670001", "/swap K1 K2 黑色没了", "6983232655238", "/ok", "/join YT8812345670002", "YT8812345670002", "/ok",
		"6949386895296", "/part", "YT8812345670001")
	wantVerdicts(t, all, err, "opened swapped wrong_item acknowledged joined unknown_waybill nothing_to_do accepted finished already_packed")
	if s := all[1].Swaps; len(s) != 1 || s[0].Send.SKU != "K2" || s[0].Not.SKU != "K1" || !strings.Contains(all[2].Message, "发 拖鞋 米色 大号，不发 拖鞋 黑色 大号") {
		t.Errorf("%+v\n%+v", all[1], all[2])
	}
	if all[5].Why != pack.WhyJoined || all[5].Other != "YT8812345670001" || all[8].Why != pack.WhyPart {
		t.Errorf("%+v\n%+v", all[5], all[8])
	}
}

func TestTheTrayIsListedAndBoundWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.shop.AddOrder("1009", nil, shoptest.Line{SKU: "K1", Units: 1})
	all, err := b.scan(t, false, "YT8812345679999", "YT8812345678888", "/bind YT8812345679999 1009", "YT8812345679999")
	wantVerdicts(t, all, err, "unknown_waybill unknown_waybill bound opened")
	for asJSON, want := range map[bool]string{
		true:  "[\n{\"waybill\":\"YT8812345678888\",\"carriers\":[\"圆通速递\"],\"scanned_at\":\"2026-11-20T12:00:00.000+08:00\",\"station\":\"1\",\"operator\":\"小王\"}\n]\n",
		false: "面单\t可能的快递\t扫描时间\t台位\t操作员\nYT8812345678888\t圆通速递\t2026-11-20T12:00:00.000+08:00\t1\t小王\n",
	} {
		b.out.Reset()
		if err := b.Tray(context.Background(), asJSON); err != nil {
			t.Fatal(err)
		}
		if got := b.out.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
