package text

// StockroomWords are about the stock screen and the card of a SKU.
type StockroomWords struct {
	Title, Label, Go, Looks, Failed string
	Todo                            Format // %s how many; the header of every screen
	TodoShort                       Format // %s how many; where there is little room
	Most                            Format // %d: as many and more

	// The list.
	Views       []string // all, take down, put back, reorder
	SKUs        Plural
	AtPlace     Format // %s place
	Holding     string
	SortedBy    Format // %s column, %s which way
	Up, Down    string // which way
	ColAdvice   string
	ColCode     string
	ColName     string
	ColPlace    string
	Columns     map[string]string // by sort
	Marks       map[string]string // by advice, four cells
	IsDown      string            // it is taken down; four cells
	None        string
	NoneNext    string
	Nothing     string
	NothingNext string
	NoneInView  []string
	NoneFits    Format // %s code
	DaysLeft    Format // %d
	NoSales     string

	// The actions.
	Back, BackHelp                   string
	Open, OpenHelp                   string
	View, ViewHelp                   string
	Sort                             Format // %s column
	SortHelp                         string
	Mark, MarkHelp                   string
	MarkDown, MarkBack               string
	Export, ExportHelp               string
	Clear, ClearHelp                 string
	Build, BuildHelp                 string
	Apart, ApartHelp                 string
	MoveHelp, ColumnHelp             string
	WhyNotChosen, WhyCard, WhyNoCard string
	WhyNothing, WhyNoKit, WhyNotLead string
	WhyNoneToMark                    string

	// The dialogs.
	MarkTitleDown, MarkTitleBack Plural // %d SKUs
	MarkText                     string
	AndMore                      Format // %d
	MarkedDown, MarkedBack       Plural // %d SKUs
	AlreadyMarked                string
	BuildTitle, ApartTitle       Format // %s kit
	BuildText, ApartText         string
	Kits                         string // label
	BadKits                      string
	ExportTitle                  string
	ExportText                   string
	ExportFile                   string
	ExportShop                   string
	NoSuchShop                   Format // %s shop
	ExportAll, ExportChanged     string
	BadEnding                    string
	FileExists                   Format // %s
	Exporting                    string
	Exported                     Plural // %d SKUs, %s file
	NothingChanged               string
	CantWrite                    Format // %s

	// The card.
	Figures    []string // available, on hand, promised, safety, on the bench, at dispatch, damaged, on its way
	SoldIn     Format   // %d days, %d pieces
	Lasts      Format   // %d days
	LastsNot   string
	CountedAt  Format // %s time
	Uncounted  string
	Order      Format // %d pieces
	DownAt     Format // %s time, %s name
	Barcodes   string
	PerScan    Format // %s barcode, %d pieces
	NoBarcode  string
	Places     string
	AtStack    Format // %s place, %d pieces
	Lot        Format // %s lot
	Expires    Format // %s day
	NoPlaces   string
	KitHas     string
	KitPart    Format // %d pieces, %s goods, %d available
	CanBuild   Format // %d kits
	Limit      Format // %s part
	HandPlot   Format // %d days, %d the highest
	LeftPlot   Format // %d days, %d the highest
	PlotFrom   string // layout of a day
	Today      string
	Wanted     Plural // %d orders
	WantedNone string
	Claim      Format // %d turn, %s order, %s due, %d wanted, %d gets
	ClaimShort Format // %d pieces
	NoDue      string
	MoreOrders Plural
	History    string
	NoHistory  string
	Past       Format            // %s time, %s kind, %s change, %d left
	PastWhere  Format            // %d pieces, %s from, %s to
	Kinds      map[string]string // of documents
	OtherKind  string
	House      map[string]string // places that every warehouse has, by their ids
	Loading    string
	Retired    string
}

