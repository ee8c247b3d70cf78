package text

// Checks is what shipdesk check says about broken promises of the books, by
// room and code. Each sentence takes names %[1]s and numbers %[2]s.
type Checks struct {
	ByCode map[string]Format
	Other  Format // code %[3]s
	OK     Plural // %d documents
	Bad    Plural // %d problems
	Next   string
}

// Of says a problem found in a room.
func (c *Checks) Of(room, code, names, numbers string) string {
	if s, ok := c.ByCode[room+"."+code]; ok {
		return s.Of(names, numbers, room+"."+code)
	}
	return c.Other.Of(names, numbers, room+"."+code)
}

var zhChecks = Checks{
	ByCode: map[string]Format{
		"store.engine":          "数据库文件有损坏：%[1]s",
		"store.reference":       "有记录指向不存在的东西：%[1]s %[2]s",
		"store.scan_key":        "扫描挂错了单据：扫描和单据 %[2]s",
		"store.scan_doc":        "扫描和它的单据说的不一样（时间、人或台位）：扫描和单据 %[2]s",
		"store.guard":           "保护账本的触发器没有了，或被改过：%[1]s",
		"store.gap":             "单据号不连续，断在第 %[2]s 号",
		"store.chain":           "单据链断了，在第 %[2]s 号",
		"store.format":          "单据格式不认识，在第 %[2]s 号",
		"store.hash":            "单据被人改过，在第 %[2]s 号",
		"store.receipt":         "账本和回执对不上：回执和账本的单据号 %[2]s",
		"stock.balance":         "库存和流水加起来不一样：%[1]s，差 %[2]s",
		"stock.negative":        "库位的数小于零：%[1]s，是 %[2]s",
		"stock.sku_zero":        "货号的进出加起来不是零：%[1]s，差 %[2]s",
		"stock.sum":             "货号的合计和各库位不一样：%[1]s",
		"stock.opening":         "期初库存和单据不一样：%[1]s，差 %[2]s",
		"stock.doubt":           "待盘点的记录没有单据：%[1]s，单据 %[2]s",
		"stock.reversal":        "撤销的数和原来不一样：%[1]s，差 %[2]s",
		"order.state":           "订单的状态和明细不一致：%[1]s",
		"order.staged":          "订单被藏起来了，没有导入在进行：%[1]s",
		"order.hold":            "订单的拦停没有单据：%[1]s",
		"order.line":            "订单明细的数不对：订单 %[1]s",
		"order.promised":        "货号的占用数不对：%[1]s，差 %[2]s",
		"inbound.handling":      "收发货的记录和单据不一样：%[1]s，单据 %[2]s",
		"inbound.receipt_line":  "收货单的数和单据不一样：%[1]s，差 %[2]s",
		"inbound.purchase_line": "采购单的已收数和收货单不一样：%[1]s，差 %[2]s",
		"inbound.incoming":      "在途数不对：%[1]s，差 %[2]s",
		"inbound.receipt":       "收货单和单据对不上：%[1]s，%[2]s",
		"inbound.purchase":      "采购单和单据对不上：%[1]s，%[2]s",
		"inbound.station":       "台位指着一张没有打开的收货单：%[1]s",
		"inbound.closed_place":  "停用的库位里有货：%[1]s，有 %[2]s",
		"inbound.scan_mode":     "收发货的扫描记成了别的方式：%[1]s，扫描 %[2]s",
		"pack.pick_doc":         "包裹里的货和单据不一样：%[1]s，单据 %[2]s",
		"pack.picked":           "明细的已验数和包裹里的不一样：订单 %[1]s",
		"pack.bench":            "台上的货和打开的包裹不一样：%[1]s，差 %[2]s",
		"pack.packed_doc":       "已出库的包裹和出库单据对不上：面单 %[1]s，单据 %[2]s",
		"pack.key":              "按面单号找不到这个包裹：面单和查找用的号 %[1]s",
		"pack.scan_mode":        "打包的扫描记成了别的方式：%[1]s，扫描 %[2]s",
		"pack.staged":           "包裹被藏起来了，没有导入在进行：面单 %[1]s",
		"pack.station":          "台位和包裹对不上：%[1]s",
		"pack.ignored":          "忽略的码和单据对不上：%[1]s，%[2]s",
		"pack.pull":             "抽单表里的包裹或单据不对：面单 %[1]s",
		"pack.pick_order":       "包裹里有别的订单的货：面单 %[1]s",
		"report.number":         "登记的查找漏了单号：面单 %[1]s",
		"report.words":          "登记的查找漏了备注或商品：面单 %[1]s",
	},
	Other: "账对不上（%[3]s）：%[1]s %[2]s",
	OK:    same("账本没问题，查了%d张单据"),
	Bad:   same("账本有%d处不对"),
	Next:  "别再扫描。把账本文件夹整个复制一份，再把上面的结果发给开发者",
}

