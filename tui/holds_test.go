package tui_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
)

// heldShop is the shop with a packed parcel that has to come out between two
// others, and an order that a lead held.
func heldShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	s.AddMany(31, 2, "CUP-W", 1)
	elsewhere(s, "YT0000000000031", cup)
	s.Wait(time.Minute)
	elsewhere(s, way4, plate)
	s.Wait(time.Minute)
	elsewhere(s, "YT0000000000032", cup)
	s.Wait(time.Minute)
	s.Write(func(tx *store.Tx) error {
		_, err := exception.HoldAll(tx, s.Act("1"), []string{"1004", "1002"}, "买家改主意了")
		return err
	})
	return s
}

func TestTheHoldsScreenSaysWhatHasToComeOutAndWhatIsHeld(t *testing.T) {
	t.Parallel()
	d := at(heldShop(t), 80, 24)
	d.Sees("有 1 件要抽出来：按 Ctrl+K").Press("ctrl+k")
	d.Sees("拦停  收单号，不打包", "要抽出 1 件", "拦停 1 单", way4, "抽出 "+way4+"：买家改主意了", "台位 2", "它前面是 YT0000000000031，后面是 YT0000000000032", "1002")
	inFourForms(t, d, way4, way4)
	d.Press("ctrl+r").Sees("登记", "! 要抽出", way4)
}

func TestARedBasketEndsAPull(t *testing.T) {
	t.Parallel()
	s := heldShop(t)
	d := at(s, 80, 24)
	d.Sees("有 1 件要抽出来").Scan(way4).Sees("不 要 发", "买家改主意了").Scan("/pulled").Sees("已 抽 出").SeesNot("要抽出来")
	hold(s, "这件也不发", "YT0000000000031")
	d.Sees("有 1 件要抽出来").Press("ctrl+k").Sees("抽出 YT0000000000031").Press("f12").Sees("要抽出 0 件", "1002").SeesNot("抽出 YT0000000000031")
}

func TestNumbersArePastedAndHeldInOneAct(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan("/拦停").Sees("没有要抽的，也没有拦停的", "写原因")
	d.Paste("1001\r\n"+way2+"\r\n没有这个\r\n1001\r\n").Sees("拦停单里有 4 个单号", "1 个账上没有", "上面有了", way1)
	inFourForms(t, d, way2, way2)
	d.Press("f5").Sees("拦停 4 个单号", "原因").Press("f5").Sees("要写原因").Type("地址有问题").Press("f5").Sees("拦停了 2 个单号", "已拦停", "办好了")
	d.Press("esc").Sees("要抽出 0 件", "拦停 2 单", "地址有问题").Press("esc").Sees("扫 面 单 开 始")
	d.Scan(way1).Sees("拦 停", "地址有问题").Press("esc").Sees("已 确 认")
	d.Press("ctrl+k").Sees("拦停 2 单").Press("down").Sees("小王 拦停").Press("f8").Sees("放行了 1 个单号", "已放行").Press("esc").Sees("拦停 1 单")
	d.Scan("1001", way2).Sees("拦停单里有 2 个").Press("f8").Sees("没有拦停", "已放行").Press("esc").Sees("拦停 0 单")
}

func TestOnlyALeadHolds(t *testing.T) {
	t.Parallel()
	s := shop(t)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "组长一", ""); return err })
	d := at(s, 80, 24, func(c *tui.Config) { c.Operator = "小李" })
	d.Press("ctrl+k").Scan("1001").Sees("拦停单里有 1 个").Press("f5").Sees("> 原因").Type("不发了").Press("f5").Sees("组长")
	d.Press("esc").SeesNot("不发了").Press("f6").Sees("没有拦停的")
}

func TestTheBoxIsEmptiedOneByOneOrWhole(t *testing.T) {
	t.Parallel()
	d := at(shop(t), 80, 24)
	d.Press("ctrl+k").Scan("1001", "1002", "1003").Sees("拦停单里有 3 个").Press("up", "up", "f6").Sees("拦停单里有 2 个", "1001", "1003").SeesNot("1002").Press("f6").Sees("没有拦停的")
}
