package pack_test

import (
	"fmt"
	"testing"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const (
	set     = "6909999000017" // the kit's own barcode
	wayKit  = "YT2000000000001"
	wayKit2 = "YT2000000000002"
)

// kitShop sells a set of two white cups and a black one.
func kitShop(t *testing.T, assembled int64) *shoptest.Shop {
	s := shop(t)
	s.AddKit(shoptest.Goods{Code: "SET", Name: "杯子三件套", Barcode: set, Place: "B-01", Stock: assembled},
		shoptest.Line{SKU: "CUP-W", Units: 2}, shoptest.Line{SKU: "CUP-B", Units: 1})
	return s
}

func TestAKitIsPackedAsItsParts(t *testing.T) {
	s := kitShop(t, 0)
	s.AddOrder("2001", []string{wayKit}, shoptest.Line{SKU: "SET", Units: 1})
	d := at(s, "1")
	d.Scan(wayKit).Says(pack.Opened).Counts(0, 3)
	lines := look(s, "1").Parcel.Lines
	if len(lines) != 2 || lines[0].Need+lines[1].Need != 3 {
		t.Errorf("the screen asks for %+v", lines)
	}
	d.Scan(set).Says(pack.NoneInBooks).Scan("/ok")
	d.Scan(cup).Says(pack.Accepted).Counts(1, 3)
	s.Proved()
	d.Scan(plate).Says(pack.WrongItem).Scan("/ok")
	d.Scan(cup).Says(pack.Accepted).Counts(2, 3)
	d.Scan(cup).Says(pack.Over).Scan("/ok")
	d.Scan("/undo").Says(pack.Undone).Counts(1, 3)
	s.Proved()
	d.Scan(cup).Scan(mug).Says(pack.Complete).Counts(3, 3)
	s.Proved()
	d.Scan("/undo").Says(pack.Undone).Counts(0, 3)
	d.Scan("/park").Says(pack.Parked)
}

func TestAnAssembledKitGoesInByItsOwnBarcode(t *testing.T) {
	s := kitShop(t, 1)
	s.AddOrder("2001", []string{wayKit}, shoptest.Line{SKU: "SET", Units: 2})
	d := at(s, "1")
	d.Scan(wayKit).Says(pack.Opened).Counts(0, 6)
	d.Scan(set).Says(pack.Accepted).Counts(3, 6).Lies("SET", 0, 1, 0)
	s.Proved()
	d.Scan(cup).Says(pack.Accepted).Counts(4, 6)
	d.Scan("/undo").Says(pack.Undone).Counts(3, 6)
	d.Scan("/undo").Says(pack.Undone).Counts(0, 6).Lies("SET", 1, 0, 0)
	d.Scan(set).Scan(cup).Scan(cup).Scan(mug).Says(pack.Complete).Counts(6, 6).Lies("SET", 0, 0, 1)
}

func TestAKitTravelsInTwoBoxes(t *testing.T) {
	s := kitShop(t, 0)
	s.AddOrder("2001", []string{wayKit, wayKit2}, shoptest.Line{SKU: "SET", Units: 1})
	d := at(s, "1")
	d.Scan(wayKit).Scan(cup).Scan("/finish").Says(pack.Finished)
	s.Proved()
	d.Scan(wayKit2).Says(pack.Opened).Counts(0, 2)
	d.Scan(cup).Scan(mug).Says(pack.Complete)
	s.Proved()
	d.Scan("/undo").Says(pack.Undone).Counts(0, 2)
}

func TestShortSaysWhatOthersGetFirst(t *testing.T) {
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: "RARE", Name: "限量杯", Barcode: "6909999000024", Place: "B-02", Stock: 1})
	s.AddOrder("2001", []string{wayKit}, shoptest.Line{SKU: "RARE", Units: 1})
	s.AddOrder("2002", []string{wayKit2}, shoptest.Line{SKU: "RARE", Units: 2})
	d := at(s, "1")
	d.Scan(wayKit2).Scan("/short").Says(pack.Parked, pack.WhyShort)
	if w := d.last.Wanted; len(w) != 1 || w[0].SKU != "RARE" || w[0].Units != 2 {
		t.Errorf("the packer hears of %+v", w)
	}
	d.Scan(wayKit).Scan("/short").Says(pack.Parked)
	if len(d.last.Wanted) != 0 {
		t.Errorf("the first order goes without %+v", d.last.Wanted)
	}
}

// TestAKitIsSwappedAsAWhole sends other goods for a kit, a kit for other goods,
// and takes both back; a part alone names its kit.
func TestAKitIsSwappedAsAWhole(t *testing.T) {
	s := kitShop(t, 0)
	s.AddOrder("2001", []string{wayKit}, shoptest.Line{SKU: "SET", Units: 2})
	d := at(s, "1")
	cups := promised(s, "CUP-W")
	d.Scan(wayKit).Says(pack.Opened).Counts(0, 6)
	d.Scan("/swap CUP-W PLATE 断货").Says(pack.NotAllowed, pack.WhyKitPart)
	if d.last.Item == nil || d.last.Item.SKU != "SET" {
		t.Errorf("the part names no kit: %+v", d.last)
	}
	canSwap(t, s, "SET x2 ")
	d.Scan(cup).Says(pack.Accepted)
	canSwap(t, s, "")
	d.Scan("/swap SET PLATE 断货").Says(pack.NotAllowed, pack.WhyBegun)
	d.Scan("/undo").Says(pack.Undone)
	d.Scan("/swap SET PLATE 断货").Says(pack.Swapped)
	swapSaid(t, d, "PLATE", "SET", 2)
	promises(t, s, "CUP-W", cups-4)
	s.Proved()
	d.Scan("/swap PLATE SET 又有了").Says(pack.Swapped)
	promises(t, s, "CUP-W", cups)
	d.Scan("/park").Says(pack.Parked)
	s.AddOrder("2002", []string{wayKit2}, shoptest.Line{SKU: "PLATE", Units: 1})
	d.Scan("/swap 2002 PLATE SET 升级").Says(pack.Swapped)
	d.Scan(wayKit2).Says(pack.Opened).Counts(0, 3)
	swapSaid(t, d, "SET", "PLATE", 1)
	canSwap(t, s, "SET x1 ")
	d.Scan("/swap SET PLATE 不升了").Says(pack.Swapped).Scan(plate).Says(pack.Complete)
}

// canSwap compares what the lead's menu offers at station 1.
func canSwap(t *testing.T, s *shoptest.Shop, want string) {
	t.Helper()
	s.Read(func(tx *store.Tx) error {
		list, err := pack.CanSwap(tx, "1")
		got := ""
		for _, it := range list {
			got += fmt.Sprint(it.SKU, " x", it.Units, " ")
		}
		if got != want {
			t.Errorf("the menu offers %q, not %q", got, want)
		}
		return err
	})
}

func swapSaid(t *testing.T, d *desk, send, not string, units int64) {
	t.Helper()
	if w := d.last.Swaps; len(w) != 1 || w[0].Send.SKU != send || w[0].Not.SKU != not || w[0].Send.Units != units {
		t.Errorf("swaps: %+v", w)
	}
}
