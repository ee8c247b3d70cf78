package inbound

import "shipdesk/store"

// Standing is what a station was told last in a mode, nil where it has nothing
// under way there: the refusal that waits to be acknowledged, else the answer
// to its last scan. Held counts the scans that did not count since a refusal.
func Standing(tx *store.Tx, name, mode string) (last *Verdict, held int64, err error) {
	var receipt, sku, lock, scan int64
	var purpose string
	err = tx.Each(`SELECT g.receipt_id, g.sku_id, g.purpose, g.lock_scan, g.last_scan, g.held FROM goods_station g JOIN station s ON s.id = g.station_id
		WHERE s.name = $1 AND g.mode = $2`, []any{name, mode}, func(read func(...any) error) error {
		return read(&receipt, &sku, &purpose, &lock, &scan, &held)
	})
	if lock != 0 {
		scan = lock
	}
	if err != nil || scan == 0 || lock == 0 && receipt == 0 && sku == 0 && purpose == "" {
		return nil, held, err
	}
	v, err := verdictOf(tx, scan)
	return &v, held, err
}
