package line

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"shipdesk/store"
)

func TestHoldsAndThePullListWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.signInLead(t)
	ctx := context.Background()
	all, err := b.scan(t, false, "YT8812345670002", "6949386895296")
	wantVerdicts(t, all, err, "opened complete")
	b.out.Reset()
	b.In = strings.NewReader("YT8812345670002\n没有的号\n")
	if err := b.Hold(ctx, []string{"2222280178365521518", "-"}, "买家要改", false, true); !errors.Is(err, ErrRefused) {
		t.Fatalf("a number that means nothing: %v", err)
	}
	var fates []fateJSON
	if err := json.Unmarshal(b.out.Bytes(), &fates); err != nil || len(fates) != 3 || fates[0].Fate != "held" || fates[1].Fate != "pull" || fates[2].Fate != "unknown" {
		t.Fatalf("%v %s", err, b.out)
	}
	b.out.Reset()
	if err := b.Pulls(ctx, true); err != nil {
		t.Fatal(err)
	}
	var pulls []pullJSON
	if err := json.Unmarshal(b.out.Bytes(), &pulls); err != nil || len(pulls) != 1 || pulls[0].Waybill != "YT8812345670002" || pulls[0].Reason != "买家要改" || pulls[0].Station != "1" {
		t.Fatalf("%v %s", err, b.out)
	}
	b.out.Reset()
	if err := b.Hold(ctx, []string{"2222280178365521518", "YT8812345670002"}, "", true, false); err != nil || strings.Count(b.out.String(), "已放行") != 2 {
		t.Errorf("%v\n%s", err, b.out)
	}
	b.out.Reset()
	if err := b.Pulls(ctx, false); err != nil || strings.Count(b.out.String(), "\n") != 1 {
		t.Errorf("%v\n%s", err, b.out)
	}
	if err := b.Hold(ctx, []string{"2222280178365521518"}, "", false, false); Exit(err) != ExitUsage {
		t.Errorf("without a reason: %v", err)
	}
	b.Operator = "小李"
	b.shop.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "小李", ""); return err })
	if err := b.Hold(ctx, []string{"2222280178365521518"}, "x", false, false); Exit(err) != ExitUsage {
		t.Errorf("a packer: %v", err)
	}
}
