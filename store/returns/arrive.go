package returns

import (
	"errors"
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Kinds of document that this room posts. Subject is the return.
const (
	DocIn    = "return_in"    // signed in; Body is its number
	DocUnit  = "return_unit"  // a unit judged
	DocDone  = "return_done"  // inspected; what was missing hangs on it
	DocClaim = "return_claim" // an unclaimed one has its order; what is known now goes to its shelf
	DocUndo  = "return_undo"  // takes one of the others back
)

// The states of a return.
const (
	stateIn   = 1 // signed in
	stateOpen = 2 // inspected at a station
	stateDone = 3 // inspected
)

// reuse is how long carriers keep a number: one scanned again sooner is the
// same parcel.
const reuse = 90 * 24 * time.Hour

// back is a parcel that came back.
type back struct {
	id      int64
	number  string
	state   int64
	parcel  int64
	at      int64
	station string // where it was signed in
}

func byID(tx *store.Tx, id int64) (back, error) {
	r := back{id: id}
	err := tx.Row("SELECT number, state, parcel_id, at, station FROM returned WHERE id = $1", []any{id}, &r.number, &r.state, &r.parcel, &r.at, &r.station)
	return r, err
}

// byNumber finds the return of a number, the last one if there were several; a
// zero back if there is none.
func byNumber(tx *store.Tx, code string) (back, error) {
	var id int64
	err := tx.Row("SELECT id FROM returned WHERE key = $1 AND (state < 3 OR at > $2) ORDER BY id DESC LIMIT 1",
		[]any{scan.WaybillKey(code), tx.Now() - reuse.Milliseconds()}, &id)
	if errors.Is(err, store.ErrNotFound) {
		return back{}, nil
	}
	if err != nil {
		return back{}, err
	}
	return byID(tx, id)
}

// source is what a number means: the orders whose goods come back under it.
type source struct {
	code   string
	orders []int64
	parcel int64 // our own, that comes back as a whole
	unsent bool  // one of ours that never left
	more   bool  // an order, of which something is with the buyer still
}

func (s source) known() bool { return len(s.orders) > 0 || s.unsent }

// find asks the refund lists first, then our waybills, then order numbers.
func find(tx *store.Tx, code string) (source, error) {
	s := source{code: code}
	key := scan.WaybillKey(code)
	err := s.gather(tx, "SELECT DISTINCT o.id FROM refund f JOIN orders o ON o.no = f.order_no WHERE f.key = $1 AND f.key <> '' AND o.state > 0", key)
	if err != nil || len(s.orders) > 0 {
		return s, err
	}
	var state int64
	err = tx.Row(`SELECT id, state FROM parcel WHERE state > 0 AND (key = $1 OR id IN (SELECT parcel_id FROM waybill_past WHERE key = $1))
		ORDER BY CASE WHEN state >= 4 THEN 0 ELSE 1 END, packed_at DESC, id DESC LIMIT 1`, []any{key}, &s.parcel, &state)
	switch {
	case err == nil && state < 4:
		s.parcel, s.unsent = 0, true
		return s, nil
	case err == nil:
		return s, s.gather(tx, "SELECT DISTINCT l.order_id FROM pick k JOIN order_line l ON l.id = k.line_id WHERE k.parcel_id = $1", s.parcel)
	case !errors.Is(err, store.ErrNotFound):
		return s, err
	}
	if err := s.gather(tx, "SELECT id FROM orders WHERE no = $1 AND state > 0", code); err != nil || len(s.orders) == 0 {
		return s, err
	}
	sent, err := anySent(tx, s.orders)
	if err == nil {
		s.more, err = stillOut(tx, s.orders)
	}
	s.unsent = !sent
	return s, err
}

func (s *source) gather(tx *store.Tx, query string, arg any) error {
	return tx.Each(query, []any{arg}, func(read func(...any) error) error {
		var id int64
		err := read(&id)
		s.orders = append(s.orders, id)
		return err
	})
}

func anySent(tx *store.Tx, orders []int64) (bool, error) {
	for _, id := range orders {
		var sent bool
		err := tx.Row(`SELECT EXISTS (SELECT 1 FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.order_id = $1 AND (l.sent > 0 OR o.gone = 1))`, []any{id}, &sent)
		if err != nil || sent {
			return sent, err
		}
	}
	return false, nil
}

// stillOut reports whether anything that was sent to the orders did not come
// back.
func stillOut(tx *store.Tx, orders []int64) (bool, error) {
	var out int64
	for _, id := range orders {
		var n int64
		err := tx.Row(`SELECT coalesce(sum(CASE WHEN o.gone = 1 THEN l.units ELSE l.sent END), 0)
			- (SELECT coalesce(sum(u.units), 0) FROM returned_unit u JOIN order_line m ON m.id = u.line_id WHERE m.order_id = $1)
			FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.order_id = $1`, []any{id}, &n)
		if err != nil {
			return false, err
		}
		out += n
	}
	return out > 0, nil
}

// numberScanned answers a number that was not scanned before: it says whose an
// open unclaimed parcel is, or signs a parcel in.
func (t *turn) numberScanned(src source) (Verdict, error) {
	if src.unsent {
		v := Verdict{Kind: NotSent, Number: src.code}
		return v, nil
	}
	if v, done, err := t.leaveOpen(); done || err != nil {
		return v, err
	}
	r, err := t.signIn(src)
	if err != nil {
		return Verdict{}, err
	}
	kind := Arrived
	if len(src.orders) == 0 {
		kind = Unclaimed
	}
	v, err := t.about(r.id, kind)
	if err == nil {
		err = t.tx.Row("SELECT count(*) FROM returned WHERE state < 3", nil, &v.Waiting)
	}
	return v, err
}

// signIn makes the return of a number.
func (t *turn) signIn(src source) (back, error) {
	if err := t.book(&store.Doc{Kind: DocIn, Body: src.code}); err != nil {
		return back{}, err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return back{}, err
	}
	id, err := t.tx.Insert("INSERT INTO returned(number, key, state, parcel_id, at, operator, station, doc_seq) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)",
		src.code, scan.WaybillKey(src.code), src.parcel, t.act.At, t.act.Operator, t.act.Station, seq)
	if err != nil {
		return back{}, err
	}
	t.doc.Subject = id
	return back{id: id, number: src.code, state: stateIn, parcel: src.parcel, at: t.act.At}, join(t.tx, id, src)
}

// join says whose a return is. Its refunds are those of its number; without
// any, those of its orders that nothing came for yet.
func join(tx *store.Tx, id int64, src source) error {
	for _, order := range src.orders {
		if _, err := tx.Exec("INSERT INTO returned_order(return_id, order_id) VALUES ($1, $2) ON CONFLICT (return_id, order_id) DO NOTHING", id, order); err != nil {
			return err
		}
	}
	n, err := tx.Exec("UPDATE refund SET return_id = $1 WHERE key = $2 AND key <> '' AND return_id = 0", id, scan.WaybillKey(src.code))
	if err != nil || n > 0 {
		return err
	}
	for _, order := range src.orders {
		if _, err := tx.Exec("UPDATE refund SET return_id = $1 WHERE return_id = 0 AND order_no = (SELECT no FROM orders WHERE id = $2)", id, order); err != nil {
			return err
		}
	}
	return nil
}

// again answers the number of a parcel that is here already: it is inspected
// now.
func (t *turn) again(r back) (Verdict, error) {
	switch {
	case r.state == stateDone:
		v, err := t.about(r.id, AlreadyIn)
		v.When, v.Station = r.at, r.station
		return v, err
	case r.id == t.st.open:
		return t.about(r.id, Opened)
	case r.state == stateOpen:
		v, err := t.about(r.id, OpenAt)
		if err == nil {
			err = t.tx.Row("SELECT station FROM return_station WHERE return_id = $1", []any{r.id}, &v.Station)
		}
		return v, err
	}
	if v, done, err := t.leaveOpen(); done || err != nil {
		return v, err
	}
	if err := t.adopt(r); err != nil {
		return Verdict{}, err
	}
	if err := t.open(r.id); err != nil {
		return Verdict{}, err
	}
	return t.about(r.id, Opened)
}

// adopt gives an unclaimed parcel its orders if a refund list has named them
// since it came.
func (t *turn) adopt(r back) error {
	orders, err := ordersOf(t.tx, r.id)
	if err != nil || len(orders) > 0 {
		return err
	}
	src, err := find(t.tx, r.number)
	if err != nil || len(src.orders) == 0 || src.unsent {
		return err
	}
	return t.claim(r.id, src)
}

func (t *turn) open(id int64) error {
	t.st.open = id
	_, err := t.tx.Exec("UPDATE returned SET state = 2 WHERE id = $1", id)
	return err
}

// whose looks for the orders in refund that an item without its parcel is of.
func (t *turn) whose(h stock.Hit) (Verdict, error) {
	v := Verdict{Kind: Asked, Item: itemOf(h), skuID: h.ID, Units: h.Units}
	err := t.tx.Each(`SELECT no FROM (
			SELECT o.id AS id, o.no AS no FROM order_line l JOIN orders o ON o.id = l.order_id
				WHERE l.sku_id = $1 AND l.platform IN (6, 7) AND (l.sent > 0 OR o.gone = 1)
			UNION SELECT o.id, o.no FROM orders o JOIN order_line l ON l.order_id = o.id
				WHERE o.platform IN (6, 7) AND l.sku_id = $1 AND (l.sent > 0 OR o.gone = 1)
			UNION SELECT o.id, o.no FROM refund f JOIN orders o ON o.no = f.order_no JOIN order_line l ON l.order_id = o.id
				WHERE f.return_id = 0 AND f.closed = 0 AND l.sku_id = $1 AND (l.sent > 0 OR o.gone = 1)) x
		WHERE NOT EXISTS (SELECT 1 FROM returned_order r JOIN returned b ON b.id = r.return_id WHERE r.order_id = x.id AND b.state < 3)
			AND (SELECT sum(CASE WHEN o.gone = 1 THEN l.units ELSE l.sent END) FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.order_id = x.id AND l.sku_id = $1)
				> (SELECT coalesce(sum(u.units), 0) FROM returned_unit u JOIN order_line l ON l.id = u.line_id WHERE l.order_id = x.id AND l.sku_id = $1)
		ORDER BY id DESC LIMIT 9`, []any{h.ID}, func(read func(...any) error) error {
		var no string
		err := read(&no)
		v.Orders = append(v.Orders, no)
		return err
	})
	if len(v.Orders) == 0 {
		v.Kind = NoOrder
	}
	return v, err
}

// openFor signs a parcel in under its order's number, inspects it, and counts
// the item that told whose it is.
func (t *turn) openFor(no string, h stock.Hit) (Verdict, error) {
	src, err := find(t.tx, no)
	if err != nil || src.unsent || len(src.orders) == 0 || t.st.open != 0 {
		return Verdict{Kind: NothingToDo}, err
	}
	r, err := byNumber(t.tx, no)
	if err == nil && (r.id == 0 || r.state == stateDone && src.more) {
		r, err = t.signIn(src)
	}
	if err != nil {
		return Verdict{}, err
	}
	if r.state == stateDone {
		return t.again(r)
	}
	if err := t.open(r.id); err != nil {
		return Verdict{}, err
	}
	return t.count(h, Sellable)
}
