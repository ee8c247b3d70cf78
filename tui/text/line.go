package text

// Lines is what the headless commands say.
type Lines struct {
	Usage          Format // %s what is wrong
	SeeHelp        string
	UnknownFlag    Format // %s flag
	UnexpectedArg  Format // %s argument
	DidYouMean     Format // %s words that it may have been
	NeedOneOf      Format // %s words, one of which must follow
	NeedArgument   Format // %s arguments that are missing
	NeedFlags      Format // %s flags that are missing
	NeedValue      Format // %s flag
	BadChoice      Format // %s flag, %s what it takes, %s what was given
	BadSwitch      Format // %s flag, %s what was given
	Waiting        Format // %s file
	NoReceipt      Format // %s the system's own words
	NotAnswered    Format // %s the first code without an answer
	AllAnswered    string
	Retry          Format // try %d
	OutputClosed   string
	Interrupted    string
	WrittenTo      Format // %s file
	NewBooks       Format // %s file
	OperatorHead   []string
	OperatorNone   string
	OperatorAdded  Format // %s
	OperatorKnown  Format // %s is there already
	OperatorLead   Format // %s
	OperatorNoLead Format // %s
	LastLead       string
	PINPrompt      Format // %s name
	ShortPIN       string
	NotLead        Format // %s
	NeedOperator   string
	NeedReason     string
	WrongPIN       Format // %s
	NoAlarm        string
	BadMode        Format // %s
	OneFormat      string
	OutEnding      string
	XLSXNeedsFile  string
	ReportEnding   string
	SheetEnding    string
	NoSuchSKU      Format // %s codes
	NotPrintable   Format // %s codes
	NoCards        string
	NoTerminal     string
	NoTemplate     Format // %s
	TemplateEnding string
	FileThere      Format // %s file
	Version        Format // version %s, %s go
	StockHead      []string
	RegisterHead   []string
	Register       Plural // %d parcels
}

var zhLines = Lines{
	Usage:          "用法不对：%s",
	SeeHelp:        "用 shipdesk --help 看全部命令",
	UnknownFlag:    "没有这个选项：%s",
	UnexpectedArg:  "多了这个词：%s",
	DidYouMean:     "是不是 %s",
	NeedOneOf:      "后面要写其中一个：%s",
	NeedArgument:   "还要写：%s",
	NeedFlags:      "还要写选项：%s",
	NeedValue:      "%s 后面要写值",
	BadChoice:      "%s 只能是 %s，不能是 %s",
	BadSwitch:      "%s 后面不写值，写了 %s",
	Waiting:        "别的窗口正在写这个账本，等它写完：%s。不想等就按 Ctrl+C",
	NoReceipt:      "都已保存，但账本旁边的回执写不了：%s。检查磁盘，不然以后账本尾巴丢了没人知道",
	NotAnswered:    "从这个码起没有保存：%s。排除故障后从它开始重新扫",
	AllAnswered:    "前面的都已保存",
	Retry:          "没保存上，第%d次重试",
	OutputClosed:   "输出断开了，停止读取",
	Interrupted:    "已中断",
	WrittenTo:      "已写到 %s",
	NewBooks:       "原来没有这个账本，新建了一个空的：%s",
	OperatorHead:   []string{"姓名", "组长", "PIN"},
	OperatorNone:   "还没有操作员",
	OperatorAdded:  "已添加操作员 %s",
	OperatorKnown:  "操作员 %s 已经有了",
	OperatorLead:   "%s 现在是组长",
	OperatorNoLead: "%s 不再是组长",
	LastLead:       "至少要留一位组长",
	PINPrompt:      "输入 %s 的新 PIN，按回车（留空取消 PIN）：",
	ShortPIN:       "PIN 至少4位",
	NotLead:        "%s 不是组长，或没给对 PIN。用 --operator 组长名字，PIN 放在环境变量 SHIPDESK_PIN",
	NeedOperator:   "要写是谁：--operator 名字",
	NeedReason:     "要写原因：--reason 原因",
	WrongPIN:       "%s 的 PIN 不对",
	NoAlarm:        "没有警报，不用接受",
	BadMode:        "没有这种扫描方式：%s，有 --mode pack、receive、issue、move、return、count",
	OneFormat:      "--json、--csv、--xlsx 只能选一个",
	OutEnding:      "--out 的文件名要以 .json、.csv 或 .xlsx 结尾，并和选的格式一致",
	XLSXNeedsFile:  "XLSX 不能显示在屏幕上，请加 --out 文件.xlsx",
	ReportEnding:   "--report 的文件名要以 .csv 或 .xlsx 结尾",
	SheetEnding:    "--out 的文件名要以 .pdf 或 .html 结尾",
	NoSuchSKU:      "没有这个货号：%s",
	NotPrintable:   "印不成条码，没有印（货号里有汉字，或太长）：%s",
	NoCards:        "每种货都有条码，不用印卡",
	NoTemplate:     "没有这种模板：%s。可以写 products、stock、orders、waybills、kits、notes、places、suppliers、refunds",
	TemplateEnding: "--out 的文件名要以 .csv 或 .xlsx 结尾",
	FileThere:      "文件 %s 已经有了，不覆盖，换个名字",
	NoTerminal:     "打包画面要在终端窗口里打开；没有画面用 shipdesk --plain 或 shipdesk scan",
	Version:        "发货台 %s (%s)",
	StockHead:      []string{"货号", "名称", "现货", "占用", "可售", "台上", "待揽收", "残次"},
	RegisterHead:   []string{"运单号", "快递", "订单编号", "出库时间", "台位", "操作员", "商家编码", "数量"},
	Register:       same("共%d个包裹"),
}

