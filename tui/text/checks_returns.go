package text

func init() {
	for code, words := range returnChecks {
		zhChecks.ByCode["returns."+code], enChecks.ByCode["returns."+code] = words[0], words[1]
	}
}

// returnChecks is what check says about returns, in Chinese and English.
var returnChecks = map[string][2]Format{
	"in_doc":     {"退货和签收单据对不上：%[1]s，%[2]s", "A return and the document that signed it in do not agree: %[1]s, %[2]s"},
	"done_doc":   {"退货的验收单据不对：%[1]s，单据 %[2]s", "The document of an inspection is wrong: %[1]s, document %[2]s"},
	"units":      {"退回的货和单据不一样：%[1]s，%[2]s", "What came back is not what documents say: %[1]s, %[2]s"},
	"missing":    {"退货缺的件数和单据不一样：单据 %[2]s", "Missing units of a return differ from its document %[2]s"},
	"over":       {"退回的比发出的多：订单 %[1]s", "More came back than was sent: order %[1]s"},
	"came_back":  {"包裹退回的件数不对：面单 %[1]s", "A parcel's count of what came back is wrong: waybill %[1]s"},
	"station":    {"台位和正在验的退货对不上：%[1]s", "A station and the return inspected there do not agree: %[1]s"},
	"scan_mode":  {"退货的扫描记成了别的方式：%[1]s，扫描 %[2]s", "A return scan is recorded as another kind: %[1]s, scan %[2]s"},
	"refund":     {"退款单指向不存在的退货：%[1]s", "A refund names a return that is not there: %[1]s"},
	"key":        {"按单号找不到这个退货：%[1]s", "A return is not found by its number: %[1]s"},
	"refund_key": {"按退货物流单号找不到这个退款单：%[1]s", "A refund is not found by its number: %[1]s"},
}
