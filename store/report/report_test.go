package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/report"
	"shipdesk/store/shoptest"
)

const cup = "6901234567892"

// shop has thirty parcels of cups, one of plates, and one whose goods the books
// do not know.
func shop(t *testing.T) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "CUP-W", Name: "马克杯", Variant: "白色 350ml", Barcode: cup, Place: "A-01", Stock: 400},
		shoptest.Goods{Code: "PLATE", Name: "盘子", Barcode: "6901234500001", Place: "A-02", Stock: 5},
	)
	s.AddMany(1, 30, "CUP-W", 1)
	s.AddOrder("3000000000000004711", []string{"SF1000000000001"}, shoptest.Line{SKU: "PLATE", Units: 2})
	s.AddOrder("3000000000000004712", []string{"SF1000000000002"}, shoptest.Line{SKU: "OLD-77", Units: 1})
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec(`UPDATE order_text SET note = '老客户，加送小样', buyer = 'tb_amy88', receiver = '张*' WHERE order_id = (SELECT id FROM orders WHERE no = '3000000000000004711')`)
		return err
	})
	return s
}

// caughtUp brings the search up to date.
func caughtUp(s *shoptest.Shop) {
	s.T.Helper()
	for done := false; !done; {
		s.Write(func(tx *store.Tx) (err error) { done, err = report.Advance(tx); return err })
	}
}

// packed packs parcels of one cup each.
func packed(s *shoptest.Shop, station string, numbers ...int) {
	s.T.Helper()
	for _, n := range numbers {
		for _, code := range []string{waybill(n), cup} {
			s.Write(func(tx *store.Tx) error {
				v, err := pack.Scan(tx, s.Act(station), code)
				if v.Kind.Refusal() {
					s.T.Errorf("%s: %s", code, v.Kind)
				}
				return err
			})
		}
		s.Wait(time.Minute)
	}
}

func waybill(n int) string { return fmt.Sprintf("YT%013d", n) }

// list reads a whole list, seven rows at a time.
func list(s *shoptest.Shop, f report.Filter) []string {
	s.T.Helper()
	var all []string
	s.Read(func(tx *store.Tx) error {
		for from := (report.Key{}); ; {
			p, err := report.List(tx, f, from, false, 7)
			if err != nil {
				return err
			}
			for _, r := range p.Rows {
				all = append(all, r.Waybill)
			}
			if p.End {
				return nil
			}
			from = p.Next
		}
	})
	return all
}

func expect(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func found(s *shoptest.Shop, text string) []string {
	s.T.Helper()
	return list(s, report.Filter{Scope: report.All, Text: text})
}

func TestAParcelIsFoundByAnythingThatIsKnownOfIt(t *testing.T) {
	s := shop(t)
	whole := found(s, "SF1000000000001")
	expect(t, "before the search came so far, a whole number", whole, "SF1000000000001")
	caughtUp(s)
	for _, text := range []string{
		"SF1000000000001", "sf1000000000001", "000001 ", "3000000000000004711", "4711", "老", "加送", "小样", "老客户 小样", "AMY88", "amy", "张",
		"盘", "盘子", "PLATE", "plate", "6901234500001", "盘子 加送",
	} {
		if got := found(s, text); !slices.Contains(got, "SF1000000000001") {
			t.Errorf("%q finds %v", text, got)
		}
	}
	expect(t, "the last digits", found(s, "4711"), "SF1000000000001")
	expect(t, "goods the books do not know", found(s, "old-77"), "SF1000000000002")
	for _, text := range []string{"送加", "客小", "品2", "龙", "11", "%", "\"", "老客户 龙"} {
		expect(t, text, found(s, text))
	}
	if n := len(found(s, "白色")); n != 30 {
		t.Errorf("white cups are in %d parcels", n)
	}
}

func TestWhatChangesIsFoundByItsNewWords(t *testing.T) {
	s := shop(t)
	caughtUp(s)
	s.Write(func(tx *store.Tx) error {
		for _, q := range []string{
			"UPDATE order_text SET note = '改发红色' WHERE order_id = (SELECT id FROM orders WHERE no = '3000000000000004711')",
			"UPDATE sku SET name = '餐盘' WHERE code = 'PLATE'",
			"INSERT INTO order_line(order_id, key, sku_code, sku_id, title, units, platform, wanted) SELECT id, '9', 'NEW-1', 0, '茶壶', 1, 1, 1 FROM orders WHERE no = '3000000000000004712'",
		} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		id, err := report.Meant(tx, "SF1000000000002")
		if err != nil {
			return err
		}
		if ok, err := pack.GiveUp(tx, id); !ok || err != nil {
			return err
		}
		return pack.Relabel(tx, id, pack.Label{Waybill: "SF1000000000009", Carrier: "顺丰速运"}, 1)
	})
	caughtUp(s)
	expect(t, "the old note", found(s, "加送"))
	expect(t, "the new note", found(s, "改发"), "SF1000000000001")
	expect(t, "the new name", found(s, "餐盘"), "SF1000000000001")
	expect(t, "a line that came late", found(s, "茶壶"), "SF1000000000009")
	expect(t, "the new number", found(s, "0009"), "SF1000000000009", waybill(9))
	expect(t, "the number it had", found(s, "SF1000000000002"), "SF1000000000009")
	s.Write(func(tx *store.Tx) error { // the test's own document does not exist
		_, err := tx.Exec("DELETE FROM waybill_past")
		return err
	})
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("INSERT INTO search_stale(parcel_id) SELECT id FROM parcel")
		return err
	})
	caughtUp(s)
}

