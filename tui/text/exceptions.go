package text

// ExceptionWords are about what must not leave: the pull list, holds, and the
// box of numbers to hold.
type ExceptionWords struct {
	Title string
	Looks string // nothing is packed here
	Go    string // help of the action that leads here
	Label string // of that action

	ToPull    Plural // %d on the pull list
	HeldCount Plural // %d orders held
	Loud      Plural // %d; the status bar of every screen, with the key: see LoudKey
	LoudKey   Format // %s what is loud, %s key
	Mark      string // of a row of the register that is to be taken out

	ColWhat   string
	ColNumber string
	ColWhy    string
	ColWhere  string
	PullMark  string
	HoldMark  string
	More      Plural // %d rows below

	PackedThere  Format // station %s, time %s
	PullThis     Format // waybill %s, why %s
	PullWhere    Format // station %s, time %s, carrier %s
	Neighbours   Format // waybill before %s and after %s
	PullNext     string
	HeldBy       Format // operator %s, time %s
	HeldByImport string
	HeldNext     string
	Hint         string
	Nothing      string
	NothingNext  string
	Failed       string

	InBox        Plural // %d numbers
	InBoxUnknown Plural // %d of them mean nothing
	BoxHint      string
	BoxDone      string
	NotKnown     Format // %s code

	Hold         string
	HoldHelp     string
	Free         string
	FreeHelp     string
	Pull         string
	PullHelp     string
	Empty        string
	EmptyHelp    string
	Back         string
	BackHelp     string
	MoveHelp     string
	WhyBoxEmpty  string
	WhyNotChosen string
	WhyNoPull    string

	ReasonTitle Plural // %d numbers
	ReasonText  string
	Reason      string
	HeldDone    Plural // %d numbers held or to be taken out
	FreedDone   Plural // %d numbers

	Fates map[string]string // what became of a code; empty: nothing yet
	Whys  map[string]string // why a parcel is to be taken out
	Holds map[string]string // why an order is held

	// Headless.
	PullHead []string
	FateHead []string
}

var zhExceptions = ExceptionWords{
	Title: "拦停", Looks: "收单号，不打包", Go: "要抽出来的包裹，和拦停的订单；粘贴一批单号一起拦停", Label: "拦停",
	ToPull: same("要抽出 %d 件"), HeldCount: same("拦停 %d 单"), Loud: same("有 %d 件要抽出来"), LoudKey: "%s：按 %s", Mark: "要抽出",
	ColWhat: "", ColNumber: "单号", ColWhy: "原因", ColWhere: "在哪里", PullMark: "! 抽", HoldMark: "停", More: same("下面还有%d行"),
	PackedThere: "台位 %s %s 打包", PullThis: "抽出 %s：%s", PullWhere: "台位 %s，%s 打包，%s", Neighbours: "它前面是 %s，后面是 %s",
	PullNext: "找到后放进红筐：在打包画面扫它的面单，再扫红筐；或在这里按 F12", HeldBy: "%s 拦停，%s", HeldByImport: "导入的文件改了它",
	HeldNext: "打包时扫到会拦住。按 F8 放行", Hint: "粘贴或扫订单号、面单号，收齐后按 F5 一起拦停",
	Nothing: "没有要抽的，也没有拦停的", NothingNext: "要拦停：在这里粘贴或扫订单号、面单号，收齐后按 F5，写原因。已打包的会进抽单表", Failed: "没有读到账本，请再试一次",
	InBox: same("拦停单里有 %d 个单号"), InBoxUnknown: same("%d 个账上没有"), BoxHint: "接着扫或粘贴。F5 一起拦停，F8 一起放行，F6 清空", BoxDone: "办好了。按 Esc 回到列表，接着扫就是新的一批", NotKnown: "账上没有这个单号：%s",
	Hold: "拦停", HoldHelp: "把收进来的单号一起拦停，写一个原因；已打包的进抽单表", Free: "放行", FreeHelp: "放行收进来的单号，或选中的一行", Pull: "已抽出", PullHelp: "找到了，已放进红筐：出库撤销，货退回库位",
	Empty: "清空", EmptyHelp: "选了一行就去掉那一行，没选就清空收进来的单号，什么也不做", Back: "返回", BackHelp: "回到打包验货", MoveHelp: "上下键选一行",
	WhyBoxEmpty: "先扫或粘贴单号", WhyNotChosen: "先扫单号，或用上下键选一行拦停的", WhyNoPull: "先选一件要抽的",
	ReasonTitle: same("拦停 %d 个单号"), ReasonText: "打包的人会看到原因。没打包的打不了；已打包的进抽单表", Reason: "原因",
	HeldDone: same("拦停了 %d 个单号"), FreedDone: same("放行了 %d 个单号"),
	Fates:    map[string]string{"": "", "waits": "没打包", "is_held": "拦停着", "packed": "已打包", "on_list": "在抽单表上", "held": "已拦停", "pull": "已打包：进抽单表", "again": "早就拦停了", "left": "早已发走", "unknown": "账上没有", "freed": "已放行", "not_held": "没有拦停", "too_late": "已经抽出，要重打", "duplicate": "上面有了"},
	Whys:     map[string]string{"closed": "订单关闭", "refunded": "已退款", "refund_asked": "申请退款", "address": "改了地址", "held": "组长拦停"},
	Holds:    map[string]string{"lead": "组长拦停", "address": "改了地址，重打面单", "part_refund": "退了一部分", "note": "备注要停"},
	PullHead: []string{"面单", "快递", "订单", "原因", "台位", "操作员", "打包时间", "前一单", "后一单"}, FateHead: []string{"单号", "结果", "订单", "面单"},
}

