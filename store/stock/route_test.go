package stock_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

// route is the bins of a shop in walking order.
func route(s *shoptest.Shop) string {
	s.T.Helper()
	var codes []string
	s.Read(func(tx *store.Tx) error {
		rows, err := stock.PlaceWindow(tx, "", 0, 1000)
		for _, r := range rows {
			codes = append(codes, r.Code)
		}
		return err
	})
	return strings.Join(codes, " ")
}

// burst adds places and says what became of the labels.
func burst(s *shoptest.Shop, codes ...string) string {
	s.T.Helper()
	var whats []string
	s.Write(func(tx *store.Tx) error {
		fates, err := stock.AddPlaces(tx, s.Act("office"), codes)
		for _, f := range fates {
			whats = append(whats, f.What)
		}
		return err
	})
	return strings.Join(whats, " ")
}

func put(s *shoptest.Shop, code, after string, want error) (moved bool) {
	s.T.Helper()
	s.Write(func(tx *store.Tx) error {
		var err error
		if moved, err = stock.PutPlace(tx, s.Act("office"), code, after); !errors.Is(err, want) {
			s.T.Errorf("%s behind %s: %v", code, after, err)
		}
		return nil
	})
	return moved
}

func wants(t *testing.T, s *shoptest.Shop, want string) {
	t.Helper()
	if got := route(s); got != want {
		t.Errorf("the route is %s, want %s", got, want)
	}
}

func TestABurstOfLabelsBecomesPlacesInWalkingOrder(t *testing.T) {
	s := shoptest.New(t)
	if got := burst(s, "A-01", "A-02", "B-02", "B-01"); got != "new new new new" { // up one side of the aisle, down the other
		t.Error(got)
	}
	wants(t, s, "A-01 A-02 B-02 B-01")
	s.AddSKU(shoptest.Goods{Code: "CUP", Barcode: "6901234567892", Place: "A-02", Stock: 3})
	if got := burst(s, "A-01", "A-01-2", "6901234567892", "BENCH", "C-09", "A-01-2"); got != "there new goods bad new there" {
		t.Error(got)
	}
	wants(t, s, "A-01 A-01-2 C-09 A-02 B-02 B-01")
	if put(s, "B-01", "A-02", nil) != true || put(s, "B-01", "A-02", nil) != false {
		t.Error("moved, then it stands there already")
	}
	put(s, "C-09", "", nil)
	put(s, "A-01", "B-02", nil)
	wants(t, s, "C-09 A-01-2 A-02 B-01 B-02 A-01")
	put(s, "BENCH", "A-01", stock.ErrPlaceFixed)
	put(s, "A-02", "NONE", store.ErrNotFound)
}

func TestBinsThatShareTheNumberOfTheirAisleAreTakenApart(t *testing.T) {
	s := shoptest.New(t)
	burst(s, "A", "B", "C", "D")
	s.Write(func(tx *store.Tx) error {
		for _, code := range []string{"A", "B", "C", "D"} {
			if err := stock.RoutePlace(tx, s.Act("office"), code, "1"); err != nil {
				return err
			}
		}
		return nil
	})
	put(s, "D", "A", nil)
	wants(t, s, "A D B C")
	burst(s, "B", "X", "Y")
	wants(t, s, "A D B X Y C")
}

func TestAPlaceIsCalledAgainWhatItWasCalledOnce(t *testing.T) {
	s := shoptest.New(t)
	burst(s, "A", "B")
	rename := func(from, to string, want error) {
		t.Helper()
		s.Write(func(tx *store.Tx) error {
			if err := stock.RenamePlace(tx, s.Act("office"), from, to); !errors.Is(err, want) {
				t.Errorf("%s to %s: %v", from, to, err)
			}
			return nil
		})
	}
	rename("A", "Z", nil)
	rename("B", "A", stock.ErrPlaceTaken) // labels with A still mean Z
	rename("Z", "A", nil)
	rename("A", "Z", nil)
	wants(t, s, "B Z")
}

// TestPlacesStandWhereTheyWerePut puts places anywhere, over and over.
func TestPlacesStandWhereTheyWerePut(t *testing.T) {
	s := shoptest.New(t)
	any := rand.New(rand.NewPCG(1, 2))
	codes := []string{"A-01", "A-02", "A", "A!", "B-1", "A-01-1", "A\"1"}
	burst(s, codes...)
	model := slices.Clone(codes)
	for range 150 {
		code, after := codes[any.IntN(len(codes))], append(codes, "")[any.IntN(len(codes)+1)]
		if code == after {
			continue
		}
		put(s, code, after, nil)
		model = slices.DeleteFunc(model, func(c string) bool { return c == code })
		model = slices.Insert(model, slices.Index(model, after)+1, code)
		if got := route(s); got != strings.Join(model, " ") {
			t.Fatalf("%s behind %q: %s, want %v", code, after, got, model)
		}
	}
}
