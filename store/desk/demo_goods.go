package desk

import (
	"fmt"
	"strings"

	"shipdesk/scan"
)

// demoSKU is one kind of goods of the demo shop.
type demoSKU struct {
	code, short, title, variant string
	barcode, box                string
	boxUnits, grams             int
	place                       string
}

// demoFamily is goods in several variants, which are easily taken for each
// other: a short name, the keyword soup that shops give as a title, and two
// attributes.
type demoFamily struct {
	code, short, title string
	names              [2]string // of the attributes
	first, second      []demoValue
	grams              int
	box                int // pieces in a case; 0: no case barcode
}

// demoValue is a value of an attribute, and how it stands in the SKU's code.
type demoValue struct{ code, text string }

var demoFamilies = []demoFamily{
	{"MUG", "马克杯", "北欧简约陶瓷马克杯大容量办公室情侣水杯", [2]string{"颜色分类", "尺寸"},
		[]demoValue{{"WH", "白色"}, {"BK", "黑色"}, {"BG", "米色"}}, []demoValue{{"350", "350ml"}, {"500", "500ml"}}, 320, 6},
	{"TWL", "毛巾", "纯棉加厚洗脸毛巾家用吸水不掉毛", [2]string{"颜色分类", "尺寸"},
		[]demoValue{{"LG", "浅灰"}, {"DG", "深灰"}, {"NV", "藏青"}, {"GN", "墨绿"}}, []demoValue{{"75", "75x35"}}, 95, 10},
	{"BTH", "浴巾", "A类纯棉浴巾成人家用大号裹巾", [2]string{"颜色分类", "尺寸"},
		[]demoValue{{"LG", "浅灰"}, {"DG", "深灰"}}, []demoValue{{"140", "140x70"}}, 420, 0},
	{"SCK", "棉袜", "秋冬男士中筒棉袜防臭吸汗透气", [2]string{"颜色分类", "尺码"},
		[]demoValue{{"BK", "黑色"}, {"NV", "藏青"}}, []demoValue{{"M", "M"}, {"L", "L"}, {"XL", "XL"}}, 30, 10},
	{"CBL", "数据线", "Type-C快充数据线手机充电线", [2]string{"颜色分类", "长度"},
		[]demoValue{{"WH", "白色"}, {"BK", "黑色"}}, []demoValue{{"1M", "1米"}, {"2M", "2米"}}, 28, 20},
	{"CSE", "手机壳", "超薄防摔手机壳全包镜头保护套", [2]string{"材质", "型号"},
		[]demoValue{{"CL", "透明"}, {"FR", "磨砂"}}, []demoValue{{"15", "15"}, {"15P", "15 Pro"}, {"15M", "15 Pro Max"}}, 35, 0},
	{"NTB", "笔记本", "加厚笔记本子学生办公线圈本", [2]string{"内页", "规格"},
		[]demoValue{{"LN", "横线"}, {"GR", "方格"}, {"BL", "空白"}}, []demoValue{{"A5", "A5"}, {"B5", "B5"}}, 210, 12},
	{"PEN", "中性笔", "速干中性笔学生考试刷题水笔", [2]string{"颜色分类", "规格"},
		[]demoValue{{"BK", "黑色"}, {"BU", "蓝色"}}, []demoValue{{"38", "0.38mm"}, {"50", "0.5mm"}}, 12, 12},
	{"SHP", "洗发水", "氨基酸洗发水控油蓬松家庭装", [2]string{"功效", "净含量"},
		[]demoValue{{"DD", "去屑"}, {"SM", "柔顺"}}, []demoValue{{"400", "400ml"}, {"750", "750ml"}}, 480, 0},
	{"CDL", "香薰蜡烛", "大豆蜡香薰蜡烛卧室助眠伴手礼", [2]string{"香型", "规格"},
		[]demoValue{{"WT", "白茶"}, {"GD", "栀子"}, {"CD", "雪松"}}, []demoValue{{"200", "200g"}}, 260, 0},
	{"LMP", "台灯", "护眼台灯学习专用宿舍卧室床头灯", [2]string{"颜色分类", ""},
		[]demoValue{{"WH", "白色"}, {"BG", "米色"}}, []demoValue{{}}, 900, 0},
	{"TEA", "龙井茶", "明前龙井茶新茶绿茶自己喝", [2]string{"等级", "净含量"},
		[]demoValue{{"1", "一级"}, {"T", "特级"}}, []demoValue{{"100", "100g"}, {"250", "250g"}}, 150, 0},
	{"CSN", "抱枕套", "奶油风抱枕套沙发客厅靠垫套不含芯", [2]string{"颜色分类", "尺寸"},
		[]demoValue{{"RW", "米白"}, {"MW", "奶白"}}, []demoValue{{"45", "45x45"}, {"50", "50x50"}}, 140, 0},
	{"BOX", "收纳盒", "透明收纳盒桌面杂物整理盒带盖", [2]string{"颜色分类", "尺寸"},
		[]demoValue{{"CL", "透明"}}, []demoValue{{"S", "小号"}, {"M", "中号"}, {"L", "大号"}}, 380, 6},
	{"CHP", "筷子", "家用防滑筷子一人一筷", [2]string{"材质", "规格"},
		[]demoValue{{"BM", "竹"}, {"WD", "木"}}, []demoValue{{"10", "10双"}}, 160, 0},
}

// demoTwins are goods whose maker printed one barcode on all of them.
const demoTwins = "CHP"

// demoGoods lists every SKU, each with a barcode and a place of its own.
func demoGoods() []demoSKU {
	var list []demoSKU
	for i, f := range demoFamilies {
		for _, a := range f.first {
			for _, b := range f.second {
				n := len(list) + 1
				s := demoSKU{
					code: joined("-", f.code, a.code, b.code), short: f.short, title: f.title,
					variant: joined(";", attribute(f.names[0], a.text), attribute(f.names[1], b.text)),
					barcode: withCheckDigit(fmt.Sprintf("69012345%04d", n)), boxUnits: f.box, grams: f.grams,
					place: fmt.Sprintf("%c-%02d-%02d", 'A'+i/5, i%5+1, n%6+1),
				}
				if f.box > 0 {
					s.box = withCheckDigit("1" + s.barcode[:12])
				}
				if f.code == demoTwins && len(list) > 0 && list[len(list)-1].short == f.short {
					s.barcode = list[len(list)-1].barcode
				}
				list = append(list, s)
			}
		}
	}
	return list
}

func attribute(name, value string) string {
	if value == "" {
		return ""
	}
	return name + ":" + value
}

func joined(sep string, parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, sep)
}

// withCheckDigit completes a GTIN.
func withCheckDigit(digits string) string {
	for d := '0'; d < '9'; d++ {
		if _, ok := scan.GTIN14(digits + string(d)); ok {
			return digits + string(d)
		}
	}
	return digits + "9"
}
