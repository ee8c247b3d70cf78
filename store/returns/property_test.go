package returns_test

import (
	"errors"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/returns"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// model is where goods are, in plain maps: by SKU what lies on shelves, among
// the damaged and among the returns.
type model struct {
	lies map[string]map[string]int64 // SKU, fate
}

// TestWhateverIsScannedGoodsAreWhereTheVerdictsSay drives two stations at
// random. Verdicts alone move the goods of the model; it and the books agree
// after each run, no buyer gives back more than was sent, and check agrees.
func TestWhateverIsScannedGoodsAreWhereTheVerdictsSay(t *testing.T) {
	codes := []string{way1, way2, back, "1001", "1002", "SF7777777777777", cup, cup, cup, bowl, bowl,
		"/undo", "/damaged", "/missing", "/finish", "/park", "/choose 1", "/claim 1001", "/claim " + way2, "/ok", "YT1000000000003", "nonsense"}
	rapid.Check(t, func(r *rapid.T) {
		s := deskOn(shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db")))
		defer s.DB.Close()
		s.Platform("1002", order.RefundAsked)
		m := model{lies: map[string]map[string]int64{"CUP": {returns.Sellable: 6}, "BOWL": {returns.Sellable: 4}}}
		s.Write(func(tx *store.Tx) error {
			for range rapid.IntRange(1, 60).Draw(r, "scans") {
				station := rapid.SampledFrom([]string{"1", "2"}).Draw(r, "station")
				code := rapid.SampledFrom(codes).Draw(r, "code")
				if rapid.IntRange(0, 19).Draw(r, "list") == 0 {
					if _, err := returns.Keep(tx, returns.Refund{No: "R9", Order: "1001", SKU: "CUP", Units: 1, Number: back}); err != nil {
						return err
					}
				}
				before := kept(tx)
				v, err := returns.Scan(tx, s.act(station), code)
				if err != nil {
					return err
				}
				m.see(v, code, before, kept(tx))
			}
			return nil
		})
		for sku, at := range m.lies {
			got := [3]int64{s.Units(sku, 0), s.Units(sku, stock.Damaged), s.Units(sku, stock.Returns)}
			if want := [3]int64{at[returns.Sellable], at[returns.Damaged], at[returns.Kept]}; got != want {
				r.Fatalf("%s lies %v (shelf, damaged, returns), the verdicts say %v", sku, got, want)
			}
		}
		s.Proved()
		s.takeAllBack(r)
	})
}

// takeAllBack reverses every document of returns, the last one first: nothing
// came back then.
func (s desk) takeAllBack(r *rapid.T) {
	s.Write(func(tx *store.Tx) error {
		for {
			var seq int64
			err := tx.Row(`SELECT seq FROM doc d WHERE kind LIKE 'return_%' AND kind <> 'return_undo' AND NOT EXISTS (SELECT 1 FROM doc x WHERE x.reverses = d.seq)
				ORDER BY seq DESC LIMIT 1`, nil, &seq)
			if errors.Is(err, store.ErrNotFound) {
				return nil
			}
			if err != nil {
				return err
			}
			if rev, _, err := returns.Reverse(tx, s.act("office"), seq, "模型"); err != nil || rev.Why != "" {
				r.Fatalf("document %d: %+v %v", seq, rev, err)
			}
		}
	})
	if shelf, cups, left := s.Units("CUP", 0), s.Units("CUP", stock.Damaged), s.Units("CUP", stock.Returns); shelf != 6 || cups+left != 0 {
		r.Fatalf("everything taken back leaves %d, %d damaged and %d kept", shelf, cups, left)
	}
	if all, _ := s.page(returns.ListWaiting, 0, 1); len(all) > 0 {
		r.Fatalf("%+v is still here", all)
	}
	s.Proved()
}

// kept is what lies among the returns, by SKU.
func kept(tx *store.Tx) map[string]int64 {
	all := map[string]int64{}
	_ = tx.Each("SELECT s.code, b.units FROM balance b JOIN sku s ON s.id = b.sku_id WHERE b.place_id = 4", nil, func(read func(...any) error) error {
		var sku string
		var units int64
		err := read(&sku, &units)
		all[sku] += units
		return err
	})
	return all
}

// see moves goods as a verdict says. A claim does not say what of the parcel is
// known now: that much left the returns for the shelf.
func (m *model) see(v returns.Verdict, code string, before, after map[string]int64) {
	switch v.Kind {
	case returns.Counted:
		at := m.lies[v.Item.SKU]
		if code == "/damaged" {
			at[returns.Sellable] -= v.Units
		}
		at[v.Fate] += v.Units
	case returns.Undone:
		if v.Item != nil {
			m.lies[v.Item.SKU][v.Fate] -= v.Units
		}
	case returns.Claimed, returns.Opened:
		for sku, at := range m.lies {
			n := before[sku] - after[sku]
			at[returns.Kept] -= n
			at[returns.Sellable] += n
		}
	}
}
