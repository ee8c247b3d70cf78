package pack

import (
	"errors"
	"slices"
	"strings"

	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/stock"
)

// swap sends other goods than the platform names, on a lead's word: "/swap A B
// why" for the parcel open here, "/swap ORDER A B why" for an order. Swapping
// back is the same with the two the other way round.
func (t *turn) swap() (Verdict, error) {
	if !t.act.Lead {
		return Verdict{Kind: NotAllowed, Why: WhyNotLead, Parcel: t.st.parcel}, nil
	}
	words := strings.Fields(t.sense.Arg)
	c, words, err := t.toSwap(words)
	if err != nil || c == nil {
		return t.orHow(WhyNothingOpen), err
	}
	lines, words, err := t.named(c, words)
	switch {
	case err != nil:
		return Verdict{}, err
	case len(words) == 0 && len(lines) == 0:
		return t.orHow(WhySwapHow), nil
	case len(lines) == 0:
		return t.notInside(c, words)
	}
	to, words, err := t.skuAt(words)
	switch {
	case err != nil:
		return Verdict{}, err
	case to.ID == 0:
		return c.about(NotAllowed, WhyNoSuchSKU), nil
	case to.ID == lines[0].sold():
		return t.orHow(WhySwapHow), nil
	case len(words) == 0:
		return c.about(NotAllowed, WhyNoReason), nil
	}
	return t.swapLines(c, lines, to, strings.Join(words, " "))
}

func (t *turn) orHow(why Why) Verdict {
	return Verdict{Kind: NothingToDo, Why: why, Parcel: t.st.parcel}
}

// toSwap is what a swap is about: the order or waybill that the first word is,
// else the parcel open here; nil if there is none.
func (t *turn) toSwap(words []string) (*contents, []string, error) {
	if len(words) > 0 {
		if ids, err := order.IDs(t.tx, words[0]); err != nil || len(ids) > 0 {
			c, err := t.loadOrders(ids)
			return c, words[1:], err
		}
		if p, err := parcelByWaybill(t.tx, words[0]); err != nil || p.id != 0 {
			c, err := load(t.tx, p)
			return c, words[1:], err
		}
	}
	if t.st.parcel == 0 {
		return nil, words, nil
	}
	p, err := parcelByID(t.tx, t.st.parcel)
	if err != nil {
		return nil, words, err
	}
	c, err := load(t.tx, p)
	return c, words, err
}

