package intake

import (
	"time"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/pack"
	"shipdesk/store/sheet"
)

// reuseAfter is how long a waybill belongs to a parcel that left: carriers
// use their numbers again, but not within weeks.
const reuseAfter = 30 * 24 * time.Hour

// parcelPlan is a parcel that the files speak of, in the books or new.
type parcelPlan struct {
	key      string
	oldKey   string // the number it had in the books, if that changes
	id       int64
	packedAt int64
	bill     int32 // the row that brought it, or renumbered it
	carrier  int32
	position int32
	joined   int32 // the last node that joined it
	state    pack.State
	born     bool  // new in this import
	spoken   bool  // its carrier was named in this import
	recarry  bool  // its carrier changes
	dropped  bool  // no order lies in it any more
	taken    int64 // when the courier collected it, UTC ms
	retake   bool  // that is new
}

// A node says that an order lies in a parcel.
type node struct {
	order, parcel, next int32
	before              int32 // the node that joined the parcel before
	bill                int32 // the row that said so, 0 = the books
	state               nodeState
}

type nodeState int8

const (
	nodeOld     nodeState = iota // in the books
	nodeNew                      // comes with this import
	nodeRemoved                  // the order moves to another parcel
)

// move takes an order out of a parcel of the books into another parcel.
type move struct {
	order, from, to, bill int32
}

func (r *run) planWaybills() error {
	r.parcels, r.nodes = make([]parcelPlan, 1, len(r.bills)), make([]node, 1, len(r.bills))
	r.live, r.left, r.byID, r.freed = map[string]int32{}, map[string]int32{}, map[int64]int32{}, map[string]bool{}
	if err := r.loadParcels(); err != nil {
		return err
	}
	if err := r.loadJoined(); err != nil {
		return err
	}
	for i := int32(1); i < int32(len(r.bills)); i++ {
		b := &r.bills[i]
		if b.done {
			continue
		}
		o := &r.orders[b.order]
		var err error
		switch {
		case !o.exists && o.isVoid():
			r.refuseBill(b, o.no, ReasonUnknownOrder)
		case b.adding:
			r.attach(b)
		default:
			err = r.planList(o, b.src)
		}
		if err != nil {
			return err
		}
		r.collect(b)
	}
	r.number()
	return nil
}

// collect notes when the courier took a parcel.
func (r *run) collect(b *billRec) {
	i := r.inParcel(&r.orders[b.order], b.key)
	if i == 0 || b.taken == 0 || r.parcels[i].taken == b.taken {
		return
	}
	r.parcels[i].taken, r.parcels[i].retake = b.taken, true
	b.changes |= bit(bitCollected)
	if b.fate == isUnchanged {
		b.fate = isChanged
	}
}

func (r *run) refuseBill(b *billRec, value string, why Reason) {
	b.fate, b.done, b.node = isRefused, true, 0
	f := sheet.Waybill
	if why == ReasonUnknownOrder || why == ReasonOrderGone || why == ReasonSeveralShops {
		f = sheet.OrderNo
	}
	no := r.orders[b.order].no
	r.refuseField(b.at, WhatWaybill, f, b.key, value, why, no)
	r.refusals[len(r.refusals)-1].Order = no
}

