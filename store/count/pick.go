package count

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"shipdesk/store"
	"shipdesk/store/stock"
)

// The rules by which a cycle count picks its lines.
const (
	ByDaily  = "daily"  // what the books doubt, and what moved today with few pieces left
	ByABC    = "abc"    // what was not counted for as many days as its class allows
	ByMoved  = "moved"  // what moved today
	ByDoubts = "doubts" // what the books doubt
)

// abcDays is how far back what left decides the class of a SKU.
const abcDays = 90

// fillCycle picks the lines of a cycle count, the most urgent first, until the
// list is full.
func fillCycle(tx *store.Tx, id, at int64, w Want) error {
	limit := w.Limit
	if limit <= 0 {
		var err error
		if limit, err = number(tx, DailySetting, defaultDaily); err != nil {
			return err
		}
	}
	var skus []int64
	var err error
	switch w.By {
	case ByDaily, "":
		skus, err = daily(tx, at)
	case ByABC:
		skus, err = overdue(tx, at)
	case ByMoved:
		skus, err = moved(tx, at, -1)
	case ByDoubts:
		skus, err = doubted(tx)
	default:
		err = ErrKind
	}
	if err != nil {
		return err
	}
	for _, sku := range skus {
		s, err := stock.ByID(tx, sku)
		if err != nil {
			return err
		}
		var lines int64
		if err := tx.Row("SELECT count(*) FROM count_line WHERE session_id = $1", []any{id}, &lines); err != nil {
			return err
		}
		if lines >= limit {
			break
		}
		if err := addSKU(tx, id, s, limit-lines); err != nil {
			return err
		}
	}
	return placesOfLines(tx, id)
}

func idsOf(tx *store.Tx, query string, args ...any) ([]int64, error) {
	var all []int64
	err := tx.Each(query, args, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		all = append(all, id)
		return err
	})
	return all, err
}

func daily(tx *store.Tx, at int64) ([]int64, error) {
	few, err := number(tx, FewSetting, defaultFew)
	if err != nil {
		return nil, err
	}
	first, err := doubted(tx)
	if err != nil {
		return nil, err
	}
	then, err := moved(tx, at, few)
	return append(first, slices.DeleteFunc(then, func(id int64) bool { return slices.Contains(first, id) })...), err
}

// moved gives the SKUs that moved today, those with the fewest pieces first;
// few, unless below zero, leaves out those with more than so many.
func moved(tx *store.Tx, at, few int64) ([]int64, error) {
	var before int64
	err := tx.Row("SELECT seq FROM doc WHERE saved_at < $1 ORDER BY seq DESC LIMIT 1", []any{stock.DayStart(stock.Day(at))}, &before)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return nil, err
	}
	return idsOf(tx, `SELECT m.sku_id FROM sku_sum m WHERE ($1 < 0 OR m.shelf <= $1)
		AND m.sku_id IN (SELECT v.sku_id FROM movement v WHERE v.doc_seq > $2) ORDER BY m.shelf, m.sku_id`, few, before)
}

// recentScans is how far back refusals for want of stock make a SKU doubted.
const recentScans = 20000

// doubted gives the SKUs that the books doubt: units booked as found, items
// that were refused because the books show none, and goods that nobody opened,
// received or counted ever; latest first. What was counted after that is no
// longer doubted.
func doubted(tx *store.Tx) ([]int64, error) {
	return idsOf(tx, `SELECT x.sku FROM (
		SELECT d.sku_id AS sku, max(o.saved_at) AS at FROM doubt d JOIN doc o ON o.seq = d.doc_seq GROUP BY d.sku_id
		UNION ALL SELECT n.sku_id, max(n.saved_at) FROM scan n WHERE n.id > (SELECT coalesce(max(id), 0) FROM scan) - $1
			AND n.sku_id > 0 AND n.verdict IN ('none_in_books', 'none_here') GROUP BY n.sku_id
		UNION ALL SELECT s.id, 0 FROM sku s JOIN sku_sum m ON m.sku_id = s.id WHERE s.known = 0 AND s.id > 0 AND m.shelf > 0) x
		WHERE NOT EXISTS (SELECT 1 FROM count_line l WHERE l.sku_id = x.sku AND l.posted_doc > 0 AND l.undone_doc = 0 AND l.at > x.at AND x.at > 0)
		GROUP BY x.sku ORDER BY max(x.at) DESC, x.sku`, recentScans)
}

