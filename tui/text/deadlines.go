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
