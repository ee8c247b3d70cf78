package intake

import (
	"context"

	"shipdesk/store"
	"shipdesk/store/exception"
	"shipdesk/store/order"
	"shipdesk/store/pack"
)

// publishOrders is how many orders of the books one transaction changes.
// Changes beyond that come in further ones after the document was posted; if
// the machine dies between them, importing the files again does the rest.
const publishOrders = 10_000

// publish shows what was staged, applies what changed and posts the document.
// From here on the import is no longer cancelled.
func (r *run) publish() error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	if !r.tally() {
		return nil
	}
	ctx := context.WithoutCancel(r.ctx)
	groups := r.groupChanges()
	err := r.write(ctx, func(tx *store.Tx) error { return r.publishAll(tx, groups[0]) })
	if store.FaultCode(err) == store.FaultUnknown && r.isPosted(ctx) {
		err = nil
	}
	if err != nil {
		return err
	}
	r.stage.any = false // nothing left to clean up
	for _, g := range groups[1:] {
		if err := r.write(ctx, func(tx *store.Tx) error { return r.changeOrders(tx, g, r.result.Doc) }); err != nil {
			return err
		}
	}
	return nil
}

// isPosted looks, after a COMMIT that failed, whether it did.
func (r *run) isPosted(ctx context.Context) bool {
	err := r.db.Read(ctx, func(tx *store.Tx) error {
		return tx.Row("SELECT seq FROM doc WHERE key = $1", []any{r.act.Key[:]}, &r.result.Doc)
	})
	return err == nil
}

func (r *run) publishAll(tx *store.Tx, changes changes) error {
	doc := &store.Doc{Key: r.act.Key, Kind: DocKind}
	if r.hasBatch() {
		doc.Subject = r.batch
	}
	seq, err := tx.Reserve()
	if err != nil {
		return err
	}
	s := &r.stage
	if err := r.parcelIDsFree(tx); err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return r.saveShops(tx) },
		func() error { return r.rememberAnswers(tx) },
		func() error { return r.saveProducts(tx) },
		func() error { return r.saveKits(tx) },
		func() error { return r.mapLines(tx) },
		func() error { return r.bookOpenings(tx, doc, seq) },
		func() error { return order.Reveal(tx, s.orderLo, s.order-1) },
		func() error { return r.promise(tx) },
		func() error { return order.GiveRange(tx, s.orderLo, s.order-1, seq) },
		func() error { return r.changeOrders(tx, changes, seq) },
		func() error { return r.changeParcels(tx, seq) },
		func() error { return pack.Reveal(tx, s.parcelLo, s.parcel-1) },
		func() error { return r.knowTray(tx, seq) },
		func() error { return r.saveBatch(tx, seq) },
		func() error { return r.keepRefunds(tx) },
		func() error { return forgetStaging(tx) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	doc.Body = r.body()
	if err := tx.Post(r.act, doc); err != nil {
		return err
	}
	r.result.Doc = doc.Seq
	// What has documents of its own comes after the import's.
	if err := r.keepHouse(tx); err != nil {
		return err
	}
	return r.keepNotes(tx)
}

// rememberAnswers keeps, for each shop, whether orders first seen as shipped
// are still to be packed here.
func (r *run) rememberAnswers(tx *store.Tx) error {
	for shop := range r.asked {
		if _, err := tx.Exec("UPDATE shop SET shipped = $1 WHERE id = $2", r.o.Shipped, r.shops[shop].id); err != nil {
			return err
		}
	}
	return nil
}

// promise adds what the new orders promise, SKU by SKU.
func (r *run) promise(tx *store.Tx) error {
	sums := newMany(2, "INSERT INTO sku_sum(sku_id, promised)", " ON CONFLICT (sku_id) DO UPDATE SET promised = sku_sum.promised + excluded.promised")
	kits, err := order.Kits(tx)
	if err != nil {
		return err
	}
	for sku, units := range r.stage.promised {
		if kits[sku] {
			continue // its lines promise the parts
		}
		if err := sums.add(tx, sku, units); err != nil {
			return err
		}
	}
	if err := sums.flush(tx); err != nil {
		return err
	}
	return order.PromiseKits(tx, r.stage.orderLo, r.stage.order-1)
}

