package pack_test

import (
	"fmt"
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// lastTaken says where the last document took goods from, and what it left there.
func lastTaken(s *shoptest.Shop) (all []string) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error {
		return tx.Each(`SELECT p.code, l.code, m.units FROM movement m JOIN place p ON p.id = m.from_place JOIN lot l ON l.id = m.lot_id
			WHERE m.to_place = 1 AND m.doc_seq = (SELECT max(seq) FROM doc WHERE kind = 'pack') ORDER BY m.id`, nil, func(read func(...any) error) error {
			var place, lot string
			var units int64
			err := read(&place, &lot, &units)
			all = append(all, fmt.Sprintf("%s %s %d", place, lot, units))
			return err
		})
	})
	return all
}

func TestWhatExpiresFirstIsTakenFirstThenTheHomePlaceThenAlongTheRoute(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "TEA", Name: "茶", Barcode: cup, CaseBarcode: cupBox, CaseUnits: 12, Place: "C-01", Stock: 1})
	s.AddOrder("1", []string{way1}, shoptest.Line{SKU: "TEA", Units: 17})
	s.Shelve("TEA", "D-01", "", "", 4)
	s.Shelve("TEA", "A-01", "later", "2027-06-30", 2)
	s.Shelve("TEA", "B-01", "sooner", "2027-01-31", 2)
	s.Shelve("TEA", "B-01", "none", "", 3)
	s.Shelve("TEA", "B-01", "dated", "2030-01-31", 5)
	d := at(s, "1")
	d.Scan(way1)
	for _, want := range []string{"B-01 sooner 1", "B-01 sooner 1", "A-01 later 1", "A-01 later 1", "B-01 dated 1"} {
		d.Scan(cup).Says(pack.Accepted)
		if got := fmt.Sprint(lastTaken(s)); got != "["+want+"]" {
			t.Errorf("taken from %s, want %s", got, want)
		}
	}
	d.Scan(cupBox).Says(pack.Complete).Counts(17, 17)
	if got := fmt.Sprint(lastTaken(s)); got != "[B-01 dated 4 C-01  1 B-01 none 3 D-01  4]" {
		t.Errorf("a case from several places: %s", got)
	}
}

func TestGoodsOfAClosedPlaceGoToReturns(t *testing.T) {
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: "LAST", Name: "最后一件", Barcode: "6909999000031", Place: "Z-01", Stock: 1})
	s.AddOrder("2001", []string{"YT2000000000009"}, shoptest.Line{SKU: "LAST", Units: 2})
	d := at(s, "1")
	d.Scan("YT2000000000009").Scan("6909999000031").Says(pack.Accepted)
	s.Write(func(tx *store.Tx) error {
		if _, err := tx.Exec("UPDATE sku SET home = (SELECT id FROM place WHERE code = 'A-01') WHERE code = 'LAST'"); err != nil {
			return err
		}
		return stock.ClosePlace(tx, s.Act("1"), "Z-01", true)
	})
	d.Scan("/undo").Says(pack.Undone)
	if got := s.Units("LAST", stock.Returns); got != 1 {
		t.Errorf("%d pieces lie at returns, want 1", got)
	}
}
