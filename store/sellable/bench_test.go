package sellable_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/sellable"
	"shipdesk/store/shoptest"
)

// benchDay is a time on the day after the last one of shoptest.Plenty.
const benchDay = 20014*24*60*60*1000 - 8*60*60*1000

// BenchmarkSellable lists what may be sold of 100,000 SKUs wanted by 100,000
// open orders.
func BenchmarkSellable(b *testing.B) {
	db := shoptest.Plenty(b, 100_000, 100_000)
	ctx := context.Background()
	var rows []sellable.Row
	for b.Loop() {
		if err := db.Read(ctx, func(tx *store.Tx) (err error) { rows, err = sellable.List(tx, benchDay); return err }); err != nil {
			b.Fatal(err)
		}
	}
	short := 0
	for _, r := range rows {
		if r.ShortUnits > 0 {
			short++
		}
	}
	b.ReportMetric(float64(short), "short")
}

// BenchmarkStockWindow reads a screen of 100,000 SKUs, from the middle of the
// list, by each column, and searched.
func BenchmarkStockWindow(b *testing.B) {
	db := shoptest.Plenty(b, 100_000, 1000)
	ctx := context.Background()
	for done := false; !done; {
		if err := db.Write(ctx, func(tx *store.Tx) (err error) { done, err = sellable.Advance(tx); return err }); err != nil {
			b.Fatal(err)
		}
	}
	for _, q := range []sellable.Query{
		{Sort: sellable.ByCode}, {Sort: sellable.ByName}, {Sort: sellable.ByPlace}, {Sort: sellable.ByOnHand}, {Sort: sellable.ByPromised}, {Sort: sellable.ByAvailable, Desc: true},
		{Sort: sellable.BySafety}, {Sort: sellable.ByDispatch}, {Sort: sellable.ByDamaged}, {Sort: sellable.BySold, Desc: true}, {Sort: sellable.ByCover},
		{Sort: sellable.ByOnTheWay, Desc: true}, {Sort: sellable.ByCounted},
		{Text: "杯"}, {Text: "马克"}, {Text: "马克杯"}, {Text: "k7"}, {Text: "mkb"}, {Text: "瓷 红"},
	} {
		b.Run(string(q.Sort)+q.Text, func(b *testing.B) {
			offset := int64(50_000)
			if q.Text != "" {
				offset = 0
			}
			for b.Loop() {
				if err := db.Read(ctx, func(tx *store.Tx) error { _, err := sellable.Window(tx, q, benchDay, offset, 40); return err }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkSumsOfAParcel packs parcels of one piece, by turns in books that keep
// the sums of this room and in books without: sums-µs is what they cost more,
// in the middle of all parcels.
func BenchmarkSumsOfAParcel(b *testing.B) {
	const parcels = 4000
	shops := make([]*shoptest.Shop, 2)
	took := make([][]time.Duration, len(shops))
	for i := range shops {
		s := shoptest.Plain(b, filepath.Join(b.TempDir(), "shop.db"))
		b.Cleanup(func() { _ = s.DB.Close() })
		s.AddSKU(shoptest.Goods{Code: "CUP", Barcode: "6901234567892", Place: "A-01", Stock: 1_000_000}, shoptest.Goods{Code: "PLATE", Place: "A-02", Stock: 9})
		s.AddKit(shoptest.Goods{Code: "SET", Place: "A-03"}, shoptest.Line{SKU: "CUP", Units: 2}, shoptest.Line{SKU: "PLATE", Units: 1})
		s.AddMany(0, parcels, "CUP", 1)
		shops[i] = s
	}
	shops[1].Write(func(tx *store.Tx) error {
		for _, name := range []string{"TRIGGER sold_new", "TRIGGER sold_more", "TRIGGER kit_covers", "INDEX sku_sum_sold", "INDEX sku_sum_available",
			"INDEX sku_sum_on_hand", "INDEX sku_sum_promised", "INDEX sku_sum_dispatch", "INDEX sku_sum_cover"} {
			if _, err := tx.Exec("DROP " + name); err != nil {
				return err
			}
		}
		return nil
	})
	n := 0
	for b.Loop() {
		if n == parcels {
			b.Fatal("no parcels left: make the shops larger")
		}
		for i, s := range shops {
			start := time.Now()
			for _, code := range []string{fmt.Sprintf("YT%013d", n), "6901234567892"} {
				s.Write(func(tx *store.Tx) error { _, err := pack.Scan(tx, s.Act("1"), code); return err })
			}
			took[i] = append(took[i], time.Since(start))
		}
		n++
	}
	var middle [2]time.Duration
	for i := range took {
		slices.Sort(took[i])
		middle[i] = took[i][len(took[i])/2]
	}
	b.ReportMetric(float64((middle[0] - middle[1]).Microseconds()), "sums-µs")
	b.ReportMetric(float64(middle[0].Microseconds()), "with-µs")
}
