package sellable_test

import (
	"context"
	"testing"

	"shipdesk/store"
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
