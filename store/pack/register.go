package pack

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// RegisterRow is one parcel that left this desk.
type RegisterRow struct {
	Waybill  string
	Carrier  string
	Orders   []string
	PackedAt int64 // UTC ms
	Station  string
	Operator string
	Lines    []RegisterLine
	// NotScanned: hot mode packed it, its items were not scanned for this parcel.
	NotScanned bool
}

// RegisterLine is units of one SKU in a parcel.
type RegisterLine struct {
	SKU   string `json:"sku"`
	Units int64  `json:"units"`
	// Lots are those of its lots that left.
	Lots []stock.LotAt `json:"lots,omitempty"`
}

// Register gives the parcels dispatched from one time to another (UTC ms, to
// not included; 0 = no beginning, no end), in the order they were packed.
func Register(tx *store.Tx, from, to int64, each func(RegisterRow) error) error {
	return tx.Each(`SELECT id, waybill, carrier, packed_at, packed_on, packed_by FROM parcel
		WHERE state = 4 AND ($1 = 0 OR packed_at >= $1) AND ($2 = 0 OR packed_at < $2) ORDER BY packed_at, id`, []any{from, to}, func(read func(...any) error) error {
		var r RegisterRow
		var id int64
		err := read(&id, &r.Waybill, &r.Carrier, &r.PackedAt, &r.Station, &r.Operator)
		if err == nil {
			r.Orders, err = orderNos(tx, id, true)
		}
		if err == nil {
			r.Lines, err = registerLines(tx, id)
		}
		if err == nil {
			r.NotScanned, err = notScanned(tx, id)
		}
		if err != nil {
			return err
		}
		return each(r)
	})
}

func registerLines(tx *store.Tx, parcelID int64) ([]RegisterLine, error) {
	lines := []RegisterLine{}
	err := tx.Each(`SELECT s.code, l.code, l.expires, sum(k.units) FROM pick k JOIN sku s ON s.id = k.sku_id JOIN lot l ON l.id = k.lot_id
		WHERE k.parcel_id = $1 GROUP BY s.code, l.id, l.code, l.expires ORDER BY s.code, l.expires, l.id`, []any{parcelID}, func(read func(...any) error) error {
		var sku string
		var expires int64
		var at stock.LotAt
		err := read(&sku, &at.Lot, &expires, &at.Units)
		if n := len(lines); n == 0 || lines[n-1].SKU != sku {
			lines = append(lines, RegisterLine{SKU: sku})
		}
		l := &lines[len(lines)-1]
		l.Units += at.Units
		if at.Lot != "" {
			at.Expires = stock.Date(expires)
			l.Lots = append(l.Lots, at)
		}
		return err
	})
	return lines, err
}
