package stock

import "shipdesk/store"

// Check proves the stock books: balances are what the movements add up to, no
// real place is below zero, every SKU sums to zero over all places, the sums
// per SKU are those of its balances, a reversal took back what it names, a
// doubt names a document, a lot is its SKU's and was named with its day by a
// document, places were closed and renamed by documents, and
// opening stock is what its documents booked.
func Check(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"balance", `SELECT s.code || ' @ ' || p.code, sum(x.u) FROM (
			SELECT to_place AS place, sku_id AS sku, lot_id AS lot, units AS u FROM movement
			UNION ALL SELECT from_place, sku_id, lot_id, -units FROM movement
			UNION ALL SELECT place_id, sku_id, lot_id, -units FROM balance) x
			JOIN sku s ON s.id = x.sku JOIN place p ON p.id = x.place
			GROUP BY x.place, x.sku, x.lot, s.code, p.code HAVING sum(x.u) <> 0`},
		{"negative", `SELECT s.code || ' @ ' || p.code, b.units FROM balance b JOIN sku s ON s.id = b.sku_id JOIN place p ON p.id = b.place_id
			WHERE b.units < 0 AND b.place_id > 0`},
		{"doubt", `SELECT s.code, t.doc_seq FROM doubt t JOIN sku s ON s.id = t.sku_id LEFT JOIN doc d ON d.seq = t.doc_seq WHERE d.seq IS NULL`},
		{"opening", `SELECT s.code || ' @ ' || p.code, sum(x.u) FROM (
			SELECT doc_seq AS doc, sku_id AS sku, place_id AS place, lot_id AS lot, units AS u FROM opening
			UNION ALL SELECT doc_seq, sku_id, to_place, lot_id, -units FROM movement WHERE from_place = -5) x
			JOIN sku s ON s.id = x.sku JOIN place p ON p.id = x.place
			GROUP BY x.doc, x.sku, x.place, x.lot, s.code, p.code HAVING sum(x.u) <> 0`},
		{"place", `SELECT p.code, p.id FROM place p WHERE (p.closed <> 0) <> coalesce((SELECT CASE WHEN d.body LIKE 'closed %' THEN 1 ELSE 0 END FROM doc d
			WHERE d.kind = 'place' AND d.subject = p.id AND (d.body LIKE 'closed %' OR d.body LIKE 'opened %') ORDER BY d.seq DESC LIMIT 1), 0)`},
		{"place", `SELECT o.code, o.doc_seq FROM place_past o LEFT JOIN doc d ON d.seq = o.doc_seq
			WHERE d.seq IS NULL OR d.kind <> 'place' OR d.subject <> o.place_id OR d.body NOT LIKE 'renamed %'`},
		{"sku_zero", `SELECT s.code, sum(b.units) FROM balance b JOIN sku s ON s.id = b.sku_id GROUP BY b.sku_id, s.code HAVING sum(b.units) <> 0`},
		{"sum", `SELECT s.code, x.wrong FROM (
			SELECT sku, abs(sum(shelf)) + abs(sum(bench)) + abs(sum(dispatch)) + abs(sum(damaged)) AS wrong FROM (
				SELECT sku_id AS sku, CASE WHEN place_id >= 5 THEN units ELSE 0 END AS shelf, CASE WHEN place_id = 1 THEN units ELSE 0 END AS bench,
					CASE WHEN place_id = 2 THEN units ELSE 0 END AS dispatch, CASE WHEN place_id = 3 THEN units ELSE 0 END AS damaged
				FROM balance WHERE place_id > 0
				UNION ALL SELECT sku_id, -shelf, -bench, -dispatch, -damaged FROM sku_sum) y
			GROUP BY sku HAVING sum(shelf) <> 0 OR sum(bench) <> 0 OR sum(dispatch) <> 0 OR sum(damaged) <> 0) x
			JOIN sku s ON s.id = x.sku`},
		{"safety", `SELECT s.code, coalesce(m.safety, -1) FROM sku s LEFT JOIN sku_sum m ON m.sku_id = s.id WHERE s.id > 0 AND (m.sku_id IS NULL OR m.safety <> s.safety)`},
		{"assembly", `SELECT s.code, d.seq FROM movement m JOIN doc d ON d.seq = m.doc_seq JOIN sku s ON s.id = m.sku_id
			WHERE (m.from_place = -6 OR m.to_place = -6) AND d.kind NOT IN ('assemble', 'take_apart')`},
		{"lot", `SELECT s.code || ' ' || l.code, m.doc_seq FROM movement m JOIN lot l ON l.id = m.lot_id JOIN sku s ON s.id = m.sku_id WHERE m.lot_id > 0 AND l.sku_id <> m.sku_id`},
		{"lot_day", `SELECT s.code || ' ' || l.code, b.expires FROM balance b JOIN lot l ON l.id = b.lot_id JOIN sku s ON s.id = b.sku_id WHERE b.expires <> l.expires`},
		{"lot_doc", `SELECT s.code || ' ' || l.code, l.doc_seq FROM lot l JOIN sku s ON s.id = l.sku_id LEFT JOIN doc d ON d.seq = l.doc_seq
			WHERE l.id > 0 AND (d.seq IS NULL OR d.kind NOT IN ('lot', 'sku_merge') OR d.subject <> l.sku_id OR d.kind = 'lot' AND d.body <> l.code || char(10) || l.expires)`},
		{"retired", `SELECT s.code, s.retired FROM sku s WHERE s.id > 0 AND s.merged_into = 0 AND s.retired <>
			coalesce((SELECT CASE WHEN d.body = 'on' THEN 1 ELSE 0 END FROM doc d WHERE d.kind = 'sku_retire' AND d.subject = s.id ORDER BY d.seq DESC LIMIT 1), 0)`},
		{"merged", `SELECT s.code, s.merged_into FROM sku s LEFT JOIN sku t ON t.id = s.merged_into WHERE s.merged_into > 0 AND (t.id IS NULL OR t.merged_into > 0 OR s.retired <> 1
			OR EXISTS (SELECT 1 FROM balance b WHERE b.sku_id = s.id AND (b.place_id >= 5 OR b.place_id IN (1, 3)) AND b.units <> 0)
			OR coalesce((SELECT m.promised FROM sku_sum m WHERE m.sku_id = s.id), 0) <> 0
			OR NOT EXISTS (SELECT 1 FROM doc d WHERE d.kind = 'sku_merge' AND substr(d.body, 1, length(s.code) + 6) = s.code || ' into '))`},
		{"reversal", `SELECT s.code, sum(x.u) FROM (
			SELECT d.seq AS seq, m.sku_id AS sku, m.units AS u FROM doc d JOIN movement m ON m.doc_seq = d.seq WHERE d.reverses IS NOT NULL
			UNION ALL SELECT d.seq, m.sku_id, -m.units FROM doc d JOIN movement m ON m.doc_seq = d.reverses) x
			JOIN sku s ON s.id = x.sku GROUP BY x.seq, x.sku, s.code HAVING sum(x.u) <> 0`},
	} {
		p, err := store.Prove(tx, "stock", c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	return found, nil
}
