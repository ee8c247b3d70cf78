// Package text holds every word a person reads, Chinese first and English
// second. Nothing else in shipdesk writes a sentence: rooms answer with kinds
// and numbers, screens and headless commands find the words here.
//
// Words go into layouts measured in cells, so no character of ambiguous width
// is used (no curly quotes, ellipses, arrows, middle dots or long dashes).
package text

import (
	"fmt"
	"strings"
)

// Words is every word of one language, grouped by subject.
type Words struct {
	Lang    string // "zh" or "en"
	Common  Common
	Time    Times
	Count   Counts
	Verdict Verdicts
	Shell   Shell
	SignIn  SignIn
	Alarm   Alarm
	Packing Packing
	Demo    Demo
	Act     Acts
	Search  Search
	File    Files
	Import  Importing
	Fault   Faults
	Check   Checks
	Line    Lines
	Sell    Sellable
	Help    CommandHelp

	Template map[string]Template // tables to fill in: products, stock, orders, waybills, kits
}

// MoreRows says how many rows are below the last one shown.
func (w *Words) MoreRows(n int) string { return w.Common.More.Of(n) }

// Format is a sentence with places for values, written as for fmt.Sprintf. Both
// languages take the same values; a sentence that needs them in another order
// numbers them (%[2]s).
type Format string

// Of puts the values into the sentence.
func (f Format) Of(values ...any) string {
	if !strings.Contains(string(f), "%") {
		return string(f)
	}
	return fmt.Sprintf(string(f), values...)
}

// Plural is a sentence about a number of things; its first value is the number.
type Plural struct {
	One  Format // said of 1
	Many Format // said of any other number
}

// Of puts n and the further values into the sentence.
func (p Plural) Of(n int64, more ...any) string {
	f := p.Many
	if n == 1 {
		f = p.One
	}
	return f.Of(append([]any{n}, more...)...)
}

// same is a Plural of a language that does not tell one from many.
func same(f Format) Plural { return Plural{One: f, Many: f} }

// ZH is Chinese as written in China.
var ZH = &Words{
	Lang:    "zh",
	Common:  zhCommon,
	Time:    zhTimes,
	Count:   zhCounts,
	Verdict: zhVerdicts,
	Shell:   zhShell,
	SignIn:  zhSignIn,
	Alarm:   zhAlarm,
	Packing: zhPacking,
	Demo:    zhDemo,
	Act:     zhActs,
	Search:  zhSearch,
	File:    zhFiles,
	Import:  zhImporting,
	Fault:   zhFaults,
	Check:   zhChecks,
	Line:    zhLines,
	Sell:    zhSellable,
	Help:    zhHelp,

	Template: zhTemplates,
}

// EN is English.
var EN = &Words{
	Lang:    "en",
	Common:  enCommon,
	Time:    enTimes,
	Count:   enCounts,
	Verdict: enVerdicts,
	Shell:   enShell,
	SignIn:  enSignIn,
	Alarm:   enAlarm,
	Packing: enPacking,
	Demo:    enDemo,
	Act:     enActs,
	Search:  enSearch,
	File:    enFiles,
	Import:  enImporting,
	Fault:   enFaults,
	Check:   enChecks,
	Line:    enLines,
	Sell:    enSellable,
	Help:    enHelp,

	Template: enTemplates,
}

// For returns the words for a language tag or the value of LANG: "zh", "en",
// "zh_CN.UTF-8", "en-US". Nothing, or a locale that names no language ("C",
// "POSIX"), means Chinese; a language that we do not speak means English.
func For(lang string) *Words {
	tag := strings.ToLower(strings.TrimSpace(lang))
	tag, _, _ = strings.Cut(tag, ".")
	switch {
	case tag == "", tag == "c", tag == "posix", strings.HasPrefix(tag, "zh"), strings.HasPrefix(tag, "chinese"):
		return ZH
	}
	return EN
}

// Other returns the other language, for switching.
func (w *Words) Other() *Words {
	if w.Lang == ZH.Lang {
		return EN
	}
	return ZH
}

// Common is what every screen says.
type Common struct {
	App      string // name of the program
	Yes      string
	No       string
	OK       string
	Cancel   string
	Back     string
	Close    string
	Save     string
	Loading  string
	Working  string
	None     string // in place of an empty list
	Unknown  string // in place of a value that nobody gave
	More     Format // %d further rows
	Row      Format // %d of %d
	Colon    string // behind a label
	Comma    string // between parts of a sentence
	ListMark string // between names in a list
	Stop     string // at the end of a sentence, when another one follows
	EmptyNow string // an empty screen
}

var zhCommon = Common{
	App:      "发货台",
	Yes:      "是",
	No:       "否",
	OK:       "确认",
	Cancel:   "取消",
	Back:     "返回",
	Close:    "关闭",
	Save:     "保存",
	Loading:  "正在读取",
	Working:  "正在处理，请稍候",
	None:     "没有",
	Unknown:  "未知",
	More:     "还有 %d 行",
	Row:      "%d/%d",
	Colon:    "：",
	Comma:    "，",
	ListMark: "、",
	Stop:     "。",
	EmptyNow: "这里还没有内容",
}

var enCommon = Common{
	App:      "shipdesk",
	Yes:      "Yes",
	No:       "No",
	OK:       "OK",
	Cancel:   "Cancel",
	Back:     "Back",
	Close:    "Close",
	Save:     "Save",
	Loading:  "Loading",
	Working:  "Working, one moment",
	None:     "none",
	Unknown:  "unknown",
	More:     "%d more rows",
	Row:      "%d/%d",
	Colon:    ": ",
	Comma:    ", ",
	ListMark: ", ",
	Stop:     ". ",
	EmptyNow: "Nothing here yet",
}

// Counts says how many of something.
type Counts struct {
	Pieces  Plural
	Parcels Plural
	Orders  Plural
	Scans   Plural
	Rows    Plural
	Kinds   Plural // different SKUs
}

var zhCounts = Counts{
	Pieces:  same("%d件"),
	Parcels: same("%d个包裹"),
	Orders:  same("%d个订单"),
	Scans:   same("%d次扫描"),
	Rows:    same("%d行"),
	Kinds:   same("%d种货"),
}

var enCounts = Counts{
	Pieces:  Plural{"%d piece", "%d pieces"},
	Parcels: Plural{"%d parcel", "%d parcels"},
	Orders:  Plural{"%d order", "%d orders"},
	Scans:   Plural{"%d scan", "%d scans"},
	Rows:    Plural{"%d row", "%d rows"},
	Kinds:   Plural{"%d item", "%d different items"},
}
