package text

// LeadWords is what is said of what a lead changes at the desk: other goods, a
// parcel joined into another, a part that goes ahead, waybills that nobody
// knows and the tray where they wait.
type LeadWords struct {
	// Swap.
	SendNot      Format // send %s, not %s
	SendHint     Format // send %s
	SwappedTitle Format // send %s, not %s
	SwappedNext  string
	SwapHow      string
	SwapHowNext  string
	NotInside    string
	NotInsideDo  string
	IsGift       string
	IsGiftDo     string
	KitPart      string
	KitPartDo    Format // the kit's SKU
	NoSuchSKU    string
	NoSuchSKUDo  string
	Begun        string
	BegunNext    string
	SwapBecause  Format // %s reason
	LineSwapped  string
	SwapLabel    string
	SwapHelp     string
	SwapPick     string
	SwapTo       string
	SwapToHint   Format // %s goods
	SwapToField  string
	SwapWhyField string
	SwapNone     string
	SwapRow      Format // goods %s, SKU %s, pieces %s

	// Join.
	JoinAsk       Format // %s waybill
	JoinAskNext   string
	JoinedTitle   Format // %s waybill that is void, %s the one that stays
	JoinedNext    string
	JoinedInto    Format // %s waybill that stays
	JoinedIntoDo  string
	SameParcel    string
	SameParcelDo  string
	NoParcel      Format // %s waybill
	NoParcelNext  string
	JoinPacked    Format // %s waybill
	JoinPackedDo  string
	JoinOpen      Format // %s waybill
	JoinOpenNext  string
	JoinBegun     Format // %s waybill
	JoinBegunNext string
	JoinHeld      Format // %s waybill
	JoinHeldNext  string
	JoinHelp      string
	JoinLabel     string

	// Part.
	PartTitle     Format // waybill %s, pieces %s
	PartNext      string
	RestWaits     Format // %s waybill
	RestWaitsNext string
	UseFinish     string
	UseFinishNext string
	PartLabel     string
	PartHelp      string
	PartAsk       Format // waybill %s, in it %s, left %s
	PartYes       string

	// Bind, and the tray.
	BindAsk       Format // %s waybill
	BindAskNext   string
	BoundTitle    Format // waybill %s, order %s
	BoundNext     string
	Cleared       Format // %s waybill
	ClearedWord   string
	ClearedNext   string
	HasParcel     Format // %s waybill
	HasParcelNext string
	NoOrder       Format // %s order
	NoOrderNext   string
	OrderDone     Format // %s order
	OrderDoneNext string
	HasWaybill    Format // order %s, waybill %s
	HasWaybillDo  string
	Importing     string
	ImportingNext string
	BindHow       string
	BindHowNext   string
	NotInTray     string
	NotInTrayNext string
	BindLabel     string
	BindHelp      string
	BindField     string
	BindKey       string
	InTray        Plural // %d waybills
	TrayKnown     Plural // %d waybills of the tray can be packed
	TrayKnownOf   Format // %s waybill
	TrayTitle     string
	TrayMenu      string
	TrayEmpty     string
	TrayHint      Format // %s key that takes out
	TrayRow       Format // waybill %s, when %s, station %s, operator %s
	TrayRemove    string
	TrayHead      []string
}

