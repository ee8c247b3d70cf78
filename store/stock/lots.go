package stock

import (
	"math"
	"strconv"

	"shipdesk/store"
)

// LotAt is units of a lot at a place, named to a person.
type LotAt struct {
	Place   string `json:"place,omitempty"`
	Lot     string `json:"lot"`
	Expires string `json:"expires,omitempty"` // 2027-01-31, the last day to send it
	Units   int64  `json:"units"`
}

// expiredNow is ExpiredSQL of day $n. Nobody writes at midnight: who reads says
// which day it is.
func expiredNow(n int) string { return ExpiredSQL("$" + strconv.Itoa(n)) }

// ExpiredSQL is the SQL of what lies on shelves and expired before a day, which
// is a number or the sign of a value: sku_id, units.
func ExpiredSQL(day string) string {
	return "SELECT sku_id, sum(units) AS units FROM balance WHERE expires > 0 AND expires < " + day +
		" AND units > 0 AND place_id >= 5 GROUP BY sku_id"
}

// Expired gives the units on shelves that must not be sent on a day, by SKU;
// none is the rule.
func Expired(tx *store.Tx, day int64) (map[int64]int64, error) {
	all := map[int64]int64{}
	err := tx.Each(expiredNow(1), []any{day}, func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		all[sku] = units
		return err
	})
	return all, err
}

// ExpiredOf is Expired of one SKU.
func ExpiredOf(tx *store.Tx, sku, day int64) (units int64, err error) {
	err = tx.Row("SELECT coalesce(sum(units), 0) FROM balance WHERE sku_id = $1 AND expires > 0 AND expires < $2 AND units > 0 AND place_id >= 5", []any{sku, day}, &units)
	return units, err
}

// ExpiredAt says where the units of ExpiredOf lie, along the walking route.
func ExpiredAt(tx *store.Tx, sku, day int64) ([]LotAt, error) {
	return lotsWhere(tx, "b.sku_id = $1 AND b.expires > 0 AND b.expires < $2 AND b.units > 0 AND b.place_id >= 5", sku, day)
}

// LotsAt says which lots of a SKU lie at a place (0: in any bin), those that
// expire first before others; goods without a lot are the last.
func LotsAt(tx *store.Tx, sku, place int64) ([]LotAt, error) {
	if place == 0 {
		return lotsWhere(tx, "b.sku_id = $1 AND b.units > 0 AND b.place_id >= $2", sku, firstBin)
	}
	return lotsWhere(tx, "b.sku_id = $1 AND b.units > 0 AND b.place_id = $2", sku, place)
}

func lotsWhere(tx *store.Tx, where string, args ...any) ([]LotAt, error) {
	var all []LotAt
	args = append(args, int64(math.MaxInt64))
	last := "$" + strconv.Itoa(len(args))
	err := tx.Each("SELECT p.code, l.code, l.expires, b.units FROM balance b JOIN place p ON p.id = b.place_id JOIN lot l ON l.id = b.lot_id WHERE "+where+
		" ORDER BY CASE WHEN l.expires = 0 THEN "+last+" ELSE l.expires END, p.route, p.id, l.id", args, func(read func(...any) error) error {
		var a LotAt
		var expires int64
		err := read(&a.Place, &a.Lot, &expires, &a.Units)
		a.Expires = Date(expires)
		all = append(all, a)
		return err
	})
	return all, err
}

// NoLot chooses goods without a lot, where any lot would be 0.
const NoLot int64 = -1

// NearSetting is from how many days before its last day a lot counts as near
// it, for SKUs that say nothing else.
const NearSetting = "lots.near"

// DefaultNear is what NearSetting is where nobody set it.
const DefaultNear = 30

// NearDays reads NearSetting.
func NearDays(tx *store.Tx) (int64, error) {
	said, err := store.Setting(tx, NearSetting)
	n, bad := strconv.ParseInt(said, 10, 64)
	if err != nil || bad != nil || n < 0 {
		return DefaultNear, err
	}
	return n, nil
}

// LotState is how near its last day a lot is.
type LotState string

// The states of lots.
const (
	LotExpired LotState = "expired" // never picked any more
	LotNear    LotState = "near"
	LotFresh   LotState = "fresh"
	LotUndated LotState = "undated" // a lot without a day
	LotNone    LotState = "none"    // goods without a lot, of a SKU that asks for lots
)

// LotRow is one lot at one place; units are pieces.
type LotRow struct {
	ID      int64    `json:"-"` // of the SKU
	SKU     string   `json:"sku"`
	Name    string   `json:"name"`
	Variant string   `json:"variant,omitempty"`
	Lot     string   `json:"lot"`
	Expires string   `json:"expires"` // 2027-01-31; empty without a day
	Days    int64    `json:"days"`    // that it may be sent still, today left out; below 0 it expired
	State   LotState `json:"state"`
	Place   string   `json:"place"`
	Units   int64    `json:"units"`
}

// LotQuery is which lots are listed.
type LotQuery struct {
	SKU     int64 // 0 = all
	Near    int64 // days; below 0: as the SKU says, else NearSetting
	All     bool  // fresh ones too
	Expired bool  // those that expired alone
}

// LotRows lists lots that lie in bins on a day, those that expire first before
// others, at most limit (0 = all). What is neither near its last day nor past
// it is left out unless asked for.
func LotRows(tx *store.Tx, q LotQuery, day int64, limit int) ([]LotRow, error) {
	near, err := NearDays(tx)
	if err != nil {
		return nil, err
	}
	if limit == 0 {
		limit = math.MaxInt32
	}
	const last = `CASE WHEN b.expires > 0 THEN b.expires ELSE 9000000 END`
	const dated = `CASE WHEN $3 >= 0 THEN $3 WHEN s.near_days > 0 THEN s.near_days ELSE $4 END`
	var rows []LotRow
	err = tx.Each(`SELECT s.id, s.code, `+ShownName+`, `+ShownVariant+`, l.code, b.expires, p.code, b.units, `+dated+`
		FROM balance b JOIN sku s ON s.id = b.sku_id JOIN lot l ON l.id = b.lot_id JOIN place p ON p.id = b.place_id
		WHERE b.place_id >= 5 AND b.units > 0 AND (b.lot_id > 0 OR s.lots > 0) AND ($1 = 0 OR b.sku_id = $1)
			AND ($5 = 1 OR b.expires > 0 AND b.expires <= $2 + (`+dated+`)) AND ($6 = 0 OR b.expires > 0 AND b.expires < $2)
		ORDER BY `+last+`, s.code, p.route, p.id, l.id LIMIT $7`, []any{q.SKU, day, q.Near, near, q.All, q.Expired, limit}, func(read func(...any) error) error {
		var r LotRow
		var expires, within int64
		err := read(&r.ID, &r.SKU, &r.Name, &r.Variant, &r.Lot, &expires, &r.Place, &r.Units, &within)
		r.Expires, r.State = Date(expires), lotState(r.Lot, expires-day, expires > 0, within)
		if expires > 0 {
			r.Days = expires - day
		}
		rows = append(rows, r)
		return err
	})
	return rows, err
}

func lotState(lot string, days int64, dated bool, near int64) LotState {
	switch {
	case lot == "":
		return LotNone
	case !dated:
		return LotUndated
	case days < 0:
		return LotExpired
	case days <= near:
		return LotNear
	}
	return LotFresh
}