var zhStockroom = StockroomWords{
	Title: "库存", Label: "库存", Go: "看每个货号有多少、占用多少、还能卖多少，该下架、上架、补货的", Looks: "只看，不打包", Failed: "没有读到账本，请再试一次",
	Todo: "%s个要下架", TodoShort: "下%s", Most: "%d+",
	Views: []string{"全部", "要下架", "可上架", "要补货"}, SKUs: same("%d个货号"), AtPlace: "库位 %s", Holding: "正在算...", SortedBy: "按%s，%s", Up: "从小到大", Down: "从大到小",
	ColAdvice: "提醒", ColCode: "货号", ColName: "货品", ColPlace: "库位",
	Columns: map[string]string{"code": "货号", "name": "名称", "place": "库位", "on_hand": "现货", "promised": "占用", "available": "可售", "safety": "安全", "dispatch": "待揽",
		"damaged": "残次", "on_the_way": "在途", "sold": "近销", "cover": "够卖", "counted": "盘点", "buy": "建议"},
	Marks: map[string]string{"take_down": "下架", "put_back": "上架", "reorder": "补货"}, IsDown: "已下",
	None: "还没有货号", NoneNext: "按 Ctrl+O 导入商品和期初库存", Nothing: "没有这样的货号", NothingNext: "可以输入货号、名称、拼音首字母、条码或库位的一段；F8 看全部",
	NoneInView: []string{"没有货号", "没有要下架的", "没有可以上架的", "没有要补货的"}, NoneFits: "没有这样的货号或库位：%s", DaysLeft: "%d天", NoSales: "没卖",
	Back: "返回", BackHelp: "回到列表，再按回到打包验货", Open: "打开", OpenHelp: "看这个货号：库位、条码、30天走势、等货的订单、流水",
	View: "下一类", ViewHelp: "换着看：全部、要下架、可上架、要补货", Sort: "按%s排", SortHelp: "按选中的一列排；再按一次倒过来", Mark: "办好了", MarkHelp: "记下：已经在平台下架，或重新上架；没选货号就是整张表",
	MarkDown: "记下架", MarkBack: "记上架", Export: "导出", ExportHelp: "把可售库存写成 CSV 或 XLSX，给平台更新用：全部，或只要变了的", Clear: "清除", ClearHelp: "清除搜索和库位，看全部",
	Build: "组装", BuildHelp: "组长：把架上的单品装成整套", Apart: "拆开", ApartHelp: "组长：把架上的整套拆成单品", MoveHelp: "选一个货号；输入货号、名称、拼音首字母、条码或库位就能找，扫货品或库位就跳过去", ColumnHelp: "选一列，也看右边的列：近销和够卖按14天算，待揽是打好包还没揽走的",
	WhyNotChosen: "先用上下键选一个货号", WhyCard: "先按 Esc 回到列表", WhyNoCard: "先打开一个组合的卡片", WhyNothing: "没有筛选", WhyNoKit: "这不是组合", WhyNotLead: "要组长登录（F4）", WhyNoneToMark: "这张表没有要办的",
	MarkTitleDown: Plural{"这个货号在平台下架了？", "这%d个货号都在平台下架了？"}, MarkTitleBack: Plural{"这个货号在平台重新上架了？", "这%d个货号都在平台重新上架了？"}, MarkText: "先在平台办好，再按 F12 记下时间和姓名。", AndMore: "还有%d个",
	MarkedDown: same("记好了：%d个已下架"), MarkedBack: same("记好了：%d个已上架"), AlreadyMarked: "已经记过了",
	BuildTitle: "组装 %s", ApartTitle: "拆开 %s", BuildText: "从架上取单品，装好的放到组合的库位。写要装几套，按 F5。", ApartText: "从架上取整套，单品放回各自的库位。写要拆几套，按 F5。", Kits: "几套", BadKits: "写大于0的整数",
	ExportTitle: "导出可售库存", ExportText: "按扩展名写成 .csv 或 .xlsx。F5 写全部；F6 只写上次以后变了的，并记住这次写的。", ExportFile: "文件", ExportShop: "店铺（空着就写两列：编码、可售）", NoSuchShop: "没有「%s」这家店，没有写文件", ExportAll: "写全部", ExportChanged: "只写变了的",
	BadEnding: "文件名要以 .csv 或 .xlsx 结尾", FileExists: "已经有这个文件了：%s", Exporting: "正在写可售库存...", Exported: same("写好了，%d个货号：%s"), NothingChanged: "上次以后没有变化，没有写文件", CantWrite: "写不了文件：%s",
	Figures: []string{"可售", "现货", "占用", "安全", "台上", "待揽收", "残次", "在途"}, SoldIn: "%d天卖出 %d", Lasts: "够卖 %d 天", LastsNot: "最近没卖", CountedAt: "上次盘点 %s", Uncounted: "没有盘点过",
	Order: "建议补 %d 件", DownAt: "已下架：%s %s", Barcodes: "条码", PerScan: "%s（一次算%d件）", NoBarcode: "没有条码，可以打货品卡", Places: "在哪里", AtStack: "%s  %d件", Lot: "批号 %s", Expires: "到期 %s", NoPlaces: "账上哪里都没有",
	KitHas: "这是组合，一套里有", KitPart: "%d件 %s  可售%d", CanBuild: "单品还能装 %d 套", Limit: "卡在 %s", HandPlot: "%d天现货，最高 %d", LeftPlot: "%d天出库，最多一天 %d", PlotFrom: "1月2日", Today: "今天",
	Wanted: same("等它的订单 %d 行，按拿货先后"), WantedNone: "没有订单在等它", Claim: "%d. %s  最晚 %s  要%d 得%d", ClaimShort: "缺%d", NoDue: "不计时", MoreOrders: same("还有%d行"),
	History: "流水，新的在前", NoHistory: "没有流水", Past: "%s  %s  %s  现货 %d", PastWhere: "%d件 %s -> %s", Loading: "正在读...", Retired: "已停用",
	House:     map[string]string{"1": "台上", "2": "待揽收", "3": "残次", "4": "退货区", "-1": "供应商", "-2": "买家", "-3": "盘盈盘亏", "-4": "报废", "-5": "期初", "-6": "组装", "-7": "样品", "-8": "自用"},
	OtherKind: "其他", Kinds: map[string]string{"import": "导入", "pack": "验货", "finish": "发走", "part": "先发一部分", "join": "合包", "release": "放行", "undo": "撤销", "reverse": "撤销", "receive": "收货", "putaway": "上架",
		"damaged": "转残次", "issue": "其他出库", "move": "移库", "return_unit": "退货", "return_done": "退货", "return_claim": "退货", "return_undo": "撤销退货", "assemble": "组装", "take_apart": "拆开",
		"sku_merge": "并货号", "gift_left": "赠品不放了"},
}

