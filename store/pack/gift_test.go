package pack_test

import (
	"errors"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const card = "6901234567922"

// gifts is the shop with a sticker and a card to give away.
func gifts(t *testing.T, cards int64) *shoptest.Shop {
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: "CARD", Name: "贺卡", Barcode: card, Place: "G-01", Stock: cards})
	return s
}

func promised(s *shoptest.Shop, sku string) (n int64) {
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT coalesce(sum(promised), 0) FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE s.code = $1", []any{sku}, &n)
	})
	return n
}

func TestAScannedGiftIsALineOfItsOrder(t *testing.T) {
	s := gifts(t, 5)
	s.Paid("1001", 9900)
	if _, n := s.GiftRule(order.GiftRule{LeastFen: 9900, Gift: "CARD", Units: 2}); n != 1 || promised(s, "CARD") != 2 {
		t.Fatalf("%d orders got one, %d promised", n, promised(s, "CARD"))
	}
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Complete) // that buyer paid less
	d.Scan("/undo").Scan("/park")
	d.Scan(way1).Says(pack.Opened).Counts(0, 5)
	d.Scan(cup).Scan(cup).Scan(mug).Says(pack.Accepted).Counts(3, 5)
	d.Scan(card).Scan(card).Says(pack.Complete).Lies("CARD", 3, 0, 2)
	d.Scan("/undo").Says(pack.Undone).Lies("CARD", 5, 0, 0)
}

func TestAGiftGoesByWhatWasBoughtNotByASwap(t *testing.T) {
	s := gifts(t, 5)
	at(s, "1").Scan("/swap 1002 CUP-B PLATE 断货").Says(pack.Swapped)
	for sku, want := range map[string]int{"CUP-B": 2, "PLATE": 0} {
		if _, n := s.GiftRule(order.GiftRule{SKU: sku, Gift: "CARD", Units: 1}); n != want {
			t.Errorf("%d orders got the gift of %s, want %d", n, sku, want)
		}
	}
	s.Proved()
}

func TestASeenGiftGoesInWithTheLastOfTheGoods(t *testing.T) {
	s := gifts(t, 5)
	s.GiftRule(order.GiftRule{SKU: "CUP-W", Gift: "CARD", Units: 1, Seen: true})
	d := at(s, "1")
	d.Scan(way1).Says(pack.Opened).Counts(0, 3)
	d.Scan(cup).Scan(cup).Lies("CARD", 5, 0, 0)
	d.Scan(mug).Says(pack.Complete).Counts(3, 3).Lies("CARD", 4, 0, 1)
	if len(d.last.Gifts) != 1 || d.last.Gifts[0].SKU != "CARD" {
		t.Errorf("the verdict has %+v put in", d.last.Gifts)
	}
	d.Scan("/undo").Says(pack.Undone).Lies("CARD", 5, 0, 0)
	d.Scan(card).Says(pack.Accepted).Counts(0, 3) // scanned all the same
	d.Scan(card).Says(pack.Over)
	d.Scan("/ok").Scan(cup).Scan(cup).Scan(mug).Says(pack.Complete).Lies("CARD", 4, 0, 1)
}

func TestASeenGiftIsBookedUnderTheSealToo(t *testing.T) {
	s := gifts(t, 5)
	seal(s, "on")
	s.GiftRule(order.GiftRule{Gift: "CARD", Units: 1, Seen: true})
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Accepted, pack.WhySeal).Lies("CARD", 5, 0, 0)
	d.Scan(way2).Says(pack.Complete).Lies("CARD", 4, 0, 1)
	d.Scan("/undo").Says(pack.Undone).Lies("CARD", 5, 0, 0)
}

func TestEveryOrderOfAMergedParcelGetsItsGift(t *testing.T) {
	s := gifts(t, 5)
	s.AddOrder("1003", []string{way2}, shoptest.Line{SKU: "CUP-W", Units: 1})
	s.GiftRule(order.GiftRule{Gift: "CARD", Units: 1, Seen: true})
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Scan(cup).Says(pack.Complete).Counts(2, 2).Lies("CARD", 3, 0, 2)
}

func TestAGiftThatRanOutIsLeftOutByALead(t *testing.T) {
	s := gifts(t, 0)
	s.Write(func(tx *store.Tx) error { _, err := tx.Exec("UPDATE sku SET known = 1"); return err })
	s.GiftRule(order.GiftRule{Gift: "CARD", Units: 1, Seen: true})
	packer := at(s, "1").packer()
	packer.Scan(way2).Scan(mug).Says(pack.Accepted, pack.WhyGift).Counts(1, 1).Lies("CUP-B", 0, 1, 0)
	if len(packer.last.Wanted) != 1 || packer.last.Wanted[0].SKU != "CARD" {
		t.Errorf("the verdict names %+v", packer.last.Wanted)
	}
	packer.Scan(way2).Says(pack.Resumed, pack.WhyGift)
	packer.Scan("/short").Says(pack.Parked, pack.WhyShort)
	lead := at(s, "1")
	lead.Scan(way2).Says(pack.Resumed, pack.WhyShort)
	lead.Scan("/short 贺卡没有了").Says(pack.Complete).Lies("CUP-B", 0, 0, 1)
	if n := promised(s, "CARD"); n != 1 { // the other order's
		t.Errorf("%d promised", n)
	}
	s.Write(func(tx *store.Tx) error { return order.GiveRange(tx, 1, 9, 1) })
	if n := promised(s, "CARD"); n != 1 {
		t.Errorf("%d promised after the rules were looked at again", n)
	}
}

