package intake

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"shipdesk/store"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// orderUp is the row of an order in the books as it is to be.
type orderUp struct {
	id, shop, platform, gone         int64
	created, paid, promised, shipped int64
	remind, due, paidFen, refundFen  int64
	original, agreed                 int64 // the latest time by rule or promise, and by what the buyer agreed to
	made, madeDoc                    int64 // its kind, and the document by which a lead said so
	told, guess                      int64 // when the platform was told that it is shipped; 1 = guessed
	firstShipped                     int64 // the platform called it shipped when this desk first saw it
}

// textUp is the texts of an order in the books as they are to be.
type textUp struct {
	id   int64
	text string
}

// oldOrder is an order in the books.
type oldOrder struct {
	orderUp
	state int8
	no    string
	text  string
	lines []oldLine
}

// planOrders decides what becomes of orders and their lines, some hundred
// orders at a time.
func (r *run) planOrders() error {
	r.firstSeen, r.asked, r.adopted = map[int32]int64{}, map[int32]bool{}, map[int64]bool{}
	for from := 1; from < len(r.orders); from += loaders * inSize {
		if err := r.planSome(from); err != nil {
			return err
		}
		r.cutChanges()
	}
	for shop, n := range r.firstSeen {
		r.result.ShippedFirstSeen = append(r.result.ShippedFirstSeen, ShopCount{r.shops[shop].name, n})
	}
	return nil
}

// loaders is how many goroutines read the books at once: reading a hundred
// thousand orders is most of the time of an import that brings nothing new.
const loaders = 2

// planSome plans the orders from one index on, as many as are read at once.
func (r *run) planSome(from int) error {
	var old [loaders]map[string][]*oldOrder
	var errs [loaders]error
	var all sync.WaitGroup
	for i := range loaders {
		lo := from + i*inSize
		if lo >= len(r.orders) {
			break
		}
		all.Go(func() {
			errs[i] = r.db.Read(r.ctx, func(tx *store.Tx) (err error) {
				old[i], err = r.loadOrders(tx, lo, min(lo+inSize, len(r.orders)))
				return err
			})
		})
	}
	all.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		return err
	}
	for i := from; i < min(from+loaders*inSize, len(r.orders)); i++ {
		r.planOrder(int32(i), old[(i-from)/inSize])
		r.noteStatus(&r.orders[i])
	}
	return nil
}

// noteStatus counts an order that is to be packed here though nobody knows
// what its status says.
func (r *run) noteStatus(o *orderRec) {
	if order.Platform(o.platform) != order.Unknown || o.stated&bit(bitPlatform) == 0 || o.gone || order.State(o.desk) > order.Open {
		return
	}
	said, _, _ := strings.Cut(o.text, between)
	if said == "" {
		return
	}
	list := &r.result.UnknownStatus
	i := slices.IndexFunc(*list, func(s StatusCount) bool { return s.Status == said })
	if i < 0 {
		i, *list = len(*list), append(*list, StatusCount{Status: said})
	}
	(*list)[i].Orders++
}

const selectOrders = `SELECT o.id, o.no, o.shop_id, o.state, o.platform, o.gone, o.created_at, o.paid_at, o.promised_at, o.shipped_at,
	o.remind_at, o.due_at, o.paid_fen, o.refund_fen, o.original_at, o.agreed_at, o.told_at, o.told_guess, o.first_shipped, o.made, o.made_doc, coalesce(t.status, ''), coalesce(t.buyer, ''), coalesce(t.receiver, ''),
	coalesce(t.address, ''), coalesce(t.phone, ''), coalesce(t.note, ''), coalesce(t.message, ''),
	coalesce(t.new_sku, ''), coalesce(t.new_address, ''), coalesce(t.abnormal, ''), coalesce(t.closed_why, '')
	FROM orders o LEFT JOIN order_text t ON t.order_id = o.id WHERE o.state > 0 AND o.no IN `