var enExceptions = ExceptionWords{
	Title: "Holds", Looks: "nothing is packed", Go: "Packed parcels to take out, and held orders; paste numbers to hold them all", Label: "Holds",
	ToPull: Plural{"%d to take out", "%d to take out"}, HeldCount: Plural{"%d order held", "%d orders held"}, Loud: Plural{"%d parcel to take out", "%d parcels to take out"}, LoudKey: "%s: %s", Mark: "take out",
	ColWhat: "", ColNumber: "Number", ColWhy: "Why", ColWhere: "Where", PullMark: "! out", HoldMark: "held", More: Plural{"%d more row below", "%d more rows below"},
	PackedThere: "station %s %s", PullThis: "Take out %s: %s", PullWhere: "Packed at station %s, %s, %s", Neighbours: "Before it %s, after it %s",
	PullNext: "Put it into the red basket: scan its waybill at packing, then the basket; or press F12 here", HeldBy: "held by %s, %s", HeldByImport: "an imported file changed it",
	HeldNext: "Its packer is stopped. F8 lets it go", Hint: "Paste or scan order numbers and waybills, then F5 holds them all",
	Nothing: "Nothing to take out, nothing held", NothingNext: "To hold: paste or scan order numbers and waybills here, then F5 and a reason. What is packed already goes on the pull list", Failed: "The books could not be read, try again",
	InBox: Plural{"%d number collected", "%d numbers collected"}, InBoxUnknown: Plural{"%d not in the books", "%d not in the books"}, BoxHint: "Go on scanning or pasting. F5 holds them all, F8 frees them, F6 empties", BoxDone: "Done. Esc goes back to the lists; scanning begins a new one", NotKnown: "Not in the books: %s",
	Hold: "Hold", HoldHelp: "Hold all collected numbers with one reason; what is packed goes on the pull list", Free: "Let go", FreeHelp: "Let the collected numbers go, or the chosen row", Pull: "Taken out", PullHelp: "It was found and lies in the red basket: its dispatch is taken back",
	Empty: "Empty", EmptyHelp: "Forget the chosen number, with none chosen all of them; nothing is done to the orders", Back: "Back", BackHelp: "Back to packing", MoveHelp: "Choose a row",
	WhyBoxEmpty: "scan or paste numbers first", WhyNotChosen: "scan numbers, or choose a held row", WhyNoPull: "choose a parcel to take out",
	ReasonTitle: Plural{"Hold %d number", "Hold %d numbers"}, ReasonText: "Its packer sees the reason. What is not packed can't be; what is packed goes on the pull list", Reason: "Reason",
	HeldDone: Plural{"%d number held", "%d numbers held"}, FreedDone: Plural{"%d number let go", "%d numbers let go"},
	Fates:    map[string]string{"": "", "waits": "not packed", "is_held": "held now", "packed": "packed", "on_list": "on the pull list", "held": "held", "pull": "packed: pull list", "again": "held before", "left": "left long ago", "unknown": "not in the books", "freed": "let go", "not_held": "was not held", "too_late": "taken out already", "duplicate": "stands above"},
	Whys:     map[string]string{"closed": "order closed", "refunded": "refunded", "refund_asked": "refund asked", "address": "new address", "held": "held by a lead"},
	Holds:    map[string]string{"lead": "held by a lead", "address": "new address: reprint", "part_refund": "partly refunded", "note": "its note says stop"},
	PullHead: []string{"Waybill", "Carrier", "Orders", "Why", "Station", "Operator", "Packed at", "Before", "After"}, FateHead: []string{"Number", "Fate", "Orders", "Waybills"},
}

// Exceptions is the words of the pull list and the holds.
func (w *Words) Exceptions() *ExceptionWords {
	if w.Lang == ZH.Lang {
		return &zhExceptions
	}
	return &enExceptions
}
