package stock_test

import (
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/store/stock"
)

func TestASKUIsFoundByCodeNameVariantOrBarcode(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "CUP-W", Name: "马克杯", Variant: "白色", Barcode: "6901234567892", Place: "A-01", Stock: 1},
		shoptest.Goods{Code: "CUP-B", Name: "马克杯", Variant: "黑色 50%", Place: "A-02", Stock: 1},
		shoptest.Goods{Code: "6901", Name: "Plate", Place: "A-03", Stock: 1},
	)
	for text, want := range map[string]string{
		"马克": "CUP-B CUP-W", "cup 白": "CUP-W", "6901234567892": "CUP-W", "690123": "CUP-W", "6901": "6901", "%": "CUP-B", "plate": "6901", "": "", "龙": "",
		"马": "CUP-B CUP-W",
	} {
		var codes []string
		s.Read(func(tx *store.Tx) error {
			all, err := stock.Search(tx, text, 9)
			for _, one := range all {
				codes = append(codes, one.Code)
			}
			return err
		})
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%q finds %q, want %q", text, got, want)
		}
	}
}
