package desk

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/intake"
)

// demoGoods are the goods of the demo shop: variants that are easily
// confused, one whose stock was never opened, one that is short.
var demoGoods = []struct {
	code, name, variant, barcode, box string
	boxUnits, grams                   int
	place                             string
	stock                             int // -1 = never opened
}{
	{"MUG-WH-350", "马克杯", "颜色分类:白色;尺寸:350ml", "6901234500011", "16901234500018", 6, 320, "A-01-01", 60},
	{"MUG-WH-500", "马克杯", "颜色分类:白色;尺寸:500ml", "6901234500028", "", 0, 410, "A-01-02", 24},
	{"MUG-BK-350", "马克杯", "颜色分类:黑色;尺寸:350ml", "6901234500035", "", 0, 320, "A-01-03", 18},
	{"MUG-BK-500", "马克杯", "颜色分类:黑色;尺寸:500ml", "6901234500042", "", 0, 410, "A-01-04", 1},
	{"TOWEL-GY", "毛巾", "颜色分类:浅灰;尺寸:75x35", "6901234500059", "16901234500056", 10, 95, "A-02-01", 80},
	{"TOWEL-BL", "毛巾", "颜色分类:藏青;尺寸:75x35", "6901234500066", "", 0, 95, "A-02-02", 40},
	{"SOCK-M", "袜子", "颜色分类:黑色;尺寸:M", "6901234500073", "", 0, 30, "B-01-01", 50},
	{"SOCK-L", "袜子", "颜色分类:黑色;尺寸:L", "6901234500080", "", 0, 32, "B-01-02", 50},
	{"CABLE-1M", "数据线", "颜色分类:白色;尺寸:1m", "6901234500097", "", 0, 25, "B-02-01", 100},
	{"CABLE-2M", "数据线", "颜色分类:白色;尺寸:2m", "6901234500103", "", 0, 38, "B-02-02", 100},
	{"LAMP", "台灯", "颜色分类:米色", "6901234500110", "", 0, 900, "C-01-01", 6},
	{"CANDLE", "香薰蜡烛", "颜色分类:米色;尺寸:200g", "6901234500127", "", 0, 260, "C-02-01", -1},
}

// demoOrder is one order of the demo shop.
type demoOrder struct {
	no, waybill, carrier string
	hours                int // since it was paid
	status               string
	note, message        string
	lines                []demoLine
}

type demoLine struct {
	code  string
	units int
}

const (
	demoToShip = "买家已付款，等待卖家发货"
	demoClosed = "交易关闭"
	demoRefund = "退款中"
)

// demoOrders come around the present: late, near, fresh; merged, cancelled,
// held, short, unmapped, without a waybill.
var demoOrders = []demoOrder{
	{"3000000000000000001", "YT8800000000001", "圆通速递", 2, demoToShip, "", "", []demoLine{{"MUG-WH-350", 1}, {"MUG-BK-350", 1}}},
	{"3000000000000000002", "YT8800000000002", "圆通速递", 5, demoToShip, "老客户，加送小样", "", []demoLine{{"TOWEL-GY", 2}}},
	{"3000000000000000003", "SF1880000000003", "顺丰速运", 46, demoToShip, "", "请尽快发货", []demoLine{{"MUG-WH-500", 1}}},
	{"3000000000000000004", "JT8800000000004", "极兔速递", 50, demoToShip, "", "", []demoLine{{"SOCK-M", 3}, {"SOCK-L", 1}}},
	{"3000000000000000005", "773880000000005", "申通快递", 20, demoToShip, "", "", []demoLine{{"CABLE-1M", 1}}},
	{"3000000000000000006", "773880000000005", "申通快递", 21, demoToShip, "", "送人的，不要放小票", []demoLine{{"CABLE-2M", 1}}},
	{"3000000000000000007", "YT8800000000007", "圆通速递", 9, demoClosed, "", "", []demoLine{{"LAMP", 1}}},
	{"3000000000000000008", "YT8800000000008", "圆通速递", 9, demoRefund, "", "", []demoLine{{"TOWEL-BL", 1}}},
	{"3000000000000000009", "78688000000009", "中通快递", 30, demoToShip, "", "", []demoLine{{"MUG-BK-500", 1}}},
	{"3000000000000000010", "78688000000010", "中通快递", 29, demoToShip, "", "", []demoLine{{"MUG-BK-500", 1}}},
	{"3000000000000000011", "78688000000011", "中通快递", 26, demoToShip, "", "", []demoLine{{"CANDLE", 2}}},
	{"3000000000000000012", "438800000000012", "韵达快递", 3, demoToShip, "", "", []demoLine{{"MUG-WH-350", 12}}},
	{"3000000000000000013", "438800000000013", "韵达快递", 3, demoToShip, "", "", []demoLine{{"OLD-CODE-77", 1}}},
	{"3000000000000000014", "", "", 1, demoToShip, "", "", []demoLine{{"TOWEL-GY", 1}}},
	{"3000000000000000015", "", "", 1, demoToShip, "", "", []demoLine{{"SOCK-L", 2}, {"LAMP", 1}}},
	{"3000000000000000016", "YT8800000000016", "圆通速递", 4, demoToShip, "", "", []demoLine{{"LAMP", 1}}},
}

