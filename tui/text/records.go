package text

// RecordWords is the register: every parcel with a waybill, to look up.
type RecordWords struct {
	Title string
	Looks string // nothing is packed here

	Packed  string // the scopes
	Waiting string
	All     string

	StatePacked string // of a parcel
	StateReady  string
	StateOpen   Format // %s station
	StateAside  string
	StateDead   string // nothing in it is to be sent

	// The list.
	ColWhen     string
	ColWaybill  string
	ColCarrier  string
	ColWho      string
	ColPosition string
	ColGoods    string
	Find        Format // %s what is searched
	FindHint    string
	Searching   string
	Nothing     string // the list is empty
	NothingNext string
	NoneYet     string // nothing was packed yet
	NoneYetNext string
	Behind      Format // %d parcels the search has not reached
	TooBroad    string // more goods fit than are looked for
	Failed      string
	Batch       Format // number %d, packed %d, total %d
	BatchDead   Format // %d of a batch not to be sent
	And         Format // %s goods, %d further kinds
	Times       Format // %d units of %s
	Day         Format // %s
	AtStation   Format // %s
	By          Format // %s

	// Actions.
	Open         string
	OpenHelp     string
	WhyNotChosen string
	Back         string
	BackHelp     string
	WaitingKey   string
	WaitingHelp  string
	Filter       string
	FilterHelp   string
	Batches      string
	BatchesHelp  string
	Export       string
	ExportHelp   string
	Stop         string
	StopHelp     string
	Clear        string
	ClearHelp    string
	WhyNothing   string // nothing is filtered
	WhyNoList    string // a card is open
	Move         string
	MoveHelp     string

	// The filter's dialog.
	FilterTitle string
	FilterText  string
	DayLabel    string
	Carrier     string
	Station     string
	Operator    string
	BadDay      Format // %s
	Today       string
	Yesterday   string

	// Batches.
	BatchesTitle string
	BatchesNone  string
	BatchRow     Format // day %s, number %d, packed %d, total %d
	BatchRest    Format // %d missing

	// Export.
	ExportTitle string
	ExportText  string
	ExportFile  string
	Exporting   Plural // %d rows
	Exported    Format // parcels %d, file %s
	Stopped     string
	BadEnding   string
	FileExists  Format // %s
	CantWrite   Format // %s what the system says
	Head        []string

	// The card.
	OnlyLook  string
	PackedAt  Format // time %s, station %s, operator %s
	InBatch   Format // day %s, number %d, position %d
	Was       Format // %s earlier waybills
	Parked    Format // %s reason
	Contents  string // what lies in it
	Wants     string // what it wants
	Order     Format // %s
	Shop      Format // %s
	Buyer     Format // %s
	Note      Format // %s
	Message   Format // %s
	Dropped   string // a line that is not to be sent
	Instead   Format // %s what a lead does not send
	Scans     Plural // %d
	NoScans   string
	OneScan   Format // time %s, station %s, operator %s
	CodeWas   Format // %s
	NoneMeant Format // %s code that is no parcel
}

var zhRecords = RecordWords{
	Title: "登记", Looks: "只查，不打包",
	Packed: "已出库", Waiting: "没打包", All: "全部",
	StatePacked: "已出库", StateReady: "待验", StateOpen: "台位 %s 在验", StateAside: "挂起", StateDead: "不用发",
	ColWhen: "时间", ColWaybill: "面单", ColCarrier: "快递", ColWho: "台位/人", ColPosition: "第几单", ColGoods: "货品",
	Find: "查找：%s", FindHint: "直接输入就能查：单号后4位、货号、品名、买家、备注", Searching: "正在查找", Nothing: "没有查到",
	NothingNext: "换个说法，或按 F8 清除条件", NoneYet: "还没有出库的包裹", NoneYetNext: "按 F3 看没打包的，按 Esc 回去打包",
	Behind: "还有%d个包裹没整理好，可能查不全", Failed: "没有读到账本，请再试一次", TooBroad: "合适的货品太多，没有全查，多输几个字",
	Batch: "批%d %d/%d", BatchDead: "另有%d单不用发", And: "%s 另%d种", Times: "%d件 %s", Day: "%s 出库", AtStation: "台位 %s", By: "%s 打包",
	Open: "看包裹", OpenHelp: "看选中的包裹：订单、货品、每一次扫描", WhyNotChosen: "先用上下键选一行",
	Back: "返回", BackHelp: "关掉包裹；在列表里回到打包验货",
	WaitingKey: "没打包的", WaitingHelp: "只看有面单、还没打包的；再按一次看全部，再按看已出库的",
	Filter: "筛选", FilterHelp: "按日子、快递、台位、操作员筛选",
	Batches: "批次", BatchesHelp: "每批打了多少，选一批看还缺哪几单",
	Export: "导出", ExportHelp: "把列表里的包裹写成 XLSX 或 CSV 文件", Stop: "停止导出", StopHelp: "停止导出，不留文件",
	Clear: "清除", ClearHelp: "清除查找和筛选", WhyNothing: "没有筛选", WhyNoList: "先关掉包裹",
	Move: "上下", MoveHelp: "选一行；PgUp、PgDn 翻页，Home 到最新，End 到最早",
	FilterTitle: "筛选登记", FilterText: "不填就是不限。日子：今天、昨天、20、11-20、2026-11-20，或 11-01..11-20",
	DayLabel: "出库日子", Carrier: "快递", Station: "台位", Operator: "操作员", BadDay: "看不懂日子「%s」，写 11-20 这样", Today: "今天", Yesterday: "昨天",
	BatchesTitle: "运单批次", BatchesNone: "还没有导入过运单文件", BatchRow: "%s 批%d  %d/%d", BatchRest: "缺%d单",
	ExportTitle: "导出登记", ExportText: "写出现在列表里的全部包裹，每种货一行。文件名以 .xlsx 或 .csv 结尾", ExportFile: "文件",
	Exporting: same("正在导出，已写%d行"), Exported: "已导出%d个包裹到 %s", Stopped: "已停止导出，没有留下文件",
	BadEnding: "文件名要以 .xlsx 或 .csv 结尾", FileExists: "已经有这个文件，换个名字：%s", CantWrite: "写不了文件：%s",
	Head:     []string{"运单号", "快递公司", "订单编号", "状态", "批次", "出库时间", "台位", "操作员", "货号", "品名", "规格", "数量"},
	OnlyLook: "只是查看，没有打包", PackedAt: "%s 出库，台位 %s，%s", InBatch: "%s 批%d 第%d单", Was: "以前的单号：%s", Parked: "挂起原因：%s",
	Contents: "包裹里", Wants: "要装", Order: "订单 %s", Shop: "店铺：%s", Buyer: "买家：%s", Note: "备注：%s", Message: "留言：%s", Dropped: "不用发", Instead: "不发 %s",
	Scans: same("扫描记录%d次"), NoScans: "还没有扫过", OneScan: "%s 台位 %s %s", CodeWas: "扫的是 %s", NoneMeant: "%s 不是一个包裹的号，列出相关的",
}

