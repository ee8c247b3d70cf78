package line

import (
	"context"
	"strings"
	"testing"
)

// TestEveryShopGetsTheTableItsPlatformTakes keeps columns for two shops, writes
// their tables, and tells each only what changed for it.
func TestEveryShopGetsTheTableItsPlatformTakes(t *testing.T) {
	b := oversold(t)
	ctx := context.Background()
	columns := func(want int, shop string, columns ...string) string {
		t.Helper()
		return b.says(t, want, func() error { return b.ShopColumns(ctx, shop, columns, false) })
	}
	columns(ExitDone, "淘宝店", "库存数量=units", "商家编码=sku", "标题=name", "仓库=text:主仓", "条码=barcode")
	columns(ExitDone, "抖店", "编码=sku", "现货=units")
	columns(ExitUsage, "抖店", "编码=sku", "现货=weather")
	columns(ExitUsage, "抖店", "编码=sku")
	columns(ExitUsage, "抖店", "编码=sku", "编码=units")
	columns(ExitUsage, "抖店", "编码=sku", "x=text")
	if got := columns(ExitDone, "淘宝店"); got != "库存数量=units\n商家编码=sku\n标题=name\n仓库=text:主仓\n条码=barcode\n" {
		t.Errorf("%q", got)
	}
	csv := SellableOptions{RegisterOptions: RegisterOptions{CSV: true}, Shop: "淘宝店", Changed: true}
	if got := b.sellable(csv); !strings.HasPrefix(got, "\uFEFF库存数量,商家编码,标题,仓库,条码\r\n2,CUP,杯子,主仓,6901234567892\r\n") {
		t.Errorf("%q", got)
	}
	if got := b.sellable(csv); got != "\uFEFF库存数量,商家编码,标题,仓库,条码\r\n" {
		t.Errorf("nothing changed: %q", got)
	}
	csv.Shop = "抖店"
	if got := b.sellable(csv); got != "\uFEFF编码,现货\r\nCUP,2\r\nPLATE,8\r\nSET,1\r\nSLIP,0\r\n" {
		t.Errorf("the other shop was told nothing yet: %q", got)
	}
	if got := b.says(t, ExitDone, func() error { return b.ShopList(ctx, false) }); !strings.Contains(got, "(not named)\t\t3\t\n") {
		t.Errorf("%q", got)
	}
	b.says(t, ExitDone, func() error { return b.ShopColumns(ctx, "抖店", nil, true) })
	if err := b.Sellable(ctx, csv); Exit(err) != ExitUsage {
		t.Error(err)
	}
}
