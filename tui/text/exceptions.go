package text

// ExceptionWords is the screen for what must not leave: the pull list and the
// hold box, and what the other screens say of them.
type ExceptionWords struct {
	Title    string
	Help     string // what the screen is for
	Looks    string // nothing is packed here
	LineName string // label of the scan line
	LineHint string

	// Everywhere.
	ToPull    Plural // %d parcels
	ToPullKey Plural // %d parcels, %[2]s key
	Marked    string // of a row of the register

	// The two parts.
	Pulls     string
	Box       string
	PartKey   string
	PartHelp  string
	FindFirst string // what to do with the pull list
	Failed    string
	Loading   string

	// The pull list.
	NoPulls     string
	NoPullsNext string
	ColPacked   string
	ColWaybill  string
	ColStation  string
	ColBefore   string
	ColAfter    string
	ColWhy      string
	Whys        map[string]string // by pack.Why
	WhyOf       Format            // %s why, %s a lead's words
	Since       Format            // %s when
	Where       Format            // %s station, %s operator, %s when
	Between     Format            // %s waybill before, %s waybill after
	AfterOnly   Format            // %s waybill before
	BeforeOnly  Format            // %s waybill after
	Alone       string
	Order       Format // %s
	Near        Format // %s station, %s end of the waybill before, %s of the one after
	Nobody      string // in place of a neighbour
	ScanIt      string // what to do with the chosen one
	NoneChosen  string // the red basket without a parcel

	// The hold box.
	BoxEmpty     string
	BoxEmptyNext string
	BoxNext      string
	BoxDone      string
	ColCode      string
	ColFate      string
	ColOf        string
	Checking     string
	Fates        map[string]string // by exception.Fate.What
	Summary      Format            // %s fate, %d codes

	// Actions.
	Back       string
	BackHelp   string
	Hold       string
	HoldHelp   string
	Free       string
	FreeHelp   string
	Clear      string
	ClearHelp  string
	Pulled     string
	PulledHelp string
	MoveHelp   string
	WhyNotLead string
	WhyNoCodes string
	WhyNoRow   string
	WhyBoxOnly string

	// The dialogs.
	HoldTitle  Plural // %d codes
	HoldText   string
	Reason     string
	NeedReason string
	FreeTitle  Plural // %d codes
	FreeText   string

	// Headless.
	HoldHead []string
	PullHead []string
	NoCodes  string
}

var zhExceptions = ExceptionWords{
	Title: "拦停", Help: "要抽出的包裹，和拦停、取消拦停订单", Looks: "不打包", LineName: "单号", LineHint: "扫或粘贴面单号、订单号",
	ToPull: Plural{"%d件要抽出", "%d件要抽出"}, ToPullKey: Plural{"%d件要抽出，别让快递收走：%[2]s", "%d件要抽出，别让快递收走：%[2]s"}, Marked: "要抽出",
	Pulls: "抽单表", Box: "拦单框", PartKey: "换一边", PartHelp: "在抽单表和拦单框之间换",
	FindFirst: "从待揽收的货堆里找出来：先扫面单，放进红筐，再扫红筐的码",
	Failed:    "读不了账本，稍后再试", Loading: "正在读",
	NoPulls: "没有要抽出的包裹", NoPullsNext: "要拦单：扫或粘贴订单号、面单号，再按 F5",
	ColPacked: "打包时间", ColWaybill: "面单", ColStation: "台位", ColBefore: "前一单", ColAfter: "后一单", ColWhy: "原因",
	Whys:  map[string]string{"closed": "订单关闭", "refunded": "已退款", "refund_asked": "申请退款", "address": "改了地址", "held": "组长拦停"},
	WhyOf: "%s：%s", Since: "%s 起要抽", Where: "台位 %s %s，%s 打包", Between: "在 %s 之后，%s 之前",
	AfterOnly: "在 %s 之后，是最后一单", BeforeOnly: "是第一单，在 %s 之前", Alone: "这个台位只打了这一单", Order: "订单 %s",
	Near: "台位 %s  前 %s  后 %s", Nobody: "无", ScanIt: "放进红筐后扫红筐的码，或按 F12", NoneChosen: "先扫要抽出的面单，再扫红筐",
	BoxEmpty: "拦单框是空的", BoxEmptyNext: "扫或粘贴订单号、面单号，一行一个或用逗号隔开，再按 F5 拦停",
	BoxNext: "F5 拦停，F6 取消拦停", BoxDone: "已处理，再扫就是新的一批",
	ColCode: "单号", ColFate: "情况", ColOf: "订单和面单", Checking: "在查",
	Fates: map[string]string{
		"held": "已拦停", "pull": "已打包，去抽单表找", "again": "之前就拦了", "left": "已发走", "unknown": "没有这个号",
		"freed": "已取消拦停", "not_held": "本来没拦", "too_late": "已抽出，要重新打包", "duplicate": "前面已有",
		"waits": "还没打包", "is_held": "拦停中", "packed": "已打包", "on_list": "在抽单表上",
	},
	Summary: "%s %d",
	Back:    "返回", BackHelp: "回到抽单表，再按回到打包验货",
	Hold: "拦停", HoldHelp: "拦停框里的单号：没打包的不能打包，打包了的进抽单表",
	Free: "取消拦停", FreeHelp: "取消拦停框里的单号，或选中的要抽出的包裹",
	Clear: "去掉", ClearHelp: "去掉选中的单号；没选就清空拦单框",
	Pulled: "已抽出", PulledHelp: "选中的包裹已放进红筐，出库撤销，货放回库位",
	MoveHelp: "选一行", WhyNotLead: "只有组长可以，请按 F4 换组长登录", WhyNoCodes: "拦单框里没有单号", WhyNoRow: "没有选中的行", WhyBoxOnly: "在拦单框里才行，按 F3",
	HoldTitle: Plural{"拦停%d个单号", "拦停%d个单号"}, HoldText: "没打包的从现在起不能打包，打包了的进抽单表。写上原因，打包的人会看到。",
	Reason: "原因", NeedReason: "要写原因",
	FreeTitle: Plural{"取消拦停%d个单号", "取消拦停%d个单号"}, FreeText: "没打包的可以打包，还没抽出的可以发走。已经抽出的要重新打包。",
	HoldHead: []string{"单号", "情况", "订单", "面单"},
	PullHead: []string{"面单", "快递", "订单", "台位", "操作员", "打包时间", "前一单", "后一单", "原因", "说明", "起"},
	NoCodes:  "没有单号：写在命令后面，或写 - 从标准输入一行一个地读",
}

