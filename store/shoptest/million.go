package shoptest

import (
	"context"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/report"
)

// MillionStart is when the first parcel of Million was packed, UTC ms.
const MillionStart = 1700000000000

// Million opens books with n parcels, made for benchmarks by a few big
// statements without documents: two hundred SKUs, a note on every tenth order,
// one of five hundred not packed. The search has reached all of them.
func Million(b *testing.B, n int) *store.DB {
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
	start := strconv.Itoa(MillionStart)
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
						CASE WHEN i % 500 = 0 THEN 1 ELSE 4 END, i / 1000 + 1, i % 1000 + 1, ` + start + ` + i * 20000, '小' || (i % 8), 't' || (i % 5) FROM n`,
				`INSERT INTO orders(id, shop_id, no, state, platform) SELECT i, 0, '' || (3000000000000000000 + i * 104729 * 1013), CASE WHEN i % 500 = 0 THEN 2 ELSE 3 END, 1 FROM n`,
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
	began, longest, done := time.Now(), time.Duration(0), false
	for !done {
		one := time.Now()
		run(func(tx *store.Tx) (err error) { done, err = report.Advance(tx); return err })
		longest = max(longest, time.Since(one))
	}
	b.Logf("%d parcels became searchable in %v, the longest write took %v", n, time.Since(began).Round(time.Millisecond), longest)
	return db
}
