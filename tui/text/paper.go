package text

// PaperWords is what is printed on the command sheet.
type PaperWords struct {
	Title          string
	Intro          string
	CommandsHead   string
	QuantitiesHead string
	BadgesHead     string
	BadgeHint      string
	Times          Format // %d pieces in all
	Commands       map[string]PaperCommand
}

// PaperCommand is a command on the sheet: its name, and what it does in a few
// words.
type PaperCommand struct{ Name, Hint string }

var zhPaper = PaperWords{
	Title:          "发货台 命令表",
	Intro:          "贴在台位旁，扫一下就等于输入命令。打印时按实际大小，不要缩放。",
	CommandsHead:   "命令",
	QuantitiesHead: "数量：扫一件货再扫件数，就是一共这么多件（要组长先开放）",
	BadgesHead:     "工牌：谁来打包，先扫自己的",
	BadgeHint:      "换成这个人打包",
	Times:          "%d 件",
	Commands: map[string]PaperCommand{
		"ok":     {"知道了", "照提示做好了，继续"},
		"undo":   {"撤销", "退回上一件，或刚做的出库"},
		"park":   {"挂起", "这一单先放一边"},
		"finish": {"部分出库", "拆单：这一包先发"},
		"short":  {"缺货", "缺货，先放一边"},
		"take":   {"接手", "接手别台的这一单"},
		"pulled": {"红筐", "不要发的已放进红筐"},

		"damaged": {"残损", "退货：刚扫的这件坏了"},
		"missing": {"缺件", "退货：没扫到的就是没有"},
	},
}

var enPaper = PaperWords{
	Title:          "shipdesk command sheet",
	Intro:          "Hang it beside the desk: a scan is the same as typing the command. Print at actual size, do not scale.",
	CommandsHead:   "Commands",
	QuantitiesHead: "Quantities: an item, then the number (where the lead allows it)",
	BadgesHead:     "Badges: scan your own before you pack",
	BadgeHint:      "packs from now on",
	Times:          "x %d",
	Commands: map[string]PaperCommand{
		"ok":     {"OK", "dealt with, go on"},
		"undo":   {"Undo", "last item, or dispatch, back"},
		"park":   {"Park", "put this parcel aside"},
		"finish": {"Send part", "split order: send this part"},
		"short":  {"Short", "goods missing, put aside"},
		"take":   {"Take over", "from the other station"},
		"pulled": {"Red basket", "the pulled parcel is in it"},

		"damaged": {"Damaged", "returns: the last item"},
		"missing": {"Missing", "returns: not in the box"},
	},
}

// CardWords is what is printed on the cards of goods without a barcode.
type CardWords struct {
	Title string
	Intro string
	Head  string
	At    Format // %s place
}

var zhCards = CardWords{
	Title: "发货台 货品卡",
	Intro: "没有条码的货：卡放在货位上，装一件扫一次卡。打印时按实际大小，不要缩放。",
	Head:  "货品",
	At:    "库位 %s",
}

var enCards = CardWords{
	Title: "shipdesk item cards",
	Intro: "Goods without a barcode: keep the card at the place, scan it once for each piece. Print at actual size, do not scale.",
	Head:  "Items",
	At:    "Place %s",
}

// Cards is the words of the item cards.
func (w *Words) Cards() *CardWords {
	if w.Lang == ZH.Lang {
		return &zhCards
	}
	return &enCards
}

// Paper is the words of the command sheet.
func (w *Words) Paper() *PaperWords {
	if w.Lang == ZH.Lang {
		return &zhPaper
	}
	return &enPaper
}
