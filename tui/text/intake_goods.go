package text

// Words for lists of purchase notes, places and suppliers, and for a column
// that holds carrier and waybill together.
func init() {
	for field, names := range map[string][2]string{
		"label_text": {"快递信息", "label text"}, "note_no": {"采购单号", "note no"}, "ordered_units": {"采购数量", "ordered units"},
		"expected_at": {"预计到货日期", "expected at"}, "supplier": {"供应商", "supplier"}, "lead_days": {"到货天数", "lead days"},
		"route": {"拣货顺序", "route"}, "place_closed": {"停用", "place closed"},
	} {
		zhMeanings[field], enMeanings[field] = names[0], names[1]
	}
	for what, names := range map[string][4]string{ // counted and thing, zh and en
		"note":     {"采购明细", "采购明细", "Purchase lines", "purchase line"},
		"place":    {"库位", "库位", "Places", "place"},
		"supplier": {"供应商", "供应商", "Suppliers", "supplier"},
	} {
		zhFiles.Counted[what+"s"], zhFiles.Things[what] = names[0], names[1]
		enFiles.Counted[what+"s"], enFiles.Things[what] = names[2], names[3]
	}
	for kind, names := range map[string][2]string{"notes": {"采购单", "purchase notes"}, "places": {"库位", "places"}, "suppliers": {"供应商", "suppliers"}} {
		zhFiles.Kinds[kind], enFiles.Kinds[kind] = names[0], names[1]
	}
	for code, said := range map[string][2]Format{
		"unknown_goods":   {"没有这个货号或条码：%[2]s。先导入商品文件，或一起导入", "No SKU has this code: %[2]s. Import the product file first, or along with this one"},
		"note_incomplete": {"同一采购单有一行没收下（第 %[3]s 行），整张都没收", "Another row of this note was refused (row %[3]s), so none of it was taken"},
		"note_closed":     {"采购单 %[2]s 已经结束，不能再改。新到的货用新单号", "Purchase note %[2]s is closed and can't change; use a new number for what still comes"},
		"open_or_closed":  {"「%[1]s」看不出是启用还是停用：%[2]s。请写「停用」或「启用」", "'%[1]s' does not say whether the place is used: %[2]s. Write closed or open"},
		"place_fixed":     {"%[2]s 是每个仓库都有的位置，不能改", "Every warehouse has %[2]s, it can't change"},
		"place_not_empty": {"库位 %[2]s 还有货，先移走再停用", "Goods lie in %[2]s: move them first, then close it"},
		"place_is_home":   {"库位 %[2]s 还是商品的固定库位，先给它们换一个再停用", "Goods have %[2]s as their home: give them another first, then close it"},
	} {
		zhFiles.Refused[code], enFiles.Refused[code] = said[0], said[1]
	}
	for name, rows := range map[string]Template{
		"notes": {
			Head: []string{"采购单号", "供应商", "采购日期", "预计到货日期", "商家编码", "采购数量"},
			Rows: []string{"CG-0001|示例供应商|2026-11-20|2026-11-27|TX-H-L|120", "CG-0001|示例供应商|2026-11-20|2026-11-27|BZ-350|48"},
		},
		"places": {
			Head: []string{"库位", "拣货顺序", "停用"},
			Rows: []string{"A-01-01|1|", "A-01-02|2|", "Z-99-01|999|停用"},
		},
		"suppliers": {
			Head: []string{"供应商", "到货天数"},
			Rows: []string{"示例供应商|7", "示例工厂|15"},
		},
		"refunds": {
			Head: []string{"退款编号", "订单编号", "商家编码", "退货数量", "退货物流公司", "退货物流单号", "退款状态"},
			Rows: []string{"TK-0001|EX-0001|TX-H-L|1|圆通速递|YT8800000000101|待商家收货"},
		},
	} {
		zhTemplates[name] = rows
	}
	for name, rows := range map[string]Template{
		"notes": {
			Head: []string{"purchase note", "supplier", "ordered at", "expected at", "sku code", "ordered quantity"},
			Rows: []string{"PO-0001|Example supplier|2026-11-20|2026-11-27|SL-BK-L|120", "PO-0001|Example supplier|2026-11-20|2026-11-27|MG-350|48"},
		},
		"places": {
			Head: []string{"place", "walking route", "closed"},
			Rows: []string{"A-01-01|1|", "A-01-02|2|", "Z-99-01|999|closed"},
		},
		"suppliers": {
			Head: []string{"supplier", "lead days"},
			Rows: []string{"Example supplier|7", "Example factory|15"},
		},
		"refunds": {
			Head: []string{"refund no", "order no", "sku code", "return quantity", "return carrier", "return tracking number", "refund status"},
			Rows: []string{"RF-0001|EX-0001|SL-BK-L|1|YTO|YT8800000000101|to be received"},
		},
	} {
		enTemplates[name] = rows
	}
}
