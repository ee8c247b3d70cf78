package line

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/tui/text"
)

func TestAParcelFromWaybillToRegister(t *testing.T) {
	b := newBench(t)
	b.slippers()
	all, err := b.scan(t, false, "yt8812345670001", "6983232655238", "6949386895296", "6949386895296", "6983232655238", "/ok", "6983232655238")
	wantVerdicts(t, all, err, "opened accepted accepted over locked acknowledged complete")
	last := all[len(all)-1]
	if last.Waybill != "YT8812345670001" || last.SKU != "K1" || last.Done != 3 || last.Need != 3 || !strings.Contains(last.Message, "已出库") {
		t.Errorf("%+v", last)
	}
	if last.SavedAt != "2026-11-20T12:00:00.000+08:00" {
		t.Error(last.SavedAt)
	}
	b.out.Reset()
	if err := b.Register(context.Background(), RegisterOptions{JSON: true}); err != nil {
		t.Fatal(err)
	}
	want := `[
{"waybill":"YT8812345670001","carrier":"圆通速递","orders":["2222280178365521518"],"packed_at":"2026-11-20T12:00:00.000+08:00","station":"1","operator":"小王","lines":[{"sku":"K1","units":2},{"sku":"K2","units":1}]}
]
`
	if got := b.out.String(); got != want {
		t.Error(got)
	}
	b.out.Reset()
	if err := b.Stock(context.Background(), true); err != nil {
		t.Fatal(err)
	}
	want = `[
{"sku":"K1","name":"拖鞋","on_hand":3,"promised":0,"available":3,"bench":0,"dispatch":2,"damaged":0,"places":[{"place":"D-08-01","units":3}]},
{"sku":"K2","name":"拖鞋","on_hand":0,"promised":1,"available":-1,"bench":0,"dispatch":1,"damaged":0,"places":[]}
]
`
	if got := b.out.String(); got != want {
		t.Error(got)
	}
	b.out.Reset()
	if err := b.Check(context.Background()); err != nil || !strings.HasPrefix(b.out.String(), "ok: ") {
		t.Error(err, b.out)
	}
}

// The first eight keys are a promise, also where they have nothing to say.
func TestEveryAnswerHasThePromisedKeys(t *testing.T) {
	b := newBench(t)
	b.slippers()
	_, err := b.scan(t, false, "YT8812345670001", "no such code", "/undo", "/park")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.out.String()) {
		var keys map[string]any
		if err := json.Unmarshal([]byte(line), &keys); err != nil {
			t.Fatal(err)
		}
		for _, k := range []string{"code", "verdict", "waybill", "sku", "done", "need", "message", "saved_at"} {
			if _, ok := keys[k]; !ok {
				t.Errorf("no %s in %s", k, slices.Sorted(maps.Keys(keys)))
			}
		}
	}
}

func TestLinesOfEveryKindOfScanner(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.In = strings.NewReader("\xef\xbb\xbfYT8812345670001\r\n\r\n６９８３２３２６５５２３８\r6949386895296\t\n \x1d \n\xb5\xc4\xff\n" +
		strings.Repeat("9", 70_000) + "\n6983232655238")
	if err := b.Scan(context.Background(), ScanOptions{Mode: "pack", JSON: true}); err != nil {
		t.Fatal(err)
	}
	all := b.answers(t)
	wantVerdicts(t, all, nil, "opened accepted accepted unknown_code unknown_code complete")
	if all[3].Code != "???" {
		t.Errorf("%q", all[3].Code)
	}
	if got := all[4]; len(got.Code) != 4096 || !strings.Contains(got.Message, text.ZH.Verdict.LineTooLong) || got.SavedAt == "" {
		t.Errorf("%d %s", len(got.Code), got.Message)
	}
}

