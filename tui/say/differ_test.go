package say

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"shipdesk/store/pack"
)

// show writes segments with what differs in brackets.
func show(list []Segment) string {
	var b strings.Builder
	for _, s := range list {
		if s.Diff {
			b.WriteString("[" + s.Text + "]")
			continue
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

func TestDiffer(t *testing.T) {
	for _, c := range []struct{ a, b, wantA, wantB string }{
		{"颜色分类:黑色;尺寸:500ml", "颜色分类:米色;尺寸:500ml", "颜色分类:[黑色];尺寸:500ml", "颜色分类:[米色];尺寸:500ml"},
		{"颜色分类:黑色;尺寸:500ml", "颜色分类:黑色;尺寸:500ml", "颜色分类:黑色;尺寸:500ml", "颜色分类:黑色;尺寸:500ml"},
		{"颜色:黑;尺码:L", "尺码:XL;颜色:黑", "颜色:黑;尺码:[L]", "尺码:[XL];颜色:黑"},
		{"黑色,L", "黑色,XL", "黑色,[L]", "黑色,[XL]"},
		{"黑色", "", "[黑色]", ""},
		{"", "", "", ""},
		{"颜色：黑；套餐：官方标配", "颜色：黑", "颜色：黑；套餐：[官方标配]", "颜色：黑"},
		{"尺寸:L;L", "尺寸:L;M", "尺寸:L;[L]", "尺寸:L;[M]"},
		{"容量:500ML", "容量:500ml", "容量:500ML", "容量:500ml"},
		{"L:L", "L:M", "L:[L]", "L:[M]"},
	} {
		a, b := Differ(c.a, c.b)
		if show(a) != c.wantA || show(b) != c.wantB {
			t.Errorf("%q %q: %s %s", c.a, c.b, show(a), show(b))
		}
	}
}

func TestDifferLosesNothing(t *testing.T) {
	variant := rapid.StringOf(rapid.SampledFrom([]rune("颜色:：;；, LM黑白|")))
	rapid.Check(t, func(t *rapid.T) {
		a, b := variant.Draw(t, "a"), variant.Draw(t, "b")
		segmentsA, segmentsB := Differ(a, b)
		if joined(segmentsA) != a || joined(segmentsB) != b {
			t.Fatalf("%q %q became %q %q", a, b, joined(segmentsA), joined(segmentsB))
		}
		for _, s := range append(segmentsA, segmentsB...) {
			if a == b && s.Diff {
				t.Fatalf("%q differs from itself in %q", a, s.Text)
			}
		}
	})
}

func joined(list []Segment) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(s.Text)
	}
	return b.String()
}

func TestCompareAndLabel(t *testing.T) {
	w, h := Compare(black, beige)
	if show(w) != "拖鞋 [黑色] 大号" || show(h) != "拖鞋 [米色] 大号" {
		t.Error(show(w), show(h))
	}
	w, h = Compare(black, candle)
	if show(w) != "[拖鞋] [黑色] [大号]" || show(h) != "[香薰蜡烛] [白色] [L]" {
		t.Error(show(w), show(h))
	}
	if diff := cmp.Diff("K9", Label(pack.Item{SKU: "K9"})); diff != "" {
		t.Error(diff)
	}
	if got := Label(candle); got != "香薰蜡烛 白色 L" {
		t.Error(got)
	}
}
