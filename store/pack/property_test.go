package pack_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

var modelStations = []string{"1", "2", "3"}

// modelShop makes a small shop twice: in the books and in plain maps.
func modelShop(s *shoptest.Shop) *model {
	m := &model{shelf: map[string]int64{}, bench: map[string]int64{}, sent: map[string]int64{}, unknown: map[string]bool{},
		items: map[string]modelItem{}, orders: map[string]*modelOrder{}, parcels: map[string]*modelParcel{}, stations: map[string]*modelStation{}}
	for _, name := range modelStations {
		m.stations[name] = &modelStation{}
	}
	for _, g := range []shoptest.Goods{
		{Code: "A", Barcode: cup, CaseBarcode: cupBox, CaseUnits: 3, Stock: 9, Place: "A-1"},
		{Code: "B", Barcode: mug, Stock: 3, Place: "A-2"},
		{Code: "C", Barcode: plate, Unknown: true},
	} {
		s.AddSKU(g)
		m.shelf[g.Code], m.unknown[g.Code] = g.Stock, g.Unknown
		m.items[g.Barcode] = modelItem{g.Code, 1}
		if g.CaseBarcode != "" {
			m.items[g.CaseBarcode] = modelItem{g.Code, g.CaseUnits}
		}
	}
	add := func(no string, want map[string]int64, waybills ...string) {
		o := &modelOrder{no: no, want: want, picked: map[string]int64{}}
		m.orders[no] = o
		var lines []shoptest.Line
		for _, sku := range []string{"A", "B", "C"} {
			if want[sku] > 0 {
				lines = append(lines, shoptest.Line{SKU: sku, Units: want[sku]})
			}
		}
		s.AddOrder(no, waybills, lines...)
		for _, w := range waybills {
			if m.parcels[w] == nil {
				m.parcels[w] = &modelParcel{waybill: w, state: "ready"}
			}
			m.parcels[w].orders = append(m.parcels[w].orders, o)
		}
	}
	add("1", map[string]int64{"A": 1}, "W1")
	add("2", map[string]int64{"A": 4, "B": 1}, "W2")
	add("3", map[string]int64{"B": 2, "C": 1}, "W3", "W4") // split
	add("4", map[string]int64{"A": 2}, "W5")               // merged with the next
	add("5", map[string]int64{"A": 1, "C": 2}, "W5")
	add("6", map[string]int64{"B": 2}, "W6")
	return m
}

// scanner answers one scan at one station.
type scanner func(station, code string) (pack.Kind, error)

// follow runs random scans against the books and the model and compares.
func follow(t *rapid.T, s *shoptest.Shop, m *model, scan scanner) {
	codes := []string{cup, cupBox, mug, plate, "W1", "W2", "W3", "W4", "W5", "W6", "/ok", "/ok", "/undo", "/park", "/finish", "/take",
		"1", "3", "5", "/choose 2", "/hot",
		"/join", "/join W1", "/join W6", "/part", "/swap A B 断货", "/swap B A 断货"}
	m.seal = rapid.Bool().Draw(t, "seal")
	s.Write(func(tx *store.Tx) error {
		return store.SetSetting(tx, pack.SealSetting, map[bool]string{true: "on"}[m.seal])
	})
	steps := rapid.IntRange(5, 60).Draw(t, "steps")
	for range steps {
		if rapid.IntRange(0, 40).Draw(t, "cancel") == 0 {
			no := rapid.SampledFrom([]string{"1", "2", "4", "5"}).Draw(t, "order")
			m.orders[no].closed = true
			s.Platform(no, order.Closed)
			continue
		}
		station := rapid.SampledFrom(modelStations).Draw(t, "station")
		code := rapid.SampledFrom(codes).Draw(t, "code")
		want := m.scan(station, code)
		got, err := scan(station, code)
		if err != nil || got != want {
			t.Fatalf("station %s scanned %s: got %s %v, the model says %s", station, code, got, err, want)
		}
	}
	for _, sku := range []string{"A", "B", "C"} {
		got := fmt.Sprint(s.Units(sku, 0), s.Units(sku, stock.Bench), s.Units(sku, stock.Dispatch))
		if want := fmt.Sprint(m.shelf[sku], m.bench[sku], m.sent[sku]); got != want {
			t.Fatalf("%s lies %s, the model says %s (shelf bench dispatch)", sku, got, want)
		}
	}
	s.Proved()
	if s.T.Failed() {
		t.Fatal("the books break a promise")
	}
}

func TestAnyScansAtThreeStations(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, closeShop := freshShop(t)
		defer closeShop()
		follow(rt, s, modelShop(s), func(station, code string) (kind pack.Kind, err error) {
			err = s.DB.Write(context.Background(), func(tx *store.Tx) error {
				v, err := pack.Scan(tx, s.Act(station), code)
				kind = v.Kind
				return err
			})
			return kind, err
		})
	})
}

// freshShop is a shop of its own for one check of a property.
func freshShop(t *testing.T) (*shoptest.Shop, func()) {
	dir, err := os.MkdirTemp(t.TempDir(), "shop")
	if err != nil {
		t.Fatal(err)
	}
	s := shoptest.Plain(t, filepath.Join(dir, "shop.db"))
	return s, func() { s.DB.Close(); os.RemoveAll(dir) }
}

const stationEnv = "SHIPDESK_TEST_STATION"

// TestMain turns the test binary into one station when it is started as one.
func TestMain(m *testing.M) {
	if station := os.Getenv(stationEnv); station != "" {
		if err := beStation(station, os.Args[len(os.Args)-1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// beStation packs whatever codes come on standard input, one line each.
func beStation(station, path string) error {
	db, err := store.Open(context.Background(), path, store.Options{Now: func() time.Time { return shoptest.Noon }})
	if err != nil {
		return err
	}
	defer db.Close()
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		act := store.Act{Key: store.NewKey(), Mode: pack.Mode, At: shoptest.Noon.UnixMilli(), Station: station, Operator: "小王", Lead: true, Seen: store.InOrder}
		var v pack.Verdict
		err := db.Write(context.Background(), func(tx *store.Tx) (err error) {
			v, err = pack.Scan(tx, act, in.Text())
			return err
		})
		if err != nil {
			return err
		}
		fmt.Println(v.Kind)
	}
	return in.Err()
}

func TestAnyScansAtThreeProcesses(t *testing.T) {
	s := shoptest.New(t)
	m := modelShop(s)
	scan := processes(t, s.DB.Path())
	rapid.Check(t, func(rt *rapid.T) { follow(rt, s, m, scan) })
}

// processes starts a process for every station and talks to them.
func processes(t *testing.T, path string) scanner {
	in, out := map[string]io.Writer{}, map[string]*bufio.Scanner{}
	for _, station := range modelStations {
		cmd := exec.Command(os.Args[0], path)
		cmd.Env = append(os.Environ(), stationEnv+"="+station)
		cmd.Stderr = os.Stderr
		stdin, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		stdout, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			stdin.Close()
			if err := cmd.Wait(); err != nil {
				t.Error(err)
			}
		})
		in[station], out[station] = stdin, bufio.NewScanner(stdout)
	}
	return func(station, code string) (pack.Kind, error) {
		if _, err := fmt.Fprintln(in[station], code); err != nil {
			return "", err
		}
		if !out[station].Scan() {
			return "", io.ErrUnexpectedEOF
		}
		return pack.Kind(strings.TrimSpace(out[station].Text())), nil
	}
}
