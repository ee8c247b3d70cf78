package returns_test

import (
	"strings"
	"testing"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/returns"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

const (
	cup  = "6901234567892"
	bowl = "6901234567908"
	way1 = "YT1000000000001"
	way2 = "YT1000000000002"
	back = "SF1234567890123" // what a buyer sends goods back under
)

// desk is a shop that sent two parcels: 2 cups and a bowl, and a cup. A third
// waits.
type desk struct{ *shoptest.Shop }

func newDesk(t *testing.T) desk { return deskOn(shoptest.New(t)) }

func deskOn(shop *shoptest.Shop) desk {
	s := desk{shop}
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 9},
		shoptest.Goods{Code: "BOWL", Name: "碗", Barcode: bowl, Place: "A-02", Stock: 5})
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "CUP", Units: 2}, shoptest.Line{SKU: "BOWL", Units: 1})
	s.AddOrder("1002", []string{way2}, shoptest.Line{SKU: "CUP", Units: 1})
	s.AddOrder("1003", []string{"YT1000000000003"}, shoptest.Line{SKU: "CUP", Units: 1})
	s.Write(func(tx *store.Tx) error {
		for _, code := range []string{way1, cup, cup, bowl, way2, cup} {
			if _, err := pack.Scan(tx, s.Act("1"), code); err != nil {
				return err
			}
		}
		return nil
	})
	return s
}

func (s desk) act(station string) store.Act {
	a := s.Act(station)
	a.Mode = returns.Mode
	return a
}

func (s desk) scanAt(station, code string) returns.Verdict {
	s.T.Helper()
	var v returns.Verdict
	s.Write(func(tx *store.Tx) (err error) {
		v, err = returns.Scan(tx, s.act(station), code)
		return err
	})
	return v
}

// says scans codes and expects their verdicts, as "code kind".
func (s desk) says(lines ...string) (last returns.Verdict) {
	s.T.Helper()
	for _, l := range lines {
		code, want, _ := strings.Cut(l, " > ")
		last = s.scanAt("1", code)
		if string(last.Kind) != want {
			s.T.Fatalf("%s: %s, want %s: %+v", code, last.Kind, want, last)
		}
	}
	return last
}

func (s desk) keep(f returns.Refund) (fate string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) (err error) {
		fate, err = returns.Keep(tx, f)
		return err
	})
	return fate
}

func (s desk) lies(sku string, shelf, damaged, kept int64) {
	s.T.Helper()
	got := [3]int64{s.Units(sku, 0), s.Units(sku, stock.Damaged), s.Units(sku, stock.Returns)}
	if want := [3]int64{shelf, damaged, kept}; got != want {
		s.T.Errorf("%s lies %v (shelf, damaged, returns), want %v", sku, got, want)
	}
}

func TestThePileIsSignedInByABurstAndInspectedLater(t *testing.T) {
	s := newDesk(t)
	s.keep(returns.Refund{No: "R1", Order: "1001", SKU: "CUP", Units: 2, Number: back})
	v := s.says(back+" > arrived", way2+" > arrived", "SF9999999999999 > unclaimed")
	if v.Waiting != 3 {
		t.Errorf("%d parcels wait, want 3", v.Waiting)
	}
	v = s.says(back+" > opened", cup+" > counted")
	if v.Fate != returns.Sellable || v.Place != "A-01" || v.Done != 1 || v.Need != 2 || v.Orders[0] != "1001" || v.Refunds[0] != "R1" {
		t.Errorf("the first cup: %+v", v)
	}
	v = s.says(cup+" > counted", "/damaged > counted")
	if v.Fate != returns.Damaged || v.Done != 2 {
		t.Errorf("the damaged cup: %+v", v)
	}
	v = s.says(cup + " > over")
	if v.Sent != 2 || v.Back != 2 {
		t.Errorf("over says sent %d, back %d", v.Sent, v.Back)
	}
	// Nothing is missing, so the next parcel may be opened at once.
	s.says(way2+" > opened", bowl+" > wrong_item", cup+" > counted", "/finish > inspected", way2+" > already_in")
	s.lies("CUP", 9-3-0+2, 1, 0)
}

func TestWhatIsNotThereIsCalledMissing(t *testing.T) {
	s := newDesk(t)
	s.says(way1+" > arrived", way1+" > opened", cup+" > counted")
	v := s.says("/finish > still_missing")
	if len(v.Missing) != 2 || v.Missing[0].SKU != "BOWL" || v.Missing[1].Units != 1 {
		t.Errorf("missing: %+v", v.Missing)
	}
	s.says(way2+" > still_missing", "/missing > inspected")
	s.lies("CUP", 7, 0, 0)
	// It may turn up after all.
	s.says("/undo > undone", bowl+" > counted", "/missing > inspected")
	s.lies("BOWL", 5, 0, 0)
}

func TestAnUnknownParcelIsKeptWithWhatWasInItUntilSomebodyKnows(t *testing.T) {
	s := newDesk(t)
	v := s.says(back+" > unclaimed", back+" > opened", cup+" > counted")
	if v.Fate != returns.Kept || v.Place != "RETURNS" {
		t.Errorf("kept: %+v", v)
	}
	s.says(bowl+" > counted", "/park > parked")
	s.lies("CUP", 6, 0, 1)
	s.keep(returns.Refund{No: "R2", Order: "1002", Number: back})
	v = s.says(back + " > opened")
	if len(v.Orders) != 1 || v.Orders[0] != "1002" {
		t.Errorf("adopted: %+v", v)
	}
	s.lies("CUP", 7, 0, 0)
	s.lies("BOWL", 4, 0, 1) // no bowl was sent to this buyer
	s.says(cup+" > over", "/finish > inspected")
}

