package text

func init() {
	for name, words := range map[string][2]string{
		"count":         {"盘点：开单、复核、过账；点数用 scan --mode count", "Stocktaking: open, review, post; shelves are counted by scan --mode count"},
		"count_open":    {"开一张盘点单", "Open a stocktake"},
		"count_list":    {"列出盘点单和进度，写单号就列每个人点了多少", "List stocktakes and how far they are, or one with its counters"},
		"count_review":  {"列出点的数和账面的差异，之后有什么进出，可能的原因", "List what was counted, how it differs from the books, what moved since, and likely causes"},
		"count_recount": {"要复盘：一个库位、一个货号，不写就是超出容差的全部（组长）", "Have lines counted again: of a place, a SKU, or all beyond the tolerance (leads)"},
		"count_explain": {"写上差异的原因", "Give the reason for a difference"},
		"count_post":    {"过账：盘盈盘亏记进账本", "Post: book the differences as found and lost"},
		"count_reverse": {"撤销盘点的过账（组长）", "Take back what a stocktake posted (leads)"},
		"count_cancel":  {"取消没过账的盘点（组长）", "Cancel a stocktake that is not posted (leads)"},
		"count_unknown": {"列出盘点时不认识的码", "List the unknown codes of a stocktake"},
		"count_bind":    {"说明不认识的码是哪个货号，点的数算它的", "Say which SKU an unknown code is; what was counted under it counts"},
		"count_history": {"一个货号历次盘点", "Every posted count of a SKU"},
	} {
		zhHelp.Commands[name], enHelp.Commands[name] = words[0], words[1]
	}
	for name, words := range map[string][2]string{
		"count_kind":        {"盘什么：full 全盘、places 几个库位、skus 几个货号、cycle 按规则挑、spot 抽盘一个库位或货号", "What is counted: full, places, skus, cycle (a rule picks), or spot (one place or SKU)"},
		"count_places":      {"库位，用逗号隔开；A-01..A-09 是按路线的一段", "Places, separated by commas; A-01..A-09 is a range along the route"},
		"count_skus":        {"货号，用逗号隔开", "SKUs, separated by commas"},
		"count_by":          {"cycle 的规则：daily 今天动过又快没的和账上不放心的、abc 到期没盘的、moved 今天动过的、doubts 账上不放心的", "Rule of a cycle count: daily (moved today with few left, and doubted), abc (due by class), moved (today), doubts"},
		"count_limit":       {"最多几行，不写是30或设置的数", "The most lines; without it 30, or what is set"},
		"count_show":        {"点的时候给看账面数", "Counters see what the books have"},
		"count_session":     {"盘点单号", "Number of the stocktake"},
		"count_differences": {"只列有差异和要复盘的", "Only what differs or is to be counted again"},
		"count_order":       {"按 place 路线、units 差异件数、value 差异金额排", "Order: place (along the route), units or value of the difference"},
		"count_reason":      {"原因：miscount 数错、damaged 破损、lost 丢失、mixed 串货、receipt 入库没记对、return 退货没入库、shipped 发错、other 其他", "One of miscount, damaged, lost, mixed, receipt, return, shipped, other"},
		"count_go_on":       {"过账后盘点单还开着，接着盘别的", "The stocktake stays open for what is not counted yet"},
		"count_end":         {"就此结束，要复盘的不盘了", "It ends now, lines to be counted again are left"},
		"count_tag":         {"货上写的号，count unknown 里有", "The number written on the goods, as count unknown lists it"},
		"scan_session":      {"盘点单号，和 --mode count 一起用", "Number of the stocktake, with --mode count"},
	} {
		zhHelp.Flags[name], enHelp.Flags[name] = words[0], words[1]
	}
}
