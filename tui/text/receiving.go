package text

// ReceivingWords are what the screen for goods in, out and across says beyond
// its verdicts (see GoodsWords).
type ReceivingWords struct {
	Label  string            // of the action that leads here
	Go     string            // help
	Titles map[string]string // by mode
	Begin  map[string]string // what the mode waits for first
	Hint   map[string]string // and how
	Line   string            // label of the scan line
	Hints  map[string]string // in it
	Failed string

	// Actions.
	OKHelp       string
	Next         string // the next mode
	NextHelp     string
	Undo         string
	UndoHelp     string
	Leave        string
	LeaveHelp    string
	Close        string
	CloseHelp    string
	Damaged      string
	DamagedHelp  string
	Export       string
	ExportHelp   string
	Bind         string
	BindHelp     string
	Choose       string
	ChooseHelp   string
	Blind        string
	BlindHelp    string
	Note         string
	NoteHelp     string
	NoteEnd      string
	NoteEndHelp  string
	Purpose      string
	PurposeHelp  string
	IssueEnd     string
	IssueEndHelp string
	QuantityHelp string
	WhyNoReceipt string
	WhyNoItem    string
	WhyNoNote    string
	WhyNoExport  string
	WhyNotBind   string
	WhyNoPurpose string
	WhyNoChoice  string

	// The receipt.
	Receipt   Format // %s number
	OfNote    Format // %s number
	IsBlind   string
	Pieces    Format // received %d, expected %d
	Only      Format // received %d
	Over      Format // %d
	Short     Format // %d
	Broken    Format // %d
	Others    Format // %s stations
	Missing   Format // %d
	AllCame   string
	TooMany   Format // %d
	PutTo     string
	ColSKU    string
	ColGoods  string
	ColCame   string
	ColDiffer string
	AsOrdered string

	// What can be received.
	Arrivals   string
	NoneComing string
	ColNo      string
	ColFrom    string
	ColWhen    string
	ColPieces  string
	Being      string // state: being received
	Coming     string // no date known
	Came       string // closed
	LeadDays   Format // %d
	About      Format // %s day
	Past       Format // %s day
	Day        Format // %d month, %d day

	// Issue and move.
	For      Format // %s purpose, %s reason
	TakeFrom Format // %s place
	Shelves  string
	Recent   string
	Step1    string
	Step2    string
	Step3    string
	Step4    string

	// Dialogs.
	Units        string
	Reason       string
	AskDamaged   string
	DamagedWhys  []string
	AskBlind     string
	Supplier     string
	BlindText    string
	AskClose     string
	CloseText    Format // missing %s, too many %s
	AskPurpose   string
	PurposeText  string
	NeedReason   string
	ExportTitle  string
	ExportText   string
	File         string
	Exported     Format // %s number, %s file
	CantWrite    Format // %s why
	FileExists   Format // %s
	BadEnding    string
	AskEnd       Format // %s number
	Ended        Format // %s number
	AskNote      string
	NoteText     string
	NoteNo       string
	NoteDay      string
	NoteLine     string
	NoteSave     string
	NoteDrop     string
	NoteNeedNo   string
	NoteNeedLine string
	NoteBadDay   Format // %s
	NoteBadUnits Format // %s
	NoteNoSKU    Format // %s
	NoteMany     Format // %s what was typed, %s codes
	NoteSaved    Format // %s number, %d lines
	NoteSame     Format // %s
	NoteClosed   Format // %s
	NoteExists   Format // %s number
	NotLead      string
	NotDone      string
	BindTitle    Format // %s code
	BindHow      string
	BindHint     string
	BindUnits    string
	BindNone     string
	BindNew      string
	NewTitle     Format // %s code
	NewCode      string
	NewName      string
	NewText      string
	NeedCode     string
}

