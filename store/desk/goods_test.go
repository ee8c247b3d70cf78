package desk_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

func TestAMergeIsPreviewedWithoutBeingDone(t *testing.T) {
	s := twice(t)
	preview := func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
		return desk.PreviewMerge(tx, act, "OLD", "MUG")
	}
	if v := says(s, stock.GoodsDone, preview); v.Units != 4 || v.Lines != 1 || v.Doc != 0 {
		t.Errorf("%+v", v)
	}
	if s.Units("OLD", 0) != 4 {
		t.Error("the preview moved goods")
	}
	says(s, stock.GoodsDone, merge("OLD", "MUG"))
	says(s, stock.GoodsMerged, preview)
}

func part(kit, sku string, units int64) func(*store.Tx, store.Act) (stock.GoodsVerdict, error) {
	return func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
		return order.SetPart(tx, act, kit, sku, units)
	}
}

func TestAKitIsMadeAndChangedPartByPart(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Barcode: mugCode, Stock: 9}, shoptest.Goods{Code: "LID", Barcode: oldCode, Stock: 9},
		shoptest.Goods{Code: "SET", Unknown: true}, shoptest.Goods{Code: "BIG", Unknown: true})
	s.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "SET", Units: 1})
	says(s, stock.GoodsDone, part("SET", "CUP", 2))
	says(s, stock.GoodsUnchanged, part("SET", "CUP", 2))
	if v := says(s, stock.GoodsDone, part("SET", "CUP", 1)); v.Was != "2" {
		t.Errorf("%+v", v)
	}
	says(s, stock.GoodsDone, part("SET", "LID", 1))
	says(s, stock.GoodsKitInKit, part("BIG", "SET", 1))
	says(s, stock.GoodsKitInKit, part("CUP", "LID", 1))
	says(s, stock.GoodsKitInKit, part("SET", "SET", 1))
	says(s, stock.GoodsUnknown, part("SET", "NONE", 1))
	says(s, stock.GoodsBadNumber, part("SET", "LID", 6901234567892))
	says(s, stock.GoodsNotLead, func(tx *store.Tx, act store.Act) (stock.GoodsVerdict, error) {
		act.Lead = false
		return order.SetPart(tx, act, "SET", "LID", 2)
	})
	scans(s, pack.Opened, "YT1000000000001")
	scans(s, pack.Accepted, mugCode)
	says(s, stock.GoodsKitBegun, part("SET", "LID", 2))
	scans(s, pack.Complete, oldCode)
	says(s, stock.GoodsDone, part("SET", "LID", 0))
	says(s, stock.GoodsDone, part("SET", "CUP", 0))
}

// TestABarcodeOfTwoSKUsIsAskedEveryTimeAndEverywhere scans it twice in every
// mode: an answer is for one scan.
func TestABarcodeOfTwoSKUsIsAskedEveryTimeAndEverywhere(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "BAMBOO", Name: "筷子", Variant: "竹", Barcode: mugCode, Place: "A-01", Stock: 9},
		shoptest.Goods{Code: "WOOD", Name: "筷子", Variant: "木", Barcode: mugCode, Place: "A-01", Stock: 9})
	s.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "BAMBOO", Units: 2})
	asked := 0
	variants := func(a, b string) {
		t.Helper()
		if asked++; a != "竹" || b != "木" {
			t.Errorf("asked between %q and %q", a, b)
		}
	}
	packs := func(want pack.Kind, code string) {
		t.Helper()
		if v := scans(s, want, code); want == pack.Ambiguous {
			variants(v.Choices[0].Variant, v.Choices[1].Variant)
		}
	}
	packs(pack.Opened, "YT1000000000001")
	packs(pack.Ambiguous, mugCode)
	packs(pack.Accepted, "/choose 1")
	packs(pack.Ambiguous, mugCode)
	packs(pack.Complete, "/choose 1")

	goods := func(mode string, want inbound.Kind, code string) {
		t.Helper()
		s.Write(func(tx *store.Tx) error {
			act := s.Act("1")
			act.Mode = mode
			v, err := inbound.Scan(tx, act, code)
			if v.Kind != want {
				t.Errorf("%s %s: %+v", mode, code, v)
			}
			if want == inbound.Ambiguous && len(v.Choices) == 2 {
				variants(v.Choices[0].Variant, v.Choices[1].Variant)
			}
			return err
		})
	}
	for _, mode := range []struct {
		name, begin string
		began, took inbound.Kind
	}{
		{inbound.ModeReceive, "/receive", inbound.Opened, inbound.Received},
		{inbound.ModeIssue, "/sample 拍照", inbound.PurposeSet, inbound.Issued},
		{inbound.ModeMove, "A-01", inbound.PlaceSet, inbound.InHand},
	} {
		goods(mode.name, mode.began, mode.begin)
		goods(mode.name, inbound.Ambiguous, mugCode)
		goods(mode.name, mode.took, "/choose 2")
		goods(mode.name, inbound.Ambiguous, mugCode)
		goods(mode.name, mode.took, "/choose 2")
	}

	back := func(want returns.Kind, code string) {
		t.Helper()
		s.Write(func(tx *store.Tx) error {
			act := s.Act("1")
			act.Mode = returns.Mode
			v, err := returns.Scan(tx, act, code)
			if v.Kind != want {
				t.Errorf("return %s: %+v", code, v)
			}
			if want == returns.Asked && len(v.Choices) == 2 {
				variants(v.Choices[0].Variant, v.Choices[1].Variant)
			}
			return err
		})
	}
	back(returns.Arrived, "YT1000000000001")
	back(returns.Opened, "YT1000000000001")
	back(returns.Asked, mugCode)
	back(returns.Counted, "/choose 1")
	back(returns.Asked, mugCode)
	if asked != 10 {
		t.Errorf("asked %d times", asked)
	}
}
