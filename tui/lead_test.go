package tui_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store/intake"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit/kittest"
	"shipdesk/tui/text"
)

const odd = "YT9999999999999"

// leadStories lead to what a lead's changes look like.
var leadStories = []struct {
	name   string
	kind   pack.Kind
	before func(*shoptest.Shop)
	codes  []string
}{
	{name: "swapped", kind: pack.Swapped, codes: []string{way2, "/swap CUP-B CUP-W 黑杯断货"}},
	{name: "opened_swapped", kind: pack.Opened, before: func(s *shoptest.Shop) { elsewhere(s, "/swap 1002 CUP-B CUP-W 黑杯断货") }, codes: []string{way2}},
	{name: "scanned_what_was_swapped", kind: pack.WrongItem, codes: []string{way2, "/swap CUP-B CUP-W 黑杯断货", mug}},
	{name: "swap_begun", kind: pack.NotAllowed, codes: []string{way1, cup, "/swap CUP-W PLATE 断货"}},
	{name: "joined", kind: pack.Joined, codes: []string{way2, "/join", way4}},
	{name: "which_joins", kind: pack.Asking, codes: []string{way2, "/合包"}},
	{name: "label_that_joined", kind: pack.UnknownWaybill, codes: []string{way2, "/join " + way4, way4}},
	{name: "join_held", kind: pack.NotAllowed, before: func(s *shoptest.Shop) { s.Platform("1004", order.RefundAsked) }, codes: []string{way2, "/join " + way4}},
	{name: "part", kind: pack.Finished, codes: []string{way1, cup, "/part"}},
	{name: "rest_waits", kind: pack.AlreadyPacked, codes: []string{way1, cup, "/part", way3, "/park", way1}},
	{name: "part_where_finish_does", kind: pack.NotAllowed, codes: []string{split1, cup, "/part"}},
	{name: "whose_is_it", kind: pack.Asking, codes: []string{odd, "/bind"}},
	{name: "bound", kind: pack.Bound, before: func(s *shoptest.Shop) {
		s.AddOrder("1009", nil, shoptest.Line{SKU: "PLATE", Units: 1})
	}, codes: []string{odd, "/绑定 1009"}},
	{name: "bind_has_waybill", kind: pack.NotAllowed, codes: []string{odd, "/bind 1002"}},
}

func TestALeadsChangesOnTheScreen(t *testing.T) {
	for _, story := range leadStories {
		t.Run(story.name, func(t *testing.T) {
			t.Parallel()
			s := shop(t)
			if story.before != nil {
				story.before(s)
			}
			d := at(s, 80, 24).Sees("组长", "今天已发")
			for _, code := range story.codes {
				step(d, code, scans(s))
			}
			shows(t, d, story.kind, "zh-80x24", text.ZH)
			d.Press("f2").Sees("Station 1", "F1 Help")
			shows(t, d, story.kind, "en-80x24", text.EN)
			d.Resize(40, 20)
			shows(t, d, story.kind, "en-40x20", text.EN)
			d.Press("f2").Sees("F1 帮助")
			shows(t, d, story.kind, "zh-40x20", text.ZH)
		})
	}
}

// change chooses the n-th of a lead's changes in the menu.
func change(d *kittest.Desk, n int) *kittest.Desk { return menu(d, 7+n) }

func TestGoodsAreSwappedFromTheMenu(t *testing.T) {
	d := at(shop(t), 80, 24)
	change(d.Scan(way2).Sees("0/1"), 1).Sees("哪件货不发了？", "马克杯 黑色 350ml")
	d.Press("down", "enter").Sees("改发哪件货？", "不发 马克杯 黑色 350ml")
	d.Type("筷子").Press("enter").Type("黑杯断货").Settles(func(s string) bool { return strings.Contains(s, "黑杯断货") })
	d.Golden(t)
	d.Press("f5").Sees("TWIN-A", "TWIN-B").Press("down", "down", "enter").Sees("改 发", "发 筷子 木，不发 马克杯 黑色 350ml", "黑杯断货")
	d.Scan(mug).Sees("错 货", "发 筷子 木，不发 马克杯 黑色 350ml").Press("esc").Sees("已 确 认").Scan("TWIN-B").Sees("验 完")
}

