package sellable

import (
	"strings"

	"shipdesk/store"
)

// Changed keeps the rows whose available units platforms were not told yet.
func Changed(tx *store.Tx, rows []Row) ([]Row, error) {
	told := map[int64]int64{}
	err := tx.Each("SELECT sku_id, units FROM told", nil, func(read func(...any) error) error {
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
func Tell(tx *store.Tx, rows []Row) error {
	for _, r := range rows {
		if _, err := tx.Exec(`INSERT INTO told(sku_id, units) VALUES ($1, $2) ON CONFLICT (sku_id) DO UPDATE SET units = excluded.units`, r.ID, r.ToSell()); err != nil {
			return err
		}
	}
	return nil
}

// ToSell is what a platform is told: never less than nothing.
func (r Row) ToSell() int64 { return max(0, r.Available) }

// headSetting is where a shop's column names are kept.
const headSetting = "sellable.head."

// Head gives the two column names of a shop's table, nil where nobody said.
func Head(tx *store.Tx, shop string) ([]string, error) {
	s, err := store.Setting(tx, headSetting+shop)
	if err != nil || s == "" {
		return nil, err
	}
	return strings.Split(s, "\n"), nil
}

// SetHead remembers the two column names of a shop's table.
func SetHead(tx *store.Tx, shop string, head []string) error {
	return store.SetSetting(tx, headSetting+shop, strings.Join(head, "\n"))
}
