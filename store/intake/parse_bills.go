package intake

import (
	"strings"

	"shipdesk/scan"
	"shipdesk/store/sheet"
)

// listWaybills reads the waybill columns of an order list's row. A number
// that can't be taken is refused; the order itself is not.
func (p *parser) listWaybills(i int32) {
	if p.row.Empty(sheet.Waybill) {
		return
	}
	p.what = WhatWaybill
	defer func() { p.what = whatOf(p.sources[p.src].kind) }()
	cell, ok := p.id(sheet.Waybill)
	if !ok {
		return
	}
	carrier := p.texts.number(scan.Clean(p.row.Text(sheet.Carrier)))
	for _, id := range sheet.SplitIDs(cell) {
		p.addBill(i, id, carrier, false)
	}
}

// whatOf is what a row of a kind of file counts as.
func whatOf(kind string) string {
	if kind == string(sheet.KindOrders) {
		return WhatOrder
	}
	return WhatLine
}

// waybillRow reads a row of a waybill file: one or more orders, one or more
// waybills.
func (p *parser) waybillRow() {
	nos, ok := p.id(sheet.OrderNo)
	if !ok {
		return
	}
	cell, ok := p.id(sheet.Waybill)
	if !ok {
		return
	}
	carrier := p.texts.number(scan.Clean(p.row.Text(sheet.Carrier)))
	for _, no := range sheet.SplitIDs(nos) {
		i, ok := p.waybillOrder(scan.Clean(no))
		if !ok {
			continue
		}
		for _, id := range sheet.SplitIDs(cell) {
			p.addBill(i, id, carrier, true)
		}
	}
}

// waybillOrder finds the order a waybill file names, by its shop if the file
// has one.
func (p *parser) waybillOrder(no string) (int32, bool) {
	if p.row.Empty(sheet.Shop) {
		return p.anyOrder(no)
	}
	return p.headOrder(no)
}

func (p *parser) addBill(i int32, id string, carrier int32, adding bool) {
	key := scan.WaybillKey(id)
	if key == "" && !adding { // a prefix without a number
		return
	}
	if !likeWaybill(key) {
		p.refuseRow(sheet.Waybill, id, ReasonBadWaybill)
		return
	}
	for b := p.orders[i].bill; b != 0; b = p.bills[b].next {
		if p.bills[b].src == p.src && p.bills[b].key == key {
			if adding {
				p.agains = append(p.agains, again{p.at, WhatWaybill, key})
			}
			return // the order's rows repeat it
		}
	}
	p.bills = append(p.bills, billRec{at: p.at, key: key, order: i, carrier: carrier, adding: adding, next: p.orders[i].bill})
	p.orders[i].bill = int32(len(p.bills) - 1)
}

// likeWaybill tells a number from words like 无需物流.
func likeWaybill(key string) bool {
	const least, most = 5, 40
	return len(key) >= least && len(key) <= most && strings.ContainsAny(key, "0123456789")
}
