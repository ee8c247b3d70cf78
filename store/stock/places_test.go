package stock_test

import (
	"errors"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

func TestPlacesAreRenamedAndClosedOnlyWhenEmpty(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Place: "A-01", Stock: 3})
	do := func(want error, f func(tx *store.Tx, act store.Act) error) {
		t.Helper()
		s.Write(func(tx *store.Tx) error {
			if err := f(tx, s.Act("office")); !errors.Is(err, want) {
				t.Errorf("%v, want %v", err, want)
			}
			return nil
		})
	}
	do(nil, func(tx *store.Tx, act store.Act) error { return stock.AddPlace(tx, act, "C-01") })
	do(stock.ErrPlaceTaken, func(tx *store.Tx, act store.Act) error { return stock.AddPlace(tx, act, "A-01") })
	do(nil, func(tx *store.Tx, act store.Act) error { return stock.RenamePlace(tx, act, "A-01", "A-1-1") })
	do(stock.ErrPlaceTaken, func(tx *store.Tx, act store.Act) error { return stock.RenamePlace(tx, act, "C-01", "A-01") })
	do(stock.ErrPlaceFixed, func(tx *store.Tx, act store.Act) error { return stock.RenamePlace(tx, act, "BENCH", "台") })
	do(stock.ErrPlaceNotEmpty, func(tx *store.Tx, act store.Act) error { return stock.ClosePlace(tx, act, "A-01", true) })
	do(nil, func(tx *store.Tx, act store.Act) error { return stock.ClosePlace(tx, act, "C-01", true) })
	do(nil, func(tx *store.Tx, act store.Act) error { return stock.RoutePlace(tx, act, "A-1-1", "020") })
	s.Read(func(tx *store.Tx) error {
		old, err := stock.PlaceByCode(tx, "A-01")
		if err != nil || old.Code != "A-1-1" {
			t.Errorf("the old label means %q, %v", old.Code, err)
		}
		rows, err := stock.Places(tx)
		if len(rows) != 3 || rows[1].Code != "A-1-1" || rows[1].Units != 3 || rows[2].Code != "C-01" || !rows[2].Closed {
			t.Errorf("places: %+v", rows)
		}
		return err
	})
}
