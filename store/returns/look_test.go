package returns_test

import (
	"fmt"
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/returns"
)

func (s desk) look(station string) (v returns.View) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) (err error) { v, err = returns.Look(tx, station); return err })
	return v
}

func (s desk) page(which returns.List, from int64, n int) (all []returns.Parcel, next int64) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) (err error) { all, next, err = returns.Page(tx, which, from, n); return err })
	return all, next
}

func TestAStationIsLookedAtWhereItStands(t *testing.T) {
	s := newDesk(t)
	if v := s.look("1"); v.Open != nil || v.Last != nil || v.Waiting != 0 || v.Undo {
		t.Errorf("at first: %+v", v)
	}
	s.keep(returns.Refund{No: "R1", Order: "1001", SKU: "CUP", Units: 2, Number: back, Status: "买家已退货"})
	s.says(back+" > arrived", "SF9999999999999 > unclaimed", back+" > opened", cup+" > counted", cup+" > counted", "/damaged > counted", bowl+" > counted")
	v := s.look("1")
	if p := v.Open; p == nil || p.Number != back || p.Status != "买家已退货" || p.Done != 3 || p.Left() != 0 || len(p.Lines) != 2 {
		t.Fatalf("open: %+v", v.Open)
	}
	if l := v.Open.Lines[0]; l.SKU != "CUP" || l.Units != 2 || l.Sent != 2 || l.Good != 1 || l.Damaged != 1 || l.Place != "A-01" {
		t.Errorf("cups: %+v", l)
	}
	if l := v.Open.Lines[1]; l.SKU != "BOWL" || l.Units != 0 || l.Sent != 1 || l.Good != 1 {
		t.Errorf("bowls: %+v", l)
	}
	if v.Waiting != 2 || v.Unclaimed != 1 || !v.Undo || v.Last.Kind != returns.Counted {
		t.Errorf("the desk: %+v", v)
	}
	if v := s.look("2"); v.Open != nil || v.Waiting != 2 {
		t.Errorf("another station: %+v", v)
	}
	all, _ := s.page(returns.ListWaiting, 0, 9)
	if len(all) != 2 || all[1].OpenAt != "1" || all[1].State != returns.GoodsArrived || all[0].State != returns.GoodsUnclaimed {
		t.Errorf("waiting: %+v", all)
	}
	s.says("/finish > inspected")
	if all, _ = s.page(returns.ListInspected, 0, 9); len(all) != 1 || all[0].State != returns.GoodsDamaged {
		t.Errorf("inspected: %+v", all)
	}
	if all, _ = s.page(returns.ListUnclaimed, 0, 9); len(all) != 1 || all[0].Number != "SF9999999999999" {
		t.Errorf("unclaimed: %+v", all)
	}
}

func TestListsOfReturnsAreReadPageByPage(t *testing.T) {
	s := newDesk(t)
	for i := range 5 {
		s.says(fmt.Sprintf("SF880000000000%d > unclaimed", i))
	}
	s.Platform("1002", order.RefundAsked)
	s.keep(returns.Refund{No: "R2", Order: "1002", SKU: "CUP", Units: 1, Number: "SF7700000000001", Status: "待买家发货"})
	var seen []string
	for from := int64(0); ; {
		all, next := s.page(returns.ListWaiting, from, 2)
		for _, p := range all {
			seen = append(seen, p.Number[len(p.Number)-1:])
		}
		if from = next; from == 0 {
			break
		}
	}
	if fmt.Sprint(seen) != "[4 3 2 1 0]" {
		t.Errorf("read %v", seen)
	}
	all, next := s.page(returns.ListAwaited, 0, 9)
	if len(all) != 1 || next != 0 || all[0].State != returns.GoodsAwaited || all[0].Need != 1 || all[0].Lines[0].SKU != "CUP" || all[0].Status != "待买家发货" {
		t.Errorf("awaited: %+v", all)
	}
}
