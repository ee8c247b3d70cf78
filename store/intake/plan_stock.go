package intake

import (
	"strconv"

	"shipdesk/store/sheet"
	"shipdesk/store/stock"
)

// planStock decides what becomes of the opening stock: it is booked once for
// a SKU and place; to change it means to count.
func (r *run) planStock() error {
	if err := r.findStockSKUs(); err != nil {
		return err
	}
	r.openings = map[[2]int64]int64{}
	err := r.lookUp("SELECT sku_id, place_id, units FROM opening WHERE lot_id = 0 AND sku_id IN "+inList, len(r.stock)-1,
		func(i int) any { return r.stock[i+1].sku }, func(read func(...any) error) error {
			var sku, place, units int64
			err := read(&sku, &place, &units)
			r.openings[[2]int64{sku, place}] = units
			return err
		})
	met := map[string]bool{}
	for i := 1; i < len(r.stock); i++ {
		r.planOpening(&r.stock[i], met)
	}
	return err
}

func (r *run) planOpening(s *stockRec, met map[string]bool) {
	refuse := func(f sheet.Field, value string, why Reason, more string) {
		s.fate = isRefused
		r.refuseField(s.at, WhatStock, f, value, why, more)
	}
	name := s.code
	if name == "" {
		name = s.barcode
	}
	key := strconv.FormatInt(s.sku, 10) + between + s.place
	switch {
	case s.sku == 0:
		refuse(sheet.SKUCode, name, ReasonUnknownSKU, "")
	case !r.stockPlace(s.place):
		refuse(sheet.Place, s.place, ReasonPlace, "")
	case met[key]:
		refuse(sheet.SKUCode, name, ReasonDuplicate, s.place)
	default:
		met[key] = true
		before, opened := r.openings[[2]int64{s.sku, r.binOf(s.place)}]
		switch {
		case !opened:
			s.fate = isNew
		case before == s.units:
			s.fate = isUnchanged
		default:
			refuse(sheet.Units, strconv.FormatInt(s.units, 10), ReasonOpeningDiffers, strconv.FormatInt(before, 10))
		}
	}
}

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
		s := &r.stock[i]
		if s.code != "" {
			codes = append(codes, s.code)
		} else {
			codes = append(codes, s.barcode)
		}
	}
	if err := r.findCodes(codes); err != nil {
		return err
	}
	for i, code := range codes {
		r.stock[i+1].sku = r.codesMet[code]
	}
	return nil
}
