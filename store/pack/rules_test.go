package pack_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

// Sealing.

func seal(s *shoptest.Shop, on string) {
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, pack.SealSetting, on) })
}

func TestASealedParcelGoesWhenItsWaybillIsScannedOnceMore(t *testing.T) {
	s := shop(t)
	seal(s, "on")
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Accepted, pack.WhySeal).Counts(1, 1).Lies("CUP-B", 0, 1, 0)
	d.Scan(mug).Says(pack.Over)
	d.Scan(way2).Says(pack.Acknowledged).Lies("CUP-B", 0, 1, 0)
	d.Scan("/finish").Says(pack.NothingToDo, pack.WhySeal)
	d.Scan(way1).Says(pack.AnotherOpen, pack.WhySeal)
	d.Scan("/ok").Says(pack.Acknowledged)
	d.Scan(way2).Says(pack.Complete).Lies("CUP-B", 0, 0, 1)
	d.Scan(way2).Says(pack.AlreadyPacked, pack.WhyJustNow)
	d.Scan("/undo").Says(pack.Undone).Counts(0, 1).Lies("CUP-B", 1, 0, 0)
	d.Scan(mug).Says(pack.Accepted, pack.WhySeal)
	d.Scan("/undo").Says(pack.Undone).Counts(0, 1)
	d.Scan(mug).Says(pack.Accepted, pack.WhySeal)
	d.Scan(way2).Says(pack.Complete)
}

func TestBetweenTheLastItemAndTheSealItIsParkedTakenOverAndHeld(t *testing.T) {
	s := shop(t)
	seal(s, "on")
	d, e := at(s, "1"), at(s, "2")
	d.Scan(way2).Scan(mug).Says(pack.Accepted, pack.WhySeal)
	d.Scan("/park").Says(pack.Parked)
	e.Scan(way2).Says(pack.Resumed, pack.WhySeal).Counts(1, 1)
	d.Scan(way2).Says(pack.OpenElsewhere)
	d.Scan("/take").Says(pack.Taken, pack.WhySeal)
	s.Platform("1002", order.RefundAsked)
	d.Scan(way2).Says(pack.OnHold, pack.WhyRefundAsked)
	s.Platform("1002", order.ToShip)
	d.Scan("/ok").Says(pack.Acknowledged).Lies("CUP-B", 0, 1, 0)
	seal(s, "")
	d.Scan(way2).Says(pack.Complete)
}

// Order numbers.

func TestAnOrderNumberOpensItsOnlyParcel(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan("1002").Says(pack.Opened).Counts(0, 1)
	d.Scan("1002").Says(pack.Resumed)
	d.Scan("1001").Says(pack.AnotherOpen)
	d.Scan("/ok").Scan(mug).Says(pack.Complete)
	d.Scan("1002").Says(pack.AlreadyPacked, pack.WhyJustNow)
	at(s, "2").Scan("1002").Says(pack.AlreadyPacked)
}

func TestAnOrderNumberOfSeveralWaybillsAsksWhich(t *testing.T) {
	s := shop(t)
	s.AddOrder("1005", []string{way3, way3 + "9"}, shoptest.Line{SKU: "CUP-W", Units: 2})
	d := at(s, "1")
	d.Scan("1005").Says(pack.Ambiguous, pack.WhyManyWaybills)
	if got := fmt.Sprint(d.last.Waybills, d.last.Orders); got != "["+way3+" "+way3+"9] [1005]" {
		t.Errorf("choose from %s", got)
	}
	d.Scan("/choose 3").Says(pack.NothingToDo, pack.WhyNoChoice)
	d.Scan("1005").Scan("/choose 2").Says(pack.Opened)
	if d.last.Waybill != way3+"9" {
		t.Errorf("opened %s", d.last.Waybill)
	}
	d.Scan("1005").Says(pack.Resumed) // the one that is open here
	d.Scan(cup).Scan("/finish").Says(pack.Finished)
	d.Scan("1005").Says(pack.Opened).Counts(0, 1)
}

func TestAnOrderNumberWithoutAParcelSaysWhy(t *testing.T) {
	s := shop(t)
	s.AddOrder("1006", nil, shoptest.Line{SKU: "CUP-W", Units: 1})
	s.AddOrder("1007", nil, shoptest.Line{SKU: "CUP-W", Units: 1})
	s.Platform("1007", order.Closed)
	d := at(s, "1")
	d.Scan("1006").Says(pack.UnknownWaybill, pack.WhyNoWaybill)
	if fmt.Sprint(d.last.Orders) != "[1006]" || d.last.Lock {
		t.Errorf("%+v", d.last)
	}
	d.Scan("1007").Says(pack.UnknownWaybill, pack.WhyClosed)
	d.Scan("1008").Says(pack.UnknownCode)
}

