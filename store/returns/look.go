package returns

import (
	"cmp"
	"errors"
	"slices"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// View is where a station stands in the return mode, and how much waits.
type View struct {
	Open      *Parcel  // inspected here; nil: none
	Last      *Verdict // of the last scan here; nil: there was none
	Waiting   int64    // parcels signed in and not inspected
	Unclaimed int64    // of these, whose orders nobody knows
	Undo      bool     // something can be taken back here
}

// Parcel is a parcel that came back, as a list shows it. One that is awaited
// has no ID.
type Parcel struct {
	ID       int64
	Number   string
	State    string   // GoodsAwaited and the others
	OpenAt   string   // the station that inspects it; empty: none
	Orders   []string // whose it is
	Refunds  []string
	Status   string // of the refund, in the platform's own words, else of the order
	Buyer    string // of the first order, as far as the platform tells
	At       int64  // when it was signed in, UTC ms; 0: awaited
	Operator string
	Station  string
	Lines    []Line
	Done     int64 // units judged
	Need     int64 // units announced; 0: nobody said how many
}

// Left is how many units were announced and not judged yet.
func (p Parcel) Left() (n int64) {
	for _, l := range p.Lines {
		n += max(0, l.Units-l.Done())
	}
	return n
}

// Line is one SKU of a parcel that came back.
type Line struct {
	pack.Item       // Units: announced; Place: where good ones go
	Sent      int64 // units that were sent to its orders
	Good      int64
	Damaged   int64
	Missing   int64
	Kept      int64 // found in it while nobody knew whose it is
}

// Done is how many units were judged.
func (l Line) Done() int64 { return l.Good + l.Damaged + l.Missing + l.Kept }

// Look reads where a station stands.
func Look(tx *store.Tx, station string) (View, error) {
	var v View
	at, err := stands(tx, station)
	if err != nil {
		return v, err
	}
	v.Undo = at.lastDoc != 0
	if at.open != 0 {
		p, err := parcelOf(tx, at.open)
		if err != nil {
			return v, err
		}
		v.Open, v.Undo = &p, v.Undo || p.Done > 0
	}
	if at.lastScan != 0 {
		last, err := verdictOf(tx, at.lastScan)
		if err != nil {
			return v, err
		}
		v.Last = &last
	}
	err = tx.Row(`SELECT count(*), coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM returned_order o WHERE o.return_id = r.id) THEN 0 ELSE 1 END), 0)
		FROM returned r WHERE r.state < 3`, nil, &v.Waiting, &v.Unclaimed)
	return v, err
}

// List is which parcels List reads.
type List int

// The lists of parcels.
const (
	ListWaiting   List = iota // signed in and not inspected
	ListUnclaimed             // of these, whose orders nobody knows
	ListInspected
	ListAwaited // refunds whose goods are on their way
)

// Page reads up to n parcels of a list, latest first, behind the one with the
// key from (0: from the beginning), and the key to go on from; 0: that is all.
func Page(tx *store.Tx, which List, from int64, n int) (all []Parcel, next int64, err error) {
	// The sum keeps the engine with the small index of what is not inspected.
	query := map[List]string{
		ListWaiting: "SELECT id FROM returned WHERE state < 3 AND ($1 = 0 OR id < $1) ORDER BY id + 0 DESC LIMIT $2",
		ListUnclaimed: `SELECT id FROM returned r WHERE state < 3 AND ($1 = 0 OR id < $1) AND NOT EXISTS (SELECT 1 FROM returned_order o WHERE o.return_id = r.id)
			ORDER BY id + 0 DESC LIMIT $2`,
		ListInspected: "SELECT id FROM returned WHERE state = 3 AND ($1 = 0 OR id < $1) ORDER BY id DESC LIMIT $2",
		ListAwaited:   "SELECT id FROM refund WHERE return_id = 0 AND closed = 0 AND (number <> '' OR units > 0) AND ($1 = 0 OR id < $1) ORDER BY id DESC LIMIT $2",
	}[which]
	var ids []int64
	err = tx.Each(query, []any{from, n}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		ids = append(ids, id)
		return err
	})
	of := parcelOf
	if which == ListAwaited {
		of = awaited
	}
	for _, id := range ids {
		p, e := of(tx, id)
		if err = errors.Join(err, e); err != nil {
			return all, 0, err
		}
		all = append(all, p)
	}
	if len(ids) == n {
		next = ids[n-1]
	}
	return all, next, err
}

// parcelOf reads all that a list says of a return.
func parcelOf(tx *store.Tx, id int64) (Parcel, error) {
	t := &turn{tx: tx}
	v, err := t.about(id, Opened)
	if err != nil {
		return Parcel{}, err
	}
	p := Parcel{ID: id, Number: v.Number, State: GoodsArrived, Orders: v.Orders, Refunds: v.Refunds, Done: v.Done, Need: v.Need}
	var state int64
	err = tx.Row(`SELECT state, at, operator, station, coalesce((SELECT station FROM return_station w WHERE w.return_id = r.id), ''),
			coalesce((SELECT status FROM refund f WHERE f.return_id = r.id AND f.return_id > 0 AND f.status <> '' ORDER BY f.id DESC LIMIT 1), '')
		FROM returned r WHERE id = $1`, []any{id}, &state, &p.At, &p.Operator, &p.Station, &p.OpenAt, &p.Status)
	if err != nil {
		return p, err
	}
	if len(p.Orders) == 0 {
		p.State = GoodsUnclaimed
	} else if err := p.order(tx, p.Orders[0]); err != nil {
		return p, err
	}
	if err := p.lines(t); err != nil {
		return p, err
	}
	if state == stateDone && p.State != GoodsUnclaimed {
		p.State = p.fate()
	}
	return p, nil
}

