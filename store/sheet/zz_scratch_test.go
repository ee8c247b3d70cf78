package sheet

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"testing"
	"time"
)

func TestScratchHeaders(t *testing.T) {
	b, _ := os.ReadFile("/work/shared/data/order-file-headers.json")
	var m map[string]json.RawMessage
	if err := json.Unmarshal(b, &m); err != nil { t.Fatal(err) }
	var names []string
	for k := range m { if k != "_about" { names = append(names, k) } }
	sort.Strings(names)
	for _, k := range names {
		var h struct{ Columns []string }
		json.Unmarshal(m[k], &h)
		kind, cols := Detect(h.Columns)
		fmt.Printf("== %s %s\n", k, kind)
		used := map[int]bool{}
		for f, list := range cols {
			fmt.Printf("   %s:", f)
			for _, c := range list { fmt.Printf(" %s", h.Columns[c]); used[c] = true }
			fmt.Println()
		}
		fmt.Print("   unused:")
		for i, c := range h.Columns { if !used[i] { fmt.Print(" ", c) } }
		fmt.Println()
	}
}

func TestScratchFiles(t *testing.T) {
	loc := time.FixedZone("x", 8*3600)
	for _, n := range []string{"ExportOrderList", "ExportOrderDetailList", "products", "opening-stock", "collected"} {
		f, err := Open("/work/shared/data/orders-sample/" + n + ".csv")
		if err != nil { t.Fatal(err) }
		s := f.Sheets()[0]
		rows, units, bad := 0, int64(0), 0
		for {
			r, err := s.Next()
			if err == io.EOF { break }
			if err != nil { t.Fatal(err) }
			rows++
			if rows < 3 {
				for _, fld := range []Field{OrderNo, Waybill, Phone, BuyerMessage, OrderStatus, SKUCode, Title, Name, Variant, Place, Barcode} { fmt.Print(r.Number(), " ", fld, "=", r.Text(fld), " | ") }
				tm, err := r.Time(PaidAt, loc)
				fmt.Println(tm, err, Status(r.Text(OrderStatus)))
				g, err := r.Grams(Weight)
				fmt.Println(g, err)
			}
			if s.Has(OrderNo) { if _, err := r.ID(OrderNo); err != nil { bad++; fmt.Println(err) } }
			if s.Has(Waybill) { if _, err := r.ID(Waybill); err != nil && !Missing(err) { bad++; fmt.Println(err) } }
			if s.Has(PaidAt) { if _, err := r.Time(PaidAt, loc); err != nil { bad++; fmt.Println(err) } }
			if s.Has(Units) { u, err := r.Int(Units); if err != nil { bad++; fmt.Println(err) }; units += u }
			if s.Has(TotalUnits) { u, err := r.Int(TotalUnits); if err != nil { bad++; fmt.Println(err) }; units += u }
		}
		d, tot := f.Progress()
		fmt.Println(n, f.Encoding(), s.Kind(), rows, units, bad, d, tot, s.rounded)
		f.Close()
	}
}
