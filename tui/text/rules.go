package text

// RuleWords is what is said of the desk's further ways of working: item first,
// hot-item mode, sealing, order numbers, and codes that are ignored.
type RuleWords struct {
	// Item first.
	Proposed    Format // %s waybill, carrier and place in its batch
	ScanAny     string
	NotCounted  Format // %s goods
	NoneForHand Format // %s goods
	InHand      Format // goods %s, pieces %s
	Forget      string // what to do to forget it

	// Hot-item mode.
	HotOn          Format // goods %s, pieces %s
	HotOnNext      string
	HotOff         Plural // %d parcels
	HotOffNext     string
	HotBand        Format // %d parcels
	HotPieces      Format // goods %s, pieces %s
	HotNotScanned  string
	HotOther       Format // %s waybill
	HotOtherNext   string
	HotOtherItem   Format // %s goods
	HotOtherItNext string
	HotOnlyWaybill string
	HotScanNext    string
	HotNoneNext    string
	HotFinishFirst string
	HotFinishNext  string
	HotNoItem      string
	HotNoItemNext  string
	HotEnd         string
	HotHelp        string

	// Seal.
	SealNext    string
	SealWrong   Format // %s waybill of the parcel that is open
	SealMenu    string // switch it on or off
	SealIsOn    string
	SealIsOff   string
	SealWaiting string

	// Order numbers.
	NoWaybill     Format // %s order
	NoWaybillNext string
	OrderClosed   Format // %s order
	OrderClosedDo string
	ManyWaybills  Plural // %d waybills
	ManyNext      string
	WaybillChoice Format // number %d, waybill %s
	WhichWaybill  string

	// Codes that are ignored.
	IgnoreAsk      Format // %s form
	IgnoreAskNext  string
	Ignored        Format // %s form
	IgnoredNext    string
	IgnoreOff      Format // %s form
	IgnoreOffNext  string
	IgnoredCode    Format // %s form
	FitsWaybill    Format // %s waybill
	FitsOrder      Format // %s order
	FitsBarcode    Format // %s barcode
	FitsSKU        Format // %s SKU
	FitsPlace      Format // %s place
	FitsNext       string
	PatternList    Plural // %d forms
	PatternNone    string
	PatternNext    string
	PatternRow     Format // number %d, form %s
	IgnoreLabel    string
	IgnoreYes      string
	IgnoreHelp     string
	PatternsMenu   string
	PatternsTitle  string
	PatternsHint   Format // %s key
	PatternsRemove string
	Digits         Plural // %d digits
	Letters        Plural // %d letters or digits
	Characters     Plural // %d characters
	Beginning      Format // what %s, beginning %s
	Alike          Format // %s
	AnyDigits      string // any number of digits
	AnyLetters     string
	AnyCharacters  string
}

