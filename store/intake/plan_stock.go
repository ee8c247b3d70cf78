package intake

import (
	"cmp"
	"strconv"

	"shipdesk/store"
	"shipdesk/store/sheet"
	"shipdesk/store/stock"
)

// planStock decides what becomes of the opening stock: it is booked once for
// a SKU and place; to change it means to count.
func (r *run) planStock() error {
	err := r.db.Read(r.ctx, func(tx *store.Tx) (err error) {
		r.successors, err = stock.Successors(tx)
		return err
	})
	if err != nil {
		return err
	}
	if err := r.findStockSKUs(); err != nil {
		return err
	}
	r.openings = map[[2]int64]int64{}
	err = r.lookUp("SELECT sku_id, place_id, units FROM opening WHERE lot_id = 0 AND sku_id IN "+inList, len(r.stock)-1,
		func(i int) any { return r.stock[i+1].sku }, func(read func(...any) error) error {
			var sku, place, units int64
			err := read(&sku, &place, &units)
			r.openings[[2]int64{sku, place}] = units
			return err
		})
	if err == nil {
		err = r.mergedOpenings()
	}
	met := map[string]bool{}
	for i := 1; i < len(r.stock); i++ {
		r.planOpening(&r.stock[i], met)
	}
	return err
}

// mergedOpenings counts what was opened under a SKU's former codes as its own.
func (r *run) mergedOpenings() error {
	return r.db.Read(r.ctx, func(tx *store.Tx) error {
		return tx.Each("SELECT s.merged_into, o.place_id, o.units FROM sku s JOIN opening o ON o.sku_id = s.id WHERE s.merged_into > 0 AND o.lot_id = 0", nil, func(read func(...any) error) error {
			var sku, place, units int64
			err := read(&sku, &place, &units)
			r.openings[[2]int64{sku, place}] += units
			return err
		})
	})
}

func (r *run) planOpening(s *stockRec, met map[string]bool) {
	refuse := func(f sheet.Field, value string, why Reason, more string) {
		s.fate = isRefused
		r.refuseField(s.at, WhatStock, f, s.name(), value, why, more)
	}
	if s.sku == 0 {
		s.sku = r.codesMet[s.code] // made by a row above
	}
	key := strconv.FormatInt(s.sku, 10) + between + s.place
	before, opened := r.openings[[2]int64{s.sku, r.binOf(s.place)}]
	switch {
	case s.sku == 0 && s.code == "":
		refuse(sheet.Barcode, s.barcode, ReasonUnknownSKU, "")
	case !r.stockPlace(s.place):
		refuse(sheet.Place, s.place, ReasonPlace, "")
	case met[key]:
		refuse(sheet.SKUCode, s.name(), ReasonDuplicate, s.place)
	case opened && before != s.units:
		refuse(sheet.Units, strconv.FormatInt(s.units, 10), ReasonOpeningDiffers, strconv.FormatInt(before, 10))
	case opened:
		met[key], s.fate = true, isUnchanged
	default:
		if s.sku == 0 {
			s.sku = r.makeSKU(s)
			key = strconv.FormatInt(s.sku, 10) + between + s.place
		}
		met[key], s.fate = true, isNew
	}
}

// makeSKU makes the SKU of an opening: that goods lie on a shelf under a code
// is enough to know that they exist. A product file names them later.
func (r *run) makeSKU(s *stockRec) int64 {
	d := productRec{at: s.at, code: s.code, weight: -1, safety: -1, lots: -1, keeps: -1, near: -1, id: r.nextSKU, fate: isNew}
	r.nextSKU++
	r.products = append(r.products, d)
	r.codesMet[d.code] = d.id
	return d.id
}

func (s *stockRec) name() string { return cmp.Or(s.code, s.barcode) }

// binOf is the id of a bin, 0 if it is to be made; no code is the general
// shelf.
func (r *run) binOf(code string) int64 {
	if code == "" {
		return stock.Shelf
	}
	return r.places[code].id
}

// findStockSKUs names the SKU of every row, by code, else by a barcode that
// one SKU alone has.
func (r *run) findStockSKUs() error {
	var codes []string
	for i := 1; i < len(r.stock); i++ {
		codes = append(codes, r.stock[i].name())
	}
	if err := r.findCodes(codes); err != nil {
		return err
	}
	for i, code := range codes {
		r.stock[i+1].sku = r.codesMet[code]
		if into := r.successors[r.codesMet[code]]; into > 0 {
			r.stock[i+1].sku = into
		}
	}
	return nil
}
