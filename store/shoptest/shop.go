// Package shoptest is a small real shop for tests: real books in a temporary
// folder, filled without going through files, and proved when the test ends.
package shoptest

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/keep"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// Noon is when a test shop's clock starts: 2026-11-20 12:00 in Shanghai.
var Noon = time.Date(2026, 11, 20, 4, 0, 0, 0, time.UTC)

// Shop is a shop under test.
type Shop struct {
	T  testing.TB
	DB *store.DB

	mu  sync.Mutex
	now time.Time
}

// New opens the books of an empty shop. When the test ends the books are
// checked and closed.
func New(t testing.TB) *Shop {
	t.Helper()
	return At(t, filepath.Join(t.TempDir(), "shop.db"))
}

// At is New for a file of the caller's.
func At(t testing.TB, path string) *Shop {
	t.Helper()
	s := Plain(t, path)
	t.Cleanup(func() {
		s.Proved()
		if err := s.DB.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Plain is At for a caller who proves and closes the books itself.
func Plain(t testing.TB, path string) *Shop {
	t.Helper()
	s := &Shop{T: t, now: Noon}
	db, err := store.Open(context.Background(), path, store.Options{Now: s.Now})
	if err != nil {
		t.Fatal(err)
	}
	s.DB = db
	return s
}

// Now is the shop's clock.
func (s *Shop) Now() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now
}

// Wait turns the shop's clock on.
func (s *Shop) Wait(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = s.now.Add(d)
}

// Proved fails the test if the books break a promise.
func (s *Shop) Proved() {
	s.T.Helper()
	problems, err := keep.Check(context.Background(), s.DB)
	if err != nil {
		s.T.Fatal(err)
	}
	for _, p := range problems {
		s.T.Error("check: ", p)
	}
}

// Write runs f in a transaction and fails the test on an error.
func (s *Shop) Write(f func(tx *store.Tx) error) {
	s.T.Helper()
	if err := s.DB.Write(context.Background(), f); err != nil {
		s.T.Fatal(err)
	}
}

// Read runs f on the books and fails the test on an error.
func (s *Shop) Read(f func(tx *store.Tx) error) {
	s.T.Helper()
	if err := s.DB.Read(context.Background(), f); err != nil {
		s.T.Fatal(err)
	}
}

// Act is an act of a station right now, by a lead who sees every answer.
func (s *Shop) Act(station string) store.Act {
	return store.Act{Key: store.NewKey(), Mode: pack.Mode, At: s.Now().UnixMilli(), Station: station, Operator: "小王", Lead: true, Seen: store.InOrder}
}

// Goods describes a SKU to AddSKU.
type Goods struct {
	Code, Name, Variant string
	Barcode             string
	CaseBarcode         string
	CaseUnits           int64
	Place               string
	Stock               int64
	Unknown             bool // never opened: its stock is not known
}

// AddSKU makes a SKU with its barcodes, place and opening stock.
func (s *Shop) AddSKU(goods ...Goods) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		for _, g := range goods {
			if err := s.addSKU(tx, g); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Shop) addSKU(tx *store.Tx, g Goods) error {
	place, err := stock.EnsureBin(tx, g.Place)
	if err != nil {
		return err
	}
	known := 1
	if g.Unknown {
		known = 0
	}
	id, err := tx.Insert("INSERT INTO sku(code, name, variant, home, known) VALUES ($1, $2, $3, $4, $5)", g.Code, g.Name, g.Variant, place, known)
	if err != nil {
		return err
	}
	if err := addBarcode(tx, id, g.Barcode, 1); err != nil {
		return err
	}
	if err := addBarcode(tx, id, g.CaseBarcode, g.CaseUnits); err != nil {
		return err
	}
	if g.Stock == 0 {
		return nil
	}
	doc := &store.Doc{Key: store.NewKey(), Kind: "import"}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	if err := stock.Open(tx, doc, id, place, g.Stock, seq); err != nil {
		return err
	}
	return tx.Post(s.Act("office"), doc)
}

func addBarcode(tx *store.Tx, sku int64, code string, units int64) error {
	if code == "" {
		return nil
	}
	_, err := tx.Exec("INSERT INTO barcode(key, sku_id, code, units) VALUES ($1, $2, $3, $4)", scan.BarcodeKey(code), sku, code, units)
	return err
}

// Line is units of a SKU that an order wants.
type Line struct {
	SKU   string
	Units int64
}

// AddOrder makes a paid order, due in 36 hours, and puts it into the parcels
// of its waybills, which are made when they are new.
func (s *Shop) AddOrder(no string, waybills []string, lines ...Line) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error { return s.addOrder(tx, no, waybills, lines) })
}

