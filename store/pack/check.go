package pack

import (
	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
)

// Check proves the packing desk: what lies in parcels is what its documents
// put there, lines count it, the bench holds just what open and parked
// parcels hold, dispatched parcels say what the document says that sent them,
// a station and its parcel name each other, a parcel is found by its waybill,
// none is hidden unless an import is staging it, and what is ignored, joined,
// bound and laid into the tray is what documents and scans say.
func Check(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"pick_doc", `SELECT s.code, x.doc FROM (
				SELECT doc_seq AS doc, sku_id AS sku, lot_id AS lot, units AS u FROM pick
				UNION ALL SELECT m.doc_seq, m.sku_id, m.lot_id, -m.units FROM movement m JOIN doc d ON d.seq = m.doc_seq
					WHERE d.kind IN ('pack', 'finish') AND m.to_place = 1 AND NOT EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq)) x
			JOIN sku s ON s.id = x.sku GROUP BY x.doc, x.sku, x.lot, s.code HAVING sum(x.u) <> 0`},
		{"picked", `SELECT o.no, x.line FROM (SELECT line, sum(picked) AS p, sum(sent) AS s FROM (
				SELECT id AS line, picked, sent FROM order_line l WHERE (picked <> 0 OR sent <> 0) AND NOT EXISTS (SELECT 1 FROM need n WHERE n.line_id = l.id)
				UNION ALL SELECT k.line_id, -k.units, CASE WHEN p.state >= 4 THEN -k.units ELSE 0 END FROM pick k JOIN parcel p ON p.id = k.parcel_id
					WHERE NOT EXISTS (SELECT 1 FROM need n WHERE n.line_id = k.line_id)) y
			GROUP BY line HAVING sum(picked) <> 0 OR sum(sent) <> 0) x JOIN order_line l ON l.id = x.line JOIN orders o ON o.id = l.order_id`},
		{"picked", `SELECT o.no, x.line FROM (SELECT line, sku, sum(picked) AS p, sum(sent) AS s FROM (
				SELECT line_id AS line, sku_id AS sku, picked, sent FROM need
				UNION ALL SELECT k.line_id, n.sku_id, -k.units * n.per, CASE WHEN p.state >= 4 THEN -k.units * n.per ELSE 0 END
					FROM pick k JOIN parcel p ON p.id = k.parcel_id JOIN need c ON c.line_id = k.line_id AND c.sku_id = k.sku_id AND c.kit = 1 JOIN need n ON n.line_id = k.line_id
				UNION ALL SELECT k.line_id, k.sku_id, -k.units, CASE WHEN p.state >= 4 THEN -k.units ELSE 0 END
					FROM pick k JOIN parcel p ON p.id = k.parcel_id JOIN need c ON c.line_id = k.line_id AND c.sku_id = k.sku_id AND c.kit = 0) y
			GROUP BY line, sku HAVING sum(picked) <> 0 OR sum(sent) <> 0) x JOIN order_line l ON l.id = x.line JOIN orders o ON o.id = l.order_id`},
		{"bench", `SELECT s.code, sum(x.u) FROM (
				SELECT sku_id AS sku, units AS u FROM balance WHERE place_id = 1
				UNION ALL SELECT k.sku_id, -k.units FROM pick k JOIN parcel p ON p.id = k.parcel_id WHERE p.state < 4) x
			JOIN sku s ON s.id = x.sku GROUP BY x.sku, s.code HAVING sum(x.u) <> 0`},
		{"shipped", `SELECT s.code, sum(x.u) FROM (
				SELECT sku_id AS sku, day, units AS u FROM shipped
				UNION ALL SELECT k.sku_id, (p.packed_at + 28800000) / 86400000, -k.units FROM pick k JOIN parcel p ON p.id = k.parcel_id WHERE p.state = 4) x
			JOIN sku s ON s.id = x.sku GROUP BY x.sku, x.day, s.code HAVING sum(x.u) <> 0`},
		{"packed_doc", `SELECT p.waybill, p.packed_doc FROM parcel p LEFT JOIN doc d ON d.seq = p.packed_doc
			WHERE p.state = 4 AND (d.seq IS NULL OR d.subject <> p.id OR d.kind NOT IN ('pack', 'finish', 'part') OR d.at <> p.packed_at
				OR d.operator <> p.packed_by OR d.station <> p.packed_on OR d.body <> p.waybill
				OR EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq))`},
		{"scan_mode", `SELECT s.mode, s.id FROM doc d JOIN scan s ON s.doc_seq = d.seq WHERE d.kind IN ('pack', 'finish', 'undo', 'release', 'ignore', 'ignore_ended', 'part', 'swap', 'swap_back', 'join', 'bind', 'tray_cleared', 'gift_left') AND s.mode <> 'pack'`},
		{"ignored", `SELECT i.prefix, i.id FROM ignored i LEFT JOIN doc d ON d.seq = i.doc_seq LEFT JOIN doc e ON e.seq = i.ended_doc
			WHERE d.seq IS NULL OR d.kind <> 'ignore' OR d.subject <> i.id OR d.body <> i.class || ' ' || i.length || ' ' || i.prefix
				OR i.ended_doc <> 0 AND (e.seq IS NULL OR e.kind <> 'ignore_ended' OR e.subject <> i.id)`},
		{"ignored", `SELECT d.body, d.seq FROM doc d LEFT JOIN ignored i ON i.id = d.subject
			WHERE d.kind = 'ignore' AND (i.id IS NULL OR i.doc_seq <> d.seq) OR d.kind = 'ignore_ended' AND (i.id IS NULL OR i.ended_doc <> d.seq)`},
		{"joined", checkJoined}, {"bound", checkBound}, {"tray", checkTray}, {"tray", checkCleared},
		{"staged", `SELECT p.waybill, p.id FROM parcel p WHERE p.state <= 0 AND NOT ` + order.Staging},
		{"station", `SELECT p.waybill, p.id FROM parcel p LEFT JOIN station s ON s.id = p.station_id
			WHERE p.state = 2 AND (s.id IS NULL OR s.parcel_id <> p.id)`},
		{"station", `SELECT s.name, s.parcel_id FROM station s LEFT JOIN parcel p ON p.id = s.parcel_id
			WHERE s.parcel_id <> 0 AND (p.id IS NULL OR p.state <> 2 OR p.station_id <> s.id)`},
		{"station", `SELECT s.name, x.id FROM (SELECT id AS station, last_parcel AS id FROM station UNION ALL SELECT id, lock_parcel FROM station
				UNION ALL SELECT id, taken_parcel FROM station) x
			JOIN station s ON s.id = x.station WHERE x.id <> 0 AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.id = x.id)`},
		{"pull", `SELECT coalesce(p.waybill, ''), l.id FROM pull l LEFT JOIN parcel p ON p.id = l.parcel_id
			LEFT JOIN doc d ON d.seq = l.doc_seq LEFT JOIN doc e ON e.seq = l.ended_doc
			WHERE d.seq IS NULL OR l.ended = '' AND (p.id IS NULL OR p.state <> 4) OR l.ended <> '' AND e.seq IS NULL`},
		{"pick_order", `SELECT p.waybill, k.id FROM pick k JOIN parcel p ON p.id = k.parcel_id JOIN order_line l ON l.id = k.line_id
			WHERE NOT EXISTS (SELECT 1 FROM parcel_order po WHERE po.parcel_id = k.parcel_id AND po.order_id = l.order_id)`},
	} {
		p, err := store.Prove(tx, Mode, c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	keys, err := checkKeys(tx)
	return append(found, keys...), err
}

// checkKeys proves that each parcel has the key that its waybill is found by.
func checkKeys(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	err := tx.Each("SELECT id, waybill, key FROM parcel", nil, func(read func(...any) error) error {
		var id int64
		var waybill, key string
		err := read(&id, &waybill, &key)
		if key != scan.WaybillKey(waybill) {
			found = append(found, store.Problem{Room: Mode, Code: "key", Names: []string{waybill, key}, Numbers: []int64{id}})
		}
		return err
	})
	return found, err
}
