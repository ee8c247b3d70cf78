package returns

import (
	"errors"
	"fmt"

	"shipdesk/store"
	"shipdesk/store/pack"
	"shipdesk/store/stock"
)

// family is the SQL of SKU $2 and those that were merged into it: what was
// sent under the old code comes back as the new one.
const family = "(SELECT id FROM sku WHERE id = $2 OR merged_into = $2 AND merged_into > 0)"

// sent is units of one line that lie with the buyer, as one parcel and lot took
// them there.
type sent struct {
	line, parcel, lot, units int64
}

// about is a verdict that names a return and how far it is.
func (t *turn) about(id int64, k Kind) (Verdict, error) {
	r, err := byID(t.tx, id)
	v := Verdict{Kind: k, Return: id, Number: r.number}
	if err != nil {
		return v, err
	}
	if v.Orders, err = texts(t.tx, "SELECT o.no FROM returned_order r JOIN orders o ON o.id = r.order_id WHERE r.return_id = $1 ORDER BY o.id", id); err != nil {
		return v, err
	}
	if v.Refunds, err = texts(t.tx, "SELECT no FROM refund WHERE return_id = $1 AND return_id > 0 ORDER BY id", id); err != nil {
		return v, err
	}
	err = t.tx.Row("SELECT coalesce(sum(units), 0) FROM returned_unit WHERE return_id = $1 AND claimed_doc = 0", []any{id}, &v.Done)
	if err != nil {
		return v, err
	}
	announced, err := t.announced(r)
	for _, n := range announced {
		v.Need += n
	}
	return v, err
}

func texts(tx *store.Tx, query string, id int64) ([]string, error) {
	all := []string{}
	err := tx.Each(query, []any{id}, func(read func(...any) error) error {
		var s string
		err := read(&s)
		all = append(all, s)
		return err
	})
	return all, err
}

func ordersOf(tx *store.Tx, id int64) ([]int64, error) {
	var s source
	err := s.gather(tx, "SELECT order_id FROM returned_order WHERE return_id = $1 ORDER BY order_id", id)
	return s.orders, err
}

// announced says how many units of each SKU should be in a return: those of
// its refunds, or all of our own parcel. Empty where nobody said.
func (t *turn) announced(r back) (map[int64]int64, error) {
	all := map[int64]int64{}
	add := func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		all[sku] += units
		return err
	}
	err := t.tx.Each(`SELECT CASE WHEN s.merged_into > 0 THEN s.merged_into ELSE s.id END, sum(f.units) FROM refund f JOIN sku s ON s.code = f.sku_code AND s.id > 0
		WHERE f.return_id = $1 AND f.return_id > 0 AND f.units > 0 GROUP BY 1`, []any{r.id}, add)
	if err != nil || len(all) > 0 || r.parcel == 0 {
		return all, err
	}
	return all, t.tx.Each("SELECT CASE WHEN s.merged_into > 0 THEN s.merged_into ELSE s.id END, sum(k.units) FROM pick k JOIN sku s ON s.id = k.sku_id WHERE k.parcel_id = $1 GROUP BY 1", []any{r.parcel}, add)
}

// missing lists what was announced and not judged yet.
func (t *turn) missing(r back) ([]pack.Item, map[int64]int64, error) {
	left, err := t.announced(r)
	if err != nil {
		return nil, nil, err
	}
	err = t.tx.Each("SELECT CASE WHEN s.merged_into > 0 THEN s.merged_into ELSE s.id END, sum(u.units) FROM returned_unit u JOIN sku s ON s.id = u.sku_id WHERE u.return_id = $1 AND u.claimed_doc = 0 GROUP BY 1", []any{r.id}, func(read func(...any) error) error {
		var sku, units int64
		err := read(&sku, &units)
		left[sku] -= units
		return err
	})
	var items []pack.Item
	for sku, n := range left {
		if n <= 0 {
			delete(left, sku)
			continue
		}
		s, e := stock.ByID(t.tx, sku)
		err = errors.Join(err, e)
		items = append(items, pack.Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: n})
	}
	sortItems(items)
	return items, left, err
}

