package intake

import (
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/order"
)

// cut is how far the lists of changes reach.
type cut struct{ orders, texts, lines, news, touched, told int }

// changes are orders of the books that one transaction changes.
type changes struct {
	touched []int64
	orders  []orderUp
	texts   []textUp
	lines   []lineUp
	news    []lineNew
	told    []exception.Change
}

func (r *run) cutNow() cut {
	return cut{len(r.orderUps), len(r.textUps), len(r.lineUps), len(r.lineNews), len(r.touched), len(r.told)}
}

// cutChanges ends a group of changed orders when it is big enough for one
// transaction.
func (r *run) cutChanges() {
	var last cut
	if len(r.cuts) > 0 {
		last = r.cuts[len(r.cuts)-1]
	}
	if now := r.cutNow(); now.touched-last.touched+now.texts-last.texts >= publishOrders {
		r.cuts = append(r.cuts, now)
	}
}

// groupChanges gives the changes in groups; there is at least one.
func (r *run) groupChanges() []changes {
	var all []changes
	var from cut
	for _, to := range append(r.cuts, r.cutNow()) {
		if to == from && len(all) > 0 {
			continue
		}
		all = append(all, changes{
			r.touched[from.touched:to.touched], r.orderUps[from.orders:to.orders], r.textUps[from.texts:to.texts],
			r.lineUps[from.lines:to.lines], r.lineNews[from.news:to.news],
			r.told[from.told:to.told],
		})
		from = to
	}
	return all
}

// changeOrders writes changes to orders of the books, keeps their desk states
// and the promised units, and sees to what is labelled or packed already. doc
// is the number of the import's document.
func (r *run) changeOrders(tx *store.Tx, c changes, doc int64) error {
	texts := newMany(1+textCount, insertTexts, textsUpsert)
	for _, t := range c.texts {
		if err := addTexts(tx, texts, t.id, t.text); err != nil {
			return err
		}
	}
	if err := texts.flush(tx); err != nil {
		return err
	}
	err := order.RebookAll(tx, c.touched, func() error {
		if err := writeOrders(tx, c.orders); err != nil {
			return err
		}
		if err := writeLines(tx, c.lines); err != nil {
			return err
		}
		for _, n := range c.news {
			if err := r.writeLine(tx, n.order, n.stated); err != nil {
				return err
			}
		}
		return r.stage.rows.lines.flush(tx)
	})
	if err != nil {
		return err
	}
	if err := order.Give(tx, c.ids(), doc); err != nil {
		return err
	}
	return exception.Imported(tx, doc, c.told)
}

// ids are the orders of which anything changes.
func (c *changes) ids() []int64 {
	ids := slices.Clone(c.touched)
	for _, t := range c.texts {
		ids = append(ids, t.id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// begun is an order of which something lies in a parcel: one that is packed
// between the plan and now is not gone.
const begun = "EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.picked > 0)"

func writeOrders(tx *store.Tx, ups []orderUp) error {
	rows := newMany(17, `WITH v(id, shop_id, platform, gone, created_at, paid_at, promised_at, shipped_at, remind_at, due_at, paid_fen, refund_fen,
		original_at, told_at, told_guess, first_shipped, made) AS (`,
		`) UPDATE orders AS o SET shop_id = v.shop_id, platform = v.platform, gone = CASE WHEN v.gone > o.gone AND `+begun+` THEN o.gone ELSE v.gone END, created_at = v.created_at, paid_at = v.paid_at,
		promised_at = v.promised_at, shipped_at = v.shipped_at, remind_at = v.remind_at, due_at = v.due_at, paid_fen = v.paid_fen,
		refund_fen = v.refund_fen, original_at = v.original_at, told_at = v.told_at, told_guess = v.told_guess, first_shipped = v.first_shipped,
		made = CASE WHEN o.made_doc > 0 THEN o.made ELSE v.made END FROM v WHERE o.id = v.id`)
	for i := range ups {
		u := &ups[i]
		if err := rows.add(tx, u.id, u.shop, u.platform, u.gone, u.created, u.paid, u.promised, u.shipped, u.remind, u.due, u.paidFen, u.refundFen,
			u.original, u.told, u.guess, u.firstShipped, u.made); err != nil {
			return err
		}
	}
	return rows.flush(tx)
}

// newWanted is order.DeriveWanted of a line as it is to be.
var newWanted = strings.NewReplacer("l.platform", "v.platform", "l.units", "v.units").Replace(order.DeriveWanted)

// stillSwapped says that a lead sends other goods for a line, and that the
// platform still calls it the same.
const stillSwapped = `(l.swap_doc > 0 AND l.sku_code = v.sku_code)`

// writeLines writes changed lines. One that was picked between the plan and
// now, beyond what it would want or under another SKU, stays as it is: the
// next import says so.
func writeLines(tx *store.Tx, ups []lineUp) error {
	rows := newMany(10, `WITH v(id, key, sku_code, sku_id, title, variant, units, price_fen, platform, note) AS (`,
		`) UPDATE order_line AS l SET key = v.key, sku_code = v.sku_code, sku_id = CASE WHEN `+stillSwapped+` THEN l.sku_id ELSE v.sku_id END,
		swap_sku = CASE WHEN `+stillSwapped+` THEN l.swap_sku ELSE 0 END, swap_doc = CASE WHEN l.swap_doc > 0 AND l.sku_code <> v.sku_code THEN -l.swap_doc ELSE l.swap_doc END,
		title = v.title, variant = v.variant, units = v.units, price_fen = v.price_fen, platform = v.platform, note = v.note, wanted = `+newWanted+`
		FROM v WHERE l.id = v.id AND (l.picked = 0 OR l.picked <= v.units AND l.sku_code = v.sku_code)
		AND NOT EXISTS (SELECT 1 FROM need n WHERE n.line_id = l.id AND n.picked > 0 AND (l.sku_id <> v.sku_id OR n.picked > n.per * v.units))`)
	for i := range ups {
		u := &ups[i]
		if err := rows.add(tx, u.id, u.key, u.code, u.sku, u.title, u.variant, u.units, u.price, u.platform, u.note); err != nil {
			return err
		}
	}
	return rows.flush(tx)
}

// mapLines gives lines that waited for a product its SKU.
func (r *run) mapLines(tx *store.Tx) error {
	for code, sku := range r.mapped {
		ids, err := waitingFor(tx, code)
		if err != nil {
			return err
		}
		err = order.RebookAll(tx, ids, func() error {
			_, err := tx.Exec("UPDATE order_line SET sku_id = $1 WHERE sku_code = $2 AND sku_id = 0", sku, code)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// waitingFor lists the orders that anybody may see with lines of a code whose
// SKU was not known.
func waitingFor(tx *store.Tx, code string) ([]int64, error) {
	var ids []int64
	err := tx.Each("SELECT DISTINCT o.id FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.sku_code = $1 AND l.sku_id = 0 AND o.state > 0", []any{code},
		func(read func(...any) error) error {
			var id int64
			err := read(&id)
			ids = append(ids, id)
			return err
		})
	return ids, err
}
