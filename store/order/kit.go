package order

import (
	"errors"
	"slices"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Part is pieces of a SKU in a kit.
type Part struct {
	SKU   int64
	Units int64 // pieces in one kit
}

// ErrKitBegun says that a kit's parts can't be changed now: a parcel holds
// some of them for an order that wants more.
var ErrKitBegun = errors.New("order: parcels are being packed with this kit")

// PartsOf gives the parts of a kit in the order of their ids; none for a SKU
// that is no kit.
func PartsOf(tx *store.Tx, kit int64) ([]Part, error) {
	var all []Part
	err := tx.Each("SELECT part_id, units FROM kit_part WHERE kit_id = $1 ORDER BY part_id", []any{kit}, func(read func(...any) error) error {
		var p Part
		err := read(&p.SKU, &p.Units)
		all = append(all, p)
		return err
	})
	return all, err
}

// Kits are the ids of SKUs that are kits.
func Kits(tx *store.Tx) (map[int64]bool, error) {
	all := map[int64]bool{}
	err := tx.Each("SELECT DISTINCT kit_id FROM kit_part", nil, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		all[id] = true
		return err
	})
	return all, err
}

// KitBegun reports whether open orders have some parts of a kit packed and want
// others.
func KitBegun(tx *store.Tx, kit int64) (begun bool, err error) {
	err = tx.Row(`SELECT EXISTS (SELECT 1 FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.sku_id = $1 AND l.sku_id > 0 AND l.wanted = 1 AND o.state IN (1, 2)
		AND l.sent < l.units AND (l.picked > 0 OR EXISTS (SELECT 1 FROM need n WHERE n.line_id = l.id AND n.picked > 0)))`, []any{kit}, &begun)
	return begun, err
}

// SetKit says what a kit consists of; nothing makes it an ordinary SKU again.
// Open orders want the new parts from now on, unless some of theirs are packed
// and others not: then it is ErrKitBegun, and nothing changed.
func SetKit(tx *store.Tx, kit int64, parts []Part) error {
	begun, err := KitBegun(tx, kit)
	if err != nil {
		return err
	}
	if begun {
		return ErrKitBegun
	}
	was, err := PartsOf(tx, kit)
	if err != nil {
		return err
	}
	var orders []int64
	err = tx.Each("SELECT DISTINCT l.order_id FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.sku_id = $1 AND l.sku_id > 0 AND l.wanted = 1 AND o.state = 2", []any{kit}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		orders = append(orders, id)
		return err
	})
	if err != nil {
		return err
	}
	if err := RebookAll(tx, orders, func() error { return writeKit(tx, kit, parts) }); err != nil {
		return err
	}
	touched := []int64{kit}
	for _, p := range slices.Concat(was, parts) {
		touched = append(touched, p.SKU)
	}
	for _, sku := range touched {
		if _, err := tx.Exec("UPDATE sku_sum SET kitted = coalesce((SELECT sum(v.units) FROM kitted_now v WHERE v.sku_id = sku_sum.sku_id), 0) WHERE sku_id = $1", sku); err != nil {
			return err
		}
	}
	return nil
}

// writeKit replaces the parts, of the kit and of its lines with nothing
// packed. What left stays as it was; lines that nobody wants now get theirs
// when somebody wants them again.
func writeKit(tx *store.Tx, kit int64, parts []Part) error {
	if _, err := tx.Exec("DELETE FROM kit_part WHERE kit_id = $1", kit); err != nil {
		return err
	}
	for _, p := range parts {
		if _, err := tx.Exec("INSERT INTO kit_part(kit_id, part_id, units) VALUES ($1, $2, $3)", kit, p.SKU, p.Units); err != nil {
			return err
		}
	}
	const lines = `SELECT l.id FROM order_line l WHERE l.sku_id = $1 AND l.sku_id > 0 AND l.wanted = 1 AND l.picked = 0 AND NOT EXISTS (SELECT 1 FROM need n WHERE n.line_id = l.id AND n.picked > 0)`
	if _, err := tx.Exec("DELETE FROM need WHERE line_id IN ("+lines+")", kit); err != nil {
		return err
	}
	_, err := tx.Exec(`INSERT INTO need(line_id, sku_id, per, kit) SELECT l.id, p.part_id, p.units, 0 FROM (`+lines+`) l JOIN kit_part p ON p.kit_id = $1
		UNION ALL SELECT l.id, $1, 1, 1 FROM (`+lines+`) l WHERE EXISTS (SELECT 1 FROM kit_part WHERE kit_id = $1)`, kit)
	return err
}

// ErrNoKit says that a SKU has no parts.
var ErrNoKit = errors.New("order: that SKU is no kit")

// Assemble makes kits of their parts, or with apart parts of kits. What is
// lacking, if anything, comes back, and then nothing is booked; ErrNoKit.
func Assemble(tx *store.Tx, act store.Act, kit stock.SKU, kits int64, apart bool) (*stock.Pieces, error) {
	parts, err := PartsOf(tx, kit.ID)
	if err == nil && len(parts) == 0 {
		err = ErrNoKit
	}
	var list []stock.Pieces
	for _, p := range parts {
		if err != nil {
			break
		}
		var s stock.SKU
		s, err = stock.ByID(tx, p.SKU)
		list = append(list, stock.Pieces{SKU: s, Units: p.Units * kits})
	}
	if err != nil {
		return nil, err
	}
	return stock.Transform(tx, act, stock.Pieces{SKU: kit, Units: kits}, list, apart)
}
