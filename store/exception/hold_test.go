package exception_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

const (
	cup  = "6901234567892"
	way1 = "YT1000000000001"
	way2 = "YT1000000000002"
	way3 = "YT1000000000003"
)

func shop(t testing.TB) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 1000})
	s.AddOrder("1001", []string{way1}, shoptest.Line{SKU: "CUP", Units: 2})
	s.AddOrder("1002", []string{way2}, shoptest.Line{SKU: "CUP", Units: 1})
	s.AddOrder("1003", []string{way3}, shoptest.Line{SKU: "CUP", Units: 1})
	s.AddOrder("1004", []string{way3}, shoptest.Line{SKU: "CUP", Units: 1})
	s.AddOrder("1005", nil, shoptest.Line{SKU: "CUP", Units: 1})
	return s
}

// scan scans at a station and gives the last verdict.
func scan(s *shoptest.Shop, station string, codes ...string) (v pack.Verdict) {
	s.T.Helper()
	for _, code := range codes {
		act := s.Act(station)
		s.Write(func(tx *store.Tx) (err error) {
			v, err = pack.Scan(tx, act, code)
			return err
		})
	}
	return v
}

func says(t testing.TB, v pack.Verdict, kind pack.Kind, why pack.Why) {
	t.Helper()
	if v.Kind != kind || v.Why != why {
		t.Errorf("got %s %q, want %s %q", v.Kind, v.Why, kind, why)
	}
}

func hold(s *shoptest.Shop, reason string, codes ...string) map[string]string {
	return fates(s, codes, func(tx *store.Tx, act store.Act) ([]exception.Fate, error) {
		return exception.HoldAll(tx, act, codes, reason)
	})
}

func withdraw(s *shoptest.Shop, codes ...string) map[string]string {
	return fates(s, codes, func(tx *store.Tx, act store.Act) ([]exception.Fate, error) {
		return exception.Withdraw(tx, act, codes)
	})
}

func fates(s *shoptest.Shop, codes []string, do func(*store.Tx, store.Act) ([]exception.Fate, error)) map[string]string {
	s.T.Helper()
	of := map[string]string{}
	s.Write(func(tx *store.Tx) error {
		list, err := do(tx, s.Act("office"))
		for _, f := range list {
			of[f.Code] = f.What
		}
		return err
	})
	return of
}

func pulls(s *shoptest.Shop) (list []pack.PullEntry) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) (err error) {
		list, err = pack.Pulls(tx, 0, 100)
		return err
	})
	return list
}

func TestTheHoldBoxHoldsWhatIsNotPackedAndPullsWhatIs(t *testing.T) {
	s := shop(t)
	scan(s, "1", way2, cup)
	got := hold(s, "疑似刷单", "1001", way2, "1005", "1003", "9999", "1001")
	want := map[string]string{"1001": exception.NotAsked, way2: exception.Pulling, "1005": exception.Held, "1003": exception.Held, "9999": exception.Unknown}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("fates (-want +got):\n%s", diff)
	}
	v := scan(s, "1", way1)
	says(t, v, pack.OnHold, pack.WhyHeld)
	if v.Reason != "疑似刷单" || !v.Lock {
		t.Errorf("the packer is told %+v", v)
	}
	says(t, scan(s, "1", "/ok", way3), pack.OnHold, pack.WhyHeld) // one of its two orders
	says(t, scan(s, "1", "/release"), pack.Released, "")
	says(t, scan(s, "1", cup, cup), pack.Complete, "")
	if got := hold(s, "再拦", "1001"); got["1001"] != exception.Again {
		t.Errorf("held twice: %v", got)
	}
}

func TestAHoldOfTheOpenParcelStopsItsLastItem(t *testing.T) {
	s := shop(t)
	scan(s, "1", way1, cup)
	hold(s, "等一下", "1001")
	says(t, scan(s, "1", cup), pack.OnHold, pack.WhyHeld)
	says(t, scan(s, "1", "/park"), pack.Parked, "")
	if got := withdraw(s, way1); got[way1] != exception.Freed {
		t.Errorf("withdrawn: %v", got)
	}
	says(t, scan(s, "1", way1), pack.Resumed, "")
	says(t, scan(s, "1", cup), pack.Complete, "")
	if got := withdraw(s, way1); got[way1] != exception.NotHeld {
		t.Errorf("withdrawn twice: %v", got)
	}
}

