package order

import (
	"fmt"

	"shipdesk/store"
)

// Goods is how the files of a shop name goods: by a code, or without one by
// title and variant.
type Goods struct {
	Shop    string `json:"shop"`
	Code    string `json:"code"`
	Title   string `json:"title"` // for people, where there is a code
	Variant string `json:"variant"`
}

// Key is what counts of the name.
func (g Goods) Key() Goods {
	if g.Code != "" {
		g.Title, g.Variant = "", ""
	}
	return g
}

// MapKind is the kind of the document that a mapping posts; its Subject is
// the SKU.
const MapKind = "map"

// Mapped says what a mapping came to.
type Mapped struct {
	Lines int64 // open lines that became the SKU's
	Units int64
	Doc   int64 // number of the document, 0 if no line changed
}

// Map says that goods are a SKU. It is remembered for every import to come,
// and lines of orders that are still open become the SKU's at once, unless
// something of them is picked already; if there are any, a document says so.
// store.ErrNotFound if there is no such SKU. A key that was saved before
// changes nothing more.
func Map(tx *store.Tx, act store.Act, g Goods, sku int64) (Mapped, error) {
	var code string
	if err := tx.Row("SELECT code FROM sku WHERE id = $1 AND id > 0", []any{sku}, &code); err != nil {
		return Mapped{}, err
	}
	var m Mapped
	err := tx.Row("SELECT seq FROM doc WHERE key = $1", []any{act.Key[:]}, &m.Doc)
	if err != store.ErrNotFound {
		return m, err
	}
	g = g.Key()
	was, err := meant(tx, g)
	if err != nil {
		return m, err
	}
	if _, err := tx.Exec(`INSERT INTO code_map(shop, code, title, variant, sku_id) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (shop, code, title, variant) DO UPDATE SET sku_id = excluded.sku_id`, g.Shop, g.Code, g.Title, g.Variant, sku); err != nil {
		return m, err
	}
	lines, orders, err := openLines(tx, g, sku, was, &m)
	if err != nil || len(lines) == 0 {
		return m, err
	}
	err = RebookAll(tx, orders, func() error {
		for _, id := range lines {
			if _, err := tx.Exec("UPDATE order_line SET sku_id = $1 WHERE id = $2", sku, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return m, err
	}
	doc := &store.Doc{Key: act.Key, Kind: MapKind, Subject: sku, Body: fmt.Sprintf("map 1\nshop %q code %q title %q variant %q\nsku %q lines %d units %d\n",
		g.Shop, g.Code, g.Title, g.Variant, code, m.Lines, m.Units)}
	err = tx.Post(act, doc)
	m.Doc = doc.Seq
	return m, err
}

// meant is the SKU that goods were taken for so far, 0 for none.
func meant(tx *store.Tx, g Goods) (int64, error) {
	var sku int64
	err := tx.Row("SELECT sku_id FROM code_map WHERE shop = $1 AND code = $2 AND title = $3 AND variant = $4",
		[]any{g.Shop, g.Code, g.Title, g.Variant}, &sku)
	if err == store.ErrNotFound && g.Code != "" {
		err = tx.Row("SELECT max(sku_id) FROM (SELECT id AS sku_id FROM sku WHERE code = $1 AND id > 0 UNION ALL SELECT 0) x", []any{g.Code}, &sku)
	}
	if err == store.ErrNotFound {
		err = nil
	}
	return sku, err
}

// openLines finds the lines that a mapping changes, with their orders. Those
// without a SKU have an index by code, the others one by SKU.
func openLines(tx *store.Tx, g Goods, sku, was int64, m *Mapped) (lines, orders []int64, err error) {
	met := map[int64]bool{}
	add := func(read func(...any) error) error {
		var line, order, units int64
		err := read(&line, &order, &units)
		lines = append(lines, line)
		if !met[order] {
			met[order] = true
			orders = append(orders, order)
		}
		m.Lines++
		m.Units += units
		return err
	}
	const rest = ` AND l.gift = 0 AND l.picked = 0 AND o.state IN (1, 2) AND s.name = $2 AND (l.sku_code <> '' OR (l.title = $3 AND l.variant = $4))`
	const from = `SELECT l.id, l.order_id, l.units FROM order_line l JOIN orders o ON o.id = l.order_id JOIN shop s ON s.id = o.shop_id WHERE `
	err = tx.Each(from+"l.sku_id = 0 AND l.sku_code = $1"+rest, []any{g.Code, g.Shop, g.Title, g.Variant}, add)
	if err == nil && was > 0 && was != sku {
		err = tx.Each(from+"l.sku_id = $5 AND l.sku_id > 0 AND l.wanted = 1 AND l.swap_doc <= 0 AND l.sku_code = $1"+rest, []any{g.Code, g.Shop, g.Title, g.Variant, was}, add)
	}
	return lines, orders, err
}

// Unmapped is goods of open orders whose SKU nobody knows.
type Unmapped struct {
	Goods
	Lines int64 `json:"lines"`
	Units int64 `json:"units"`
}

// ListUnmapped gives the goods of open orders whose SKU nobody knows, those
// with the most lines first.
func ListUnmapped(tx *store.Tx, limit int) ([]Unmapped, error) {
	var all []Unmapped
	err := tx.Each(`SELECT s.name, l.sku_code, max(l.title), max(l.variant), count(*), sum(l.units)
		FROM order_line l JOIN orders o ON o.id = l.order_id JOIN shop s ON s.id = o.shop_id
		WHERE l.sku_id = 0 AND l.platform NOT IN (4, 7) AND o.state IN (1, 2)
		GROUP BY s.name, l.sku_code, CASE WHEN l.sku_code = '' THEN l.title ELSE '' END, CASE WHEN l.sku_code = '' THEN l.variant ELSE '' END
		ORDER BY count(*) DESC, l.sku_code, max(l.title), max(l.variant) LIMIT $1`, []any{limit}, func(read func(...any) error) error {
		var u Unmapped
		err := read(&u.Shop, &u.Code, &u.Title, &u.Variant, &u.Lines, &u.Units)
		all = append(all, u)
		return err
	})
	return all, err
}

// Mappings gives what Map was told.
func Mappings(tx *store.Tx) (map[Goods]int64, error) {
	all := map[Goods]int64{}
	err := tx.Each("SELECT shop, code, title, variant, sku_id FROM code_map", nil, func(read func(...any) error) error {
		var g Goods
		var sku int64
		err := read(&g.Shop, &g.Code, &g.Title, &g.Variant, &sku)
		all[g] = sku
		return err
	})
	return all, err
}