// fate is the state of a parcel that was inspected.
func (p Parcel) fate() string {
	state := GoodsFine
	for _, l := range p.Lines {
		switch {
		case l.Missing > 0:
			return GoodsMissing
		case l.Damaged > 0:
			state = GoodsDamaged
		}
	}
	return state
}

// order takes in who the buyer of an order is, and how the platform says it
// stands, unless a refund said so already.
func (p *Parcel) order(tx *store.Tx, no string) error {
	var status, buyer, receiver string
	err := tx.Row("SELECT t.status, t.buyer, t.receiver FROM orders o JOIN order_text t ON t.order_id = o.id WHERE o.no = $1 ORDER BY o.id DESC LIMIT 1", []any{no}, &status, &buyer, &receiver)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	p.Buyer = cmp.Or(receiver, buyer)
	p.Status = cmp.Or(p.Status, status)
	return err
}

// newest is the SQL of the SKU that s is today.
const newest = "CASE WHEN s.merged_into > 0 THEN s.merged_into ELSE s.id END"

// lines gathers what was announced, what was sent and what was found.
func (p *Parcel) lines(t *turn) error {
	r, err := byID(t.tx, p.ID)
	if err != nil {
		return err
	}
	found := map[int64]*Line{}
	of := func(sku int64) *Line {
		if found[sku] == nil {
			found[sku] = &Line{}
		}
		return found[sku]
	}
	announced, err := t.announced(r)
	for sku, n := range announced {
		of(sku).Units = n
	}
	if err == nil {
		err = t.tx.Each(`SELECT sku, sum(units) FROM (
				SELECT `+newest+` AS sku, k.units AS units FROM returned_order ro JOIN order_line l ON l.order_id = ro.order_id JOIN pick k ON k.line_id = l.id
					JOIN parcel q ON q.id = k.parcel_id JOIN sku s ON s.id = k.sku_id WHERE ro.return_id = $1 AND q.state >= 4
				UNION ALL SELECT `+newest+`, l.units FROM returned_order ro JOIN orders o ON o.id = ro.order_id JOIN order_line l ON l.order_id = o.id
					JOIN sku s ON s.id = l.sku_id WHERE ro.return_id = $1 AND o.gone = 1 AND s.id > 0) x GROUP BY sku`, []any{p.ID}, func(read func(...any) error) error {
			var sku, n int64
			err := read(&sku, &n)
			of(sku).Sent = n
			return err
		})
	}
	if err == nil {
		err = t.tx.Each("SELECT "+newest+`, u.fate, sum(u.units) FROM returned_unit u JOIN sku s ON s.id = u.sku_id
			WHERE u.return_id = $1 AND u.claimed_doc = 0 GROUP BY 1, 2`, []any{p.ID}, func(read func(...any) error) error {
			var sku, n int64
			var fate string
			err := read(&sku, &fate, &n)
			of(sku).count(fate, n)
			return err
		})
	}
	if err != nil {
		return err
	}
	return p.name(t, found)
}

func (l *Line) count(fate string, n int64) {
	switch fate {
	case Sellable:
		l.Good += n
	case Damaged:
		l.Damaged += n
	case Missing:
		l.Missing += n
	default:
		l.Kept += n
	}
}

// name puts the lines in order, what is awaited first.
func (p *Parcel) name(t *turn, found map[int64]*Line) error {
	for id, l := range found {
		s, err := stock.ByID(t.tx, id)
		if err != nil {
			return err
		}
		at, err := t.goesTo(stock.Hit{SKU: s}, Sellable)
		if err != nil {
			return err
		}
		l.SKU, l.Name, l.Variant, l.Place = s.Code, s.Name, s.Variant, at.Code
		p.Lines = append(p.Lines, *l)
	}
	slices.SortFunc(p.Lines, func(a, b Line) int {
		if a.Units > 0 != (b.Units > 0) {
			return cmp.Compare(b.Units, a.Units)
		}
		return cmp.Compare(a.SKU, b.SKU)
	})
	return nil
}

// awaited reads a refund whose goods are on their way.
func awaited(tx *store.Tx, id int64) (Parcel, error) {
	p := Parcel{State: GoodsAwaited, Orders: []string{""}, Refunds: []string{""}}
	var code string
	var units int64
	err := tx.Row("SELECT number, no, order_no, status, sku_code, units FROM refund WHERE id = $1", []any{id}, &p.Number, &p.Refunds[0], &p.Orders[0], &p.Status, &code, &units)
	if err != nil {
		return p, err
	}
	if err := p.order(tx, p.Orders[0]); err != nil || code == "" {
		return p, err
	}
	p.Need = units
	s, err := stock.ByCode(tx, code)
	if errors.Is(err, store.ErrNotFound) {
		s, err = stock.SKU{Code: code}, nil
	}
	p.Lines = []Line{{Item: pack.Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: units}}}
	return p, err
}
