package stock

import (
	"errors"
	"fmt"

	"shipdesk/scan"
	"shipdesk/store"
)

// Kinds of document about a SKU. Subject is the SKU.
const (
	DocBind   = "sku_bind"   // a barcode was bound or, with no units, unbound
	DocRename = "sku_rename" // another name, variant or code
	DocRetire = "sku_retire" // no longer sold, or sold again
	DocMerge  = "sku_merge"  // another SKU was found to be this one
)

// GoodsKind is what became of an act about a SKU.
type GoodsKind string

// What became of it. Only GoodsDone changed the books.
const (
	GoodsDone       GoodsKind = "done"
	GoodsUnchanged  GoodsKind = "unchanged"   // it was so already
	GoodsUnknown    GoodsKind = "unknown_sku" // no such SKU (SKU)
	GoodsNotLead    GoodsKind = "not_lead"    // only a lead may
	GoodsBusy       GoodsKind = "busy"        // so many units (Units) lie in open parcels or wait among the returns
	GoodsInUse      GoodsKind = "in_use"      // a kit, a rule for gifts or a lead's swap names it
	GoodsSame       GoodsKind = "same"        // a SKU can't be merged with itself
	GoodsMerged     GoodsKind = "merged"      // it was merged into another (Into) before
	GoodsBadBarcode GoodsKind = "bad_barcode" // nothing that can be a barcode
)

// GoodsVerdict answers an act about a SKU.
type GoodsVerdict struct {
	Kind    GoodsKind `json:"kind"`
	SKU     string    `json:"sku"`
	Into    string    `json:"into,omitempty"`
	Barcode string    `json:"barcode,omitempty"`
	Units   int64     `json:"units,omitempty"`  // merged: pieces that moved; bound: pieces it stands for; busy: pieces in the way
	Lines   int64     `json:"lines,omitempty"`  // merged: lines of open orders that moved
	Others  []string  `json:"others,omitempty"` // bound: other SKUs with this barcode, so that it is asked each time
	Was     string    `json:"was,omitempty"`    // changed: what it was before
	Value   string    `json:"value,omitempty"`  // changed: what was asked for
	Doc     int64     `json:"doc,omitempty"`
}

// Lead finds the SKU that a lead's act is about; done says that the verdict is
// final.
func Lead(tx *store.Tx, act store.Act, code string) (s SKU, v GoodsVerdict, done bool, err error) {
	v = GoodsVerdict{Kind: GoodsDone, SKU: code}
	if !act.Lead {
		v.Kind = GoodsNotLead
		return s, v, true, nil
	}
	s, err = ByCode(tx, scan.Clean(code))
	if errors.Is(err, store.ErrNotFound) {
		v.Kind = GoodsUnknown
		return s, v, true, nil
	}
	if err != nil {
		return s, v, true, err
	}
	into, err := mergedInto(tx, s.ID)
	if err == nil && into != "" {
		v.Kind, v.Into = GoodsMerged, into
	}
	return s, v, v.Kind != GoodsDone, err
}

func mergedInto(tx *store.Tx, id int64) (string, error) {
	var code string
	err := tx.Row("SELECT coalesce((SELECT t.code FROM sku t WHERE t.id = s.merged_into AND s.merged_into > 0), '') FROM sku s WHERE s.id = $1", []any{id}, &code)
	return code, err
}

// Bind makes a barcode mean units of a SKU, besides whatever else it means. A
// barcode that several SKUs have is asked for each time it is scanned.
func Bind(tx *store.Tx, act store.Act, sku, barcode string, units int64) (GoodsVerdict, error) {
	s, v, done, err := Lead(tx, act, sku)
	if done || err != nil {
		return v, err
	}
	v.Barcode, v.Units = scan.Clean(barcode), units
	if v.Barcode == "" || scan.Parse(v.Barcode).Kind != scan.KindCode || units < 1 {
		v.Kind = GoodsBadBarcode
		return v, nil
	}
	key := scan.BarcodeKey(v.Barcode)
	if v.Others, err = sharing(tx, key, s.ID); err != nil {
		return v, err
	}
	var was int64
	err = tx.Row("SELECT units FROM barcode WHERE key = $1 AND sku_id = $2", []any{key, s.ID}, &was)
	if err == nil && was == units {
		v.Kind = GoodsUnchanged
		return v, nil
	}
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return v, err
	}
	if _, err := tx.Exec(`INSERT INTO barcode(key, sku_id, code, units) VALUES ($1, $2, $3, $4)
		ON CONFLICT (key, sku_id) DO UPDATE SET units = excluded.units, code = excluded.code`, key, s.ID, v.Barcode, units); err != nil {
		return v, err
	}
	return posted(tx, act, v, &store.Doc{Kind: DocBind, Subject: s.ID, Body: fmt.Sprintf("%q *%d", v.Barcode, units)})
}

