package intake_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"shipdesk/store/intake"
)

// cells is a row of a table by the names of its columns.
type cells map[string]string

// table makes the rows of a table with one of the headers: the header, then
// each row's cells under their columns.
func table(t *testing.T, name string, rows ...cells) []string {
	t.Helper()
	columns := strings.Split(headers[name], ",")
	all := []string{headers[name]}
	for _, r := range rows {
		used := 0
		line := make([]string, len(columns))
		for i, c := range columns {
			if v, ok := r[strings.TrimSpace(c)]; ok {
				line[i] = `"` + strings.ReplaceAll(v, `"`, `""`) + `"`
				used++
			}
		}
		if used != len(r) {
			t.Fatalf("%s: a cell without a column: %v", name, r)
		}
		all = append(all, strings.Join(line, ","))
	}
	return all
}

// heads says of every order what its head holds; times in Shanghai.
const heads = `SELECT o.no || ' p' || o.platform || ' s' || o.state || ' ' || paid_fen || ' 拍' || at(created_at) || ' 付' || at(paid_at) || ' 诺' || at(promised_at)
	|| ' [' || t.note || '] [' || t.message || '] ' || t.receiver || ' ' || t.address FROM orders o JOIN order_text t ON t.order_id = o.id ORDER BY o.no`

// shown writes at(x) of a query as SQL: month-day hour:minute, or -.
func shown(query string) string {
	for _, c := range []string{"created_at", "paid_at", "promised_at"} {
		query = strings.ReplaceAll(query, "at("+c+")", "CASE WHEN "+c+" = 0 THEN '-' ELSE strftime('%m-%d %H:%M', "+c+" / 1000 + 28800, 'unixepoch') END")
	}
	return query
}

// goods says of every line what it holds.
const goodsOf = `SELECT o.no || ' ' || l.key || ' ' || l.title || '/' || l.variant || ' x' || l.units || ' p' || l.platform || ' ' || l.price_fen
	FROM order_line l JOIN orders o ON o.id = l.order_id ORDER BY o.no, l.key`

const billsOf = `SELECT p.waybill || ' ' || p.carrier || ' ' || o.no FROM parcel p JOIN parcel_order a ON a.parcel_id = p.id JOIN orders o ON o.id = a.order_id ORDER BY 1`

