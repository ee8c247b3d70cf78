package inbound_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/stock"
)

const (
	label     = "0106901234567892" + "17270131" + "10A1" // cups of lot A1
	labelGone = "0106901234567892" + "17261119" + "10A0"
)

func (d *dock) lots(sku string) (all []stock.LotAt) {
	d.Read(func(tx *store.Tx) error {
		s, err := stock.ByCode(tx, sku)
		if err == nil {
			all, err = stock.LotsAt(tx, s.ID, 0)
		}
		return err
	})
	return all
}

// holds fails the test unless the bins have these units of each lot and place.
func (d *dock) holds(sku string, want ...stock.LotAt) {
	d.t.Helper()
	got := d.lots(sku)
	for i := range got {
		if i >= len(want) || got[i] != want[i] {
			d.t.Fatalf("%s lies %+v, want %+v", sku, got, want)
		}
	}
	if len(got) != len(want) {
		d.t.Fatalf("%s lies %+v, want %+v", sku, got, want)
	}
}

func at(place, lot, expires string, units int64) stock.LotAt {
	return stock.LotAt{Place: place, Lot: lot, Expires: expires, Units: units}
}

func TestReceivingAsksForLotAndDay(t *testing.T) {
	d := newDock(t)
	d.AskLots("CUP", stock.LotsDated)
	d.tells("1", "receive", "/receive", "opened", cup, "lot_asked", cup, "lot_asked", "A-01", "lot_asked", "A1", "not_allowed/no_date",
		"A1 2027-02-31", "not_allowed/bad_lot", "A1 2026-11-19", "not_allowed/expired")
	v := d.tells("1", "receive", "LOT A1 2027-01-31", "received")
	if v.Lot != "A1" || v.Expires != "2027-01-31" || v.Units != 2 || v.Done != 2 {
		t.Errorf("received %+v", v)
	}
	d.tells("1", "receive", cup, "received", "*3", "received", label, "received", pan, "received", cup, "lot_asked", "*4", "lot_asked")
	v = d.tells("1", "receive", "A1 2027-03-31", "not_allowed/other_date")
	if v.Lot != "A1" || v.Expires != "2027-01-31" {
		t.Errorf("the books' day: %+v", v)
	}
	d.tells("1", "receive", "A1", "received", labelGone, "not_allowed/expired", cup+" B2 20270630", "received", "C-09", "put_away", cup, "received", "/damaged 漏了", "damaged")
	d.holds("CUP", at("A-01", "A1", "2027-01-31", 10), at("C-09", "B2", "2027-06-30", 1), at("A-01", "", "", 10))
	d.Read(func(tx *store.Tx) error {
		s, err := stock.ByCode(tx, "CUP")
		if n, _ := stock.UnitsAt(tx, s.ID, stock.Damaged); n != 1 {
			t.Errorf("%d damaged", n)
		}
		return err
	})
	v = d.tells("1", "receive", "/finish", "closed/differs")
	if l := v.Lines[0].Lots; len(l) != 2 || l[0].Lot != "A1" || l[0].Units != 10 || l[1].Units != 2 {
		t.Errorf("the receipt's lots: %+v", v.Lines)
	}
}

func TestPutAwayTakesTheLotThatWasReceivedNotTheOneThatExpiresFirst(t *testing.T) {
	d := newDock(t)
	d.AskLots("CUP", stock.LotsDated)
	d.tells("1", "receive", "/receive", "opened", label, "received", cup+" B2 2027-06-30", "received", "C-09", "put_away", "/undo", "undone", "C-09", "put_away")
	d.holds("CUP", at("A-01", "A1", "2027-01-31", 1), at("C-09", "B2", "2027-06-30", 1), at("A-01", "", "", 10))
	d.tells("1", "receive", "/undo", "undone", "/undo", "undone", "/undo", "undone")
	d.holds("CUP", at("A-01", "", "", 10))
}

func TestGoodsThatTellADayAloneAreALotOfThatDay(t *testing.T) {
	d := newDock(t)
	d.Write(func(tx *store.Tx) error {
		_, err := stock.SetLots(tx, d.Act("office"), "CUP", stock.LotsDated, 180, 20)
		return err
	})
	d.tells("1", "receive", "/receive", "opened", cup, "lot_asked", "2027-01-31", "received", pan, "received",
		"0106901234567892"+"11261001"+"10M1", "received")
	d.holds("CUP", at("A-01", "2027-01-31", "2027-01-31", 1), at("A-01", "M1", "2027-03-30", 1), at("A-01", "", "", 10))
}

func TestMovesAndIssuesKeepLotsAndAskWhichWhereThereAreSeveral(t *testing.T) {
	d := newDock(t)
	d.AskLots("CUP", stock.LotsDated)
	d.Shelve("CUP", "A-01", "A1", "2027-01-31", 3)
	d.Shelve("CUP", "C-09", "A0", "2026-11-19", 2)
	v := d.tells("1", "move", "A-01", "place_set", cup, "lot_asked")
	if len(v.Lots) != 2 || v.Lots[0].Lot != "A1" || v.Lots[1].Lot != "" {
		t.Errorf("lots to choose from: %+v", v.Lots)
	}
	d.tells("1", "move", "A1", "in_hand", "*2", "in_hand", "C-09", "moved", label, "in_hand", "/undo", "undone", cup, "lot_asked", "/choose 2", "in_hand", "*10", "in_hand", "C-09", "moved")
	d.holds("CUP", at("C-09", "A0", "2026-11-19", 2), at("A-01", "A1", "2027-01-31", 1), at("C-09", "A1", "2027-01-31", 2), at("C-09", "", "", 10))
	d.tells("1", "move", cup, "in_hand", "B-01", "moved") // one lot lies there: nothing to ask
	d.tells("2", "issue", "/sample 客户", "purpose_set", cup, "issued", "*14", "none_here/only_expired", "/ok", "acknowledged/none_here",
		"/scrap 过期", "purpose_set", "C-09", "place_set", labelGone, "issued", "*2", "issued", labelGone, "none_here", "/ok", "acknowledged/none_here")
	for _, l := range d.lots("CUP") {
		if l.Lot == "A0" {
			t.Errorf("expired goods still lie there: %+v", l)
		}
	}
}

