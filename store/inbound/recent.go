package inbound

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Done is one act of a station that moved goods.
type Done struct {
	Doc   int64
	At    int64 // UTC ms
	Item  Item  // with its pieces
	From  string
	To    string
	Where Purpose // of an issue
}

// Recent lists the last acts of a station in a mode that stand, the latest
// first.
func Recent(tx *store.Tx, station, mode string, n int) ([]Done, error) {
	var all []Done
	err := tx.Each(`SELECT h.doc_seq, d.at, s.code, `+stock.ShownName+`, `+stock.ShownVariant+`, h.units,
		coalesce((SELECT p.code FROM movement m JOIN place p ON p.id = m.from_place WHERE m.doc_seq = h.doc_seq ORDER BY m.id LIMIT 1), ''),
		coalesce((SELECT p.code FROM movement m JOIN place p ON p.id = m.to_place WHERE m.doc_seq = h.doc_seq ORDER BY m.id LIMIT 1), ''), CASE WHEN h.kind = 'issue' THEN d.body ELSE '' END
		FROM handling h JOIN doc d ON d.seq = h.doc_seq JOIN sku s ON s.id = h.sku_id
		WHERE h.station_id = (SELECT id FROM station WHERE name = $1) AND h.undone_doc = 0 AND h.kind = $2 ORDER BY h.doc_seq DESC LIMIT $3`,
		[]any{station, mode, n}, func(read func(...any) error) error {
			var d Done
			err := read(&d.Doc, &d.At, &d.Item.SKU, &d.Item.Name, &d.Item.Variant, &d.Item.Units, &d.From, &d.To, &d.Where)
			all = append(all, d)
			return err
		})
	return all, err
}
