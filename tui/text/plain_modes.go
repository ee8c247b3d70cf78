package text

// PlainModesWords is what the desk says as lines of text about what else than
// packing is done at it, by mode.
type PlainModesWords struct {
	Names map[string]string // what a person may type behind /mode
	Begin map[string]string // what is done here
	Help  map[string]string // its commands
	Way   string            // how to get there
	Which Format            // %s list of modes
}

var zhPlainModes = PlainModesWords{
	Names: map[string]string{"pack": "打包", "return": "退货", "receive": "入库", "issue": "出库", "move": "移库"},
	Begin: map[string]string{
		"return":  "退货入库。连续扫退回的运单签收；再扫一次运单打开验货",
		"receive": "入库。扫采购单号，或 /receive 供应商",
		"issue":   "出库。先说用途：/sample /scrap /internal /supplier，后面写原因",
		"move":    "移库。扫从哪个库位，再扫货、数量、放到哪个库位",
	},
	Help: map[string]string{
		"return":  "每行一个码：运单、订单号、货品。每扫一件算一件能卖的，扫完 /finish；/damaged 原因 这件残损，/missing 没扫到的算缺件，/claim 订单号 认领，/park 放一边，/undo 撤销",
		"receive": "每行一个码：采购单、货品、箱码、库位。*48 这种货共48件；/damaged 原因 残次，/bind 货号 绑定条码，/new 货号 名称 新货，/finish 关单，/park 离开，/undo 撤销，/ok 确认",
		"issue":   "每行一个码：货品、库位。/sample 样品，/scrap 报废，/internal 自用，/supplier 退供应商，后面写原因；*4 共4件；/finish 结束，/undo 撤销，/ok 确认",
		"move":    "每行一个码：库位、货品、数量、库位。*4 共4件；/undo 撤销，/ok 确认",
	},
	Way:   "/mode 入库 换到入库，也可以出库、移库、退货、打包",
	Which: "/mode 后面写：%s",
}

var enPlainModes = PlainModesWords{
	Names: map[string]string{"pack": "pack", "return": "return", "receive": "receive", "issue": "issue", "move": "move"},
	Begin: map[string]string{
		"return":  "Returns. Scan the waybills that came back to sign them in; scan one again to inspect it",
		"receive": "Receiving. Scan a purchase note, or /receive SUPPLIER",
		"issue":   "Issuing. Say what for first: /sample /scrap /internal /supplier, with a reason",
		"move":    "Moving. Scan the place it is from, then the item, a quantity, the place it goes to",
	},
	Help: map[string]string{
		"return":  "One code a line: waybills, orders, items. Each scan is one good unit, /finish ends; /damaged WHY this unit, /missing what was not scanned, /claim ORDER whose it is, /park aside, /undo",
		"receive": "One code a line: notes, items, cases, places. *48 makes it 48; /damaged WHY, /bind SKU teaches a barcode, /new SKU NAME, /finish closes the receipt, /park leaves it, /undo, /ok",
		"issue":   "One code a line: items, places. /sample /scrap /internal /supplier with a reason; *4 makes it 4; /finish ends, /undo, /ok",
		"move":    "One code a line: place, item, quantity, place. *4 makes it 4; /undo, /ok",
	},
	Way:   "/mode receive goes to receiving; issue, move, return and pack as well",
	Which: "Behind /mode: %s",
}

// PlainModes is what plain mode says of what else than packing is done.
func (w *Words) PlainModes() *PlainModesWords {
	if w.Lang == EN.Lang {
		return &enPlainModes
	}
	return &zhPlainModes
}

func init() {
	zhHelp.Flags["in"], enHelp.Flags["in"] = "和 --plain 一起：从 pack、return、receive、issue 或 move 开始", "With --plain: begin in pack, return, receive, issue or move"
}
