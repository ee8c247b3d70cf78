package sheet

import (
	"slices"
	"strings"
)

// Layout is a layout of a platform or a printing tool that is known by its
// columns, with what is peculiar to it. A table of no known layout has a
// Layout without a name.
type Layout struct {
	Name     string
	Platform string // the platform whose orders these are, empty if they may be anybody's

	// LineMoney says that the amount paid stands for each line: an order's is
	// their sum. Else it is the order's, repeated.
	LineMoney bool
	// PaidTells says that an order without a time of payment is unpaid: there
	// is no status.
	PaidTells bool
	// ZeroDrops says that a line of no pieces is one that was taken back.
	ZeroDrops bool
	// Weak says that the table was made for printing labels: what it says of
	// an order counts only where nothing else is known of it.
	Weak bool

	need   []string         // the headers that tell it
	kind   Kind             // what it is, where its fields would say otherwise
	fields map[string]Field // what its headers mean, where they mean something else elsewhere; no field: nothing
}

// layouts are looked through from the top.
var layouts = []Layout{
	{Name: "shopify", Platform: "shopify", need: []string{"Lineitem quantity", "Lineitem name"}, fields: map[string]Field{"Name": OrderNo}},
	{Name: "amazon", Platform: "amazon", need: []string{"order-id", "order-item-id", "purchase-date"}, ZeroDrops: true},
	{Name: "taobao_items", Platform: "taobao", need: []string{"子订单编号", "主订单编号", "商品标题"}, LineMoney: true},
	{Name: "taobao", Platform: "taobao", need: []string{"订单编号", "买家会员名", "宝贝标题"}},
	{Name: "douyin", Platform: "douyin", need: []string{"主订单编号", "子订单编号", "选购商品"}, LineMoney: true},
	{Name: "pdd", Platform: "pdd", need: []string{"商家编码-规格维度", "订单号"}},
	{Name: "jd", Platform: "jd", need: []string{"订单号", "下单帐号", "京东价"}, fields: map[string]Field{"订单备注": BuyerMessage}},
	{Name: "1688", Platform: "1688", need: []string{"订单号", "货品标题", "单品金额"}},
	{Name: "jst_import", need: []string{"线上订单号", "买家帐号(必填)", "付款时间(不填写订单导入后为待支付状态)"}, PaidTells: true},
	{Name: "kuaidizhushou", need: []string{"订单编号", "收件人", "发货信息"}, Weak: true, kind: KindOrders},
	{Name: "fenghuodi", need: []string{"订单编号", "姓名", "商品信息"}, Weak: true, kind: KindOrders},
	{Name: "wangdiantong", need: []string{"订单编号", "子单原始单号", "实发数量"}, ZeroDrops: true},
	cainiao,
}

// cainiao is a table without a header row, known by what stands in it.
var cainiao = Layout{Name: "cainiao", Weak: true, kind: KindOrders,
	need:   []string{"序号", "姓名", "手机", "地址", "其他", "商品", "订单号"},
	fields: map[string]Field{"商品": Goods, "其他": BuyerMessage},
}

// layoutOf finds the layout of a header row.
func layoutOf(header []string) Layout {
	keys := make([]string, len(header))
	for i, h := range header {
		keys[i] = normalise(h)
	}
	for _, l := range layouts {
		if !slices.ContainsFunc(l.need, func(n string) bool { return !slices.Contains(keys, normalise(n)) }) {
			return l
		}
	}
	return Layout{}
}

// field says what the layout makes of a header; ok is false if nothing
// peculiar.
func (l *Layout) field(header string) (f Field, ok bool) {
	for name, f := range l.fields {
		if normalise(name) == normalise(header) {
			return f, true
		}
	}
	return "", false
}

// isCainiao reports whether rows without a header are a 菜鸟 table: the first
// and nearly all others look like its rows.
func isCainiao(rows []record) bool {
	like := 0
	for i, r := range rows {
		if likeCainiao(r.cells) {
			like++
		} else if i == 0 {
			return false
		}
	}
	return like > 0 && like*5 >= len(rows)*4
}

// likeCainiao looks for a running number, a phone, an address and an order
// number in their places.
func likeCainiao(cells []string) bool {
	if len(cells) < len(cainiao.need) {
		return false
	}
	no, phone, address, order := unwrap(cells[0]), unwrap(cells[2]), unwrap(cells[3]), unwrap(cells[6])
	return no != "" && digits(no) && len(no) <= 6 && len(phone) >= 7 && strings.Trim(phone, "0123456789*-+ ") == "" &&
		address != "" && len(order) >= 6 && strings.ContainsAny(order, "0123456789")
}
