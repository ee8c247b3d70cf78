package stock

import "shipdesk/store"

// Open books the opening stock of a SKU at a place on d, which will have the
// number seq. No units are an opening too: from then on the books' number
// means something. A SKU and place are opened once; the caller asks Opened.
func Open(tx *store.Tx, d *store.Doc, sku, place, units, seq int64) error {
	if units > 0 {
		if _, err := Move(tx, d, store.Move{SKU: sku, Units: units, From: Opening, To: place}); err != nil {
			return err
		}
	}
	if _, err := tx.Exec("UPDATE sku SET known = 1 WHERE id = $1 AND known = 0", sku); err != nil {
		return err
	}
	_, err := tx.Exec("INSERT INTO opening(sku_id, place_id, units, doc_seq) VALUES ($1, $2, $3, $4)", sku, place, units, seq)
	return err
}
