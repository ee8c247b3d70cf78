package text

// Packing is the packing screen.
type Packing struct {
	Title       string
	Begin       string // nothing open: the one thing to do
	BeginHint   string
	Remaining   string // label of the big number
	RemainUnit  string
	AllDone     string
	Waybill     string
	Carrier     string
	Order       Format // %s
	Merged      Plural // %d orders in this parcel
	Split       string
	Batch       Format // batch %d, number %d
	BatchShort  Format // batch %d, number %d
	Deadline    string
	SellerNote  string
	BuyerNote   string
	NoNotes     string
	Last        string // label of the parcel just dispatched
	PackedBy    Format // time %s, station %s, operator %s
	Today       Format // %d parcels
	Open        Format // %d parcels
	Bare        Format // %d orders without a waybill
	NothingOpen string
	NothingHint string
	BareHint    Format // %d orders without a waybill
	LockTitle   string
	LockOK      string
	LockOKOpen  string
	Held        Plural // %d scans did not count
	AskTitle    string
	AskHint     string

	// Headings and marks of the lines.
	ColPlace  string
	ColGoods  string
	ColSKU    string
	ColDone   string
	ColNeed   string
	ColShelf  string
	LineDone  string
	LineShort Format // only %d on shelves
	LineLast  string
	NoPlace   string
	LineCount Format // %d of %d
	MoreLines Plural // %d lines that do not fit
}

var zhPacking = Packing{
	Title: "打包验货", Begin: "扫面单开始", BeginHint: "扫快递面单上的运单号，再一件一件扫货品",
	Remaining: "还差", RemainUnit: "件", AllDone: "齐了", Waybill: "面单", Carrier: "快递", Order: "订单 %s",
	Merged: same("%d个订单合成一包"), Split: "这个订单分几包发", Batch: "批%d 第%d单", BatchShort: "批%d #%d", Deadline: "时限",
	SellerNote: "备注", BuyerNote: "买家留言", NoNotes: "没有备注", Last: "上一单", PackedBy: "%s 台位 %s %s",
	Today: "今天已发 %d", Open: "待验 %d", Bare: "待打单 %d", NothingOpen: "没有等着打包的面单",
	NothingHint: "导入订单和运单文件：shipdesk import 文件名", BareHint: "%d个订单待打单，打好面单后导入运单文件",
	LockTitle: "先处理，再继续", LockOK: "处理好后按 Esc，或输入 /ok", LockOKOpen: "处理好后扫本单面单，或按 Esc",
	Held: same("这段时间有%d次扫描没算"), AskTitle: "扫的是哪一种？", AskHint: "看实物，输入 /选 和号码",

	ColPlace: "库位", ColGoods: "商品", ColSKU: "货号", ColDone: "已验", ColNeed: "应有", ColShelf: "账上",
	LineDone: "齐", LineShort: "账上只有%d件", LineLast: "刚扫", NoPlace: "没有库位", LineCount: "%d/%d", MoreLines: same("还有%d行"),
}

var enPacking = Packing{
	Title: "Packing", Begin: "Scan a waybill to begin", BeginHint: "Scan the waybill number on the label, then every item",
	Remaining: "to go", RemainUnit: "pcs", AllDone: "all there", Waybill: "Waybill", Carrier: "Carrier", Order: "Order %s",
	Merged: Plural{"%d order in this parcel", "%d orders in this parcel"}, Split: "This order goes in several parcels",
	Batch: "batch %d, no. %d", BatchShort: "b%d #%d", Deadline: "Deadline",
	SellerNote: "Note", BuyerNote: "Buyer", NoNotes: "no notes", Last: "Last parcel", PackedBy: "%s station %s %s",
	Today: "today %d", Open: "to pack %d", Bare: "no waybill %d", NothingOpen: "No waybill waits to be packed",
	NothingHint: "Import order and waybill files: shipdesk import FILE", BareHint: "%d orders have no waybill yet; print them, then import the waybill file",
	LockTitle: "Put it right first", LockOK: "When done: Esc, or type /ok", LockOKOpen: "When done: scan this parcel's waybill, or Esc",
	Held:     Plural{"%d scan did not count meanwhile", "%d scans did not count meanwhile"},
	AskTitle: "Which one did you scan?", AskHint: "Look at the goods, type /choose and the number",

	ColPlace: "Place", ColGoods: "Item", ColSKU: "SKU", ColDone: "Done", ColNeed: "Need", ColShelf: "Books",
	LineDone: "ok", LineShort: "books: only %d", LineLast: "just now", NoPlace: "no place", LineCount: "%d/%d",
	MoreLines: Plural{"%d more line", "%d more lines"},
}

