package sellable_test

import (
	"errors"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// soldLately is the kept figure of a SKU.
func soldLately(s *shoptest.Shop, code string) (n int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT m.sold FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE s.code = $1", []any{code}, &n)
	})
	return n
}

// roll moves what sold lately on to the shop's day.
func roll(s *shoptest.Shop) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error { return sellable.Roll(tx, s.Now().UnixMilli()) })
	s.Read(func(tx *store.Tx) error {
		stale, err := sellable.Stale(tx, s.Now().UnixMilli())
		if stale {
			s.T.Error("the window is of another day")
		}
		return err
	})
	s.Proved()
}

func TestWhatSoldLatelyMovesOnWithTheDays(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Stock: 90}, shoptest.Goods{Code: "PLATE", Stock: 90})
	s.AddKit(shoptest.Goods{Code: "SET", Stock: 5}, shoptest.Line{SKU: "CUP", Units: 2}, shoptest.Line{SKU: "PLATE", Units: 1})
	s.AddOrder("1", []string{"YT1"}, shoptest.Line{SKU: "CUP", Units: 3})
	s.AddOrder("2", []string{"YT2"}, shoptest.Line{SKU: "SET", Units: 1})
	send := func(codes ...string) {
		t.Helper()
		for _, code := range codes {
			s.Write(func(tx *store.Tx) error {
				v, err := pack.Scan(tx, s.Act("1"), code)
				if v.Kind.Refusal() {
					t.Errorf("%s: %s", code, v.Kind)
				}
				return err
			})
		}
	}
	want := func(cup, plate, set int64) {
		t.Helper()
		if a, b, c := soldLately(s, "CUP"), soldLately(s, "PLATE"), soldLately(s, "SET"); a != cup || b != plate || c != set {
			t.Errorf("sold lately: %d cups, %d plates, %d sets", a, b, c)
		}
		s.Proved()
	}
	roll(s)
	send("YT1", "CUP", "CUP", "CUP")
	want(3, 0, 0)
	s.Wait(10 * 24 * time.Hour)
	roll(s)
	send("YT2", "SET")
	want(5, 1, 1) // a set is its parts as well
	send("/undo")
	want(3, 0, 0)
	send("YT2", "SET")
	s.SetKit("SET", shoptest.Line{SKU: "CUP", Units: 1})
	want(4, 0, 1)
	s.Wait(5 * 24 * time.Hour)
	roll(s)
	want(1, 0, 1)
	s.Wait(30 * 24 * time.Hour)
	roll(s)
	want(0, 0, 0)
}

func TestTheHeadersCountIsThatOfTheList(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Stock: 2}, shoptest.Goods{Code: "PLATE", Stock: 1}, shoptest.Goods{Code: "NEW", Unknown: true}, shoptest.Goods{Code: "OLD", Stock: 1})
	s.AddKit(shoptest.Goods{Code: "SET"}, shoptest.Line{SKU: "CUP", Units: 2}, shoptest.Line{SKU: "PLATE", Units: 1})
	count := func(down, back int64) {
		t.Helper()
		s.Read(func(tx *store.Tx) error {
			rows, err := sellable.List(tx, s.Now().UnixMilli())
			if err != nil {
				return err
			}
			listed := map[sellable.Advice]int64{}
			for _, r := range rows {
				listed[r.Advice]++
				one, err := sellable.One(tx, r.ID, s.Now().UnixMilli())
				if err != nil {
					return err
				}
				if advice, units := one.Advice(); advice != r.Advice || units != r.Units {
					t.Errorf("%s: the window advises %q %d, the list %q %d", r.SKU, advice, units, r.Advice, r.Units)
				}
			}
			d, b, err := sellable.Todo(tx, tx.Now())
			if d != down || b != back || listed[sellable.TakeDown] != down || listed[sellable.PutBack] != back {
				t.Errorf("to take down: %d, listed %d, want %d; to put back: %d, listed %d, want %d", d, listed[sellable.TakeDown], down, b, listed[sellable.PutBack], back)
			}
			return err
		})
	}
	mark := func(down bool, codes ...string) {
		t.Helper()
		s.Write(func(tx *store.Tx) error {
			n, missing, err := sellable.Mark(tx, s.Act("1"), down, codes)
			if n != len(codes) || len(missing) > 0 {
				t.Errorf("marked %d, missing %v", n, missing)
			}
			return err
		})
	}
	count(0, 0)
	s.AddOrder("1", []string{"YT1"}, shoptest.Line{SKU: "CUP", Units: 1}, shoptest.Line{SKU: "OLD", Units: 1})
	count(2, 0) // no set can be built any more, and the last old one is promised
	mark(true, "SET", "OLD", "CUP")
	count(0, 1)
	s.Wants("1", "OLD", 0+2)
	mark(false, "CUP")
	count(0, 0)
}

func TestWhatExpiredIsToBeTakenDown(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "MILK", Stock: 3, Place: "A-01"}, shoptest.Goods{Code: "BOWL", Stock: 3})
	s.AddKit(shoptest.Goods{Code: "SET"}, shoptest.Line{SKU: "MILK", Units: 1}, shoptest.Line{SKU: "BOWL", Units: 1})
	today := stock.Day(s.Now().UnixMilli())
	s.Write(func(tx *store.Tx) error {
		if _, err := stock.SetLots(tx, s.Act("office"), "MILK", stock.LotsDated, 30, 5); err != nil {
			return err
		}
		g, err := stock.GiveLot(tx, s.Act("office"), "MILK", "A-01", "", stock.Label{Code: "L1", Expires: today}, 0)
		if g.Units != 3 {
			t.Errorf("%+v", g)
		}
		return err
	})
	down := func(want int64) {
		t.Helper()
		s.Read(func(tx *store.Tx) error {
			rows, err := sellable.List(tx, s.Now().UnixMilli())
			listed := int64(0)
			for _, r := range rows {
				if r.Advice == sellable.TakeDown {
					listed++
				}
			}
			n, _, bad := sellable.Todo(tx, s.Now().UnixMilli())
			if n != want || listed != want {
				t.Errorf("to take down: %d, listed %d, want %d", n, listed, want)
			}
			return errors.Join(err, bad)
		})
	}
	down(0)
	s.Wait(24 * time.Hour)
	down(2) // and the set, which can't be built of it
}
