package sheet

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDetect(t *testing.T) {
	tests := []struct {
		name, header string
		kind         Kind
		columns      map[Field][]int // a part of what must be found
	}{
		{"taobao orders", orderHeader, KindOrders, map[Field][]int{
			OrderNo: {0}, Buyer: {1}, AmountPaid: {8, 6}, OrderStatus: {10}, BuyerMessage: {11}, Receiver: {12}, Address: {13}, Phone: {16, 15},
			CreatedAt: {17}, PaidAt: {18}, Title: {19}, Waybill: {21}, Carrier: {22}, SellerNote: {23}, TotalUnits: {24}, ShopID: {25}, Shop: {26},
			CloseReason: {27}, ChangedSKU: {38}, ChangedAddress: {39}, Abnormal: {40}, RefundAmount: {49}}},
		{"taobao lines", "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码", KindLines, map[Field][]int{
			OrderNo: {0}, Title: {1}, Price: {2}, Units: {3}, SKUCode: {9, 4}, Variant: {5}, SellerNote: {7}, OrderStatus: {8}}},
		{"taobao lines with times", "子订单编号,主订单编号,商品标题,商品价格,购买数量,商家编码,订单状态,退款状态,退款金额,订单付款时间,商家备注", KindOrderLines,
			map[Field][]int{SubOrderNo: {0}, OrderNo: {1}, SKUCode: {5}, RefundStatus: {7}, RefundAmount: {8}, PaidAt: {9}, SellerNote: {10}}},
		{"both numbers", "订单编号,子订单编号,主订单编号,购买数量,商家编码", KindLines, map[Field][]int{OrderNo: {2, 0}, SubOrderNo: {1}, Name: nil}},
		{"pinduoduo", "订单成交时间,商品,订单号,订单状态,用户实付金额(元),商品数量(件),发货时间,商品规格,商家编码-商品维度,商家编码-规格维度,商家备注,售后状态,快递单号,快递公司",
			KindOrderLines, map[Field][]int{PaidAt: {0}, OrderNo: {2}, AmountPaid: {4}, Units: {5}, SKUCode: {9, 8}, Waybill: {12}}},
		{"douyin", "主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,收件人,省,市,区,街道,详细地址,支付完成时间,承诺发货时间,商品69码", KindOrderLines,
			map[Field][]int{Province: {7}, City: {8}, District: {9}, Street: {10}, Address: {11}, PromisedAt: {13}, Barcode: {14}}},
		{"asterisks and remarks", "*订单编号（必填）,【必填】商品编码,数量 ( 件 ),付款时间（不填为待付款）", KindOrderLines,
			map[Field][]int{OrderNo: {0}, SKUCode: {1}, Units: {2}, PaidAt: {3}}},
		{"shopify", "Name,Email,Financial Status,Paid at,Fulfillment Status,Lineitem quantity,Lineitem name,Lineitem sku,Shipping Name", KindOrderLines,
			map[Field][]int{OrderNo: {0}, OrderStatus: {4}, PayStatus: {2}, Units: {5}, SKUCode: {7}, Receiver: {8}, Name: nil}},
		{"amazon", "order-id,order-item-id,purchase-date,promise-date,sku,quantity-purchased", KindOrderLines,
			map[Field][]int{OrderNo: {0}, SubOrderNo: {1}, PromisedAt: {3}, SKUCode: {4}, Units: {5}}},
		{"waybills", "订单号,快递公司,快递单号", KindWaybills, map[Field][]int{OrderNo: {0}, Carrier: {1}, Waybill: {2}}},
		{"waybills of a printing tool", "订单编号,收件人,固话,手机,地址,备注,快递单号", KindWaybills, nil},
		{"collected", "订单编号,运单号,付款时间,揽收时间", KindWaybills, map[Field][]int{CollectedAt: {3}}},
		{"small orders", "订单号,收件人,手机,地址", KindOrders, nil},
		{"products", "商家编码,商品名称,规格,条码,重量(克),库位,箱规,箱码,安全库存,简称", KindProducts, map[Field][]int{
			SKUCode: {0}, Name: {1}, Variant: {2}, Barcode: {3}, Weight: {4}, Place: {5}, CaseUnits: {6}, CaseBarcode: {7}, SafetyStock: {8}, ShortName: {9}}},
		{"products with stock", "货号,名称,重量,库存", KindProducts, nil},
		{"barcodes", "SKU,Barcode", KindProducts, nil},
		{"stock", "商家编码,库位,数量", KindStock, map[Field][]int{SKUCode: {0}, Place: {1}, Units: {2}}},
		{"stock with names", "条码,名称,期初数量", KindStock, nil},
		{"courier's bill", "运单号,快递公司,计费重量,总金额", KindBill, nil},
		{"an item report whose 订单编号 is the line's", "订单编号,主订单编号,商品标题,购买数量", KindLines, map[Field][]int{OrderNo: {1}, SubOrderNo: {0}}},
		{"kits", "组合编码,组合名称,单品编码,数量", KindKits, map[Field][]int{KitCode: {0}, Name: {1}, PartCode: {2}, Units: {3}}},
		{"order and goods without units", "订单编号,商家编码,备注", KindUnknown, nil},
		{"notes of orders", "订单编号,商家备注", KindOrders, nil},
		{"nothing known", "a,b,c", KindUnknown, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			kind, columns := Detect(strings.Split(tt.header, ","))
			if kind != tt.kind {
				t.Errorf("kind %s, want %s", kind, tt.kind)
			}
			for f, want := range tt.columns {
				if diff := cmp.Diff(want, columns[f]); diff != "" {
					t.Error(f, diff)
				}
			}
		})
	}
}

func TestFirstFilledColumnCounts(t *testing.T) {
	s := openText(t, "订单编号,购买数量,外部系统编号,商家编码\n1,1,W1,K1\n2,1,W2,\n3,1,,K3\n4,1,,\n")
	want := []string{"1|K1", "2|W2", "3|K3", "4|"}
	if diff := cmp.Diff(want, texts(t, s, OrderNo, SKUCode)); diff != "" {
		t.Error(diff)
	}
}

func TestAliasesAreUnambiguous(t *testing.T) {
	// Only a title may be two things at once.
	for key, list := range known {
		for _, a := range list[1:] {
			if a.field != Name && list[0].field != Title {
				t.Errorf("%s names %s and %s", key, list[0].field, a.field)
			}
		}
	}
	for _, a := range aliases {
		if got := Aliases(a.field); len(got) == 0 || known[normalise(got[0])] == nil {
			t.Error(a.field, got)
		}
	}
	if Aliases("no such field") != nil {
		t.Error("aliases for nothing")
	}
}

func TestColumnNames(t *testing.T) {
	s := openText(t, "订单号 ,快递单号\n1,2\n")
	if got := s.Column(OrderNo) + s.Column(PaidAt) + s.Column("x"); got != "订单号订单付款时间x" {
		t.Error(got)
	}
	if !s.Has(Waybill) || s.Has(PaidAt) {
		t.Error("has")
	}
}