var enLines = Lines{
	Usage:          "Usage: %s",
	SeeHelp:        "shipdesk --help lists all commands",
	UnknownFlag:    "There is no flag %s",
	UnexpectedArg:  "Unexpected argument %s",
	DidYouMean:     "did you mean %s",
	NeedOneOf:      "One of these must follow: %s",
	NeedArgument:   "Missing: %s",
	NeedFlags:      "Missing: %s",
	NeedValue:      "%s needs a value",
	BadChoice:      "%s takes %s, not %s",
	BadSwitch:      "%s takes no value, not %s",
	Waiting:        "Another window is writing these books, waiting for it: %s. Ctrl+C gives up",
	NoReceipt:      "All is saved, but the receipt beside the books can't be written: %s. Check the disk, or a lost tail of the books would go unnoticed",
	NotAnswered:    "Nothing is saved from this code on: %s. When the fault is gone, scan again from there",
	AllAnswered:    "Everything before it is saved",
	Retry:          "not saved, try %d",
	OutputClosed:   "The output was closed, reading stops",
	Interrupted:    "Interrupted",
	WrittenTo:      "Written to %s",
	NewBooks:       "There were no such books; new and empty ones were made: %s",
	OperatorHead:   []string{"name", "lead", "PIN"},
	OperatorNone:   "No operators yet",
	OperatorAdded:  "Operator %s added",
	OperatorKnown:  "Operator %s is there already",
	OperatorLead:   "%s is a lead now",
	OperatorNoLead: "%s is no lead any more",
	LastLead:       "At least one lead must stay",
	PINPrompt:      "New PIN of %s, then Enter (nothing removes it): ",
	ShortPIN:       "A PIN has at least 4 digits",
	NotLead:        "%s is no lead, or the PIN was not right. Use --operator with a lead's name, and the PIN in SHIPDESK_PIN",
	NeedOperator:   "Say who: --operator NAME",
	NeedReason:     "Say why: --reason WHY",
	WrongPIN:       "Wrong PIN of %s",
	NoAlarm:        "There is no alarm to accept",
	BadMode:        "There is no scan mode %s, only --mode pack, receive, issue, move, return, count",
	OneFormat:      "Choose one of --json, --csv, --xlsx",
	OutEnding:      "--out must end in .json, .csv or .xlsx, as the format asks",
	XLSXNeedsFile:  "XLSX can't be shown on a screen, add --out FILE.xlsx",
	ReportEnding:   "--report must end in .csv or .xlsx",
	SheetEnding:    "--out must end in .pdf or .html",
	NoSuchSKU:      "No such SKU: %s",
	NotPrintable:   "Not printed, no barcode can hold it (not Latin, or too long): %s",
	NoCards:        "Everything has a barcode, there is no card to print",
	NoTemplate:     "There is no template %s, only products, stock, orders, waybills, kits, notes, places, suppliers, refunds",
	TemplateEnding: "--out must end in .csv or .xlsx",
	FileThere:      "There is a file %s already and it is not written over; choose another name",
	NoTerminal:     "The packing screen needs a terminal window; without one use shipdesk --plain or shipdesk scan",
	Version:        "shipdesk %s (%s)",
	StockHead:      []string{"sku", "name", "on_hand", "promised", "available", "bench", "dispatch", "damaged"},
	RegisterHead:   []string{"waybill", "carrier", "order", "packed_at", "station", "operator", "sku", "units"},
	Register:       Plural{"%d parcel", "%d parcels"},
}
