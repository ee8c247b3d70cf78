package deadline_test

import (
	"testing"
	"time"

	"shipdesk/store/deadline"
)

func TestPenaltiesOfThePresets(t *testing.T) {
	type want struct{ paid, late, stock, falsely int64 }
	for platform, wants := range map[string][]want{
		"taobao": {{1000, 500, 500, 500}, {10000, 500, 3000, 3000}, {10010, 501, 3003, 3003}, {100000, 5000, 30000, 30000}, {200000, 5000, 50000, 50000}},
		"tmall":  {{9999, 500, 3000, 3000}, {20000, 1000, 6000, 6000}, {500000, 5000, 50000, 50000}},
		"pdd":    {{100, 300, 0, 2000}, {29999, 300, 0, 2000}, {30000, 300, 0, 2000}, {40000, 400, 0, 2000}, {300000, 3000, 0, 2000}, {900000, 3000, 0, 2000}},
		"douyin": {{300, 0, 0, 0}, {301, 300, 0, 300}, {30000, 300, 0, 300}, {40000, 400, 0, 400}, {900000, 3000, 0, 3000}},
		"jd":     {{10000, 0, 0, 0}},
		"weixin": {{10000, 0, 0, 0}},
		"own":    {{10000, 0, 0, 0}},
	} {
		r := deadline.Preset(platform)
		for _, w := range wants {
			got := want{w.paid, r.LateFen(deadline.Order{PaidAt: 1, PaidFen: w.paid}), r.OutOfStock.Fen(w.paid), r.FalseDispatch.Fen(w.paid)}
			if got != w {
				t.Errorf("%s: got %+v, want %+v", platform, got, w)
			}
		}
	}
}

func TestTaobaoAsksTwiceForALongPromise(t *testing.T) {
	r := deadline.Preset("taobao")
	for _, c := range []struct{ promised, want int64 }{
		{0, 1000}, {at(12, 8), 1000}, {at(12, 8) + 1, 2000}, {at(20, 0), 2000},
	} {
		if got := r.LateFen(deadline.Order{PaidAt: at(10, 8), PromisedAt: c.promised, PaidFen: 20000}); got != c.want {
			t.Errorf("promised %d: got %d, want %d", c.promised, got, c.want)
		}
	}
}

func TestEveryPlatformHasAPreset(t *testing.T) {
	for _, p := range deadline.Platforms {
		r := deadline.Preset(p)
		if r.Remind == 0 || r.Latest <= r.Remind || (r.Year == 0) != (p == "own") {
			t.Errorf("%s: %+v", p, r)
		}
	}
}

func span(hours int64) time.Duration { return time.Duration(hours) * time.Hour }

func TestAVersionHoldsFromItsDayOn(t *testing.T) {
	mine := func(since, remind int64) deadline.Version {
		v := deadline.Version{Since: since, Rules: deadline.Default}
		v.Remind = span(remind)
		return v
	}
	versions := []deadline.Version{mine(at(10, 0), 12), mine(at(5, 0), 6), mine(at(10, 0), 13)}
	for _, c := range []struct {
		at   int64
		want int64
	}{{at(4, 0), 24}, {at(5, 0) - 1, 24}, {at(5, 0), 6}, {at(10, 0) - 1, 6}, {at(10, 0), 13}, {at(20, 0), 13}} {
		if got := deadline.At(versions, "taobao", c.at).Remind; got != span(c.want) {
			t.Errorf("at %d: got %v, want %v", c.at, got, span(c.want))
		}
	}
}
