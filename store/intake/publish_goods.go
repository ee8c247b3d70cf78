package intake

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// saveProducts writes new and changed products, their barcodes and places.
func (r *run) saveProducts(tx *store.Tx) error {
	if err := r.idsStillFree(tx); err != nil {
		return err
	}
	skus := newMany(12, "INSERT INTO sku(id, code, name, variant, short_name, short_variant, weight_g, home, safety, lots, shelf_days, near_days)", "")
	for i := range r.products {
		d := &r.products[i]
		if d.fate != isNew && d.fate != isChanged {
			continue
		}
		if err := r.makeHome(tx, d); err != nil {
			return err
		}
		if d.fate == isNew {
			if err := skus.add(tx, d.id, d.code, d.name, d.variant, d.short, d.shortV, max(d.weight, 0), d.home, max(d.safety, 0), max(d.lots, 0), max(d.keeps, 0), max(d.near, 0)); err != nil {
				return err
			}
		} else if _, err := tx.Exec(`UPDATE sku SET name = $1, variant = $2, short_name = $3, short_variant = $4, weight_g = $5, home = $6, safety = $7,
			lots = $8, shelf_days = $9, near_days = $10 WHERE id = $11`, d.name, d.variant, d.short, d.shortV, d.weight, d.home, d.safety, d.lots, d.keeps, d.near, d.id); err != nil {
			return err
		}
	}
	if err := skus.flush(tx); err != nil {
		return err
	}
	return r.saveBarcodes(tx)
}

// idsStillFree reports errStale if somebody made a SKU meanwhile: staged
// lines refer to ours by the ids they were to have.
func (r *run) idsStillFree(tx *store.Tx) error {
	first := r.nextSKU
	for i := range r.products {
		if d := &r.products[i]; d.fate == isNew {
			first = min(first, d.id)
		}
	}
	if first == r.nextSKU {
		return nil
	}
	var next int64
	if err := tx.Row("SELECT max(id) + 1 FROM sku", nil, &next); err != nil || next == first {
		return err
	}
	return errStale
}

// makeHome makes the product's place if it is new.
func (r *run) makeHome(tx *store.Tx, d *productRec) (err error) {
	if d.place != "" && d.home == 0 {
		d.home, err = r.makeBin(tx, d.place)
	}
	return err
}

func (r *run) makeBin(tx *store.Tx, code string) (int64, error) {
	if id := r.binOf(code); id != 0 {
		return id, nil
	}
	id, err := stock.EnsureBin(tx, code)
	r.places[code] = placeRec{id, "bin"}
	return id, err
}

func (r *run) saveBarcodes(tx *store.Tx) error {
	rows := newMany(4, "INSERT INTO barcode(key, sku_id, code, units)", "")
	for i := range r.products {
		d := &r.products[i]
		switch {
		case d.fate == isNew:
		case d.fate == isChanged && d.changes&bit(productBarcode) != 0:
			if _, err := tx.Exec("DELETE FROM barcode WHERE sku_id = $1", d.id); err != nil {
				return err
			}
		default:
			continue
		}
		for _, b := range d.mended {
			if err := rows.add(tx, b.key, d.id, b.code, b.units); err != nil {
				return err
			}
		}
	}
	return rows.flush(tx)
}

// bookOpenings books opening stock. No pieces at all is an opening too: the
// books then know that there is nothing.
func (r *run) bookOpenings(tx *store.Tx, doc *store.Doc, seq int64) error {
	for i := range r.stock {
		s := &r.stock[i]
		if s.fate != isNew {
			continue
		}
		place, err := r.makeBin(tx, s.place)
		if err == nil {
			err = stock.Open(tx, doc, s.sku, place, s.units, seq)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
