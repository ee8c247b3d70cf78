package keep_test

import (
	"path/filepath"
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// delivered is a shop that received some of a note, and moved some of that.
func delivered(t *testing.T) *shoptest.Shop {
	s := shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db"))
	t.Cleanup(func() { s.DB.Close() })
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 9})
	s.Write(func(tx *store.Tx) error {
		sku, err := stock.ByCode(tx, "CUP")
		if err != nil {
			return err
		}
		act := s.Act("office")
		doc := &store.Doc{Key: act.Key}
		if _, err := inbound.WriteNote(tx, doc, "PO-1", "义乌", 0, []inbound.Want{{SKU: sku.ID, Units: 5}}); err != nil {
			return err
		}
		if err := tx.Post(act, doc); err != nil {
			return err
		}
		return stock.AddPlace(tx, s.Act("office"), "C-01")
	})
	for _, line := range [][2]string{{"receive", "PO-1"}, {"receive", cup}, {"receive", cup}, {"receive", "/damaged 碎"}, {"move", "A-01"}, {"move", cup}, {"move", "SHELF"}} {
		s.Write(func(tx *store.Tx) error {
			act := s.Act("1")
			act.Mode = line[0]
			v, err := inbound.Scan(tx, act, line[1])
			if v.Kind.Refusal() {
				t.Errorf("%v: %+v", line, v)
			}
			return err
		})
	}
	s.Proved()
	return s
}

func TestCheckNamesEveryTamperingWithGoods(t *testing.T) {
	for _, c := range []struct {
		name, sql string
		want      []string
	}{
		{"what a scan received", "UPDATE handling SET units = 7 WHERE kind = 'receive' AND doc_seq = (SELECT min(doc_seq) FROM handling)", []string{"inbound.handling", "inbound.receipt_line"}},
		{"a receipt's scan taken out", "DELETE FROM handling WHERE kind = 'move'", []string{"inbound.handling"}},
		{"undone without a reversal", "UPDATE handling SET undone_doc = 1 WHERE kind = 'move'", []string{"inbound.handling"}},
		{"what a receipt counts", "UPDATE receipt_line SET units = 9", []string{"inbound.receipt_line", "inbound.purchase_line"}},
		{"what was damaged", "UPDATE receipt_line SET damaged = 0", []string{"inbound.receipt_line"}},
		{"what a note received", "UPDATE purchase_line SET received = 4", []string{"inbound.purchase_line", "inbound.incoming"}},
		{"what was ordered", "UPDATE purchase_line SET units = 50", []string{"inbound.incoming"}},
		{"what is on its way", "UPDATE sku_sum SET incoming = 0", []string{"inbound.incoming"}},
		{"a receipt closed by nobody", "UPDATE receipt SET closed_doc = 1", []string{"inbound.receipt", "inbound.station"}},
		{"a receipt's number", "UPDATE receipt SET no = 'R1'", []string{"inbound.receipt"}},
		{"a note closed by nobody", "UPDATE purchase SET closed_doc = 1", []string{"inbound.purchase", "inbound.incoming"}},
		{"a supplier's days", "UPDATE supplier SET lead_days = 9 WHERE id > 0", []string{"inbound.supplier"}},
		{"a station at no receipt", "UPDATE goods_station SET receipt_id = 77 WHERE mode = 'receive'", []string{"inbound.station"}},
		{"a place closed with goods", "UPDATE place SET closed = 1 WHERE code = 'A-01'", []string{"inbound.closed_place", "stock.place"}},
		{"an empty place closed by nobody", "UPDATE place SET closed = 1 WHERE code = 'C-01'", []string{"stock.place"}},
		{"an old name made up", "INSERT INTO place_past(code, place_id, doc_seq) VALUES ('X-1', 5, 1)", []string{"stock.place"}},
		{"in which mode", "UPDATE scan SET mode = 'issue' WHERE mode = 'move'", []string{"inbound.scan_mode"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tamper(t, delivered(t), append(slices.Clone(unguard), c.sql)...)
			wantNamed(t, got, append(slices.Clone(c.want), "store.guard")...)
		})
	}
}

func TestCheckNamesTamperingWithReceiptsTakenBack(t *testing.T) {
	void := func(t *testing.T) *shoptest.Shop {
		s := delivered(t)
		s.Write(func(tx *store.Tx) error {
			var doc int64
			if err := tx.Row("SELECT seq FROM doc WHERE kind = 'receipt'", nil, &doc); err != nil {
				return err
			}
			// The cup that was moved comes first.
			for _, seq := range []int64{doc + 4, doc} {
				if rev, _, err := inbound.Reverse(tx, s.Act("office"), seq, "送错了"); err != nil || rev.Why != "" {
					t.Errorf("document %d: %+v %v", seq, rev, err)
				}
			}
			return nil
		})
		s.Proved()
		return s
	}
	for _, c := range []struct {
		name, sql string
		want      []string
	}{
		{"opened again by nobody", "UPDATE receipt SET closed_doc = 0", []string{"inbound.receipt"}},
		{"what it brought is there after all", "UPDATE handling SET undone_doc = 0 WHERE kind = 'damaged'", []string{"inbound.handling", "inbound.receipt", "inbound.receipt_line"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tamper(t, void(t), append(slices.Clone(unguard), c.sql)...)
			wantNamed(t, got, append(slices.Clone(c.want), "store.guard")...)
		})
	}
}