// Item first.

// due makes an order due so many hours from noon.
func due(s *shoptest.Shop, no string, hours int64) {
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE orders SET promised_at = $1, original_at = $1, due_at = $1 WHERE no = $2", shoptest.Noon.UnixMilli()+hours*time.Hour.Milliseconds(), no)
		return err
	})
}

func TestAnItemProposesTheMostUrgentWaybillAndAnyThatWantsJustItIsComplete(t *testing.T) {
	s := shop(t)
	s.AddMany(1, 3, "CUP-W", 1)
	due(s, fmt.Sprintf("%019d", 3), 1)
	d := at(s, "1")
	d.Scan(cup).Says(pack.WaybillFirst)
	if d.last.Other != "YT0000000000003" || d.last.Carrier != "圆通速递" || d.last.Lock {
		t.Errorf("proposed %+v", d.last)
	}
	d.Scan("HELLO").Says(pack.UnknownCode) // noise leaves it in hand
	d.Scan("YT0000000000002").Says(pack.Complete).Lies("CUP-W", 39, 0, 1)
	d.Scan("YT0000000000001").Says(pack.Opened).Counts(0, 1) // nothing in hand any more
	d.Scan(cup).Says(pack.Complete)
}

func TestAWaybillThatWantsMoreOrOthersOpensWithoutCountingIt(t *testing.T) {
	s := shop(t)
	s.AddMany(1, 1, "CUP-W", 12)
	d := at(s, "1")
	d.Scan(cup).Says(pack.WaybillFirst)
	if d.last.Other != "" {
		t.Errorf("nobody wants just one, proposed %s", d.last.Other)
	}
	d.Scan(way1).Says(pack.Opened, pack.WhyNotCounted).Counts(0, 3)
	if d.last.Item == nil || d.last.Item.SKU != "CUP-W" {
		t.Errorf("%+v", d.last)
	}
	d.Scan("/park").Scan(cupBox).Says(pack.WaybillFirst)
	if d.last.Other != "YT0000000000001" {
		t.Errorf("a case of twelve is wanted, proposed %q", d.last.Other)
	}
	d.Scan("YT0000000000001").Says(pack.Complete).Lies("CUP-W", 28, 0, 12)
}

func TestASecondItemTakesThePlaceOfTheFirst(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan(cup).Scan(mug).Says(pack.WaybillFirst)
	d.Scan(way2).Says(pack.Complete).Lies("CUP-B", 0, 0, 1).Lies("CUP-W", 40, 0, 0)
}

func TestWhatIsInHandIsForgottenOnOKAndAfterABreak(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(mug).Scan("/ok").Says(pack.Acknowledged, pack.Why(pack.WaybillFirst))
	d.Scan(way2).Says(pack.Opened, "").Counts(0, 1)
	d.Scan("/park").Scan(mug).Says(pack.WaybillFirst)
	d.act = func() store.Act { a := s.Act("1"); a.At += 30_000; return a }
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE station SET hand_at = hand_at - 600000")
		return err
	})
	d.Scan(way2).Says(pack.Resumed, "").Counts(0, 1)
}

func TestAnItemInHandThatTheBooksLackIsNotCounted(t *testing.T) {
	s := shop(t)
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP-B", Units: 1})
	d := at(s, "1")
	d.Scan(mug).Scan(way2).Says(pack.Complete)
	d.Scan(mug).Scan(way3).Says(pack.Opened, pack.WhyNotCounted).Counts(0, 1).Lies("CUP-B", 0, 0, 1)
	d.Scan(mug).Says(pack.NoneInBooks)
	d.Scan("/found 手上").Says(pack.Complete, pack.WhyFound)
}

func TestHeldAndUnpaidWaybillsAreNotProposed(t *testing.T) {
	s := shop(t)
	s.AddMany(1, 3, "CUP-W", 1)
	s.Platform(fmt.Sprintf("%019d", 1), order.RefundAsked)
	s.Platform(fmt.Sprintf("%019d", 2), order.Closed)
	d := at(s, "1")
	d.Scan(cup).Says(pack.WaybillFirst)
	if d.last.Other != "YT0000000000003" {
		t.Errorf("proposed %s", d.last.Other)
	}
}

