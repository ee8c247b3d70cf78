package intake

import (
	"cmp"
	"strings"

	"shipdesk/scan"
	"shipdesk/store/deadline"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// textFields are the columns of the order's texts.
var textFields = [textCount]sheet.Field{
	textStatus: sheet.OrderStatus, textBuyer: sheet.Buyer, textReceiver: sheet.Receiver, textAddress: sheet.Address, textPhone: sheet.Phone,
	textNote: sheet.SellerNote, textMessage: sheet.BuyerMessage, textNewSKU: sheet.ChangedSKU, textNewAddress: sheet.ChangedAddress,
	textAbnormal: sheet.Abnormal, textClosedWhy: sheet.CloseReason,
}

var regionFields = []sheet.Field{sheet.Province, sheet.City, sheet.District, sheet.Street}

// statedTexts says which texts of an order a table speaks of: an empty cell
// in such a column is a text taken away.
func statedTexts(s *sheet.Sheet) uint32 {
	var stated uint32
	for i, f := range textFields {
		if s.Has(f) {
			stated |= bit(i)
		}
	}
	for _, f := range regionFields {
		if s.Has(f) {
			stated |= bit(textAddress)
		}
	}
	return stated
}

// head is what one row says of an order.
type head struct {
	texts     [textCount]string
	created   int64
	paid      int64
	promised  int64
	made      deadline.Made
	shipped   int64
	paidFen   int64
	refundFen int64
	stated    uint32
	platform  order.Platform
	seen      order.Platform
	fill      bool // a further row of an order within one table: it fills what is empty
}

func (p *parser) orderRow() {
	no, ok := p.id(sheet.OrderNo)
	if !ok {
		return
	}
	h := p.readHead()
	if p.failed {
		return
	}
	i, ok := p.headOrder(scan.Clean(no))
	if !ok {
		return
	}
	o := &p.orders[i]
	if o.head.row != 0 {
		p.agains = append(p.agains, again{at: p.at, what: WhatOrder, key: o.no})
		h.fill = o.headSrc == p.src
	}
	p.mergeHead(o, &h)
	p.listWaybills(i, false)
}

// readHead reads the order's columns of a row.
func (p *parser) readHead() head {
	h := head{
		created: p.millis(sheet.CreatedAt), paid: p.millis(sheet.PaidAt),
		promised: p.millis(sheet.PromisedAt), shipped: p.millis(sheet.ShippedAt),
	}
	has := p.sources[p.src].head
	for i, f := range textFields {
		if has&bit(i) != 0 {
			h.texts[i] = p.row.Text(f)
		}
	}
	if has&bit(textAddress) != 0 {
		h.texts[textAddress] = p.address(h.texts[textAddress])
	}
	h.stated = has
	var ok bool
	if h.paidFen, ok = p.fen(sheet.AmountPaid); ok {
		h.stated |= bit(bitPaidFen)
	}
	if h.refundFen, ok = p.fen(sheet.RefundAmount); ok {
		h.stated |= bit(bitRefundFen)
	}
	refund := p.row.Text(sheet.RefundStatus)
	if h.texts[textStatus] != "" || refund != "" {
		h.stated |= bit(bitPlatform)
	}
	h.platform, h.seen = platformOf(h.texts[textStatus], refund, h.refundFen, h.paidFen)
	if made, ok := p.made(); ok {
		h.made = made
		h.stated |= bit(bitMade)
	}
	p.weighPayment(&h)
	return h
}

// made is whether the row's order is a presale or made to order. A column that
// is called so says it with a yes or a no.
func (p *parser) made() (deadline.Made, bool) {
	said := p.row.Text(sheet.OrderKind)
	if is, ok := deadline.MadeNamed(said); ok || said == "" {
		return is, ok
	}
	of, ok := deadline.MadeNamed(p.sheet.Column(sheet.OrderKind))
	switch strings.ToLower(said) {
	case "是", "y", "yes", "true", "1":
		return of, ok
	case "否", "n", "no", "false", "0", "-":
		return deadline.Plain, ok
	}
	return deadline.Plain, false
}

// weighPayment adds what is said apart from the status: whether the order was
// cancelled, and whether it was paid.
func (p *parser) weighPayment(h *head) {
	if !p.weighs {
		return
	}
	was := h.platform
	open := was == order.ToShip || was == order.Unknown
	is := p.sources[p.src].is
	pay := sheet.Status(p.row.Text(sheet.PayStatus))
	switch {
	case p.millis(sheet.CancelledAt) != 0:
		h.platform = order.Closed
	case pay == sheet.Refunded || pay == sheet.Closed && open:
		h.platform = platforms[pay]
	case pay == sheet.WaitPay && open || is.PaidTells && h.paid == 0:
		h.platform = order.WaitPay
	case is.PaidTells && was == order.Unknown:
		h.platform = order.ToShip
	}
	if h.platform != was {
		h.stated |= bit(bitPlatform)
	}
}

// address is the receiver's address in one text, however many columns it has.
func (p *parser) address(street string) string {
	var parts []string
	for _, f := range regionFields {
		if s := p.row.Text(f); s != "" && !strings.Contains(street, s) {
			parts = append(parts, s)
		}
	}
	if street != "" {
		parts = append(parts, street)
	}
	for _, s := range p.row.Texts(sheet.Address2) {
		if !strings.Contains(street, s) {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

var platforms = map[sheet.PlatformStatus]order.Platform{
	sheet.WaitPay: order.WaitPay, sheet.ToShip: order.ToShip, sheet.Shipped: order.Shipped, sheet.Done: order.Done,
	sheet.Closed: order.Closed, sheet.RefundAsked: order.RefundAsked, sheet.Refunded: order.Refunded,
}

// platformOf joins what the status and the refund columns say. seen is
// Shipped or Done if the goods are on their way, refund or not.
func platformOf(status, refund string, refundFen, paidFen int64) (is, seen order.Platform) {
	is = platforms[sheet.Status(status)] // Unknown for words we have none for
	if is == order.Shipped || is == order.Done {
		seen = is
	}
	if is == order.Closed && refundFen > 0 {
		is = order.Refunded
	}
	if refund == "" {
		return is, seen
	}
	switch sheet.Status(refund) {
	case sheet.Refunded:
		if partly := refundFen > 0 && refundFen < paidFen; !partly || is == order.Closed {
			is = order.Refunded
		}
	case sheet.RefundAsked:
		if is == order.ToShip || is == order.Shipped || is == order.Unknown {
			is = order.RefundAsked
		}
	}
	return is, seen
}

// mergeHead writes what a row says into the order: of two tables the later
// one counts, within a table a further row only adds.
func (p *parser) mergeHead(o *orderRec, h *head) {
	texts := splitTexts(o.text)
	for i, s := range h.texts {
		if h.stated&bit(i) != 0 && (!h.fill || texts[i] == "") {
			texts[i] = s
		}
	}
	o.text = joinTexts(texts)
	for _, v := range []struct {
		to   *int64
		from int64
		ok   bool
	}{
		{&o.created, h.created, h.created != 0}, {&o.paid, h.paid, h.paid != 0},
		{&o.promised, h.promised, h.promised != 0}, {&o.shipped, h.shipped, h.shipped != 0},
		{&o.paidFen, h.paidFen, h.stated&bit(bitPaidFen) != 0}, {&o.refundFen, h.refundFen, h.stated&bit(bitRefundFen) != 0},
	} {
		if v.ok && (!h.fill || *v.to == 0) {
			*v.to = v.from
		} else if v.ok && v.to == &o.paidFen && p.sources[p.src].is.LineMoney {
			o.paidFen += h.paidFen
		}
	}
	if h.stated&bit(bitMade) != 0 && (!h.fill || o.made == 0) {
		o.made = int8(h.made)
	}
	if h.stated&bit(bitPlatform) != 0 {
		if !h.fill || o.stated&bit(bitPlatform) == 0 || livelier(h.platform, order.Platform(o.platform)) {
			o.platform, o.seen = status(h.platform), status(h.seen)
		}
	}
	o.stated |= h.stated
	o.headSrc = p.src
	if o.head.row == 0 {
		o.head = p.at
	}
}

// liveliness says, where the rows of one order differ, which of them the
// order goes by: an order is closed only if all of it is.
var liveliness = map[order.Platform]int{
	order.ToShip: 7, order.RefundAsked: 6, order.Unknown: 5, order.Shipped: 4, order.WaitPay: 3, order.Done: 2, order.Refunded: 1, order.Closed: 0,
}

func livelier(a, b order.Platform) bool { return liveliness[a] > liveliness[b] }

// shopOfRow gives the shop that the row or the options name, 0 = none.
func (p *parser) shopOfRow() int32 {
	name := p.row.Text(sheet.Shop)
	if name == "" {
		name = p.o.Shop
	}
	s := p.shop(name)
	if s != 0 && p.shops[s].platform == "" {
		p.shops[s].platform = cmp.Or(p.row.Text(sheet.Platform), p.sources[p.src].is.Platform)
	}
	return s
}

// headOrder finds the order of a row that speaks for its shop.
func (p *parser) headOrder(no string) (int32, bool) {
	shop := p.shopOfRow()
	if shop == 0 {
		return p.anyOrder(no)
	}
	unnamed := int32(0)
	for i := p.orderOf[no]; i != 0; i = p.orders[i].next {
		switch p.orders[i].shop {
		case shop:
			return i, true
		case 0:
			unnamed = i
		}
	}
	if unnamed != 0 {
		p.orders[unnamed].shop = shop
		return unnamed, true
	}
	return p.addOrder(no, shop), true
}

// anyOrder finds the order of a row that names no shop: the one of this
// number, whatever its shop.
func (p *parser) anyOrder(no string) (int32, bool) {
	first := p.orderOf[no]
	if first == 0 {
		return p.addOrder(no, 0), true
	}
	if p.orders[first].next == 0 {
		return first, true
	}
	for i := first; i != 0; i = p.orders[i].next {
		if p.o.Shop != "" && p.orders[i].shop == p.shopOf[p.o.Shop] {
			return i, true
		}
	}
	p.refuseRow(sheet.OrderNo, no, ReasonSeveralShops)
	return 0, false
}

func (r *records) addOrder(no string, shop int32) int32 {
	i := int32(len(r.orders))
	r.orders = append(r.orders, orderRec{no: no, shop: shop, next: r.orderOf[no]})
	r.orderOf[no] = i
	return i
}
