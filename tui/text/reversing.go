package text

// ReversingWords is about taking documents back: what the register says of
// them, and what stands in the way.
type ReversingWords struct {
	Kinds   map[string]string // of documents, short
	Outside map[string]string // of places outside the house, by the code that the books have

	FirstDoc     Format // %s the document that comes first
	FirstReceipt Format // %s the receipt that is open
	Reopened     Format // %s receipt
	NotReopened  Format // receipt %s, why %s
	IsOpen       Format // %s receipt

	// The register's list of documents.
	Title        string
	Docs         string // the action that shows it
	DocsHelp     string
	Parcels      string // the same action, back to the parcels
	Hint         string
	All          string
	Nothing      string
	NothingNext  string
	ColDoc       string
	ColWhen      string
	ColKind      string
	ColWhat      string
	ColWho       string
	Reversed     Format // %d document, %s who
	ReversedFull Format // document %d, when %s, who %s
	Because      Format // %s reason
	FromTo       Format // %s place, %s place
	KindKey      string
	KindHelp     string
	KindTitle    string
	Reverse      string
	ReverseHelp  string
	WhyNoDoc     string
	WhyReversed  string
	WhyNotPacked string
	WhyNotLead   Format // %s key
	AskTitle     Format // %d document, %s kind
	AskText      string
	AskReceipt   string // the same of a whole receipt
	AskClosing   string // of a closed one
	AskReason    string
	Moves        Format // %s pieces, %s goods, %s from, %s to
	Done         Format // %d document, %d reversal
	NoReason     string
}

// Reversing is the words about taking documents back.
func (w *Words) Reversing() *ReversingWords {
	if w.Lang == ZH.Lang {
		return &zhReversing
	}
	return &enReversing
}

// Place names a place: the outside world in one language.
func (r *ReversingWords) Place(code string) string {
	if name := r.Outside[code]; name != "" {
		return name
	}
	return code
}

var zhReversing = ReversingWords{
	Outside: map[string]string{
		"供应商 supplier": "供应商", "买家 customer": "买家", "盘盈盘亏 found/lost": "盘盈盘亏", "报废 scrap": "报废", "期初 opening": "期初",
		"组装 assembly": "组装", "样品 sample": "样品", "自用 internal use": "自用",
	},
	Kinds: map[string]string{
		"receive": "入库", "putaway": "上架", "damaged": "残次", "issue": "出库", "move": "移库", "pack": "包裹出库", "finish": "包裹出库",
		"receipt": "收货单", "receipt_closed": "收货单关单", "return_in": "退货签收", "return_unit": "退货验货", "return_claim": "退货认领", "return_done": "退货验完",
		"assemble": "组装", "take_apart": "拆开", "count_post": "盘点过账",
	},
	FirstDoc: "先撤销单据 %s", FirstReceipt: "先把收货单 %s 收完", Reopened: "收货单 %s 又打开了，可以接着收", NotReopened: "收货单 %s 不能再打开：%s", IsOpen: "收货单 %s 本来就开着",
	Title: "单据", Docs: "单据", DocsHelp: "看每一张动过货的单据：入库、出库、移库、退货、包裹，也能撤销", Parcels: "包裹",
	Hint: "输入类型、货号、库位、人或单号，或按 F3 选类型", All: "全部单据", Nothing: "没有这样的单据", NothingNext: "Esc 清掉要找的，F3 换类型",
	ColDoc: "单据", ColWhen: "时间", ColKind: "类型", ColWhat: "内容", ColWho: "谁",
	Reversed: "已撤销 %d %s", ReversedFull: "已由单据 %d 撤销：%s，%s", Because: "原因：%s", FromTo: "%s 到 %s",
	KindKey: "类型", KindHelp: "只看一种单据", KindTitle: "看哪种单据",
	Reverse: "撤销单据", ReverseHelp: "组长：把选中的单据整个撤回去，要写原因；货不在了就说去了哪里",
	WhyNoDoc: "先用上下键选一张单据", WhyReversed: "这张已经撤销过", WhyNotPacked: "这个包裹还没出库，没有单据可撤", WhyNotLead: "只有组长能撤销单据，按 %s 换组长",
	AskTitle: "撤销单据 %d：%s", AskText: "下面这些会退回原处：", AskReceipt: "整张收货单都撤回：收的、上架的、残次的全部退回供应商，采购单重新算在途：",
	AskClosing: "收货单会重新打开，可以接着收；采购单也跟着打开", AskReason: "原因",
	Moves: "%s %s，%s 回 %s", Done: "单据 %d 已撤销，撤销单据 %d", NoReason: "要写原因",
}