func TestWordsInsteadOfJSON(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Words = text.EN
	b.In = strings.NewReader("YT8812345670002\n6949386895296\n/bogus\n")
	if err := b.Scan(context.Background(), ScanOptions{Mode: "pack"}); err != nil {
		t.Fatal(err)
	}
	want := `open: Waybill YT8812345670002; 0 of 1 counted, 1 piece to go; 圆通速递; Scan the items
complete: Waybill YT8812345670002 is complete and dispatched; 1 of 1 counted, all there; 圆通速递; Seal and label it, scan the next waybill
nothing to do: No such command: /bogus; /help lists all commands
`
	if got := b.out.String(); got != want {
		t.Error(got)
	}
}

func TestACollectorUnloadedTwiceBooksOnce(t *testing.T) {
	b := newBench(t)
	b.slippers()
	upload := []string{
		"2026-11-20T09:00:00+08:00\tYT8812345670001",
		"2026-11-20T01:00:05Z\t6983232655238",
		"2026-11-20T09:00:05+08:00\t6983232655238", // the same second, scanned twice
		"2026-11-20T09:00:09+08:00\t6949386895296",
	}
	first, err := b.scan(t, true, upload...)
	wantVerdicts(t, first, err, "opened accepted accepted complete")
	if first[3].At != "2026-11-20T09:00:09.000+08:00" || first[3].SavedAt != "2026-11-20T12:00:00.000+08:00" {
		t.Errorf("%+v", first[3])
	}
	b.shop.Wait(time.Hour)
	again, err := b.scan(t, true, upload...)
	wantVerdicts(t, again, err, "opened accepted accepted complete")
	if again[3].SavedAt != first[3].SavedAt {
		t.Errorf("saved again at %s", again[3].SavedAt)
	}
	if n := b.shop.Units("K1", 0); n != 3 {
		t.Errorf("%d pieces are left", n)
	}
}

func TestTimedLinesThatCantBeReadAreAnswered(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Words = text.EN
	all, err := b.scan(t, true, "2026-11-20T09:00:00+08:00\tYT8812345670001", "6983232655238", "2026-11-20 09:00\t6983232655238",
		"2026-11-20T09:00:00+08:00\t", "2026-11-20T12:02:00+08:00\t6983232655238")
	if !errors.Is(err, ErrRefused) || Exit(err) != ExitRefused {
		t.Error(err)
	}
	wantVerdicts(t, all, nil, "opened not_allowed not_allowed not_allowed not_allowed")
	for _, a := range all[1:4] {
		if a.SavedAt != "" || a.Code == "" || !strings.Contains(a.Message, "can't be read") {
			t.Errorf("%+v", a)
		}
	}
	if future := all[4]; future.Why != pack.WhyFuture || future.SavedAt == "" {
		t.Errorf("%+v", future)
	}
}

// turns is an input that does something between its lines.
type turns struct {
	lines []string
	do    func(i int)
	i     int
}

func (r *turns) Read(p []byte) (int, error) {
	if r.i == len(r.lines) {
		return 0, io.EOF
	}
	r.do(r.i)
	n := copy(p, r.lines[r.i]+"\n")
	r.i++
	return n, nil
}

// answered blocks until the command has written n answers.
type answered struct {
	bytes.Buffer
	lines chan struct{}
}

func (a *answered) Write(p []byte) (int, error) {
	n, err := a.Buffer.Write(p)
	for range bytes.Count(p, []byte("\n")) {
		a.lines <- struct{}{}
	}
	return n, err
}

func TestAnAnswerComesBeforeTheNextLineIsSent(t *testing.T) {
	b := newBench(t)
	b.slippers()
	out := &answered{lines: make(chan struct{}, 10)}
	b.Out = out
	b.In = &turns{lines: []string{"YT8812345670002", "6949386895296", "/undo"}, do: func(i int) {
		if i > 0 {
			<-out.lines
		}
	}}
	if err := b.Scan(context.Background(), ScanOptions{Mode: "pack", JSON: true}); err != nil {
		t.Fatal(err)
	}
	*b.out = out.Buffer
	wantVerdicts(t, b.answers(t), nil, "opened complete undone")
}