var zhReceiving = ReceivingWords{
	Label: "出入库", Go: "收货入库、其他出库、移库：扫码就记账（/入库 /出库 /移库）",
	Titles: map[string]string{"receive": "收货入库", "issue": "其他出库", "move": "移库"},
	Begin:  map[string]string{"receive": "选单开始收货", "issue": "先选出库用途", "move": "扫从哪个库位拿"},
	Hint:   map[string]string{"receive": "扫采购单号，或上下键选一张按回车；没有单子按 F7", "issue": "按 F8 选用途、写原因", "move": "四步：从哪里拿、货、数量、放到哪里"},
	Line:   "扫描", Hints: map[string]string{"receive": "采购单、货、库位、*48", "issue": "货、库位、*4", "move": "库位、货、*4、库位"},
	Failed: "没有读到账本，请再试一次",
	OKHelp: "看过提示了，继续", Next: "换方式", NextHelp: "轮流：收货入库、其他出库、移库（/receive /issue /move，入库 出库 移库）",
	Undo: "撤销", UndoHelp: "退回这个台位最后一次算数的扫描", Leave: "离开", LeaveHelp: "这个台位先离开，收货单开着，别的台位继续收",
	Close: "收完", CloseHelp: "关收货单，列出多、少、残次", Damaged: "残次", DamagedHelp: "刚收的货有破损：放残次区，写原因",
	Export: "导出", ExportHelp: "把收货单写到 CSV 或 XLSX 文件，给供应商", Bind: "绑定", BindHelp: "不认识的条码是哪个货号：按货号、名称、拼音首字母找，或建新货",
	Choose: "选定", ChooseHelp: "打开选中的一张；有几种货时选一种", Blind: "无单收货", BlindHelp: "没有采购单的货，写供应商，直接收",
	Note: "写采购单", NoteHelp: "组长：写订了什么、哪家、哪天到", NoteEnd: "不来了", NoteEndHelp: "组长：选中的采购单剩下的不来了",
	Purpose: "用途", PurposeHelp: "样品、报废、自用、退供应商，都要写原因", IssueEnd: "出库完", IssueEndHelp: "这次出库做完了，下次重新选用途",
	QuantityHelp: "扫了货再扫 *48，就是48件；箱码按箱里的件数", WhyNoReceipt: "没有打开收货单", WhyNoItem: "还没有扫货", WhyNoNote: "先选一张没收的采购单",
	WhyNoExport: "先打开或选一张收货单", WhyNotBind: "没有不认识的码", WhyNoPurpose: "还没有选用途", WhyNoChoice: "还没有选",
	Receipt: "收货单 %s", OfNote: "采购单 %s", IsBlind: "无采购单", Pieces: "已收%d/%d件", Only: "已收%d件", Over: "多%d", Short: "少%d", Broken: "残次%d", Others: "台位 %s 也在收",
	Missing: "还差 %d", AllCame: "收齐了", TooMany: "多了 %d", PutTo: "放到", ColSKU: "货号", ColGoods: "货", ColCame: "已收/应收", ColDiffer: "差异",
	AsOrdered: "和采购单一样，没有差异",
	Arrivals:  "可以收的、在路上的、收完的", NoneComing: "没有在路上的货", ColNo: "单号", ColFrom: "供应商", ColWhen: "到货", ColPieces: "已到/订",
	Being: "在收", Coming: "日期不定", Came: "收完", LeadDays: "一般%d天", About: "约%s", Past: "%s 该到", Day: "%d月%d日",
	For: "%s：%s", TakeFrom: "从 %s 拿", Shelves: "从货架上拿", Recent: "刚做的", Step1: "从哪个库位拿", Step2: "扫货", Step3: "数量：再扫一件，或 *4", Step4: "扫放到哪个库位",
	Units: "件数(不写是1)", Reason: "原因", AskDamaged: "残次", DamagedWhys: []string{"破损", "受潮", "脏污", "缺配件"},
	AskBlind: "无单收货", Supplier: "供应商", BlindText: "不知道是哪家可以留空。回车或 F7 开始收", AskClose: "收完了吗", CloseText: "还少 %s，多了 %s。关了以后这张单不能再收",
	AskPurpose: "出库做什么用", PurposeText: "先写原因，再按键选用途", NeedReason: "要写原因",
	ExportTitle: "导出收货单", ExportText: "写到哪个文件，.csv 或 .xlsx", File: "文件", Exported: "收货单 %s 写到了 %s", CantWrite: "写不了文件：%s", FileExists: "已经有这个文件：%s", BadEnding: "文件名要以 .csv 或 .xlsx 结尾",
	AskEnd: "采购单 %s 剩下的不来了", Ended: "采购单 %s 关了",
	AskNote: "采购单", NoteText: "到货日写 12-01，或几天后写 7。货和件数如 杯 48，回车加一行，F5 保存",
	NoteNo: "单号", NoteDay: "到货日", NoteLine: "货 件数", NoteSave: "保存", NoteDrop: "去掉这行", NoteNeedNo: "要写单号", NoteNeedLine: "还没有货",
	NoteBadDay: "看不懂日期：%s。写 2026-12-01、12-01，或几天后写 7", NoteBadUnits: "件数不对：%s。最后写件数，如 杯 48", NoteNoSKU: "没有这个货：%s", NoteMany: "%s 有几种：%s", NoteSaved: "采购单 %s 已保存，%d行",
	NoteSame: "采购单 %s 没有变", NoteClosed: "采购单 %s 已经收完，换一个单号", NoteExists: "已有采购单 %s。要改它，先在列表里选中再按 F6", NotLead: "只有组长可以，按 F4 换组长", NotDone: "没有保存上，请再试一次",
	BindTitle: "%s 是哪个货", BindHow: "打货号、名称或拼音首字母，上下键选，回车绑定并收下；F6 建新货", BindHint: "找", BindUnits: "这个码是几件，先打 *12 再找", BindNone: "没有找到",
	BindNew: "建新货", NewTitle: "新货，条码 %s", NewCode: "货号", NewName: "名称", NewText: "写货号和名称，F6 建好并收下", NeedCode: "要写货号，不能有空格",
}

