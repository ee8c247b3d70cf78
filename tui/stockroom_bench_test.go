package tui

import (
	"context"
	"os"
	"strconv"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
)

// benchMoves is how many movements the books have; SHIPDESK_BENCH_MOVES says
// another number, such as 10000000.
func benchMoves() int {
	if n, err := strconv.Atoi(os.Getenv("SHIPDESK_BENCH_MOVES")); err == nil && n > 0 {
		return n / 10 * 10
	}
	return 1_000_000
}

// BenchmarkStockKey presses keys on the stock screen of 100,000 SKUs wanted by
// 100,000 open orders: from the key to the frame that shows its answer. The
// first number of each is what a person waits for.
func BenchmarkStockKey(b *testing.B) {
	const skus = 100_000
	db := shoptest.Plenty(b, skus, 100_000)
	shoptest.AddMoves(b, db, skus, benchMoves(), db.Now().UnixMilli()-1000)
	for done := false; !done; {
		if err := db.Write(context.Background(), func(tx *store.Tx) (err error) { done, err = sellable.Advance(tx); return err }); err != nil {
			b.Fatal(err)
		}
	}
	letters := func(s string) (keys []tea.KeyPressMsg) {
		for _, r := range s {
			keys = append(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		return keys
	}
	one := func(codes ...rune) (keys []tea.KeyPressMsg) {
		for _, c := range codes {
			keys = append(keys, tea.KeyPressMsg{Code: c})
		}
		return keys
	}
	for _, c := range []struct {
		name   string
		before []tea.KeyPressMsg // pressed once
		keys   []tea.KeyPressMsg
	}{
		{"down", nil, one(tea.KeyDown)},
		{"page down", nil, one(tea.KeyPgDown)},
		{"end and home", nil, one(tea.KeyEnd, tea.KeyHome)},
		{"by available", nil, one(tea.KeyF6)},
		{"by on hand", one(tea.KeyRight), one(tea.KeyF6)},
		{"by promised", one(tea.KeyRight, tea.KeyRight), one(tea.KeyF6)},
		{"by cover", one(tea.KeyRight, tea.KeyRight, tea.KeyRight), one(tea.KeyF6)},
		{"by sold", one(tea.KeyRight, tea.KeyRight, tea.KeyRight, tea.KeyRight, tea.KeyRight, tea.KeyRight), one(tea.KeyF6)},
		{"by place", one(tea.KeyLeft), one(tea.KeyF6)},
		{"one character", nil, letters("杯")},
		{"two characters", nil, letters("马克")},
		{"three characters", nil, letters("马克杯")},
		{"initials", nil, letters("mkb")},
		{"card", one(tea.KeyDown), one(tea.KeyEnter, tea.KeyEscape)},
	} {
		b.Run(c.name, func(b *testing.B) {
			m := newModel(Config{DB: db, Station: "1", Lang: "zh", Zone: time.UTC}.withDefaults())
			m.operator, m.started, m.beside.catching = store.Operator{Name: "小王"}, true, true
			m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
			settle(m, m.goTo(screenStock))
			for _, k := range c.before {
				_, cmd := m.Update(k)
				settle(m, cmd)
			}
			var worst time.Duration
			for i := 0; b.Loop(); i++ {
				if i%len(c.keys) == 0 && c.keys[0].Text != "" {
					m.line.Clear()
				}
				began := time.Now()
				_, cmd := m.Update(c.keys[i%len(c.keys)])
				settle(m, cmd)
				_ = m.View()
				worst = max(worst, time.Since(began))
			}
			b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
		})
	}
}

// BenchmarkHeaderTodo counts what the header of every screen says, after each
// save.
func BenchmarkHeaderTodo(b *testing.B) {
	db := shoptest.Plenty(b, 100_000, 100_000)
	for b.Loop() {
		if err := db.Read(context.Background(), func(tx *store.Tx) error { _, _, err := sellable.Todo(tx, tx.Now()); return err }); err != nil {
			b.Fatal(err)
		}
	}
}
