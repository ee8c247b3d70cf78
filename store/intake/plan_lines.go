package intake

import (
	"slices"
	"strconv"
	"strings"

	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// oldLine is a line in the books.
type oldLine struct {
	id, sku, units, picked, price, platform int64
	key, code, title, variant, note         string
	met                                     bool
}

// lineUp is a line in the books as it is to be.
type lineUp struct {
	id, sku, units, price, platform int64
	key, code, title, variant, note string
}

// lineNew is a new line of an order in the books.
type lineNew struct {
	order int64
	stated
}

// stated is a line as the files state it, with its key.
type stated struct {
	line    int32
	key     string
	dropped bool // an earlier file had it, the later one has not
}

// statedLines gives the lines of an order as its last source states them, in
// the order of the rows, each with its key: the sub-order number if there is
// one, else the ordinal among equal SKUs of the order.
func (r *run) statedLines(o *orderRec) []stated {
	if o.line == 0 {
		return nil
	}
	last := r.lines[o.line].src
	for i := o.line; i != 0; i = r.lines[i].next {
		last = max(last, r.lines[i].src)
	}
	var all []stated
	for i := o.line; i != 0; i = r.lines[i].next {
		if r.lines[i].src == last {
			all = append(all, stated{line: i})
		}
	}
	slices.Reverse(all)
	r.setKeys(all)
	return r.addOlder(o, last, all)
}

func (r *run) setKeys(all []stated) {
	if len(all) == 1 { // nearly every order
		all[0].key = r.keyOf(all[0].line, 1)
		return
	}
	times := make(map[string]int, len(all))
	for i := range all {
		base := r.keyBase(all[i].line)
		times[base]++
		all[i].key = r.keyOf(all[i].line, times[base])
	}
}

// keyBase is what equal lines have in common.
func (r *run) keyBase(i int32) string {
	l := &r.lines[i]
	if l.sub != "" {
		return l.sub
	}
	return baseOf(r.texts.all[l.code], r.texts.all[l.title], r.texts.all[l.variant])
}

func baseOf(code, title, variant string) string {
	if code != "" {
		return code
	}
	return title + "|" + variant
}

func (r *run) keyOf(i int32, nth int) string {
	base := r.keyBase(i)
	if nth == 1 && r.lines[i].sub != "" {
		return base
	}
	return base + "#" + strconv.Itoa(nth)
}

// addOlder adds the lines that earlier tables of the same import state and
// the last one does not: they come into the books as dropped, as they would
// have by importing one table after the other.
func (r *run) addOlder(o *orderRec, last int32, all []stated) []stated {
	var older []stated
	for i := o.line; i != 0; i = r.lines[i].next {
		if r.lines[i].src != last {
			older = append(older, stated{line: i, dropped: true})
		}
	}
	if older == nil {
		return all
	}
	slices.Reverse(older)
	for from := 0; from < len(older); {
		to := from
		for to < len(older) && r.lines[older[to].line].src == r.lines[older[from].line].src {
			to++
		}
		r.setKeys(older[from:to])
		from = to
	}
	for _, s := range older {
		if !slices.ContainsFunc(all, func(a stated) bool { return a.key == s.key }) {
			all = append(all, s)
		}
	}
	return all
}

// settleOlder gives a fate to rows that a later table of the same import
// repeats.
func (r *run) settleOlder(o *orderRec) {
	for i := o.line; i != 0; i = r.lines[i].next {
		if r.lines[i].fate == undecided {
			r.lines[i].fate = isUnchanged
		}
	}
}

// meetGoods finds the SKU of a line, as people said for the shop or by its
// code, and notes goods that have none.
func (r *run) meetGoods(l *lineRec, shop string) {
	g := order.Goods{Shop: shop, Code: r.texts.all[l.code], Title: r.texts.all[l.title], Variant: r.texts.all[l.variant]}
	if l.sku = int32(r.skuOf[l.code]); len(r.said) > 0 {
		if sku, ok := r.said[g.Key()]; ok {
			l.sku = int32(sku)
		}
	}
	if l.sku != 0 {
		return
	}
	u := r.unmapped[g.Key()]
	if u == nil {
		u = &order.Unmapped{Goods: g}
		r.unmapped[g.Key()] = u
	}
	u.Lines++
	u.Units += int64(l.units)
}

// compareLines decides about the lines of an order in the books and reports
// whether any changes.
func (r *run) compareLines(o *orderRec, old *oldOrder) bool {
	before := len(r.lineUps) + len(r.lineNews)
	all := r.statedLines(o)
	shop := r.shops[o.shop].name
	if o.shop == 0 {
		shop = r.shopNames[old.shop]
	}
	matches := r.matchLines(all, old.lines)
	for i, s := range all {
		l := &r.lines[s.line]
		r.meetGoods(l, shop)
		switch {
		case s.dropped && matches[i] != nil:
			matches[i].met = false // dropped below, with those that no table has
		case matches[i] == nil:
			l.fate = isNew
			r.lineNews = append(r.lineNews, lineNew{o.id, s})
		default:
			r.compareLine(s, matches[i], old.isOpen())
		}
	}
	for i := range old.lines {
		if l := &old.lines[i]; !l.met && !order.Platform(l.platform).Dropped() {
			up := l.asIs()
			up.platform = int64(order.Closed)
			r.lineUps = append(r.lineUps, up)
			r.result.LinesDropped++
		}
	}
	r.settleOlder(o)
	return len(r.lineUps)+len(r.lineNews) > before
}

// matchLines finds each stated line in the books: by its key, and where one
// side has sub-order numbers and the other has not, by the SKU.
func (r *run) matchLines(all []stated, old []oldLine) []*oldLine {
	matches := make([]*oldLine, len(all))
	find := func(i int, fits func(l *oldLine) bool) {
		for j := range old {
			if matches[i] == nil && !old[j].met && fits(&old[j]) {
				matches[i], old[j].met = &old[j], true
			}
		}
	}
	for i, s := range all {
		find(i, func(l *oldLine) bool { return l.key == s.key })
	}
	for i, s := range all {
		l := &r.lines[s.line]
		base := baseOf(r.texts.all[l.code], r.texts.all[l.title], r.texts.all[l.variant])
		find(i, func(o *oldLine) bool {
			oldBase := baseOf(o.code, o.title, o.variant)
			return base == oldBase && (l.sub != "") == strings.HasPrefix(o.key, oldBase+"#")
		})
	}
	return matches
}

func (l *oldLine) asIs() lineUp {
	return lineUp{id: l.id, sku: l.sku, units: l.units, price: l.price, platform: l.platform,
		key: l.key, code: l.code, title: l.title, variant: l.variant, note: l.note}
}

// isOpen reports whether something of the order may still be packed.
func (o *oldOrder) isOpen() bool {
	return order.State(o.state) == order.Waiting || order.State(o.state) == order.Open
}

// compareLine decides about a line that the books have, of an order that is
// open or not.
func (r *run) compareLine(s stated, old *oldLine, open bool) {
	l := &r.lines[s.line]
	has := r.sources[l.src].line
	to := old.asIs()
	if code := r.texts.all[l.code]; code != old.code {
		to.code, to.sku = code, int64(l.sku)
	}
	if l.sub != "" {
		to.key = s.key
	}
	if has&bit(bitTitle) != 0 {
		to.title = r.texts.all[l.title]
	}
	if has&bit(bitVariant) != 0 {
		to.variant = r.texts.all[l.variant]
	}
	if has&bit(bitLineNote) != 0 {
		to.note = r.texts.all[l.note]
	}
	if has&bit(bitPrice) != 0 {
		to.price = l.price
	}
	if has&bit(bitPlatform) != 0 {
		to.platform = int64(l.platform)
	}
	to.units = int64(l.units)
	l.changes = old.changes(&to)
	switch {
	case l.changes == 0:
		l.fate = isUnchanged
		if open && old.sku == 0 && l.sku > 0 && r.mapped[old.code] == 0 {
			r.mapOld(old, int64(l.sku))
		}
	case to.units < old.picked:
		r.refuseLine(l, sheet.Units, strconv.FormatInt(to.units, 10), ReasonLinesLeft, strconv.FormatInt(old.picked, 10))
	case old.picked > 0 && to.code != old.code:
		r.refuseLine(l, sheet.SKUCode, to.code, ReasonLinesLeft, strconv.FormatInt(old.picked, 10))
	default:
		l.fate = isChanged
		if to.code == old.code && (to.sku == 0 || to.code == "" && old.picked == 0) {
			to.sku = int64(l.sku)
		}
		for _, s := range []*string{&to.code, &to.title, &to.variant, &to.note} {
			*s = r.texts.all[r.texts.number(*s)] // one copy of what repeats
		}
		r.lineUps = append(r.lineUps, to)
	}
}

// mapOld gives a line in the books its SKU.
func (r *run) mapOld(old *oldLine, sku int64) {
	up := old.asIs()
	up.sku = sku
	r.lineUps = append(r.lineUps, up)
	r.result.LinesMapped++
}

// mapAdopted gives lines that came without a shop the SKUs that people said
// their codes are in the shop that the order turns out to be of.
func (r *run) mapAdopted(old *oldOrder, shop string) {
	for i := range old.lines {
		l := &old.lines[i]
		g := order.Goods{Shop: shop, Code: l.code, Title: l.title, Variant: l.variant}
		if sku := r.said[g.Key()]; sku > 0 && l.sku == 0 {
			r.mapOld(l, sku)
		}
	}
}

func (l *oldLine) changes(to *lineUp) uint32 {
	var changes uint32
	for _, f := range [...]struct {
		bit     int
		differs bool
	}{
		{bitSubOrder, to.key != l.key}, {bitSKU, to.code != l.code}, {bitTitle, to.title != l.title}, {bitVariant, to.variant != l.variant},
		{bitUnits, to.units != l.units}, {bitPrice, to.price != l.price}, {bitPlatform, to.platform != l.platform}, {bitLineNote, to.note != l.note},
	} {
		if f.differs {
			changes |= bit(f.bit)
		}
	}
	return changes
}
