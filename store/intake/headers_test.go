package intake_test

// The headers of the tables that platforms, printing tools and carriers write,
// as they stand in their files.
var headers = map[string]string{
	"taobao_ExportOrderList_2019": "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分" +
		",买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机" +
		",订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称" +
		",订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id" +
		",是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣" +
		",集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称" +
		",新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包",
	"taobao_ExportOrderDetailList": "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码",
	"taobao_ExportOrderList_2016": "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分" +
		",买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机" +
		",订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称" +
		",订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,定金排名" +
		",修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易",
	"taobao_item_report_new_xlsx": "子订单编号,主订单编号,商品标题,商品价格,购买数量,商品属性,套餐信息,订单状态,商家编码,买家应付货款" +
		",买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,商品ID,商家备注",
	"taobao_extra_columns_later": "直播返现状态,返现金额,延迟发货自动赔付金额,预售订单,发货时间,商家备忘,主订单编号",
	"taobao_profile_undated": "订单编号,买家下单时间,买家付款时间,发货时间,确认收货时间,物流公司,买家实付金额,运单号,买家会员名" +
		",联系手机,收货地址,宝贝标题,宝贝规格,宝贝总数量,订单状态",
	"1688_profile": "订单号,下单时间,物流公司,实付款,运单号,买家,收货地址,货品标题,规格,数量,单品金额,退款状态,订单状态",
	"pdd_order_export": "订单成交时间,商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元)" +
		",多多支付立减金额(元),用户实付金额(元),商家实收金额(元),商品数量(件),发货时间,确认收货时间,商品id,商品规格" +
		",样式ID,商家编码-规格维度,商家编码-商品维度,商家备注,售后状态,快递单号,快递公司",
	"douyin_order_export_a": "主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品单价,订单应付金额,运费,优惠总金额" +
		",平台优惠,商家优惠,达人优惠,商家改价,支付优惠,红包抵扣,支付方式,手续费,收件人,收件人手机号,省,市,区,街道" +
		",详细地址,是否修改过地址,地址修改时段,买家留言,订单提交时间,旗帜颜色,商家备注,订单完成时间,支付完成时间" +
		",APP渠道,流量来源,订单状态,承诺发货时间,订单类型,鲁班落地页ID,达人ID,达人昵称,所属门店ID,售后状态,取消原因" +
		",预约发货时间,仓库ID,仓库名称,序列号,是否安心购,广告渠道,流量类型,流量体裁,流量渠道,发货主体" +
		",发货主体明细,发货时间,降价类优惠,平台实际承担优惠金额,商家实际承担优惠金额,达人实际承担优惠金额" +
		",预计送达时间,是否平台仓自流转,车型,商品69码,发货SN码,发货IMEI码1,发货IMEI码2,预约送达时间" +
		",建议发货时间（起）,建议发货时间（止）,物流SN码,物流IMEI码1,物流IMEI码2",
	"douyin_order_export_b": "主订单编号,子订单编号,支付方式,选购商品,货号,商品ID,商家编码,商品数量,商品金额,订单提交时间,支付完成时间" +
		",订单完成时间,承诺发货时间,预约发货时间,买家留言,旗帜颜色,商家备注,APP渠道,订单状态,取消原因,售后状态" +
		",订单类型,发货时间,车型,是否是以旧换新,换新额外补贴,换新额外补贴发放状态,订单应付金额,运费,优惠总金额" +
		",平台优惠,商家优惠,达人优惠,商家改价,支付优惠,手续费,红包抵扣,降价类优惠,平台实际承担优惠金额" +
		",商家实际承担优惠金额,达人实际承担优惠金额,收件人,收件人手机号,省,市,区,街道,详细地址,是否修改过地址" +
		",快递信息,序列号,达人ID,达人昵称,拼团订单团编号,商品单价是否含税,税费,鲁班落地页ID,所属门店ID,流量来源" +
		",仓库ID,仓库名称,是否安心购,广告渠道,流量类型,流量体裁,流量渠道,发货主体,发货主体明细,教育优惠" +
		",预计送达时间,是否平台仓自流转,是否是渠道商品,预约送达时间,建议发货时间（起）,建议发货时间（止）",
	"jd_order_export": "订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型" +
		",下单帐号,客户姓名,客户地址,联系电话,订单备注,发票类型,发票抬头,发票内容,商家备注" +
		",商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,增值税发票,货号,订单完成时间,订单来源,订单渠道" +
		",送装服务,服务费,仓库id,仓库名称",
	"jst_manual_import_like": "线上订单号,下单时间,付款时间（不填写订单导入后为待支付状态）,买家帐号（必填）,卖家备注,买家留言" +
		",收货人姓名（必填）,手机（必填）,省份（必填）,城市（必填）,区县（必填）,地址（必填）,商品编码（必填）" +
		",数量（必填）,商品单价（必填）",
	"wangdiantong_import": "店铺名称,原始单号,收件人,手机,地址,发货条件,应收合计,邮费,优惠金额,商家编码,货品数量,货品总价",
	"wangdiantong_order_export": "订单编号,店铺,子单原始单号,订单状态,订单退款状态,交易时间,付款时间,发货时间,收件人,买家实付,应收金额" +
		",货品名称,实发数量,分摊后总价",
	"kuaidizhushou_template":     "订单编号,收件人,固话,手机,地址,发货信息,备注,快递单号",
	"fenghuodi_template":         "姓名,手机,电话,省,市,区,详细地址,订单编号,商品信息,买家留言,卖家备注",
	"cainiao_template_no_header": "序号,姓名,手机,地址,其他,商品,订单号",
	"jst_export_aliases": "线上订单号,内部订单号,店铺,订单状态,订单日期,付款日期,商品名称,品牌,产品分类,成本价,销售金额,销售数量" +
		",收货人,收货手机,省,市,区县,快递公司,快递单号,订单金额,平台服务费",
	"shopify_orders_csv": "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code" +
		",Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku" +
		",Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company" +
		",Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2" +
		",Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method" +
		",Payment Reference,Refunded Amount,Vendor,Id,Tags,Risk Level,Source,Lineitem discount",
	"amazon_unshipped_tsv": "order-id,order-item-id,purchase-date,payments-date,reporting-date,promise-date,days-past-promise,buyer-email,buyer-name,buyer-phone-number,sku" +
		",product-name,quantity-purchased,quantity-shipped,quantity-to-ship,ship-service-level,recipient-name,ship-address-1,ship-address-2,ship-address-3" +
		",ship-city,ship-state,ship-postal-code,ship-country,is-business-order,purchase-order-number,price-designation,is-iba,verge-of-cancellation" +
		",verge-of-lateShipment",
	"sf_monthly_bill":      "运单号码,寄件地区,到件地区,计费重量,应付金额,服务",
	"express_bill_generic": "运单号,扫描时间,计费重量,总金额,预付,应付,计费省份,目的地,快递公司,物料类型",
	"freight_bill": "运单编号,货物名称,包装类型,派送方式,件数,回单号,实际重量,体积,备注,目的站点,收件人,收件电话,收件地址" +
		",结算重量,体积重,运费,支付类型,到付款,累计到货件数",
	"dispatch_return_small_mall": "订单号,快递公司,快递单号",
}
