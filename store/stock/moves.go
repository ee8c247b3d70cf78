package stock

import "shipdesk/store"

// Movement is one movement of a SKU with its document.
type Movement struct {
	Doc        int64
	Kind       string // of the document
	At         int64  // UTC ms
	SKU        string
	Lot        string
	Expires    string // of the lot, 2027-01-31
	Units      int64
	From, To   string
	Operator   string
	Station    string
	Reason     string
	Reverses   int64 // the document this one takes back; 0 = none
	ReversedBy int64
}

// Moves gives the movements of a SKU from one time to another (UTC ms, to not
// included; 0 = no limit), in the order they were booked.
func Moves(tx *store.Tx, sku, from, to int64, each func(Movement) error) error {
	return tx.Each(`SELECT d.seq, d.kind, d.at, s.code, l.code, l.expires, m.units, f.code, t.code, d.operator, d.station, d.reason, coalesce(d.reverses, 0), coalesce(r.seq, 0)
		FROM movement m JOIN doc d ON d.seq = m.doc_seq JOIN sku s ON s.id = m.sku_id JOIN lot l ON l.id = m.lot_id JOIN place f ON f.id = m.from_place JOIN place t ON t.id = m.to_place
		LEFT JOIN doc r ON r.reverses = d.seq
		WHERE m.sku_id = $1 AND ($2 = 0 OR d.at >= $2) AND ($3 = 0 OR d.at < $3) ORDER BY m.id`, []any{sku, from, to}, func(read func(...any) error) error {
		var v Movement
		var expires int64
		if err := read(&v.Doc, &v.Kind, &v.At, &v.SKU, &v.Lot, &expires, &v.Units, &v.From, &v.To, &v.Operator, &v.Station, &v.Reason, &v.Reverses, &v.ReversedBy); err != nil {
			return err
		}
		v.Expires = Date(expires)
		return each(v)
	})
}
