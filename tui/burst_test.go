package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
)

func asUnsaved(err error, target **tui.UnsavedError) bool { return errors.As(err, target) }

// burst is n codes of 20 characters, right and wrong ones mixed: waybills that
// are there and ones that are not, and codes that nobody knows.
func burst(s *shoptest.Shop, n int) []string {
	s.AddSKU(shoptest.Goods{Code: "ONE", Name: "盘", Barcode: cup, Place: "A-01", Stock: int64(n)})
	s.AddMany(1, n, "ONE", 1)
	codes := make([]string, n)
	for i := range codes {
		switch i % 4 {
		case 0:
			codes[i] = fmt.Sprintf("UNKNOWN-%012d", i)
		case 1:
			codes[i] = fmt.Sprintf("YT%013d-1-2-", i)[:20]
		case 2:
			codes[i] = fmt.Sprintf("X%019d", i)
		default:
			codes[i] = fmt.Sprintf("/ok%017d", i)
		}
	}
	return codes
}

// recorded is every code in the books, in the order of the records.
func recorded(s *shoptest.Shop) []string {
	var codes []string
	s.Read(func(tx *store.Tx) error {
		return tx.Each("SELECT code FROM scan ORDER BY id", nil, func(read func(...any) error) error {
			var code string
			err := read(&code)
			codes = append(codes, code)
			return err
		})
	})
	return codes
}

func TestOrderIsKept(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24).Sees("扫 面 单 开 始")
	var want []string
	for i := range 300 {
		want = append(want, []string{way1, cup, fmt.Sprint("NOBODY-KNOWS-", i), mug, plate, "/ok", "/undo"}[i%7])
	}
	typed := want[:150]
	d.Scan(typed...)
	d.Paste(strings.Join(want[150:], "\r\n"))
	count := scans(s)
	d.Until("all are saved", func(string) bool { return count() == int64(len(want)) })
	got := recorded(s)
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("scan %d is %q, want %q", i, got[i], want[i])
		}
	}
}

// BenchmarkBurst sends 2,000 codes of 20 characters through the whole program:
// keys, queue, saves, screen. The time until the last is saved and shown.
func BenchmarkBurst(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s := shoptest.New(b)
		codes := burst(s, 2000)
		count := scans(s)
		d := at(s, 80, 24).Sees("组长")
		b.StartTimer()
		d.Scan(codes...)
		d.Until("all are saved", func(string) bool { return count() == int64(len(codes)) })
		b.StopTimer()
		d.HangUp()
		_ = d.Ends()
		b.StartTimer()
	}
}

// BenchmarkFirstFrame is the time from the start of the program to the first
// screen with the state of the books on it.
func BenchmarkFirstFrame(b *testing.B) {
	s := shoptest.New(b)
	burst(s, 2000)
	for b.Loop() {
		d := at(s, 80, 24).Sees("组长")
		b.StopTimer()
		d.HangUp()
		_ = d.Ends()
		b.StartTimer()
	}
}
