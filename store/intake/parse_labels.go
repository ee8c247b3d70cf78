package intake

import (
	"regexp"
	"strconv"
	"strings"

	"shipdesk/scan"
	"shipdesk/store/sheet"
)

// labelRow reads a row of a table made for printing labels. It brings orders
// that nobody else knows; of one that is known it only adds the waybill.
// Several orders in one row are one parcel; which goods are whose it does not
// tell.
func (p *parser) labelRow() {
	cell, ok := p.id(sheet.OrderNo)
	if !ok {
		return
	}
	h := p.readHead()
	if p.failed {
		return
	}
	nos := sheet.SplitIDs(cell)
	for _, no := range nos {
		i, ok := p.waybillOrder(scan.Clean(no))
		if !ok {
			continue
		}
		if p.labelHead(i, h) && len(nos) == 1 {
			p.readGoods(i)
		}
		p.listWaybills(i, true)
	}
}

// labelHead takes what a label says of an order, unless another table knows
// better.
func (p *parser) labelHead(i int32, h head) bool {
	o := &p.orders[i]
	met := o.head.row != 0
	if met {
		p.agains = append(p.agains, again{at: p.at, what: WhatOrder, key: o.no})
		if !p.sources[o.headSrc].is.Weak {
			return false
		}
	}
	h.fill = met && o.headSrc == p.src
	p.mergeHead(o, &h)
	return true
}

// readGoods makes lines of the text that names all goods of an order. Where it
// does not say how many of each, the order waits for its lines.
func (p *parser) readGoods(i int32) {
	for _, g := range splitGoods(p.row.Text(sheet.Goods)) {
		l := lineRec{at: p.at, order: i, units: g.units, fate: undecided}
		if likeCode.MatchString(g.name) {
			l.code = p.texts.number(g.name)
		} else {
			l.title = p.texts.number(g.name)
		}
		p.addLine(i, l)
	}
}

// likeCode is a name of goods that is a code, and no words.
var likeCode = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._/-]*$`)

// oneGoods is one kind of goods in a text: its name, a mark, how many, and what
// parts it from the next.
var oneGoods = regexp.MustCompile(`^\s*([^*×＊]+?)(?:\s*[*×＊]|\s[xX])\s*(\d{1,4})\s*[件双个套只条包盒瓶]?(?:\s*[;；,，、+|]|\s|$)`)

type goods struct {
	name  string
	units int32
}

// splitGoods takes apart "K1*2;拖鞋 黑色*1"; nothing if a part has no number.
func splitGoods(text string) []goods {
	var all []goods
	for text != "" {
		m := oneGoods.FindStringSubmatch(text)
		if m == nil {
			return nil
		}
		n, err := strconv.ParseInt(m[2], 10, 32)
		if err != nil || n == 0 {
			return nil
		}
		all = append(all, goods{strings.TrimSpace(m[1]), int32(n)})
		text = strings.TrimSpace(text[len(m[0]):])
	}
	return all
}

// dropWeakLines takes the lines of label tables off orders whose lines another
// table states.
func (r *run) dropWeakLines() {
	for i := range r.orders {
		o := &r.orders[i]
		weak, strong := false, false
		for n := o.line; n != 0; n = r.lines[n].next {
			is := r.sources[r.lines[n].src].is.Weak
			weak, strong = weak || is, strong || !is
		}
		if !weak || !strong {
			continue
		}
		link := &o.line
		for n := o.line; n != 0; n = r.lines[n].next {
			if r.sources[r.lines[n].src].is.Weak {
				r.lines[n].fate = isUnchanged
				*link = r.lines[n].next
			} else {
				link = &r.lines[n].next
			}
		}
	}
}
