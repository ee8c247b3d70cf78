package pack_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

func TestAScanUploadedAgainOnceItsTimeHasCome(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	act := s.Act("1") // the key of a timed line: the same at each upload
	act.At += time.Hour.Milliseconds()
	if v := d.scanAs(act, way1); v.Why != pack.WhyFuture {
		t.Fatalf("got %s %s", v.Kind, v.Why)
	}
	s.Wait(2 * time.Hour)
	if v := d.scanAs(act, way1); v.Kind != pack.Opened {
		t.Fatalf("the same line again: got %s %s", v.Kind, v.Why)
	}
	if v := d.scanAs(act, way1); v.Kind != pack.Opened {
		t.Fatalf("and a third time: got %s %s", v.Kind, v.Why)
	}
}

func TestACollectorThatBeganAgainIn1970(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	for _, at := range []time.Time{time.Date(1969, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(1999, 12, 31, 23, 59, 0, 0, time.UTC)} {
		act := s.Act("1")
		act.At = at.UnixMilli()
		for range 2 {
			if v := d.scanAs(act, way1); v.Kind != pack.NotAllowed || v.Why != pack.WhyLongAgo || v.When != act.At {
				t.Fatalf("got %s %s", v.Kind, v.Why)
			}
		}
	}
}

func TestTheDispatchOfANumberThatWasGivenAgain(t *testing.T) {
	s := shop(t)
	d := at(s, "1")
	d.Scan(way2).Scan(mug).Says(pack.Complete)
	s.AddOrder("2002", []string{way2}, shoptest.Line{SKU: "CUP-W", Units: 1})
	d.Scan("/undo").Says(pack.NotAllowed, pack.WhyNumberTaken).Lies("CUP-B", 0, 0, 1)
	if d.last.Waybill != way2 || !slices.Equal(d.last.Orders, []string{"2002"}) {
		t.Errorf("the verdict names %s %v", d.last.Waybill, d.last.Orders)
	}
	d.Scan(way2).Says(pack.Opened)
	d.Scan(cup).Says(pack.Complete)
}

// A clock that goes on with every look at it shows who looks twice.
func TestTheAnswerSaysTheTimeThatWasRecorded(t *testing.T) {
	ticking := shoptest.Noon
	s := shop(t)
	db, err := store.Open(context.Background(), s.DB.Path(), store.Options{Now: func() time.Time {
		ticking = ticking.Add(time.Second)
		return ticking
	}})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	act := s.Act("1")
	scan := func(code string) (v pack.Verdict) {
		err := db.Write(context.Background(), func(tx *store.Tx) (err error) {
			v, err = pack.Scan(tx, act, code)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	scan(way1)
	act.Key = store.NewKey()
	first := scan(cup)
	again := scan(cup)
	if first.Kind != pack.Accepted || first.SavedAt != again.SavedAt {
		t.Errorf("answered %d, recorded %d", first.SavedAt, again.SavedAt)
	}
	s.Read(func(tx *store.Tx) error {
		var doc int64
		err := tx.Row("SELECT d.saved_at FROM doc d JOIN scan s ON s.doc_seq = d.seq WHERE s.id = $1", []any{first.Scan}, &doc)
		if doc != first.SavedAt {
			t.Errorf("answered %d, the document says %d", first.SavedAt, doc)
		}
		return err
	})
}