// Unbind makes a barcode mean a SKU no longer.
func Unbind(tx *store.Tx, act store.Act, sku, barcode string) (GoodsVerdict, error) {
	s, v, done, err := Lead(tx, act, sku)
	if done || err != nil {
		return v, err
	}
	v.Barcode = scan.Clean(barcode)
	n, err := tx.Exec("DELETE FROM barcode WHERE key = $1 AND sku_id = $2", scan.BarcodeKey(v.Barcode), s.ID)
	if err != nil || n == 0 {
		v.Kind = GoodsUnchanged
		return v, err
	}
	return posted(tx, act, v, &store.Doc{Kind: DocBind, Subject: s.ID, Body: fmt.Sprintf("%q *0", v.Barcode)})
}

// sharing lists the other SKUs that a barcode means.
func sharing(tx *store.Tx, key string, but int64) ([]string, error) {
	var all []string
	err := tx.Each("SELECT s.code FROM barcode b JOIN sku s ON s.id = b.sku_id WHERE b.key = $1 AND s.id <> $2 ORDER BY s.code", []any{key, but}, func(read func(...any) error) error {
		var code string
		err := read(&code)
		all = append(all, code)
		return err
	})
	return all, err
}

// Rename gives a SKU another name and variant; an empty one stays as it was.
// Its code stays, because orders, files and history go by it: a SKU that has
// another code now is a new one, merged with this.
func Rename(tx *store.Tx, act store.Act, sku, name, variant string) (GoodsVerdict, error) {
	s, v, done, err := Lead(tx, act, sku)
	if done || err != nil {
		return v, err
	}
	n, err := tx.Exec(`UPDATE sku SET name = CASE WHEN $1 = '' THEN name ELSE $1 END, variant = CASE WHEN $2 = '' THEN variant ELSE $2 END
		WHERE id = $3 AND ($1 <> '' AND name <> $1 OR $2 <> '' AND variant <> $2)`, scan.Clean(name), scan.Clean(variant), s.ID)
	if err != nil || n == 0 {
		v.Kind = GoodsUnchanged
		return v, err
	}
	// What people read is the short form where there is one.
	if _, err := tx.Exec(`UPDATE sku SET short_name = CASE WHEN $1 = '' OR short_name = '' THEN short_name ELSE $1 END,
		short_variant = CASE WHEN $2 = '' OR short_variant = '' THEN short_variant ELSE $2 END WHERE id = $3`, scan.Clean(name), scan.Clean(variant), s.ID); err != nil {
		return v, err
	}
	return posted(tx, act, v, &store.Doc{Kind: DocRename, Subject: s.ID, Body: fmt.Sprintf("name %q variant %q", scan.Clean(name), scan.Clean(variant))})
}

// What the body of a DocRetire says.
const (
	retiredOn  = "on"
	retiredOff = "off"
)

// Retire says that a SKU is no longer sold: orders to come that name it wait
// as goods that nobody knows. Those that are here are packed, its stock and
// history stay. With off it is sold again.
func Retire(tx *store.Tx, act store.Act, sku string, off bool) (GoodsVerdict, error) {
	s, v, done, err := Lead(tx, act, sku)
	if done || err != nil {
		return v, err
	}
	body, to := retiredOn, 1
	if off {
		body, to = retiredOff, 0
	}
	n, err := tx.Exec("UPDATE sku SET retired = $1 WHERE id = $2 AND retired <> $1", to, s.ID)
	if err != nil || n == 0 {
		v.Kind = GoodsUnchanged
		return v, err
	}
	return posted(tx, act, v, &store.Doc{Kind: DocRetire, Subject: s.ID, Body: body})
}

