package pack

import "shipdesk/store"

// CameBack notes that units of a dispatched parcel came back, or with a
// negative number that they did not after all. From then on its dispatch is not
// taken back at the bench. No parcel (0) is nothing.
func CameBack(tx *store.Tx, parcelID, units int64) error {
	if parcelID == 0 {
		return nil
	}
	_, err := tx.Exec("UPDATE parcel SET came_back = came_back + $1 WHERE id = $2", units, parcelID)
	return err
}

// cameBack reports whether something of a parcel came back, or is of a SKU that
// is another one now: its goods can't go back to where they came from.
func (p parcel) cameBack(tx *store.Tx) (was bool, err error) {
	err = tx.Row(`SELECT came_back > 0 OR EXISTS (SELECT 1 FROM pick k JOIN sku s ON s.id = k.sku_id WHERE k.parcel_id = p.id AND s.merged_into > 0)
		FROM parcel p WHERE p.id = $1`, []any{p.id}, &was)
	return was, err
}