func TestAPackedParcelIsFoundAndPulled(t *testing.T) {
	s := shop(t)
	for _, w := range []string{way2, way1, way3} {
		scan(s, "1", w, cup)
		s.Wait(time.Minute)
		if w != way2 {
			scan(s, "1", cup)
			s.Wait(time.Minute)
		}
	}
	hold(s, "买家要改款", "1001")
	list := pulls(s)
	if len(list) != 1 || list[0].Waybill != way1 || list[0].Before != way2 || list[0].After != way3 || list[0].Station != "1" || list[0].Reason != "买家要改款" {
		t.Fatalf("the pull list is %+v", list)
	}
	v := scan(s, "2", way1)
	says(t, v, pack.Pull, pack.WhyHeld)
	if v.Station != "1" || v.When == 0 || !v.Lock {
		t.Errorf("the finder is told %+v", v)
	}
	says(t, scan(s, "2", cup), pack.Locked, pack.Why(pack.Pull))
	v = scan(s, "2", "/pulled")
	says(t, v, pack.Pulled, pack.WhyHeld)
	if len(v.Back) != 1 || v.Back[0].Units != 2 || v.Back[0].Place != "A-01" {
		t.Errorf("goods go back as %+v", v.Back)
	}
	if len(pulls(s)) != 0 {
		t.Error("it is still on the list")
	}
	if got := withdraw(s, "1001"); got["1001"] != exception.TooLate {
		t.Errorf("withdrawn after it was pulled: %v", got)
	}
}

func TestAWithdrawnPullMayLeave(t *testing.T) {
	s := shop(t)
	scan(s, "1", way2, cup)
	hold(s, "看一下", way2)
	if got := withdraw(s, way2); got[way2] != exception.Freed || len(pulls(s)) != 0 {
		t.Errorf("withdrawn: %v, list %v", got, pulls(s))
	}
	says(t, scan(s, "2", way2), pack.AlreadyPacked, "")
	says(t, scan(s, "2", "/pulled"), pack.NothingToDo, pack.WhyNotPulled)
}

func TestWhatLeftLongAgoIsNotPulled(t *testing.T) {
	s := shop(t)
	scan(s, "1", way2, cup)
	s.Wait(25 * time.Hour)
	if got := hold(s, "晚了", way2); got[way2] != exception.Left {
		t.Errorf("held a day later: %v", got)
	}
}

func TestOnlyALeadHoldsAndSaysWhy(t *testing.T) {
	s := shop(t)
	s.Read(func(tx *store.Tx) error {
		act := s.Act("1")
		if _, err := exception.HoldAll(tx, act, []string{"1001"}, " "); err != store.ErrNoReason {
			t.Errorf("without a reason: %v", err)
		}
		act.Lead = false
		if _, err := exception.HoldAll(tx, act, []string{"1001"}, "x"); err != store.ErrNotLead {
			t.Errorf("by a packer: %v", err)
		}
		return nil
	})
	hold(s, "x", "1001")
	act := s.Act("1")
	act.Lead = false
	scan(s, "1", way1)
	s.Write(func(tx *store.Tx) error {
		v, err := pack.Scan(tx, act, "/release")
		says(t, v, pack.NotAllowed, pack.WhyNotLead)
		return err
	})
	says(t, scan(s, "1", way1), pack.Locked, pack.Why(pack.OnHold))
}

// imported is an import that changes something of an order.
func imported(s *shoptest.Shop, no string, news order.News) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		seq, err := tx.Reserve()
		if err != nil {
			return err
		}
		ids, err := order.IDs(tx, no)
		if err == nil {
			err = exception.Imported(tx, seq, []exception.Change{{Order: ids[0], News: news}})
		}
		if err == nil {
			err = tx.Post(s.Act("office"), &store.Doc{Key: store.NewKey(), Kind: "import"})
		}
		return err
	})
}

func TestAChangedAddressHoldsUntilThereIsANewLabel(t *testing.T) {
	s := shop(t)
	imported(s, "1001", order.NewsAddress)
	imported(s, "1005", order.NewsAddress) // no label yet
	says(t, scan(s, "1", way1), pack.OnHold, pack.WhyAddress)
	s.Write(func(tx *store.Tx) error {
		var id int64
		if err := tx.Row("SELECT id FROM parcel WHERE waybill = $1", []any{way1}, &id); err != nil {
			return err
		}
		return exception.Relabelled(tx, id)
	})
	says(t, scan(s, "1", "/ok", way1), pack.Opened, "")
}

