package deadlines

import (
	"fmt"
	"testing"
	"time"

	"shipdesk/store/desk"
	"shipdesk/tui/kit"
)

// BenchmarkTick is what a minute costs a board of 20,000 open orders.
func BenchmarkTick(b *testing.B) {
	now := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	board := &desk.Board{}
	for i := range 20_000 {
		at := now.Add(time.Duration(i-500) * time.Minute).UnixMilli()
		board.Rows = append(board.Rows, desk.Due{ID: int64(i), Order: fmt.Sprint(3000000000000 + i), Waybill: fmt.Sprintf("YT%013d", i), DueAt: at, LimitAt: at, Remind: at, Units: 1})
	}
	s := New(Options{Lang: "zh", Theme: kit.Themed(kit.Looks{}), Zone: time.UTC, Now: now})
	s.board = board
	for b.Loop() {
		next, _ := s.Update(kit.ClockMsg{Now: now})
		_ = next.Body(80, 20)
	}
}
