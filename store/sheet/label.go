package sheet

import (
	"regexp"
	"strings"
	"unicode"
)

// Label is a waybill with its carrier, as one cell names them together.
type Label struct{ Carrier, Waybill string }

// labelNumber is a waybill number among other text: the few letters of its
// carrier, then digits, with letters in between, and the piece of several
// parts (JD…-1-3).
var labelNumber = regexp.MustCompile(`[A-Za-z]{0,6}[0-9][A-Za-z0-9]{6,}(?:-[0-9]{1,2}){0,2}`)

// labelWords stand beside a carrier or a number and are neither.
var labelWords = []string{"快递公司", "物流公司", "快递单号", "物流单号", "运单号", "运单编号", "单号", "包裹", "承运商"}

// SplitLabels takes apart a cell that holds carriers and waybills: 中通快递-7532…,
// 快递公司：圆通速递；快递单号：YT…, several of them too. A number without a
// carrier of its own has the one before it. Each number comes once.
func SplitLabels(cell string) []Label {
	cell = fold(cell)
	var all []Label
	carrier, from := "", 0
	for _, at := range labelNumber.FindAllStringIndex(cell, -1) {
		if c := carrierIn(cell[from:at[0]]); c != "" {
			carrier = c
		}
		from = at[1]
		l := Label{carrier, cell[at[0]:at[1]]}
		if !hasWaybill(all, l.Waybill) {
			all = append(all, l)
		}
	}
	if rest := carrierIn(cell[from:]); len(all) == 1 && all[0].Carrier == "" {
		all[0].Carrier = rest // the number stands first
	}
	return all
}

func hasWaybill(all []Label, waybill string) bool {
	for _, l := range all {
		if l.Waybill == waybill {
			return true
		}
	}
	return false
}

// carrierIn is the first word of a text that may be a carrier.
func carrierIn(s string) string {
	for _, w := range labelWords {
		s = strings.ReplaceAll(s, w, " ")
	}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len([]rune(word)) > 1 {
			return word
		}
	}
	return ""
}