// loadOrders reads what orders want that need not have a parcel.
func (t *turn) loadOrders(ids []int64) (*contents, error) {
	c := &contents{}
	for _, id := range ids {
		if err := t.tx.Each("SELECT "+wantColumns+" FROM orders o"+wantLines+" WHERE o.id = $1 ORDER BY l.id, n.sku_id",
			[]any{id}, c.readWant); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// named finds the lines that the first words name, by a code of their SKU or by
// what the platform calls it; and the words after.
func (t *turn) named(c *contents, words []string) ([]want, []string, error) {
	for n := 1; n <= len(words); n++ {
		code := strings.Join(words[:n], " ")
		hits, err := stock.ByBarcode(t.tx, code)
		if err != nil {
			return nil, words, err
		}
		var lines []want
		for _, w := range c.wants {
			is := w.kit == 0 && strings.EqualFold(w.sku, code)
			for _, h := range hits {
				is = is || h.ID == w.sold()
			}
			if n := len(lines); is && w.line > 0 && !w.dropped && (n == 0 || lines[0].sold() == w.sold() && lines[n-1].line != w.line) {
				lines = append(lines, w)
			}
		}
		if len(lines) > 0 {
			return lines, words[n:], nil
		}
	}
	return nil, words, nil
}

// notInside answers for goods that no line names: a part of a kit is not
// swapped without the kit, which it then names, and a gift is what a rule says.
func (t *turn) notInside(c *contents, words []string) (Verdict, error) {
	v := c.about(NotAllowed, WhyNotInside)
	hits, err := stock.ByBarcode(t.tx, words[0])
	if err != nil {
		return v, err
	}
	for _, w := range c.wants {
		is := strings.EqualFold(w.sku, words[0])
		for _, h := range hits {
			is = is || h.ID == w.skuID
		}
		if is && w.gift > 0 && !w.dropped {
			v.Why, v.Item = WhyIsGift, &Item{SKU: w.sku, Name: w.title, Variant: w.variant}
			return v, nil
		}
		if is && w.kit > 0 && !w.dropped {
			s, err := stock.ByID(t.tx, w.kit)
			v.Why, v.Item = WhyKitPart, &Item{SKU: s.Code, Name: s.Name, Variant: s.Variant}
			return v, err
		}
	}
	return v, nil
}

// skuAt finds the SKU that the first words name, and the words after; none if
// no word does, or a barcode is several SKUs'.
func (t *turn) skuAt(words []string) (stock.SKU, []string, error) {
	for n := 1; n <= len(words); n++ {
		hits, err := stock.ByBarcode(t.tx, strings.Join(words[:n], " "))
		if err != nil {
			return stock.SKU{}, words, err
		}
		if len(hits) == 1 {
			return hits[0].SKU, words[n:], nil
		}
	}
	return stock.SKU{}, words, nil
}

// swapLines swaps lines, each by a document of its own.
func (t *turn) swapLines(c *contents, lines []want, to stock.SKU, reason string) (Verdict, error) {
	v := c.about(Swapped, "")
	v.Reason = reason
	for _, w := range lines {
		not, err := beforeSwap(t.tx, w, true)
		if err != nil {
			return v, err
		}
		seq, err := t.reserve()
		if err != nil {
			return v, err
		}
		d, err := order.Swap(t.tx, w.line, to.ID, seq)
		if errors.Is(err, order.ErrPicked) {
			return c.about(NotAllowed, WhyBegun), nil
		}
		if err != nil {
			return v, err
		}
		d.Reason = reason
		if err := t.book(d); err != nil {
			return v, err
		}
		if len(v.Swaps) == 0 {
			v.Swaps = []Swap{{Send: Item{SKU: to.Code, Name: to.Name, Variant: to.Variant}, Not: not}}
		}
		v.Swaps[0].Send.Units += w.sets()
		v.Orders = withOrder(v.Orders, w.orderNo)
	}
	return v, nil
}

func withOrder(all []string, no string) []string {
	for _, o := range all {
		if o == no {
			return all
		}
	}
	return append(all, no)
}

// reserve is the number of the document that is booked next. One that this scan
// has booked already is posted now.
func (t *turn) reserve() (int64, error) {
	if err := t.book(nil); err != nil {
		return 0, err
	}
	return t.tx.Reserve()
}

// beforeSwap names what a line meant before a swap, or with now what it means
// at this moment.
func beforeSwap(tx *store.Tx, w want, now bool) (Item, error) {
	id := w.swapSKU
	if now {
		id = w.sold()
	}
	if id == 0 {
		var it Item
		err := tx.Row("SELECT sku_code, title, variant FROM order_line WHERE id = $1", []any{w.line}, &it.SKU, &it.Name, &it.Variant)
		return it, err
	}
	s, err := stock.ByID(tx, id)
	return Item{SKU: s.Code, Name: s.Name, Variant: s.Variant}, err
}

// swaps lists what is sent in place of what the platform names.
func (c *contents) swaps(tx *store.Tx) ([]Swap, error) {
	var all []Swap
	for i, w := range c.wants {
		if !w.swapped || w.dropped || i > 0 && c.wants[i-1].line == w.line {
			continue
		}
		not, err := beforeSwap(tx, w, false)
		if err != nil {
			return nil, err
		}
		send, err := beforeSwap(tx, w, true)
		if err != nil {
			return nil, err
		}
		if i := indexSwap(all, send.SKU, not.SKU); i >= 0 {
			all[i].Send.Units += w.sets()
			continue
		}
		send.Units = w.sets()
		all = append(all, Swap{Send: send, Not: not})
	}
	return all, nil
}

func indexSwap(all []Swap, send, not string) int {
	for i, s := range all {
		if s.Send.SKU == send && s.Not.SKU == not {
			return i
		}
	}
	return -1
}

// swappedFor are the swaps that send something in place of a SKU.
func (c *contents) swappedFor(tx *store.Tx, sku string) ([]Swap, error) {
	all, err := c.swaps(tx)
	var some []Swap
	for _, s := range all {
		if s.Not.SKU == sku {
			some = append(some, s)
		}
	}
	return some, err
}

// CanSwap lists what of the parcel open at a station may be swapped, as it is
// sold: of a kit the kit itself, and nothing of which a piece lies in a parcel.
func CanSwap(tx *store.Tx, station string) ([]Item, error) {
	st, err := findStation(tx, station)
	if err != nil || st.parcel == 0 {
		return nil, err
	}
	p, err := parcelByID(tx, st.parcel)
	if err != nil {
		return nil, err
	}
	c, err := load(tx, p)
	if err != nil {
		return nil, err
	}
	var all []Item
	begun, last := map[string]bool{}, int64(0)
	for _, w := range c.wants {
		if w.line <= 0 || w.dropped { // a gift goes by its rule
			continue
		}
		it, err := c.asSold(tx, w)
		if err != nil {
			return nil, err
		}
		begun[it.SKU] = begun[it.SKU] || w.picked > 0
		switch i := slices.IndexFunc(all, func(o Item) bool { return o.SKU == it.SKU }); {
		case w.line == last:
		case i >= 0:
			all[i].Units += it.Units
		default:
			all = append(all, it)
		}
		last = w.line
	}
	return slices.DeleteFunc(all, func(it Item) bool { return begun[it.SKU] }), nil
}

// asSold names what a line sells: its kit, its goods, or what the platform
// calls them when nobody knows the SKU.
func (c *contents) asSold(tx *store.Tx, w want) (Item, error) {
	it := Item{SKU: w.sku, Name: w.title, Variant: w.variant, Units: w.sets()}
	if w.sold() == 0 {
		return it, nil
	}
	s, err := stock.ByID(tx, w.sold())
	if w.kit > 0 {
		it.SKU = s.Code
	}
	it.Name, it.Variant = s.Name, s.Variant
	return it, err
}
