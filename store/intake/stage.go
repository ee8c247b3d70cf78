package intake

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// How many rows one staging transaction writes: few enough that a packer's
// scan never waits long, many enough that commits cost little.
const (
	stageOrders  = 12000
	stageParcels = 40000
)

// stagingSetting remembers from which ids on rows are staged, so that what a
// dead import left behind can be found and deleted.
const stagingSetting = "import.staging"

// staging is what an import has staged. Ids are given out in advance: nobody
// but an import, and there is only one at a time, makes orders and lines. A
// parcel is made by a lead as well, but not while something is staged.
type staging struct {
	orderLo, lineLo, parcelLo, shopLo int64
	order, line, parcel               int64 // the next ids
	any                               bool  // something was written
	shops                             bool  // the new shops were
	promised                          map[int64]int64
	rows                              stageRows
}

type stageRows struct{ orders, texts, lines, parcels, links *many }

func newStageRows() stageRows {
	return stageRows{
		orders: newMany(19, `INSERT INTO orders(id, shop_id, no, state, platform, gone, created_at, paid_at, promised_at, shipped_at,
			remind_at, due_at, paid_fen, refund_fen, original_at, told_at, told_guess, first_shipped, made)`, ""),
		texts:   newMany(1+textCount, insertTexts, ""),
		lines:   newMany(12, `INSERT INTO order_line(id, order_id, key, sku_code, sku_id, title, variant, units, price_fen, platform, wanted, note)`, ""),
		parcels: newMany(7, "INSERT INTO parcel(id, waybill, key, carrier, state, batch_id, position)", ""),
		links:   newMany(2, "INSERT INTO parcel_order(parcel_id, order_id)", ""),
	}
}

const insertTexts = `INSERT INTO order_text(order_id, status, buyer, receiver, address, phone, note, message,
	new_sku, new_address, abnormal, closed_why)`

// textsUpsert is the end of an INSERT of texts that may be there already.
const textsUpsert = ` ON CONFLICT (order_id) DO UPDATE SET status = excluded.status, buyer = excluded.buyer, receiver = excluded.receiver,
	address = excluded.address, phone = excluded.phone, note = excluded.note, message = excluded.message, new_sku = excluded.new_sku,
	new_address = excluded.new_address, abnormal = excluded.abnormal, closed_why = excluded.closed_why`

// errStale says that the books changed between the plan and its carrying out
// in a way that matters to the plan.
var errStale = errors.New("intake: the books changed meanwhile")

// save stages what is new and publishes it. If anything goes wrong before the
// end, the staged rows are deleted.
func (r *run) save() error {
	err := r.stageAll()
	if err == nil {
		err = r.publish()
	}
	if err != nil && r.stage.any {
		err = errors.Join(err, r.clean())
	}
	return err
}

func (r *run) stageAll() error {
	s := &r.stage
	s.rows, s.promised = newStageRows(), map[int64]int64{}
	err := r.db.Read(r.ctx, func(tx *store.Tx) error {
		return tx.Row(`SELECT (SELECT coalesce(max(id), 0) + 1 FROM orders), (SELECT coalesce(max(id), 0) + 1 FROM order_line),
			(SELECT coalesce(max(id), 0) + 1 FROM parcel), (SELECT coalesce(max(id), 0) + 1 FROM shop),
			(SELECT coalesce(max(id), 0) + 1 FROM batch)`, nil, &s.orderLo, &s.lineLo, &s.parcelLo, &s.shopLo, &r.batch)
	})
	if err != nil {
		return err
	}
	s.order, s.line, s.parcel = s.orderLo, s.lineLo, s.parcelLo
	r.orderOf, r.live, r.left, r.byID = nil, nil, nil, nil // the plan is made
	debug.SetGCPercent(gcStaging)
	if err := r.stageNewOrders(); err != nil {
		return err
	}
	return r.stageNewParcels()
}

// stageWrite is one staging transaction; the first one says what is staged.
func (r *run) stageWrite(f func(*store.Tx) error) error {
	s := &r.stage
	return r.write(r.ctx, func(tx *store.Tx) error {
		if !s.any {
			if err := r.parcelIDsFree(tx); err != nil {
				return err
			}
			s.any = true
			value := fmt.Sprintf("%d,%d,%d,%d", s.orderLo, s.lineLo, s.parcelLo, s.shopLo)
			if err := store.SetSetting(tx, stagingSetting, value); err != nil {
				return err
			}
		}
		if err := r.saveShops(tx); err != nil {
			return err
		}
		return f(tx)
	})
}

