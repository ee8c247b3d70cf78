package keep_test

import (
	"path/filepath"
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const (
	cup  = "6901234567892"
	way1 = "YT1000000000001"
	way2 = "YT1000000000002"
	way3 = "YT1000000000003"
)

// packed is a shop in which one parcel left and another waits.
func packed(t *testing.T) *shoptest.Shop {
	s := shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db"))
	t.Cleanup(func() { s.DB.Close() })
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 9})
	s.AddSKU(shoptest.Goods{Code: "BOX", Name: "空盒", Unknown: true})
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "CUP", Units: 2})
	s.AddOrder("1002", []string{way2}, shoptest.Line{SKU: "CUP", Units: 1})
	for _, code := range []string{way1, cup, cup} {
		s.Write(func(tx *store.Tx) error {
			_, err := pack.Scan(tx, s.Act("1"), code)
			return err
		})
	}
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP", Units: 1})
	s.Note("1003", "先别发", "")
	s.NoteRule(order.NoteRule{Word: "别发", Effect: order.Stop})
	s.GiftRule(order.GiftRule{Gift: "CUP", Units: 1})
	for _, code := range []string{way3, "/release"} {
		s.Write(func(tx *store.Tx) error {
			_, err := pack.Scan(tx, s.Act("2"), code)
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
		{"a line sent as other goods", "UPDATE order_line SET swap_doc = 1, swap_sku = sku_id WHERE id = 2", []string{"order.swap"}},
		{"a trace of a swap", "UPDATE order_line SET swap_sku = 1 WHERE id = 2", []string{"order.swap"}},
		{"a waybill laid into the tray", "INSERT INTO tray(key, waybill, scan_id) VALUES ('YT9', 'YT9', 1)", []string{"pack.tray"}},
		{"a note rule's word", "UPDATE note_rule SET word = '加急'", []string{"order.note_rule"}},
		{"a note rule ended by nobody", "UPDATE note_rule SET ended_doc = 1", []string{"order.note_rule"}},
		{"a note rule made up", "INSERT INTO note_rule(word, effect, doc_seq) VALUES ('急', 'stop', 1)", []string{"order.note_rule"}},
		{"a note rule taken out", "DELETE FROM note_rule", []string{"order.note_rule"}},
		{"a note that no lead read", "UPDATE note_passed SET doc_seq = 1", []string{"order.note_passed"}},
		{"how much a gift rule gives", "UPDATE gift_rule SET units = 2", []string{"order.gift", "order.gift_rule"}},
		{"a gift rule ended by nobody", "UPDATE gift_rule SET ended_doc = 1", []string{"order.gift_rule"}},
		{"a gift that is goods", "UPDATE order_line SET gift = 0 WHERE gift = 1", []string{"order.gift"}},
		{"a gift that no rule gives", "DELETE FROM gift", []string{"order.gift"}},
		{"a gift left out by nobody", "UPDATE gift SET left_doc = 1", []string{"order.gift"}},
		{"a hold without a document", "UPDATE orders SET hold = 'lead', hold_doc = 7777 WHERE id = (SELECT min(id) FROM orders)", []string{"order.hold"}},
		{"a rule about time made up", "INSERT INTO deadline_rule(kind, scope, shop_id, since, body, doc_seq) VALUES ('pickups', '圆通', 0, 0, '[]', 1)", []string{"order.rule"}},
		{"a time nobody agreed to", "UPDATE orders SET agreed_at = 1 WHERE state = 3", []string{"order.agreed"}},
		{"a deadline moved", "UPDATE orders SET due_at = due_at + 60000 WHERE state = 2", []string{"order.due"}},
		{"a pull of nothing", "INSERT INTO pull(parcel_id, why, doc_seq) VALUES (77, 'held', 1)", []string{"pack.pull"}},
		{"safety stock", "UPDATE sku_sum SET safety = 3", []string{"stock.safety"}},
		{"a SKU without sums", "DELETE FROM sku_sum WHERE promised = 0 AND shelf = 0", []string{"stock.safety"}},
		{"what left on a day", "UPDATE shipped SET units = units + 1", []string{"pack.shipped"}},
		{"a kit that orders do not know", "INSERT INTO kit_part(kit_id, part_id, units) VALUES (1, 2, 1)", []string{"order.need"}},
		{"a kit inside a kit", "INSERT INTO kit_part(kit_id, part_id, units) VALUES (2, 2, 1)", []string{"order.kit"}},
		{"kits that nobody wants", "UPDATE sku_sum SET whole = 1", []string{"order.kits_wanted"}},
		{"parts that no kit gives", "UPDATE sku_sum SET kitted = 1", []string{"order.kitted"}},
		{"needs of no line", "INSERT INTO need(line_id, sku_id, per, kit) VALUES (77, 1, 1, 0)", []string{"order.need"}},
		{"a SKU that no search finds", "DELETE FROM sku_stale", []string{"sellable.words"}},
		{"goods taken down by nobody", "INSERT INTO taken_down(sku_id, doc_seq) VALUES (1, 1)", []string{"sellable.taken_down"}},
		{"assembled without a document", "UPDATE movement SET from_place = -6 WHERE from_place = -5", []string{"stock.assembly", "stock.balance", "stock.opening", "store.hash"}},
		{"a lock on nothing", "UPDATE station SET lock_parcel = 77", []string{"pack.station"}},
		{"a last parcel that is none", "UPDATE station SET last_parcel = 77", []string{"pack.station"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tamper(t, packed(t), append(slices.Clone(unguard), "DROP TRIGGER movement_no_update", "DROP TRIGGER kit_covers", c.sql)...)
			wantNamed(t, got, append(slices.Clone(c.want), "store.guard")...)
		})
	}
}
