package intake_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"testing"
)

// TestSample imports the sample of real orders, which may not be copied into
// the repository: SHIPDESK_SAMPLE names its folder.
func TestSample(t *testing.T) {
	dir := os.Getenv("SHIPDESK_SAMPLE")
	if dir == "" {
		t.Skip("SHIPDESK_SAMPLE is not set")
	}
	var want struct {
		Orders  int64            `json:"n_orders"`
		Lines   int64            `json:"n_lines"`
		Units   int64            `json:"n_units"`
		SKUs    int64            `json:"n_skus"`
		Open    int64            `json:"n_open"`
		Parcels int64            `json:"n_parcels"`
		Short   map[string]int64 `json:"short"`
	}
	raw, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	var files []string
	for _, f := range []string{"opening-stock.csv", "ExportOrderDetailList.csv", "products.csv", "ExportOrderList.csv"} {
		files = append(files, filepath.Join(dir, f))
	}
	res := d.in(files...)
	t.Logf("%+v", res)
	for _, c := range []struct {
		name  string
		query string
		want  int64
	}{
		{"orders", "SELECT count(*) FROM orders", want.Orders},
		{"lines", "SELECT count(*) FROM order_line", want.Lines},
		{"units", "SELECT sum(units) FROM order_line", want.Units},
		{"SKUs", "SELECT count(*) FROM sku WHERE id > 0", want.SKUs},
		{"open", "SELECT count(*) FROM orders WHERE state = 2", want.Open},
		{"parcels", "SELECT count(DISTINCT a.parcel_id) FROM parcel_order a JOIN orders o ON o.id = a.order_id WHERE o.state = 2", want.Parcels},
	} {
		if got := d.ints(c.query)[0]; got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
	short := map[string]int64{}
	codes := d.texts("SELECT s.code FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE m.promised > m.shelf ORDER BY s.code")
	for i, n := range d.ints("SELECT m.promised - m.shelf FROM sku_sum m JOIN sku s ON s.id = m.sku_id WHERE m.promised > m.shelf ORDER BY s.code") {
		short[codes[i]] = n
	}
	if !maps.Equal(short, want.Short) {
		t.Errorf("short: got %v, want %v", short, want.Short)
	}
	if len(res.Refused)+len(res.Unmapped) > 0 {
		t.Error(res.Refused, res.Unmapped)
	}
	d.again(files...)
	one := newDesk(t)
	for _, i := range []int{1, 3, 2, 0} {
		one.in(files[i])
	}
	d.same(d.facts(), one.facts())
}
