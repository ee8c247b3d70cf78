package inbound_test

import (
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

const (
	cup     = "6901234567892"
	cupCase = "16901234567899"
	pan     = "6901234567885"
)

type dock struct {
	*shoptest.Shop
	t testing.TB
}

func newDock(t testing.TB) *dock { return stocked(shoptest.New(t)) }

// stocked fills a shop: ten cups, two pans and an empty place.
func stocked(s *shoptest.Shop) *dock {
	d := &dock{s, s.T}
	d.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, CaseBarcode: cupCase, CaseUnits: 6, Place: "A-01", Stock: 10},
		shoptest.Goods{Code: "PAN", Name: "平底锅", Barcode: pan, Place: "B-01", Stock: 2})
	d.Write(func(tx *store.Tx) error {
		_, err := stock.EnsureBin(tx, "C-09")
		return err
	})
	return d
}

func (d *dock) scan(station, mode, code string) inbound.Verdict {
	d.t.Helper()
	var v inbound.Verdict
	d.Write(func(tx *store.Tx) (err error) {
		act := d.Act(station)
		act.Mode = mode
		v, err = inbound.Scan(tx, act, code)
		return err
	})
	return v
}

// tells scans codes in one mode and wants these verdicts, as kind or kind/why.
func (d *dock) tells(station, mode string, pairs ...string) (last inbound.Verdict) {
	d.t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		last = d.scan(station, mode, pairs[i])
		got := string(last.Kind)
		if last.Why != "" {
			got += "/" + string(last.Why)
		}
		if got != pairs[i+1] {
			d.t.Fatalf("%s at %s: %s, want %s (%+v)", pairs[i], station, got, pairs[i+1], last)
		}
	}
	return last
}

func (d *dock) note(no string, wants map[string]int64) {
	d.t.Helper()
	d.Write(func(tx *store.Tx) error {
		var list []inbound.Want
		for code, units := range wants {
			s, err := stock.ByCode(tx, code)
			if err != nil {
				return err
			}
			list = append(list, inbound.Want{SKU: s.ID, Units: units})
		}
		act := d.Act("office")
		doc := &store.Doc{Key: act.Key}
		changed, err := inbound.WriteNote(tx, doc, no, "义乌陶瓷", 0, list)
		if err != nil || !changed {
			return err
		}
		return tx.Post(act, doc)
	})
}

func (d *dock) at(sku, place string) (n int64) {
	d.Read(func(tx *store.Tx) error {
		p, err := stock.PlaceByCode(tx, place)
		if err != nil {
			return err
		}
		s, err := stock.ByCode(tx, sku)
		if err == nil {
			n, err = stock.UnitsAt(tx, s.ID, p.ID)
		}
		return err
	})
	return n
}

func (d *dock) lies(sku string, want map[string]int64) {
	d.t.Helper()
	for place, n := range want {
		if got := d.at(sku, place); got != n {
			d.t.Errorf("%s at %s: %d, want %d", sku, place, got, n)
		}
	}
}

func (d *dock) incoming(sku string) (n int64) {
	d.Read(func(tx *store.Tx) error {
		return tx.Row("SELECT incoming FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE s.code = $1", []any{sku}, &n)
	})
	return n
}

func TestADeliveryOfANoteAtTwoStations(t *testing.T) {
	d := newDock(t)
	d.note("PO-1", map[string]int64{"CUP": 20, "PAN": 3})
	if v := d.tells("1", "receive", cup, "receipt_first"); len(v.Notes) != 1 || v.Notes[0] != "PO-1" {
		t.Errorf("notes that expect it: %v", v.Notes)
	}
	d.tells("1", "receive", "PO-1", "opened")
	d.tells("2", "receive", "PO-1", "opened")
	d.tells("1", "receive", cup, "received", cupCase, "received", "*2", "received")
	v := d.tells("2", "receive", cup, "received")
	if v.Done != 14 || v.Need != 20 || d.incoming("CUP") != 6 {
		t.Errorf("%d of %d, %d on their way", v.Done, v.Need, d.incoming("CUP"))
	}
	d.tells("2", "receive", "C-09", "put_away", pan, "received", "/damaged 压坏", "damaged")
	d.tells("2", "receive", pan, "received", pan, "received", pan, "received/over", "/undo", "undone")
	d.lies("CUP", map[string]int64{"A-01": 23, "C-09": 1})
	d.lies("PAN", map[string]int64{"B-01": 4, "DAMAGED": 1})
	v = d.tells("1", "receive", "/finish", "closed/differs")
	if len(v.Lines) != 2 || v.Lines[0].Short != 6 || v.Lines[1].Damaged != 1 || v.Done != 17 || v.Need != 23 {
		t.Errorf("differences: %+v, %d of %d", v.Lines, v.Done, v.Need)
	}
	d.tells("2", "receive", cup, "receipt_first", v.Receipt, "receipt_ended")

	d.tells("2", "receive", "PO-1", "opened", cupCase, "received", "/finish", "closed")
	d.tells("2", "receive", "PO-1", "receipt_ended/note_closed")
	if n := d.incoming("CUP"); n != 0 {
		t.Errorf("%d still on their way", n)
	}
}