// Acts names what can be done, for footer, help and palette, and says why it
// can't be done right now.
type Acts struct {
	Confirm    string
	Undo       string
	UndoLast   Format // %s goods
	UndoParcel Format // %s waybill
	Park       string
	Finish     string
	Short      string
	Take       string
	Found      string
	Choose     string
	Quantity   string
	Find       string
	Import     string
	Help       string
	Language   string
	SignIn     string
	SignOut    string
	Quit       string
	Up         string
	Down       string
	Pick       string

	ConfirmHelp  string
	UndoHelp     string
	ParkHelp     string
	FinishHelp   string
	ShortHelp    string
	TakeHelp     string
	FoundHelp    string
	ChooseHelp   string
	QuantityHelp string
	FindHelp     string

	WhyNoParcel  string
	WhyNoLock    string
	WhyLocked    string
	WhyNoUndo    string
	WhyNotSplit  string
	WhyNotLead   string
	WhyNotAsked  string
	WhyNotElse   string
	WhyInScan    string
	WhyQuantity  string
	AskShort     string
	AskFound     string
	AskTake      Format // waybill %s, station %s
	AskUndo      Format // %s waybill
	ReasonLabel  string
	ReasonShort1 string
	ReasonShort2 string
	ReasonShort3 string
	ReasonFound1 string
	ReasonFound2 string
	DialogKeys   Format // confirm %s, cancel %s
}

var zhActs = Acts{
	Confirm: "知道了", Undo: "撤销", UndoLast: "撤销：%s", UndoParcel: "撤销出库：%s", Park: "挂起", Finish: "部分出库", Short: "缺货",
	Take: "接手", Found: "找到", Choose: "选", Quantity: "数量", Find: "找包裹", Import: "导入", Help: "帮助", Language: "English",
	SignIn: "登录", SignOut: "换人", Quit: "退出", Up: "上一行", Down: "下一行", Pick: "选中",

	ConfirmHelp: "照提示做好后，确认并继续", UndoHelp: "撤销上一次扫的货；刚验完的，撤销整个出库", ParkHelp: "把这一单放一边，以后再扫面单继续",
	FinishHelp: "拆单：这一包先发，其余的用另一张面单", ShortHelp: "缺货，写原因后挂起", TakeHelp: "接手别的台位正在验的面单",
	FoundHelp: "账上没有但货在手上：组长写原因入账", ChooseHelp: "一码多货时选第几种", QuantityHelp: "扫一件货后扫 *12，就是一共12件",
	FindHelp: "用面单或订单号的后4到8位找包裹",

	WhyNoParcel: "没有打开的包裹", WhyNoLock: "没有要确认的提示", WhyLocked: "先确认提示", WhyNoUndo: "没有可以撤销的",
	WhyNotSplit: "这个订单只有一张面单", WhyNotLead: "只有组长可以", WhyNotAsked: "没有要选的", WhyNotElse: "没有扫到别的台位的面单",
	WhyInScan: "扫描框里还有字", WhyQuantity: "组长没有开放数量",
	AskShort: "缺货的原因？", AskFound: "在哪里找到的？", AskTake: "面单 %s 正在台位 %s 验，确定接手？", AskUndo: "撤销面单 %s 的出库？",
	ReasonLabel: "原因", ReasonShort1: "货架上找不到", ReasonShort2: "货坏了", ReasonShort3: "货还没到",
	ReasonFound1: "货在架上，账上没有", ReasonFound2: "货在别的库位", DialogKeys: "%s 确定，%s 取消",
}

