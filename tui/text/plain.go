package text

// PlainWords is what the desk says as lines of text and nowhere else.
type PlainWords struct {
	Hint      string
	AddFirst  string
	Left      Format // %s list of LeftItem
	LeftItem  Format // goods %s, pieces %d, place %s
	Help      string
	Ways      string
	EmptyNext string
}

var zhPlain = PlainWords{
	Hint:      "扫码，或输入后按回车。/help 看命令，/quit 退出",
	AddFirst:  "再输一次。新操作员先用 shipdesk operator add 名字 添加",
	Left:      "还要：%s",
	LeftItem:  "%s %d件（%s）",
	Help:      "每行一个码：面单、货品、命令、工牌",
	Ways:      "/help 再听一遍和现在的状态，/quit 退出。PIN 用 --pin 给",
	EmptyNext: "先导入订单和商品文件：shipdesk import 文件名",
}

var enPlain = PlainWords{
	Hint:      "Scan, or type and press Enter. /help lists the commands, /quit quits",
	AddFirst:  "Try again. A new operator is added by: shipdesk operator add NAME",
	Left:      "Still wanted: %s",
	LeftItem:  "%s x %d (%s)",
	Help:      "One code a line: waybills, items, commands, badges",
	Ways:      "/help says this and where the desk stands, /quit quits. A PIN is given by --pin",
	EmptyNext: "First import the order and product files: shipdesk import FILE",
}

// Plain is the words of the desk as lines of text.
func (w *Words) Plain() *PlainWords {
	if w.Lang == ZH.Lang {
		return &zhPlain
	}
	return &enPlain
}
