package text

// DeadlineWords are about when orders have to leave: the board, the rules.
type DeadlineWords struct {
	Title   string
	Looks   string // nothing is packed here
	Go      string // help
	Overdue string // the big counts
	Under2h string
	Under6h string
	Past24h string
	Today   string
	Open    string

	// The screen.
	Label       string // of the action that leads here
	Failed      string
	Nothing     string
	NothingNext string
	NoneHere    string
	NoneFits    Format   // %s word
	Risk        Format   // yuan overdue %s, within six hours %s
	UnitsRisk   Format   // pieces %d, yuan %s
	Classes     []string // what the list shows
	Filtered    Format   // %s word
	ColLeft     string
	ColBy       string
	ColNumber   string
	ColState    string
	ColCarrier  string
	ColMarks    string
	NoClock     string
	MarkShort   string
	MarkNote    string
	MarkRisk    Format // %s yuan
	NoPace      string
	Pace        Format // the fullest hour %d, parcels packed an hour %s, whether today will hold %s
	Holds       string
	HoldsNot    Format // %d orders too many
	Back        string
	BackHelp    string
	Next        string
	NextHelp    string
	Clear       string
	ClearHelp   string
	WhyNoFilter string
	MoveHelp    string
	Urgent      Format // overdue %d, under two hours %d; the header of every screen

	// How an order stands.
	Stands map[string]string

	// Headless.
	BoardHead  []string
	OnTime     []string // what the figures of ontime are called, in the order of its JSON
	LateHead   string
	BadTime    Format // %s what was given
	BadDay     Format // %s
	BadHours   Format // %s what was given
	RuleHead   []string
	RuleKinds  map[string]string
	NoOrder    Format // %s order number
	ManyShops  Format // %s order number
	NoShop     Format // %s
	NoRule     Format // %s id
	Platform   Format // %s what was given, %s what there is
	Saved      Format // %d rule
	Ended      Format // %d rule
	Agreed     Format // %s order, %s time
	AgreedOff  Format // %s order
	NeedMove   string
	BadPickup  Format // %s
	BadPenalty Format // %s
	Preset     string
	SayHours   Format // remind %s, latest %s hours
	SayCollect Format // %s hours
	SayLate    Format // %s penalty
	SayFalse   Format // %s
	SayShort   Format // %s
	SayPenalty Format // percent %s, least %s, most %s yuan
	SayYear    Format // %d
	SayPause   Format // from %s until %s
	SayLift    Format // from %s until %s
	SayMove    Format // from %s until %s, moved to %s
	SayNever   string // a carrier who never comes
	Check      string // platform rules change: check yours
	Names      map[string]string
}

