package line

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	onreport "shipdesk/store/report"
	"shipdesk/tui/text"
)

// lead makes the bench's operator the lead of the shop.
func (b *bench) signInLead(t *testing.T) {
	t.Helper()
	b.shop.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, b.Operator, ""); return err })
}

func TestTheBoardWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers() // both orders were paid 12 hours ago
	ctx := context.Background()
	if err := b.Board(ctx, true, "2026-11-22T00:00:01+08:00"); err != nil {
		t.Fatal(err)
	}
	var got boardJSON
	if err := json.Unmarshal(b.out.Bytes(), &got); err != nil {
		t.Fatal(err, b.out)
	}
	first := dueJSON{"2222280178365521518", "YT8812345670001", "ready", "2026-11-20T00:00:00.000+08:00", "2026-11-22T00:00:00.000+08:00", "2026-11-22T00:00:00.000+08:00", -1, 500}
	if len(got.Orders) != 2 || got.Orders[0] != first || got.Counts.Overdue.Orders != 2 || got.Counts.Overdue.Units != 4 || got.Counts.Overdue.RiskFen != 1000 {
		t.Errorf("%+v", got)
	}
	b.out.Reset()
	if err := b.Board(ctx, false, ""); err != nil || !strings.Contains(b.out.String(), "2222280178365521518\tYT8812345670001\t待验\t") || !strings.Contains(b.out.String(), "\t36:00\t5.00\n") {
		t.Error(err, b.out)
	}
	if err := b.Board(ctx, false, "gestern"); Exit(err) != ExitUsage || !strings.Contains(err.Error(), "gestern") {
		t.Error(err)
	}
}

func TestRulesAboutTimeWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.signInLead(t)
	ctx := context.Background()
	due := func() string {
		t.Helper()
		b.out.Reset()
		if err := b.Board(ctx, false, ""); err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.Split(b.out.String(), "\n")[1], "\t")[4][5:16]
	}
	for _, c := range []struct {
		name string
		do   func() error
		want string
	}{
		{"30 hours", func() error { return b.TimeHours(ctx, HoursOptions{Latest: 30, Late: "3,1,9"}) }, "11-21T06:00"},
		{"the courier comes at noon", func() error { return b.TimePickups(ctx, "圆通速递", []string{"1-5=12:00，17：30", "6=12:00"}) }, "11-21T06:00"},
		{"a pause", func() error {
			return b.TimeSuspend(ctx, SuspendOptions{From: "2026-11-20 12:00", Until: "2026-11-20 18:00", Why: "停电"})
		}, "11-21T12:00"},
		{"agreed", func() error { return b.TimeAgree(ctx, "2222280178365521518", "2026-11-21 02:00", "", "买家急用") }, "11-21T02:00"},
		{"taken back", func() error { return b.TimeAgree(ctx, "2222280178365521518", "", "", "不急了") }, "11-21T12:00"},
		{"the pause ends", func() error { return b.TimeEnd(ctx, 3) }, "11-21T06:00"},
	} {
		if err := c.do(); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got := due(); got != c.want {
			t.Errorf("%s: due %s, want %s", c.name, got, c.want)
		}
	}
	if !strings.Contains(b.out.String(), "2026-11-20T17:30:00.000+08:00") { // Friday's last pickup before Saturday 06:00
		t.Errorf("no limit by pickup:\n%s", b.out)
	}
	b.out.Reset()
	if err := b.TimeList(ctx); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1\t时限和赔付\t全部平台\t\t\t24小时提醒，30小时算晚，出库24小时内揽收，晚发赔3%（1到9元）", "2\t揽收时间\t圆通速递\t\t\t1-5=12:00,17:30 6=12:00", "预设\t时限和赔付\t天猫", "按2024年的平台规则"} {
		if !strings.Contains(strings.ReplaceAll(b.out.String(), "、", "，"), want) {
			t.Errorf("the list lacks %q:\n%s", want, b.out)
		}
	}
	for name, err := range map[string]error{
		"no such platform": b.TimeHours(ctx, HoursOptions{TimeScope: TimeScope{Platform: "ebay"}}),
		"no such shop":     b.TimeHours(ctx, HoursOptions{TimeScope: TimeScope{Shop: "没有"}}),
		"below zero":       b.TimeHours(ctx, HoursOptions{Latest: -1}),
		"bad penalty":      b.TimeHours(ctx, HoursOptions{Late: "5,x"}),
		"four penalties":   b.TimeHours(ctx, HoursOptions{Late: "5,1,2,3"}),
		"no end":           b.TimeSuspend(ctx, SuspendOptions{From: "2026-11-20"}),
		"moved and lifted": b.TimeSuspend(ctx, SuspendOptions{From: "2026-11-20", Until: "2026-11-21", MoveTo: "2026-11-25", Lift: true}),
		"bad pickups":      b.TimePickups(ctx, "中通", []string{"0=12:00"}),
		"no such rule":     b.TimeEnd(ctx, 77),
		"no such order":    b.TimeAgree(ctx, "1", "2026-11-21", "", "x"),
		"no words":         b.TimeAgree(ctx, "2222280178365521518", "2026-11-21", "", ""),
		"bad day":          b.OnTime(ctx, true, "1.2.3", ""),
	} {
		if Exit(err) != ExitUsage {
			t.Errorf("%s: %v", name, err)
		}
	}
	b.Operator = "小李"
	b.shop.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "小李", ""); return err })
	if err := b.TimeHours(ctx, HoursOptions{Latest: 20}); Exit(err) != ExitUsage || !strings.Contains(err.Error(), "小李") {
		t.Errorf("a packer: %v", err)
	}
}

