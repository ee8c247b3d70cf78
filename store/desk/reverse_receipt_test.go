package desk_test

import (
	"errors"
	"testing"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// note writes a purchase note of cups.
func note(s *shoptest.Shop, no string, cups int64) {
	s.Write(func(tx *store.Tx) error {
		sku, err := stock.ByCode(tx, "CUP")
		if err != nil {
			return err
		}
		act := s.Act("office")
		d := &store.Doc{Key: act.Key}
		if _, err := inbound.WriteNote(tx, d, no, "义乌", 0, []inbound.Want{{SKU: sku.ID, Units: cups}}); err != nil {
			return err
		}
		return tx.Post(act, d)
	})
}

func incoming(s *shoptest.Shop) (n int64) {
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT m.incoming FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE s.code = 'CUP'", nil, &n)
	})
	return n
}

func receiptNo(s *shoptest.Shop) (no string) {
	s.Read(func(tx *store.Tx) error { return tx.Row("SELECT no FROM receipt ORDER BY id DESC LIMIT 1", nil, &no) })
	return no
}

func TestALeadOpensAClosedReceiptAgain(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	note(s, "PO-1", 3)
	for _, code := range []string{"PO-1", reverseCup, "*3", "/finish"} {
		scan("receive", code)
	}
	if n := incoming(s); n != 0 {
		t.Fatalf("%d on the way of a note that came", n)
	}
	reopen := func(no, reason string, lead bool) (r inbound.Reversal, err error) {
		s.Write(func(tx *store.Tx) error {
			act := s.Act("office")
			act.Lead = lead
			r, err = inbound.Reopen(tx, act, no, reason)
			return nil
		})
		return r, err
	}
	no := receiptNo(s)
	if _, err := reopen(no, "", true); !errors.Is(err, store.ErrNoReason) {
		t.Error(err)
	}
	if _, err := reopen(no, "还有一箱", false); !errors.Is(err, store.ErrNotLead) {
		t.Error(err)
	}
	if r, err := reopen(no, "还有一箱", true); err != nil || r.Why != "" || r.Doc == 0 {
		t.Fatalf("%+v %v", r, err)
	}
	if _, err := reopen(no, "还有一箱", true); !errors.Is(err, inbound.ErrOpen) {
		t.Error(err)
	}
	// It goes on where it was, and its note as well.
	scan("receive", no)
	scan("receive", "/undo")
	scan("receive", "/undo")
	if n := incoming(s); n != 3 {
		t.Errorf("%d on the way again, want 3", n)
	}
	scan("receive", reverseCup)
	scan("receive", "/finish")
	// A receipt closed twice is opened by the document that closed it last.
	if r := reverse(last("receipt_closed")); r.Why != "" {
		t.Errorf("%+v", r)
	}
	if r := reverse(last("receipt_closed")); r.Why != desk.Already {
		t.Errorf("%+v", r)
	}
}

func TestAClosedReceiptStaysClosedWhileAnotherOfItsNoteIsOpen(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	note(s, "PO-1", 5)
	for _, code := range []string{"PO-1", reverseCup, "/finish", "PO-1"} {
		scan("receive", code)
	}
	if r := reverse(last("receipt_closed")); r.Why != string(inbound.WhyOtherOpen) || r.Other != receiptNo(s) {
		t.Errorf("%+v", r)
	}
}

func TestAWholeReceiptGoesBackAsOneAct(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	note(s, "PO-1", 4)
	for _, code := range []string{"PO-1", reverseCup, "*3", "/damaged *1 碎", "B-07", "/finish"} {
		if code == "B-07" {
			s.Write(func(tx *store.Tx) error { return stock.AddPlace(tx, s.Act("office"), code) })
		}
		scan("receive", code)
	}
	receipt := last("receipt")
	r := reverse(receipt)
	if r.Why != "" || r.Units != 3 {
		t.Fatalf("%+v", r)
	}
	if s.Units("CUP", 0) != 2 || s.Units("CUP", stock.Damaged) != 0 || incoming(s) != 4 {
		t.Errorf("%d on shelves, %d damaged, %d on the way", s.Units("CUP", 0), s.Units("CUP", stock.Damaged), incoming(s))
	}
	if r := reverse(receipt); r.Why != desk.Already {
		t.Errorf("twice: %+v", r)
	}
	s.Write(func(tx *store.Tx) error {
		r, err := inbound.Reopen(tx, s.Act("office"), receiptNo(s), "还要收")
		if r.Why != inbound.WhyVoid {
			t.Errorf("opened again: %+v", r)
		}
		return err
	})
	// The note can be received anew.
	scan("receive", "PO-1")
	scan("receive", reverseCup)
}

