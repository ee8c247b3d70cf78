package order

import (
	"strings"

	"shipdesk/store"
)

// bulkSize is how many orders one statement of RebookAll names.
const bulkSize = 500

var (
	bulkList = "(" + strings.TrimSuffix(strings.Repeat("?,", bulkSize), ",") + ")"

	bulkPromised = `INSERT INTO sku_sum(sku_id, promised)
		SELECT l.sku_id, sum(` + Promised + `) FROM order_line l JOIN orders o ON o.id = l.order_id
		WHERE l.sku_id > 0 AND o.id IN ` + bulkList + ` GROUP BY l.sku_id
		ON CONFLICT (sku_id) DO UPDATE SET promised = sku_sum.promised + excluded.promised`

	bulkUnpromised = `INSERT INTO sku_sum(sku_id, promised)
		SELECT l.sku_id, -sum(` + Promised + `) FROM order_line l JOIN orders o ON o.id = l.order_id
		WHERE l.sku_id > 0 AND o.id IN ` + bulkList + ` GROUP BY l.sku_id
		ON CONFLICT (sku_id) DO UPDATE SET promised = sku_sum.promised + excluded.promised`

	bulkRefresh = `UPDATE orders AS o SET state = ` + DeriveState + ` WHERE o.id IN ` + bulkList
)

// RebookAll is Rebook for many orders at once: it runs one change of all
// their rows and lines, brings their desk states up to date and keeps the
// promised units.
func RebookAll(tx *store.Tx, ids []int64, change func() error) error {
	if err := forAll(tx, bulkUnpromised, ids); err != nil {
		return err
	}
	if err := change(); err != nil {
		return err
	}
	if err := forAll(tx, bulkRefresh, ids); err != nil {
		return err
	}
	return forAll(tx, bulkPromised, ids)
}

// forAll runs a statement over lists of ids. The last list is filled up by
// repeating an id: being in a list twice means no more than once.
func forAll(tx *store.Tx, query string, ids []int64) error {
	args := make([]any, bulkSize)
	for len(ids) > 0 {
		n := min(len(ids), bulkSize)
		for i := range args {
			args[i] = ids[min(i, n-1)]
		}
		if _, err := tx.Exec(query, args...); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}