func TestAQuantityInHandIsAsked(t *testing.T) {
	s := shop(t)
	s.AddMany(1, 1, "CUP-W", 2)
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, pack.QuantitySetting, "on") })
	d := at(s, "1")
	d.Scan(cup).Scan("*2").Says(pack.WaybillFirst)
	if d.last.Other != "YT0000000000001" || d.last.Units != 2 {
		t.Errorf("%+v", d.last)
	}
	d.Scan("YT0000000000001").Says(pack.Complete).Lies("CUP-W", 38, 0, 2)
}

// Hot-item mode.

func TestAHotItemIsPackedByWaybillsAlone(t *testing.T) {
	s := shop(t)
	s.AddMany(1, 3, "CUP-W", 1)
	s.AddMany(4, 1, "CUP-W", 2)
	d := at(s, "1")
	d.Scan("/hot").Says(pack.NothingToDo, pack.WhyNoHotItem)
	d.Scan(cup).Says(pack.WaybillFirst)
	d.Scan("/hot").Says(pack.HotOn)
	d.Scan("YT0000000000002").Says(pack.Complete, pack.WhyHot)
	d.Scan("YT0000000000001").Says(pack.Complete, pack.WhyHot).Lies("CUP-W", 38, 0, 2)
	if d.last.Hot != 2 {
		t.Errorf("%d parcels so far", d.last.Hot)
	}
	d.Scan(cup).Says(pack.NothingToDo, pack.WhyHot)
	d.Scan("YT0000000000004").Says(pack.WrongItem, pack.WhyHot) // wants two
	d.Scan("YT0000000000003").Says(pack.Locked)
	d.Scan("/ok").Says(pack.Acknowledged)
	d.Scan(way1).Says(pack.WrongItem, pack.WhyHot).Lies("CUP-W", 38, 0, 2)
	d.Scan("/ok").Scan(mug).Says(pack.WrongItem, pack.WhyHot)
	d.Scan("/ok").Scan("/undo").Says(pack.Undone)
	d.Scan("/park").Scan("/ok").Says(pack.NothingToDo) // one is left
	d.Scan("YT0000000000003").Says(pack.Complete, pack.WhyHot)
	d.Scan("YT0000000000001").Says(pack.Complete, pack.WhyHot)
	d.Scan("/ok").Says(pack.HotOff)
	if d.last.Hot != 3 {
		t.Errorf("%d parcels in all", d.last.Hot)
	}
	d.Scan(way1).Says(pack.Opened).Counts(0, 3)
	s.Read(func(tx *store.Tx) error {
		return pack.Register(tx, 0, 0, func(r pack.RegisterRow) error {
			if !r.NotScanned {
				t.Errorf("%s is not marked", r.Waybill)
			}
			return nil
		})
	})
}

func TestAHotItemMayBeNamedWithAQuantity(t *testing.T) {
	s := shop(t)
	s.AddMany(1, 1, "CUP-W", 1)
	s.AddMany(2, 2, "CUP-W", 2)
	d := at(s, "1")
	d.Scan("/爆款 CUP-W *2").Says(pack.HotOn)
	d.Scan("YT0000000000002").Says(pack.Complete, pack.WhyHot).Lies("CUP-W", 38, 0, 2)
	d.Scan("YT0000000000001").Says(pack.WrongItem, pack.WhyHot)
	d.Scan("/ok").Scan("/hot").Says(pack.HotOff)
	d.Scan("/hot CUP-W *0").Says(pack.NotAllowed, pack.WhyBadQuantity)
	d.Scan("/hot NOPE").Says(pack.NothingToDo, pack.WhyNoHotItem)
	d.Scan(way1).Scan("/hot CUP-W").Says(pack.NotAllowed, pack.WhyFinishFirst)
	d.act = func() store.Act { a := s.Act("1"); a.Lead = false; return a }
	d.Scan("/park").Scan("/hot CUP-W").Says(pack.NotAllowed, pack.WhyNotLead)
}

func TestInHotModeTheBooksAndTheSealStillCount(t *testing.T) {
	s := shop(t)
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP-B", Units: 1})
	d := at(s, "1")
	d.Scan("/hot CUP-B").Scan(way2).Says(pack.Complete, pack.WhyHot).Lies("CUP-B", 0, 0, 1)
	d.Scan(way3).Says(pack.NoneInBooks, pack.WhyHot)
	d.Scan("/short").Says(pack.Locked)
	d.Scan("/found 架上").Says(pack.Complete, pack.WhyFound).Lies("CUP-B", 0, 0, 2)
	s.Read(func(tx *store.Tx) error {
		var reason string
		err := tx.Row("SELECT reason FROM doc WHERE kind = 'pack' ORDER BY seq DESC LIMIT 1", nil, &reason)
		if reason != "item_not_scanned: 架上" {
			t.Errorf("the books say %q", reason)
		}
		return err
	})
	seal(s, "on")
	s.AddMany(1, 1, "CUP-W", 1)
	d.Scan("/hot CUP-W").Says(pack.HotOn)
	d.Scan("YT0000000000001").Says(pack.Accepted, pack.WhySeal).Lies("CUP-W", 39, 1, 0)
	d.Scan("YT0000000000001").Says(pack.Complete).Lies("CUP-W", 39, 0, 1)
}

