package say

import (
	"slices"
	"strings"

	"shipdesk/store/pack"
)

// Segment is a piece of a text; Diff marks what is not the same in the text
// beside it.
type Segment struct {
	Text string
	Diff bool
}

// Attribute is one attribute of two variants of the same goods.
type Attribute struct {
	Name string // "颜色分类"; empty where the variant gives bare values
	A, B string // its values; empty where one side lacks it
	Diff bool
}

// Attributes lays two variants side by side, attribute by attribute, in the
// order of a, what only b has last. Attributes with names are matched by name,
// bare values by their position.
func Attributes(a, b string) []Attribute {
	left, right := parse(a), parse(b)
	used := make([]bool, len(right))
	var list []Attribute
	for i, l := range left {
		at := Attribute{Name: l.name, A: l.value}
		if j := partner(l, i, right, used); j >= 0 {
			used[j] = true
			at.B = right[j].value
		}
		at.Diff = !strings.EqualFold(at.A, at.B)
		list = append(list, at)
	}
	for j, r := range right {
		if !used[j] {
			list = append(list, Attribute{Name: r.name, B: r.value, Diff: true})
		}
	}
	return list
}

// partner finds the attribute of the other variant that l is compared with,
// -1 if there is none.
func partner(l attribute, i int, right []attribute, used []bool) int {
	if l.name == "" {
		if i < len(right) && right[i].name == "" && !used[i] {
			return i
		}
		return -1
	}
	for j, r := range right {
		if !used[j] && r.name == l.name {
			return j
		}
	}
	return -1
}

// Differ cuts two variants into segments, the values that are not the same
// marked: "颜色分类:黑色;尺寸:500ml" and "颜色分类:米色;尺寸:500ml" differ in 黑色
// and 米色. Each list, joined, is its variant again.
func Differ(a, b string) (segmentsA, segmentsB []Segment) {
	list := Attributes(a, b)
	return mark(a, list, func(at Attribute) string { return at.A }), mark(b, list, func(at Attribute) string { return at.B })
}

// mark cuts a variant at its values.
func mark(variant string, list []Attribute, side func(Attribute) string) []Segment {
	var out []Segment
	rest := variant
	for _, p := range parse(variant) {
		i := slices.IndexFunc(list, func(at Attribute) bool { return at.Name == p.name && side(at) == p.value })
		start := strings.Index(rest, p.raw) + strings.LastIndex(p.raw, p.value)
		out = join(out, Segment{rest[:start], false})
		out = join(out, Segment{p.value, i >= 0 && list[i].Diff})
		rest = rest[start+len(p.value):]
	}
	return join(out, Segment{rest, false})
}

// join appends a segment, or lengthens the last one if it is of the same kind.
func join(list []Segment, s Segment) []Segment {
	switch {
	case s.Text == "":
		return list
	case len(list) > 0 && list[len(list)-1].Diff == s.Diff:
		list[len(list)-1].Text += s.Text
		return list
	}
	return append(list, s)
}

// Compare writes two items as [Label] does, cut into segments: what is wanted
// beside what is in hand. A different name is marked as a whole.
func Compare(wanted, inHand pack.Item) (w, h []Segment) {
	sameName := nameOf(wanted) == nameOf(inHand)
	w = []Segment{{nameOf(wanted), !sameName}}
	h = []Segment{{nameOf(inHand), !sameName}}
	for _, at := range Attributes(wanted.Variant, inHand.Variant) {
		w = addValue(w, at.A, at.Diff)
		h = addValue(h, at.B, at.Diff)
	}
	return w, h
}

func addValue(list []Segment, value string, diff bool) []Segment {
	if value == "" {
		return list
	}
	return join(join(list, Segment{" ", false}), Segment{value, diff})
}

// Label names an item to a person: its name and the values of its variant
// ("拖鞋 藏青 大号"), its SKU where it has no name.
func Label(i pack.Item) string {
	return Goods(i.SKU, i.Name, i.Variant)
}

// Goods is [Label] of an item given in pieces.
func Goods(sku, name, variant string) string {
	if name == "" {
		name = sku
	}
	return strings.TrimSpace(name + " " + Values(variant))
}

// Values is a variant without the names of its attributes: "藏青 大号".
func Values(variant string) string {
	var values []string
	for _, a := range parse(variant) {
		values = append(values, a.value)
	}
	return strings.Join(values, " ")
}

func nameOf(i pack.Item) string {
	if i.Name == "" {
		return i.SKU
	}
	return i.Name
}

// attribute is a part of a variant as platforms write it, "name:value".
type attribute struct {
	name, value string
	raw         string // as it stands in the variant
}

// parse takes a variant apart. Parts stand between semicolons or commas, a
// name stands before the first colon.
func parse(variant string) []attribute {
	var list []attribute
	for _, raw := range strings.FieldsFunc(variant, func(r rune) bool { return strings.ContainsRune(";；,，|", r) }) {
		name, value := cutName(raw)
		if value != "" {
			list = append(list, attribute{name, value, raw})
		}
	}
	return list
}

func cutName(raw string) (name, value string) {
	i := strings.IndexAny(raw, ":：")
	if i < 0 {
		return "", strings.TrimSpace(raw)
	}
	value = strings.TrimLeft(raw[i:], ":：")
	return strings.TrimSpace(raw[:i]), strings.TrimSpace(value)
}
