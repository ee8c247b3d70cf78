package stock

import (
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
)

// Details is everything that is kept about a SKU.
type Details struct {
	ID           int64
	Code         string
	Name         string
	Variant      string
	Short        string
	ShortVariant string
	WeightG      int64
	Safety       int64
	Home         string // the place it is kept in, empty where none was given
	Retired      bool
	Into         string // the SKU it was merged into
	OnHand       int64
	Barcodes     []Barcode
	At           []AtPlace // the bins it lies in, along the walking route
}

// Barcode is a code that stands for units of a SKU.
type Barcode struct {
	Code   string
	Units  int64
	Others []string // the other SKUs that have it: it is asked each time
}

// Goods is the SKU as people read it.
func (d Details) Goods() SKU {
	s := SKU{ID: d.ID, Code: d.Code, Name: d.Name, Variant: d.Variant}
	if d.Short != "" {
		s.Name = d.Short
	}
	if d.ShortVariant != "" {
		s.Variant = d.ShortVariant
	}
	return s
}

func (d Details) value(f Field) string {
	switch f {
	case FieldName:
		return d.Name
	case FieldVariant:
		return d.Variant
	case FieldShort:
		return d.Short
	case FieldShortVariant:
		return d.ShortVariant
	case FieldWeight:
		return strconv.FormatInt(d.WeightG, 10)
	case FieldSafety:
		return strconv.FormatInt(d.Safety, 10)
	}
	return d.Home
}

// DetailsOf reads everything about the SKU with a code; store.ErrNotFound.
func DetailsOf(tx *store.Tx, code string) (Details, error) {
	s, err := ByCode(tx, code)
	if err != nil {
		return Details{}, err
	}
	d, err := details(tx, s.ID)
	if err != nil {
		return d, err
	}
	if d.Barcodes, err = barcodesOf(tx, d.ID); err != nil {
		return d, err
	}
	err = tx.Each(`SELECT p.code, sum(b.units) FROM balance b JOIN place p ON p.id = b.place_id WHERE b.sku_id = $1 AND b.place_id >= $2 AND b.units > 0
		GROUP BY p.id, p.code, p.route ORDER BY p.route, p.id`, []any{d.ID, firstBin}, func(read func(...any) error) error {
		var at AtPlace
		err := read(&at.Place, &at.Units)
		d.At = append(d.At, at)
		return err
	})
	return d, err
}

func details(tx *store.Tx, id int64) (Details, error) {
	d := Details{ID: id}
	err := tx.Row(`SELECT s.code, s.name, s.variant, s.short_name, s.short_variant, s.weight_g, s.safety, coalesce(p.code, ''), s.retired,
		coalesce(t.code, ''), coalesce(m.on_hand, 0) FROM sku s LEFT JOIN place p ON p.id = s.home AND s.home > $2 LEFT JOIN sku_sum m ON m.sku_id = s.id
		LEFT JOIN sku t ON t.id = s.merged_into AND s.merged_into > 0 WHERE s.id = $1`, []any{id, Shelf},
		&d.Code, &d.Name, &d.Variant, &d.Short, &d.ShortVariant, &d.WeightG, &d.Safety, &d.Home, &d.Retired, &d.Into, &d.OnHand)
	return d, err
}

func barcodesOf(tx *store.Tx, sku int64) ([]Barcode, error) {
	var all []Barcode
	err := tx.Each("SELECT code, units FROM barcode WHERE sku_id = $1 ORDER BY units, code", []any{sku}, func(read func(...any) error) error {
		var b Barcode
		err := read(&b.Code, &b.Units)
		all = append(all, b)
		return err
	})
	for i := range all {
		if err == nil {
			all[i].Others, err = sharing(tx, scan.BarcodeKey(all[i].Code), sku)
		}
	}
	return all, err
}

// Standing says of a SKU whether it is retired, and what it was merged into.
func Standing(tx *store.Tx, id int64) (retired bool, into string, err error) {
	err = tx.Row("SELECT s.retired, coalesce(t.code, '') FROM sku s LEFT JOIN sku t ON t.id = s.merged_into AND s.merged_into > 0 WHERE s.id = $1", []any{id}, &retired, &into)
	return retired, into, err
}

// Shared is a SKU with a barcode that other SKUs have as well.
type Shared struct {
	SKU
	Barcode string
	Units   int64
}

const sharedFrom = " FROM barcode b JOIN sku s ON s.id = b.sku_id WHERE b.key IN (SELECT key FROM barcode GROUP BY key HAVING count(*) > 1)"

// SharedBarcodes lists SKUs whose barcode is asked about each time it is
// scanned, those of one barcode together.
func SharedBarcodes(tx *store.Tx, offset, n int64) ([]Shared, error) {
	var all []Shared
	err := tx.Each("SELECT "+skuColumns+", b.code, b.units"+sharedFrom+" ORDER BY b.key, s.code LIMIT $1 OFFSET $2", []any{n, offset}, func(read func(...any) error) error {
		var s Shared
		err := read(append(s.fields(), &s.Barcode, &s.Units)...)
		all = append(all, s)
		return err
	})
	return all, err
}

// CountShared is how many rows SharedBarcodes has.
func CountShared(tx *store.Tx) (n int64, err error) {
	err = tx.Row("SELECT count(*)"+sharedFrom, nil, &n)
	return n, err
}

// Change is a document about a SKU or a place.
type Change struct {
	Doc      int64
	Kind     string
	At       int64 // UTC ms
	Operator string
	Station  string
	Body     string
}

// History lists what was done to a SKU's data, the newest first, from the
// document before this number (0: from the last).
func History(tx *store.Tx, sku, before int64, limit int) ([]Change, error) {
	return changes(tx, `SELECT seq, kind, at, operator, station, body FROM doc WHERE subject = $1 AND seq < $2
		AND kind IN ('sku', 'sku_edit', 'sku_bind', 'sku_rename', 'sku_retire', 'sku_merge', 'barcode_bound', 'kit_parts') ORDER BY seq DESC LIMIT $3`, sku, before, limit)
}

// PlaceHistory is History of a place.
func PlaceHistory(tx *store.Tx, place, before int64, limit int) ([]Change, error) {
	return changes(tx, "SELECT seq, kind, at, operator, station, body FROM doc WHERE subject = $1 AND seq < $2 AND kind = 'place' ORDER BY seq DESC LIMIT $3", place, before, limit)
}

func changes(tx *store.Tx, query string, subject, before int64, limit int) ([]Change, error) {
	if before == 0 {
		before = 1 << 62
	}
	var all []Change
	err := tx.Each(query, []any{subject, before, limit}, func(read func(...any) error) error {
		var c Change
		err := read(&c.Doc, &c.Kind, &c.At, &c.Operator, &c.Station, &c.Body)
		all = append(all, c)
		return err
	})
	return all, err
}

// Cut takes the body of a DocPlace apart: what was done, to which code, and the
// new code or route.
func (c Change) Cut() (what, code, to string) {
	first, to, _ := strings.Cut(c.Body, "\n")
	what, code, _ = strings.Cut(first, " ")
	return what, code, to
}