// outside says how many units of a SKU the orders of a return were sent, how
// many came back before, and which lie with the buyer still: those of the
// return's own parcel first.
func (t *turn) outside(r back, sku int64) (total, returned int64, lying []sent, err error) {
	came := map[[2]int64]int64{} // by line and parcel; what was kept for a while has lost its lot
	err = t.tx.Each(`SELECT u.line_id, u.parcel_id, sum(u.units) FROM returned_order ro JOIN order_line l ON l.order_id = ro.order_id JOIN returned_unit u ON u.line_id = l.id
		WHERE ro.return_id = $1 AND u.sku_id IN `+family+` AND u.fate IN ('sellable', 'damaged') GROUP BY u.line_id, u.parcel_id`, []any{r.id, sku}, func(read func(...any) error) error {
		var line, parcel, units int64
		err := read(&line, &parcel, &units)
		came[[2]int64{line, parcel}] = units
		returned += units
		return err
	})
	if err != nil {
		return 0, 0, nil, err
	}
	err = t.tx.Each(`SELECT line, parcel, lot, units FROM (
			SELECT k.line_id AS line, k.parcel_id AS parcel, k.lot_id AS lot, sum(k.units) AS units
				FROM returned_order ro JOIN order_line l ON l.order_id = ro.order_id JOIN pick k ON k.line_id = l.id JOIN parcel p ON p.id = k.parcel_id
				WHERE ro.return_id = $1 AND k.sku_id IN `+family+` AND p.state >= 4 GROUP BY k.line_id, k.parcel_id, k.lot_id
			UNION ALL SELECT l.id, 0, 0, l.units FROM returned_order ro JOIN orders o ON o.id = ro.order_id JOIN order_line l ON l.order_id = o.id
				WHERE ro.return_id = $1 AND l.sku_id IN `+family+` AND o.gone = 1) x
		ORDER BY CASE WHEN parcel = $3 THEN 0 ELSE 1 END, line, parcel, lot`, []any{r.id, sku, r.parcel}, func(read func(...any) error) error {
		var s sent
		err := read(&s.line, &s.parcel, &s.lot, &s.units)
		total += s.units
		from := [2]int64{s.line, s.parcel}
		n := min(came[from], s.units)
		came[from] -= n
		if s.units -= n; s.units > 0 {
			lying = append(lying, s)
		}
		return err
	})
	return total, returned, lying, err
}

// count judges units of the open return.
func (t *turn) count(h stock.Hit, fate string) (Verdict, error) {
	r, err := byID(t.tx, t.st.open)
	if err != nil {
		return Verdict{}, err
	}
	orders, err := ordersOf(t.tx, r.id)
	if err != nil {
		return Verdict{}, err
	}
	lying := []sent{{units: h.Units}}
	if len(orders) == 0 {
		fate = Kept
	} else if v, refused, err := t.tooMany(r, h, &lying); refused || err != nil {
		return v, err
	}
	if err := t.book(&store.Doc{Kind: DocUnit, Subject: r.id, Body: fate}); err != nil {
		return Verdict{}, err
	}
	place, err := t.put(r.id, h, fate, lying, stock.Customer)
	if err != nil {
		return Verdict{}, err
	}
	v, err := t.about(r.id, Counted)
	v.Item, v.skuID, v.Units, v.Fate, v.Place = itemOf(h), h.ID, h.Units, fate, place
	return v, err
}

// tooMany refuses units that were not sent, and leaves in lying which of those
// that were sent come back.
func (t *turn) tooMany(r back, h stock.Hit, lying *[]sent) (Verdict, bool, error) {
	total, returned, all, err := t.outside(r, h.ID)
	if err != nil {
		return Verdict{}, true, err
	}
	if total-returned >= h.Units {
		*lying = all
		return Verdict{}, false, nil
	}
	kind := Over
	if total == 0 {
		kind = WrongItem
	}
	v, err := t.about(r.id, kind)
	v.Item, v.skuID, v.Units, v.Sent, v.Back = itemOf(h), h.ID, h.Units, total, returned
	return v, true, err
}

// put books units from one place to where their fate takes them, and says
// which place that is.
func (t *turn) put(id int64, h stock.Hit, fate string, lying []sent, from int64) (string, error) {
	to, err := t.goesTo(h, fate)
	if err != nil {
		return "", err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return "", err
	}
	left := h.Units
	for _, s := range lying {
		n := min(left, s.units)
		if n == 0 {
			break
		}
		left -= n
		ok, err := stock.Move(t.tx, t.doc, store.Move{SKU: h.ID, Lot: s.lot, Units: n, From: from, To: to.ID})
		if err == nil && !ok {
			err = &store.Fault{Code: store.FaultBooks, Path: h.Code, Err: errors.New("goods of a return are not where it put them")}
		}
		if err != nil {
			return "", err
		}
		if _, err := t.tx.Exec("INSERT INTO returned_unit(return_id, line_id, parcel_id, sku_id, lot_id, units, fate, doc_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
			id, s.line, s.parcel, h.ID, s.lot, n, fate, seq); err != nil {
			return "", err
		}
		if err := pack.CameBack(t.tx, s.parcel, n); err != nil {
			return "", err
		}
	}
	return to.Code, nil
}