func TestAPartIsSentFromTheMenu(t *testing.T) {
	d := at(shop(t), 80, 24)
	change(d.Sees("扫 面 单 开 始"), 3).Sees("没有打开的包裹")
	change(d.Scan(way1, cup).Sees("1/3"), 3).Sees("先发1件，还差2件等新面单", "F7 先发")
	d.Press("f7").Sees("部 分 出 库", "其余等新面单")
}

func TestAParcelJoinsFromTheMenu(t *testing.T) {
	d := at(shop(t), 80, 24)
	change(d.Scan(way2).Sees("0/1"), 2).Sees("把哪个包裹并进来").Scan(way4).Sees("已 并 包", "面单 "+way4+" 并进了 "+way2, "0/2")
}

func TestTheWaitTrayIsSeenBoundAndClearedFromTheMenu(t *testing.T) {
	s := shop(t)
	s.AddOrder("1009", nil, shoptest.Line{SKU: "PLATE", Units: 1})
	d := at(s, 80, 24)
	change(d.Sees("扫 面 单 开 始"), 5).Sees("没有待认领的面单").Press("esc").SeesNot("没有待认领的面单")
	d.Scan(odd).Sees("无 此 面 单", "放进待认领筐", "F12 绑到订单", "待认领1").Scan("YT9999999999998").Sees("待认领2")
	change(d, 5).Sees("待认领：扫过但没有包裹的面单", odd, "台位 1", "小王").Settles(func(s string) bool { return strings.Contains(s, "F8 去掉") })
	t.Run("list", func(t *testing.T) { d.Golden(t) })
	d.Press("down", "down", "f8").Sees("面单 YT9999999999998 从待认领筐里去掉了", "待认领1")
	change(d, 5).Sees(odd).Press("down", "enter").Sees("这张面单是哪个订单的？" + odd).Type("1009").Press("f5").Sees("已 绑 定").SeesNot("待认领1")
	d.Scan(odd, plate).Sees("验 完")
}

func TestAnUnknownWaybillIsBoundByItsKeyAndAScan(t *testing.T) {
	s := shop(t)
	s.AddOrder("1009", nil, shoptest.Line{SKU: "PLATE", Units: 1})
	d := at(s, 80, 24)
	d.Scan(odd).Sees("F12 绑到订单").Press("f12").Sees("这张面单是哪个订单的").Scan("1009").Sees("已 绑 定", odd)
}

func TestEveryDeskHearsOfTrayWaybillsThatAnImportBrings(t *testing.T) {
	s := shop(t)
	s.AddOrder("1009", nil, shoptest.Line{SKU: "PLATE", Units: 1})
	d := at(s, 80, 24)
	d.Scan(odd).Sees("待认领1")
	path := filepath.Join(t.TempDir(), "w.csv")
	if err := os.WriteFile(path, []byte("订单编号,快递单号,快递公司\n1009,"+odd+",圆通\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := intake.Run(context.Background(), s.DB, s.Act("office"), []string{path}, intake.Options{}); err != nil {
		t.Fatal(err)
	}
	d.Sees("面单 "+odd+" 已导入", "待认领筐里有1个包裹的面单已导入，可以验了").SeesNot("待认领1 ")
	d.Scan(odd).Sees("开 始")
}

func TestSwapsAndTheTrayAreInThePalette(t *testing.T) {
	d := at(shop(t), 80, 24)
	d.Sees("小王 组长").Press("ctrl+p").Type("待认领的").Sees("待认领的面单").Press("down", "enter").Sees("没有待认领的面单")
}

// TestTheMenuOfTheLeadIsWholeOnAHandheld shows every row, or says how many are
// below.
func TestTheMenuOfTheLeadIsWholeOnAHandheld(t *testing.T) {
	d := at(shop(t), 40, 20)
	d.Sees("小王 组长").Press("f9").Sees("开放数量", "待认领的面单")
	d.Resize(40, 17).Sees("开放数量", "还有 3 行").SeesNot("待认领的面单")
	for range 12 {
		d.Press("down")
	}
	d.Sees("> 待认领的面单")
}
