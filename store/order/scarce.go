package order

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// Claim is what one line of an open order still wants of a SKU, and what of
// it there is once every earlier claim is served.
type Claim struct {
	Order   int64
	No      string
	Line    int64
	Kit     int64 // the kit that the pieces are for, 0 = none
	Units   int64 // pieces wanted and not packed
	Gets    int64 // of those
	DueAt   int64 // UTC ms
	PaidAt  int64 // UTC ms
	per     int64 // pieces for each kit
	untaken int64 // kits of which nothing is packed
}

// Short is how many pieces the claim goes without.
func (c Claim) Short() int64 { return c.Units - c.Gets }

// Queue is who waits for one SKU.
type Queue struct {
	SKU    int64
	Claims []Claim // in the turn in which they are served
}

// Short is how many pieces all of them go without.
func (q Queue) Short() int64 {
	var n int64
	for _, c := range q.Claims {
		n += c.Short()
	}
	return n
}

// short is the SQL of SKUs whose demand exceeds what is there, safety stock
// included and what expired left out, where the books know what is there
// at all.
const known = " AND (SELECT s.known FROM sku s WHERE s.id = sku_id) = 1"
const short = "available < 0 AND available + safety < 0" + known

// shortOf is short with those SKUs besides of which goods on shelves expired.
func shortOf(expired map[int64]int64, day int64) string {
	if len(expired) == 0 {
		return short
	}
	return "(" + short + " OR sku_id IN (SELECT x.sku_id FROM (" + stock.ExpiredSQL(strconv.FormatInt(day, 10)) + ") x)" + known + ")"
}

// Scarce shares out the SKUs of which open orders want more than there is, or
// only those named: by latest dispatch, then payment, then order; a part of
// what an order wants is given too, and nobody is overtaken. What lies on the
// bench is its own parcel's already. Assembled kits go to the first orders of
// the kit. SKUs come in the order of their ids.
func Scarce(tx *store.Tx, skus ...int64) ([]Queue, error) {
	only, args := "", []any(nil)
	if len(skus) > 0 {
		for _, id := range skus {
			args = append(args, id)
		}
		only = " AND sku_id IN (" + strings.TrimSuffix(strings.Repeat("?,", len(skus)), ",") + ")"
	}
	today := stock.Day(tx.Now())
	expired, err := stock.Expired(tx, today)
	if err != nil {
		return nil, err
	}
	short := shortOf(expired, today)
	free := map[int64]int64{}
	err = tx.Each("SELECT sku_id, available + safety FROM sku_sum WHERE "+short+only, args, func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		free[sku] = units - expired[sku]
		return err
	})
	if err != nil || len(free) == 0 {
		return nil, err
	}
	queues, err := claims(tx, short+only, args)
	if err != nil {
		return nil, err
	}
	assembled, err := assembledKits(tx)
	for i := range queues {
		queues[i].share(free[queues[i].SKU], assembled)
	}
	return slices.DeleteFunc(queues, func(q Queue) bool { return expired[q.SKU] > 0 && q.Short() == 0 }), err
}

// QueueOf is who waits for one SKU and what each gets, scarce or not.
func QueueOf(tx *store.Tx, sku int64) (Queue, error) {
	q := Queue{SKU: sku}
	var free int64
	if err := tx.Row("SELECT available + safety FROM sku_sum WHERE sku_id = $1", []any{sku}, &free); err != nil {
		return q, err
	}
	expired, err := stock.ExpiredOf(tx, sku, stock.Day(tx.Now()))
	if err != nil {
		return q, err
	}
	free -= expired
	queues, err := claims(tx, "sku_id = ?", []any{sku})
	if err != nil || len(queues) == 0 {
		return q, err
	}
	assembled, err := assembledKits(tx)
	queues[0].share(free, assembled)
	return queues[0], err
}