func (t *turn) goesTo(h stock.Hit, fate string) (stock.Place, error) {
	id := h.HomePlace()
	switch fate {
	case Damaged:
		id = stock.Damaged
	case Kept:
		id = stock.Returns
	}
	p, err := stock.PlaceByID(t.tx, id)
	if err == nil && p.Closed {
		p, err = stock.PlaceByID(t.tx, stock.Returns)
	}
	return p, err
}

// damaged makes the unit just scanned a damaged one.
func (t *turn) damaged() (Verdict, error) {
	if t.st.open == 0 || t.st.lastScan == 0 {
		return Verdict{Kind: NothingToDo}, nil
	}
	last, err := verdictOf(t.tx, t.st.lastScan)
	if err != nil || last.Kind != Counted || last.Fate != Sellable {
		return Verdict{Kind: NothingToDo}, err
	}
	if v, err := t.takeBack(t.st.lastDoc); err != nil || v.Kind != Undone {
		return v, err
	}
	h, err := hitOf(t.tx, *last.Item)
	if err != nil {
		return Verdict{}, err
	}
	return t.count(h, Damaged)
}

// finish ends the inspection. What was announced and is not there must be
// called missing.
func (t *turn) finish(missing bool) (Verdict, error) {
	if t.st.open == 0 {
		return Verdict{Kind: NothingToDo}, nil
	}
	r, err := byID(t.tx, t.st.open)
	if err != nil {
		return Verdict{}, err
	}
	items, left, err := t.missing(r)
	if err != nil {
		return Verdict{}, err
	}
	if len(items) > 0 && !missing {
		v, err := t.about(r.id, StillMissing)
		v.Missing = items
		return v, err
	}
	if err := t.book(&store.Doc{Kind: DocDone, Subject: r.id, Body: fmt.Sprintf("missing %d", sum(items))}); err != nil {
		return Verdict{}, err
	}
	seq, err := t.tx.Reserve()
	if err != nil {
		return Verdict{}, err
	}
	for _, it := range items {
		s, err := stock.ByCode(t.tx, it.SKU)
		if err != nil {
			return Verdict{}, err
		}
		if _, err := t.tx.Exec("INSERT INTO returned_unit(return_id, line_id, parcel_id, sku_id, lot_id, units, fate, doc_seq) VALUES ($1, 0, 0, $2, 0, $3, $4, $5)",
			r.id, s.ID, left[s.ID], Missing, seq); err != nil {
			return Verdict{}, err
		}
	}
	if _, err := t.tx.Exec("UPDATE returned SET state = 3, done_doc = $1 WHERE id = $2", seq, r.id); err != nil {
		return Verdict{}, err
	}
	t.st.open = 0
	v, err := t.about(r.id, Inspected)
	v.Missing = items
	return v, err
}

// park lets the open parcel wait again, with what was found in it.
func (t *turn) park() (Verdict, error) {
	id := t.st.open
	if id == 0 {
		return Verdict{Kind: NothingToDo}, nil
	}
	t.st.open = 0
	if _, err := t.tx.Exec("UPDATE returned SET state = 1 WHERE id = $1", id); err != nil {
		return Verdict{}, err
	}
	return t.about(id, Parked)
}

// leaveOpen makes room for the next parcel: the open one is done if nothing of
// it is missing, and waits again if nothing was found in it yet. Done with a
// verdict where neither is so.
func (t *turn) leaveOpen() (v Verdict, done bool, err error) {
	if t.st.open == 0 {
		return v, false, nil
	}
	at, err := t.about(t.st.open, Opened)
	if err == nil && at.Done == 0 {
		_, err = t.park()
		return v, false, err
	}
	if err == nil {
		v, err = t.finish(false)
	}
	return v, err != nil || v.Kind == StillMissing, err
}

func sum(items []pack.Item) (n int64) {
	for _, it := range items {
		n += it.Units
	}
	return n
}
