package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store/shoptest"
)

// TestPreviewAndReport imports a file that
// changes an order, looks at what was and what is, and writes the report.
func TestPreviewAndReport(t *testing.T) {
	s := shoptest.New(t)
	d := at(s, 80, 24)
	folder := t.TempDir()
	head := "订单编号,店铺名称,订单状态,付款时间,商品名称,数量,商家编码,卖家备注"
	goods := put(t, folder, "p.csv", "商家编码,商品名称,条码", "A,杯子,"+cup)
	first := put(t, folder, "one.csv", head, "1,甲店,待发货,2026-11-20 10:00,杯子,2,A,放门口")
	then := put(t, folder, "two.csv", head, "1,甲店,待发货,2026-11-20 10:00,杯子,3,A,别放门口", "1.23E+17,甲店,待发货,2026-11-20 10:00,杯子,1,A,")
	d.Press("ctrl+o").Sees("导入文件").Type(first + " " + goods).Press("f5").Sees("试算结果").Press("f5").Sees("导入完成").Press("esc").SeesNot("导入完成")
	d.Press("ctrl+o").Sees("导入文件").Type(then).Press("f5").Sees("试算结果", "two.csv 第3行", "科学计数")
	d.Sees("订单 1 备注：放门口 改成 别放门口", "订单 1 件数 A：2 改成 3")
	inFourForms(t, d, "试算结果", "Only tried")
	d.Press("f5").Sees("导入完成", "F6 写结果").Press("f6").Sees("导入结果.csv").Press("f6").Sees("导入结果-2.csv")
	d.Press("esc").SeesNot("导入完成")
	raw, err := os.ReadFile(filepath.Join(folder, "two-导入结果.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"文件,行,种类", "two.csv,2,订单,1,有变化", "two.csv,3,", "1.23E+17"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("%q is missing in\n%s", want, raw)
		}
	}
}