// loadOrders reads the orders in the books that have the numbers of some
// records, with their lines.
func (r *run) loadOrders(tx *store.Tx, from, to int) (map[string][]*oldOrder, error) {
	byNo, byID := map[string][]*oldOrder{}, map[int64]*oldOrder{}
	args := make([]any, inSize)
	for i := range args {
		args[i] = r.orders[min(from+i, to-1)].no
	}
	var ids []int64
	err := tx.Each(selectOrders+inList, args, func(read func(...any) error) error {
		var o oldOrder
		var t [textCount]string
		err := read(&o.id, &o.no, &o.shop, &o.state, &o.platform, &o.gone, &o.created, &o.paid, &o.promised, &o.shipped, &o.remind, &o.due,
			&o.paidFen, &o.refundFen, &o.original, &o.agreed, &o.told, &o.guess, &o.firstShipped, &o.made, &o.madeDoc, &t[0], &t[1], &t[2], &t[3], &t[4], &t[5], &t[6], &t[7], &t[8], &t[9], &t[10])
		o.text = joinTexts(t[:])
		byNo[o.no] = append(byNo[o.no], &o)
		byID[o.id] = &o
		ids = append(ids, o.id)
		return err
	})
	if err != nil {
		return nil, err
	}
	return byNo, loadLines(tx, ids, byID)
}

