package text

// ReturningWords is what the returns screen says beyond the answers to scans.
type ReturningWords struct {
	Title     string
	Label     string // of the action that leads here
	Go        string // help
	Scans     string // what a scan is here
	Begin     string
	BeginHint string
	FindHint  string // how a parcel is found that nobody knows
	Waits     string // behind the big number of parcels
	Nobodys   Format // %d unclaimed
	Failed    string
	Lists     []string // waiting, unclaimed, inspected, awaited
	Empty     []string // the same lists
	EmptyNext []string
	Fates     map[string]string // large, of the unit just judged

	ColNumber  string
	ColOrder   string
	ColBuyer   string
	ColGoods   string
	ColRefund  string
	ColPlace   string
	ColSent    string
	ColWanted  string
	ColGood    string
	ColDamaged string
	ColMissing string
	ColFound   string

	NoOrder   string // in place of an order
	HereNow   string // inspected at this station
	OpenAt    Format // %s station
	SignedAt  Format // when %s, station %s, operator %s
	Status    Format // %s of the refund, in the platform's words
	Buyer     Format // %s
	ToGo      string // behind the big number of pieces
	Found     string // the same, where nobody said how many come
	KeptHere  string // of an unclaimed parcel
	MoreLines Format // %d
	Times     Format // units %d, goods %s
	And       Format // goods %s, %d others

	Open, OpenHelp       string
	One, OneHelp         string // a chosen line: one good piece
	Pick, PickHelp       string
	Next, NextHelp       string
	Undo, UndoHelp       string
	Park, ParkHelp       string
	Finish, FinishHelp   string
	Missing, MissingHelp string
	Damaged, DamagedHelp string
	Claim, ClaimHelp     string
	ClaimTitle           string
	ClaimText            string
	ClaimField           string
	Back, BackHelp       string
	MoveHelp             string
	WhyNoneOpen          string
	WhyOpen              string
	WhyNotCounted        string
	WhyClaimed           string
	WhyNoneMissing       string
	PickNext             string
	WhyNoUndo            string
	WhyNotChosen         string
}

// Returning is the words of the returns screen.
func (w *Words) Returning() *ReturningWords {
	if w.Lang == ZH.Lang {
		return &zhReturning
	}
	return &enReturning
}

var zhReturning = ReturningWords{
	Title: "退货", Label: "退货", Go: "签收退回来的包裹，验货，放回货架或记残损", Scans: "扫的都算退货",
	Begin: "扫退件签收", BeginHint: "一件接一件扫快递单号；要验货就再扫一次它的单号，或者上下键选好按回车",
	FindHint: "单号没人认得：扫里面的我们的面单、订单号，或直接扫货，会列出哪些订单在退它",
	Waits:    "件等着验", Nobodys: "其中 %d 件无主", Failed: "读不出退货，稍后自动再试",
	Lists:     []string{"等着验的", "无主件", "验完的", "等买家寄回的"},
	Empty:     []string{"没有等着验的退件", "没有无主件", "还没有验完的退件", "没有在路上的退件"},
	EmptyNext: []string{"扫一个退件的快递单号就签收", "认不出的退件签收后列在这里", "验完的退件列在这里，最近的在上面", "导入退款单后，买家还没寄到的列在这里"},
	Fates:     map[string]string{"sellable": "放回货架", "damaged": "残损", "kept": "先留着"},
	ColNumber: "单号", ColOrder: "订单", ColBuyer: "买家", ColGoods: "货品", ColRefund: "退款", ColPlace: "库位", ColSent: "发出", ColWanted: "应退",
	ColGood: "好", ColDamaged: "残", ColMissing: "缺", ColFound: "里面有",
	NoOrder: "无主", HereNow: "本台在验", OpenAt: "台位 %s 在验", SignedAt: "%s 签收，台位 %s，%s", Status: "平台：%s", Buyer: "买家 %s",
	ToGo: "件还没验", Found: "件已验", KeptHere: "不知道是谁的，货先放退货区", MoreLines: "还有 %d 行", Times: "%[2]s %[1]d件", And: "%s 另%d种",
	Open: "验这件", OpenHelp: "验选中的退件，同扫它的单号",
	One: "记一件好的", OneHelp: "没有条码的货：上下键选中它，记一件好的；坏的再按残损",
	Pick: "选这个", PickHelp: "选中一种意思，同 /选",
	Next: "换列表", NextHelp: "等着验的、无主件、验完的、等买家寄回的",
	Undo: "撤销", UndoHelp: "撤销上一次：签收、记的一件货、验完",
	Park: "先放着", ParkHelp: "这件先不验了，里面验过的都记着",
	Finish: "验完", FinishHelp: "这件验完了；说好要退的还缺就先问缺不缺",
	Missing: "缺件", MissingHelp: "没扫到的就是里面没有，这件验完",
	Damaged: "残损", DamagedHelp: "刚扫的这件是坏的，放残损区",
	Claim: "认领", ClaimHelp: "无主件：写它是哪个订单的",
	ClaimTitle: "这件是哪个订单的", ClaimText: "输入订单号，或扫我们的面单。里面验过的货马上归到这个订单", ClaimField: "订单号",
	Back: "返回", BackHelp: "回到打包；正在验的留在本台，回来接着验", MoveHelp: "选退件或货品，翻到底会接着读",
	WhyNoneOpen: "先扫一件退货开始验", WhyOpen: "先把正在验的验完，或先放着", WhyNotCounted: "先扫一件货，再说它是坏的",
	WhyClaimed: "已经知道是哪个订单的", WhyNoneMissing: "没有缺的，按验完就行", PickNext: "上下键选，按回车；也可以写 /选 1", WhyNoUndo: "没有可以撤销的", WhyNotChosen: "先用上下键选一行",
}

