package desk_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

const (
	mugCode = "6901234567892"
	oldCode = "6901234567908"
)

// twice is a shop that has one mug under two codes, MUG and OLD; one OLD left.
func twice(t *testing.T) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "MUG", Name: "马克杯", Barcode: mugCode, Place: "A-01", Stock: 3},
		shoptest.Goods{Code: "OLD", Name: "旧马克杯", Barcode: oldCode, Place: "B-01", Stock: 5})
	s.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "OLD", Units: 1})
	s.AddOrder("1002", []string{"YT1000000000002"}, shoptest.Line{SKU: "OLD", Units: 2})
	scans(s, pack.Opened, "YT1000000000001")
	scans(s, pack.Complete, oldCode)
	return s
}

func scans(s *shoptest.Shop, want pack.Kind, code string) pack.Verdict {
	s.T.Helper()
	var v pack.Verdict
	s.Write(func(tx *store.Tx) (err error) {
		v, err = pack.Scan(tx, s.Act("1"), code)
		return err
	})
	if v.Kind != want {
		s.T.Fatalf("%s: %+v, want %s", code, v, want)
	}
	return v
}

// says runs an act about SKUs and expects what became of it.
func says(s *shoptest.Shop, want stock.GoodsKind, act func(*store.Tx, store.Act) (stock.GoodsVerdict, error)) stock.GoodsVerdict {
	s.T.Helper()
	var v stock.GoodsVerdict
	s.Write(func(tx *store.Tx) (err error) {
		v, err = act(tx, s.Act("1"))
		return err
	})
	if v.Kind != want {
		s.T.Errorf("%+v, want %s", v, want)
	}
	return v
}

func merge(sku, into string) func(*store.Tx, store.Act) (stock.GoodsVerdict, error) {
	return func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) { return desk.Merge(tx, act, sku, into) }
}

func TestTwoSKUsThatAreOneAreMerged(t *testing.T) {
	s := twice(t)
	v := says(s, stock.GoodsDone, merge("OLD", "MUG"))
	if v.Units != 4 || v.Lines != 1 || v.Into != "MUG" || v.Doc == 0 {
		t.Errorf("%+v", v)
	}
	if s.Units("MUG", 0) != 7 || s.Units("OLD", 0) != 0 {
		t.Errorf("MUG %d, OLD %d", s.Units("MUG", 0), s.Units("OLD", 0))
	}
	s.Proved()
	// The dispatch under the old code is not taken back at the bench: its goods
	// are another SKU now. They come back as that.
	scans(s, pack.NothingToDo, "/undo")
	for _, code := range []string{"YT1000000000001", "YT1000000000001", mugCode, "/finish"} {
		s.Write(func(tx *store.Tx) error {
			act := s.Act("1")
			act.Mode = returns.Mode
			v, err := returns.Scan(tx, act, code)
			if v.Kind.Refusal() {
				t.Errorf("%s: %+v", code, v)
			}
			return err
		})
	}
	if s.Units("MUG", 0) != 8 {
		t.Errorf("MUG %d", s.Units("MUG", 0))
	}
	// The old barcode and the old code mean the new SKU, which the order wants.
	scans(s, pack.Opened, "YT1000000000002")
	if v := scans(s, pack.Accepted, oldCode); v.Item.SKU != "MUG" {
		t.Errorf("%+v", v.Item)
	}
	scans(s, pack.Complete, "OLD")
	says(s, stock.GoodsMerged, merge("OLD", "MUG"))
	says(s, stock.GoodsSame, merge("MUG", "MUG"))
	says(s, stock.GoodsUnknown, merge("NONE", "MUG"))
}

func TestMergingAgainLeadsOldCodesOn(t *testing.T) {
	s := twice(t)
	s.AddSKU(shoptest.Goods{Code: "NEW", Name: "新马克杯"})
	says(s, stock.GoodsDone, merge("OLD", "MUG"))
	says(s, stock.GoodsDone, merge("MUG", "NEW"))
	s.Read(func(tx *store.Tx) error {
		for _, code := range []string{"OLD", oldCode, "MUG", mugCode, "NEW"} {
			hits, err := stock.ByBarcode(tx, code)
			if err != nil || len(hits) != 1 || hits[0].Code != "NEW" {
				t.Errorf("%s means %+v (%v)", code, hits, err)
			}
		}
		return nil
	})
}

func TestGoodsInAnOpenParcelAreSeenToBeforeAMerge(t *testing.T) {
	s := twice(t)
	scans(s, pack.Opened, "YT1000000000002")
	scans(s, pack.Accepted, oldCode)
	if v := says(s, stock.GoodsBusy, merge("OLD", "MUG")); v.Units != 1 {
		t.Errorf("%+v", v)
	}
	scans(s, pack.Undone, "/undo")
	says(s, stock.GoodsDone, merge("OLD", "MUG"))
	scans(s, pack.Accepted, mugCode)
}

func TestALeadBindsRenamesAndRetires(t *testing.T) {
	s := twice(t)
	bind := func(sku, code string, units int64) func(*store.Tx, store.Act) (stock.GoodsVerdict, error) {
		return func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
			return stock.Bind(tx, act, sku, code, units)
		}
	}
	says(s, stock.GoodsDone, bind("MUG", "CASE-6", 6))
	says(s, stock.GoodsUnchanged, bind("MUG", "CASE-6", 6))
	for _, bad := range []string{"", "/ok", "*12"} {
		says(s, stock.GoodsBadBarcode, bind("MUG", bad, 1))
	}
	says(s, stock.GoodsBadBarcode, bind("MUG", "X", 0))
	if v := says(s, stock.GoodsDone, bind("MUG", oldCode, 1)); len(v.Others) != 1 || v.Others[0] != "OLD" {
		t.Errorf("%+v", v)
	}
	scans(s, pack.Opened, "YT1000000000002")
	if v := scans(s, pack.Ambiguous, oldCode); len(v.Choices) != 2 {
		t.Errorf("asked: %+v", v.Choices)
	}
	unbind := func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
		return stock.Unbind(tx, act, "MUG", oldCode)
	}
	says(s, stock.GoodsDone, unbind)
	says(s, stock.GoodsUnchanged, unbind)
	scans(s, pack.Accepted, oldCode)
	rename := func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
		return stock.Rename(tx, act, "MUG", "大马克杯", "")
	}
	says(s, stock.GoodsDone, rename)
	says(s, stock.GoodsUnchanged, rename)
	retire := func(off bool) func(*store.Tx, store.Act) (stock.GoodsVerdict, error) {
		return func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
			return stock.Retire(tx, act, "OLD", off)
		}
	}
	says(s, stock.GoodsDone, retire(false))
	s.Proved()
	scans(s, pack.Complete, oldCode) // an order that is here is packed
	says(s, stock.GoodsDone, retire(true))
	says(s, stock.GoodsUnchanged, retire(true))
	s.Write(func(tx *store.Tx) error {
		act := s.Act("1")
		act.Lead = false
		v, err := stock.Retire(tx, act, "OLD", false)
		if v.Kind != stock.GoodsNotLead {
			t.Errorf("%+v", v)
		}
		return err
	})
}

func TestWhatIsNamedElsewhereIsNotMergedAway(t *testing.T) {
	s := twice(t)
	s.AddSKU(shoptest.Goods{Code: "SET", Name: "一对杯"})
	s.GiftRule(order.GiftRule{Gift: "OLD", Units: 1, LeastFen: 1_000_000})
	says(s, stock.GoodsInUse, merge("OLD", "MUG"))
	says(s, stock.GoodsDone, merge("SET", "MUG"))
}
