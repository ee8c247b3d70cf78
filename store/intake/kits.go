package intake

import (
	"errors"
	"slices"
	"strconv"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// kitRec is a kit as the files state it: a table states all its parts.
type kitRec struct {
	at
	code  string
	name  string
	parts []kitPart
	sku   int64
	want  []order.Part
	bad   int32 // the row that was refused
	fate  fate
}

// kitPart is one row of a kit.
type kitPart struct {
	at
	code  string
	units int64
}

func (p *parser) kitRow() {
	code, part := scan.Clean(p.row.Text(sheet.KitCode)), scan.Clean(p.row.Text(sheet.PartCode))
	switch {
	case code == "":
		p.refuseRow(sheet.KitCode, "", ReasonNoCode)
		return
	case part == "":
		p.breakKit(code)
		p.refuseRow(sheet.PartCode, "", ReasonNoCode)
		return
	}
	units, ok := p.units(sheet.Units)
	if ok && units == 0 {
		p.refuseRow(sheet.Units, "0", ReasonZero)
		ok = false
	}
	if !ok {
		p.breakKit(code)
		return
	}
	i := p.kit(code)
	if p.kits[i].at.src != p.src { // a later table states anew
		for _, old := range p.kits[i].parts {
			p.agains = append(p.agains, again{at: old.at, what: WhatKit, key: code})
		}
		p.kits[i] = kitRec{at: p.at, code: code}
	}
	k := &p.kits[i]
	if name := p.row.Text(sheet.Name); name != "" {
		k.name = name
	}
	k.parts = append(k.parts, kitPart{p.at, part, units})
}

// kit finds or makes the record of a kit.
func (p *parser) kit(code string) int32 {
	i, ok := p.kitOf[code]
	if !ok {
		i = int32(len(p.kits))
		p.kits = append(p.kits, kitRec{at: p.at, code: code})
		p.kitOf[code] = i
	}
	return i
}

// breakKit leaves a kit out because one of its rows is refused: half a kit
// would be packed as a whole one.
func (p *parser) breakKit(code string) {
	k := &p.kits[p.kit(code)]
	k.fate, k.bad = isRefused, p.at.row
}

// planKits decides what becomes of the kits. A kit that is new makes its SKU;
// its parts must be known.
func (r *run) planKits() error {
	if len(r.kits) == 1 {
		return nil
	}
	var codes []string
	for i := 1; i < len(r.kits); i++ {
		codes = append(codes, r.kits[i].code)
		for _, p := range r.kits[i].parts {
			codes = append(codes, p.code)
		}
	}
	slices.Sort(codes)
	if err := r.findCodes(slices.Compact(codes)); err != nil {
		return err
	}
	for i := 1; i < len(r.kits); i++ {
		if k := &r.kits[i]; k.fate != isRefused {
			if k.sku = r.codesMet[k.code]; k.sku == 0 {
				k.sku = r.makeSKU(&stockRec{at: k.at, code: k.code})
				r.products[len(r.products)-1].name = k.name
			}
		}
	}
	return r.db.Read(r.ctx, func(tx *store.Tx) error {
		for i := 1; i < len(r.kits); i++ {
			if err := r.planKit(tx, &r.kits[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r *run) planKit(tx *store.Tx, k *kitRec) error {
	refuse := func(p at, f sheet.Field, value string, why Reason) error {
		k.fate, k.bad = isRefused, p.row
		r.refuseField(p, WhatKit, f, k.code, value, why, "")
		r.refuseRest(k)
		return nil
	}
	if k.fate == isRefused {
		r.refuseRest(k)
		return nil
	}
	k.want = nil
	for _, p := range k.parts {
		sku := r.codesMet[p.code]
		at := slices.IndexFunc(k.want, func(w order.Part) bool { return w.SKU == sku })
		switch nested, err := r.isKit(tx, sku); {
		case err != nil:
			return err
		case sku == 0:
			return refuse(p.at, sheet.PartCode, p.code, ReasonUnknownPart)
		case nested || sku == k.sku:
			return refuse(p.at, sheet.PartCode, p.code, ReasonKitInKit)
		case at >= 0:
			return refuse(p.at, sheet.PartCode, p.code, ReasonDuplicate)
		}
		k.want = append(k.want, order.Part{SKU: sku, Units: p.units})
	}
	slices.SortFunc(k.want, func(a, b order.Part) int { return int(a.SKU - b.SKU) })
	was, err := order.PartsOf(tx, k.sku)
	switch {
	case err != nil:
		return err
	case slices.Equal(was, k.want):
		k.fate = isUnchanged
		return nil
	case len(was) > 0:
		k.fate = isChanged
	default:
		k.fate = isNew
	}
	var inside bool
	if err := tx.Row("SELECT EXISTS (SELECT 1 FROM kit_part WHERE part_id = $1)", []any{k.sku}, &inside); err != nil {
		return err
	}
	if inside {
		return refuse(k.at, sheet.KitCode, k.code, ReasonKitInKit)
	}
	begun, err := order.KitBegun(tx, k.sku)
	if begun && err == nil {
		return refuse(k.at, sheet.KitCode, k.code, ReasonKitBegun)
	}
	return err
}

// refuseRest refuses the other rows of a kit of which one was.
func (r *run) refuseRest(k *kitRec) {
	for _, p := range k.parts {
		if p.row != k.bad {
			r.refuse(p.at, WhatKit, "", k.code, p.code, ReasonKitIncomplete, strconv.Itoa(int(k.bad)))
		}
	}
}

// isKit reports whether a SKU is a kit, in the books or by these files.
func (r *run) isKit(tx *store.Tx, sku int64) (bool, error) {
	if sku == 0 || slices.ContainsFunc(r.kits[1:], func(k kitRec) bool { return k.sku == sku }) {
		return sku != 0, nil
	}
	parts, err := order.PartsOf(tx, sku)
	return len(parts) > 0, err
}

// saveKits writes new and changed kits.
func (r *run) saveKits(tx *store.Tx) error {
	for i := range r.kits {
		k := &r.kits[i]
		if k.fate != isNew && k.fate != isChanged {
			continue
		}
		err := order.SetKit(tx, k.sku, k.want)
		if errors.Is(err, order.ErrKitBegun) {
			return errStale // packing began meanwhile
		}
		if err != nil {
			return err
		}
	}
	return nil
}
