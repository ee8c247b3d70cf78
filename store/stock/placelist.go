package stock

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store"
)

// listed is the SQL of the places p that a list shows: bins, and the shelf of a
// shop without places as long as something lies there.
const listed = "(p.id > 5 OR p.id = 5 AND EXISTS (SELECT 1 FROM balance b WHERE b.place_id = 5 AND b.units > 0))"

// fits is the SQL of a place whose code has a text.
const fits = " AND length(replace(lower(p.code), $3, '')) < length(p.code)"

// PlaceWindow reads up to n places whose code has a text, along the walking
// route, from the row at offset on, counted from 0.
func PlaceWindow(tx *store.Tx, text string, offset, n int64) ([]PlaceRow, error) {
	args := []any{n, offset}
	with := ""
	if text = lower(text); text != "" {
		with, args = fits, append(args, text)
	}
	var all []PlaceRow
	err := tx.Each(`SELECT p.id, p.code, p.route, p.closed <> 0,
		(SELECT count(DISTINCT b.sku_id) FROM balance b WHERE b.place_id = p.id AND b.units > 0),
		(SELECT coalesce(sum(b.units), 0) FROM balance b WHERE b.place_id = p.id AND b.units > 0)
		FROM (SELECT p.id AS id FROM place p WHERE `+listed+with+` ORDER BY p.route, p.id LIMIT $1 OFFSET $2) w JOIN place p ON p.id = w.id ORDER BY p.route, p.id`, args, func(read func(...any) error) error {
		var r PlaceRow
		err := read(&r.ID, &r.Code, &r.Route, &r.Closed, &r.SKUs, &r.Units)
		all = append(all, r)
		return err
	})
	return all, err
}

// CountPlaces is how many places PlaceWindow has.
func CountPlaces(tx *store.Tx, text string) (n int64, err error) {
	if text = lower(text); text != "" {
		err = tx.Row("SELECT count(*) FROM place p WHERE "+listed+strings.ReplaceAll(fits, "$3", "$1"), []any{text}, &n)
		return n, err
	}
	err = tx.Row("SELECT count(*) FROM place p WHERE "+listed, nil, &n)
	return n, err
}

// PlaceBefore is how many listed places come before one on the walking route.
func PlaceBefore(tx *store.Tx, id int64) (n int64, err error) {
	err = tx.Row("SELECT (SELECT count(*) FROM place p WHERE "+listed+" AND p.route < o.route) + (SELECT count(*) FROM place p WHERE "+listed+" AND p.route = o.route AND p.id < o.id) FROM place o WHERE o.id = $1", []any{id}, &n)
	return n, err
}

func lower(text string) string { return strings.ToLower(scan.Clean(text)) }

// HasBins reports whether the shop keeps places at all.
func HasBins(tx *store.Tx) (has bool, err error) {
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM place WHERE id > $1)", []any{Shelf}, &has)
	return has, err
}

// Held is a SKU that lies in a place, or is kept there.
type Held struct {
	SKU
	Units  int64
	IsHome bool // it is kept there
}

// Contents lists what lies in a place or is kept there, the most first, at most
// limit SKUs.
func Contents(tx *store.Tx, place int64, limit int) ([]Held, error) {
	var all []Held
	err := tx.Each("SELECT "+skuColumns+`, x.units FROM (SELECT sku, sum(u) AS units FROM (
			SELECT sku_id AS sku, units AS u FROM balance WHERE place_id = $1 AND units > 0
			UNION ALL SELECT id, 0 FROM sku WHERE home = $1 AND home > 5) y GROUP BY sku) x
		JOIN sku s ON s.id = x.sku ORDER BY x.units DESC, s.code LIMIT $2`, []any{place, limit}, func(read func(...any) error) error {
		var h Held
		err := read(append(h.fields(), &h.Units)...)
		h.IsHome = h.Home == place
		all = append(all, h)
		return err
	})
	return all, err
}
