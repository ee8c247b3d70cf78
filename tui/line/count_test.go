package line

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/tui/text"
)

// counts feeds lines to the scan command in the counting mode and wants these
// verdicts.
func (b *bench) counts(t *testing.T, session, want string, lines ...string) []CountAnswer {
	t.Helper()
	b.out.Reset()
	b.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	if err := b.Scan(context.Background(), ScanOptions{Mode: "count", JSON: true, Session: session}); err != nil {
		t.Fatal(err)
	}
	var all []CountAnswer
	var got []string
	for d := json.NewDecoder(bytes.NewReader(b.out.Bytes())); d.More(); {
		var a CountAnswer
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if a.Message == "" || a.SavedAt == "" || strings.Contains(b.out.String(), `"need":5`) {
			t.Errorf("%+v", a)
		}
		all, got = append(all, a), append(got, string(a.Verdict))
	}
	if strings.Join(got, " ") != want {
		t.Errorf("%s, want %s: %+v", strings.Join(got, " "), want, all)
	}
	return all
}

// told runs a command and reads what it writes.
func told[T any](t *testing.T, b *bench, want int, f func() error) (v T) {
	t.Helper()
	b.says(t, want, f)
	if err := json.Unmarshal(b.out.Bytes(), &v); err != nil {
		t.Fatalf("%v: %s", err, b.out)
	}
	return v
}

func TestAStocktakeWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	opened := told[struct {
		Session       string
		Places, Lines int64
	}](t, b, ExitDone, func() error { return b.CountOpen(ctx, count.Want{Kind: "full"}, true) })
	if opened.Session != "C261120-1" || opened.Places != 2 || opened.Lines != 2 {
		t.Fatalf("%+v", opened)
	}
	no := opened.Session
	all := b.counts(t, no, "place_opened counted counted unknown_code noted ask_missing locked place_opened counted place_closed", "D-08-02", "6983232655238", "*2", "6900000000014", "/记 绿色的", "D-08-01", "6983232655238", "/没有", "6983232655238", "/关")
	if want := "有货没点到：库位 D-08-02 还有没点到的：拖鞋 米色 大号；这里没有就 /没有，还没看就 /没看，要接着点就 /好"; all[5].Message != want {
		t.Error(all[5].Message)
	}
	if want := "库位盘完：库位 D-08-01 盘完，共 1件；1种；还有0个库位；扫下一个库位"; all[9].Message != want {
		t.Error(all[9].Message)
	}
	all2, err := b.scan(t, false, "YT8812345670001", "6983232655238")
	wantVerdicts(t, all2, err, "opened accepted")
	rows := told[[]reviewJSON](t, b, ExitDone, func() error {
		return b.CountReview(ctx, CountReviewOptions{Session: no, Differs: true, By: "units", RegisterOptions: RegisterOptions{JSON: true}})
	})
	if len(rows) != 3 || rows[0].SKU != "K1" || rows[0].Place != "D-08-01" || rows[0].Variance != -4 || rows[0].MovedSince != -1 || rows[0].ExpectNow != 0 || rows[0].Bench != 1 {
		t.Errorf("%+v", rows)
	}
	if want := "12:00 点了 1，账面 5：-4；之后打包 1，现在应有 0"; rows[0].Message != want {
		t.Error(rows[0].Message)
	}
	list := told[[]count.Unknown](t, b, ExitDone, func() error { return b.CountUnknown(ctx, no, true) })
	if len(list) != 1 || list[0].Note != "绿色的" {
		t.Fatalf("%+v", list)
	}
	b.says(t, ExitDone, func() error { return b.CountBind(ctx, list[0].Tag, "K2", 1) })
	b.says(t, ExitUsage, func() error { return b.CountBind(ctx, list[0].Tag, "K2", 1) })
	b.says(t, ExitUsage, func() error { return b.CountExplain(ctx, no, "", "K1", "因为") })
	if got := b.says(t, ExitDone, func() error { return b.CountExplain(ctx, no, "D-08-01", "K1", "mixed") }); got != "1行写上了原因\n" {
		t.Error(got)
	}
	posted := told[postedJSON](t, b, ExitDone, func() error { return b.CountPost(ctx, no, count.PostOptions{Reason: "日盘"}, true) })
	if posted.Found != 2 || posted.Lost != 4 || posted.Lines != 3 || posted.Matched != 1 || !posted.Ended {
		t.Errorf("%+v", posted)
	}
	if got := b.says(t, ExitRefused, func() error { return b.CountPost(ctx, no, count.PostOptions{}, false) }); !strings.Contains(got, "小王") {
		t.Error(got)
	}
	if got := b.says(t, ExitDone, func() error { return b.CountHistory(ctx, "K1", "D-08-01", false) }); !strings.Contains(got, "C261120-1\t2026-11-20T12:00:00.000+08:00\tD-08-01\t\t1\t5\t-4\t小王\t") {
		t.Error(got)
	}
	if got := b.says(t, ExitDone, func() error { return b.CountList(ctx, no, true, false) }); !strings.Contains(got, "C261120-1\t全盘\t已过账\t2026-11-20T12:00:00.000+08:00\t小王\t2\t2\t3\t3\t1\t0\t2\t4\n") || !strings.Contains(got, "小王\t2\t3\t4\t0\t\n") {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.CountCancel(ctx, no, "不要了") })
	b.says(t, ExitDone, func() error { return b.CountReverse(ctx, no, "数错了", false) })
	if got := b.says(t, ExitRefused, func() error { return b.CountReverse(ctx, no, "数错了", false) }); !strings.Contains(got, "没有过账") {
		t.Error(got)
	}
	b.says(t, ExitDone, func() error { return b.Check(ctx) })
}

func TestARecountAndASheetWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Words = text.EN
	ctx := context.Background()
	b.says(t, ExitUsage, func() error { return b.CountOpen(ctx, count.Want{Kind: "places", Places: []string{"X-1"}}, false) })
	b.says(t, ExitUsage, func() error { return b.CountOpen(ctx, count.Want{Kind: "skus"}, false) })
	b.says(t, ExitUsage, func() error { return b.CountReview(ctx, CountReviewOptions{Session: "C1"}) })
	no := strings.Fields(b.says(t, ExitDone, func() error { return b.CountOpen(ctx, count.Want{Kind: "skus", SKUs: []string{"K1"}}, false) }))[0]
	b.counts(t, no, "place_opened counted counted left", "D-08-01", "6983232655238", "/count 4", "/finish")
	if got := b.says(t, ExitDone, func() error { return b.CountRecount(ctx, no, "", "") }); got != "1 line to be counted again\n" {
		t.Error(got)
	}
	if got := b.says(t, ExitRefused, func() error { return b.CountPost(ctx, no, count.PostOptions{}, false) }); got != "There is nothing to post\n" {
		t.Error(got)
	}
	b.Operator = "小李"
	b.counts(t, no, "place_opened counted counted left", "D-08-01", "6983232655238", "*5", "/finish")
	path := filepath.Join(t.TempDir(), "review.csv")
	b.says(t, ExitDone, func() error {
		return b.CountReview(ctx, CountReviewOptions{Session: no, RegisterOptions: RegisterOptions{Out: path}})
	})
	sheet, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(sheet), "D-08-01,K1,") || !strings.Contains(string(sheet), "to be counted again, two counts differ") {
		t.Errorf("%v %s", err, sheet)
	}
	b.says(t, ExitUsage, func() error { return b.CountCancel(ctx, no, "not mine") }) // 小李 is no lead
	b.Operator = "小王"
	if got := b.says(t, ExitDone, func() error { return b.CountPost(ctx, no, count.PostOptions{End: true}, false) }); !strings.Contains(got, "0 lines") {
		t.Error(got)
	}
	b.shop.Read(func(tx *store.Tx) error {
		all, err := count.Sessions(tx, false, 9)
		if len(all) != 0 {
			t.Errorf("%+v", all)
		}
		return err
	})
}
