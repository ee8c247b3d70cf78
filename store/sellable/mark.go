package sellable

import (
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Kinds of document: goods were taken down on the platforms, or put back. The
// body names their codes, one a line.
const (
	DocDown = "taken_down"
	DocBack = "put_back"
)

// Mark says that goods were taken down, or put back. Codes that no SKU has
// come back as missing, and then nothing is marked. It answers how many were
// marked anew; with none there is no document. A key saved before changes
// nothing.
func Mark(tx *store.Tx, act store.Act, down bool, codes []string) (marked int, missing []string, err error) {
	var seq int64
	if err := tx.Row("SELECT coalesce(max(seq), 0) FROM doc WHERE key = $1", []any{act.Key[:]}, &seq); err != nil || seq > 0 {
		return 0, nil, err
	}
	codes = slices.Compact(slices.Sorted(slices.Values(codes)))
	var skus []stock.SKU
	for _, code := range codes {
		s, err := stock.ByCode(tx, code)
		if err == store.ErrNotFound {
			missing = append(missing, code)
			continue
		}
		if err != nil {
			return 0, nil, err
		}
		skus = append(skus, s)
	}
	if len(missing) > 0 {
		return 0, missing, nil
	}
	if seq, err = tx.Reserve(); err != nil {
		return 0, nil, err
	}
	query, kind := "DELETE FROM taken_down WHERE sku_id = $1", DocBack
	if down {
		query, kind = "INSERT INTO taken_down(sku_id, doc_seq) VALUES ($1, $2) ON CONFLICT (sku_id) DO NOTHING", DocDown
	}
	var named []string
	for _, s := range skus {
		args := []any{s.ID, seq}
		if !down {
			args = args[:1]
		}
		n, err := tx.Exec(query, args...)
		if err != nil {
			return 0, nil, err
		}
		if n > 0 {
			named = append(named, s.Code)
		}
	}
	if len(named) == 0 {
		return 0, nil, nil
	}
	return len(named), nil, tx.Post(act, &store.Doc{Key: act.Key, Kind: kind, Body: strings.Join(named, "\n") + "\n"})
}

// Done is when something was marked last, and by whom.
type Done struct {
	At       int64 // UTC ms
	Operator string
}

// DownSince says when a SKU was taken down and by whom; store.ErrNotFound if
// it is not.
func DownSince(tx *store.Tx, sku int64) (Done, error) {
	var d Done
	err := tx.Row("SELECT d.at, d.operator FROM taken_down t JOIN doc d ON d.seq = t.doc_seq WHERE t.sku_id = $1", []any{sku}, &d.At, &d.Operator)
	return d, err
}

// Check proves that what is marked as taken down was, by a document, and not
// put back since, that the search has every SKU or knows that it has not, and
// that what sold lately and the last count are those of the books.
func Check(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"taken_down", `WITH back AS MATERIALIZED (SELECT seq, body FROM doc WHERE kind = 'put_back')
			SELECT s.code, t.doc_seq FROM taken_down t JOIN sku s ON s.id = t.sku_id LEFT JOIN doc d ON d.seq = t.doc_seq
			WHERE d.seq IS NULL OR d.kind <> 'taken_down' OR instr(char(10) || d.body, char(10) || s.code || char(10)) = 0
				OR EXISTS (SELECT 1 FROM back b WHERE b.seq > d.seq AND instr(char(10) || b.body, char(10) || s.code || char(10)) > 0)`},
		{"words", `SELECT s.code, s.id FROM sku s WHERE s.id > 0 AND NOT EXISTS (SELECT 1 FROM sku_words w WHERE w.rowid = s.id)
			AND NOT EXISTS (SELECT 1 FROM sku_stale t WHERE t.sku_id = s.id)`},
		{"sold", `SELECT s.code, m.sold FROM sku_sum m JOIN sku s ON s.id = m.sku_id LEFT JOIN (SELECT sku_id, sum(units) AS units FROM sold_now GROUP BY sku_id) x ON x.sku_id = m.sku_id
			WHERE m.sold <> coalesce(x.units, 0)`},
		{"counted", `SELECT s.code, m.counted_doc FROM sku_sum m JOIN sku s ON s.id = m.sku_id
			WHERE m.counted_doc <> 0 AND NOT EXISTS (SELECT 1 FROM doc d WHERE d.seq = m.counted_doc)
				OR m.counted_doc < coalesce((SELECT max(o.doc_seq) FROM opening o WHERE o.sku_id = m.sku_id), 0)`},
	} {
		p, err := store.Prove(tx, "sellable", c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	return found, nil
}
