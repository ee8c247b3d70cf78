package intake

import (
	"slices"
	"strings"
	"unicode"

	"shipdesk/scan"
	"shipdesk/store/sheet"
)

// listWaybills reads the waybill columns of an order list's row, which states
// all that the order has or, adding, one more. A number that can't be taken is
// refused; the order itself is not.
func (p *parser) listWaybills(i int32, adding bool) {
	if p.row.Empty(sheet.Waybill) && p.row.Empty(sheet.LabelText) {
		return
	}
	p.what = WhatWaybill
	defer func() { p.what = whatOf(p.sources[p.src].kind) }()
	if p.row.Empty(sheet.Waybill) {
		for _, l := range p.labels() {
			p.addBill(i, l.Waybill, p.texts.number(l.Carrier), adding)
		}
		return
	}
	cell, ok := p.id(sheet.Waybill)
	if !ok {
		return
	}
	carrier := p.texts.number(scan.Clean(p.row.Text(sheet.Carrier)))
	for _, id := range p.waybills(cell) {
		p.addBill(i, id, carrier, adding)
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
	labels, ok := p.rowLabels()
	if !ok {
		return
	}
	for _, no := range sheet.SplitIDs(nos) {
		i, ok := p.waybillOrder(scan.Clean(no))
		if !ok {
			continue
		}
		for _, l := range labels {
			p.addBill(i, l.Waybill, p.texts.number(l.Carrier), true)
			p.collected(i)
		}
	}
}

// rowLabels are the waybills of a row that must have one.
func (p *parser) rowLabels() (all []sheet.Label, ok bool) {
	if p.row.Empty(sheet.Waybill) && !p.row.Empty(sheet.LabelText) {
		return p.labels(), true
	}
	cell, ok := p.id(sheet.Waybill)
	if !ok {
		return nil, false
	}
	carrier := scan.Clean(p.row.Text(sheet.Carrier))
	for _, id := range p.waybills(cell) {
		all = append(all, sheet.Label{Carrier: carrier, Waybill: id})
	}
	return all, true
}

// labels takes a cell with carrier and waybill apart. One that says in words
// that nothing was sent yet has none.
func (p *parser) labels() []sheet.Label {
	cell := p.row.Text(sheet.LabelText)
	all := sheet.SplitLabels(scan.Clean(cell))
	if len(all) == 0 && strings.ContainsAny(cell, "0123456789") {
		p.refuseRow(sheet.LabelText, cell, ReasonBadWaybill)
	}
	return all
}

// collected notes when the courier took the parcel of the waybill that was read
// last, if the row says so.
func (p *parser) collected(order int32) {
	b := p.orders[order].bill
	if p.failed || b == 0 || p.row.Empty(sheet.CollectedAt) {
		return
	}
	p.bills[b].taken = p.millis(sheet.CollectedAt)
}

// waybillOrder finds the order a waybill file names, by its shop if the file
// has one.
func (p *parser) waybillOrder(no string) (int32, bool) {
	if p.row.Empty(sheet.Shop) {
		return p.anyOrder(no)
	}
	return p.headOrder(no)
}

// waybills takes a cell apart into waybill numbers. Where blanks stand inside,
// it must be clear that they part whole numbers, or only group the digits of
// one: else the whole cell is refused, since a piece of a number may be
// somebody else's.
func (p *parser) waybills(cell string) []string {
	var all []string
	for _, part := range splitAt(cell, ",;|，；、｜") {
		ids, ok := splitGrouped(strings.Fields(part))
		if !ok {
			p.refuseRow(sheet.Waybill, cell, ReasonBadWaybill)
			return nil
		}
		for _, id := range ids {
			if !slices.Contains(all, id) {
				all = append(all, id)
			}
		}
	}
	return all
}

// splitGrouped tells whether texts that stood between blanks are waybills, or
// together one.
func splitGrouped(parts []string) (ids []string, ok bool) {
	parts = slices.DeleteFunc(parts, func(s string) bool { return scan.WaybillKey(s) == "" }) // "No:"
	if len(parts) > 1 && !strings.ContainsAny(parts[0], "0123456789") {
		parts = append([]string{parts[0] + parts[1]}, parts[2:]...) // the letters of "YT 8800000000031"
	}
	whole := 0
	for _, s := range parts {
		if wholeWaybill(s) {
			whole++
		}
	}
	if whole == len(parts) {
		return parts, true
	}
	one := strings.Join(parts, "")
	return []string{one}, whole == 0 || len(scan.Carriers(one)) > 0
}

// wholeWaybill reports whether a text is long enough to be a waybill by itself.
func wholeWaybill(s string) bool {
	digits := 0
	for _, c := range scan.WaybillKey(s) {
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	const least = 9
	return digits >= least
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
				p.agains = append(p.agains, again{at: p.at, what: WhatWaybill, key: key, order: i})
			}
			return // the order's rows repeat it
		}
	}
	p.bills = append(p.bills, billRec{at: p.at, key: key, order: i, carrier: carrier, adding: adding, next: p.orders[i].bill})
	p.orders[i].bill = int32(len(p.bills) - 1)
}

// likeWaybill tells a number from words like 无需物流 and 到付100元.
func likeWaybill(key string) bool {
	const least, most = 5, 40
	words := strings.ContainsFunc(key, func(r rune) bool { return r > unicode.MaxASCII })
	return len(key) >= least && len(key) <= most && !words && strings.ContainsAny(key, "0123456789")
}
