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
	SlowNext      string
	ReceiptFault  string
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
}

var zhShell = Shell{
	File:       "账本 %s",
	Station:    "台位 %s",
	Operator:   "操作员 %s",
	Lead:       "组长",
	NoOperator: "还没登录",
	AllSaved:   "已全部保存",
	SavedAt:    "%s 已保存",
	Saving:     "正在保存",
	Waiting:    same("%d次扫描待保存"),
	NotSaved:   "没有保存上",

	NotSavedTitle: same("有%d次扫描还没保存"),
	NotSavedNext:  "不要关机，扫描都留着，会自动再试。磁盘满了就清理磁盘，还不行叫组长",
	ReceiptFault:  "账本存好了，但旁边的回执文件写不了，请看磁盘",
	SlowNext:      "还在等。看到结果以前，别放下手里的货",
	RetryIn:       "%d秒后再试",
	SavedAgain:    "好了，已全部保存",

	QuitTitle:    "要退出吗？",
	QuitAsk:      "按 %s 退出，按 %s 留下",
	QuitOpen:     "面单 %s 还没验完，下次打开会接着验",
	QuitWaiting:  same("还有%d次扫描没保存，请稍等"),
	QuitUnsaved:  same("有%d次扫描没保存上，已写到 %s，下次打开时可以补存"),
	Goodbye:      "已退出，账本已保存",
	UnsavedTitle: same("上次退出时有%d次扫描没保存上"),
	UnsavedBody:  "它们在文件 %s 里",
	UnsavedSave:  "现在补存",
	UnsavedLater: "以后再说",
	UnsavedDrop:  "不要了（组长）",
	UnsavedDone:  same("已补存%d次扫描"),

	FocusLost:     "扫描会打到别的窗口去！",
	FocusLostNext: "点一下这个窗口再扫",
	TooSmall:      "窗口太小",
	TooSmallNext:  "请拉大到 %d 列 %d 行",
	Language:      "语言",
	LanguageName:  "中文",
	SwitchTo:      "换成 %s",
	ScanLine:      "扫描",
	ScanLinePlain: "扫码，或输入后按回车",
	Typed:         "手输",
	TooLong:       "太长",

	HelpTitle:   "现在能做什么",
	HelpKey:     "按键",
	HelpDoes:    "作用",
	HelpWhyNot:  "现在不行，因为",
	HelpClose:   "按 %s 关闭",
	CommandHead: "命令",
	NotNow:      "%s：%s",
	Palette:     "命令面板",
	Screens:     "画面",
	ScreenPack:  "打包验货",
	Empty:       "账本里还没有订单",
	EmptyNext:   "按 Ctrl+O 导入订单和商品文件。想先练练手，按 Ctrl+T 打开演示小店",
}

var enShell = Shell{
	File:       "Books %s",
	Station:    "Station %s",
	Operator:   "Operator %s",
	Lead:       "lead",
	NoOperator: "not signed in",
	AllSaved:   "all saved",
	SavedAt:    "saved %s",
	Saving:     "saving",
	Waiting:    Plural{"%d scan waiting", "%d scans waiting"},
	NotSaved:   "not saved",

	NotSavedTitle: Plural{"%d scan is not saved yet", "%d scans are not saved yet"},
	NotSavedNext:  "Do not switch off: the scans are kept and tried again. If the disk is full, make room; if it goes on, call the lead",
	ReceiptFault:  "Saved, but the receipt file beside the books can't be written: look at the disk",
	SlowNext:      "Still waiting. Keep what is in your hands until the answer is here",
	RetryIn:       "trying again in %d s",
	SavedAgain:    "Good again, all saved",

	QuitTitle:    "Quit?",
	QuitAsk:      "%s quits, %s stays",
	QuitOpen:     "Waybill %s is not complete; it goes on at the next start",
	QuitWaiting:  Plural{"%d scan is being saved, one moment", "%d scans are being saved, one moment"},
	QuitUnsaved:  Plural{"%d scan could not be saved; it is in %s and offered at the next start", "%d scans could not be saved; they are in %s and offered at the next start"},
	Goodbye:      "Closed, the books are saved",
	UnsavedTitle: Plural{"%d scan was not saved when the desk closed", "%d scans were not saved when the desk closed"},
	UnsavedBody:  "Kept in the file %s",
	UnsavedSave:  "Save now",
	UnsavedLater: "Later",
	UnsavedDrop:  "Drop (lead)",
	UnsavedDone:  Plural{"%d scan saved", "%d scans saved"},

	FocusLost:     "Scans go to another window!",
	FocusLostNext: "Click this window, then scan",
	TooSmall:      "Window too small",
	TooSmallNext:  "Make it %d columns, %d rows",
	Language:      "Language",
	LanguageName:  "English",
	SwitchTo:      "Switch to %s",
	ScanLine:      "Scan",
	ScanLinePlain: "scan, or type and press Enter",
	Typed:         "typed",
	TooLong:       "too long",

	HelpTitle:   "What you can do now",
	HelpKey:     "Key",
	HelpDoes:    "Does",
	HelpWhyNot:  "Not now, because",
	HelpClose:   "%s closes",
	CommandHead: "Commands",
	NotNow:      "%s: %s",
	Palette:     "Commands",
	Screens:     "Screens",
	ScreenPack:  "Packing",
	Empty:       "No orders in the books yet",
	EmptyNext:   "Ctrl+O imports order and product files. Ctrl+T opens a demo shop",
}
