package text

// CommandHelp is the help of the command line, by command and flag.
type CommandHelp struct {
	About    string
	Commands map[string]string
	Flags    map[string]string
}

var zhHelp = CommandHelp{
	About: "发货台：扫面单、扫货品、出库记账。不带命令就打开打包画面。",
	Commands: map[string]string{
		"moves": "一个货号的全部流水", "reverse": "按单据号撤销一张单据：入库、上架、残次、出库、移库，或已出库的包裹", "receipt": "收货单", "receipt_list": "列出开着的收货单，写单号就列明细",
		"receipt_open": "开一张收货单：按采购单，或不按", "receipt_close": "关收货单，列出差异", "purchase": "采购单", "purchase_list": "列出在途的货", "purchase_write": "写一张采购单，或改成这几行", "purchase_close": "剩下的不来了",
		"place": "库位", "place_list": "按路线列出库位", "place_add": "加库位", "place_rename": "改库位号，旧标签照样能扫", "place_close": "停用空库位，或用 --off 恢复", "place_route": "库位在拣货路线上的次序",
		"desk": "打开打包画面", "import": "导入订单、明细、运单、商品、期初库存文件", "scan": "从标准输入一行一个码地扫",
		"register": "已出库包裹的登记表", "stock": "每个货号的库存", "check": "核对账本", "template": "写一个可以照着填的空表：products 商品、stock 期初库存、orders 订单、waybills 运单、kits 组合", "demo": "打开演示小店练手，有自己的账本",
		"version": "版本", "operator": "操作员", "operator_list": "列出操作员", "operator_add": "添加操作员",
		"operator_lead": "设为组长，或用 --off 取消", "operator_pin": "设置 PIN，从标准输入读一行", "accept": "组长接受账本和回执对不上的警报",
		"completion": "命令行补全：把输出交给 bash、zsh 或 fish",
		"sheet":      "打印挂在台位旁的纸", "sheet_commands": "命令表：命令、数量、工牌的条码，一页 A4",
		"sheet_skus": "货品卡：没有条码的货，卡上是货号的条码",
	},
	Flags: map[string]string{
		"moves_sku": "哪个货号", "doc": "单据号，shipdesk moves 里有", "receipt": "收货单号", "all": "关了的也列", "note": "采购单号", "supplier": "供应商", "purchase_line": "货号=数量，可以写几个", "place": "库位号", "new_place": "新的库位号", "route": "次序，如 010，按文字排",
		"db": "账本文件", "station": "台位名", "operator": "操作员姓名", "lang": "语言：zh 或 en", "pin": "操作员的 PIN", "plain": "不画屏幕，一行一行说，给读屏软件和简单终端用",
		"json": "输出 JSON", "csv": "输出 CSV", "xlsx": "输出 XLSX", "out": "写到文件，不写到屏幕", "dry_run": "只试算，不改账本",
		"report": "把每一行的结果写到 CSV 文件", "shipped": "第一次见到就已发货的订单：open 还要打包，gone 早发走了", "shop": "文件属于哪家店", "map": "列名=含义，例如 货=商家编码；记住，以后同样的列名照此办",
		"files": "要导入的文件", "mode": "扫描方式：pack 打包，receive 收货，issue 其他出库，move 移库", "timed": "每行是 RFC3339 时间、制表符、码", "reason": "原因",
		"shell": "bash、zsh 或 fish", "sheet_out": "写到文件：.pdf 或 .html", "sku": "只印这个货号，有条码也印；可以写几次", "name": "姓名", "template": "哪一种表", "template_out": "写到这个文件（.csv 或 .xlsx），不写就输出 CSV", "off": "取消", "help": "显示帮助",
	},
}

var enHelp = CommandHelp{
	About: "A packing and shipping desk: scan the waybill, scan the items, dispatched and booked. Without a command it opens the packing screen.",
	Commands: map[string]string{
		"moves": "Every movement of a SKU", "reverse": "Take a document back by its number: received, put away, damaged, issued, moved, or a dispatched parcel", "receipt": "Receipts", "receipt_list": "List open receipts, or one with its lines",
		"receipt_open": "Open a receipt of a purchase note, or a blind one", "receipt_close": "Close a receipt and list what differs", "purchase": "Purchase notes", "purchase_list": "List what is on its way", "purchase_write": "Write a purchase note, or change it to just these lines", "purchase_close": "Nothing more of it will come",
		"place": "Places", "place_list": "List places along the walking route", "place_add": "Add a place", "place_rename": "Rename a place; old labels go on working", "place_close": "Close an empty place, or with --off open it again", "place_route": "Where a place comes on the walking route",
		"desk": "Open the packing screen", "import": "Import files of orders, lines, waybills, products, opening stock", "scan": "Read scans from standard input, one code a line",
		"register": "List dispatched parcels", "stock": "Stock of every SKU", "check": "Prove the books", "template": "Write a table to fill in: products, stock, orders, waybills, kits", "demo": "Open a demo shop to try things, in books of its own",
		"version": "Version", "operator": "Operators", "operator_list": "List operators", "operator_add": "Add an operator",
		"operator_lead": "Make somebody a lead, or with --off take it back", "operator_pin": "Set a PIN, read as one line from standard input", "accept": "A lead accepts the alarm that books and receipt do not agree",
		"completion": "Completion of the command line: feed what it writes to bash, zsh or fish",
		"sheet":      "Print what hangs beside the desk", "sheet_commands": "The command sheet: barcodes of commands, quantities, badges, on one A4 page",
		"sheet_skus": "Cards for goods without a barcode: the barcode of their SKU",
	},
	Flags: map[string]string{
		"moves_sku": "Which SKU", "doc": "Number of the document, as shipdesk moves lists it", "receipt": "Number of the receipt", "all": "Closed ones too", "note": "Number of the purchase note", "supplier": "Supplier", "purchase_line": "SKU=UNITS, any number of them", "place": "Place", "new_place": "Its new code", "route": "Its order, such as 010, sorted as text",
		"db": "File of the books", "station": "Name of the station", "operator": "Name of the operator", "lang": "Language: zh or en", "pin": "The operator's PIN", "plain": "The desk as lines of text, for screen readers and dumb terminals",
		"json": "Write JSON", "csv": "Write CSV", "xlsx": "Write XLSX", "out": "Write to a file instead of standard output", "dry_run": "Only try, change nothing",
		"report": "Write the fate of every row to a CSV file", "shipped": "Orders first seen as shipped: open is still to be packed, gone has left", "shop": "The shop the files belong to", "map": "COLUMN=MEANING, such as 货=sku_code; remembered for files with the same columns",
		"files": "Files to import", "mode": "Kind of scanning: pack, receive, issue or move", "timed": "Lines are RFC 3339 time, tab, code", "reason": "Reason",
		"shell": "bash, zsh or fish", "sheet_out": "The file to write: .pdf or .html", "sku": "Only this SKU, with a barcode or not; may be given several times", "name": "Name", "template": "Which table", "template_out": "Write to this file (.csv or .xlsx) instead of CSV to standard output", "off": "Take it back", "help": "Show help",
	},
}