func TestLayouts(t *testing.T) {
	tests := []struct {
		name                string
		rows                []cells
		heads, lines, bills []string
	}{
		{"taobao_item_report_new_xlsx", []cells{
			{"主订单编号": "9001", "子订单编号": "90011", "商品标题": "拖鞋", "商品价格": "20.00", "购买数量": "2", "商品属性": "颜色:黑", "订单状态": toShip, "商家编码": "K1",
				"买家实付金额": "38.00", "退款状态": "没有申请退款", "订单创建时间": "2026-11-20 08:00:00", "订单付款时间": "2026-11-20 09:00:00", "商家备注": "先发"},
			{"主订单编号": "9001", "子订单编号": "90012", "商品标题": "杯子", "商品价格": "9.90", "购买数量": "1", "订单状态": toShip, "商家编码": "K2",
				"买家实付金额": "9.90", "退款状态": "退款成功", "退款金额": "9.90", "订单创建时间": "2026-11-20 08:00:00", "订单付款时间": "2026-11-20 09:00:00", "商家备注": "先发"},
		}, []string{"9001 p1 s2 4790 拍11-20 08:00 付11-20 09:00 诺- [先发] []  "},
			[]string{"9001 90011 拖鞋/颜色:黑 x2 p1 2000", "9001 90012 杯子/ x1 p7 990"}, nil},
		{"taobao_profile_undated", []cells{
			{"订单编号": "9002", "买家下单时间": "2026-11-20 08:00", "买家付款时间": "2026-11-20 09:00", "物流公司": "圆通速递", "买家实付金额": "59.9", "运单号": "YT8800000000001",
				"买家会员名": "tb**", "收货地址": "浙江省 杭州市", "宝贝标题": "拖鞋", "宝贝规格": "黑色;大号", "宝贝总数量": "3", "订单状态": toShip},
		}, []string{"9002 p1 s2 5990 拍11-20 08:00 付11-20 09:00 诺- [] []  浙江省 杭州市"}, []string{"9002 拖鞋|黑色;大号#1 拖鞋/黑色;大号 x3 p1 0"}, []string{"YT8800000000001 圆通速递 9002"}},
		{"1688_profile", []cells{
			{"订单号": "9003", "下单时间": "2026-11-20 08:00:00", "物流公司": "中通", "实付款": "100", "运单号": "73100000000001", "买家": "老李", "收货地址": "河北", "货品标题": "毛巾",
				"规格": "蓝", "数量": "10", "单品金额": "5", "订单状态": "等待卖家发货"},
			{"货品标题": "毛巾", "规格": "红", "数量": "10", "单品金额": "5"}, // the order's columns are on its first row
		}, []string{"9003 p1 s2 10000 拍11-20 08:00 付- 诺- [] []  河北"}, []string{"9003 毛巾|红#1 毛巾/红 x10 p0 500", "9003 毛巾|蓝#1 毛巾/蓝 x10 p1 500"}, []string{"73100000000001 中通 9003"}},
		{"pdd_order_export", []cells{
			{"订单成交时间": "2026-11-20 09:00:00", "商品": "拖鞋 居家", "订单号": "261120-607198974342001", "订单状态": "待发货", "用户实付金额(元)": "19.90", "商品数量(件)": "2", "商品规格": "黑,大",
				"商家编码-规格维度": "K1-BL", "商家编码-商品维度": "K1", "商家备注": "送袜子", "售后状态": "无售后或售后取消", "快递单号": "YT8800000000002", "快递公司": "圆通快递"},
			{"订单成交时间": "2026-11-20 09:00:00", "商品": "拖鞋 居家", "订单号": "261120-607198974342002", "订单状态": "未发货，退款成功", "商品数量(件)": "1", "商家编码-商品维度": "K1", "售后状态": "退款成功"},
			{"订单成交时间": "2026-11-20 09:00:00", "商品": "拖鞋 居家", "订单号": "261120-607198974342003", "订单状态": "待发货", "商品数量(件)": "1", "商家编码-商品维度": "K1", "售后状态": "售后处理中"},
		}, []string{"261120-607198974342001 p1 s2 1990 拍- 付11-20 09:00 诺- [送袜子] []  ", "261120-607198974342002 p7 s4 0 拍- 付11-20 09:00 诺- [] []  ",
			"261120-607198974342003 p1 s2 0 拍- 付11-20 09:00 诺- [] []  "},
			[]string{"261120-607198974342001 K1-BL#1 拖鞋 居家/黑,大 x2 p1 0", "261120-607198974342002 K1#1 拖鞋 居家/ x1 p7 0", "261120-607198974342003 K1#1 拖鞋 居家/ x1 p6 0"},
			[]string{"YT8800000000002 圆通快递 261120-607198974342001"}},
		{"douyin_order_export_a", []cells{
			{"主订单编号": "\t6930000000000000001", "子订单编号": "\t6930000000000000001", "选购商品": "拖鞋", "商品规格": "黑 大号", "商品数量": "1", "商家编码": "K1", "商品单价": "29.9", "订单应付金额": "25.90",
				"收件人": "王*", "省": "浙江省", "市": "杭州市", "区": "西湖区", "街道": "灵隐街道", "详细地址": "某路*号", "买家留言": "快点", "订单提交时间": "2026/11/20 08:00:00", "商家备注": "易碎",
				"支付完成时间": "2026/11/20 08:05:00", "订单状态": "待发货", "承诺发货时间": "2026/11/22 08:05:00", "售后状态": "-", "商品69码": "6901234567892"},
			{"主订单编号": "\t6930000000000000001", "子订单编号": "\t6930000000000000002", "选购商品": "杯子", "商品数量": "2", "商品单价": "5", "订单应付金额": "10",
				"订单提交时间": "2026/11/20 08:00:00", "支付完成时间": "2026/11/20 08:05:00", "订单状态": "待发货", "承诺发货时间": "2026/11/22 08:05:00", "售后状态": "待商家处理", "商品69码": "6901234567908"},
		}, []string{"6930000000000000001 p1 s2 3590 拍11-20 08:00 付11-20 08:05 诺11-22 08:05 [易碎] [快点] 王* 浙江省 杭州市 西湖区 灵隐街道 某路*号"},
			[]string{"6930000000000000001 6930000000000000001 拖鞋/黑 大号 x1 p1 2990", "6930000000000000001 6930000000000000002 杯子/ x2 p6 500"}, nil},
		{"douyin_order_export_b", []cells{
			{"主订单编号": "6930000000000000003", "子订单编号": "6930000000000000003", "选购商品": "拖鞋", "货号": "H1", "商品数量": "1", "商品金额": "29.9", "订单提交时间": "2026-11-20 08:00:00",
				"支付完成时间": "2026-11-20 08:05:00", "承诺发货时间": "2026-11-21 23:59:59", "买家留言": "", "商家备注": "", "订单状态": "已关闭", "取消原因": "不想要了", "售后状态": "已全额退款", "订单应付金额": "29.9"},
		}, []string{"6930000000000000003 p4 s4 2990 拍11-20 08:00 付11-20 08:05 诺11-21 23:59 [] []  "}, []string{"6930000000000000003 6930000000000000003 拖鞋/ x1 p7 0"}, nil},
		{"jd_order_export", []cells{
			{"订单号": "300000000001", "商品名称": "拖鞋", "订购数量": "1", "下单时间": "2026-11-20 08:00:00", "京东价": "39.00", "订单金额": "39.00", "应付金额": "35.00", "订单状态": "等待出库", "下单帐号": "jd_1",
				"客户姓名": "李*", "客户地址": "北京", "订单备注": "送货前打电话", "商家备注": "用大箱", "付款确认时间": "2026-11-20 08:01:00", "货号": "K1", "订单来源": "APP"},
			{"订单号": "300000000002", "商品名称": "拖鞋", "订购数量": "1", "下单时间": "2026-11-20 08:00:00", "订单状态": "(删除)等待出库", "货号": "K1"},
			{"订单号": "300000000003", "商品名称": "拖鞋", "订购数量": "1", "下单时间": "2026-11-20 08:00:00", "订单状态": "(锁定)等待出库", "货号": "K1"},
		}, []string{"300000000001 p1 s2 3500 拍11-20 08:00 付11-20 08:01 诺- [用大箱] [送货前打电话] 李* 北京", "300000000002 p4 s4 0 拍11-20 08:00 付- 诺- [] []  ",
			"300000000003 p6 s2 0 拍11-20 08:00 付- 诺- [] []  "},
			[]string{"300000000001 K1#1 拖鞋/ x1 p1 3900", "300000000002 K1#1 拖鞋/ x1 p4 0", "300000000003 K1#1 拖鞋/ x1 p6 0"}, nil},
		{"jst_manual_import_like", []cells{
			{"线上订单号": "J1", "下单时间": "2026-11-20 08:00:00", "付款时间（不填写订单导入后为待支付状态）": "2026-11-20 09:00:00", "买家帐号（必填）": "u", "卖家备注": "卖", "买家留言": "买", "收货人姓名（必填）": "王",
				"省份（必填）": "浙江", "城市（必填）": "杭州", "区县（必填）": "西湖", "地址（必填）": "某路", "商品编码（必填）": "K1", "数量（必填）": "2", "商品单价（必填）": "3.5"},
			{"线上订单号": "J2", "下单时间": "2026-11-20 08:00:00", "买家帐号（必填）": "u", "商品编码（必填）": "K1", "数量（必填）": "1"},
		}, []string{"J1 p1 s2 0 拍11-20 08:00 付11-20 09:00 诺- [卖] [买] 王 浙江 杭州 西湖 某路", "J2 p5 s1 0 拍11-20 08:00 付- 诺- [] []  "}, []string{"J1 K1#1 / x2 p0 350", "J2 K1#1 / x1 p0 0"}, nil},
		{"jst_export_aliases", []cells{
			{"线上订单号": "J3", "店铺": "小店", "订单状态": "发货中", "订单日期": "2026-11-20", "付款日期": "2026-11-20 09:00:00", "商品名称": "拖鞋", "销售数量": "2", "收货人": "王", "省": "浙江", "市": "杭州",
				"快递公司": "中通速递", "快递单号": "73100000000002", "订单金额": "70.00"},
			{"线上订单号": "J4", "店铺": "小店", "订单状态": "被合并", "订单日期": "2026-11-20", "商品名称": "拖鞋", "销售数量": "2"},
		}, []string{"J3 p1 s2 7000 拍11-20 00:00 付11-20 09:00 诺- [] [] 王 浙江 杭州", "J4 p4 s4 0 拍11-20 00:00 付- 诺- [] []  "},
			[]string{"J3 拖鞋|#1 拖鞋/ x2 p1 0", "J4 拖鞋|#1 拖鞋/ x2 p4 0"}, []string{"73100000000002 中通速递 J3"}},
		{"wangdiantong_import", []cells{
			{"店铺名称": "小店", "原始单号": "W1", "收件人": "王", "地址": "杭州某路", "应收合计": "88", "商家编码": "K1", "货品数量": "1", "货品总价": "80"},
			{"店铺名称": "小店", "原始单号": "W1", "收件人": "王", "地址": "杭州某路", "应收合计": "88", "商家编码": "K2", "货品数量": "3", "货品总价": "8"},
		}, []string{"W1 p0 s2 8800 拍- 付- 诺- [] [] 王 杭州某路"}, []string{"W1 K1#1 / x1 p0 0", "W1 K2#1 / x3 p0 0"}, nil},
		{"wangdiantong_order_export", []cells{
			{"订单编号": "JY1", "店铺": "小店", "子单原始单号": "5501", "订单状态": "已审核", "订单退款状态": "部分退款", "交易时间": "2026-11-20 08:00", "付款时间": "2026-11-20 08:30", "收件人": "王", "买家实付": "30",
				"货品名称": "拖鞋", "实发数量": "2"},
			{"订单编号": "JY1", "店铺": "小店", "子单原始单号": "5502", "订单状态": "已审核", "订单退款状态": "部分退款", "交易时间": "2026-11-20 08:00", "付款时间": "2026-11-20 08:30", "买家实付": "30",
				"货品名称": "杯子", "实发数量": "0"},
		}, []string{"JY1 p1 s2 3000 拍11-20 08:00 付11-20 08:30 诺- [] [] 王 "}, []string{"JY1 5501 拖鞋/ x2 p1 0", "JY1 5502 杯子/ x1 p4 0"}, nil},
		{"kuaidizhushou_template", []cells{
			{"订单编号": "Z1", "收件人": "王", "手机": "138****0000", "地址": "杭州", "发货信息": "K1*2；拖鞋 黑色 × 1", "备注": "轻放", "快递单号": "YT8800000000003"},
			{"订单编号": "Z2", "收件人": "李", "地址": "北京", "发货信息": "拖鞋一双"},
		}, []string{"Z1 p0 s2 0 拍- 付- 诺- [轻放] [] 王 杭州", "Z2 p0 s1 0 拍- 付- 诺- [] [] 李 北京"},
			[]string{"Z1 K1#1 / x2 p0 0", "Z1 拖鞋 黑色|#1 拖鞋 黑色/ x1 p0 0"}, []string{"YT8800000000003  Z1"}},
		{"fenghuodi_template", []cells{
			{"姓名": "王", "手机": "138****0000", "省": "浙江", "市": "杭州", "区": "西湖", "详细地址": "某路", "订单编号": "F1", "商品信息": "K1*1", "买家留言": "买", "卖家备注": "卖"},
		}, []string{"F1 p0 s2 0 拍- 付- 诺- [卖] [买] 王 浙江 杭州 西湖 某路"}, []string{"F1 K1#1 / x1 p0 0"}, nil},
		{"shopify_orders_csv", []cells{
			{"Name": "#1001", "Financial Status": "paid", "Paid at": "2026-11-20 10:00:00 +0900", "Fulfillment Status": "unfulfilled", "Total": "31.50", "Created at": "2026-11-20 09:59:00 +0900",
				"Lineitem quantity": "1", "Lineitem name": "Slippers - Black", "Lineitem price": "20.00", "Lineitem sku": "K1", "Lineitem requires shipping": "true", "Shipping Name": "Ann", "Shipping Street": "1 High St",
				"Shipping City": "Leeds", "Shipping Zip": "LS1", "Shipping Country": "GB", "Notes": "no plastic"},
			{"Name": "#1001", "Lineitem quantity": "2", "Lineitem name": "Mug", "Lineitem price": "5.75", "Lineitem sku": "K2", "Lineitem requires shipping": "true"},
			{"Name": "#1001", "Lineitem quantity": "1", "Lineitem name": "Gift card", "Lineitem price": "0", "Lineitem requires shipping": "false"},
			{"Name": "#1002", "Financial Status": "pending", "Fulfillment Status": "unfulfilled", "Created at": "2026-11-20 09:59:00 +0900", "Lineitem quantity": "1", "Lineitem name": "Mug", "Lineitem sku": "K2"},
			{"Name": "#1003", "Financial Status": "paid", "Cancelled at": "2026-11-20 11:00:00 +0900", "Fulfillment Status": "unfulfilled", "Lineitem quantity": "1", "Lineitem name": "Mug", "Lineitem sku": "K2"},
			{"Name": "#1004", "Financial Status": "refunded", "Fulfillment Status": "unfulfilled", "Lineitem quantity": "1", "Lineitem name": "Mug", "Lineitem sku": "K2"},
		}, []string{"#1001 p1 s2 3150 拍11-20 08:59 付11-20 09:00 诺- [] [no plastic] Ann Leeds 1 High St LS1 GB", "#1002 p5 s1 0 拍11-20 08:59 付- 诺- [] []  ",
			"#1003 p4 s4 0 拍- 付- 诺- [] []  ", "#1004 p7 s4 0 拍- 付- 诺- [] []  "},
			[]string{"#1001 Gift card|#1 Gift card/ x1 p4 0", "#1001 K1#1 Slippers - Black/ x1 p1 2000", "#1001 K2#1 Mug/ x2 p0 575", "#1002 K2#1 Mug/ x1 p1 0", "#1003 K2#1 Mug/ x1 p1 0", "#1004 K2#1 Mug/ x1 p1 0"}, nil},
		{"amazon_unshipped_tsv", []cells{
			{"order-id": "111-0000001-0000001", "order-item-id": "10000000000001", "purchase-date": "2026-11-20T00:00:00+00:00", "payments-date": "2026-11-20T00:30:00+00:00", "promise-date": "2026-11-21T15:59:59-08:00",
				"buyer-name": "Ann", "sku": "K1", "product-name": "Slippers", "quantity-purchased": "3", "quantity-shipped": "1", "quantity-to-ship": "2", "recipient-name": "Ann B", "ship-address-1": "1 High St",
				"ship-address-2": "Flat 2", "ship-city": "Leeds", "ship-postal-code": "LS1", "ship-country": "GB"},
			{"order-id": "111-0000001-0000001", "order-item-id": "10000000000002", "purchase-date": "2026-11-20T00:00:00+00:00", "promise-date": "2026-11-21T15:59:59-08:00", "sku": "K2", "quantity-purchased": "1", "quantity-to-ship": "0"},
		}, []string{"111-0000001-0000001 p0 s2 0 拍11-20 08:00 付11-20 08:30 诺11-22 07:59 [] [] Ann B Leeds 1 High St Flat 2 LS1 GB"},
			[]string{"111-0000001-0000001 10000000000001 Slippers/ x2 p0 0", "111-0000001-0000001 10000000000002 / x1 p4 0"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			f := d.file("f.csv", table(t, tt.name, tt.rows...)...)
			if res := d.in(f); len(res.Refused) > 0 {
				t.Errorf("%+v", res.Refused)
			}
			d.is(shown(heads), tt.heads...)
			d.is(goodsOf, tt.lines...)
			d.is(billsOf, tt.bills...)
			d.again(f)
		})
	}
}

