package keep_test

import (
	"path/filepath"
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/shoptest"
)

// stocktaken is a shop with a posted stocktake, and another that goes on.
func stocktaken(t *testing.T) *shoptest.Shop {
	s := shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db"))
	t.Cleanup(func() { s.DB.Close() })
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 9}, shoptest.Goods{Code: "PAN", Name: "锅", Place: "A-01", Stock: 2})
	scan := func(codes ...string) {
		for _, code := range codes {
			s.Write(func(tx *store.Tx) error {
				act := s.Act("1")
				act.Mode = count.Mode
				v, err := count.Scan(tx, act, code)
				if v.Kind.Refusal() {
					t.Errorf("%s: %+v", code, v)
				}
				return err
			})
		}
	}
	scan("A-01", cup, cup, "PAN", "*2", "NOBODY", "/finish")
	s.Write(func(tx *store.Tx) error {
		_, err := count.Post(tx, s.Act("1"), "C261120-1", count.PostOptions{})
		return err
	})
	scan("A-01", "PAN")
	s.Proved()
	return s
}

func TestCheckNamesEveryTamperingWithCounts(t *testing.T) {
	for _, c := range []struct {
		name, sql string
		want      []string
	}{
		{"what a scan counted", "UPDATE count_step SET units = 5 WHERE id = 1", []string{"count.entry"}},
		{"a scan that nobody made", "UPDATE count_step SET key = x'00' WHERE id = 1", []string{"count.scan"}},
		{"a scan of somebody else", "UPDATE count_step SET operator = '小李' WHERE id = 1", []string{"count.scan"}},
		{"what was counted in a place", "UPDATE count_entry SET units = 9 WHERE tally_id = 1 AND sku_id = 1", []string{"count.entry", "count.line"}},
		{"what the books had", "UPDATE count_entry SET books = 3 WHERE tally_id = 2", []string{"count.books"}},
		{"a posted line", "UPDATE count_line SET counted = 9 WHERE sku_id = 1 AND session_id = 1", []string{"count.evidence", "count.line"}},
		{"a line that matched, taken out", "DELETE FROM count_line WHERE sku_id = 2 AND session_id = 1", []string{"count.evidence"}},
		{"what was booked", "UPDATE count_line SET booked = -3 WHERE sku_id = 1 AND session_id = 1", []string{"count.booked", "count.evidence"}},
		{"posted by nobody", "UPDATE count_line SET posted_doc = 1 WHERE sku_id = 2 AND session_id = 1", []string{"count.evidence", "count.posted"}},
		{"undone by nobody", "UPDATE count_line SET undone_doc = 1 WHERE sku_id = 2 AND session_id = 1", []string{"count.posted"}},
		{"a reason", "UPDATE count_line SET reason = 'lost' WHERE sku_id = 1 AND session_id = 1", []string{"count.evidence"}},
		{"the pieces of an unknown code", "UPDATE count_unknown SET units = 4", []string{"count.unknown"}},
		{"a session ended by nobody", "UPDATE count_session SET state = 3 WHERE id = 2", []string{"count.session", "count.station"}},
		{"a session opened again", "UPDATE count_session SET state = 1, done_doc = 0 WHERE id = 1", []string{"count.session"}},
		{"a session's number", "UPDATE count_session SET no = 'C1' WHERE id = 2", []string{"count.session"}},
		{"a station in no place", "UPDATE count_station SET tally_id = 1", []string{"count.station"}},
		{"a place that nobody counted", "UPDATE count_place SET counted = 1 WHERE session_id = 2; UPDATE count_tally SET place_id = 5 WHERE id = 2", []string{"count.books", "count.place"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := tamper(t, stocktaken(t), append(slices.Clone(unguard), c.sql)...)
			wantNamed(t, got, append(slices.Clone(c.want), "store.guard")...)
		})
	}
}
