package store_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/shoptest"
)

func TestAClockThatWasSetBackIsNoticed(t *testing.T) {
	s := shoptest.New(t)
	behind := func() (d time.Duration) {
		s.Read(func(tx *store.Tx) error {
			last, err := store.LastSaved(tx)
			d = store.ClockBehind(last, s.Now())
			return err
		})
		return d
	}
	if d := behind(); d != 0 {
		t.Errorf("new books: %v", d)
	}
	act := s.Act("1")
	act.At -= (30 * 24 * time.Hour).Milliseconds() // a collector unloaded late
	s.Write(func(tx *store.Tx) error { return tx.Post(act, &store.Doc{Key: act.Key, Kind: "test"}) })
	for _, c := range []struct{ back, want time.Duration }{{time.Minute, 0}, {3 * time.Hour, 3*time.Hour + time.Minute}} {
		s.Wait(-c.back)
		if d := behind(); d != c.want {
			t.Errorf("%v further back: %v, want %v", c.back, d, c.want)
		}
	}
	s.Wait(4 * time.Hour)
	if d := behind(); d != 0 {
		t.Errorf("set right again: %v", d)
	}
}
