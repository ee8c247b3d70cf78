package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"shipdesk/store"
	"shipdesk/store/shoptest"
	"shipdesk/tui/kit/kittest"
)

// goods opens the screen for the data of goods.
func goodsData(s *shoptest.Shop) *kittest.Desk {
	return at(s, 80, 24).Sees("小王 组长").Press("ctrl+x").Sees("货品资料  不打包", "[货号")
}

// row chooses the row of a card that begins with a word.
func row(d *kittest.Desk, word string) *kittest.Desk {
	for range 40 {
		if strings.Contains(d.Screen(), "> "+word) {
			return d
		}
		was, key := d.Screen(), "down"
		if strings.Contains(was, "> 改动记录") {
			key = "home"
		}
		d.Press(key).Until("the next row", func(s string) bool { return s != was })
	}
	return d.Sees("> " + word)
}

func TestSKUsAreFoundAndTheirDataChanged(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := goodsData(s).Sees("[货号 5]", "CUP-W", "马克杯 白色 350ml", "A-01", "40")
	t.Run("list", func(t *testing.T) { inFourForms(t, d, "CUP-W", "CUP-W") })
	d.Type("盘").Sees("查找：盘", "[货号 1]", "PLATE").SeesNot("CUP-W").Press("esc").Sees("[货号 5]")
	d.Type("龙").Sees("没有找到：龙").Press("esc").Sees("CUP-W")
	d.Scan(cup).Sees("CUP-W  马克杯 白色 350ml", "现货40件，A-01 40", "一次12件")
	t.Run("card", func(t *testing.T) { inFourForms(t, d, "CUP-W  马克杯", "CUP-W  马克杯") })
	row(d, "简称").Press("enter").Sees("打包时看的短名字").Type("白杯").Press("f5").Sees("货号 CUP-W 的简称改成了 白杯", "CUP-W  白杯")
	row(d, "重量").Press("enter").Sees("一件多少克").Type(mug).Press("enter").Sees("要写0到1000000的整数，是不是扫了条码").Press("ctrl+u").Type("350").Press("f5").Sees("350 g")
	row(d, "安全库存").Press("enter").Sees("留着不卖的件数").Type("5").Press("f5").Sees("安全库存改成了 5")
	d.Press("up", "up").Sees("> 常放库位").Scan("A-03").Sees("货号 CUP-W 的常放库位改成了 A-03", "> 常放库位         A-03")
	d.Press("f5").Sees("常放库位改成了 A-01").Press("f5").Sees("货号 CUP-W 的安全库存改成了 0").Press("f5").Sees("重量（克）改成了 0").Press("f5").Sees("货号 CUP-W 的简称清空了")
	d.Press("f5").Sees("还没有改过什么")
	row(d, "改动记录").Press("enter").Sees("12:00 小王：简称：白杯 改成 （空）", "常放库位：A-01 改成 A-03")
	d.Press("esc").Sees("> 改动记录").Press("esc").Sees("[货号").Press("esc").Sees("打包验货")
}

func TestBarcodesAreAddedByScanningAndSharedOnesAreAskedFor(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := goodsData(s).Press("f3").Sees("[库位").Press("f3").Sees("[同码 2]", twin, "竹", "木")
	t.Run("shared", func(t *testing.T) { inFourForms(t, d, twin, twin) })
	d.Scan("PLATE").Sees("PLATE  盘子").Scan("6901234569999").Sees("加条码", "条码：6901234569999", "箱码写一箱几件").Press("f5").Sees("条码 6901234569999 绑到货号 PLATE")
	row(d, "加条码").Scan(mug).Sees("条码："+mug).Press("f5").Sees("别的货号也用，每次扫都会问", "CUP-B 也用这个条码")
	d.Press("esc").Sees("[同码 4]", mug, twin)
	d.Press("esc").Sees("打包验货").Scan(way2).Sees("0/1").Scan(mug).Sees("马克杯 黑色 350ml", "盘子").Scan("/choose 1").Sees("验 完")
	d.Press("ctrl+x").Sees("[同码 4]").Press("down").Sees("> 69012345679").Press("enter").Sees("CUP-B  马克杯 黑色 350ml")
	d.Scan(twin).Sees("[货号 2]", "筷子 竹", "筷子 木").Scan("PLATE").Sees("PLATE  盘子")
	row(d, "条码").Sees("CUP-B 也用这个条码").Press("enter").Sees("CUP-B 也用这个条码", "F8 去掉条码").Press("f8").Sees("条码 " + mug + " 不再是货号 PLATE").SeesNot("CUP-B 也用")
	row(d, "条码").Press("enter").Sees("一次算几件").Press("ctrl+u").Type("24").Press("f5").Sees("一次24件").Press("f5").Sees("一次算1件").Press("f5").Sees("绑到货号 PLATE，一次算1件")
}

