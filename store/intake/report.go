package intake

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"shipdesk/store/order"
)

// tally counts the fates and reports whether the books have to change.
func (r *run) tally() bool {
	res := &r.result
	for _, c := range res.all() {
		*c = Counts{}
	}
	for i := range r.orders {
		res.Orders.count(r.orders[i].fate)
	}
	res.Orders.Gone = r.gone
	for i := range r.lines {
		res.Lines.count(r.lines[i].fate)
	}
	for i := range r.products {
		res.Products.count(r.products[i].fate)
	}
	for i := range r.stock {
		res.Stock.count(r.stock[i].fate)
	}
	for i := range r.kits {
		for range r.kits[i].parts {
			res.Kits.count(r.kits[i].fate)
		}
	}
	for i := range r.bills {
		res.Waybills.count(r.bills[i].fate)
	}
	for i := range r.refunds {
		res.Refunds.count(r.refunds[i].fate)
	}
	for i := range r.notes {
		for range r.notes[i].lines {
			res.Notes.count(r.notes[i].fate)
		}
	}
	for i := range r.bins {
		res.Places.count(r.bins[i].fate)
	}
	for i := range r.suppliers {
		res.Suppliers.count(r.suppliers[i].fate)
	}
	for i := range r.agains {
		if !r.agains[i].refused {
			r.counts(r.agains[i].what).Unchanged++
		}
	}
	for i := 1; i < len(r.refusals); i++ {
		r.counts(r.refusals[i].What).Refused++
	}
	return res.Any()
}

// count counts one fate; refused ones are counted by their refusals.
func (c *Counts) count(f fate) {
	switch f {
	case isNew:
		c.New++
	case isChanged:
		c.Changed++
	case isUnchanged:
		c.Unchanged++
	}
}

func (r *run) counts(what string) *Counts {
	switch what {
	case WhatOrder:
		return &r.result.Orders
	case WhatLine:
		return &r.result.Lines
	case WhatProduct:
		return &r.result.Products
	case WhatStock:
		return &r.result.Stock
	case WhatKit:
		return &r.result.Kits
	case WhatRefund:
		return &r.result.Refunds
	case WhatNote:
		return &r.result.Notes
	case WhatPlace:
		return &r.result.Places
	case WhatSupplier:
		return &r.result.Suppliers
	}
	return &r.result.Waybills
}

// finish fills in what the result says besides the counts.
func (r *run) finish() {
	r.tally()
	res := &r.result
	res.DryRun = r.o.DryRun
	slices.SortStableFunc(r.refusals[1:], func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(r.fileOrder(a), r.fileOrder(b)), cmp.Compare(a.Row, b.Row))
	})
	res.Refused = slices.Clone(r.refusals[1:])
	if res.Refused == nil {
		res.Refused = []Refusal{}
	}
	res.Unmapped = []string{}
	for _, u := range r.unmapped {
		res.UnmappedGoods = append(res.UnmappedGoods, *u)
		res.Unmapped = append(res.Unmapped, cmp.Or(u.Code, u.Title))
	}
	slices.Sort(res.Unmapped)
	res.Unmapped = slices.Compact(res.Unmapped)
	slices.SortFunc(res.UnmappedGoods, func(a, b order.Unmapped) int {
		return cmp.Or(-cmp.Compare(a.Lines, b.Lines), cmp.Compare(a.Shop, b.Shop), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Variant, b.Variant))
	})
	r.noteUnnamed()
	slices.SortFunc(res.ShippedFirstSeen, func(a, b ShopCount) int { return cmp.Compare(a.Shop, b.Shop) })
	r.progress(2*r.bytes, 2*r.bytes)
}

// noteUnnamed says that orders came without a shop, where shops have names: one
// shop would become two.
func (r *run) noteUnnamed() {
	names := map[string]bool{}
	for _, s := range r.shops {
		names[s.name] = true
	}
	for _, name := range r.shopNames {
		names[name] = true
	}
	delete(names, "")
	if r.unnamed > 0 && len(names) > 0 {
		r.result.Unnamed = &Unnamed{r.unnamed, slices.Sorted(maps.Keys(names))}
	}
}

