package text

// Importing is what the screen says while files are brought in.
type Importing struct {
	Title      string
	Label      string // in the footer
	Help       string
	File       string // label of the field
	Preview    string // the key that tries it
	NoFile     string
	Trial      string // name of the preview
	TrialNext  Format // %s key
	Go         string // the key that imports
	AskShipped Format // shop %s, %d orders
	ShippedDo  string
	KeepOpen   string // the key for orders still to be packed
	TheyLeft   string // the key for orders that left before
	Running    Format // %s bar, %d percent
	RunTitle   string
	RunText    string
	Stop       string // the key that cancels
	Done       string
	DoneSaid   string // the toast
	Broken     string // name of the dialog that says why a file can't be read
	Nothing    string // nothing in the files is new
	Waits      Format // a trial waits for its answer; %s key
}

var zhImporting = Importing{
	Title: "导入文件", Label: "导入", Help: "导入订单、明细、商品、期初库存、运单文件",
	File: "文件", Preview: "试算", NoFile: "请输入文件路径",
	Trial: "试算结果，账本还没改", TrialNext: "没问题就按 %s 导入", Go: "导入",
	AskShipped: "店铺「%s」有%d个订单，平台上已发货，这里还没打包",
	ShippedDo:  "只打了面单、货还在这里，按 F5；早就发走了，按 F6。这个店铺以后都照这样办",
	KeepOpen:   "还要打包", TheyLeft: "早发走了",
	Running: "正在导入 %s %d%%", RunTitle: "正在导入", RunText: "导入时照样可以打包，导完会说",
	Stop: "停止导入", Done: "导入完成", DoneSaid: "导入完成", Broken: "这个文件读不了",
	Nothing: "这些文件里没有新东西，账本没有改",
	Waits:   "试算好了，等着确认导入：%s",
}

var enImporting = Importing{
	Title: "Import files", Label: "Import", Help: "Import orders, lines, products, opening stock, waybills",
	File: "Files", Preview: "Try it", NoFile: "Type the path of a file",
	Trial: "Only tried, the books are unchanged", TrialNext: "If this is right, press %s to import", Go: "Import",
	AskShipped: "Shop '%s' has %d orders that the platform calls shipped and this desk has not packed",
	ShippedDo:  "Only the labels were printed, the goods are here: F5. They left long ago: F6. It stays so for this shop",
	KeepOpen:   "Still to pack", TheyLeft: "They left",
	Running: "Importing %s %d%%", RunTitle: "Importing", RunText: "You can go on packing; it will say when it is done",
	Stop: "Stop the import", Done: "Imported", DoneSaid: "Imported", Broken: "This file can't be read",
	Nothing: "Nothing in these files is new, the books are unchanged",
	Waits:   "An import waits for your answer: %s",
}
