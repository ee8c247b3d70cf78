package returns

import (
	"shipdesk/scan"
	"shipdesk/store"
)

// Check proves the returns: each was signed in by the document it names, found
// by its number, and open at most at one station; what was found in it is what
// its documents moved; no more came back of a line than was sent; a parcel
// says how much of it came back; and a refund names a return that there is.
func Check(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"in_doc", `SELECT r.number, r.id FROM returned r LEFT JOIN doc d ON d.seq = r.doc_seq
			WHERE d.seq IS NULL OR d.kind <> 'return_in' OR d.subject <> r.id OR d.body <> r.number OR d.at <> r.at
				OR d.operator <> r.operator OR d.station <> r.station OR EXISTS (SELECT 1 FROM doc x WHERE x.reverses = d.seq)`},
		{"in_doc", `SELECT d.body, d.seq FROM doc d LEFT JOIN returned r ON r.id = d.subject AND r.doc_seq = d.seq
			WHERE d.kind = 'return_in' AND r.id IS NULL AND NOT EXISTS (SELECT 1 FROM doc x WHERE x.reverses = d.seq)`},
		{"done_doc", `SELECT r.number, r.done_doc FROM returned r LEFT JOIN doc d ON d.seq = r.done_doc
			WHERE r.state = 3 AND (d.seq IS NULL OR d.kind <> 'return_done' OR d.subject <> r.id
				OR EXISTS (SELECT 1 FROM doc x WHERE x.reverses = d.seq)) OR r.state <> 3 AND r.done_doc <> 0`},
		{"units", `SELECT s.code, x.doc FROM (
				SELECT doc_seq AS doc, sku_id AS sku, lot_id AS lot, CASE WHEN fate = 'missing' THEN 0 ELSE units END AS u FROM returned_unit
				UNION ALL SELECT m.doc_seq, m.sku_id, m.lot_id, -m.units FROM movement m JOIN doc d ON d.seq = m.doc_seq
					WHERE d.kind IN ('return_unit', 'return_claim') AND NOT EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq)) x
			JOIN sku s ON s.id = x.sku GROUP BY x.doc, x.sku, x.lot, s.code HAVING sum(x.u) <> 0`},
		{"units", `SELECT u.fate, u.id FROM returned_unit u LEFT JOIN doc d ON d.seq = u.doc_seq LEFT JOIN doc c ON c.seq = u.claimed_doc
			WHERE d.seq IS NULL OR d.subject <> u.return_id OR d.kind <> CASE WHEN u.fate = 'missing' THEN 'return_done' ELSE d.kind END
				OR d.kind = 'return_unit' AND d.body <> u.fate OR u.claimed_doc <> 0 AND (c.seq IS NULL OR c.kind <> 'return_claim')`},
		{"missing", `SELECT d.body, d.seq FROM doc d WHERE d.kind = 'return_done' AND NOT EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq)
			AND d.body <> 'missing ' || (SELECT coalesce(sum(u.units), 0) FROM returned_unit u WHERE u.doc_seq = d.seq)`},
		{"over", `SELECT o.no, l.id FROM (SELECT line_id AS line, sum(units) AS u FROM returned_unit WHERE line_id > 0 GROUP BY line_id) x
			JOIN order_line l ON l.id = x.line JOIN orders o ON o.id = l.order_id WHERE x.u > CASE WHEN o.gone = 1 THEN l.units ELSE l.sent END`},
		{"came_back", `SELECT p.waybill, p.id FROM (SELECT parcel, sum(u) AS u FROM (
				SELECT parcel_id AS parcel, units AS u FROM returned_unit WHERE parcel_id > 0
				UNION ALL SELECT id, -came_back FROM parcel WHERE came_back <> 0) y GROUP BY parcel HAVING sum(u) <> 0) x JOIN parcel p ON p.id = x.parcel`},
		{"station", `SELECT w.station, w.return_id FROM return_station w LEFT JOIN returned r ON r.id = w.return_id WHERE w.return_id <> 0 AND (r.id IS NULL OR r.state <> 2)`},
		{"station", `SELECT r.number, r.id FROM returned r WHERE r.state = 2 AND (SELECT count(*) FROM return_station w WHERE w.return_id = r.id) <> 1`},
		{"scan_mode", `SELECT s.mode, s.id FROM doc d JOIN scan s ON s.doc_seq = d.seq
			WHERE d.kind IN ('return_in', 'return_unit', 'return_done', 'return_claim', 'return_undo') AND s.mode <> 'return'`},
		{"refund", `SELECT f.no, f.return_id FROM refund f LEFT JOIN returned r ON r.id = f.return_id WHERE f.return_id <> 0 AND r.id IS NULL`},
	} {
		p, err := store.Prove(tx, "returns", c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	for _, of := range []struct{ code, query string }{
		{"key", "SELECT id, number, key FROM returned"}, {"refund_key", "SELECT id, number, key FROM refund"},
	} {
		keys, err := checkKeys(tx, of.code, of.query)
		if err != nil {
			return found, err
		}
		found = append(found, keys...)
	}
	return found, nil
}

// checkKeys proves that what has a number is found by it.
func checkKeys(tx *store.Tx, code, query string) ([]store.Problem, error) {
	var found []store.Problem
	err := tx.Each(query, nil, func(read func(...any) error) error {
		var id int64
		var number, key string
		err := read(&id, &number, &key)
		if key != scan.WaybillKey(number) {
			found = append(found, store.Problem{Room: "returns", Code: code, Names: []string{number, key}, Numbers: []int64{id}})
		}
		return err
	})
	return found, err
}
