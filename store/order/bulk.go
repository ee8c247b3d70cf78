package order

import (
	"strings"

	"shipdesk/store"
)

// bulkSize is how many orders one statement of RebookAll names.
const bulkSize = 500

var (
	bulkList = "(" + strings.TrimSuffix(strings.Repeat("?,", bulkSize), ",") + ")"

	bulkPromised   = bulkDemand("")
	bulkUnpromised = bulkDemand("-")

	bulkRefresh = `UPDATE orders AS o SET state = ` + DeriveState + ` WHERE o.id IN ` + bulkList
)

// bulkDemand is the statement that adds what orders want to the sums, or with
// a minus takes it off.
func bulkDemand(sign string) string {
	return "WITH touched(id) AS (SELECT id FROM orders WHERE id IN " + bulkList + `)
		INSERT INTO sku_sum(sku_id, promised, whole, spoken)
		SELECT sku, ` + sign + "sum(promised), " + sign + "sum(whole), " + sign + "sum(spoken) FROM (" +
		lineDemand + " AND o.id IN (SELECT id FROM touched) UNION ALL " + kitDemand + ` AND o.id IN (SELECT id FROM touched)) d
		WHERE true GROUP BY sku ` + addToSums
}

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
