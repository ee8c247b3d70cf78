package line

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/keep"
	"shipdesk/store/shoptest"
)

func opened(t *testing.T, path string, now time.Time) (orders int64, aside string) {
	t.Helper()
	ctx := context.Background()
	db, aside, err := OpenDemo(ctx, path, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	err = db.Read(ctx, func(tx *store.Tx) error {
		return tx.Row("SELECT count(*) FROM orders WHERE due_at > $1", []any{now.UnixMilli()}, &orders)
	})
	problems, checked := keep.Check(ctx, db)
	if err := errors.Join(err, checked, db.Close()); err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return orders, aside
}

// TestADemoOfLastWeekIsMadeAnew opens the demo today, tomorrow and next week.
func TestADemoOfLastWeekIsMadeAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "demo.db")
	day := 24 * time.Hour
	today, aside := opened(t, path, shoptest.Noon)
	if today < 280 || aside != "" {
		t.Fatalf("%d orders in time, set aside: %q", today, aside)
	}
	if next, aside := opened(t, path, shoptest.Noon.Add(day)); next == 0 || next >= today || aside != "" {
		t.Errorf("tomorrow %d orders are in time, set aside: %q", next, aside)
	}
	hold := held(t, path, shoptest.Noon.Add(7*day))
	if late, aside := opened(t, path, shoptest.Noon.Add(7*day)); late != 0 || aside != "" {
		t.Errorf("while somebody works in it: %d in time, set aside: %q", late, aside)
	}
	if err := hold.Close(); err != nil {
		t.Fatal(err)
	}
	again, aside := opened(t, path, shoptest.Noon.Add(7*day))
	if again != today || filepath.Base(aside) != "demo-2026-11-27.db" {
		t.Errorf("next week %d orders are in time, set aside: %q", again, aside)
	}
	if _, err := os.Stat(aside); err != nil {
		t.Error(err)
	}
}

// held is the station of another terminal.
func held(t *testing.T, path string, now time.Time) *store.StationHold {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	hold, err := db.HoldStation("9")
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return hold
}

func TestTheDemoRefusesARealShop(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop.db")
	s := shoptest.At(t, path)
	s.AddSKU(shoptest.Goods{Code: "CUP", Place: "A-01", Stock: 3})
	db, _, err := OpenDemo(context.Background(), path, s.Now)
	if db != nil || !errors.Is(err, desk.ErrRealBooks) {
		t.Errorf("opening a real shop as a demo: %v", err)
	}
}
