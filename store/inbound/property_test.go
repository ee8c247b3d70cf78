package inbound_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// spot is a SKU at a place, and its lot; the model is how many pieces each has.
type spot struct{ sku, place, lot string }

type shelves map[spot]int64

// act is what one document did in the model.
type act struct {
	doc   int64
	gives shelves // what it added, less what it took
}

// world is the books with their model beside them.
type world struct {
	holes bool // a document that was not the last one was taken back
	*dock
	rt    *rapid.T
	model shelves
	done  []act // not taken back, oldest first
}

var bins = []string{"A-01", "B-01", "C-09", "DAMAGED", "SHELF"}

func (w *world) answer(station, mode, code string) inbound.Verdict {
	v := w.scan(station, mode, code)
	if v.Lock {
		w.scan(station, mode, "/ok")
	}
	return v
}

// books adds to the model what the last document said it did, by the words of
// its verdict, and proves every balance.
func (w *world) books(gives shelves) {
	if gives != nil {
		for s, n := range gives {
			w.model[s] += n
			if w.model[s] < 0 {
				w.rt.Fatalf("the books moved %s, which is not there", s)
			}
		}
		var seq int64
		w.Read(func(tx *store.Tx) error { return tx.Row("SELECT max(seq) FROM doc", nil, &seq) })
		w.done = append(w.done, act{doc: seq, gives: gives})
	}
	w.compare()
}

func (w *world) compare() {
	got := shelves{}
	w.Read(func(tx *store.Tx) error {
		return tx.Each(`SELECT s.code, p.code, l.code, b.units FROM balance b JOIN sku s ON s.id = b.sku_id JOIN place p ON p.id = b.place_id JOIN lot l ON l.id = b.lot_id WHERE b.place_id > 0 AND b.units <> 0`,
			nil, func(read func(...any) error) error {
				var s spot
				var n int64
				err := read(&s.sku, &s.place, &s.lot, &n)
				got[s] = n
				return err
			})
	})
	want := maps.Clone(w.model)
	maps.DeleteFunc(want, func(_ spot, n int64) bool { return n == 0 })
	if !maps.Equal(got, want) {
		w.rt.Fatalf("books %v, model %v", got, want)
	}
}

// goods are pans, which have no lots, or cups of one of two lots.
func (w *world) goods() (code, sku, lot string) {
	switch rapid.IntRange(0, 2).Draw(w.rt, "goods") {
	case 0:
		return label, "CUP", "A1"
	case 1:
		return cup + " A2 2027-06-30", "CUP", "A2"
	}
	return pan, "PAN", ""
}

func (w *world) receive() {
	code, sku, lot := w.goods()
	station := rapid.SampledFrom([]string{"1", "2"}).Draw(w.rt, "station")
	if w.scan(station, "receive", code).Kind == inbound.ReceiptFirst {
		w.scan(station, "receive", "PO-1")
		return
	}
	home := map[string]string{"CUP": "A-01", "PAN": "B-01"}[sku]
	w.books(shelves{{sku, home, lot}: 1})
	n := rapid.Int64Range(2, 6).Draw(w.rt, "times")
	if w.answer(station, "receive", fmt.Sprintf("*%d", n)).Kind == inbound.Received {
		w.books(shelves{{sku, home, lot}: n - 1})
	}
	switch rapid.IntRange(0, 3).Draw(w.rt, "then") {
	case 0:
		w.relocated(w.answer(station, "receive", "C-09"), sku, home, lot)
	case 1:
		w.relocated(w.answer(station, "receive", "/damaged *1 碎"), sku, home, lot)
	}
}

func (w *world) relocated(v inbound.Verdict, sku, home, lot string) {
	if v.Kind == inbound.PutAway || v.Kind == inbound.Damaged {
		w.books(shelves{{sku, home, lot}: -v.Units, {sku, v.To, lot}: v.Units})
	}
}

func (w *world) carry() {
	code, sku, lot := w.goods()
	from, to := rapid.SampledFrom(bins).Draw(w.rt, "from"), rapid.SampledFrom(bins).Draw(w.rt, "to")
	w.answer("1", "move", from)
	units := int64(0)
	for range rapid.IntRange(1, 3).Draw(w.rt, "pieces") {
		v := w.answer("1", "move", code)
		if enough := w.model[spot{sku, from, lot}] > units; enough != (v.Kind == inbound.InHand) {
			w.rt.Fatalf("%d of %s at %s, %d in hand: %+v", w.model[spot{sku, from, lot}], sku, from, units, v)
		}
		if v.Kind == inbound.InHand {
			units++
		}
	}
	switch v := w.answer("1", "move", to); {
	case v.Kind == inbound.Moved:
		w.books(shelves{{sku, from, lot}: -units, {sku, to, lot}: units})
	case units > 0:
		if from != to {
			w.rt.Fatalf("%s to %s: %+v", from, to, v)
		}
		w.answer("1", "move", "/undo")
	}
	w.compare()
}

