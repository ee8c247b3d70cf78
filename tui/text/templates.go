package text

import "strings"

// Template is an empty table that a person fills in: its header, and rows
// that show how.
type Template struct {
	Head []string
	Rows []string // cells with | between them
}

// Cells gives the cells of a row.
func (t *Template) Cells(row int) []string { return strings.Split(t.Rows[row], "|") }

// Templates are the tables by name: products, stock, orders, waybills, kits.
// Their headers are ones that import knows.
var zhTemplates = map[string]Template{
	"products": {
		Head: []string{"商家编码", "商品名称", "规格", "简称", "规格简称", "条码", "箱码", "箱规", "重量(克)", "货位", "安全库存"},
		Rows: []string{
			"TX-H-L|示例 居家拖鞋 男女同款 防滑|黑色 大号|拖鞋|黑 大|6901234567892;6901234567908|16901234567899|20|300|A-01-01|5",
			"BZ-350|示例 马克杯|容量:350ml|马克杯|350|6901234567915*6|||410|A-01-02|",
		},
	},
	"stock": {
		Head: []string{"商家编码", "货位", "数量"},
		Rows: []string{"TX-H-L|A-01-01|50", "BZ-350|A-01-02|0"},
	},
	"orders": {
		Head: []string{"订单编号", "店铺名称", "订单状态", "下单时间", "付款时间", "承诺发货时间", "商家编码", "商品标题", "商品规格", "数量", "收货人", "手机", "收货地址", "买家留言", "卖家备注", "快递单号", "快递公司"},
		Rows: []string{
			"EX-0001|示例店|待发货|2026-11-20 08:55:00|2026-11-20 09:00:00||TX-H-L|居家拖鞋|黑色 大号|1|王先生||浙江省 杭州市|请轻放|送袜子一双||",
			"EX-0001|示例店|待发货|2026-11-20 08:55:00|2026-11-20 09:00:00||BZ-350|马克杯|350ml|2|王先生||浙江省 杭州市|请轻放|送袜子一双||",
			"EX-0002|示例店|待发货|2026-11-20 10:00:00|2026-11-20 10:01:00|2026-11-22 10:00:00|BZ-350|马克杯|350ml|1|李女士||北京市|||YT8800000000001|圆通速递",
		},
	},
	"waybills": {
		Head: []string{"订单编号", "快递单号", "快递公司"},
		Rows: []string{"EX-0001|YT8800000000002|圆通速递", "EX-0002|YT8800000000001|圆通速递"},
	},
	"kits": {
		Head: []string{"组合编码", "组合名称", "单品编码", "数量"},
		Rows: []string{"ZH-1|示例 拖鞋加杯子|TX-H-L|1", "ZH-1|示例 拖鞋加杯子|BZ-350|2"},
	},
}

var enTemplates = map[string]Template{
	"products": {
		Head: []string{"sku code", "name", "variant", "short name", "short variant", "barcode", "case barcode", "case units", "grams", "place", "safety stock"},
		Rows: []string{
			"SL-BK-L|Example slippers, non-slip, for men and women|colour:black;size:large|Slippers|black L|6901234567892;6901234567908|16901234567899|20|300|A-01-01|5",
			"MG-350|Example mug|volume:350ml|Mug|350|6901234567915*6|||410|A-01-02|",
		},
	},
	"stock": {
		Head: []string{"sku code", "place", "quantity"},
		Rows: []string{"SL-BK-L|A-01-01|50", "MG-350|A-01-02|0"},
	},
	"orders": {
		Head: []string{"order no", "shop name", "order status", "created at", "paid at", "ship by", "sku code", "product title", "variant", "quantity", "receiver", "phone", "address", "buyer message", "seller note", "tracking number", "carrier"},
		Rows: []string{
			"EX-0001|Example shop|to ship|2026-11-20 08:55:00|2026-11-20 09:00:00||SL-BK-L|Slippers|black large|1|Mr Wang||Hangzhou|handle with care|add a pair of socks||",
			"EX-0001|Example shop|to ship|2026-11-20 08:55:00|2026-11-20 09:00:00||MG-350|Mug|350ml|2|Mr Wang||Hangzhou|handle with care|add a pair of socks||",
			"EX-0002|Example shop|to ship|2026-11-20 10:00:00|2026-11-20 10:01:00|2026-11-22 10:00:00|MG-350|Mug|350ml|1|Ms Li||Beijing|||YT8800000000001|YTO",
		},
	},
	"waybills": {
		Head: []string{"order no", "tracking number", "carrier"},
		Rows: []string{"EX-0001|YT8800000000002|YTO", "EX-0002|YT8800000000001|YTO"},
	},
	"kits": {
		Head: []string{"kit code", "kit name", "component sku", "quantity"},
		Rows: []string{"KIT-1|Example slippers with mugs|SL-BK-L|1", "KIT-1|Example slippers with mugs|MG-350|2"},
	},
}
