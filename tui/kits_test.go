package tui_test

import (
	"testing"

	"shipdesk/store/shoptest"
)

const wayKit = "YT3000000000001"

// TestAKitIsPackedOnTheScreen asks for the parts of a kit, and says what to do
// with its own barcode when none stands assembled.
func TestAKitIsPackedOnTheScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		s := shop(t)
		s.AddSKU(shoptest.Goods{Code: "SAUCER", Name: "杯托", Barcode: "6909999000024", Place: "A-09", Stock: 1})
		s.AddKit(shoptest.Goods{Code: "SET", Name: "早餐套装", Barcode: "6909999000017", Place: "B-09"},
			shoptest.Line{SKU: "CUP-W", Units: 1}, shoptest.Line{SKU: "SAUCER", Units: 1})
		s.AddOrder("3001", []string{wayKit}, shoptest.Line{SKU: "SET", Units: 1})
		s.AddOrder("3002", []string{"YT3000000000002"}, shoptest.Line{SKU: "SAUCER", Units: 1})
		d := at(s, size[0], size[1])
		d.Scan(wayKit).Sees("0/2", "杯托", "马克杯")
		d.Scan("6909999000017").Sees("这是组合", "扫里面的单品").Scan("/ok")
		d.Scan(cup).Sees("1/2").Scan("6909999000024").Sees("2/2", "已出库")
		d.Scan("YT3000000000002").Sees("0/1").Scan("/short").Sees("缺货，已挂起", "轮不到这一单")
	}
}

// TestAKitIsSwappedFromTheMenu offers the kit, not its parts, and says of a part
// alone which kit to name.
func TestAKitIsSwappedFromTheMenu(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		s := shop(t)
		s.AddKit(shoptest.Goods{Code: "SET", Name: "早餐套装", Barcode: "6909999000017", Place: "B-09"},
			shoptest.Line{SKU: "CUP-W", Units: 1}, shoptest.Line{SKU: "CUP-B", Units: 1})
		s.AddOrder("3001", []string{wayKit}, shoptest.Line{SKU: "SET", Units: 2})
		d := at(s, size[0], size[1])
		d.Scan(wayKit).Sees("0/4").Scan("/swap CUP-B PLATE 断货").Sees("组合只能整套改发", "要换就写组合的货号 SET")
		change(d, 1).Sees("哪件货不发了？", "早餐套装").SeesNot("马克杯")
		d.Press("down", "enter").Sees("不发 早餐套装").Type("PLATE").Press("enter").Type("断货").Press("f5").Sees("改 发", "不发 早餐套装", "0/2")
	}
}
