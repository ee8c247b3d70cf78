package tui

import (
	"context"
	"path/filepath"
	"testing"

	"shipdesk/store"
	"shipdesk/store/inbound"
	"shipdesk/tui/receiving"
)

// goodsAct is a scan of a mode at station 1.
func goodsAct(m *model, mode, code string) queued {
	return queued{code: code, act: store.Act{
		Key: store.NewKey(), Mode: mode, At: m.db.Now().UnixMilli(), Station: "1", Operator: "小王",
	}}
}

func TestARefusalOfGoodsBringsItsScreenBack(t *testing.T) {
	m := bareModel(t)
	_ = m.goToMode(inbound.ModeMove)
	_ = m.goTo(screenPack)
	v := inbound.Verdict{Kind: inbound.NotAllowed, Why: inbound.WhyTooMany, Scan: 7, Lock: true}
	m.Update(savedMsg{seen: 7, others: []answer{{scan: 7, lock: true, place: screenReceiving, tell: receiving.AnsweredMsg{Mode: inbound.ModeReceive, Verdict: v}}}})
	if got := m.routes.name[m.routes.at]; got != screenReceiving {
		t.Fatalf("the screen is %s", got)
	}
	if m.mode() != inbound.ModeReceive {
		t.Errorf("it is about %s", m.mode())
	}
	if m.seen != 7 {
		t.Errorf("the next scan has seen %d", m.seen)
	}
}

// TestScansOfGoodsOutliveTheProgram keeps scans of two modes in the unsaved
// file: they are booked in their modes the next time.
func TestScansOfGoodsOutliveTheProgram(t *testing.T) {
	m := bareModel(t)
	path := filepath.Join(t.TempDir(), "unsaved")
	if err := writeUnsaved(path, []queued{goodsAct(m, inbound.ModeReceive, "/receive 景德镇"), goodsAct(m, inbound.ModeIssue, "/sample 拍照")}); err != nil {
		t.Fatal(err)
	}
	scans, err := readUnsaved(path)
	if err != nil {
		t.Fatal(err)
	}
	if left, err := bookAll(context.Background(), m.db, scans); err != nil || len(left) > 0 {
		t.Fatal(left, err)
	}
	err = m.db.Read(context.Background(), func(tx *store.Tx) error {
		got, err := inbound.Look(tx, "1", inbound.ModeReceive)
		if err != nil || got.Receipt == nil || got.Receipt.Supplier != "景德镇" {
			t.Errorf("receiving stands at %+v (%v)", got, err)
		}
		if got, err = inbound.Look(tx, "1", inbound.ModeIssue); err != nil || got.Purpose != inbound.ForSample || got.Reason != "拍照" {
			t.Errorf("issuing stands at %+v (%v)", got, err)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestTheWordsOfGoodsShowTheirMode(t *testing.T) {
	m := bareModel(t)
	for code, want := range map[string]string{
		"/入库": inbound.ModeReceive, "/出库": inbound.ModeIssue, "/移库": inbound.ModeMove, "/issue": inbound.ModeIssue, "/MOVE": inbound.ModeMove, "/receive": inbound.ModeReceive,
	} {
		_ = m.goTo(screenPack)
		_ = m.code(code)
		if m.mode() != want || !m.queue.empty() {
			t.Errorf("%s: mode %s, %d scans wait", code, m.mode(), m.queue.len())
		}
	}
	_ = m.goTo(screenPack)
	_ = m.code("/receive 景德镇")
	if m.mode() != inbound.ModeReceive || m.queue.len() != 1 || m.queue.items[0].act.Mode != inbound.ModeReceive {
		t.Errorf("a supplier behind the word: %+v", m.queue.items)
	}
}
