package pack_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
)

// fdatasync is the median time of a durable 4 KiB append to a file in dir:
// what the disk itself costs, measured in the same run.
func fdatasync(b *testing.B, dir string) time.Duration {
	b.Helper()
	f, err := os.Create(filepath.Join(dir, "probe"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	block, took := make([]byte, 4096), make([]time.Duration, 300)
	for i := range took {
		start := time.Now()
		if _, err := f.Write(block); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
		took[i] = time.Since(start)
	}
	slices.Sort(took)
	return took[len(took)/2]
}

// BenchmarkScan saves one pack scan a transaction: waybill, item, item that
// completes, in turn, against books that hold 20,000 parcels.
func BenchmarkScan(b *testing.B) {
	s := shoptest.New(b)
	const parcels = 20000
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 10_000_000})
	s.AddMany(0, parcels, "CUP", 2)
	base := fdatasync(b, b.TempDir())
	var took []time.Duration
	n := 0
	for b.Loop() {
		code := cup
		if n%3 == 0 {
			if n/3 == parcels {
				b.Fatal("no parcels left: make the shop larger")
			}
			code = fmt.Sprintf("YT%013d", n/3)
		}
		n++
		act := s.Act("1")
		start := time.Now()
		err := s.DB.Write(context.Background(), func(tx *store.Tx) error {
			v, err := pack.Scan(tx, act, code)
			if v.Kind.Refusal() {
				b.Fatalf("%s: %s %s", code, v.Kind, v.Why)
			}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	p50, p99 := took[len(took)/2], took[len(took)*99/100]
	b.ReportMetric(float64(p50.Microseconds()), "p50-µs")
	b.ReportMetric(float64(p99.Microseconds()), "p99-µs")
	b.ReportMetric(float64(base.Microseconds()), "fdatasync-µs")
	b.ReportMetric(float64(p50)/float64(base), "p50/fdatasync")
}

// BenchmarkWrongItem refuses an item that 20,000 other parcels want: which of
// them is the most urgent is asked while the packer waits.
func BenchmarkWrongItem(b *testing.B) {
	s := shoptest.New(b)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Place: "A-01", Stock: 100},
		shoptest.Goods{Code: "PLATE", Name: "盘子", Barcode: plate, Place: "A-02", Stock: 100})
	s.AddMany(0, 20000, "CUP", 2)
	s.AddOrder("1", []string{way1 + "9"}, shoptest.Line{SKU: "PLATE", Units: 1})
	d := &desk{Shop: s, station: "1", act: func() store.Act { return s.Act("1") }}
	d.Scan(way1 + "9").Says(pack.Opened)
	for b.Loop() {
		d.Scan(cup).Says(pack.WrongItem)
		if d.last.Other != "YT0000000000000" {
			b.Fatal(d.last.Other)
		}
		b.StopTimer()
		d.Scan("/ok").Says(pack.Acknowledged)
		b.StartTimer()
	}
}
