package line

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/tui/text"
)

// TestWhatASupplierIsTold receives a delivery that is not as ordered, and
// writes what the supplier has to know in every form.
func TestWhatASupplierIsTold(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	b.says(t, ExitDone, func() error { return b.SupplierDays(ctx, "义乌鞋厂", 7) })
	b.says(t, ExitUsage, func() error { return b.SupplierDays(ctx, "义乌鞋厂", -1) })
	b.says(t, ExitDone, func() error { return b.NoteWrite(ctx, "PO-1", "义乌鞋厂", "", []string{"K1=5", "K2=2"}) })
	b.says(t, ExitDone, func() error { return b.NoteWrite(ctx, "PO-2", "义乌鞋厂", "2026-11-20", []string{"K2=9"}) })

	var way []purchaseJSON
	if err := json.Unmarshal([]byte(b.says(t, ExitDone, func() error { return b.NoteList(ctx, true) })), &way); err != nil {
		t.Fatal(err)
	}
	if len(way) != 2 || way[0].Note != "PO-2" || way[0].DueAt != "2026-11-20T00:00:00.000+08:00" || way[1].DueAt == "" || way[1].Late {
		t.Errorf("%+v", way)
	}
	if got := b.says(t, ExitDone, func() error { return b.ReceiptList(ctx, "", false, false) }); !strings.Contains(got, "\tPO-1\t义乌鞋厂\t在途\t预计 ") || !strings.Contains(got, "\tPO-2\t义乌鞋厂\t在途\t预计 2026-11-20\t") {
		t.Error(got)
	}
	b.says(t, ExitDone, func() error { return b.NoteExpect(ctx, "PO-2", "2026-12-24") })
	if got := b.says(t, ExitDone, func() error { return b.NoteExpect(ctx, "PO-2", "2026-12-24") }); !strings.Contains(got, "没有变") {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.NoteExpect(ctx, "PO-2", "soon") })
	b.says(t, ExitUsage, func() error { return b.NoteExpect(ctx, "PO-7", "2026-12-24") })
	if got := b.says(t, ExitDone, func() error { return b.NoteList(ctx, false) }); !strings.Contains(got, "PO-2\t义乌鞋厂\tK2\t9\t0\t9\t预计 2026-12-24\n") {
		t.Error(got)
	}
	if got := b.says(t, ExitDone, func() error { return b.SupplierList(ctx, false) }); !strings.Contains(got, "义乌鞋厂\t7\t2\n") {
		t.Error(got)
	}

	no := b.goods(t, "receive", "PO-1", "6983232655238", "*5", "6949386895296", "*3", "/damaged *1 开胶")[0].Receipt
	var r receiptJSON
	if err := json.Unmarshal([]byte(b.says(t, ExitDone, func() error { return b.ReceiptShow(ctx, no, RegisterOptions{JSON: true}, true) })), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Lines) != 1 || r.Lines[0].SKU != "K2" || r.Lines[0].Over != 1 || r.Lines[0].Damaged != 1 || r.Lines[0].Why[0] != "开胶" {
		t.Errorf("%+v", r)
	}
	path := filepath.Join(t.TempDir(), "差异.csv")
	b.says(t, ExitDone, func() error { return b.ReceiptShow(ctx, no, RegisterOptions{Out: path}, false) })
	table, err := os.ReadFile(path)
	if want := "收货单,采购单,供应商,商家编码,名称,规格,应收,实收,多,少,残次,残次原因\r\n"; err != nil || !strings.Contains(string(table), want) ||
		!strings.Contains(string(table), no+",PO-1,义乌鞋厂,K1,拖鞋,颜色分类:黑色;尺寸:大号,5,5,0,0,0,\r\n") || !strings.Contains(string(table), ",2,3,1,0,1,开胶\r\n") {
		t.Error(string(table), err)
	}
	b.Words = text.EN
	b.says(t, ExitDone, func() error {
		return b.ReceiptShow(ctx, no, RegisterOptions{Out: filepath.Join(t.TempDir(), "r.xlsx")}, false)
	})
	if got := b.says(t, ExitDone, func() error { return b.ReceiptShow(ctx, no, RegisterOptions{}, true) }); !strings.HasPrefix(got, "receipt\tnote\t") {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.ReceiptShow(ctx, "R9", RegisterOptions{}, false) })
	b.says(t, ExitUsage, func() error { return b.ReceiptShow(ctx, no, RegisterOptions{Out: "r.doc"}, false) })
}
