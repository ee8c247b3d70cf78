package text

// Files is what import says about files, rows and cells.
type Files struct {
	Fates   map[string]string // new, changed, unchanged, refused
	Counted map[string]string // orders, lines, products, stock, waybills
	Kinds   map[string]string // what a file is about
	Things  map[string]string // what a row is about: order, line, product, stock, waybill

	// Why a cell, a row or a file is refused, by code. The sentences of
	// Refused take column %[1]s, value %[2]s and one thing more %[3]s (the
	// figure in the books, the other order); those of Broken the file %[1]s.
	Refused      map[string]Format
	RefusedOther Format // code %[1]s, column %[2]s, value %[3]s
	Broken       map[string]Format
	BrokenOther  Format // file %[1]s, the system's words %[2]s

	Meanings        map[string]string // what a column may mean, by field
	BadMeaning      Format            // what was typed %[1]s, the meanings %[2]s
	NoSuchColumns   string
	UnknownColumn   Format // header %[1]s, values %[2]s
	UnknownDo       string
	UnknownMeanings Format // %s

	Where       Format // file %s, row %d
	Summary     Format // what %s, new %d, changed %d, unchanged %d, refused %d
	Unmapped    Plural // %d SKU codes, %s the first of them
	UnmappedDo  string
	DryRun      string
	Nothing     string
	Progress    Format // %d percent
	Applying    string
	Cancelled   string
	ReportAt    Format // %s file
	ReportLost  Format // %s file; the import itself is booked
	Gone        Plural // %d orders first seen as shipped, by the shop's answer
	GoneBack    string // how to take that back
	MoreRefused Plural // %d rows
	Batch       Format // number %d, %s parcels
	Waiting     Plural // %d orders known by lines or head only
	FirstGone   Format // shop %s, %d orders that the platform calls shipped
	FirstGoneDo string
	NoShop      string   // in place of the name of a shop that no file named
	ReportHead  []string // headings of the report file
}

// Reason says why a row is refused: column and value as in the file, more is
// what the code has to say besides (a figure, an order number), or "".
func (f *Files) Reason(code, column, value, more string) string {
	if s, ok := f.Refused[code]; ok {
		return s.Of(column, value, more)
	}
	return f.RefusedOther.Of(code, column, value)
}

// WhyBroken says why a whole file can't be read; system is the words of the
// operating system for a code that is not ours.
func (f *Files) WhyBroken(code, file, system string) string {
	if s, ok := f.Broken[code]; ok {
		return s.Of(file)
	}
	return f.BrokenOther.Of(file, system)
}

