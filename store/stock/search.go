package stock

import (
	"strconv"
	"strings"

	"shipdesk/store"
)

// Search finds SKUs for a person who looks for one: those that a code or
// barcode means exactly, else those that have every word of the text in their
// code, names, variants or barcodes. At most limit, by code.
func Search(tx *store.Tx, text string, limit int) ([]SKU, error) {
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return nil, nil
	}
	hits, err := ByBarcode(tx, strings.TrimSpace(text))
	if err != nil || len(hits) > 0 {
		all := make([]SKU, len(hits))
		for i, h := range hits {
			all[i] = h.SKU
		}
		return all[:min(len(all), limit)], err
	}
	var where strings.Builder
	args := []any{limit}
	for _, w := range words {
		args = append(args, w)
		where.WriteString(" AND " + has(len(args)))
	}
	var all []SKU
	err = tx.Each("SELECT "+skuColumns+" FROM sku s WHERE s.id > 0"+where.String()+" ORDER BY s.code LIMIT $1", args, func(read func(...any) error) error {
		var s SKU
		err := read(s.fields()...)
		all = append(all, s)
		return err
	})
	return all, err
}

// has is the SQL of SKU s having value n in a text that it goes by. (The texts
// are matched without LIKE, whose case differs between engines.)
func has(n int) string {
	v := "$" + strconv.Itoa(n)
	in := "replace(lower(s.code || ' ' || s.name || ' ' || s.variant || ' ' || s.short_name || ' ' || s.short_variant), " + v + ", '')"
	return "(length(" + in + ") < length(s.code || ' ' || s.name || ' ' || s.variant || ' ' || s.short_name || ' ' || s.short_variant)" +
		" OR EXISTS (SELECT 1 FROM barcode b WHERE b.sku_id = s.id AND length(replace(lower(b.code), " + v + ", '')) < length(b.code)))"
}