func TestAKitIsMadeOnItsCard(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := goodsData(s)
	d.Press("f6").Sees("货号建了就不改").Type("SET-1").Press("enter").Type("对杯礼盒").Press("enter").Sees("货号 SET-1 建好了", "SET-1  对杯礼盒")
	row(d, "加组件").Scan(cup).Sees("一套里有几件这个货", "CUP-W").Press("f5").Sees("组合 SET-1 一套里 CUP-W 有1件")
	row(d, "加组件").Press("enter").Sees("一套几件").Type("CUP-B").Press("enter", "ctrl+u").Type("2").Press("enter").Sees("组合 SET-1 一套里 CUP-B 有2件", "2件 马克杯 黑色 350ml")
	row(d, "加组件").Press("enter").Sees("一套几件").Type("SET-1").Press("enter", "enter").Sees("SET-1 不能放进 SET-1：组合里不能再有组合").Press("esc").SeesNot("一套几件")
	row(d, "组件").Press("enter").Sees("F8 拿掉组件").Press("f8").Sees("组合 SET-1 里拿掉了").Press("f5").Sees("一套里")
	d.Press("esc").Sees("[货号 6]", "SET-1", "组合")
	d.Press("f6").Sees("货号建了就不改").Type("CUP-W").Press("enter", "enter").Sees("这个码已经有别的意思：CUP-W")
}

func TestTwoSKUsThatAreOneAreMergedAfterAPreview(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := goodsData(s)
	d.Scan("TWIN-A").Sees("TWIN-A  筷子 竹")
	row(d, "合并").Press("enter").Sees("并到货号").Type("TWIN-A").Press("enter").Sees("是同一个货号").Press("ctrl+u").Type(twin).Press("enter").Sees("这个条码有几个货号，请输入货号")
	d.Press("ctrl+u").Type("TWIN-B").Press("enter").Sees("把 TWIN-A 并到 TWIN-B", "留下：筷子 木", "5件库存，1行未发的明细，1个条码", "合并以后撤不回来")
	d.Settles(func(s string) bool { return strings.Contains(s, "F5 合并") })
	t.Run("preview", func(t *testing.T) { golden.RequireEqual(t, d.Screen()) })
	d.Press("f5").Sees("货号 TWIN-A 并到 TWIN-B", "TWIN-B  筷子 木", "现货10件").Press("f5").Sees("还没有改过什么")
	d.Press("esc").Sees("[货号 5]", "已并到 TWIN-B").Press("end").Sees("> TWIN-B").Press("up", "enter").Sees("已并到 TWIN-B", "改动记录").SeesNot("常放库位")
	d.Scan("/pack").Sees("扫 面 单 开 始").Scan(way1).Sees("0/3").Scan(cup).Sees("1/3").Press("ctrl+x").Scan("CUP-W").Sees("现货")
	row(d, "合并").Scan("PLATE").Sees("并到货号").Press("enter").Sees("先处理完再并")
}

func TestPlacesAreAddedByABurstOfScans(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := goodsData(s).Press("f3").Sees("[库位 5]", "A-01", "B-02").Press("down", "down").Sees("> ")
	t.Run("places", func(t *testing.T) { inFourForms(t, d, "A-02", "A-02") })
	d.Press("f6").Sees("要加0个库位", "一路走一路扫")
	d.Scan("A-02", "A-02-1", cup, "Z-9", "A-02-1").Sees("要加2个库位", "已有，后面排它后面", "这是货的码，不要").Rings(1)
	t.Run("labels", func(t *testing.T) { inFourForms(t, d, "Z-9", "Z-9") })
	d.Scan("X-1").Sees("要加3个库位").Press("f8").Sees("要加2个库位").SeesNot("X-1")
	d.Press("f6").Sees("把2个标签建成库位").Press("f5").Sees("加了2个库位", "[库位 7]", "> ", "A-02-1")
	d.Until("they are in the order of the scans", func(s string) bool {
		return strings.Index(s, "A-02-1") < strings.Index(s, "Z-9") && strings.Index(s, "Z-9") < strings.Index(s, "A-03")
	})
	d.Press("f12").Sees("库位 A-02-1 排到了 Z-9 后面").Press("f11").Sees("库位 A-02-1 排到了 A-02 后面").Press("f5").Sees("库位 A-02-1 排到了 Z-9 后面").Press("f5").Sees("库位 A-02-1 排到了 A-02 后面")
	d.Press("f5").Sees("刚加的2个库位停用了", "停用")
}

