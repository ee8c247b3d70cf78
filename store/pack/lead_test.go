package pack_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const way4 = "YT1000000000004"

// leadShop is shop with two parcels more.
func leadShop(t *testing.T) *shoptest.Shop {
	s := shop(t)
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP-W", Units: 2})
	s.AddOrder("1004", []string{way4}, shoptest.Line{SKU: "PLATE", Units: 1})
	return s
}

// promised is what open orders want of a SKU.
func promises(t *testing.T, s *shoptest.Shop, sku string, want int64) {
	t.Helper()
	if got := promised(s, sku); got != want {
		t.Errorf("%d of %s are promised, want %d", got, sku, want)
	}
}

// packer is a station where no lead stands.
func packer(s *shoptest.Shop, station string) *desk {
	d := at(s, station)
	d.act = func() store.Act {
		a := s.Act(station)
		a.Lead = false
		return a
	}
	return d
}

func TestALeadSendsOtherGoods(t *testing.T) {
	s := leadShop(t)
	d := at(s, "1")
	before, plates := promised(s, "CUP-B"), promised(s, "PLATE")
	d.Scan(way2).Says(pack.Opened).Scan("/swap CUP-B PLATE 黑杯断货").Says(pack.Swapped)
	if w := d.last.Swaps; len(w) != 1 || w[0].Send.SKU != "PLATE" || w[0].Not.SKU != "CUP-B" || d.last.Reason != "黑杯断货" {
		t.Errorf("swapped: %+v", d.last)
	}
	promises(t, s, "CUP-B", before-1)
	promises(t, s, "PLATE", plates+1)
	d.Scan(mug).Says(pack.WrongItem, pack.WhySwapped)
	if d.last.Wanted[0].SKU != "PLATE" || d.last.Swaps[0].Not.SKU != "CUP-B" {
		t.Errorf("wrong item: %+v", d.last)
	}
	d.Scan(way2).Says(pack.Acknowledged).Scan("/park").Says(pack.Parked).Scan(way2).Says(pack.Resumed)
	if len(d.last.Swaps) != 1 {
		t.Errorf("resumed without saying what is swapped: %+v", d.last)
	}
	d.Scan(plate).Says(pack.Complete)
	promises(t, s, "PLATE", plates)
	d.Scan("/undo").Says(pack.Undone).Scan("/swap PLATE CUP-B 又有了").Says(pack.Swapped)
	promises(t, s, "CUP-B", before)
	d.Scan(plate).Says(pack.WrongItem, "")
	d.Scan("/ok").Says(pack.Acknowledged).Scan(mug).Says(pack.Complete)
}

func TestASwapIsRefused(t *testing.T) {
	s := leadShop(t)
	d := at(s, "1")
	d.Scan("/swap CUP-B PLATE 断货").Says(pack.NothingToDo, pack.WhyNothingOpen)
	packer(s, "2").Scan("/swap 1002 CUP-B PLATE 断货").Says(pack.NotAllowed, pack.WhyNotLead)
	d.Scan(way1).Says(pack.Opened)
	d.Scan("/swap").Says(pack.NothingToDo, pack.WhySwapHow)
	d.Scan("/swap PLATE CUP-B 断货").Says(pack.NotAllowed, pack.WhyNotInside)
	d.Scan("/swap CUP-W NOPE 断货").Says(pack.NotAllowed, pack.WhyNoSuchSKU)
	d.Scan("/swap CUP-W CUP-W 断货").Says(pack.NothingToDo, pack.WhySwapHow)
	d.Scan("/swap CUP-W PLATE").Says(pack.NotAllowed, pack.WhyNoReason)
	d.Scan(cup).Says(pack.Accepted).Scan("/swap CUP-W PLATE 断货").Says(pack.NotAllowed, pack.WhyBegun)
	d.Scan("/undo").Says(pack.Undone).Scan("/swap " + cup + " " + plate + " 断货").Says(pack.Swapped)
}

func TestAnOrderIsSwappedBeforeItHasAWaybillAndWhatNobodyKnewToo(t *testing.T) {
	s := leadShop(t)
	s.AddOrder("2001", nil, shoptest.Line{SKU: "CUP-B", Units: 2})
	s.AddOrder("2002", []string{"YT1000000000022"}, shoptest.Line{SKU: "NOBODY KNOWS", Units: 1})
	d := at(s, "1")
	d.Scan("/swap 2001 CUP-B CUP-W 断货").Says(pack.Swapped)
	d.Scan("YT1000000000022").Says(pack.OnHold, pack.WhyUnmapped).Scan("/ok").Says(pack.Acknowledged)
	d.Scan("/swap YT1000000000022 NOBODY KNOWS CUP-W 买家要换").Says(pack.Swapped)
	d.Scan("YT1000000000022").Says(pack.Opened).Scan(cup).Says(pack.Complete)
}

