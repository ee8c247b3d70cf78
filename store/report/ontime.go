package report

import (
	"time"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// OnTime is how soon orders left and were collected, in hours from payment.
// The JSON names are a promise to scripts.
type OnTime struct {
	Orders        int64    `json:"orders"` // paid in the period; without those closed before anything left
	Dispatched    int64    `json:"dispatched"`
	Dispatched24h int64    `json:"dispatched_24h"`
	Dispatched48h int64    `json:"dispatched_48h"`
	Collected     int64    `json:"collected"`
	Collected24h  int64    `json:"collected_24h"`
	Collected48h  int64    `json:"collected_48h"`
	Late          []string `json:"late"` // orders that left, or have still to leave, after their deadline; first paid first
}

// OnTimeOf counts the orders that were paid from one time on and before
// another, UTC ms, as it stands now. An order is dispatched with its last
// parcel, and collected with the last of them.
func OnTimeOf(tx *store.Tx, from, to, now int64) (OnTime, error) {
	out := OnTime{Late: []string{}}
	err := tx.Each(`SELECT o.no, o.state, o.paid_at, o.due_at, coalesce(max(CASE WHEN p.state = $1 THEN p.packed_at END), 0),
			coalesce(min(p.collected_at), 0), coalesce(max(p.collected_at), 0)
		FROM orders o LEFT JOIN parcel_order po ON po.order_id = o.id LEFT JOIN parcel p ON p.id = po.parcel_id AND p.state > 0
		WHERE o.state > 0 AND o.paid_at > 0 AND o.paid_at >= $2 AND o.paid_at < $3 GROUP BY o.id ORDER BY o.paid_at, o.id`,
		[]any{int64(pack.Packed), from, to}, func(read func(...any) error) error {
			var no string
			var state, paid, due, packed, first, last int64
			if err := read(&no, &state, &paid, &due, &packed, &first, &last); err != nil {
				return err
			}
			if first == 0 {
				last = 0 // a parcel of it was not collected
			}
			out.add(no, order.State(state), paid, due, packed, last, now)
			return nil
		})
	return out, err
}

func (o *OnTime) add(no string, state order.State, paid, due, packed, collected, now int64) {
	if state == order.Dead && collected == 0 {
		return
	}
	if state != order.Packed {
		packed = 0 // a part of it is still here
	}
	o.Orders++
	count(paid, packed, &o.Dispatched, &o.Dispatched24h, &o.Dispatched48h)
	count(paid, collected, &o.Collected, &o.Collected24h, &o.Collected48h)
	if due > 0 && (packed > due || state == order.Open && now > due) {
		o.Late = append(o.Late, no)
	}
}

// count counts something that was done at a time, 0 = not yet.
func count(paid, done int64, all, day, two *int64) {
	if done == 0 {
		return
	}
	*all++
	hour := time.Hour.Milliseconds()
	if done-paid <= 24*hour {
		*day++
	}
	if done-paid <= 48*hour {
		*two++
	}
}