var enActs = Acts{
	Confirm: "OK", Undo: "Undo", UndoLast: "Undo: %s", UndoParcel: "Undo dispatch: %s", Park: "Park", Finish: "Send part", Short: "Short",
	Take: "Take over", Found: "Found", Choose: "Choose", Quantity: "Quantity", Find: "Find parcel", Import: "Import", Help: "Help", Language: "中文",
	SignIn: "Sign in", SignOut: "Change operator", Quit: "Quit", Up: "Up", Down: "Down", Pick: "Select",

	ConfirmHelp: "When the message is dealt with: confirm and go on", UndoHelp: "Take the last item back; right after a dispatch, take the dispatch back", ParkHelp: "Put this parcel aside; scanning its waybill goes on",
	FinishHelp: "Split order: send this part, the rest goes with another waybill", ShortHelp: "Goods are missing: park with a reason", TakeHelp: "Take over a waybill that is open at another station",
	FoundHelp: "In hand but not in the books: the lead books it with a reason", ChooseHelp: "One code, several items: pick one", QuantityHelp: "An item, then *12, makes it 12 in all",
	FindHelp: "Find a parcel by the last 4 to 8 digits of waybill or order",

	WhyNoParcel: "no parcel is open", WhyNoLock: "no message waits", WhyLocked: "confirm the message first", WhyNoUndo: "nothing to undo",
	WhyNotSplit: "this order has one waybill only", WhyNotLead: "leads only", WhyNotAsked: "nothing to choose", WhyNotElse: "no waybill of another station was scanned",
	WhyInScan: "the scan line holds text", WhyQuantity: "quantities are not switched on",
	AskShort: "Why is it short?", AskFound: "Where was it found?", AskTake: "Waybill %s is open at station %s. Take it over?", AskUndo: "Undo the dispatch of waybill %s?",
	ReasonLabel: "Reason", ReasonShort1: "not on the shelf", ReasonShort2: "damaged", ReasonShort3: "not arrived yet",
	ReasonFound1: "on the shelf, not in the books", ReasonFound2: "at another place", DialogKeys: "%s yes, %s no",
}

// Search is the small search for a parcel.
type Search struct {
	Title    string
	Hint     string
	TooShort string
	None     Format // %s
	Found    Plural // %d
	TooMany  Format // %d shown
	Keys     Format // open %s, close %s
	ColState string

	StateStaged string // waits for the rest of its import
	StateReady  string
	StateOpen   Format // %s station
	StateParked string
	StatePacked Format // %s time
	StateHeld   string
	StateVoid   string
	StateBare   string // an order without a waybill
}

var zhSearch = Search{
	Title: "找包裹", Hint: "输入面单或订单号的后4到8位", TooShort: "至少4位", None: "没有以 %s 结尾的面单或订单",
	Found: same("找到%d个"), TooMany: "太多了，只列出%d个，多输几位", Keys: "%s 打开，%s 关闭", ColState: "状态",
	StateStaged: "正在导入", StateReady: "待验", StateOpen: "台位 %s 在验", StateParked: "挂起", StatePacked: "%s 已出库", StateHeld: "拦停",
	StateVoid: "作废", StateBare: "待打单",
}

var enSearch = Search{
	Title: "Find a parcel", Hint: "Type the last 4 to 8 digits of waybill or order", TooShort: "At least 4 digits", None: "No waybill or order ends in %s",
	Found: Plural{"%d found", "%d found"}, TooMany: "Too many, %d shown: type more digits", Keys: "%s opens, %s closes", ColState: "State",
	StateStaged: "being imported", StateReady: "to pack", StateOpen: "open at %s", StateParked: "parked", StatePacked: "dispatched %s", StateHeld: "on hold",
	StateVoid: "void", StateBare: "no waybill yet",
}
