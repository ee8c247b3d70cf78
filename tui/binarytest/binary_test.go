package binarytest

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/charmbracelet/x/xpty"

	"shipdesk/store"
	"shipdesk/store/keep"
	"shipdesk/store/shoptest"
)

var program string

// TestMain builds the program once.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "shipdesk-binary")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "shipdesk")
	build := exec.Command("go", "build", "-o", program, "shipdesk")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

const (
	barcode = "CUP-0000000000000001" // 20 characters, as the figure names them
	other   = "MUG-0000000000000002"
	waiting = 30 * time.Second
)

func waybill(n int) string { return fmt.Sprintf("YTXXXXXX%012d", n) }

// books makes a file with parcels of one cup each and closes it again.
func books(t *testing.T, parcels int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "shop.db")
	s := shoptest.Plain(t, path)
	s.AddSKU(
		shoptest.Goods{Code: "CUP", Name: "马克杯", Variant: "颜色分类:白色", Barcode: barcode, Stock: 100000, Place: "A-01"},
		shoptest.Goods{Code: "MUG", Name: "马克杯", Variant: "颜色分类:黑色", Barcode: other, Stock: 100000, Place: "A-02"},
	)
	for i := range parcels {
		s.AddOrder(fmt.Sprint(5000000+i), []string{waybill(i)}, shoptest.Line{SKU: "CUP", Units: 1})
	}
	if err := s.DB.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// terminal is the program running in a terminal of its own.
type terminal struct {
	t    *testing.T
	pty  xpty.Pty
	cmd  *exec.Cmd
	mu   sync.Mutex
	emu  *vt.Emulator
	gone chan struct{}
	path string
}

// start opens the desk on a file of books, in Chinese, at station 1.
func start(t *testing.T, path string) *terminal {
	t.Helper()
	pty, err := xpty.NewPty(80, 24)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "--db", path, "--station", "1", "--operator", "小王", "--lang", "zh")
	cmd.Env = append(os.Environ(), "TERM=xterm-256color")
	if err := pty.Start(cmd); err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, pty: pty, cmd: cmd, emu: vt.NewEmulator(80, 24), gone: make(chan struct{}), path: path}
	go term.show()
	go io.Copy(pty, term.emu) // what a terminal answers when it is asked
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-term.gone
		_ = pty.Close()
	})
	go func() { _ = xpty.WaitProcess(context.Background(), cmd); close(term.gone) }()
	return term
}