var enReturning = ReturningWords{
	Title: "Returns", Label: "Returns", Go: "Sign in what came back, inspect it, back to the shelf or damaged", Scans: "scans are returns",
	Begin: "Scan parcels in", BeginHint: "One number after the other. To inspect one scan its number again, or choose it with Up and Down and press Enter",
	FindHint: "Nobody knows the number: scan our waybill or order number inside it, or the goods, to see which orders return them",
	Waits:    "to inspect", Nobodys: "%d of them unclaimed", Failed: "The returns can't be read, it is tried again",
	Lists:     []string{"To inspect", "Unclaimed", "Inspected", "On their way back"},
	Empty:     []string{"Nothing waits to be inspected", "No unclaimed parcels", "Nothing was inspected yet", "Nothing is on its way back"},
	EmptyNext: []string{"Scan the number of a parcel that came back to sign it in", "Parcels that nobody knows are listed here", "What was inspected is listed here, latest first", "Import a refund list to see what buyers send back"},
	Fates:     map[string]string{"sellable": "back to shelf", "damaged": "damaged", "kept": "keep it"},
	ColNumber: "Number", ColOrder: "Order", ColBuyer: "Buyer", ColGoods: "Goods", ColRefund: "Refund", ColPlace: "Place", ColSent: "Sent", ColWanted: "Due",
	ColGood: "Good", ColDamaged: "Dam", ColMissing: "Miss", ColFound: "Found",
	NoOrder: "unclaimed", HereNow: "open here", OpenAt: "open at %s", SignedAt: "in %s, station %s, %s", Status: "Platform: %s", Buyer: "Buyer %s",
	ToGo: "to inspect", Found: "inspected", KeptHere: "Nobody knows whose it is, the goods stay with the returns", MoreLines: "%d more lines", Times: "%d x %s", And: "%s and %d more",
	Open: "Inspect", OpenHelp: "Inspect the chosen parcel, as scanning its number does",
	One: "One good", OneHelp: "Goods without a barcode: choose the line, one good piece; then Damaged if it is not",
	Pick: "This one", PickHelp: "Choose one of the meanings, like /choose",
	Next: "Next list", NextHelp: "To inspect, unclaimed, inspected, on their way back",
	Undo: "Undo", UndoHelp: "Take the last act back: a parcel signed in, a unit, an inspection",
	Park: "Set aside", ParkHelp: "It waits again, with what was found in it",
	Finish: "Done", FinishHelp: "The inspection is done; what was announced and is not there is asked for",
	Missing: "Missing", MissingHelp: "What was not scanned was not in it; the inspection is done",
	Damaged: "Damaged", DamagedHelp: "The piece just scanned is damaged",
	Claim: "Claim", ClaimHelp: "An unclaimed parcel: write whose order it is",
	ClaimTitle: "Whose parcel is it", ClaimText: "Type the order number, or scan our waybill. What was found in it is the order's at once", ClaimField: "Order",
	Back: "Back", BackHelp: "Back to packing; what is being inspected stays open here", MoveHelp: "Choose a parcel or a line; the list reads on at its end",
	WhyNoneOpen: "scan a parcel to inspect first", WhyOpen: "finish the open one or set it aside first", WhyNotCounted: "scan the piece first, then say that it is damaged",
	WhyClaimed: "its order is known", WhyNoneMissing: "nothing is missing, press Done", PickNext: "Choose with Up and Down and press Enter, or type /choose 1", WhyNoUndo: "there is nothing to take back", WhyNotChosen: "choose a row with Up and Down first",
}
