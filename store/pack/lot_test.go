package pack_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// gs1 is what a label says of a lot of cups.
func gs1(day, lot string) string { return "0106901234567892" + "17" + day + "10" + lot }

// larder is a shop with jam in three lots (the first expired) and an order.
func larder(t *testing.T, wants int64) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "JAM", Name: "果酱", Barcode: cup, Place: "A-01"})
	s.AskLots("JAM", stock.LotsDated)
	s.Shelve("JAM", "A-03", "OLD", "2026-11-19", 2)
	s.Shelve("JAM", "B-01", "SOON", "2026-11-20", 1)
	s.Shelve("JAM", "A-01", "LATE", "2027-05-31", 3)
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "JAM", Units: wants})
	return s
}

func (d *desk) took(place, lot string) *desk {
	d.T.Helper()
	if len(d.last.Lots) == 0 || d.last.Lots[0].Place != place || d.last.Lots[0].Lot != lot {
		d.T.Fatalf("%q took %v, want %s at %s", d.last.Code, d.last.Lots, lot, place)
	}
	return d
}

func (d *desk) line() pack.LineView {
	d.T.Helper()
	var v pack.View
	d.Read(func(tx *store.Tx) (err error) { v, err = pack.Look(tx, d.station); return err })
	return v.Parcel.Lines[0]
}

func TestWhatExpiresFirstIsPackedFirstAndWhatExpiredNever(t *testing.T) {
	d := at(larder(t, 9), "1")
	d.Scan(way1).Says(pack.Opened)
	if l := d.line(); l.Place != "B-01" || l.Lot != "SOON" || l.Expires != "2026-11-20" || l.OnShelf != 4 {
		t.Errorf("the line shows %+v", l)
	}
	d.Scan(cup).Says(pack.Accepted, "").took("B-01", "SOON")
	if l := d.line(); l.Place != "A-01" || l.Lot != "LATE" {
		t.Errorf("the line shows %+v", l)
	}
	d.Scan(cup).took("A-01", "LATE").Scan(cup).Scan(cup).Says(pack.Accepted)
	d.Scan(cup).Says(pack.NoneInBooks, pack.WhyOnlyExpired)
	if l := d.last.Lots; len(l) != 1 || l[0] != (stock.LotAt{Place: "A-03", Lot: "OLD", Expires: "2026-11-19", Units: 2}) || !d.last.Lock {
		t.Errorf("only expired ones: %+v", d.last)
	}
	d.Scan("/ok").Scan("/undo").Says(pack.Undone).Scan("/undo").Says(pack.Undone).Lies("JAM", 4, 2, 0)
	d.Scan(cup).took("A-01", "LATE")
}

func TestTheLotInHandIsTakenUnlessItExpired(t *testing.T) {
	d := at(larder(t, 4), "1")
	d.Scan(gs1("261119", "OLD")).Says(pack.Expired).Scan("/ok")
	d.Scan(way1).Scan(gs1("270531", "LATE")).Says(pack.Accepted).took("A-01", "LATE")
	if e := d.last.Earlier; e == nil || e.Lot != "SOON" || e.Place != "B-01" {
		t.Errorf("what should go first: %+v", e)
	}
	d.Scan(gs1("261119", "OLD")).Says(pack.Expired)
	if it := d.last.Item; !d.last.Lock || it.Lot != "OLD" || it.Expires != "2026-11-19" {
		t.Errorf("expired: %+v", d.last)
	}
	d.Scan(cup).Says(pack.Locked).Scan("/ok").Says(pack.Acknowledged)
	d.Scan(gs1("261120", "SOON")).Says(pack.Accepted).took("B-01", "SOON")
	d.Scan(gs1("261130", "LATE")).Says(pack.Accepted).took("A-01", "LATE") // the books know the day better, and it is not past
	d.Scan(gs1("270131", "NEW")).Says(pack.NoneInBooks, pack.WhyLotUnknown)
	d.Scan("/found 货架后面").Says(pack.Complete, pack.WhyFound).took("A-01", "NEW")
	d.Scan("/undo").Says(pack.Undone).Lies("JAM", 6, 0, 0)
}

func TestAnItemBeforeItsWaybillKeepsItsLot(t *testing.T) {
	d := at(larder(t, 1), "1")
	d.Scan(gs1("270531", "LATE")).Says(pack.WaybillFirst).Scan(way1).Says(pack.Complete).took("A-01", "LATE")
}

func TestAtMidnightWhatExpiredIsNoLongerAvailable(t *testing.T) {
	s := larder(t, 4)
	available := func(want, short int64) {
		t.Helper()
		s.Read(func(tx *store.Tx) error {
			rows, err := sellable.List(tx, s.Now().UnixMilli())
			if err != nil {
				return err
			}
			one, err := sellable.One(tx, rows[0].ID, s.Now().UnixMilli())
			if rows[0].Available != want || one.Available != want || rows[0].ShortUnits != short {
				t.Errorf("%d in the list, %d in the window, want %d; short %d, want %d", rows[0].Available, one.Available, want, rows[0].ShortUnits, short)
			}
			if err != nil {
				return err
			}
			window, err := sellable.Window(tx, sellable.Query{Sort: sellable.ByAvailable}, s.Now().UnixMilli(), 0, 5)
			if len(window) != 1 || window[0].Available != want {
				t.Errorf("sorted: %+v", window)
			}
			return err
		})
	}
	available(0, 0)
	s.Wait(12*time.Hour - time.Millisecond)
	available(0, 0)
	s.Wait(time.Millisecond)
	available(-1, 1)
	d := at(s, "1")
	d.Scan(way1).Scan(cup).took("A-01", "LATE")
	s.Read(func(tx *store.Tx) error {
		rows, err := stock.LotRows(tx, stock.LotQuery{Near: -1}, stock.Day(tx.Now()), 0)
		if len(rows) != 2 || rows[0].Lot != "OLD" || rows[1].Lot != "SOON" || rows[1].State != stock.LotExpired || rows[1].Days != -1 {
			t.Errorf("expired: %+v", rows)
		}
		return err
	})
}
