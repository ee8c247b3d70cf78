package text

// IntakeWords is what the import room says: the watched folder, the list of
// files, what columns and goods mean, and what an import changed.
type IntakeWords struct {
	Came       Format // file %s, what came %s
	CameNew    Format // %d
	CameOther  Format // changed %d
	CameBad    Format // refused %d
	NotCame    Format // why %s, where it can be looked at %s
	Unknown    Format // file %s, key %s
	NoFolder   Format // folder %s
	WatchLabel string // in front of what the watched folder said

	ColumnsTitle   Format // file %s
	ColumnsHow     Format // key %s
	ColumnsType    string // label of the field
	ColumnsTurn    string // what Left and Right do
	ColumnsSave    string // the key that saves
	ColumnsNone    string // nothing was said
	ColumnsNoFit   string
	ColumnsNothing string // a column that means nothing
	ColumnsHead    string
	ColumnsSample  string
	ColumnsMeans   string
	ColumnsStill   string // even so nobody knows what the file is

	Changed     Format // order %s, what %s, was %s, is %s
	ChangedMore Plural // %d further changes
	Changes     map[string]string
	Blank       string // in place of nothing written

	ReportKey  string // the key
	ReportDir  string // folder of reports, inside the watched folder
	ReportFile string // what the report is called behind the file's own name

	GoneKey   string // the key
	GoneTitle string
	GoneHow   Format // key %s
	GoneNone  string
	GoneNo    string // label of the field
	GoneBack  Format // order %s
	GoneNot   Format // what was typed %s

	FilesHow      string
	FilesIn       Format // folder %s
	FilesNone     Format // %s what was typed fits no file here
	FilesNoFolder Format // folder %s
	FilesMarked   Plural // %d files

	GoodsKey    string // the key
	GoodsTitle  Plural // %d goods
	GoodsHow    string
	GoodsNone   string
	GoodsWhich  Format // what the shop calls them %s
	GoodsFind   string
	GoodsSKU    string // label of the field
	GoodsNoSKU  string
	GoodsMapped Format // SKU %s, %d lines of open orders
}

var zhIntake = IntakeWords{
	Came: "%s：%s", CameNew: "新增 %d", CameOther: "有变化 %d", CameBad: "没收下 %d",
	NotCame: "%s。按 %s 看", Unknown: "%s 的列名不认识，按 %s 告诉发货台各列是什么",
	NoFolder: "自动导入文件夹不见了：%s。放回来就接着导入", WatchLabel: "自动导入",

	ColumnsTitle: "%s：各列是什么", ColumnsHow: "上下键选列，左右键换意思，或输入几个字按回车。说完按 %s，以后一直照办",
	ColumnsType: "找意思", ColumnsTurn: "换一个意思", ColumnsSave: "记住并试算", ColumnsNone: "还没说哪一列是什么",
	ColumnsNoFit: "没有这样的意思", ColumnsNothing: "不要", ColumnsHead: "列名", ColumnsSample: "头几个值", ColumnsMeans: "意思",
	ColumnsStill: "还看不出是什么文件：订单要有订单编号，商品和库存要有商家编码或条码",

	Changed: "订单 %s %s：%s 改成 %s", ChangedMore: same("还有%d处改动"), Blank: "空",
	Changes: map[string]string{
		"status_text": "状态", "buyer": "买家", "receiver": "收件人", "address": "地址", "phone": "电话", "note": "备注", "message": "留言",
		"changed_sku": "修改后的sku", "changed_address": "修改后的地址", "abnormal": "异常信息", "close_reason": "关闭原因", "paid_at": "付款时间",
		"promised_at": "承诺发货时间", "shipped_at": "发货时间", "amount_paid": "实付", "refund_amount": "退款", "sku": "货号", "variant": "规格",
		"units": "件数", "dropped": "去掉", "new_line": "加上",
	},
	ReportKey: "写结果", ReportDir: "导入结果", ReportFile: "导入结果",

	GoneKey: "早发走的", GoneTitle: "按早发走算的订单", GoneHow: "货还在这里的，上下键选，按回车；或输入订单号按 %s，改为还要打包",
	GoneNone: "没有按早发走算的订单", GoneNo: "订单号", GoneBack: "订单 %s 改为还要打包", GoneNot: "%s 不是按早发走算的订单",

	FilesHow: "上下键选文件，回车标记；或把文件拖进窗口、输入路径、输入几个字找", FilesIn: "文件夹 %s，新的在前", FilesNone: "这里没有带「%s」的文件，回车按路径打开",
	FilesNoFolder: "打不开文件夹 %s", FilesMarked: same("已标记%d个文件"),

	GoodsKey: "对货号", GoodsTitle: same("%d种货没有对上货号"), GoodsHow: "上下键选，按回车找它的货号。对过一次就记住",
	GoodsNone: "都对上了", GoodsWhich: "%s 是哪个货号", GoodsFind: "输入货号或名字，或扫条码；上下键选，按回车对上",
	GoodsSKU: "货号", GoodsNoSKU: "没有这样的货号。先导入商品文件", GoodsMapped: "已对上 %s，%d行订单明细可以打包了",
}