var zhDeadlines = DeadlineWords{
	Title: "时效", Looks: "只看，不打包", Go: "看哪些订单快晚了，要赔多少，今天来不来得及",
	Overdue: "已超时", Under2h: "2小时内", Under6h: "6小时内", Past24h: "过了提醒", Today: "今天要发", Open: "全部待发",
	Label: "时效", Failed: "没有读到账本，请再试一次", Nothing: "没有要发的订单", NothingNext: "导入订单后，这里按最晚发货时间排", NoneHere: "这一类没有", NoneFits: "没有这样的订单：%s",
	Risk: "超时可能赔 %s 元，6小时内 %s 元", UnitsRisk: "%d件 %s元", Classes: []string{"全部", "已超时", "2小时内", "6小时内", "过了提醒", "可能缺货", "有备注", "单品", "拦停", "预售定制", "有约定", "没揽收", "该揽没揽"}, Filtered: "含「%s」",
	ColLeft: "还剩", ColBy: "最晚", ColNumber: "面单/订单", ColState: "状态", ColCarrier: "快递", ColMarks: "注意", NoClock: "不计时", MarkShort: "缺", MarkNote: "备", MarkRisk: "赔%s",
	NoPace: "还不知道一小时能打多少单", Pace: "最忙的一小时 %d 单，平时一小时打 %s 单：%s", Holds: "今天来得及", HoldsNot: "今天会多出 %d 单",
	Back: "返回", BackHelp: "回到打包验货", Next: "下一类", NextHelp: "换着看：全部、已超时、2小时内、6小时内、过了提醒、可能缺货、有备注、单品、拦停、预售定制、有约定、没揽收、该揽没揽", Clear: "清除", ClearHelp: "看全部", WhyNoFilter: "没有筛选", MoveHelp: "选一行；输入快递、店铺、单号就能筛选",
	Urgent:    "! 超时%d 2小时内%d",
	Stands:    map[string]string{"no_waybill": "待打单", "ready": "待验", "open": "在验", "parked": "挂起", "held": "拦停"},
	BoardHead: []string{"订单", "面单", "状态", "付款", "最晚发货", "最晚打包", "还剩", "可能赔（元）"},
	OnTime:    []string{"订单", "已出库", "24小时内出库", "48小时内出库", "已揽收", "24小时内揽收", "48小时内揽收"},
	LateHead:  "超时的订单",
	BadTime:   "看不懂时间「%s」，写 2026-11-20T18:00:00+08:00 或 2026-11-20 18:00", BadDay: "看不懂日子「%s」，写 2026-11-20",
	BadHours: "看不懂小时「%s」，写大于0的数", RuleHead: []string{"编号", "种类", "平台/快递", "店铺", "从", "内容"},
	RuleKinds: map[string]string{"hours": "时限和赔付", "suspension": "暂停", "pickups": "揽收时间"},
	NoOrder:   "账本里没有订单 %s", ManyShops: "有几家店都有订单 %s，用 --shop 说是哪家", NoShop: "账本里没有这家店：%s", NoRule: "没有编号 %s 的规则",
	Platform: "不认识平台「%s」，可以写：%s", Saved: "规则 %d 已生效，没发的订单重新算过了", Ended: "规则 %d 已停用，没发的订单重新算过了",
	Agreed: "订单 %s 和买家约定 %s 前发货", AgreedOff: "订单 %s 的约定取消了，按规则算", NeedMove: "暂停要写 --from 和 --until；--move-to 和 --lift 只能选一个",
	BadPickup:  "看不懂揽收时间「%s」，写 1-5=12:00,17:30（1是星期一，7是星期天）",
	BadPenalty: "看不懂赔付「%s」，写 5,5,50（百分之5，最少5元，最多50元）", Preset: "预设", SayHours: "%s小时提醒，%s小时算晚", SayCollect: "出库%s小时内揽收", SayLate: "晚发赔%s", SayFalse: "虚假发货赔%s", SayShort: "缺货赔%s", SayPenalty: "%s%%（%s到%s元）", SayYear: "按%d年的平台规则",
	SayPause: "%s 到 %s 不计时", SayLift: "%s 到 %s 付款的不计时限", SayMove: "%s 到 %s 付款的，最晚 %s 发", SayNever: "没有揽收时间",
	Check: "平台规则会变，请核对自己店铺的规则",
	Names: map[string]string{"taobao": "淘宝", "tmall": "天猫", "pdd": "拼多多", "douyin": "抖店", "jd": "京东", "weixin": "微信", "own": "自营", "": "全部平台"},
}

