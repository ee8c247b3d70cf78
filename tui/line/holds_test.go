package line

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"shipdesk/store"
)

// holds runs a hold command and gives the fate of each code.
func (b *bench) holds(t *testing.T, o HoldOptions) (map[string]string, error) {
	t.Helper()
	b.out.Reset()
	o.JSON = true
	err := b.Hold(context.Background(), o)
	if Exit(err) == ExitUsage {
		return nil, err
	}
	var all []Held
	if bad := json.Unmarshal(b.out.Bytes(), &all); bad != nil {
		t.Fatalf("%v: %v\n%s", err, bad, b.out)
	}
	fates := map[string]string{}
	for _, h := range all {
		fates[h.Code] = h.Fate
	}
	return fates, err
}

func TestOrdersAreHeldWithoutAScreenAndThePullListSaysWhatToFind(t *testing.T) {
	b := newBench(t)
	b.slippers()
	all, err := b.scan(t, false, "YT8812345670002", "6949386895296")
	wantVerdicts(t, all, err, "opened complete")
	b.In = strings.NewReader("2222280178365521518\nYT8812345670002，999\n")
	fates, err := b.holds(t, HoldOptions{Codes: []string{"-"}, Reason: "买家要改款"})
	if Exit(err) != ExitRefused || fates["2222280178365521518"] != "held" || fates["YT8812345670002"] != "pull" || fates["999"] != "unknown" {
		t.Errorf("%v %v", err, fates)
	}
	b.out.Reset()
	if err := b.Pulls(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	var rows []PullRow
	if err := json.Unmarshal(b.out.Bytes(), &rows); err != nil || len(rows) != 1 {
		t.Fatalf("%v\n%s", err, b.out)
	}
	if r := rows[0]; r.Waybill != "YT8812345670002" || r.Why != "held" || r.Reason != "买家要改款" || r.Station != "1" || r.PackedAt == "" || r.Since == "" || len(r.Orders) != 1 {
		t.Errorf("%+v", r)
	}
	b.out.Reset()
	if err := b.Pulls(context.Background(), false); err != nil || !strings.Contains(b.out.String(), "组长拦停\t买家要改款") {
		t.Error(err, b.out)
	}
	all, err = b.scan(t, false, "YT8812345670001", "/ok", "/pulled YT8812345670002")
	wantVerdicts(t, all, err, "on_hold acknowledged pulled")
	fates, err = b.holds(t, HoldOptions{Codes: []string{"2222280178365521518", "YT8812345670002"}, Withdraw: true})
	if Exit(err) != ExitRefused || fates["2222280178365521518"] != "freed" || fates["YT8812345670002"] != "too_late" {
		t.Errorf("%v %v", err, fates)
	}
}

func TestHoldingNeedsALeadAReasonAndNumbers(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.shop.Write(func(tx *store.Tx) error {
		for _, name := range []string{"小王", "小李"} {
			if _, err := store.SignIn(tx, name, ""); err != nil {
				return err
			}
		}
		return nil
	})
	for _, c := range []struct {
		who, says string
		options   HoldOptions
	}{
		{"小王", "要写原因", HoldOptions{Codes: []string{"2222280178365521518"}}},
		{"小王", "没有单号", HoldOptions{Reason: "x"}},
		{"小李", "小李 不是组长", HoldOptions{Codes: []string{"2222280178365521518"}, Reason: "x"}},
		{"小李", "小李 不是组长", HoldOptions{Codes: []string{"2222280178365521518"}, Withdraw: true}},
	} {
		b.Operator = c.who
		if _, err := b.holds(t, c.options); Exit(err) != ExitUsage || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

func TestThePlainDeskSaysThatSomethingIsToBePulled(t *testing.T) {
	b := newBench(t)
	b.slippers()
	all, err := b.scan(t, false, "YT8812345670002", "6949386895296")
	wantVerdicts(t, all, err, "opened complete")
	if _, err := b.holds(t, HoldOptions{Codes: []string{"YT8812345670002"}, Reason: "x"}); err != nil {
		t.Fatal(err)
	}
	b.out.Reset()
	b.In = strings.NewReader("/quit\n")
	if err := b.Plain(context.Background()); err != nil || !strings.Contains(b.out.String(), "1件要抽出") {
		t.Error(err, b.out)
	}
}
