package scan

import (
	"testing"

	"pgregory.net/rapid"
)

func TestCarrierKey(t *testing.T) {
	tests := map[string][]string{
		"YTO":    {"圆通速递", "圆通", "圆通快递", "YTO", "yto", "ｙｔｏ", " 圆 通 ", "圆通速递(YTO)", "圆通速递（华东）", "圆通速递有限公司", "yuantong"},
		"STO":    {"申通快递", "申通", "STO", "shentong"},
		"ZTO":    {"中通快递", "中通", "中通速递", "ZTO", "zhongtong"},
		"YUNDA":  {"韵达快递", "韵达速递", "韵达", "YUNDA", "YD"},
		"JT":     {"极兔速递", "极兔", "极兔快递", "J&T Express", "jtexpress", "JTSD"},
		"SF":     {"顺丰速运", "顺丰", "顺丰快递", "SF", "SF Express", "顺丰速运(集团)有限公司"},
		"EMS":    {"EMS", "ems", "EMS快递", "邮政EMS", "中国邮政速递物流", "中国邮政速递物流股份有限公司"},
		"POSTB":  {"邮政包裹", "邮政快递包裹", "中国邮政", "邮政快递", "POSTB", "YZPY"},
		"JD":     {"京东快递", "京东物流", "京东", "JD", "jd"},
		"DBKD":   {"德邦快递", "德邦物流", "德邦", "DBKD", "DBL"},
		"CN":     {"菜鸟", "丹鸟", "菜鸟直送(丹鸟)", "菜鸟速递", "丹鸟快递", "CN"},
		"ZJS":    {"宅急送", "宅急送快递", "ZJS"},
		"HTKY":   {"百世快递", "百世快递(已停)", "百世汇通", "HTKY"},
		"TTKDEX": {"天天快递", "TTKDEX"},
		"UC":     {"优速快递", "优速"},
		"中通快运":   {"中通快运", " 中通快运 "}, // freight, another company
		"某某快递":   {"某某快递", "\u200b某某快递"},
		"快递":     {"快递"},
		"(YTO)":  {"(YTO)"},
		"":       {"", "　"},
	}
	for want, names := range tests {
		for _, name := range names {
			if got := CarrierKey(name); got != want {
				t.Errorf("CarrierKey(%q) = %q, want %q", name, got, want)
			}
		}
	}
}

func TestCarrierKeysAndNamesLeadToEachOther(t *testing.T) {
	for key, name := range carrierNames {
		if CarrierKey(key) != key || CarrierKey(name) != key {
			t.Errorf("%q and %q lead to %q and %q", key, name, CarrierKey(key), CarrierKey(name))
		}
	}
	for word, key := range carrierKeys {
		if carrierNames[key] == "" || CarrierKey(word) != key {
			t.Errorf("%q leads to %q, which is no carrier", word, key)
		}
	}
}

func TestCarrierKeyTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := CarrierKey(someText("中通", "快递", "速递", "物流", "(", "有限公司").Draw(t, "name"))
		mustBeClean(t, once)
		if twice := CarrierKey(once); twice != once {
			t.Fatalf("%q, again %q", once, twice)
		}
	})
}
