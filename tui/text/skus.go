package text

// SKUWords is what acts about SKUs say.
type SKUWords struct {
	Bound     Format // barcode %s, SKU %s, pieces %s
	Shared    Format // %s other SKUs
	Unbound   Format // barcode %s, SKU %s
	Renamed   Format // %s SKU
	Retired   Format // %s SKU
	Back      Format // %s SKU
	Merged    Format // %s SKU into %s, pieces %s, lines %s
	Unchanged Format // %s SKU
	Unknown   Format // %s SKU
	Busy      Format // %s SKU, pieces %s
	InUse     Format // %s SKU
	Same      string
	Was       Format // %s SKU, merged into %s
	BadCode   Format // %s barcode
	NeedName  string
}

// SKUs are the words about SKUs.
func (w *Words) SKUs() *SKUWords {
	if w.Lang == ZH.Lang {
		return &zhSKUs
	}
	return &enSKUs
}

var zhSKUs = SKUWords{
	Bound: "条码 %s 绑到货号 %s，一次算%s", Shared: "这个条码 %s 也在用，以后每次扫都会问是哪一种", Unbound: "条码 %s 不再是货号 %s",
	Renamed: "货号 %s 改名了", Retired: "货号 %s 停用：已有订单照样打包，以后的订单当作不认识的货", Back: "货号 %s 又可以卖了",
	Merged: "货号 %s 并到 %s：移了%s，%s行未发的明细；旧货号和旧条码以后就是它", Unchanged: "货号 %s 本来就是这样，没有改", Unknown: "没有这个货号：%s",
	InUse: "货号 %s 在组合、赠品规则或改发里用着，先改掉再并",
	Busy:  "货号 %s 还有%s在打开的包裹或待认领的退货里，先处理完再并", Same: "是同一个货号", Was: "货号 %s 已经并到 %s 了", BadCode: "不能当条码：%s", NeedName: "要写新名字 --name 或新规格 --variant",
}

var enSKUs = SKUWords{
	Bound: "Barcode %s means SKU %s, %s each time", Shared: "%s has this barcode too: it will be asked each time", Unbound: "Barcode %s no longer means SKU %s",
	Renamed: "SKU %s has a new name", Retired: "SKU %s is retired: orders that are here are packed, those to come wait as unknown goods", Back: "SKU %s is sold again",
	Merged: "SKU %s is now %s: %s and %s open lines moved; the old code and barcodes mean it from now on", Unchanged: "SKU %s was so already, nothing changed", Unknown: "No such SKU: %s",
	InUse: "SKU %s is named by a kit, a rule for gifts or a swap: change that before the merge",
	Busy:  "SKU %s has %s in open parcels or unclaimed returns, see to them before the merge", Same: "It is the same SKU", Was: "SKU %s was merged into %s before", BadCode: "Can't be a barcode: %s", NeedName: "Give a new --name or --variant",
}
