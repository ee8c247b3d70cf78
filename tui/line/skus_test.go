package line

import (
	"context"
	"errors"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/tui/text"
)

func TestSKUsAreBoundRenamedRetiredAndMergedWithoutAScreen(t *testing.T) {
	b := newBench(t)
	b.slippers()
	ctx := context.Background()
	b.shop.Write(func(tx *store.Tx) error {
		_, err := store.SignIn(tx, "小王", "")
		return err
	})
	if err := b.SKUBind(ctx, "K1", "X-1", 6, true); err != nil {
		t.Fatal(err)
	}
	if got, want := b.out.String(), `{"kind":"done","sku":"K1","barcode":"X-1","units":6,"doc":3,"message":"条码 X-1 绑到货号 K1，一次算6件"}`+"\n"; got != want {
		t.Errorf("%s", got)
	}
	for _, c := range []struct {
		said string
		do   func() error
	}{
		{"条码 X-1 绑到货号 K2，一次算1件、这个条码 K1 也在用，以后每次扫都会问是哪一种", func() error { return b.SKUBind(ctx, "K2", "X-1", 1, false) }},
		{"条码 X-1 不再是货号 K2", func() error { return b.SKUUnbind(ctx, "K2", "X-1", false) }},
		{"货号 K2 本来就是这样，没有改", func() error { return b.SKUUnbind(ctx, "K2", "X-1", false) }},
		{"货号 K1 改名了", func() error { return b.SKURename(ctx, "K1", "凉拖", "", false) }},
		{"货号 K1 停用：已有订单照样打包，以后的订单当作不认识的货", func() error { return b.SKURetire(ctx, "K1", false, false) }},
		{"货号 K1 又可以卖了", func() error { return b.SKURetire(ctx, "K1", true, false) }},
		{"货号 K2 并到 K1：移了1件，2行未发的明细；旧货号和旧条码以后就是它", func() error { return b.SKUMerge(ctx, "K2", "K1", false) }},
	} {
		b.err.Reset()
		if err := c.do(); err != nil || strings.TrimSpace(b.err.String()) != c.said {
			t.Errorf("%v %s", err, b.err)
		}
	}
	b.Words = text.EN
	for said, do := range map[string]func() error{
		"No such SKU: NONE":                func() error { return b.SKURetire(ctx, "NONE", false, false) },
		"SKU K2 was merged into K1 before": func() error { return b.SKUMerge(ctx, "K2", "K1", false) },
		"It is the same SKU":               func() error { return b.SKUMerge(ctx, "K1", "K1", false) },
		"Can't be a barcode: /ok":          func() error { return b.SKUBind(ctx, "K1", "/ok", 1, false) },
	} {
		b.err.Reset()
		if err := do(); !errors.Is(err, ErrRefused) || strings.TrimSpace(b.err.String()) != said {
			t.Errorf("%v %s", err, b.err)
		}
	}
	b.out.Reset()
	if err := b.Stock(ctx, true); err != nil || !strings.Contains(b.out.String(), `"retired":true,"merged_into":"K1"`) {
		t.Error(err, b.out)
	}
	b.Operator = "小张"
	if err := b.SKURetire(ctx, "K1", false, false); Exit(err) != ExitUsage {
		t.Error(err)
	}
	if err := b.SKURename(ctx, "K1", "", " ", false); Exit(err) != ExitUsage {
		t.Error(err)
	}
}
