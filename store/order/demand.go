package order

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Demand: what lines of open orders add to the sums of SKUs. A line of a kit
// promises its parts and not the kit; see stock.Demand.

// lineDemand is the SQL of what a line l of order o adds by itself: nothing
// if it is a kit's.
const lineDemand = `SELECT l.sku_id AS sku, CASE WHEN ` + promising + ` AND NOT EXISTS (SELECT 1 FROM need x WHERE x.line_id = l.id)
	THEN l.units - l.sent ELSE 0 END AS promised, 0 AS whole, 0 AS spoken
	FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.sku_id > 0`

// kitDemand is the SQL of what lines of kits add: pieces to each part, and to
// the kit how many are wanted whole and how many lie on the bench assembled.
const kitDemand = `SELECT n.sku_id AS sku, CASE WHEN n.kit = 0 THEN l.units * n.per - n.sent ELSE 0 END AS promised,
	CASE WHEN n.kit = 1 THEN ` + wholeKits + ` ELSE 0 END AS whole, CASE WHEN n.kit = 1 THEN n.picked - n.sent ELSE 0 END AS spoken
	FROM order_line l JOIN orders o ON o.id = l.order_id JOIN need n ON n.line_id = l.id WHERE ` + promising

// wholeKits is the SQL of how many kits of line l nothing is packed of.
const wholeKits = `max(0, (SELECT min((l.units * x.per - x.picked) / x.per) FROM need x WHERE x.line_id = l.id AND x.kit = 0))`

// sums is demand by SKU.
type sums map[int64]stock.Demand

// orderDemand is what one order wants.
func orderDemand(tx *store.Tx, id int64) (sums, error) {
	return demand(tx, lineDemand+" AND l.order_id = $1 UNION ALL "+kitDemand+" AND l.order_id = $1", id)
}

// kitLineDemand is what one line of a kit wants.
func kitLineDemand(tx *store.Tx, line int64) (sums, error) {
	return demand(tx, kitDemand+" AND l.id = $1", line)
}

func demand(tx *store.Tx, query string, id int64) (sums, error) {
	all := sums{}
	return all, tx.Each(query, []any{id}, func(read func(...any) error) error {
		var sku int64
		var d stock.Demand
		err := read(&sku, &d.Promised, &d.Whole, &d.Spoken)
		all[sku] = all[sku].Plus(d, 1)
		return err
	})
}

// change keeps the sums of SKUs whose demand was before and is after.
func change(tx *store.Tx, before, after sums) error {
	for sku, d := range before {
		if err := stock.AddDemand(tx, sku, after[sku].Plus(d, -1)); err != nil {
			return err
		}
	}
	for sku, d := range after {
		if _, was := before[sku]; was {
			continue
		}
		if err := stock.AddDemand(tx, sku, d); err != nil {
			return err
		}
	}
	return nil
}

// PromiseKits adds what lines of kits of the orders with ids from lo to hi
// want. It is for an import that has just shown them; what other lines promise
// it adds itself.
func PromiseKits(tx *store.Tx, lo, hi int64) error {
	var any bool
	if err := tx.Row("SELECT EXISTS (SELECT 1 FROM kit_part)", nil, &any); err != nil || !any {
		return err
	}
	_, err := tx.Exec(`INSERT INTO sku_sum(sku_id, promised, whole, spoken)
		SELECT sku, sum(promised), sum(whole), sum(spoken) FROM (`+kitDemand+` AND o.id BETWEEN $1 AND $2) d WHERE true GROUP BY sku `+addToSums, lo, hi)
	return err
}

const addToSums = `ON CONFLICT (sku_id) DO UPDATE SET promised = sku_sum.promised + excluded.promised,
	whole = sku_sum.whole + excluded.whole, spoken = sku_sum.spoken + excluded.spoken`

// isKit reports whether a line has parts.
func isKit(tx *store.Tx, line int64) (yes bool, err error) {
	err = tx.Row("SELECT EXISTS (SELECT 1 FROM need WHERE line_id = $1)", []any{line}, &yes)
	return yes, err
}

// pickKit counts pieces of a part, or assembled kits, as packed; the line
// counts the kits of which every part is there.
func pickKit(tx *store.Tx, line, sku, units int64) error {
	before, err := kitLineDemand(tx, line)
	if err != nil {
		return err
	}
	if err := addNeed(tx, line, sku, units, "picked"); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE order_line AS l SET picked = (SELECT min(n.picked / n.per) FROM need n WHERE n.line_id = l.id AND n.kit = 0) WHERE l.id = $1`, line); err != nil {
		return err
	}
	if _, err := tx.Exec("UPDATE order_line AS l SET wanted = "+DeriveWanted+" WHERE l.id = $1", line); err != nil {
		return err
	}
	after, err := kitLineDemand(tx, line)
	if err != nil {
		return err
	}
	return change(tx, before, after)
}

// sendKit is pickKit for what left. It belongs inside Rebook, as Send does.
func sendKit(tx *store.Tx, line, sku, units int64) error {
	if err := addNeed(tx, line, sku, units, "sent"); err != nil {
		return err
	}
	_, err := tx.Exec(`UPDATE order_line AS l SET sent = (SELECT min(n.sent / n.per) FROM need n WHERE n.line_id = l.id AND n.kit = 0) WHERE l.id = $1`, line)
	return err
}

// addNeed counts units of a part; those of the kit itself count for all.
func addNeed(tx *store.Tx, line, sku, units int64, column string) error {
	_, err := tx.Exec("UPDATE need SET "+column+" = "+column+` + $1 * per WHERE line_id = $2
		AND EXISTS (SELECT 1 FROM need k WHERE k.line_id = $2 AND k.sku_id = $3 AND k.kit = 1)`, units, line, sku)
	if err == nil {
		_, err = tx.Exec("UPDATE need SET "+column+" = "+column+" + $1 WHERE line_id = $2 AND sku_id = $3 AND kit = 0", units, line, sku)
	}
	return err
}