// loadParcels reads the parcels of the orders at hand, and those that have
// the waybills at hand.
func (r *run) loadParcels() error {
	var of []int32
	for i := range r.orders {
		if r.orders[i].exists && r.orders[i].bill != 0 {
			of = append(of, int32(i))
		}
	}
	byOrder := make(map[int64]int32, len(of))
	for _, i := range of {
		byOrder[r.orders[i].id] = i
	}
	const columns = "p.id, p.key, p.carrier, p.state, p.packed_at, p.collected_at"
	err := r.lookUp("SELECT a.order_id, "+columns+` FROM parcel_order a JOIN parcel p ON p.id = a.parcel_id
		WHERE p.state > 0 AND a.order_id IN `+inList, len(of), func(i int) any { return r.orders[of[i]].id },
		func(read func(...any) error) error {
			var id int64
			err := r.readParcel(func(dest ...any) error { return read(append([]any{&id}, dest...)...) }, func(p int32) {
				o := byOrder[id]
				r.nodes = append(r.nodes, node{order: o, parcel: p, next: r.orders[o].node})
				r.orders[o].node = int32(len(r.nodes) - 1)
			})
			return err
		})
	if err != nil {
		return err
	}
	return r.lookUp("SELECT "+columns+" FROM parcel p WHERE p.state > 0 AND p.key IN "+inList+" ORDER BY p.packed_at, p.id", len(r.bills)-1,
		func(i int) any { return r.bills[i+1].key }, func(read func(...any) error) error {
			return r.readParcel(read, func(int32) {})
		})
}

func (r *run) readParcel(read func(...any) error, found func(p int32)) error {
	var p parcelPlan
	var carrier string
	if err := read(&p.id, &p.key, &carrier, &p.state, &p.packedAt, &p.taken); err != nil {
		return err
	}
	i, ok := r.byID[p.id]
	if !ok {
		p.carrier = r.texts.number(carrier)
		i = int32(len(r.parcels))
		r.parcels = append(r.parcels, p)
		r.byID[p.id] = i
		if p.state < pack.Packed {
			r.live[p.key] = i
		} else if last := r.left[p.key]; last == 0 || r.parcels[last].packedAt < p.packedAt {
			r.left[p.key] = i
		}
	}
	found(i)
	return nil
}

// inParcel finds the parcel of an order that has a number, or that a lead joined
// the parcel of that number into; 0 = none.
func (r *run) inParcel(o *orderRec, key string) int32 {
	for n := o.node; n != 0; n = r.nodes[n].next {
		if p := &r.parcels[r.nodes[n].parcel]; r.nodes[n].state != nodeRemoved && (p.key == key || p.id != 0 && r.joined[key] == p.id) {
			return r.nodes[n].parcel
		}
	}
	return 0
}

// attach adds a waybill to an order: it joins the parcel that has the number
// and has not left, or a new one is made.
func (r *run) attach(b *billRec) {
	o := &r.orders[b.order]
	b.done = true
	if p := r.inParcel(o, b.key); p != 0 {
		r.nameCarrier(p, b)
		return
	}
	if why := r.barred(o, b.key); why != "" {
		value := b.key
		if why == ReasonOrderGone {
			value = o.no
		}
		r.refuseBill(b, value, why)
		return
	}
	r.join(b, r.parcelFor(b))
	b.fate = isNew
}

// barred says why an order can't get a waybill: the parcel that has it left
// without the order, or everything in the order left.
func (r *run) barred(o *orderRec, key string) Reason {
	if r.live[key] == 0 {
		if p := r.left[key]; p != 0 && r.act.At-r.parcels[p].packedAt < reuseAfter.Milliseconds() {
			return ReasonWaybillLeft
		}
	}
	if order.State(o.desk) != order.Packed {
		return ""
	}
	for n := o.node; n != 0; n = r.nodes[n].next {
		if r.parcels[r.nodes[n].parcel].state < pack.Packed {
			return ""
		}
	}
	return ReasonOrderGone
}

// parcelFor gives the parcel not packed yet that has the waybill; a new one
// if there is none.
func (r *run) parcelFor(b *billRec) int32 {
	if p := r.live[b.key]; p != 0 {
		r.nameCarrier(p, b)
		return p
	}
	i := int32(len(r.parcels))
	r.parcels = append(r.parcels, parcelPlan{key: b.key, bill: r.billIndex(b), carrier: b.carrier, state: pack.Ready, born: true, spoken: true})
	r.live[b.key] = i
	return i
}