func posted(tx *store.Tx, act store.Act, v GoodsVerdict, d *store.Doc) (GoodsVerdict, error) {
	d.Key = act.Key
	err := tx.Post(act, d)
	v.Doc = d.Seq
	return v, err
}

// Successors says, of SKUs that no orders to come are for, what they stand for:
// the one they were merged into, or 0 where they are retired.
func Successors(tx *store.Tx) (map[int64]int64, error) {
	all := map[int64]int64{}
	err := tx.Each("SELECT id, merged_into FROM sku WHERE retired = 1", nil, func(read func(...any) error) error {
		var id, into int64
		err := read(&id, &into)
		all[id] = into
		return err
	})
	return all, err
}

// MergeStock moves what lies in bins and among the damaged goods from one SKU
// to another, by movements over the outside world, and its barcodes with it. It
// answers how many units moved. The caller posts d.
func MergeStock(tx *store.Tx, d *store.Doc, from, into int64) (int64, error) {
	var lying []Lying
	err := tx.Each("SELECT place_id, lot_id, units FROM balance WHERE sku_id = $1 AND (place_id >= $2 OR place_id = $3) AND units > 0 ORDER BY place_id, lot_id",
		[]any{from, firstBin, Damaged}, func(read func(...any) error) error {
			var l Lying
			err := read(&l.Place, &l.Lot, &l.Units)
			lying = append(lying, l)
			return err
		})
	if err != nil {
		return 0, err
	}
	var moved int64
	for _, l := range lying {
		lot, err := sameLot(tx, l.Lot, into)
		if err != nil {
			return 0, err
		}
		ok, err := Move(tx, d, store.Move{SKU: from, Lot: l.Lot, Units: l.Units, From: l.Place, To: Found})
		if err == nil && !ok {
			err = &store.Fault{Code: store.FaultBooks, Err: errors.New("a balance changed inside its transaction")}
		}
		if err == nil {
			_, err = Move(tx, d, store.Move{SKU: into, Lot: lot, Units: l.Units, From: Found, To: l.Place})
		}
		if err != nil {
			return 0, err
		}
		moved += l.Units
	}
	for _, q := range []string{
		`INSERT INTO barcode(key, sku_id, code, units) SELECT key, $2, code, units FROM barcode WHERE sku_id = $1 ON CONFLICT (key, sku_id) DO NOTHING`,
		`DELETE FROM barcode WHERE sku_id = $1 AND $2 > 0`,
		`UPDATE sku SET merged_into = $2 WHERE merged_into = $1`,
		`UPDATE sku SET retired = 1, merged_into = $2 WHERE id = $1`,
		`UPDATE sku SET known = 1 WHERE id = $2 AND EXISTS (SELECT 1 FROM sku f WHERE f.id = $1 AND f.known = 1)`,
		`UPDATE sku SET lots = max(lots, (SELECT f.lots FROM sku f WHERE f.id = $1)) WHERE id = $2`,
		`UPDATE sku SET home = (SELECT f.home FROM sku f WHERE f.id = $1) WHERE id = $2 AND home = 0`,
	} {
		if _, err := tx.Exec(q, from, into); err != nil {
			return 0, err
		}
	}
	return moved, nil
}

// sameLot finds the lot of another SKU with the code and expiry of this one,
// and makes it if there is none.
func sameLot(tx *store.Tx, lot, sku int64) (int64, error) {
	if lot == 0 {
		return 0, nil
	}
	old, err := LotByID(tx, lot)
	if err != nil {
		return 0, err
	}
	// A lot of that name with another day is another lot.
	for _, code := range []string{old.Code, old.Code + " " + Date(old.Expires)} {
		var id, expires int64
		err := tx.Row("SELECT id, expires FROM lot WHERE sku_id = $1 AND code = $2", []any{sku, code}, &id, &expires)
		if errors.Is(err, store.ErrNotFound) {
			var seq int64
			if seq, err = tx.Reserve(); err == nil {
				id, err = tx.Insert("INSERT INTO lot(sku_id, code, expires, doc_seq) VALUES ($1, $2, $3, $4)", sku, code, old.Expires, seq)
			}
			return id, err
		}
		if err != nil || expires == old.Expires {
			return id, err
		}
	}
	return 0, boolFault(false)
}
