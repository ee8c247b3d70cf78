// Package order keeps shops, orders and their lines, what they still want,
// and what of it left. What the platform says and what this desk did are two
// fields.
package order

import (
	"shipdesk/store"
)

// Platform is what the selling platform says of an order or a line.
type Platform int64

// What platforms say, in the order of their tables.
const (
	NoHead      Platform = -1 // only the lines of the order were imported so far
	Unknown     Platform = 0  // a status this program has no word for; packed like ToShip
	ToShip      Platform = 1
	Shipped     Platform = 2
	Done        Platform = 3 // the buyer has it
	Closed      Platform = 4
	WaitPay     Platform = 5
	RefundAsked Platform = 6
	Refunded    Platform = 7
)

// Dropped reports whether nothing is to be sent any more.
func (p Platform) Dropped() bool { return p == Closed || p == Refunded }

// State is what this desk did with an order.
type State int64

// The desk's states of an order.
const (
	Staged  State = 0 // an import is under way; nobody sees it yet
	Waiting State = 1 // not to be packed yet: unpaid, or half imported
	Open    State = 2 // to be packed; its units are promised
	Packed  State = 3 // everything it wants left this desk
	Dead    State = 4 // closed or refunded before anything left
	Gone    State = 5 // was shipped before this desk knew of it
)

// DeriveState is the SQL that says an order's desk state from its row o and
// its lines; the one place where the rule stands. Dead lines are those with
// a dropped platform status, or of an order with one. Gifts alone keep no order
// alive.
const DeriveState = `CASE
	WHEN o.gone = 1 THEN 5
	WHEN o.platform = -1 OR NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.gift = 0) THEN 1
	WHEN o.platform IN (4, 7) OR NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.platform NOT IN (4, 7) AND l.gift = 0) THEN
		CASE WHEN EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.sent > 0) THEN 3 ELSE 4 END
	WHEN NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.platform NOT IN (4, 7) AND l.sent < l.units) THEN 3
	WHEN o.platform = 5 THEN 1
	ELSE 2 END`

// DeriveWanted is the SQL that says whether line l of order o still wants
// units to be picked.
const DeriveWanted = `CASE WHEN l.platform IN (4, 7) OR l.picked >= l.units THEN 0 ELSE 1 END`

// Refresh brings an order's desk state up to date after its lines changed.
func Refresh(tx *store.Tx, id int64) error {
	_, err := tx.Exec(`UPDATE orders AS o SET state = `+DeriveState+` WHERE o.id = $1`, id)
	return err
}

// Pick counts units of a SKU as lying in a parcel for a line; negative takes
// them out. Of a kit's line the SKU is one of its parts, or the kit itself.
func Pick(tx *store.Tx, line, sku, units int64) error {
	kit, err := isKit(tx, line)
	if err != nil {
		return err
	}
	if kit {
		return pickKit(tx, line, sku, units)
	}
	_, err = tx.Exec(`UPDATE order_line AS l SET picked = picked + $1,
		wanted = CASE WHEN l.platform IN (4, 7) OR l.picked + $1 >= l.units THEN 0 ELSE 1 END WHERE l.id = $2`, units, line)
	return err
}

// Send counts units of a SKU as dispatched for a line; negative takes that
// back. It changes what is promised, so it belongs inside Rebook.
func Send(tx *store.Tx, line, sku, units int64) error {
	kit, err := isKit(tx, line)
	if err != nil {
		return err
	}
	if kit {
		return sendKit(tx, line, sku, units)
	}
	_, err = tx.Exec("UPDATE order_line SET sent = sent + $1 WHERE id = $2", units, line)
	return err
}

// Rebook runs a change of one order's row or lines, brings its desk state up
// to date and keeps the promised units of its SKUs.
func Rebook(tx *store.Tx, id int64, do func() error) error {
	before, err := orderDemand(tx, id)
	if err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	if err := Refresh(tx, id); err != nil {
		return err
	}
	after, err := orderDemand(tx, id)
	if err != nil {
		return err
	}
	return change(tx, before, after)
}

// promising says whether line l of order o counts among the promised units.
const promising = `(o.state = 2 AND l.platform NOT IN (4, 7))`

