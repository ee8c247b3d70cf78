package inbound

import (
	"shipdesk/store"
)

// Arrival is a delivery that is being received, that is on its way, or that
// was received.
type Arrival struct {
	Receipt  string // empty: nothing of it has come
	Note     string // empty: blind
	Supplier string
	Open     bool  // on its way, or being received
	DueAt    int64 // UTC ms, when it is expected; 0 = not known
	Guessed  bool  // DueAt is reckoned from the supplier's lead days
	LeadDays int64
	At       int64 // UTC ms, when it was ordered, or its receipt opened
	Lines    int64
	Expected int64
	Received int64
}

// How many notes and closed receipts Arrivals lists: more than anybody walks
// through with the arrows.
const (
	arrivalsAtMost = 300
	closedAtMost   = 30
)

const dayMillis = 24 * 60 * 60 * 1000

// Arrivals lists what can be received: open receipts, the latest first, then
// notes of which nothing is being received, the earliest first; and behind
// them the receipts closed last.
func Arrivals(tx *store.Tx) ([]Arrival, error) {
	const receipts = `SELECT r.no, coalesce(p.no, ''), s.name, r.closed_doc = 0, coalesce(p.due_at, 0), s.lead_days, d.at,
		(SELECT count(*) FROM receipt_line l WHERE l.receipt_id = r.id AND l.expected + l.units > 0),
		(SELECT coalesce(sum(l.expected), 0) FROM receipt_line l WHERE l.receipt_id = r.id), (SELECT coalesce(sum(l.units), 0) FROM receipt_line l WHERE l.receipt_id = r.id)
		FROM receipt r JOIN supplier s ON s.id = r.supplier_id JOIN doc d ON d.seq = r.doc_seq LEFT JOIN purchase p ON p.id = r.purchase_id `
	var all []Arrival
	for _, part := range []struct {
		query string
		most  int
	}{
		{receipts + "WHERE r.closed_doc = 0 ORDER BY r.id DESC LIMIT $1", arrivalsAtMost},
		{`SELECT '', p.no, s.name, 1, p.due_at, s.lead_days, d.at,
			(SELECT count(*) FROM purchase_line l WHERE l.purchase_id = p.id AND l.units > l.received),
			(SELECT coalesce(sum(l.units), 0) FROM purchase_line l WHERE l.purchase_id = p.id), (SELECT coalesce(sum(l.received), 0) FROM purchase_line l WHERE l.purchase_id = p.id)
			FROM purchase p JOIN supplier s ON s.id = p.supplier_id JOIN doc d ON d.seq = p.doc_seq
			WHERE p.closed_doc = 0 AND NOT EXISTS (SELECT 1 FROM receipt r WHERE r.purchase_id = p.id AND r.closed_doc = 0)
			ORDER BY CASE WHEN p.due_at > 0 THEN p.due_at WHEN s.lead_days > 0 THEN d.at + s.lead_days * 86400000 ELSE 9000000000000000 END, p.id LIMIT $1`, arrivalsAtMost},
		{receipts + "WHERE r.closed_doc > 0 ORDER BY r.id DESC LIMIT $1", closedAtMost},
	} {
		err := tx.Each(part.query, []any{part.most}, func(read func(...any) error) error {
			var a Arrival
			err := read(&a.Receipt, &a.Note, &a.Supplier, &a.Open, &a.DueAt, &a.LeadDays, &a.At, &a.Lines, &a.Expected, &a.Received)
			if a.DueAt == 0 && a.LeadDays > 0 && a.Note != "" {
				a.DueAt, a.Guessed = a.At+a.LeadDays*dayMillis, true
			}
			all = append(all, a)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}
