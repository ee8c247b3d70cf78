package text

// LimitWords are about the rules of time on screen and what orders have agreed,
// and about what the courier has not taken yet.
type LimitWords struct {
	// The board.
	Uncollected  Format // orders %d, pieces %d, yuan %s
	Silent       Format // the same
	Briefly      Format // not collected %d, silent %d; a handheld
	ByOne        Format // time %s, orders %d
	ByMore       Format // the same, for the pickup after that
	Agree        string // the action
	AgreeHelp    string
	WhyNoRow     string
	Group        string
	GroupHelp    string
	Groups       []string // none, carrier, shop, hour
	GroupHead    Format   // name %s, orders %d, yuan %s
	NoName       string   // no carrier, or no shop
	NoLimit      string   // the hour of orders without a clock
	Rules        string
	RulesHelp    string
	Made         string
	MadeHelp     string
	MarkMade     map[int64]string
	MarkAgreed   string
	MarkSilent   string
	FilterHelp   string
	GroupedBy    Format // %s
	Packed       string // how an order stands that waits for the courier
	PaletteRules string
	PaletteHelp  string

	// An order.
	AgreeTitle Format // %s order
	Original   Format // %s time
	Agreed     Format // time %s, who %s, when %s, words %s
	Effective  Format // %s time
	NoTime     string
	NewTime    string // field
	Why        string // field
	AgreeHow   string
	SaveKey    string
	TakeBack   string
	MadeTitle  Format // %s order
	MadeHow    string
	Mades      map[int64]string
	MadeDone   Format // order %s, kind %s
	Told       Format // %s time
	ToldGuess  Format // %s time
	CollectBy  Format // %s time
	IsPaid     Format // %s
	Collected  Format // %s

	// The rules.
	Title        string
	Hint         string
	Add          string // keys
	AddPause     string
	AddPickups   string
	End          string
	Shops        string
	Row          Format // id %s, for whom %s, what %s
	Since        Format // %s day
	HoursTitle   string
	HoursHow     string
	Fields       HourFields
	PauseTitle   string
	PauseHow     string
	From         string
	Until        string
	MoveTo       string
	PauseWhy     string
	PauseWays    []string // stands still, moved, lifted
	PickupsTitle string
	PickupsHow   string
	Carrier      string
	Times        string
	ShopsTitle   string
	ShopsHow     string
	ShopRow      Format // name %s, platform %s, zone %s, open orders %d
	NoShopName   string
	ShopTitle    Format // %s shop
	ShopHow      Format // %s the platforms
	Zone         string
	DeskZone     Format // %s zone
	CheckKey     string // shows what it would move
	ConfirmTitle string
	Confirm      Format // %s key
	Saves        string
	Back         string
	EndTitle     Format // %s rule
	EndPreset    string

	// What a rule moves.
	MovesNone    string
	MovesLater   Format // %d
	MovesEarlier Format // %d
	MovesLate    Format // %d
	MovesFree    Format // %d
	MovesPickup  Format // sooner %d, later %d
	Saved        string
	Ended        string
	ShopSaved    Format // %s shop

	// What can't be read.
	BadHours    Format // field %s, what was given %s
	BadOrder    string // the reminder comes after the deadline
	BadPenalty  Format // field %s, given %s
	BadRange    Format // field %s: the least is above the most
	BadTime     Format // field %s, given %s
	BadPlatform Format // given %s, what there is %s
	BadKind     Format // given %s
	BadStart    Format // field %s, given %s
	FromPaid    string // what starts the clock
	FromOrder   string
	BadPeriod   string
	NeedMoveTo  string
	NeedWhy     string
	NeedCarrier string
	BadZone     Format // given %s
	NotSaved    string

	// Headless.
	ShopHead    []string
	CollectedAt Format            // waybill %s, time %s
	NotTaken    map[string]string // by what became of it
	CollectLine Format            // waybill %s, what became of it %s
	MadeLine    Format            // order %s, kind %s
	BadMade     Format            // %s

	SayFrom string // of a rule whose clock starts with the order

	Sources map[string]string // where the figures of a preset come from
}

// HourFields are the fields of a rule of hours and penalties.
type HourFields struct {
	Platform, Shop, Kind, Since, Start, Remind, Latest, Collect, Late, False, Short string
}

