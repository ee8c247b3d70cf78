package scan

import "strings"

// carrierNames are the Chinese names of the carriers, by key. Keys and names
// are those of waybill-rules.json, most of them Taobao's.
var carrierNames = map[string]string{
	"CN":     "菜鸟直送(丹鸟)",
	"DBKD":   "德邦快递",
	"EMS":    "EMS",
	"HTKY":   "百世快递",
	"JD":     "京东快递",
	"JT":     "极兔速递",
	"POSTB":  "邮政包裹",
	"SF":     "顺丰速运",
	"STO":    "申通快递",
	"TTKDEX": "天天快递",
	"UC":     "优速快递",
	"YTO":    "圆通速递",
	"YUNDA":  "韵达快递",
	"ZJS":    "宅急送",
	"ZTO":    "中通快递",
}

// carrierKeys leads from the ways files write a carrier to its key: in upper
// case, without blanks, brackets and the words that carrierWords lists. The
// Latin ones are codes and pinyin of the platforms and of kuaidi100 and kdniao.
var carrierKeys = map[string]string{
	"CN": "CN", "菜鸟": "CN", "菜鸟直送": "CN", "丹鸟": "CN", "CAINIAO": "CN", "DANNIAO": "CN",
	"DBKD": "DBKD", "德邦": "DBKD", "DBL": "DBKD", "DPK": "DBKD", "DEBANG": "DBKD",
	"DEBANGKUAIDI": "DBKD", "DEBANGWULIU": "DBKD", "DEPPON": "DBKD",
	"EMS": "EMS", "中国邮政速递": "EMS", "邮政速递": "EMS", "邮政EMS": "EMS", "中国邮政EMS": "EMS",
	"EMS标准": "EMS", "特快专递": "EMS", "邮政特快专递": "EMS", "EMS特快专递": "EMS",
	"HTKY": "HTKY", "百世": "HTKY", "百世汇通": "HTKY", "汇通": "HTKY", "HUITONGKUAIDI": "HTKY",
	"JD": "JD", "京东": "JD", "京东配送": "JD", "JDL": "JD", "JINGDONG": "JD",
	"JT": "JT", "极兔": "JT", "JTSD": "JT", "J&T": "JT",
	"POSTB": "POSTB", "邮政": "POSTB", "中国邮政": "POSTB", "邮政包裹": "POSTB", "邮政快递包裹": "POSTB",
	"邮政小包": "POSTB", "邮政国内小包": "POSTB", "快递包裹": "POSTB", "YZPY": "POSTB", "YOUZHENGGUONEI": "POSTB",
	"SF": "SF", "顺丰": "SF", "SHUNFENG": "SF",
	"STO": "STO", "申通": "STO", "SHENTONG": "STO",
	"TTKDEX": "TTKDEX", "天天": "TTKDEX", "HHTT": "TTKDEX", "TIANTIAN": "TTKDEX",
	"UC": "UC", "优速": "UC", "YOUSHUWULIU": "UC",
	"YTO": "YTO", "圆通": "YTO", "园通": "YTO", "YUANTONG": "YTO",
	"YUNDA": "YUNDA", "韵达": "YUNDA", "YD": "YUNDA",
	"ZJS": "ZJS", "宅急送": "ZJS", "ZHAIJISONG": "ZJS",
	"ZTO": "ZTO", "中通": "ZTO", "ZHONGTONG": "ZTO",
}

// carrierWords are cut off the end of a carrier's name, in this order, once
// each. 快运 (freight) is not among them: 中通快运 is not 中通快递.
var carrierWords = []string{"有限公司", "股份", "物流", "快递", "速递", "速运", "EXPRESS"}

// CarrierKey returns the short code of a carrier however a file writes it:
// "圆通速递", "圆通", "圆通快递(YTO)" and "yto" are all "YTO". The codes are mostly
// Taobao's: YTO, STO, ZTO, YUNDA, JT, SF, EMS, POSTB, JD, DBKD, CN, ZJS, UC and
// of the closed ones HTKY and TTKDEX. An unknown name returns itself, cleaned.
// CarrierKey is idempotent.
func CarrierKey(name string) string {
	clean := Clean(name)
	short, _, _ := strings.Cut(strings.ToUpper(withoutBlanks(clean)), "(")
	for _, word := range carrierWords {
		if key, ok := carrierKeys[short]; ok {
			return key
		}
		short = strings.TrimSuffix(short, word)
	}
	if key, ok := carrierKeys[short]; ok {
		return key
	}
	return clean
}
