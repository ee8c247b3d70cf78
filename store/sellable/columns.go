package sellable

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"shipdesk/store"
)

// Field is what a column of a shop's table holds.
type Field string

// What a column may hold.
const (
	FieldSKU     Field = "sku"
	FieldUnits   Field = "units"   // what may be sold, never less than nothing
	FieldName    Field = "name"    // of the goods, in full
	FieldVariant Field = "variant" // of the goods, in full
	FieldBarcode Field = "barcode" // of a piece, the first
	FieldShort   Field = "short"   // what open orders go without
	FieldSafety  Field = "safety"
	FieldText    Field = "text" // the same words in each row
)

// Fields lists them, in the order in which a person reads of them.
func Fields() []Field {
	return []Field{FieldSKU, FieldUnits, FieldName, FieldVariant, FieldBarcode, FieldShort, FieldSafety, FieldText}
}

// Column is a column of a shop's table: what its platform calls it, and what it
// holds.
type Column struct {
	Head  string `json:"head"`
	Field Field  `json:"field"`
	Text  string `json:"text,omitempty"` // with FieldText
}

// What may be wrong with a shop's columns.
var (
	ErrNoColumns = errors.New("sellable: a table needs a column for the code or barcode, and one for the units")
	ErrBadColumn = errors.New("sellable: a column needs a name of its own and something to hold")
)

// columnsSetting is where a shop's columns are kept.
const columnsSetting = "sellable.columns."

// Columns gives the columns of a shop's table, in their order; nil where nobody
// said what its platform wants.
func Columns(tx *store.Tx, shop string) ([]Column, error) {
	s, err := store.Setting(tx, columnsSetting+shop)
	if err != nil {
		return nil, err
	}
	if s == "" {
		return headColumns(tx, shop)
	}
	var all []Column
	err = json.Unmarshal([]byte(s), &all)
	return all, err
}

// headColumns are those of a shop of which only two names were kept.
func headColumns(tx *store.Tx, shop string) ([]Column, error) {
	s, err := store.Setting(tx, headSetting+shop)
	names := strings.Split(s, "\n")
	if err != nil || len(names) != 2 {
		return nil, err
	}
	return []Column{{Head: names[0], Field: FieldSKU}, {Head: names[1], Field: FieldUnits}}, nil
}

// SetColumns says which columns a shop's table has; none takes that back.
func SetColumns(tx *store.Tx, shop string, columns []Column) error {
	if len(columns) == 0 {
		return errors.Join(store.SetSetting(tx, columnsSetting+shop, ""), store.SetSetting(tx, headSetting+shop, ""))
	}
	heads := map[string]bool{}
	var named, counted bool
	for _, c := range columns {
		if c.Head == "" || heads[c.Head] || !slices.Contains(Fields(), c.Field) {
			return ErrBadColumn
		}
		heads[c.Head] = true
		named = named || c.Field == FieldSKU || c.Field == FieldBarcode
		counted = counted || c.Field == FieldUnits
	}
	if !named || !counted {
		return ErrNoColumns
	}
	text, err := json.Marshal(columns)
	if err == nil {
		err = store.SetSetting(tx, columnsSetting+shop, string(text))
	}
	return err
}

// Heads are the names of columns.
func Heads(columns []Column) (all []string) {
	for _, c := range columns {
		all = append(all, c.Head)
	}
	return all
}

// goods is what a table may say of a SKU besides its units.
type goods struct{ name, variant, barcode string }

// Table hands out the cells of a shop's table, row by row; they are valid until
// the next one.
func Table(tx *store.Tx, columns []Column, rows []Row, each func(cells []any) error) error {
	about, err := describe(tx, columns)
	if err != nil {
		return err
	}
	cells := make([]any, len(columns))
	for _, r := range rows {
		for i, c := range columns {
			cells[i] = c.cell(r, about[r.ID])
		}
		if err := each(cells); err != nil {
			return err
		}
	}
	return nil
}

func (c Column) cell(r Row, g goods) any {
	switch c.Field {
	case FieldSKU:
		return r.SKU
	case FieldUnits:
		return r.ToSell()
	case FieldName:
		return g.name
	case FieldVariant:
		return g.variant
	case FieldBarcode:
		return g.barcode
	case FieldShort:
		return r.ShortUnits
	case FieldSafety:
		return r.Safety
	}
	return c.Text
}

// describe reads names and barcodes, if a column asks for them.
func describe(tx *store.Tx, columns []Column) (map[int64]goods, error) {
	all := map[int64]goods{}
	if !slices.ContainsFunc(columns, func(c Column) bool { return c.Field == FieldName || c.Field == FieldVariant || c.Field == FieldBarcode }) {
		return all, nil
	}
	err := tx.Each(`SELECT s.id, s.name, s.variant, coalesce((SELECT min(b.code) FROM barcode b WHERE b.sku_id = s.id AND b.units = 1), '') FROM sku s WHERE s.id > 0`, nil,
		func(read func(...any) error) error {
			var id int64
			var g goods
			err := read(&id, &g.name, &g.variant, &g.barcode)
			all[id] = g
			return err
		})
	return all, err
}
