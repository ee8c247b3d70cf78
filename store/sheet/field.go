package sheet

import "slices"

// Field is what a column holds, whatever its header calls it.
type Field string

// The fields a header can name. The comment gives the commonest header.
const (
	OrderNo        Field = "order_no"        // 订单编号
	SubOrderNo     Field = "sub_order_no"    // 子订单编号
	Platform       Field = "platform"        // 平台
	Shop           Field = "shop"            // 店铺名称
	ShopID         Field = "shop_id"         // 店铺Id
	Buyer          Field = "buyer"           // 买家会员名
	Receiver       Field = "receiver"        // 收货人姓名, usually masked
	Phone          Field = "phone"           // 联系手机, usually masked
	Address        Field = "address"         // 收货地址, or the street part of it
	Address2       Field = "address2"        // further columns of the address, where there are several
	Province       Field = "province"        // 省, where the address is in pieces
	City           Field = "city"            // 市
	District       Field = "district"        // 区
	Street         Field = "street"          // 街道
	OrderStatus    Field = "order_status"    // 订单状态; in a line list the line's
	PayStatus      Field = "pay_status"      // Financial Status, where it has a column of its own
	CancelledAt    Field = "cancelled_at"    // Cancelled at: filled, the order is closed
	CloseReason    Field = "close_reason"    // 订单关闭原因
	CreatedAt      Field = "created_at"      // 订单创建时间
	PaidAt         Field = "paid_at"         // 订单付款时间
	PromisedAt     Field = "promised_at"     // 承诺发货时间, the latest time to ship
	ShippedAt      Field = "shipped_at"      // 发货时间
	CollectedAt    Field = "collected_at"    // 揽收时间
	OrderKind      Field = "order_kind"      // 订单类型: 预售, 定制
	Waybill        Field = "waybill"         // 物流单号
	Carrier        Field = "carrier"         // 物流公司
	SellerNote     Field = "seller_note"     // 订单备注
	BuyerMessage   Field = "buyer_message"   // 买家留言
	AmountPaid     Field = "amount_paid"     // 买家实际支付金额
	RefundAmount   Field = "refund_amount"   // 退款金额
	RefundStatus   Field = "refund_status"   // 退款状态
	RefundNo       Field = "refund_no"       // 退款编号
	ReturnNumber   Field = "return_number"   // 退货物流单号: the mark of a refund list
	ReturnCarrier  Field = "return_carrier"  // 退货物流公司
	ReturnUnits    Field = "return_units"    // 退货数量
	ChangedSKU     Field = "changed_sku"     // 修改后的sku
	ChangedAddress Field = "changed_address" // 修改后的收货地址
	Abnormal       Field = "abnormal"        // 异常信息
	Title          Field = "title"           // 宝贝标题
	SKUCode        Field = "sku_code"        // 商家编码
	Variant        Field = "variant"         // 商品属性
	Units          Field = "units"           // 购买数量; in a stock list what is there
	TotalUnits     Field = "total_units"     // 宝贝总数量, of all lines of an order
	Price          Field = "price"           // 价格
	Barcode        Field = "barcode"         // 条码
	CaseBarcode    Field = "case_barcode"    // 箱码
	CaseUnits      Field = "case_units"      // 箱规
	Weight         Field = "weight"          // 重量(克)
	Place          Field = "place"           // 库位
	SafetyStock    Field = "safety_stock"    // 安全库存
	LotMode        Field = "lots"            // 批次管理: on, undated, off
	ShelfDays      Field = "shelf_days"      // 保质期(天)
	NearDays       Field = "near_days"       // 临期天数
	ShortName      Field = "short_name"      // 简称
	ShortVariant   Field = "short_variant"   // 规格简称
	Name           Field = "name"            // 商品名称
	Goods          Field = "goods"           // 发货信息: all goods of an order in one text
	NeedsShipping  Field = "needs_shipping"  // Lineitem requires shipping
	BillWeight     Field = "bill_weight"     // 计费重量: the mark of a carrier's bill
	KitCode        Field = "kit_code"        // 组合编码
	PartCode       Field = "part_code"       // 单品编码, in a list of kits
	LabelText      Field = "label_text"      // 快递信息: carrier and waybill in one cell
	ReturnText     Field = "return_text"     // 退货物流信息: the same of what comes back
	NoteNo         Field = "note_no"         // 采购单号: the mark of a purchase note
	NoteStatus     Field = "note_status"     // 采购单状态
	OrderedUnits   Field = "ordered_units"   // 采购数量
	OrderedAt      Field = "ordered_at"      // 采购日期
	ExpectedAt     Field = "expected_at"     // 预计到货日期
	Supplier       Field = "supplier"        // 供应商
	LeadDays       Field = "lead_days"       // 到货天数
	Route          Field = "route"           // 拣货顺序
	PlaceClosed    Field = "place_closed"    // 停用, or 启用
)

