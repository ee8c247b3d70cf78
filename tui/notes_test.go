package tui_test

import (
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

func noted(s *shoptest.Shop) {
	s.Note("1001", "加送贴纸，放在最上面", "麻烦快一点，谢谢")
	s.NoteRule(order.NoteRule{Word: "加送", Effect: order.Do, AskOK: true})
}

func stopped(s *shoptest.Shop) {
	s.Note("1001", "先别发，等买家改地址", "")
	s.NoteRule(order.NoteRule{Word: "别发", Effect: order.Stop})
}

func given(seen bool, stock int64) func(*shoptest.Shop) {
	return func(s *shoptest.Shop) {
		s.AddSKU(shoptest.Goods{Code: "CARD", Name: "贺卡", Barcode: "6901234567922", Place: "G-01", Stock: stock})
		s.Write(func(tx *store.Tx) error {
			_, err := tx.Exec("UPDATE sku SET known = 1 WHERE code = 'CARD'")
			return err
		})
		s.GiftRule(order.GiftRule{Gift: "CARD", Units: 1, Seen: seen})
	}
}

// noteStories lead to what rules for notes and gifts look like.
var noteStories = []story{
	{name: "note_stops", kind: pack.OnHold, before: stopped, codes: []string{way1}},
	{name: "note_to_do_and_to_read", kind: pack.Opened, before: noted, codes: []string{way1}},
	{name: "note_asks_for_ok", kind: pack.Accepted, before: noted, codes: []string{way1, cup, cup, mug}},
	{name: "note_ok_too_early", kind: pack.NothingToDo, before: noted, codes: []string{way1, cup, "/ok"}},
	{name: "note_confirmed", kind: pack.Complete, before: noted, codes: []string{way1, cup, cup, mug, "/ok"}},
	{name: "gift_scanned", kind: pack.Accepted, before: given(false, 5), codes: []string{way1, cup}},
	{name: "gift_seen", kind: pack.Accepted, before: given(true, 5), codes: []string{way1, cup}},
	{name: "gift_goes_in", kind: pack.Complete, before: given(true, 5), codes: []string{way2, mug}},
	{name: "gift_ran_out", kind: pack.Accepted, before: given(true, 0), codes: []string{way2, mug}},
	{name: "gift_left_out", kind: pack.Complete, before: given(true, 0), codes: []string{way2, mug, "/short"}},
}

func TestNotesAndGiftsOnTheScreen(t *testing.T) {
	for _, story := range noteStories {
		story.play(t)
	}
}

func TestALeadMakesARuleForNotesOnTheScreen(t *testing.T) {
	s := shop(t)
	s.Note("1001", "不要放小票", "")
	d := at(s, 80, 24)
	menu(d, 6).Sees("还没有规则", "F5 加一条").Press("f5").Sees("写备注里的词").Type("小票").Sees("小票").Press("down", "down", "down").Sees("> 要做：大字显示，扫 OK")
	d.Settles(func(s string) bool { return strings.Contains(s, "小票") })
	t.Run("form", func(t *testing.T) { d.Golden(t) })
	d.Press("enter").Sees("已加规则：小票")
	d.Scan(way1).Sees("不要放小票（做好扫 OK）").Scan(cup, cup, mug).Sees("照备注做好", "3/3").Scan("/ok").Sees("验 完")
	menu(d, 6).Sees("1. 小票  要做").Press("f5").Sees("写备注里的词").Type("小票").Press("down", "enter").Sees("这个词已经有规则").Press("esc").SeesNot("写备注里的词")
	menu(d, 6).Sees("1. 小票").Press("down").Sees("> 1. 小票")
	d.Settles(func(s string) bool { return strings.Contains(s, "F8 去掉") })
	t.Run("list", func(t *testing.T) { d.Golden(t) })
	d.Press("f8").Sees("已去掉")
}

func TestALeadMakesARuleForGiftsOnTheScreen(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	menu(d, 7).Sees("还没有赠品规则").Press("f5").Sees("赠品货号").Type("NONE").Press("down", "enter").Sees("没有这个货号：NONE")
	d.Press("ctrl+u").Type("PLATE").Press("tab", "ctrl+u").Type("2").Press("tab").Type("0.5元多").Press("down", "enter").Sees("金额不对")
	d.Press("ctrl+u").Press("tab").Type("CUP-W").Press("down", "down").Sees("> 不用扫")
	d.Settles(func(s string) bool { return strings.Contains(s, "CUP-W") })
	t.Run("form", func(t *testing.T) { d.Golden(t) })
	d.Press("f2").Sees("Contains SKU").Resize(40, 20)
	d.Settles(func(s string) bool { return strings.Contains(s, "CUP-W") })
	t.Run("form-en-40x20", func(t *testing.T) { d.Golden(t) })
	d.Resize(80, 24).Press("f2").Sees("买了货号").Press("enter").Sees("已加赠品规则")
	d.Scan(way1).Sees("[赠] 盘子", "0/3")
	menu(d, 7).Sees("1. 送 PLATE 2件：买了 CUP-W").Press("down", "f8").Sees("已去掉").Sees("0/3").SeesNot("[赠]")
}