var zhLimits = LimitWords{
	Uncollected: "打完没揽收 %d单 %d件 %s元", Silent: "该揽没揽 %d单 %d件 赔%s元", Briefly: "没揽收 %d  该揽没揽 %d",
	ByOne: "今天 %s 前要打完 %d 单", ByMore: "%s 前 %d 单",
	Agree: "和买家约定", AgreeHelp: "选中的订单：记下买家同意的新发货时间，谁同意的", WhyNoRow: "先用上下键选一单",
	Group: "分组", GroupHelp: "按快递、店铺、最晚的钟点分组", Groups: []string{"不分组", "按快递", "按店铺", "按钟点"}, GroupHead: "%s  %d单  赔%s元", NoName: "（没写）", NoLimit: "不计时",
	Rules: "规则", RulesHelp: "时限、赔付、暂停、快递几点来收、店铺的平台和时区",
	Made: "预售定制", MadeHelp: "选中的订单是普通、预售还是定制", MarkMade: map[int64]string{1: "预售", 2: "定制"}, MarkAgreed: "约", MarkSilent: "没揽",
	FilterHelp: "也可以输入或扫 /single 单品 /short 缺货 /noted 备注 /held 拦停 /carrier 快递名 /shop 店名 /all 全部", GroupedBy: "%s", Packed: "等揽收",
	PaletteRules: "时效规则", PaletteHelp: "时限、赔付、暂停、揽收时间、店铺平台",

	AgreeTitle: "订单 %s：和买家约定发货时间", Original: "原定最晚 %s", Agreed: "约定 %s（%s 于 %s 记：%s）", Effective: "现在按 %s 算", NoTime: "不计时",
	NewTime: "新的最晚发货时间", Why: "谁同意的、怎么说的", AgreeHow: "时间写 2026-11-20 18:00。按 F7 保存，F8 取消约定", SaveKey: "保存", TakeBack: "取消约定",
	MadeTitle: "订单 %s 是哪一种", MadeHow: "上下键选，按回车。以后导入文件也不再改它", Mades: map[int64]string{0: "普通（现货）", 1: "预售", 2: "定制"}, MadeDone: "订单 %s 记为%s，时限重新算过了",
	Told: "平台上显示已发货：%s 起", ToldGuess: "平台上显示已发货：约 %s 起（按第一次导入估计）", CollectBy: "快递要在 %s 前揽收", IsPaid: "付款 %s", Collected: "揽收 %s",

	Title: "时效规则", Hint: "平台规则会变：请照你后台的最新规则核对。选一行按回车，照它改一个新版本",
	Add: "时限赔付", AddPause: "暂停", AddPickups: "揽收时间", End: "停用", Shops: "店铺",
	Row: "%s %s：%s", Since: "%s起付款的", HoursTitle: "时限和赔付", HoursHow: "平台、店铺空着是全部。赔付写 百分比,最少元,最多元，如 5,5,50。Ctrl+U 清空一格，改完按 F7 看影响",
	Fields:     HourFields{"平台", "店铺", "普通/预售/定制", "从哪天起付款的", "从付款/下单算起", "几小时提醒", "几小时算晚", "发货后几小时揽收", "晚发赔", "虚假发货赔", "缺货赔"},
	PauseTitle: "暂停计时", PauseHow: "大促、春节、平台停运。填好后用上下键选怎么算，按回车看影响", From: "从", Until: "到", MoveTo: "改到", PauseWhy: "原因",
	PauseWays:    []string{"停表，到期接着算", "这段时间付款的，都改到上面写的时间", "这段时间付款的，不算超时"},
	PickupsTitle: "快递几点来收", PickupsHow: "写 1-5=12:00,17:30 6=12:00（1是星期一，7是星期天）；空着是不知道。按 F7 看影响", Carrier: "快递公司", Times: "几点来收",
	ShopsTitle: "店铺", ShopsHow: "选一家按回车，改平台和时区", ShopRow: "%s：%s，%s，待发 %d 单", NoShopName: "（没写店铺的）", ShopTitle: "店铺 %s", ShopHow: "平台可以写：%s。时区如 Asia/Shanghai，空着同发货台。按 F7 看影响",
	Zone: "时区", DeskZone: "%s（发货台）", CheckKey: "看影响", ConfirmTitle: "这样改，会怎样", Confirm: "按 %s 保存，Esc 回去改", Saves: "保存", Back: "回去改", EndTitle: "停用规则 %s", EndPreset: "预设不能停用，按回车照它改一个自己的",

	MovesNone: "没发的订单，最晚时间都不变", MovesLater: "没发的订单推后 %d 单", MovesEarlier: "没发的订单提前 %d 单", MovesLate: "其中 %d 单马上算超时", MovesFree: "其中 %d 单不再计时",
	MovesPickup: "最晚打包时间：提前 %d 单，推后 %d 单", Saved: "规则已生效，没发的订单重新算过了", Ended: "规则已停用，没发的订单重新算过了", ShopSaved: "店铺 %s 已改，没发的订单重新算过了",

	BadHours: "「%s」要写大于0的小时数，不是「%s」", BadOrder: "提醒要早于算晚的时间", BadPenalty: "「%s」要写成 5,5,50，不是「%s」", BadRange: "「%s」：最少不能比最多还多",
	BadTime: "「%s」要写成 2026-11-20 18:00，不是「%s」", BadPlatform: "不认识平台「%s」，可以写：%s", BadKind: "只能写普通、预售、定制，不是「%s」", BadStart: "「%s」只能写付款或下单，不是「%s」", FromPaid: "付款", FromOrder: "下单", BadPeriod: "「到」要晚于「从」",
	NeedMoveTo: "先写「改到」什么时候", NeedWhy: "先写原因", NeedCarrier: "先写快递公司", BadZone: "没有时区「%s」，写 Asia/Shanghai 这样的名字", NotSaved: "没有保存，请再试一次",

	ShopHead: []string{"店铺", "平台", "时区", "待发"}, CollectedAt: "%s 已揽收，%s",
	NotTaken:    map[string]string{"already_collected": "早记过揽收了", "not_packed": "还没打完，没有记", "before_packed": "这个时间还没打完，没有记：看看打完的时间，再写揽收时间", "wrong_time": "时间不对（还没到，或太早），没有记：用 --at 写揽收的时间", "unknown_waybill": "账本里没有这个面单"},
	CollectLine: "%s %s", MadeLine: "订单 %s 记为%s", BadMade: "看不懂「%s」，写 plain、presale 或 custom",

	SayFrom: "从下单算起",
	Sources: map[string]string{
		"taobao": "淘宝网延迟发货、缺货规则 2024年（承诺超过48小时的，晚发赔10%）", "tmall": "天猫延迟发货、缺货、虚假发货规则 2024年", "pdd": "拼多多发货规则 2024年", "douyin": "抖店揽收赔付规则 2024年（3元以下不赔）",
		"jd": "京东开放平台：48小时，赔付看合同 2024年", "weixin": "微信小店发货规则 2024年", "own": "自家定的，没有平台来罚",
		"made": "预售、定制：没有平台承诺时间的，先按这个，请改成你自己的",
	},
}