// TestTaobaoLists imports both years' order lists with their line lists.
func TestTaobaoLists(t *testing.T) {
	head := cells{"订单编号": "9001", "买家会员名": "tb**", "总金额": "60.00", "买家实际支付金额": "59.90", "订单状态": toShip, "买家留言": "快点", "收货人姓名": "王", "收货地址": "浙江省 杭州市",
		"订单创建时间": "2026-11-20 08:00:00", "订单付款时间": "2026-11-20 09:00:00", "物流单号": "No:YT8800000000001", "物流公司": "圆通速递", "订单备注": "送袜子", "宝贝总数量": "2", "宝贝种类": "2", "店铺名称": "小店",
		"修改后的sku": "红色", "修改后的收货地址": "北京", "异常信息": "地址异常"}
	lines := []cells{{"订单编号": "9001", "标题": "拖鞋", "价格": "20.00", "购买数量": "1", "商品属性": "黑", "商家编码": "K1", "订单状态": toShip}, {"订单编号": "9001", "标题": "杯子", "价格": "5.00", "购买数量": "1", "外部系统编号": "K2"}}
	for _, name := range []string{"taobao_ExportOrderList_2016", "taobao_ExportOrderList_2019"} {
		d := newDesk(t)
		list, detail := d.file("ExportOrderList.csv", table(t, name, head)...), d.file("ExportOrderDetailList.csv", table(t, "taobao_ExportOrderDetailList", lines...)...)
		if res := d.in(list, detail); len(res.Refused) > 0 {
			t.Errorf("%+v", res.Refused)
		}
		d.is(shown(heads), "9001 p1 s2 5990 拍11-20 08:00 付11-20 09:00 诺- [送袜子] [快点] 王 浙江省 杭州市")
		d.is("SELECT new_sku || new_address || abnormal FROM order_text", "红色北京地址异常")
		d.is(goodsOf, "9001 K1#1 拖鞋/黑 x1 p1 2000", "9001 K2#1 杯子/ x1 p0 500")
		d.is(billsOf, "YT8800000000001 圆通速递 9001")
		d.is("SELECT name || ' ' || platform FROM shop WHERE id > 0", "小店 taobao")
		if name == "taobao_ExportOrderList_2016" {
			d.again(list, detail)
			continue
		}
		later := d.file("l.csv", table(t, "taobao_extra_columns_later", cells{"主订单编号": "9001", "商家备忘": "改送杯垫", "发货时间": "2026-11-20 10:00:00"})...)
		if res := d.in(later); res.Orders.Changed != 1 {
			t.Errorf("%+v", res)
		}
		d.is("SELECT t.note || ' ' || o.shipped_at FROM order_text t JOIN orders o ON o.id = t.order_id", "改送杯垫 1795140000000")
	}
}

