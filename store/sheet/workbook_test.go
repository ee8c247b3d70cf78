package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// workbook makes an XLSX file and gives its bytes.
func workbook(t *testing.T, fill func(*excelize.File) error, options ...excelize.Options) []byte {
	t.Helper()
	x := excelize.NewFile()
	defer x.Close()
	var b bytes.Buffer
	if err := errors.Join(fill(x), x.Write(&b, options...)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// rows fills a worksheet from A1.
func rows(x *excelize.File, sheet string, rows ...[]any) error {
	var errs []error
	for i, r := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		errs = append(errs, err, x.SetSheetRow(sheet, at, &r))
	}
	return errors.Join(errs...)
}

func TestWorkbook(t *testing.T) {
	paid := time.Date(2026, 3, 5, 18, 4, 1, 0, time.UTC)
	b := workbook(t, func(x *excelize.File) error {
		_, err1 := x.NewSheet("说明")
		_, err2 := x.NewSheet("库存")
		_, err3 := x.NewSheet("藏")
		return errors.Join(err1, err2, err3,
			rows(x, "Sheet1", []any{"三月订单"}, nil, []any{"订单编号 ", "付款时间", "实付款", "运单号", "买家留言", "订单状态"},
				[]any{"1234567890123456789", paid, 29.99, 773185003728281, "第一行\n第二行", "待发货"},
				nil,
				[]any{"A2", "2026/3/5 18:04:01", "￥1,200", "1.23E+20", nil, "交易成功"}),
			rows(x, "说明", []any{"随便写写"}),
			rows(x, "库存", []any{"商家编码", "库位", "数量"}, []any{"K1", "A-01", 3}),
			rows(x, "藏", []any{"商家编码", "库位", "数量"}, []any{"K9", "A-09", 9}),
			x.SetSheetVisible("藏", false))
	})
	f := openBytes(t, b)
	if len(f.Sheets()) != 2 || f.Encoding() != "XLSX" {
		t.Fatal(f.Sheets(), f.Encoding())
	}
	s, stock := f.Sheets()[0], f.Sheets()[1]
	if s.Name() != "Sheet1" || s.Kind() != KindOrders || s.HeaderRow() != 3 || stock.Name() != "库存" || stock.Kind() != KindStock {
		t.Error(s.Name(), s.Kind(), s.HeaderRow(), stock.Name(), stock.Kind())
	}
	checkFirst(t, s)
	checkSecond(t, s)
	if diff := cmp.Diff([]string{"K1|A-01|3"}, texts(t, stock, SKUCode, Place, Units)); diff != "" {
		t.Error(diff)
	}
	if done, total := f.Progress(); done != total || total != int64(len(b)) {
		t.Error(done, total)
	}
}

func checkFirst(t *testing.T, s *Sheet) {
	t.Helper()
	r, err := s.Next()
	if err != nil {
		t.Fatal(err)
	}
	when, err := r.Time(PaidAt, shanghai)
	if want := time.Date(2026, 3, 5, 18, 4, 1, 0, shanghai); err != nil || !when.Equal(want) {
		t.Error(when, err)
	}
	if fen, err := r.Money(AmountPaid); fen != 2999 || err != nil {
		t.Error(fen, err)
	}
	if id, err := r.ID(Waybill); id != "773185003728281" || err != nil {
		t.Error(id, err)
	}
	if r.Number() != 4 || r.Text(OrderNo) != "1234567890123456789" || r.Text(BuyerMessage) != "第一行 第二行" {
		t.Error(r.Number(), r.Cells())
	}
}

func checkSecond(t *testing.T, s *Sheet) {
	t.Helper()
	r, err := s.Next()
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.ID(Waybill)
	wantReason(t, err, ReasonScientific)
	if fen, err := r.Money(AmountPaid); fen != 120000 || err != nil || r.Number() != 6 {
		t.Error(fen, err, r.Number())
	}
	if _, err := s.Next(); err != io.EOF {
		t.Error(err)
	}
	if _, err := s.Next(); err != io.EOF {
		t.Error("after the end:", err)
	}
}

// rawSheet makes a workbook whose cells are given as Excel stores them.
func rawSheet(t *testing.T, date1904 bool, cells string) []byte {
	t.Helper()
	book := workbook(t, func(x *excelize.File) error {
		return x.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904})
	})
	old, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range old.File {
		if !strings.HasSuffix(part.Name, "sheet1.xml") {
			err = errors.Join(err, z.Copy(part))
		}
	}
	w, err2 := z.Create("xl/worksheets/sheet1.xml")
	_, err3 := io.WriteString(w, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+
		`<row r="1"><c r="A1" t="inlineStr"><is><t>订单编号</t></is></c><c r="C1" t="inlineStr"><is><t>付款时间</t></is></c></row>`+
		`<row r="3">`+cells+`</row></sheetData></worksheet>`)
	if err = errors.Join(err, err2, err3, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRawCells(t *testing.T) {
	tests := []struct {
		name, id, serial string
		date1904         bool
		reason           Reason
		want             string
	}{
		{"as Excel stores long numbers", "1.2345678901234568E+17", "46086.752789351849", false, ReasonScientific, "2026-03-05 18:04:01"},
		{"fifteen digits", "773185003728281", "46086", false, "", "2026-03-05 00:00:00"},
		{"dates from 1904", "12", "44624.752789351849", true, "", "2026-03-05 18:04:01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := rawSheet(t, tt.date1904, `<c r="A3"><v>`+tt.id+`</v></c><c r="C3"><v>`+tt.serial+`</v></c>`)
			r, err := openBytes(t, b).Sheets()[0].Next()
			if err != nil || r.Number() != 3 {
				t.Fatal(err, r.Number())
			}
			_, err = r.ID(OrderNo)
			wantReason(t, err, tt.reason)
			if got, err := r.Time(PaidAt, shanghai); err != nil || got.Format(time.DateTime) != tt.want {
				t.Error(got, err)
			}
		})
	}
}

