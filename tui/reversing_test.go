package tui_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/shoptest"
)

// goodsAt scans goods in, out or across at another station.
func goodsAt(s *shoptest.Shop, mode string, codes ...string) {
	s.T.Helper()
	for _, code := range codes {
		s.Write(func(tx *store.Tx) error {
			act := s.Act("2")
			act.Mode = mode
			v, err := inbound.Scan(tx, act, code)
			if v.Kind.Refusal() {
				s.T.Errorf("%s: %+v", code, v)
			}
			return err
		})
	}
}

// busyShop is the shop after a delivery, a sample and a parcel.
func busyShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	goodsAt(s, "receive", "/receive 义乌", mug, "*5", "/damaged *1 磕角", "/finish")
	goodsAt(s, "issue", "/sample 拍照", mug, "*5", "/finish")
	elsewhere(s, way4, plate)
	return s
}

func TestDocumentsAreTakenBackInTheRegister(t *testing.T) {
	t.Parallel()
	s := busyShop(t)
	d := at(s, 80, 24)
	d.Sees("小王 组长").Press("ctrl+r").Sees(way4).Press("f11").Sees("全部单据", "包裹出库", "出库", "收货单关单", "残次", "入库", "收货单", "A-02 到", "F3 类型")
	d.Type("出库").Sees("查找：出库").SeesNot("入库").Press("esc").Sees("入库")
	d.Press("f3").Sees("看哪种单据").Press("down", "down", "down", "enter").SeesNot("看哪种单据").Sees("上架", "没有这样的单据").Press("esc").Sees("全部单据")
	d.Press("f3").Sees("看哪种单据").Press("down", "down", "enter").Sees("入库", "马克杯 黑色 350ml").SeesNot("残次 ").Press("down", "down").Sees(">      7 ")
	d.Press("f12").Sees("撤销单据", "下面这些会退回原处", "1件 马克杯 黑色 350ml，A-02 回 供应商").Press("f5").Sees("要写原因")
	inFourForms(t, d, "原因", "Reason")
	d.Type("多扫了").Press("f5").Sees("不能撤销", "货已经不在那里", "4件 到了 样品，单据 12").Press("esc").SeesNot("不能撤销")
	// The sample comes back first; then there is nothing in the way.
	d.Press("esc").Sees("全部单据", "包裹出库").Press("home", "down").Sees(">     12 ").Press("f12").Sees("撤销单据 12：出库").Type("不拍了").Press("f5").Sees("已撤销，撤销单据", "[已撤销", "原因：不拍了")
	d.Press("f12").Sees("这张已经撤销过").HangUp()
	d = at(s, 80, 24)
	d.Sees("小王 组长").Press("ctrl+r").Sees(way4).Press("f11").Sees("[已撤销").Press("down", "down").Sees("原因：不拍了")
	inFourForms(t, d, "不拍了", "because: 不拍了")
}

func TestAWholeReceiptAndAClosingAreTakenBackInTheRegister(t *testing.T) {
	t.Parallel()
	s := shop(t)
	goodsAt(s, "receive", "/receive 义乌", mug, "*5", "/finish")
	d := at(s, 80, 24)
	d.Sees("小王 组长").Press("ctrl+r").Sees("登记").Press("f11").Sees("收货单关单", "R261120-1").Press("down").Sees("> ").Press("f12").Sees("收货单会重新打开").Type("还有一箱").Press("f5").Sees("已撤销，撤销单据")
	goodsAt(s, "receive", "R261120-1", mug)
	d.Sees("入库").Press("end").Sees("R261120-1").Press("f12").Sees("整张收货单都撤回", "马克杯 黑色 350ml  6件").Type("送错了").Press("f5").SeesNot("整张收货单都撤回")
	if n := s.Units("CUP-B", 0); n != 1 {
		t.Errorf("%d black cups, want the one that was there", n)
	}
}

func TestAParcelGoesBackFromItsRowAndItsCard(t *testing.T) {
	t.Parallel()
	s := busyShop(t)
	d := at(s, 80, 24)
	d.Sees("小王 组长").Press("ctrl+r").Sees(way4).SeesNot("F12").Press("down").Sees("> ").Press("f12").Sees("包裹出库", way4, "盘子  1件").Type("买家改地址").Press("f5").Sees("已撤销，撤销单据", "还没有出库的包裹")
	d.Press("f11").Sees("[已撤销", way4).Press("down").Sees("原因：买家改地址").Press("f11").Sees("已出库")
	d.Scan(way1).Sees("只是查看").Press("f12").Sees("还没出库")
	elsewhere(s, way4, plate)
	d.Scan(way4).Sees("盘子").Press("f12").Sees("包裹出库").Press("esc").SeesNot("会退回")
}

func TestOnlyALeadTakesDocumentsBack(t *testing.T) {
	t.Parallel()
	s := busyShop(t)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "组长一", ""); return err })
	d := at(s, 80, 24)
	d.Sees("台位 1  小王").Press("ctrl+r").Sees(way4).Press("down").Sees("> ").Press("f12").Sees("只有组长能撤销单据，按 F4 换组长")
}
