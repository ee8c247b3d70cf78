package pack_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// desk is one station of a test shop; its methods read like what is done there.
type desk struct {
	*shoptest.Shop
	station string
	last    pack.Verdict
	act     func() store.Act
}

func at(s *shoptest.Shop, station string) *desk {
	d := &desk{Shop: s, station: station}
	d.act = func() store.Act { return s.Act(station) }
	return d
}

// Scan scans one code.
func (d *desk) Scan(code string) *desk {
	d.T.Helper()
	d.last = d.scanAs(d.act(), code)
	return d
}

func (d *desk) scanAs(act store.Act, code string) (v pack.Verdict) {
	d.T.Helper()
	err := d.DB.Write(context.Background(), func(tx *store.Tx) (err error) {
		v, err = pack.Scan(tx, act, code)
		return err
	})
	if err != nil {
		d.T.Fatalf("scan %s: %v", code, err)
	}
	return v
}

// Says fails the test unless the last verdict was of this kind, with this
// reason where one is given.
func (d *desk) Says(kind pack.Kind, why ...pack.Why) *desk {
	d.T.Helper()
	if d.last.Kind != kind || len(why) > 0 && d.last.Why != why[0] {
		d.T.Fatalf("scanned %q at %s: got %s %s, want %s %v", d.last.Code, d.station, d.last.Kind, d.last.Why, kind, why)
	}
	return d
}

// Counts fails the test unless the last verdict says done of need.
func (d *desk) Counts(done, need int64) *desk {
	d.T.Helper()
	if d.last.Done != done || d.last.Need != need {
		d.T.Fatalf("scanned %q: got %d/%d, want %d/%d", d.last.Code, d.last.Done, d.last.Need, done, need)
	}
	return d
}

// Lies fails the test unless the books have these pieces of a SKU on shelves,
// on the bench and at dispatch.
func (d *desk) Lies(sku string, shelf, bench, dispatch int64) *desk {
	d.T.Helper()
	got := fmt.Sprint(d.Units(sku, 0), d.Units(sku, stock.Bench), d.Units(sku, stock.Dispatch))
	if want := fmt.Sprint(shelf, bench, dispatch); got != want {
		d.T.Fatalf("%s lies %s, want %s (shelf bench dispatch)", sku, got, want)
	}
	return d
}

const (
	cup    = "6901234567892"
	cupBox = "16901234567899"
	mug    = "6901234567908"
	plate  = "6901234567915"
	way1   = "YT1000000000001"
	way2   = "YT1000000000002"
	way3   = "YT1000000000003"
)

// shop is what most stories start from: three SKUs, two parcels.
func shop(t *testing.T) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "CUP-W", Name: "马克杯", Variant: "颜色分类:白色;尺寸:350ml", Barcode: cup, CaseBarcode: cupBox, CaseUnits: 12, Place: "A-01", Stock: 40},
		shoptest.Goods{Code: "CUP-B", Name: "马克杯", Variant: "颜色分类:黑色;尺寸:350ml", Barcode: mug, Place: "A-02", Stock: 1},
		shoptest.Goods{Code: "PLATE", Name: "盘子", Barcode: plate, Place: "A-03", Unknown: true},
	)
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "CUP-W", Units: 2}, shoptest.Line{SKU: "CUP-B", Units: 1})
	s.AddOrder("1002", []string{way2}, shoptest.Line{SKU: "CUP-B", Units: 1})
	return s
}

func TestAParcelIsPackedAndDispatched(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan(way1).Says(pack.Opened).Counts(0, 3)
	d.Scan(cup).Says(pack.Accepted).Counts(1, 3).Lies("CUP-W", 39, 1, 0)
	d.Scan(cup).Says(pack.Accepted).Counts(2, 3)
	d.Scan(mug).Says(pack.Complete).Counts(3, 3).Lies("CUP-W", 38, 0, 2).Lies("CUP-B", 0, 0, 1)
	d.Scan(way1).Says(pack.AlreadyPacked, pack.WhyJustNow)
	if d.last.Lock {
		t.Error("the parcel just completed, scanned again, must not lock")
	}
}