var enExceptions = ExceptionWords{
	Title: "Holds", Help: "Parcels to pull; hold orders, or let them go again", Looks: "no packing here", LineName: "Number", LineHint: "scan or paste numbers",
	ToPull: Plural{"%d to pull", "%d to pull"}, ToPullKey: Plural{"%d to pull (%[2]s): keep it from the courier", "%d to pull (%[2]s): keep them from the courier"}, Marked: "TO PULL",
	Pulls: "Pull list", Box: "Hold box", PartKey: "Other list", PartHelp: "Between pull list and hold box",
	FindFirst: "Find it in the outgoing pile: scan its waybill, put it into the red basket, scan the basket",
	Failed:    "The books can't be read, try again", Loading: "Reading ...",
	NoPulls: "Nothing to pull", NoPullsNext: "To hold: scan or paste order numbers or waybills, then F5",
	ColPacked: "Packed", ColWaybill: "Waybill", ColStation: "At", ColBefore: "Before", ColAfter: "After", ColWhy: "Why",
	Whys:  map[string]string{"closed": "order closed", "refunded": "refunded", "refund_asked": "refund asked", "address": "new address", "held": "held"},
	WhyOf: "%s: %s", Since: "to pull since %s", Where: "Packed at %s by %s, %s", Between: "after %s, before %s",
	AfterOnly: "after %s, the last one", BeforeOnly: "the first one, before %s", Alone: "the only one of its station", Order: "Order %s",
	Near: "at %s after %s, before %s", Nobody: "none", ScanIt: "Put it into the red basket, then scan the basket or press F12", NoneChosen: "Scan the waybill to pull first, then the red basket",
	BoxEmpty: "The hold box is empty", BoxEmptyNext: "Scan or paste order numbers or waybills, one a line or with commas, then F5 holds them",
	BoxNext: "F5 holds them, F6 lets them go", BoxDone: "Done; the next scan begins a new list",
	ColCode: "Number", ColFate: "How it stands", ColOf: "Orders and waybills", Checking: "checking",
	Fates: map[string]string{
		"held": "held", "pull": "packed: pull it", "again": "held before", "left": "has left", "unknown": "not in the books",
		"freed": "may go again", "not_held": "was not held", "too_late": "pulled, pack it anew", "duplicate": "stands above",
		"waits": "to pack", "is_held": "held", "packed": "packed", "on_list": "to pull",
	},
	Summary: "%s %d",
	Back:    "Back", BackHelp: "Back to the pull list, then to packing",
	Hold: "Hold", HoldHelp: "Hold the numbers in the box: what is not packed can't be packed, what is packed is to be pulled",
	Free: "Let go", FreeHelp: "End the hold of the numbers in the box, or of the chosen parcel to pull",
	Clear: "Remove", ClearHelp: "Remove the chosen number; without one, empty the box",
	Pulled: "Pulled", PulledHelp: "The chosen parcel is in the red basket: its dispatch is taken back, its goods go back",
	MoveHelp: "Choose a row", WhyNotLead: "leads only: F4 signs a lead in", WhyNoCodes: "the hold box is empty", WhyNoRow: "no row is chosen", WhyBoxOnly: "only in the hold box, F3",
	HoldTitle: Plural{"Hold %d number", "Hold %d numbers"}, HoldText: "What is not packed can't be packed from now on; what is packed goes on the pull list. Say why: the packer will read it.",
	Reason: "Why", NeedReason: "Say why",
	FreeTitle: Plural{"Let %d number go", "Let %d numbers go"}, FreeText: "What is not packed may be packed; what is not pulled yet may leave. What was pulled is packed anew.",
	HoldHead: []string{"code", "fate", "orders", "waybills"},
	PullHead: []string{"waybill", "carrier", "orders", "station", "operator", "packed_at", "before", "after", "why", "reason", "since"},
	NoCodes:  "No numbers: write them behind the command, or - to read them from standard input, one a line",
}

// Exceptions is the words about what must not leave.
func (w *Words) Exceptions() *ExceptionWords {
	if w.Lang == ZH.Lang {
		return &zhExceptions
	}
	return &enExceptions
}