var zhLead = LeadWords{
	SendNot:      "改发：发 %s，不发 %s",
	SendHint:     "发 %s",
	SwappedTitle: "发 %s，不发 %s",
	SwappedNext:  "照新的扫；要改回来，再换一次就行",
	SwapHow:      "换哪件货，发哪件货？",
	SwapHowNext:  "输入 /改发 原货号 新货号 原因；没打开包裹就先写订单号",
	NotInside:    "这里没有要这件货",
	NotInsideDo:  "看清货号再输入一次",
	IsGift:       "这是赠品，不能改发",
	IsGiftDo:     "要送别的，改赠品规则（F9）；这次没有货，组长用 /short",
	KitPart:      "这是组合里的一件，组合只能整套改发",
	KitPartDo:    "要换就写组合的货号 %s",
	NoSuchSKU:    "要换成的货号不认识，或一个码有几种货",
	NoSuchSKUDo:  "输入货号，或先导入商品文件",
	Begun:        "这件货已经有装进包裹的，不能换",
	BegunNext:    "先用 /撤销 退回来，再换",
	SwapBecause:  "原因：%s",
	LineSwapped:  "改发",
	SwapLabel:    "改发别的货",
	SwapHelp:     "/改发 原货号 新货号 原因：这一单改发别的货，改回来就再换一次",
	SwapPick:     "哪件货不发了？",
	SwapTo:       "改发哪件货？",
	SwapToHint:   "不发 %s。扫新货的条码或输入货号，再写原因",
	SwapToField:  "新货",
	SwapWhyField: "原因",
	SwapNone:     "没有可以换的货：先打开包裹，装进去的先撤销",
	SwapRow:      "%s  %s  %s",

	JoinAsk:       "把哪个包裹并进来？这一单是：%s",
	JoinAskNext:   "扫要并进来的那张面单；不并就接着扫货",
	JoinedTitle:   "面单 %s 并进了 %s",
	JoinedNext:    "撕掉并进来的那张面单，货一起装",
	JoinedInto:    "这一单已并进面单 %s",
	JoinedIntoDo:  "撕掉这张面单",
	SameParcel:    "就是这一单，不用并",
	SameParcelDo:  "扫另一张面单，或接着扫货",
	NoParcel:      "没有包裹用这个号，不能并：%s",
	NoParcelNext:  "扫要并进来的面单",
	JoinPacked:    "已经出库，不能并：面单 %s",
	JoinPackedDo:  "各发各的；要合就先撤销那一单的出库",
	JoinOpen:      "别的台位正在验，不能并：面单 %s",
	JoinOpenNext:  "请那个台位先挂起，再并",
	JoinBegun:     "里面已经装了货，不能并：面单 %s",
	JoinBegunNext: "打开那一单，把货撤销出来，再并",
	JoinHeld:      "不能打包的包裹，不能并：面单 %s",
	JoinHeldNext:  "扫那张面单看是什么原因",
	JoinHelp:      "/合包 再扫另一张面单：并进打开的这一单，那张作废",
	JoinLabel:     "并进另一单",

	PartTitle:     "面单 %s 先发%s，其余等新面单",
	PartNext:      "封箱贴单。其余的算待打单，导入新面单后再验",
	RestWaits:     "面单 %s 只发了一部分，已经出库，其余等新面单",
	RestWaitsNext: "打好新面单，请组长导入运单文件",
	UseFinish:     "其余的货有另一张面单，不用等新面单",
	UseFinishNext: "输入 /完成，这一包先发",
	PartLabel:     "先发这些",
	PartHelp:      "/分批 没有别的面单也先发已装的，其余等新面单",
	PartAsk:       "面单 %s 先发%s，还差%s等新面单",
	PartYes:       "先发",

	BindAsk:       "这张面单是哪个订单的？%s",
	BindAskNext:   "扫订单号，或输入 /绑定 订单号；不知道就接着扫",
	BoundTitle:    "面单 %s 绑到了订单 %s",
	BoundNext:     "扫这张面单就可以验货",
	Cleared:       "面单 %s 从待认领筐里去掉了",
	ClearedNext:   "接着扫",
	ClearedWord:   "已去掉",
	HasParcel:     "这张面单已有包裹，不能绑：%s",
	HasParcelNext: "扫这张面单看是哪个包裹",
	NoOrder:       "没有这个订单，或有几家店都有这个号：%s",
	NoOrderNext:   "看清订单号再输入；没导入的先导入订单文件",
	OrderDone:     "订单 %s 没有要发的货，不能绑",
	OrderDoneNext: "面单放一边，看看是不是别的订单",
	HasWaybill:    "订单 %s 已有没验的面单 %s",
	HasWaybillDo:  "用那张面单；重打的请导入运单文件，旧号会自动作废",
	Importing:     "正在导入文件，这会儿不能绑",
	ImportingNext: "等导入完再绑，也许文件里就有这张面单",
	BindHow:       "要绑哪张面单？",
	BindHowNext:   "先扫不认识的面单，再输入 /绑定 订单号",
	NotInTray:     "待认领筐里没有这张面单",
	NotInTrayNext: "按 F9 看待认领筐里有什么",
	BindLabel:     "绑到订单",
	BindHelp:      "/绑定 订单号：刚扫的、不认识的面单归这个订单",
	BindField:     "订单号",
	BindKey:       "绑定",
	InTray:        same("待认领%d"),
	TrayKnown:     same("待认领筐里有%d个包裹的面单已导入，可以验了"),
	TrayKnownOf:   "面单 %s 已导入",
	TrayTitle:     "待认领：扫过但没有包裹的面单",
	TrayMenu:      "待认领的面单",
	TrayEmpty:     "没有待认领的面单",
	TrayHint:      "用上下键选，按回车绑到订单，按 %s 去掉。导入文件带来的会自己出去",
	TrayRow:       "%s  %s  台位 %s  %s",
	TrayRemove:    "去掉",
	TrayHead:      []string{"面单", "可能的快递", "扫描时间", "台位", "操作员"},
}