// Codes that mean nothing.

const (
	fake  = "912345678901234567890123456789"
	fake2 = "910000000000000000000000000001"
)

func TestALeadTeachesCodesThatMeanNothing(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan("/ignore").Says(pack.NothingToDo, pack.WhyPatterns)
	d.Scan(way1).Scan(fake).Says(pack.UnknownCode)
	d.act = func() store.Act { a := s.Act("1"); a.Lead = false; return a }
	d.Scan("/ignore").Says(pack.NotAllowed, pack.WhyNotLead)
	d.act = func() store.Act { return s.Act("1") }
	d.Scan(fake).Scan("/ignore").Says(pack.Proposed)
	if p := d.last.Patterns[0]; p.Length != 30 || p.Prefix != "91" || p.Class != "digits" {
		t.Errorf("proposed %+v", p)
	}
	d.Scan(fake2).Says(pack.UnknownCode) // a proposal is not saved
	d.Scan("/ignore").Says(pack.Proposed)
	d.Scan("/忽略").Says(pack.Ignored)
	d.Scan(fake2).Says(pack.NothingToDo, pack.WhyOtherCode)
	d.Scan(fake).Says(pack.NothingToDo, pack.WhyOtherCode)
	if d.last.Lock {
		t.Error("noise locks")
	}
	d.Scan(fake[:29]).Says(pack.UnknownCode)
	d.Scan(cup).Says(pack.Accepted).Counts(1, 3)
	d.Scan("/ignore").Says(pack.NothingToDo, pack.WhyPatterns)
	id := d.last.Patterns[0].ID
	d.Scan(fmt.Sprint("/ignore off ", id)).Says(pack.Ignored, pack.WhyIgnoreOff)
	d.Scan(fmt.Sprint("/ignore off ", id)).Says(pack.NothingToDo, pack.WhyPatterns)
	d.Scan(fake).Says(pack.UnknownCode)
	d.Scan("/ignore").Scan("/ignore").Says(pack.Ignored) // and again
}

func TestWhatTheBooksKnowIsNeverIgnored(t *testing.T) {
	s := shop(t)
	s.AddOrder("91000000000001", nil, shoptest.Line{SKU: "CUP-W", Units: 1})
	d := at(s, "1")
	for _, c := range []struct {
		code, fits string
		why        pack.Why
	}{
		{"YT9999999999999", way1, pack.WhyFitsWaybill},
		{"91999999999999", "91000000000001", pack.WhyFitsOrder},
		{"6999999999999", cup, pack.WhyFitsBarcode},
		{"CUP-X", "CUP-B", pack.WhyFitsSKU},
		{"A-99", "A-01", pack.WhyFitsPlace},
	} {
		d.Scan(c.code).Scan("/ignore").Says(pack.NotAllowed, c.why)
		if d.last.Other != c.fits && c.why != pack.WhyFitsSKU {
			t.Errorf("%s: fits %s", c.code, d.last.Other)
		}
	}
	d.Scan("91999999999999").Scan("/ignore").Says(pack.NotAllowed, pack.WhyFitsOrder)
	d.Scan("/ignore 9199").Says(pack.Proposed)
	d.Scan("/ignore").Says(pack.Ignored)
	d.Scan("91991234567890").Says(pack.NothingToDo, pack.WhyOtherCode)
	// What comes into the books later is known at once.
	s.AddOrder("1008", []string{"91991234567890"}, shoptest.Line{SKU: "CUP-W", Units: 1})
	d.Scan("91991234567890").Says(pack.Opened)
}

// BenchmarkItemFirst proposes a waybill for an item that 20,000 want.
func BenchmarkItemFirst(b *testing.B) {
	s := shoptest.New(b)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 100})
	s.AddMany(0, 20000, "CUP", 1)
	for b.Loop() {
		err := s.DB.Write(context.Background(), func(tx *store.Tx) error {
			v, err := pack.Scan(tx, s.Act("1"), cup)
			if v.Other == "" {
				b.Fatalf("%+v", v)
			}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
