package desk_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/shoptest"
)

// demo fills a shop's books with the demo.
func demo(t *testing.T, s *shoptest.Shop) {
	t.Helper()
	act := store.Act{Key: store.NewKey(), At: s.Now().UnixMilli(), Operator: "demo"}
	if err := desk.Demo(context.Background(), s.DB, act); err != nil {
		t.Fatal(err)
	}
}

func number(s *shoptest.Shop, query string, args ...any) (n int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) error { return tx.Row(query, args, &n) })
	return n
}

// contents is everything of the demo shop that a person can see, with ages in
// place of times.
func contents(s *shoptest.Shop) string {
	var b strings.Builder
	now := s.Now().Truncate(time.Second).UnixMilli()
	for _, query := range []string{
		"SELECT code || '|' || name || '|' || short_name || '|' || variant || '|' || weight_g || '|' || home, known FROM sku ORDER BY id",
		"SELECT key || '|' || sku_id || '|' || code, units FROM barcode ORDER BY key, sku_id",
		"SELECT o.no || '|' || o.state || '|' || o.platform || '|' || t.note || '|' || t.message || '|' || t.buyer, o.due_at - $1 FROM orders o JOIN order_text t ON t.order_id = o.id ORDER BY o.id",
		"SELECT order_id || '|' || sku_code || '|' || title || '|' || variant || '|' || platform, units FROM order_line ORDER BY id",
		"SELECT p.waybill || '|' || p.carrier || '|' || p.batch_id || '|' || p.position, po.order_id FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id ORDER BY p.id, po.order_id",
		"SELECT sku_id || '|' || promised, shelf FROM sku_sum ORDER BY sku_id",
	} {
		var args []any
		if strings.Contains(query, "$1") {
			args = []any{now}
		}
		s.Read(func(tx *store.Tx) error {
			return tx.Each(query, args, func(read func(...any) error) error {
				var text string
				var n int64
				err := read(&text, &n)
				fmt.Fprintln(&b, text, n)
				return err
			})
		})
	}
	return b.String()
}

func TestTheDemoIsTheSameShopEveryTime(t *testing.T) {
	one, two := shoptest.New(t), shoptest.New(t)
	two.Wait(31*time.Hour + 17*time.Minute)
	demo(t, one)
	demo(t, two)
	if diff := cmp.Diff(contents(one), contents(two)); diff != "" {
		t.Errorf("the shops differ:\n%s", diff)
	}
	before := contents(one)
	demo(t, one) // it is filled once
	if contents(one) != before {
		t.Error("the demo was filled twice")
	}
}

// TestTheDemoHasSomethingOfEverything counts what the demo promises.
func TestTheDemoHasSomethingOfEverything(t *testing.T) {
	s := shoptest.New(t)
	demo(t, s)
	now := s.Now().UnixMilli()
	hour := time.Hour.Milliseconds()
	for _, c := range []struct {
		what     string
		min, max int64
		query    string
		args     []any
	}{
		{"SKUs", 60, 60, "SELECT count(*) FROM sku WHERE id > 0 AND short_name <> '' AND variant <> ''", nil},
		{"case barcodes", 20, 60, "SELECT count(*) FROM barcode WHERE units > 1", nil},
		{"barcodes that two goods share", 1, 1, "SELECT count(*) FROM (SELECT key FROM barcode GROUP BY key HAVING count(*) > 1) x", nil},
		{"orders", 300, 300, "SELECT count(*) FROM orders", nil},
		{"carriers", 6, 6, "SELECT count(DISTINCT carrier) FROM parcel", nil},
		{"late orders", 3, 25, "SELECT count(*) FROM orders WHERE state = 2 AND due_at <= $1", []any{now}},
		{"orders due within six hours", 25, 90, "SELECT count(*) FROM orders WHERE state = 2 AND due_at > $1 AND due_at < $2", []any{now, now + 6*hour}},
		{"orders older than the demo's two days", 0, 0, "SELECT count(*) FROM orders WHERE due_at < $1 OR due_at > $2", []any{now - 5*hour, now + 48*hour}},
		{"merged parcels", 5, 40, "SELECT count(*) FROM (SELECT parcel_id FROM parcel_order GROUP BY parcel_id HAVING count(*) > 1) x", nil},
		{"split orders", 1, 5, "SELECT count(*) FROM (SELECT order_id FROM parcel_order GROUP BY order_id HAVING count(*) > 1) x", nil},
		{"orders without a waybill", 8, 8, "SELECT count(*) FROM orders o WHERE o.state = 2 AND NOT EXISTS (SELECT 1 FROM parcel_order po WHERE po.order_id = o.id)", nil},
		{"closed or refunded orders", 3, 15, "SELECT count(*) FROM orders WHERE platform IN (4, 7)", nil},
		{"refunds asked for", 2, 15, "SELECT count(*) FROM orders WHERE platform = 6", nil},
		{"notes", 10, 60, "SELECT count(*) FROM order_text WHERE note <> ''", nil},
		{"messages", 10, 60, "SELECT count(*) FROM order_text WHERE message <> ''", nil},
		{"SKUs that are short", 2, 2, "SELECT count(*) FROM sku s JOIN sku_sum m ON m.sku_id = s.id WHERE s.known = 1 AND m.promised > m.shelf", nil},
		{"SKUs that were never counted", 3, 3, "SELECT count(*) FROM sku WHERE id > 0 AND known = 0", nil},
		{"lines that nobody can map", 1, 1, "SELECT count(*) FROM order_line WHERE sku_id = 0", nil},
	} {
		if n := number(s, c.query, c.args...); n < c.min || n > c.max {
			t.Errorf("%s: %d, want %d to %d", c.what, n, c.min, c.max)
		}
	}
}

func TestTheDemoNeverTouchesRealBooks(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: "6901234567892", Place: "A-01", Stock: 3})
	err := desk.Demo(context.Background(), s.DB, s.Act("1"))
	if !errors.Is(err, desk.ErrRealBooks) {
		t.Errorf("filling a real shop: %v", err)
	}
	if n := number(s, "SELECT count(*) FROM orders"); n != 0 {
		t.Errorf("%d orders of the demo stand in a real shop", n)
	}
	s.Read(func(tx *store.Tx) error {
		codes, err := desk.PracticeCodes(tx, "1", true)
		if len(codes) > 0 {
			t.Errorf("a real shop is offered codes for practice: %v", codes)
		}
		return err
	})
}

func TestADemoGoesStaleWhenEveryOrderIsLate(t *testing.T) {
	s := shoptest.New(t)
	state := func() desk.DemoState {
		got, err := desk.DemoStateOf(context.Background(), s.DB)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	if state() != desk.DemoEmpty {
		t.Error("new books are not empty")
	}
	demo(t, s)
	s.Wait(40 * time.Hour)
	if state() != desk.DemoReady {
		t.Error("the demo is not ready with orders in time")
	}
	s.Wait(8 * time.Hour)
	if state() != desk.DemoStale {
		t.Error("the demo is not stale with every order late")
	}
}
