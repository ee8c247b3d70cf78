package count_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/count"
	"shipdesk/store/desk"
	"shipdesk/store/inbound"
	"shipdesk/store/pack"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

const (
	cup     = "6901234567892"
	cupCase = "16901234567899"
	pan     = "6901234567885"
	bowl    = "6901234567878"
)

type house struct {
	*shoptest.Shop
	t   testing.TB
	who map[string]string // station to operator
}

func newHouse(t testing.TB) *house { return stocked(shoptest.New(t)) }

// stocked fills a shop: ten cups at A-01, two pans and five bowls at B-01, and
// an empty place.
func stocked(s *shoptest.Shop) *house {
	h := &house{s, s.T, map[string]string{"1": "小王", "2": "小李", "3": "小张"}}
	h.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Variant: "白", Barcode: cup, CaseBarcode: cupCase, CaseUnits: 6, Place: "A-01", Stock: 10},
		shoptest.Goods{Code: "PAN", Name: "平底锅", Barcode: pan, Place: "B-01", Stock: 2},
		shoptest.Goods{Code: "BOWL", Name: "碗", Barcode: bowl, Place: "B-01", Stock: 5})
	h.Write(func(tx *store.Tx) error {
		_, err := stock.EnsureBin(tx, "C-09")
		return err
	})
	return h
}

func (h *house) act(station string) store.Act {
	act := h.Act(station)
	act.Mode = count.Mode
	if who := h.who[station]; who != "" {
		act.Operator = who
	}
	act.Lead = act.Operator == "小王"
	return act
}

// tells scans codes in the counting mode and wants these verdicts, as kind or
// kind/why.
func (h *house) tells(station string, pairs ...string) (last count.Verdict) {
	h.t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		h.Write(func(tx *store.Tx) (err error) {
			last, err = count.Scan(tx, h.act(station), pairs[i])
			return err
		})
		got := string(last.Kind)
		if last.Why != "" {
			got += "/" + string(last.Why)
		}
		if got != pairs[i+1] {
			h.t.Fatalf("%s at %s: %s, want %s (%+v)", pairs[i], station, got, pairs[i+1], last)
		}
	}
	return last
}

func (h *house) open(w count.Want) string {
	h.t.Helper()
	var o count.Opened
	h.Write(func(tx *store.Tx) (err error) {
		o, err = count.Open(tx, h.act("1"), w)
		return err
	})
	if o.Session == "" {
		h.t.Fatalf("%+v opens %+v", w, o)
	}
	return o.Session
}

func (h *house) post(session string) (p count.Posted) {
	h.t.Helper()
	h.Write(func(tx *store.Tx) (err error) {
		p, err = count.Post(tx, h.act("1"), session, count.PostOptions{Reason: "日盘"})
		return err
	})
	return p
}

func (h *house) review(session string) map[string]count.Row {
	h.t.Helper()
	all := map[string]count.Row{}
	h.Read(func(tx *store.Tx) error {
		rows, err := count.Review(tx, session, false, count.ByUnits)
		for _, r := range rows {
			all[r.SKU+"@"+r.Place] = r
		}
		return err
	})
	return all
}

func (h *house) at(sku, place string) (n int64) {
	h.Read(func(tx *store.Tx) error {
		p, err := stock.PlaceByCode(tx, place)
		if err != nil {
			return err
		}
		s, err := stock.ByCode(tx, sku)
		if err == nil {
			n, err = stock.UnitsAt(tx, s.ID, p.ID)
		}
		return err
	})
	return n
}

// goods scans in a mode of receiving, issuing or moving.
func (h *house) goods(mode string, codes ...string) {
	h.t.Helper()
	for _, code := range codes {
		h.Write(func(tx *store.Tx) error {
			act := h.Act("9")
			act.Mode = mode
			v, err := inbound.Scan(tx, act, code)
			if v.Kind.Refusal() {
				h.t.Fatalf("%s: %+v", code, v)
			}
			return err
		})
	}
}

// packs sends one order of a SKU.
func (h *house) packs(no, waybill, sku, barcode string, units int64) {
	h.t.Helper()
	h.AddOrder(no, []string{waybill}, shoptest.Line{SKU: sku, Units: units})
	for i := range units + 1 {
		code := barcode
		if i == 0 {
			code = waybill
		}
		h.Write(func(tx *store.Tx) error {
			v, err := pack.Scan(tx, h.Act("8"), code)
			if v.Kind.Refusal() {
				h.t.Fatalf("%s: %+v", code, v)
			}
			return err
		})
	}
}