func (r *run) billIndex(b *billRec) int32 {
	for i := r.orders[b.order].bill; i != 0; i = r.bills[i].next {
		if &r.bills[i] == b {
			return i
		}
	}
	return 0
}

func (r *run) join(b *billRec, p int32) {
	o := &r.orders[b.order]
	b.node = int32(len(r.nodes))
	r.nodes = append(r.nodes, node{order: b.order, parcel: p, next: o.node, bill: r.billIndex(b)})
	r.nodes[b.node].state, r.nodes[b.node].before = nodeNew, r.parcels[p].joined
	o.node, r.parcels[p].joined = b.node, b.node
}

// nameCarrier takes a parcel's carrier from the first row that speaks of it.
func (r *run) nameCarrier(i int32, b *billRec) {
	p := &r.parcels[i]
	if b.fate == undecided {
		b.fate = isUnchanged
	}
	if r.joined[b.key] != 0 && p.key != b.key { // a label that is void
		return
	}
	if p.spoken || b.carrier == 0 {
		return
	}
	p.spoken = true
	if p.state < pack.Packed && scan.CarrierKey(r.texts.all[p.carrier]) != scan.CarrierKey(r.texts.all[b.carrier]) {
		p.carrier, p.recarry = b.carrier, !p.born
		b.changes |= bit(bitCarrier)
		if b.fate == isUnchanged {
			b.fate = isChanged
		}
	}
}

// ordersIn gives the records of the orders in a parcel as planned so far; 0
// stands for one that the files do not speak of.
func (r *run) ordersIn(i int32) ([]int32, error) {
	var all []int32
	if p := &r.parcels[i]; !p.born {
		err := r.db.Read(r.ctx, func(tx *store.Tx) error {
			return tx.Each("SELECT order_id FROM parcel_order WHERE parcel_id = $1", []any{p.id}, func(read func(...any) error) error {
				var id int64
				err := read(&id)
				if n := r.recordOf(id); n == 0 || !r.hasLeft(n, i) {
					all = append(all, n)
				}
				return err
			})
		})
		if err != nil {
			return nil, err
		}
	}
	for n := r.parcels[i].joined; n != 0; n = r.nodes[n].before {
		if r.nodes[n].state != nodeRemoved {
			all = append(all, r.nodes[n].order)
		}
	}
	return all, nil
}

// recordOf finds the record of an order in the books that has waybills in the
// files.
func (r *run) recordOf(id int64) int32 {
	if r.recordByID == nil {
		r.recordByID = map[int64]int32{}
		for i := range r.orders {
			if r.orders[i].exists && r.orders[i].bill != 0 {
				r.recordByID[r.orders[i].id] = int32(i)
			}
		}
	}
	return r.recordByID[id]
}

// hasLeft reports whether an order moves out of a parcel in this import.
func (r *run) hasLeft(order, parcel int32) bool {
	for n := r.orders[order].node; n != 0; n = r.nodes[n].next {
		if r.nodes[n].parcel == parcel && r.nodes[n].state == nodeRemoved {
			return true
		}
	}
	return false
}

// number gives the parcels of this import their places in the batch, in the
// order in which the files speak of them.
func (r *run) number() {
	position := int32(0)
	for i := range r.bills {
		b := &r.bills[i]
		var p *parcelPlan
		switch {
		case b.node != 0:
			p = &r.parcels[r.nodes[b.node].parcel]
		case b.fate == isChanged && b.changes&bit(bitWaybill) != 0:
			p = r.renumberedBy(int32(i))
		}
		if p != nil && (p.born || p.oldKey != "") && p.position == 0 && !p.dropped {
			position++
			p.position = position
			if p.born {
				r.result.Parcels++
			}
		}
	}
}

func (r *run) renumberedBy(bill int32) *parcelPlan {
	if p := r.live[r.bills[bill].key]; p != 0 && r.parcels[p].bill == bill {
		return &r.parcels[p]
	}
	return nil
}
