package pack

import (
	"slices"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// goesWithout lists what the parcel's orders don't get of goods that are
// scarce: others come before them.
func (c *contents) goesWithout(tx *store.Tx) ([]Item, error) {
	var ids []int64
	for _, w := range c.wants {
		if !slices.Contains(ids, w.order) {
			ids = append(ids, w.order)
		}
	}
	lacks, err := order.ShortOf(tx, ids...)
	var items []Item
	for _, l := range lacks {
		s, err := stock.ByID(tx, l.SKU)
		if err != nil {
			return nil, err
		}
		items = append(items, Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: l.Units})
	}
	return items, err
}
