package desk_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

var errTried = errors.New("only tried")

// practised scans a code for practice and compares the answer with what its
// row promises. Only tried, it leaves the books as they were.
func practised(s *shoptest.Shop, station string, c desk.Practice, keep bool) {
	s.T.Helper()
	var v pack.Verdict
	err := s.DB.Write(context.Background(), func(tx *store.Tx) (err error) {
		if v, err = pack.Scan(tx, s.Act(station), c.Code); err == nil && !keep {
			err = errTried
		}
		return err
	})
	if err != nil && !errors.Is(err, errTried) {
		s.T.Fatal(err)
	}
	if v.Kind != c.Expect {
		s.T.Fatalf("%s %q: answered %s (%s), promised %s", c.Lesson, c.Code, v.Kind, v.Why, c.Expect)
	}
}

func practiceCodes(s *shoptest.Shop, station string) (codes []desk.Practice) {
	s.T.Helper()
	s.Read(func(tx *store.Tx) (err error) {
		codes, err = desk.PracticeCodes(tx, station, true)
		return err
	})
	return codes
}

// TestEveryPracticeCodeKeepsItsPromise walks through the demo at two stations:
// wherever one stands, each code offered is answered as its row says.
func TestEveryPracticeCodeKeepsItsPromise(t *testing.T) {
	s := shoptest.New(t)
	demo(t, s)
	taught, taken := map[desk.Lesson]int{}, map[desk.Lesson]int{}
	for n := range 150 {
		s.Wait(7 * time.Second)
		station := []string{"1", "1", "2"}[n%3]
		codes := practiceCodes(s, station)
		if len(codes) == 0 {
			t.Fatal("there is nothing to practise")
		}
		next := codes[0]
		for i, c := range codes {
			taught[c.Lesson]++
			practised(s, station, c, false)
			if slices.ContainsFunc(codes[:i], func(b desk.Practice) bool { return b.Code == c.Code }) {
				t.Fatalf("%q is offered twice", c.Code)
			}
			if n%2 == 1 && taken[c.Lesson] < taken[next.Lesson] {
				next = c
			}
		}
		// By turns what is sensible, so that parcels get packed, and what was
		// tried least.
		taken[next.Lesson]++
		practised(s, station, next, true)
	}
	for _, l := range desk.Lessons() {
		if taught[l] == 0 {
			t.Errorf("%s was never offered", l)
		}
	}
}

// TestTheFirstPracticeIsAWholeLesson goes through what the first minute asks
// for, with what stands first each time.
func TestTheFirstPracticeIsAWholeLesson(t *testing.T) {
	s := shoptest.New(t)
	demo(t, s)
	for _, step := range []struct {
		lesson desk.Lesson
		expect pack.Kind
	}{
		{desk.LessonNext, pack.Opened}, {desk.LessonRight, pack.Accepted}, {desk.LessonVariant, pack.WrongItem},
		{desk.LessonOwn, pack.Acknowledged}, {desk.LessonRight, pack.Complete},
	} {
		codes := practiceCodes(s, "1")
		i := slices.IndexFunc(codes, func(c desk.Practice) bool { return c.Lesson == step.lesson })
		if i < 0 || codes[i].Expect != step.expect {
			t.Fatalf("no %s that is answered %s in %v", step.lesson, step.expect, codes)
		}
		practised(s, "1", codes[i], true)
	}
}
