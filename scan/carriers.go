package scan

import (
	"regexp"
	"slices"
	"strings"
)

// numberRule is what the two public tables say about the numbers of one
// carrier; nil if a table has no usable rule.
type numberRule struct {
	key    string // see CarrierKey
	rule24 *regexp.Regexp
	rule22 *regexp.Regexp
}

// numberRules come from two public tables of waybill rules, of 2024 and 2022
// (waybill-rules.json). No domestic number has a public check digit, so they
// fit more than they should. The rules of 2024 are taken as they are. Of 2022
// only those are taken that have a letter, or at least two digits, fixed in
// front, and if all digits at least twelve of them; left out are carriers that
// have closed (百世, 天天) and rules that fit nearly anything (宅急送's ten
// characters, 顺丰's any text, FedEx's twelve digits). The post's "[96]{2}" is
// read as the 96 it must have meant.
var numberRules = []numberRule{
	rule("CN", `621\d{12}`, ``),
	rule("DBKD", `DPK\d{12}`, `DPK\d{11,}[-\d]+`),
	rule("EMS", `[981]\d{12}|P[A-Z]\d{11}`, `(10|11|50|51|95|97)\d{11}`),
	rule("JD", `JD[A-Z0-9]{2}\d{11}`, ``),
	rule("JT", `JT\d{13}`, `JT\d{12,13}`),
	rule("POSTB", ``, `(GA|KQ|PH)\d{9}([2-5]\d|1[1-9]|6[0-5])|(96|98|99)\d{11}`),
	rule("SF", `SF[A-Z0-9]\d{12}`, ``),
	rule("STO", `(77|43)\d{12,15}`, stoRule22),
	rule("UC", ``, `9001\d{8}`),
	rule("YTO", `YT\d{13}`, `DD[89]\d{15}|Y\d{12}`),
	rule("YUNDA", `[34]\d{14}|5\d{12}`, yundaRule22),
	rule("ZJS", ``, `A\d{12}|ZJS\d{12}`),
	rule("ZTO", `7[3-68]\d{12}`, ztoRule22),
}

const stoRule22 = `(268|888|588|688|368|468|568|668|768|868|968)\d{9,10}|(11|22|40)\d{10}|STO\d{10}|` +
	`(33|55|66)\d{11}|(77|88|99)\d{13}`

const yundaRule22 = `(10|11|12|13|14|15|16|17|19|18|31|43|50|55|58|80|88|66|77|39)\d{13}`

const ztoRule22 = `(010|768|765|778|779|719|828|618|680|518|688|880|660|805|988|628|205|701|717|718|728|` +
	`731|738|751|757|761|762|763|786|359|358|100|200|118|128|689|528|852)\d{11}|` +
	`(5711|2008|2009|2010|2013)\d{8}|(91|92|93|94|95|98|36|68|39|50|53|37)\d{10}|90\d{10}|` +
	`(120|780|881|882|885|960|665|666)\d{9}|(54|55|56|63|64|72)\d{10}`

// rule compiles the rules of one carrier, anchored at both ends.
func rule(key, of24, of22 string) numberRule {
	return numberRule{key: key, rule24: anchored(of24), rule22: anchored(of22)}
}

func anchored(pattern string) *regexp.Regexp {
	if pattern == "" {
		return nil
	}
	return regexp.MustCompile(`^(?:` + pattern + `)$`)
}

// Carriers returns the Chinese names of the carriers whose numbers look like
// code, the likeliest first: those both tables agree on, then those only the
// tight table of 2024 knows, then those only the loose one of 2022 knows; equal
// ones in the order of their keys. Several names mean that the number does not
// tell; none means that it does not look like a waybill. code is first
// normalised by WaybillKey.
//
// A postal item number (two letters, nine digits, two letters) counts only with
// a right check digit: EMS if it begins with E, 邮政包裹 if it is another of
// China's. Digits that are a right EAN-13 of an article numbered in China (69)
// or a Chinese book (9787) are taken for goods and return none, although one
// in ten waybills in that range would pass as such; other EAN-13s may be listed.
func Carriers(code string) []string {
	key := WaybillKey(code)
	if isChineseGoods(key) {
		return nil
	}
	if s10Number.MatchString(key) {
		return s10Carriers(key)
	}
	var agreed, only24, only22 []string
	for _, r := range numberRules {
		name := carrierNames[r.key]
		in24, in22 := fits(r.rule24, key), fits(r.rule22, key)
		switch {
		case in24 && in22:
			agreed = append(agreed, name)
		case in24:
			only24 = append(only24, name)
		case in22:
			only22 = append(only22, name)
		}
	}
	return slices.Concat(agreed, only24, only22)
}

func fits(rule *regexp.Regexp, key string) bool {
	return rule != nil && rule.MatchString(key)
}

// s10Carriers returns the carrier of a postal item number.
func s10Carriers(number string) []string {
	switch {
	case !s10CheckIsRight(number):
		return nil
	case strings.HasPrefix(number, "E"):
		return []string{carrierNames["EMS"]}
	case strings.HasSuffix(number, "CN"):
		return []string{carrierNames["POSTB"]}
	}
	return nil
}

// isChineseGoods reports whether digits are the EAN-13 of an article numbered
// by GS1 China (690 to 699) or of a book from China (ISBN 978-7).
func isChineseGoods(digits string) bool {
	if len(digits) != 13 {
		return false
	}
	_, ok := GTIN14(digits)
	return ok && (strings.HasPrefix(digits, "69") || strings.HasPrefix(digits, "9787"))
}
