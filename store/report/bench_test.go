package report_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/report"
)

// million fills books with n dispatched parcels by a few big statements: two
// hundred SKUs, notes on every tenth order.
func million(b *testing.B, n int) *store.DB {
	b.Helper()
	db, err := store.Open(context.Background(), filepath.Join(b.TempDir(), "million.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	run := func(f func(tx *store.Tx) error) {
		if err := db.Write(context.Background(), f); err != nil {
			b.Fatal(err)
		}
	}
	const seq = "WITH RECURSIVE n(i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) "
	run(func(tx *store.Tx) error {
		_, err := tx.Exec(seq+`INSERT INTO sku(id, code, name, variant) SELECT i, 'K' || i, '商品' || (i % 50), '颜色分类:白色;尺寸:' || i FROM n`, 1, 200)
		return err
	})
	for lo := 1; lo <= n; lo += 100_000 {
		hi := min(lo+100_000-1, n)
		run(func(tx *store.Tx) error {
			for _, q := range []string{
				`INSERT INTO parcel(id, waybill, key, carrier, state, batch_id, position, packed_at, packed_by, packed_on)
					SELECT i, 'YT' || (8800000000000 + i * 7919), 'YT' || (8800000000000 + i * 7919), CASE i % 3 WHEN 0 THEN '圆通速递' WHEN 1 THEN '中通快递' ELSE '顺丰速运' END,
						CASE WHEN i % 500 = 0 THEN 1 ELSE 4 END, i / 1000 + 1, i % 1000 + 1, 1700000000000 + i * 20000, '小' || (i % 8), 't' || (i % 5) FROM n`,
				`INSERT INTO orders(id, shop_id, no, state, platform) SELECT i, 0, '' || (3000000000000000000 + i * 104729 * 1013), 3, 1 FROM n`,
				`INSERT INTO order_text(order_id, buyer, receiver, note) SELECT i, 'tb' || (i * 31 % 99991) || '**', '张*',
					CASE WHEN i % 10 = 0 THEN '老客户加送小样第' || i ELSE '' END FROM n`,
				`INSERT INTO order_line(id, order_id, key, sku_code, sku_id, units, picked, sent, platform, wanted)
					SELECT i, i, '0', 'K' || (i % 200 + 1), i % 200 + 1, 1, 1, 1, 1, 0 FROM n`,
				`INSERT INTO parcel_order(parcel_id, order_id) SELECT i, i FROM n`,
				`INSERT INTO pick(parcel_id, line_id, sku_id, lot_id, units, doc_seq) SELECT i, i, i % 200 + 1, 0, 1, 1 FROM n`,
			} {
				if _, err := tx.Exec(seq+q, lo, hi); err != nil {
					return err
				}
			}
			return nil
		})
	}
	start, longest, done := time.Now(), time.Duration(0), false
	for !done {
		one := time.Now()
		run(func(tx *store.Tx) (err error) { done, err = report.Advance(tx); return err })
		longest = max(longest, time.Since(one))
	}
	b.Logf("%d parcels became searchable in %v, the longest write took %v", n, time.Since(start).Round(time.Millisecond), longest)
	return db
}

// BenchmarkSearch reads the first page for what is typed into the search, and
// pages of filtered lists, in books of 1,000,000 parcels.
func BenchmarkSearch(b *testing.B) {
	const n = 1_000_000
	db := million(b, n)
	day := int64(1700000000000 + n*20000 - 4*86_400_000)
	for _, c := range []struct {
		name string
		f    report.Filter
		from report.Key
	}{
		{"newest", report.Filter{}, report.Key{}},
		{"middle", report.Filter{}, report.Key{A: 1700000000000 + n*10000, B: n / 2}},
		{"waiting", report.Filter{Scope: report.Waiting}, report.Key{}},
		{"all", report.Filter{Scope: report.All}, report.Key{}},
		{"batch", report.Filter{Scope: report.All, Batch: 500}, report.Key{}},
		{"day and operator", report.Filter{From: day, To: day + 86_400_000, Operator: "小3"}, report.Key{}},
		{"operator nobody", report.Filter{Operator: "无"}, report.Key{}},
		{"waybill", report.Filter{Scope: report.All, Text: fmt.Sprint("YT", 8800000000000+777*7919)}, report.Key{}},
		{"last 4 digits", report.Filter{Scope: report.All, Text: "3519"}, report.Key{}},
		{"last 3 digits", report.Filter{Scope: report.All, Text: "519"}, report.Key{}},
		{"order", report.Filter{Scope: report.All, Text: fmt.Sprint(3000000000000000000 + 777*104729*1013)}, report.Key{}},
		{"one character", report.Filter{Scope: report.All, Text: "客"}, report.Key{}},
		{"two characters", report.Filter{Scope: report.All, Text: "加送"}, report.Key{}},
		{"three characters", report.Filter{Scope: report.All, Text: "老客户"}, report.Key{}},
		{"every buyer", report.Filter{Scope: report.All, Text: "张"}, report.Key{}},
		{"goods", report.Filter{Scope: report.All, Text: "商品7"}, report.Key{}},
		{"goods of every kind", report.Filter{Scope: report.All, Text: "白色"}, report.Key{}},
		{"SKU", report.Filter{Scope: report.All, Text: "K77"}, report.Key{}},
		{"buyer", report.Filter{Scope: report.All, Text: "tb777"}, report.Key{}},
		{"note and operator nobody", report.Filter{Text: "老客户", Operator: "无"}, report.Key{}},
		{"nothing", report.Filter{Scope: report.All, Text: "龙"}, report.Key{}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				err := db.Read(context.Background(), func(tx *store.Tx) error {
					_, err := report.List(tx, c.f, c.from, false, 40)
					return err
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