func TestABlindReceiptAndACodeNobodyKnows(t *testing.T) {
	d := newDock(t)
	d.tells("1", "receive", "/receive 顺德锅厂", "opened", "6900000000014", "unknown_code/bind", "/bind NONE", "not_allowed/no_sku")
	d.tells("1", "receive", "6900000000014", "unknown_code/bind", "/bind PAN *4", "received/bound", "6900000000014", "received")
	d.lies("PAN", map[string]int64{"B-01": 10})
	d.tells("1", "receive", "WOK-RAW", "unknown_code/bind", "/new CUP 炒锅", "not_allowed/code_taken", "WOK-RAW", "unknown_code/bind", "/new WOK 炒锅", "received/bound")
	d.lies("WOK", map[string]int64{"SHELF": 1})
	d.tells("1", "receive", "/park", "left", "/finish", "nothing_to_do/nothing_open")
}

func TestABarcodeWhereAQuantityIsAsked(t *testing.T) {
	d := newDock(t)
	d.tells("1", "receive", "/receive", "opened", cup, "received", "*"+cup, "not_allowed/bad_quantity", pan, "locked/not_allowed", "/ok", "acknowledged/not_allowed",
		cup, "received", "*690123", "not_allowed/too_many", "/ok", "acknowledged/not_allowed", "*49", "received", "*0", "not_allowed/bad_quantity")
	d.Write(func(tx *store.Tx) error { return store.SetSetting(tx, inbound.LimitSetting, "5") })
	d.tells("1", "receive", "/ok", "acknowledged/not_allowed", cupCase, "not_allowed/too_many")
	d.lies("CUP", map[string]int64{"A-01": 60})
	d.tells("1", "receive", "/ok", "acknowledged/not_allowed", cup, "received", "NOBODY", "unknown_code/bind", "*3", "nothing_to_do/item_first")
}

func TestGoodsMoveInFourScans(t *testing.T) {
	d := newDock(t)
	v := d.tells("1", "move", cup, "place_first")
	if len(v.Where) != 1 || v.Where[0] != (stock.At{Place: "A-01", Units: 10}) {
		t.Errorf("where: %v", v.Where)
	}
	d.tells("1", "move", "A-01", "place_set", cup, "in_hand", "*4", "in_hand", pan, "hand_full", "A-01", "not_allowed/same_place", "C-09", "moved")
	d.lies("CUP", map[string]int64{"A-01": 6, "C-09": 4})
	v = d.tells("1", "move", cup, "in_hand", "*8", "none_here")
	if v.Have != 6 || len(v.Where) != 2 {
		t.Errorf("have %d, where %v", v.Have, v.Where)
	}
	d.tells("1", "move", "/ok", "acknowledged/none_here", "*2", "in_hand", "*2", "nothing_to_do/item_first", "DISPATCH", "not_allowed/bad_place", "NOWHERE", "unknown_code", "/undo", "undone", "/undo", "undone", "/undo", "nothing_to_do/no_undo")
	d.lies("CUP", map[string]int64{"A-01": 10, "C-09": 0})
}

func TestIssuesNeedAPurposeAndAReason(t *testing.T) {
	d := newDock(t)
	d.tells("1", "issue", cup, "purpose_first", "/scrap", "not_allowed/no_reason", "/scrap 碎了", "purpose_set", cup, "issued", "*3", "issued", "B-01", "place_set")
	v := d.tells("1", "issue", cup, "none_here")
	if v.Have != 0 || v.Place != "B-01" || len(v.Where) != 1 {
		t.Errorf("%+v", v)
	}
	d.tells("1", "issue", "/ok", "acknowledged/none_here", pan, "issued", "/undo", "undone", "/finish", "left", "/undo", "undone")
	d.lies("CUP", map[string]int64{"A-01": 9})
	d.lies("PAN", map[string]int64{"B-01": 2})
}

func TestUndoOfWhatIsGoneSaysWhereItWent(t *testing.T) {
	d := newDock(t)
	d.tells("1", "receive", "/receive", "opened", pan, "received")
	d.tells("2", "issue", "/internal 厨房", "purpose_set", pan, "issued", "*3", "issued")
	v := d.tells("1", "receive", "/undo", "not_allowed/gone")
	if len(v.Gone) == 0 || !strings.Contains(v.Gone[0].Place, "自用") {
		t.Errorf("gone: %+v", v.Gone)
	}
}

func TestAKeyAnswersTwiceAndBooksOnce(t *testing.T) {
	d := newDock(t)
	d.tells("1", "receive", "/receive", "opened")
	act := d.Act("1")
	act.Mode = "receive"
	for range 2 {
		d.Write(func(tx *store.Tx) error {
			v, err := inbound.Scan(tx, act, cup)
			if v.Kind != inbound.Received || v.Done != 1 {
				t.Errorf("%+v", v)
			}
			return err
		})
	}
}
