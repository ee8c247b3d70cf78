package line

import (
	"bytes"
	"context"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/tui/text"
)

// goods feeds lines to the scan command in a mode and gives the answers.
func (b *bench) goods(t *testing.T, mode string, lines ...string) []GoodsAnswer {
	t.Helper()
	b.out.Reset()
	b.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
	if err := b.Scan(context.Background(), ScanOptions{Mode: mode, JSON: true}); err != nil {
		t.Fatal(err)
	}
	var all []GoodsAnswer
	for d := json.NewDecoder(bytes.NewReader(b.out.Bytes())); d.More(); {
		var a GoodsAnswer
		if err := d.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if a.Message == "" || a.SavedAt == "" {
			t.Errorf("%+v", a)
		}
		all = append(all, a)
	}
	return all
}

func wantGoods(t *testing.T, all []GoodsAnswer, want string) {
	t.Helper()
	var got []string
	for _, a := range all {
		got = append(got, string(a.Verdict))
	}
	if strings.Join(got, " ") != want {
		t.Errorf("%s, want %s: %+v", strings.Join(got, " "), want, all)
	}
}

func (b *bench) says(t *testing.T, want int, f func() error) string {
	t.Helper()
	b.out.Reset()
	b.err.Reset()
	err := f()
	Explain(b.err, b.Words, err)
	if got := Exit(err); got != want {
		t.Errorf("exit %d, want %d: %s", got, want, b.err)
	}
	return b.out.String() + b.err.String()
}

func TestADeliveryWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	b.says(t, ExitDone, func() error { return b.NoteWrite(ctx, "PO-1", "义乌鞋厂", "", []string{"K1=5", "K2=2"}) })
	if got := b.says(t, ExitDone, func() error { return b.NoteWrite(ctx, "PO-1", "义乌鞋厂", "", []string{"K1=5", "K2=2"}) }); !strings.Contains(got, "没有变") {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.NoteWrite(ctx, "PO-1", "义乌鞋厂", "", []string{"K1=-5"}) })
	b.says(t, ExitUsage, func() error { return b.ReceiptOpen(ctx, "PO-9", "") })
	no := strings.Fields(b.says(t, ExitDone, func() error { return b.ReceiptOpen(ctx, "PO-1", "") }))[0]
	all := b.goods(t, "receive", no, "6983232655238", "*4", "6949386895296", "/damaged 开胶", "6949386895296", "6949386895296", "??")
	wantGoods(t, all, "opened received received received damaged received received unknown_code")
	if all[2].Message != "已入库：拖鞋 黑色 大号，3件 放 D-08-01；已收 4，应收 5；接着扫货，或扫库位上架" || all[6].Why != "over" {
		t.Errorf("%s, %s", all[2].Message, all[6].Why)
	}
	if got := b.says(t, ExitDone, func() error { return b.NoteList(ctx, false) }); !strings.Contains(got, "PO-1\t义乌鞋厂\tK1\t5\t4\t1\t\n") {
		t.Error(got)
	}
	if got := b.says(t, ExitDone, func() error { return b.ReceiptClose(ctx, no) }); !strings.Contains(got, "K1\t拖鞋\t5\t4\t0\t0\t1\nK2\t拖鞋\t2\t3\t1\t1\t0\n") {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.ReceiptClose(ctx, no) })
	wantGoods(t, b.goods(t, "receive", no), "receipt_ended")
	if got := b.says(t, ExitDone, func() error { return b.ReceiptList(ctx, no, false, true) }); !strings.Contains(got, `"open":false`) || !strings.Contains(got, `"damaged":1`) {
		t.Error(got)
	}
	b.says(t, ExitDone, func() error { return b.NoteClose(ctx, "PO-1", "厂家没货了") })
}

