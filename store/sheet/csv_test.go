package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const wideHeader = "订单编号,标题,价格,购买数量,商家编码,商品属性,备注,订单状态\n"

func TestQuotes(t *testing.T) {
	tests := []struct {
		name, rows string
		want       []string // order | title | units | note
	}{
		{"bare formula", `="0012",杯子,1,2,K1,红,,待发货`, []string{"0012|杯子|2|"}},
		{"quoted formula", `"=""0012""","杯子",1,2,K1,红,,待发货`, []string{"0012|杯子|2|"}},
		{"inches", `1,27" 屏幕,1,2,K1,红,,待发货`, []string{`1|27" 屏幕|2|`}},
		{"comma and quotes", `1,"杯子, ""大""",1,2,K1,红,,待发货`, []string{`1|杯子, "大"|2|`}},
		{"line break in a cell", "1,杯子,1,2,K1,红,\"请\r\n尽快\",待发货\n2,碗,1,3,K2,红,,待发货", []string{"1|杯子|2|请 尽快", "2|碗|3|"}},
		{"quoted word first", `1,"杯子" 大号,1,2,K1,红,"好",待发货`, []string{`1|"杯子" 大号|2|好`}},
		{"never closed", "1,\"杯子,1,2,K1,红,,待发货\n2,碗,1,3,K2,红,,待发货\n3,勺,1,4,K3,红,,待发货", []string{`1|"杯子|2|`, "2|碗|3|", "3|勺|4|"}},
		{"closed three rows on", "1,\"杯子,1,2,K1,红,,待发货\n2,碗,1,3,K2,红,,待发货\n3,\"勺\",1,4,K3,红,,待发货\n4,叉,1,5,K4,红,,待发货",
			[]string{`1|"杯子|2|`, "2|碗|3|", "3|勺|4|", "4|叉|5|"}},
		{"the last never closed", "1,杯子,1,2,K1,红,,待发货\n2,\"碗,1,3,K2,红,,待发货", []string{"1|杯子|2|", `2|"碗|3|`}},
		{"ragged", "1,杯子\n2,碗,1,3,K2,红,,待发货,多,余", []string{"1|杯子||", "2|碗|3|"}},
		{"apostrophe and tab", "'0012,\t杯子 ,1,'2,K1,红,'null,待发货", []string{"0012|杯子|2|"}},
		{"end of file mark", "1,杯子,1,2,K1,红,,待发货\n\x1A", []string{"1|杯子|2|"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := texts(t, openText(t, wideHeader+tt.rows), OrderNo, Title, Units, SellerNote)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestUnclosedQuoteInAHugeFile(t *testing.T) {
	var b strings.Builder
	b.WriteString(wideHeader)
	for i := range 5000 {
		title := "杯子"
		if i%1000 == 10 {
			title = `"杯子`
		}
		fmt.Fprintf(&b, "%d,%s,1,2,K1,红,,待发货\n", i, title)
	}
	got := texts(t, openText(t, b.String()), OrderNo)
	if len(got) != 5000 || got[4999] != "4999" {
		t.Error(len(got), got[len(got)-1])
	}
}

// TestMendingLeavesGoodFilesAlone reads tables that are quoted as they should
// be, line breaks and all, and wants every cell and every row.
func TestMendingLeavesGoodFilesAlone(t *testing.T) {
	piece := rapid.SampledFrom([]string{"\n", "\r\n", `"`, ",", "=", " ", "杯子", "5", "'"})
	text := rapid.Custom(func(t *rapid.T) string {
		s := strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "")
		if strings.Count(s, ",") > 3 { // a text is no table
			s = strings.ReplaceAll(s, ",", "，")
		}
		return s
	})
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		w := csv.NewWriter(&b)
		_ = w.Write(strings.Split(strings.TrimSpace(wideHeader), ","))
		table := rapid.SliceOfN(rapid.SliceOfN(text, 7, 7), 1, 8).Draw(t, "table")
		for _, row := range table {
			_ = w.Write(append([]string{"N1"}, row...))
		}
		w.Flush()
		f, err := OpenReader(strings.NewReader(b.String()), "good.csv")
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range table {
			r, err := f.Sheets()[0].Next()
			if err != nil {
				t.Fatal(err)
			}
			for j, want := range row {
				if got := r.Cells()[j+1]; got != unwrap(want) || r.Number() != i+2 {
					t.Fatalf("row %d, cell %d: %q came back as %q", r.Number(), j, want, got)
				}
			}
		}
		if r, err := f.Sheets()[0].Next(); err != io.EOF {
			t.Fatal(r.Cells(), err)
		}
	})
}

func TestRowNumbers(t *testing.T) {
	s := openText(t, "订单编号,快递单号,买家留言\n1,a,\"两\n行\"\n\n\n2,b,\n,,\n3,c,\n")
	var got []string
	for {
		r, err := s.Next()
		if err == io.EOF {
			break
		}
		got = append(got, fmt.Sprint(r.Number(), " ", r.Text(OrderNo)))
	}
	// Excel shows the cell with a line break as one row, and empty rows as rows.
	if diff := cmp.Diff([]string{"2 1", "5 2", "7 3"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTextMayBeKept(t *testing.T) {
	s := openText(t, "订单编号,快递单号\naaaa,1\nbbbb,2\n")
	r, _ := s.Next()
	kept, cells := r.Text(OrderNo), r.Cells()
	if _, err := s.Next(); err != nil {
		t.Fatal(err)
	}
	if kept != "aaaa" || cells[0] != "aaaa" || cells[1] != "1" {
		t.Error(kept, cells)
	}
}

func TestControlCharacters(t *testing.T) {
	r := firstRow(t, "订单编号,买家留言,收货人\n1,\"\x1b[31m红\u202E\u200B\r\n二\t三\x7f\u0085四\",\u3000 \uFEFF王*\u00A0\n")
	if got := r.Text(BuyerMessage); got != "[31m红 二 三 四" {
		t.Errorf("%q", got)
	}
	if got := r.Text(Receiver); got != "王*" {
		t.Errorf("%q", got)
	}
	if got := firstRow(t, "订单编号,收货人\n1,👩‍🚀\n").Text(Receiver); got != "👩‍🚀" {
		t.Errorf("%q", got)
	}
}

// FuzzCSV reads anything: no panic, no control characters, row numbers that
// grow.
func FuzzCSV(f *testing.F) {
	f.Add([]byte(waybills))
	f.Add([]byte(wideHeader + "1,\"杯子,1,2,K1,红,,待发货\n2,碗,\"1\",3\n"))
	f.Add([]byte("\xFF\xFE1\x00,\x00"))
	f.Add([]byte("\xb6\xa9\xb5\xa5,=\"1\"\r2"))
	f.Add([]byte("a\tb;c|d\n\n\"\"\"\n1.5E+17,#N/A,2026-13-01\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, prefix := range []string{"", "订单编号,快递单号,数量,付款时间,重量(kg),实付款\n", "订单号\t运单号\n"} {
			all := append([]byte(prefix), data...)
			file, err := OpenReader(bytes.NewReader(all), "fuzz")
			if err != nil {
				var known *FileError
				if !errors.As(err, &known) {
					t.Fatal(err)
				}
				continue
			}
			for _, s := range file.Sheets() {
				fuzzSheet(t, s)
			}
			_ = file.Close()
		}
	})
}

func fuzzSheet(t *testing.T, s *Sheet) {
	last := s.HeaderRow()
	for {
		r, err := s.Next()
		if err != nil {
			return
		}
		if r.Number() <= last {
			t.Fatalf("row %d after %d", r.Number(), last)
		}
		last = r.Number()
		checkCells(t, r.Cells())
		for _, f := range []Field{OrderNo, Waybill, Units, PaidAt, Weight, AmountPaid} {
			id, _ := r.ID(f)
			checkCells(t, SplitIDs(id))
			_, err1 := r.Int(f)
			_, err2 := r.Money(f)
			_, err3 := r.Time(f, nil)
			_, err4 := r.Grams(f)
			for _, err := range []error{err1, err2, err3, err4} {
				var cell *CellError
				if err != nil && !errors.As(err, &cell) {
					t.Fatal(err)
				}
			}
		}
	}
}

func checkCells(t *testing.T, cells []string) {
	for _, c := range cells {
		if !utf8.ValidString(c) || strings.ContainsFunc(c, unicode.IsControl) {
			t.Fatalf("cell %q", c)
		}
	}
}
