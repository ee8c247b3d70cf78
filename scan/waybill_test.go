package scan

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWaybillKey(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"as it is", "773185003728281", "773185003728281"},
		{"Taobao's order file", "No:773185003728281", "773185003728281"},
		{"full-width colon", "NO：SF1097883955976", "SF1097883955976"},
		{"with a dot", "no. YT5371341455526", "YT5371341455526"},
		{"lower case and blanks", " sf 1097 883 955976 ", "SF1097883955976"},
		{"group separator", "\x1dSF1097883955976", "SF1097883955976"},
		{"a number that begins with NO", "NOV123", "NOV123"},
		{"JD parcel 1 of 3", "JDX000000000000-1-3-", "JDX000000000000"},
		{"JD parcel without the last dash", "JDX000000000000-1-3", "JDX000000000000"},
		{"JD parcel with letters", "jdva12345678901n12s30h", "JDVA12345678901"},
		{"JD parcel with a route", "JDVA12345678901-1-1-205", "JDVA12345678901"},
		{"JD waybill", "JDX000000000000", "JDX000000000000"},
		{"not a parcel of JD", "SFX000000000000-1-3-", "SFX000000000000-1-3-"},
		{"only a prefix", "No:", ""},
		{"empty", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := WaybillKey(test.in); got != test.want {
				t.Errorf("WaybillKey(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

func TestCarriers(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"圆通", "YT1234567890123", []string{"圆通速递"}},
		{"顺丰", "SF1234567890123", []string{"顺丰速运"}},
		{"极兔", "JT1608356044945", []string{"极兔速递"}},
		{"中通", "78602712398371", []string{"中通快递"}},
		{"京东", "JDVA12345678901", []string{"京东快递"}},
		{"京东, one parcel of three", "JDX000000000000-1-3-", []string{"京东快递"}},
		{"德邦", "DPK360123456789", []string{"德邦快递"}},
		{"菜鸟", "621123456789012", []string{"菜鸟直送(丹鸟)"}},
		{"宅急送", "ZJS123456789012", []string{"宅急送"}},
		{"from a file", "No:yt1234567890123", []string{"圆通速递"}},

		{"申通, but 韵达 had such numbers", "773185003728281", []string{"申通快递", "韵达快递"}},
		{"韵达, but 申通 may have them", "431234567890123", []string{"韵达快递", "申通快递"}},
		{"the post's own two", "9812345678901", []string{"EMS", "邮政包裹"}},

		{"EMS abroad, right check digit", "EE123456785CN", []string{"EMS"}},
		{"EMS abroad, wrong check digit", "EE123456789CN", nil},
		{"registered letter from China", "RR473124829CN", []string{"邮政包裹"}},
		{"registered letter from elsewhere", "RR473124829GB", nil},

		{"goods from China", "6901234567892", nil},
		{"a Chinese book", "9787115546081", nil},
		{"like a book, wrong check digit", "9787115546082", []string{"EMS"}},

		{"a phone number", "13812345678", nil},
		{"a Taobao order", "2222280178365521518", nil},
		{"a place", "A-01-02", nil},
		{"more behind the number", "YT1234567890123X", nil},
		{"two numbers", "YT1234567890123YT1234567890123", nil},
		{"empty", "", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Carriers(test.in)); diff != "" {
				t.Errorf("Carriers(%q) (-want +got)\n%s", test.in, diff)
			}
		})
	}
}

func TestEveryRuleHasACarrier(t *testing.T) {
	for _, rule := range numberRules {
		if carrierNames[rule.key] == "" {
			t.Errorf("no name for %q", rule.key)
		}
		if rule.rule24 == nil && rule.rule22 == nil {
			t.Errorf("no rule for %q", rule.key)
		}
	}
}

func TestS10CheckDigit(t *testing.T) {
	tests := []struct {
		number string
		want   bool
	}{
		{"RR473124829GB", true}, // the worked example of S10
		{"RR473124820GB", false},
		{"EE000000005CN", true}, // 11 - 0 = 11 is written 5
		{"EE000000080CN", true}, // 11 - 1 = 10 is written 0
		{"EE100000125CN", false},
	}
	for _, test := range tests {
		t.Run(test.number, func(t *testing.T) {
			if got := s10CheckIsRight(test.number); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestWaybillsKeepTheirPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkWaybill(t, someText().Draw(t, "text")) })
	rapid.Check(t, func(t *rapid.T) {
		checkWaybill(t, rapid.StringMatching(`[A-Z]{0,3}[0-9]{8,18}(-1-3-)?`).Draw(t, "number"))
	})
}

func FuzzWaybill(f *testing.F) {
	for _, piece := range pieces {
		f.Add(piece)
	}
	for _, number := range []string{"No:No.773185003728281", "78602712398371", "RR473124829CN", "jdx000000000000n1s3h"} {
		f.Add(number)
	}
	f.Fuzz(func(t *testing.T, s string) { checkWaybill(t, s) })
}

func checkWaybill(t fataler, s string) {
	key := WaybillKey(s)
	mustBeClean(t, key)
	if again := WaybillKey(key); again != key {
		t.Fatalf("WaybillKey(%q) = %q, again %q", s, key, again)
	}
	names := Carriers(s)
	if diff := cmp.Diff(names, Carriers(key)); diff != "" {
		t.Fatalf("carriers of %q and its key %q differ\n%s", s, key, diff)
	}
	seen := map[string]bool{}
	for _, name := range names {
		if seen[name] || carrierNames[CarrierKey(name)] != name {
			t.Fatalf("Carriers(%q) = %q", s, names)
		}
		seen[name] = true
	}
}
