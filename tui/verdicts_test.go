package tui_test

import (
	"context"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit/kittest"
	"shipdesk/tui/text"
)

// elsewhere scans codes at another station of the shop.
func elsewhere(s *shoptest.Shop, codes ...string) {
	s.T.Helper()
	for _, code := range codes {
		s.Write(func(tx *store.Tx) error {
			_, err := pack.Scan(tx, s.Act("2"), code)
			return err
		})
	}
}

// hold has the lead hold orders.
func hold(s *shoptest.Shop, reason string, codes ...string) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		_, err := exception.HoldAll(tx, s.Act("office"), codes, reason)
		return err
	})
}

// story leads to a verdict. A blank code is the Esc key; each step waits for its
// answer.
type story struct {
	name   string // empty: the kind's
	kind   pack.Kind
	before func(*shoptest.Shop)
	codes  []string
}

// stories lead to each verdict.
var stories = []story{
	{kind: pack.Opened, codes: []string{way1}},
	{kind: pack.Resumed, codes: []string{way1, cup, "/park", way1}},
	{kind: pack.Accepted, codes: []string{way1, cup}},
	{kind: pack.Complete, codes: []string{way2, mug}},
	{kind: pack.Undone, codes: []string{way1, cup, "/undo"}},
	{kind: pack.Parked, codes: []string{way1, cup, "/park"}},
	{kind: pack.Finished, codes: []string{split1, cup, "/finish"}},
	{kind: pack.Taken, before: func(s *shoptest.Shop) { elsewhere(s, way1, cup) }, codes: []string{way1, "/take"}},
	{kind: pack.Released, before: func(s *shoptest.Shop) { hold(s, "买家改主意了", "1001") }, codes: []string{way1, "/release"}},
	{kind: pack.Pulled, before: func(s *shoptest.Shop) { elsewhere(s, way2, mug); hold(s, "买家改主意了", way2) }, codes: []string{way2, "/pulled"}},
	{kind: pack.Acknowledged, codes: []string{way2, cup, ""}},
	{kind: pack.UnknownCode, codes: []string{way1, "HELLO-99"}},
	{kind: pack.UnknownWaybill, codes: []string{"YT9999999999999"}},
	{kind: pack.WaybillFirst, codes: []string{cup}},
	{kind: pack.WrongItem, codes: []string{way2, cup}},
	{kind: pack.Over, codes: []string{way1, cup, cup, cup}},
	{kind: pack.AlreadyPacked, before: func(s *shoptest.Shop) { elsewhere(s, way2, mug) }, codes: []string{way2}},
	{kind: pack.Pull, before: func(s *shoptest.Shop) { s.Platform("1001", order.Closed) }, codes: []string{way1}},
	{kind: pack.OnHold, before: func(s *shoptest.Shop) { s.Platform("1001", order.RefundAsked) }, codes: []string{way1}},
	{kind: pack.OpenElsewhere, before: func(s *shoptest.Shop) { elsewhere(s, way1) }, codes: []string{way1}},
	{kind: pack.AnotherOpen, codes: []string{way1, way2}},
	{kind: pack.NoneInBooks, before: func(s *shoptest.Shop) { elsewhere(s, way2, mug) }, codes: []string{way1, mug}},
	{kind: pack.Ambiguous, codes: []string{way3, twin}},
	{kind: pack.Locked, codes: []string{way2, cup, mug, mug}},
	{kind: pack.NotAllowed, codes: []string{way1, cup, "*2"}},
	{kind: pack.NothingToDo, codes: []string{"/park"}},
	{kind: pack.HotOn, codes: []string{cup, "/hot"}},
	{kind: pack.HotOff, codes: []string{mug, "/hot", way2, "/ok"}},
	{kind: pack.Proposed, codes: []string{"912345678901234567890123456789", "/ignore"}},
	{kind: pack.Ignored, codes: []string{"912345678901234567890123456789", "/ignore", "/忽略"}},
	{kind: pack.SignedIn, before: func(s *shoptest.Shop) { badge(s, "小王"); badge(s, "小李") }, codes: []string{way1, "%SDP26"}},
}

// TestEveryVerdictOnTheScreen packs its way to each verdict in the real program
// and compares what the screen shows then, in both languages and sizes.
func TestEveryVerdictOnTheScreen(t *testing.T) {
	told := map[pack.Kind]bool{}
	for _, story := range stories {
		told[story.kind] = true
		story.play(t)
	}
	for _, story := range leadStories {
		told[story.kind] = true
	}
	for _, story := range lotStories {
		told[story.kind] = true
	}
	for _, kind := range pack.Kinds() {
		if !told[kind] {
			t.Errorf("no story leads to %s", kind)
		}
	}
}

// play goes through a story in the real program and compares what the screen
// shows at its end, in both languages and sizes.
func (story story) play(t *testing.T) {
	name := story.name
	if name == "" {
		name = string(story.kind)
	}
	t.Run(name, func(t *testing.T) {
		t.Parallel()
		s := shop(t)
		if story.before != nil {
			story.before(s)
		}
		d := at(s, 80, 24).Sees("组长")
		for _, code := range story.codes {
			step(d, code, scans(s))
		}
		shows(t, d, story.kind, "zh-80x24", text.ZH)
		d.Press("f2").Sees("Station 1", "F1 Help")
		shows(t, d, story.kind, "en-80x24", text.EN)
		d.Resize(40, 20).Until("the screen is narrow", func(s string) bool {
			return strings.Contains(strings.Split(s, "\n")[18], "F1 ")
		})
		shows(t, d, story.kind, "en-40x20", text.EN)
		d.Press("f2").Sees("F1 帮助")
		shows(t, d, story.kind, "zh-40x20", text.ZH)
	})
}

// step scans a code, or presses Esc, and waits until it is saved.
func step(d *kittest.Desk, code string, count func() int64) {
	before := count()
	if code == "" {
		d.Press("esc")
	} else {
		d.Scan(code)
	}
	d.Until("the scan is saved", func(string) bool { return count() > before })
}

// scans counts the scans in a shop's books.
func scans(s *shoptest.Shop) func() int64 {
	return func() (n int64) {
		err := s.DB.Read(context.Background(), func(tx *store.Tx) error {
			return tx.Row("SELECT count(*) FROM scan", nil, &n)
		})
		if err != nil {
			s.T.Fatal(err)
		}
		return n
	}
}

// shows waits until the screen has settled on a verdict and compares it.
func shows(t *testing.T, d *kittest.Desk, kind pack.Kind, name string, w *text.Words) {
	t.Helper()
	word := w.Verdict.Names[string(kind)]
	if kind == pack.Locked { // what waits to be acknowledged stays on the screen
		word = w.Verdict.Names[string(pack.WrongItem)]
	}
	d.Settles(func(s string) bool { return strings.Contains(squeezed(s), squeezed(word)) })
	t.Run(name, func(t *testing.T) { d.Golden(t) })
}

// squeezed is a text without blanks and capitals: words may be set large.
func squeezed(s string) string { return strings.ToLower(strings.ReplaceAll(s, " ", "")) }