func TestAWrongItemLocksUntilItIsAcknowledged(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan(way2).Says(pack.Opened)
	d.Scan(cup).Says(pack.WrongItem).Counts(0, 1)
	if d.last.Other != way1 {
		t.Errorf("the white cup is wanted by %s, the verdict says %q", way1, d.last.Other)
	}
	if len(d.last.Wanted) != 1 || d.last.Wanted[0].SKU != "CUP-B" {
		t.Errorf("the parcel wants CUP-B, the verdict says %v", d.last.Wanted)
	}
	d.Scan(mug).Says(pack.Locked)
	d.Scan(mug).Says(pack.Locked).Lies("CUP-B", 1, 0, 0)
	d.Scan("/ok").Says(pack.Acknowledged)
	if d.last.Held != 2 {
		t.Errorf("two scans did not count, the verdict says %d", d.last.Held)
	}
	d.Scan(mug).Says(pack.Complete)
}

func TestAScanAssembledBeforeTheRefusalWasSeenDoesNotAcknowledge(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan(way2).Says(pack.Opened)
	seen := d.last.Scan
	d.Scan(cup).Says(pack.WrongItem)
	refusal := d.last.Scan
	act := d.Act("1")
	act.Seen = seen
	if v := d.scanAs(act, "/ok"); v.Kind != pack.Locked {
		t.Fatalf("an OK typed ahead of the refusal: got %s", v.Kind)
	}
	act = d.Act("1")
	act.Seen = refusal
	if v := d.scanAs(act, way2); v.Kind != pack.Acknowledged {
		t.Fatalf("the open waybill after the refusal: got %s", v.Kind)
	}
}

func TestOneTooMany(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan(way2).Scan(mug).Says(pack.Complete)
	d.Scan(way1).Says(pack.Opened)
	d.Scan(cup).Scan(cup).Says(pack.Accepted)
	d.Scan(cup).Says(pack.Over).Counts(2, 3)
	d.Scan("/ok").Says(pack.Acknowledged).Counts(2, 3)
	d.Scan(cupBox).Says(pack.Over)
	d.Scan(way1).Says(pack.Acknowledged)
	d.Scan(mug).Says(pack.NoneInBooks)
	d.Scan("/short 少一个黑杯").Says(pack.Parked, pack.WhyShort).Lies("CUP-W", 38, 2, 0)
	d.Scan(way1).Says(pack.Resumed).Counts(2, 3)
}

func TestALeadBooksWhatIsInHandAsFound(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Complete)
	d.Scan(way1).Scan(cup).Scan(cup)
	d.Scan(mug).Says(pack.NoneInBooks)
	d.act = func() store.Act { a := s.Act("1"); a.Lead = false; return a }
	d.Scan("/found 在手上").Says(pack.NotAllowed, pack.WhyNotLead)
	d.act = func() store.Act { return s.Act("1") }
	d.Scan("/found").Says(pack.NotAllowed, pack.WhyNoReason)
	d.Scan("/found 在手上").Says(pack.Complete, pack.WhyFound)
	s.Read(func(tx *store.Tx) error {
		doubts, err := stock.Doubts(tx, 10)
		if len(doubts) != 1 || doubts[0].SKU != "CUP-B" || doubts[0].Why != "found" {
			t.Errorf("to be counted: %v", doubts)
		}
		return err
	})
}

func TestUnknownStockIsFoundByItself(t *testing.T) {
	s := shop(t)
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "PLATE", Units: 2})
	d := at(s, "1")
	d.Scan(way3).Scan(plate).Says(pack.Accepted, pack.WhyFound)
	d.Scan("/undo").Says(pack.Undone).Counts(0, 2).Lies("PLATE", 0, 0, 0)
	d.Scan(plate).Scan(plate).Says(pack.Complete, pack.WhyFound)
}

func TestUndo(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan("/undo").Says(pack.NothingToDo, pack.WhyNoUndo)
	d.Scan(way1).Scan(cup).Says(pack.Accepted)
	d.Scan("/undo").Says(pack.Undone).Counts(0, 3).Lies("CUP-W", 40, 0, 0)
	d.Scan("/undo").Says(pack.NothingToDo, pack.WhyNoUndo)
	d.Scan(cup).Scan(cup).Scan(mug).Says(pack.Complete)
	d.Scan("/undo").Says(pack.Undone).Counts(0, 3).Lies("CUP-W", 40, 0, 0).Lies("CUP-B", 1, 0, 0)
	d.Proved()
	d.Scan(cup).Scan(cup).Scan(mug).Says(pack.Complete).Counts(3, 3)
}

