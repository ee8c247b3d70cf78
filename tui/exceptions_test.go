package tui_test

import (
	"fmt"
	"testing"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
	"shipdesk/tui/kit/kittest"
)

// afternoonShop is the shop with three parcels packed at station 2.
func afternoonShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	for _, codes := range [][]string{{way4, plate}, {way1, cup, cup, mug}, {split1, cup, "/finish"}} {
		elsewhere(s, codes...)
		s.Wait(3 * time.Minute)
	}
	return s
}

// station opens a second desk of a shop.
func station(s *shoptest.Shop, name, operator string) *kittest.Desk {
	return at(s, 80, 24, func(c *tui.Config) { c.Station, c.Operator = name, operator })
}

func TestAHeldParcelIsSaidAtEveryStationWithoutAScan(t *testing.T) {
	t.Parallel()
	s := afternoonShop(t)
	d := at(s, 80, 24)
	d.Sees("扫 面 单 开 始", "小王 组长").SeesNot("要抽出")
	other := station(s, "3", "小李")
	other.Sees("台位 3", "扫 面 单 开 始")
	hold(s, "买家要改款", "1001")
	d.Sees("! 1件要抽出，别让快递收走：Ctrl+K", " 1件要抽出  Ctrl+K").Rings(3)
	other.Sees("1件要抽出").Rings(3)
	inFourForms(t, d, "1件要抽出", "1 to pull (Ctrl+K)")
	d.Press("ctrl+r").Sees("! 1件要抽出", "! 要抽出  2件 马克杯")
	t.Run("register", func(t *testing.T) { inFourForms(t, d, "! 要抽出", "! TO PULL") })
	d.Scan(way1).Sees("已出库，要抽出")
	s.Write(func(tx *store.Tx) error {
		_, err := exception.Withdraw(tx, s.Act("office"), []string{"1001"})
		return err
	})
	d.SeesNot("件要抽出")
	other.SeesNot("件要抽出")
}

func TestAPulledParcelIsAcknowledgedByItsWaybillAndTheRedBasket(t *testing.T) {
	t.Parallel()
	s := afternoonShop(t)
	hold(s, "买家要改款", "1001", way4)
	d := at(s, 80, 24)
	d.Press("ctrl+k").Sees("拦停  不打包", "[抽单表 2]", "2件要抽出", way4, way1, "组长拦停：买家要改款")
	d.Scan(way1).Sees(">", "放进红筐后扫红筐的码", "在 "+way4+" 之后，"+split1+" 之前", "订单 1001", "F12 已抽出")
	inFourForms(t, d, "组长拦停", "held")
	basket, _ := scan.SheetCommand(scan.CommandPulled) // as the command sheet prints it
	d.Scan(basket).Sees("已抽出", "A-01", "[抽单表 1]").SeesNot(way1 + "  圆")
	d.Press("down").Sees(">", way4).Press("f12").Sees("面单 "+way4+" 已抽出来", "A-03").SeesNot("件要抽出")
	d.Press("esc").Sees("打包验货")
}

func TestTheHoldBoxTakesManyNumbersAReasonAndSaysEachFate(t *testing.T) {
	t.Parallel()
	s := afternoonShop(t)
	d := at(s, 80, 24)
	d.Sees("小王 组长").Press("ctrl+k").Sees("没有要抽出的包裹", "按 F5")
	t.Run("empty", func(t *testing.T) { inFourForms(t, d, "没有要抽出的包裹", "Nothing to pull") })
	d.Press("f3").Sees("拦单框是空的").Press("f5").Sees("拦单框里没有单号")
	d.Paste("1001\r\n1002, 1003\r\n9999\r\n").Sees("已打包 1", "还没打包 2", "没有这个号 1", way3)
	d.Press("f5").Sees("拦停4个单号").Press("f5").Sees("要写原因").Type("疑似刷单").Press("f5")
	d.Sees("已打包，去抽单表找 1", "已拦停 2", "没有这个号 1", "1件要抽出")
	t.Run("fates", func(t *testing.T) { inFourForms(t, d, "没有这个号", "not in the books") })
	d.Scan(way1).Sees("[抽单表 1]", "放进红筐后扫红筐的码") // a pulled parcel's waybill leads to it
	d.Press("f6").Sees("取消拦停1个单号").Press("f6").Sees(way1+"：已取消拦停", "没有要抽出的包裹")
	d.Scan(way2).Sees("拦停中 1").Scan("1003").Sees("拦停中 2").Press("down", "down", "f8").Sees("拦停中 1").SeesNot("1003 ")
	d.Press("f6").Sees("取消拦停1个单号").Press("f6").Sees("已取消拦停 1")
	d.Press("esc").Sees("没有要抽出的包裹").Press("esc").Sees("打包验货").Scan(way2).Sees("0/1")
	d.Scan("/park", way3).Sees("拦 停", "疑似刷单")
}

func TestOnlyALeadHoldsOrLetsGo(t *testing.T) {
	t.Parallel()
	s := afternoonShop(t)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "小王", ""); return err })
	d := station(s, "3", "小李")
	d.Sees("小李").Scan("/拦单").Sees("不打包").Scan("1002").Sees("还没打包 1").Press("f5").Sees("只有组长可以，请按 F4 换组长登录")
	d.Press("f6").Sees("只有组长可以，请按 F4 换组长登录")
	hold(s, "看一下", way4)
	d.Press("esc").Sees(way4).Scan("/红筐").Sees("先扫要抽出的面单，再扫红筐")
	d.Scan("/undo").Sees("没有执行").Press("down", "f12").Sees("已抽出") // anybody finds what is to be pulled
}

func TestALongPullListIsAWindow(t *testing.T) {
	t.Parallel()
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: "SOAP", Name: "手工皂", Barcode: "6901234567946", Place: "C-01", Stock: 500})
	s.AddMany(1, 150, "SOAP", 1)
	var codes []string
	for i := 1; i <= 150; i++ {
		codes = append(codes, fmt.Sprintf("YT%013d", i))
		elsewhere(s, codes[i-1], "6901234567946")
		s.Wait(time.Second)
	}
	hold(s, "抽查", codes...)
	d := at(s, 80, 24)
	d.Press("ctrl+k").Sees("[抽单表 150]", "YT0000000000150").SeesNot("YT0000000000001 ")
	d.Press("end").Sees("> 12:00", "YT0000000000001  圆通速递", "是第一单，在 YT0000000000002 之前")
	d.Press("home").Sees("YT0000000000150  圆通速递", "还有 139 行").Press("pgdown", "pgdown").SeesNot("YT0000000000150")
	d.Scan("YT0000000000075").Sees("在 YT0000000000074 之后，YT0000000000076 之前")
}
