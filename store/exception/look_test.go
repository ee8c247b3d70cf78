package exception_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/pack"
)

// stands is how a code stands.
func stands(t *testing.T, read func(func(*store.Tx) error), code string) (what string) {
	t.Helper()
	read(func(tx *store.Tx) error {
		f, err := exception.LookUp(tx, code)
		what = f.What
		return err
	})
	return what
}

func TestACodeSaysHowItStandsBeforeItIsHeld(t *testing.T) {
	s := shop(t)
	scan(s, "1", way2, cup)
	hold(s, "等一下", "1001")
	want := map[string]string{"9999": exception.Unknown, "1001": exception.IsHeld, way1: exception.IsHeld, "1003": exception.Waits, "1005": exception.Waits, way2: exception.Packed}
	for code, what := range want {
		if got := stands(t, s.Read, code); got != what {
			t.Errorf("%s stands %q, want %q", code, got, what)
		}
	}
	hold(s, "等一下", way2)
	if got := stands(t, s.Read, "1002"); got != exception.OnList {
		t.Errorf("the packed one stands %q", got)
	}
	withdraw(s, way2)
	s.Wait(25 * time.Hour)
	if got := stands(t, s.Read, way2); got != exception.Left {
		t.Errorf("a day later it stands %q", got)
	}
}

func TestNeighboursPackedInTheSameMomentAreKnownByTheirOrder(t *testing.T) {
	s := shop(t)
	scan(s, "1", way2, cup, way1, cup, cup, way3, cup, cup) // a collector uploads them at once
	hold(s, "等一下", way1, way2, way3)
	list := pulls(s)
	if len(list) != 3 || list[1].Waybill != way1 || list[1].Before != way2 || list[1].After != way3 || list[2].Before != "" || list[0].After != "" {
		t.Errorf("the list is %+v", list)
	}
}

func TestAPulledParcelIsNamedBehindTheCommand(t *testing.T) {
	s := shop(t)
	for _, w := range []string{way2, way3} {
		scan(s, "1", w, cup)
		s.Wait(time.Minute)
	}
	scan(s, "1", cup)
	hold(s, "等一下", way2, way3)
	scan(s, "2", way1, cup)
	s.Read(func(tx *store.Tx) error {
		id, before, err := pack.PullNamed(tx, way2)
		if id == 0 || before != 1 {
			t.Errorf("it is parcel %d behind %d others", id, before)
		}
		return err
	})
	says(t, scan(s, "2", "/pulled "+way1), pack.NothingToDo, pack.WhyNotPulled)
	says(t, scan(s, "2", "/pulled "+way2), pack.Pulled, pack.WhyHeld)
	if list := pulls(s); len(list) != 1 || list[0].Waybill != way3 || list[0].Since == 0 {
		t.Errorf("the list is %+v", list)
	}
	says(t, scan(s, "2", way3), pack.Pull, pack.WhyHeld)
	says(t, scan(s, "2", "/pulled "+way3), pack.Pulled, pack.WhyHeld)
	says(t, scan(s, "2", cup), pack.Complete, "") // what was open there went on
	if len(pulls(s)) != 0 {
		t.Error("something is still on the list")
	}
}
