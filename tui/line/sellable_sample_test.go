package line

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"shipdesk/store"
	"shipdesk/store/sellable"
)

// TestTheShortOrdersAreThosePaidLast holds a shop's files against what must come
// of them: our own small ones, and those of the folder that SHIPDESK_SAMPLE
// names.
func TestTheShortOrdersAreThosePaidLast(t *testing.T) {
	folders := []string{filepath.Join("testdata", "sellable")}
	if dir := os.Getenv("SHIPDESK_SAMPLE"); dir != "" {
		folders = append(folders, dir)
	}
	for _, dir := range folders {
		t.Run(filepath.Base(dir), func(t *testing.T) { paidLast(t, dir) })
	}
}

func paidLast(t *testing.T, dir string) {
	var want struct {
		Short map[string]int64 `json:"short"`
	}
	raw, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	b := newBench(t)
	var files []string
	for _, name := range []string{"products.csv", "opening-stock.csv", "orders.csv", "ExportOrderList.csv", "ExportOrderDetailList.csv"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			files = append(files, filepath.Join(dir, name))
		}
	}
	if err := b.Import(context.Background(), files, ImportOptions{Shipped: "open"}); err != nil {
		t.Fatal(err, b.err)
	}
	var rows []sellable.Row
	if err := json.Unmarshal([]byte(b.sellable(SellableOptions{RegisterOptions: RegisterOptions{JSON: true}, Only: "short"})), &rows); err != nil {
		t.Fatal(err)
	}
	short := map[string]int64{}
	for _, r := range rows {
		short[r.SKU] = r.ShortUnits
		servedBefore(t, b, r)
	}
	if !maps.Equal(short, want.Short) {
		t.Errorf("short are %v, want %v", short, want.Short)
	}
}

// servedBefore fails the test if an order that goes without was due, or paid
// where both are due at once, before one that gets all it wants.
func servedBefore(t *testing.T, b *bench, r sellable.Row) {
	t.Helper()
	without := map[string]bool{}
	for _, no := range r.ShortOrders {
		without[no] = true
	}
	type turn struct{ due, paid int64 }
	var last turn // of those that get all
	first := turn{1 << 62, 0}
	before := func(a, b turn) bool { return a.due < b.due || a.due == b.due && a.paid < b.paid }
	met := 0
	err := b.DB.Read(context.Background(), func(tx *store.Tx) error {
		return tx.Each(`SELECT o.no, o.due_at, o.paid_at FROM order_line l JOIN orders o ON o.id = l.order_id JOIN sku s ON s.id = l.sku_id
			WHERE s.code = $1 AND o.state = 2 AND l.wanted = 1`, []any{r.SKU}, func(read func(...any) error) error {
			var no string
			var one turn
			err := read(&no, &one.due, &one.paid)
			switch {
			case without[no]:
				met++
				if before(one, first) {
					first = one
				}
			case before(last, one):
				last = one
			}
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	if met < len(without) || before(first, last) {
		t.Errorf("%s: %v go without, though others that come later do not", r.SKU, r.ShortOrders)
	}
}
