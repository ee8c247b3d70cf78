package text

func init() {
	for name, words := range map[string][2]string{
		"sku":        {"货号：绑条码、改名、停用、合并（组长）", "SKUs: barcodes, names, retiring, merging (leads)"},
		"sku_bind":   {"把条码绑到货号，用 --units 写一次算几件", "Make a barcode mean a SKU, --units says how many pieces"},
		"sku_unbind": {"取消货号的一个条码", "A barcode means a SKU no longer"},
		"sku_rename": {"改货号的名称或规格", "Give a SKU another name or variant"},
		"sku_retire": {"停用货号；--off 恢复", "A SKU is no longer sold; with --off it is again"},
		"sku_merge":  {"两个货号其实是一个：把前一个并到后一个", "Two SKUs are one: the first is merged into the second"},
	} {
		zhHelp.Commands[name], enHelp.Commands[name] = words[0], words[1]
	}
	for name, words := range map[string][2]string{
		"sku_code": {"货号", "SKU"}, "sku_barcode": {"条码", "Barcode"}, "sku_units": {"一次算几件", "How many pieces it stands for"},
		"sku_name": {"新名称", "The new name"}, "sku_variant": {"新规格", "The new variant"}, "sku_into": {"并到这个货号", "The SKU that stays"},
	} {
		zhHelp.Flags[name], enHelp.Flags[name] = words[0], words[1]
	}
}
