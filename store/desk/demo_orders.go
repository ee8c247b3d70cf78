package desk

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"shipdesk/store/deadline"
)

// demoOrder is one order of the demo shop.
type demoOrder struct {
	waybills []string // none: not printed yet
	carrier  string
	age      time.Duration // since it was paid
	status   string
	note     string // the seller's
	message  string // the buyer's
	lines    []demoLine
}

type demoLine struct {
	code  string
	units int
}

// What the platform says of an order.
const (
	demoToShip   = "买家已付款，等待卖家发货"
	demoClosed   = "交易关闭"
	demoRefunded = "退款成功"
	demoRefund   = "退款中"
)

// demoCarriers are six carriers and how their numbers look.
var demoCarriers = []struct{ name, number string }{
	{"圆通速递", "YT88%011d"}, {"中通快递", "7868%010d"}, {"申通快递", "7738%011d"},
	{"韵达快递", "4388%011d"}, {"极兔速递", "JT88%011d"}, {"顺丰速运", "SF188%010d"},
}

var (
	demoNotes    = []string{"老客户，加送小样", "易碎，多包一层气泡膜", "不要放小票，送人的", "改发顺丰，客户补了运费", "包装盒不要压坏", "上次少发，这次仔细数"}
	demoMessages = []string{"请尽快发货", "周末再送，平时家里没人", "放门口鞋柜就行", "生日礼物，麻烦包好一点，谢谢", "不要打电话", "颜色千万别发错"}
)

const (
	demoOrders  = 300
	demoExtra   = "加送"
	demoAllowed = 48 * time.Hour // from payment to dispatch
	demoGift    = "PEN-BK-50"    // goes along where something extra was promised
	demoScarce  = "MUG-BK-500"   // one piece, wanted by several
	demoSoldOut = "LMP-BG"       // counted once, and nothing is left
	demoUnknown = "CDL"          // its stock was never counted
	demoOldCode = "OLD-CODE-77"  // no goods of the shop are called so
)

// demoShop is the demo shop, with ages in place of times.
type demoShop struct {
	rand     *rand.Rand
	goods    []demoSKU
	orders   []demoOrder
	waybills int
}

func newDemoShop(seed uint64) *demoShop {
	s := &demoShop{rand: rand.New(rand.NewPCG(seed, 1)), goods: demoGoods()}
	s.lessons()
	for len(s.orders) < demoOrders {
		s.usual()
	}
	return s
}

// due is the age of an order that has so much time left.
func due(left time.Duration) time.Duration { return demoAllowed - left }

func want(code string, units int) demoLine { return demoLine{code, units} }

// lessons are the orders that have something to teach. The first of them are
// the next to leave in time.
func (s *demoShop) lessons() {
	const minute = time.Minute
	yto, zto, sto, yunda, jt, sf := 0, 1, 2, 3, 4, 5
	s.add(yto, due(50*minute), want("MUG-WH-350", 1), want("MUG-BK-350", 1))
	s.add(zto, due(55*minute), want("TWL-LG-75", 2)).note = demoNotes[0]
	s.add(yunda, due(60*minute), want("MUG-WH-350", 12))
	s.add(sto, due(65*minute), want("CBL-WH-1M", 1)).message = demoMessages[3]
	s.merge(due(64*minute), want("CBL-WH-2M", 1))
	s.add(jt, due(70*minute), want("CHP-BM-10", 1), want("CHP-WD-10", 1))
	s.add(zto, due(75*minute), want(demoScarce, 2), want("MUG-WH-500", 1))
	s.add(sto, due(80*minute), want(demoSoldOut, 1), want("PEN-BK-50", 2))
	s.add(yunda, due(85*minute), want("CDL-WT-200", 2))
	s.add(yto, due(9*time.Hour), want("LMP-WH", 1)).status = demoClosed
	s.add(jt, due(10*time.Hour), want("SCK-BK-L", 2)).status = demoRefunded
	s.add(zto, due(11*time.Hour), want("BTH-DG-140", 1)).status = demoRefund
	s.add(yunda, due(12*time.Hour), want(demoOldCode, 1))
	s.add(sf, due(-2*time.Hour), want("TEA-1-250", 1)).message = demoMessages[0]
	split := s.add(jt, due(5*time.Hour), want("NTB-LN-A5", 4), want("BOX-CL-L", 2))
	split.waybills = append(split.waybills, s.number(jt))
	for i := range 8 {
		s.add(-1, time.Duration(20+7*i)*minute, s.any())
	}
}

// add makes an order that a carrier takes; -1 is none, it has no label yet.
func (s *demoShop) add(carrier int, age time.Duration, lines ...demoLine) *demoOrder {
	o := demoOrder{age: age, status: demoToShip, lines: lines}
	if carrier >= 0 {
		o.waybills, o.carrier = []string{s.number(carrier)}, demoCarriers[carrier].name
	}
	s.orders = append(s.orders, o)
	return &s.orders[len(s.orders)-1]
}

// merge makes an order that goes into the parcel of the one before it.
func (s *demoShop) merge(age time.Duration, lines ...demoLine) {
	before := s.orders[len(s.orders)-1]
	o := s.add(-1, age, lines...)
	o.waybills, o.carrier = before.waybills, before.carrier
}

// number is the next waybill number of a carrier. Their ends tell them apart.
func (s *demoShop) number(carrier int) string {
	s.waybills++
	return fmt.Sprintf(demoCarriers[carrier].number, 260000+s.waybills*61)
}