// saveShops makes the shops that are new: orders refer to them.
func (r *run) saveShops(tx *store.Tx) error {
	if r.stage.shops {
		return nil
	}
	r.stage.shops = true
	for i := range r.shops {
		s := &r.shops[i]
		if s.exists || !s.used {
			continue
		}
		if _, err := tx.Exec("INSERT INTO shop(id, name, platform) VALUES ($1, $2, $3)", s.id, s.name, s.platform); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) stageNewOrders() error {
	news := r.newOrders()
	for done := 0; done < len(news); {
		some := news[done:min(done+stageOrders, len(news))]
		if err := r.stageWrite(func(tx *store.Tx) error {
			return makeAhead(tx, func(to execer) error { return r.stageSome(to, some) })
		}); err != nil {
			return err
		}
		done += len(some)
		r.progress(r.bytes+r.bytes*int64(done)/int64(len(news)), 2*r.bytes)
	}
	return nil
}

// newOrders are the orders that the books get, by their numbers: so the index
// of numbers grows at one place at a time, and few pages are written twice.
func (r *run) newOrders() []int32 {
	var news []int32
	for i := 1; i < len(r.orders); i++ {
		if r.orders[i].isNewOrder() {
			news = append(news, int32(i))
		}
	}
	slices.SortFunc(news, func(a, b int32) int {
		x, y := &r.orders[a], &r.orders[b]
		return cmp.Or(cmp.Compare(x.shop, y.shop), cmp.Compare(x.no, y.no))
	})
	return news
}

// isNewOrder reports whether the books get this order.
func (o *orderRec) isNewOrder() bool { return !o.exists && !o.isVoid() }

func (r *run) stageSome(to execer, some []int32) error {
	s := &r.stage
	for _, i := range some {
		o := &r.orders[i]
		o.id = s.order
		s.order++
		if err := r.stageOrder(to, o); err != nil {
			return err
		}
	}
	// Lines refer to orders, which must be there first.
	for _, m := range []*many{s.rows.orders, s.rows.texts} {
		if err := m.flush(to); err != nil {
			return err
		}
	}
	for _, i := range some {
		o := &r.orders[i]
		for _, l := range r.statedLines(o) {
			if err := r.writeLine(to, o.id, l); err != nil {
				return err
			}
		}
	}
	return s.rows.lines.flush(to)
}

func (r *run) stageOrder(to execer, o *orderRec) error {
	u := r.rowOf(o)
	if err := r.stage.rows.orders.add(to, u.id, u.shop, o.no, -r.newState(o), u.platform, u.gone, u.created, u.paid, u.promised, u.shipped,
		u.remind, u.due, u.paidFen, u.refundFen, u.original, u.told, u.guess, u.firstShipped, u.made); err != nil {
		return err
	}
	err := addTexts(to, r.stage.rows.texts, o.id, o.text)
	o.text = "" // a big import's texts are most of its memory
	return err
}

// newState gives a new order's desk state, and counts what it promises.
func (r *run) newState(o *orderRec) int64 {
	all := r.statedLines(o)
	is := make([]order.Platform, len(all))
	for i, s := range all {
		is[i] = r.platformOf(s)
	}
	state := order.NewState(order.Platform(o.platform), o.gone, is)
	for i, s := range all {
		if l := &r.lines[s.line]; state == order.Open && !is[i].Dropped() && l.sku > 0 {
			r.stage.promised[int64(l.sku)] += int64(l.units)
		}
	}
	return int64(state)
}

func (r *run) platformOf(s stated) order.Platform {
	if s.dropped {
		return order.Closed
	}
	return order.Platform(r.lines[s.line].platform)
}

func addTexts(to execer, rows *many, id int64, text string) error {
	t := splitTexts(text)
	return rows.add(to, id, t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9], t[10])
}

// writeLine writes a new line, of a new order or of one in the books.
func (r *run) writeLine(to execer, orderID int64, s stated) error {
	l := &r.lines[s.line]
	is := r.platformOf(s)
	wanted := 1
	if is.Dropped() {
		wanted = 0
	}
	id := r.stage.line
	r.stage.line++
	return r.stage.rows.lines.add(to, id, orderID, s.key, r.texts.all[l.code], int64(l.sku), r.texts.all[l.title], r.texts.all[l.variant],
		int64(l.units), l.price, int64(is), wanted, r.texts.all[l.note])
}

