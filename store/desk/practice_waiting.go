package desk

import (
	"cmp"
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/order"
)

// waiting is a parcel that waits to be packed, and what can be learned on it.
type waiting struct {
	id               int64
	waybill, carrier string
	dueAt            int64
	orders           int
	left             int64 // pieces wanted
	live             bool  // something in it is to be sent
	closed           bool  // nothing is, and the platform says why
	held             bool  // an import or the buyer holds it
	noted            bool
	short            bool // the shelf lacks something
	cases            bool // whole cases are wanted
	twins            bool // goods that share a barcode
}

// open reports whether a scan opens the parcel.
func (w waiting) open() bool { return w.live && !w.held && w.left > 0 }

// good reports whether it can be packed to the end.
func (w waiting) good() bool { return w.open() && !w.short }

// plain reports whether nothing about it is special, but that it has two
// pieces at least: one can go wrong in it.
func (w waiting) plain() bool {
	return w.good() && w.left > 1 && w.orders == 1 && !w.noted && !w.cases && !w.twins
}

// readWaiting lists the parcels that wait, those that can still leave in time
// first, then the most urgent.
func readWaiting(tx *store.Tx) ([]waiting, error) {
	var list []waiting
	var lastOrder int64
	err := tx.Each(`SELECT p.id, p.waybill, p.carrier, o.id, o.due_at, o.platform, coalesce(t.note, ''), coalesce(t.message, ''),
			coalesce(l.id, 0), coalesce(l.sku_id, 0), coalesce(l.units - l.picked, 0), coalesce(l.platform, 0),
			coalesce(s.known, 0), coalesce(m.shelf, 0), coalesce(b.units, 0), coalesce(w.n, 0)
		FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id JOIN orders o ON o.id = po.order_id LEFT JOIN order_text t ON t.order_id = o.id
		LEFT JOIN order_line l ON l.order_id = o.id LEFT JOIN sku s ON s.id = l.sku_id AND s.id > 0 LEFT JOIN sku_sum m ON m.sku_id = s.id
		LEFT JOIN (SELECT sku_id, min(units) AS units FROM barcode WHERE units > 1 GROUP BY sku_id) b ON b.sku_id = s.id
		LEFT JOIN (SELECT x.sku_id, count(*) AS n FROM barcode x JOIN barcode y ON y.key = x.key AND y.sku_id <> x.sku_id GROUP BY x.sku_id) w ON w.sku_id = s.id
		WHERE p.state = 1 AND o.state > 0 AND o.gone = 0 ORDER BY p.id, o.id, l.id`, nil, func(read func(...any) error) error {
		var head waiting
		var l waitingLine
		err := read(&head.id, &head.waybill, &head.carrier, &l.order, &l.dueAt, &l.head, &l.note, &l.message,
			&l.line, &l.sku, &l.left, &l.status, &l.known, &l.shelf, &l.box, &l.twins)
		if n := len(list); n == 0 || list[n-1].id != head.id {
			list = append(list, head)
			lastOrder = 0
		}
		list[len(list)-1].see(l, l.order != lastOrder)
		lastOrder = l.order
		return err
	})
	now := tx.Now()
	slices.SortStableFunc(list, func(a, b waiting) int {
		return cmp.Or(boolRank(a.dueAt <= now)-boolRank(b.dueAt <= now), cmp.Compare(a.dueAt, b.dueAt), cmp.Compare(a.id, b.id))
	})
	return list, err
}

// waitingLine is a line of an order in a waiting parcel, with its order.
type waitingLine struct {
	order, dueAt  int64
	head, status  order.Platform
	note, message string
	line, sku     int64
	left          int64
	known, shelf  int64
	box, twins    int64
}

// see takes a line into account; first is the first one of its order.
func (w *waiting) see(l waitingLine, first bool) {
	if l.head.Dropped() || l.status.Dropped() {
		w.closed = !w.live
		return
	}
	w.live, w.closed = true, false
	if first {
		w.orders++
		w.noted = w.noted || strings.TrimSpace(l.note+l.message) != ""
	}
	if w.dueAt == 0 || l.dueAt < w.dueAt {
		w.dueAt = l.dueAt
	}
	w.left += max(l.left, 0)
	waits := []order.Platform{order.RefundAsked, order.WaitPay, order.NoHead}
	w.held = w.held || slices.Contains(waits, l.head) || l.status == order.RefundAsked || l.line == 0 || l.sku == 0 && l.left > 0
	w.short = w.short || l.sku > 0 && l.known == 1 && l.shelf < l.left
	w.cases = w.cases || l.box > 0 && l.left >= l.box
	w.twins = w.twins || l.twins > 0
}
