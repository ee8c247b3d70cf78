package sheet

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// page is what exporters write under the name of an .xls: a title, styles,
// cells that reach over others, broken line ends.
const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gbk"><style>td{mso-number-format:"\@"}</style></head><body>
<table border=1><tr><td colspan=4>订单导出 2026-11-20</td></tr>
<tr><th>订单编号</th><th>商品名称</th><th>数量</th><th>商家编码</th></tr>
<tr><td style="vnd.ms-excel.numberformat:@">2222280178365521518</td><td>拖鞋<br>黑色 &amp; 大号</td><td>2</td><td><b>K</b>1</td>
<tr><td rowspan=2>1002</td><td>杯子</td><td>1<td>K2
<tr><td>盘子</td><td>1</td><td>K3</td></tr>
</table></body></html>`

func TestAPageNamedLikeAWorkbook(t *testing.T) {
	coded, err := simplifiedchinese.GB18030.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	f, err := OpenReader(strings.NewReader(coded), "orders.xls")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := f.Sheets()[0]
	if s.Kind() != KindLines || s.HeaderRow() != 2 || len(f.Sheets()) != 1 {
		t.Fatalf("%s %d", s.Kind(), s.HeaderRow())
	}
	var got []string
	for {
		row, err := s.Next()
		if err != nil {
			break
		}
		got = append(got, strings.Join(row.Cells(), "|"))
	}
	if want := []string{"2222280178365521518|拖鞋 黑色 & 大号|2|K1", "1002|杯子|1|K2", "|盘子|1|K3"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestPagesThatAreNoTable(t *testing.T) {
	for name, text := range map[string]string{
		"an XML workbook": `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>`,
		"an archive":      "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<table><tr><td>=3D</td></tr></table>",
	} {
		if _, err := OpenReader(bytes.NewReader([]byte(text)), "x.xls"); !errors.Is(err, ErrWebPage) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestColumnsNobodyKnows(t *testing.T) {
	text := "某某系统导出,,\n单据,货,几个\nD1,杯子,2\nD2,盘子,1\n"
	_, err := OpenReader(strings.NewReader(text), "x.csv")
	var u *UnknownError
	if !errors.As(err, &u) || u.Row != 2 || !slices.Equal(u.Header, []string{"单据", "货", "几个"}) || len(u.Samples) != 2 || u.Samples[0][1] != "杯子" {
		t.Fatalf("%v %+v", err, u)
	}
	if u.Signature != Signature([]string{"几个", " 货", "单据", ""}) || u.Signature == Signature([]string{"单据", "货"}) {
		t.Error("the signature goes by the columns, in any order")
	}
	said := Mapping{"单据": OrderNo, "货": SKUCode, "几个": Units}
	f := &File{name: "x.csv", reader: strings.NewReader(text), known: func(header []string) Mapping {
		if Signature(header) == u.Signature {
			return said
		}
		return nil
	}}
	if _, err := f.open(); err != nil {
		t.Fatal(err)
	}
	s := f.Sheets()[0]
	if s.Kind() != KindLines || s.HeaderRow() != 2 {
		t.Errorf("%s %d", s.Kind(), s.HeaderRow())
	}
	if row, err := s.Next(); err != nil || row.Text(OrderNo) != "D1" || row.Text(SKUCode) != "杯子" {
		t.Error(row.Cells(), err)
	}
}

func TestMeaning(t *testing.T) {
	for name, want := range map[string]Field{"order_no": OrderNo, "订单编号": OrderNo, "Units": Units, "-": "", "数量": Units} {
		if got, ok := Meaning(name); !ok || got != want {
			t.Errorf("%s: %q %v", name, got, ok)
		}
	}
	if _, ok := Meaning("什么"); ok {
		t.Error("nothing means that")
	}
}

// FuzzWeb reads any page to its end: no panic, and rows that are text.
func FuzzWeb(f *testing.F) {
	f.Add(page)
	f.Add("<table><tr><td rowspan=3 colspan=2>订单编号<td>数量<tr><table><td>x</table><td>y")
	f.Add("<table><table><tr><th>订单编号<th>数量</table></table><tr>")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := OpenReader(strings.NewReader("<html>"+text), "x.xls")
		if err != nil {
			return
		}
		defer file.Close()
		for _, s := range file.Sheets() {
			for {
				row, err := s.Next()
				if err != nil {
					break
				}
				for _, c := range row.Cells() {
					if strings.ContainsAny(c, "\x00\n") {
						t.Errorf("%q", c)
					}
				}
			}
		}
	})
}