var enLead = LeadWords{
	SendNot:      "SWAPPED: send %s, not %s",
	SendHint:     "Send %s",
	SwappedTitle: "Send %s, not %s",
	SwappedNext:  "Scan the new goods; swap again to take it back",
	SwapHow:      "Which goods, and what instead?",
	SwapHowNext:  "Type /swap OLD NEW and a reason; with no parcel open the order number comes first",
	NotInside:    "Nothing here wants these goods",
	NotInsideDo:  "Look at the SKU and type it again",
	IsGift:       "That is a gift, and not swapped",
	IsGiftDo:     "To send something else, change the rule for gifts (F9); a lead leaves it out with /short",
	KitPart:      "That is a part of a kit, and a kit is swapped as a whole",
	KitPartDo:    "Name the kit: %s",
	NoSuchSKU:    "The SKU to send instead is not known, or its barcode is several SKUs'",
	NoSuchSKUDo:  "Type its SKU, or import the product file first",
	Begun:        "Some of these goods are in a parcel already, they can't be swapped",
	BegunNext:    "Take them out with /undo first, then swap",
	SwapBecause:  "Because: %s",
	LineSwapped:  "swapped",
	SwapLabel:    "Send other goods",
	SwapHelp:     "/swap OLD NEW WHY: other goods for this parcel; swap back to undo",
	SwapPick:     "Which goods are not sent?",
	SwapTo:       "What is sent instead?",
	SwapToHint:   "Not %s. Scan the new goods or type their SKU, then the reason",
	SwapToField:  "New goods",
	SwapWhyField: "Reason",
	SwapNone:     "Nothing to swap: open the parcel first, undo what is in it",
	SwapRow:      "%s  %s  %s",

	JoinAsk:       "Which parcel joins this one, %s?",
	JoinAskNext:   "Scan the waybill that joins it; if none does, scan on",
	JoinedTitle:   "Waybill %s joined into %s",
	JoinedNext:    "Tear up the label that joined, pack the goods together",
	JoinedInto:    "Joined into the parcel of waybill %s",
	JoinedIntoDo:  "Tear this label up",
	SameParcel:    "It is this very parcel",
	SameParcelDo:  "Scan another waybill, or the goods",
	NoParcel:      "No parcel has this number, nothing to join: %s",
	NoParcelNext:  "Scan the waybill that joins this one",
	JoinPacked:    "Dispatched already, can't be joined: waybill %s",
	JoinPackedDo:  "Send both, or undo that dispatch first",
	JoinOpen:      "Open at another station, can't be joined: waybill %s",
	JoinOpenNext:  "Have that station park it, then join",
	JoinBegun:     "Goods lie in it, it can't be joined: waybill %s",
	JoinBegunNext: "Open it and undo what is inside, then join",
	JoinHeld:      "It must not be packed, so it can't be joined: waybill %s",
	JoinHeldNext:  "Scan that waybill to see why",
	JoinHelp:      "/join, then another waybill: into this parcel, that label is void",
	JoinLabel:     "Join another parcel",

	PartTitle:     "Waybill %s goes ahead with %s, the rest waits",
	PartNext:      "Label and seal it. The rest needs a new waybill: import it, then pack",
	RestWaits:     "A part left with waybill %s, the rest waits",
	RestWaitsNext: "Print the new waybill, then have the lead import the waybill file",
	UseFinish:     "Another waybill takes the rest, no new one is needed",
	UseFinishNext: "Type /finish to send this part",
	PartLabel:     "Send what is here",
	PartHelp:      "/part without another waybill: what is here goes, the rest waits",
	PartAsk:       "Waybill %s goes with %s; %s wait for a new waybill",
	PartYes:       "Send",

	BindAsk:       "Whose is this waybill, %s?",
	BindAskNext:   "Scan the order number, or type /bind and the number; if you don't know, scan on",
	BoundTitle:    "Waybill %s is now order %s's",
	BoundNext:     "Scan this waybill to pack it",
	Cleared:       "Waybill %s is out of the wait tray",
	ClearedNext:   "Scan on",
	ClearedWord:   "taken out",
	HasParcel:     "This waybill has a parcel, it can't be bound: %s",
	HasParcelNext: "Scan it to see which",
	NoOrder:       "There is no such order, or several shops have one: %s",
	NoOrderNext:   "Look at the number and type it again, or import the order file first",
	OrderDone:     "Order %s has nothing to send, no waybill can be bound",
	OrderDoneNext: "Put it aside, it may be another order's",
	HasWaybill:    "Order %s has a waybill that is not packed: %s",
	HasWaybillDo:  "Use that one; if it was reprinted, import the waybill file, which voids the old one",
	Importing:     "An import is running, nothing can be bound now",
	ImportingNext: "Wait for it, it may bring this very waybill",
	BindHow:       "Which waybill?",
	BindHowNext:   "Scan the unknown waybill first, then type /bind and the order number",
	NotInTray:     "This waybill is not in the wait tray",
	NotInTrayNext: "F9 shows what waits there",
	BindLabel:     "Bind to order",
	BindHelp:      "/bind ORDER after an unknown waybill: it is that order's",
	BindField:     "Order number",
	BindKey:       "Bind",
	InTray:        Plural{"%d in the wait tray", "%d in the wait tray"},
	TrayKnown:     Plural{"An import knows %d parcel of the wait tray now, it can be packed", "An import knows %d parcels of the wait tray now, they can be packed"},
	TrayKnownOf:   "Waybill %s is known now",
	TrayTitle:     "Wait tray: waybills scanned that no parcel has",
	TrayMenu:      "Wait tray",
	TrayEmpty:     "The wait tray is empty",
	TrayHint:      "Up and Down choose, Enter binds to an order, %s takes out. What an import brings leaves by itself",
	TrayRow:       "%s  %s  station %s  %s",
	TrayRemove:    "Take out",
	TrayHead:      []string{"waybill", "carrier may be", "scanned at", "station", "operator"},
}

// Lead is the words of what a lead changes at the desk.
func (w *Words) Lead() *LeadWords {
	if w.Lang == ZH.Lang {
		return &zhLead
	}
	return &enLead
}