var enStockroom = StockroomWords{
	Title: "Stock", Label: "Stock", Go: "What is there, promised, and may still be sold; what to take down, put back, reorder", Looks: "look only", Failed: "The books could not be read, try again",
	Todo: "%s to take down", TodoShort: "off%s", Most: "%d+",
	Views: []string{"All", "To take down", "To put back", "To reorder"}, SKUs: Plural{"%d SKU", "%d SKUs"}, AtPlace: "place %s", Holding: "working it out...", SortedBy: "by %s, %s", Up: "smallest first", Down: "largest first",
	ColAdvice: "Do", ColCode: "SKU", ColName: "Goods", ColPlace: "Place",
	Columns: map[string]string{"code": "SKU", "name": "name", "place": "place", "on_hand": "Hand", "promised": "Want", "available": "Avail", "safety": "Safe", "dispatch": "Out",
		"damaged": "Bad", "on_the_way": "Comes", "sold": "Sold", "cover": "Days", "counted": "Counted", "buy": "Buy"},
	Marks: map[string]string{"take_down": "down", "put_back": "back", "reorder": "buy"}, IsDown: "off",
	None: "There are no SKUs yet", NoneNext: "Press Ctrl+O to import products and opening stock", Nothing: "No SKU like that", NothingNext: "Type a piece of a code, name, pinyin initials, barcode or place; F8 shows all",
	NoneInView: []string{"No SKUs", "Nothing to take down", "Nothing to put back", "Nothing to reorder"}, NoneFits: "No SKU or place like that: %s", DaysLeft: "%d d", NoSales: "none",
	Back: "Back", BackHelp: "Back to the list, then to packing", Open: "Open", OpenHelp: "This SKU: places, barcodes, 30 days, the orders that wait for it, its movements",
	View: "Next list", ViewHelp: "All, to take down, to put back, to reorder", Sort: "By %s", SortHelp: "Sort by the chosen column; again the other way round", Mark: "Done", MarkHelp: "Note that goods were taken down on the platforms, or put back; with none chosen the whole list",
	MarkDown: "Mark off", MarkBack: "Mark on", Export: "Export", ExportHelp: "Write what may be sold as CSV or XLSX for the platforms: all, or what changed", Clear: "Clear", ClearHelp: "Clear search and place, show all",
	Build: "Assemble", BuildHelp: "A lead makes kits of parts on the shelves", Apart: "Take apart", ApartHelp: "A lead makes parts of kits on the shelves", MoveHelp: "Choose a SKU; type a piece of a code, name, pinyin initials, barcode or place to find it, scan goods or a place to jump there", ColumnHelp: "Choose a column, and see those on the right: Want is promised, Out packed and not collected, Bad damaged; Sold and Days go by 14 days",
	WhyNotChosen: "choose a SKU with Up and Down first", WhyCard: "press Esc for the list first", WhyNoCard: "open the card of a kit first", WhyNothing: "nothing is filtered", WhyNoKit: "it is no kit", WhyNotLead: "a lead has to sign in (F4)", WhyNoneToMark: "this list has nothing to do",
	MarkTitleDown: Plural{"Was this SKU taken down on the platforms?", "Were these %d SKUs taken down on the platforms?"}, MarkTitleBack: Plural{"Is this SKU on sale again?", "Are these %d SKUs on sale again?"},
	MarkText: "Do it on the platforms first, then F12 notes time and name.", AndMore: "and %d more",
	MarkedDown: Plural{"Noted: %d SKU is taken down", "Noted: %d SKUs are taken down"}, MarkedBack: Plural{"Noted: %d SKU is on sale again", "Noted: %d SKUs are on sale again"}, AlreadyMarked: "That was noted before",
	BuildTitle: "Assemble %s", ApartTitle: "Take %s apart", BuildText: "Parts come from the shelves, kits go to their place. Say how many and press F5.", ApartText: "Kits come from the shelves, parts go to their places. Say how many and press F5.", Kits: "Kits", BadKits: "Write a whole number above 0",
	ExportTitle: "Export what may be sold", ExportText: "The ending says which: .csv or .xlsx. F5 writes everything; F6 only what changed since, and remembers it.", ExportFile: "File", ExportShop: "Shop, for its columns (may be empty)", NoSuchShop: "There is no shop %s, no file was written", ExportAll: "Everything", ExportChanged: "What changed",
	BadEnding: "The name must end in .csv or .xlsx", FileExists: "There is such a file already: %s", Exporting: "Writing what may be sold...", Exported: Plural{"Written, %d SKU: %s", "Written, %d SKUs: %s"}, NothingChanged: "Nothing changed since, no file was written", CantWrite: "The file can't be written: %s",
	Figures: []string{"available", "on hand", "promised", "safety", "on the bench", "packed", "damaged", "coming"}, SoldIn: "sold in %d days %d", Lasts: "lasts %d days", LastsNot: "none sold lately", CountedAt: "counted %s", Uncounted: "never counted",
	Order: "suggested order: %d", DownAt: "taken down: %s %s", Barcodes: "Barcodes", PerScan: "%s (stands for %d)", NoBarcode: "No barcode; cards can be printed", Places: "Where it is", AtStack: "%s  %d pcs", Lot: "lot %s", Expires: "expires %s", NoPlaces: "Nowhere, the books say",
	KitHas: "A kit; one has", KitPart: "%d x %s  available %d", CanBuild: "can be built: %d", Limit: "limited by %s", HandPlot: "On hand, %d days, highest %d", LeftPlot: "Dispatched, %d days, most in one %d", PlotFrom: "2 Jan", Today: "today",
	Wanted: Plural{"%d order line waits for it", "%d order lines wait for it, in their turn"}, WantedNone: "No order waits for it", Claim: "%d. %s  by %s  wants %d gets %d", ClaimShort: "short %d", NoDue: "no clock", MoreOrders: Plural{"and %d more", "and %d more"},
	History: "Movements, latest first", NoHistory: "No movements", Past: "%s  %s  %s  on hand %d", PastWhere: "%d from %s to %s", Loading: "reading...", Retired: "no longer sold",
	House:     map[string]string{"1": "bench", "2": "dispatch", "3": "damaged", "4": "returns", "-1": "supplier", "-2": "customer", "-3": "found/lost", "-4": "scrap", "-5": "opening", "-6": "assembly", "-7": "sample", "-8": "own use"},
	OtherKind: "other", Kinds: map[string]string{"import": "import", "pack": "packed", "finish": "sent", "part": "part sent", "join": "joined", "release": "let go", "undo": "undone", "reverse": "reversed", "receive": "received", "putaway": "put away",
		"damaged": "damaged", "issue": "issued", "move": "moved", "return_unit": "returned", "return_done": "returned", "return_claim": "returned", "return_undo": "return undone", "assemble": "assembled", "take_apart": "taken apart",
		"sku_merge": "merged", "gift_left": "gift left out"},
}

// Stockroom is the words of the stock screen.
func (w *Words) Stockroom() *StockroomWords {
	if w.Lang == ZH.Lang {
		return &zhStockroom
	}
	return &enStockroom
}

func init() {
	for code, words := range map[string][2]Format{
		"sellable.sold":    {"货号的近期销量和出库记录对不上：%[1]s", "What sold lately is not what left: %[1]s"},
		"sellable.counted": {"货号的上次盘点和单据对不上：%[1]s", "The last count is not that of a document: %[1]s"},
	} {
		zhChecks.ByCode[code], enChecks.ByCode[code] = words[0], words[1]
	}
}