// Promised is the SQL of what line l of order o adds to its SKU's promised
// units, unless it is a kit's: what it wants less what left. Only lines of open
// orders count.
const Promised = `CASE WHEN ` + promising + ` THEN l.units - l.sent ELSE 0 END`

// Check proves the orders: desk states follow from lines, lines are not
// packed beyond what they want, a hold names a document, swapped lines are what
// their documents say, promised units add up, deadlines follow from the rules,
// and nothing is hidden unless an import is staging it.
func Check(tx *store.Tx) ([]store.Problem, error) {
	var found []store.Problem
	for _, c := range []struct{ code, query string }{
		{"state", `SELECT o.no, o.state FROM orders o WHERE o.state > 0 AND o.state <> ` + DeriveState},
		{"staged", `SELECT o.no, o.state FROM orders o WHERE o.state <= 0 AND NOT ` + Staging},
		{"line", `SELECT o.no, l.id FROM order_line l JOIN orders o ON o.id = l.order_id
			WHERE l.sent > l.picked OR l.picked > l.units OR l.sent < 0 OR l.wanted <> ` + DeriveWanted},
		{"hold", `SELECT o.no, o.hold_doc FROM orders o LEFT JOIN doc d ON d.seq = o.hold_doc
			WHERE o.hold <> '' AND d.seq IS NULL OR o.hold = '' AND o.hold_doc <> 0`},
		{"swap", swapChecks[0]}, {"swap", swapChecks[1]},
		{"promised", `SELECT s.code, x.wrong FROM (SELECT sku, sum(promised) AS wrong FROM (` + lineDemand + " UNION ALL " + kitDemand + `
				UNION ALL SELECT sku_id, -promised, 0, 0 FROM sku_sum) y GROUP BY sku HAVING sum(promised) <> 0) x JOIN sku s ON s.id = x.sku`},
		{"kits_wanted", `SELECT s.code, x.wrong FROM (SELECT sku, abs(sum(whole)) + abs(sum(spoken)) AS wrong FROM (` + kitDemand + `
				UNION ALL SELECT sku_id, 0, -whole, -spoken FROM sku_sum) y GROUP BY sku HAVING sum(whole) <> 0 OR sum(spoken) <> 0) x JOIN sku s ON s.id = x.sku`},
		{"kitted", `SELECT s.code, sum(x.u) FROM (SELECT sku_id AS sku, units AS u FROM kitted_now UNION ALL SELECT sku_id, -kitted FROM sku_sum) x
			JOIN sku s ON s.id = x.sku GROUP BY x.sku, s.code HAVING sum(x.u) <> 0`},
		{"need", `SELECT o.no, l.id FROM order_line l JOIN orders o ON o.id = l.order_id JOIN need n ON n.line_id = l.id
			WHERE n.sent > n.picked OR n.sent < 0 OR n.kit = 0 AND n.picked > l.units * n.per
				OR n.kit = 1 AND (n.sku_id <> l.sku_id OR l.picked <> (SELECT min(x.picked / x.per) FROM need x WHERE x.line_id = l.id AND x.kit = 0)
					OR l.sent <> (SELECT min(x.sent / x.per) FROM need x WHERE x.line_id = l.id AND x.kit = 0))`},
		{"need", `SELECT o.no, l.id FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.wanted = 1 AND l.picked = 0 AND l.sku_id > 0
			AND EXISTS (SELECT 1 FROM kit_part p WHERE p.kit_id = l.sku_id) AND NOT EXISTS (SELECT 1 FROM need n WHERE n.line_id = l.id AND n.kit = 1)`},
		{"need", `SELECT 'need', n.line_id FROM need n WHERE NOT EXISTS (SELECT 1 FROM order_line l WHERE l.id = n.line_id)`},
		{"kit", `SELECT s.code, p.part_id FROM kit_part p JOIN sku s ON s.id = p.kit_id
			WHERE p.part_id = p.kit_id OR EXISTS (SELECT 1 FROM kit_part q WHERE q.kit_id = p.part_id)`},
	} {
		p, err := store.Prove(tx, "order", c.code, c.query)
		if err != nil {
			return found, err
		}
		found = append(found, p...)
	}
	late, err := checkTimes(tx)
	if err != nil {
		return found, err
	}
	return checkRules(tx, append(found, late...))
}
