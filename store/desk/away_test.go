package desk_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

// Two parcels are packed, one of them told to the platform the day before; a
// third was told and never packed. The courier's hours run from the telling.
func TestWhatTheCourierHasNotTaken(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "A", Barcode: "6901234567892", Stock: 9})
	for i, no := range []string{"1001", "1002", "1003"} {
		s.AddOrder(no, []string{"YT100000000000" + string(rune('1'+i))}, shoptest.Line{SKU: "A", Units: 1})
	}
	s.Write(func(tx *store.Tx) error {
		if _, err := tx.Exec("UPDATE orders SET paid_at = $1, paid_fen = 40000", s.Now().Add(-30*time.Hour).UnixMilli()); err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE orders SET told_at = $1, told_guess = 1 WHERE no IN ('1001', '1003')", s.Now().Add(-23*time.Hour).UnixMilli()); err != nil {
			return err
		}
		return order.SaveTimeRule(tx, s.Act("office"), &order.TimeRule{Kind: order.RuleHours, Hours: deadline.Default})
	})
	for _, code := range []string{"YT1000000000001", "6901234567892", "YT1000000000002", "6901234567892"} {
		s.Write(func(tx *store.Tx) error { _, err := pack.Scan(tx, s.Act("1"), code); return err })
	}
	counts := func() (c desk.Counts, away []desk.Due) {
		t.Helper()
		s.Read(func(tx *store.Tx) error {
			b, err := desk.ReadBoard(tx, deadline.Zone())
			if err != nil {
				return err
			}
			b.Away, err = desk.ReadAway(tx, s.Now())
			c, away = b.Counts(s.Now(), deadline.Zone()), b.Away
			return err
		})
		return c, away
	}
	c, away := counts()
	if c.Uncollected != (desk.Count{Orders: 2, Units: 2, RiskFen: 24000}) || c.Silent.Orders != 0 {
		t.Errorf("just packed: %+v", c)
	}
	if c.Under2h.Orders != 1 || c.Overdue.Orders != 0 {
		t.Errorf("one is due tomorrow, but the courier must have taken it within the hour: %+v", c)
	}
	s.Read(func(tx *store.Tx) error {
		late, soon, err := desk.Urgent(tx, s.Now(), 2*time.Hour, deadline.Zone())
		if late != 0 || soon != 1 {
			t.Errorf("the header says %d late and %d soon", late, soon)
		}
		return err
	})
	if len(away) != 2 || away[0].Order != "1001" || !away[0].ToldGuess || away[0].CollectBy != s.Now().Add(time.Hour).UnixMilli() || away[1].ToldAt != 0 {
		t.Errorf("%+v", away)
	}
	s.Wait(time.Hour)
	if c, _ = counts(); c.Silent != (desk.Count{Orders: 2, Units: 2, RiskFen: 24000}) {
		t.Errorf("told 24 hours ago, packed or not: %+v", c.Silent)
	}
	s.Write(func(tx *store.Tx) error {
		_, err := desk.Collected(tx, s.Act("1"), "YT1000000000001")
		return err
	})
	if c, _ = counts(); c.Silent.Orders != 1 || c.Uncollected.Orders != 1 {
		t.Errorf("the courier took one: %+v", c)
	}
	s.Write(func(tx *store.Tx) error {
		for code, want := range map[string]desk.CollectKind{"YT1000000000001": desk.CollectedBefore, "YT1000000000003": desk.NotPacked, "YT9999999999999": desk.NoParcel} {
			if got, err := desk.Collected(tx, s.Act("1"), code); err != nil || got.Kind != want {
				t.Errorf("%s: %v %+v", code, err, got)
			}
		}
		for by, want := range map[time.Duration]desk.CollectKind{time.Hour: desk.NotYet, -48 * time.Hour: desk.BeforePacked, -400_000 * time.Hour: desk.NotYet} {
			act := s.Act("1")
			act.At = s.Now().Add(by).UnixMilli()
			if got, err := desk.Collected(tx, act, "YT1000000000002"); err != nil || got.Kind != want {
				t.Errorf("%s: %v %+v", by, err, got)
			}
		}
		return nil
	})
	s.Wait(15 * 24 * time.Hour)
	if c, _ = counts(); c.Uncollected.Orders != 0 {
		t.Errorf("after two weeks nobody asks any more: %+v", c)
	}
}

func TestTodaysPickups(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "A", Stock: 9})
	now := s.Now().In(deadline.Zone())
	for _, no := range []string{"1001", "1002", "1003"} {
		s.AddOrder(no, []string{"YT200000000" + no}, shoptest.Line{SKU: "A", Units: 1})
	}
	promise := func(no string, at time.Time) {
		s.Write(func(tx *store.Tx) error {
			_, err := tx.Exec("UPDATE orders SET promised_at = $1 WHERE no = $2", at.UnixMilli(), no)
			return err
		})
	}
	day := func(hour, minute int) time.Time {
		return time.Date(now.Year(), now.Month(), now.Day(), hour, minute, 0, 0, now.Location())
	}
	promise("1001", day(21, 0))
	promise("1002", day(22, 15))
	promise("1003", day(23, 0).AddDate(0, 0, 2))
	today := func() (all []desk.By) {
		t.Helper()
		s.Read(func(tx *store.Tx) error {
			b, err := desk.ReadBoard(tx, deadline.Zone())
			if err == nil {
				all = b.Today(s.Now(), deadline.Zone())
			}
			return err
		})
		return all
	}
	s.Write(func(tx *store.Tx) error {
		return order.SaveTimeRule(tx, s.Act("office"), &order.TimeRule{Kind: order.RuleHours, Hours: deadline.Default})
	})
	if got := today(); got != nil {
		t.Errorf("no pickup is known: %+v", got)
	}
	urgent := func(overdue, soon int64) {
		t.Helper()
		s.Read(func(tx *store.Tx) error {
			o, n, err := desk.Urgent(tx, s.Now(), 10*time.Hour, deadline.Zone())
			if o != overdue || n != soon {
				t.Errorf("%d late, %d soon, want %d and %d", o, n, overdue, soon)
			}
			return err
		})
	}
	urgent(0, 1) // one is due within ten hours
	var every deadline.Pickups
	for i := range every {
		every[i] = []int{9 * 60, 20*60 + 30}
	}
	s.Write(func(tx *store.Tx) error {
		return order.SaveTimeRule(tx, s.Act("office"), &order.TimeRule{Kind: order.RulePickups, Scope: carrierOf(s, "1001"), Pickups: every})
	})
	urgent(0, 2) // and the other's last pickup is at half past eight
	if got := today(); len(got) != 1 || got[0] != (desk.By{At: day(20, 30).UnixMilli(), Orders: 2}) {
		t.Errorf("%+v, want 2 by 20:30", got)
	}
	s.Read(func(tx *store.Tx) error {
		m, err := desk.PickupMoves(tx, carrierOf(s, "1001"), deadline.Pickups{}, deadline.Zone())
		if err != nil || m.Later != 3 || m.Earlier != 0 {
			t.Errorf("without pickups: %v %+v", err, m)
		}
		return nil
	})
}

func carrierOf(s *shoptest.Shop, no string) (carrier string) {
	s.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT p.carrier FROM orders o JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id WHERE o.no = $1", []any{no}, &carrier)
	})
	return carrier
}