func TestListsGoBothWaysAndFilter(t *testing.T) {
	s := shop(t)
	packed(s, "1", 1, 2, 3, 4, 5)
	packed(s, "2", 7, 6, 8, 9)
	s.Platform(fmt.Sprintf("%019d", 10), order.Closed)
	caughtUp(s)
	expect(t, "dispatched", list(s, report.Filter{}),
		waybill(9), waybill(8), waybill(6), waybill(7), waybill(5), waybill(4), waybill(3), waybill(2), waybill(1))
	expect(t, "at one station", list(s, report.Filter{Station: "2"}), waybill(9), waybill(8), waybill(6), waybill(7))
	expect(t, "by nobody", list(s, report.Filter{Operator: "小李"}))
	expect(t, "in two minutes", list(s, report.Filter{From: shoptest.Noon.Add(time.Minute).UnixMilli(), To: shoptest.Noon.Add(3 * time.Minute).UnixMilli()}), waybill(3), waybill(2))
	waiting := list(s, report.Filter{Scope: report.Waiting})
	if len(waiting) != 22 || slices.Contains(waiting, waybill(10)) || waiting[0] != "SF1000000000002" {
		t.Errorf("%d wait, a closed one must not be among them: %v", len(waiting), waiting)
	}
	expect(t, "words and a station", list(s, report.Filter{Text: "马克杯", Station: "2"}), waybill(9), waybill(8), waybill(7), waybill(6))
	expect(t, "a carrier", list(s, report.Filter{Carrier: "圆通", Text: "0003", Scope: report.All}), waybill(3))
	for _, f := range []report.Filter{{}, {Scope: report.All}, {Scope: report.All, Text: "0001"}, {Scope: report.Waiting, Text: "马克杯"}} {
		there := list(s, f)
		var back []string
		s.Read(func(tx *store.Tx) error {
			end := report.Key{}
			for p := (report.Page{}); !p.End; end = p.Next {
				var err error
				if p, err = report.List(tx, f, end, false, 4); err != nil {
					return err
				}
			}
			for p := (report.Page{}); !p.End; end = p.Next {
				var err error
				if p, err = report.List(tx, f, end, true, 4); err != nil {
					return err
				}
				var some []string
				for _, r := range p.Rows {
					some = append(some, r.Waybill)
				}
				back = append(some, back...)
			}
			return nil
		})
		if len(there) == 0 || !slices.Equal(there[:len(there)-1], back) {
			t.Errorf("%+v: there %v, back %v", f, there, back)
		}
	}
}

func TestABatchSaysWhatIsMissing(t *testing.T) {
	s := shop(t)
	packed(s, "1", 1, 2, 4)
	s.Platform(fmt.Sprintf("%019d", 5), order.Closed)
	s.Write(func(tx *store.Tx) error {
		act := s.Act("office")
		seq, err := tx.Reserve()
		if err == nil {
			_, err = tx.Exec("INSERT INTO batch(id, day, no, doc_seq) VALUES (7, '2026-11-20', 3, $1)", seq)
		}
		if err == nil {
			_, err = tx.Exec("UPDATE parcel SET batch_id = 7, position = id WHERE id <= 5")
		}
		if err == nil {
			err = tx.Post(act, &store.Doc{Key: act.Key, Kind: "import", Subject: 7})
		}
		return err
	})
	s.Read(func(tx *store.Tx) error {
		all, err := report.Batches(tx, 10)
		if want := (report.Batch{ID: 7, No: 3, Day: "2026-11-20", Packed: 3, Total: 4, Dead: 1}); err == nil && (len(all) != 1 || all[0] != want) {
			t.Errorf("%+v", all)
		}
		return err
	})
	expect(t, "what is missing", list(s, report.Filter{Batch: 7, Scope: report.Waiting}), waybill(3))
	expect(t, "the whole batch", list(s, report.Filter{Batch: 7, Scope: report.All}), waybill(1), waybill(2), waybill(3), waybill(4), waybill(5))
}

func TestACardTellsAllThatHappened(t *testing.T) {
	s := shop(t)
	packed(s, "1", 1)
	for _, code := range []string{"SF1000000000001", cup, "/ok", "6901234500001"} {
		s.Write(func(tx *store.Tx) error { _, err := pack.Scan(tx, s.Act("2"), code); return err })
	}
	s.Read(func(tx *store.Tx) error {
		id, err := report.Meant(tx, "3000000000000004711")
		if err != nil {
			return err
		}
		c, err := report.CardOf(tx, id)
		if err != nil {
			return err
		}
		var kinds []string
		for _, scan := range c.Scans {
			kinds = append(kinds, string(scan.Kind)+" "+scan.By+" "+scan.On)
		}
		if got := strings.Join(kinds, ", "); got != "opened 小王 2, wrong_item 小王 2, acknowledged 小王 2, accepted 小王 2" {
			t.Error(got)
		}
		if len(c.Orders) != 1 || c.Orders[0].Note != "老客户，加送小样" || len(c.Orders[0].Lines) != 1 || c.State != pack.Open || c.Station != "2" {
			t.Errorf("%+v", c)
		}
		none, err := report.Meant(tx, "nothing")
		if none != 0 {
			t.Errorf("a code that nothing has means parcel %d", none)
		}
		return err
	})
}
