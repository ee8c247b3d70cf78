package text

import "strings"

func init() {
	for field, name := range map[string]string{"refund_no": "退款编号", "return_number": "退货物流单号", "return_carrier": "退货物流公司", "return_units": "退货数量"} {
		zhMeanings[field], enMeanings[field] = name, strings.ReplaceAll(field, "_", " ")
	}
	zhFiles.Counted["refunds"], enFiles.Counted["refunds"] = "退款单", "Refunds"
	zhFiles.Things["refund"], enFiles.Things["refund"] = "退款单", "refund"
}
