package store_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
)

// TestBooksAreSetAsideWhole gives books another name: they open there without
// an alarm, and new ones begin under the old name.
func TestBooksAreSetAsideWhole(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "shop.db")
	for _, want := range []string{"shop-2026-11-20.db", "shop-2026-11-20-2.db"} {
		s := shoptest.Plain(t, path)
		s.AddSKU(shoptest.Goods{Code: "CUP", Place: "A-01", Stock: 3})
		hold, err := s.DB.HoldStation("前台")
		if err != nil {
			t.Fatal(err)
		}
		if err := s.DB.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := store.SetAside(ctx, path, shoptest.Noon); store.FaultCode(err) != store.FaultStationTaken {
			t.Fatalf("with a station held: %v", err)
		}
		if err := hold.Close(); err != nil {
			t.Fatal(err)
		}
		aside, err := store.SetAside(ctx, path, shoptest.Noon)
		if err != nil || filepath.Base(aside) != want {
			t.Fatalf("set aside as %q: %v", aside, err)
		}
		if _, err := os.Stat(path); !os.IsNotExist(err) {
			t.Fatalf("the old name is still there: %v", err)
		}
		old := shoptest.At(t, aside)
		if old.DB.Alarm() != nil || old.Units("CUP", 0) != 3 {
			t.Error("the books set aside are not whole")
		}
	}
}
