package text

// Shell is what stands around every screen.
type Shell struct {
	// Status bar.
	File       Format // %s
	Station    Format // %s
	Operator   Format // %s
	Lead       string // mark beside a lead's name
	NoOperator string
	AllSaved   string
	SavedAt    Format // %s time
	Saving     string
	Waiting    Plural // %d scans wait to be saved
	NotSaved   string

	// The save that fails.
	NotSavedTitle Plural // %d scans
	NotSavedNext  string
	RetryIn       Format // %d seconds
	SavedAgain    string

	// Quitting.
	QuitTitle    string
	QuitAsk      Format // keys: quit %s, stay %s
	QuitOpen     Format // %s waybill that stays open
	QuitWaiting  Plural // %d scans
	QuitUnsaved  Plural // %d scans, file %s
	Goodbye      string
	UnsavedTitle Plural // %d scans
	UnsavedBody  Format // %s file
	UnsavedSave  string
	UnsavedLater string
	UnsavedDrop  string
	UnsavedDone  Plural // %d scans

	// Focus, size, language, colours.
	FocusLost     string
	FocusLostNext string
	TooSmall      string
	TooSmallNext  Format // columns %d, rows %d
	Language      string
	LanguageName  string
	SwitchTo      Format // %s the other language, in its own words
	ScanLine      string // label of the scan line
	ScanLinePlain string // hint of the scan line when it is empty
	Typed         string
	TooLong       string

	// Help and commands.
	HelpTitle   string
	HelpKey     string
	HelpDoes    string
	HelpWhyNot  string
	HelpClose   Format // %s key
	CommandHead string
	NotNow      Format // action %s, reason %s
	Palette     string
	Screens     string
	ScreenPack  string
	Empty       string
	EmptyNext   string
	DemoBanner  string
}

var zhShell = Shell{
	File: "账本 %s", Station: "台位 %s", Operator: "操作员 %s", Lead: "组长", NoOperator: "还没登录",
	AllSaved: "已全部保存", SavedAt: "%s 已保存", Saving: "正在保存", Waiting: same("%d次扫描待保存"), NotSaved: "没有保存上",

	NotSavedTitle: same("有%d次扫描还没保存"), NotSavedNext: "不要关机，扫描都留着，会自动再试。磁盘满了就清理磁盘，还不行叫组长",
	RetryIn: "%d秒后再试", SavedAgain: "好了，已全部保存",

	QuitTitle: "要退出吗？", QuitAsk: "按 %s 退出，按 %s 留下", QuitOpen: "面单 %s 还没验完，下次打开会接着验",
	QuitWaiting: same("还有%d次扫描没保存，请稍等"), QuitUnsaved: same("有%d次扫描没保存上，已写到 %s，下次打开时可以补存"),
	Goodbye: "已退出，账本已保存", UnsavedTitle: same("上次退出时有%d次扫描没保存上"), UnsavedBody: "它们在文件 %s 里",
	UnsavedSave: "现在补存", UnsavedLater: "以后再说", UnsavedDrop: "不要了（组长）", UnsavedDone: same("已补存%d次扫描"),

	FocusLost: "扫描会打到别的窗口去！", FocusLostNext: "点一下这个窗口再扫",
	TooSmall: "窗口太小", TooSmallNext: "请拉大到 %d 列 %d 行",
	Language: "语言", LanguageName: "中文", SwitchTo: "换成 %s", ScanLine: "扫描", ScanLinePlain: "扫码，或输入后按回车",
	Typed: "手输", TooLong: "太长",

	HelpTitle: "现在能做什么", HelpKey: "按键", HelpDoes: "作用", HelpWhyNot: "现在不行，因为", HelpClose: "按 %s 关闭",
	CommandHead: "命令", NotNow: "%s：%s", Palette: "命令面板", Screens: "画面", ScreenPack: "打包验货",
	Empty: "账本里还没有订单", EmptyNext: "先退出，运行 shipdesk import 文件名，把订单和商品文件导进来",
	DemoBanner: "演示账本，随便扫",
}

var enShell = Shell{
	File: "Books %s", Station: "Station %s", Operator: "Operator %s", Lead: "lead", NoOperator: "not signed in",
	AllSaved: "all saved", SavedAt: "saved %s", Saving: "saving", Waiting: Plural{"%d scan waiting", "%d scans waiting"}, NotSaved: "not saved",

	NotSavedTitle: Plural{"%d scan is not saved yet", "%d scans are not saved yet"},
	NotSavedNext:  "Do not switch off: the scans are kept and tried again. If the disk is full, make room; if it goes on, call the lead",
	RetryIn:       "trying again in %d s", SavedAgain: "Good again, all saved",

	QuitTitle: "Quit?", QuitAsk: "%s quits, %s stays", QuitOpen: "Waybill %s is not complete; it goes on at the next start",
	QuitWaiting:  Plural{"%d scan is being saved, one moment", "%d scans are being saved, one moment"},
	QuitUnsaved:  Plural{"%d scan could not be saved; it is in %s and offered at the next start", "%d scans could not be saved; they are in %s and offered at the next start"},
	Goodbye:      "Closed, the books are saved",
	UnsavedTitle: Plural{"%d scan was not saved when the desk closed", "%d scans were not saved when the desk closed"},
	UnsavedBody:  "Kept in the file %s", UnsavedSave: "Save now", UnsavedLater: "Later", UnsavedDrop: "Drop (lead)",
	UnsavedDone: Plural{"%d scan saved", "%d scans saved"},

	FocusLost: "Scans go to another window!", FocusLostNext: "Click this window, then scan",
	TooSmall: "Window too small", TooSmallNext: "Make it %d columns, %d rows",
	Language: "Language", LanguageName: "English", SwitchTo: "Switch to %s", ScanLine: "Scan", ScanLinePlain: "scan, or type and press Enter",
	Typed: "typed", TooLong: "too long",

	HelpTitle: "What you can do now", HelpKey: "Key", HelpDoes: "Does", HelpWhyNot: "Not now, because", HelpClose: "%s closes",
	CommandHead: "Commands", NotNow: "%s: %s", Palette: "Commands", Screens: "Screens", ScreenPack: "Packing",
	Empty: "No orders in the books yet", EmptyNext: "Quit and run: shipdesk import FILE, with the order and product files",
	DemoBanner: "Demo books: scan anything",
}

