package text

// Search is the small search for a parcel.
type Search struct {
	Title    string
	Hint     string
	TooShort string
	None     Format // %s
	Found    Plural // %d
	TooMany  Format // %d shown
	Choose   Format // %s key
	Keys     Format // open %s, close %s
	ColState string

	StateStaged string // waits for the rest of its import
	StateReady  string
	StateOpen   Format // %s station
	StateParked string
	StatePacked Format // %s time
	StateHeld   string
	StateVoid   string
	StateBare   string // an order without a waybill
}

var zhSearch = Search{
	Title:       "找包裹",
	Hint:        "输入面单或订单号的后4到8位",
	TooShort:    "至少4位",
	None:        "没有以 %s 结尾的面单或订单",
	Found:       same("找到%d个"),
	TooMany:     "太多了，只列出%d个，多输几位",
	Choose:      "先按 %s 选，再按回车",
	Keys:        "%s 打开，%s 关闭",
	ColState:    "状态",
	StateStaged: "正在导入",
	StateReady:  "待验",
	StateOpen:   "台位 %s 在验",
	StateParked: "挂起",
	StatePacked: "%s 已出库",
	StateHeld:   "拦停",
	StateVoid:   "作废",
	StateBare:   "待打单",
}

var enSearch = Search{
	Title:       "Find a parcel",
	Hint:        "Type the last 4 to 8 digits of waybill or order",
	TooShort:    "At least 4 digits",
	None:        "No waybill or order ends in %s",
	Found:       Plural{"%d found", "%d found"},
	TooMany:     "Too many, %d shown: type more digits",
	Choose:      "choose with %s, then Enter",
	Keys:        "%s opens, %s closes",
	ColState:    "State",
	StateStaged: "being imported",
	StateReady:  "to pack",
	StateOpen:   "open at %s",
	StateParked: "parked",
	StatePacked: "dispatched %s",
	StateHeld:   "on hold",
	StateVoid:   "void",
	StateBare:   "no waybill yet",
}
