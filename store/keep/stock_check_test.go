package keep_test

import (
	"slices"
	"testing"
)

func TestWhatTheStockScreenSortsByIsProved(t *testing.T) {
	for _, c := range []struct{ name, sql, want string }{
		{"what sold lately", "UPDATE sku_sum SET sold = sold + 1 WHERE sku_id = 1", "sellable.sold"},
		{"a window that was moved alone", "UPDATE sold_window SET day = 999999", "sellable.sold"},
		{"a count without a document", "UPDATE sku_sum SET counted_doc = 7777 WHERE sku_id = 1", "sellable.counted"},
		{"a count forgotten", "UPDATE sku_sum SET counted_doc = 0", "sellable.counted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tamper(t, packed(t), append(slices.Clone(unguard), c.sql)...)
			wantNamed(t, got, c.want, "store.guard")
		})
	}
}