var enReversing = ReversingWords{
	Outside: map[string]string{
		"供应商 supplier": "supplier", "买家 customer": "customer", "盘盈盘亏 found/lost": "found/lost", "报废 scrap": "scrap", "期初 opening": "opening",
		"组装 assembly": "assembly", "样品 sample": "sample", "自用 internal use": "internal use",
	},
	Kinds: map[string]string{
		"receive": "received", "putaway": "put away", "damaged": "damaged", "issue": "issued", "move": "moved", "pack": "parcel", "finish": "parcel",
		"receipt": "receipt", "receipt_closed": "receipt closed", "return_in": "return in", "return_unit": "return unit", "return_claim": "return claimed", "return_done": "return done",
		"assemble": "assembled", "take_apart": "taken apart", "count_post": "count",
	},
	FirstDoc: "take document %s back first", FirstReceipt: "finish receipt %s first", Reopened: "Receipt %s is open again, go on receiving", NotReopened: "Receipt %s is not opened again: %s", IsOpen: "Receipt %s is open as it is",
	Title: "Documents", Docs: "Documents", DocsHelp: "Every document that moved goods: received, issued, moved, returned, parcels; and take them back", Parcels: "Parcels",
	Hint: "Type a kind, SKU, place, person or number, or choose a kind with F3", All: "All documents", Nothing: "No such documents", NothingNext: "Esc drops what is looked for, F3 chooses another kind",
	ColDoc: "Doc", ColWhen: "When", ColKind: "Kind", ColWhat: "What", ColWho: "Who",
	Reversed: "taken back %d %s", ReversedFull: "Taken back by document %d: %s, %s", Because: "because: %s", FromTo: "%s to %s",
	KindKey: "Kind", KindHelp: "Only documents of one kind", KindTitle: "Which documents",
	Reverse: "Take back", ReverseHelp: "A lead: take the chosen document back as a whole, with a reason; if its goods are gone it says where to",
	WhyNoDoc: "choose a document with Up and Down first", WhyReversed: "it was taken back before", WhyNotPacked: "this parcel was not dispatched, there is nothing to take back", WhyNotLead: "only a lead takes documents back, %s changes who works here",
	AskTitle: "Take document %d back: %s", AskText: "These go back where they came from:", AskReceipt: "The whole receipt goes back: all received, put away and damaged of it, and its note is on its way again:",
	AskClosing: "The receipt is open again, and so is its note; go on receiving", AskReason: "Reason",
	Moves: "%s %s, from %s back to %s", Done: "Document %d is taken back by document %d", NoReason: "a reason is needed",
}

func init() {
	for code, words := range map[string][2]string{
		"return_done": {"这件退货已经验完", "its return was inspected to the end"}, "return_on": {"这件退货后来又做过别的", "more was done with its return since"},
		"return_again": {"同一个单号后来又签收了", "its number was signed in again since"}, "return_undone": {"这件退货的签收已经撤销", "its return was taken out again"},
		"receipt_void": {"整张收货单已经撤销", "the whole receipt was taken back"}, "other_open": {"这张采购单有另一张收货单开着", "another receipt of its purchase note is open"},
	} {
		zhGoods.ReverseWhy[code], enGoods.ReverseWhy[code] = words[0], words[1]
	}
	zhHelp.Commands["receipt_reopen"], enHelp.Commands["receipt_reopen"] = "组长把已关的收货单重新打开", "A lead opens a closed receipt again"
}
