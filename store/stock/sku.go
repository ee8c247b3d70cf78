package stock

import (
	"errors"
	"slices"

	"shipdesk/scan"
	"shipdesk/store"
)

// SKU is one kind of goods.
type SKU struct {
	ID      int64
	Code    string // 商家编码, letter by letter
	Name    string
	Variant string
	Home    int64 // the bin it is kept in; Shelf if none was given
	Known   bool  // it was opened, received or counted once: the books' number means something

	Lots      int64 // LotsOff, LotsAsked or LotsDated
	ShelfDays int64 // how many days its goods keep from when they were made; 0 = nobody said
}

// ShownName and ShownVariant are the SQL of what a person reads of SKU s: the
// short forms where it has some, since titles are made for search engines.
const (
	ShownName    = "CASE WHEN s.short_name <> '' THEN s.short_name ELSE s.name END"
	ShownVariant = "CASE WHEN s.short_variant <> '' THEN s.short_variant ELSE s.variant END"
)

const skuColumns = "s.id, s.code, " + ShownName + ", " + ShownVariant + ", s.home, s.known, s.lots, s.shelf_days"

func (s *SKU) fields() []any {
	return []any{&s.ID, &s.Code, &s.Name, &s.Variant, &s.Home, &s.Known, &s.Lots, &s.ShelfDays}
}

// ByID reads a SKU; store.ErrNotFound.
func ByID(tx *store.Tx, id int64) (SKU, error) {
	var s SKU
	err := tx.Row("SELECT "+skuColumns+" FROM sku s WHERE s.id = $1", []any{id}, s.fields()...)
	return s, err
}

// ByCode finds a SKU by its code, letter by letter; store.ErrNotFound.
func ByCode(tx *store.Tx, code string) (SKU, error) {
	var s SKU
	err := tx.Row("SELECT "+skuColumns+" FROM sku s WHERE s.code = $1 AND s.id > 0", []any{code}, s.fields()...)
	return s, err
}

// current is the SQL of the SKU that SKU o is by now.
const current = "CASE WHEN o.merged_into > 0 THEN o.merged_into ELSE o.id END"

// Hit is one meaning of a scanned code: a SKU and how many units it stands for.
type Hit struct {
	SKU
	Units int64
	Label Label // what the code says of the lot
}

// ByBarcode gives every SKU that a code means, each once: those with such a
// barcode, compared as GTIN-14 where they are GTINs, then the one whose own
// code it is. One that was merged means the other. A GS1 code that is none of
// these means the article that it names, with its lot.
func ByBarcode(tx *store.Tx, code string) ([]Hit, error) {
	hits, err := byCode(tx, code)
	if err != nil || len(hits) > 0 {
		return hits, err
	}
	l, ok := scan.GS1(code)
	if !ok {
		return nil, nil
	}
	hits, err = byCode(tx, l.GTIN)
	for i := range hits {
		hits[i].Label = LabelOf(l)
	}
	return hits, err
}

func byCode(tx *store.Tx, code string) ([]Hit, error) {
	var hits []Hit
	err := tx.Each("SELECT "+skuColumns+", b.units FROM barcode b JOIN sku o ON o.id = b.sku_id JOIN sku s ON s.id = "+current+" WHERE b.key = $1 ORDER BY s.id",
		[]any{scan.BarcodeKey(code)}, func(read func(...any) error) error {
			var h Hit
			err := read(append(h.fields(), &h.Units)...)
			if n := len(hits); n == 0 || hits[n-1].ID != h.ID {
				hits = append(hits, h)
			}
			return err
		})
	if err != nil {
		return nil, err
	}
	var s SKU
	err = tx.Row("SELECT "+skuColumns+" FROM sku o JOIN sku s ON s.id = "+current+" WHERE o.code = $1 AND o.id > 0", []any{code}, s.fields()...)
	if errors.Is(err, store.ErrNotFound) {
		return hits, nil
	}
	if err == nil && !slices.ContainsFunc(hits, func(h Hit) bool { return h.ID == s.ID }) {
		hits = append(hits, Hit{SKU: s, Units: 1})
	}
	return hits, err
}

// HomeCode is the code of the place that a SKU is kept in; empty where no
// place was ever given.
func (s SKU) HomeCode(tx *store.Tx) (string, error) {
	if s.Home <= Shelf {
		return "", nil
	}
	var code string
	err := tx.Row("SELECT code FROM place WHERE id = $1", []any{s.Home}, &code)
	return code, err
}

// Cards lists the SKUs that a card is printed for: those with these codes, or
// with none given all that have no barcode, along the walking route. Codes that
// no SKU has come back as missing.
func Cards(tx *store.Tx, codes []string) (cards []SKU, missing []string, err error) {
	if len(codes) == 0 {
		err = tx.Each("SELECT "+skuColumns+` FROM sku s LEFT JOIN place p ON p.id = s.home AND s.home > 0
			WHERE s.id > 0 AND NOT EXISTS (SELECT 1 FROM barcode b WHERE b.sku_id = s.id) ORDER BY coalesce(p.route, ''), s.code`, nil,
			func(read func(...any) error) error {
				var s SKU
				err := read(s.fields()...)
				cards = append(cards, s)
				return err
			})
		return cards, nil, err
	}
	for _, code := range codes {
		s, err := ByCode(tx, scan.Clean(code))
		switch {
		case errors.Is(err, store.ErrNotFound):
			missing = append(missing, code)
		case err != nil:
			return cards, missing, err
		default:
			cards = append(cards, s)
		}
	}
	return cards, missing, nil
}
