package line

import (
	"context"
	"strings"
	"testing"

	"shipdesk/store/sheet"
	"shipdesk/tui/text"
)

// TestColumnsNobodyKnows refuses a file, says what to do, does it, and knows
// the file the next time.
func TestColumnsNobodyKnows(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	paths := files(t, map[string]string{
		"a.csv": "单据,货,几个,随便\nD1,K1,2,x\nD2,K2,1,\n",
		"b.csv": "几个,货,单据,随便\n5,K1,D3,\n",
	})
	if err := b.Import(ctx, []string{paths["a.csv"]}, ImportOptions{}); Exit(err) != ExitRefused {
		t.Fatal(err)
	}
	for _, want := range []string{"a.csv 里找不到认得的列名", "  货：K1、K2", "--map", "商家编码"} {
		if !strings.Contains(b.err.String(), want) {
			t.Errorf("no %q in\n%s", want, b.err)
		}
	}
	if err := b.Import(ctx, []string{paths["a.csv"]}, ImportOptions{JSON: true}); Exit(err) != ExitRefused || !strings.Contains(b.out.String(), `"unknown":{"file":"a.csv","row":1,`) ||
		!strings.Contains(b.out.String(), `{"header":"几个","samples":["2","1"],"field":""}`) {
		t.Error(err, b.out)
	}
	if err := b.Import(ctx, []string{paths["a.csv"]}, ImportOptions{Map: map[string]string{"货": "什么"}}); Exit(err) != ExitUsage {
		t.Error(err)
	}
	if err := b.Import(ctx, []string{files(t, morning)["stock.csv"]}, ImportOptions{Map: map[string]string{"货物": "商家编码"}}); Exit(err) != ExitUsage {
		t.Error("a column that no file has", err)
	}
	said := map[string]string{"单据": "订单编号", "货": "sku_code", "几个": "数量"}
	b.out.Reset()
	if err := b.Import(ctx, []string{paths["a.csv"]}, ImportOptions{JSON: true, DryRun: true, Map: said}); err != nil || !strings.Contains(b.out.String(), `"lines":{"new":2,`) {
		t.Error(err, b.out)
	}
	if err := b.Import(ctx, []string{paths["b.csv"]}, ImportOptions{}); Exit(err) != ExitRefused {
		t.Error("a trial is not remembered", err)
	}
	if err := b.Import(ctx, []string{paths["a.csv"]}, ImportOptions{Map: said}); err != nil {
		t.Error(err)
	}
	b.out.Reset()
	if err := b.Import(ctx, []string{paths["b.csv"]}, ImportOptions{JSON: true}); err != nil || !strings.Contains(b.out.String(), `"lines":{"new":1,`) {
		t.Error(err, b.out)
	}
}

func TestTablesOfOtherKinds(t *testing.T) {
	ctx := context.Background()
	b := newBench(t)
	paths := files(t, map[string]string{"bill.csv": "运单号,快递公司,计费重量,总金额\nYT8800000000001,圆通,1,3\n"})
	for name, want := range map[string]string{"bill.csv": "快递账单"} {
		b.err.Reset()
		if err := b.Import(ctx, []string{paths[name]}, ImportOptions{}); Exit(err) != ExitRefused || !strings.Contains(b.err.String(), want) || strings.Contains(b.err.String(), "--map") {
			t.Error(name, err, b.err)
		}
	}
}

// TestEveryMeaningCanBeTyped holds the names of the meanings against what
// --map takes.
func TestEveryMeaningCanBeTyped(t *testing.T) {
	for _, w := range []*text.Words{text.ZH, text.EN} {
		for _, f := range sheet.Meanings() {
			if got, ok := sheet.Meaning(w.File.Meanings[string(f)]); !ok || got != f {
				t.Errorf("%s: %q is %q", f, w.File.Meanings[string(f)], got)
			}
		}
	}
}
