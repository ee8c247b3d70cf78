package records

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"shipdesk/store/report"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit"
	"shipdesk/tui/text"
)

// desk is a register on books with n parcels that wait.
func deskAt(t *testing.T, n int) (Screen, *shoptest.Shop) {
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: "6901234567892", Place: "A-01", Stock: 9})
	s.AddMany(1, n, "CUP", 1)
	return New(Options{Lang: "zh", Zone: time.UTC, Now: shoptest.Noon, DB: s.DB, Ctx: t.Context(), Busy: &sync.WaitGroup{}}), s
}

// after is the screen after messages and all that they led to.
func after(s Screen, msgs ...tea.Msg) Screen {
	for _, msg := range msgs {
		next, cmd := s.Update(msg)
		s = next.(Screen)
		if cmd == nil {
			continue
		}
		switch m := cmd().(type) {
		case pageMsg, cardMsg:
			s = after(s, m)
		}
	}
	return s
}

func key(name string) tea.Msg {
	return tea.KeyPressMsg{Code: map[string]rune{"down": tea.KeyDown, "up": tea.KeyUp, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd}[name]}
}

func TestTheListIsAWindowThatMovesBothWays(t *testing.T) {
	s, _ := deskAt(t, 1500)
	s = after(s, kit.ShownMsg{}, kit.ActMsg{ID: actScope})
	var ids []int64
	note := func() {
		if r, ok := s.list.at(); ok {
			ids = append(ids, r.ID)
		}
	}
	for range 1600 {
		s = after(s, key("down"))
		note()
		if len(s.list.rows) > mostRows+pageRows {
			t.Fatalf("%d rows are held", len(s.list.rows))
		}
	}
	down := slices.Compact(slices.Clone(ids))
	if len(down) != 1500 || down[0] != 1500 || down[1499] != 1 || !slices.IsSortedFunc(down, func(a, b int64) int { return int(b - a) }) {
		t.Fatalf("down: %d rows, from %d to %d", len(down), down[0], down[len(down)-1])
	}
	ids = nil
	for range 1600 {
		s = after(s, key("up"))
		note()
	}
	if up := slices.Compact(ids); len(up) != 1499 || up[len(up)-1] != 1500 || !slices.IsSorted(up) {
		t.Fatalf("up: %d rows, to %d", len(up), up[len(up)-1])
	}
	s = after(s, key("end"))
	if r, _ := s.list.at(); r.ID != 1 {
		t.Errorf("the end is parcel %d", r.ID)
	}
	s = after(s, key("up"), key("pgup"))
	if r, _ := s.list.at(); r.ID != 11 {
		t.Errorf("a row and a page above it is parcel %d", r.ID)
	}
	s = after(s, key("home"), key("down"))
	if r, _ := s.list.at(); r.ID != 1500 {
		t.Errorf("the newest is parcel %d", r.ID)
	}
}

func TestOnlyTheLastQuestionCounts(t *testing.T) {
	s, _ := deskAt(t, 3)
	s = after(s, kit.ShownMsg{})
	next, first := s.Update(kit.CodeMsg{Code: "YT0000000000001"})
	next, second := next.Update(kit.CodeMsg{Code: "YT0000000000002"})
	s = after(after(next.(Screen), second()), first())
	if s.card == nil || s.card.Waybill != "YT0000000000002" {
		t.Errorf("the card is %+v", s.card)
	}
}

func TestDaysAreReadAsPeopleWriteThem(t *testing.T) {
	now := time.Date(2026, 11, 3, 15, 0, 0, 0, time.UTC)
	for typed, want := range map[string]string{
		"今天": "2026-11-03 2026-11-04", "yesterday": "2026-11-02 2026-11-03", "2": "2026-11-02 2026-11-03", "20": "2026-10-20 2026-10-21",
		"11-3": "2026-11-03 2026-11-04", "12-31": "2025-12-31 2026-01-01", "2026-02-28": "2026-02-28 2026-03-01", "11月1日": "2026-11-01 2026-11-02",
		"10-01..10-07": "2026-10-01 2026-10-08", "11.1": "2026-11-01 2026-11-02", "02-30": "", "x": "", "": "", "10-07..10-01": "", "0": "",
	} {
		from, to, ok := days(typed, now, time.UTC)
		got := time.UnixMilli(from).UTC().Format(time.DateOnly) + " " + time.UnixMilli(to).UTC().Format(time.DateOnly)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q is %s, %v; want %s", typed, got, ok, want)
		}
	}
}

func TestAnExportIsWholeOrNotThere(t *testing.T) {
	s, shop := deskAt(t, 1200)
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	_, err := write(ctx, shop.DB, report.Filter{Scope: report.All}, filepath.Join(dir, "a.xlsx"), text.ZH, s.zone, func(int64) { cancel() })
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); err == nil || len(left) != 0 {
		t.Errorf("cancelled: %v, and there is %v", err, left)
	}
	n, err := write(context.Background(), shop.DB, report.Filter{Scope: report.All}, filepath.Join(dir, "a.csv"), text.ZH, s.zone, func(int64) {})
	if err != nil || n != 1200 {
		t.Fatal(n, err)
	}
	if raw, err := os.ReadFile(filepath.Join(dir, "a.csv")); err != nil || bytes.Count(raw, []byte("\n")) != 1201 {
		t.Errorf("%v, %d lines", err, bytes.Count(raw, []byte("\n")))
	}
}
