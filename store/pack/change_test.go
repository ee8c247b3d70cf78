package pack_test

import (
	"slices"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

// What changes under the packer's hands: imports, refunds, other stations.

// moveOrder puts the only order of a parcel into another one, as an import
// with a later waybill file does; the parcel it leaves is deleted.
func moveOrder(s *shoptest.Shop, no, from, to string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		var order, old, other int64
		if err := tx.Row("SELECT id FROM orders WHERE no = $1", []any{no}, &order); err != nil {
			return err
		}
		if err := tx.Row("SELECT id FROM parcel WHERE waybill = $1", []any{from}, &old); err != nil {
			return err
		}
		if err := tx.Row("SELECT id FROM parcel WHERE waybill = $1", []any{to}, &other); err != nil {
			return err
		}
		doc := &store.Doc{Key: store.NewKey(), Kind: "import"}
		if ok, err := pack.MayLeave(tx, old, order); err != nil || !ok {
			s.T.Fatalf("the order may not leave: %v", err)
		}
		if ok, err := pack.GiveUp(tx, old); err != nil || !ok {
			s.T.Fatalf("the number is not given up: %v", err)
		}
		if ok, err := pack.Join(tx, other, order); err != nil || !ok {
			s.T.Fatalf("the order may not join: %v", err)
		}
		if err := pack.Leave(tx, old, order); err != nil {
			return err
		}
		seq, err := tx.Reserve()
		if err != nil {
			return err
		}
		if err := pack.Replace(tx, old, other, seq); err != nil {
			return err
		}
		return tx.Post(s.Act("office"), doc)
	})
}

func TestAnImportReplacesAParcelThatAStationWaitsFor(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	s.Platform("1002", 6)
	d.Scan(way2).Says(pack.OnHold, pack.WhyRefundAsked)
	moveOrder(s, "1002", way2, way1)
	s.Proved()
	d.Scan(cup).Says(pack.Locked)
	d.Scan("/ok").Says(pack.Acknowledged)
	d.Scan(way2).Says(pack.UnknownWaybill, pack.WhyReplaced)
	if d.last.Other != way1 {
		t.Errorf("the old label leads to %q", d.last.Other)
	}
	d.Scan(way1).Says(pack.OnHold, pack.WhyRefundAsked)
}

func TestAParcelThatIsNoMoreCantBeTakenOver(t *testing.T) {
	s := shop(t)
	one, two := at(s, "1"), at(s, "2")
	one.Scan(way2).Says(pack.Opened)
	two.Scan(way2).Says(pack.OpenElsewhere)
	one.Scan("/park").Scan(mug)
	// Nothing lies in it and it is no longer open: an import may replace it.
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE parcel SET state = 1 WHERE waybill = $1", way2)
		return err
	})
	moveOrder(s, "1002", way2, way1)
	s.AddOrder("1009", []string{way3}, shoptest.Line{SKU: "CUP-W", Units: 1}) // gets the same id
	two.Scan("/take").Says(pack.NothingToDo, pack.WhyNoChoice)
	two.Scan(cup).Says(pack.WaybillFirst)
	one.Scan(cup).Says(pack.WaybillFirst)
}

func TestTheRobbedStationIsToldWhoTookTheParcel(t *testing.T) {
	s := shop(t)
	one, two := at(s, "1"), at(s, "2")
	two.Scan(way1).Says(pack.Opened)
	one.Scan(way1).Says(pack.OpenElsewhere)
	one.Scan("/take").Says(pack.Taken)
	one.Scan(cup).Scan("/park").Says(pack.Parked)
	two.Scan(cup).Says(pack.WaybillFirst, pack.WhyTakenAway)
	if two.last.Station != "1" || two.last.Waybill != way1 {
		t.Errorf("taken by %q: %q", two.last.Station, two.last.Waybill)
	}
	two.Scan("/undo").Says(pack.NothingToDo, pack.WhyTakenAway)
	two.Scan("/park").Says(pack.NothingToDo, pack.WhyTakenAway)
	s.Read(func(tx *store.Tx) error {
		v, err := pack.Look(tx, "2")
		if v.Taken == nil || *v.Taken != (pack.TakenView{Waybill: way1, Station: "1"}) {
			t.Errorf("the screen shows %+v", v.Taken)
		}
		return err
	})
	two.Scan(way2).Says(pack.Opened)
	two.Scan("/park").Scan(cup).Says(pack.WaybillFirst, "")
}

