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

// dues is an order's times in hours from the shop's noon.
func dues(s *shoptest.Shop, no string) (original, due int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT original_at, due_at FROM orders WHERE no = $1", []any{no}, &original, &due)
	})
	hour := time.Hour.Milliseconds()
	return (original - shoptest.Noon.UnixMilli()) / hour, (due - shoptest.Noon.UnixMilli()) / hour
}

func oneOrder(t *testing.T) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: "6901234567892", Place: "A-01", Stock: 9})
	s.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "CUP", Units: 1}) // paid 12 hours before noon
	return s
}

func save(s *shoptest.Shop, r order.TimeRule) order.TimeRule {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error { return order.SaveTimeRule(tx, s.Act("1"), &r) })
	return r
}

func idOf(s *shoptest.Shop, no string) (id int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error { return tx.Row("SELECT id FROM orders WHERE no = $1", []any{no}, &id) })
	return id
}

func TestRulesMoveTheOrdersThatAreStillToLeave(t *testing.T) {
	s := oneOrder(t)
	if original, due := dues(s, "1001"); original != 36 || due != 36 {
		t.Fatalf("by the preset: %d %d", original, due)
	}
	quick := deadline.Default
	quick.Latest = 30 * time.Hour
	r := save(s, order.TimeRule{Kind: order.RuleHours, Hours: quick})
	if _, due := dues(s, "1001"); due != 18 {
		t.Errorf("30 hours from payment: due in %d", due)
	}
	noon := shoptest.Noon.UnixMilli()
	save(s, order.TimeRule{Kind: order.RuleSuspension, Suspension: deadline.Suspension{From: noon, Until: noon + 24*time.Hour.Milliseconds(), Why: "春节"}})
	if original, due := dues(s, "1001"); original != 42 || due != 42 {
		t.Errorf("a day's pause: due in %d %d", original, due)
	}
	s.Write(func(tx *store.Tx) error { return order.EndTimeRule(tx, s.Act("1"), r.ID) })
	if _, due := dues(s, "1001"); due != 60 {
		t.Errorf("the preset again, with the pause: due in %d", due)
	}
	s.Write(func(tx *store.Tx) error {
		if err := order.EndTimeRule(tx, s.Act("1"), r.ID); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("ended twice: %v", err)
		}
		return nil
	})
}

func TestAShopsOwnRulesComeBeforeItsPlatforms(t *testing.T) {
	s := oneOrder(t)
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("INSERT INTO shop(id, name, platform) VALUES (1, '旗舰店', '天猫'), (2, '小铺', '拼多多')")
		return err
	})
	hours := func(n int64) deadline.Rules {
		r := deadline.Default
		r.Latest = time.Duration(n) * time.Hour
		return r
	}
	save(s, order.TimeRule{Kind: order.RuleHours, Scope: "tmall", Hours: hours(30)})
	save(s, order.TimeRule{Kind: order.RuleHours, Shop: 1, Since: 1000, Hours: hours(20)})
	save(s, order.TimeRule{Kind: order.RuleHours, Shop: 1, Since: 1000, Hours: hours(21)})
	save(s, order.TimeRule{Kind: order.RulePickups, Scope: "圆通速递", Pickups: deadline.Pickups{1: {600}}})
	save(s, order.TimeRule{Kind: order.RulePickups, Scope: "圆通速递", Pickups: deadline.Pickups{1: {700}}})
	s.Read(func(tx *store.Tx) error {
		b, err := order.ReadTimeBook(tx)
		if err != nil {
			return err
		}
		for _, c := range []struct {
			shop, paid int64
			want       time.Duration
		}{{1, 999, 30}, {1, 1000, 21}, {2, 1000, 48}, {0, 1000, 48}} {
			if got := b.For(c.shop, c.paid, deadline.Plain).Latest; got != c.want*time.Hour {
				t.Errorf("shop %d, paid at %d: %v, want %d hours", c.shop, c.paid, got, c.want)
			}
		}
		if got := b.For(2, 1000, deadline.Plain).Late; got != deadline.Preset("pdd").Late {
			t.Errorf("the preset of a platform: %+v", got)
		}
		if p := b.Pickups("圆通速递"); len(p[1]) != 1 || p[1][0] != 700 || !b.Pickups("中通").None() {
			t.Errorf("pickups: %v", p)
		}
		return nil
	})
}

func TestABuyerAgreesToWait(t *testing.T) {
	s := oneOrder(t)
	id := idOf(s, "1001")
	agree := func(hours int64, why string, act store.Act) (err error) {
		at := shoptest.Noon.UnixMilli() + hours*time.Hour.Milliseconds()
		s.Write(func(tx *store.Tx) error {
			err = order.Agree(tx, act, id, at, why)
			return nil
		})
		return err
	}
	packer := s.Act("1")
	packer.Lead = false
	if err := agree(72, "买家同意", packer); !errors.Is(err, store.ErrNotLead) {
		t.Errorf("a packer: %v", err)
	}
	if err := agree(72, "", s.Act("1")); !errors.Is(err, store.ErrNoReason) {
		t.Errorf("without words: %v", err)
	}
	for _, hours := range []int64{72, 80} { // agreed twice: the last one holds
		if err := agree(hours, "买家同意", s.Act("1")); err != nil {
			t.Fatal(err)
		}
		if original, due := dues(s, "1001"); original != 36 || due != hours {
			t.Errorf("agreed to %d: %d %d", hours, original, due)
		}
	}
	s.Write(func(tx *store.Tx) error { return order.Agree(tx, s.Act("1"), id, 0, "买家反悔") })
	if original, due := dues(s, "1001"); original != 36 || due != 36 {
		t.Errorf("taken back: %d %d", original, due)
	}
	s.Write(func(tx *store.Tx) error {
		if err := order.Agree(tx, s.Act("1"), 777, 1, "?"); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("no such order: %v", err)
		}
		return nil
	})
}

func TestOnlyALeadMakesRules(t *testing.T) {
	s := oneOrder(t)
	packer := s.Act("1")
	packer.Lead = false
	s.Write(func(tx *store.Tx) error {
		r := order.TimeRule{Kind: order.RuleHours, Hours: deadline.Default}
		if err := order.SaveTimeRule(tx, packer, &r); !errors.Is(err, store.ErrNotLead) {
			t.Errorf("made: %v", err)
		}
		if err := order.EndTimeRule(tx, packer, 1); !errors.Is(err, store.ErrNotLead) {
			t.Errorf("ended: %v", err)
		}
		return nil
	})
}