func (s *Shop) addOrder(tx *store.Tx, no string, waybills []string, lines []Line) error {
	paid := s.Now().Add(-12 * time.Hour).UnixMilli()
	due := deadline.Default.Times(deadline.Order{PaidAt: paid})
	id, err := tx.Insert("INSERT INTO orders(shop_id, no, state, platform, paid_at, remind_at, original_at, due_at) VALUES (0, $1, 1, 1, $2, $3, $4, $4)",
		no, paid, due.RemindAt, due.DueAt)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO order_text(order_id) VALUES ($1)", id); err != nil {
		return err
	}
	for _, w := range waybills {
		if err := addToParcel(tx, id, w); err != nil {
			return err
		}
	}
	return order.Rebook(tx, id, func() error { return addLines(tx, id, lines) })
}

// AddMany makes n orders of one line each, every one in a parcel of its own
// with the waybill YT and its number in 13 digits, counting from first.
func (s *Shop) AddMany(first, n int, sku string, units int64) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		for i := first; i < first+n; i++ {
			err := s.addOrder(tx, fmt.Sprintf("%019d", i), []string{fmt.Sprintf("YT%013d", i)}, []Line{{SKU: sku, Units: units}})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func addToParcel(tx *store.Tx, orderID int64, waybill string) error {
	var parcel int64
	err := tx.Row("SELECT id FROM parcel WHERE key = $1 AND state < 4", []any{scan.WaybillKey(waybill)}, &parcel)
	if err == store.ErrNotFound {
		// No import's document says that it brought the waybill: nothing waits for it.
		if _, err := tx.Exec("DELETE FROM tray WHERE key = $1 AND ended = ''", scan.WaybillKey(waybill)); err != nil {
			return err
		}
		parcel, err = tx.Insert("INSERT INTO parcel(waybill, key, carrier, state) VALUES ($1, $2, '圆通速递', 1)", waybill, scan.WaybillKey(waybill))
	}
	if err != nil {
		return err
	}
	_, err = tx.Exec("INSERT INTO parcel_order(parcel_id, order_id) VALUES ($1, $2)", parcel, orderID)
	return err
}

func addLines(tx *store.Tx, orderID int64, lines []Line) error {
	for i, l := range lines {
		var sku int64
		if err := tx.Row("SELECT id FROM sku WHERE code = $1", []any{l.SKU}, &sku); err != nil && err != store.ErrNotFound {
			return err
		}
		if _, err := tx.Exec("INSERT INTO order_line(order_id, key, sku_code, sku_id, title, units, platform, wanted) VALUES ($1, $2, $3, $4, $3, $5, 1, 1)",
			orderID, i, l.SKU, sku, l.Units); err != nil {
			return err
		}
	}
	return nil
}

// Platform changes what the platform says of an order, as an import would.
func (s *Shop) Platform(no string, p order.Platform) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		var id int64
		if err := tx.Row("SELECT id FROM orders WHERE no = $1", []any{no}, &id); err != nil {
			return err
		}
		return order.Rebook(tx, id, func() error {
			_, err := tx.Exec("UPDATE orders SET platform = $1 WHERE id = $2", int64(p), id)
			return err
		})
	})
}

// PlatformLine changes what the platform says of an order's lines of one SKU.
func (s *Shop) PlatformLine(no, sku string, p order.Platform) {
	s.T.Helper()
	s.line(no, "UPDATE order_line AS l SET platform = $1, wanted = CASE WHEN $1 IN (4, 7) OR picked >= units THEN 0 ELSE 1 END WHERE order_id = $2 AND sku_code = $3", int64(p), sku)
}

// Wants changes how many units of a SKU an order wants.
func (s *Shop) Wants(no, sku string, units int64) {
	s.T.Helper()
	s.line(no, "UPDATE order_line AS l SET units = $1, wanted = CASE WHEN platform IN (4, 7) OR picked >= $1 THEN 0 ELSE 1 END WHERE order_id = $2 AND sku_code = $3", units, sku)
}

func (s *Shop) line(no, update string, to int64, sku string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		var id int64
		if err := tx.Row("SELECT id FROM orders WHERE no = $1", []any{no}, &id); err != nil {
			return err
		}
		return order.Rebook(tx, id, func() error {
			_, err := tx.Exec(update, to, id, sku)
			return err
		})
	})
}

// Units is how many pieces of a SKU lie at a place: 0 for every shelf, else
// one of stock's place ids.
func (s *Shop) Units(sku string, place int64) int64 {
	s.T.Helper()
	var n int64
	s.Read(func(tx *store.Tx) error {
		if place == 0 {
			return tx.Row("SELECT coalesce(sum(units), 0) FROM balance b JOIN sku s ON s.id = b.sku_id WHERE s.code = $1 AND place_id >= 5", []any{sku}, &n)
		}
		return tx.Row("SELECT coalesce(sum(units), 0) FROM balance b JOIN sku s ON s.id = b.sku_id WHERE s.code = $1 AND place_id = $2", []any{sku, place}, &n)
	})
	return n
}
