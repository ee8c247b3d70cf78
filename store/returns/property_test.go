package returns_test

import (
	"testing"

	"pgregory.net/rapid"

	"shipdesk/store/order"
	"shipdesk/store/returns"
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
		s := newDesk(t)
		s.Platform("1002", order.RefundAsked)
		m := model{lies: map[string]map[string]int64{"CUP": {returns.Sellable: 6}, "BOWL": {returns.Sellable: 4}}}
		for range rapid.IntRange(1, 40).Draw(r, "scans") {
			station := rapid.SampledFrom([]string{"1", "2"}).Draw(r, "station")
			code := rapid.SampledFrom(codes).Draw(r, "code")
			if rapid.IntRange(0, 19).Draw(r, "list") == 0 {
				s.keep(returns.Refund{No: "R9", Order: "1001", SKU: "CUP", Units: 1, Number: back})
			}
			before := s.kept()
			v := s.scanAt(station, code)
			m.see(v, code, before, s.kept())
		}
		for sku, at := range m.lies {
			got := [3]int64{s.Units(sku, 0), s.Units(sku, stock.Damaged), s.Units(sku, stock.Returns)}
			if want := [3]int64{at[returns.Sellable], at[returns.Damaged], at[returns.Kept]}; got != want {
				r.Fatalf("%s lies %v (shelf, damaged, returns), the verdicts say %v", sku, got, want)
			}
		}
		if back := m.lies["CUP"]; back[returns.Sellable]+back[returns.Damaged] > 9 {
			r.Fatalf("more cups came back than were sent: %v", back)
		}
		s.Proved()
	})
}

// kept is what lies among the returns, by SKU.
func (s desk) kept() map[string]int64 {
	return map[string]int64{"CUP": s.Units("CUP", stock.Returns), "BOWL": s.Units("BOWL", stock.Returns)}
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