// SignIn is what the desk says about operators, leads and their PINs.
type SignIn struct {
	Title       string
	AskName     string
	AskNameHint string
	NewOperator Format // name %s, key %s
	FirstIsLead string
	Welcome     Format // %s
	WelcomeLead Format // %s
	AskPIN      Format // %s name
	WrongPIN    string
	WrongNext   string
	SetPIN      string
	SetPINHint  string
	PINSet      string
	PINCleared  string
	NeedLead    string
	BadName     string
	Unknown     Format // %s name
}

var zhSignIn = SignIn{
	Title: "谁在打包？", AskName: "扫工牌，或输入姓名后按回车", AskNameHint: "同一个人每次用同一个名字",
	NewOperator: "没见过「%s」。按 %s 记为新操作员", FirstIsLead: "第一位操作员就是组长", Welcome: "%s，你好", WelcomeLead: "%s 组长，你好",
	AskPIN: "请输入 %s 的 PIN", WrongPIN: "PIN 不对", WrongNext: "再输一次，忘了请别的组长用 shipdesk operator pin 重设",
	SetPIN: "设置组长 PIN", SetPINHint: "4到12位数字，留空就是不要 PIN", PINSet: "PIN 已设置", PINCleared: "PIN 已取消",
	NeedLead: "要组长", BadName: "名字不能为空，最长20个字", Unknown: "没有叫「%s」的操作员",
}

var enSignIn = SignIn{
	Title: "Who is packing?", AskName: "Scan your badge, or type your name and press Enter", AskNameHint: "The same person uses the same name every time",
	NewOperator: "'%s' is new. %s adds this operator", FirstIsLead: "The first operator is the lead", Welcome: "Hello %s", WelcomeLead: "Hello %s, lead",
	AskPIN: "PIN of %s", WrongPIN: "Wrong PIN", WrongNext: "Try again; forgotten? Another lead sets it with: shipdesk operator pin",
	SetPIN: "Set the lead's PIN", SetPINHint: "4 to 12 digits, nothing means no PIN", PINSet: "PIN set", PINCleared: "PIN removed",
	NeedLead: "needs a lead", BadName: "The name can't be empty, at most 20 characters", Unknown: "There is no operator '%s'",
}

// Alarm is what is said when the receipt file and the books do not agree.
type Alarm struct {
	Title     string
	Ahead     Format // receipt %d, books %d
	Differs   Format // document %d
	Damaged   string
	Meaning   string
	Next      string
	Accept    string // what a lead does
	Reason    string
	Accepted  string
	LeadOnly  string
	Anyway    string
	LineAhead Format // one line for headless use: what %s; names the command
}

var zhAlarm = Alarm{
	Title: "账本和回执对不上", Ahead: "回执记到第%d号单据，账本只到第%d号", Differs: "第%d号单据和回执不一样", Damaged: "回执文件读不懂",
	Meaning: "账本可能丢了最后一段，或换成了旧的备份", Next: "先别扫描。叫组长：有备份就恢复备份，没有就核对最后几个包裹",
	Accept: "组长接受现在的账本", Reason: "写原因，例如：电脑断电，已核对包裹", Accepted: "已接受，原因已记入账本", LeadOnly: "只有组长可以接受",
	Anyway: "接受以后，丢掉的扫描不会回来", LineAhead: "%s。核对后由组长运行：shipdesk accept --reason 原因",
}

var enAlarm = Alarm{
	Title: "Books and receipt do not agree", Ahead: "The receipt ends at document %d, the books at %d", Differs: "Document %d differs from the receipt", Damaged: "The receipt file can't be read",
	Meaning: "The books may have lost their end, or an old copy was put in their place", Next: "Do not scan yet. Call the lead: restore a backup if there is one, else check the last parcels by hand",
	Accept: "The lead accepts the books as they are", Reason: "Write the reason, like: power cut, parcels checked", Accepted: "Accepted, the reason is in the books", LeadOnly: "Only a lead may accept",
	Anyway: "What was lost does not come back by accepting", LineAhead: "%s. Once checked, a lead runs: shipdesk accept --reason WHY",
}