func TestAFaultNamesTheFirstCodeThatIsNotSaved(t *testing.T) {
	defer func(old []time.Duration) { retryWaits = old }(retryWaits)
	retryWaits = []time.Duration{time.Millisecond, time.Millisecond}
	shop := shoptest.New(t)
	shop.AddSKU(shoptest.Goods{Code: "K1", Barcode: "6983232655238", Place: "A", Stock: 5})
	second, err := store.Open(context.Background(), shop.DB.Path(), store.Options{Now: shop.Now})
	if err != nil {
		t.Fatal(err)
	}
	b := benchOn(shop)
	b.DB = second
	out := &answered{lines: make(chan struct{}, 10)}
	b.Out = out
	b.In = &turns{lines: []string{"A-1", "A-2", "A-3"}, do: func(i int) {
		if i == 2 {
			<-out.lines
			<-out.lines
			if err := second.Close(); err != nil {
				t.Error(err)
			}
		}
	}}
	err = b.Scan(context.Background(), ScanOptions{Mode: "pack", JSON: true})
	if Exit(err) != ExitFault {
		t.Fatalf("%v", err)
	}
	*b.out = out.Buffer
	wantVerdicts(t, b.answers(t), nil, "unknown_code unknown_code")
	var said strings.Builder
	Explain(&said, text.EN, err)
	if !strings.Contains(said.String(), "Nothing is saved from this code on: A-3") || !strings.Contains(b.err.String(), "第2次重试") {
		t.Errorf("%s\n%s", said.String(), b.err)
	}
}

// brokenPipe is an output that nobody reads any more.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, syscall.EPIPE }

func TestAClosedOutputStopsTheReading(t *testing.T) {
	b := newBench(t)
	b.slippers()
	b.Out = brokenPipe{}
	b.In = strings.NewReader(strings.Repeat("YT8812345670001\n", 5000))
	err := b.Scan(context.Background(), ScanOptions{Mode: "pack"})
	if Exit(err) != ExitFault || !errors.Is(err, syscall.EPIPE) {
		t.Fatal(err)
	}
	var said strings.Builder
	Explain(&said, text.EN, err)
	if said.String() != "The output was closed, reading stops\n" {
		t.Error(said.String())
	}
}

func TestAnInterruptEndsAfterTheAnswer(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx, cancel := context.WithCancel(context.Background())
	out := &answered{lines: make(chan struct{}, 10)}
	b.Out = out
	r, w := io.Pipe()
	defer w.Close()
	b.In = r
	done := make(chan error)
	go func() { done <- b.Scan(ctx, ScanOptions{Mode: "pack", JSON: true}) }()
	if _, err := w.Write([]byte("YT8812345670001\n6983")); err != nil {
		t.Fatal(err)
	}
	<-out.lines
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) || Exit(err) != ExitFault {
		t.Error(err)
	}
}

