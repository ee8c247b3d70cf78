package line

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"shipdesk/store/desk"
)

func TestKindsOfOrdersAndShopsWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.signInLead(t)
	ctx := context.Background()
	board := func() (got boardJSON) {
		t.Helper()
		b.out.Reset()
		if err := b.Board(ctx, true, ""); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b.out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		return got
	}
	for _, c := range []struct {
		name string
		do   func() error
		due  string
	}{
		{"made to order", func() error { return b.TimeKind(ctx, "2222280178365521518", "定制", "") }, "2026-11-27T00:00:00"},
		{"hours of its own", func() error { return b.TimeHours(ctx, HoursOptions{Kind: "custom", Latest: 72, Remind: 60}) }, "2026-11-23T00:00:00"},
		{"plain again", func() error { return b.TimeKind(ctx, "2222280178365521518", "plain", "") }, "2026-11-22T00:00:00"},
	} {
		if err := c.do(); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		found := false
		for _, o := range board().Orders {
			found = found || o.Order == "2222280178365521518" && strings.HasPrefix(o.DueAt, c.due)
		}
		if !found {
			t.Errorf("%s: not due at %s\n%s", c.name, c.due, b.out)
		}
	}
	b.out.Reset()
	if err := b.Shops(ctx); err != nil || !strings.Contains(b.out.String(), "\t\t2\n") {
		t.Fatal(err, b.out)
	}
	shop := strings.Split(strings.Split(b.out.String(), "\n")[1], "\t")[0]
	if err := b.ShopSet(ctx, shop, "拼多多", "Asia/Tokyo"); err != nil {
		t.Fatal(err)
	}
	b.out.Reset()
	if err := b.Shops(ctx); err != nil || !strings.Contains(b.out.String(), "pdd\tAsia/Tokyo\t2\n") {
		t.Error(err, b.out)
	}
	if got := board().Orders[0].RiskFen; got != 300 {
		t.Errorf("拼多多 asks 3 yuan, not %d fen", got)
	}
	for name, err := range map[string]error{
		"no such kind":     b.TimeKind(ctx, "2222280178365521518", "快", ""),
		"no such order":    b.TimeKind(ctx, "7", "plain", ""),
		"no kind of rule":  b.TimeHours(ctx, HoursOptions{Kind: "快", Latest: 30}),
		"no such zone":     b.ShopSet(ctx, shop, "", "Mars/One"),
		"no such platform": b.ShopSet(ctx, shop, "ebay", ""),
		"no such shop":     b.ShopSet(ctx, "没有", "jd", ""),
	} {
		if Exit(err) != ExitUsage {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestACollectionIsNotedWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	if _, err := b.scan(t, false, "YT8812345670001", "6983232655238", "6983232655238", "6949386895296"); err != nil {
		t.Fatal(err)
	}
	count := func(at string) desk.Counts {
		t.Helper()
		b.out.Reset()
		if err := b.Board(ctx, true, at); err != nil {
			t.Fatal(err)
		}
		var got boardJSON
		if err := json.Unmarshal(b.out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		return got.Counts
	}
	first := count("")
	if first.Uncollected.Orders != 1 || first.Silent.Orders != 0 {
		t.Fatalf("packed just now: %+v", first)
	}
	if later := count("2026-11-21T12:00:00+08:00"); later.Silent.Orders != 1 || later.Silent.RiskFen == 0 {
		t.Errorf("a day later: %+v", later.Silent)
	}
	b.out.Reset()
	err := b.Collected(ctx, []string{"YT8812345670001", "YT8812345670001", "YT0000000000000"}, "")
	if Exit(err) != ExitRefused || !strings.Contains(b.out.String(), "YT8812345670001 揽收 2026-11-20 12:00\nYT8812345670001 早记过揽收了\nYT0000000000000 账本里没有这个面单") {
		t.Errorf("%v\n%s", err, b.out)
	}
	if got := count(""); got.Uncollected.Orders != 0 {
		t.Errorf("collected: %+v", got)
	}
	if err := b.Collected(ctx, []string{"YT8812345670001"}, "bald"); Exit(err) != ExitUsage {
		t.Error(err)
	}
}
