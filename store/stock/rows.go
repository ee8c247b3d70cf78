package stock

import "shipdesk/store"

// StockRow is one SKU's figures, all in pieces.
type StockRow struct {
	SKU       string    `json:"sku"`
	Name      string    `json:"name"`
	ShortName string    `json:"short_name,omitempty"`
	OnHand    int64     `json:"on_hand"`   // shelves + bench
	Promised  int64     `json:"promised"`  // what open orders want and this desk has not dispatched; kits as their parts
	Available int64     `json:"available"` // on hand - promised - safety - expired; negative: sold and not there
	Bench     int64     `json:"bench"`
	Dispatch  int64     `json:"dispatch"`
	Damaged   int64     `json:"damaged"`
	Retired   bool      `json:"retired,omitempty"`     // no longer sold
	Merged    string    `json:"merged_into,omitempty"` // the SKU that it is now
	Places    []AtPlace `json:"places"`                // the bins it lies in, along the walking route
	Expired   int64     `json:"expired,omitempty"`     // on shelves, and never sent any more
	Lots      []LotAt   `json:"lots,omitempty"`        // what lies in bins, by lot, those that expire first before others
}

// AtPlace is pieces in one bin.
type AtPlace struct {
	Place string `json:"place"`
	Units int64  `json:"units"`
}

// Rows gives every SKU's figures in the order of their codes.
func Rows(tx *store.Tx, each func(StockRow) error) error {
	places, err := allPlaces(tx)
	if err != nil {
		return err
	}
	lots, err := allLots(tx)
	if err != nil {
		return err
	}
	expired, err := Expired(tx, Day(tx.Now()))
	if err != nil {
		return err
	}
	return tx.Each(`SELECT s.id, s.code, s.name, s.short_name, m.on_hand, m.promised, m.available, m.bench, m.dispatch, m.damaged, s.retired, coalesce(t.code, '')
		FROM sku s JOIN sku_sum m ON m.sku_id = s.id LEFT JOIN sku t ON t.id = s.merged_into AND s.merged_into > 0 WHERE s.id > 0 ORDER BY s.code`, nil, func(read func(...any) error) error {
		var id int64
		var r StockRow
		if err := read(&id, &r.SKU, &r.Name, &r.ShortName, &r.OnHand, &r.Promised, &r.Available, &r.Bench, &r.Dispatch, &r.Damaged, &r.Retired, &r.Merged); err != nil {
			return err
		}
		if r.Places = places[id]; r.Places == nil {
			r.Places = []AtPlace{}
		}
		r.Lots, r.Expired = lots[id], expired[id]
		r.Available -= r.Expired
		return each(r)
	})
}

// allPlaces gives the bins of every SKU that lies in any.
func allPlaces(tx *store.Tx) (map[int64][]AtPlace, error) {
	all := map[int64][]AtPlace{}
	err := tx.Each(`SELECT b.sku_id, p.code, sum(b.units) FROM balance b JOIN place p ON p.id = b.place_id
		WHERE b.place_id >= $1 AND b.units > 0 GROUP BY b.sku_id, p.id, p.code, p.route ORDER BY b.sku_id, p.route, p.id`, []any{firstBin}, func(read func(...any) error) error {
		var sku int64
		var at AtPlace
		err := read(&sku, &at.Place, &at.Units)
		all[sku] = append(all[sku], at)
		return err
	})
	return all, err
}

// allLots gives the lots of every SKU that lies in a bin with any.
func allLots(tx *store.Tx) (map[int64][]LotAt, error) {
	all := map[int64][]LotAt{}
	err := tx.Each(`SELECT b.sku_id, p.code, l.code, l.expires, b.units FROM balance b JOIN place p ON p.id = b.place_id JOIN lot l ON l.id = b.lot_id
		WHERE b.lot_id > 0 AND b.place_id >= $1 AND b.units > 0 ORDER BY b.sku_id, CASE WHEN l.expires = 0 THEN 9000000 ELSE l.expires END, p.route, p.id, l.id`, []any{firstBin}, func(read func(...any) error) error {
		var sku, expires int64
		var a LotAt
		err := read(&sku, &a.Place, &a.Lot, &expires, &a.Units)
		a.Expires = Date(expires)
		all[sku] = append(all[sku], a)
		return err
	})
	return all, err
}

// Doubt is a SKU and place that the books doubt, to be counted.
type Doubt struct {
	SKU     string `json:"sku"`
	Name    string `json:"name"`
	Variant string `json:"variant"`
	Place   string `json:"place"`
	Why     string `json:"why"`   // unknown: never opened, received or counted; found: a lead booked it
	Units   int64  `json:"units"` // booked as found
	Doc     int64  `json:"doc"`   // the last document that found some
}

// Doubts lists what is to be counted, latest first, at most limit rows.
func Doubts(tx *store.Tx, limit int) ([]Doubt, error) {
	var all []Doubt
	err := tx.Each(`SELECT s.code, `+ShownName+`, `+ShownVariant+`, p.code, d.why, sum(d.units), max(d.doc_seq) FROM doubt d
		JOIN sku s ON s.id = d.sku_id JOIN place p ON p.id = d.place_id
		GROUP BY s.id, s.code, p.code, d.why ORDER BY max(d.doc_seq) DESC LIMIT $1`, []any{limit}, func(read func(...any) error) error {
		var d Doubt
		err := read(&d.SKU, &d.Name, &d.Variant, &d.Place, &d.Why, &d.Units, &d.Doc)
		all = append(all, d)
		return err
	})
	return all, err
}
