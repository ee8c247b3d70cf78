package count_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// at is a SKU at a place.
type at struct{ sku, place string }

var (
	barcodes = map[string]string{"CUP": cup, "PAN": pan, "BOWL": bowl}
	homes    = map[string]string{"CUP": "A-01", "PAN": "B-01", "BOWL": "B-01"}
	allSKUs  = []string{"BOWL", "CUP", "PAN"}
	allBins  = []string{"A-01", "B-01", "C-09"}
)

// world is the books beside what really lies on the shelves.
type world struct {
	*house
	tx      *store.Tx
	rt      *rapid.T
	truth   map[at]int64
	wrong   map[at]int64 // how far a counter is off
	planned map[at]int64 // how far he will be
	parcels map[string]int
	script  map[string][]func()
	bad     string // what went wrong, told after the transaction
}

func (w *world) fail(form string, args ...any) {
	if w.bad == "" {
		w.bad = fmt.Sprintf(form, args...)
	}
}

func (w *world) books(a at) int64 {
	p, err := stock.PlaceByCode(w.tx, a.place)
	if err != nil {
		w.fail("%v", err)
	}
	s, err := stock.ByCode(w.tx, a.sku)
	if err != nil {
		w.fail("%v", err)
	}
	n, err := stock.UnitsAt(w.tx, s.ID, p.ID)
	if err != nil {
		w.fail("%v", err)
	}
	return n
}

// there says whether a piece really is at a place, and the books know of it.
func (w *world) there(a at) bool { return w.truth[a] > 0 && w.books(a) > 0 }

func (w *world) goods(mode, code string) {
	act := w.Act("9")
	act.Mode = mode
	if v, err := inbound.Scan(w.tx, act, code); err != nil || v.Kind.Refusal() {
		w.fail("%s %s: %+v %v", mode, code, v, err)
	}
}

func (w *world) packs(code string, want pack.Kind) {
	if v, err := pack.Scan(w.tx, w.Act("8"), code); err != nil || v.Kind != want {
		w.fail("%s: %s, want %s (%+v) %v", code, v.Kind, want, v, err)
	}
}

func (w *world) scan(station, code string) count.Verdict {
	v, err := count.Scan(w.tx, w.act(station), code)
	if err != nil {
		w.fail("%s: %v", code, err)
	}
	return v
}

// moves does one thing to the goods, if it can be done.
func (w *world) moves() {
	sku := rapid.SampledFrom(allSKUs).Draw(w.rt, "sku")
	home := at{sku, homes[sku]}
	switch rapid.IntRange(0, 3).Draw(w.rt, "what") {
	case 0:
		if w.there(home) && w.parcels[sku] < 9 {
			w.packs(waybill(sku, w.parcels[sku]), pack.Opened)
			w.packs(barcodes[sku], pack.Complete)
			w.parcels[sku]++
			w.truth[home]--
		}
	case 1:
		w.goods("receive", barcodes[sku])
		w.truth[home]++
	case 2:
		to := at{sku, rapid.SampledFrom(allBins).Draw(w.rt, "to")}
		if w.there(home) && to != home {
			for _, code := range []string{home.place, barcodes[sku], to.place} {
				w.goods("move", code)
			}
			w.truth[home]--
			w.truth[to]++
		}
	case 3:
		if from := (at{sku, "C-09"}); w.there(from) {
			for _, code := range []string{"/scrap 坏了", from.place, barcodes[sku]} {
				w.goods("issue", code)
			}
			w.truth[from]--
		}
	}
}

func waybill(sku string, n int) string {
	return fmt.Sprintf("YT%013d", map[string]int{"CUP": 100, "PAN": 200, "BOWL": 300}[sku]+n)
}

// counts lays out what a counter does in a place, one scan after the other.
func (w *world) counts(station, place string) {
	add := func(f func()) { w.script[station] = append(w.script[station], f) }
	add(func() {
		if v := w.scan(station, place); v.Kind != count.PlaceOpened {
			w.fail("%s: %+v", place, v)
		}
	})
	for _, sku := range allSKUs {
		a := at{sku, place}
		begun := false
		add(func() {
			if begun = w.truth[a] > 0; begun {
				w.scan(station, barcodes[sku])
			}
		})
		add(func() {
			if begun {
				w.sets(station, a)
			}
		})
	}
	add(func() { w.closes(station, place) })
}

// sets says how many pieces there are, right or wrong by as many as planned.
func (w *world) sets(station string, a at) {
	n := max(w.truth[a]+w.planned[a], 0)
	if v := w.scan(station, fmt.Sprintf("/count %d", n)); v.Kind == count.NothingToDo {
		w.scan(station, barcodes[a.sku]) // something else was scanned here in between
		w.scan(station, fmt.Sprintf("/count %d", n))
	}
	w.wrong[a] = n - w.truth[a]
}

// closes closes a place, counting what came while its counter was elsewhere in
// it; a line that moved under his hands is counted again by the next script.
func (w *world) closes(station, place string) {
	v := w.scan(station, "/close")
	for v.Kind == count.AskMissing {
		again := false
		for _, it := range v.Missing {
			if a := (at{it.SKU, place}); w.truth[a] > 0 {
				if !again {
					w.scan(station, "/ok")
				}
				again = true
				w.scan(station, barcodes[it.SKU])
				w.sets(station, a)
			}
		}
		if again {
			v = w.scan(station, "/close")
			continue
		}
		for _, it := range v.Missing {
			w.wrong[at{it.SKU, place}] = 0
		}
		v = w.scan(station, "/none")
	}
	if v.Kind != count.PlaceClosed {
		w.fail("%s closes with %+v", place, v)
	}
	if v.Why != count.WhyMoved {
		return
	}
	w.again(station, place)
}

