package sellable

import "shipdesk/store"

// Changed keeps the rows whose available units platforms were not told yet.
func Changed(tx *store.Tx, rows []Row) ([]Row, error) { return ChangedFor(tx, "", rows) }

// ChangedFor keeps the rows whose available units a shop's platform was not
// told yet. Each shop has a table of its own: what one was told, another was
// not.
func ChangedFor(tx *store.Tx, shop string, rows []Row) ([]Row, error) {
	told := map[int64]int64{}
	query, args := "SELECT sku_id, units FROM told", []any(nil)
	if shop != "" {
		query, args = "SELECT sku_id, units FROM told_shop WHERE shop = $1", []any{shop}
	}
	err := tx.Each(query, args, func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		told[sku] = units
		return err
	})
	var changed []Row
	for _, r := range rows {
		if units, was := told[r.ID]; !was || units != r.ToSell() {
			changed = append(changed, r)
		}
	}
	return changed, err
}

// Tell remembers what platforms were told.
func Tell(tx *store.Tx, rows []Row) error { return TellFor(tx, "", rows) }

// TellFor remembers what a shop's platform was told.
func TellFor(tx *store.Tx, shop string, rows []Row) error {
	for _, r := range rows {
		var err error
		if shop == "" {
			_, err = tx.Exec(`INSERT INTO told(sku_id, units) VALUES ($1, $2) ON CONFLICT (sku_id) DO UPDATE SET units = excluded.units`, r.ID, r.ToSell())
		} else {
			_, err = tx.Exec(`INSERT INTO told_shop(shop, sku_id, units) VALUES ($1, $2, $3) ON CONFLICT (shop, sku_id) DO UPDATE SET units = excluded.units`,
				shop, r.ID, r.ToSell())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ToSell is what a platform is told: never less than nothing.
func (r Row) ToSell() int64 { return max(0, r.Available) }

// headSetting is where the two column names of a shop's table were kept before
// it could have others.
const headSetting = "sellable.head."