func TestParkResumeTakeOver(t *testing.T) {
	s := shop(t)
	one, two := at(s, "1"), at(s, "2")
	one.Scan(way1).Scan(cup).Says(pack.Accepted)
	one.Scan(way2).Says(pack.AnotherOpen)
	one.Scan("/park").Says(pack.Parked)
	two.Scan(way1).Says(pack.Resumed).Counts(1, 3)
	one.Scan(way1).Says(pack.OpenElsewhere)
	one.Scan(mug).Says(pack.WaybillFirst)
	one.Scan(way1).Says(pack.OpenElsewhere)
	one.Scan("/take").Says(pack.Taken).Counts(1, 3)
	two.Scan(cup).Says(pack.WaybillFirst, pack.WhyTakenAway)
	one.Scan(cup).Scan(mug).Says(pack.Complete)
	two.Scan(way1).Says(pack.AlreadyPacked)
	if two.last.Station != "1" || two.last.Operator != "小王" {
		t.Errorf("packed at 1 by 小王, the verdict says %q %q", two.last.Station, two.last.Operator)
	}
}

func TestASplitOrder(t *testing.T) {
	s := shop(t)
	s.AddOrder("1004", []string{"SF1", "SF2"}, shoptest.Line{SKU: "CUP-W", Units: 3})
	d := at(s, "1")
	d.Scan("SF1").Says(pack.Opened).Counts(0, 3)
	d.Scan("/finish").Says(pack.NotAllowed, pack.WhyEmpty)
	d.Scan(cup).Scan("/finish").Says(pack.Finished).Lies("CUP-W", 39, 0, 1)
	d.Scan("/undo").Says(pack.Undone).Lies("CUP-W", 40, 0, 0)
	d.Scan(cup).Scan("/finish").Says(pack.Finished)
	d.Scan("SF2").Says(pack.Opened).Counts(0, 2)
	d.Scan(cup).Scan("/finish").Says(pack.NotAllowed, pack.WhyLastPart)
	d.Scan(cup).Says(pack.Complete).Lies("CUP-W", 37, 0, 3)
}

func TestTheFirstWaybillTookEverything(t *testing.T) {
	s := shop(t)
	s.AddOrder("1004", []string{"SF1", "SF2"}, shoptest.Line{SKU: "CUP-W", Units: 1})
	d := at(s, "1")
	d.Scan("SF2").Scan(cup).Says(pack.Complete)
	d.Scan("SF1").Says(pack.AlreadyPacked, pack.WhyByOther)
}

func TestCancelledWhileItIsPacked(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Says(pack.Accepted)
	s.Platform("1001", 4)
	d.Scan(cup).Says(pack.Pull, pack.WhyClosed).Lies("CUP-W", 39, 1, 0)
	d.Scan(way2).Says(pack.Locked)
	d.Scan("/ok").Says(pack.Acknowledged).Lies("CUP-W", 40, 0, 0)
	d.Scan(way1).Says(pack.Pull)
	d.Scan("/ok").Scan(way2).Says(pack.Opened)
}

func TestARefundAskedHoldsTheParcel(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	s.Platform("1002", 6)
	d.Scan(way2).Says(pack.OnHold, pack.WhyRefundAsked)
	d.Scan("/ok").Says(pack.Acknowledged)
	s.Platform("1002", 1)
	d.Scan(way2).Says(pack.Opened)
}

func TestTwoOrdersOnOneWaybill(t *testing.T) {
	s := shop(t)
	s.AddOrder("1005", []string{way2}, shoptest.Line{SKU: "CUP-W", Units: 1})
	d := at(s, "1")
	d.Scan(way2).Says(pack.Opened).Counts(0, 2)
	s.Platform("1002", 4)
	d.Scan(cup).Says(pack.Complete).Counts(1, 1)
}

func TestOneBarcodeTwoSKUs(t *testing.T) {
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: "CUP-W2", Name: "马克杯", Variant: "颜色分类:米色", Barcode: cup, Stock: 5})
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Says(pack.Ambiguous)
	d.Scan("/choose 9").Says(pack.NothingToDo, pack.WhyNoChoice)
	d.Scan(cup).Says(pack.Ambiguous)
	d.Scan("/choose 2").Says(pack.WrongItem)
	d.Scan("/ok").Scan(cup).Scan("/choose 1").Says(pack.Accepted).Counts(1, 3)
	d.Scan("CUP-W").Says(pack.Accepted).Counts(2, 3)
}