func TestAPlaceIsCountedWhileItsGoodsArePacked(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindFull})
	h.tells("1", cup, "session_first", no, "joined", cup, "place_first", "A-01", "place_opened", cup, "counted", "*11", "counted")
	h.packs("1001", "YT1000000000001", "CUP", cup, 2)
	v := h.tells("1", "B-01", "place_opened", bowl, "counted", "/count 5", "counted", "C-09", "ask_missing")
	if v.Place != "B-01" || v.To != "C-09" || len(v.Missing) != 1 || v.Missing[0].SKU != "PAN" || v.Missing[0].Units != 0 {
		t.Errorf("asked for %+v", v)
	}
	v = h.tells("1", "/notlooked", "place_opened", "/close", "ask_missing/nothing_counted", "/ok", "acknowledged/ask_missing", cup, "counted", "/empty", "not_allowed/not_empty", "/undo", "undone",
		"/empty", "empty", "SHELF", "outside_session", "/ok", "acknowledged/outside_session", "/finish", "left")
	if v.Left != 1 {
		t.Errorf("the place where nobody looked for the pan is left: %+v", v)
	}
	p := h.post(no)
	if p.Lines != 2 || p.Found != 1 || h.at("CUP", "A-01") != 9 || h.at("PAN", "B-01") != 2 {
		t.Errorf("%+v, %d cups", p, h.at("CUP", "A-01"))
	}
}

func TestACountDuringWhichGoodsMoveIsMadeAgain(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindPlaces, Places: []string{"A-01"}})
	h.tells("1", no, "joined", "A-01", "place_opened", cup, "counted")
	h.packs("1001", "YT1000000000001", "CUP", cup, 1)
	v := h.tells("1", cup, "counted", "*7", "counted", "/close", "place_closed/moved")
	if len(v.Missing) != 1 || v.Missing[0].SKU != "CUP" {
		t.Errorf("to be counted again: %+v", v.Missing)
	}
	if p := h.post(no); p.Why != count.PostNothing {
		t.Errorf("posted %+v", p)
	}
	h.tells("1", "A-01", "place_opened/recount", cup, "counted", "*9", "counted", "/close", "place_closed")
	if r := h.review(no)["CUP@A-01"]; r.Variance != 0 || r.BooksThen != 9 || r.Recount {
		t.Errorf("%+v", r)
	}
	if p := h.post(no); p.Matched != 1 || p.Lines != 1 || p.Found != 0 || p.Lost != 0 || !p.Ended {
		t.Errorf("%+v", p)
	}
}

func TestDifferencesStayTrueWhateverMovesAfter(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindFull})
	h.tells("1", no, "joined", "A-01", "place_opened", cupCase, "counted", "*2", "counted", "/undo", "undone", cup, "counted", "*5", "counted", "B-01", "place_opened")
	h.packs("1001", "YT1000000000001", "CUP", cup, 2)
	h.goods("receive", "/receive", cup, "*4", "/finish")
	h.tells("1", bowl, "counted", "/count 3", "counted", "C-09", "ask_missing", bowl, "locked/ask_missing", "/none", "place_opened", "/empty", "empty")
	rows := h.review(no)
	if r := rows["CUP@A-01"]; r.Counted != 11 || r.BooksThen != 10 || r.MovedSince != 2 || r.ExpectNow != 13 || len(r.Since) != 2 || r.Dispatch != 2 {
		t.Errorf("%+v", r)
	}
	if r := rows["PAN@B-01"]; r.Counted != 0 || r.Variance != -2 {
		t.Errorf("%+v", r)
	}
	p := h.post(no)
	if p.Found != 1 || p.Lost != 4 || p.Lines != 3 || !p.Ended {
		t.Errorf("%+v", p)
	}
	if a, b, c := h.at("CUP", "A-01"), h.at("PAN", "B-01"), h.at("BOWL", "B-01"); a != 13 || b != 0 || c != 3 {
		t.Errorf("%d cups, %d pans, %d bowls", a, b, c)
	}
	if again := h.post(no); again.Why != count.PostEnded || again.Who != "小王" {
		t.Errorf("%+v", again)
	}
	h.tells("1", "A-01", "session_ended")
	var rev desk.Reversal
	h.Write(func(tx *store.Tx) (err error) {
		rev, err = desk.Reverse(tx, h.Act("office"), p.Doc, "数错了")
		return err
	})
	if rev.Why != "" || h.at("CUP", "A-01") != 12 || h.at("PAN", "B-01") != 2 {
		t.Errorf("%+v, %d cups", rev, h.at("CUP", "A-01"))
	}
}