var enDeadlines = DeadlineWords{
	Title: "Deadlines", Looks: "look only", Go: "What will be late, what it costs, whether today will hold",
	Overdue: "Overdue", Under2h: "Under 2 h", Under6h: "Under 6 h", Past24h: "Past 24 h", Today: "Today", Open: "All open",
	Label: "Deadlines", Failed: "The books could not be read, try again", Nothing: "Nothing has to leave", NothingNext: "Once orders are imported they stand here by their deadline", NoneHere: "None of these", NoneFits: "No order like that: %s",
	Risk: "CNY at risk: %s late, %s in 6 h", UnitsRisk: "%d pcs CNY %s", Classes: []string{"All", "Overdue", "Under 2 h", "Under 6 h", "Past the reminder", "Perhaps short", "With notes", "Single item", "Held", "presale or custom", "agreed", "not collected", "silent"}, Filtered: "with %s",
	ColLeft: "Left", ColBy: "Pack by", ColNumber: "Waybill/order", ColState: "State", ColCarrier: "Carrier", ColMarks: "Mind", NoClock: "no clock", MarkShort: "short", MarkNote: "note", MarkRisk: "CNY %s",
	NoPace: "How many this desk packs in an hour is not known yet", Pace: "Fullest hour %d, packed in an hour %s: %s", Holds: "today will hold", HoldsNot: "%d too many for today",
	Back: "Back", BackHelp: "Back to packing", Next: "Next kind", NextHelp: "All, overdue, under 2 h, under 6 h, past the reminder, perhaps short, with notes, single item, held", Clear: "Clear", ClearHelp: "Show all", WhyNoFilter: "nothing is filtered", MoveHelp: "Choose a row; type a carrier, shop or number to filter",
	Urgent:    "! late %d, 2 h %d",
	Stands:    map[string]string{"no_waybill": "no waybill", "ready": "to pack", "open": "being packed", "parked": "parked", "held": "held"},
	BoardHead: []string{"Order", "Waybill", "State", "Paid", "Due", "Pack by", "Left", "At risk (CNY)"},
	OnTime:    []string{"Orders", "Dispatched", "Dispatched in 24 h", "Dispatched in 48 h", "Collected", "Collected in 24 h", "Collected in 48 h"},
	LateHead:  "Late orders",
	BadTime:   "No time that I know: %s. Write it as 2026-11-20T18:00:00+08:00 or 2026-11-20 18:00", BadDay: "No day that I know: %s. Write it as 2026-11-20",
	BadHours: "No number of hours: %s. Write a number above 0", RuleHead: []string{"No.", "Kind", "Platform/carrier", "Shop", "Since", "Rule"},
	RuleKinds: map[string]string{"hours": "hours and penalties", "suspension": "suspension", "pickups": "pickups"},
	NoOrder:   "There is no order %s in the books", ManyShops: "Several shops have an order %s: say which with --shop", NoShop: "There is no such shop in the books: %s", NoRule: "There is no rule with the number %s",
	Platform: "No platform that I know: %s. There are: %s", Saved: "Rule %d holds now, open orders were reckoned anew", Ended: "Rule %d has ended, open orders were reckoned anew",
	Agreed: "Order %s: agreed with the buyer to ship by %s", AgreedOff: "Order %s: nothing is agreed any more, the rules hold", NeedMove: "A suspension needs --from and --until; of --move-to and --lift only one",
	BadPickup:  "No pickup times: %s. Write them as 1-5=12:00,17:30 (1 is Monday, 7 is Sunday)",
	BadPenalty: "No penalty that I know: %s. Write 5,5,50 for 5 percent, 5 to 50 yuan", Preset: "preset", SayHours: "reminder after %s h, late after %s h", SayCollect: "collected within %s h", SayLate: "late costs %s", SayFalse: "false dispatch %s", SayShort: "out of stock %s", SayPenalty: "%s %% (CNY %s to %s)", SayYear: "rules of %d",
	SayPause: "the clock stands still from %s until %s", SayLift: "paid from %s until %s: no deadline", SayMove: "paid from %s until %s: ship by %s", SayNever: "no pickups",
	Check: "Platform rules change: check yours",
	Names: map[string]string{"taobao": "Taobao", "tmall": "Tmall", "pdd": "Pinduoduo", "douyin": "Douyin", "jd": "JD", "weixin": "Weixin", "own": "own shop", "": "every platform"},
}

// Deadlines is the words of the board and of the rules about time.
func (w *Words) Deadlines() *DeadlineWords {
	if w.Lang == ZH.Lang {
		return &zhDeadlines
	}
	return &enDeadlines
}