// TestCainiaoWithoutHeader reads a table that begins with its first row.
func TestCainiaoWithoutHeader(t *testing.T) {
	d := newDesk(t)
	f := d.file("cainiao.csv", "1,王*,138****0000,浙江省杭州市某路1号,下午送,K1*1 杯子 黑色*2,2222280178365500001", "2,李*,13900000000,北京市某路2号,,拖鞋,2222280178365500002")
	res := d.load(intake.Options{Shop: "小店"}, f)
	if res.Orders.New != 2 || res.Lines.New != 2 || res.WaitingForLines != 1 {
		t.Errorf("%+v", res)
	}
	d.is(shown(heads), "2222280178365500001 p0 s2 0 拍- 付- 诺- [] [下午送] 王* 浙江省杭州市某路1号", "2222280178365500002 p0 s1 0 拍- 付- 诺- [] [] 李* 北京市某路2号")
	d.is(goodsOf, "2222280178365500001 K1#1 / x1 p0 0", "2222280178365500001 杯子 黑色|#1 杯子 黑色/ x2 p0 0")
}

// TestALabelTableChangesNoKnownOrder brings the waybill of an order that the
// platform's files know, and leaves its notes and lines alone.
func TestALabelTableChangesNoKnownOrder(t *testing.T) {
	label := table(t, "kuaidizhushou_template", cells{"订单编号": "1001", "收件人": "某人", "发货信息": "别的*9", "快递单号": "YT8800000000003"})
	files := func(d *desk) (string, string, string) {
		return d.file("l.csv", list, strings.Replace(row("1001", toShip, ""), "圆通速递,,", "圆通速递,加急,", 1)), d.file("d.csv", detail, item("1001", "A", "2", toShip)), d.file("labels.csv", label...)
	}
	d := newDesk(t)
	l, lines, labels := files(d)
	d.in(l, lines)
	if res := d.in(labels); res.Waybills.New != 1 || res.Orders.Any() || res.Lines.Any() {
		t.Errorf("%+v", res)
	}
	d.again(labels)
	d.is(lineFacts, "1001 A x2 加急")
	d.is(billsOf, "YT8800000000003  1001")
	for _, together := range [][]int{{0, 1, 2}, {2, 1, 0}} {
		d := newDesk(t)
		l, lines, labels := files(d)
		var all []string
		for _, i := range together {
			all = append(all, []string{l, lines, labels}[i])
		}
		d.in(all...)
		d.is(lineFacts, "1001 A x2 加急")
		d.is(billsOf, "YT8800000000003  1001")
		d.again(all...)
	}
}

