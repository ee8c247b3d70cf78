package order_test

import (
	"path/filepath"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
)

// TestNewState holds the rule in Go against the rule in SQL, for every status
// of an order with none to two lines of every status.
func TestNewState(t *testing.T) {
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "x.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	all := []order.Platform{order.Unknown, order.ToShip, order.Shipped, order.Done, order.Closed, order.WaitPay, order.RefundAsked, order.Refunded}
	var lines [][]order.Platform
	lines = append(lines, nil)
	for _, a := range all {
		lines = append(lines, []order.Platform{a})
		for _, b := range all {
			lines = append(lines, []order.Platform{a, b})
		}
	}
	err = db.Write(t.Context(), func(tx *store.Tx) error {
		for _, head := range append(all, order.NoHead) {
			for _, gone := range []bool{false, true} {
				for _, ls := range lines {
					if err := compare(t, tx, head, gone, ls); err != nil {
						return err
					}
				}
			}
		}
		found, err := order.Check(tx)
		for _, p := range found {
			t.Error(p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func compare(t *testing.T, tx *store.Tx, head order.Platform, gone bool, lines []order.Platform) error {
	id, err := tx.Insert("INSERT INTO orders(shop_id, no, state, platform, gone) SELECT 0, 'n' || count(*), 1, $1, $2 FROM orders", int64(head), gone)
	if err != nil {
		return err
	}
	for i, p := range lines {
		wanted := 1
		if p.Dropped() {
			wanted = 0
		}
		if _, err := tx.Exec("INSERT INTO order_line(order_id, key, sku_code, units, platform, wanted) VALUES ($1, $2, 'A', 1, $3, $4)", id, i, int64(p), wanted); err != nil {
			return err
		}
	}
	if err := order.Refresh(tx, id); err != nil {
		return err
	}
	var want order.State
	err = tx.Row("SELECT state FROM orders WHERE id = $1", []any{id}, &want)
	if got := order.NewState(head, gone, lines); err == nil && got != want {
		t.Errorf("order %d, gone %v, lines %v: got %d, want %d", head, gone, lines, got, want)
	}
	return err
}
