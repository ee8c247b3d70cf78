package order

import (
	"errors"
	"fmt"
	"slices"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// DocKit says that a part of a kit was changed. Subject is the kit; the body
// names the part, quoted, with its pieces before and now.
const DocKit = "kit_parts"

// MaxPart is how many pieces of a part one kit may have: a barcode scanned
// where pieces are asked for is none.
const MaxPart = 9999

// SetPart says how many pieces of a part one kit has; 0 takes it out. A SKU
// with its first part becomes a kit, without its last one an ordinary SKU. Was
// of the verdict is how many it had.
func SetPart(tx *store.Tx, act store.Act, kit, part string, units int64) (stock.GoodsVerdict, error) {
	p, v, done, err := stock.Lead(tx, act, part)
	if done || err != nil {
		return v, err
	}
	k, v, done, err := stock.Lead(tx, act, kit)
	if done || err != nil {
		return v, err
	}
	parts, err := PartsOf(tx, k.ID)
	if err != nil {
		return v, err
	}
	at := slices.IndexFunc(parts, func(o Part) bool { return o.SKU == p.ID })
	was := int64(0)
	if at >= 0 {
		was = parts[at].Units
	}
	v.Into, v.Was, v.Units = p.Code, fmt.Sprint(was), units
	switch v.Kind, err = mayPart(tx, k.ID, p.ID, units); {
	case err != nil || v.Kind != stock.GoodsDone:
		return v, err
	case was == units:
		v.Kind = stock.GoodsUnchanged
		return v, nil
	case at >= 0 && units == 0:
		parts = slices.Delete(parts, at, at+1)
	case at >= 0:
		parts[at].Units = units
	default:
		parts = append(parts, Part{p.ID, units})
		slices.SortFunc(parts, func(a, b Part) int { return int(a.SKU - b.SKU) })
	}
	err = SetKit(tx, k.ID, parts)
	if errors.Is(err, ErrKitBegun) {
		v.Kind = stock.GoodsKitBegun
		return v, nil
	}
	if err != nil {
		return v, err
	}
	d := &store.Doc{Key: act.Key, Kind: DocKit, Subject: k.ID, Body: fmt.Sprintf("%q %d %d", scan.Clean(p.Code), was, units)}
	err = tx.Post(act, d)
	v.Doc = d.Seq
	return v, err
}

// mayPart says whether a SKU can be a part of a kit: kits have no kits in them.
func mayPart(tx *store.Tx, kit, part, units int64) (stock.GoodsKind, error) {
	var nested bool
	err := tx.Row("SELECT EXISTS (SELECT 1 FROM kit_part WHERE kit_id = $2 OR part_id = $1)", []any{kit, part}, &nested)
	switch {
	case units < 0 || units > MaxPart:
		return stock.GoodsBadNumber, nil
	case kit == part || nested && units > 0:
		return stock.GoodsKitInKit, err
	}
	return stock.GoodsDone, err
}
