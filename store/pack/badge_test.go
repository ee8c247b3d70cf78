package pack_test

import (
	"testing"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

// badgeOf makes an operator and gives the badge.
func badgeOf(d *desk, name string) (badge string) {
	d.T.Helper()
	d.Write(func(tx *store.Tx) error {
		o, err := store.SignIn(tx, name, "")
		badge, _ = scan.OperatorBadge(o.ID)
		return err
	})
	return badge
}

func printed(c scan.Command) string {
	code, _ := scan.SheetCommand(c)
	return code
}

func TestTheCommandSheetDoesWhatTheWordsDo(t *testing.T) {
	s := shop(t)
	s.AddOrder("1006", []string{"JT1"}, shoptest.Line{SKU: "CUP-W", Units: 30})
	s.Write(func(tx *store.Tx) error { return store.SetSetting(tx, pack.QuantitySetting, "on") })
	d := at(s, "1")
	d.Scan(way1).Scan(cup).Scan(printed(scan.CommandUndo)).Says(pack.Undone).Counts(0, 3)
	d.Scan(plate).Says(pack.WrongItem).Scan(printed(scan.CommandOK)).Says(pack.Acknowledged)
	d.Scan(printed(scan.CommandPark)).Says(pack.Parked)
	dozen, _ := scan.SheetQuantity(12)
	d.Scan("JT1").Scan(cup).Scan(dozen).Says(pack.Accepted).Counts(12, 30)
	d.Scan(dozen).Says(pack.NothingToDo, pack.WhyItemFirst)
	d.Scan(printed(scan.CommandShort)).Says(pack.Parked, pack.WhyShort)
	d.Scan("%SDCOKX").Says(pack.UnknownCode)
}

// A barcode of the reserved form is never goods, whatever an import brought.
func TestAMisreadSheetCodeIsNeverGoods(t *testing.T) {
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: "ODD", Barcode: "%SDCOKX", Place: "A-09", Stock: 1})
	s.AddOrder("1007", []string{"JT2"}, shoptest.Line{SKU: "ODD", Units: 1})
	d := at(s, "1")
	d.Scan("JT2").Says(pack.Opened).Scan("%SDCOKX").Says(pack.UnknownCode)
}

func TestABadgeLeavesTheStationAsItIs(t *testing.T) {
	d := at(shop(t), "1")
	badge := badgeOf(d, "小李")
	d.Scan(badge).Says(pack.SignedIn)
	if d.last.Operator != "小李" {
		t.Errorf("signed in is %q", d.last.Operator)
	}
	d.Scan(way1).Says(pack.Opened).Scan(plate).Says(pack.WrongItem)
	d.Scan(badge).Says(pack.SignedIn).Scan(cup).Says(pack.Locked)
	d.Scan("/ok").Says(pack.Acknowledged)
	if d.last.Held != 1 {
		t.Errorf("%d scans did not count, want the cup alone", d.last.Held)
	}
	other := at(d.Shop, "2")
	other.Scan(way1).Says(pack.OpenElsewhere).Scan(badge).Scan("/take").Says(pack.Taken)
	nobody, _ := scan.OperatorBadge(99)
	d.Scan(nobody).Says(pack.UnknownCode)
}

func TestABadgeOpensLeadActsOnlyWithoutAPIN(t *testing.T) {
	d := at(shop(t), "1")
	lead, packer := badgeOf(d, "小王"), badgeOf(d, "小李")
	by := func(act store.Act, badge string) store.Operator {
		t.Helper()
		var who *store.Operator
		d.Write(func(tx *store.Tx) (err error) {
			v, err := pack.Scan(tx, act, badge)
			if err == nil {
				who, err = pack.Heir(tx, act, v)
			}
			return err
		})
		if who == nil {
			t.Fatalf("the badge %s signs nobody in", badge)
		}
		return *who
	}
	anybody := d.act()
	anybody.Operator, anybody.Lead = "小李", false
	if who := by(anybody, lead); who.Name != "小王" || !who.Lead {
		t.Errorf("a lead without a PIN: %+v", who)
	}
	d.Write(func(tx *store.Tx) error { return store.SetPIN(tx, "小王", "4711") })
	anybody.Key = store.NewKey()
	if who := by(anybody, lead); who.Lead || !who.HasPIN {
		t.Errorf("a lead with a PIN, not given: %+v", who)
	}
	if who := by(d.act(), lead); !who.Lead {
		t.Errorf("a lead who had given the PIN before: %+v", who)
	}
	if who := by(d.act(), packer); who.Name != "小李" || who.Lead {
		t.Errorf("a packer: %+v", who)
	}
}

func TestTheRedBasketAcknowledgesAPull(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	basket := printed(scan.CommandPulled)
	d.Scan(basket).Says(pack.NothingToDo, pack.WhyNotPulled)
	d.Scan(way1).Scan(plate).Says(pack.WrongItem).Scan(basket).Says(pack.Locked).Scan("/ok").Scan(cup).Says(pack.Accepted)
	s.Platform("1001", 7)
	d.Scan(cup).Says(pack.Pull)
	d.Scan(basket).Says(pack.Pulled, pack.Why(pack.Pull)).Lies("CUP-W", 40, 0, 0)
	s.Read(func(tx *store.Tx) error {
		var code string
		err := tx.Row("SELECT code FROM scan ORDER BY id DESC LIMIT 1", nil, &code)
		if code != basket {
			t.Errorf("recorded as %q, want %q", code, basket)
		}
		return err
	})
}
