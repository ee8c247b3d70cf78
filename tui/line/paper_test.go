package line

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
)

func TestTheCommandSheetHasABadgeForEverybody(t *testing.T) {
	b := newBench(t)
	b.shop.Write(func(tx *store.Tx) error {
		for _, name := range []string{"小王", "小李"} {
			if _, err := store.SignIn(tx, name, ""); err != nil {
				return err
			}
		}
		return nil
	})
	dir := t.TempDir()
	for name, want := range map[string][]string{
		"sheet.pdf":  {"%PDF-1.5", "(%SDP26)", "<5C0F674E>", "(%SDCPULLEDP)"},
		"sheet.HTML": {"<!DOCTYPE html>", ">%SDP26<", ">小李<", ">红筐<"},
	} {
		path := filepath.Join(dir, name)
		if err := b.CommandSheet(context.Background(), path); err != nil {
			t.Fatal(err)
		}
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(string(file), w) {
				t.Errorf("%s lacks %q", name, w)
			}
		}
		if !strings.Contains(b.err.String(), "已写到 "+path) {
			t.Error(b.err)
		}
	}
	if err := b.CommandSheet(context.Background(), "sheet.doc"); Exit(err) != ExitUsage {
		t.Error(err)
	}
	if err := b.CommandSheet(context.Background(), filepath.Join(dir, "none", "sheet.pdf")); store.FaultCode(err) != store.FaultNoFolder {
		t.Error(err)
	}
}

func TestCardsForGoodsWithoutABarcode(t *testing.T) {
	b := newBench(t)
	b.shop.AddSKU(
		shoptest.Goods{Code: "BARE-1", Name: "手工皂", Variant: "香型:薰衣草", Place: "A-01", Stock: 3},
		shoptest.Goods{Code: "BARE-2", Name: "手工皂", Variant: "香型:玫瑰", Place: "A-02", Stock: 3},
		shoptest.Goods{Code: "CODED", Name: "杯子", Barcode: "6901234567892"},
	)
	b.shop.AddOrder("1001", []string{"YT1000000000001"}, shoptest.Line{SKU: "BARE-1", Units: 1})
	path := filepath.Join(t.TempDir(), "cards.html")
	if err := b.SKUSheet(context.Background(), path, nil); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{">BARE-1<", ">BARE-2<", ">手工皂<", ">库位 A-01  薰衣草<"} {
		if !strings.Contains(string(file), want) {
			t.Errorf("lacks %q", want)
		}
	}
	if strings.Contains(string(file), "CODED") {
		t.Error("goods with a barcode need no card")
	}
	err = b.SKUSheet(context.Background(), path, []string{"CODED", "NOPE"})
	if Exit(err) != ExitRefused || !strings.Contains(b.err.String(), "没有这个货号：NOPE") {
		t.Error(err, b.err)
	}
	// A card is scanned like any barcode.
	all, err := b.scan(t, false, "YT1000000000001", "BARE-1")
	wantVerdicts(t, all, err, "opened complete")
}
