package sheet

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const waybills = "订单编号,快递单号,快递公司\r\n=\"1234567890123456789\",YT0001,圆通速递\r\n\"=\"\"1234567890123456790\"\"\",YT0002,\"中通,快递\"\r\n"

var waybillRows = []string{"1234567890123456789|YT0001|圆通速递", "1234567890123456790|YT0002|中通,快递"}

// delimited is waybills with another delimiter.
func delimited(by string) string {
	return "订单编号" + by + "快递单号" + by + "快递公司\r\n=\"1234567890123456789\"" + by + "YT0001" + by + "圆通速递\r\n" +
		"\"=\"\"1234567890123456790\"\"\"" + by + "YT0002" + by + "中通,快递\r\n"
}

func TestEncodings(t *testing.T) {
	tsv, semicolons := delimited("\t"), delimited(";")
	le, be := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	tests := []struct {
		name, encoding string
		bytes          []byte
	}{
		{"plain", "UTF-8", []byte(waybills)},
		{"mark", "UTF-8", []byte(bomUTF8 + waybills)},
		{"mark before a quote", "UTF-8", []byte(bomUTF8 + `"订单编号"` + strings.TrimPrefix(waybills, "订单编号"))},
		{"gbk", "GB18030", encode(t, simplifiedchinese.GBK, waybills)},
		{"gb18030", "GB18030", encode(t, simplifiedchinese.GB18030, waybills+",,𠀀\n")[:len(encode(t, simplifiedchinese.GB18030, waybills))]},
		{"utf16le with mark", "UTF-16LE", append([]byte("\xFF\xFE"), encode(t, le, waybills)...)},
		{"utf16be with mark", "UTF-16BE", append([]byte("\xFE\xFF"), encode(t, be, waybills)...)},
		{"utf16le", "UTF-16LE", encode(t, le, waybills)},
		{"utf16be", "UTF-16BE", encode(t, be, waybills)},
		{"tabs", "UTF-8", []byte(tsv)},
		{"tabs of Excel", "UTF-16LE", append([]byte("\xFF\xFE"), encode(t, le, tsv)...)},
		{"semicolons in gbk", "GB18030", encode(t, simplifiedchinese.GBK, semicolons)},
		{"sep line", "UTF-8", []byte("sep=,\n" + waybills)},
		{"line feeds", "UTF-8", []byte(strings.ReplaceAll(waybills, "\r\n", "\n"))},
		{"old mac", "UTF-8", []byte(strings.ReplaceAll(waybills, "\r\n", "\r"))},
		{"no end", "UTF-8", []byte(strings.TrimSuffix(waybills, "\r\n"))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := openBytes(t, tt.bytes)
			s := f.Sheets()[0]
			if diff := cmp.Diff(waybillRows, texts(t, s, OrderNo, Waybill, Carrier)); diff != "" {
				t.Error(diff)
			}
			if f.Encoding() != tt.encoding || s.Kind() != KindWaybills {
				t.Error(f.Encoding(), s.Kind())
			}
			if done, total := f.Progress(); done != total || total != int64(len(tt.bytes)) {
				t.Errorf("progress %d of %d", done, total)
			}
		})
	}
}

func TestDamagedUTF8StaysUTF8(t *testing.T) {
	text := "订单编号,买家留言,收货人\n1,请尽快发\xE8\xB4,王*\n2,谢谢\x00,李*\n"
	f := openBytes(t, []byte(text))
	if f.Encoding() != "UTF-8" {
		t.Error(f.Encoding())
	}
	if diff := cmp.Diff([]string{"请尽快发\uFFFD|王*", "谢谢|李*"}, texts(t, f.Sheets()[0], BuyerMessage, Receiver)); diff != "" {
		t.Error(diff)
	}
}

func TestTitleRows(t *testing.T) {
	s := openText(t, "发货清单,,\n\n导出时间：2026-03-01,,\n , ,\n 　订单编号\u00A0,\t快递单号 ,快递公司：\nA1,B1,C1\n,,\nA2\nA3,B3,C3,D3,E3\n")
	if s.HeaderRow() != 5 {
		t.Error("header row", s.HeaderRow())
	}
	if diff := cmp.Diff([]string{"订单编号", "快递单号", "快递公司："}, s.Header()); diff != "" {
		t.Error(diff)
	}
	var numbers []int
	for {
		r, err := s.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, r.Number())
		if want := []string{"A1", "A2", "A3"}[len(numbers)-1]; r.Text(OrderNo) != want {
			t.Error(r.Text(OrderNo), want)
		}
	}
	if diff := cmp.Diff([]int{6, 8, 9}, numbers); diff != "" {
		t.Error(diff)
	}
}

