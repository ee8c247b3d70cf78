package shoptest

import (
	"context"
	"path/filepath"
	"testing"

	"shipdesk/store"
)

// Plenty opens books with skus SKUs and as many open orders of a piece each,
// made for benchmarks by a few big statements without documents. Every
// hundredth SKU is short by one; each hundred SKUs have a kit of two of them.
func Plenty(b *testing.B, skus, orders int) *store.DB {
	b.Helper()
	db, err := store.Open(context.Background(), filepath.Join(b.TempDir(), "plenty.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	err = db.Write(context.Background(), func(tx *store.Tx) error {
		const seq = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) "
		for _, s := range []struct {
			query string
			n     int
		}{
			{`INSERT INTO sku(id, code, name, variant, known) SELECT i, 'K' || (i * 7919 % 1000003), substr('陶瓷骨瓷玻璃竹木不锈钢', i % 9 + 1, 2) || substr('马克杯拖鞋盘子毛巾雨伞', i % 10 + 1, 2) || i, '颜色:' || substr('红黄蓝白黑灰', i % 6 + 1, 1), 1 FROM n`, skus},
			{`UPDATE sku_sum SET shelf = 5 WHERE sku_id > 0`, 0},
			{`INSERT INTO kit_part(kit_id, part_id, units) SELECT i * 100, i * 100 - 1, 1 FROM n UNION ALL SELECT i * 100, i * 100 - 2, 2 FROM n`, skus / 100},
			{`INSERT INTO orders(id, shop_id, no, state, platform, paid_at, due_at) SELECT i, 0, '' || (3000000000000000000 + i), 2, 1, 1700000000000 + i * 1000, 1700172800000 + i * 1000 FROM n`, orders},
			{`INSERT INTO order_line(id, order_id, key, sku_code, sku_id, units, platform, wanted) SELECT i, i, '0', '', i % ` + "(SELECT max(id) FROM sku)" + ` + 1, CASE WHEN i % 100 = 50 THEN 6 ELSE 1 END, 1, 1 FROM n`, orders},
			{`INSERT INTO shipped(sku_id, day, units) SELECT i, 20000 + i % 14, i % 7 + 1 FROM n`, skus},
		} {
			q, args := s.query, []any(nil)
			if s.n > 0 {
				q, args = seq+q, []any{s.n}
			}
			if _, err := tx.Exec(q, args...); err != nil {
				return err
			}
		}
		_, err := tx.Exec(`UPDATE sku_sum SET promised = coalesce((SELECT sum(l.units) FROM order_line l WHERE l.sku_id = sku_sum.sku_id AND l.wanted = 1 AND l.sku_id > 0
				AND NOT EXISTS (SELECT 1 FROM need n WHERE n.line_id = l.id)), 0)
			+ coalesce((SELECT sum(l.units * n.per) FROM need n JOIN order_line l ON l.id = n.line_id WHERE n.sku_id = sku_sum.sku_id AND n.kit = 0), 0) WHERE sku_id > 0`)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return db
}