func TestUndoUnderAHoldLeavesTheSealedParcelAlone(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Complete)
	s.Platform("1001", 6)
	d.Scan(way1).Says(pack.OnHold, pack.WhyRefundAsked)
	d.Scan("/undo").Says(pack.Locked).Lies("CUP-B", 0, 0, 1)
	d.Scan("/park").Says(pack.Locked)
	d.Scan("/ok").Says(pack.Acknowledged)
	d.Scan("/undo").Says(pack.Undone).Lies("CUP-B", 1, 0, 0)
}

func TestUndoUnderAHoldOfTheOpenParcel(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup)
	s.Platform("1001", 6)
	d.Scan(cup).Says(pack.OnHold, pack.WhyRefundAsked)
	s.Read(func(tx *store.Tx) error {
		v, err := pack.Look(tx, "1")
		if len(v.Answers) != 1 || v.Answers[0] != "park" {
			t.Errorf("the screen offers %v", v.Answers)
		}
		return err
	})
	d.Scan("/undo").Says(pack.Locked).Lies("CUP-W", 39, 1, 0)
	d.Scan("/park").Says(pack.Parked)
	if d.last.Held != 1 {
		t.Errorf("one scan did not count, the verdict says %d", d.last.Held)
	}
}

func TestACommandThatDoesNothingKeepsTheLock(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan(way1).Scan(way2).Says(pack.AnotherOpen)
	d.Scan("/undo").Says(pack.NothingToDo, pack.WhyNoUndo)
	if !d.last.Lock {
		t.Error("the verdict does not say that the lock stays")
	}
	d.Scan(cup).Says(pack.Locked)
	d.Scan("/park").Says(pack.Parked)
	if d.last.Held != 1 {
		t.Errorf("one scan did not count, the verdict says %d", d.last.Held)
	}
}

func TestEveryCommandThatEndsALockSaysWhatDidNotCount(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Complete)
	d.Scan(way1).Scan(cup).Scan(mug).Says(pack.NoneInBooks)
	d.Scan(cup).Says(pack.Locked)
	d.Scan("/found 在手上").Says(pack.Accepted, pack.WhyFound)
	if d.last.Held != 1 {
		t.Errorf("found: one scan did not count, the verdict says %d", d.last.Held)
	}
	d.Scan(way3).Says(pack.UnknownWaybill)
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP-W", Units: 1})
	d.Scan(way3).Says(pack.AnotherOpen)
	d.Scan(cup).Scan(cup).Says(pack.Locked)
	d.Scan("/undo").Says(pack.Undone)
	if d.last.Held != 2 {
		t.Errorf("undo: two scans did not count, the verdict says %d", d.last.Held)
	}
}

func TestASmallerQuantityFillsTheOpenParcel(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	s.Wants("1001", "CUP-B", 1)
	d.Scan(way1).Scan(cup).Scan(cup).Says(pack.Accepted).Counts(2, 3)
	s.PlatformLine("1001", "CUP-B", 7)
	d.Scan(way1).Says(pack.Complete).Counts(2, 2).Lies("CUP-W", 38, 0, 2)
	s.Proved()
	d.Scan("/undo").Says(pack.Undone).Counts(0, 2).Lies("CUP-W", 40, 0, 0)
	d.Scan(cup).Scan(cup).Says(pack.Complete)
}

func TestARefundFillsAParkedParcel(t *testing.T) {
	s := shop(t)
	one, two := at(s, "1"), at(s, "2")
	one.Scan(way1).Scan(cup).Scan("/short 少一个").Says(pack.Parked)
	s.PlatformLine("1001", "CUP-B", 7)
	s.Wants("1001", "CUP-W", 1)
	two.Scan(way1).Says(pack.Complete).Counts(1, 1)
}