// Class is A, B or C: how much of what left in 90 days, by value, a SKU stands for.
type Class byte

// classify orders SKUs by the value that left: A are the first 80 % of it, B
// the next 15 %, C the rest.
func classify(tx *store.Tx, at int64) (map[int64]Class, error) {
	sold, err := stock.Sold(tx, stock.Day(at)-abcDays)
	if err != nil {
		return nil, err
	}
	prices, err := Prices(tx)
	if err != nil {
		return nil, err
	}
	type worth struct{ sku, fen int64 }
	var list []worth
	var all, run int64
	for sku, units := range sold {
		fen := units * max(prices[sku], 1)
		list, all = append(list, worth{sku, fen}), all+fen
	}
	slices.SortFunc(list, func(a, b worth) int { return cmp.Or(cmp.Compare(b.fen, a.fen), cmp.Compare(a.sku, b.sku)) })
	classes := map[int64]Class{}
	for _, w := range list {
		switch {
		case run*100 < all*80:
			classes[w.sku] = 'A'
		case run*100 < all*95:
			classes[w.sku] = 'B'
		default:
			classes[w.sku] = 'C'
		}
		run += w.fen
	}
	return classes, nil
}

// cadence reads how many days may pass between counts of A, B and C.
func cadence(tx *store.Tx) (map[Class]int64, error) {
	days := map[Class]int64{'A': 30, 'B': 90, 'C': 180}
	said, err := store.Setting(tx, CadenceSetting)
	parts := strings.Split(said, ",")
	if err != nil || len(parts) != len(days) {
		return days, err
	}
	for i, c := range []Class{'A', 'B', 'C'} {
		if n, bad := strconv.ParseInt(strings.TrimSpace(parts[i]), 10, 64); bad == nil && n > 0 {
			days[c] = n
		}
	}
	return days, nil
}

// overdue gives the SKUs on the shelves whose last count is longer ago than
// their class allows, the most overdue first; what was never counted comes
// before all, A before B before C.
func overdue(tx *store.Tx, at int64) ([]int64, error) {
	classes, err := classify(tx, at)
	if err != nil {
		return nil, err
	}
	days, err := cadence(tx)
	if err != nil {
		return nil, err
	}
	type late struct {
		sku, over int64
		class     Class
	}
	var list []late
	err = tx.Each(`SELECT m.sku_id, coalesce((SELECT max(l.at) FROM count_line l WHERE l.sku_id = m.sku_id AND l.posted_doc > 0 AND l.undone_doc = 0), 0)
		FROM sku_sum m WHERE m.shelf > 0`, nil, func(read func(...any) error) error {
		var sku, last int64
		if err := read(&sku, &last); err != nil {
			return err
		}
		c := classes[sku]
		if c == 0 {
			c = 'C'
		}
		if over := stock.Day(at) - stock.Day(last) - days[c]; over >= 0 {
			list = append(list, late{sku, over, c})
		}
		return nil
	})
	slices.SortFunc(list, func(a, b late) int {
		return cmp.Or(cmp.Compare(b.over/365, a.over/365), cmp.Compare(a.class, b.class), cmp.Compare(b.over, a.over), cmp.Compare(a.sku, b.sku))
	})
	ids := make([]int64, len(list))
	for i, l := range list {
		ids[i] = l.sku
	}
	return ids, err
}

// recentLines is how many order lines are looked through for prices.
const recentLines = 200000

// Prices gives the latest price in fen that each SKU was sold at, of the
// orders that came last.
func Prices(tx *store.Tx) (map[int64]int64, error) {
	all := map[int64]int64{}
	err := tx.Each(`SELECT sku_id, price_fen FROM order_line WHERE id > (SELECT coalesce(max(id), 0) FROM order_line) - $1 AND price_fen > 0 AND sku_id > 0 ORDER BY id`,
		[]any{recentLines}, func(read func(...any) error) error {
			var sku, fen int64
			err := read(&sku, &fen)
			all[sku] = fen
			return err
		})
	return all, err
}