func (w *world) issue() {
	code, sku, lot := w.goods()
	from := rapid.SampledFrom(bins).Draw(w.rt, "from")
	w.answer("3", "issue", rapid.SampledFrom([]string{"/sample a", "/scrap b", "/internal c", "/supplier d"}).Draw(w.rt, "purpose"))
	w.answer("3", "issue", from)
	v := w.answer("3", "issue", code)
	if (w.model[spot{sku, from, lot}] > 0) != (v.Kind == inbound.Issued) {
		w.rt.Fatalf("%d of %s at %s: %+v", w.model[spot{sku, from, lot}], sku, from, v)
	}
	if v.Kind == inbound.Issued {
		w.books(shelves{{sku, from, lot}: -1})
	}
}

// reverse takes a document back; it works just if its goods are still there.
func (w *world) reverse(i int) bool {
	a := w.done[i]
	possible := true
	for s, n := range a.gives {
		possible = possible && w.model[s] >= n
	}
	var r desk.Reversal
	w.Write(func(tx *store.Tx) (err error) {
		r, err = desk.Reverse(tx, w.Act("office"), a.doc, "模型")
		return err
	})
	if (r.Why == "") != possible {
		w.rt.Fatalf("document %d %v, model %v: %+v", a.doc, a.gives, w.model, r)
	}
	if possible {
		for s, n := range a.gives {
			w.model[s] -= n
		}
		w.done = append(w.done[:i:i], w.done[i+1:]...)
	}
	w.compare()
	return possible
}

func TestBalancesAreThoseOfAModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := shoptest.Plain(t, filepath.Join(t.TempDir(), "shop.db"))
		defer s.DB.Close()
		w := &world{dock: stocked(s), rt: rt, model: shelves{{"CUP", "A-01", ""}: 2, {"CUP", "C-09", "A0"}: 2, {"PAN", "B-01", ""}: 2}}
		w.fewCups()
		opening := maps.Clone(w.model)
		w.note("PO-1", map[string]int64{"CUP": 20, "PAN": 3})
		for range rapid.IntRange(3, 12).Draw(rt, "acts") {
			w.anything()
		}
		s.Proved()
		// What a document in the middle left behind may stand in the way of
		// others; without such holes the last one can always be taken back.
		for i := len(w.done) - 1; i >= 0; i-- {
			if !w.reverse(i) && !w.holes {
				rt.Fatalf("the last document could not be taken back")
			}
		}
		if len(w.done) > 0 {
			s.Proved()
			return
		}
		maps.DeleteFunc(w.model, func(_ spot, n int64) bool { return n == 0 })
		if !maps.Equal(w.model, opening) {
			rt.Fatalf("everything taken back leaves %v, the opening was %v", w.model, opening)
		}
		s.Proved()
	})
}

func (w *world) anything() {
	switch rapid.IntRange(0, 4).Draw(w.rt, "act") {
	case 4:
		w.issueFirst()
	case 0:
		w.receive()
	case 1:
		w.carry()
	case 2:
		w.issue()
	case 3:
		if len(w.done) > 0 {
			i := rapid.IntRange(0, len(w.done)-1).Draw(w.rt, "which")
			last := i == len(w.done)-1
			w.holes = w.reverse(i) && !last || w.holes
		}
	}
}

// fewCups makes cups ask for lots: two lie there from before, two of a lot that
// expired.
func (w *world) fewCups() {
	w.tells("office", "issue", "/internal 前", "purpose_set", cup, "issued", "*8", "issued")
	w.AskLots("CUP", stock.LotsDated)
	w.Shelve("CUP", "C-09", "A0", "2026-11-19", 2)
}

// issueFirst issues a cup from any place: what expires first, and for a sample
// nothing that expired.
func (w *world) issueFirst() {
	lots := []string{"A0", "A1", "A2", ""}
	purpose := "/scrap 旧"
	if rapid.Bool().Draw(w.rt, "sample") {
		lots, purpose = lots[1:], "/sample 客户"
	}
	w.answer("4", "issue", purpose)
	v := w.answer("4", "issue", cup)
	for _, lot := range lots {
		for _, place := range []string{"A-01", "B-01", "C-09", "SHELF"} { // home, then the route
			if w.model[spot{"CUP", place, lot}] == 0 {
				continue
			}
			if v.Kind != inbound.Issued || v.Place != place || v.Lot != lot {
				w.rt.Fatalf("%s takes %+v, want lot %q at %s of %v", purpose, v, lot, place, w.model)
			}
			w.books(shelves{{"CUP", place, lot}: -1})
			return
		}
	}
	if v.Kind != inbound.NoneHere {
		w.rt.Fatalf("%s takes %+v, though none may be of %v", purpose, v, w.model)
	}
}
