package text

// DeskWords is what the shell's own dialogs and the packing screen say beyond
// the words that all forms of shipdesk share.
type DeskWords struct {
	Wanted  string // before the goods that are wanted
	InHand  string // before the goods that were scanned
	OpenNow string // a parcel that is being packed

	LeadTitle     string
	LeadMenu      string
	LeadHelp      string
	QuantityOn    string // switch it on
	QuantityOff   string // switch it off
	QuantityIsOn  string
	QuantityIsOff string
	OwnPIN        string
	Doubts        string
	DoubtsTitle   string
	DoubtsNone    string
	DoubtRow      Format // SKU %s, name %s, place %s

	Name        string
	PIN         string
	SignInHelp  string
	SignInKey   string
	AddOperator string
	AcceptKey   string
	SetAside    string
	AsideDone   Format // %s file
	Quitting    string
	QuitHelp    string
	LangHelp    string
	HelpHelp    string
	Commands    string // the commands that can be typed
	ChooseHint  string // how a row is chosen
	TooLong     string // a line longer than any code
	BadUnsaved  Format // %s file
}

var zhDesk = DeskWords{
	Wanted: "要的", InHand: "手上", OpenNow: "正在验",
	LeadTitle: "组长", LeadMenu: "组长", LeadHelp: "开关数量和封箱确认、设置 PIN、要盘点的货、忽略的码、备注和赠品规则、改发、合包、分批、绑定、待认领",
	QuantityOn: "开放数量（扫 *12 算12件）", QuantityOff: "关闭数量（只能一件一件扫）",
	QuantityIsOn: "数量已开放", QuantityIsOff: "数量已关闭", OwnPIN: "设置自己的 PIN",
	Doubts: "要盘点的货", DoubtsTitle: "账和货对不上，要盘点", DoubtsNone: "没有要盘点的货", DoubtRow: "%[3]s  %[1]s  %[2]s",
	Name: "姓名", PIN: "PIN", SignInHelp: "换一个操作员", SignInKey: "登录", AddOperator: "记为新操作员", AcceptKey: "接受",
	SetAside: "先放一边", AsideDone: "已放到 %s", Quitting: "正在退出", QuitHelp: "退出发货台，没存完的先存",
	LangHelp: "换语言", ChooseHint: "用上下键选，再按回车",
	Commands: "也可以输入命令：/好 /撤销 /挂起 /完成 /缺货 原因 /接手 /放行 /已抽出 /找到 原因 /选 1 /登记 /拦单 /打包 /设置，数量 *12。组长：/爆款 先扫一件货再输入，以后只扫面单，再输一次结束；/忽略 不认识的码以后不理。命令和工牌的条码用 shipdesk sheet commands 打印",
	HelpHelp: "看现在能做什么", TooLong: "这一条太长，不是条码，没有算", BadUnsaved: "读不懂这个文件：%s",
}

var enDesk = DeskWords{
	Wanted: "Wanted", InHand: "In hand", OpenNow: "open",
	LeadTitle: "Lead", LeadMenu: "Lead", LeadHelp: "Quantities and sealing on or off, own PIN, what to count, ignored codes, rules for notes and gifts, swap, join, part, bind, wait tray",
	QuantityOn: "Switch quantities on (*12 counts 12)", QuantityOff: "Switch quantities off (one scan, one piece)",
	QuantityIsOn: "Quantities are on", QuantityIsOff: "Quantities are off", OwnPIN: "Set your own PIN",
	Doubts: "What to count", DoubtsTitle: "Books and shelves differ: count these", DoubtsNone: "Nothing to count", DoubtRow: "%[3]s  %[1]s  %[2]s",
	Name: "Name", PIN: "PIN", SignInHelp: "Change the operator", SignInKey: "Sign in", AddOperator: "Add operator", AcceptKey: "Accept",
	SetAside: "Set aside", AsideDone: "Put into %s", Quitting: "Quitting", QuitHelp: "Quit; what is not saved yet is saved first",
	LangHelp: "Switch the language", ChooseHint: "Choose with Up and Down, then Enter",
	Commands: "Commands can be typed too: /ok /undo /park /finish /short WHY /take /release /pulled /found WHY /choose 1 /register /holds /pack /settings, quantity *12. A lead: /hot right after an item: waybills alone from then on, again to end it; /ignore after an unknown code: such codes mean nothing. Their barcodes and badges are printed by: shipdesk sheet commands",
	HelpHelp: "What you can do now", TooLong: "This line is too long for a code, not counted", BadUnsaved: "This file can't be read: %s",
}

// Desk is the words of the shell's dialogs.
func (w *Words) Desk() *DeskWords {
	if w.Lang == ZH.Lang {
		return &zhDesk
	}
	return &enDesk
}
