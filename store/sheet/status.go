package sheet

import (
	"strings"
	"unicode"
)

// PlatformStatus is what a platform says about an order, a line or a refund,
// in one word for all platforms. What the desk did is another matter.
type PlatformStatus string

// The statuses platforms know.
const (
	StatusUnknown PlatformStatus = ""             // any other text; keep the text itself
	WaitPay       PlatformStatus = "wait_pay"     // 等待买家付款
	ToShip        PlatformStatus = "to_ship"      // 买家已付款，等待卖家发货; also shipped in part
	Shipped       PlatformStatus = "shipped"      // 卖家已发货，等待买家确认
	Done          PlatformStatus = "done"         // 交易成功
	Closed        PlatformStatus = "closed"       // 交易关闭
	RefundAsked   PlatformStatus = "refund_asked" // 买家已经申请退款
	Refunded      PlatformStatus = "refunded"     // 退款成功
	NoRefund      PlatformStatus = "no_refund"    // 没有申请退款, 退款关闭
)

// usualStatus are the texts most rows have, so that they cost one look.
var usualStatus = map[string]PlatformStatus{
	"买家已付款，等待卖家发货": ToShip, "待发货": ToShip,
	"卖家已发货，等待买家确认": Shipped, "已发货": Shipped,
	"交易成功": Done, "交易关闭": Closed, "等待买家付款": WaitPay,
}

// exactStatus are texts that mean something only as a whole.
var exactStatus = map[string]PlatformStatus{
	"waitbuyerpay": WaitPay, "unpaid": WaitPay, "pending": WaitPay, "pendingpayment": WaitPay, "awaitingpayment": WaitPay,
	"waitsellersendgoods": ToShip, "sellerconsignedpart": ToShip, "paid": ToShip, "unshipped": ToShip, "unfulfilled": ToShip,
	"partial": ToShip, "partiallyshipped": ToShip, "partiallyfulfilled": ToShip, "processing": ToShip,
	"awaitingshipment": ToShip, "readytoship": ToShip, "toship": ToShip, "备货中": ToShip,
	"发货中": ToShip, "待审核": ToShip, "已审核": ToShip, "待客审": ToShip, "待财审": ToShip, "已客审待财审": ToShip, "待递交仓库": ToShip, "已递交仓库": ToShip,
	"authorized": ToShip, "partiallyrefunded": ToShip, "partiallypaid": WaitPay, "scheduled": ToShip, "onhold": RefundAsked, "restocked": Closed,
	"被合并": Closed, "被拆分": Closed, "售后完成": RefundAsked, "售后成功": RefundAsked,
	"waitbuyerconfirmgoods": Shipped, "shipped": Shipped, "fulfilled": Shipped, "intransit": Shipped, "待收货": Shipped,
	"tradebuyersigned": Done, "tradefinished": Done, "delivered": Done, "completed": Done, "complete": Done, "完成": Done,
	"tradeclosed": Closed, "tradeclosedbytaobao": Closed, "cancelled": Closed, "canceled": Closed, "voided": Closed,
	"closed": Closed, "取消": Closed, "关闭": Closed, "已删除": Closed,
	"refunding": RefundAsked, "refundrequested": RefundAsked, "退款": RefundAsked, "售后中": RefundAsked,
	"refunded": Refunded, "norefund": NoRefund, "无": NoRefund, "无售后": NoRefund, "无退款": NoRefund, "none": NoRefund,
}

// partStatus are pieces of text, the most telling first: a closed order whose
// refund succeeded is refunded, an order to ship whose refund was turned down
// is to ship.
var partStatus = []struct {
	status PlatformStatus
	pieces []string
}{
	{Refunded, []string{"退款成功", "已退款", "退款完成", "退货退款成功", "全额退款", "全部退款"}},
	{Closed, []string{"删除"}}, // 京东: (删除)等待出库
	{RefundAsked, []string{"锁定", "待商家处理", "待商家审核", "待商家收货", "待买家退货", "待平台处理", "等待卖家同意", "同意退款", "同意退货", "已经退货", "退款中", "退款处理中", "申请退款等待", "待退款", "退款待处理", "退货中", "售后处理中", "售后待处理"}},
	{WaitPay, []string{"等待买家付款", "等待付款", "待付款", "待支付", "未付款", "未支付"}},
	{ToShip, []string{"等待卖家发货", "等待发货", "待发货", "未发货", "部分发货", "等待出库", "待出库"}},
	{Shipped, []string{"已发货", "等待买家确认", "等待确认收货", "运输中", "待签收"}},
	{Done, []string{"交易成功", "已完成", "交易完成", "订单完成", "已签收", "已收货"}},
	{Closed, []string{"交易关闭", "订单关闭", "已关闭", "已取消", "交易取消", "关闭交易", "订单取消"}},
	{NoRefund, []string{"没有申请退款", "未申请退款", "无退款", "退款关闭", "退款取消", "撤销退款", "取消退款", "拒绝退款", "退款失败", "售后关闭", "售后取消"}},
	{RefundAsked, []string{"申请退款", "申请退货", "申请售后"}},
	{ToShip, []string{"已付款", "已支付", "付款成功", "支付成功"}},
}

// Status gives the one word for what a platform's text says about an order or
// a refund, whatever its punctuation. Ask it for the status column and the
// refund column apart.
func Status(text string) PlatformStatus {
	if status, ok := usualStatus[text]; ok {
		return status
	}
	s := strings.ReplaceAll(plainStatus(text), "部分退款成功", "") // the rest is still to be sent
	s = strings.ReplaceAll(s, "部分退款", "")
	if status, ok := exactStatus[s]; ok {
		return status
	}
	for _, p := range partStatus {
		for _, piece := range p.pieces {
			if strings.Contains(s, piece) {
				return p.status
			}
		}
	}
	return StatusUnknown
}

// plainStatus keeps the letters and digits of a status.
func plainStatus(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, fold(text))
}
