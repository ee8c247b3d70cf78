package sheet

import (
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
	"pgregory.net/rapid"
)

func TestCSVBytes(t *testing.T) {
	var b bytes.Buffer
	w, err := NewWriter(&b, CSV)
	if err != nil {
		t.Fatal(err)
	}
	when := time.Date(2026, 3, 5, 18, 4, 1, 999, shanghai)
	err = errors.Join(w.WriteHeader([]string{"订单编号", "数量", "时间", "金额", "备注"}),
		w.Write("1234567890123456789", 3, when, Fen(-123405), `说"好",`+"\r\n行"),
		w.Write("=1+1", int64(-2), time.Time{}, Fen(7), nil),
		w.Write("+86", "-5", "@x", "'y", "\t=cmd"),
		w.Close())
	if err != nil {
		t.Fatal(err)
	}
	want := bomUTF8 + "订单编号,数量,时间,金额,备注\r\n" +
		"1234567890123456789,3,2026-03-05 18:04:01,-1234.05,\"说\"\"好\"\", 行\"\r\n" +
		"'=1+1,-2,,0.07,\r\n" +
		"'+86,'-5,'@x,''y,'=cmd\r\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
	var empty bytes.Buffer
	if w, err = NewWriter(&empty, CSV); err != nil || w.Close() != nil || empty.String() != bomUTF8 {
		t.Errorf("%v %q", err, empty.String())
	}
}

func TestXLSXCells(t *testing.T) {
	path := filepath.Join(t.TempDir(), "出库.XLSX")
	w, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	when := time.Date(2026, 3, 5, 18, 4, 1, 0, shanghai)
	err = errors.Join(w.WriteHeader([]string{"订单编号", "数量", "付款时间", "实付款", "备注"}),
		w.Write("1234567890123456789", int64(3), when, Fen(2999), "=HYPERLINK(1)"), w.Close(), w.Close())
	if err != nil {
		t.Fatal(err)
	}
	x, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for cell, want := range map[string]string{"A1": "订单编号", "A2": "1234567890123456789", "B2": "3", "C2": "2026-03-05 18:04:01", "D2": "29.99", "E2": "'=HYPERLINK(1)"} {
		if got, err := x.GetCellValue(worksheetName, cell); got != want || err != nil {
			t.Errorf("%s is %q, want %q (%v)", cell, got, want, err)
		}
	}
	if kind, err := x.GetCellType(worksheetName, "A2"); err != nil || kind != excelize.CellTypeInlineString {
		t.Error(kind, err)
	}
	if formula, err := x.GetCellFormula(worksheetName, "E2"); formula != "" || err != nil {
		t.Error(formula, err)
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := f.Sheets()[0].Next()
	if err != nil {
		t.Fatal(err)
	}
	got, err := r.Time(PaidAt, shanghai)
	fen, err2 := r.Money(AmountPaid)
	if !got.Equal(when) || fen != 2999 || r.Text(SellerNote) != "=HYPERLINK(1)" || err != nil || err2 != nil {
		t.Error(got, fen, r.Cells(), err, err2)
	}
}

// TestRoundTrip writes texts and reads the same texts back.
func TestRoundTrip(t *testing.T) {
	nasty := rapid.SampledFrom([]string{"=1+1", `="123"`, "'", "''x", "-5", "+86 10", "@", "1234567890123456789", "1.23E+17", "a,b\tc;d|e", "两\r\n行",
		`"`, `""`, `"a" b`, "\u3000x\u00A0", "null.", "0012", "_x000D_", "_x0041_", "<&>", "👩‍🚀", "\xff\xfe", "\x1b[0m", "＝1", " =1", "\t'=x"})
	text := rapid.OneOf(rapid.String(), nasty, rapid.StringMatching(`[=+\-@'", \n;\t0-9E.]{0,12}`))
	rapid.Check(t, func(t *rapid.T) {
		format := rapid.SampledFrom([]Format{CSV, XLSX}).Draw(t, "format")
		table := rapid.SliceOfN(rapid.SliceOfN(text, 3, 3), 0, 6).Draw(t, "table")
		var b bytes.Buffer
		w, err := NewWriter(&b, format)
		if err != nil {
			t.Fatal(err)
		}
		err = w.WriteHeader([]string{"订单编号", "买家留言", "备注", "收货人"})
		for _, row := range table {
			err = errors.Join(err, w.Write("N1", row[0], row[1], row[2]))
		}
		if err = errors.Join(err, w.Close()); err != nil {
			t.Fatal(err)
		}
		f, err := OpenReader(bytes.NewReader(b.Bytes()), "trip")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		s := f.Sheets()[0]
		for i, row := range table {
			r, err := s.Next()
			if err != nil || r.Number() != i+2 {
				t.Fatal(r.Number(), err)
			}
			for j, field := range []Field{BuyerMessage, SellerNote, Receiver} {
				if got, want := r.Text(field), clean(row[j]); got != want && want != "null" && want != `\N` {
					t.Fatalf("%q came back as %q", want, got)
				}
			}
		}
		if _, err := s.Next(); err != io.EOF {
			t.Fatal(err)
		}
	})
}

func TestCreate(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write("新"); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(path); string(got) != "old" {
		t.Errorf("before Close: %q", got)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	w.Discard()
	if !errors.Is(w.Write("x"), os.ErrClosed) || !errors.Is(w.WriteHeader(nil), os.ErrClosed) {
		t.Error("written after Close")
	}
	if got, _ := os.ReadFile(path); string(got) != bomUTF8+"新\r\n" {
		t.Errorf("after Close: %q", got)
	}
	giveUp(t, path)
	if list, _ := os.ReadDir(dir); len(list) != 1 {
		t.Error("left behind:", list)
	}
	if _, err := Create(filepath.Join(dir, "out.pdf")); err == nil {
		t.Error("a pdf")
	}
	if _, err := Create(filepath.Join(dir, "none", "out.csv")); err == nil {
		t.Error("a folder that is not there")
	}
	if _, err := NewWriter(io.Discard, "ods"); err == nil {
		t.Error("ods")
	}
}

// giveUp leaves the file as it was, discarded or failed.
func giveUp(t *testing.T, path string) {
	t.Helper()
	before, _ := os.ReadFile(path)
	for _, name := range []string{path, strings.TrimSuffix(path, ".csv") + ".xlsx"} {
		w, err := Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_ = w.Write("x")
		w.Discard()
		if w, err = Create(name); err != nil {
			t.Fatal(err)
		}
		err = w.Write(3.5)
		if !errors.Is(err, ErrCellType) || !errors.Is(w.Write("x"), ErrCellType) || !errors.Is(w.Close(), ErrCellType) {
			t.Error(err)
		}
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Errorf("changed to %q", after)
	}
}

// full fails like a full disk.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errDisk }

func TestWriteErrorsReachClose(t *testing.T) {
	for _, format := range []Format{CSV, XLSX} {
		w, err := NewWriter(full{}, format)
		if err != nil {
			t.Fatal(err)
		}
		_ = w.WriteHeader([]string{"a"})
		_ = w.Write("b")
		if err := w.Close(); !errors.Is(err, errDisk) {
			t.Error(format, err)
		}
	}
}
