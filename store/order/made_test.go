package order_test

import (
	"errors"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/store/shoptest"
)

// paidShop has two orders that were paid now: 1001 of a shop and 1002 of none.
func paidShop(t *testing.T) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "A", Stock: 9})
	s.AddOrder("1001", nil, shoptest.Line{SKU: "A", Units: 1})
	s.AddOrder("1002", nil, shoptest.Line{SKU: "A", Units: 1})
	s.Write(func(tx *store.Tx) error {
		if _, err := tx.Exec("INSERT INTO shop(id, name, platform) VALUES (1, '小店', '')"); err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE orders SET shop_id = CASE no WHEN '1001' THEN 1 ELSE 0 END, paid_at = $1, paid_fen = 40000", s.Now().UnixMilli()); err != nil {
			return err
		}
		return order.SaveTimeRule(tx, s.Act("office"), &order.TimeRule{Kind: order.RuleHours, Hours: deadline.Default})
	})
	return s
}

func dueOf(s *shoptest.Shop, no string) (hours time.Duration) {
	s.Read(func(tx *store.Tx) error {
		var due int64
		err := tx.Row("SELECT due_at FROM orders WHERE no = $1", []any{no}, &due)
		hours = time.UnixMilli(due).Sub(s.Now())
		return err
	})
	return hours
}

func TestPresaleAndMadeToOrderHaveHoursOfTheirOwn(t *testing.T) {
	s := paidShop(t)
	one := idOf(s, "1001")
	set := func(made deadline.Made) {
		t.Helper()
		s.Write(func(tx *store.Tx) error { return order.SetMade(tx, s.Act("office"), one, made) })
	}
	set(deadline.Custom)
	if got := dueOf(s, "1001"); got != 7*24*time.Hour {
		t.Errorf("made to order: %v", got)
	}
	s.Write(func(tx *store.Tx) error {
		r := order.TimeRule{Kind: order.RuleHours, Made: deadline.Custom, Hours: deadline.Rules{Remind: 48 * time.Hour, Latest: 72 * time.Hour}}
		return order.SaveTimeRule(tx, s.Act("office"), &r)
	})
	if got := dueOf(s, "1001"); got != 72*time.Hour {
		t.Errorf("by the shop's own rule: %v", got)
	}
	if got := dueOf(s, "1002"); got != 48*time.Hour {
		t.Errorf("a plain order keeps its own: %v", got)
	}
	set(deadline.Presale)
	if got := dueOf(s, "1001"); got != 15*24*time.Hour {
		t.Errorf("presale: %v", got)
	}
	set(deadline.Plain)
	if got := dueOf(s, "1001"); got != 48*time.Hour {
		t.Errorf("plain again: %v", got)
	}
	s.Write(func(tx *store.Tx) error {
		act := s.Act("office")
		act.Lead = false
		if err := order.SetMade(tx, act, one, deadline.Presale); !errors.Is(err, store.ErrNotLead) {
			t.Errorf("a packer: %v", err)
		}
		if err := order.SetMade(tx, s.Act("office"), 99, deadline.Presale); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("no such order: %v", err)
		}
		return nil
	})
}

func TestWhatARuleMovesIsKnownBefore(t *testing.T) {
	s := paidShop(t)
	moves := func(change func(b *order.TimeBook) *order.TimeBook) (m order.Moves) {
		t.Helper()
		s.Read(func(tx *store.Tx) (err error) { m, err = order.MovesTo(tx, s.Now().UnixMilli(), change); return err })
		return m
	}
	s.Wait(30 * time.Hour)
	now := s.Now().UnixMilli()
	hours := func(latest time.Duration, shop int64) func(b *order.TimeBook) *order.TimeBook {
		return func(b *order.TimeBook) *order.TimeBook {
			return b.With(order.TimeRule{Kind: order.RuleHours, Shop: shop, Hours: deadline.Rules{Latest: latest}})
		}
	}
	lifted := order.TimeRule{Kind: order.RuleSuspension, Suspension: deadline.Suspension{From: 1, Until: now, Lifted: true}}
	for _, c := range []struct {
		name   string
		change func(b *order.TimeBook) *order.TimeBook
		want   order.Moves
	}{
		{"the same hours", hours(48*time.Hour, 0), order.Moves{}},
		{"more of them", hours(72*time.Hour, 0), order.Moves{Later: 2}},
		{"fewer, for one shop", hours(24*time.Hour, 1), order.Moves{Earlier: 1, Late: 1}},
		{"none at all", func(b *order.TimeBook) *order.TimeBook { return b.With(lifted) }, order.Moves{Later: 2, Free: 2}},
		{"without the rule: the preset says the same", func(b *order.TimeBook) *order.TimeBook { return b.Without(1) }, order.Moves{}},
		{"another platform with the same hours", func(b *order.TimeBook) *order.TimeBook { return b.WithShop(1, "pdd") }, order.Moves{}},
	} {
		got := moves(c.change)
		if got != c.want || got.Any() != (c.want != order.Moves{}) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	if got := dueOf(s, "1001"); got != 18*time.Hour {
		t.Errorf("asking moved a deadline: %v", got)
	}
}

func TestAShopsPlatformAndZoneAreALeadsWord(t *testing.T) {
	s := paidShop(t)
	s.Write(func(tx *store.Tx) error {
		act := s.Act("office")
		if err := order.SetShop(tx, act, order.Shop{ID: 1, Platform: "pdd", Zone: "Mars/Olympus"}); !errors.Is(err, order.ErrZone) {
			t.Errorf("no such zone: %v", err)
		}
		return order.SetShop(tx, act, order.Shop{ID: 1, Platform: "pdd", Zone: "Asia/Tokyo"})
	})
	s.Read(func(tx *store.Tx) error {
		all, err := order.Shops(tx)
		if err != nil || len(all) != 2 || all[1].Platform != "pdd" || all[1].Zone != "Asia/Tokyo" || all[1].Open != 1 || all[0].Name != "" || all[0].Open != 1 {
			t.Errorf("%v %+v", err, all)
		}
		b, err := order.ReadTimeBook(tx)
		if err == nil && (b.For(1, 1, deadline.Plain).Late != deadline.Default.Late || b.Zone(1).String() != "Asia/Tokyo" || b.Zone(0) != nil) {
			t.Errorf("a rule for every platform holds: %+v, zone %v", b.For(1, 1, deadline.Plain), b.Zone(1))
		}
		return err
	})
}