var zhFiles = Files{
	Fates:   map[string]string{"new": "新增", "changed": "有变化", "unchanged": "没变", "refused": "没收下"},
	Counted: map[string]string{"orders": "订单", "lines": "明细", "products": "商品", "stock": "期初库存", "waybills": "面单", "kits": "组合明细"},
	Things:  map[string]string{"order": "订单", "line": "明细", "product": "商品", "stock": "期初库存", "waybill": "面单", "kit": "组合"},
	Kinds: map[string]string{
		"orders": "订单", "lines": "订单明细", "orderlines": "订单和明细", "waybills": "运单", "products": "商品资料",
		"stock": "期初库存", "unknown": "看不出是什么",
	},
	Refused: map[string]Format{
		"missing":         "「%[1]s」是空的",
		"not_number":      "「%[1]s」不是数字：%[2]s",
		"not_whole":       "「%[1]s」要整数：%[2]s",
		"negative":        "「%[1]s」不能小于零：%[2]s",
		"too_big":         "「%[1]s」太大：%[2]s。看看是不是条码填错了列",
		"scientific":      "「%[1]s」变成了科学计数，号码不全：%[2]s。请用文本格式重新导出",
		"rounded":         "「%[1]s」的末几位变成了零：%[2]s。请用文本格式重新导出",
		"not_time":        "「%[1]s」不是时间：%[2]s",
		"error_cell":      "「%[1]s」是出错的公式：%[2]s。改好再导入",
		"no_unit":         "「%[1]s」没写是克还是千克：%[2]s",
		"zero":            "「%[1]s」是零，没有东西要发",
		"incomplete":      "同一订单有一行没收下（第 %[3]s 行），整单的明细都没收",
		"unknown_order":   "没有这个订单：%[2]s。先导入订单文件",
		"unknown_sku":     "没有货号有这个条码：%[2]s。先导入商品文件，或写上商家编码",
		"duplicate":       "和前面的行重复：%[2]s",
		"opening_differs": "期初已记为 %[3]s 件，文件里是 %[2]s。要改请盘点",
		"waybill_left":    "面单 %[2]s 的包裹已出库，不能再改",
		"waybill_open":    "面单 %[2]s 正在打包，打完或挂起后再导入",
		"waybill_other":   "面单 %[2]s 已给了别的订单：%[3]s",
		"bad_waybill":     "不像运单号：%[2]s",
		"order_gone":      "订单 %[2]s 已经发完，不能再改",
		"order_closed":    "订单 %[2]s 已关闭，没有挂面单",
		"lines_left":      "已经拣了 %[3]s 件，「%[1]s」不能改成 %[2]s",
		"barcode_taken":   "条码 %[2]s 已是别的货号的：%[3]s",
		"bad_barcode":     "不像条码：%[2]s",
		"several_shops":   "几家店都有订单 %[2]s，请用 --shop 写明店名",
		"future":          "「%[1]s」在将来：%[2]s",
		"no_code":         "这一行没有商家编码，也没有条码",
		"lot":             "批次不认识：%[2]s",
		"place":           "库位不能用：%[2]s",
		"lot_mode":        "「%[1]s」要写 on（批号和到期日）、undated（只要批号）或 off：%[2]s",
		"unknown_part":    "没有这个单品：%[2]s。先导入商品文件",
		"kit_in_kit":      "组合里不能再放组合：%[2]s",
		"kit_incomplete":  "同一组合有一行没收下（第 %[3]s 行），整个组合都没收",
		"kit_begun":       "组合 %[2]s 有包裹正打到一半，打完再改",
	},
	RefusedOther: "「%[2]s」有问题（%[1]s）：%[3]s",
	Broken: map[string]Format{
		"empty_file":      "%[1]s 是空的",
		"no_header":       "%[1]s 里找不到认得的列名。第一行要有「订单编号」「商家编码」这样的列名",
		"unknown_columns": "%[1]s 的列名认得几个，但看不出是什么文件",
		"old_xls":         "%[1]s 是旧版 .xls，请另存为 .xlsx 或 CSV",
		"web_page":        "%[1]s 其实是网页，请用 Excel 打开后另存为 .xlsx",
		"encrypted":       "%[1]s 有密码，请去掉密码另存",
		"not_a_sheet":     "%[1]s 不是表格文件",
		"too_big":         "%[1]s 太大了，请分成几个文件",
		"damaged":         "%[1]s 坏了，请重新导出",
		"not_found":       "找不到文件 %[1]s",
		"no_permission":   "没有权限读 %[1]s",
		"carrier_bill":    "%[1]s 是快递账单，里面没有订单。订单请从店铺后台导出「订单报表」，面单请从打单软件导出带订单编号和快递单号的表",
		"folder":          "%[1]s 是文件夹，请写里面的文件",
		"not_a_file":      "%[1]s 不是磁盘上的文件。先把内容存成文件，再导入那个文件",
	},
	BrokenOther:     "%[1]s 读不了：%[2]s",
	Meanings:        zhMeanings,
	BadMeaning:      "没有这种含义：%[1]s。可以写：%[2]s",
	NoSuchColumns:   "没有一个文件有 --map 里写的全部列名，看看是不是写错了",
	UnknownColumn:   "  %[1]s：%[2]s",
	UnknownDo:       "请说明各列是什么，例如：--map \"货=商家编码\" --map \"几个=数量\"。说一次就记住，列名相同的文件以后照办；不要的列写 -",
	UnknownMeanings: "可以写：%s",

	Where:       "%s 第%d行",
	Summary:     "%s：新增 %d，有变化 %d，没变 %d，没收下 %d",
	Unmapped:    same("%d个货号对不上：%s"),
	UnmappedDo:  "导入商品文件后，这些订单就能打包",
	DryRun:      "只是试算，账本没有改",
	Nothing:     "文件里没有一行数据",
	Progress:    "正在读取 %d%%",
	Applying:    "正在记账",
	Batch:       "运单记为批%d：%s",
	Waiting:     same("%d个订单还缺另一半文件（订单或明细）"),
	Cancelled:   "已取消，账本没有改",
	ReportAt:    "每一行的结果在 %s",
	ReportLost:  "导入已经记账，但结果文件没写成：%s。同样的文件再导入一次，账本不会变，能补写结果",
	Gone:        same("其中%d个订单平台上已发货，按这家店的选择当作早发走了，不用打包"),
	GoneBack:    "要在这里打包：同样的文件加 --shipped open 再导入一次",
	MoreRefused: same("还有%d行没收下，用 --report 文件.csv 看全部"),
	FirstGone:   "店铺「%s」有%d个订单，平台上已发货，这里还没打包",
	NoShop:      "没写店名",
	FirstGoneDo: "还要在这里打包：加 --shipped open。早就发走了：加 --shipped gone",
	ReportHead:  []string{"文件", "行", "种类", "号码", "结果", "列", "值", "原因", "说明", "订单"},
}

