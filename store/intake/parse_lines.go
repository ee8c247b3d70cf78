package intake

import (
	"math"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// statedOfLines says which fields of a line a table speaks of.
func statedOfLines(s *sheet.Sheet) uint32 {
	var stated uint32
	for f, b := range map[sheet.Field]int{
		sheet.Title: bitTitle, sheet.Variant: bitVariant, sheet.Price: bitPrice,
		sheet.OrderStatus: bitPlatform, sheet.RefundStatus: bitPlatform,
	} {
		if s.Has(f) {
			stated |= bit(b)
		}
	}
	if s.Has(sheet.SellerNote) && s.Kind() == sheet.KindLines {
		stated |= bit(bitLineNote)
	}
	return stated
}

// lineRow reads a row of a list of lines, which names no shop.
func (p *parser) lineRow() {
	if no, ok := p.id(sheet.OrderNo); ok {
		if i, ok := p.anyOrder(scan.Clean(no)); ok {
			p.readLine(i)
		}
	}
}

// orderLineRow reads a row that has the order's columns as well.
func (p *parser) orderLineRow() {
	no, ok := p.orderNo()
	if !ok {
		return
	}
	h := p.readHead()
	if !p.failed {
		h.platform, h.seen = platformOf(h.texts[textStatus], "", 0, 0)
		p.weighPayment(&h)
		h.stated &^= bit(bitRefundFen) // the line's
	}
	bad := p.failed
	i, ok := p.headOrder(scan.Clean(no))
	switch {
	case !ok:
		return
	case bad:
		p.broken[statement{i, p.src}] = p.at.row
		return
	case !p.readLine(i):
		return
	}
	o := &p.orders[i]
	h.fill = o.head.row != 0 && o.headSrc == p.src
	p.mergeHead(o, &h)
	p.listWaybills(i, false)
}

// orderNo gives the order number of a row. Some platforms write what is the
// order's in its first row only: a further row has goods and nothing else.
func (p *parser) orderNo() (no string, ok bool) {
	if p.row.Empty(sheet.OrderNo) && p.order != "" && p.goodsOnly() {
		return p.order, true
	}
	p.order = ""
	if no, ok = p.id(sheet.OrderNo); ok {
		p.order = no
	}
	return no, ok
}

func (p *parser) goodsOnly() bool {
	for _, f := range []sheet.Field{sheet.CreatedAt, sheet.PaidAt, sheet.Buyer, sheet.Receiver, sheet.Phone, sheet.Address, sheet.AmountPaid, sheet.Waybill, sheet.LabelText} {
		if !p.row.Empty(f) {
			return false
		}
	}
	return !p.row.Empty(sheet.Units)
}

// readLine reads the line's columns of a row of order i. A row that can't be
// taken leaves the order's list of lines in pieces: none of it is taken then,
// lest a parcel leave without the goods of the bad row.
func (p *parser) readLine(i int32) bool {
	l := lineRec{at: p.at, order: i, fate: undecided}
	code := scan.Clean(p.row.Text(sheet.SKUCode))
	if code == "" {
		code = scan.Clean(p.row.Text(sheet.Barcode))
	}
	title := p.row.Text(sheet.Title)
	units, ok := p.units(sheet.Units)
	taken := ok && units == 0 && p.sources[p.src].is.ZeroDrops
	if taken {
		units = 1 // it is kept as a line that is not sent any more
	}
	switch {
	case !ok:
	case units == 0:
		p.refuseRow(sheet.Units, p.row.Text(sheet.Units), ReasonZero)
	case units > math.MaxInt32:
		p.refuseRow(sheet.Units, p.row.Text(sheet.Units), Reason(sheet.ReasonTooBig))
	case code == "" && title == "":
		p.refuseRow(sheet.SKUCode, "", ReasonNoCode)
	}
	if !p.row.Empty(sheet.SubOrderNo) {
		if sub, err := p.row.ID(sheet.SubOrderNo); err != nil {
			p.refuseCell(err)
		} else {
			l.sub = scan.Clean(sub)
		}
	}
	if p.failed {
		p.broken[statement{i, p.src}] = p.at.row
		return false
	}
	l.units = int32(units)
	l.code, l.title, l.variant = p.texts.number(code), p.texts.number(title), p.texts.number(p.row.Text(sheet.Variant))
	if p.sources[p.src].line&bit(bitLineNote) != 0 {
		l.note = p.texts.number(p.row.Text(sheet.SellerNote))
	}
	l.price, _ = p.fen(sheet.Price)
	refundFen, _ := p.fen(sheet.RefundAmount)
	is, _ := platformOf(p.row.Text(sheet.OrderStatus), p.row.Text(sheet.RefundStatus), refundFen, 0)
	if taken || strings.EqualFold(p.row.Text(sheet.NeedsShipping), "false") {
		is = order.Closed
	}
	l.platform = status(is)
	p.addLine(i, l)
	return true
}

func (r *records) addLine(i int32, l lineRec) {
	l.next = r.orders[i].line
	r.orders[i].line = int32(len(r.lines))
	r.lines = append(r.lines, l)
}

// refuseIncomplete refuses the lines of every list that has a refused row,
// and takes them off their orders.
func (r *run) refuseIncomplete() {
	for st, row := range r.broken {
		kept := int32(0)
		link := &kept
		for i := r.orders[st.order].line; i != 0; i = r.lines[i].next {
			l := &r.lines[i]
			if l.src != st.src {
				*link = i
				link = &l.next
				continue
			}
			r.refuseLine(l, sheet.OrderNo, r.orders[st.order].no, ReasonIncomplete, strconv.Itoa(int(row)))
		}
		*link = 0
		r.orders[st.order].line = kept
	}
}
