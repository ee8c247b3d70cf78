package tui_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
	"shipdesk/tui/kit/kittest"
	"shipdesk/tui/text"
)

const (
	cup    = "6901234567892"
	cupBox = "16901234567899"
	mug    = "6901234567908"
	plate  = "6901234567915"
	twin   = "6901234567922" // one barcode, two SKUs
	way1   = "YT1000000000001"
	way2   = "YT1000000000002"
	way3   = "YT1000000000003"
	way4   = "YT1000000000004"
	split1 = "YT1000000000011"
	split2 = "YT1000000000012"
)

// china is where the shop is: times on the screen do not depend on the machine.
var china = time.FixedZone("CST", 8*3600)

// shop is what most stories start from.
func shop(t testing.TB) *shoptest.Shop {
	s := shoptest.New(t)
	fill(s)
	return s
}

func fill(s *shoptest.Shop) {
	s.T.Helper()
	s.AddSKU(
		shoptest.Goods{Code: "CUP-W", Name: "马克杯", Variant: "颜色分类:白色;尺寸:350ml", Barcode: cup, CaseBarcode: cupBox, CaseUnits: 12, Place: "A-01", Stock: 40},
		shoptest.Goods{Code: "CUP-B", Name: "马克杯", Variant: "颜色分类:黑色;尺寸:350ml", Barcode: mug, Place: "A-02", Stock: 1},
		shoptest.Goods{Code: "PLATE", Name: "盘子", Barcode: plate, Place: "A-03", Unknown: true},
		shoptest.Goods{Code: "TWIN-A", Name: "筷子", Variant: "竹", Barcode: twin, Place: "B-01", Stock: 5},
		shoptest.Goods{Code: "TWIN-B", Name: "筷子", Variant: "木", Barcode: twin, Place: "B-02", Stock: 5},
	)
	takenDown(s, true, "CUP-B") // two want the one that is there
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "CUP-W", Units: 2}, shoptest.Line{SKU: "CUP-B", Units: 1})
	s.AddOrder("1002", []string{way2}, shoptest.Line{SKU: "CUP-B", Units: 1})
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "TWIN-A", Units: 1}, shoptest.Line{SKU: "TWIN-B", Units: 1})
	s.AddOrder("1004", []string{way4}, shoptest.Line{SKU: "PLATE", Units: 1})
	s.AddOrder("1005", []string{split1, split2}, shoptest.Line{SKU: "CUP-W", Units: 2})
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec(`UPDATE order_text SET note = '老客户，加送小样', message = '请尽快发货'
			WHERE order_id = (SELECT id FROM orders WHERE no = '1001')`)
		return err
	})
}

// at opens the desk of a shop on a terminal of its own; the first operator of a
// shop is its lead.
func at(s *shoptest.Shop, w, h int, change ...func(*tui.Config)) *kittest.Desk {
	s.T.Helper()
	c := tui.Config{DB: s.DB, Width: w, Height: h, Station: "1", Operator: "小王", Lang: "zh", Zone: china, QuietTime: 1, CountEvery: 1, TickEvery: 100 * time.Millisecond}
	for _, f := range change {
		f(&c)
	}
	d := kittest.Start(s.T, w, h, func(in io.Reader, out io.Writer) error {
		c.In, c.Out, c.Env = in, out, []string{"TERM=xterm-256color"}
		return tui.Run(context.Background(), c)
	})
	// Keys pressed before somebody is signed in may mean something else.
	return d.Waits(func(screen string) bool {
		return strings.TrimSpace(screen) != "" && !strings.Contains(screen, text.ZH.Common.Loading) && !strings.Contains(screen, text.EN.Common.Loading)
	})
}

func TestAParcelIsPackedByScansAlone(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("扫 面 单 开 始", "台位 1", "小王 组长")
	d.Scan(way1).Sees("面单 "+way1, "0/3", "还差 3件", "A-01", "白色")
	d.Scan(cup).Sees("已 验", "1/3", "还差 2件")
	d.Scan(cup).Sees("2/3")
	d.Scan(mug).Sees("验 完", "3/3", "封箱贴单").Rings(2)
	d.Scan(way2).Sees("面单 "+way2, "0/1")
	d.Press("f10").Sees("要退出吗").Press("esc").SeesNot("要退出吗")
	d.Press("ctrl+q").Sees("要退出吗")
	if err := d.Press("f10").Ends(); err != nil {
		t.Error(err)
	}
}

func TestAWrongItemLocksAndIsCompared(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan(way2, cup).Sees("错 货", "要的 马克杯 黑色 350ml", "手上 马克杯 白色 350ml", "面单 "+way1+" 要这件货").Rings(1)
	d.Scan(mug).Sees("有1次扫描没算")
	d.Press("esc").Sees("已 确 认")
	d.Scan(mug).Sees("验 完")
}

func TestTheEndOfInputEndsTheDesk(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("扫 面 单 开 始").HangUp()
	if err := d.Ends(); err != nil && !errors.Is(err, io.ErrClosedPipe) {
		t.Error(err)
	}
}