var enReceiving = ReceivingWords{
	Label: "Goods in/out", Go: "Receive, issue and move goods by scans (/receive /issue /move)",
	Titles: map[string]string{"receive": "Receive", "issue": "Issue", "move": "Move"},
	Begin:  map[string]string{"receive": "Choose what came", "issue": "Say what for", "move": "Scan the place it comes from"},
	Hint:   map[string]string{"receive": "Scan a purchase note, or choose one and press Enter; F7 without a note", "issue": "F8: purpose and reason", "move": "Four steps: from, item, quantity, to"},
	Line:   "Scan", Hints: map[string]string{"receive": "note, item, place, *48", "issue": "item, place, *4", "move": "place, item, *4, place"},
	Failed: "The books could not be read, try again",
	OKHelp: "The message was read, go on", Next: "Next mode", NextHelp: "In turn: receive, issue, move (/receive /issue /move)",
	Undo: "Undo", UndoHelp: "Take back the last scan of this station that counted", Leave: "Leave", LeaveHelp: "This station leaves the receipt; it stays open for others",
	Close: "Close", CloseHelp: "Close the receipt and list what is over, short or damaged", Damaged: "Damaged", DamagedHelp: "The goods just received are damaged: set them aside, say why",
	Export: "Export", ExportHelp: "Write the receipt to a CSV or XLSX file for the supplier", Bind: "Bind", BindHelp: "Say which SKU an unknown barcode is: search by code, name or pinyin initials, or make a new one",
	Choose: "Choose", ChooseHelp: "Open the chosen one; pick one of several meanings", Blind: "No note", BlindHelp: "Receive goods without a purchase note",
	Note: "New note", NoteHelp: "A lead writes what was ordered, of whom, and when it comes", NoteEnd: "Ends", NoteEndHelp: "A lead says that nothing more of the chosen note will come",
	Purpose: "Purpose", PurposeHelp: "Sample, scrap, internal, back to supplier; each with a reason", IssueEnd: "Done", IssueEndHelp: "This issue is done; the next one says its purpose anew",
	QuantityHelp: "*48 after an item makes it 48; a case barcode counts its pieces", WhyNoReceipt: "no receipt is open", WhyNoItem: "no item was scanned", WhyNoNote: "choose an open purchase note",
	WhyNoExport: "open or choose a receipt", WhyNotBind: "no unknown code was scanned", WhyNoPurpose: "no purpose was said", WhyNoChoice: "nothing is chosen",
	Receipt: "Receipt %s", OfNote: "note %s", IsBlind: "no note", Pieces: "%d/%d pcs", Only: "%d pcs", Over: "over %d", Short: "short %d", Broken: "damaged %d", Others: "also at station %s",
	Missing: "needs %d", AllCame: "all here", TooMany: "%d too many", PutTo: "Put to", ColSKU: "SKU", ColGoods: "Goods", ColCame: "In/of", ColDiffer: "Differs",
	AsOrdered: "Just as ordered",
	Arrivals:  "To receive, on their way, received", NoneComing: "Nothing is on its way", ColNo: "Number", ColFrom: "Supplier", ColWhen: "Expected", ColPieces: "In/of",
	Being: "receiving", Coming: "no date", Came: "closed", LeadDays: "takes %d days", About: "about %s", Past: "due %s", Day: "%d-%d",
	For: "%s: %s", TakeFrom: "from %s", Shelves: "from the shelves", Recent: "Just done", Step1: "From which place", Step2: "Item", Step3: "Quantity: again, or *4", Step4: "To which place",
	Units: "Pieces (empty: 1)", Reason: "Reason", AskDamaged: "Damaged", DamagedWhys: []string{"broken", "wet", "dirty", "parts missing"},
	AskBlind: "Receive without a note", Supplier: "Supplier", BlindText: "Leave it empty if nobody knows. Enter or F7 begins", AskClose: "Close the receipt?", CloseText: "Short %s, over %s. Nothing more is received on it then",
	AskPurpose: "What is it for", PurposeText: "Write the reason, then press the key of a purpose", NeedReason: "A reason is needed",
	ExportTitle: "Export the receipt", ExportText: "The file to write, .csv or .xlsx", File: "File", Exported: "Receipt %s is in %s", CantWrite: "The file can't be written: %s", FileExists: "There is a file already: %s", BadEnding: "The name has to end in .csv or .xlsx",
	AskEnd: "Nothing more of %s will come", Ended: "Purchase note %s is closed",
	AskNote: "Purchase note", NoteText: "Expected: 12-01, or 7 for in 7 days. Goods and pieces: cup 48, Enter adds it. F5 saves",
	NoteNo: "Number", NoteDay: "Expected", NoteLine: "Goods pieces", NoteSave: "Save", NoteDrop: "Drop line", NoteNeedNo: "A number is needed", NoteNeedLine: "There are no goods yet",
	NoteBadDay: "No day that I know: %s. Write 2026-12-01, 12-01, or 7 for in seven days", NoteBadUnits: "No number of pieces: %s. Write it last, as in cup 48", NoteNoSKU: "No such goods: %s", NoteMany: "%s may be: %s", NoteSaved: "Purchase note %s saved, lines: %d",
	NoteSame: "Purchase note %s is as it was", NoteClosed: "Purchase note %s is closed, take another number", NoteExists: "There is a note %s. To change it, choose it in the list first", NotLead: "Only a lead may, F4 changes who is here", NotDone: "It was not saved, try again",
	BindTitle: "Which goods is %s", BindHow: "Type code, name or pinyin initials, choose with Up and Down, Enter binds and receives; F6 makes a new SKU", BindHint: "Find", BindUnits: "If the code is a case, begin with *12", BindNone: "Nothing found",
	BindNew: "New SKU", NewTitle: "New SKU, barcode %s", NewCode: "SKU code", NewName: "Name", NewText: "Write code and name, F6 makes it and receives", NeedCode: "A code without blanks is needed",
}

// Receiving is the words of the screen for goods in, out and across.
func (w *Words) Receiving() *ReceivingWords {
	if w.Lang == ZH.Lang {
		return &zhReceiving
	}
	return &enReceiving
}