func TestQuantityWhereTheLeadAllowsIt(t *testing.T) {
	s := shop(t)
	s.AddOrder("1006", []string{"JT1"}, shoptest.Line{SKU: "CUP-W", Units: 30})
	d := at(s, "1")
	d.Scan("JT1").Scan(cup).Says(pack.Accepted)
	d.Scan("*3").Says(pack.NotAllowed, pack.WhyQuantityOff)
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, pack.QuantitySetting, "on") })
	d.Scan("*3").Says(pack.NothingToDo, pack.WhyItemFirst)
	d.Scan(cup).Scan("*3").Says(pack.Accepted).Counts(4, 30)
	d.Scan("*9").Says(pack.NothingToDo, pack.WhyItemFirst)
	d.Scan(cupBox).Says(pack.Accepted).Counts(16, 30)
	d.Scan("*0").Says(pack.NotAllowed, pack.WhyBadQuantity)
	d.Scan(cup).Scan("*20").Says(pack.Over).Counts(17, 30)
	d.Scan("/ok").Scan(cupBox).Says(pack.Accepted).Counts(29, 30)
	d.Scan(cup).Says(pack.Complete)
}

func TestCodesNobodyKnows(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan("hello").Says(pack.UnknownCode)
	d.Scan("YT9999999999999").Says(pack.UnknownWaybill)
	d.Scan(cup).Says(pack.WaybillFirst)
	d.Scan("A-01").Says(pack.NothingToDo, pack.WhyPlace)
	d.Scan("/ok").Says(pack.Acknowledged, pack.Why(pack.WaybillFirst))
	d.Scan("/ok").Says(pack.NothingToDo, pack.WhyNotLocked)
	d.Scan("/park").Says(pack.NothingToDo, pack.WhyNothingOpen)
	d.Scan("/dance").Says(pack.NothingToDo, pack.WhyNotKnown)
	d.Scan("/take").Says(pack.NothingToDo)
}

func TestAKeyAnswersTheSameAgain(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1)
	act := s.Act("1")
	first := d.scanAs(act, cup)
	again := d.scanAs(act, cup)
	if first.Kind != pack.Accepted || again.Kind != first.Kind || again.Scan != first.Scan || again.Done != 1 || again.SavedAt != first.SavedAt {
		t.Fatalf("first %+v, again %+v", first, again)
	}
	d.Lies("CUP-W", 39, 1, 0)
}

func TestAScanFromTheFutureIsRefused(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	act := s.Act("1")
	act.At += 3600_000
	if v := d.scanAs(act, way1); v.Kind != pack.NotAllowed || v.Why != pack.WhyFuture {
		t.Fatalf("got %s %s", v.Kind, v.Why)
	}
}

func TestTheSmallSearch(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Complete)
	for tail, want := range map[string]string{
		"0001":     way1 + " ready",  // of a waybill
		"1001":     way1 + " ready",  // of an order number
		"00000002": way2 + " packed", // left already
		"001":      "",               // too short
		"9999":     "",
	} {
		s.Read(func(tx *store.Tx) error {
			found, err := pack.Find(tx, tail, 5)
			got := ""
			if len(found) == 1 {
				got = found[0].Waybill + " " + found[0].State
			}
			if got != want || len(found) > 1 {
				t.Errorf("search %s: %v, want %s", tail, found, want)
			}
			return err
		})
	}
}

func TestWhatTheScreenShows(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	look := func() (v pack.View) {
		s.Read(func(tx *store.Tx) (err error) { v, err = pack.Look(tx, "1"); return err })
		return v
	}
	if v := look(); v.Parcel != nil || v.Lock != nil {
		t.Fatalf("an idle station shows %+v", v)
	}
	d.Scan(way1).Scan(cup)
	p := look().Parcel
	if p == nil || p.Done != 1 || p.Need != 3 || len(p.Lines) != 2 || len(p.Orders) != 1 || p.DueAt == 0 {
		t.Fatalf("got %+v", p)
	}
	if l := p.Lines[0]; l.SKU != "CUP-W" || l.Done != 1 || l.Need != 2 || l.Place != "A-01" || !l.Last || l.OnShelf != 39 {
		t.Errorf("first line %+v", l)
	}
	d.Scan(plate)
	if v := look(); v.Lock == nil || v.Lock.Kind != pack.WrongItem {
		t.Errorf("the lock shows %+v", v.Lock)
	}
	d.Scan(cup)
	if v := look(); v.Held != 1 {
		t.Errorf("one scan did not count, the screen shows %d", v.Held)
	}
	d.Scan("/ok").Scan(cup).Scan(mug).Says(pack.Complete)
	if v := look(); v.Parcel != nil || v.Last == nil || v.Last.Waybill != way1 {
		t.Errorf("after dispatch %+v", v)
	}
	s.Read(func(tx *store.Tx) error {
		c, err := pack.Count(tx, "1", s.Now().Add(-time.Hour).UnixMilli())
		if c != (pack.Tally{Today: 1, Open: 1, Any: true}) {
			t.Errorf("tally %+v", c)
		}
		return err
	})
}
