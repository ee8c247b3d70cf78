package report

import (
	"slices"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// List reads up to n rows of a filter's list behind a key (the zero Key: from
// the beginning), or with back those before it, in the order of the list. A
// page may be short though the list goes on (End is not set): then that much
// was looked through in vain, and the next call goes on from Next.
func List(tx *store.Tx, f Filter, from Key, back bool, n int) (Page, error) {
	ways, conds, cut, err := f.streams(tx)
	if err != nil || len(ways) == 0 {
		return Page{End: true}, err
	}
	var p Page
	if len(ways) == 1 {
		p, err = ways[0].page(tx, conds, from, back, n)
	} else {
		p, err = merged(tx, ways, conds, from, back, n)
	}
	if err != nil {
		return p, err
	}
	p.Cut = cut
	if back {
		slices.Reverse(p.Rows)
	}
	return p, fill(tx, p.Rows)
}

// merged reads streams that have the parcel's id as their key as one.
func merged(tx *store.Tx, ways []stream, conds conditions, from Key, back bool, n int) (Page, error) {
	out := Page{End: true}
	nearer := func(a, b Key) bool { return a.A > b.A != back } // a comes before b
	for _, s := range ways {
		p, err := s.page(tx, conds, from, back, n)
		if err != nil {
			return p, err
		}
		out.Rows = append(out.Rows, p.Rows...)
		if !p.End && (out.End || nearer(p.Next, out.Next)) {
			out.End, out.Next = false, p.Next
		}
	}
	slices.SortFunc(out.Rows, func(a, b Row) int {
		switch {
		case a.ID == b.ID:
			return 0
		case nearer(a.Key, b.Key):
			return -1
		}
		return 1
	})
	out.Rows = slices.CompactFunc(out.Rows, func(a, b Row) bool { return a.ID == b.ID })
	if !out.End { // a stream that did not come that far may have others between
		out.Rows = slices.DeleteFunc(out.Rows, func(r Row) bool { return nearer(out.Next, r.Key) })
	}
	if len(out.Rows) > n {
		out.Rows, out.End = out.Rows[:n], false
	}
	if k := len(out.Rows); k > 0 && (k == n || out.End) {
		out.Next = out.Rows[k-1].Key
	}
	return out, nil
}

// fill reads what the rows say beyond their parcel.
func fill(tx *store.Tx, rows []Row) error {
	batches := map[int64]batchName{}
	for i := range rows {
		r := &rows[i]
		if err := r.batch(tx, batches); err != nil {
			return err
		}
		if err := r.orders(tx); err != nil {
			return err
		}
		if r.State == pack.Open {
			if err := tx.Row("SELECT name FROM station WHERE id = $1", []any{r.openAt}, &r.Station); err != nil && err != store.ErrNotFound {
				return err
			}
		}
		if r.State == pack.Packed {
			var err error
			if r.Pull, err = pack.OnPullList(tx, r.ID); err != nil {
				return err
			}
		}
		items, err := itemsOf(tx, r.ID, r.State)
		if err != nil {
			return err
		}
		r.Items = items
	}
	return nil
}

type batchName struct {
	no  int64
	day string
}

// batch turns the batch's id into its name.
func (r *Row) batch(tx *store.Tx, known map[int64]batchName) error {
	id := r.Batch
	b, ok := known[id]
	if !ok && id > 0 {
		if err := tx.Row("SELECT no, day FROM batch WHERE id = $1", []any{id}, &b.no, &b.day); err != nil && err != store.ErrNotFound {
			return err
		}
		known[id] = b
	}
	r.Batch, r.BatchDay = b.no, b.day
	return nil
}

func (r *Row) orders(tx *store.Tx) error {
	alive := false
	err := tx.Each("SELECT o.no, o.state FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = $1 AND o.state > 0 ORDER BY o.id",
		[]any{r.ID}, func(read func(...any) error) error {
			var no string
			var state int64
			err := read(&no, &state)
			r.Orders = append(r.Orders, no)
			alive = alive || state == 1 || state == 2
			return err
		})
	r.Dead = !alive && r.State < pack.Packed
	return err
}

const goodsNames = `CASE WHEN s.short_name <> '' THEN s.short_name ELSE s.name END, s.variant`

// itemsOf is what lies in a packed parcel, or what another wants.
func itemsOf(tx *store.Tx, id int64, state pack.State) ([]Item, error) {
	q := `SELECT s.code, ` + goodsNames + `, sum(k.units) FROM pick k JOIN sku s ON s.id = k.sku_id WHERE k.parcel_id = $1
		GROUP BY s.id ORDER BY min(k.id)`
	if state < pack.Packed {
		q = `SELECT ` + order.SentCode + `, CASE WHEN s.short_name <> '' THEN s.short_name WHEN s.name <> '' THEN s.name ELSE ` + order.SentTitle + ` END,
				CASE WHEN s.variant <> '' THEN s.variant ELSE ` + order.SentVariant + ` END, sum(l.units)
			FROM parcel_order po JOIN orders o ON o.id = po.order_id JOIN order_line l ON l.order_id = o.id JOIN sku s ON s.id = l.sku_id
			WHERE po.parcel_id = $1 AND o.state > 0 GROUP BY ` + order.SentCode + `, s.id ORDER BY min(l.id)`
	}
	var all []Item
	err := tx.Each(q, []any{id}, func(read func(...any) error) error {
		var i Item
		err := read(&i.SKU, &i.Name, &i.Variant, &i.Units)
		all = append(all, i)
		return err
	})
	return all, err
}