var zhRules = RuleWords{
	Proposed:    "最急的一张：%s",
	ScanAny:     "货拿好，扫这张面单，或任何一张只要这件货的面单",
	NotCounted:  "刚才扫的没有算进去：%s",
	NoneForHand: "账上没有货，没有算进去：%s",
	InHand:      "手上：%s，%s",
	Forget:      "不装了就按 Esc",

	HotOn:          "爆款模式：%s，每单%s",
	HotOnNext:      "只扫面单，一扫就出库；结束输入 /爆款",
	HotOff:         same("爆款模式结束，共%d个包裹"),
	HotOffNext:     "扫面单，再扫货品",
	HotBand:        "爆款模式  已发%d  只扫面单",
	HotPieces:      "%s 每单%s",
	HotNotScanned:  "爆款模式：货品没有逐件扫",
	HotOther:       "这张面单要的不只是爆款：%s",
	HotOtherNext:   "面单放一边，按 Esc 或输入 /ok，接着扫下一张",
	HotOtherItem:   "不是爆款：%s",
	HotOtherItNext: "把货放回原位，按 Esc 或输入 /ok；换货先输入 /爆款 结束",
	HotOnlyWaybill: "爆款模式只扫面单，不用扫货",
	HotScanNext:    "扫下一张面单",
	HotNoneNext:    "货在手上：叫组长输入 /找到 原因。没有货：面单放一边，按 Esc",
	HotFinishFirst: "这个台位还有一单没完，不能开爆款模式",
	HotFinishNext:  "先验完或挂起这一单",
	HotNoItem:      "爆款是哪件货？",
	HotNoItemNext:  "先扫一件货，再输入 /爆款，或输入 /爆款 货号",
	HotEnd:         "结束爆款",
	HotHelp:        "组长先扫一件货，再输入 /爆款：以后只扫面单；每单2件写 /爆款 *2；再输一次结束",

	SealNext:    "贴单封箱，再扫一次面单",
	SealWrong:   "这张面单不是这一包的。这一包是：%s",
	SealMenu:    "封箱确认 开/关（验完再扫一次面单才出库）",
	SealIsOn:    "封箱确认已打开",
	SealIsOff:   "封箱确认已关闭",
	SealWaiting: "货齐了，等封箱",

	NoWaybill:     "订单 %s 还没有面单，待打单",
	NoWaybillNext: "打好面单，请组长导入运单文件",
	OrderClosed:   "订单 %s 已关闭或退款，没有面单",
	OrderClosedDo: "不要发货，问组长",
	ManyWaybills:  same("这个订单有%d张面单"),
	ManyNext:      "看清是哪一张，输入 /选 1 或 /选 2，或直接扫面单",
	WaybillChoice: "%d. 面单 %s",
	WhichWaybill:  "手上是哪一张面单？",

	IgnoreAsk:      "以后忽略这样的码：%s",
	IgnoreAskNext:  "对就再输入一次 /忽略；太宽就写长一点，例如 /忽略 9134；不对就接着扫",
	Ignored:        "以后扫到这样的码不再理会：%s",
	IgnoredNext:    "接着扫",
	IgnoreOff:      "不再忽略这样的码：%s",
	IgnoreOffNext:  "接着扫",
	IgnoredCode:    "组长设为忽略：%s",
	FitsWaybill:    "不能忽略，面单 %s 也是这样的号",
	FitsOrder:      "不能忽略，订单号 %s 也是这样的号",
	FitsBarcode:    "不能忽略，货品条码 %s 也是这样的码",
	FitsSKU:        "不能忽略，货号 %s 也是这样的码",
	FitsPlace:      "不能忽略，库位 %s 也是这样的码",
	FitsNext:       "把开头写长一点再试，例如 /忽略 9134",
	PatternList:    same("忽略%d种码"),
	PatternNone:    "还没有忽略的码",
	PatternNext:    "加一种：先扫不认识的码，再输入 /忽略。去掉：/忽略 取消 编号",
	PatternRow:     "%d. %s",
	IgnoreLabel:    "忽略这种码",
	IgnoreYes:      "对，忽略",
	IgnoreHelp:     "扫到不认识的码后，组长输入 /忽略：以后这样的码不再理会；平时输入就列出来",
	PatternsMenu:   "忽略的码",
	PatternsTitle:  "扫到这样的码不理会",
	PatternsHint:   "用上下键选，按 %s 去掉",
	PatternsRemove: "去掉",
	Digits:         same("%d位数字"),
	Letters:        same("%d位字母数字"),
	Characters:     same("%d个字符"),
	Beginning:      "%s，以 %s 开头",
	Alike:          "[%s]",
	AnyDigits:      "长短不限的数字",
	AnyLetters:     "长短不限的字母数字",
	AnyCharacters:  "长短不限",
}

