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
		"moves": "一个货号的全部流水", "reverse": "按单据号撤销一张单据：收货的每一次、整张收货单、关单、出库、移库、退货、组装，或已出库的包裹", "receipt": "收货单", "receipt_list": "列出开着的收货单，写单号就列明细",
		"receipt_open": "开一张收货单：按采购单，或不按", "receipt_close": "关收货单，列出差异", "purchase": "采购单", "purchase_list": "列出在途的货", "purchase_write": "写一张采购单，或改成这几行", "purchase_close": "剩下的不来了",
		"place": "库位", "place_list": "按路线列出库位", "place_add": "加库位", "place_rename": "改库位号，旧标签照样能扫", "place_close": "停用空库位，或用 --off 恢复", "place_route": "库位在拣货路线上的次序",
		"desk": "打开打包画面", "import": "导入订单、明细、运单、商品、期初库存文件", "scan": "从标准输入一行一个码地扫",
		"reopen":   "按早发走算的订单改为还要打包",
		"register": "已出库包裹的登记表", "stock": "每个货号的库存", "tray": "扫过但没有包裹的面单（待认领）", "check": "核对账本", "template": "写一个可以照着填的空表：products 商品、stock 期初库存、orders 订单、waybills 运单、kits 组合、notes 采购单、places 库位、suppliers 供应商、refunds 退款单", "demo": "打开演示小店练手，有自己的账本",
		"version": "版本", "operator": "操作员", "operator_list": "列出操作员", "operator_add": "添加操作员",
		"hold": "拦停订单：没打包的不能打包，打包了的进抽单表", "hold_withdraw": "取消拦停", "pulls": "要抽出的包裹",
		"operator_lead": "设为组长，或用 --off 取消", "operator_pin": "设置 PIN，从标准输入读一行", "accept": "组长接受账本和回执对不上的警报",
		"completion": "命令行补全：把输出交给 bash、zsh 或 fish",
		"sheet":      "打印挂在台位旁的纸", "sheet_commands": "命令表：命令、数量、工牌的条码，一页 A4",
		"sellable": "还能卖多少：可售数、缺货订单、下架上架补货", "taken_down": "记下：这些货号已在平台下架", "put_back": "记下：这些货号已在平台重新上架",
		"kit": "组合商品：组装和拆开", "kit_list": "列出组合：现成几套、还能装几套、卡在哪个货号", "kit_assemble": "组装：单品变成整套", "kit_apart": "拆开：整套变回单品",
		"sheet_skus": "货品卡：没有条码的货，卡上是货号的条码",
		"board":      "还没发的订单，最急的在前", "ontime": "多少订单在24、48小时内出库和揽收",
		"deadline": "时效规则", "deadline_list": "列出规则和各平台的预设", "deadline_hours": "定时限和赔付", "deadline_suspend": "一段时间暂停计时、改期或免时限", "deadline_pickups": "快递什么时候来收", "deadline_agree": "记下和买家约定的发货时间，不写时间就是取消", "deadline_end": "停用一条规则",

		"rules": "组长的备注规则和赠品规则", "rules_list": "列出规则", "rules_add": "加一条规则", "rules_remove": "去掉一条规则",
		"rules_note": "备注里有这个词：stop 停发，do 要做（大字），rest 只看（一行灰字）", "rules_gift": "符合的订单送一次赠品，不写条件就是每个订单",
	},
	Flags: map[string]string{
		"moves_sku": "哪个货号", "doc": "单据号，shipdesk moves 里有", "receipt": "收货单号", "all": "关了的也列", "note": "采购单号", "supplier": "供应商", "purchase_line": "货号=数量，可以写几个", "place": "库位号", "new_place": "新的库位号", "route": "次序，如 010，按文字排",
		"db": "账本文件", "station": "台位名", "operator": "操作员姓名", "lang": "语言：zh 或 en", "pin": "操作员的 PIN", "plain": "不画屏幕，一行一行说，给读屏软件和简单终端用",
		"json": "输出 JSON", "csv": "输出 CSV", "xlsx": "输出 XLSX", "out": "写到文件，不写到屏幕", "dry_run": "只试算，不改账本",
		"report": "把每一行的结果写到 CSV 文件", "shipped": "第一次见到就已发货的订单：open 还要打包，gone 早发走了", "shop": "文件属于哪家店", "map": "列名=含义，例如 货=商家编码；记住，以后同样的列名照此办",
		"files": "要导入的文件", "reopen": "订单编号", "mode": "扫描方式：pack 打包，receive 收货，issue 其他出库，move 移库，return 退货，count 盘点", "timed": "每行是 RFC3339 时间、制表符、码", "reason": "原因",
		"only": "只列这一种：take_down 下架、put_back 上架、reorder 补货、short 缺货", "changed": "只写和上次不同的，并记住这次写的；给平台更新库存用", "head": "表头的两个列名，用逗号隔开", "shop_head": "按这家店的列名写；和 --head 一起用就记住",
		"advised": "把建议的全部记上", "codes": "货号", "kit_code": "组合的货号", "kit_units": "几套",
		"shell": "bash、zsh 或 fish", "sheet_out": "写到文件：.pdf 或 .html", "sku": "只印这个货号，有条码也印；可以写几次", "name": "姓名", "template": "哪一种表", "template_out": "写到这个文件（.csv 或 .xlsx），不写就输出 CSV", "off": "取消", "help": "显示帮助",
		"at": "看这个时间的样子，不写就是现在", "from": "从哪天付款的算起", "to": "到哪天付款的为止（含）",
		"platform": "哪个平台，不写就是全部：taobao、tmall、pdd、douyin、jd、weixin、own", "rule_shop": "只管这家店", "since": "从哪天付款的订单起", "remind": "付款后几小时提醒组长", "latest": "付款后几小时算晚", "collect": "出库后几小时要有揽收记录", "late": "晚发赔多少：百分比、最少、最多（元），例如 5,5,50", "false": "虚假发货赔多少", "short": "缺货赔多少", "pause_from": "从什么时候起", "pause_until": "到什么时候止", "move_to": "期间付款的，最晚这个时间发", "lift": "期间付款的，不计时限", "carrier": "快递公司", "when": "星期几=时间，1是星期一，7是星期天", "order": "订单编号", "agreed": "和买家约定的最晚发货时间", "rule_id": "规则编号",
		"numbers": "订单号或面单号；写 - 就从标准输入读",

		"word": "备注或留言里的词", "effect": "stop、do 或 rest", "ask_ok": "do：扫 OK 才出库", "rule": "规则的编号，例如 n3 或 g2，见 rules list",
		"gift": "赠品的货号", "gift_units": "每个订单送几件", "gift_from": "实付满多少元", "gift_with": "买了这个货号", "gift_word": "备注或留言里有这个词", "gift_shop": "这家店的订单",
		"gift_seen": "不用扫，验完最后一件货就算放进去了",
	},
}

