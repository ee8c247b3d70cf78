package store

import "context"

// Mark tells states of the books apart: the last document and the last scan.
// A take-over or a refusal is a scan without a document.
type Mark struct {
	Doc, Scan int64
}

// Mark is cheap enough to poll for what other terminals change.
func (db *DB) Mark(ctx context.Context) (m Mark, err error) {
	err = db.Read(ctx, func(tx *Tx) error {
		return tx.Row("SELECT coalesce((SELECT max(seq) FROM doc), 0), coalesce((SELECT max(id) FROM scan), 0)", nil, &m.Doc, &m.Scan)
	})
	return m, err
}
