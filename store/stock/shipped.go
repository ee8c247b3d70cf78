package stock

import "shipdesk/store"

// A shop's day is a Chinese one wherever the machine stands: sums of days
// outlive a change of its clock.
const (
	dayMillis = 24 * 60 * 60 * 1000
	dayShift  = 8 * 60 * 60 * 1000
)

// Day is the day of a time in UTC milliseconds, counted from 1970.
func Day(at int64) int64 { return (at + dayShift) / dayMillis }

// AddShipped counts units as dispatched on a day; negative takes them back.
func AddShipped(tx *store.Tx, sku, day, units int64) error {
	_, err := tx.Exec(`INSERT INTO shipped(sku_id, day, units) VALUES ($1, $2, $3)
		ON CONFLICT (sku_id, day) DO UPDATE SET units = shipped.units + excluded.units`, sku, day, units)
	return err
}

// Sold gives the units dispatched from one day on, by SKU; assembled kits
// count as their parts as well.
func Sold(tx *store.Tx, from int64) (map[int64]int64, error) {
	all := map[int64]int64{}
	add := func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		all[sku] += units
		return err
	}
	err := tx.Each("SELECT sku_id, sum(units) FROM shipped WHERE day >= $1 GROUP BY sku_id", []any{from}, add)
	if err != nil {
		return nil, err
	}
	return all, tx.Each("SELECT p.part_id, p.units * s.units FROM kit_part p JOIN shipped s ON s.sku_id = p.kit_id AND s.day >= $1", []any{from}, add)
}

// DayUnits is what left on one day.
type DayUnits struct {
	Day, Units int64
}

// Daily gives what left of a SKU on each day from one on, days without any left
// out.
func Daily(tx *store.Tx, sku, from int64) ([]DayUnits, error) {
	var all []DayUnits
	err := tx.Each("SELECT day, units FROM shipped WHERE sku_id = $1 AND day >= $2 AND units <> 0 ORDER BY day", []any{sku, from}, func(read func(...any) error) error {
		var d DayUnits
		err := read(&d.Day, &d.Units)
		all = append(all, d)
		return err
	})
	return all, err
}

// DayStart is when a day of Day began, in UTC milliseconds.
func DayStart(day int64) int64 { return day*dayMillis - dayShift }
