package keep_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const odd = "YT9999999999999"

// changed is packed after a lead changed what is sent: goods swapped, a parcel
// joined, a waybill bound, another taken out of the tray, one still in it.
func changed(t *testing.T) *shoptest.Shop {
	s := packed(t)
	s.AddSKU(shoptest.Goods{Code: "MUG", Place: "A-02", Stock: 5})
	s.AddOrder("1013", []string{"YT1000000000013"}, shoptest.Line{SKU: "CUP", Units: 1})
	s.AddOrder("1014", nil, shoptest.Line{SKU: "CUP", Units: 1})
	for _, code := range []string{"/swap 1002 CUP MUG 断货", way2, "/join YT1000000000013", odd, "/bind 1014", "YT9999999999998", "/bind off YT9999999999998", "YT9999999999997"} {
		s.Write(func(tx *store.Tx) error {
			v, err := pack.Scan(tx, s.Act("1"), code)
			if v.Kind == pack.NotAllowed || v.Kind == pack.NothingToDo {
				t.Errorf("%s: %s %s", code, v.Kind, v.Why)
			}
			return err
		})
	}
	s.Proved()
	return s
}

func TestCheckNamesTamperingWithWhatALeadChanged(t *testing.T) {
	for _, c := range []struct {
		name, sql string
		want      []string
	}{
		{"a swap forgotten", "UPDATE order_line SET swap_doc = 0, swap_sku = 0 WHERE swap_doc > 0", []string{"order.swap"}},
		{"other goods than swapped", "UPDATE order_line SET sku_id = 1 WHERE swap_doc > 0", []string{"order.promised", "order.swap"}},
		{"what it was before", "UPDATE order_line SET swap_sku = 2 WHERE swap_doc > 0", []string{"order.swap"}},
		{"where a joined label leads", "DELETE FROM waybill_past", []string{"pack.joined"}},
		{"another number for what was joined", "UPDATE waybill_past SET waybill = 'YT7', key = 'YT7'", []string{"pack.joined"}},
		{"another number for what was bound", "UPDATE parcel SET waybill = 'YT7', key = 'YT7' WHERE waybill = '" + odd + "'", []string{"pack.bound"}},
		{"a bound waybill back in the tray", "UPDATE tray SET ended = '', ended_doc = 0 WHERE ended = 'bound'", []string{"pack.tray"}},
		{"how it left the tray", "UPDATE tray SET ended = 'known' WHERE ended = 'bound'", []string{"pack.tray"}},
		{"what was taken out still in it", "UPDATE tray SET ended = '', ended_doc = 0 WHERE ended = 'cleared'", []string{"pack.tray"}},
		{"another waybill in the tray", "UPDATE tray SET waybill = 'YT7', key = 'YT7' WHERE ended = ''", []string{"pack.tray"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			wantNamed(t, tamper(t, changed(t), c.sql), c.want...)
		})
	}
}
