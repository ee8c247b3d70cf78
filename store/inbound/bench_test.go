package inbound_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/inbound"
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

// benchMoves is how many movements the books of BenchmarkReceiptScan hold:
// SHIPDESK_BENCH_MOVES, a million without it.
func benchMoves(b *testing.B) int {
	b.Helper()
	n, err := strconv.Atoi(os.Getenv("SHIPDESK_BENCH_MOVES"))
	if err != nil {
		return 1_000_000
	}
	return n
}

// benchSKUs is how many SKUs they hold.
const benchSKUs = 100_000

// old fills the books with movements of past years, a document for each
// hundred, made by a few big statements.
func old(b *testing.B, s *shoptest.Shop, moves int) {
	b.Helper()
	const part = 1_000_000
	for done := 0; done < moves; done += part {
		n := min(part, moves-done)
		s.Write(func(tx *store.Tx) error {
			var from int64
			if err := tx.Row("SELECT coalesce(max(seq), 0) FROM doc", nil, &from); err != nil {
				return err
			}
			docs := n / 100
			for _, q := range []string{
				`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
					INSERT INTO doc(seq, key, kind, at, saved_at, station, operator, prev, hash, format)
					SELECT $2 + i, randomblob(16), 'opening', 1700000000000, 1700000000000, 'past', 'past', zeroblob(32), zeroblob(32), 1 FROM n`,
				`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $1 * 100 - 1)
					INSERT INTO movement(doc_seq, sku_id, lot_id, from_place, to_place, units)
					SELECT $2 + 1 + i / 100, i * 7919 % (SELECT max(id) FROM sku) + 1, 0, -5, 5, 1 FROM n`,
			} {
				if _, err := tx.Exec(q, docs, from); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

// BenchmarkReceiptScan saves one scan of a receipt a transaction, of 1,000
// SKUs in turn that a purchase note expects, against books of 100,000 SKUs and
// a million movements.
func BenchmarkReceiptScan(b *testing.B) {
	s := shoptest.Plain(b, filepath.Join(b.TempDir(), "shop.db")) // documents made by statements prove nothing
	defer func() { _ = s.DB.Close() }()
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
			INSERT INTO sku(id, code, name, known) SELECT i, 'K' || i, '马克杯' || i, 1 FROM n`, benchSKUs)
		if err == nil {
			_, err = tx.Exec("INSERT INTO barcode(key, sku_id, code, units) SELECT code || '-B', id, code || '-B', 1 FROM sku WHERE id > 0")
		}
		return err
	})
	old(b, s, benchMoves(b))
	s.Write(func(tx *store.Tx) error {
		var wants []inbound.Want
		for i := range int64(1000) {
			wants = append(wants, inbound.Want{SKU: i*97 + 1, Units: 1_000_000})
		}
		act := s.Act("office")
		doc := &store.Doc{Key: act.Key}
		if _, err := inbound.WriteNote(tx, doc, "PO-1", "义乌陶瓷", 0, wants); err != nil {
			return err
		}
		return tx.Post(act, doc)
	})
	receive := func(code string) time.Duration {
		act := s.Act("1")
		act.Mode = inbound.ModeReceive
		start := time.Now()
		err := s.DB.Write(context.Background(), func(tx *store.Tx) error {
			v, err := inbound.Scan(tx, act, code)
			if v.Kind.Refusal() {
				b.Fatalf("%s: %s %s", code, v.Kind, v.Why)
			}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		return time.Since(start)
	}
	receive("PO-1")
	base := fdatasync(b, b.TempDir())
	var took []time.Duration
	n := 0
	for b.Loop() {
		took = append(took, receive(fmt.Sprintf("K%d-B", n%1000*97+1)))
		n++
	}
	slices.Sort(took)
	p50, p99 := took[len(took)/2], took[len(took)*99/100]
	b.ReportMetric(float64(p50.Microseconds()), "p50-µs")
	b.ReportMetric(float64(p99.Microseconds()), "p99-µs")
	b.ReportMetric(float64(base.Microseconds()), "fdatasync-µs")
	b.ReportMetric(float64(p50)/float64(base), "p50/fdatasync")
}
