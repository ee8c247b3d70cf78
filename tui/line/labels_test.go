package line

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

func TestLabelsArePrintedForPlacesInUse(t *testing.T) {
	b := newBench(t)
	out := filepath.Join(t.TempDir(), "labels.html")
	if err := b.PlaceSheet(context.Background(), out, nil); err != nil || !strings.Contains(b.err.String(), "没有分库位") {
		t.Error(err, b.err)
	}
	b.shop.AddSKU(shoptest.Goods{Code: "CUP", Place: "A-01", Stock: 1})
	b.shop.Write(func(tx *store.Tx) error {
		if _, err := stock.AddPlaces(tx, b.shop.Act("office"), []string{"B-02", "B-01", "Z-9"}); err != nil {
			return err
		}
		return stock.ClosePlace(tx, b.shop.Act("office"), "Z-9", true)
	})
	if err := b.PlaceSheet(context.Background(), out, nil); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	page := string(file)
	if a, two, one := strings.Index(page, ">A-01<"), strings.Index(page, ">B-02<"), strings.Index(page, ">B-01<"); a < 0 || two < a || one < two {
		t.Errorf("not in walking order: %d %d %d", a, two, one)
	}
	if strings.Contains(page, "Z-9") || strings.Contains(page, "SHELF") {
		t.Error("a closed place has a label, or the shelf")
	}
	if err := b.PlaceSheet(context.Background(), out, []string{"B-01", "NONE"}); Exit(err) != ExitRefused {
		t.Error(err, b.err)
	}
}
