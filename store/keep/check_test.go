package keep_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/keep"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const (
	cup  = "6901234567892"
	way1 = "YT1000000000001"
	way2 = "YT1000000000002"
)

// packed is a shop in which one parcel left and another waits.
func packed(t *testing.T) *shoptest.Shop {
	s := shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db"))
	t.Cleanup(func() { s.DB.Close() })
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 9})
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "CUP", Units: 2})
	s.AddOrder("1002", []string{way2}, shoptest.Line{SKU: "CUP", Units: 1})
	for _, code := range []string{way1, cup, cup} {
		s.Write(func(tx *store.Tx) error {
			_, err := pack.Scan(tx, s.Act("1"), code)
			return err
		})
	}
	s.Proved()
	return s
}

func TestCheckNamesEveryTampering(t *testing.T) {
	for _, c := range []struct {
		name, sql string
		want      []string // the problems, as room.code
	}{
		{"when a scan was made", "UPDATE scan SET at = at - 60000 WHERE id = 2", []string{"store.scan_doc"}},
		{"when it was saved", "UPDATE scan SET saved_at = saved_at + 60000 WHERE id = 2", []string{"store.scan_doc"}},
		{"who scanned", "UPDATE scan SET operator = '小张' WHERE id = 2", []string{"store.scan_doc"}},
		{"where", "UPDATE scan SET station = '2' WHERE id = 2", []string{"store.scan_doc"}},
		{"in which mode", "UPDATE scan SET mode = 'count' WHERE id = 2", []string{"pack.scan_mode"}},
		{"who packed", "UPDATE parcel SET packed_by = '小张' WHERE state = 4", []string{"pack.packed_doc"}},
		{"where it was packed", "UPDATE parcel SET packed_on = '2' WHERE state = 4", []string{"pack.packed_doc"}},
		{"under which waybill", "UPDATE parcel SET waybill = 'YT9', key = 'YT9' WHERE state = 4", []string{"pack.packed_doc"}},
		{"what a waybill is found by", "UPDATE parcel SET key = 'YT9' WHERE state = 1", []string{"pack.key"}},
		{"opening stock", "UPDATE opening SET units = 8", []string{"stock.opening"}},
		{"an opening made up", "INSERT INTO opening(sku_id, place_id, units, doc_seq) VALUES (1, 5, 3, 1)", []string{"stock.opening"}},
		{"an opening taken out", "DELETE FROM opening", []string{"stock.opening"}},
		{"a parcel hidden", "UPDATE parcel SET state = 0 WHERE state = 1", []string{"pack.staged"}},
		{"an order hidden", "UPDATE orders SET state = -2 WHERE no = '1002'", []string{"order.promised", "order.staged"}},
		{"a SKU retired", "UPDATE sku SET retired = 1 WHERE code = 'CUP'", []string{"stock.retired"}},
		{"a SKU merged", "UPDATE sku SET retired = 1, merged_into = 77 WHERE code = 'CUP'", []string{"stock.merged"}},
		{"a guard taken away", "SELECT 1", nil},
		{"a guard made harmless", "CREATE TRIGGER scan_no_update BEFORE UPDATE ON scan BEGIN SELECT 1; END", nil},
		{"codes made to be ignored", "INSERT INTO ignored(prefix, length, class, doc_seq) VALUES ('91', 30, 'digits', 1)", []string{"pack.ignored"}},
		{"a hold without a document", "UPDATE orders SET hold = 'lead', hold_doc = 7777 WHERE id = (SELECT min(id) FROM orders)", []string{"order.hold"}},
		{"a pull of nothing", "INSERT INTO pull(parcel_id, why, doc_seq) VALUES (77, 'held', 1)", []string{"pack.pull"}},
		{"a lock on nothing", "UPDATE station SET lock_parcel = 77", []string{"pack.station"}},
		{"a last parcel that is none", "UPDATE station SET last_parcel = 77", []string{"pack.station"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := packed(t)
			raw, err := sql.Open("sqlite", "file:"+s.DB.Path())
			if err != nil {
				t.Fatal(err)
			}
			defer raw.Close()
			for _, q := range []string{"DROP TRIGGER scan_no_update", c.sql} {
				if _, err := raw.Exec(q); err != nil {
					t.Fatal(err)
				}
			}
			problems, err := keep.Check(context.Background(), s.DB)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range problems {
				got = append(got, p.Room+"."+p.Code)
			}
			want := append(slices.Clone(c.want), "store.guard")
			slices.Sort(got)
			slices.Sort(want)
			if got = slices.Compact(got); !slices.Equal(got, want) {
				t.Errorf("check says %v, want %v: %v", got, want, problems)
			}
		})
	}
}
