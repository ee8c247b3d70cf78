package report_test

import (
	"context"
	"fmt"
	"testing"

	"shipdesk/store"
	"shipdesk/store/report"
	"shipdesk/store/shoptest"
)

// BenchmarkSearch reads the first page for what is typed into the search, and
// pages of filtered lists, in books of 1,000,000 parcels.
func BenchmarkSearch(b *testing.B) {
	const n = 1_000_000
	db := shoptest.Million(b, n)
	day := int64(shoptest.MillionStart + n*20000 - 4*86_400_000)
	for _, c := range []struct {
		name string
		f    report.Filter
		from report.Key
	}{
		{"newest", report.Filter{}, report.Key{}},
		{"middle", report.Filter{}, report.Key{A: shoptest.MillionStart + n*10000, B: n / 2}},
		{"waiting", report.Filter{Scope: report.Waiting}, report.Key{}},
		{"all", report.Filter{Scope: report.All}, report.Key{}},
		{"batch", report.Filter{Scope: report.All, Batch: 500}, report.Key{}},
		{"day and operator", report.Filter{From: day, To: day + 86_400_000, Operator: "小3"}, report.Key{}},
		{"operator nobody", report.Filter{Operator: "无"}, report.Key{}},
		{"waybill", report.Filter{Scope: report.All, Text: fmt.Sprint("YT", 8800000000000+777*7919)}, report.Key{}},
		{"last 4 digits", report.Filter{Scope: report.All, Text: "3519"}, report.Key{}},
		{"last 6 digits", report.Filter{Scope: report.All, Text: "003519"}, report.Key{}},
		{"order", report.Filter{Scope: report.All, Text: fmt.Sprint(3000000000000000000 + 777*104729*1013)}, report.Key{}},
		{"one character", report.Filter{Scope: report.All, Text: "客"}, report.Key{}},
		{"two characters", report.Filter{Scope: report.All, Text: "加送"}, report.Key{}},
		{"three characters", report.Filter{Scope: report.All, Text: "老客户"}, report.Key{}},
		{"every buyer", report.Filter{Scope: report.All, Text: "张"}, report.Key{}},
		{"goods", report.Filter{Scope: report.All, Text: "商品7"}, report.Key{}},
		{"goods of every kind", report.Filter{Scope: report.All, Text: "白色"}, report.Key{}},
		{"SKU", report.Filter{Scope: report.All, Text: "K77"}, report.Key{}},
		{"buyer", report.Filter{Scope: report.All, Text: "tb777"}, report.Key{}},
		{"note and operator nobody", report.Filter{Text: "老客户", Operator: "无"}, report.Key{}},
		{"nothing", report.Filter{Scope: report.All, Text: "龙"}, report.Key{}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				err := db.Read(context.Background(), func(tx *store.Tx) error {
					_, err := report.List(tx, c.f, c.from, false, 40)
					return err
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