func TestFinishIsNoPartWhenNothingIsLeft(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup)
	s.PlatformLine("1001", "CUP-B", 7)
	s.Wants("1001", "CUP-W", 1)
	d.Scan("/finish").Says(pack.Complete).Counts(1, 1)
}

func TestTheLastRefusalConfirmedDispatchesAFullParcel(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Scan(cup).Scan(plate).Says(pack.WrongItem)
	s.PlatformLine("1001", "CUP-B", 7)
	d.Scan(cup).Says(pack.Locked)
	d.Scan("/ok").Says(pack.Complete).Counts(2, 2)
	if d.last.Held != 1 {
		t.Errorf("one scan did not count, the verdict says %d", d.last.Held)
	}
}

func look(s *shoptest.Shop, station string) (v pack.View) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) (err error) { v, err = pack.Look(tx, station); return err })
	return v
}

func TestRefundedGoodsInsideAreNamedWithTheirPlace(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Scan(mug).Says(pack.Accepted)
	s.PlatformLine("1001", "CUP-B", 7)
	p := look(s, "1").Parcel
	if p.Barred != pack.OnHold || p.Why != pack.WhyTakeOut || p.Done != 1 || p.Need != 2 {
		t.Errorf("the screen shows %s %s %d/%d", p.Barred, p.Why, p.Done, p.Need)
	}
	if l := p.Lines[0]; l.SKU != "CUP-B" || l.TakeOut != 1 || l.Place != "A-02" || l.Need != 0 {
		t.Errorf("first line %+v", l)
	}
	d.Scan(cup).Says(pack.OnHold, pack.WhyTakeOut)
	out := []pack.Item{{SKU: "CUP-B", Name: "马克杯", Variant: "颜色分类:黑色;尺寸:350ml", Units: 1, Place: "A-02"}}
	if !slices.Equal(d.last.TakeOut, out) {
		t.Errorf("to be taken out %+v", d.last.TakeOut)
	}
	d.Scan("/ok").Says(pack.Acknowledged).Counts(1, 2).Lies("CUP-B", 1, 0, 0)
	if !slices.Equal(d.last.Back, out) {
		t.Errorf("booked back %+v", d.last.Back)
	}
	if p := look(s, "1").Parcel; p.Barred != "" || len(p.Lines) != 1 {
		t.Errorf("the screen shows %+v", p)
	}
	d.Scan(cup).Says(pack.Complete)
}

func TestWhatIsLeftAfterTakingOutIsDispatched(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Scan(mug)
	s.PlatformLine("1001", "CUP-B", 7)
	s.Wants("1001", "CUP-W", 1)
	d.Scan(way1).Says(pack.OnHold, pack.WhyTakeOut)
	d.Scan("/ok").Says(pack.Complete).Counts(1, 1).Lies("CUP-B", 1, 0, 0).Lies("CUP-W", 39, 0, 1)
	if len(d.last.Back) != 1 || d.last.Back[0].Place != "A-02" {
		t.Errorf("booked back %+v", d.last.Back)
	}
}

func TestEverythingDroppedWhileOpen(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Scan(cup)
	s.Platform("1001", 4)
	p := look(s, "1").Parcel
	if p.Barred != pack.Pull || p.Why != pack.WhyClosed || len(p.Lines) != 1 || p.Lines[0].TakeOut != 2 {
		t.Errorf("the screen shows %+v", p)
	}
	d.Scan(way1).Says(pack.Pull, pack.WhyClosed)
	if len(d.last.TakeOut) != 1 || d.last.TakeOut[0].Units != 2 {
		t.Errorf("to be taken out %+v", d.last.TakeOut)
	}
	d.Scan("/ok").Says(pack.Acknowledged).Lies("CUP-W", 40, 0, 0)
	if len(d.last.Back) != 1 || d.last.Back[0].Units != 2 {
		t.Errorf("booked back %+v", d.last.Back)
	}
}

