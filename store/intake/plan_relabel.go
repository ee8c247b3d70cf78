package intake

import (
	"shipdesk/store"
	"shipdesk/store/pack"
)

// planList decides about the waybills that an order list states of an order:
// all it has, so that a number the books do not know replaces one that the
// list does not know.
func (r *run) planList(o *orderRec, src int32) error {
	last := src
	for i := o.bill; i != 0; i = r.bills[i].next {
		if b := &r.bills[i]; !b.adding {
			last = max(last, b.src)
		}
	}
	var missing []*billRec
	for i := o.bill; i != 0; i = r.bills[i].next {
		b := &r.bills[i]
		switch {
		case b.adding || b.done:
		case b.src != last: // of two lists the later one counts
			b.fate, b.done = isUnchanged, true
		case r.inParcel(o, b.key) != 0:
			b.done = true
			p := r.inParcel(o, b.key)
			if r.parcels[p].oldKey != "" { // another order of the parcel renumbered it
				b.fate, b.changes = isChanged, bit(bitWaybill)
			}
			r.nameCarrier(p, b)
		default:
			missing = append(missing, b)
		}
	}
	if len(missing) == 1 {
		if p := r.onlyOther(o, last); p != 0 {
			missing[0].done = true
			return r.relabel(missing[0], p)
		}
	}
	for i := len(missing) - 1; i >= 0; i-- { // the chain runs backwards
		r.attach(missing[i])
	}
	return nil
}

// onlyOther finds the one parcel, not packed yet, that the order lies in and
// the list does not name; 0 if there is none or there are several.
func (r *run) onlyOther(o *orderRec, src int32) int32 {
	found := int32(0)
	for n := o.node; n != 0; n = r.nodes[n].next {
		p := r.nodes[n].parcel
		if r.nodes[n].state == nodeRemoved || r.parcels[p].state >= pack.Packed || r.listed(o, src, r.parcels[p].key) {
			continue
		}
		if found != 0 {
			return 0
		}
		found = p
	}
	return found
}

func (r *run) listed(o *orderRec, src int32, key string) bool {
	for i := o.bill; i != 0; i = r.bills[i].next {
		if b := &r.bills[i]; b.src == src && !b.adding && b.key == key {
			return true
		}
	}
	return false
}

// relabel gives an order's parcel another number: the order is alone in it, or
// the list states the number for all that are. Else the order moves out of the
// parcel that it shares, or into one that has the number already.
func (r *run) relabel(b *billRec, from int32) error {
	o := &r.orders[b.order]
	if why := r.barred(o, b.key); why != "" {
		r.refuseBill(b, b.key, why)
		return nil
	}
	all, err := r.ordersIn(from)
	if err != nil {
		return err
	}
	if r.live[b.key] == 0 && r.allBecome(all, from, b) {
		r.renumber(b, from)
		return nil
	}
	if !r.parcels[from].born {
		ok, err := r.mayMove(o.id, from)
		if err != nil {
			return err
		}
		if !ok {
			r.refuseBill(b, b.key, ReasonWaybillOpen)
			return nil
		}
	}
	r.moveOrder(b, from, len(all) == 1)
	return nil
}

// allBecome reports whether the files state one number for every order of a
// parcel.
func (r *run) allBecome(orders []int32, from int32, b *billRec) bool {
	for _, i := range orders {
		if i != b.order && (i == 0 || !r.becomes(i, from, b.key)) {
			return false
		}
	}
	return true
}

// becomes reports whether the list that counts for an order states one number
// for it that the books do not have, in place of the parcel's.
func (r *run) becomes(i, from int32, key string) bool {
	o := &r.orders[i]
	last := int32(0)
	for n := o.bill; n != 0; n = r.bills[n].next {
		if b := &r.bills[n]; !b.adding {
			last = max(last, b.src)
		}
	}
	if r.goesAlong(o, last, from) {
		return true
	}
	for n := o.bill; n != 0; n = r.bills[n].next {
		if b := &r.bills[n]; !b.adding && b.src == last && !b.done && b.key != key && r.inParcel(o, b.key) == 0 {
			return false // several new numbers: none of them stands for the parcel
		}
	}
	return last != 0 && r.listed(o, last, key) && r.onlyOther(o, last) == from
}

func (r *run) renumber(b *billRec, i int32) {
	p := &r.parcels[i]
	r.giveUp(p)
	if !p.born && p.oldKey == "" {
		p.oldKey = p.key
	}
	p.key, p.bill = b.key, r.billIndex(b)
	r.live[p.key] = i
	b.fate, b.changes = isChanged, bit(bitWaybill)
	r.nameCarrier(i, b)
}

// mayMove reports whether an order may leave a parcel: nobody has begun to
// pack it.
func (r *run) mayMove(order int64, from int32) (ok bool, err error) {
	err = r.db.Read(r.ctx, func(tx *store.Tx) error {
		ok, err = pack.MayLeave(tx, r.parcels[from].id, order)
		return err
	})
	return ok, err
}

func (r *run) moveOrder(b *billRec, from int32, last bool) {
	o := &r.orders[b.order]
	for n := o.node; n != 0; n = r.nodes[n].next {
		if r.nodes[n].parcel == from {
			r.nodes[n].state = nodeRemoved
		}
	}
	p := &r.parcels[from]
	if last {
		p.dropped = true
		r.giveUp(p)
	}
	born := p.born
	to := r.parcelFor(b)
	r.join(b, to)
	if !born {
		r.moves = append(r.moves, move{b.order, from, to, r.billIndex(b)})
	}
	b.fate, b.changes = isChanged, b.changes|bit(bitMoved)
}

// giveUp frees a parcel's number.
func (r *run) giveUp(p *parcelPlan) {
	delete(r.live, p.key)
	if !p.born {
		r.freed[p.key] = true
	}
}