func (d *terminal) show() {
	buf := make([]byte, 32*1024)
	for {
		n, err := d.pty.Read(buf)
		d.mu.Lock()
		d.emu.Write(buf[:n])
		d.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (d *terminal) screen() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.emu.String()
}

// until waits for a state; ready is asked again until it is there.
func (d *terminal) until(what string, ready func() bool) {
	d.t.Helper()
	deadline := time.NewTimer(waiting)
	defer deadline.Stop()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for !ready() {
		select {
		case <-deadline.C:
			d.t.Fatalf("%s did not come; the screen says\n%s", what, d.screen())
		case <-tick.C:
		}
	}
}

func (d *terminal) sees(text string) {
	d.t.Helper()
	d.until(fmt.Sprintf("%q", text), func() bool { return strings.Contains(d.screen(), text) })
}

// recorded lists the codes and verdicts in the books, in order.
func recorded(t *testing.T, path string) (codes, verdicts []string) {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.Read(context.Background(), func(tx *store.Tx) error {
		return tx.Each("SELECT code, verdict FROM scan ORDER BY id", nil, func(read func(...any) error) error {
			var c, v string
			err := read(&c, &v)
			codes, verdicts = append(codes, c), append(verdicts, v)
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return codes, verdicts
}

func proved(t *testing.T, path string) {
	t.Helper()
	db, err := store.Open(context.Background(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	problems, err := keep.Check(context.Background(), db)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
}

func TestABurstIsAnsweredInOrder(t *testing.T) {
	path := books(t, 700)
	d := start(t, path)
	d.sees("小王")
	codes := burst(2000)
	if _, err := io.WriteString(d.pty, strings.Join(codes, "\r")+"\r"); err != nil {
		t.Fatal(err)
	}
	var got []string
	d.until("2,000 answers", func() bool {
		got, _ = recorded(t, path)
		return len(got) >= len(codes)
	})
	for i, c := range codes {
		if got[i] != c {
			t.Fatalf("scan %d was %q, recorded is %q", i, c, got[i])
		}
	}
	proved(t, path)
}

// burst mixes right and wrong codes of 20 characters.
func burst(n int) []string {
	var codes []string
	for i := 0; len(codes) < n; i++ {
		codes = append(codes, waybill(i%700), barcode)
		switch i % 5 {
		case 1:
			codes = append(codes, "XXXXXXXXXXXXXXXXXXXX")
		case 3:
			codes = append(codes, other)
		}
	}
	return codes[:n]
}

func TestTypingBeforeItIsReady(t *testing.T) {
	path := books(t, 2)
	d := start(t, path)
	if _, err := io.WriteString(d.pty, waybill(0)+"\r"+barcode+"\r"); err != nil {
		t.Fatal(err)
	}
	d.until("two answers", func() bool { c, _ := recorded(t, path); return len(c) == 2 })
	if _, verdicts := recorded(t, path); verdicts[0] != "opened" || verdicts[1] != "complete" {
		t.Fatal(verdicts)
	}
}

func TestAHangUpSavesWhatWasScanned(t *testing.T) {
	path := books(t, 100)
	d := start(t, path)
	d.sees("小王")
	codes := burst(200)
	if _, err := io.WriteString(d.pty, strings.Join(codes, "\r")+"\r"); err != nil {
		t.Fatal(err)
	}
	d.until("the first answer", func() bool { c, _ := recorded(t, path); return len(c) > 0 })
	if err := d.cmd.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	select {
	case <-d.gone:
	case <-time.After(waiting):
		t.Fatal("the program did not end after a hang-up")
	}
	got, _ := recorded(t, path)
	for i, c := range got {
		if c != codes[i] {
			t.Fatalf("scan %d was %q, recorded is %q", i, codes[i], c)
		}
	}
	proved(t, path)
}

// TestKilledAtRandom kills the headless desk in the middle of its work, again
// and again: whatever it answered is in the books.
func TestKilledAtRandom(t *testing.T) {
	path := books(t, 400)
	random := rand.New(rand.NewPCG(1, 2))
	done := 0
	for round := range 8 {
		answered := killedAfter(t, path, 400, random.IntN(60))
		codes, verdicts := recorded(t, path)
		if len(codes) < done+len(answered) {
			t.Fatalf("round %d: %d answers were given before, %d now, only %d scans are in the books", round, done, len(answered), len(codes))
		}
		for i, a := range answered {
			if codes[done+i] != a.Code || verdicts[done+i] != a.Verdict {
				t.Fatalf("round %d: answered %v, recorded %s %s", round, a, codes[done+i], verdicts[done+i])
			}
		}
		done = len(codes)
		proved(t, path)
	}
}

type answer struct {
	Code, Verdict string
}

// killedAfter feeds codes to shipdesk scan, kills it after some answers and
// gives every whole answer that came out.
func killedAfter(t *testing.T, path string, parcels, answers int) []answer {
	t.Helper()
	cmd := exec.Command(program, "--db", path, "--station", "1", "--operator", "小王", "scan", "--mode", "pack", "--json")
	var feed bytes.Buffer
	for i := range parcels {
		fmt.Fprintf(&feed, "/ok\n%s\n%s\n", waybill(i), barcode)
	}
	cmd.Stdin = &feed
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var got []answer
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			break // a torn last line was not an answer yet
		}
		var a answer
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if got = append(got, a); len(got) == answers+1 {
			_ = cmd.Process.Kill()
		}
	}
	_ = cmd.Wait()
	return got
}
