package tui_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// labelled is a label of white cups: the day they expire, and their lot.
func labelled(day, lot string) string { return "010" + cup + "17" + day + "10" + lot }

// dated gives white cups lots: some expired, one that expires soon, one later.
func dated(s *shoptest.Shop) {
	s.AskLots("CUP-W", stock.LotsDated)
	s.Shelve("CUP-W", "B-07", "OLD", "2026-11-19", 2)
	s.Shelve("CUP-W", "C-02", "SOON", "2026-12-20", 1)
	s.Shelve("CUP-W", "A-03", "LATE", "2027-05-31", 4)
}

// outdated leaves nothing but what expired.
func outdated(s *shoptest.Shop) {
	s.AskLots("CUP-W", stock.LotsDated)
	s.Write(func(tx *store.Tx) error {
		k, err := stock.ByCode(tx, "CUP-W")
		if err != nil {
			return err
		}
		lying, err := stock.OnShelves(tx, k)
		d := &store.Doc{Key: store.NewKey(), Kind: "test"}
		for _, l := range lying {
			if err == nil {
				_, err = stock.Move(tx, d, store.Move{SKU: k.ID, Lot: l.Lot, Units: l.Units, From: l.Place, To: stock.Scrap})
			}
		}
		if err != nil {
			return err
		}
		return tx.Post(s.Act("office"), d)
	})
	s.Shelve("CUP-W", "B-07", "OLD", "2026-11-19", 2)
	s.Shelve("CUP-W", "B-08", "2026-11-01", "2026-11-01", 3)
}

// lotStories lead to what lots look like at the packing desk.
var lotStories = []story{
	{name: "lot_to_take", kind: pack.Opened, before: dated, codes: []string{way1}},
	{name: "lot_taken", kind: pack.Accepted, before: dated, codes: []string{way1, cup}},
	{name: "lot_in_hand_not_the_first", kind: pack.Accepted, before: dated, codes: []string{way1, labelled("270531", "LATE")}},
	{name: "lot_expired", kind: pack.Expired, before: dated, codes: []string{way1, labelled("261119", "OLD")}},
	{name: "lots_all_expired", kind: pack.NoneInBooks, before: outdated, codes: []string{way1, cup}},
	{name: "lot_unknown", kind: pack.NoneInBooks, before: dated, codes: []string{way1, labelled("270131", "NEW")}},
}

func TestLotsOnTheScreen(t *testing.T) {
	for _, story := range lotStories {
		story.play(t)
	}
}

func TestAnExpiredLotIsPutAsideAndTheCardTellsWhichLotsLeft(t *testing.T) {
	s := shop(t)
	dated(s)
	d := at(s, 80, 24)
	d.Scan(way1).Sees("C-02", "SOON 2026-12-20", "0/3")
	d.Scan(labelled("261119", "OLD")).Sees("过 期", "批号 OLD，2026-11-19 到期", "放到过期箱").Rings(1)
	d.Scan(cup).Sees("有1次扫描没算").Press("esc").Sees("已 确 认")
	d.Scan(cup).Sees("C-02 批号 SOON，2026-12-20 到期", "A-03", "LATE 2027-05-31", "1/3")
	d.Scan(cup, mug).Sees("验 完", "3/3")
	d.Press("ctrl+r").Sees("登记").Scan(way1).Sees("扫描记录").Resize(80, 40).Sees("C-02 批号 SOON，2026-12-20 到期")
}
