package store_test

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"shipdesk/store"
)

// TestManyReadersAtOnceAllComeToTheirTurn reads from more goroutines than there
// are connections: one that waits gets its turn when another is done.
func TestManyReadersAtOnceAllComeToTheirTurn(t *testing.T) {
	db, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "shop.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for range 20 {
		var all sync.WaitGroup
		for range 16 {
			all.Go(func() {
				err := db.Read(ctx, func(tx *store.Tx) error {
					var n int64
					return tx.Row("SELECT count(*) FROM place", nil, &n)
				})
				if err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
	}
	if err := db.Close(); err != nil {
		t.Error(err)
	}
	if err := db.Read(ctx, func(*store.Tx) error { return nil }); err == nil {
		t.Error("a closed file is read")
	}
}
