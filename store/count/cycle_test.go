package count_test

import (
	"strings"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/shoptest"
)

const jar = "6901234567861"

// picks opens a cycle count and gives the SKUs that it asks for, in their
// order; it is cancelled again.
func (h *house) picks(w count.Want) string {
	h.t.Helper()
	w.Kind = count.KindCycle
	var codes []string
	h.Write(func(tx *store.Tx) error {
		o, err := count.Open(tx, h.act("1"), w)
		if err != nil || o.Session == "" {
			return err
		}
		err = tx.Each(`SELECT s.code FROM count_line l JOIN sku s ON s.id = l.sku_id JOIN count_session n ON n.id = l.session_id WHERE n.no = $1 ORDER BY s.code`, []any{o.Session},
			func(read func(...any) error) error {
				var code string
				err := read(&code)
				codes = append(codes, code)
				return err
			})
		if err != nil {
			return err
		}
		_, err = count.Cancel(tx, h.act("1"), o.Session, "看看")
		return err
	})
	return strings.Join(codes, " ")
}

func TestACycleCountPicksWhatIsWorthCounting(t *testing.T) {
	h := newHouse(t)
	h.AddSKU(shoptest.Goods{Code: "JAR", Name: "罐子", Barcode: jar, Place: "D-01", Unknown: true})
	h.Wait(24 * time.Hour)
	if got := h.picks(count.Want{By: count.ByMoved}); got != "" {
		t.Errorf("moved today: %s", got)
	}
	h.packs("1001", "YT1000000000001", "CUP", cup, 2)
	h.packs("1002", "YT1000000000002", "PAN", pan, 1)
	h.packs("1003", "YT1000000000003", "JAR", jar, 1) // the books know nothing of it
	for _, c := range []struct {
		want  count.Want
		picks string
	}{
		{count.Want{By: count.ByMoved}, "CUP JAR PAN"},
		{count.Want{By: count.ByDoubts}, "JAR"},
		{count.Want{}, "JAR PAN"},
		{count.Want{Limit: 1}, "JAR"},
		{count.Want{By: count.ByABC}, "BOWL CUP PAN"},
		{count.Want{By: count.ByABC, Limit: 1}, "CUP"}, // most of what left
	} {
		if got := h.picks(c.want); got != c.picks {
			t.Errorf("%+v picks %q, want %q", c.want, got, c.picks)
		}
	}
	h.Wait(time.Minute)
	no := h.open(count.Want{Kind: count.KindFull})
	h.tells("1", no, "joined", "A-01", "place_opened", cup, "counted", "/count 8", "counted", "D-01", "place_opened", "/empty", "empty", "/finish", "left")
	h.post(no)
	if got := h.picks(count.Want{By: count.ByDoubts}); got != "" {
		t.Errorf("what was counted is still doubted: %s", got)
	}
	h.Wait(20 * 24 * time.Hour)
	if got := h.picks(count.Want{By: count.ByABC}); got != "BOWL PAN" {
		t.Errorf("cups were counted 20 days ago: %s", got)
	}
	h.Wait(11 * 24 * time.Hour)
	if got := h.picks(count.Want{By: count.ByABC}); got != "BOWL CUP PAN" {
		t.Errorf("cups were counted 31 days ago: %s", got)
	}
}

func TestALeadOpensWhatTheBooksHave(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindSpot, SKUs: []string{"CUP"}})
	if v := h.tells("2", no, "joined", "A-01", "place_opened", cup, "counted"); v.Need != nil {
		t.Errorf("a blind count shows %d", *v.Need)
	}
	h.tells("2", "/show", "not_allowed/not_lead")
	h.tells("1", no, "joined", "/show", "joined")
	if v := h.tells("2", cup, "counted"); v.Need == nil || *v.Need != 10 || v.Done != 2 {
		t.Errorf("%+v", v)
	}
	h.Write(func(tx *store.Tx) error {
		p, err := count.Post(tx, h.act("1"), no, count.PostOptions{})
		if p.Why != count.PostOpen || len(p.Open) != 1 || p.Open[0] != "A-01" {
			t.Errorf("%+v", p)
		}
		return err
	})
}
