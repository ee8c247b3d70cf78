package stock

import (
	"strings"

	"shipdesk/store"
)

// Search finds SKUs whose code, name or variant has every word of a text in
// it, at most limit of them, by code. A shop has thousands of SKUs, not
// millions: they are looked through.
func Search(tx *store.Tx, text string, limit int) ([]SKU, error) {
	words := strings.Fields(strings.ToLower(text))
	var found []SKU
	if len(words) == 0 {
		return nil, nil
	}
	err := tx.Each("SELECT "+skuColumns+`, s.name || ' ' || s.variant FROM sku s WHERE s.id > 0
		AND lower(s.code || ' ' || s.name || ' ' || s.variant || ' ' || s.short_name || ' ' || s.short_variant) LIKE $1 ESCAPE '\' ORDER BY s.code`,
		[]any{"%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(words[0]) + "%"}, func(read func(...any) error) error {
			var s SKU
			var whole string
			if err := read(append(s.fields(), &whole)...); err != nil {
				return err
			}
			whole = strings.ToLower(whole + " " + s.Code + " " + s.Name + " " + s.Variant)
			for _, w := range words {
				if !strings.Contains(whole, w) {
					return nil
				}
			}
			if len(found) < limit {
				found = append(found, s)
			}
			return nil
		})
	return found, err
}
