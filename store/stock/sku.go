package stock

import (
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
}

// ShownName and ShownVariant are the SQL of what a person reads of SKU s: the
// short forms where it has some, since titles are made for search engines.
const (
	ShownName    = "CASE WHEN s.short_name <> '' THEN s.short_name ELSE s.name END"
	ShownVariant = "CASE WHEN s.short_variant <> '' THEN s.short_variant ELSE s.variant END"
)

const skuColumns = "s.id, s.code, " + ShownName + ", " + ShownVariant + ", s.home, s.known"

func (s *SKU) fields() []any {
	return []any{&s.ID, &s.Code, &s.Name, &s.Variant, &s.Home, &s.Known}
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

// Hit is one meaning of a scanned code: a SKU and how many units it stands for.
type Hit struct {
	SKU
	Units int64
}

// ByBarcode gives every SKU that a code means: barcodes first, compared as
// GTIN-14 where they are GTINs, else the SKU whose own code it is.
func ByBarcode(tx *store.Tx, code string) ([]Hit, error) {
	var hits []Hit
	err := tx.Each("SELECT "+skuColumns+", b.units FROM barcode b JOIN sku s ON s.id = b.sku_id WHERE b.key = $1 ORDER BY s.id",
		[]any{scan.BarcodeKey(code)}, func(read func(...any) error) error {
			var h Hit
			err := read(append(h.fields(), &h.Units)...)
			hits = append(hits, h)
			return err
		})
	if err != nil || len(hits) > 0 {
		return hits, err
	}
	s, err := ByCode(tx, code)
	if err == nil {
		return []Hit{{SKU: s, Units: 1}}, nil
	}
	if err == store.ErrNotFound {
		err = nil
	}
	return nil, err
}