var enChecks = Checks{
	ByCode: map[string]Format{
		"store.engine":          "The database file is damaged: %[1]s",
		"store.reference":       "A row points to something that is not there: %[1]s %[2]s",
		"store.scan_key":        "A scan hangs on the wrong document: scan and document %[2]s",
		"store.scan_doc":        "A scan and its document differ in time, person or station: scan and document %[2]s",
		"store.guard":           "A trigger that guards the books is missing or was changed: %[1]s",
		"store.gap":             "Document numbers have a gap at %[2]s",
		"store.chain":           "The chain of documents is broken at %[2]s",
		"store.format":          "Unknown format of document %[2]s",
		"store.hash":            "Somebody changed document %[2]s",
		"store.receipt":         "Books and receipt do not agree: documents by receipt and by books %[2]s",
		"stock.balance":         "Stock is not what the movements add up to: %[1]s, off by %[2]s",
		"stock.negative":        "A place is below zero: %[1]s, at %[2]s",
		"stock.sku_zero":        "In and out of a SKU do not add up to zero: %[1]s, off by %[2]s",
		"stock.sum":             "The totals of a SKU are not those of its places: %[1]s",
		"stock.opening":         "Opening stock is not what documents booked: %[1]s, off by %[2]s",
		"stock.doubt":           "An entry of the list to count has no document: %[1]s, document %[2]s",
		"stock.reversal":        "A reversal differs from what it took back: %[1]s, off by %[2]s",
		"order.state":           "The state of an order does not follow from its lines: %[1]s",
		"order.staged":          "An order is hidden though no import is running: %[1]s",
		"order.hold":            "A hold of an order has no document: %[1]s",
		"order.line":            "The counts of an order line are wrong: order %[1]s",
		"order.promised":        "Promised units of a SKU are wrong: %[1]s, off by %[2]s",
		"inbound.handling":      "A record of goods and its document do not agree: %[1]s, document %[2]s",
		"inbound.receipt_line":  "A receipt does not count what its documents brought: %[1]s, off by %[2]s",
		"inbound.purchase_line": "A purchase note does not count what its receipts brought: %[1]s, off by %[2]s",
		"inbound.incoming":      "Units on their way are wrong: %[1]s, off by %[2]s",
		"inbound.receipt":       "A receipt and its document do not agree: %[1]s, %[2]s",
		"inbound.purchase":      "A purchase note and its document do not agree: %[1]s, %[2]s",
		"inbound.station":       "A station names a receipt that is not open: %[1]s",
		"inbound.closed_place":  "Goods lie at a closed place: %[1]s, %[2]s of them",
		"inbound.scan_mode":     "A scan of goods is recorded as another kind: %[1]s, scan %[2]s",
		"pack.pick_doc":         "What lies in parcels is not what documents put there: %[1]s, document %[2]s",
		"pack.picked":           "A line's count is not what lies in parcels: order %[1]s",
		"pack.bench":            "The bench does not hold what open parcels hold: %[1]s, off by %[2]s",
		"pack.packed_doc":       "A dispatched parcel and its document do not agree: waybill %[1]s, document %[2]s",
		"pack.key":              "A parcel is not found by its waybill: waybill and key %[1]s",
		"pack.scan_mode":        "A packing scan is recorded as another kind: %[1]s, scan %[2]s",
		"pack.staged":           "A parcel is hidden though no import is running: waybill %[1]s",
		"pack.station":          "A station and its parcel do not agree: %[1]s",
		"pack.ignored":          "Ignored codes and their document do not agree: %[1]s, %[2]s",
		"pack.pull":             "An entry of the pull list has no packed parcel or no document: waybill %[1]s",
		"pack.pick_order":       "A parcel holds goods of another order: waybill %[1]s",
		"report.number":         "The register's search misses a number: waybill %[1]s",
		"report.words":          "The register's search misses notes or goods: waybill %[1]s",
	},
	Other: "The books do not agree (%[3]s): %[1]s %[2]s",
	OK:    Plural{"the books are right, %d document checked", "the books are right, %d documents checked"},
	Bad:   Plural{"%d thing is wrong in the books", "%d things are wrong in the books"},
	Next:  "Stop scanning. Copy the folder of the books, then send the lines above to the developers",
}