func TestARefundAfterPackingPullsAndItsEndFrees(t *testing.T) {
	s := shop(t)
	scan(s, "1", way2, cup)
	s.Platform("1002", order.RefundAsked)
	imported(s, "1002", order.NewsRefund)
	if l := pulls(s); len(l) != 1 || l[0].Why != pack.WhyRefundAsked {
		t.Fatalf("the list is %+v", l)
	}
	s.Platform("1002", order.ToShip)
	imported(s, "1002", order.NewsRefund)
	if l := pulls(s); len(l) != 0 {
		t.Errorf("the refund was withdrawn, the list is %+v", l)
	}
}

func TestAPartRefundWaitsForTheLead(t *testing.T) {
	s := shop(t)
	s.AddSKU(shoptest.Goods{Code: "MUG", Barcode: "6901234567908", Place: "A-02", Stock: 5})
	s.AddOrder("1006", []string{"YT6"}, shoptest.Line{SKU: "CUP", Units: 1}, shoptest.Line{SKU: "MUG", Units: 1})
	s.PlatformLine("1006", "MUG", order.Refunded)
	imported(s, "1006", order.NewsRefund)
	says(t, scan(s, "1", "YT6"), pack.OnHold, pack.WhyPartRefund)
	says(t, scan(s, "1", "/release"), pack.Released, "")
	says(t, scan(s, "1", cup), pack.Complete, "")
}

func TestPastedNumbersAreTakenApart(t *testing.T) {
	got := exception.Codes("1001，1002\r\n1003;1004\t 1005、1006　1007\n\n")
	if diff := cmp.Diff([]string{"1001", "1002", "1003", "1004", "1005", "1006", "1007"}, got); diff != "" {
		t.Error(diff)
	}
}

// TestNothingIsDispatchedAfterItsHold holds three hundred parcels at random
// moments while two stations pack them.
func TestNothingIsDispatchedAfterItsHold(t *testing.T) {
	const parcels = 300
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Barcode: cup, Place: "A-01", Stock: 10 * parcels})
	s.AddMany(0, parcels, "CUP", 2)
	var all sync.WaitGroup
	for station := range 2 {
		all.Go(func() {
			for i := station; i < parcels; i += 2 {
				if scanAt(s, station, fmt.Sprintf("YT%013d", i)).Kind == pack.Opened {
					scanAt(s, station, cup)
					scanAt(s, station, cup)
				}
				scanAt(s, station, "/ok")
				scanAt(s, station, "/park")
			}
		})
	}
	all.Go(func() {
		for _, i := range rand.Perm(parcels) {
			act := s.Act("office")
			err := s.DB.Write(context.Background(), func(tx *store.Tx) error {
				_, err := exception.HoldAll(tx, act, []string{fmt.Sprintf("%019d", i)}, "抽查")
				return err
			})
			if err != nil {
				t.Error(err)
			}
		}
	})
	all.Wait()
	s.Read(func(tx *store.Tx) error {
		var late, held, packed int64
		err := tx.Row(`SELECT count(*) FROM doc h JOIN orders o ON o.no = h.body JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id
			WHERE h.kind = 'hold' AND p.state = 4 AND p.packed_doc > h.seq`, nil, &late)
		if err == nil {
			err = tx.Row("SELECT count(*) FROM orders WHERE hold <> ''", nil, &held)
		}
		if err == nil {
			err = tx.Row("SELECT count(*) FROM parcel WHERE state = 4", nil, &packed)
		}
		if late != 0 || held+packed != parcels {
			t.Errorf("%d left after their hold; %d held, %d packed of %d", late, held, packed, parcels)
		}
		return err
	})
	if n := int64(len(pullsUpTo(s, parcels))); n == 0 {
		t.Error("no packed parcel is on the pull list: the hold never came behind the packing")
	}
}

func pullsUpTo(s *shoptest.Shop, n int) (list []pack.PullEntry) {
	s.Read(func(tx *store.Tx) (err error) {
		list, err = pack.Pulls(tx, 0, n)
		return err
	})
	return list
}

func scanAt(s *shoptest.Shop, station int, code string) (v pack.Verdict) {
	act := s.Act(fmt.Sprint(station))
	err := s.DB.Write(context.Background(), func(tx *store.Tx) (err error) {
		v, err = pack.Scan(tx, act, code)
		return err
	})
	if err != nil {
		s.T.Error(err)
	}
	return v
}
