package text

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
	Release      string
	ReleaseHelp  string
	Pulled       string
	PulledHelp   string
	Notes        string
	NotesHelp    string

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
	Confirm:    "知道了",
	Undo:       "撤销",
	UndoLast:   "撤销：%s",
	UndoParcel: "撤销出库：%s",
	Park:       "挂起",
	Finish:     "部分出库",
	Short:      "缺货",
	Take:       "接手",
	Found:      "找到",
	Choose:     "选",
	Quantity:   "数量",
	Find:       "找包裹",
	Import:     "导入",
	Help:       "帮助",
	Language:   "English",
	SignIn:     "登录",
	SignOut:    "换人",
	Quit:       "退出",
	Up:         "上一行",
	Down:       "下一行",
	Pick:       "选中",

	ConfirmHelp:  "照提示做好后，确认并继续",
	UndoHelp:     "撤销上一次扫的货；刚验完的，撤销整个出库",
	ParkHelp:     "把这一单放一边，以后再扫面单继续",
	FinishHelp:   "拆单：这一包先发，其余的用另一张面单",
	ShortHelp:    "缺货，写原因后挂起",
	TakeHelp:     "接手别的台位正在验的面单",
	FoundHelp:    "账上没有但货在手上：组长写原因入账",
	ChooseHelp:   "一码多货时选第几种",
	QuantityHelp: "扫一件货后扫 *12，就是一共12件",
	Release:      "放行",
	ReleaseHelp:  "组长让拦下的面单继续发",
	Pulled:       "已抽出",
	PulledHelp:   "不要发的包裹已放进红筐",
	Notes:        "备注",
	NotesHelp:    "看全部备注和留言",
	FindHelp:     "用面单或订单号的后4到8位找包裹",

	WhyNoParcel:  "没有打开的包裹",
	WhyNoLock:    "没有要确认的提示",
	WhyLocked:    "先确认提示",
	WhyNoUndo:    "没有可以撤销的",
	WhyNotSplit:  "这个订单只有一张面单",
	WhyNotLead:   "只有组长可以",
	WhyNotAsked:  "没有要选的",
	WhyNotElse:   "没有扫到别的台位的面单",
	WhyInScan:    "扫描框里还有字",
	WhyQuantity:  "组长没有开放数量",
	AskShort:     "缺货的原因？",
	AskFound:     "在哪里找到的？",
	AskTake:      "面单 %s 正在台位 %s 验，确定接手？",
	AskUndo:      "撤销面单 %s 的出库？",
	ReasonLabel:  "原因",
	ReasonShort1: "货架上找不到",
	ReasonShort2: "货坏了",
	ReasonShort3: "货还没到",
	ReasonFound1: "货在架上，账上没有",
	ReasonFound2: "货在别的库位",
	DialogKeys:   "%s 确定，%s 取消",
}

var enActs = Acts{
	Confirm:    "OK",
	Undo:       "Undo",
	UndoLast:   "Undo: %s",
	UndoParcel: "Undo dispatch: %s",
	Park:       "Park",
	Finish:     "Send part",
	Short:      "Short",
	Take:       "Take over",
	Found:      "Found",
	Choose:     "Choose",
	Quantity:   "Quantity",
	Find:       "Find parcel",
	Import:     "Import",
	Help:       "Help",
	Language:   "中文",
	SignIn:     "Sign in",
	SignOut:    "Change operator",
	Quit:       "Quit",
	Up:         "Up",
	Down:       "Down",
	Pick:       "Select",

	ConfirmHelp:  "When the message is dealt with: confirm and go on",
	UndoHelp:     "Take the last item back; right after a dispatch, take the dispatch back",
	ParkHelp:     "Put this parcel aside; scanning its waybill goes on",
	FinishHelp:   "Split order: send this part, the rest goes with another waybill",
	ShortHelp:    "Goods are missing: park with a reason",
	TakeHelp:     "Take over a waybill that is open at another station",
	FoundHelp:    "In hand but not in the books: the lead books it with a reason",
	ChooseHelp:   "One code, several items: pick one",
	QuantityHelp: "An item, then *12, makes it 12 in all",
	Release:      "Release",
	ReleaseHelp:  "The lead lets a held parcel go",
	Pulled:       "Pulled",
	PulledHelp:   "The parcel that must not leave is in the red basket",
	Notes:        "Notes",
	NotesHelp:    "Read all notes in full",
	FindHelp:     "Find a parcel by the last 4 to 8 digits of waybill or order",

	WhyNoParcel:  "no parcel is open",
	WhyNoLock:    "no message waits",
	WhyLocked:    "confirm the message first",
	WhyNoUndo:    "nothing to undo",
	WhyNotSplit:  "this order has one waybill only",
	WhyNotLead:   "leads only",
	WhyNotAsked:  "nothing to choose",
	WhyNotElse:   "no waybill of another station was scanned",
	WhyInScan:    "the scan line holds text",
	WhyQuantity:  "quantities are not switched on",
	AskShort:     "Why is it short?",
	AskFound:     "Where was it found?",
	AskTake:      "Waybill %s is open at station %s. Take it over?",
	AskUndo:      "Undo the dispatch of waybill %s?",
	ReasonLabel:  "Reason",
	ReasonShort1: "not on the shelf",
	ReasonShort2: "damaged",
	ReasonShort3: "not arrived yet",
	ReasonFound1: "on the shelf, not in the books",
	ReasonFound2: "at another place",
	DialogKeys:   "%s yes, %s no",
}