func loadLines(tx *store.Tx, ids []int64, byID map[int64]*oldOrder) error {
	args := make([]any, inSize)
	for len(ids) > 0 {
		n := min(len(ids), inSize)
		for i := range args {
			args[i] = ids[min(i, n-1)]
		}
		ids = ids[n:]
		err := tx.Each(`SELECT id, order_id, key, sku_code, sku_id, title, variant, units, picked, price_fen, platform, note
			FROM order_line WHERE gift = 0 AND order_id IN `+inList+" ORDER BY order_id, id", args, func(read func(...any) error) error {
			var l oldLine
			var of int64
			err := read(&l.id, &of, &l.key, &l.code, &l.sku, &l.title, &l.variant, &l.units, &l.picked, &l.price, &l.platform, &l.note)
			if o := byID[of]; o != nil {
				o.lines = append(o.lines, l)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// planOrder finds a record's order in the books and compares them.
func (r *run) planOrder(i int32, byNo map[string][]*oldOrder) {
	o := &r.orders[i]
	old, ok := r.findOld(o, byNo[o.no])
	switch {
	case !ok:
		r.refuseOrder(o)
	case old != nil:
		o.id, o.exists, o.desk = old.id, true, old.state
		if !o.isVoid() {
			r.compareOrder(o, old)
		}
	case !o.isVoid():
		r.planNew(o)
	}
}

// findOld finds the order in the books: by number and shop, or by number in
// any shop if the files name none; one that was imported without a shop is
// anybody's. It answers false if several shops have it.
func (r *run) findOld(o *orderRec, candidates []*oldOrder) (*oldOrder, bool) {
	want := o.shop
	if want == 0 {
		if len(candidates) == 1 {
			return candidates[0], true
		}
		want = r.shopOf[r.o.Shop]
	}
	var unnamed *oldOrder
	for _, c := range candidates {
		if c.shop == r.shops[want].id && want != 0 {
			return c, true
		}
		if c.shop == 0 && !r.adopted[c.id] {
			unnamed = c
		}
	}
	if o.shop == 0 && len(candidates) > 1 {
		return unnamed, unnamed != nil && want != 0
	}
	if unnamed != nil && o.shop != 0 {
		r.adopted[unnamed.id] = true
	}
	return unnamed, true
}

// refuseOrder refuses everything the files say of an order whose shop is in
// doubt.
func (r *run) refuseOrder(o *orderRec) {
	if o.head.row != 0 {
		o.fate = isRefused
		r.refuseField(o.head, WhatOrder, sheet.OrderNo, o.no, o.no, ReasonSeveralShops, "")
	}
	for i := o.line; i != 0; i = r.lines[i].next {
		r.refuseLine(&r.lines[i], sheet.OrderNo, o.no, ReasonSeveralShops, "")
	}
	for i := o.bill; i != 0; i = r.bills[i].next {
		r.refuseBill(&r.bills[i], o.no, ReasonSeveralShops)
	}
	o.line, o.bill, o.head = 0, 0, at{}
}

// planNew decides about an order that the books do not have.
func (r *run) planNew(o *orderRec) {
	r.shops[o.shop].used = true
	if r.shops[o.shop].name == "" {
		r.unnamed++
	}
	if o.head.row != 0 {
		o.fate, o.gone = isNew, r.goneAtFirst(o)
	} else {
		o.platform = status(order.NoHead)
		r.result.WaitingForHead++
	}
	if o.line == 0 {
		r.result.WaitingForLines++
	}
	if o.text == "" {
		o.text = noTexts
	}
	for _, s := range r.statedLines(o) {
		r.lines[s.line].fate = isNew
		r.meetGoods(&r.lines[s.line], r.shops[o.shop].name)
	}
	r.settleOlder(o)
}

// goneAtFirst decides about an order whose head is seen for the first time:
// one that reached the buyer is gone, one that the platform calls shipped is
// what the shop says of such orders.
func (r *run) goneAtFirst(o *orderRec) bool {
	switch order.Platform(o.seen) {
	case order.Done:
		return true
	case order.Shipped:
	default:
		return false
	}
	answer := r.o.Shipped
	if answer != "" {
		r.asked[o.shop] = true
	} else if answer = r.shops[o.shop].shipped; answer == "" {
		r.firstSeen[o.shop]++
	}
	if answer == ShippedGone {
		r.gone++
		return true
	}
	return false
}

// answeredAnew reports whether the answer given now turns over what an order
// first seen as shipped was taken for: open, or gone. Without a flag the books
// stay as they are, and so does an order of which something was packed here.
func (r *run) answeredAnew(o *orderRec, old *oldOrder) bool {
	packed := slices.ContainsFunc(old.lines, func(l oldLine) bool { return l.picked > 0 })
	turned := old.gone == 1 && r.o.Shipped == ShippedOpen || old.gone == 0 && old.firstShipped == 1 && r.o.Shipped == ShippedGone
	if !turned || packed || order.Platform(o.seen) == order.Done || old.gone == 0 && order.Platform(o.seen) != order.Shipped {
		return false
	}
	if r.shops[o.shop].id == old.shop {
		r.asked[o.shop] = true
	}
	return true
}

// rowOf is the order's row as the record alone says it.
func (r *run) rowOf(o *orderRec) orderUp {
	u := orderUp{id: o.id, shop: r.shops[o.shop].id, platform: int64(o.platform), created: o.created, paid: o.paid, promised: o.promised,
		shipped: o.shipped, paidFen: o.paidFen, refundFen: o.refundFen, made: int64(o.made)}
	if o.gone {
		u.gone = 1
	}
	u.firstShipped = o.firstShipped()
	r.setHours(&u)
	r.setTold(&u)
	return u
}

// setHours reckons when an order has to leave.
func (r *run) setHours(u *orderUp) {
	t := r.times.For(u.shop, u.paid, deadline.Made(u.made)).Times(deadline.Order{CreatedAt: u.created, PaidAt: u.paid, PromisedAt: u.promised, AgreedAt: u.agreed})
	u.remind, u.original, u.due = t.RemindAt, t.OriginalAt, t.DueAt
}

// setTold notes since when the platform calls an order shipped: what the file
// says of it, else now, when it is first seen so.
func (r *run) setTold(u *orderUp) {
	is := order.Platform(u.platform)
	switch {
	case u.shipped > 0:
		u.told, u.guess = u.shipped, 0
	case u.told == 0 && (is == order.Shipped || is == order.Done):
		u.told, u.guess = r.act.At, 1
	}
}

// firstShipped is 1 if the files call the order shipped.
func (o *orderRec) firstShipped() int64 {
	if order.Platform(o.seen) == order.Shipped {
		return 1
	}
	return 0
}

// compareOrder decides about an order that the books have: what the files
// state and the books lack is a change, what they do not state stays.
func (r *run) compareOrder(o *orderRec, old *oldOrder) {
	to, text := old.orderUp, old.text
	if o.head.row != 0 && r.sources[o.headSrc].is.Weak && order.Platform(old.platform) != order.NoHead {
		o.fate = isUnchanged
	} else if o.head.row != 0 {
		r.shops[o.shop].used = true
		to, text = r.mergeOld(o, old)
		if r.answeredAnew(o, old) {
			to.gone = 1 - old.gone
			o.gone = to.gone == 1
			r.gone += to.gone
			o.changes |= bit(bitReopened)
		}
		o.fate = isUnchanged
		if order.Platform(old.platform) == order.NoHead {
			o.fate = isNew
			if r.goneAtFirst(o) {
				to.gone = 1
			}
			to.firstShipped = o.firstShipped()
		} else if o.changes != 0 {
			o.fate = isChanged
		}
	} else if order.Platform(old.platform) == order.NoHead {
		r.result.WaitingForHead++
	}
	changed := to != old.orderUp
	if changed {
		r.orderUps = append(r.orderUps, to)
	}
	if text != old.text {
		r.textUps = append(r.textUps, textUp{o.id, text})
	}
	if o.line == 0 && len(old.lines) == 0 {
		r.result.WaitingForLines++
	}
	if o.line != 0 && len(old.lines) > 0 && r.sources[r.lines[o.line].src].is.Weak {
		r.settleOlder(o) // the books know better
		o.line = 0
	}
	before, beforeNew := len(r.lineUps), len(r.lineNews)
	if o.line == 0 && to.shop != old.shop {
		r.mapAdopted(old, r.shops[o.shop].name)
	}
	linesMapped := len(r.lineUps) > before
	linesChanged := o.line != 0 && r.compareLines(o, old)
	if linesChanged && o.fate == isUnchanged {
		o.changes |= bit(bitLines)
	}
	if changed || linesChanged || linesMapped {
		r.touched = append(r.touched, o.id)
	}
	r.noteChanges(o, old, to, text, before, beforeNew)
	r.noteNews(o, old, to, text, before, beforeNew)
}

// mergeOld lays what the record states over the order in the books, and notes
// the differences.
func (r *run) mergeOld(o *orderRec, old *oldOrder) (orderUp, string) {
	to := old.orderUp
	for _, f := range []struct {
		to    *int64
		value int64
		bit   int
		ok    bool
	}{
		{&to.shop, r.shops[o.shop].id, bitShop, o.shop != 0},
		{&to.platform, int64(o.platform), bitPlatform, o.stated&bit(bitPlatform) != 0 || to.platform == int64(order.NoHead)},
		{&to.created, o.created, bitCreated, o.created != 0}, {&to.paid, o.paid, bitPaid, o.paid != 0},
		{&to.promised, o.promised, bitPromised, o.promised != 0}, {&to.shipped, o.shipped, bitShipped, o.shipped != 0},
		{&to.paidFen, o.paidFen, bitPaidFen, o.stated&bit(bitPaidFen) != 0},
		{&to.refundFen, o.refundFen, bitRefundFen, o.stated&bit(bitRefundFen) != 0},
		{&to.made, int64(o.made), bitMade, o.stated&bit(bitMade) != 0 && to.madeDoc == 0},
	} {
		if f.ok && *f.to != f.value {
			*f.to = f.value
			o.changes |= bit(f.bit)
		}
	}
	if o.changes&(bit(bitCreated)|bit(bitPaid)|bit(bitPromised)|bit(bitShop)|bit(bitMade)) != 0 {
		r.setHours(&to)
	}
	r.setTold(&to)
	if o.text == old.text {
		return to, old.text
	}
	texts, news := splitTexts(old.text), splitTexts(o.text)
	for i := range texts {
		if o.stated&bit(i) != 0 && texts[i] != news[i] {
			texts[i] = news[i]
			o.changes |= bit(i)
		}
	}
	return to, joinTexts(texts)
}
