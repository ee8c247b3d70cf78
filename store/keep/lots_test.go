package keep_test

import (
	"path/filepath"
	"slices"
	"testing"

	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

func TestCheckNamesEveryTamperingWithLots(t *testing.T) {
	for _, c := range []struct {
		name, sql string
		want      []string
	}{
		{"a day later", "UPDATE lot SET expires = expires + 30 WHERE code = 'A1'", []string{"stock.lot_day", "stock.lot_doc"}},
		{"a day later where it lies", "UPDATE balance SET expires = expires + 30 WHERE expires > 0", []string{"stock.lot_day"}},
		{"another name", "UPDATE lot SET code = 'A2' WHERE code = 'A1'", []string{"stock.lot_doc"}},
		{"a lot made up", "INSERT INTO lot(sku_id, code, expires) SELECT id, 'ZZ', 30000 FROM sku WHERE code = 'CUP'", []string{"stock.lot_doc"}},
		{"another SKU's lot", "UPDATE lot SET sku_id = (SELECT id FROM sku WHERE code = 'PAN') WHERE code = 'A1'", []string{"stock.lot", "stock.lot_doc"}},
		{"units of another lot", "UPDATE balance SET lot_id = 0, expires = 0 WHERE lot_id > 0 AND place_id > 0", []string{"stock.balance"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db"))
			t.Cleanup(func() { s.DB.Close() })
			s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01"}, shoptest.Goods{Code: "PAN", Name: "平底锅", Place: "B-01"})
			s.AskLots("CUP", stock.LotsDated)
			s.Shelve("CUP", "A-01", "A1", "2027-01-31", 3)
			s.Proved()
			got := tamper(t, s, append(slices.Clone(unguard), c.sql)...)
			wantNamed(t, got, append(slices.Clone(c.want), "store.guard")...)
		})
	}
}
