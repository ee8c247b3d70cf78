package text

// Lines is what the headless commands say.
type Lines struct {
	Usage          Format // %s what is wrong
	SeeHelp        string
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
	NoTerminal     string
	Version        Format // version %s, %s go
	StockHead      []string
	RegisterHead   []string
	Register       Plural // %d parcels
}

var zhLines = Lines{
	Usage:          "用法不对：%s",
	SeeHelp:        "用 shipdesk --help 看全部命令",
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
	BadMode:        "没有这种扫描方式：%s，现在只有 --mode pack",
	OneFormat:      "--json、--csv、--xlsx 只能选一个",
	OutEnding:      "--out 的文件名要以 .json、.csv 或 .xlsx 结尾，并和选的格式一致",
	XLSXNeedsFile:  "XLSX 不能显示在屏幕上，请加 --out 文件.xlsx",
	ReportEnding:   "--report 的文件名要以 .csv 或 .xlsx 结尾",
	SheetEnding:    "--out 的文件名要以 .pdf 或 .html 结尾",
	NoTerminal:     "打包画面要在终端窗口里打开；没有画面用 shipdesk --plain 或 shipdesk scan",
	Version:        "发货台 %s (%s)",
	StockHead:      []string{"货号", "名称", "现货", "占用", "可售", "台上", "待揽收", "残次"},
	RegisterHead:   []string{"运单号", "快递", "订单编号", "出库时间", "台位", "操作员", "商家编码", "数量"},
	Register:       same("共%d个包裹"),
}

var enLines = Lines{
	Usage:          "Usage: %s",
	SeeHelp:        "shipdesk --help lists all commands",
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
	BadMode:        "There is no scan mode %s, only --mode pack",
	OneFormat:      "Choose one of --json, --csv, --xlsx",
	OutEnding:      "--out must end in .json, .csv or .xlsx, as the format asks",
	XLSXNeedsFile:  "XLSX can't be shown on a screen, add --out FILE.xlsx",
	ReportEnding:   "--report must end in .csv or .xlsx",
	SheetEnding:    "--out must end in .pdf or .html",
	NoTerminal:     "The packing screen needs a terminal window; without one use shipdesk --plain or shipdesk scan",
	Version:        "shipdesk %s (%s)",
	StockHead:      []string{"sku", "name", "on_hand", "promised", "available", "bench", "dispatch", "damaged"},
	RegisterHead:   []string{"waybill", "carrier", "order", "packed_at", "station", "operator", "sku", "units"},
	Register:       Plural{"%d parcel", "%d parcels"},
}