var enIntake = IntakeWords{
	Came: "%s: %s", CameNew: "%d new", CameOther: "%d changed", CameBad: "%d refused",
	NotCame: "%s. %s shows it", Unknown: "%s: its columns are unknown, press %s to say what they mean",
	NoFolder: "The watched folder is gone: %s. Put it back and it goes on", WatchLabel: "Watched folder",

	ColumnsTitle: "%s: what its columns mean", ColumnsHow: "Up/Down: column. Left/Right: meaning, or type a part of it and press Enter. %s keeps it for all such files",
	ColumnsType: "Meaning", ColumnsTurn: "Another meaning", ColumnsSave: "Keep and try", ColumnsNone: "No column has been given a meaning yet",
	ColumnsNoFit: "There is no such meaning", ColumnsNothing: "-", ColumnsHead: "Column", ColumnsSample: "First values", ColumnsMeans: "Meaning",
	ColumnsStill: "That does not tell yet what the file is: orders need an order number, products and stock a code or barcode",

	Changed: "Order %s %s: %s becomes %s", ChangedMore: Plural{"and %d more change", "and %d more changes"}, Blank: "nothing",
	Changes: map[string]string{
		"status_text": "status", "buyer": "buyer", "receiver": "receiver", "address": "address", "phone": "phone", "note": "memo", "message": "message",
		"changed_sku": "changed SKU", "changed_address": "changed address", "abnormal": "warning", "close_reason": "why closed", "paid_at": "paid",
		"promised_at": "promised", "shipped_at": "shipped", "amount_paid": "amount paid", "refund_amount": "refund", "sku": "SKU", "variant": "variant",
		"units": "units", "dropped": "without", "new_line": "with",
	},
	ReportKey: "Write report", ReportDir: "import reports", ReportFile: "report",

	GoneKey: "Gone", GoneTitle: "Orders taken as gone", GoneHow: "The goods are still here? Arrows and Enter, or type the order number and press %s: it is to be packed",
	GoneNone: "No order was taken as gone", GoneNo: "Order", GoneBack: "Order %s is to be packed", GoneNot: "%s is no order that was taken as gone",

	FilesHow: "Arrows choose, Enter marks. Or drop files, type a path or a name", FilesIn: "Folder %s, newest first", FilesNone: "No file here has %s; Enter opens it as a path",
	FilesNoFolder: "The folder %s can't be opened", FilesMarked: Plural{"%d file marked", "%d files marked"},

	GoodsKey: "Match SKUs", GoodsTitle: Plural{"%d item without a SKU", "%d items without a SKU"}, GoodsHow: "Arrows choose, Enter looks for the SKU. It is remembered",
	GoodsNone: "All are matched", GoodsWhich: "Which SKU is %s", GoodsFind: "Type a code or name, or scan a barcode; choose with the arrows, Enter matches it",
	GoodsSKU: "SKU", GoodsNoSKU: "There is no such SKU. Import a product file first", GoodsMapped: "Matched to %s; order lines that can be packed now: %d",
}

// Intake is what the import room says.
func (w *Words) Intake() *IntakeWords {
	if w.Lang == EN.Lang {
		return &enIntake
	}
	return &zhIntake
}