func TestTheStationIsHeld(t *testing.T) {
	b := newBench(t)
	other, err := store.Open(context.Background(), b.DB.Path(), store.Options{Now: b.shop.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	hold, err := other.HoldStation("1")
	if err != nil {
		t.Fatal(err)
	}
	defer hold.Close()
	_, err = b.scan(t, false, "A")
	if store.FaultCode(err) != store.FaultStationTaken || Exit(err) != ExitFault {
		t.Fatal(err)
	}
	var said strings.Builder
	Explain(&said, text.ZH, err)
	if !strings.HasPrefix(said.String(), "台位 1 正在别的窗口使用\n用那个窗口，或换一个台位名：--station 名字\n") {
		t.Error(said.String())
	}
	b.Station = ""
	all, err := b.scan(t, false, "A")
	wantVerdicts(t, all, err, "unknown_code")
}

func TestUsage(t *testing.T) {
	b := newBench(t)
	b.Words = text.EN
	err := b.Scan(context.Background(), ScanOptions{Mode: "juggle"})
	if Exit(err) != ExitUsage {
		t.Error(err)
	}
	var said strings.Builder
	Explain(&said, text.EN, fmt.Errorf("wrapped: %w", err))
	if said.String() != "Usage: There is no scan mode juggle, only --mode pack, receive, issue, move, return, count\nshipdesk --help lists all commands\n" {
		t.Error(said.String())
	}
}

// Many lines that come at once are saved together and answered in order.
func TestABurstIsAnsweredInOrder(t *testing.T) {
	b := newBench(t)
	var lines []string
	for i := range 1000 {
		lines = append(lines, fmt.Sprintf("CODE-%04d", i))
	}
	all, err := b.scan(t, false, lines...)
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range all {
		if a.Code != lines[i] {
			t.Fatalf("answer %d is for %s", i, a.Code)
		}
	}
	if len(all) != len(lines) {
		t.Errorf("%d answers", len(all))
	}
}

// A badge among the lines signs its operator in for the lines behind it; only
// leads without a PIN, or with the command's, may what leads may.
func TestABadgeSignsInForTheLinesBehindIt(t *testing.T) {
	b := newBench(t)
	b.slippers()
	var badges []string
	b.shop.Write(func(tx *store.Tx) error {
		for _, name := range []string{"小王", "小李"} {
			o, err := store.SignIn(tx, name, "")
			if err != nil {
				return err
			}
			badge, _ := scan.OperatorBadge(o.ID)
			badges = append(badges, badge)
		}
		return store.SetPIN(tx, "小王", "4711")
	})
	b.PIN = "4711"
	all, err := b.scan(t, false, "YT8812345670002", badges[1], "6949386895296", badges[0], "YT8812345670001",
		"6949386895296", badges[1], "/found x", badges[0], "/found x")
	wantVerdicts(t, all, err, "opened signed_in complete signed_in opened none_in_books signed_in not_allowed signed_in accepted")
	if all[1].Operator != "小李" || all[1].Message != "换人：现在由小李打包；继续扫" {
		t.Errorf("%+v", all[1])
	}
	var by []string
	b.shop.Read(func(tx *store.Tx) error {
		return tx.Each("SELECT operator FROM doc WHERE kind LIKE 'pick%' OR kind LIKE '%dispatch%' OR station = '1' ORDER BY seq", nil, func(read func(...any) error) error {
			var name string
			err := read(&name)
			by = append(by, name)
			return err
		})
	})
	if got := strings.Join(by, " "); got != "小李 小王" {
		t.Errorf("booked by %s", got)
	}
}

// Another window is writing and does not end: Ctrl+C does.
func TestAnInterruptEndsTheWaitForAnotherWriter(t *testing.T) {
	defer func(old time.Duration) { patience = old }(patience)
	patience = time.Millisecond
	b := newBench(t)
	b.slippers()
	other := b.DB
	ctx, cancel := context.WithCancel(context.Background())
	holding, release, ended := make(chan bool), make(chan bool), make(chan error)
	waiting := func(string) {
		select {
		case <-holding:
			cancel()
		default: // the machine is busy, nobody holds the lock yet
		}
	}
	mine, err := store.Open(ctx, other.Path(), store.Options{Now: b.shop.Now, WaitingAfter: time.Millisecond, Waiting: waiting})
	if err != nil {
		t.Fatal(err)
	}
	defer mine.Close()
	b.DB = mine
	b.In = &turns{lines: []string{"YT8812345670002"}, do: func(int) {
		go func() {
			ended <- other.Write(context.Background(), func(*store.Tx) error {
				close(holding)
				<-release
				return nil
			})
		}()
		<-holding
	}}
	err = b.Scan(ctx, ScanOptions{Mode: "pack", JSON: true})
	var stopped *stoppedError
	if !errors.Is(err, context.Canceled) || !errors.As(err, &stopped) || stopped.code != "YT8812345670002" {
		t.Error(err)
	}
	close(release)
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
