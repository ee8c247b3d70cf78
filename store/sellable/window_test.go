package sellable_test

import (
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
)

func stockShop(t *testing.T) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "BZ-350", Name: "马克杯", Variant: "350ml", Barcode: "6901234567892", Place: "A-02", Stock: 5},
		shoptest.Goods{Code: "PZ-8", Name: "盘子 骨瓷", Variant: "8寸", Place: "A-01", Stock: 9},
		shoptest.Goods{Code: "TX-L", Name: "居家拖鞋", Variant: "大号", Place: "B-01", Stock: 2},
	)
	s.AddOrder("1001", []string{"YT1"}, shoptest.Line{SKU: "TX-L", Units: 3})
	return s
}

func codes(s *shoptest.Shop, q sellable.Query) (list []string) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error {
		rows, err := sellable.Window(tx, q, s.Now().UnixMilli(), 0, 10)
		for _, r := range rows {
			list = append(list, r.SKU)
		}
		return err
	})
	return list
}

func index(s *shoptest.Shop) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		done, err := sellable.Advance(tx)
		if !done {
			s.T.Error("three SKUs are not all at once")
		}
		return err
	})
}

func TestSKUsAreFoundByWhateverOneTypes(t *testing.T) {
	s := stockShop(t)
	for _, indexed := range []bool{false, true} {
		for text, want := range map[string][]string{
			"杯": {"BZ-350"}, "骨瓷": {"PZ-8"}, "居家拖": {"TX-L"}, "z-8": {"PZ-8"}, "350": {"BZ-350"}, "6901234567892": {"BZ-350"},
			"a-0": {"BZ-350", "PZ-8"}, "杯 大号": nil, "拖鞋 大": {"TX-L"},
		} {
			if got := codes(s, sellable.Query{Text: text}); !slices.Equal(got, want) {
				t.Errorf("indexed %v, %q finds %v, want %v", indexed, text, got, want)
			}
		}
		if !indexed {
			index(s)
		}
	}
	for text, want := range map[string][]string{"mkb": {"BZ-350"}, "jjtx": {"TX-L"}, "tx": {"TX-L"}, "kb": {"BZ-350"}, "234567": {"BZ-350"}} {
		if got := codes(s, sellable.Query{Text: text}); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", text, got, want)
		}
	}
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE sku SET name = '水杯' WHERE code = 'BZ-350'")
		return err
	})
	index(s)
	if got := codes(s, sellable.Query{Text: "马克"}); got != nil {
		t.Errorf("the old name still finds %v", got)
	}
	if got := codes(s, sellable.Query{Text: "sb"}); !slices.Equal(got, []string{"BZ-350"}) {
		t.Errorf("the new name finds %v", got)
	}
}

func TestSKUsInAnyOrder(t *testing.T) {
	s := stockShop(t)
	for _, c := range []struct {
		q    sellable.Query
		want []string
	}{
		{sellable.Query{}, []string{"BZ-350", "PZ-8", "TX-L"}},
		{sellable.Query{Sort: sellable.ByPlace}, []string{"PZ-8", "BZ-350", "TX-L"}},
		{sellable.Query{Sort: sellable.ByAvailable}, []string{"TX-L", "BZ-350", "PZ-8"}},
		{sellable.Query{Sort: sellable.ByOnHand, Desc: true}, []string{"PZ-8", "BZ-350", "TX-L"}},
		{sellable.Query{Sort: sellable.ByPromised, Desc: true}, []string{"TX-L", "PZ-8", "BZ-350"}},
	} {
		if got := codes(s, c.q); !slices.Equal(got, c.want) {
			t.Errorf("%+v lists %v, want %v", c.q, got, c.want)
		}
	}
	for _, by := range []sellable.Sort{sellable.ByName, sellable.BySafety, sellable.ByDispatch, sellable.ByDamaged, sellable.BySold, sellable.ByCover} {
		for _, desc := range []bool{false, true} {
			if got := codes(s, sellable.Query{Sort: by, Desc: desc}); len(got) != 3 {
				t.Errorf("by %s: %v", by, got)
			}
			if got := codes(s, sellable.Query{Sort: by, Desc: desc, Text: "拖"}); !slices.Equal(got, []string{"TX-L"}) {
				t.Errorf("by %s: %v", by, got)
			}
		}
	}
}