func (r *run) fileOrder(f Refusal) int {
	return slices.IndexFunc(r.sources, func(s source) bool { return s.file == f.File && s.sheet == f.Sheet })
}

// day is the day of the import at the shop.
func (r *run) day() string { return time.UnixMilli(r.act.At).In(r.o.Loc).Format(time.DateOnly) }

// body is the document's fixed form: a line for each table with its file, the
// hash of the file and its kind, then a line for each count.
func (r *run) body() string {
	var b strings.Builder
	b.WriteString("import 1\n")
	for _, s := range r.sources[1:] {
		fmt.Fprintf(&b, "file %q sheet %q sha256 %s %s\n", s.file, s.sheet, s.sum, s.kind)
	}
	res := &r.result
	for _, c := range []struct {
		name string
		n    Counts
	}{{"orders", res.Orders}, {"lines", res.Lines}, {"products", res.Products}, {"stock", res.Stock}, {"waybills", res.Waybills}} {
		fmt.Fprintf(&b, "%s new %d changed %d unchanged %d refused %d\n", c.name, c.n.New, c.n.Changed, c.n.Unchanged, c.n.Refused)
	}
	if n := res.Kits; n != (Counts{}) {
		fmt.Fprintf(&b, "kits new %d changed %d unchanged %d refused %d\n", n.New, n.Changed, n.Unchanged, n.Refused)
	}
	for _, c := range []struct {
		name string
		n    Counts
	}{{"refunds", res.Refunds}, {"notes", res.Notes}, {"places", res.Places}, {"suppliers", res.Suppliers}} {
		if n := c.n; n != (Counts{}) {
			fmt.Fprintf(&b, "%s new %d changed %d unchanged %d refused %d\n", c.name, n.New, n.Changed, n.Unchanged, n.Refused)
		}
	}
	fmt.Fprintf(&b, "parcels new %d\nlines dropped %d mapped %d\n", res.Parcels, res.LinesDropped, res.LinesMapped)
	return b.String()
}

// refuseAgains refuses the rows that repeat a record which the plan refused:
// one of the refusals from one index on.
func (r *run) refuseAgains(from int) {
	if len(r.agains) == 0 {
		return
	}
	type record struct{ file, sheet, what, key, order string }
	refused := map[record]Refusal{}
	for _, f := range r.refusals[from:] {
		refused[record{f.File, f.Sheet, f.What, f.Key, f.Order}] = f
	}
	for i := range r.agains {
		a := &r.agains[i]
		of := record{r.sources[a.src].file, r.sources[a.src].sheet, a.what, a.key, ""}
		if a.order != 0 {
			of.order = r.orders[a.order].no
		}
		if f, ok := refused[of]; ok {
			a.refused, f.Row = true, int(a.row)
			r.refusals = append(r.refusals, f)
		}
	}
}

// entry is a row of the report before it is made.
type entry struct {
	at
	kind byte
	i    int32
}

// What an entry points to, in the order in which the things of one row are
// reported.
const (
	entryOrder = iota
	entryLine
	entryProduct
	entryStock
	entryKit
	entryWaybill
	entryRefund
	entryNote
	entryPlace
	entrySupplier
	entryAgain
	entryRefusal
)

// report hands out the fate of every row, in the order of the files.
func (r *run) report() error {
	if r.o.Report == nil {
		return nil
	}
	for _, e := range r.entries() {
		f := r.fateOf(e)
		if f.File == "" {
			f.File, f.Sheet, f.Row = r.sources[e.src].file, r.sources[e.src].sheet, int(e.row)
		}
		if err := r.o.Report(f); err != nil {
			return err
		}
	}
	return nil
}