func (r *run) hasBatch() bool {
	for i := range r.parcels {
		if r.parcels[i].position > 0 {
			return true
		}
	}
	return false
}

func (r *run) saveBatch(tx *store.Tx, seq int64) error {
	if !r.hasBatch() {
		return nil
	}
	day := r.day()
	var no int64
	if err := tx.Row("SELECT coalesce(max(no), 0) + 1 FROM batch WHERE day = $1", []any{day}, &no); err != nil {
		return err
	}
	_, err := tx.Exec("INSERT INTO batch(id, day, no, doc_seq) VALUES ($1, $2, $3, $4)", r.batch, day, no, seq)
	r.result.Batch, r.result.BatchDay = no, day
	return err
}

// changeParcels renumbers parcels and puts orders into parcels that the books
// have already. Numbers that are given up are freed first, since another
// parcel may take them in the same import.
func (r *run) changeParcels(tx *store.Tx, seq int64) error {
	if err := r.freeNumbers(tx); err != nil {
		return err
	}
	if err := r.lateParcels(tx); err != nil {
		return err
	}
	for i := range r.parcels {
		if p := &r.parcels[i]; !p.born && !p.dropped && (p.oldKey != "" || p.recarry) {
			if err := r.relabelParcel(tx, p, seq); err != nil {
				return err
			}
		}
	}
	if err := r.saveCollected(tx); err != nil {
		return err
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if p := &r.parcels[n.parcel]; n.state == nodeNew && !p.dropped && !r.isStaged(p) {
			if err := sure(pack.Join(tx, p.id, r.orders[n.order].id)); err != nil {
				return err
			}
		}
	}
	for _, m := range r.moves {
		if err := r.moveOut(tx, m, seq); err != nil {
			return err
		}
	}
	return nil
}

// saveCollected keeps when the courier took parcels.
func (r *run) saveCollected(tx *store.Tx) error {
	for i := range r.parcels {
		if p := &r.parcels[i]; p.retake && !p.dropped {
			if err := pack.Collected(tx, p.id, p.taken); err != nil {
				return err
			}
		}
	}
	return nil
}

// sure turns a refusal that the plan did not expect into errStale.
func sure(ok bool, err error) error {
	if err == nil && !ok {
		return errStale
	}
	return err
}

func (r *run) freeNumbers(tx *store.Tx) error {
	for _, m := range r.moves {
		if err := sure(pack.MayLeave(tx, r.parcels[m.from].id, r.orders[m.order].id)); err != nil {
			return err
		}
	}
	for i := range r.parcels {
		p := &r.parcels[i]
		if !p.born && (p.dropped || p.oldKey != "") {
			if err := sure(pack.GiveUp(tx, p.id)); err != nil {
				return err
			}
		}
	}
	return nil
}

// lateParcels writes the new parcels that could not be staged.
func (r *run) lateParcels(tx *store.Tx) error {
	for i := range r.parcels {
		p := &r.parcels[i]
		if !p.born || p.dropped || r.isStaged(p) {
			continue
		}
		p.id = r.stage.parcel
		r.stage.parcel++
		if err := r.writeParcel(tx, p, pack.Staged); err != nil {
			return err
		}
	}
	return r.stage.rows.parcels.flush(tx)
}

func (r *run) relabelParcel(tx *store.Tx, p *parcelPlan, seq int64) error {
	carrier := r.texts.all[p.carrier]
	if p.oldKey == "" {
		return pack.Recarry(tx, p.id, carrier)
	}
	err := pack.Relabel(tx, p.id, pack.Label{Waybill: p.key, Carrier: carrier, Batch: r.batch, Position: int64(p.position)}, seq)
	if err == nil {
		err = exception.Relabelled(tx, p.id)
	}
	return err
}

func (r *run) moveOut(tx *store.Tx, m move, seq int64) error {
	from := &r.parcels[m.from]
	err := pack.Leave(tx, from.id, r.orders[m.order].id)
	if err != nil || !from.dropped || !r.isLastMove(m) {
		return err
	}
	return pack.Replace(tx, from.id, r.parcels[m.to].id, seq)
}

// isLastMove reports whether no later move leaves the same parcel.
func (r *run) isLastMove(m move) bool {
	for i := len(r.moves) - 1; i >= 0; i-- {
		if r.moves[i].from == m.from {
			return r.moves[i] == m
		}
	}
	return false
}