var enFiles = Files{
	Fates:   map[string]string{"new": "new", "changed": "changed", "unchanged": "unchanged", "refused": "refused"},
	Counted: map[string]string{"orders": "Orders", "lines": "Lines", "products": "Products", "stock": "Opening stock", "waybills": "Waybills", "kits": "Kit parts"},
	Things:  map[string]string{"order": "order", "line": "line", "product": "product", "stock": "opening stock", "waybill": "waybill", "kit": "kit"},
	Kinds: map[string]string{
		"orders": "orders", "lines": "order lines", "orderlines": "orders with lines", "waybills": "waybills", "products": "products",
		"stock": "opening stock", "unknown": "not recognised",
	},
	Refused: map[string]Format{
		"missing":         "'%[1]s' is empty",
		"not_number":      "'%[1]s' is not a number: %[2]s",
		"not_whole":       "'%[1]s' must be a whole number: %[2]s",
		"negative":        "'%[1]s' can't be below zero: %[2]s",
		"too_big":         "'%[1]s' is too big: %[2]s. Is it a barcode in the wrong column?",
		"scientific":      "'%[1]s' lost digits in scientific notation: %[2]s. Export again as text",
		"rounded":         "'%[1]s' lost its last digits to rounding: %[2]s. Export again as text",
		"not_time":        "'%[1]s' is not a time: %[2]s",
		"error_cell":      "'%[1]s' is a failed formula: %[2]s. Correct it, import again",
		"no_unit":         "'%[1]s' does not say grams or kilograms: %[2]s",
		"zero":            "'%[1]s' is zero, there is nothing to send",
		"incomplete":      "Another line of this order was refused (row %[3]s), so none was taken",
		"unknown_order":   "No such order: %[2]s. Import the order file first",
		"unknown_sku":     "No SKU has this barcode: %[2]s. Import the product file first, or add the SKU code",
		"duplicate":       "Repeats an earlier row: %[2]s",
		"opening_differs": "Already opened with %[3]s, the file says %[2]s. To change it, count it",
		"waybill_left":    "The parcel of waybill %[2]s has left, it can't change",
		"waybill_open":    "Waybill %[2]s is being packed; import again when it is done or parked",
		"waybill_other":   "Waybill %[2]s belongs to another order: %[3]s",
		"bad_waybill":     "Does not look like a waybill: %[2]s",
		"order_gone":      "Order %[2]s has been sent, it can't change",
		"order_closed":    "Order %[2]s is closed, no waybill was attached",
		"lines_left":      "%[3]s picked already, '%[1]s' can't become %[2]s",
		"barcode_taken":   "Barcode %[2]s belongs to another SKU: %[3]s",
		"bad_barcode":     "Does not look like a barcode: %[2]s",
		"several_shops":   "Several shops have an order %[2]s: name the shop with --shop",
		"future":          "'%[1]s' lies in the future: %[2]s",
		"no_code":         "This row has neither a SKU nor a barcode",
		"lot":             "Unknown lot: %[2]s",
		"place":           "This place can't be used: %[2]s",
		"lot_mode":        "%[1]s must be on (lot and day), undated (the lot alone) or off: %[2]s",
		"unknown_part":    "There is no SKU %[2]s to be a part. Import the products first",
		"kit_in_kit":      "A kit can't be a part of a kit: %[2]s",
		"kit_incomplete":  "Another row of the kit was refused (row %[3]s), so none of it is taken",
		"kit_begun":       "Parcels are being packed with kit %[2]s, finish them first",
	},
	RefusedOther: "'%[2]s' is not right (%[1]s): %[3]s",
	Broken: map[string]Format{
		"empty_file":      "%[1]s is empty",
		"no_header":       "%[1]s has no row with known column names, such as 订单编号 or order-id",
		"unknown_columns": "%[1]s has some known columns, but it is not clear what the file is",
		"old_xls":         "%[1]s is an old .xls: save it as .xlsx or CSV",
		"web_page":        "%[1]s is really a web page: open it in Excel and save it as .xlsx",
		"encrypted":       "%[1]s has a password: save it without one",
		"not_a_sheet":     "%[1]s is not a spreadsheet",
		"too_big":         "%[1]s is too big: split it",
		"damaged":         "%[1]s is damaged: export it again",
		"not_found":       "There is no file %[1]s",
		"no_permission":   "No permission to read %[1]s",
		"carrier_bill":    "%[1]s is a carrier's bill, it names no orders. Export the order report from the shop, or a list with order and waybill numbers from the label printing tool",
		"folder":          "%[1]s is a folder: name the files in it",
		"not_a_file":      "%[1]s is not a file on a disk. Save it to a file first, then import that",
	},
	BrokenOther:     "%[1]s can't be read: %[2]s",
	Meanings:        enMeanings,
	BadMeaning:      "No column means %[1]s. Possible: %[2]s",
	NoSuchColumns:   "No file has all the columns that --map names; check how they are written",
	UnknownColumn:   "  %[1]s: %[2]s",
	UnknownDo:       "Say what the columns are, such as: --map \"货=sku_code\" --map \"几个=units\". It is remembered for files with the same columns; - is a column to leave out",
	UnknownMeanings: "Possible: %s",

	Where:       "%s row %d",
	Summary:     "%s: %d new, %d changed, %d unchanged, %d refused",
	Unmapped:    Plural{"%d SKU is unknown: %s", "%d SKUs are unknown: %s"},
	UnmappedDo:  "Import the product file, then these orders can be packed",
	DryRun:      "A trial only, the books have not changed",
	Nothing:     "The files have no row of data",
	Progress:    "reading %d%%",
	Applying:    "booking",
	Batch:       "Waybills booked as batch %d: %s",
	Waiting:     Plural{"%d order still lacks its other file (orders or lines)", "%d orders still lack their other file (orders or lines)"},
	Cancelled:   "Cancelled, the books have not changed",
	ReportAt:    "The fate of every row is in %s",
	ReportLost:  "The import is booked, but its report could not be written: %s. Import the same files again: the books do not change and the report is written",
	Gone:        Plural{"%d of the orders is shipped on the platform; by the shop's answer it left long ago and is not packed", "%d of the orders are shipped on the platform; by the shop's answer they left long ago and are not packed"},
	GoneBack:    "To pack them here after all: import the same files again with --shipped open",
	MoreRefused: Plural{"%d more row refused; --report FILE.csv lists all", "%d more rows refused; --report FILE.csv lists all"},
	FirstGone:   "Shop '%s' has %d orders that the platform calls shipped and this desk has not packed",
	NoShop:      "not named",
	FirstGoneDo: "Still to be packed here: add --shipped open. Long gone: add --shipped gone",
	ReportHead:  []string{"file", "row", "kind", "number", "fate", "column", "value", "reason", "message", "order"},
}
