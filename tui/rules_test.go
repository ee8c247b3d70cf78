package tui_test

import (
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit/kittest"
)

// ruleStories lead to what the desk's further ways of working look like.
var ruleStories = []story{
	{name: "item_first", kind: pack.WaybillFirst, codes: []string{mug}},
	{name: "in_hand_after_noise", kind: pack.UnknownCode, codes: []string{mug, "HELLO-99"}},
	{name: "not_counted", kind: pack.Opened, codes: []string{mug, way1}},
	{name: "hot_complete", kind: pack.Complete, codes: []string{mug, "/hot", way2}},
	{name: "hot_other_waybill", kind: pack.WrongItem, codes: []string{mug, "/hot", way1}},
	{name: "hot_other_item", kind: pack.WrongItem, codes: []string{mug, "/hot", cup}},
	{name: "seal_waits", kind: pack.Accepted, before: sealed, codes: []string{way2, mug}},
	{name: "seal_other_label", kind: pack.AnotherOpen, before: sealed, codes: []string{way2, mug, way1}},
	{name: "order_of_two_waybills", kind: pack.Ambiguous, codes: []string{"1005"}},
	{name: "order_without_waybill", kind: pack.UnknownWaybill, before: func(s *shoptest.Shop) {
		s.AddOrder("1009", nil, shoptest.Line{SKU: "PLATE", Units: 1})
	}, codes: []string{"1009"}},
	{name: "fits_waybills", kind: pack.NotAllowed, codes: []string{"YT9999999999999", "/ignore"}},
	{name: "ignored_code", kind: pack.NothingToDo, codes: []string{"912345678901234567890123456789", "/ignore", "/ignore", way1, "919999999999999999999999999999"}},
}

func sealed(s *shoptest.Shop) {
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, pack.SealSetting, "on") })
}

func TestTheRulesOnTheScreen(t *testing.T) {
	for _, story := range ruleStories {
		story.play(t)
	}
}

func TestAnUnknownCodeIsIgnoredFromTheScreenAndRemembered(t *testing.T) {
	d := at(shop(t), 80, 24)
	long, other := "912345678901234567890123456789", "919999999999999999999999999999"
	d.Scan(way1, long).Sees("不 认 识", "F12 忽略这种码").Press("f12").Sees("忽 略 吗", "[30位数字，以 91 开头]", "F12 对，忽略")
	d.Press("f12").Sees("已 记 住").Scan(other).Sees("不 用 做", "面单上的另一个码", "[30位数字，以 91 开头]").Scan(cup).Sees("1/3")
	menu(d, 5).Sees("扫到这样的码不理会", "[30位数字，以 91 开头]", "F8 去掉")
	d.Settles(func(s string) bool { return strings.Contains(s, "F8 去掉") })
	d.Golden(t)
	d.Press("down", "f8").Sees("不再忽略这样的码")
	d.Press("f9").Sees("要盘点的货").Press("down", "down", "down", "down", "down", "enter").Sees("还没有忽略的码").Press("esc").Scan(other).Sees("不 认 识")
}

// menu chooses the n-th row of the lead's menu.
func menu(d *kittest.Desk, n int) *kittest.Desk {
	d.Sees("小王 组长").Press("f9").Sees("忽略的码")
	for range n {
		d.Press("down")
	}
	return d.Press("enter")
}

func TestSealingIsSwitchedOnByTheLead(t *testing.T) {
	d := at(shop(t), 80, 24)
	menu(d, 4).Sees("封箱确认已打开")
	d.Scan(way2, mug).Sees("已 验", "1/1", "贴单封箱，再扫一次面单").Scan(way2).Sees("验 完", "已出库").Rings(2)
	menu(d, 4).Sees("封箱确认已关闭")
}

func TestOneOfSeveralWaybillsIsChosenWithTheArrows(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan("1005").Sees("这个订单有2张面单", "1. 面单 "+split1, "2. 面单 "+split2).Press("down", "down").Sees(">").Press("enter").Sees("面单 "+split2, "0/2")
}

func TestEscPutsTheItemInHandBack(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Scan(mug).Sees("手上：马克杯 黑色", "最急的一张："+way2).Press("esc").Sees("已 确 认").SeesNot("手上：")
	d.Scan(way2).Sees("0/1").Scan("/park").Sees("已 挂 起").Scan(mug).Sees("手上：").Scan(way2).Sees("验 完")
}