func TestRefusedWorkbooks(t *testing.T) {
	good := workbook(t, func(x *excelize.File) error {
		return rows(x, "Sheet1", []any{"订单编号", "运单号"}, []any{"1", "2"})
	})
	tests := []struct {
		name  string
		bytes []byte
		want  error
	}{
		{"empty", workbook(t, func(*excelize.File) error { return nil }), ErrEmpty},
		{"no header", workbook(t, func(x *excelize.File) error { return rows(x, "Sheet1", []any{"a", "b"}) }), ErrNoHeader},
		{"password", workbook(t, func(x *excelize.File) error { return rows(x, "Sheet1", []any{"订单编号", "运单号"}) }, excelize.Options{Password: "secret"}), ErrEncrypted},
		{"cut short", good[:len(good)-200], ErrDamaged},
		{"other archive", archive(t, "word/readme.txt", "hello"), ErrNotASheet},
		{"other office file", archive(t, "[Content_Types].xml", "<Types/>"), ErrNotASheet},
		{"bad checksum", flip(t, good), ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "book.xlsx")
			if err := os.WriteFile(path, tt.bytes, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err1 := Open(path)
			_, err2 := OpenReader(bytes.NewReader(tt.bytes), "book.xlsx")
			if !errors.Is(err1, tt.want) || !errors.Is(err2, tt.want) {
				t.Errorf("got %v and %v, want %v", err1, err2, tt.want)
			}
		})
	}
}

func archive(t *testing.T, name, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.WriteString(w, text)
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// flip changes one byte inside the worksheet's data.
func flip(t *testing.T, book []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		if strings.HasSuffix(part.Name, "sheet1.xml") {
			at, err := part.DataOffset()
			if err != nil {
				t.Fatal(err)
			}
			bad := bytes.Clone(book)
			bad[at+int64(part.CompressedSize64)/2] ^= 0xFF
			return bad
		}
	}
	t.Fatal("no worksheet")
	return nil
}

// onlySeeks hides everything but reading and seeking.
type onlySeeks struct{ io.ReadSeeker }

func TestWorkbookFromAPlainReader(t *testing.T) {
	b := workbook(t, func(x *excelize.File) error {
		return rows(x, "Sheet1", []any{"订单编号", "运单号"}, []any{"1", "2"})
	})
	f, err := OpenReader(onlySeeks{bytes.NewReader(b)}, "x")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"1|2"}, texts(t, f.Sheets()[0], OrderNo, Waybill)); diff != "" {
		t.Error(diff)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}
