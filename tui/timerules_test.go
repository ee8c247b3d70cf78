package tui_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	"shipdesk/store/order"
	"shipdesk/store/shoptest"
)

func TestALeadChangesTheHoursAndSeesWhatItMoves(t *testing.T) {
	t.Parallel()
	d := at(dueShop(t), 80, 24)
	d.Press("ctrl+b").Sees("全部 8").Press("f7").Sees("时效规则", "平台规则会变", "预设").Press("down", "down").Sees("淘宝网延迟发货、缺货规则 2024年")
	d.Press("f5").Sees("几小时算晚", "淘宝")
	d.Press("tab", "tab", "tab", "tab", "tab", "ctrl+u").Type("20").Press("f7").Sees("提醒要早于算晚的时间")
	d.Press("ctrl+u").Type("3x").Press("f7").Sees("「几小时算晚」要写大于0的小时数，不是「3x」")
	d.Press("ctrl+u").Type("72").Press("up", "up", "ctrl+u").Press("f7").Sees("这样改，会怎样", "没发的订单推后 4 单", "按 F7 保存")
	d.Press("esc").Sees("几小时算晚", "72").Press("f7").Sees("这样改，会怎样").Press("f7").Sees("规则已生效").SeesNot("这样改")
	d.Press("f7").Sees("72小时算晚").Press("down", "f8").Sees("停用规则", "没发的订单提前 4 单").Press("f7").Sees("规则已停用").SeesNot("停用规则")
}

func TestTheRulesInFourForms(t *testing.T) {
	t.Parallel()
	d := at(dueShop(t), 80, 24)
	d.Press("ctrl+b").Sees("全部 8").Press("f7").Sees("时效规则")
	inFourForms(t, d, "F11", "F11")
}

func TestAPauseAPickupAndAShop(t *testing.T) {
	t.Parallel()
	s := dueShop(t)
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE shop SET name = '小店' WHERE id = 0")
		return err
	})
	d := at(s, 80, 24)
	d.Press("ctrl+b").Sees("全部 8").Press("f7").Sees("时效规则").Press("f6").Sees("暂停计时")
	day := s.Now().In(deadline.Zone()).Format(time.DateOnly)
	d.Press("tab", "tab").Type(day+" 00:00").Press("tab").Type(day+" 01:00").Press("down", "enter").Sees("先写原因")
	d.Press("tab", "tab").Type("停电").Press("down", "down", "enter").Sees("先写「改到」什么时候")
	d.Press("up", "enter").Sees("这样改，会怎样", "停电").Press("f7").Sees("规则已生效").SeesNot("这样改")
	d.Press("f7").Sees("时效规则", "停电").Press("f7").Sees("快递几点来收").Type("圆通速递").Press("tab").Type("1-7=25:00").Press("f7").Sees("看不懂揽收时间")
	d.Press("ctrl+u").Type("1-7=12:30,13:00").Press("f7").Sees("最晚打包时间").Press("f7").Sees("规则已生效").SeesNot("这样改")
	d.Press("f7").Sees("时效规则").Press("f11").Sees("小店：淘宝").Press("down", "enter").Sees("店铺 小店").Type("易趣").Press("f7").Sees("不认识平台「易趣」")
	d.Press("ctrl+u").Type("拼多多").Press("tab").Type("Mars/One").Press("f7").Sees("没有时区")
	d.Press("ctrl+u").Type("Asia/Tokyo").Press("f7").Sees("这样改，会怎样", "拼多多").Press("f7").Sees("店铺 小店 已改")
}

