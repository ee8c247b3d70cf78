package keep_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/store/shoptest"
)

func TestWhatALeadSaidAboutTimeIsProved(t *testing.T) {
	for _, c := range []struct {
		name, statement string
		want            []string
	}{
		{"the kind of an order", "UPDATE orders SET made = 2 WHERE no = '1001'", []string{"order.due", "order.made"}},
		{"a kind that nobody said", "UPDATE orders SET made_doc = 1 WHERE no = '1002'", []string{"order.made"}},
		{"the platform of a shop", "UPDATE shop SET platform = 'jd'", []string{"order.shop"}},
		{"a zone that nobody said", "UPDATE shop SET shop_doc = 0", []string{"order.shop"}},
	} {
		s := shoptest.Plain(t, t.TempDir()+"/shop.db")
		s.AddSKU(shoptest.Goods{Code: "A", Stock: 9})
		s.AddOrder("1001", nil, shoptest.Line{SKU: "A", Units: 1})
		s.AddOrder("1002", nil, shoptest.Line{SKU: "A", Units: 1})
		s.Write(func(tx *store.Tx) error {
			if err := order.SetMade(tx, s.Act("office"), 1, deadline.Presale); err != nil {
				return err
			}
			return order.SetShop(tx, s.Act("office"), order.Shop{Platform: "tmall", Zone: "Asia/Tokyo"})
		})
		wantNamed(t, tamper(t, s))
		t.Run(c.name, func(t *testing.T) { wantNamed(t, tamper(t, s, c.statement), c.want...) })
	}
}