// isStaged reports whether a new parcel can be written before it is seen. One
// whose number another parcel gives up in this import has to wait for that.
func (r *run) isStaged(p *parcelPlan) bool { return p.born && !p.dropped && !r.freed[p.key] }

func (r *run) stageNewParcels() error {
	var nodes []int32
	for i := range r.parcels {
		if p := &r.parcels[i]; r.isStaged(p) {
			p.id = r.stage.parcel
			r.stage.parcel++
		}
	}
	for i := range r.nodes {
		if n := &r.nodes[i]; n.state == nodeNew && r.isStaged(&r.parcels[n.parcel]) {
			nodes = append(nodes, int32(i))
		}
	}
	for from := 0; from < len(r.parcels); from += stageParcels {
		some := r.parcels[from:min(from+stageParcels, len(r.parcels))]
		if err := r.stageIfAny(len(some), func(to execer, i int) error {
			if !r.isStaged(&some[i]) {
				return nil
			}
			return r.writeParcel(to, &some[i], pack.Staged)
		}, r.stage.rows.parcels); err != nil {
			return err
		}
	}
	for from := 0; from < len(nodes); from += stageParcels {
		some := nodes[from:min(from+stageParcels, len(nodes))]
		if err := r.stageIfAny(len(some), func(to execer, i int) error {
			n := r.nodes[some[i]]
			return r.stage.rows.links.add(to, r.parcels[n.parcel].id, r.orders[n.order].id)
		}, r.stage.rows.links); err != nil {
			return err
		}
	}
	return nil
}

// stageIfAny stages n rows, unless there are no parcels to stage at all.
func (r *run) stageIfAny(n int, row func(to execer, i int) error, m *many) error {
	if r.stage.parcel == r.stage.parcelLo {
		return nil
	}
	return r.stageWrite(func(tx *store.Tx) error {
		return makeAhead(tx, func(to execer) error {
			for i := range n {
				if err := row(to, i); err != nil {
					return err
				}
			}
			return m.flush(to)
		})
	})
}

func (r *run) writeParcel(to execer, p *parcelPlan, state pack.State) error {
	return r.stage.rows.parcels.add(to, p.id, p.key, p.key, r.texts.all[p.carrier], int64(state), r.batch, int64(p.position))
}

// clean deletes what an import that died or was cancelled has staged, in
// steps short enough for packing to go on.
func (r *run) clean() error {
	ctx := context.WithoutCancel(r.ctx)
	var value string
	var orders, parcels int64
	err := r.db.Read(ctx, func(tx *store.Tx) error {
		var err error
		if value, err = store.Setting(tx, stagingSetting); err != nil || value == "" {
			return err
		}
		return tx.Row("SELECT (SELECT coalesce(max(id), 0) FROM orders), (SELECT coalesce(max(id), 0) FROM parcel)", nil, &orders, &parcels)
	})
	if err != nil || value == "" {
		return err
	}
	var s staging
	if _, err := fmt.Sscanf(value, "%d,%d,%d,%d", &s.orderLo, &s.lineLo, &s.parcelLo, &s.shopLo); err != nil {
		return err
	}
	steps := []struct {
		lo, hi, size int64
		drop         func(tx *store.Tx, lo, hi int64) error
	}{{s.parcelLo, parcels, stageParcels, pack.DropStaged}, {s.orderLo, orders, stageOrders, order.DropStaged}}
	for _, step := range steps {
		for lo := step.lo; lo <= step.hi; lo += step.size {
			if err := r.write(ctx, func(tx *store.Tx) error { return step.drop(tx, lo, lo+step.size-1) }); err != nil {
				return err
			}
		}
	}
	return r.write(ctx, func(tx *store.Tx) error {
		_, err := tx.Exec("DELETE FROM shop WHERE id >= $1 AND NOT EXISTS (SELECT 1 FROM orders WHERE shop_id = shop.id)", s.shopLo)
		if err != nil {
			return err
		}
		return forgetStaging(tx)
	})
}

func forgetStaging(tx *store.Tx) error {
	_, err := tx.Exec("DELETE FROM setting WHERE name = $1", stagingSetting)
	return err
}
