package count

import (
	"strings"

	"shipdesk/store"
)

const room = "count"

// Check proves counting: an entry is what its steps say, and each step its
// scan; what a count says the books had then is what movements add up to; a
// line says what the count said that decided it; a session, a posted line and
// a reversal are what documents say, line by line; and a station counts in an
// open place of its session.
func Check(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"entry", `SELECT p.code || ' ' || s.code, x.tally FROM (SELECT tally, sku, lot FROM (
				SELECT tally_id AS tally, sku_id AS sku, lot_id AS lot, units AS u, seq_first AS f, seq_last AS l FROM count_entry
				UNION ALL SELECT tally_id, sku_id, lot_id, -sum(units), -min(seq), -max(seq) FROM count_step WHERE undone = 0 AND unknown_id = 0 GROUP BY tally_id, sku_id, lot_id) y
			GROUP BY tally, sku, lot HAVING sum(u) <> 0 OR sum(f) <> 0 OR sum(l) <> 0 OR count(*) <> 2) x
			JOIN count_tally t ON t.id = x.tally JOIN place p ON p.id = t.place_id JOIN sku s ON s.id = x.sku`},
		{"books", `SELECT p.code || ' ' || s.code, x.tally FROM (SELECT tally, place, sku, books, sum(u) OVER (PARTITION BY place, sku, lot ORDER BY seq, tally ROWS UNBOUNDED PRECEDING) AS run FROM (
				SELECT 0 AS tally, to_place AS place, sku_id AS sku, lot_id AS lot, doc_seq AS seq, units AS u, 0 AS books FROM movement WHERE sku_id IN (SELECT e.sku_id FROM count_entry e)
				UNION ALL SELECT 0, from_place, sku_id, lot_id, doc_seq, -units, 0 FROM movement WHERE sku_id IN (SELECT e.sku_id FROM count_entry e)
				UNION ALL SELECT t.id, t.place_id, e.sku_id, e.lot_id, e.seq_last, 0, e.books FROM count_entry e JOIN count_tally t ON t.id = e.tally_id) y) x
			JOIN place p ON p.id = x.place JOIN sku s ON s.id = x.sku WHERE x.tally > 0 AND x.run <> x.books`},
		{"line", `SELECT n.no || ' ' || p.code || ' ' || s.code, l.tally_id FROM count_line l JOIN count_session n ON n.id = l.session_id JOIN place p ON p.id = l.place_id JOIN sku s ON s.id = l.sku_id
			LEFT JOIN count_tally t ON t.id = l.tally_id LEFT JOIN count_entry e ON e.tally_id = l.tally_id AND e.sku_id = l.sku_id AND e.lot_id = l.lot_id
			WHERE l.state = 0 AND l.tally_id <> 0 OR l.state > 0 AND (e.tally_id IS NULL OR t.session_id <> l.session_id OR t.place_id <> l.place_id
				OR e.units <> l.counted OR e.books <> l.books OR e.seq_last <> l.seq OR e.at <> l.at)`},
		{"scan", `SELECT s.operator, s.id FROM count_step s LEFT JOIN scan n ON n.key = s.key LEFT JOIN doc d ON d.key = s.key
			WHERE (n.id IS NULL OR n.mode <> 'count' OR n.station <> s.station OR n.operator <> s.operator) AND (d.seq IS NULL OR d.kind <> 'barcode_bound')`},
		{"unknown", `SELECT u.code, u.id FROM count_unknown u WHERE u.units <> (SELECT coalesce(sum(s.units), 0) FROM count_step s WHERE s.tally_id = u.tally_id AND s.sku_id = 0 AND s.lot_id = 0
			AND s.unknown_id = u.id AND s.undone = 0)`},
		{"session", `SELECT n.no, n.id FROM count_session n LEFT JOIN doc d ON d.seq = n.doc_seq LEFT JOIN doc e ON e.seq = n.done_doc
			WHERE d.seq IS NULL OR d.kind <> 'count_open' OR d.subject <> n.id OR substr(d.body, 1, length(n.no) + 1) <> n.no || ' '
				OR (n.state = 1) <> (n.done_doc = 0)
				OR n.state <> 1 AND (e.seq IS NULL OR e.subject <> n.id OR e.kind <> CASE WHEN n.state = 2 THEN 'count_post' ELSE 'count_cancel' END
					OR n.state = 2 AND substr(e.body, 1, length(n.no) + 4) <> n.no || ' end')`},
		{"session", `SELECT n.no, d.seq FROM doc d JOIN count_session n ON n.id = d.subject WHERE d.kind = 'count_post' AND n.done_doc <> d.seq AND substr(d.body, 1, length(n.no) + 4) = n.no || ' end'`},
		{"session", `SELECT d.body, d.seq FROM doc d LEFT JOIN count_session n ON n.id = d.subject WHERE d.kind = 'count_open' AND (n.id IS NULL OR n.doc_seq <> d.seq)
			OR d.kind = 'count_cancel' AND (n.id IS NULL OR n.done_doc <> d.seq)`},
		{"posted", `SELECT n.no || ' ' || s.code, l.posted_doc FROM count_line l JOIN count_session n ON n.id = l.session_id JOIN sku s ON s.id = l.sku_id LEFT JOIN doc d ON d.seq = l.posted_doc
				LEFT JOIN doc r ON r.reverses = l.posted_doc
			WHERE (l.state = 3) <> (l.posted_doc <> 0) OR l.posted_doc <> 0 AND (d.seq IS NULL OR d.kind <> 'count_post' OR d.subject <> l.session_id OR coalesce(r.seq, 0) <> l.undone_doc)
				OR l.posted_doc = 0 AND (l.booked <> 0 OR l.undone_doc <> 0)`},
		{"booked", `SELECT s.code, x.doc FROM (SELECT posted_doc AS doc, place_id AS place, sku_id AS sku, lot_id AS lot, booked AS u FROM count_line WHERE posted_doc <> 0
				UNION ALL SELECT m.doc_seq, CASE WHEN m.from_place = -3 THEN m.to_place ELSE m.from_place END, m.sku_id, m.lot_id, CASE WHEN m.from_place = -3 THEN -m.units ELSE m.units END
					FROM movement m JOIN doc d ON d.seq = m.doc_seq WHERE d.kind = 'count_post') x
			JOIN sku s ON s.id = x.sku GROUP BY x.doc, x.place, x.sku, x.lot, s.code HAVING sum(x.u) <> 0`},
		{"station", `SELECT w.station, w.tally_id FROM count_station w LEFT JOIN count_tally t ON t.id = w.tally_id LEFT JOIN count_session n ON n.id = t.session_id
			WHERE w.tally_id <> 0 AND (t.id IS NULL OR t.state <> 1 OR t.session_id <> w.session_id OR n.state <> 1)`},
		{"place", `SELECT n.no || ' ' || p.code, c.place_id FROM count_place c JOIN count_session n ON n.id = c.session_id JOIN place p ON p.id = c.place_id
			WHERE c.counted = 1 AND NOT EXISTS (SELECT 1 FROM count_tally t WHERE t.session_id = c.session_id AND t.place_id = c.place_id)`},
	} {
		p, err := store.Prove(tx, room, c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	p, err := checkBodies(tx)
	return append(found, p...), err
}

// checkBodies proves that posted lines, those that match as well, are still
// what their document says under its hash.
func checkBodies(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	bodies := map[int64]string{} // without their first lines
	err := tx.Each("SELECT seq, body FROM doc WHERE kind = $1", []any{DocPost}, func(read func(...any) error) error {
		var seq int64
		var body string
		err := read(&seq, &body)
		_, bodies[seq], _ = strings.Cut(body, "\n")
		return err
	})
	if err != nil {
		return nil, err
	}
	built := map[int64]*strings.Builder{}
	err = tx.Each(`SELECT posted_doc, place_id, sku_id, lot_id, counted, books, seq, booked, reason FROM count_line
		WHERE posted_doc > 0 ORDER BY posted_doc, place_id, sku_id, lot_id`, nil, func(read func(...any) error) error {
		var doc int64
		var r ready
		err := read(&doc, &r.place, &r.sku, &r.lot, &r.counted, &r.books, &r.seq, &r.delta, &r.reason)
		if built[doc] == nil {
			built[doc] = &strings.Builder{}
		}
		built[doc].WriteString(r.text() + "\n")
		return err
	})
	for seq, body := range bodies {
		now := ""
		if b := built[seq]; b != nil {
			now = b.String()
		}
		if now != body {
			found = append(found, store.Problem{Room: room, Code: "evidence", Numbers: []int64{seq}})
		}
	}
	return found, err
}