func TestAPlaceIsRenamedMovedAndClosedWhenEmpty(t *testing.T) {
	t.Parallel()
	s := shop(t)
	d := goodsData(s)
	d.Scan("A-01").Sees("放着1种，40件", "40件", "马克杯 白色 350ml  CUP-W", "（常放这里）", "第一个走到")
	t.Run("place", func(t *testing.T) { inFourForms(t, d, "A-01", "A-01") })
	row(d, "停用").Press("enter").Sees("停用的库位不再上架").Press("f5").Sees("库位 A-01 还不能停用：马克杯 白色 350ml 40件").Press("esc").SeesNot("停用的库位不再上架")
	d.Press("down", "down").Sees("> 40件").Press("enter").Sees("CUP-W  马克杯").Press("esc").Sees("放着1种，40件")
	d.Scan("A-03").Sees("空的", "盘子")
	row(d, "停用").Press("enter").Sees("停用的库位不再上架").Press("f5").Sees("盘子 （常放这里）").Press("esc").SeesNot("停用的库位不再上架")
	d.Scan("PLATE").Sees("PLATE  盘子")
	row(d, "常放库位").Press("enter").Sees("扫库位标签或输入").Press("ctrl+u", "f5").Sees("货号 PLATE 的常放库位清空了").Press("esc").Sees("[库位").Scan("A-03").Sees("空的")
	row(d, "停用").Press("enter").Sees("停用的库位不再上架").Press("f5").Sees("库位 A-03 停用了", "停用，空的").Press("enter").Sees("库位 A-03 恢复了")
	d.Press("up", "up").Sees("> 改名").Press("enter").Sees("扫新标签或输入").Press("ctrl+u").Type("B-02").Press("enter").Sees("已经有这个库位号").Press("ctrl+u").Type("C-01").Press("enter").Sees("库位 A-03 改成了 C-01", " C-01")
	d.Press("down").Sees("> 顺序").Press("enter").Sees("扫它前面那个库位").Press("ctrl+u").Type("A-01").Press("enter").Sees("库位 C-01 排到了 A-01 后面", "走在 A-01 后面")
	row(d, "改动记录").Press("enter").Sees("A-03 改名 C-01", "停用 A-03", "恢复 A-03").Press("esc").Sees("> 改动记录")
	d.Press("f5").Sees("库位 C-01 排到了 B-02 后面").Press("f5").Sees("库位 C-01 改成了 A-03")
	d.Press("esc").Sees("[库位 5]").Press("f7").Sees("库位表按走的顺序写成")
	path := filepath.Join(t.TempDir(), "places.csv")
	d.Press("ctrl+u").Type(path).Press("enter").Sees("个库位写到了")
	if b, err := os.ReadFile(path); err != nil || !strings.Contains(string(b), "A-02,A-02,") {
		t.Errorf("%v: %s", err, b)
	}
}

func TestAShopWithoutPlacesNeverSeesThem(t *testing.T) {
	t.Parallel()
	s := shoptest.New(t)
	s.AddSKU(shoptest.Goods{Code: "CUP", Name: "马克杯", Barcode: cup, Stock: 3})
	d := goodsData(s).Sees("CUP", "马克杯").SeesNot("A-01")
	d.Scan(cup).Sees("CUP  马克杯", "现货3件").SeesNot("常放库位").Press("esc").Sees("[货号 1]")
	d.Press("f3").Sees("货架（没分库位）", "3").Press("down", "enter").Sees("放着1种，3件").SeesNot("改名").Press("esc").Sees("[库位 1]")
}

func TestOnlyALeadChangesGoodsData(t *testing.T) {
	t.Parallel()
	s := shop(t)
	s.Write(func(tx *store.Tx) error { _, err := store.SignIn(tx, "小王", ""); return err })
	d := station(s, "3", "小李").Sees("小李").Scan("/货品").Sees("[货号 5]").Press("f6").Sees("只有组长可以")
	d.Scan(cup).Sees("CUP-W  马克杯").Press("down", "enter").Sees("> 名称", "只有组长可以")
	row(d, "改动记录").Press("enter").Sees("在这里还没有改过").Press("esc").Sees("> 改动记录")
	d.Scan("6901234569999").Sees("没有找到：6901234569999")
}
