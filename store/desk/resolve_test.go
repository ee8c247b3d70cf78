package desk_test

import (
	"fmt"
	"testing"

	"shipdesk/store"
	"shipdesk/store/desk"
	"shipdesk/store/shoptest"
)

func TestResolve(t *testing.T) {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "CUP", Barcode: "6901234567892", CaseBarcode: "16901234567899", CaseUnits: 12, Place: "A-01"},
		shoptest.Goods{Code: "CUP-2", Barcode: "6901234567892"},
		shoptest.Goods{Code: "A-01"},
	)
	s.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "CUP", Units: 1})
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "小王", ""); return err })
	for code, want := range map[string]string{
		"yt1000000000001":   "[{waybill YT1000000000001 0 ready []}]",
		"No:YT100000000000": "[]",
		"6901234567892":     "[{item CUP 1  []} {item CUP-2 1  []}]",
		"06901234567892":    "[{item CUP 1  []} {item CUP-2 1  []}]",
		"16901234567899":    "[{item CUP 12  []}]",
		"A-01":              "[{item A-01 1  []} {place A-01 0  []}]",
		"1001":              "[{order 1001 0  []}]",
		"小王":                "[{person 小王 0  []}]",
		"/OK":               "[{command ok 0  []}]",
		"*12":               "[{quantity  12  []}]",
		"JT1234567890123":   "[{pattern  0  [极兔速递]}]",
		"hello":             "[]",
	} {
		s.Read(func(tx *store.Tx) error {
			got, err := desk.Resolve(tx, code)
			if fmt.Sprint(got) != want {
				t.Errorf("%s means %v, want %s", code, got, want)
			}
			return err
		})
	}
}
