package text

// Demo is the demo shop: its banner, the practice scanner and the guided
// first minute.
type Demo struct {
	Banner      string // in the header, so that nobody packs real parcels
	BannerShort string
	NotDemo     Format // file %s holds real books
	Aside       Format // the old demo was put into file %s
	Welcome     string
	FirstHint   string // to somebody who has not signed in yet
	Open        string // the action that opens the demo from an empty desk
	OpenHelp    string

	Label    string // the action that opens and closes the scanner
	Help     string
	Title    string
	Keys     Format // how it is used: close %s
	KeysTiny Format // close %s
	Nothing  string
	Lessons  map[string]string // what a code teaches
	Pieces   Plural            // %d pieces in a case

	// The first minute: five steps, and what is said instead when the station
	// stands elsewhere.
	Step     Format   // %d of 5
	Steps    []string // without a practice scanner open
	StepKeys Format   // how to open the practice scanner: %s
	StepRows Format   // the row to choose: %s
	Again    string   // a parcel has to be open for this step
	Locked   Format   // key %s
	Skip     Format   // key %s
	SkipHelp string
	Done     Format // key %s
	Skipped  string
	NoRow    string // Enter, and no line is chosen
}

var zhDemo = Demo{
	Banner:      "演示账本，不是真单",
	BannerShort: "演示",
	NotDemo:     "%s 里是真账本，演示不会动它。要另开一个演示：shipdesk demo --db 新文件.db",
	Aside:       "上次的演示订单全过期了，换了一批新的。旧账本在 %s",
	Welcome:     "随便扫。自己的账本要运行 shipdesk",
	FirstHint:   "只想看看：退出，再运行 shipdesk demo",
	Open:        "演示",
	OpenHelp:    "打开演示小店练练手，这本账不动",

	Label:    "练习扫码",
	Help:     "没有扫描枪也能扫：列出现在值得一扫的码，扫出去和真枪一样",
	Title:    "练习扫描枪",
	Keys:     "上下键选，回车扫，%s 收起",
	KeysTiny: "上下选 回车扫 %s 收",
	Nothing:  "现在没有可练的码",
	Lessons: map[string]string{
		"next": "下一单", "merged": "合单", "noted": "有备注的单", "cases": "要整箱的单", "short": "缺货的单", "twins": "同码货的单",
		"refunded": "退款的单", "held": "拦停的单", "elsewhere": "别台在验的单", "parked": "挂起的单", "packed": "发过的单",
		"item_first": "没扫单先扫货", "right": "对的货", "case": "箱码", "variant": "错的款", "over": "多一件", "case_over": "整箱太多",
		"which": "一码两货", "missing": "账上没有", "other": "另一张单", "same": "本单再扫", "unknown": "不认识的码", "unknown_bill": "没有的单号",
		"own": "扫本单确认", "ok": "命令确认", "early": "没确认就扫", "found": "组长记找到", "set_aside": "挂起", "too_few": "缺货挂起", "confirm": "确认备注", "undo": "撤销",
	},
	Pieces: same("一箱%d件"),

	Step: "第%d步/5",
	Steps: []string{
		"扫一张面单", "扫一件单子上要的货", "故意扫一件错的，看会怎样", "这一件没有算。放回去，再按 Esc 或扫本单面单", "把剩下的货扫完，包裹自己出库",
	},
	StepKeys: "。没有扫描枪就按 %s",
	StepRows: "：选「%s」，按回车",
	Again:    "再扫一张面单",
	Locked:   "被拦住了：按 %s 确认，再接着来",
	Skip:     "%s 跳过",
	SkipHelp: "不看第一分钟的引导，以后也不再出现",
	Done:     "五步都会了！%s 还有更多可以练",
	NoRow:    "先按上下键选一行，再按回车扫",
	Skipped:  "引导已收起，F1 随时看能做什么",
}

var enDemo = Demo{
	Banner:      "DEMO, not real orders",
	BannerShort: "DEMO",
	NotDemo:     "%s holds real books; the demo leaves them alone. For another demo: shipdesk demo --db NEWFILE.db",
	Aside:       "All orders of the last demo were late, so here is a new one. The old books are in %s",
	Welcome:     "Demo. Your own books: run shipdesk",
	FirstHint:   "Just looking? Quit and run: shipdesk demo",
	Open:        "Demo",
	OpenHelp:    "Open the demo shop and try things; these books stay as they are",

	Label:    "Practice",
	Help:     "Scan without a scanner: lists the codes worth scanning now and sends them as a scanner would",
	Title:    "Practice scanner",
	Keys:     "Up and Down choose, Enter scans, %s closes",
	KeysTiny: "Up/Down, Enter, %s",
	Nothing:  "Nothing to practise now",
	Lessons: map[string]string{
		"next": "next parcel", "merged": "two in one", "noted": "with a note", "cases": "whole cases", "short": "short", "twins": "same barcode",
		"refunded": "refunded", "held": "on hold", "elsewhere": "open elsewhere", "parked": "parked", "packed": "sent before",
		"item_first": "item too early", "right": "right item", "case": "case barcode", "variant": "wrong variant", "over": "one too many", "case_over": "case too many",
		"which": "which one?", "missing": "none in books", "other": "another waybill", "same": "waybill again", "unknown": "unknown code", "unknown_bill": "unknown waybill",
		"own": "waybill says OK", "ok": "OK command", "early": "scan before OK", "found": "lead finds it", "set_aside": "park", "too_few": "park as short", "confirm": "note done", "undo": "undo",
	},
	Pieces: Plural{"case of %d", "case of %d"},

	Step: "Step %d/5",
	Steps: []string{
		"Scan a waybill", "Scan an item that is wanted", "Scan a wrong item on purpose", "Not counted. Put it back, then press Esc or scan this waybill", "Scan the rest, the last one dispatches",
	},
	StepKeys: ". No scanner? Press %s",
	StepRows: ": choose \"%s\", Enter",
	Again:    "Scan another waybill first",
	Locked:   "Refused: %s says OK, then go on",
	Skip:     "%s skips",
	SkipHelp: "Close the first-minute guide for good",
	Done:     "All five done! More to try: %s",
	NoRow:    "Choose a line with Up and Down, then Enter scans it",
	Skipped:  "Guide closed. F1: what you can do",
}