func TestAParcelIsJoinedIntoTheOpenOne(t *testing.T) {
	s := leadShop(t)
	d := at(s, "1")
	d.Scan(way2).Says(pack.Opened).Scan("/join "+way4).Says(pack.Joined).Counts(0, 2)
	if d.last.Other != way4 || len(d.last.Orders) != 2 {
		t.Errorf("joined: %+v", d.last)
	}
	d.Scan(way4).Says(pack.UnknownWaybill, pack.WhyJoined)
	if d.last.Other != way2 {
		t.Errorf("it lies in %s, want %s", d.last.Other, way2)
	}
	d.Scan("1004").Says(pack.Resumed)
	d.Scan(mug).Says(pack.Accepted).Counts(1, 2).Scan(plate).Says(pack.Complete)
	d.Scan(way4).Says(pack.UnknownWaybill, pack.WhyJoined)
}

func TestTheParcelToJoinIsScannedAfterTheCommand(t *testing.T) {
	s := leadShop(t)
	d := at(s, "1")
	d.Scan(way2).Scan("/join").Says(pack.Asking, pack.WhyJoin).Scan(way4).Says(pack.Joined)
	d.Scan("/合包").Says(pack.Asking, pack.WhyJoin).Scan(mug).Says(pack.Accepted)
	d.Scan(way1).Says(pack.AnotherOpen) // the question was over
}

func TestAJoinIsRefused(t *testing.T) {
	s := leadShop(t)
	d, e := at(s, "1"), at(s, "2")
	d.Scan("/join "+way2).Says(pack.NothingToDo, pack.WhyNothingOpen)
	d.Scan(way1).Says(pack.Opened)
	d.Scan("/join "+way1).Says(pack.NothingToDo, pack.WhySameParcel)
	d.Scan("/join YT9999999999999").Says(pack.NotAllowed, pack.WhyNoParcel)
	e.Scan(way2).Says(pack.Opened)
	d.Scan("/join "+way2).Says(pack.NotAllowed, pack.WhyJoinOpen)
	if d.last.Station != "2" {
		t.Errorf("open at %q", d.last.Station)
	}
	e.Scan(mug).Says(pack.Complete)
	d.Scan("/join "+way2).Says(pack.NotAllowed, pack.WhyJoinPacked)
	e.Scan(way3).Scan(cup).Says(pack.Accepted).Scan("/park").Says(pack.Parked)
	d.Scan("/join "+way3).Says(pack.NotAllowed, pack.WhyJoinBegun)
	s.Platform("1004", order.RefundAsked)
	d.Scan("/join "+way4).Says(pack.NotAllowed, pack.WhyJoinHeld)
	d.act = packer(s, "1").act
	d.Scan("/join "+way4).Says(pack.NotAllowed, pack.WhyNotLead)
}

func TestAPartLeavesAndTheRestWaitsForANewWaybill(t *testing.T) {
	s := leadShop(t)
	d := at(s, "1")
	cups := promised(s, "CUP-W")
	d.Scan(way1).Says(pack.Opened).Scan("/part").Says(pack.NotAllowed, pack.WhyEmpty)
	d.Scan(cup).Says(pack.Accepted).Scan("/finish").Says(pack.NotAllowed, pack.WhyLastPart)
	d.Scan("/part").Says(pack.Finished, pack.WhyPart).Lies("CUP-W", 39, 0, 1)
	promises(t, s, "CUP-W", cups-1)
	d.Scan(way2).Says(pack.Opened).Scan("/park")
	d.Scan(way1).Says(pack.AlreadyPacked, pack.WhyRest)
	d.Scan("1001").Says(pack.AlreadyPacked, pack.WhyRest)
	d.Scan("YT1000000000077").Says(pack.UnknownWaybill, "").Scan("/bind 1001").Says(pack.Bound)
	d.Scan("YT1000000000077").Says(pack.Opened).Counts(0, d.last.Need)
	d.Scan("/part").Says(pack.NotAllowed, pack.WhyEmpty)
	d.Scan(cup).Scan(mug).Says(pack.Complete)
}