// Kind is what a file is about.
type Kind string

// The kinds of files that are understood.
const (
	KindOrders     Kind = "orders"     // one order a row, without its lines
	KindLines      Kind = "lines"      // one line a row: order number, SKU, units
	KindOrderLines Kind = "orderlines" // one line a row, the order's columns repeated
	KindWaybills   Kind = "waybills"   // order number, waybill, carrier
	KindProducts   Kind = "products"   // one SKU a row
	KindStock      Kind = "stock"      // SKU, place and units there
	KindRefunds    Kind = "refunds"    // one refund a row, with the number its goods come back under
	KindKits       Kind = "kits"       // one part of a kit a row
	KindNotes      Kind = "notes"      // one line of a purchase note a row
	KindPlaces     Kind = "places"     // one place a row, goods aside
	KindSuppliers  Kind = "suppliers"  // one supplier a row
	KindBill       Kind = "bill"       // a carrier's bill: waybills, weights and money, no orders
	KindUnknown    Kind = "unknown"    // known columns, but no kind of ours
)

// has answers which fields a header has.
type has map[Field][]int

func (h has) any(fields ...Field) bool {
	return slices.ContainsFunc(fields, func(f Field) bool { return len(h[f]) > 0 })
}

// kind tells from the fields of a header what its file is about.
func (h has) kind() Kind {
	switch {
	case h.any(KitCode):
		return KindKits
	case !h.any(OrderNo) && h.any(Waybill) && h.any(BillWeight):
		return KindBill
	case !h.any(OrderNo):
		return h.goodsKind()
	case h.any(ReturnNumber, ReturnText):
		return KindRefunds
	}
	// The status is no mark of an order: a line list has one for each line.
	aboutOrder := h.any(PaidAt, CreatedAt, PromisedAt, AmountPaid, Buyer, Receiver, Phone, Address, TotalUnits)
	aboutLine := h.any(Units) && h.any(SKUCode, Title, Variant)
	platformOrder := h.any(OrderStatus, CreatedAt, PromisedAt, AmountPaid, Buyer, TotalUnits)
	switch {
	case aboutLine && aboutOrder:
		return KindOrderLines
	case aboutLine:
		return KindLines
	case h.any(Waybill, LabelText) && !platformOrder:
		return KindWaybills
	case aboutOrder || h.any(OrderStatus):
		return KindOrders
	case h.any(SellerNote, BuyerMessage, ShippedAt, Abnormal, ChangedAddress, Goods) && !h.any(SKUCode, Barcode):
		return KindOrders
	}
	return KindUnknown
}

// goodsKind tells the kind of a file without order numbers.
func (h has) goodsKind() Kind {
	card := h.any(Weight, CaseBarcode, CaseUnits, SafetyStock, ShortName, ShortVariant, LotMode, ShelfDays, NearDays)
	switch {
	case h.any(Waybill):
		return KindUnknown
	case !h.any(SKUCode, Barcode):
		return h.houseKind()
	case h.any(NoteNo, OrderedUnits) && h.any(Units, OrderedUnits):
		return KindNotes
	case h.any(Units) && (h.any(Place) || !card):
		return KindStock
	case card || h.any(Name, Variant, Place, Price) || h.any(SKUCode) && h.any(Barcode):
		return KindProducts
	}
	return KindUnknown
}

// houseKind tells the kind of a file that names neither orders nor goods.
func (h has) houseKind() Kind {
	switch {
	case h.any(NoteNo, Units, OrderedUnits):
		return KindUnknown
	case h.any(Place) && h.any(Route, PlaceClosed, OrderStatus) && !h.any(Supplier):
		return KindPlaces
	case h.any(Supplier) && (h.any(LeadDays) || !h.any(Place)):
		return KindSuppliers
	}
	return KindUnknown
}
