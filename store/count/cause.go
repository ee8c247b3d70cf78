package count

import (
	"errors"

	"shipdesk/store"
)

// CauseKind is a likely cause of a difference.
type CauseKind string

// The causes that are looked for.
const (
	CauseSwapped CauseKind = "swapped"   // another variant of the same goods differs by the opposite (SKU, Place)
	CausePlace   CauseKind = "elsewhere" // the same SKU differs by the opposite at another place (Place)
	CauseCase    CauseKind = "case"      // the difference is whole cases of so many (Units)
	CauseReceipt CauseKind = "receipt"   // a receipt with the SKU is not closed (No)
	CauseReturn  CauseKind = "return"    // a parcel with the SKU came back and is not inspected (No)
)

// Cause is one likely cause of a difference.
type Cause struct {
	Kind  CauseKind `json:"kind"`
	SKU   string    `json:"sku,omitempty"`
	Place string    `json:"place,omitempty"`
	Units int64     `json:"units,omitempty"`
	No    string    `json:"no,omitempty"`
}

// family is goods of one name that differ by so many pieces.
type family struct {
	name     string
	variance int64
}

// causes looks for the likely causes of the differences among rows.
func causes(tx *store.Tx, rows []Row) error {
	bySKU, byName := map[family][]*Row{}, map[family][]*Row{}
	for i := range rows {
		if r := &rows[i]; r.Variance != 0 {
			bySKU[family{r.SKU, r.Variance}] = append(bySKU[family{r.SKU, r.Variance}], r)
			if r.name != "" {
				byName[family{r.name, r.Variance}] = append(byName[family{r.name, r.Variance}], r)
			}
		}
	}
	pending, err := pendingGoods(tx)
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		if r.Variance == 0 {
			continue
		}
		for _, o := range bySKU[family{r.SKU, -r.Variance}] {
			r.Causes = append(r.Causes, Cause{Kind: CausePlace, Place: o.Place, Units: -r.Variance})
		}
		for _, o := range byName[family{r.name, -r.Variance}] {
			if o.SKU != r.SKU {
				r.Causes = append(r.Causes, Cause{Kind: CauseSwapped, SKU: o.SKU, Place: o.Place, Units: -r.Variance})
			}
		}
		if err := r.outside(tx, pending); err != nil {
			return err
		}
	}
	return nil
}

// outside looks for causes beyond the count: whole cases, receipts that are
// not closed and returns that are not inspected.
func (r *Row) outside(tx *store.Tx, pending map[Cause]string) error {
	var units int64
	err := tx.Row("SELECT units FROM barcode WHERE sku_id = $1 AND units > 1 ORDER BY units DESC LIMIT 1", []any{r.spot.sku}, &units)
	if err == nil && r.Variance%units == 0 {
		r.Causes = append(r.Causes, Cause{Kind: CauseCase, Units: units})
	}
	for _, k := range []CauseKind{CauseReceipt, CauseReturn} {
		if no := pending[Cause{Kind: k, SKU: r.SKU}]; no != "" {
			r.Causes = append(r.Causes, Cause{Kind: k, No: no})
		}
	}
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	return err
}

// pendingGoods gives, by cause and SKU, the receipts that are not closed and
// the returns that are not inspected.
func pendingGoods(tx *store.Tx) (map[Cause]string, error) {
	all := map[Cause]string{}
	err := tx.Each(`SELECT $1, s.code, r.no FROM receipt r JOIN receipt_line l ON l.receipt_id = r.id JOIN sku s ON s.id = l.sku_id WHERE r.closed_doc = 0
		UNION ALL SELECT $2, f.sku_code, b.number FROM returned b JOIN refund f ON f.return_id = b.id WHERE b.state < 3 AND f.sku_code <> ''`,
		[]any{string(CauseReceipt), string(CauseReturn)}, func(read func(...any) error) error {
			var c Cause
			var no string
			err := read(&c.Kind, &c.SKU, &no)
			all[c] = no
			return err
		})
	return all, err
}