func TestScrapTakesWhatExpiredFirst(t *testing.T) {
	d := newDock(t)
	d.AskLots("CUP", stock.LotsDated)
	d.Shelve("CUP", "C-09", "A0", "2026-11-19", 2)
	v := d.tells("1", "issue", "/scrap 过期", "purpose_set", cup, "issued")
	if v.Lot != "A0" || v.Place != "C-09" {
		t.Errorf("%+v", v)
	}
	d.tells("1", "issue", "/undo", "undone")
	d.holds("CUP", at("C-09", "A0", "2026-11-19", 2), at("A-01", "", "", 10))
}

func TestGoodsFromBeforeLotsWereAskedAreGivenOne(t *testing.T) {
	d := newDock(t)
	d.AskLots("CUP", stock.LotsDated)
	d.Shelve("CUP", "C-09", "A1", "2027-01-31", 2)
	give := func(place, from, lot string, expires, units int64) (g stock.Given) {
		t.Helper()
		d.Write(func(tx *store.Tx) error {
			return tx.Act(func() (keep bool, err error) {
				g, err = stock.GiveLot(tx, d.Act("office"), "CUP", place, from, stock.Label{Code: lot, Expires: expires}, units)
				return g.Kind == stock.GoodsDone, err
			})
		})
		return g
	}
	if g := give("A-01", "", "B2", 20900, 4); g.Kind != stock.GoodsDone || g.Units != 4 {
		t.Errorf("%+v", g)
	}
	if g := give("A-01", "", "B3", 0, 4); g.Kind != stock.GoodsBadLot || g.Wrong != stock.LotNoDate {
		t.Errorf("%+v", g)
	}
	if g := give("A-01", "", "B2", 0, 7); g.Kind != stock.GoodsFew || g.Units != 6 {
		t.Errorf("%+v", g)
	}
	if g := give("A-01", "", "A1", 0, 0); g.Kind != stock.GoodsDone || g.Units != 6 {
		t.Errorf("%+v", g)
	}
	if g := give("C-09", "A1", "B2", 0, 1); g.Kind != stock.GoodsDone {
		t.Errorf("%+v", g)
	}
	d.holds("CUP", at("A-01", "A1", "2027-01-31", 6), at("C-09", "A1", "2027-01-31", 1), at("A-01", "B2", "2027-03-23", 4), at("C-09", "B2", "2027-03-23", 1))
}

func TestMergedGoodsKeepTheirLots(t *testing.T) {
	d := newDock(t)
	for _, sku := range []string{"CUP", "PAN"} {
		d.AskLots(sku, stock.LotsAsked)
	}
	d.Shelve("PAN", "B-01", "X1", "2027-01-31", 1)
	d.Shelve("PAN", "B-01", "X2", "2027-02-28", 1)
	d.Shelve("CUP", "A-01", "X1", "2027-01-31", 1)
	d.Shelve("CUP", "A-01", "X2", "2027-06-30", 1)
	d.Write(func(tx *store.Tx) error {
		v, err := desk.Merge(tx, d.Act("office"), "PAN", "CUP")
		if v.Kind != stock.GoodsDone {
			t.Errorf("%+v", v)
		}
		return err
	})
	d.holds("CUP", at("A-01", "X1", "2027-01-31", 1), at("B-01", "X1", "2027-01-31", 1), at("B-01", "X2 2027-02-28", "2027-02-28", 1),
		at("A-01", "X2", "2027-06-30", 1), at("A-01", "", "", 10), at("B-01", "", "", 2))
}

// Nothing that was asked about is dropped without a word.
func TestAQuestionThatNobodyAnswersIsNamed(t *testing.T) {
	d := newDock(t)
	d.AskLots("CUP", stock.LotsDated)
	d.tells("1", "receive", "/receive", "opened", cup, "lot_asked", "*4", "lot_asked", "/choose 9", "nothing_to_do/no_choice", "/ok", "nothing_to_do/not_locked")
	if v := d.tells("1", "receive", "A1 2027-01-31", "received"); v.Dropped != nil || v.Units != 4 {
		t.Errorf("the question waited on: %+v", v)
	}
	if v := d.tells("1", "receive", cup, "received", pan, "received", cup, "lot_asked", "*3", "lot_asked", pan, "received"); v.Dropped == nil || v.Dropped.SKU != "CUP" || v.Dropped.Units != 3 {
		t.Errorf("three cups were not booked: %+v", v.Dropped)
	}
	if v := d.tells("1", "receive", cup, "lot_asked", "/finish", "closed"); v.Dropped == nil {
		t.Errorf("one cup was not booked: %+v", v)
	}
	d.holds("CUP", at("A-01", "A1", "2027-01-31", 5), at("A-01", "", "", 10))
}
