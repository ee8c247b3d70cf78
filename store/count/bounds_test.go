package count_test

import (
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/stock"
)

func TestLotsAreAskedForWhereTheSKUHasThem(t *testing.T) {
	h := newHouse(t)
	h.Write(func(tx *store.Tx) error {
		s, err := stock.ByCode(tx, "BOWL")
		if err != nil {
			return err
		}
		act := h.Act("office")
		doc := &store.Doc{Key: act.Key}
		if err := stock.MakeLot(tx, doc, s.ID, &stock.Lot{Code: "L1", Expires: 20850}); err != nil {
			return err
		}
		return tx.Post(act, doc)
	})
	no := h.open(count.Want{Kind: count.KindPlaces, Places: []string{"B-01"}})
	v := h.tells("1", no, "joined", "B-01", "place_opened", pan, "counted", "*2", "counted", bowl, "ask_lot")
	if len(v.Choices) != 2 || v.Choices[0].Lot != "L1" || v.Choices[0].Expires != "2027-02-01" {
		t.Errorf("%+v", v.Choices)
	}
	h.tells("1", "/choose 1", "counted", bowl, "counted", "/lot L2 2027-13-01", "not_allowed/bad_lot", bowl, "counted", "/lot L1 2027-02-02", "not_allowed/lot_date", bowl, "counted",
		"/lot L2 2027-03-01", "acknowledged", bowl, "counted", "/close", "ask_missing", "/none", "place_closed")
	h.Read(func(tx *store.Tx) error {
		rows, err := count.Review(tx, no, true, count.ByPlace)
		var got []string
		for _, r := range rows {
			got = append(got, r.Lot)
		}
		if len(rows) != 3 || got[0] != "" || rows[0].Variance != -5 || rows[1].Variance != 4 || rows[2].Variance != 1 {
			t.Errorf("%v %+v", got, rows)
		}
		return err
	})
	h.post(no)
}

func TestAnUploadCountsAsOfItsTime(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindPlaces, Places: []string{"A-01"}})
	h.Wait(10 * time.Minute)
	then := h.Now()
	h.Wait(10 * time.Minute)
	h.packs("1001", "YT1000000000001", "CUP", cup, 3)
	h.Wait(10 * time.Minute)
	for i, code := range []string{no, "A-01", cup, "*10", "/close"} {
		h.Write(func(tx *store.Tx) error {
			act := h.act("1")
			act.At = then.Add(time.Duration(i) * time.Second).UnixMilli()
			_, err := count.Scan(tx, act, code)
			return err
		})
	}
	if r := h.review(no)["CUP@A-01"]; r.Variance != 0 || r.BooksThen != 10 || r.ExpectNow != 7 {
		t.Errorf("%+v", r)
	}
}

func TestAKeyAnswersTwiceAndCountsOnce(t *testing.T) {
	h := newHouse(t)
	h.tells("1", "A-01", "place_opened/spot")
	act := h.act("1")
	for range 2 {
		h.Write(func(tx *store.Tx) error {
			v, err := count.Scan(tx, act, cup)
			if v.Kind != count.Counted || v.Done != 1 {
				t.Errorf("%+v", v)
			}
			return err
		})
	}
}

func TestOnlyALeadPostsLargeDifferences(t *testing.T) {
	h := newHouse(t)
	h.tells("2", "A-01", "place_opened/spot", cup, "counted", "/count 300", "counted", "/finish", "left")
	var no string
	h.Write(func(tx *store.Tx) error {
		all, err := count.Sessions(tx, false, 9)
		if err != nil {
			return err
		}
		no = all[0].No
		p, err := count.Post(tx, h.act("2"), no, count.PostOptions{})
		if p.Why != count.PostLead || len(p.Over) != 1 || p.Over[0].Units != 290 {
			t.Errorf("%+v", p)
		}
		return err
	})
	h.Write(func(tx *store.Tx) error {
		why, err := count.Cancel(tx, h.act("1"), no, "乱扫的")
		if why != "" {
			t.Error(why)
		}
		return err
	})
	h.tells("2", no, "session_ended")
}
