package count_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/shoptest"
)

// large is a shop with 20,000 lines in 4,000 places.
func large(b *testing.B) *house {
	b.Helper()
	h := &house{shoptest.Plain(b, filepath.Join(b.TempDir(), "shop.db")), b, map[string]string{"1": "小王"}}
	b.Cleanup(func() { _ = h.DB.Close() }) // proving 20,000 places takes longer than counting them
	goods := make([]shoptest.Goods, 20000)
	for i := range goods {
		goods[i] = shoptest.Goods{Code: fmt.Sprintf("SKU-%05d", i), Name: "马克杯", Barcode: fmt.Sprintf("X%012d", i), Place: fmt.Sprintf("P-%04d", i/5), Stock: 7}
	}
	h.AddSKU(goods...)
	return h
}

// counted writes what scanning every place would, with every fortieth line off
// by one.
func (h *house) counted(no string) {
	h.Write(func(tx *store.Tx) error {
		for _, q := range []string{
			"INSERT INTO count_tally(session_id, place_id, operator, state, opened_at, closed_at) SELECT session_id, place_id, '小王', 2, 1, 2 FROM count_place WHERE session_id = (SELECT id FROM count_session WHERE no = $1)",
			`INSERT INTO count_entry(tally_id, sku_id, lot_id, units, books, seq_first, seq_last, at) SELECT t.id, l.sku_id, 0, 7 - (l.sku_id % 40 = 0), 7, (SELECT max(seq) FROM doc), (SELECT max(seq) FROM doc), 2
				FROM count_line l JOIN count_tally t ON t.session_id = l.session_id AND t.place_id = l.place_id WHERE l.session_id = (SELECT id FROM count_session WHERE no = $1)`,
			`INSERT INTO count_step(tally_id, sku_id, lot_id, units, books, seq, at, station, operator, key) SELECT tally_id, sku_id, lot_id, units, books, seq_last, at, '1', '小王', (SELECT key FROM scan WHERE verdict = 'place_opened' LIMIT 1) FROM count_entry
				WHERE tally_id IN (SELECT t.id FROM count_tally t WHERE t.session_id = (SELECT id FROM count_session WHERE no = $1))`,
			`UPDATE count_line SET state = 1, counted = 7 - (sku_id % 40 = 0), books = 7, at = 2, seq = (SELECT max(seq) FROM doc),
				tally_id = (SELECT t.id FROM count_tally t WHERE t.session_id = count_line.session_id AND t.place_id = count_line.place_id AND t.state = 2) WHERE session_id = (SELECT id FROM count_session WHERE no = $1)`,
			"UPDATE count_place SET counted = 1 WHERE session_id = (SELECT id FROM count_session WHERE no = $1)",
		} {
			if _, err := tx.Exec(q, no); err != nil {
				return err
			}
		}
		return nil
	})
}

// BenchmarkSession opens a stocktake of 20,000 lines, reviews the 500 of them
// that differ, and posts it.
func BenchmarkSession(b *testing.B) {
	h := large(b)
	h.tells("1", "P-0001", "place_opened/spot", "/undo", "undone", "/park", "left")
	var opening, review, posting time.Duration
	n := 0
	for b.Loop() {
		n++
		start := time.Now()
		no := h.open(count.Want{Kind: count.KindFull})
		opening += time.Since(start)
		b.StopTimer()
		h.counted(no)
		b.StartTimer()
		start = time.Now()
		h.Read(func(tx *store.Tx) error {
			rows, err := count.Review(tx, no, true, count.ByUnits)
			if len(rows) != 500 {
				b.Fatalf("%d differences", len(rows))
			}
			return err
		})
		review += time.Since(start)
		start = time.Now()
		p := h.post(no)
		posting += time.Since(start)
		if p.Lines != 20000 || p.Lost != 500 {
			b.Fatalf("%+v", p)
		}
		b.StopTimer()
		h.Write(func(tx *store.Tx) error {
			_, _, err := count.Reverse(tx, h.Act("office"), p.Doc, "again")
			return err
		})
		b.StartTimer()
	}
	b.ReportMetric(float64(opening.Milliseconds())/float64(n), "open-ms")
	b.ReportMetric(float64(review.Milliseconds())/float64(n), "review-ms")
	b.ReportMetric(float64(posting.Milliseconds())/float64(n), "post-ms")
}

// BenchmarkScan saves one count scan a transaction, beside the fdatasync of a
// 4 KiB append to the same disk.
func BenchmarkScan(b *testing.B) {
	h := large(b)
	no := h.open(count.Want{Kind: count.KindFull})
	h.tells("1", no, "joined", "P-0001", "place_opened")
	base := fdatasync(b)
	var took []time.Duration
	for b.Loop() {
		act := h.act("1")
		start := time.Now()
		err := h.DB.Write(context.Background(), func(tx *store.Tx) error {
			v, err := count.Scan(tx, act, fmt.Sprintf("X%012d", 5+len(took)%5))
			if v.Kind != count.Counted {
				b.Fatalf("%+v", v)
			}
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	p50 := took[len(took)/2]
	b.ReportMetric(float64(p50.Microseconds()), "p50-µs")
	b.ReportMetric(float64(base.Microseconds()), "fdatasync-µs")
	b.ReportMetric(float64(p50)/float64(base), "p50/fdatasync")
}

func fdatasync(b *testing.B) time.Duration {
	f, err := os.Create(filepath.Join(b.TempDir(), "probe"))
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