// usual is an order like most: now and then it has a note or a message, comes
// with another of the same buyer, or something became of it on the platform.
func (s *demoShop) usual() {
	o := s.add(s.rand.IntN(len(demoCarriers)), s.age(), s.basket()...)
	switch n := s.rand.IntN(100); {
	case n < 6:
		o.note = demoNotes[s.rand.IntN(len(demoNotes))]
	case n < 14:
		o.message = demoMessages[s.rand.IntN(len(demoMessages))]
	case n < 16:
		o.status = []string{demoClosed, demoRefund, demoRefunded}[s.rand.IntN(3)]
	case n < 21 && len(s.orders) < demoOrders:
		s.merge(o.age-time.Duration(1+s.rand.IntN(40))*time.Minute, s.any())
	}
}

// age spreads orders over two days: a few are late, some get near, most have
// time.
func (s *demoShop) age() time.Duration {
	from, to := 30*time.Minute, due(2*time.Hour)
	switch n := s.rand.IntN(100); {
	case n < 3:
		from, to = due(-4*time.Hour), due(-10*time.Minute)
	case n < 18:
		from, to = due(6*time.Hour), due(2*time.Hour)
	}
	if from > to {
		from, to = to, from
	}
	return from + time.Duration(s.rand.Int64N(int64((to-from)/time.Minute)))*time.Minute
}

// basket is what a buyer takes: mostly one thing, often two variants of it.
func (s *demoShop) basket() []demoLine {
	lines := []demoLine{s.any()}
	for n := s.rand.IntN(100); n > 60 && len(lines) < 4; n -= 17 {
		next := s.any()
		if s.rand.IntN(2) == 0 {
			next.code = s.sibling(lines[0].code)
		}
		if !wants(lines, next.code) {
			lines = append(lines, next)
		}
	}
	return lines
}

// any is some goods, mostly one piece. Those kept for a lesson are left to it.
func (s *demoShop) any() demoLine {
	for {
		g := s.goods[s.rand.IntN(len(s.goods))]
		if g.code == demoScarce || g.code == demoSoldOut || strings.HasPrefix(g.code, demoTwins) {
			continue
		}
		units := []int{1, 1, 1, 1, 1, 2, 2, 3}[s.rand.IntN(8)]
		return demoLine{g.code, units}
	}
}

// sibling is another variant of the same goods, the same one if there is none.
func (s *demoShop) sibling(code string) string {
	family, _, _ := strings.Cut(code, "-")
	var all []string
	for _, g := range s.goods {
		if strings.HasPrefix(g.code, family+"-") && g.code != code && g.code != demoScarce && g.code != demoSoldOut {
			all = append(all, g.code)
		}
	}
	if len(all) == 0 {
		return code
	}
	return all[s.rand.IntN(len(all))]
}

func wants(lines []demoLine, code string) bool {
	for _, l := range lines {
		if l.code == code {
			return true
		}
	}
	return false
}

// demoFile is a file as a seller's tools write it.
type demoFile struct {
	name string
	rows [][]string
}

// files are the shop at a time, as its seller would import it.
func (s *demoShop) files(now time.Time) []demoFile {
	orders, lines := s.orderFiles(now)
	products, stock := s.goodsFiles()
	return []demoFile{{"products.csv", products}, {"stock.csv", stock}, {"ExportOrderList.csv", orders}, {"ExportOrderDetailList.csv", lines}}
}

func (s *demoShop) goodsFiles() (products, stock [][]string) {
	products = [][]string{{"商家编码", "商品名称", "简称", "规格", "条码", "箱码", "箱规", "重量(克)", "货位"}}
	stock = [][]string{{"商家编码", "货位", "数量"}}
	for i, g := range s.goods {
		box := ""
		if g.box != "" {
			box = fmt.Sprint(g.boxUnits)
		}
		products = append(products, []string{g.code, g.title, g.short, g.variant, g.barcode, g.box, box, fmt.Sprint(g.grams), g.place})
		if units, known := s.stock(g, i); known {
			stock = append(stock, []string{g.code, g.place, fmt.Sprint(units)})
		}
	}
	return products, stock
}

// stock is what lies on the shelf: enough for the orders and something over,
// but for the goods that have to be short.
func (s *demoShop) stock(g demoSKU, i int) (units int, known bool) {
	switch {
	case g.code == demoScarce:
		return 1, true
	case g.code == demoSoldOut:
		return 0, true
	case strings.HasPrefix(g.code, demoUnknown):
		return 0, false
	}
	for _, o := range s.orders {
		if g.code == demoGift && strings.Contains(o.note, demoExtra) {
			units++
		}
		for _, l := range o.lines {
			if l.code == g.code {
				units += l.units
			}
		}
	}
	return units + 5 + i*7%40, true
}

func (s *demoShop) orderFiles(now time.Time) (orders, lines [][]string) {
	orders = [][]string{{"订单编号", "买家会员名", "买家实际支付金额", "订单状态", "买家留言", "收货人姓名", "订单创建时间", "订单付款时间 ", "物流单号 ", "物流公司", "订单备注", "店铺名称"}}
	lines = [][]string{{"订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "订单状态", "商家编码"}}
	for i, o := range s.orders {
		no := fmt.Sprintf("30%017d", 26112000000+i*7919)
		paid := now.Add(-o.age).In(deadline.Zone()).Format(time.DateTime)
		orders = append(orders, []string{no, "tb" + no[13:] + "**", "59.90", o.status, o.message, "张*", paid, paid,
			strings.Join(o.waybills, ","), o.carrier, o.note, "示例旗舰店"})
		for _, l := range o.lines {
			title, variant := s.named(l.code)
			lines = append(lines, []string{no, title, "29.95", fmt.Sprint(l.units), l.code, variant, o.status, l.code})
		}
	}
	return orders, lines
}

func (s *demoShop) named(code string) (title, variant string) {
	for _, g := range s.goods {
		if g.code == code {
			return g.title, g.variant
		}
	}
	return "旧款挂钟静音客厅简约", "颜色分类:原木"
}
