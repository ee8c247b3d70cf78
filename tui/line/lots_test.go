package line

import (
	"context"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
	"shipdesk/tui/text"
)

const jam = "6901234567892"

// larder is a shop with jam that asks for its lots, and somebody who leads.
func larder(t *testing.T) *bench {
	b := newBench(t)
	b.shop.AddSKU(shoptest.Goods{Code: "JAM", Name: "草莓果酱", Barcode: jam, Place: "A-01", Stock: 1})
	b.shop.AddOrder("9001", []string{"YT9000000000012"}, shoptest.Line{SKU: "JAM", Units: 3})
	b.shop.Write(func(tx *store.Tx) error {
		_, err := store.SignIn(tx, "小王", "")
		return err
	})
	if said := b.says(t, ExitDone, func() error { return b.SKULots(context.Background(), "JAM", "on", -1, 45, false) }); strings.TrimSpace(said) != "货号 JAM 的批次管理已改好" {
		t.Error(said)
	}
	return b
}

func TestLotsWithoutAScreen(t *testing.T) {
	b := larder(t)
	ctx := context.Background()
	wantGoods(t, b.goods(t, "receive", "/receive 果酱厂", jam, "A1", "A1 2026-12-20", "*2", "010"+jam+"17270531"+"10B2", "/finish"),
		"opened lot_asked not_allowed received received received closed")
	all := b.goods(t, "issue", "/sample 客户", jam)
	if a := all[1]; a.Lot != "A1" || a.Expires != "2026-12-20" || !strings.Contains(a.Message, "批号 A1，2026-12-20 到期") {
		t.Errorf("%+v", a)
	}
	b.goods(t, "issue", "/undo")
	list := b.says(t, ExitDone, func() error { return b.Lots(ctx, LotsOptions{Near: -1}) })
	if want := "货号\t名称\t批号\t到期\t还有几天\t状态\t库位\t件数\nJAM\t草莓果酱\tA1\t2026-12-20\t30\t临期\tA-01\t2\n"; list != want {
		t.Errorf("%q", list)
	}
	if none := b.says(t, ExitDone, func() error { return b.Lots(ctx, LotsOptions{Near: 5}) }); strings.TrimSpace(none) != "没有临期或过期的批次" {
		t.Error(none)
	}
	asJSON := b.says(t, ExitDone, func() error { return b.Lots(ctx, LotsOptions{SKU: "JAM", Near: -1, All: true, JSON: true}) })
	if !strings.Contains(asJSON, `{"sku":"JAM","name":"草莓果酱","lot":"A1","expires":"2026-12-20","days":30,"state":"near","place":"A-01","units":2}`) ||
		!strings.Contains(asJSON, `"lot":"B2","expires":"2027-05-31","days":192,"state":"fresh"`) || !strings.Contains(asJSON, `"lot":"","expires":"","days":0,"state":"none"`) {
		t.Error(asJSON)
	}
	if said := b.says(t, ExitUsage, func() error { return b.Lots(ctx, LotsOptions{SKU: "NONE"}) }); !strings.Contains(said, "NONE") {
		t.Error(said)
	}
	receipts := b.says(t, ExitDone, func() error { return b.ReceiptList(ctx, "", true, true) })
	if !strings.Contains(receipts, `"lots":[{"lot":"A1","expires":"2026-12-20","units":2},{"lot":"B2","expires":"2027-05-31","units":1}]`) {
		t.Error(receipts)
	}
	if moves := b.says(t, ExitDone, func() error { return b.Moves(ctx, "JAM", true) }); !strings.Contains(moves, `"lot":"B2","expires":"2027-05-31"`) {
		t.Error(moves)
	}
}

func TestLotsAreGivenToGoodsFromBefore(t *testing.T) {
	b := larder(t)
	ctx := context.Background()
	give := func(exit int, lot, from string, units int64, want string) {
		t.Helper()
		said := b.says(t, exit, func() error { return b.LotsGive(ctx, "JAM", "A-01", strings.Fields(lot), from, units, false) })
		if !strings.HasPrefix(said, want) {
			t.Errorf("%s, want %s", said, want)
		}
	}
	give(ExitRefused, "A1", "", 0, "A1 要写到期日，如 2027-01-31")
	give(ExitUsage, "A1 2027-02-31", "", 0, "用法不对：不是批号，也不是日期：A1 2027-02-31")
	give(ExitDone, "A1 2027-01-31", "", 0, "1件 JAM（库位 A-01）记为 批号 A1，2027-01-31 到期")
	give(ExitRefused, "A1 2027-03-31", "", 0, "A1 在账上是 2027-01-31 到期，和这个不一样")
	give(ExitRefused, "B2 2027-03-31", "A1", 2, "只有 1件 在 A-01")
	b.Words = text.EN
	give(ExitDone, "2027-03-31", "A1", 1, "1 piece of JAM at A-01 are expires 2027-03-31 now")
	if said := b.says(t, ExitDone, func() error { return b.LotsDays(ctx, 60) }); !strings.Contains(said, "60 days") {
		t.Error(said)
	}
	b.Operator = "小张"
	b.says(t, ExitUsage, func() error { return b.LotsDays(ctx, 10) })
	b.says(t, ExitUsage, func() error { return b.LotsGive(ctx, "JAM", "A-01", []string{"X"}, "", 0, false) })
	b.shop.Read(func(tx *store.Tx) error {
		n, err := stock.NearDays(tx)
		if n != 60 {
			t.Errorf("near from %d days on", n)
		}
		return err
	})
}

func TestExpiredLotsAreNotPackedAndTheRegisterTellsWhichLeft(t *testing.T) {
	b := larder(t)
	b.shop.Shelve("JAM", "A-03", "OLD", "2026-11-19", 2)
	b.shop.Shelve("JAM", "B-01", "SOON", "2026-11-25", 2)
	b.In = strings.NewReader(strings.Join([]string{"YT9000000000012", jam, "010" + jam + "17261119" + "10OLD", "/ok", jam, jam}, "\n") + "\n")
	b.out.Reset()
	if err := b.Scan(context.Background(), ScanOptions{Mode: "pack", JSON: true}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"verdict":"expired"`, `"lots":[{"place":"B-01","lot":"SOON","expires":"2026-11-25","units":1}]`, "已过期，不能发：草莓果酱 批号 OLD，2026-11-19 到期", `"verdict":"complete"`,
	} {
		if !strings.Contains(b.out.String(), want) {
			t.Errorf("no %s in %s", want, b.out)
		}
	}
	register := b.says(t, ExitDone, func() error { return b.Register(context.Background(), RegisterOptions{JSON: true}) })
	if !strings.Contains(register, `{"sku":"JAM","units":3,"lots":[{"lot":"SOON","expires":"2026-11-25","units":2}]}`) {
		t.Error(register)
	}
	stockJSON := b.says(t, ExitDone, func() error { return b.Stock(context.Background(), true) })
	if !strings.Contains(stockJSON, `"available":0,"bench":0,"dispatch":3`) || !strings.Contains(stockJSON, `"expired":2,"lots":[{"place":"A-03","lot":"OLD","expires":"2026-11-19","units":2}]`) {
		t.Error(stockJSON)
	}
}