func (r *run) entries() []entry {
	var all []entry
	add := func(p at, f fate, kind byte, i int) {
		if f != undecided && f != isRefused {
			all = append(all, entry{p, kind, int32(i)})
		}
	}
	for i := range r.orders {
		add(r.orders[i].head, r.orders[i].fate, entryOrder, i)
	}
	for i := range r.lines {
		add(r.lines[i].at, r.lines[i].fate, entryLine, i)
	}
	for i := range r.products {
		add(r.products[i].at, r.products[i].fate, entryProduct, i)
	}
	for i := range r.stock {
		add(r.stock[i].at, r.stock[i].fate, entryStock, i)
	}
	for i := range r.kits {
		for _, p := range r.kits[i].parts {
			add(p.at, r.kits[i].fate, entryKit, i)
		}
	}
	for i := range r.bills {
		add(r.bills[i].at, r.bills[i].fate, entryWaybill, i)
	}
	for i := range r.refunds {
		add(r.refunds[i].at, r.refunds[i].fate, entryRefund, i)
	}
	for i := range r.notes {
		for _, l := range r.notes[i].lines {
			add(l.at, r.notes[i].fate, entryNote, i)
		}
	}
	for i := range r.bins {
		add(r.bins[i].at, r.bins[i].fate, entryPlace, i)
	}
	for i := range r.suppliers {
		add(r.suppliers[i].at, r.suppliers[i].fate, entrySupplier, i)
	}
	for i := range r.agains {
		if !r.agains[i].refused {
			add(r.agains[i].at, isUnchanged, entryAgain, i)
		}
	}
	for i := 1; i < len(r.refusals); i++ {
		f := r.refusals[i]
		add(at{int32(r.fileOrder(f)), int32(f.Row)}, isNew, entryRefusal, i)
	}
	slices.SortStableFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.src, b.src), cmp.Compare(a.row, b.row), cmp.Compare(a.kind, b.kind))
	})
	return all
}

func (r *run) fateOf(e entry) Fate {
	switch e.kind {
	case entryOrder:
		o := &r.orders[e.i]
		f := Fate{What: WhatOrder, Key: o.no, Fate: o.fate.word(), Changes: names(o.changes, changeNames[:])}
		if i := slices.Index(f.Changes, changeNames[bitReopened]); i >= 0 && o.gone {
			f.Changes[i] = changeGone
		}
		return f
	case entryLine:
		l := &r.lines[e.i]
		return Fate{What: WhatLine, Key: r.codeOf(l), Fate: l.fate.word(), Changes: names(l.changes, changeNames[:]), Order: r.orders[l.order].no}
	case entryProduct:
		d := &r.products[e.i]
		f := Fate{What: WhatProduct, Key: d.code, Fate: d.fate.word()}
		for i, name := range productChanges {
			if d.changes&bit(i) != 0 {
				f.Changes = append(f.Changes, name)
			}
		}
		return f
	case entryStock:
		s := &r.stock[e.i]
		return Fate{What: WhatStock, Key: s.name(), Fate: s.fate.word(), More: s.place}
	case entryKit:
		k := &r.kits[e.i]
		return Fate{What: WhatKit, Key: k.code, Fate: k.fate.word()}
	case entryWaybill:
		b := &r.bills[e.i]
		return Fate{What: WhatWaybill, Key: b.key, Fate: b.fate.word(), Changes: names(b.changes, billChangeNames[:]), Order: r.orders[b.order].no}
	case entryRefund:
		f := &r.refunds[e.i]
		return Fate{What: WhatRefund, Key: f.No, Fate: f.fate.word(), Order: f.Order}
	case entryNote:
		n := &r.notes[e.i]
		return Fate{What: WhatNote, Key: n.No, Fate: n.fate.word()}
	case entryPlace:
		b := &r.bins[e.i]
		return Fate{What: WhatPlace, Key: b.Code, Fate: b.fate.word()}
	case entrySupplier:
		s := &r.suppliers[e.i]
		return Fate{What: WhatSupplier, Key: s.name, Fate: s.fate.word()}
	case entryAgain:
		a := &r.agains[e.i]
		return Fate{What: a.what, Key: a.key, Fate: Unchanged}
	}
	f := &r.refusals[e.i]
	return Fate{File: f.File, Sheet: f.Sheet, Row: f.Row, What: f.What, Key: f.Key, Order: f.Order, Fate: Refused,
		Column: f.Column, Value: f.Value, Reason: f.Reason, More: f.More}
}

func (f fate) word() string {
	return [...]string{isNew: New, isChanged: Changed, isUnchanged: Unchanged, isRefused: Refused}[f]
}