func TestTwoCountersOnOnePlaceAreTwoCounts(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindPlaces, Places: []string{"A-01"}})
	h.tells("1", no, "joined", "A-01", "place_opened", cup, "counted", "*9", "counted")
	h.tells("2", no, "joined", "A-01", "place_opened/also_counting", cup, "counted", "*10", "counted", "/join", "not_allowed/own_begun", "/close", "place_closed")
	h.tells("1", "/close", "place_closed")
	if r := h.review(no)["CUP@A-01"]; !r.Recount || r.Why != "disagree" || len(r.Counts) != 2 {
		t.Errorf("%+v", r)
	}
	h.tells("2", "A-01", "not_allowed/same_counter", "/ok", "acknowledged/not_allowed")
	h.tells("3", no, "joined", "A-01", "place_opened/recount", pan, "outside_session/not_asked", "/ok", "acknowledged/outside_session", cup, "counted", "*9", "counted", "/close", "place_closed")
	if r := h.review(no)["CUP@A-01"]; r.Recount || r.Counted != 9 {
		t.Errorf("the third count decides: %+v", r)
	}
	if p := h.post(no); p.Lost != 1 {
		t.Errorf("%+v", p)
	}
}

func TestCountersJoinTakeOverAndGoOn(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindPlaces, Places: []string{"A-01..B-01"}})
	h.tells("1", no, "joined", "A-01", "place_opened", cup, "counted", "*4", "counted")
	h.tells("2", no, "joined", "A-01", "place_opened/also_counting", "/join", "place_opened/joined", cup, "counted", "*6", "counted", "/close", "place_closed")
	h.tells("1", cup, "place_first", "A-01", "already_counted", "/join", "place_opened/resumed", "/undo", "undone", cup, "counted", "*3", "counted")
	h.tells("1", "/close", "place_closed", "A-01", "already_counted", "/ok", "acknowledged/already_counted")
	h.tells("2", "B-01", "place_opened", pan, "counted", "*2", "counted", "/park", "left")
	h.who["4"] = "小李"
	h.tells("4", no, "joined", "B-01", "place_opened/resumed", bowl, "counted")
	v := h.tells("3", no, "joined", "B-01", "place_opened/also_counting", "/take", "place_opened/taken", bowl, "counted", "*4", "counted", "/finish", "left")
	if v.Left != 0 || v.Closed != "B-01" {
		t.Errorf("%+v", v)
	}
	h.tells("4", bowl, "place_first")
	for key, want := range map[string]int64{"CUP@A-01": 10, "PAN@B-01": 2, "BOWL@B-01": 5} {
		if r := h.review(no)[key]; r.Counted != want {
			t.Errorf("%s: %+v", key, r)
		}
	}
	h.Read(func(tx *store.Tx) error {
		se, err := count.SessionNo(tx, no)
		if err != nil {
			return err
		}
		p, err := count.ProgressOf(tx, se)
		if p.Places != 2 || p.Counted != 2 || p.Lines != 3 || p.Matched != 3 || len(p.Counters) != 2 {
			t.Errorf("%+v", p)
		}
		return err
	})
}

func TestAnUnknownBarcodeIsNotedAndBoundLater(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindFull})
	v := h.tells("1", no, "joined", "B-01", "place_opened", bowl, "counted", "*5", "counted", "6900000000014", "unknown_code", "/note 红盖子的锅", "noted", "6900000000014", "unknown_code", "/undo", "undone",
		"6900000000014", "unknown_code", "/close", "ask_missing", "/none", "place_closed")
	var list []count.Unknown
	h.Read(func(tx *store.Tx) (err error) { list, err = count.Unknowns(tx, no); return err })
	if len(list) != 1 || list[0].Units != 2 || list[0].Note != "红盖子的锅" {
		t.Fatalf("%+v %+v", list, v)
	}
	h.packs("1001", "YT1000000000001", "PAN", pan, 1)
	h.Write(func(tx *store.Tx) error { return count.Bind(tx, h.act("1"), list[0].Tag, "PAN", 1) })
	if r := h.review(no)["PAN@B-01"]; r.Variance != 0 || r.Counted != 2 || r.ExpectNow != 1 {
		t.Errorf("%+v", r)
	}
}

