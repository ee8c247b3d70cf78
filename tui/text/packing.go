package text

// Packing is the packing screen.
type Packing struct {
	Title         string
	Begin         string // nothing open: the one thing to do
	BeginHint     string
	Remaining     string // label of the big number
	RemainUnit    string
	AllDone       string
	AllDoneScan   string
	Waybill       string
	Carrier       string
	Order         Format // %s
	Merged        Plural // %d orders in this parcel
	Split         string
	Batch         Format // batch %d, number %d
	BatchShort    Format // batch %d, number %d
	Deadline      string
	SellerNote    string
	BuyerNote     string
	NoteChanged   string // a note that changed after the label was printed
	Abnormal      string
	NewSKU        string
	NewAddress    string
	LinesChanged  string
	RefundChanged string
	NoNotes       string
	Last          string // label of the parcel just dispatched
	PackedBy      Format // time %s, station %s, operator %s
	Today         Format // %d parcels
	Open          Format // %d parcels
	Bare          Format // %d orders without a waybill
	NothingOpen   string
	NothingHint   string
	BareHint      Format // %d orders without a waybill
	LockTitle     string
	LockOK        string
	LockOKOpen    string
	Held          Plural // %d scans did not count
	AskTitle      string
	AskHint       string

	// Headings and marks of the lines.
	ColPlace  string
	ColGoods  string
	ColSKU    string
	ColDone   string
	ColNeed   string
	ColShelf  string
	LineDone  string
	LineOut   Plural // %d pieces that have to come out
	LineShort Format // only %d on shelves
	LineLast  string
	NoPlace   string
	LineCount Format // %d of %d
	MoreLines Plural // %d lines that do not fit
	MoreNotes Plural // %d lines of notes, key %s
	LeadFirst Format // %s key
}

var zhPacking = Packing{
	Title:         "打包验货",
	Begin:         "扫面单开始",
	BeginHint:     "扫快递面单上的运单号，再一件一件扫货品",
	Remaining:     "还差",
	RemainUnit:    "件",
	AllDone:       "齐了",
	AllDoneScan:   "齐了，再扫一次面单就出库",
	Waybill:       "面单",
	Carrier:       "快递",
	Order:         "订单 %s",
	Merged:        same("%d个订单合成一包"),
	Split:         "这个订单分几包发",
	Batch:         "批%d 第%d单",
	BatchShort:    "批%d #%d",
	Deadline:      "时限",
	SellerNote:    "备注",
	BuyerNote:     "买家留言",
	NoteChanged:   "备注（打单后改过）",
	Abnormal:      "平台提示异常",
	NewSKU:        "买家改了货号",
	NewAddress:    "买家改了地址",
	LinesChanged:  "打单后商品或件数改过，以屏幕为准",
	RefundChanged: "打单后有退款变化，以屏幕为准",
	NoNotes:       "没有备注",
	Last:          "上一单",
	PackedBy:      "%s 台位 %s %s",
	Today:         "今天已发 %d",
	Open:          "待验 %d",
	Bare:          "待打单 %d",
	NothingOpen:   "没有等着打包的面单",
	NothingHint:   "按 Ctrl+O 导入订单和运单文件",
	BareHint:      "%d个订单待打单，打好面单后导入运单文件",
	LockTitle:     "先处理，再继续",
	LockOK:        "处理好后按 Esc，或输入 /ok",
	LockOKOpen:    "处理好后扫本单面单，或按 Esc",
	Held:          same("这段时间有%d次扫描没算"),
	AskTitle:      "扫的是哪一种？",
	AskHint:       "看实物，输入 /选 和号码",

	ColPlace:  "库位",
	ColGoods:  "商品",
	ColSKU:    "货号",
	ColDone:   "已验",
	ColNeed:   "应有",
	ColShelf:  "账上",
	LineDone:  "齐",
	LineOut:   same("拿出%d件"),
	LineShort: "账上只有%d件",
	LineLast:  "刚扫",
	NoPlace:   "没有库位",
	LineCount: "%d/%d",
	MoreLines: same("还有%d行"),
	MoreNotes: same("备注还有%d行，按 %s 看全部"),
	LeadFirst: "只有组长可以。组长按 %s 登录再做，做完换回来",
}

var enPacking = Packing{
	Title:         "Packing",
	Begin:         "Scan a waybill to begin",
	BeginHint:     "Scan the waybill number on the label, then every item",
	Remaining:     "to go",
	RemainUnit:    "pcs",
	AllDone:       "all there",
	AllDoneScan:   "all there: scan the waybill again to dispatch",
	Waybill:       "Waybill",
	Carrier:       "Carrier",
	Order:         "Order %s",
	Merged:        Plural{"%d order in this parcel", "%d orders in this parcel"},
	Split:         "This order goes in several parcels",
	Batch:         "batch %d, no. %d",
	BatchShort:    "b%d #%d",
	Deadline:      "Deadline",
	SellerNote:    "Note",
	BuyerNote:     "Buyer",
	NoteChanged:   "Note (changed after printing)",
	Abnormal:      "The platform warns",
	NewSKU:        "The buyer changed the SKU",
	NewAddress:    "The buyer changed the address",
	LinesChanged:  "Goods or numbers changed after printing: go by the screen",
	RefundChanged: "A refund changed after printing: go by the screen",
	NoNotes:       "no notes",
	Last:          "Last parcel",
	PackedBy:      "%s station %s %s",
	Today:         "today %d",
	Open:          "to pack %d",
	Bare:          "no waybill %d",
	NothingOpen:   "No waybill waits to be packed",
	NothingHint:   "Ctrl+O imports order and waybill files",
	BareHint:      "%d orders have no waybill yet; print them, then import the waybill file",
	LockTitle:     "Put it right first",
	LockOK:        "When done: Esc, or type /ok",
	LockOKOpen:    "When done: scan this parcel's waybill, or Esc",
	Held:          Plural{"%d scan did not count meanwhile", "%d scans did not count meanwhile"},
	AskTitle:      "Which one did you scan?",
	AskHint:       "Look at the goods, type /choose and the number",

	ColPlace:  "Place",
	ColGoods:  "Item",
	ColSKU:    "SKU",
	ColDone:   "Done",
	ColNeed:   "Need",
	ColShelf:  "Books",
	LineDone:  "ok",
	LineOut:   Plural{"take %d out", "take %d out"},
	LineShort: "books: only %d",
	LineLast:  "just now",
	NoPlace:   "no place",
	LineCount: "%d/%d",
	MoreLines: Plural{"%d more line", "%d more lines"},
	MoreNotes: Plural{"%d more line of notes: %s", "%d more lines of notes: %s"},
	LeadFirst: "Leads only. The lead signs in with %s, does it, and you sign in again",
}
