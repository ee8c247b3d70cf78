package packing_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/tui/kit"
	"shipdesk/tui/packing"
	"shipdesk/tui/say"
	"shipdesk/tui/text"
)

var (
	noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	cup  = pack.Item{SKU: "CUP-W", Name: "马克杯", Variant: "颜色分类:白色;尺寸:350ml", Units: 1, Place: "A-01-02"}
	mug  = pack.Item{SKU: "CUP-B", Name: "马克杯", Variant: "颜色分类:黑色;尺寸:350ml", Units: 1, Place: "A-01-03"}
)

// todo is a note that stands large.
var todo = order.Judged{Effect: order.Do}

// parcel is one with everything that a parcel can have.
func parcel() *pack.ParcelView {
	p := &pack.ParcelView{
		ID: 7, Waybill: "YT8800000000001", Carrier: "圆通速递", Batch: 3, Position: 57, Done: 5, Need: 123, Split: true,
		DueAt: noon.Add(2*time.Hour + 10*time.Minute).UnixMilli(),
		Orders: []pack.OrderView{
			{No: "3000000000000000001", Note: "老客户，加送小样，另外请在箱子里放一张手写的感谢卡，不要放价格单", Message: "请尽快发货👨‍👩‍👧，谢谢…", NoteIs: todo},
			{No: "3000000000000000002", Note: "易碎", NoteIs: todo},
		},
	}
	for i := range 12 {
		p.Lines = append(p.Lines, pack.LineView{
			SKU: fmt.Sprint("SKU-", i), Name: "双层玻璃杯带盖", Variant: "颜色分类:磨砂透明;尺寸:500ml×2", Place: fmt.Sprintf("A-%02d-01", i),
			Done: int64(i % 2), Need: 1 + int64(i), OnShelf: int64(i), Last: i == 3,
		})
	}
	return p
}

// verdict is one of a kind, with everything that a verdict can have.
func verdict(k pack.Kind) pack.Verdict {
	return pack.Verdict{
		Kind: k, Scan: 9, Code: "6901234567892", Parcel: 7, Waybill: "YT8800000000001", Carrier: "圆通速递",
		Item: &cup, Wanted: []pack.Item{mug}, Choices: []pack.Item{cup, mug}, Units: 2, Done: 5, Need: 123, Have: 1, Held: 3,
		Other: "YT8800000000002", Orders: []string{"3000000000000000001"}, Station: "2", Operator: "小王",
		When: noon.Add(-time.Hour).UnixMilli(), Carriers: []string{"圆通速递", "申通快递"},
	}
}

// screen is a packing screen after a verdict of a kind.
func screen(k pack.Kind, lang string) kit.Screen {
	v := verdict(k)
	view := pack.View{Parcel: parcel()}
	switch k {
	case pack.WrongItem, pack.Over, pack.NoneInBooks, pack.Locked:
		view.Lock, view.Held = &v, 3
	case pack.Pull, pack.OpenElsewhere, pack.OnHold:
		view.Parcel, view.Lock = nil, &v
	case pack.Ambiguous:
		view.Ask = &v
	case pack.Complete, pack.Finished:
		view.Last, view.Parcel = view.Parcel, nil
		view.Last.Done, view.Last.PackedAt = 123, noon.UnixMilli()
	}
	var s kit.Screen = packing.New(packing.Options{Lang: lang, Zone: time.UTC, Now: noon, Theme: kit.NewTheme(true, false)})
	s, _ = s.Update(packing.TallyMsg{Tally: pack.Tally{Today: 12, Open: 345, Bare: 6, Any: true}})
	s, _ = s.Update(packing.AnsweredMsg{Verdicts: []pack.Verdict{v}, View: view, Now: noon})
	return s
}

