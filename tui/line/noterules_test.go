package line

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"shipdesk/store/order"
	"shipdesk/store/pack"
)

func TestRulesAreMadeListedAndRemovedWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	if err := b.OperatorAdd(ctx, b.Operator); err != nil { // the first one is a lead
		t.Fatal(err)
	}
	for _, err := range []error{
		b.AddNoteRule(ctx, order.NoteRule{Word: "别发", Effect: order.Stop}),
		b.AddNoteRule(ctx, order.NoteRule{Word: "加送", Effect: order.Do, AskOK: true}),
		b.AddGiftRule(ctx, order.GiftRule{Gift: "K1", Units: 1, Word: "加送", Seen: true}, "99.5"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	b.out.Reset()
	if err := b.Rules(ctx, true); err != nil {
		t.Fatal(err)
	}
	var all struct {
		Notes []order.NoteRule
		Gifts []order.GiftRule
	}
	if err := json.Unmarshal(b.out.Bytes(), &all); err != nil || len(all.Notes) != 2 || len(all.Gifts) != 1 || all.Gifts[0].LeastFen != 9950 {
		t.Errorf("%v %s", err, b.out)
	}
	for _, name := range []string{"n1", "g1"} {
		if err := b.RemoveRule(ctx, name); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{"n1": "没有这条规则", "g": "见 rules list", "x1": "见 rules list", "": "见 rules list"} {
		if err := b.RemoveRule(ctx, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", name, err)
		}
	}
	b.out.Reset()
	if err := b.Rules(ctx, false); err != nil {
		t.Fatal(err)
	}
	if got, want := b.out.String(), "编号\t规则\t怎么办\nn2\t加送\t要做：大字显示，扫 OK 才出库\n"; got != want {
		t.Errorf("the list is %q, want %q", got, want)
	}
}

func TestANoteIsConfirmedWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.shop.NoteRule(order.NoteRule{Word: "加送", Effect: order.Do, AskOK: true})
	b.shop.Note("2222280178365521518", "加送小样", "")
	all, err := b.scan(t, false, "YT8812345670001", "6983232655238", "6983232655238", "6949386895296", "/ok")
	wantVerdicts(t, all, err, "opened accepted accepted accepted complete")
	if last := all[3]; last.Why != pack.WhyNoteOK || !strings.Contains(last.Message, "扫 OK") {
		t.Errorf("%+v", last)
	}
}