func TestBestHeaderWins(t *testing.T) {
	// The second row also has two known names, the third has more.
	s := openText(t, "商品,数量\n订单编号,订单状态,收货人,物流公司\n1,交易成功,王*,某快递\n")
	if s.HeaderRow() != 2 || s.Kind() != KindOrders {
		t.Error(s.HeaderRow(), s.Kind())
	}
}

func TestRefusedFiles(t *testing.T) {
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600)
	tests := []struct {
		name, text string
		want       error
	}{
		{"nothing", "", ErrEmpty},
		{"only a mark", bomUTF8, ErrEmpty},
		{"only blanks", " \r\n\t\r\n", ErrEmpty},
		{"only commas", ",,,\n,,\n", ErrEmpty},
		{"no header", "1,王*,13800000000\n2,李*,13900000000\n", ErrNoHeader},
		{"one known name", "订单编号\n1\n2\n", ErrNoHeader},
		{"old xls", ole, ErrOldXLS},
		{"locked xlsx", ole + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", ErrEncrypted},
		{"bare biff", "\x09\x08\x10\x00\x00\x06\x05\x00\x00", ErrOldXLS},
		{"a page without a table", "<html><p>登录</p></html>", ErrWebPage},
		{"html", "\r\n<html><table><tr><td>订单编号</td></tr></table></html>", ErrNoHeader},
		{"xml", bomUTF8 + "<?xml version=\"1.0\"?><Workbook/>", ErrWebPage},
		{"pdf", "%PDF-1.7\n", ErrNotASheet},
		{"picture", "\x89PNG\r\n\x1a\n", ErrNotASheet},
		{"binary", strings.Repeat("\x00\x01\x02订单", 500), ErrNotASheet},
		{"zeros", strings.Repeat("\x00", 4096), ErrEmpty},
		{"half a zip", "PK\x03\x04 and no more", ErrDamaged},
		{"one long line", "订单编号,快递单号\n" + strings.Repeat("x", mostLine+1), ErrNotASheet},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := OpenReader(strings.NewReader(tt.text), "some.xls")
			var file *FileError
			if !errors.Is(err, tt.want) || !errors.As(err, &file) || file.File != "some.xls" {
				t.Errorf("got %v, want %v", err, tt.want)
			}
		})
	}
}

func TestOpenPath(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "面单.xls") // the name lies
	if err := os.WriteFile(path, []byte(waybills), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(t, f.Sheets()[0], Waybill); len(got) != 2 || f.Name() != "面单.xls" {
		t.Error(got, f.Name())
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Error("second close:", err)
	}
	if _, err := Open(filepath.Join(dir, "none.csv")); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
	var file *FileError
	if _, err := Open(dir); !errors.As(err, &file) {
		t.Error("a folder:", err)
	}
}

// failing gives an error after some bytes.
type failing struct {
	*bytes.Reader
	left int
}

var errDisk = errors.New("disk gone")

func (f *failing) Read(p []byte) (int, error) {
	if f.left <= 0 {
		return 0, errDisk
	}
	n, err := f.Reader.Read(p[:min(len(p), f.left)])
	f.left -= n
	return n, err
}

func TestReadErrorEndsTheSheet(t *testing.T) {
	text := "订单编号,快递单号\n" + strings.Repeat("1,2\n", 100_000)
	r := &failing{bytes.NewReader([]byte(text)), 1 << 30}
	f, err := OpenReader(r, "net.csv")
	if err != nil {
		t.Fatal(err)
	}
	s := f.Sheets()[0]
	if _, err := s.Next(); err != nil {
		t.Fatal(err)
	}
	r.left = 100_000
	for err == nil {
		_, err = s.Next()
	}
	var file *FileError
	if !errors.Is(err, errDisk) || !errors.As(err, &file) || file.Row < 1000 {
		t.Error(err)
	}
}

func TestProgressGrows(t *testing.T) {
	text := "订单编号,快递单号\n" + strings.Repeat("1,2\n", 200_000)
	f := openBytes(t, []byte(text))
	if done, total := f.Progress(); done != 0 || total != int64(len(text)) {
		t.Error(done, total)
	}
	watched := make(chan struct{})
	go func() { // as a screen would
		defer close(watched)
		for done := int64(0); done < int64(len(text))/3; done, _ = f.Progress() {
			runtime.Gosched()
		}
	}()
	defer func() { <-watched }()
	for range 100_000 {
		if _, err := f.Sheets()[0].Next(); err != nil {
			t.Fatal(err)
		}
	}
	if done, total := f.Progress(); done < total/3 || done > total*2/3 {
		t.Error("half way:", done, total)
	}
}
