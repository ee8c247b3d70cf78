package report

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Typed terms beyond the first few are not looked for, and of a term that many
// SKUs fit only the first.
const (
	termsMost = 6
	goodsMost = 40
)

// matching is the search for typed terms: parcels that have every one of them
// in a note, a buyer or their goods, or that hold goods that every one of them
// fits. Empty if there is nothing to look for. Cut says that more SKUs fit than
// are looked for.
func matching(tx *store.Tx, terms []string) (match string, cut bool, err error) {
	terms = terms[:min(len(terms), termsMost)]
	var all []string
	for _, t := range terms {
		goods, err := goodsOf(tx, []string{t})
		if err != nil {
			return "", false, err
		}
		cut = cut || len(goods) == goodsMost
		if p := phrase(t); p != "" {
			goods = append([]string{p}, goods...)
		}
		if len(goods) == 0 {
			return "", false, nil
		}
		all = append(all, "("+strings.Join(goods, " OR ")+")")
	}
	match = strings.Join(all, " AND ")
	if len(terms) == 1 {
		return match, cut, nil
	}
	goods, err := goodsOf(tx, terms)
	if len(goods) > 0 {
		match = "(" + match + ") OR " + strings.Join(goods, " OR ")
		cut = len(goods) == goodsMost // what all terms fit is what was meant
	}
	return match, cut, err
}

// goodsOf gives the words of the SKUs that all terms fit: in code, name or
// variant, or as a barcode.
func goodsOf(tx *store.Tx, terms []string) ([]string, error) {
	q := &query{}
	q.add("SELECT id FROM sku WHERE id > 0")
	for _, t := range terms {
		if len(t) == 1 { // a letter or digit that is in nearly every code
			q.cond("code = ?", t)
			continue
		}
		q.cond("instr(lower(code || ' ' || short_name || ' ' || name || ' ' || variant), ?) > 0", strings.ToLower(t))
	}
	q.add(" LIMIT ", q.arg(goodsMost))
	var list []string
	err := tx.Each(q.String(), q.args, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		list = append(list, `goods : "`+goodsWord(id)+`"`)
		return err
	})
	if err != nil || len(list) > 0 || len(terms) > 1 {
		return list, err
	}
	hits, err := stock.ByBarcode(tx, scan.Clean(terms[0]))
	for _, h := range hits {
		list = append(list, `goods : "`+goodsWord(h.ID)+`"`)
	}
	return list, err
}