// again counts once more what is to be counted again in a place.
func (w *world) again(station, place string) {
	v := w.scan(station, place)
	if v.Why != count.WhyRecount {
		w.fail("%s again: %+v", place, v)
	}
	for _, it := range v.Missing {
		a := at{it.SKU, place}
		if w.truth[a] > 0 {
			w.scan(station, barcodes[it.SKU])
			w.sets(station, a)
		} else {
			w.wrong[a] = 0
		}
	}
	w.closes(station, place)
}

// errAgain ends a run: the next one begins with the same books.
var errAgain = errors.New("begin again")

// TestPostedCountsAreTheTruth lets two counters count while goods come, go and
// move at every point between their scans. What is posted is what really lies
// there, and off by just as much as a counter was.
func TestPostedCountsAreTheTruth(t *testing.T) {
	h := newHouse(t)
	h.AddMany(100, 9, "CUP", 1)
	h.AddMany(200, 9, "PAN", 1)
	h.AddMany(300, 9, "BOWL", 1)
	rapid.Check(t, func(rt *rapid.T) {
		w := &world{house: h, rt: rt, truth: map[at]int64{{"CUP", "A-01"}: 10, {"PAN", "B-01"}: 2, {"BOWL", "B-01"}: 5}, wrong: map[at]int64{}, planned: map[at]int64{},
			parcels: map[string]int{}, script: map[string][]func(){}}
		err := h.DB.Write(context.Background(), func(tx *store.Tx) error {
			w.tx = tx
			w.run()
			w.proves()
			return errAgain
		})
		if w.bad != "" || !errors.Is(err, errAgain) {
			rt.Fatal(w.bad, err)
		}
	})
}

// proves lets the rooms concerned check the books as they stand.
func (w *world) proves() {
	for _, room := range []func(*store.Tx) ([]store.Problem, error){count.Check, stock.Check, inbound.Check, pack.Check} {
		if found, err := room(w.tx); err != nil || len(found) > 0 {
			w.fail("check: %v %v", found, err)
		}
	}
}

func (w *world) run() {
	for _, sku := range allSKUs { // what the books do not know
		for _, place := range allBins {
			a := at{sku, place}
			w.truth[a] = max(w.truth[a]+int64(rapid.SampledFrom([]int{0, 0, 0, -2, 1, 3}).Draw(w.rt, "planted")), 0)
			w.planned[a] = int64(rapid.SampledFrom([]int{0, 0, 0, -1, 2}).Draw(w.rt, "miscount"))
		}
	}
	w.goods("receive", "/receive")
	o, err := count.Open(w.tx, w.act("1"), count.Want{Kind: count.KindFull})
	if err != nil {
		w.fail("%v", err)
	}
	for _, station := range []string{"1", "2"} {
		w.scan(station, o.Session)
	}
	w.counts("1", "A-01")
	w.counts("2", "B-01")
	w.counts("1", "C-09")
	for len(w.script["1"])+len(w.script["2"]) > 0 && w.bad == "" {
		station := rapid.SampledFrom([]string{"1", "2", "", ""}).Draw(w.rt, "who")
		switch steps := w.script[station]; {
		case station == "":
			w.moves()
		case len(steps) > 0:
			w.script[station] = steps[1:]
			steps[0]()
		}
	}
	for range rapid.IntRange(0, 4).Draw(w.rt, "after") {
		w.moves()
	}
	w.posts(o.Session)
}

// posts posts until nothing is left out, compares, and takes everything back.
func (w *world) posts(session string) {
	before := map[at]int64{}
	for _, sku := range allSKUs {
		for _, place := range allBins {
			before[at{sku, place}] = w.books(at{sku, place})
		}
	}
	for round := 0; w.bad == ""; round++ {
		p, err := count.Post(w.tx, w.act("1"), session, count.PostOptions{})
		if err != nil || p.Why != "" || round > 2 {
			w.fail("posted %+v %v", p, err)
		}
		if p.Ended {
			break
		}
		places := map[string]bool{}
		for _, n := range p.LeftOut {
			places[n.Place] = true
		}
		for _, place := range allBins {
			if places[place] {
				w.again("1", place)
			}
		}
	}
	for a := range before {
		if got, want := w.books(a), w.truth[a]+w.wrong[a]; got != want {
			w.fail("%v: the books have %d, there are %d and the counter was off by %d", a, got, w.truth[a], w.wrong[a])
		}
	}
	docs, err := count.PostDocs(w.tx, session)
	if err != nil {
		w.fail("%v", err)
	}
	for _, doc := range docs {
		if r, err := desk.Reverse(w.tx, w.Act("office"), doc, "模型"); err != nil || r.Why != "" {
			w.fail("%+v %v", r, err)
		}
	}
	for a, n := range before {
		if got := w.books(a); got != n {
			w.fail("%v: taken back the books have %d, they had %d", a, got, n)
		}
	}
}
