package text

// ReturnWords is what the return mode answers and its lists say. Goods are
// given as one text (name and variant).
type ReturnWords struct {
	Names map[string]string // verdict to short word

	Arrived      Format // %s number
	ArrivedNext  string
	Unclaimed    Format // %s number
	UnclaimNext  string
	Waiting      Plural // %d parcels signed in and not inspected
	Opened       Format // %s number
	OpenedNext   string
	Sellable     Format // goods %s, pieces %s, place %s
	Damaged      Format // goods %s, pieces %s, place %s
	Kept         Format // goods %s, pieces %s, place %s
	KeptNext     string
	CountedNext  string
	AllThere     string
	Progress     Format // %d of %d
	Inspected    Format // %s number
	Claimed      Format // %s number, %s orders
	Parked       Format // %s number
	Undone       Format // %s number
	UndoneGoods  Format // goods %s, pieces %s, number %s
	SignedIn     Format // %s operator
	AskGoods     Format // %s code
	AskOrders    Format // %s goods
	Choice       Format // %d number, %s what
	ChooseNext   string
	Over         Format // goods %s, sent %s, came back %s
	OverNext     string
	WrongItem    Format // %s goods
	WrongNext    string
	Missing      Format // %s goods and pieces
	MissingNext  string
	NotSent      Format // %s number
	NotSentNext  string
	AlreadyIn    Format // %s number
	SignedInWhen Format // %s when, %s station
	OpenAt       Format // number %s, station %s
	MovedOn      Format // %s number
	UnknownCode  Format // %s code
	UnknownNext  string
	NoOrder      Format // %s goods
	NoOrderNext  string
	BadTime      string
	Nothing      Format // %s code
	Orders       Format // %s orders
	Refunds      Format // %s refunds

	Head   []string          // of the list
	States map[string]string // of a return
	Fates  map[string]string // of a unit
}

// Returns are the words of the return mode.
func (w *Words) Returns() *ReturnWords {
	if w.Lang == ZH.Lang {
		return &zhReturns
	}
	return &enReturns
}

var zhReturns = ReturnWords{
	Names: map[string]string{
		"arrived": "已签收", "unclaimed": "无主件", "opened": "开始验货", "counted": "已验", "inspected": "验完了", "claimed": "已认领",
		"parked": "先放着", "undone": "已撤销", "signed_in": "换人", "asked": "是哪一个", "over": "多退了", "wrong_item": "不是这单的",
		"still_missing": "还没验齐", "not_sent": "没发过", "already_in": "验过了", "open_at": "别人在验", "moved_on": "货不在了", "unknown_code": "不认识的码",
		"no_order": "找不到订单", "not_allowed": "时间不对", "nothing_to_do": "不用做什么",
	},
	Arrived: "签收退货 %s", ArrivedNext: "接着扫下一件；再扫一次这个单号就开始验货",
	Unclaimed: "签收 %s，不知道是谁的", UnclaimNext: "先放一边；再扫一次单号可以验里面的货，等退款单导入",
	Waiting: same("待验%d件"),
	Opened:  "开始验 %s", OpenedNext: "扫里面的每件货",
	Sellable: "%s，%s，好的，放回 %s", Damaged: "%s，%s，残损，放到 %s", Kept: "%s，%s，先放在 %s",
	KeptNext: "知道是哪单了就写 /认领 订单号", CountedNext: "坏的再扫 /残损；验完扫下一件或 /完成", AllThere: "说好退的都在了",
	Progress: "已验 %d，共 %d", Inspected: "退货 %s 验完了", Claimed: "退货 %s 是订单 %s 的", Parked: "退货 %s 先放着，再扫它的单号接着验",
	Undone: "已撤销：退货 %s", UndoneGoods: "已撤销：%s，%s，退货 %s", SignedIn: "后面的扫描记在 %s 名下",
	AskGoods: "%s 是几种货共用的条码", AskOrders: "%s：是哪一单退的", Choice: "%d = %s", ChooseNext: "写 /选 加号码",
	Over: "%s：发了%s，已退回%s，不能再多", OverNext: "不是这单的货，先放一边", WrongItem: "没给这个买家发过 %s", WrongNext: "先放一边；是另一单的就扫那一单",
	Missing: "还差 %s", MissingNext: "里面真没有就扫 /缺件；要先放着就写 /暂停", NotSent: "%s 还没从这里发出过", NotSentNext: "看看单号对不对",
	AlreadyIn: "%s 已经验过了", SignedInWhen: "%s 在台位 %s 签收", OpenAt: "%s 正在台位 %s 验", MovedOn: "撤不了：退货 %s 的货已经不在原来的地方",
	UnknownCode: "不是货，也不像单号：%s", UnknownNext: "扫快递单号、订单号，或货的条码", NoOrder: "没有正在退款的订单有 %s", NoOrderNext: "扫包裹上的快递单号",
	BadTime: "这次扫描的时间不对，检查采集器的时钟", Nothing: "现在用不着：%s", Orders: "订单 %s", Refunds: "退款单 %s",
	Head:   []string{"单号", "状态", "订单", "退款单", "货品", "签收时间", "操作员", "台位"},
	States: map[string]string{"awaited": "等买家寄回", "arrived": "待验", "unclaimed": "无主件", "fine": "完好", "damaged": "有残损", "missing": "有缺件"},
	Fates:  map[string]string{"sellable": "好", "damaged": "残损", "missing": "缺", "kept": "待认领"},
}

