package order

import "shipdesk/store"

// Shop is a shop with how many orders the books have of it. The one without a
// name is for files that name none.
type Shop struct {
	Name     string
	Platform string
	Orders   int64
}

// Shops lists the shops that have orders, or were named, in the order in which
// they came.
func Shops(tx *store.Tx) ([]Shop, error) {
	var all []Shop
	err := tx.Each(`SELECT s.name, s.platform, (SELECT count(*) FROM orders o WHERE o.shop_id = s.id AND o.state > 0) FROM shop s ORDER BY s.id`, nil,
		func(read func(...any) error) error {
			var s Shop
			err := read(&s.Name, &s.Platform, &s.Orders)
			if s.Name != "" || s.Orders > 0 {
				all = append(all, s)
			}
			return err
		})
	return all, err
}