func TestPlacesAndItemsOutsideAreAskedFor(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindSKUs, SKUs: []string{"CUP"}})
	h.tells("1", no, "joined", "B-01", "outside_session", pan, "locked/outside_session", "/ok", "acknowledged/outside_session", "B-01", "outside_session", "/add", "place_opened",
		pan, "outside_session/not_asked", "/add", "counted", cup, "counted", "/close", "place_closed", "BENCH", "not_allowed/bad_place", "A-01", "place_opened",
		"*3", "nothing_to_do/item_first", cup, "counted", "*999999", "not_allowed/too_many", "/ok", "acknowledged/not_allowed", "*8", "counted", "/count 9", "counted", "/close", "place_closed")
	r := h.review(no)["CUP@A-01"]
	if r.Variance != -1 || len(r.Causes) != 1 || r.Causes[0].Kind != count.CausePlace || r.Causes[0].Place != "B-01" {
		t.Errorf("%+v", r)
	}
	if p := h.post(no); p.Found != 1 || p.Lost != 2 { // a pan of the two was scanned
		t.Errorf("%+v", p)
	}
}

func TestASpotCountInTwoScans(t *testing.T) {
	h := newHouse(t)
	v := h.tells("1", "A-01", "place_opened/spot", cup, "counted")
	h.tells("1", "/count 8", "counted", "/finish", "left")
	if p := h.post(v.Session); p.Lost != 2 {
		t.Errorf("%+v", p)
	}
	h.Read(func(tx *store.Tx) error {
		s, err := stock.ByCode(tx, "CUP")
		if err != nil {
			return err
		}
		at, err := count.LastCounted(tx, s.ID)
		if at != h.Now().UnixMilli() {
			t.Errorf("last counted %d", at)
		}
		return err
	})
}

func TestTwoSessionsDoNotBookADifferenceTwice(t *testing.T) {
	h := newHouse(t)
	a, b := h.open(count.Want{Kind: count.KindFull}), h.open(count.Want{Kind: count.KindSpot, Places: []string{"A-01"}})
	h.tells("1", a, "joined", "A-01", "place_opened", cup, "counted", "/count 7", "counted", "/finish", "left")
	h.tells("2", b, "joined", "A-01", "place_opened", cup, "counted", "/count 7", "counted", "/finish", "left")
	h.Write(func(tx *store.Tx) error {
		p, err := count.Post(tx, h.act("1"), a, count.PostOptions{GoOn: true})
		if p.Lost != 3 || p.Ended {
			t.Errorf("%+v", p)
		}
		return err
	})
	if p := h.post(b); p.Lost != 0 || p.Lines != 1 || h.at("CUP", "A-01") != 7 {
		t.Errorf("%+v, %d", p, h.at("CUP", "A-01"))
	}
}

func TestALineBelowZeroIsLeftOutAndTheRestPosts(t *testing.T) {
	h := newHouse(t)
	no := h.open(count.Want{Kind: count.KindFull})
	h.tells("1", no, "joined", "A-01", "place_opened", cup, "counted", "/count 1", "counted", "B-01", "place_opened", pan, "counted", bowl, "counted", "/count 6", "counted", "/finish", "left")
	h.packs("1001", "YT1000000000001", "CUP", cup, 5) // five were there after all
	p := h.post(no)
	if len(p.LeftOut) != 1 || p.LeftOut[0].SKU != "CUP" || p.Found != 1 || p.Lost != 1 || p.Ended {
		t.Errorf("%+v", p)
	}
	h.tells("1", no, "joined", "A-01", "place_opened/recount", cup, "counted", "/count 5", "counted", "/finish", "left")
	if p := h.post(no); !p.Ended || p.Lines != 1 || p.Matched != 1 {
		t.Errorf("%+v", p)
	}
}