var enRules = RuleWords{
	Proposed:    "Most urgent: %s",
	ScanAny:     "Keep it in hand, scan this waybill, or any that wants just this item",
	NotCounted:  "Not counted, it was scanned before: %s",
	NoneForHand: "The books show none, not counted: %s",
	InHand:      "In hand: %s, %s",
	Forget:      "Esc puts it back",

	HotOn:          "Hot item: %s, %s a parcel",
	HotOnNext:      "Scan waybills alone, each is dispatched at once; /hot ends it",
	HotOff:         Plural{"Hot-item mode is over, %d parcel", "Hot-item mode is over, %d parcels"},
	HotOffNext:     "Scan a waybill, then its items",
	HotBand:        "HOT ITEM  %d sent  waybills only",
	HotPieces:      "%s, %s each",
	HotNotScanned:  "Hot item: its goods were not scanned one by one",
	HotOther:       "This waybill wants more or other goods than the hot item: %s",
	HotOtherNext:   "Put the waybill aside, then Esc or /ok, and scan the next one",
	HotOtherItem:   "Not the hot item: %s",
	HotOtherItNext: "Put it back, then Esc or /ok; for other goods end it first with /hot",
	HotOnlyWaybill: "Hot-item mode: waybills alone, no items",
	HotScanNext:    "Scan the next waybill",
	HotNoneNext:    "Goods in hand: the lead types /found and a reason. No goods: put the waybill aside, then Esc",
	HotFinishFirst: "A parcel is still open here, hot-item mode can't begin",
	HotFinishNext:  "Complete it first, or park it",
	HotNoItem:      "Which item is hot?",
	HotNoItemNext:  "Scan one, then type /hot, or type /hot and its SKU",
	HotEnd:         "End hot item",
	HotHelp:        "The lead scans an item, then types /hot: from then on waybills alone; two a parcel: /hot *2; again to end",

	SealNext:    "Label and seal it, then scan its waybill once more",
	SealWrong:   "This label is not this parcel's. It belongs to %s",
	SealMenu:    "Sealing on or off (a full parcel goes when its waybill is scanned again)",
	SealIsOn:    "Sealing is on",
	SealIsOff:   "Sealing is off",
	SealWaiting: "all there, to be sealed",

	NoWaybill:     "Order %s has no waybill yet",
	NoWaybillNext: "Print it, then have the lead import the waybill file",
	OrderClosed:   "Order %s was closed or refunded, it has no waybill",
	OrderClosedDo: "Do not ship, ask the lead",
	ManyWaybills:  Plural{"This order has %d waybill", "This order has %d waybills"},
	ManyNext:      "See which one it is: type /choose 1 or /choose 2, or scan the waybill",
	WaybillChoice: "%d. waybill %s",
	WhichWaybill:  "Which waybill is it?",

	IgnoreAsk:      "Ignore codes like this from now on: %s",
	IgnoreAskNext:  "If that is right, type /ignore again; too wide: type more of it, like /ignore 9134; if not, scan on",
	Ignored:        "Codes like this mean nothing from now on: %s",
	IgnoredNext:    "Scan on",
	IgnoreOff:      "No longer ignored: %s",
	IgnoreOffNext:  "Scan on",
	IgnoredCode:    "Ignored by the lead: %s",
	FitsWaybill:    "Can't be ignored: waybill %s looks the same",
	FitsOrder:      "Can't be ignored: order number %s looks the same",
	FitsBarcode:    "Can't be ignored: barcode %s looks the same",
	FitsSKU:        "Can't be ignored: SKU %s looks the same",
	FitsPlace:      "Can't be ignored: place %s looks the same",
	FitsNext:       "Type more of its beginning, like /ignore 9134",
	PatternList:    Plural{"%d form of codes is ignored", "%d forms of codes are ignored"},
	PatternNone:    "No codes are ignored yet",
	PatternNext:    "Add: scan an unknown code, then /ignore. Remove: /ignore off and its number",
	PatternRow:     "%d. %s",
	IgnoreLabel:    "Ignore such codes",
	IgnoreYes:      "Yes, ignore",
	IgnoreHelp:     "After an unknown code the lead types /ignore: such codes mean nothing from then on; at other times it lists them",
	PatternsMenu:   "Ignored codes",
	PatternsTitle:  "Codes like these mean nothing",
	PatternsHint:   "Choose with Up and Down, %s removes it",
	PatternsRemove: "Remove",
	Digits:         Plural{"%d digit", "%d digits"},
	Letters:        Plural{"%d letter or digit", "%d letters or digits"},
	Characters:     Plural{"%d character", "%d characters"},
	Beginning:      "%s, beginning with %s",
	Alike:          "[%s]",
	AnyDigits:      "digits, any number",
	AnyLetters:     "letters or digits, any number",
	AnyCharacters:  "any length",
}

// Rules is the words of the desk's further ways of working.
func (w *Words) Rules() *RuleWords {
	if w.Lang == ZH.Lang {
		return &zhRules
	}
	return &enRules
}