func TestAScannedGiftThatRanOutIsLeftOutToo(t *testing.T) {
	s := gifts(t, 1)
	s.GiftRule(order.GiftRule{Gift: "CARD", Units: 2})
	d := at(s, "1")
	d.Scan(way2).Scan("/short").Says(pack.Parked, pack.WhyShort) // goods are missing
	d.Scan(way2).Scan(mug).Scan(card).Says(pack.Accepted).Counts(2, 3)
	d.Scan(card).Says(pack.NoneInBooks)
	d.Scan("/short").Says(pack.Complete).Counts(2, 2).Lies("CARD", 0, 0, 1)
}

func TestTheHotItemBringsItsGift(t *testing.T) {
	s := gifts(t, 5)
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP-W", Units: 1})
	s.GiftRule(order.GiftRule{Gift: "CARD", Units: 1, Seen: true})
	d := at(s, "1")
	d.Scan(cup).Says(pack.WaybillFirst)
	if d.last.Other != way3 {
		t.Errorf("proposed %q", d.last.Other)
	}
	d.Scan("/hot").Says(pack.HotOn)
	d.Scan(way3).Says(pack.Complete).Lies("CARD", 4, 0, 1)
}

func TestAGiftNeverTravelsAlone(t *testing.T) {
	s := gifts(t, 5)
	s.GiftRule(order.GiftRule{Gift: "CARD", Units: 1})
	d := at(s, "1")
	d.Scan(way2).Scan(card).Says(pack.Accepted).Lies("CARD", 4, 1, 0)
	s.PlatformLine("1002", "CUP-B", order.Refunded)
	d.Scan(mug).Says(pack.Pull)
	if len(d.last.TakeOut) != 1 || d.last.TakeOut[0].SKU != "CARD" {
		t.Errorf("take out %+v", d.last.TakeOut)
	}
	d.Scan("/ok").Says(pack.Acknowledged).Lies("CARD", 5, 0, 0)
}

func TestAGiftGoesWithItsRule(t *testing.T) {
	s := gifts(t, 5)
	rule, n := s.GiftRule(order.GiftRule{Word: "贺卡", Gift: "CARD", Units: 1})
	if n != 0 {
		t.Fatalf("%d orders got a gift that nobody asked for", n)
	}
	s.Note("1001", "", "要贺卡")
	s.Note("1002", "送贺卡", "")
	give := func() { s.Write(func(tx *store.Tx) error { return order.GiveRange(tx, 1, 9, 1) }) }
	give()
	give()
	if n := promised(s, "CARD"); n != 2 {
		t.Fatalf("%d promised", n)
	}
	s.Note("1001", "", "")
	give()
	if n := promised(s, "CARD"); n != 1 {
		t.Fatalf("%d promised once a note was taken back", n)
	}
	d := at(s, "1")
	d.Scan(way2).Scan(card).Says(pack.Accepted)
	s.Write(func(tx *store.Tx) error { return order.EndGiftRule(tx, s.Act("office"), rule.ID) })
	d.Scan(mug).Says(pack.Complete).Lies("CARD", 4, 0, 1) // it lay in the box already
}

func TestGiftRulesThatMakeNoSenseAreRefused(t *testing.T) {
	s := gifts(t, 5)
	packer := s.Act("1")
	packer.Lead = false
	for _, c := range []struct {
		act  store.Act
		rule order.GiftRule
		want error
	}{
		{packer, order.GiftRule{Gift: "CARD", Units: 1}, store.ErrNotLead},
		{s.Act("1"), order.GiftRule{Gift: "CARD"}, order.ErrBadRule},
		{s.Act("1"), order.GiftRule{Gift: "CARD", Units: 101}, order.ErrBadRule},
		{s.Act("1"), order.GiftRule{Units: 1}, order.ErrBadRule},
		{s.Act("1"), order.GiftRule{Gift: "NONE", Units: 1}, order.NoSKU("NONE")},
		{s.Act("1"), order.GiftRule{SKU: "NONE", Gift: "CARD", Units: 1}, order.NoSKU("NONE")},
	} {
		s.Write(func(tx *store.Tx) error {
			if _, _, err := order.AddGiftRule(tx, c.act, c.rule); !errors.Is(err, c.want) {
				t.Errorf("%+v: %v, want %v", c.rule, err, c.want)
			}
			return nil
		})
	}
}

func TestAGiftIsNotSwapped(t *testing.T) {
	s := gifts(t, 5)
	s.GiftRule(order.GiftRule{SKU: "CUP-W", Gift: "CARD", Units: 1})
	d := at(s, "1")
	d.Scan(way1).Scan("/swap CARD PLATE 断货").Says(pack.NotAllowed, pack.WhyIsGift)
	d.Scan("/ok").Scan("/swap NONE PLATE 断货").Says(pack.NotAllowed, pack.WhyNotInside)
}