func TestALeadClaimsAParcelByItsOrder(t *testing.T) {
	s := newDesk(t)
	s.says("/claim 1001 > nothing_to_do", back+" > unclaimed", back+" > opened", cup+" > counted", "/claim 1003 > not_sent", "/claim 77 > unknown_code")
	v := s.says("/claim 1001 > claimed")
	if v.Done != 1 || v.Orders[0] != "1001" {
		t.Errorf("claimed: %+v", v)
	}
	s.says(cup+" > counted", cup+" > over", "/undo > undone", "/finish > inspected")
	s.lies("CUP", 7, 0, 0)
}

func TestAnItemWithoutItsParcelLeadsToOrdersInRefund(t *testing.T) {
	s := newDesk(t)
	s.says(cup + " > no_order")
	s.Platform("1002", order.RefundAsked)
	s.PlatformLine("1001", "CUP", order.Refunded)
	v := s.says(cup+" > asked", "/choose 3 > nothing_to_do", cup+" > asked")
	if len(v.Orders) != 2 || v.Orders[0] != "1002" {
		t.Fatalf("orders in refund: %v", v.Orders)
	}
	v = s.says("/choose 1 > counted")
	if v.Number != "1002" || v.Done != 1 {
		t.Errorf("counted: %+v", v)
	}
	s.says("/finish > inspected", cup+" > asked")
}

func TestAnOrderMayComeBackInSeveralParcels(t *testing.T) {
	s := newDesk(t)
	s.Platform("1001", order.Refunded)
	s.says("1001 > arrived", "1001 > opened", cup+" > counted", "/finish > inspected")
	// The second one is found by its order number, or by what is in it.
	s.says(cup+" > asked", "1001 > arrived", "1001 > opened", bowl+" > counted", "/finish > inspected")
	s.says(cup+" > asked", "/choose 1 > counted", cup+" > over", "/finish > inspected", "1001 > already_in", cup+" > no_order")
	s.lies("CUP", 8, 0, 0)
}

func TestAnInspectionStaysOnceTheNextParcelOfItsOrderIsHere(t *testing.T) {
	s := newDesk(t)
	s.Platform("1001", order.Refunded)
	s.says("1001 > arrived", "1001 > opened", cup+" > counted", "/finish > inspected")
	s.scanAt("2", "1001")
	s.says("/undo > nothing_to_do")
}

func TestUndoTakesBackOneActAfterTheOther(t *testing.T) {
	s := newDesk(t)
	s.says("/undo > nothing_to_do", way1+" > arrived", "/undo > undone", way1+" > arrived", way1+" > opened", cup+" > counted", cup+" > counted")
	s.says("/undo > undone", "/undo > undone", "/undo > nothing_to_do")
	s.lies("CUP", 6, 0, 0)
	s.says(cup+" > counted", "/damaged > counted", "/undo > undone")
	s.lies("CUP", 6, 0, 0)
}

func TestBarcodesOfTwoSKUsAreAskedFor(t *testing.T) {
	s := newDesk(t)
	s.AddSKU(shoptest.Goods{Code: "CUP2", Name: "马克杯", Variant: "蓝", Barcode: cup})
	v := s.says(way2+" > arrived", way2+" > opened", cup+" > asked")
	if len(v.Choices) != 2 {
		t.Fatalf("choices: %+v", v.Choices)
	}
	s.says("/choose 2 > wrong_item", cup+" > asked", "/choose 1 > counted")
}

func TestStationsDoNotInspectTheSameParcel(t *testing.T) {
	s := newDesk(t)
	s.says(way1+" > arrived", way1+" > opened")
	if v := s.scanAt("2", way1); v.Kind != returns.OpenAt || v.Station != "1" {
		t.Errorf("at the other station: %+v", v)
	}
	s.says("YT1000000000003 > not_sent", "ABC > unknown_code", "*3 > nothing_to_do", "/hot > nothing_to_do")
}

func TestAKeyAndABadgeMeanHereWhatTheyMeanEverywhere(t *testing.T) {
	s := newDesk(t)
	a := s.act("1")
	for range 2 {
		s.Write(func(tx *store.Tx) error {
			v, err := returns.Scan(tx, a, way1)
			if v.Kind != returns.Arrived {
				t.Errorf("%+v", v)
			}
			return err
		})
	}
	s.Write(func(tx *store.Tx) error {
		_, err := store.SignIn(tx, "小张", "")
		return err
	})
	badge, _ := scan.OperatorBadge(1)
	if v := s.says(badge + " > signed_in"); v.Operator != "小张" {
		t.Errorf("%+v", v)
	}
}

func TestADispatchOfWhichSomethingCameBackIsNotUndone(t *testing.T) {
	s := newDesk(t)
	s.says(way2+" > arrived", way2+" > opened", cup+" > counted")
	s.Write(func(tx *store.Tx) error {
		v, err := pack.Scan(tx, s.Act("1"), "/undo")
		if v.Kind != pack.NothingToDo {
			t.Errorf("%+v", v)
		}
		return err
	})
}
