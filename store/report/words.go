package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"shipdesk/scan"
)

// numberAtLeast is how many last characters of a number are looked for: fewer
// are in nearly every number.
const numberAtLeast = 4

// prefixAtLeast is how many first letters of a Latin word are looked for.
const prefixAtLeast = 3

// words takes a text apart as it is searched: runs of ASCII letters and digits
// in lower case, and every other letter or digit by itself.
func words(s string) []string {
	var list []string
	run := 0
	s = strings.ToLower(scan.Clean(s))
	for i, r := range s {
		ascii := r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
		if ascii {
			continue
		}
		list = add(list, s[run:i])
		run = i + utf8.RuneLen(r)
		if r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
			list = append(list, string(r))
		}
	}
	return add(list, s[run:])
}

func add(list []string, word string) []string {
	if word == "" {
		return list
	}
	return append(list, word)
}

// between stands between two texts of a column, so that no phrase reaches from
// one into the next. Nobody writes it.
const between = " zqzq "

// column writes texts as one column of the search.
func column(texts []string) string {
	parts := make([]string, 0, len(texts))
	for _, t := range texts {
		if w := words(t); len(w) > 0 {
			parts = append(parts, strings.Join(w, " "))
		}
	}
	return strings.Join(parts, between)
}

// goodsWord is the word that stands for a SKU: its name may change, its word
// does not. No typed text has such a word (see words).
func goodsWord(sku int64) string { return "品" + strconv.FormatInt(sku, 10) }

// phrase is the search for a typed term; empty if there is nothing in it that
// can be searched.
func phrase(term string) string {
	list := words(term)
	if len(list) == 0 {
		return ""
	}
	said := `"` + strings.Join(list, " ") + `"`
	if last := list[len(list)-1]; last[0] < utf8.RuneSelf && len(last) >= prefixAtLeast {
		said += "*"
	}
	return said
}

// number is a typed term as numbers are kept, if it can be the end of one.
func number(term string) (string, bool) {
	key := scan.WaybillKey(term)
	if len(key) < numberAtLeast {
		return "", false
	}
	for _, r := range key {
		if r >= utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' {
			return "", false
		}
	}
	return key, true
}

// backwards writes a number from its end.
func backwards(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}