// TestALabelForSeveralOrders puts them into one parcel.
func TestALabelForSeveralOrders(t *testing.T) {
	d := morning(t)
	f := d.file("labels.csv", table(t, "kuaidizhushou_template", cells{"订单编号": "1001，1002", "收件人": "王", "发货信息": "A*2", "快递单号": "YT8800000000003"},
		cells{"订单编号": "8001 8002", "收件人": "李", "快递单号": "YT8800000000004"})...)
	if res := d.in(f); res.Waybills.New != 4 || res.Parcels != 2 || res.Orders.New != 2 || len(res.Refused) != 0 {
		t.Errorf("%+v", res)
	}
	d.is(parcels, "YT8800000000003  s1 1001+1002", "YT8800000000004  s1 8001+8002")
	d.again(f)
}

const lineFacts = `SELECT o.no || ' ' || l.sku_code || ' x' || l.units || ' ' || t.note FROM order_line l JOIN orders o ON o.id = l.order_id JOIN order_text t ON t.order_id = o.id ORDER BY 1`

func TestDispatchListsAreWaybills(t *testing.T) {
	d := morning(t)
	if res := d.in(d.file("w.csv", table(t, "dispatch_return_small_mall", cells{"订单号": "1001", "快递公司": "圆通", "快递单号": "YT8800000000009"})...)); res.Waybills.New != 1 {
		t.Errorf("%+v", res)
	}
}