func TestAPartIsTakenBackAsAWhole(t *testing.T) {
	s := leadShop(t)
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Scan("/part").Says(pack.Finished, pack.WhyPart)
	d.Scan("/undo").Says(pack.Undone).Scan(cup).Scan(cup).Scan(mug).Says(pack.Complete)
}

func TestWhereAnotherWaybillTakesTheRestAPartIsFinished(t *testing.T) {
	s := leadShop(t)
	s.AddOrder("2005", []string{"YT1000000000051", "YT1000000000052"}, shoptest.Line{SKU: "CUP-W", Units: 2})
	d := at(s, "1")
	d.Scan("YT1000000000051").Scan(cup).Says(pack.Accepted)
	d.Scan("/part").Says(pack.NotAllowed, pack.WhyUseFinish).Scan("/finish").Says(pack.Finished, "")
	packer(s, "2").Scan("/part").Says(pack.NotAllowed, pack.WhyNotLead)
}

func TestAnUnknownWaybillIsBoundToAnOrder(t *testing.T) {
	s := leadShop(t)
	s.AddOrder("2001", nil, shoptest.Line{SKU: "CUP-W", Units: 1})
	d := at(s, "1")
	const odd = "YT1000000000099"
	d.Scan("/bind 2001").Says(pack.NothingToDo, pack.WhyBindHow)
	d.Scan(odd).Says(pack.UnknownWaybill, "")
	waits(t, s, odd)
	d.Scan("/bind").Says(pack.Asking, pack.WhyBind).Scan("2001").Says(pack.Bound)
	if d.last.Waybill != odd || d.last.Carrier == "" {
		t.Errorf("bound: %+v", d.last)
	}
	waits(t, s)
	d.Scan(odd).Says(pack.Opened).Scan(cup).Says(pack.Complete)
}

func TestABindIsRefused(t *testing.T) {
	s := leadShop(t)
	d := at(s, "1")
	const odd = "YT1000000000099"
	bind := func(no string) *desk { return d.Scan(odd).Says(pack.UnknownWaybill, "").Scan("/bind " + no) }
	bind("9999").Says(pack.NotAllowed, pack.WhyNoOrder)
	bind("1002").Says(pack.NotAllowed, pack.WhyHasWaybill)
	d.Scan("/bind "+way2+" 1002").Says(pack.NotAllowed, pack.WhyHasParcel)
	d.Scan(way2).Scan(mug).Says(pack.Complete)
	bind("1002").Says(pack.NotAllowed, pack.WhyOrderDone)
	s.AddOrder("2001", nil, shoptest.Line{SKU: "CUP-W", Units: 1})
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, "import.staging", "9,9,9,9") })
	bind("2001").Says(pack.NotAllowed, pack.WhyImporting)
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, "import.staging", "") })
	d.act = packer(s, "1").act
	bind("2001").Says(pack.NotAllowed, pack.WhyNotLead)
}

// waits fails the test unless just these waybills lie in the tray.
func waits(t *testing.T, s *shoptest.Shop, waybills ...string) {
	t.Helper()
	var got []string
	s.Read(func(tx *store.Tx) error {
		all, err := pack.Tray(tx, 100)
		for _, w := range all {
			got = append(got, w.Waybill)
		}
		return err
	})
	if len(got) != len(waybills) {
		t.Fatalf("in the tray: %v, want %v", got, waybills)
	}
	for i := range got {
		if got[i] != waybills[i] {
			t.Fatalf("in the tray: %v, want %v", got, waybills)
		}
	}
}

func TestTheTrayKeepsEachUnknownWaybillOnce(t *testing.T) {
	s := leadShop(t)
	d, e := at(s, "1"), at(s, "2")
	d.Scan("YT1000000000098").Says(pack.UnknownWaybill).Scan("YT1000000000099").Says(pack.UnknownWaybill)
	e.Scan("YT1000000000098").Says(pack.UnknownWaybill)
	waits(t, s, "YT1000000000098", "YT1000000000099")
	d.Scan("HELLO-99").Says(pack.UnknownCode)
	d.Scan("/bind off YT1000000000098").Says(pack.Bound, pack.WhyCleared)
	d.Scan("/bind off YT1000000000098").Says(pack.NothingToDo, pack.WhyNotInTray)
	waits(t, s, "YT1000000000099")
	e.Scan("YT1000000000098").Says(pack.UnknownWaybill)
	waits(t, s, "YT1000000000099", "YT1000000000098")
}
