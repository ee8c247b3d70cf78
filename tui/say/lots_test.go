package say

import (
	"testing"
	"time"

	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
	"shipdesk/tui/text"
)

func TestLotsAreSaidWithPlaceAndDay(t *testing.T) {
	soon := stock.LotAt{Place: "B-01", Lot: "SOON", Expires: "2026-11-20", Units: 1}
	late := stock.LotAt{Place: "A-01", Lot: "LATE", Expires: "2027-05-31", Units: 2}
	packed := func(v pack.Verdict) func(*text.Words) string {
		return func(w *text.Words) string { return Verdict(w, v, time.Time{}, time.UTC).Line() }
	}
	goods := func(v inbound.Verdict) func(*text.Words) string {
		return func(w *text.Words) string { return GoodsVerdict(w, v).Line() }
	}
	item := &inbound.Item{SKU: "J1", Name: "草莓果酱", Units: 2}
	for _, c := range []struct {
		said   func(*text.Words) string
		zh, en string
	}{
		{packed(pack.Verdict{Kind: pack.Accepted, Item: &jam, Units: 1, Done: 1, Need: 2, Lots: []stock.LotAt{late}, Earlier: &soon}),
			"已验：草莓果酱 340g；已验 1/2，还差1件；A-01 批号 LATE，2027-05-31 到期；先到期的还有：B-01 批号 SOON，2026-11-20 到期",
			"counted: 草莓果酱 340g; 1 of 2 counted, 1 piece to go; A-01 lot LATE, expires 2027-05-31; Expires earlier and is still there: B-01 lot SOON, expires 2026-11-20"},
		{packed(pack.Verdict{Kind: pack.NoneInBooks, Why: pack.WhyOnlyExpired, Item: &pack.Item{SKU: "J1"}, Lots: []stock.LotAt{soon, {Place: "B-02", Lot: "2026-11-01", Expires: "2026-11-01", Units: 3}}}),
			"账上没货：只剩过期的：B-01 批号 SOON，2026-11-20 到期 1件、B-02 2026-11-01 到期 3件；J1；过期的不能发，叫组长报废；这单按缺货放：/缺货",
			"none in books: Only expired ones are there: B-01 lot SOON, expires 2026-11-20 1 piece, B-02 expires 2026-11-01 3 pieces; J1; Expired goods are never sent: the lead scraps them. Park this parcel as short: /short"},
		{goods(inbound.Verdict{Kind: inbound.LotAsked, Item: item, Units: 2, Lots: []stock.LotAt{late, {Place: "A-01", Units: 4}}}),
			"要批号：草莓果酱，2件，是哪一批；1 A-01 批号 LATE，2027-05-31 到期 2件；2 A-01 没有批号 4件；扫包装上的批号码，或输入 批号 2027-01-31",
			"lot?: 草莓果酱, 2 pieces: which lot?; 1 A-01 lot LATE, expires 2027-05-31 2 pieces; 2 A-01 no lot 4 pieces; Scan the code with the lot, or type it: A12 2027-01-31"},
		{goods(inbound.Verdict{Kind: inbound.NotAllowed, Why: inbound.WhyOtherDate, Item: item, Units: 2, Lot: "LATE", Expires: "2027-05-31"}),
			"不行：这个批号在账上是别的到期日：草莓果酱；批号 LATE，2027-05-31 到期；看清包装再输入；真不一样就另起批号",
			"not allowed: By the books this lot expires on another day: 草莓果酱; lot LATE, expires 2027-05-31; Look at the package and type it again; if it differs, it is another lot"},
	} {
		if zh, en := c.said(text.ZH), c.said(text.EN); zh != c.zh || en != c.en {
			t.Errorf("said\n%s\n%s\nwant\n%s\n%s", zh, en, c.zh, c.en)
		}
	}
}
