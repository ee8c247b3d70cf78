package shoptest

import (
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// AddKit makes a SKU that is sold as one and packed as its parts; goods names
// it, lines are pieces of parts in one kit.
func (s *Shop) AddKit(goods Goods, parts ...Line) {
	s.T.Helper()
	goods.Unknown = goods.Stock == 0
	s.AddSKU(goods)
	s.SetKit(goods.Code, parts...)
}

// SetKit changes the parts of a kit.
func (s *Shop) SetKit(kit string, parts ...Line) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		k, err := stock.ByCode(tx, kit)
		if err != nil {
			return err
		}
		var list []order.Part
		for _, p := range parts {
			sku, err := stock.ByCode(tx, p.SKU)
			if err != nil {
				return err
			}
			list = append(list, order.Part{SKU: sku.ID, Units: p.Units})
		}
		return order.SetKit(tx, k.ID, list)
	})
}
