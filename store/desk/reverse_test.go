package desk_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const reverseCup = "6901234567892"

func reversalShop(t *testing.T) (s *shoptest.Shop, scan func(mode, code string), reverse func(seq int64) desk.Reversal, last func(kind string) int64) {
	s = shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Barcode: reverseCup, Place: "A-01", Stock: 2})
	s.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "CUP", Units: 2})
	scan = func(mode, code string) {
		s.Write(func(tx *store.Tx) error {
			act := s.Act("1")
			act.Mode = mode
			if mode == pack.Mode {
				_, err := pack.Scan(tx, act, code)
				return err
			}
			v, err := inbound.Scan(tx, act, code)
			if v.Kind.Refusal() {
				t.Errorf("%s: %+v", code, v)
			}
			return err
		})
	}
	reverse = func(seq int64) (r desk.Reversal) {
		s.Write(func(tx *store.Tx) (err error) {
			r, err = desk.Reverse(tx, s.Act("office"), seq, "记错了")
			return err
		})
		return r
	}
	last = func(kind string) (seq int64) {
		s.Read(func(tx *store.Tx) error { return tx.Row("SELECT max(seq) FROM doc WHERE kind = $1", []any{kind}, &seq) })
		return seq
	}
	return s, scan, reverse, last
}

func TestGoodsGoBackByTheirDocument(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	scan("receive", "/receive")
	scan("receive", reverseCup)
	scan("receive", "*3")
	received := last("receive")
	scan("issue", "/sample 拍照")
	scan("issue", reverseCup)
	scan("issue", "*4")
	issued := last("issue")
	if r := reverse(received); r.Why != "gone" || len(r.Gone) == 0 || r.Gone[0].Doc != issued {
		t.Errorf("goods that are gone: %+v", r)
	}
	if r := reverse(issued); r.Why != "" || r.Units != 3 {
		t.Errorf("%+v", r)
	}
	if r := reverse(issued); r.Why != desk.Already || r.Who != "小王" {
		t.Errorf("twice: %+v", r)
	}
	r := reverse(received)
	if r.Why != "" || s.Units("CUP", 0) != 2 {
		t.Errorf("%+v, %d left", r, s.Units("CUP", 0))
	}
	for seq, why := range map[int64]string{r.By: desk.IsReversal, 999: desk.NoSuchDoc, last("import"): desk.NotThis} {
		if r := reverse(seq); r.Why != why {
			t.Errorf("%d: %+v", seq, r)
		}
	}
}

func TestAParcelGoesBackWhilePacked(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	scan(pack.Mode, "YT1000000000001")
	scan(pack.Mode, reverseCup)
	if r := reverse(last("pack")); r.Why != string(pack.WhyStillOpen) {
		t.Errorf("open parcel: %+v", r)
	}
	scan(pack.Mode, reverseCup)
	if r := reverse(last("pack")); r.Why != "" || s.Units("CUP", 0) != 2 {
		t.Errorf("%+v, %d on shelves", r, s.Units("CUP", 0))
	}
	scan(pack.Mode, "YT1000000000001")
	scan(pack.Mode, reverseCup)
	scan(pack.Mode, reverseCup)
	if n := s.Units("CUP", 2); n != 2 {
		t.Errorf("packed again: %d wait for the courier", n)
	}
}

func TestOnlyALeadWithAReasonReverses(t *testing.T) {
	s, scan, _, last := reversalShop(t)
	scan("receive", "/receive")
	scan("receive", reverseCup)
	s.Write(func(tx *store.Tx) error {
		act := s.Act("1")
		if _, err := desk.Reverse(tx, act, last("receive"), ""); err != store.ErrNoReason {
			t.Error(err)
		}
		act.Lead = false
		if _, err := desk.Reverse(tx, act, last("receive"), "x"); err != store.ErrNotLead {
			t.Error(err)
		}
		return nil
	})
}