// Orders paid at random, packed with --timed and collected by file: the figures
// are those that arithmetic gives, order by order.
func TestOnTimeIsWhatArithmeticGives(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx, random := context.Background(), rand.New(rand.NewPCG(3, 9))
	noon := b.shop.Now()
	dir := t.TempDir()
	orders, collected := &strings.Builder{}, &strings.Builder{}
	fmt.Fprintln(orders, "订单编号,店铺名称,订单状态,付款时间,商家编码,购买数量,物流单号,物流公司")
	fmt.Fprintln(collected, "订单编号,运单号,揽收时间")
	type fact struct{ paid, packed, taken time.Time }
	var facts []fact
	var scans []string
	for i := range 40 {
		f := fact{paid: noon.Add(-time.Duration(random.IntN(70)) * time.Hour)}
		if i < 5 {
			f.paid = noon.Add(-time.Duration(72-i) * time.Hour)
		}
		no, waybill := fmt.Sprintf("31000000000000%05d", i), fmt.Sprintf("YT66%011d", i)
		fmt.Fprintf(orders, "%s,小店,待发货,%s,K1,1,%s,圆通速递\n", no, f.paid.In(shanghai).Format(time.DateTime), waybill)
		if i < 5 { // in stock; the others wait
			f.packed = f.paid.Add([]time.Duration{24 * time.Hour, 24*time.Hour + time.Second, 48 * time.Hour, 48*time.Hour + time.Second, time.Hour}[i])
			at := f.packed.Format(time.RFC3339) + "\t"
			scans = append(scans, at+waybill+"\n"+at+"6983232655238")
		}
		if i%3 == 0 {
			f.taken = f.paid.Add(time.Duration(random.IntN(60)) * time.Hour)
			fmt.Fprintf(collected, "%s,%s,%s\n", no, waybill, f.taken.Format(time.RFC3339))
		}
		facts = append(facts, f)
	}
	for name, s := range map[string]string{"o.csv": orders.String(), "z.csv": collected.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range []string{"o.csv", "z.csv"} {
		if err := b.Import(ctx, []string{filepath.Join(dir, f)}, ImportOptions{}); err != nil {
			t.Fatal(err, b.err)
		}
	}
	slices.Sort(scans) // by time
	all, err := b.scan(t, true, scans...)
	if err != nil || all[len(all)-1].Verdict != "complete" {
		t.Fatalf("%v %+v", err, all)
	}
	var want onreport.OnTime
	for _, f := range facts {
		want.Orders++
		tally(f.paid, f.packed, &want.Dispatched, &want.Dispatched24h, &want.Dispatched48h)
		tally(f.paid, f.taken, &want.Collected, &want.Collected24h, &want.Collected48h)
	}
	b.out.Reset()
	if err := b.OnTime(ctx, true, "", "2026-11-20"); err != nil {
		t.Fatal(err)
	}
	var got onreport.OnTime
	if err := json.Unmarshal(b.out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	late := 0
	for i, f := range facts {
		done := f.packed
		if done.IsZero() {
			done = noon
		}
		if is := done.Sub(f.paid) > 48*time.Hour; is != slices.Contains(got.Late, fmt.Sprintf("31000000000000%05d", i)) {
			t.Errorf("order %d, paid %v, packed %v: late %v", i, f.paid, f.packed, is)
		} else if is {
			late++
		}
	}
	got.Late, got.Orders = nil, got.Orders-2 // the slippers of before
	if fmt.Sprint(got) != fmt.Sprint(want) || late == 0 || want.Dispatched != 5 {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	b.out.Reset()
	if err := b.OnTime(ctx, false, "", ""); err != nil || !strings.Contains(b.out.String(), text.ZH.Deadlines().OnTime[1]+"\t5\n") {
		t.Error(err, b.out)
	}
}

func tally(paid, done time.Time, all, day, two *int64) {
	if done.IsZero() {
		return
	}
	*all++
	if done.Sub(paid) <= 24*time.Hour {
		*day++
	}
	if done.Sub(paid) <= 48*time.Hour {
		*two++
	}
}
