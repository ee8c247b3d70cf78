package tui_test

import (
	"testing"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/shoptest"
)

// platformSays changes what the platform says of an order, or of its lines of
// one SKU, as an import does; the import's document makes the desks look.
func platformSays(s *shoptest.Shop, no, sku string, p order.Platform) {
	s.T.Helper()
	if sku == "" {
		s.Platform(no, p)
	} else {
		s.PlatformLine(no, sku, p)
	}
	s.Write(func(tx *store.Tx) error {
		return tx.Post(s.Act("import"), &store.Doc{Key: store.NewKey(), Kind: "import"})
	})
}

func TestACancelledParcelIsSaidToItsPackerAtOnce(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		s := shop(t)
		d := at(s, size[0], size[1])
		d.Scan(way1, cup).Sees("1/3")
		platformSays(s, "1001", "", order.Closed)
		d.Sees("不 要 发", "拿出1件", "马克杯 白色 350ml", "A-01").SeesNot("齐了")
		d.Scan(cup).Sees("不 要 发", "Esc 知道了").Press("esc").Sees("已 确 认").SeesNot("拿出1件")
	}
}

func TestARefundedItemInTheParcelIsNamedAndComesOut(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan(way1, cup, cup).Sees("2/3")
	platformSays(s, "1001", "CUP-W", order.Refunded)
	d.Sees("拦 停", "拿出2件", "A-01").Scan(mug).Sees("拦 停", "Esc 知道了").Press("esc").Sees("已 确 认", "0/1")
	d.Scan(mug).Sees("验 完", "1/1")
}

func TestAParcelThatARefundFillsCompletesWithItsWaybill(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan(way1, cup, cup).Sees("2/3")
	platformSays(s, "1001", "CUP-B", order.Refunded)
	d.Sees("齐了，再扫一次面单就出库  2/2").Scan(way1).Sees("验 完", "2/2")
}

func TestTheRobbedStationIsToldWhoTookItsParcel(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan(way1).Sees("0/3")
	elsewhere(s, way1, "/take")
	d.Sees("被别的台位接走了", "接走的台位：2")
}
