package tui_test

import (
	"strings"
	"testing"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui"
)

const (
	soup     = "春夏新款加厚纯棉北欧风格ins网红同款大容量保温防漏手提式不锈钢真空运动水杯"
	bottle10 = "6900000000109"
	bottle12 = "6900000000123"
)

// bottles is a shop whose titles are all alike: only the variant tells.
func bottles(t *testing.T) *shoptest.Shop {
	s := shoptest.New(t)
	s.AddSKU(
		shoptest.Goods{Code: "B-10", Name: soup, Variant: "颜色分类:藏青;容量:1000ml", Barcode: bottle10, Place: "A-01-01-03-2", Stock: 5},
		shoptest.Goods{Code: "B-12", Name: soup, Variant: "颜色分类:藏青;容量:1200ml", Barcode: bottle12, Place: "A-02", Stock: 5},
	)
	s.AddOrder("2001", []string{way1}, shoptest.Line{SKU: "B-10", Units: 1}, shoptest.Line{SKU: "B-12", Units: 1})
	s.AddOrder("2002", []string{way2}, shoptest.Line{SKU: "B-10", Units: 1})
	return s
}

func TestGoodsWithLongNamesAreToldApartByTheirVariant(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		d := at(bottles(t), size[0], size[1])
		d.Scan(way1).Sees("藏青 1000ml", "藏青 1200ml", "A-01-01-03").Scan("/park").Sees("已 挂 起")
		d.Scan(way2).Sees("藏青 1000ml").SeesNot("1200ml")
		d.Scan(bottle12).Sees("错 货").Until("both variants stand in the comparison", func(s string) bool {
			return strings.Contains(lineOf(s, "要的"), "1000ml") && strings.Contains(lineOf(s, "手上"), "1200ml")
		})
	}
}

// lineOf is the first line of a screen that begins with a word.
func lineOf(screen, word string) string {
	for _, line := range strings.Split(screen, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), word) {
			return line
		}
	}
	return ""
}

func TestLongNotesAreMarkedAndReadInFull(t *testing.T) {
	s := shop(t)
	note := "在包装之前检查杯盖是否拧紧，然后放入两层气泡膜，外面再套一个纸箱，最后在箱子里放一张手写的感谢卡，不要放价格单"
	s.Write(func(tx *store.Tx) error {
		_, err := tx.Exec("UPDATE order_text SET note = $1, message = $1 WHERE order_id = (SELECT id FROM orders WHERE no = '1001')", note)
		return err
	})
	d := at(s, 40, 20)
	d.Scan(way1).Sees("按 F11 看全部", "A-01").Press("f11").Sees("备注："+way1, "不要放价格").SeesNot("A-01")
	d.Scan(cup).Sees("1/3").SeesNot("备注：" + way1)
	at(s, 80, 24, func(c *tui.Config) { c.Station = "2" }).Scan(way1, "/take").Sees("不要放价格单", "A-01")
}

func TestAnAnswerGivenUnderALockIsSeen(t *testing.T) {
	s := shop(t)
	elsewhere(s, way2, mug)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "组长", ""); return err })
	d := at(s, 80, 24)
	d.Scan(way1, mug).Sees("账 上 没 货").Scan("/found 有").Sees("账 上 没 货", "只有组长可以。组长按 F4 登录")
	d.Press("f4").Sees("谁在打包").Type("组长\r").Sees("组长 组长").Scan("/found 有").Sees("1/3").SeesNot("账 上 没 货")
}

func TestALockAlwaysSaysHowToGoOn(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		d := at(shop(t), size[0], size[1])
		d.Scan(way1, way2).Sees("上 单 未 完").Sees("或按 Esc", "Esc 知道了")
	}
	at(shop(t), 20, 6).Scan(way2, cup).Sees("错货", "Esc 知道了")
	at(shop(t), 20, 8).Scan(way3, twin).Sees("是哪个", "筷子 竹", "筷子 木").Press("down", "down").Sees("> 筷子 木")
}

func TestASaveThatTakesLongIsSaid(t *testing.T) {
	s := shop(t)
	d := at(s, 80, 24)
	d.Scan(way1).Sees("0/3")
	hold, held := make(chan struct{}), make(chan struct{})
	go s.Write(func(*store.Tx) error { close(held); <-hold; return nil })
	<-held
	d.Scan(cup).Sees("有1次扫描还没保存", "别放下手里的货")
	close(hold)
	d.Sees("1/3").SeesNot("还没保存")
}