// TestTablesThatAreNoOrders says what they are instead.
func TestTablesThatAreNoOrders(t *testing.T) {
	d := newDesk(t)
	for name, want := range map[string]string{"sf_monthly_bill": intake.BrokenBill, "express_bill_generic": intake.BrokenBill, "freight_bill": intake.BrokenBill} {
		_, err := intake.Run(t.Context(), d.db, d.act(), []string{d.file("f.csv", append(table(t, name), strings.Repeat("1,", 20))...)}, intake.Options{})
		var b *intake.BrokenFile
		if !errors.As(err, &b) || b.Code != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestEveryHeaderIsKnown keeps the list of headers and the tests together.
func TestEveryHeaderIsKnown(t *testing.T) {
	d := newDesk(t)
	for name, header := range headers {
		if name == "cainiao_template_no_header" {
			continue
		}
		_, err := intake.Run(t.Context(), d.db, d.act(), []string{d.file("f.csv", header)}, intake.Options{DryRun: true})
		var b *intake.BrokenFile
		if errors.As(err, &b) && b.Code != intake.BrokenBill {
			t.Errorf("%s: %v", name, err)
		}
	}
	if !slices.Contains(strings.Split(headers["pdd_order_export"], ","), "样式ID") {
		t.Error("the headers are not those of the files")
	}
}

// TestGoodsInOneText reads what says how many of each, and nothing else.
func TestGoodsInOneText(t *testing.T) {
	for text, want := range map[string][]string{
		"K1*2;K2*1":       {"9 K1 x2", "9 K2 x1"},
		"拖鞋,黑色 * 2双，杯子×1": {"9  x1", "9  x2"},
		"拖鞋 x2":           {"9  x2"},
		"盒子10*20cm*2":     nil,
		"MAX2":            nil,
		"K1*2;拖鞋":         nil,
		"K1*0":            nil,
	} {
		d := newDesk(t)
		d.in(d.file("l.csv", "订单编号,收件人,发货信息", `9,王,"`+text+`"`))
		d.is("SELECT o.no || ' ' || sku_code || ' x' || units FROM order_line l JOIN orders o ON o.id = l.order_id ORDER BY 1", want...)
	}
}
