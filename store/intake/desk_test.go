package intake_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/intake"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/stock"
)

// desk is a set of books in a test's own folder.
type desk struct {
	t   testing.TB
	dir string
	db  *store.DB
	now time.Time
	n   int
}

func newDesk(t testing.TB) *desk {
	d := &desk{t: t, dir: t.TempDir(), now: time.Date(2026, 11, 20, 10, 0, 0, 0, time.UTC)}
	db, err := store.Open(t.Context(), filepath.Join(d.dir, "desk.db"), store.Options{Now: func() time.Time { return d.now }})
	if err != nil {
		t.Fatal(err)
	}
	d.db = db
	t.Cleanup(func() {
		d.check()
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// check proves the books by every room.
func (d *desk) check() {
	d.t.Helper()
	d.checkRooms()
	if got := d.ints("SELECT count(*) FROM orders WHERE state <= 0 UNION ALL SELECT count(*) FROM parcel WHERE state <= 0"); !slices.Equal(got, []int64{0, 0}) {
		d.t.Error("staged rows are left:", got)
	}
}

func (d *desk) checkRooms() {
	d.t.Helper()
	d.read(func(tx *store.Tx) error {
		for _, check := range []func(*store.Tx) ([]store.Problem, error){store.Check, stock.Check, order.Check, pack.Check, returns.Check, inbound.Check} {
			found, err := check(tx)
			if err != nil {
				return err
			}
			for _, p := range found {
				d.t.Error(p)
			}
		}
		return nil
	})
}

func (d *desk) read(f func(*store.Tx) error) {
	d.t.Helper()
	if err := d.db.Read(context.Background(), f); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) write(f func(*store.Tx) error) {
	d.t.Helper()
	if err := d.db.Write(context.Background(), f); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) act() store.Act {
	return store.Act{Key: store.NewKey(), Mode: "import", At: d.now.UnixMilli(), Station: "1", Operator: "amy", Lead: true, Seen: store.InOrder}
}

// file writes a file whose rows are lines of text.
func (d *desk) file(name string, lines ...string) string {
	d.t.Helper()
	d.n++
	dir := filepath.Join(d.dir, fmt.Sprint(d.n))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		d.t.Fatal(err)
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// load imports files, with the check that every row has one fate.
func (d *desk) load(o intake.Options, files ...string) intake.Result {
	d.t.Helper()
	fates := map[string]intake.Counts{}
	o.Report = func(f intake.Fate) error {
		c := fates[f.What]
		switch f.Fate {
		case intake.New:
			c.New++
		case intake.Changed:
			c.Changed++
		case intake.Unchanged:
			c.Unchanged++
		case intake.Refused:
			c.Refused++
		}
		fates[f.What] = c
		if f.File == "" || f.Row < 1 {
			d.t.Errorf("a fate without a place: %+v", f)
		}
		return nil
	}
	res, err := intake.Run(d.t.Context(), d.db, d.act(), files, o)
	if err != nil {
		d.t.Fatal(err)
	}
	for what, want := range map[string]intake.Counts{"order": res.Orders, "line": res.Lines, "product": res.Products, "stock": res.Stock, "waybill": res.Waybills, "kit": res.Kits,
		"refund": res.Refunds, "note": res.Notes, "place": res.Places, "supplier": res.Suppliers} {
		want.Gone = 0
		if fates[what] != want {
			d.t.Errorf("%s: counted %+v, reported %+v", what, want, fates[what])
		}
	}
	return res
}

func (d *desk) in(files ...string) intake.Result {
	d.t.Helper()
	return d.load(intake.Options{}, files...)
}

// again imports files that are in the books already: nothing may change.
func (d *desk) again(files ...string) {
	d.t.Helper()
	before := d.dump()
	res := d.in(files...)
	for what, c := range map[string]intake.Counts{"orders": res.Orders, "lines": res.Lines, "products": res.Products, "stock": res.Stock, "waybills": res.Waybills} {
		if c.Any() {
			d.t.Errorf("the same files again: %s %+v", what, c)
		}
	}
	if res.Doc != 0 {
		d.t.Error("the same files again posted a document")
	}
	d.same(before, d.dump())
}

func (d *desk) ints(query string, args ...any) []int64 {
	d.t.Helper()
	var all []int64
	d.read(func(tx *store.Tx) error {
		return tx.Each(query, args, func(read func(...any) error) error {
			var n int64
			err := read(&n)
			all = append(all, n)
			return err
		})
	})
	return all
}

func (d *desk) texts(query string, args ...any) []string {
	d.t.Helper()
	var all []string
	d.read(func(tx *store.Tx) error {
		return tx.Each(query, args, func(read func(...any) error) error {
			var s string
			err := read(&s)
			all = append(all, s)
			return err
		})
	})
	return all
}

// is compares what a query of one text column gives.
func (d *desk) is(query string, want ...string) {
	d.t.Helper()
	if got := d.texts(query); !slices.Equal(got, want) {
		d.t.Errorf("%s:\n got %q\nwant %q", query, got, want)
	}
}

// orders says of every order its number, shop, platform and desk state.
const orders = "SELECT o.no || ' ' || s.name || ' p' || o.platform || ' s' || o.state FROM orders o JOIN shop s ON s.id = o.shop_id ORDER BY o.no, s.name"

// lines says of every line its order, key, SKU, units, platform state.
const lines = `SELECT o.no || ' ' || l.key || ' ' || l.sku_code || ' x' || l.units || ' p' || l.platform || CASE WHEN l.sku_id = 0 THEN ' ?' ELSE '' END
	FROM order_line l JOIN orders o ON o.id = l.order_id ORDER BY o.no, l.key`

// parcels says of every parcel its waybill, carrier, state and orders.
const parcels = `SELECT p.waybill || ' ' || p.carrier || ' s' || p.state || ' ' || coalesce((SELECT group_concat(o.no, '+' ORDER BY o.no)
	FROM parcel_order a JOIN orders o ON o.id = a.order_id WHERE a.parcel_id = p.id), '') FROM parcel p ORDER BY p.waybill, p.id`

// dump is everything in the books, row by row.
func (d *desk) dump() []string {
	var all []string
	for _, table := range d.texts("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
		var columns []string
		for _, c := range d.texts("SELECT name FROM pragma_table_info($1)", table) {
			columns = append(columns, "quote("+c+")")
		}
		all = append(all, d.texts("SELECT '"+table+" ' || "+strings.Join(columns, " || ' ' || ")+" FROM "+table+" ORDER BY 1")...)
	}
	return all
}

// facts is what the books say of orders, parcels, goods, without ids and
// documents: what two ways of importing the same files must agree on.
func (d *desk) facts() []string {
	all := append(d.texts(orders), d.texts(lines)...)
	all = append(all, d.texts(parcels)...)
	for _, q := range []string{
		`SELECT o.no || ' ' || gone || ' ' || created_at || ' ' || paid_at || ' ' || promised_at || ' ' || shipped_at || ' ' || remind_at || ' ' || due_at
			|| ' ' || paid_fen || ' ' || refund_fen || ' ' || t.status || t.buyer || t.receiver || t.address || t.note || t.message || t.closed_why
			FROM orders o JOIN order_text t ON t.order_id = o.id ORDER BY 1`,
		`SELECT o.no || ' ' || l.key || ' ' || l.title || l.variant || l.note || ' ' || l.price_fen || ' ' || l.wanted || ' ' || coalesce(s.code, '')
			FROM order_line l JOIN orders o ON o.id = l.order_id LEFT JOIN sku s ON s.id = l.sku_id ORDER BY 1`,
		`SELECT s.code || ' ' || s.name || ' ' || s.known || ' ' || coalesce(p.code, '') || ' ' || coalesce(m.shelf, 0) || ' ' || coalesce(m.promised, 0)
			FROM sku s LEFT JOIN place p ON p.id = s.home LEFT JOIN sku_sum m ON m.sku_id = s.id ORDER BY 1`,
		"SELECT b.key || ' ' || b.units || ' ' || s.code FROM barcode b JOIN sku s ON s.id = b.sku_id ORDER BY 1",
	} {
		all = append(all, d.texts(q)...)
	}
	return all
}

func (d *desk) same(a, b []string) {
	d.t.Helper()
	if slices.Equal(a, b) {
		return
	}
	for _, s := range a {
		if !slices.Contains(b, s) {
			d.t.Log("-", s)
		}
	}
	for _, s := range b {
		if !slices.Contains(a, s) {
			d.t.Log("+", s)
		}
	}
	d.t.Error("the books differ")
}

// scan packs: one code a scan, at one station.
func (d *desk) scan(codes ...string) pack.Verdict {
	d.t.Helper()
	var v pack.Verdict
	for _, c := range codes {
		act := d.act()
		act.Mode = pack.Mode
		d.write(func(tx *store.Tx) error {
			var err error
			v, err = pack.Scan(tx, act, c)
			return err
		})
	}
	return v
}