func TestAReceiptIsOpenedAgainAndTakenBackWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	no := strings.Fields(b.says(t, ExitDone, func() error { return b.ReceiptOpen(ctx, "", "义乌鞋厂") }))[0]
	b.goods(t, "receive", no, "6983232655238", "*4", "/finish")
	b.says(t, ExitUsage, func() error { return b.ReceiptReopen(ctx, "R1", "少收一箱") })
	b.says(t, ExitUsage, func() error { return b.ReceiptReopen(ctx, no, " ") })
	if got := b.says(t, ExitDone, func() error { return b.ReceiptReopen(ctx, no, "少收一箱") }); !strings.Contains(got, "又打开了") {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.ReceiptReopen(ctx, no, "少收一箱") })
	wantGoods(t, b.goods(t, "receive", no, "6983232655238"), "opened received")
	var opened int64
	if err := b.DB.Read(ctx, func(tx *store.Tx) error { return tx.Row("SELECT seq FROM doc WHERE kind = 'receipt'", nil, &opened) }); err != nil {
		t.Fatal(err)
	}
	if got := b.says(t, ExitDone, func() error { return b.Reverse(ctx, opened, "送错店了") }); !strings.Contains(got, "5件退回") {
		t.Error(got)
	}
	if got := b.says(t, ExitRefused, func() error { return b.ReceiptReopen(ctx, no, "又要收") }); !strings.Contains(got, "整张收货单已经撤销") {
		t.Error(got)
	}
}

func TestMovesIssuesAndReversalsWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Words = text.EN
	ctx := context.Background()
	wantGoods(t, b.goods(t, "move", "D-08-01", "6983232655238", "*4", "D-08-02"), "place_set in_hand in_hand moved")
	wantGoods(t, b.goods(t, "issue", "6983232655238", "/sample photo", "D-08-02", "6983232655238", "*2"), "purpose_first purpose_set place_set issued issued")
	var moves []moveJSON
	if err := json.Unmarshal([]byte(b.says(t, ExitDone, func() error { return b.Moves(ctx, "K1", true) })), &moves); err != nil {
		t.Fatal(err)
	}
	if len(moves) != 4 || moves[1].From != "D-08-01" || moves[1].To != "D-08-02" || moves[3].Reason != "photo" {
		t.Fatalf("%+v", moves)
	}
	move := moves[1].Doc
	if got := b.says(t, ExitRefused, func() error { return b.Reverse(ctx, move, "wrong place") }); !strings.Contains(got, "no longer there") || !strings.Contains(got, "document "+strconv.FormatInt(moves[3].Doc, 10)) {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.Reverse(ctx, move, " ") })
	for _, doc := range []int64{moves[3].Doc, moves[2].Doc, move} {
		b.says(t, ExitDone, func() error { return b.Reverse(ctx, doc, "never left") })
	}
	if got := b.says(t, ExitRefused, func() error { return b.Reverse(ctx, move, "again") }); !strings.Contains(got, "done before") {
		t.Error(got)
	}
	b.says(t, ExitUsage, func() error { return b.Moves(ctx, "NONE", false) })
}

func TestPlacesWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	b.says(t, ExitDone, func() error { return b.PlaceAdd(ctx, "E-01") })
	b.says(t, ExitUsage, func() error { return b.PlaceClose(ctx, "D-08-01", true) })
	b.says(t, ExitUsage, func() error { return b.PlaceClose(ctx, "BENCH", true) })
	b.says(t, ExitDone, func() error { return b.PlaceRename(ctx, "D-08-01", "D-1") })
	b.says(t, ExitDone, func() error { return b.PlaceRoute(ctx, "D-1", "020") })
	b.says(t, ExitDone, func() error { return b.PlaceClose(ctx, "E-01", true) })
	if got := b.says(t, ExitDone, func() error { return b.PlaceList(ctx, false) }); !strings.Contains(got, "D-1\t20\t开着\t1\t5\n") || !strings.Contains(got, "E-01\tE-01\t已关\t0\t0\n") {
		t.Error(got)
	}
	wantGoods(t, b.goods(t, "move", "E-01", "D-08-01"), "not_allowed place_set")
}
