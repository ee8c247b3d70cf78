package intake_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// giving is printed with a rule that whoever writes 贺卡 gets one.
func giving(t *testing.T) *desk {
	d := printed(t)
	d.in(d.file("cards.csv", "商家编码,商品名称,条码,货位", "CARD,贺卡,6901234567922,G-1"), d.file("cards-stock.csv", "商家编码,货位,数量", "CARD,G-1,9"))
	d.write(func(tx *store.Tx) error {
		_, _, err := order.AddGiftRule(tx, store.Act{Key: store.NewKey(), Station: "office", Operator: "组长", Lead: true}, order.GiftRule{Word: "贺卡", Gift: "CARD", Units: 1})
		return err
	})
	return d
}

func (d *desk) gifts(no string) (n int64) {
	d.t.Helper()
	d.read(func(tx *store.Tx) error {
		return tx.Row("SELECT count(*) FROM order_line l JOIN orders o ON o.id = l.order_id WHERE o.no = $1 AND l.gift > 0", []any{no}, &n)
	})
	return n
}

func TestImportsGiveEachOrderItsGiftOnce(t *testing.T) {
	d := giving(t)
	list := d.file("later.csv", changing, changed("1001", toShip, "YT1000000000001", "送贺卡", "", "", ""), changed("1003", toShip, "YT1000000000003", "贺卡", "", "", ""))
	lines := d.file("later-lines.csv", detail, item("1001", "A", "1", toShip), item("1001", "B", "1", toShip), item("1003", "A", "1", toShip))
	for range 2 {
		d.in(list, lines)
		for no, want := range map[string]int64{"1001": 1, "1002": 0, "1003": 1} {
			if n := d.gifts(no); n != want {
				t.Errorf("order %s has %d gifts, want %d", no, n, want)
			}
		}
	}
	if v := d.scan("YT1000000000003", "6901234567892"); v.Kind != pack.Accepted || v.Need != 2 {
		t.Errorf("%s %d/%d", v.Kind, v.Done, v.Need)
	}
	if v := d.scan("6901234567922"); v.Kind != pack.Complete {
		t.Errorf("%s %s", v.Kind, v.Why)
	}
}

func TestAGiftIsTakenBackWithItsReason(t *testing.T) {
	d := giving(t)
	d.in(d.file("a.csv", changing, changed("1001", toShip, "YT1000000000001", "送贺卡", "", "", "")))
	d.in(d.file("b.csv", changing, changed("1001", toShip, "YT1000000000001", "不要了", "", "", "")))
	if n := d.gifts("1001"); n != 0 {
		t.Errorf("%d gifts", n)
	}
	d.in(d.file("c.csv", changing, changed("1001", toShip, "YT1000000000001", "还是送贺卡", "", "", "")))
	if n := d.gifts("1001"); n != 1 {
		t.Errorf("%d gifts", n)
	}
	d.in(d.file("d.csv", detail, item("1001", "A", "1", "交易关闭"), item("1001", "B", "1", "交易关闭")))
	if n := d.gifts("1001"); n != 0 {
		t.Errorf("%d gifts of an order of which nothing is sent", n)
	}
}

func TestAStoppingNoteAfterPackingPullsTheParcel(t *testing.T) {
	d := printed(t)
	d.write(func(tx *store.Tx) error {
		_, err := order.AddNoteRule(tx, store.Act{Key: store.NewKey(), Station: "office", Operator: "组长", Lead: true}, order.NoteRule{Word: "别发", Effect: order.Stop})
		return err
	})
	if v := d.scan("YT1000000000002", "6901234567892"); v.Kind != pack.Complete {
		t.Fatalf("%s %s", v.Kind, v.Why)
	}
	d.in(d.file("later.csv", changing, changed("1002", toShip, "YT1000000000002", "先别发", "", "", "")))
	list := d.pulls()
	if len(list) != 1 || list[0].Why != pack.WhyNoteStop || list[0].Reason != "先别发" {
		t.Fatalf("the pull list is %+v", list)
	}
}
