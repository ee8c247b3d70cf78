package stock_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

func TestEveryFieldOfASKUIsChangedByADocument(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Place: "A-01", Stock: 3}, shoptest.Goods{Code: "MUG", Place: "B-01"})
	amend := func(f stock.Field, value string, want stock.GoodsKind) stock.GoodsVerdict {
		t.Helper()
		var v stock.GoodsVerdict
		s.Write(func(tx *store.Tx) (err error) {
			v, err = stock.Amend(tx, s.Act("office"), "CUP", f, value)
			return err
		})
		if v.Kind != want {
			t.Errorf("%s to %q: %+v", f, value, v)
		}
		return v
	}
	amend(stock.FieldName, " 大马克杯 \"A\" ", stock.GoodsDone)
	amend(stock.FieldName, "大马克杯 \"A\"", stock.GoodsUnchanged)
	amend(stock.FieldShort, "马克", stock.GoodsDone)
	amend(stock.FieldWeight, "350", stock.GoodsDone)
	amend(stock.FieldWeight, "0350", stock.GoodsUnchanged)
	amend(stock.FieldWeight, "6901234567892", stock.GoodsBadNumber)
	amend(stock.FieldSafety, "-1", stock.GoodsBadNumber)
	amend(stock.FieldSafety, "5", stock.GoodsDone)
	amend(stock.FieldHome, "X-99", stock.GoodsNoPlace)
	amend(stock.FieldHome, "BENCH", stock.GoodsShut)
	if v := amend(stock.FieldHome, "B-01", stock.GoodsDone); v.Was != "A-01" {
		t.Errorf("before: %+v", v)
	}
	amend(stock.FieldHome, "", stock.GoodsDone)
	s.Read(func(tx *store.Tx) error {
		d, err := stock.DetailsOf(tx, "CUP")
		if d.Name != `大马克杯 "A"` || d.Goods().Name != "马克" || d.WeightG != 350 || d.Safety != 5 || d.Home != "" || len(d.At) != 1 {
			t.Errorf("%+v", d)
		}
		if err != nil {
			return err
		}
		all, err := stock.History(tx, d.ID, 0, 3)
		if len(all) != 3 || all[0].Doc < all[1].Doc || all[0].Operator != "小王" {
			t.Fatalf("history: %+v", all)
		}
		if f, was, now, ok := stock.Parsed(all[1].Body); !ok || f != stock.FieldHome || was != "A-01" || now != "B-01" {
			t.Errorf("%q says %s %s %s", all[1].Body, f, was, now)
		}
		return err
	})
}

func TestSharedBarcodesAreListed(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "A", Barcode: "6901234567892"}, shoptest.Goods{Code: "B", Barcode: "06901234567892"}, shoptest.Goods{Code: "C", Barcode: "6901234567908"})
	s.Read(func(tx *store.Tx) error {
		n, err := stock.CountShared(tx)
		if n != 2 || err != nil {
			t.Errorf("%d, %v", n, err)
		}
		all, err := stock.SharedBarcodes(tx, 0, 10)
		if len(all) != 2 || all[0].Code != "A" || all[1].Code != "B" {
			t.Errorf("%+v", all)
		}
		return err
	})
}
