package shoptest

import (
	"context"
	"testing"

	"shipdesk/store"
)

// AddMoves gives the SKUs of Plenty a past of n movements in all, ten to a
// document and spread over the days before now (UTC ms), in and out by turns.
// Made for benchmarks: hashes are made up.
func AddMoves(b *testing.B, db *store.DB, skus, n int, now int64) {
	b.Helper()
	const step = 500_000
	const seq = "WITH RECURSIVE n(i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n WHERE i < $2) "
	for lo := 1; lo <= n; lo += step {
		hi := min(lo+step-1, n)
		err := db.Write(context.Background(), func(tx *store.Tx) error {
			if _, err := tx.Exec(seq+`INSERT INTO doc(seq, key, kind, at, saved_at, operator, station, format, prev, hash)
				SELECT i, randomblob(16), 'pack', $3 - ($4 - i) * (5184000000 / $4), $3 - ($4 - i) * (5184000000 / $4), '小王', '1', 1, x'00', x'00' FROM n`,
				(lo-1)/10+1, hi/10, now, n/10+1); err != nil {
				return err
			}
			_, err := tx.Exec(seq+`INSERT INTO movement(id, doc_seq, sku_id, lot_id, units, from_place, to_place)
				SELECT i, (i - 1) / 10 + 1, i % $3 + 1, 0, 1, CASE WHEN i / $3 % 2 = 0 THEN -1 ELSE 5 END, CASE WHEN i / $3 % 2 = 0 THEN 5 ELSE 1 END FROM n`, lo, hi, skus)
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
