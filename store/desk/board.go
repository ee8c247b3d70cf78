package desk

import (
	"cmp"
	"slices"
	"time"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// Stand is how an order on the board stands.
type Stand string

// How orders stand.
const (
	StandBare   Stand = "no_waybill" // waits for its label
	StandReady  Stand = "ready"
	StandOpen   Stand = "open" // being packed
	StandParked Stand = "parked"
	StandHeld   Stand = "held"   // must not be packed now
	StandPacked Stand = "packed" // waits for the courier
)

// Due is an order that has still to leave.
type Due struct {
	Order   string
	Waybill string // one of them; empty: none yet
	Stand   Stand
	Shop    string
	Carrier string
	PaidAt  int64 // UTC ms
	DueAt   int64 // UTC ms; 0: no clock runs
	LimitAt int64 // the last pickup before that, or before CollectBy if that is sooner: when it must be packed
	Pickup  bool  // it is one: the carrier's times are known
	Remind  int64 // when the lead wanted to hear of it
	Units   int64
	RiskFen int64 // what it costs if it leaves late
	Single  bool  // one kind of goods
	Short   bool  // the shelves have too little of something it wants for all who want it
	Noted   bool  // something is written on it

	Made      deadline.Made
	AgreedAt  int64 // what the buyer agreed to, UTC ms; 0: nothing
	ToldAt    int64 // since when the platform calls it shipped, UTC ms; 0: it does not
	ToldGuess bool  // nobody said when: it was first seen so then
	CollectBy int64 // by when the courier must have taken it, UTC ms; 0: that clock does not run
	FalseFen  int64 // what it costs if he has not

	ID    int64 // the order's row
	kinds int
}

// Count is some orders, their units, and the money at risk, in fen.
type Count struct {
	Orders  int64 `json:"orders"`
	Units   int64 `json:"units"`
	RiskFen int64 `json:"risk_fen"`
}

func (c *Count) add(d *Due) {
	c.Orders++
	c.Units += d.Units
	c.RiskFen += d.RiskFen
}

// Counts are the board's big figures. An order counts in each that it belongs
// to. The JSON names are a promise to scripts.
type Counts struct {
	Overdue Count `json:"overdue"`  // the deadline has passed
	Under2h Count `json:"under_2h"` // the limit comes within two hours, or has passed
	Under6h Count `json:"under_6h"` // within six
	Past24h Count `json:"past_24h"` // the lead's reminder has passed
	Today   Count `json:"today"`    // the limit comes before midnight
	Open    Count `json:"open"`     // all that have still to leave
	NoClock Count `json:"no_clock"` // of these, those without a deadline

	// What the courier has not taken yet; the money is that of false dispatch.
	Uncollected Count `json:"uncollected"` // packed
	Silent      Count `json:"silent"`      // called shipped or packed, and the courier's hours are over
}

// Board is what has still to leave, the most urgent first.
type Board struct {
	Rows []Due
	Away []Due // packed in the last days and not collected, as far as anybody said; see [ReadAway]
}

// ReadBoard reads the board. Zone is the shop's.
func ReadBoard(tx *store.Tx, zone *time.Location) (*Board, error) {
	book, err := order.ReadTimeBook(tx)
	if err != nil {
		return nil, err
	}
	shops, err := shopNames(tx)
	r := boardReader{book: book, zone: zone, pickups: map[string]deadline.Pickups{}, shops: shops}
	if err == nil {
		err = tx.Each(selectBoard, nil, r.row)
	}
	if err == nil {
		err = r.lines(tx)
	}
	slices.SortStableFunc(r.rows, func(a, b Due) int {
		return cmp.Or(boolRank(a.LimitAt == 0)-boolRank(b.LimitAt == 0), cmp.Compare(a.LimitAt, b.LimitAt), cmp.Compare(a.PaidAt, b.PaidAt), cmp.Compare(a.ID, b.ID))
	})
	return &Board{Rows: r.rows}, err
}

// selectBoard reads open orders with their waiting parcels, one row for each.
// (The state is written out: its index knows it so.)
const selectBoard = `SELECT o.id, o.no, o.shop_id, o.paid_at, o.promised_at, o.paid_fen, o.remind_at, o.due_at, o.hold <> '',
	o.made, o.agreed_at, o.told_at, o.told_guess,
	coalesce(p.waybill, ''), coalesce(p.carrier, ''), coalesce(p.state, 0), coalesce(t.note, '') <> '' OR coalesce(t.message, '') <> ''
	FROM orders o LEFT JOIN order_text t ON t.order_id = o.id
	LEFT JOIN parcel_order po ON po.order_id = o.id LEFT JOIN parcel p ON p.id = po.parcel_id AND p.state IN (1, 2, 3)
	WHERE o.state = 2 ORDER BY o.due_at, o.paid_at, o.id, p.id`

// selectBoardLines reads what open orders want.
var selectBoardLines = `SELECT l.order_id, l.units - l.sent, l.gift = 0, coalesce(s.promised > s.shelf + s.bench - coalesce(x.units, 0), 0)
	FROM orders o CROSS JOIN order_line l ON l.order_id = o.id LEFT JOIN sku_sum s ON s.sku_id = l.sku_id
	LEFT JOIN (` + stock.ExpiredSQL("$1") + `) x ON x.sku_id = l.sku_id
	WHERE o.state = 2 AND l.platform NOT IN (4, 7)`

type boardReader struct {
	book    *order.TimeBook
	zone    *time.Location
	pickups map[string]deadline.Pickups // by carrier
	shops   map[int64]string
	rows    []Due
}

func (r *boardReader) row(read func(...any) error) error {
	var d Due
	var o deadline.Order
	var shop, state int64
	var held bool
	if err := read(&d.ID, &d.Order, &shop, &o.PaidAt, &o.PromisedAt, &o.PaidFen, &d.Remind, &d.DueAt, &held,
		&d.Made, &d.AgreedAt, &d.ToldAt, &d.ToldGuess, &d.Waybill, &d.Carrier, &state, &d.Noted); err != nil {
		return err
	}
	if n := len(r.rows); n > 0 && r.rows[n-1].ID == d.ID { // one more parcel of the same order
		if last := &r.rows[n-1]; last.Waybill == "" {
			last.Waybill, last.Carrier, last.Stand = d.Waybill, d.Carrier, standOf(pack.State(state), held)
			last.LimitAt, last.Pickup = r.limit(d, shop)
		}
		return nil
	}
	d.Shop, d.PaidAt = r.shops[shop], o.PaidAt
	d.Stand = standOf(pack.State(state), held)
	rules := r.book.For(shop, o.PaidAt, d.Made)
	d.RiskFen = rules.LateFen(o)
	d.CollectBy, d.FalseFen = rules.CollectBy(d.ToldAt), rules.FalseDispatch.Fen(o.PaidFen)
	d.LimitAt, d.Pickup = r.limit(d, shop)
	r.rows = append(r.rows, d)
	return nil
}

// lines adds what the orders want.
func (r *boardReader) lines(tx *store.Tx) error {
	at := make(map[int64]int, len(r.rows))
	for i, d := range r.rows {
		at[d.ID] = i
	}
	return tx.Each(selectBoardLines, []any{stock.Day(tx.Now())}, func(read func(...any) error) error {
		var id, units int64
		var wanted, short bool
		if err := read(&id, &units, &wanted, &short); err != nil {
			return err
		}
		i, ok := at[id]
		if !ok {
			return nil
		}
		d := &r.rows[i]
		if wanted {
			d.kinds++ // gifts are no goods of their own
		}
		d.Single = d.kinds == 1
		d.Units += units
		d.Short = d.Short || short
		return nil
	})
}

// by is when an order must have left: at its deadline, or sooner where the
// platform calls it shipped already and the courier must have taken it. UTC ms.
func (d *Due) by() int64 {
	if d.DueAt > 0 && d.CollectBy > 0 {
		return min(d.DueAt, d.CollectBy)
	}
	return d.DueAt
}

// limit is the last pickup between an order's payment and when it must have
// left, by the clock of its shop.
func (r *boardReader) limit(d Due, shop int64) (at int64, pickup bool) {
	p, known := r.pickups[d.Carrier]
	if !known {
		p = r.book.Pickups(d.Carrier)
		r.pickups[d.Carrier] = p
	}
	return p.Last(d.PaidAt, d.by(), cmp.Or(r.book.Zone(shop), r.zone))
}

func standOf(s pack.State, held bool) Stand {
	switch {
	case held:
		return StandHeld
	case s == pack.Open:
		return StandOpen
	case s == pack.Aside:
		return StandParked
	case s == pack.Ready:
		return StandReady
	}
	return StandBare
}

// Counts counts the board as it stands at a time; zone is the shop's.
func (b *Board) Counts(now time.Time, zone *time.Location) Counts {
	var c Counts
	y, m, day := now.In(zone).Date()
	midnight := time.Date(y, m, day+1, 0, 0, 0, 0, zone).UnixMilli()
	at := now.UnixMilli()
	b.courier(&c, at)
	for i := range b.Rows {
		d := &b.Rows[i]
		c.Open.add(d)
		if d.DueAt == 0 {
			c.NoClock.add(d)
			continue
		}
		left := d.LimitAt - at
		for _, is := range []struct {
			so   bool
			into *Count
		}{
			{d.DueAt <= at, &c.Overdue}, {left <= 2*hourMS, &c.Under2h}, {left <= 6*hourMS, &c.Under6h},
			{d.Remind > 0 && d.Remind <= at, &c.Past24h}, {d.LimitAt < midnight, &c.Today},
		} {
			if is.so {
				is.into.add(d)
			}
		}
	}
	return c
}

const hourMS = int64(time.Hour / time.Millisecond)

// Hours is how many orders must leave in each of the next hours: the first
// holds all whose limit has passed or comes within the hour.
func (b *Board) Hours(now time.Time, n int) []int64 {
	bars := make([]int64, n)
	for i := range b.Rows {
		d := &b.Rows[i]
		if d.LimitAt == 0 {
			continue
		}
		if i := max(0, (d.LimitAt-now.UnixMilli())/hourMS); i < int64(n) {
			bars[i]++
		}
	}
	return bars
}

// Pace is how many parcels this desk packs in an hour: the mean of those hours
// of the last days in which it packed any. 0: nothing is known.
func Pace(tx *store.Tx, now time.Time) (float64, error) {
	const days = 14
	var parcels, hours float64
	since := now.AddDate(0, 0, -days).UnixMilli()
	err := tx.Row(`SELECT coalesce(sum(n), 0), count(*) FROM (SELECT count(*) AS n FROM parcel
		WHERE state = 4 AND packed_at >= $1 GROUP BY packed_at / 3600000)`, []any{since}, &parcels, &hours)
	if err != nil || hours == 0 {
		return 0, err
	}
	return parcels / hours, nil
}

// Urgent is how many open orders are past their deadline, and how many more
// have no longer than within to their limit, as the board counts them; zone is
// the desk's. Where no courier's times are known, and no platform calls an open
// order shipped, the limit is the deadline, and an index has it.
func Urgent(tx *store.Tx, now time.Time, within time.Duration, zone *time.Location) (overdue, soon int64, err error) {
	book, err := order.ReadTimeBook(tx)
	if err != nil {
		return 0, 0, err
	}
	at, until := now.UnixMilli(), now.Add(within).UnixMilli()
	var told bool
	if err := tx.Row("SELECT EXISTS (SELECT 1 FROM orders WHERE state = 2 AND told_at > 0)", nil, &told); err != nil {
		return 0, 0, err
	}
	if !told && !book.HasPickups() {
		err = tx.Row(`SELECT coalesce(sum(CASE WHEN due_at <= $2 THEN 1 ELSE 0 END), 0), coalesce(sum(CASE WHEN due_at > $2 THEN 1 ELSE 0 END), 0)
			FROM orders WHERE state = 2 AND due_at > 0 AND due_at <= $1`, []any{until, at}, &overdue, &soon)
		return overdue, soon, err
	}
	r := boardReader{book: book, zone: zone, pickups: map[string]deadline.Pickups{}}
	err = tx.Each(selectBoard, nil, r.row)
	for _, d := range r.rows {
		switch {
		case d.DueAt == 0:
		case d.DueAt <= at:
			overdue++
		case d.LimitAt <= until:
			soon++
		}
	}
	return overdue, soon, err
}