// TestEveryVerdictIsSaid draws each kind in both sizes and languages: it fits,
// and has its word, its symbol and what to do next.
func TestEveryVerdictIsSaid(t *testing.T) {
	for _, kind := range pack.Kinds() {
		for _, w := range []*text.Words{text.ZH, text.EN} {
			for _, size := range [][2]int{{80, 20}, {40, 15}} {
				body := screen(kind, w.Lang).Body(size[0], size[1])
				fits(t, fmt.Sprint(kind, w.Lang, size), body, size[0], size[1])
				said := say.Verdict(w, verdict(kind), noon, time.UTC)
				got := plain(body)
				for _, want := range []string{said.Word, said.Symbol, head(said.Next)} {
					if !strings.Contains(got, plain(want)) {
						t.Errorf("%s in %s at %v lacks %q:\n%s", kind, w.Lang, size, want, body)
					}
				}
			}
		}
	}
}

// TestTheBodyFitsAnySize draws every kind at every size.
func TestTheBodyFitsAnySize(t *testing.T) {
	for _, kind := range pack.Kinds() {
		for _, lang := range []string{"zh", "en"} {
			s := screen(kind, lang)
			for w := 20; w <= 200; w += 20 {
				for h := 1; h <= 60; h += 7 {
					fits(t, fmt.Sprint(kind, " ", lang, " ", w, "x", h), s.Body(w, h), w, h)
					for _, line := range s.(kit.Briefer).Brief(w) {
						if kit.Width(line) > w {
							t.Fatalf("%s: brief is %d wide at %d: %q", kind, kit.Width(line), w, line)
						}
					}
				}
			}
		}
	}
}

func fits(t *testing.T, what, body string, w, h int) {
	t.Helper()
	lines := strings.Split(body, "\n")
	if len(lines) != h {
		t.Fatalf("%s: %d lines, want %d:\n%s", what, len(lines), h, body)
	}
	for _, line := range lines {
		if got := kit.Width(line); got > w {
			t.Fatalf("%s: a line is %d wide, want at most %d: %q", what, got, w, line)
		}
	}
}

// plain is a text as it is compared: no styles, blanks or capitals.
func plain(s string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "\n", "").Replace(kit.Strip(s)))
}

// head is the beginning of a sentence, which no width cuts off.
func head(s string) string { return string([]rune(s)[:min(12, len([]rune(s)))]) }

func TestTheDeadlineIsSaidWhenItIsNear(t *testing.T) {
	for _, c := range []struct {
		left time.Duration
		want string
	}{
		{2*time.Hour + 10*time.Minute, "还剩2小时10分"}, {-3 * time.Hour, "已超时3小时"}, {9 * time.Hour, ""},
	} {
		p := parcel()
		p.DueAt = noon.Add(c.left).UnixMilli()
		var s kit.Screen = packing.New(packing.Options{Lang: "zh", Zone: time.UTC, Now: noon})
		s, _ = s.Update(packing.AnsweredMsg{View: pack.View{Parcel: p}, Now: noon})
		body := s.Body(80, 20)
		if got := strings.Contains(body, "还剩") || strings.Contains(body, "超时"); got != (c.want != "") || !strings.Contains(body, c.want) {
			t.Errorf("%v before the deadline, want %q:\n%s", c.left, c.want, body)
		}
	}
}

func TestABatchPositionAndNotesAreShown(t *testing.T) {
	body := kit.Strip(screen(pack.Accepted, "zh").Body(80, 24))
	for _, want := range []string{"批3 #57", "备注：老客户", "买家留言：请尽快发货", "还有", "2个订单合成一包"} {
		if !strings.Contains(body, want) {
			t.Errorf("lacks %q:\n%s", want, body)
		}
	}
}

// TestWhatDiffersIsMarked looks for the reverse style around the two colours.
func TestWhatDiffersIsMarked(t *testing.T) {
	body := screen(pack.WrongItem, "zh").Body(80, 24)
	for _, want := range []string{"\x1b[1;7m黑色\x1b[m", "\x1b[1;7m白色\x1b[m"} {
		if !strings.Contains(body, want) {
			t.Errorf("lacks %q:\n%q", want, body)
		}
	}
}
