package order

import "shipdesk/store"

// MergeLines makes the lines of which nothing was packed, and what files were
// said to mean, those of another SKU. It answers how many lines that were.
func MergeLines(tx *store.Tx, from, into int64) (int64, error) {
	var lines, orders []int64
	met := map[int64]bool{}
	err := tx.Each(`SELECT l.id, o.id FROM order_line l JOIN orders o ON o.id = l.order_id
		WHERE l.sku_id = $1 AND l.sku_id > 0 AND (l.picked = 0 OR o.state IN (1, 2))`, []any{from}, func(read func(...any) error) error {
		var line, order int64
		err := read(&line, &order)
		lines = append(lines, line)
		if !met[order] {
			met[order] = true
			orders = append(orders, order)
		}
		return err
	})
	if err != nil {
		return 0, err
	}
	if _, err := tx.Exec("UPDATE code_map SET sku_id = $2 WHERE sku_id = $1", from, into); err != nil {
		return 0, err
	}
	return int64(len(lines)), RebookAll(tx, orders, func() error {
		for _, id := range lines {
			if _, err := tx.Exec("UPDATE order_line SET sku_id = $1 WHERE id = $2", into, id); err != nil {
				return err
			}
		}
		return nil
	})
}
