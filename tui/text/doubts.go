package text

import "strings"

// UnknownStatus says that orders have a status nobody knows, and what they
// count as.
func (w *Words) UnknownStatus(status string, orders int64) string {
	p := Plural{
		One:  "%d order has a status that is not known here: %s. It counts as to be shipped, look before it is packed",
		Many: "%d orders have a status that is not known here: %s. They count as to be shipped, look before they are packed",
	}
	if w.Lang == "zh" {
		p = same("%d个订单的状态这里不认识：%s。按待发货处理，打包前先看看")
	}
	return p.Of(orders, status)
}

// SharedBarcodes says that barcodes have more than one SKU, and names some.
func (w *Words) SharedBarcodes(n int64, codes []string) string {
	p := Plural{
		One:  "%d barcode stands for more than one SKU, scanning it asks which: %s",
		Many: "%d barcodes stand for more than one SKU, scanning them asks which: %s",
	}
	if w.Lang == "zh" {
		p = same("%d个条码对应几个货号，扫到时会问是哪个：%s")
	}
	return p.Of(n, strings.Join(codes, w.Common.ListMark))
}