// Demo fills empty books with a small shop whose orders are due around now,
// by importing files as a seller would. Books that hold orders are left as
// they are.
func Demo(ctx context.Context, db *store.DB, act store.Act) error {
	var has bool
	err := db.Read(ctx, func(tx *store.Tx) error {
		return tx.Row("SELECT EXISTS (SELECT 1 FROM orders)", nil, &has)
	})
	if err != nil || has {
		return err
	}
	dir, err := os.MkdirTemp("", "shipdesk-demo")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var paths []string
	for name, rows := range demoFiles(db.Now()) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, csvOf(rows), 0o600); err != nil {
			return err
		}
		paths = append(paths, path)
	}
	_, err = intake.Run(ctx, db, act, paths, intake.Options{Shipped: "open"})
	return err
}

func csvOf(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll(rows) // a buffer takes everything
	return b.Bytes()
}

func demoFiles(now time.Time) map[string][][]string {
	products := [][]string{{"商家编码", "商品名称", "规格", "条码", "箱码", "箱规", "重量(克)", "货位"}}
	stock := [][]string{{"商家编码", "货位", "数量"}}
	for _, g := range demoGoods {
		box := ""
		if g.box != "" {
			box = fmt.Sprint(g.boxUnits)
		}
		products = append(products, []string{g.code, g.name, g.variant, g.barcode, g.box, box, fmt.Sprint(g.grams), g.place})
		if g.stock >= 0 {
			stock = append(stock, []string{g.code, g.place, fmt.Sprint(g.stock)})
		}
	}
	orders := [][]string{{"订单编号", "买家会员名", "买家实际支付金额", "订单状态", "买家留言", "收货人姓名", "订单创建时间", "订单付款时间 ", "物流单号 ", "物流公司", "订单备注", "店铺名称"}}
	lines := [][]string{{"订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "订单状态", "商家编码"}}
	for _, o := range demoOrders {
		paid := now.Add(-time.Duration(o.hours) * time.Hour).In(deadline.Zone()).Format(time.DateTime)
		orders = append(orders, []string{o.no, "tb" + o.no[15:] + "**", "59.90", o.status, o.message, "张*", paid, paid, o.waybill, o.carrier, o.note, "示例旗舰店"})
		for _, l := range o.lines {
			lines = append(lines, []string{o.no, demoTitle(l.code), "29.95", fmt.Sprint(l.units), l.code, "", o.status, l.code})
		}
	}
	return map[string][][]string{"products.csv": products, "stock.csv": stock, "ExportOrderList.csv": orders, "ExportOrderDetailList.csv": lines}
}

func demoTitle(code string) string {
	for _, g := range demoGoods {
		if g.code == code {
			return g.name
		}
	}
	return "旧款挂钟"
}
