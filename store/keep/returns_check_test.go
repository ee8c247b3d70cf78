package keep_test

import (
	"path/filepath"
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/shoptest"
)

// cameBack is a shop to which one of two cups came back, and an unknown parcel.
func cameBack(t *testing.T) *shoptest.Shop {
	s := shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db"))
	t.Cleanup(func() { s.DB.Close() })
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 9})
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "CUP", Units: 2})
	for _, code := range []string{way1, cup, cup} {
		s.Write(func(tx *store.Tx) error {
			_, err := pack.Scan(tx, s.Act("1"), code)
			return err
		})
	}
	for _, code := range []string{way1, way1, cup, "/missing", "SF1234567890123", "SF1234567890123"} {
		s.Write(func(tx *store.Tx) error {
			act := s.Act("1")
			act.Mode = returns.Mode
			_, err := returns.Scan(tx, act, code)
			return err
		})
	}
	s.Write(func(tx *store.Tx) error {
		_, err := returns.Keep(tx, returns.Refund{No: "R1", Order: "1001", Number: "SF1"})
		return err
	})
	s.Proved()
	return s
}

func TestCheckNamesEveryTamperingWithReturns(t *testing.T) {
	for _, c := range []struct {
		name, sql string
		want      []string // the problems, as room.code
	}{
		{"who signed it in", "UPDATE returned SET operator = '小张' WHERE id = 1", []string{"returns.in_doc"}},
		{"under which number", "UPDATE returned SET number = 'YT9', key = 'YT9' WHERE id = 1", []string{"returns.in_doc"}},
		{"what it is found by", "UPDATE returned SET key = 'YT9' WHERE id = 1", []string{"returns.key"}},
		{"a return taken out", "DELETE FROM returned WHERE id = 2", []string{"returns.in_doc", "returns.station"}},
		{"a return made done", "UPDATE returned SET state = 3 WHERE id = 2", []string{"returns.done_doc", "returns.station"}},
		{"a return open nowhere", "UPDATE return_station SET return_id = 0", []string{"returns.station"}},
		{"units made up", "UPDATE returned_unit SET units = 3 WHERE fate = 'sellable'", []string{"returns.came_back", "returns.over", "returns.units"}},
		{"what became of a unit", "UPDATE returned_unit SET fate = 'damaged' WHERE fate = 'sellable'", []string{"returns.units"}},
		{"what was missing", "UPDATE returned_unit SET units = 2 WHERE fate = 'missing'", []string{"returns.missing"}},
		{"that nothing came back", "UPDATE parcel SET came_back = 0", []string{"returns.came_back"}},
		{"a refund of no parcel", "UPDATE refund SET return_id = 77", []string{"returns.refund"}},
		{"what a refund is found by", "UPDATE refund SET key = 'SF2'", []string{"returns.refund_key"}},
		{"in which mode", "UPDATE scan SET mode = 'pack' WHERE doc_seq = (SELECT max(seq) FROM doc WHERE kind = 'return_unit')", []string{"returns.scan_mode"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tamper(t, cameBack(t), append(slices.Clone(unguard), c.sql)...)
			got = slices.DeleteFunc(got, func(p string) bool { return p == "store.reference" }) // rows that point to what was taken out
			wantNamed(t, got, append(slices.Clone(c.want), "store.guard")...)
		})
	}
}
