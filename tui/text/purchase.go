package text

// PurchaseWords is what commands say of receipts for suppliers, of what is on
// its way, and of suppliers.
type PurchaseWords struct {
	OnItsWay     string
	Due          Format // %s day
	Late         Format // %s day
	DueHead      string
	ReceiptSheet []string
	SupplierHead []string
	BadDays      string
	DaysSaved    Format // supplier %s, days %d
}

var zhPurchase = PurchaseWords{
	OnItsWay: "在途", Due: "预计 %s", Late: "%s，过期没到", DueHead: "预计到货",
	ReceiptSheet: []string{"收货单", "采购单", "供应商", "商家编码", "名称", "规格", "应收", "实收", "多", "少", "残次", "残次原因"},
	SupplierHead: []string{"供应商", "到货天数", "在途采购单"},
	BadDays:      "请写供应商名称和 0 到 999 的天数", DaysSaved: "%s 下单后 %d 天到货，记住了",
}

var enPurchase = PurchaseWords{
	OnItsWay: "on its way", Due: "due %s", Late: "%s, late", DueHead: "expected",
	ReceiptSheet: []string{"receipt", "note", "supplier", "sku", "name", "variant", "expected", "received", "over", "short", "damaged", "why damaged"},
	SupplierHead: []string{"supplier", "lead days", "open notes"},
	BadDays:      "Name the supplier, and 0 to 999 days", DaysSaved: "%s delivers %d days after ordering",
}

// Purchase is what commands say of receipts, of what is on its way and of
// suppliers.
func (w *Words) Purchase() *PurchaseWords {
	if w.Lang == EN.Lang {
		return &enPurchase
	}
	return &zhPurchase
}

func init() {
	for name, words := range map[string][2]string{
		"receipt_show":    {"一张收货单的应收、实收、多、少、残次，可以发给供应商", "What a receipt expected and received, over, short and damaged, for the supplier"},
		"purchase_expect": {"写采购单哪天到", "Say on which day a purchase note is expected"},
		"supplier":        {"供应商", "Suppliers"},
		"supplier_list":   {"列出供应商和到货天数", "List suppliers with their lead days"},
		"supplier_days":   {"写供应商下单后几天到货，没有就新建", "Say how many days a supplier takes; a new one is made"},
	} {
		zhHelp.Commands[name], enHelp.Commands[name] = words[0], words[1]
	}
	for name, words := range map[string][2]string{
		"differences": {"只写有差异的", "Only what differs"},
		"due":         {"预计到货的日期，如 2026-11-27", "The day it is expected on, such as 2026-11-27"},
		"lead_days":   {"下单后几天到货", "Days from ordering to delivery"},
	} {
		zhHelp.Flags[name], enHelp.Flags[name] = words[0], words[1]
	}
}