var enRecords = RecordWords{
	Title: "Register", Looks: "look up only",
	Packed: "Dispatched", Waiting: "Not packed", All: "All",
	StatePacked: "dispatched", StateReady: "to pack", StateOpen: "open at %s", StateAside: "parked", StateDead: "not to send",
	ColWhen: "When", ColWaybill: "Waybill", ColCarrier: "Carrier", ColWho: "Where/who", ColPosition: "Position", ColGoods: "Goods",
	Find: "Find: %s", FindHint: "Just type: last 4 digits, SKU, goods, buyer, note", Searching: "Searching", Nothing: "Nothing found",
	NothingNext: "Try other words, or F8 to clear", NoneYet: "Nothing was dispatched yet", NoneYetNext: "F3 shows what is not packed, Esc goes back to packing",
	Behind: "%d parcels are not searchable yet", Failed: "The books could not be read, try again", TooBroad: "Too many goods fit, not all were looked for: type more",
	Batch: "batch %d %d/%d", BatchDead: "%d more not to send", And: "%s + %d more", Times: "%d x %s", Day: "sent %s", AtStation: "station %s", By: "by %s",
	Open: "Open", OpenHelp: "The chosen parcel: orders, goods, every scan", WhyNotChosen: "choose a row with Up and Down first",
	Back: "Back", BackHelp: "Close the parcel; from the list back to packing",
	WaitingKey: "Not packed", WaitingHelp: "Only what has a waybill and is not packed; again: all; again: dispatched",
	Filter: "Filter", FilterHelp: "By day, carrier, station, operator",
	Batches: "Batches", BatchesHelp: "How much of every batch is packed; choose one to see what is missing",
	Export: "Export", ExportHelp: "Write the parcels of the list to an XLSX or CSV file", Stop: "Stop export", StopHelp: "Stop the export, leave no file",
	Clear: "Clear", ClearHelp: "Clear search and filters", WhyNothing: "nothing is filtered", WhyNoList: "close the parcel first",
	Move: "Move", MoveHelp: "Choose a row; PgUp and PgDn turn pages, Home is the newest, End the oldest",
	FilterTitle: "Filter the register", FilterText: "Leave empty what does not matter. Day: today, yesterday, 20, 11-20, 2026-11-20, or 11-01..11-20",
	DayLabel: "Sent on", Carrier: "Carrier", Station: "Station", Operator: "Operator", BadDay: "No day that I know: %s. Write it as 11-20", Today: "today", Yesterday: "yesterday",
	BatchesTitle: "Batches of waybills", BatchesNone: "No waybill file was imported yet", BatchRow: "%s batch %d  %d/%d", BatchRest: "%d missing",
	ExportTitle: "Export the register", ExportText: "Writes every parcel of the list, one row for each kind of goods. The name ends in .xlsx or .csv", ExportFile: "File",
	Exporting: Plural{"Exporting, %d row written", "Exporting, %d rows written"}, Exported: "%d parcels exported to %s", Stopped: "Export stopped, no file was left",
	BadEnding: "The name must end in .xlsx or .csv", FileExists: "There is such a file already, choose another name: %s", CantWrite: "The file can't be written: %s",
	Head:     []string{"Waybill", "Carrier", "Orders", "State", "Batch", "Sent at", "Station", "Operator", "SKU", "Name", "Variant", "Units"},
	OnlyLook: "Only looked up, nothing is packed", PackedAt: "Sent %s, station %s, %s", InBatch: "%s batch %d, no. %d", Was: "Earlier waybills: %s", Parked: "Parked: %s",
	Contents: "In the parcel", Wants: "To be packed", Order: "Order %s", Shop: "Shop: %s", Buyer: "Buyer: %s", Note: "Note: %s", Message: "Message: %s", Dropped: "not to send", Instead: "not %s",
	Scans: Plural{"%d scan", "%d scans"}, NoScans: "Not scanned yet", OneScan: "%s station %s %s", CodeWas: "scanned %s", NoneMeant: "%s is no parcel's number; this is what it is found in",
}

// Records is the words of the register.
func (w *Words) Records() *RecordWords {
	if w.Lang == ZH.Lang {
		return &zhRecords
	}
	return &enRecords
}
