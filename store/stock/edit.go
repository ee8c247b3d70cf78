package stock

import (
	"errors"
	"fmt"
	"strconv"

	"shipdesk/scan"
	"shipdesk/store"
)

// DocEdit says that one of a SKU's fields was changed. Subject is the SKU; the
// body names the field, what it was and what it is, the two quoted.
const DocEdit = "sku_edit"

// What else became of an act about a SKU's data.
const (
	GoodsBadNumber GoodsKind = "bad_number" // no number, or one that can't be (Value)
	GoodsNoPlace   GoodsKind = "no_place"   // no such place (Value)
	GoodsShut      GoodsKind = "place_shut" // the place is closed, or nobody keeps goods there (Value)
	GoodsKitBegun  GoodsKind = "kit_begun"  // parcels are being packed with this kit
	GoodsKitInKit  GoodsKind = "kit_in_kit" // a kit can't be a part, nor a part a kit
)

// Field is one of a SKU's data that a lead changes.
type Field string

// The fields. Weight is in grams, safety in pieces, home the code of a place.
const (
	FieldName         Field = "name"
	FieldVariant      Field = "variant"
	FieldShort        Field = "short_name"
	FieldShortVariant Field = "short_variant"
	FieldWeight       Field = "weight_g"
	FieldSafety       Field = "safety"
	FieldHome         Field = "home"
)

// MaxFigure is the largest weight in grams and safety stock in pieces that is
// believed: a barcode scanned into the field is none.
const MaxFigure = 1_000_000

// fieldWrites are the statements that write each field.
var fieldWrites = map[Field]string{
	FieldName:         "UPDATE sku SET name = $1 WHERE id = $2",
	FieldVariant:      "UPDATE sku SET variant = $1 WHERE id = $2",
	FieldShort:        "UPDATE sku SET short_name = $1 WHERE id = $2",
	FieldShortVariant: "UPDATE sku SET short_variant = $1 WHERE id = $2",
	FieldWeight:       "UPDATE sku SET weight_g = $1 WHERE id = $2",
	FieldSafety:       "UPDATE sku SET safety = $1 WHERE id = $2",
	FieldHome:         "UPDATE sku SET home = $1 WHERE id = $2",
}

// Amend gives one field of a SKU another value: a text, a number, or the code
// of a place; empty is none. Was of the verdict is what it was before. Its code
// stays (see Rename).
func Amend(tx *store.Tx, act store.Act, sku string, f Field, value string) (GoodsVerdict, error) {
	s, v, done, err := Lead(tx, act, sku)
	if done || err != nil {
		return v, err
	}
	v.Value = scan.Clean(value)
	c, err := details(tx, s.ID)
	if err != nil {
		return v, err
	}
	v.Was = c.value(f)
	to, kind, err := fieldValue(tx, f, v.Value)
	switch {
	case err != nil:
		return v, err
	case kind != GoodsDone:
		v.Kind = kind
		return v, nil
	case v.Was == v.Value || f.counts() && v.Was == fmt.Sprint(to):
		v.Kind = GoodsUnchanged
		return v, nil
	}
	if _, err := tx.Exec(fieldWrites[f], to, s.ID); err != nil {
		return v, err
	}
	return posted(tx, act, v, &store.Doc{Kind: DocEdit, Subject: s.ID, Body: fmt.Sprintf("%s %q %q", f, v.Was, v.Value)})
}

func (f Field) counts() bool { return f == FieldWeight || f == FieldSafety }

// fieldValue is what a field's column holds for a value that a person gave, or
// why it can't.
func fieldValue(tx *store.Tx, f Field, value string) (any, GoodsKind, error) {
	switch {
	case f.counts() && value == "":
		return int64(0), GoodsDone, nil
	case f.counts():
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil || n < 0 || n > MaxFigure {
			return nil, GoodsBadNumber, nil
		}
		return n, GoodsDone, nil
	case f == FieldHome && value == "":
		return int64(0), GoodsDone, nil
	case f == FieldHome:
		p, err := PlaceByCode(tx, value)
		switch {
		case errors.Is(err, store.ErrNotFound):
			return nil, GoodsNoPlace, nil
		case err == nil && (p.ID < firstBin || p.Closed):
			return nil, GoodsShut, nil
		}
		return p.ID, GoodsDone, err
	}
	return value, GoodsDone, nil
}

// Parsed takes the body of a DocEdit apart; not ok is another form.
func Parsed(body string) (f Field, was, now string, ok bool) {
	n, err := fmt.Sscanf(body, "%s %q %q", (*string)(&f), &was, &now)
	return f, was, now, err == nil && n == 3
}
