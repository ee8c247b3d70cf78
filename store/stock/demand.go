package stock

import "shipdesk/store"

// Demand is what open orders want of a SKU.
type Demand struct {
	Promised int64 // pieces, those of kits' parts included, that have not left
	// Of a kit:
	Whole  int64 // kits of which nothing is packed yet
	Spoken int64 // assembled ones on the bench, for open orders
}

// Plus adds another demand, times sign.
func (d Demand) Plus(o Demand, sign int64) Demand {
	return Demand{d.Promised + sign*o.Promised, d.Whole + sign*o.Whole, d.Spoken + sign*o.Spoken}
}

// AddDemand keeps the sums of what open orders want; units may be negative.
func AddDemand(tx *store.Tx, sku int64, d Demand) error {
	switch {
	case sku == 0 || d == Demand{}:
		return nil
	case d.Whole == 0 && d.Spoken == 0:
		_, err := tx.Exec("UPDATE sku_sum SET promised = promised + $1 WHERE sku_id = $2", d.Promised, sku)
		return err
	}
	_, err := tx.Exec("UPDATE sku_sum SET promised = promised + $1, whole = whole + $2, spoken = spoken + $3 WHERE sku_id = $4", d.Promised, d.Whole, d.Spoken, sku)
	return err
}