func TestAReceiptStaysWhileSomeOfItIsGone(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	for _, code := range []string{"/receive", reverseCup, "*3"} {
		scan("receive", code)
	}
	scan("issue", "/sample 拍照")
	scan("issue", reverseCup)
	scan("issue", "*4")
	if r := reverse(last("receipt")); r.Why != "gone" || len(r.Gone) == 0 || r.Gone[0].Doc != last("issue") {
		t.Errorf("%+v", r)
	}
	if n := s.Units("CUP", 0); n != 1 {
		t.Errorf("%d cups, nothing may have gone back", n)
	}
}

func TestReturnsGoBackOneDocumentAfterTheOther(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	for _, code := range []string{"YT1000000000001", reverseCup, reverseCup} {
		scan(pack.Mode, code)
	}
	back := func(codes ...string) {
		for _, code := range codes {
			s.Write(func(tx *store.Tx) error {
				act := s.Act("2")
				act.Mode = returns.Mode
				v, err := returns.Scan(tx, act, code)
				if v.Kind.Refusal() {
					t.Errorf("%s: %+v", code, v)
				}
				return err
			})
		}
	}
	back("YT1000000000001", "YT1000000000001", reverseCup, reverseCup, "/damaged", "/finish")
	in, unit, done := last(returns.DocIn), last(returns.DocUnit), last(returns.DocDone)
	if r := reverse(unit); r.Why != returns.WhyDone || r.Other == "" {
		t.Errorf("a unit of an inspected parcel: %+v", r)
	}
	if r := reverse(done); r.Why != "" {
		t.Errorf("the inspection: %+v", r)
	}
	if r := reverse(in); r.Why != returns.WhyGoesOn {
		t.Errorf("a parcel with something in it: %+v", r)
	}
	if r := reverse(unit); r.Why != "" || s.Units("CUP", stock.Damaged) != 0 {
		t.Errorf("the damaged unit: %+v", r)
	}
	// Goods that were sold again don't go back.
	s.AddOrder("1002", []string{"YT1000000000002"}, shoptest.Line{SKU: "CUP", Units: 1})
	scan(pack.Mode, "YT1000000000002")
	scan(pack.Mode, reverseCup)
	var first int64
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT max(seq) FROM doc d WHERE kind = 'return_unit' AND NOT EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq)", nil, &first)
	})
	if r := reverse(first); r.Why != returns.WhyGone || len(r.Gone) != 1 || r.Gone[0].Doc != last("pack") {
		t.Errorf("a unit that was sold again: %+v", r)
	}
}

func TestAnAssemblyGoesBack(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	s.AddSKU(shoptest.Goods{Code: "SET", Barcode: "6901234567809", Place: "A-02"})
	s.Write(func(tx *store.Tx) error {
		kit, err := stock.ByCode(tx, "SET")
		if err != nil {
			return err
		}
		cup, err := stock.ByCode(tx, "CUP")
		if err == nil {
			_, err = stock.Transform(tx, s.Act("office"), stock.Pieces{SKU: kit, Units: 1}, []stock.Pieces{{SKU: cup, Units: 2}}, false)
		}
		return err
	})
	doc := last(stock.DocAssemble)
	scan("issue", "/sample 拍照")
	scan("issue", "SET")
	if r := reverse(doc); r.Why != "gone" || len(r.Gone) != 1 {
		t.Errorf("the kit is gone: %+v", r)
	}
	scan("issue", "/undo")
	if r := reverse(doc); r.Why != "" || s.Units("CUP", 0) != 2 || s.Units("SET", 0) != 0 {
		t.Errorf("%+v", r)
	}
}

func TestGoodsThatBecameAnotherSKUDoNotGoBack(t *testing.T) {
	s, scan, reverse, last := reversalShop(t)
	scan("issue", "/sample 拍照")
	scan("issue", reverseCup)
	s.AddSKU(shoptest.Goods{Code: "MUG", Barcode: "6901234567809", Place: "A-02"})
	s.Write(func(tx *store.Tx) error {
		_, err := desk.Merge(tx, s.Act("office"), "CUP", "MUG")
		return err
	})
	if r := reverse(last("issue")); r.Why != "gone" {
		t.Errorf("%+v", r)
	}
}
