package count

import (
	"errors"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// PostDocs gives the documents that posted a session and were not taken back,
// latest first.
func PostDocs(tx *store.Tx, no string) ([]int64, error) {
	se, err := SessionNo(tx, no)
	if err != nil {
		return nil, err
	}
	return idsOf(tx, "SELECT d.seq FROM doc d WHERE d.kind = $1 AND d.subject = $2 AND NOT EXISTS (SELECT 1 FROM doc r WHERE r.reverses = d.seq) ORDER BY d.seq DESC", DocPost, se.ID)
}

// ReverseGone is the Why of a Reversal whose goods are no longer there.
const ReverseGone = "gone"

// Reversal is what became of the wish to take a posted count back.
type Reversal struct {
	Doc  int64  // the document of the reversal, 0 if it was refused
	Why  string // ReverseGone
	Gone []Gone
}

// Gone is a document that took found goods away again.
type Gone struct {
	Doc   int64
	Kind  string
	Place string // where they went
	Units int64
}

// Reverse takes back a posted count: what was found is lost again, and what
// was lost is back. mine is false if the document is none. The caller has
// asked whether it was reversed already, and rolls back a refusal.
func Reverse(tx *store.Tx, act store.Act, seq int64, reason string) (rev Reversal, mine bool, err error) {
	var kind string
	var subject int64
	err = tx.Row("SELECT kind, subject FROM doc WHERE seq = $1", []any{seq}, &kind, &subject)
	if errors.Is(err, store.ErrNotFound) || err == nil && kind != DocPost {
		return rev, false, nil
	}
	if err != nil {
		return rev, true, err
	}
	d := &store.Doc{Key: act.Key, Kind: DocReverse, Subject: subject, Reverses: seq, Reason: reason}
	ok, err := stock.Unbook(tx, d)
	if err != nil {
		return rev, true, err
	}
	if !ok {
		rev.Why = ReverseGone
		rev.Gone, err = whoTook(tx, seq)
		return rev, true, err
	}
	next, err := tx.Reserve()
	if err != nil {
		return rev, true, err
	}
	if _, err := tx.Exec("UPDATE count_line SET undone_doc = $1 WHERE posted_doc = $2", next, seq); err != nil {
		return rev, true, err
	}
	err = tx.Post(act, d)
	rev.Doc = d.Seq
	return rev, true, err
}

// whoTook names the latest documents that took goods from where a count found
// them.
func whoTook(tx *store.Tx, seq int64) ([]Gone, error) {
	var gone []Gone
	err := tx.Each(`SELECT m.doc_seq, d.kind, p.code, m.units FROM movement f JOIN movement m ON m.sku_id = f.sku_id AND m.lot_id = f.lot_id AND m.from_place = f.to_place AND m.doc_seq > f.doc_seq
		JOIN doc d ON d.seq = m.doc_seq JOIN place p ON p.id = m.to_place LEFT JOIN balance b ON b.sku_id = f.sku_id AND b.place_id = f.to_place AND b.lot_id = f.lot_id
		WHERE f.doc_seq = $1 AND f.from_place = $2 AND coalesce(b.units, 0) < f.units ORDER BY m.id DESC LIMIT 5`, []any{seq, stock.Found}, func(read func(...any) error) error {
		var g Gone
		err := read(&g.Doc, &g.Kind, &g.Place, &g.Units)
		gone = append(gone, g)
		return err
	})
	return gone, err
}
