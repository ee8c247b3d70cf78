package inbound

import "shipdesk/store"

// Check proves receiving: every handling is what its document moved, a receipt
// counts what its documents brought, a note what its receipts did, what is on
// its way is what open notes still miss, receipts and notes say what their
// documents say, and a closed place holds nothing.
func Check(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"handling", `SELECT h.kind, h.doc_seq FROM handling h LEFT JOIN doc d ON d.seq = h.doc_seq LEFT JOIN doc r ON r.reverses = h.doc_seq
			WHERE d.seq IS NULL OR d.kind <> h.kind OR coalesce(r.seq, 0) <> h.undone_doc
				OR h.receipt_id <> 0 AND d.subject <> h.receipt_id
				OR h.units <> (SELECT coalesce(sum(m.units), 0) FROM movement m WHERE m.doc_seq = h.doc_seq AND m.sku_id = h.sku_id)`},
		{"handling", `SELECT d.kind, d.seq FROM doc d LEFT JOIN handling h ON h.doc_seq = d.seq
			WHERE d.kind IN ('receive', 'putaway', 'damaged', 'issue', 'move') AND h.doc_seq IS NULL`},
		{"receipt_line", `SELECT r.no || ' ' || s.code, x.wrong FROM (SELECT receipt, sku, abs(sum(u)) + abs(sum(b)) AS wrong FROM (
				SELECT receipt_id AS receipt, sku_id AS sku, units AS u, damaged AS b FROM receipt_line
				UNION ALL SELECT receipt_id, sku_id, CASE WHEN kind = 'receive' THEN -units ELSE 0 END, CASE WHEN kind = 'damaged' THEN -units ELSE 0 END
					FROM handling WHERE receipt_id > 0 AND undone_doc = 0) y
			GROUP BY receipt, sku HAVING sum(u) <> 0 OR sum(b) <> 0) x JOIN receipt r ON r.id = x.receipt JOIN sku s ON s.id = x.sku`},
		{"purchase_line", `SELECT p.no || ' ' || s.code, x.wrong FROM (SELECT purchase, sku, sum(u) AS wrong FROM (
				SELECT purchase_id AS purchase, sku_id AS sku, received AS u FROM purchase_line
				UNION ALL SELECT r.purchase_id, l.sku_id, -l.units FROM receipt_line l JOIN receipt r ON r.id = l.receipt_id WHERE r.purchase_id > 0) y
			GROUP BY purchase, sku HAVING sum(u) <> 0) x JOIN purchase p ON p.id = x.purchase JOIN sku s ON s.id = x.sku`},
		{"incoming", `SELECT s.code, x.wrong FROM (SELECT sku, sum(u) AS wrong FROM (
				SELECT sku_id AS sku, incoming AS u FROM sku_sum
				UNION ALL SELECT l.sku_id, l.received - l.units FROM purchase_line l JOIN purchase p ON p.id = l.purchase_id
					WHERE p.closed_doc = 0 AND l.units > l.received) y
			GROUP BY sku HAVING sum(u) <> 0) x JOIN sku s ON s.id = x.sku`},
		{"receipt", `SELECT r.no, r.id FROM receipt r LEFT JOIN doc d ON d.seq = r.doc_seq LEFT JOIN doc c ON c.seq = r.closed_doc
			WHERE d.seq IS NULL OR d.kind <> 'receipt' OR d.subject <> r.id OR d.body <> r.no
				OR r.closed_doc <> 0 AND (c.seq IS NULL OR c.subject <> r.id OR c.kind <> 'receipt_closed' AND (c.kind <> 'receipt_void' OR c.reverses <> r.doc_seq)
					OR EXISTS (SELECT 1 FROM doc x WHERE x.reverses = c.seq))`},
		{"receipt", `SELECT r.no, d.seq FROM doc d JOIN receipt r ON r.id = d.subject WHERE d.kind = 'receipt_void'
			AND (r.closed_doc <> d.seq OR EXISTS (SELECT 1 FROM handling h WHERE h.receipt_id = r.id AND h.receipt_id > 0 AND h.undone_doc = 0))`},
		{"receipt", `SELECT d.body, d.seq FROM doc d LEFT JOIN receipt r ON r.id = d.subject
			WHERE d.kind = 'receipt' AND (r.id IS NULL OR r.doc_seq <> d.seq) OR d.kind = 'receipt_closed' AND (r.id IS NULL OR r.closed_doc <> d.seq)
				AND NOT EXISTS (SELECT 1 FROM doc x WHERE x.reverses = d.seq)`},
		{"purchase", `SELECT p.no, p.id FROM purchase p LEFT JOIN doc d ON d.seq = p.doc_seq LEFT JOIN doc c ON c.seq = p.closed_doc
			WHERE d.seq IS NULL OR d.kind <> 'purchase' OR d.subject <> p.id
				OR p.closed_doc <> 0 AND (c.seq IS NULL OR c.kind NOT IN ('purchase_closed', 'receipt_closed') OR EXISTS (SELECT 1 FROM doc x WHERE x.reverses = c.seq))`},
		{"station", `SELECT s.name, g.receipt_id FROM goods_station g JOIN station s ON s.id = g.station_id LEFT JOIN receipt r ON r.id = g.receipt_id
			WHERE g.receipt_id <> 0 AND (r.id IS NULL OR r.closed_doc <> 0)`},
		{"supplier", `SELECT s.name, s.lead_days FROM supplier s WHERE s.lead_days || ' ' || s.name <> coalesce((SELECT d.body FROM doc d
			WHERE d.kind = 'supplier' AND d.subject = s.id ORDER BY d.seq DESC LIMIT 1), '0 ' || s.name)`},
		{"closed_place", `SELECT p.code, sum(b.units) FROM place p JOIN balance b ON b.place_id = p.id WHERE p.closed <> 0 GROUP BY p.code HAVING sum(b.units) <> 0`},
		{"scan_mode", `SELECT s.mode, s.id FROM doc d JOIN handling h ON h.doc_seq = d.seq JOIN scan s ON s.doc_seq = d.seq
			WHERE s.mode <> CASE WHEN h.kind IN ('issue', 'move') THEN h.kind ELSE 'receive' END`},
	} {
		p, err := store.Prove(tx, "inbound", c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	return found, nil
}
