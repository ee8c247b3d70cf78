package desk

import (
	"cmp"
	"slices"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
)

// awayDays is how far back parcels are asked about that no file calls
// collected: an older one has arrived, or is lost, which the platform says.
const awayDays = 14

const selectAway = `SELECT o.id, o.no, o.shop_id, o.paid_at, o.promised_at, o.paid_fen, o.made, o.agreed_at, o.told_at, o.told_guess, o.due_at,
	p.waybill, p.carrier, p.packed_at,
	(SELECT coalesce(sum(k.units), 0) FROM pick k JOIN order_line l ON l.id = k.line_id WHERE k.parcel_id = p.id AND l.order_id = o.id)
	FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id JOIN orders o ON o.id = po.order_id
	WHERE p.state = 4 AND p.packed_at >= $1 AND p.collected_at = 0 AND o.platform NOT IN (3, 4, 7) ORDER BY o.id, p.packed_at, p.id`

// ReadAway reads the orders of which a parcel is packed and, as far as anybody
// said, not collected; the first whose courier is late comes first. Their
// limit is the courier's.
func ReadAway(tx *store.Tx, now time.Time) ([]Due, error) {
	book, err := order.ReadTimeBook(tx)
	if err != nil {
		return nil, err
	}
	shops, err := shopNames(tx)
	if err != nil {
		return nil, err
	}
	var all []Due
	err = tx.Each(selectAway, []any{now.AddDate(0, 0, -awayDays).UnixMilli()}, func(read func(...any) error) error {
		d := Due{Stand: StandPacked}
		var o deadline.Order
		var shop, packed int64
		if err := read(&d.ID, &d.Order, &shop, &o.PaidAt, &o.PromisedAt, &o.PaidFen, &d.Made, &d.AgreedAt, &d.ToldAt, &d.ToldGuess, &d.DueAt,
			&d.Waybill, &d.Carrier, &packed, &d.Units); err != nil {
			return err
		}
		if n := len(all); n > 0 && all[n-1].ID == d.ID { // one more parcel of the same order
			all[n-1].Units += d.Units
			return nil
		}
		rules := book.For(shop, o.PaidAt, d.Made)
		d.Shop, d.PaidAt = shops[shop], o.PaidAt
		d.CollectBy, d.FalseFen = rules.CollectBy(cmp.Or(d.ToldAt, packed)), rules.FalseDispatch.Fen(o.PaidFen)
		d.LimitAt, d.RiskFen = d.CollectBy, d.FalseFen
		all = append(all, d)
		return nil
	})
	slices.SortStableFunc(all, func(a, b Due) int {
		return cmp.Or(boolRank(a.CollectBy == 0)-boolRank(b.CollectBy == 0), cmp.Compare(a.CollectBy, b.CollectBy), cmp.Compare(a.ID, b.ID))
	})
	return all, err
}

func shopNames(tx *store.Tx) (map[int64]string, error) {
	names := map[int64]string{}
	err := tx.Each("SELECT id, name FROM shop", nil, func(read func(...any) error) error {
		var id int64
		var name string
		err := read(&id, &name)
		names[id] = name
		return err
	})
	return names, err
}

// Silent reports whether the courier's hours are over at a time, UTC ms.
func (d *Due) Silent(at int64) bool { return d.CollectBy > 0 && d.CollectBy <= at }

// courier counts what the courier has not taken.
func (b *Board) courier(c *Counts, at int64) {
	add := func(to *Count, d *Due) {
		to.Orders++
		to.Units += d.Units
		to.RiskFen += d.FalseFen
	}
	for i := range b.Away {
		add(&c.Uncollected, &b.Away[i])
		if b.Away[i].Silent(at) {
			add(&c.Silent, &b.Away[i])
		}
	}
	for i := range b.Rows {
		if b.Rows[i].Silent(at) {
			add(&c.Silent, &b.Rows[i])
		}
	}
}

// By is a time of today by which so many orders must be packed.
type By struct {
	At     int64 // UTC ms
	Orders int64 // not packed yet, up to this time from the one before
}

// Today gives the pickups that are still to come today and how many orders must
// be packed by each, the next first; none if no carrier's times are known.
func (b *Board) Today(now time.Time, zone *time.Location) []By {
	y, m, day := now.In(zone).Date()
	midnight := time.Date(y, m, day+1, 0, 0, 0, 0, zone).UnixMilli()
	var all []By
	for i := range b.Rows { // by their limits
		d := &b.Rows[i]
		switch n := len(all); {
		case !d.Pickup || d.LimitAt <= now.UnixMilli() || d.LimitAt >= midnight:
		case n > 0 && all[n-1].At == d.LimitAt:
			all[n-1].Orders++
		default:
			all = append(all, By{d.LimitAt, 1})
		}
	}
	return all
}

// PickupMoves counts the orders that have still to leave by a carrier and
// would have to be packed sooner, or later, if he came at other times.
func PickupMoves(tx *store.Tx, carrier string, p deadline.Pickups, zone *time.Location) (order.Moves, error) {
	var m order.Moves
	b, err := ReadBoard(tx, zone)
	if err != nil {
		return m, err
	}
	for _, d := range b.Rows {
		if d.Carrier != carrier {
			continue
		}
		switch is, _ := p.Last(d.PaidAt, d.by(), zone); {
		case is < d.LimitAt:
			m.Earlier++
		case is > d.LimitAt:
			m.Later++
		}
	}
	return m, nil
}