var enLimits = LimitWords{
	Uncollected: "Packed, not collected %d (%d pcs, CNY %s)", Silent: "Silent %d (%d pcs, CNY %s)", Briefly: "Not collected %d  silent %d",
	ByOne: "Today pack by %s: %d", ByMore: "by %s: %d",
	Agree: "Agree", AgreeHelp: "The chosen order: note the new time the buyer agreed to, and who said so", WhyNoRow: "choose an order with Up/Down first",
	Group: "Group", GroupHelp: "Group by carrier, shop, or hour of the limit", Groups: []string{"not grouped", "by carrier", "by shop", "by hour"}, GroupHead: "%s  %d orders  CNY %s at risk", NoName: "(none)", NoLimit: "no clock",
	Rules: "Rules", RulesHelp: "Hours, penalties, suspensions, pickups, platforms and zones of shops",
	Made: "Kind", MadeHelp: "Whether the chosen order is plain, presale, or made to order", MarkMade: map[int64]string{1: "presale", 2: "custom"}, MarkAgreed: "agreed", MarkSilent: "silent",
	FilterHelp: "Or type or scan /single /short /noted /held /carrier NAME /shop NAME /all", GroupedBy: "%s", Packed: "to collect",
	PaletteRules: "Deadline rules", PaletteHelp: "Hours, penalties, suspensions, pickups, platforms of shops",

	AgreeTitle: "Order %s: agree on a time with the buyer", Original: "Originally due %s", Agreed: "Agreed %s (%s, %s: %s)", Effective: "Holds now: %s", NoTime: "no clock",
	NewTime: "New latest time", Why: "Who agreed, how", AgreeHow: "Write a time as 2026-11-20 18:00. F7 saves, F8 takes the agreement back", SaveKey: "Save", TakeBack: "Take back",
	MadeTitle: "What order %s is", MadeHow: "Arrows choose, Enter takes it. Files don't change it any more", Mades: map[int64]string{0: "plain (in stock)", 1: "presale", 2: "made to order"}, MadeDone: "Order %s is %s now, its deadline was reckoned anew",
	Told: "The platform shows it as shipped since %s", ToldGuess: "The platform shows it as shipped since about %s (estimated: first import that says so)", CollectBy: "To be collected by %s", IsPaid: "Paid %s", Collected: "Collected %s",

	Title: "Deadline rules", Hint: "Platform rules change: check yours. Enter on a row makes a new version of it",
	Add: "Hours", AddPause: "Suspend", AddPickups: "Pickups", End: "End", Shops: "Shops",
	Row: "%s %s: %s", Since: "paid since %s", HoursTitle: "Hours and penalties", HoursHow: "Empty platform and shop mean all. Penalties: percent,least,most yuan, like 5,5,50. Ctrl+U empties a field, F7 shows what it moves",
	Fields:     HourFields{"Platform", "Shop", "Plain/presale/custom", "For orders paid since", "Clock from paid/ordered", "Remind after (h)", "Late after (h)", "Collected within (h)", "Late costs", "False dispatch costs", "Out of stock costs"},
	PauseTitle: "Suspend the clock", PauseHow: "A promotion, Spring Festival, a stop of the platform. Then choose how with Up/Down; Enter shows what it moves", From: "From", Until: "Until", MoveTo: "Move to", PauseWhy: "Reason",
	PauseWays:    []string{"The clock stands still and goes on at the end", "What is paid meanwhile is due at the time above", "What is paid meanwhile has no deadline"},
	PickupsTitle: "When a courier comes", PickupsHow: "Write 1-5=12:00,17:30 6=12:00 (1 is Monday, 7 Sunday); empty: not known. F7 shows what it moves", Carrier: "Carrier", Times: "Pickup times",
	ShopsTitle: "Shops", ShopsHow: "Choose one and press Enter to change its platform and zone", ShopRow: "%s: %s, %s, %d to leave", NoShopName: "(no shop named)", ShopTitle: "Shop %s", ShopHow: "Platforms: %s. A zone like Asia/Shanghai, empty: the desk's. F7 shows what it moves",
	Zone: "Zone", DeskZone: "%s (the desk's)", CheckKey: "What it moves", ConfirmTitle: "What this change does", Confirm: "%s saves, Esc goes back", Saves: "Save", Back: "Back", EndTitle: "End rule %s", EndPreset: "A preset can't be ended: Enter makes a version of your own",

	MovesNone: "No open order's deadline moves", MovesLater: "Moves %d open orders' deadlines later", MovesEarlier: "Moves %d open orders' deadlines earlier", MovesLate: "%d of them are late at once", MovesFree: "%d of them have no deadline any more",
	MovesPickup: "To be packed sooner: %d orders, later: %d", Saved: "The rule holds now, open orders were reckoned anew", Ended: "The rule has ended, open orders were reckoned anew", ShopSaved: "Shop %s was changed, its open orders were reckoned anew",

	BadHours: "%s: write hours above 0, not %s", BadOrder: "The reminder must come before the deadline", BadPenalty: "%s: write it as 5,5,50, not %s", BadRange: "%s: the least is more than the most",
	BadTime: "%s: write it as 2026-11-20 18:00, not %s", BadPlatform: "No platform that I know: %s. There are: %s", BadKind: "Write plain, presale or custom, not %s", BadStart: "%s: write paid or ordered, not %s", FromPaid: "paid", FromOrder: "ordered", BadPeriod: "It must end after it begins",
	NeedMoveTo: "Write first what it is moved to", NeedWhy: "Write the reason first", NeedCarrier: "Write the carrier first", BadZone: "There is no zone %s: write a name like Asia/Shanghai", NotSaved: "It was not saved, please try again",

	ShopHead: []string{"Shop", "Platform", "Zone", "To leave"}, CollectedAt: "%s collected at %s",
	NotTaken:    map[string]string{"already_collected": "was collected before", "not_packed": "is not packed yet, nothing was noted", "before_packed": "was not packed at that time, nothing was noted: look when it was packed", "wrong_time": "can't be at that time (not come yet, or long ago), nothing was noted: give the right one with --at", "unknown_waybill": "is no waybill in the books"},
	CollectLine: "%s %s", MadeLine: "Order %s is %s now", BadMade: "Not a kind: %s. Write plain, presale or custom",

	SayFrom: "counted from the order",
	Sources: map[string]string{
		"taobao": "Taobao, rules on late dispatch and goods out of stock, 2024 (late 10 % where more than 48 h were promised)", "tmall": "Tmall, rules on late and false dispatch and goods out of stock, 2024", "pdd": "Pinduoduo, rules on dispatch, 2024",
		"douyin": "Douyin shop, compensation for late collection, 2024 (nothing up to CNY 3)", "jd": "JD marketplace: 48 hours, penalties by contract, 2024", "weixin": "Weixin shops, rules on dispatch, 2024", "own": "the shop's own aim, nobody fines",
		"made": "Presale and made to order: an aim where the platform promised nothing; replace it by your own",
	},
}

// Limits is the words of the rules about time on screen.
func (w *Words) Limits() *LimitWords {
	if w.Lang == ZH.Lang {
		return &zhLimits
	}
	return &enLimits
}
