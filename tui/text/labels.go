package text

var zhLabels = CardWords{
	Title: "发货台 库位标签", Intro: "剪下来贴在货架上，扫一下就是这个库位。打印时按实际大小，不要缩放。", Head: "按拣货走的顺序", At: "库位 %s",
}

var enLabels = CardWords{
	Title: "shipdesk place labels", Intro: "Cut them out for the shelves: a scan is the place. Print at actual size, do not scale.", Head: "In walking order", At: "Place %s",
}

// Labels is the words of the sheet of place labels.
func (w *Words) Labels() *CardWords {
	if w.Lang == ZH.Lang {
		return &zhLabels
	}
	return &enLabels
}

func init() {
	zhHelp.Commands["sheet_places"], enHelp.Commands["sheet_places"] = "库位标签：在用的库位，按走的顺序", "Labels for places that are in use, in walking order"
	zhHelp.Flags["sheet_place"], enHelp.Flags["sheet_place"] = "只印这个库位；可以写几次", "Only this place; may be given several times"
}
