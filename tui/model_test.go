package tui

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
)

// bareModel is a desk on empty books, without a program around it.
func bareModel(t *testing.T) *model {
	t.Helper()
	db, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "shop.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	m := newModel(Config{DB: db, Station: "1", Lang: "zh"}.withDefaults())
	m.operator, m.started = store.Operator{Name: "小王"}, true
	return m
}

func typed(m *model, s string) (last tea.Cmd) {
	for _, r := range s {
		key := tea.KeyPressMsg{Code: r, Text: string(r)}
		if r == '\r' {
			key = tea.KeyPressMsg{Code: tea.KeyEnter}
		}
		_, last = m.Update(key)
	}
	return last
}

var diskFull = &store.Fault{Code: store.FaultDiskFull, Path: "shop.db", Err: errors.New("SQLITE_FULL")}

// TestAFailedSaveKeepsTheQueue fails saves: the scans stay, in order and with
// their keys, the screen says so in words, and one success ends it.
func TestAFailedSaveKeepsTheQueue(t *testing.T) {
	m := bareModel(t)
	save := typed(m, "AAA\r")
	typed(m, "BBB\rCCC\r")
	before := append([]queued(nil), m.queue.items...)
	if len(before) != 3 || m.queue.flying != 1 {
		t.Fatalf("%d scans wait, %d under way", len(before), m.queue.flying)
	}
	m.Update(savedMsg{err: diskFull})
	screen := kit.Strip(m.View().Content)
	for _, want := range []string{"有3次扫描还没保存", "磁盘满了", "没有保存上"} {
		if !strings.Contains(screen, want) {
			t.Errorf("the screen lacks %q:\n%s", want, screen)
		}
	}
	if strings.Contains(screen, "SQLITE") {
		t.Error("the machine's own words are on the screen")
	}
	if diff := cmp.Diff(before, m.queue.items, cmp.AllowUnexported(queued{})); diff != "" {
		t.Errorf("the queue changed:\n%s", diff)
	}
	_, retry := m.Update(retryMsg{})
	if m.queue.flying != 1 {
		t.Fatalf("after a failure %d are tried at once, want 1", m.queue.flying)
	}
	m.Update(run(t, retry))
	if screen := kit.Strip(m.View().Content); strings.Contains(screen, "还没保存") {
		t.Errorf("after a success the screen still says so:\n%s", screen)
	}
	if m.queue.len() != 2 {
		t.Errorf("%d scans are left, want 2", m.queue.len())
	}
	_ = save
}

// run runs the save inside a command and returns its message.
func run(t *testing.T, cmd tea.Cmd) savedMsg {
	t.Helper()
	msg, ok := cmd().(savedMsg)
	if !ok {
		t.Fatalf("the command is no save")
	}
	return msg
}

func TestPausesGrowToTheLongest(t *testing.T) {
	q := queue{items: make([]queued, 3)}
	var pauses []time.Duration
	for range 7 {
		q.take()
		pauses = append(pauses, q.failed(diskFull))
	}
	ms := time.Millisecond
	if diff := cmp.Diff([]time.Duration{100 * ms, 200 * ms, 400 * ms, 800 * ms, 1600 * ms, 2000 * ms, 2000 * ms}, pauses); diff != "" {
		t.Error(diff)
	}
}

func TestOneSaveIsUnderWayAtATime(t *testing.T) {
	var q queue
	for range 100 {
		q.push(queued{})
	}
	if n := len(q.take()); n != MaxBatch {
		t.Errorf("a batch is %d scans, want %d", n, MaxBatch)
	}
	if q.take() != nil {
		t.Error("a second save began")
	}
	q.saved()
	if n := len(q.take()); n != 100-MaxBatch {
		t.Errorf("the rest is %d scans", n)
	}
}

func TestUnsavedScansAreWrittenAndReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.jsonl")
	scans := []queued{
		{act: store.Act{Key: store.NewKey(), Mode: pack.Mode, At: 1, Station: "1", Operator: "小王", Lead: true, Seen: 7}, code: "YT1"},
		{act: store.Act{Key: store.NewKey(), Mode: pack.Mode, At: 2, Station: "1", Operator: "小王"}, code: "/缺货 破了\x1d", heir: true},
	}
	for _, s := range scans { // appended, not overwritten
		if err := writeUnsaved(path, []queued{s}); err != nil {
			t.Fatal(err)
		}
	}
	got, err := readUnsaved(path)
	if diff := cmp.Diff(scans, got, cmp.AllowUnexported(queued{})); diff != "" || err != nil {
		t.Error(err, diff)
	}
	whole, _ := os.ReadFile(path)
	if err := os.WriteFile(path, whole[:len(whole)-9], 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := readUnsaved(path); len(got) != 1 || err != nil {
		t.Errorf("a last line cut off by a crash: %d scans, %v", len(got), err)
	}
	if err := os.WriteFile(path, append([]byte("garbage\n"), whole...), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readUnsaved(path); err == nil {
		t.Error("a broken line before others is no error")
	}
	long := append(append([]byte{}, whole...), bytes.Repeat([]byte("x"), 1<<20)...)
	if err := os.WriteFile(path, long, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := readUnsaved(path); len(got) != 2 || err == nil {
		t.Errorf("a file that can't be read to its end: %d scans, %v", len(got), err)
	}
	if got, err := readUnsaved(path + ".not-there"); got != nil || err != nil {
		t.Errorf("no file: %v, %v", got, err)
	}
}

// TestWhatIsLeftAtTheEndIsSaved ends without the program's own wait, as when
// the terminal dies.
func TestWhatIsLeftAtTheEndIsSaved(t *testing.T) {
	m := bareModel(t)
	typed(m, "AAA\rBBB\r")
	if err := m.rescue(); err != nil {
		t.Fatal(err)
	}
	var n int64
	err := m.db.Read(context.Background(), func(tx *store.Tx) error { return tx.Row("SELECT count(*) FROM scan", nil, &n) })
	if err != nil || n != 2 {
		t.Errorf("%d scans are saved (%v), want 2", n, err)
	}
}

// TestTheViewIsCached types a code: its characters change the scan line alone.
func TestTheViewIsCached(t *testing.T) {
	m := bareModel(t)
	m.View()
	typed(m, "690123")
	if m.frame.body || m.frame.edges {
		t.Error("a character makes more than the scan line stale")
	}
}

func TestAScanKnowsTheVerdictThatWasOnTheScreen(t *testing.T) {
	m := bareModel(t)
	typed(m, "AAA\r")
	m.Update(savedMsg{seen: 41, verdicts: []pack.Verdict{{Kind: pack.WrongItem, Scan: 41}}, view: pack.View{}})
	typed(m, "BBB\r")
	if got := m.queue.items[0].act.Seen; got != 41 {
		t.Errorf("the scan has seen %d, want 41", got)
	}
}

func TestWhatComesTooEarlyWaitsForAName(t *testing.T) {
	m := bareModel(t)
	m.started, m.operator = false, store.Operator{}
	if typed(m, "AAA\r") != nil {
		t.Error("a scan is saved before the desk is open")
	}
	_, cmd := m.Update(beganMsg{operator: store.Operator{Name: "小李", Lead: true}})
	if cmd == nil || m.queue.flying != 1 || m.queue.items[0].act.Operator != "小李" || !m.queue.items[0].act.Lead {
		t.Errorf("after the desk opened: %+v", m.queue)
	}
}

func TestADialogThatOpensByItselfTakesNoKeysAtFirst(t *testing.T) {
	m := bareModel(t)
	m.open(m.askUnsaved([]queued{{code: "AAA"}}, "x", nil), true)
	f5 := tea.KeyPressMsg{Code: tea.KeyF5}
	if _, cmd := m.Update(f5); cmd != nil {
		t.Error("a key pressed in its first moment answers it")
	}
	m.top.quiet = time.Now().Add(-time.Millisecond)
	if _, cmd := m.Update(f5); cmd == nil {
		t.Error("later it takes no answer either")
	}
	typed(m, "AAA\r")
	if !m.top.blocking() || m.queue.len() != 1 || m.queue.flying != 0 {
		t.Error("a scan does not wait behind a question that has to be answered")
	}
}

// TestAScanIsNotBrokenByADialogThatOpensInItsMiddle types half a code before a
// dialog with a field opens by itself, and half of it after.
func TestAScanIsNotBrokenByADialogThatOpensInItsMiddle(t *testing.T) {
	m := bareModel(t)
	typed(m, "YT100000")
	m.open(m.askFirstOperator(), true)
	typed(m, "0000001\r")
	typed(m, "YT1000000000002\r") // still in its first moment
	if m.queue.len() != 2 || m.queue.items[0].code != "YT1000000000001" || m.queue.items[1].code != "YT1000000000002" {
		t.Errorf("the queue holds %+v", m.queue.items)
	}
	m.top.quiet = time.Now().Add(-time.Millisecond)
	typed(m, "Ann")
	if !m.line.Empty() {
		t.Error("later a name does not go into the dialog")
	}
}

func TestAKeyThatOpensAQuestionDoesNotAnswerItAtOnce(t *testing.T) {
	m := bareModel(t)
	f10 := tea.KeyPressMsg{Code: tea.KeyF10}
	m.Update(f10)
	if _, cmd := m.Update(f10); cmd != nil || !m.top.open() {
		t.Error("pressed twice, F10 quits")
	}
	typed(m, "AAA\r")
	if m.top.open() || m.queue.len() != 1 {
		t.Error("a scan does not close the question and go on")
	}
}

func TestAMachineErrorAtTheStartIsSaidInWords(t *testing.T) {
	m := bareModel(t)
	m.started = false
	m.Update(beganMsg{err: diskFull})
	if screen := kit.Strip(m.View().Content); !strings.Contains(screen, "磁盘满了") {
		t.Errorf("the screen does not say so:\n%s", screen)
	}
}

func TestTheGravestVerdictRings(t *testing.T) {
	for _, c := range []struct {
		kinds []pack.Kind
		want  int
	}{
		{[]pack.Kind{pack.Opened, pack.Accepted, pack.NothingToDo}, 0},
		{[]pack.Kind{pack.Accepted, pack.Complete}, 2},
		{[]pack.Kind{pack.Complete, pack.UnknownCode, pack.Complete}, 1},
		{[]pack.Kind{pack.WrongItem, pack.Pull, pack.Locked}, 3},
	} {
		var verdicts []pack.Verdict
		for _, k := range c.kinds {
			verdicts = append(verdicts, pack.Verdict{Kind: k})
		}
		if got := rings(gravest(verdicts)); got != c.want {
			t.Errorf("%v rings %d times, want %d", c.kinds, got, c.want)
		}
	}
}

// TestNoKeyOfAScanIsBound looks at every action of the screen: none is a
// character, or a Ctrl key that a scanner sends.
func TestNoKeyOfAScanIsBound(t *testing.T) {
	allowed := regexp.MustCompile(`^(f([1-9]|1[0-2])|esc|enter|up|down|ctrl\+[qcoprtegkbnyxl]|\*12|/(sound|swap|join|part|bind)|Up/Down|Left/Right)$`)
	for _, kind := range pack.Kinds() {
		m := bareModel(t)
		v := pack.Verdict{Kind: kind, Scan: 1, Lock: kind.Refusal(), Choices: make([]pack.Item, 2)}
		m.Update(savedMsg{verdicts: []pack.Verdict{v}, view: pack.View{Lock: &v, Ask: &v, Parcel: &pack.ParcelView{}}})
		all := append(m.shown(), m.ownActions()...)
		_ = m.goTo(screenExceptions)
		all = append(all, m.shown()...)
		_ = m.goTo(screenReturns)
		all = append(all, m.shown()...)
		_ = m.goTo(screenRegister)
		for _, a := range append(all, m.shown()...) {
			for _, key := range a.Keys {
				if !allowed.MatchString(key) {
					t.Errorf("%s binds %q", a.ID, key)
				}
				if key == "enter" && a.Enabled() {
					t.Errorf("%s: Enter does %s though no row was chosen", kind, a.ID)
				}
			}
		}
	}
}
