package sellable_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// model is what a person would work out with pencil and paper: no sums are
// kept, everything is counted anew.
type model struct {
	shelf  map[string]int64
	orders []*want
}

type want struct {
	no    string
	paid  int64
	lines []wantLine
	dead  bool
	sent  bool
	picks []pick // in the parcel, in the order of the scans
}

type wantLine struct {
	sku   string
	units int64
}

// pick is one unit for one line: of a kit's line a part, or the kit itself.
type pick struct {
	line int
	sku  string
}

var skus = []string{"A", "B", "C", "K1", "K2"}

var recipes = map[string]map[string]int64{"K1": {"A": 2, "B": 1}, "K2": {"B": 1, "C": 1}}

// inside counts what lies in an order's parcel for a line, in pieces of a SKU.
func (w *want) inside(line int, sku string) (n int64) {
	for _, p := range w.picks {
		switch {
		case p.line != line:
		case p.sku == sku:
			n++
		case p.sku == w.lines[line].sku: // the kit itself
			n += recipes[p.sku][sku]
		}
	}
	return n
}

// parts is what a line wants: itself, or its parts.
func (l wantLine) parts() map[string]int64 {
	all := map[string]int64{}
	for part, per := range recipes[l.sku] {
		all[part] = per * l.units
	}
	if len(all) == 0 {
		all[l.sku] = l.units
	}
	return all
}

// whole is how many kits of a line nothing is packed of.
func (w *want) whole(line int) int64 {
	n := w.lines[line].units
	for part, per := range recipes[w.lines[line].sku] {
		n = min(n, (w.lines[line].parts()[part]-w.inside(line, part))/per)
	}
	return n
}

// add puts a scanned unit into the line that wants it, as the desk does.
func (w *want) add(sku string) {
	for i, l := range w.lines {
		if units, is := l.parts()[sku]; is && w.inside(i, sku) < units {
			w.picks = append(w.picks, pick{i, sku})
			return
		}
	}
	for i, l := range w.lines {
		if l.sku == sku && w.whole(i) > 0 {
			w.picks = append(w.picks, pick{i, sku})
			return
		}
	}
}

func (m *model) live() []*want {
	var all []*want
	for _, w := range m.orders {
		if !w.dead && !w.sent {
			all = append(all, w)
		}
	}
	slices.SortStableFunc(all, func(a, b *want) int { return cmp.Compare(a.paid, b.paid) })
	return all
}

// says is what the list should say of a SKU that is no kit.
type says struct {
	available, short int64
	orders           []string
}

// of works a SKU out: every unsent order's wishes, who gets assembled kits,
// who gets what is left.
func (m *model) of(sku string) says {
	var s says
	kits := map[string]int64{}
	for k := range recipes {
		kits[k] = m.shelf[k]
	}
	free := m.shelf[sku] + deadOnBench(m, sku) // what lies in parcels of cancelled orders comes back
	pool := free
	for _, w := range m.live() {
		lacks := int64(0)
		for i, l := range w.lines {
			need := l.parts()[sku] - w.inside(i, sku)
			if recipes[l.sku] != nil {
				n := min(kits[l.sku], w.whole(i))
				kits[l.sku] -= n
				need -= n * recipes[l.sku][sku]
			}
			free -= need
			n := max(0, min(pool, need))
			pool -= n
			lacks += need - n
		}
		if lacks > 0 {
			s.short += lacks
			s.orders = append(s.orders, w.no)
		}
	}
	s.available = free
	return s
}

func TestTheListAgreesWithPencilAndPaper(t *testing.T) {
	runs := 0
	rapid.Check(t, func(r *rapid.T) {
		runs++
		t.Run(fmt.Sprint(runs), func(t *testing.T) { play(t, r) })
	})
}

func play(t *testing.T, r *rapid.T) {
	s := shoptest.New(t)
	m := &model{shelf: map[string]int64{}}
	for _, code := range skus {
		m.shelf[code] = int64(rapid.IntRange(0, 4).Draw(r, "stock of "+code))
		s.AddSKU(shoptest.Goods{Code: code, Stock: m.shelf[code]})
	}
	for kit, parts := range recipes {
		var lines []shoptest.Line
		for part, n := range parts {
			lines = append(lines, shoptest.Line{SKU: part, Units: n})
		}
		s.SetKit(kit, lines...)
	}
	for range rapid.IntRange(3, 14).Draw(r, "acts") {
		rapid.SampledFrom([]func(*rapid.T, *shoptest.Shop, *model){takeOrder, takeOrder, packSome, packSome, cancel, receive, assemble}).Draw(r, "act")(r, s, m)
		compare(t, s, m)
		if t.Failed() {
			t.FailNow()
		}
	}
	s.Proved()
}

func compare(t *testing.T, s *shoptest.Shop, m *model) {
	t.Helper()
	s.Read(func(tx *store.Tx) error {
		rows, err := sellable.List(tx, s.Now().UnixMilli())
		for _, row := range rows {
			if recipes[row.SKU] != nil {
				compareKit(t, m, row)
				continue
			}
			want := m.of(row.SKU)
			if row.Available != want.available || row.ShortUnits != want.short || !slices.Equal(row.ShortOrders, want.orders) {
				t.Errorf("%s: the list says %d, short %d %v; by hand %+v", row.SKU, row.Available, row.ShortUnits, row.ShortOrders, want)
			}
			q, err := order.QueueOf(tx, row.ID)
			if err != nil {
				return err
			}
			if q.Short() != want.short {
				t.Errorf("%s: its card says %d short, the list %d", row.SKU, q.Short(), want.short)
			}
			one, err := sellable.One(tx, row.ID, s.Now().UnixMilli())
			if err != nil {
				return err
			}
			if one.Available != row.Available || one.Sold != row.Sold {
				t.Errorf("%s: the window says %+v, the list %+v", row.SKU, one, row)
			}
		}
		return err
	})
}