var enHelp = CommandHelp{
	About: "A packing and shipping desk: scan the waybill, scan the items, dispatched and booked. Without a command it opens the packing screen.",
	Commands: map[string]string{
		"moves": "Every movement of a SKU", "reverse": "Take a document back by its number: one scan of a receipt, a whole receipt or its closing, goods issued, moved, returned or assembled, or a dispatched parcel", "receipt": "Receipts", "receipt_list": "List open receipts, or one with its lines",
		"receipt_open": "Open a receipt of a purchase note, or a blind one", "receipt_close": "Close a receipt and list what differs", "purchase": "Purchase notes", "purchase_list": "List what is on its way", "purchase_write": "Write a purchase note, or change it to just these lines", "purchase_close": "Nothing more of it will come",
		"place": "Places", "place_list": "List places along the walking route", "place_add": "Add a place", "place_rename": "Rename a place; old labels go on working", "place_close": "Close an empty place, or with --off open it again", "place_route": "Where a place comes on the walking route",
		"desk": "Open the packing screen", "import": "Import files of orders, lines, waybills, products, opening stock", "scan": "Read scans from standard input, one code a line",
		"reopen":   "Orders taken as gone are to be packed after all",
		"register": "List dispatched parcels", "stock": "Stock of every SKU", "tray": "Waybills scanned that no parcel has (the wait tray)", "check": "Prove the books", "template": "Write a table to fill in: products, stock, orders, waybills, kits, notes, places, suppliers, refunds", "demo": "Open a demo shop to try things, in books of its own",
		"version": "Version", "operator": "Operators", "operator_list": "List operators", "operator_add": "Add an operator",
		"hold": "Hold orders: what is not packed can't be packed, what is packed is to be pulled", "hold_withdraw": "Let held orders go", "pulls": "List the packed parcels that are to be pulled",
		"operator_lead": "Make somebody a lead, or with --off take it back", "operator_pin": "Set a PIN, read as one line from standard input", "accept": "A lead accepts the alarm that books and receipt do not agree",
		"completion": "Completion of the command line: feed what it writes to bash, zsh or fish",
		"sheet":      "Print what hangs beside the desk", "sheet_commands": "The command sheet: barcodes of commands, quantities, badges, on one A4 page",
		"sellable": "What may still be sold: units, short orders, what to take down, put back, reorder", "taken_down": "Note that these SKUs were taken down on the platforms", "put_back": "Note that these SKUs are on sale again",
		"kit": "Kits: assemble and take apart", "kit_list": "List kits: how many are assembled, how many can be built, and which part limits it", "kit_assemble": "Turn parts into kits", "kit_apart": "Turn kits back into parts",
		"sheet_skus": "Cards for goods without a barcode: the barcode of their SKU",
		"board":      "Orders that have still to leave, the most urgent first", "ontime": "How many orders left and were collected within 24 and 48 hours",
		"deadline": "Rules about time", "deadline_list": "List the rules and the presets of the platforms", "deadline_hours": "Set hours and penalties", "deadline_suspend": "Stop the clock, move or lift deadlines for a while", "deadline_pickups": "When a courier comes", "deadline_agree": "Note by when a buyer agreed to have an order shipped; without a time it is taken back", "deadline_end": "End a rule",

		"rules": "The lead's rules for notes and gifts", "rules_list": "List the rules", "rules_add": "Add a rule", "rules_remove": "Remove a rule",
		"rules_note": "A word in notes means: stop (on hold), do (stands large), rest (one grey line)", "rules_gift": "Orders that fit get a gift once; without conditions every order",
	},
	Flags: map[string]string{
		"moves_sku": "Which SKU", "doc": "Number of the document, as shipdesk moves lists it", "receipt": "Number of the receipt", "all": "Closed ones too", "note": "Number of the purchase note", "supplier": "Supplier", "purchase_line": "SKU=UNITS, any number of them", "place": "Place", "new_place": "Its new code", "route": "Its order, such as 010, sorted as text",
		"db": "File of the books", "station": "Name of the station", "operator": "Name of the operator", "lang": "Language: zh or en", "pin": "The operator's PIN", "plain": "The desk as lines of text, for screen readers and dumb terminals",
		"json": "Write JSON", "csv": "Write CSV", "xlsx": "Write XLSX", "out": "Write to a file instead of standard output", "dry_run": "Only try, change nothing",
		"report": "Write the fate of every row to a CSV file", "shipped": "Orders first seen as shipped: open is still to be packed, gone has left", "shop": "The shop the files belong to", "map": "COLUMN=MEANING, such as 货=sku_code; remembered for files with the same columns",
		"files": "Files to import", "reopen": "Order numbers", "mode": "Kind of scanning: pack, receive, issue, move, return or count", "timed": "Lines are RFC 3339 time, tab, code", "reason": "Reason",
		"only": "Only these: take_down, put_back, reorder, short", "changed": "Only what differs from the last time, and remember this one: to update a platform", "head": "The two column names of the table, such as sku,stock", "shop_head": "Column names of this shop; with --head they are remembered",
		"advised": "Everything that is advised", "codes": "SKU codes", "kit_code": "SKU code of the kit", "kit_units": "How many kits",
		"shell": "bash, zsh or fish", "sheet_out": "The file to write: .pdf or .html", "sku": "Only this SKU, with a barcode or not; may be given several times", "name": "Name", "template": "Which table", "template_out": "Write to this file (.csv or .xlsx) instead of CSV to standard output", "off": "Take it back", "help": "Show help",
		"at": "As it stands at this time instead of now", "from": "Paid from this day on", "to": "Paid until this day, included",
		"platform": "Which platform, every one without it: taobao, tmall, pdd, douyin, jd, weixin, own", "rule_shop": "For this shop alone", "since": "For orders paid from this day on", "remind": "Hours from payment to the lead's reminder", "latest": "Hours from payment until it is late", "collect": "Hours from dispatch to the courier's record", "late": "What being late costs: percent, minimum, maximum in yuan", "false": "What false dispatch costs", "short": "What being out of stock costs", "pause_from": "From this time on", "pause_until": "Until this time", "move_to": "What is paid meanwhile is due by this time", "lift": "What is paid meanwhile has no deadline", "carrier": "The carrier", "when": "Days=times, 1 is Monday, 7 is Sunday", "order": "Number of the order", "agreed": "The latest time to ship that the buyer agreed to", "rule_id": "Number of the rule",
		"numbers": "Order numbers or waybills; - reads them from standard input",

		"word": "The word in the seller's or buyer's note", "effect": "stop, do or rest", "ask_ok": "do: OK is scanned before it leaves", "rule": "The rule's name, such as n3 or g2, see rules list",
		"gift": "The SKU of the gift", "gift_units": "Pieces for each order", "gift_from": "Paid at least, in yuan", "gift_with": "The order contains this SKU", "gift_word": "A note has this word", "gift_shop": "Orders of this shop",
		"gift_seen": "Not scanned: it goes in with the last of the goods",
	},
}
