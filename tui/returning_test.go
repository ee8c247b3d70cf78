package tui_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

const (
	buyers  = "SF7000000000001" // what a buyer sends it back under
	nobodys = "SF7000000000002"
)

// soldShop is the shop after two parcels left and their buyers want them back.
func soldShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	elsewhere(s, way1, cup, cup, mug, way4, plate)
	s.Write(func(tx *store.Tx) error {
		if _, err := tx.Exec("UPDATE order_text SET receiver = '张*' WHERE order_id = (SELECT id FROM orders WHERE no = '1001')"); err != nil {
			return err
		}
		_, err := returns.Keep(tx, returns.Refund{No: "T881", Order: "1001", SKU: "CUP-W", Units: 2, Number: buyers, Status: "买家已寄出"})
		return err
	})
	s.Platform("1004", order.RefundAsked)
	return s
}

// returnedAt scans returns at another station.
func returnedAt(s *shoptest.Shop, station string, codes ...string) {
	s.T.Helper()
	for _, code := range codes {
		s.Write(func(tx *store.Tx) error {
			act := s.Act(station)
			act.Mode = returns.Mode
			_, err := returns.Scan(tx, act, code)
			return err
		})
	}
}

func TestThePileIsSignedInOnTheScreen(t *testing.T) {
	t.Parallel()
	s := soldShop(t)
	d := at(s, 80, 24)
	d.Sees("扫 面 单 开 始").Press("ctrl+y").Sees("退货  扫的都算退货", "扫 退 件 签 收", "没有等着验的退件", "F3 换列表")
	d.Scan(buyers, nobodys, way4).Sees("已 签 收", "件等着验  其中 1 件无主", "张*", "2件", "买家已寄出", "无主", "盘子")
	inFourForms(t, d, "签收退货 "+way4, "Signed in: "+way4)
	d.Press("f3").Sees("无主件").SeesNot("张*").Press("f3").Sees("还没有验完的退件").Press("f3").Sees("没有在路上的退件").Press("esc").Sees("张*")
	d.Press("esc").Sees("扫 面 单 开 始")
}

func TestAReturnIsInspectedUnitByUnit(t *testing.T) {
	t.Parallel()
	s := soldShop(t)
	d := at(s, 80, 24)
	d.Scan("/退货").Sees("扫 退 件 签 收").Scan(buyers).Sees("已 签 收", "张*").Press("down", "enter").Sees("开 始 验 货", "件还没验", "0/2", "退款单 T881", "平台：买家已寄出")
	d.Scan(cup).Sees("放 回 货 架", "A-01", "马克杯 白色 350ml").Scan(cup).Sees("说好退的都在了").Press("f12").Sees("残 损", "DAMAGED")
	inFourForms(t, d, "残损", "DAMAGED")
	d.Scan(cup).Sees("多 退 了", "发了2件，已退回2件").Rings(1)
	d.Press("f5").Sees("已 撤 销", "1/2").Press("f7").Sees("还 没 验 齐", "还差 马克杯 白色 350ml 1件")
	d.Press("f8").Sees("验 完 了").Press("f3").Sees("无主件").Press("f3").Sees("有缺件", buyers[4:])
	if n, bad := s.Units("CUP-W", 0), s.Units("CUP-W", stock.Damaged); n != 39 || bad != 0 {
		t.Errorf("%d on shelves, %d damaged", n, bad)
	}
}

func TestGoodsWithoutBarcodesAndItemsWithoutParcels(t *testing.T) {
	t.Parallel()
	s := soldShop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+y").Sees("扫 退 件 签 收").Scan(plate).Sees("是 哪 一 个", "盘子：是哪一单退的", "1004")
	inFourForms(t, d, "1004", "1004")
	d.Press("enter").Sees("是 哪 一 个").Press("down", "enter").Sees("放 回 货 架", "1004").Press("f6").Sees("先 放 着")
	d.Scan(way1).Sees("已 签 收").Scan(way1).Sees("开 始 验 货", "件还没验").Press("down").Press("enter").Sees("放 回 货 架", "马克杯 黑色 350ml")
	d.Scan(twin).Sees("是 哪 一 个", "竹", "木").Press("down", "down", "enter").Sees("不 是 这 单 的", "没给这个买家发过 筷子 木")
}

func TestAnUnclaimedParcelIsKeptAndClaimed(t *testing.T) {
	t.Parallel()
	s := soldShop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+y").Sees("扫 退 件 签 收").Scan(nobodys, nobodys).Sees("开 始 验 货", "货先放退货区").Scan(cup, mug).Sees("先 留 着", "里面有", "黑色").Press("down")
	inFourForms(t, d, "里面有", "Found")
	d.Press("f11").Sees("这件是哪个订单的").Type("1003").Press("f5").Sees("没 发 过")
	d.Press("f11").Sees("这件是哪个订单的").Type("1001").Press("enter").Sees("已 认 领", "订单 1001", "发出")
	d.Press("f7").Sees("还 没 验 齐", "件还没验").Press("f8").Sees("验 完 了")
	if n := s.Units("CUP-W", stock.Returns); n != 0 {
		t.Errorf("%d cups lie among the returns still", n)
	}
}

func TestAnotherStationsReturnsAreSeenWithoutAScan(t *testing.T) {
	t.Parallel()
	s := soldShop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+y").Sees("没有等着验的退件")
	returnedAt(s, "2", buyers)
	d.Sees("张*").Press("down").Sees("> SF").Scan(way4).Sees("已 签 收", "YT1000000000004 1004")
	returnedAt(s, "2", buyers)
	d.Sees("台位 2 在验").Scan(buyers).Sees("别 人 在 验", "正在台位 2 验").Rings(1)
}

func TestARefusedReturnUnderWayIsSeen(t *testing.T) {
	t.Parallel()
	s := soldShop(t)
	d := at(s, 80, 24)
	d.Press("ctrl+y").Sees("扫 退 件 签 收")
	hold, held := make(chan struct{}), make(chan struct{})
	go s.Write(func(*store.Tx) error { close(held); <-hold; return nil })
	<-held
	d.Scan(way2).Press("ctrl+y").Sees("扫 面 单 开 始")
	close(hold)
	d.Sees("扫的都算退货", "没 发 过", way2).Rings(1)
}

func TestReturnsArePackingsNeighbours(t *testing.T) {
	t.Parallel()
	s := soldShop(t)
	d := at(s, 80, 24)
	d.Scan(way2).Sees("0/1").Press("ctrl+y").Sees("扫 退 件 签 收").Scan(way4, way4).Sees("开 始 验 货").Press("ctrl+y").Sees("面单 "+way2, "0/1")
	d.Scan(mug).Sees("账 上 没 货").Press("esc").Sees("已 确 认")
	d.Press("ctrl+y").Sees("盘子").HangUp()
	_ = d.Ends()
	// Whoever comes next goes on where the station stood.
	at(s, 80, 24).Sees("0/1").Press("ctrl+y").Sees("开 始 验 货", "件还没验", way4)
	wantModes(t, s)
}

// wantModes wants every scan saved in the mode of its screen.
func wantModes(t *testing.T, s *shoptest.Shop) {
	t.Helper()
	var modes string
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT group_concat(mode) FROM (SELECT mode FROM scan WHERE station = '1' ORDER BY id)", nil, &modes)
	})
	if modes != pack.Mode+","+returns.Mode+","+returns.Mode+","+pack.Mode+","+pack.Mode {
		t.Error("scans were made in the modes", modes)
	}
}