// compareKit holds that a kit can be sold as often as its parts and assembled
// ones allow, less what orders of it lack.
func compareKit(t *testing.T, m *model, row sellable.Row) {
	t.Helper()
	wanted, build := int64(0), int64(1<<40)
	for _, w := range m.live() {
		for i, l := range w.lines {
			if l.sku == row.SKU {
				wanted += w.whole(i)
			}
		}
	}
	free := max(0, m.shelf[row.SKU]-wanted) + deadOnBench(m, row.SKU)
	for part, per := range recipes[row.SKU] {
		build = min(build, max(0, m.of(part).available)/per)
	}
	if row.Available != free+build-row.ShortUnits || row.Kit.CanBuild != build {
		t.Errorf("%s: the list says %d (%+v), short %d; by hand %d free, %d to build", row.SKU, row.Available, row.Kit, row.ShortUnits, free, build)
	}
}

// deadOnBench counts units in parcels of cancelled orders.
func deadOnBench(m *model, sku string) (n int64) {
	for _, w := range m.orders {
		if w.dead && !w.sent {
			for _, p := range w.picks {
				if p.sku == sku {
					n++
				}
			}
		}
	}
	return n
}

func takeOrder(r *rapid.T, s *shoptest.Shop, m *model) {
	w := &want{no: fmt.Sprint(1001 + len(m.orders)), paid: s.Now().UnixMilli()}
	var lines []shoptest.Line
	for _, code := range rapid.SliceOfNDistinct(rapid.SampledFrom(skus), 1, 3, rapid.ID).Draw(r, "goods") {
		l := wantLine{code, int64(rapid.IntRange(1, 3).Draw(r, "units"))}
		w.lines = append(w.lines, l)
		lines = append(lines, shoptest.Line{SKU: l.sku, Units: l.units})
	}
	s.AddOrder(w.no, []string{"YT" + w.no}, lines...)
	m.orders = append(m.orders, w)
	s.Wait(time.Minute)
}

func packSome(r *rapid.T, s *shoptest.Shop, m *model) {
	live := m.live()
	if len(live) == 0 {
		return
	}
	w := rapid.SampledFrom(live).Draw(r, "parcel")
	scan := func(code string) (v pack.Verdict) {
		s.Write(func(tx *store.Tx) (err error) { v, err = pack.Scan(tx, s.Act("1"), code); return err })
		return v
	}
	scan("YT" + w.no)
	for range rapid.IntRange(1, 6).Draw(r, "scans") {
		code := rapid.SampledFrom(append(slices.Clone(skus), "/undo")).Draw(r, "scan")
		switch v := scan(code); v.Kind {
		case pack.Accepted, pack.Complete:
			w.add(code)
			m.shelf[code]--
			if w.sent = v.Kind == pack.Complete; w.sent {
				return
			}
		case pack.Undone:
			last := w.picks[len(w.picks)-1]
			w.picks = w.picks[:len(w.picks)-1]
			m.shelf[last.sku]++
		default:
			scan("/ok")
		}
	}
	scan("/park")
}

func cancel(r *rapid.T, s *shoptest.Shop, m *model) {
	if len(m.orders) == 0 {
		return
	}
	w := rapid.SampledFrom(m.orders).Draw(r, "order")
	if w.sent {
		return
	}
	w.dead = !w.dead
	to := order.ToShip
	if w.dead {
		to = order.Closed
	}
	s.Platform(w.no, to)
}

func receive(r *rapid.T, s *shoptest.Shop, m *model) {
	code := rapid.SampledFrom(skus).Draw(r, "received")
	n := int64(rapid.IntRange(1, 3).Draw(r, "units"))
	m.shelf[code] += n
	s.Write(func(tx *store.Tx) error {
		sku, err := stock.ByCode(tx, code)
		if err != nil {
			return err
		}
		d := &store.Doc{Key: store.NewKey(), Kind: "model_receive"}
		if _, err := stock.Move(tx, d, store.Move{SKU: sku.ID, Units: n, From: stock.Supplier, To: stock.Shelf}); err != nil {
			return err
		}
		return tx.Post(s.Act("office"), d)
	})
}

func assemble(r *rapid.T, s *shoptest.Shop, m *model) {
	code := rapid.SampledFrom([]string{"K1", "K2"}).Draw(r, "kit")
	apart := rapid.Bool().Draw(r, "apart")
	s.Write(func(tx *store.Tx) error {
		kit, err := stock.ByCode(tx, code)
		if err != nil {
			return err
		}
		lacking, err := order.Assemble(tx, s.Act("office"), kit, 1, apart)
		if err != nil || lacking != nil {
			return err
		}
		way := int64(1)
		if apart {
			way = -1
		}
		m.shelf[code] += way
		for part, per := range recipes[code] {
			m.shelf[part] -= way * per
		}
		return nil
	})
}