func TestABuyerAgreedToWait(t *testing.T) {
	t.Parallel()
	s := dueShop(t)
	d := at(s, 80, 24)
	day := s.Now().In(deadline.Zone()).AddDate(0, 0, 3).Format(time.DateOnly)
	d.Press("ctrl+b").Sees("全部 8").Press("f5").Sees("先用上下键选一单").Scan(way1).Sees("> ").Press("f5").Sees("和买家约定发货时间", "原定最晚", "现在按")
	d.Type("明天").Press("f7").Sees("要写成 2026-11-20 18:00，不是「明天」").Press("ctrl+u").Type(day + " 18:00").Press("f7").Sees("先写原因")
	d.Press("tab").Type("买家说周五再发").Press("f7").Sees("和买家约定 "+day+" 18:00", "约")
	d.Scan("/约定").Sees("有约定 1", way1).Press("down", "f5").Sees("约定 "+day+" 18:00（小王 于", "买家说周五再发")
	d.Press("tab").Type("不等了").Press("f8").Sees("约定取消了", "有约定 0").Press("f8").Sees("全部 8")
	d.Scan(way2).Sees("> ").Press("f11").Sees("是哪一种").Press("down", "down", "enter").Sees("记为预售").Scan("预售定制").Sees("预售定制 1", way2)
}

func TestTheBoardIsGroupedAndFilteredByCommands(t *testing.T) {
	t.Parallel()
	d := at(dueShop(t), 80, 24)
	d.Press("ctrl+b").Sees("全部 8").Press("f6").Sees("按快递", "圆通").Press("f6").Sees("按店铺", "（没写）  8单").Press("f6").Sees("按钟点", "12:00  1单", "11-22 00:00  4单")
	d.Press("down").Sees("> ").Press("f6").SeesNot("按钟点")
	for _, c := range []struct{ code, says string }{{"/short", "可能缺货 "}, {"/备注", "有备注 "}, {"/single", "单品 "}, {"/held", "拦停 "}, {"缺货", "可能缺货 "}, {"/all", "全部 8"}, {"/carrier 圆通", "含「圆通」"}, {"/all", "全部 8"}} {
		d.Scan(c.code).Sees(c.says)
	}
	d.Scan("/没揽收").Sees("没揽收 3", "等揽收", "YT0000000000031")
	d.Scan("/undo").Sees("只看，不打包")
}

func TestTheBoardSaysByWhenToPackAndThatTheClockWasSetBack(t *testing.T) {
	t.Parallel()
	s := dueShop(t)
	s.Write(func(tx *store.Tx) error {
		var every deadline.Pickups
		for i := range every {
			every[i] = []int{15 * 60, 17*60 + 30}
		}
		return order.SaveTimeRule(tx, s.Act("office"), &order.TimeRule{Kind: order.RulePickups, Scope: "圆通速递", Pickups: every})
	})
	d := at(s, 80, 24)
	d.Press("ctrl+b").Sees("今天 15:00 前要打完 1 单、17:30 前 2 单").Press("f2").Sees("Today pack by 15:00: 1").Press("f2").Sees("今天 15:00")
	s.Wait(-3 * time.Hour)
	d.Sees("时钟比账本慢3小时，请核对时间")
	s.Wait(3 * time.Hour)
	d.SeesNot("时钟比账本慢")
}

func TestACourierWhoIsSilentIsLoud(t *testing.T) {
	t.Parallel()
	s := dueShop(t)
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE orders SET told_at = $1, told_guess = 1 WHERE no = '1003'", s.Now().Add(-25*time.Hour).UnixMilli())
		return err
	})
	d := at(s, 80, 24)
	d.Press("ctrl+b").Sees("打完没揽收 3单", "该揽没揽 1单 ", "没揽 ").Scan("该揽没揽").Sees("该揽没揽 1", way3).SeesNot(way1)
	d.Scan(way3).Sees("> ").Press("f5").Sees("平台上显示已发货：约 ", "快递要在 ").Press("esc").Sees("该揽没揽 1")
	s.Wait(25 * time.Hour)
	d.Sees("该揽没揽 4")
	elsewhereCollected(t, s, "YT0000000000031")
	d.Sees("该揽没揽 3单").Scan(way3).Press("ctrl+r").Sees("登记")
}

func elsewhereCollected(t *testing.T, s *shoptest.Shop, waybill string) {
	t.Helper()
	s.Write(func(tx *store.Tx) error {
		c, err := desk.Collected(tx, s.Act("2"), waybill)
		if c.Kind != desk.CollectedNow {
			t.Errorf("%+v", c)
		}
		return err
	})
}