func TestOtherWaybillsTookEverythingWhileThisOneWasOpen(t *testing.T) {
	s := shop(t)
	s.AddOrder("1004", []string{"SF1", "SF2"}, shoptest.Line{SKU: "CUP-W", Units: 1})
	one, two := at(s, "1"), at(s, "2")
	one.Scan("SF1").Says(pack.Opened)
	two.Scan("SF2").Scan(cup).Says(pack.Complete)
	one.Scan("SF1").Says(pack.AlreadyPacked, pack.WhyByOther)
	if p := look(s, "1").Parcel; p.Barred != pack.AlreadyPacked || p.Why != pack.WhyByOther {
		t.Errorf("the screen shows %+v", p)
	}
}

func TestOnlyOrdersThatAreInItAreShipped(t *testing.T) {
	s := shop(t)
	s.AddOrder("1005", []string{way2}, shoptest.Line{SKU: "CUP-W", Units: 1})
	d := at(s, "1")
	d.Scan(way2)
	s.Platform("1002", 4)
	d.Scan(cup).Says(pack.Complete)
	if !slices.Equal(d.last.Orders, []string{"1005"}) {
		t.Errorf("the verdict says %v", d.last.Orders)
	}
	s.Read(func(tx *store.Tx) error {
		return pack.Register(tx, 0, 0, func(r pack.RegisterRow) error {
			if !slices.Equal(r.Orders, []string{"1005"}) {
				t.Errorf("the register says %v", r.Orders)
			}
			return nil
		})
	})
}

func TestAParcelParkedAsShortSaysWhatWasMissing(t *testing.T) {
	s := shop(t)
	one, two := at(s, "1"), at(s, "2")
	one.Scan(way1).Scan("/short 少一个\t黑杯").Says(pack.Parked, pack.WhyShort)
	two.Scan(way1).Says(pack.Resumed, pack.WhyShort)
	if two.last.Reason != "少一个黑杯" {
		t.Errorf("missing: %q", two.last.Reason)
	}
	if p := look(s, "2").Parcel; !p.Short || p.Reason != "少一个黑杯" {
		t.Errorf("the screen shows %v %q", p.Short, p.Reason)
	}
	two.Scan("/short").Says(pack.Parked, pack.WhyShort) // from a printed sheet, without a word
	one.Scan(way1).Says(pack.Resumed, pack.WhyShort)
	one.Scan("/park").Says(pack.Parked, "")
	two.Scan(way1).Says(pack.Resumed, "")
}

func TestACodeThatIsAnotherSKUsBarcode(t *testing.T) {
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: mug, Name: "旧杯", Barcode: mug, Stock: 3}) // its barcode is its code: one meaning
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Ambiguous)
	if len(d.last.Choices) != 2 {
		t.Errorf("choices %+v", d.last.Choices)
	}
	s.AddSKU(shoptest.Goods{Code: "PLATE-2", Name: "大盘", Barcode: "PLATE", Stock: 3})
	d.Scan("PLATE").Says(pack.Ambiguous)
	d.Scan("PLATE-2").Says(pack.WrongItem)
}

func TestAWrongItemSaysWhereItIsKept(t *testing.T) {
	d := at(shop(t), "1")
	d.Scan(way2).Scan(cup).Says(pack.WrongItem)
	if d.last.Item.Place != "A-01" {
		t.Errorf("it is kept at %q", d.last.Item.Place)
	}
}

// A waybill whose goods lie in it already, or that must not be packed, is no
// place to look for the item's owner.
func TestAnotherWaybillIsNamedOnlyIfItStillWantsTheItem(t *testing.T) {
	s := shop(t)
	one, two := at(s, "1"), at(s, "2")
	s.Write(func(tx *store.Tx) error { _, err := order.SetHold(tx, 1, order.HoldLead, "wait", 1); return err })
	one.Scan(way2).Scan(cup).Says(pack.WrongItem)
	if one.last.Other != "" {
		t.Errorf("a held waybill is named: %q", one.last.Other)
	}
	one.Scan("/ok").Scan("/park").Says(pack.Parked)
	s.Write(func(tx *store.Tx) error { _, err := order.Release(tx, 1); return err })
	two.Scan(way1).Scan(cup).Scan(cup).Scan("/park").Says(pack.Parked).Counts(2, 3)
	one.Scan(way2).Scan(cup).Says(pack.WrongItem)
	if one.last.Other != "" {
		t.Errorf("a waybill that has its cups is named: %q", one.last.Other)
	}
}