// claims reads who waits for the SKUs that a condition names, in turn.
func claims(tx *store.Tx, which string, args []any) ([]Queue, error) {
	var all []Queue
	scarce := "(SELECT sku_id FROM sku_sum WHERE " + which + ")"
	err := tx.Each(`WITH scarce(sku_id) AS `+scarce+`
		SELECT x.sku, o.id, o.no, x.line, x.kit, x.units, x.per, x.untaken, o.due_at, o.paid_at FROM (
			SELECT l.sku_id AS sku, l.order_id AS order_id, l.id AS line, 0 AS kit, l.units - l.picked AS units, 1 AS per, 0 AS untaken, l.platform AS platform
				FROM scarce c CROSS JOIN order_line l ON l.sku_id = c.sku_id AND l.wanted = 1 AND l.sku_id > 0
				WHERE NOT EXISTS (SELECT 1 FROM need x WHERE x.line_id = l.id)
			UNION ALL SELECT n.sku_id, l.order_id, l.id, l.sku_id, l.units * n.per - n.picked, n.per, `+wholeKits+`, l.platform
				FROM scarce c CROSS JOIN need n ON n.sku_id = c.sku_id AND n.kit = 0 CROSS JOIN order_line l ON l.id = n.line_id AND l.wanted = 1
				WHERE l.units * n.per > n.picked
		) x JOIN orders o ON o.id = x.order_id
		WHERE o.state = 2 AND x.platform NOT IN (4, 7) ORDER BY x.sku, o.due_at, o.paid_at, o.id, x.line`, args, func(read func(...any) error) error {
		var sku int64
		var c Claim
		if err := read(&sku, &c.Order, &c.No, &c.Line, &c.Kit, &c.Units, &c.per, &c.untaken, &c.DueAt, &c.PaidAt); err != nil {
			return err
		}
		if n := len(all); n == 0 || all[n-1].SKU != sku {
			all = append(all, Queue{SKU: sku})
		}
		q := &all[len(all)-1]
		q.Claims = append(q.Claims, c)
		return nil
	})
	return all, err
}

// assembledKits says how many of each kit stand assembled on shelves.
func assembledKits(tx *store.Tx) (map[int64]int64, error) {
	all := map[int64]int64{}
	err := tx.Each("SELECT m.sku_id, m.shelf FROM (SELECT DISTINCT kit_id FROM kit_part) k CROSS JOIN sku_sum m ON m.sku_id = k.kit_id WHERE m.shelf > 0", nil,
		func(read func(...any) error) error {
			var kit, units int64
			err := read(&kit, &units)
			all[kit] = units
			return err
		})
	return all, err
}

// share gives the pieces out. free is what is there less what all claims
// together want, assembled kits counted as parts.
func (q *Queue) share(free int64, assembled map[int64]int64) {
	left := map[int64]int64{}
	pool := free
	for i := range q.Claims {
		c := &q.Claims[i]
		if c.Kit != 0 {
			have, met := left[c.Kit]
			if !met {
				have = assembled[c.Kit]
			}
			kits := min(have, c.untaken)
			left[c.Kit] = have - kits
			c.Gets = kits * c.per
		}
		pool += c.Short()
	}
	for i := range q.Claims {
		c := &q.Claims[i]
		n := min(max(pool, 0), c.Short())
		c.Gets, pool = c.Gets+n, pool-n
	}
}

// Shortfall is what one order goes without.
type Shortfall struct {
	SKU   int64
	Units int64 // pieces
}

// ShortOf says what the orders go without, as Scarce shares it out, most
// pieces first.
func ShortOf(tx *store.Tx, orders ...int64) ([]Shortfall, error) {
	met := map[int64]bool{}
	var skus []int64
	for _, id := range orders {
		err := tx.Each(`SELECT l.sku_id FROM order_line l WHERE l.order_id = $1 AND l.sku_id > 0
			UNION SELECT n.sku_id FROM order_line l JOIN need n ON n.line_id = l.id WHERE l.order_id = $1`, []any{id}, func(read func(...any) error) error {
			var sku int64
			err := read(&sku)
			if !met[sku] {
				met[sku] = true
				skus = append(skus, sku)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if len(skus) == 0 {
		return nil, nil
	}
	queues, err := Scarce(tx, skus...)
	var all []Shortfall
	for _, q := range queues {
		f := Shortfall{SKU: q.SKU}
		for _, c := range q.Claims {
			if slices.Contains(orders, c.Order) {
				f.Units += c.Short()
			}
		}
		if f.Units > 0 {
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b Shortfall) int { return int(b.Units - a.Units) })
	return all, err
}

// Compare puts claims in the turn in which they are served.
func (c Claim) Compare(o Claim) int {
	return cmp.Or(cmp.Compare(c.DueAt, o.DueAt), cmp.Compare(c.PaidAt, o.PaidAt), cmp.Compare(c.Order, o.Order), cmp.Compare(c.Line, o.Line))
}
