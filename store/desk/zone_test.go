package desk_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/desk"
	"shipdesk/store/order"
	"shipdesk/store/shoptest"
)

// A day that changes to summer time has 23 hours: 48 hours stay 48 hours, today
// ends at its own midnight, and the courier comes by the clock on the wall.
func TestTheBoardOnTheDayThatChangesToSummerTime(t *testing.T) {
	paris := deadline.ZoneNamed("Europe/Paris")
	eve := time.Date(2026, 3, 28, 20, 0, 0, 0, paris)
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "A", Stock: 9})
	s.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "A", Units: 1})
	s.Write(func(tx *store.Tx) error {
		if _, err := tx.Exec("UPDATE orders SET paid_at = $1", eve.Add(-24*time.Hour).UnixMilli()); err != nil {
			return err
		}
		if err := order.SetShop(tx, s.Act("office"), order.Shop{Zone: "Europe/Paris"}); err != nil {
			return err
		}
		var every deadline.Pickups
		for i := range every {
			every[i] = []int{17 * 60}
		}
		return order.SaveTimeRule(tx, s.Act("office"), &order.TimeRule{Kind: order.RulePickups, Scope: theCarrier(tx), Pickups: every})
	})
	var b *desk.Board
	s.Read(func(tx *store.Tx) (err error) { b, err = desk.ReadBoard(tx, deadline.Zone()); return err })
	d := b.Rows[0]
	if got := time.UnixMilli(d.DueAt).Sub(eve); got != 24*time.Hour {
		t.Errorf("48 hours after the payment: %v after the eve", got)
	}
	limit := time.UnixMilli(d.LimitAt).In(paris)
	if limit.Day() != 29 || limit.Hour() != 17 {
		t.Errorf("the pickup is at %v", limit)
	}
	if left := limit.Sub(eve); left != 20*time.Hour { // 21 by the clock on the wall
		t.Errorf("%v to the pickup", left)
	}
	morning := time.Date(2026, 3, 29, 0, 30, 0, 0, paris)
	if got := b.Today(morning, paris); len(got) != 1 || got[0].At != d.LimitAt || b.Counts(morning, paris).Today.Orders != 1 {
		t.Errorf("today: %+v", got)
	}
	if got := b.Today(eve, paris); len(got) != 0 || b.Counts(eve, paris).Today.Orders != 0 {
		t.Errorf("the eve: %+v", got)
	}
}

func theCarrier(tx *store.Tx) (carrier string) {
	_ = tx.Row("SELECT carrier FROM parcel", nil, &carrier)
	return carrier
}

// A clock that jumps changes what is left, never what was promised.
func TestAClockThatJumpsMovesNoDeadline(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "A", Stock: 9})
	s.AddOrder("1001", nil, shoptest.Line{SKU: "A", Units: 1})
	read := func() (due int64, c desk.Counts) {
		s.Read(func(tx *store.Tx) error {
			b, err := desk.ReadBoard(tx, deadline.Zone())
			if err == nil {
				due, c = b.Rows[0].DueAt, b.Counts(s.Now(), deadline.Zone())
			}
			return err
		})
		return due, c
	}
	due, _ := read()
	for _, jump := range []time.Duration{72 * time.Hour, -96 * time.Hour, 24 * time.Hour} {
		s.Wait(jump)
		is, c := read()
		late := int64(0)
		if s.Now().UnixMilli() >= due {
			late = 1
		}
		if is != due || c.Overdue.Orders != late {
			t.Errorf("after %v: due moved by %d ms, overdue %d", jump, is-due, c.Overdue.Orders)
		}
	}
}
