package intake

import (
	"errors"
	"slices"

	"shipdesk/scan"
	"shipdesk/store"
	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// What can change of a product, in the order of productChanges.
const (
	productName = iota
	productVariant
	productShort
	productWeight
	productPlace
	productSafety
	productBarcode
	productShortVariant
	productLots
	productKeeps
	productNear
)

var productChanges = [...]string{"name", "variant", "short_name", "weight", "place", "safety_stock", "barcode", "short_variant", "lots", "shelf_days", "near_days"}

func (r *run) planProducts() error {
	last, err := r.maxID("SELECT max(id) FROM sku")
	if err != nil {
		return err
	}
	r.nextSKU = last + 1
	r.codesMet, r.barcodes, r.places = map[string]int64{}, map[string][]int64{}, map[string]placeRec{}
	if err := r.loadPlaces(); err != nil {
		return err
	}
	old, err := r.loadProducts()
	if err != nil {
		return err
	}
	for i := 1; i < len(r.products); i++ {
		d := &r.products[i]
		if !r.stockPlace(d.place) {
			d.fate = isRefused
			r.refuseField(d.at, WhatProduct, sheet.Place, d.code, d.place, ReasonPlace, "")
			continue
		}
		r.planProduct(d, old[d.code])
	}
	return r.findShared()
}

// oldProduct is a SKU in the books.
type oldProduct struct {
	id      int64
	name    string
	variant string
	short   string
	shortV  string
	weight  int64
	home    int64
	safety  int64
	lots    int64
	keeps   int64
	near    int64
	codes   []barcode
}

func (r *run) loadProducts() (map[string]*oldProduct, error) {
	byCode, byID, ids := map[string]*oldProduct{}, map[int64]*oldProduct{}, []int64{}
	err := r.lookUp("SELECT id, code, name, variant, short_name, short_variant, weight_g, home, safety, lots, shelf_days, near_days FROM sku WHERE id > 0 AND code IN "+inList,
		len(r.products)-1, func(i int) any { return r.products[i+1].code }, func(read func(...any) error) error {
			var o oldProduct
			var code string
			err := read(&o.id, &code, &o.name, &o.variant, &o.short, &o.shortV, &o.weight, &o.home, &o.safety, &o.lots, &o.keeps, &o.near)
			byCode[code], byID[o.id] = &o, &o
			ids = append(ids, o.id)
			return err
		})
	if err != nil {
		return nil, err
	}
	err = r.lookUp("SELECT sku_id, key, code, units FROM barcode WHERE sku_id IN "+inList, len(ids), func(i int) any { return ids[i] },
		func(read func(...any) error) error {
			var sku int64
			var b barcode
			err := read(&sku, &b.key, &b.code, &b.units)
			if o := byID[sku]; o != nil {
				o.codes = append(o.codes, b)
			}
			return err
		})
	return byCode, err
}

// planProduct decides what becomes of a product; an empty cell takes nothing
// away.
func (r *run) planProduct(d *productRec, old *oldProduct) {
	if d.place != "" {
		d.home = r.places[d.place].id // 0 = to be made
	}
	if old == nil {
		d.id, d.fate = r.nextSKU, isNew
		r.nextSKU++
		d.mended = d.codes
	} else {
		d.id, d.exists = old.id, true
		r.compareProduct(d, old)
	}
	r.codesMet[d.code] = d.id
	for _, b := range d.codes {
		if !slices.Contains(r.barcodes[b.key], d.id) {
			r.barcodes[b.key] = append(r.barcodes[b.key], d.id)
		}
	}
}

func (r *run) compareProduct(d *productRec, old *oldProduct) {
	for i, differs := range [...]bool{
		productName: differ(&d.name, old.name), productVariant: differ(&d.variant, old.variant), productShort: differ(&d.short, old.short), productShortVariant: differ(&d.shortV, old.shortV),
		productWeight: differInt(&d.weight, old.weight), productSafety: differInt(&d.safety, old.safety),
		productLots: differInt(&d.lots, old.lots), productKeeps: differInt(&d.keeps, old.keeps), productNear: differInt(&d.near, old.near),
		productPlace: d.place != "" && (d.home == 0 || d.home != old.home),
	} {
		if differs {
			d.changes |= bit(i)
		}
	}
	if d.place == "" {
		d.home = old.home
	}
	if d.mended = d.keepCodes(old.codes); !sameCodes(d.mended, old.codes) {
		d.changes |= bit(productBarcode)
	}
	d.fate = isUnchanged
	if d.changes != 0 {
		d.fate = isChanged
	}
}

// differ reports whether a stated text differs from the books', and puts the
// books' in place of one that was not stated.
func differ(stated *string, old string) bool {
	if *stated == "" {
		*stated = old
	}
	return *stated != old
}

func differInt(stated *int64, old int64) bool {
	if *stated < 0 {
		*stated = old
	}
	return *stated != old
}

// keepCodes gives the SKU's barcodes after the import: a table that states
// barcodes of the piece, or of the case, states all of them.
func (d *productRec) keepCodes(old []barcode) []barcode {
	all := slices.Clone(d.codes)
	for _, b := range old {
		stated := b.units == 1 && d.hasUnit || b.units > 1 && d.hasCase
		if !stated && !slices.ContainsFunc(all, func(c barcode) bool { return c.key == b.key }) {
			all = append(all, b)
		}
	}
	return all
}

func sameCodes(a, b []barcode) bool {
	if len(a) != len(b) {
		return false
	}
	for _, c := range a {
		if !slices.Contains(b, c) {
			return false
		}
	}
	return true
}

// loadPlaces finds the places that the files name.
func (r *run) loadPlaces() error {
	met := map[string]bool{}
	var codes []string
	add := func(code string) {
		if code != "" && !met[code] {
			met[code] = true
			codes = append(codes, code)
		}
	}
	for i := range r.products {
		add(r.products[i].place)
	}
	for i := range r.stock {
		add(r.stock[i].place)
	}
	return r.lookUp(`SELECT id, code, kind FROM (SELECT id, code, CASE WHEN closed = 0 THEN kind ELSE 'closed' END AS kind FROM place
		UNION ALL SELECT p.id, o.code, CASE WHEN p.closed = 0 THEN p.kind ELSE 'closed' END FROM place_past o JOIN place p ON p.id = o.place_id) x WHERE code IN `+inList, len(codes), func(i int) any { return codes[i] },
		func(read func(...any) error) error {
			var p placeRec
			var code string
			err := read(&p.id, &code, &p.kind)
			r.places[code] = p
			return err
		})
}

// stockPlace reports whether goods may be kept at a place: at bins, old or
// new, not at the benches, closed places or in the outside world.
func (r *run) stockPlace(code string) bool {
	p, ok := r.places[code]
	return !ok || p.kind == "bin"
}

// findShared lists the barcodes of these files that several SKUs have. Such a
// barcode is asked about at packing.
func (r *run) findShared() error {
	keys := make([]string, 0, len(r.barcodes))
	for key := range r.barcodes {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	removed := map[int64]bool{}
	for i := range r.products {
		if r.products[i].changes&bit(productBarcode) != 0 {
			removed[r.products[i].id] = true // what it keeps is among r.barcodes, or of no matter here
		}
	}
	printed := map[string]string{}
	for i := range r.products {
		for _, b := range r.products[i].codes {
			printed[b.key] = b.code
		}
	}
	shared := map[string]bool{}
	err := r.lookUp("SELECT key, sku_id FROM barcode WHERE key IN "+inList, len(keys), func(i int) any { return keys[i] },
		func(read func(...any) error) error {
			var key string
			var sku int64
			err := read(&key, &sku)
			if !slices.Contains(r.barcodes[key], sku) && !removed[sku] {
				shared[key] = true
			}
			return err
		})
	for _, key := range keys {
		if shared[key] || len(r.barcodes[key]) > 1 {
			r.result.SharedBarcodes = append(r.result.SharedBarcodes, printed[key])
		}
	}
	return err
}

// planCodes finds the SKUs of all lines: by code first, else by a barcode
// that one SKU alone has.
func (r *run) planCodes() error {
	r.skuOf, r.unmapped, r.mapped = map[int32]int64{}, map[order.Goods]*order.Unmapped{}, map[string]int64{}
	err := r.db.Read(r.ctx, func(tx *store.Tx) (err error) {
		r.said, err = order.Mappings(tx)
		return err
	})
	if err != nil {
		return err
	}
	var codes []string
	for i := 1; i < len(r.lines); i++ {
		c := r.lines[i].code
		if _, met := r.skuOf[c]; !met && c != 0 {
			r.skuOf[c] = 0
			codes = append(codes, r.texts.all[c])
		}
	}
	if err := r.findCodes(codes); err != nil {
		return err
	}
	for c := range r.skuOf {
		r.skuOf[c] = r.current(r.codesMet[r.texts.all[c]])
	}
	for g, id := range r.said {
		r.said[g] = r.current(id)
	}
	return r.planMapping()
}

// current is the SKU that goods of orders to come are: the one it was merged
// into, none if it is retired.
func (r *run) current(sku int64) int64 {
	if into, gone := r.successors[sku]; gone {
		return into
	}
	return sku
}

// planMapping finds lines in the books that were waiting for a product of
// these files.
func (r *run) planMapping() error {
	if len(r.products) == 1 {
		return nil
	}
	var codes []string
	waiting := map[string]int64{}
	err := r.db.Read(r.ctx, func(tx *store.Tx) error {
		return tx.Each("SELECT sku_code, count(*) FROM order_line WHERE sku_id = 0 AND sku_code <> '' GROUP BY sku_code", nil, func(read func(...any) error) error {
			var code string
			var n int64
			err := read(&code, &n)
			codes, waiting[code] = append(codes, code), n
			return err
		})
	})
	if err := errors.Join(err, r.findCodes(codes)); err != nil {
		return err
	}
	for _, code := range codes {
		if id := r.current(r.codesMet[code]); id > 0 {
			r.mapped[code] = id
			r.result.LinesMapped += waiting[code]
		}
	}
	return nil
}

// findCodes fills codesMet for the codes that are not in it yet.
func (r *run) findCodes(codes []string) error {
	codes = slices.DeleteFunc(slices.Clone(codes), func(c string) bool { return r.codesMet[c] > 0 })
	err := r.lookUp("SELECT id, code FROM sku WHERE id > 0 AND code IN "+inList, len(codes), func(i int) any { return codes[i] },
		func(read func(...any) error) error {
			var id int64
			var code string
			err := read(&id, &code)
			r.codesMet[code] = id
			return err
		})
	codes = slices.DeleteFunc(codes, func(c string) bool { return r.codesMet[c] > 0 })
	if err != nil || len(codes) == 0 {
		return err
	}
	byKey := map[string][]int64{}
	keys := make([]string, len(codes))
	for i, c := range codes {
		keys[i] = scan.BarcodeKey(c)
		byKey[keys[i]] = slices.Clone(r.barcodes[keys[i]])
	}
	err = r.lookUp("SELECT key, sku_id FROM barcode WHERE units = 1 AND key IN "+inList, len(keys), func(i int) any { return keys[i] },
		func(read func(...any) error) error {
			var key string
			var id int64
			err := read(&key, &id)
			if !slices.Contains(byKey[key], id) {
				byKey[key] = append(byKey[key], id)
			}
			return err
		})
	for i, c := range codes {
		if ids := byKey[keys[i]]; len(ids) == 1 {
			r.codesMet[c] = ids[0]
		}
	}
	return err
}