var enReturns = ReturnWords{
	Names: map[string]string{
		"arrived": "SIGNED IN", "unclaimed": "UNCLAIMED", "opened": "INSPECT", "counted": "COUNTED", "inspected": "INSPECTED", "claimed": "CLAIMED",
		"parked": "SET ASIDE", "undone": "UNDONE", "signed_in": "OPERATOR", "asked": "WHICH ONE", "over": "TOO MANY", "wrong_item": "NOT OF THIS ORDER",
		"still_missing": "STILL MISSING", "not_sent": "NEVER SENT", "already_in": "INSPECTED BEFORE", "open_at": "OPEN ELSEWHERE", "moved_on": "GOODS MOVED ON", "unknown_code": "UNKNOWN CODE",
		"no_order": "NO ORDER", "not_allowed": "WRONG TIME", "nothing_to_do": "NOTHING TO DO",
	},
	Arrived: "Signed in: %s", ArrivedNext: "Scan the next one; scan this number again to inspect it",
	Unclaimed: "Signed in: %s, nobody knows whose", UnclaimNext: "Set it aside; scan its number again to list what is in it, a refund list may name it later",
	Waiting: Plural{"%d parcel waits for inspection", "%d parcels wait for inspection"},
	Opened:  "Inspecting %s", OpenedNext: "Scan every item in it",
	Sellable: "%s, %s, good, back to %s", Damaged: "%s, %s, damaged, to %s", Kept: "%s, %s, kept at %s",
	KeptNext: "Type /claim and the order number once you know it", CountedNext: "If it is damaged scan /damaged; when done scan the next parcel or /finish", AllThere: "All that was announced is there",
	Progress: "%d of %d", Inspected: "Return %s is inspected", Claimed: "Return %s belongs to order %s", Parked: "Return %s is set aside; scan its number to go on",
	Undone: "Taken back: return %s", UndoneGoods: "Taken back: %s, %s, return %s", SignedIn: "Scans from here on are by %s",
	AskGoods: "%s is the barcode of several goods", AskOrders: "%s: which order is it of", Choice: "%d = %s", ChooseNext: "Type /choose and the number",
	Over: "%s: %s sent, %s came back before, no more than that", OverNext: "It is not of this order, put it aside", WrongItem: "This buyer was never sent %s", WrongNext: "Put it aside; if it is of another order, scan that one",
	Missing: "Still missing: %s", MissingNext: "If it is really not in there scan /missing; /park sets the parcel aside", NotSent: "%s was never sent from here", NotSentNext: "Look at the number again",
	AlreadyIn: "%s was inspected before", SignedInWhen: "%s signed in at station %s", OpenAt: "%s is being inspected at station %s", MovedOn: "Can't be taken back: the goods of return %s are no longer where they were put",
	UnknownCode: "Neither goods nor like a number: %s", UnknownNext: "Scan the carrier's number, an order number, or a barcode of goods", NoOrder: "No order in refund has %s", NoOrderNext: "Scan the carrier's number on the parcel",
	BadTime: "The time of this scan can't be right, check the collector's clock", Nothing: "Nothing to do now: %s", Orders: "Order %s", Refunds: "Refund %s",
	Head:   []string{"number", "state", "orders", "refunds", "goods", "signed in", "operator", "station"},
	States: map[string]string{"awaited": "on its way", "arrived": "to inspect", "unclaimed": "unclaimed", "fine": "fine", "damaged": "some damaged", "missing": "some missing"},
	Fates:  map[string]string{"sellable": "good", "damaged": "damaged", "missing": "missing", "kept": "unclaimed"},
}
