package intake_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"shipdesk/store/intake"
)

// book writes a workbook: its sheets by name, in order, each a list of rows.
func (d *desk) book(name string, sheets ...[]any) string {
	d.t.Helper()
	x := excelize.NewFile()
	for i, s := range sheets {
		title := s[0].(string)
		if i == 0 {
			if err := x.SetSheetName("Sheet1", title); err != nil {
				d.t.Fatal(err)
			}
		} else if _, err := x.NewSheet(title); err != nil {
			d.t.Fatal(err)
		}
		for n, row := range s[1:] {
			cell, _ := excelize.CoordinatesToCellName(1, n+1)
			cells := row.([]any)
			if err := x.SetSheetRow(title, cell, &cells); err != nil {
				d.t.Fatal(err)
			}
		}
	}
	path := filepath.Join(filepath.Dir(d.file(name, "")), name)
	if err := x.SaveAs(path); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// TestAWorkbook imports one workbook with a sheet for each subject, titles
// above the headers, numbers as numbers and a time as a date cell.
func TestAWorkbook(t *testing.T) {
	d := newDesk(t)
	f := d.book("今天.xlsx",
		[]any{"说明", []any{"这里没有表"}},
		[]any{"订单", []any{"2026年11月20日 订单导出"}, []any{}, []any{"订单编号", "店铺名称", "订单状态", "订单付款时间", "物流单号", "物流公司"},
			[]any{"2222280178365521518", "小店", toShip, 46346.375, "YT8800000000001", "圆通速递"}, []any{1002, "小店", toShip, "2026-11-20 09:00", "", ""}},
		[]any{"明细", []any{"订单编号", "标题", "购买数量", "商家编码"}, []any{"2222280178365521518", "杯子", 2, "A"}, []any{1002, "盘子", 1.0, "B"}, []any{1002, "盘子", "两", "B"}},
		[]any{"账单", []any{"运单号", "计费重量", "总金额"}, []any{"YT8800000000001", 1, 3}},
		[]any{"库存", []any{"商家编码", "货位", "数量"}, []any{"A", "A-1", 5}})
	res := d.in(f)
	if res.Orders.New != 2 || res.Lines.New != 1 || res.Lines.Refused != 2 || res.Stock.New != 1 || res.Waybills.New != 1 {
		t.Errorf("%+v", res)
	}
	if len(res.Skipped) != 1 || res.Skipped[0] != (intake.Skipped{File: "今天.xlsx", Sheet: "账单", Reason: intake.BrokenBill}) {
		t.Errorf("%+v", res.Skipped)
	}
	for _, r := range res.Refused {
		if r.Sheet != "明细" || r.File != "今天.xlsx" {
			t.Errorf("%+v", r)
		}
	}
	d.is("SELECT no || ' ' || paid_at FROM orders WHERE state = 2", "2222280178365521518 1795136400000")
	d.again(f)
	if v := d.scan("YT8800000000001", "A", "A"); v.Kind != "complete" {
		t.Errorf("%+v", v)
	}
}

// TestFilesOnlyNamedXLS imports a page and a text with tabs under that name.
func TestFilesOnlyNamedXLS(t *testing.T) {
	page := []string{`<html><head><meta charset="utf-8"></head><table><tr><td colspan="4">订单导出</td></tr>`,
		"<tr><th>订单编号</th><th>订单状态</th><th>标题</th><th>购买数量</th><th>商家编码</th></tr>",
		`<tr><td style="mso-number-format:'\@'">2222280178365521518</td><td>待发货</td><td>杯子 &amp; 盘子</td><td>2</td><td>A</td></tr></table></html>`}
	tabs := []string{"订单编号\t订单状态\t标题\t购买数量\t商家编码", "2222280178365521518\t待发货\t杯子 & 盘子\t2\tA"}
	for _, rows := range [][]string{page, tabs} {
		d := newDesk(t)
		if res := d.in(d.file("订单.xls", rows...)); res.Lines.New != 1 || len(res.Refused) != 0 {
			t.Errorf("%+v", res)
		}
		d.is(goodsOf, "2222280178365521518 A#1 杯子 & 盘子/ x2 p1 0")
	}
}

func TestWhatIsNoFile(t *testing.T) {
	d := newDesk(t)
	for path, want := range map[string]string{d.dir: intake.BrokenFolder, os.DevNull: intake.BrokenNotAFile, filepath.Join(d.dir, "none.csv"): intake.BrokenNotFound} {
		_, err := intake.Run(t.Context(), d.db, d.act(), []string{path}, intake.Options{})
		var b *intake.BrokenFile
		if !errors.As(err, &b) || b.Code != want {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestAReportThatFailsTakesNothingBack(t *testing.T) {
	d := newDesk(t)
	full := errors.New("disk full")
	res, err := intake.Run(t.Context(), d.db, d.act(), []string{d.file("s.csv", "商家编码,数量", "A,9")}, intake.Options{Report: func(intake.Fate) error { return full }})
	var failed *intake.ReportError
	if !errors.As(err, &failed) || !errors.Is(err, full) || res.Stock.New != 1 || res.Doc != 1 {
		t.Errorf("%v %+v", err, res)
	}
	d.is(onShelf, "A SHELF 9")
}
