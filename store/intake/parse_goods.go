package intake

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"shipdesk/scan"
	"shipdesk/store/sheet"
	"shipdesk/store/stock"
)

// productRec is a SKU as the files state it; several rows of one SKU are one.
type productRec struct {
	at
	code    string
	name    string
	variant string
	short   string
	shortV  string // short variant
	place   string
	weight  int64 // -1 = not stated
	safety  int64 // -1 = not stated
	lots    int64 // what it wants of its lots, as stock.LotsOff; -1 = not stated
	keeps   int64 // shelf life in days; -1 = not stated
	near    int64 // days before expiry; -1 = not stated
	codes   []barcode
	id      int64
	home    int64
	mended  []barcode // all its barcodes after the import, if they change
	changes uint32
	from    int32 // the source that stated it last
	exists  bool
	hasUnit bool // a barcode of the piece is stated
	hasCase bool
	fate    fate
}

// barcode is a barcode and the units it stands for.
type barcode struct {
	key   string
	code  string
	units int64
}

// stockRec is the opening stock of a SKU at a place.
type stockRec struct {
	at
	code    string
	barcode string // where there is no code
	place   string
	units   int64
	sku     int64
	fate    fate
}

func (p *parser) productRow() {
	code := scan.Clean(p.row.Text(sheet.SKUCode))
	codes := p.unitBarcodes()
	if p.failed {
		return
	}
	if code == "" && len(codes) > 0 {
		code = codes[0].code
	}
	if code == "" {
		p.refuseRow(sheet.SKUCode, "", ReasonNoCode)
		return
	}
	hasUnit := len(codes) > 0
	hasCase := slices.ContainsFunc(codes, func(b barcode) bool { return b.units > 1 })
	codes = append(codes, p.caseBarcodes(codes)...)
	weight, safety := p.optional(sheet.Weight, p.row.Grams), p.optional(sheet.SafetyStock, p.row.Int)
	lots := p.lotMode()
	keeps, near := p.optional(sheet.ShelfDays, p.row.Int), p.optional(sheet.NearDays, p.row.Int)
	if p.failed {
		return
	}
	i, ok := p.productO[code]
	if ok {
		p.agains = append(p.agains, again{at: p.at, what: WhatProduct, key: code})
	} else {
		i = int32(len(p.products))
		p.products = append(p.products, productRec{at: p.at, code: code, weight: -1, safety: -1, lots: -1, keeps: -1, near: -1, from: p.src})
		p.productO[code] = i
	}
	d := &p.products[i]
	for to, f := range map[*string]sheet.Field{&d.name: sheet.Name, &d.variant: sheet.Variant, &d.short: sheet.ShortName, &d.shortV: sheet.ShortVariant, &d.place: sheet.Place} {
		if s := p.row.Text(f); s != "" {
			*to = s
		}
	}
	d.place = scan.Clean(d.place)
	if weight >= 0 {
		d.weight = weight
	}
	for to, n := range map[*int64]int64{&d.safety: safety, &d.lots: lots, &d.keeps: keeps, &d.near: near} {
		if n >= 0 {
			*to = n
		}
	}
	if d.from != p.src { // a later table states anew
		d.from, d.codes = p.src, nil
	}
	d.addCodes(codes)
	d.hasUnit = d.hasUnit || hasUnit
	d.hasCase = d.hasCase || hasCase || len(codes) > 0 && codes[len(codes)-1].units > 1
}

// lotModes are the words for what a product may want of its lots.
var lotModes = map[string]int64{
	"on": stock.LotsDated, "是": stock.LotsDated, "开": stock.LotsDated, "yes": stock.LotsDated, "y": stock.LotsDated, "1": stock.LotsDated, "批号和到期日": stock.LotsDated,
	"undated": stock.LotsAsked, "只要批号": stock.LotsAsked,
	"off": stock.LotsOff, "否": stock.LotsOff, "关": stock.LotsOff, "no": stock.LotsOff, "n": stock.LotsOff, "0": stock.LotsOff,
}

// lotMode reads what a product wants of its lots; -1 if nothing is said.
func (p *parser) lotMode() int64 {
	if p.failed || p.row.Empty(sheet.LotMode) {
		return -1
	}
	said := scan.Clean(p.row.Text(sheet.LotMode))
	mode, ok := lotModes[strings.ToLower(said)]
	if !ok {
		p.refuseRow(sheet.LotMode, said, ReasonLotMode)
		return -1
	}
	return mode
}

func (d *productRec) addCodes(codes []barcode) {
next:
	for _, c := range codes {
		for i := range d.codes {
			if d.codes[i].key == c.key {
				d.codes[i] = c
				continue next
			}
		}
		d.codes = append(d.codes, c)
	}
}

func (p *parser) optional(f sheet.Field, read func(sheet.Field) (int64, error)) int64 {
	if p.failed || p.row.Empty(f) {
		return -1
	}
	n, err := read(f)
	if err != nil {
		p.refuseCell(err)
		return -1
	}
	return n
}

func (p *parser) unitBarcodes() []barcode { return p.barcodes(sheet.Barcode, 1) }

func (p *parser) barcodes(f sheet.Field, units int64) []barcode {
	if p.row.Empty(f) {
		return nil
	}
	cell, ok := p.id(f)
	if !ok {
		return nil
	}
	var all []barcode
	for _, c := range splitBarcodes(cell) {
		code, n, ok := barcodeUnits(scan.Clean(c), units)
		if !ok {
			p.refuseRow(f, c, ReasonBadBarcode)
			return nil
		}
		all = append(all, barcode{key: scan.BarcodeKey(code), code: code, units: n})
	}
	return all
}

// barcodeUnits takes the units off a barcode that says how many pieces it
// stands for: 6901234567892*12.
func barcodeUnits(s string, usual int64) (code string, units int64, ok bool) {
	i := strings.LastIndexAny(s, "*×")
	if i < 0 {
		return s, usual, s != ""
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	code = strings.TrimSpace(s[:i])
	units, err := strconv.ParseInt(strings.TrimSpace(s[i+size:]), 10, 32)
	return code, units, err == nil && units > 0 && code != ""
}

// splitBarcodes takes apart a cell with several barcodes. A letter code may
// have blanks inside, so only a cell of numbers is parted at blanks.
func splitBarcodes(cell string) []string {
	for _, r := range cell {
		if (r < '0' || r > '9') && r != ' ' {
			return splitAt(cell, ",;|，；、｜/\n")
		}
	}
	return strings.Fields(cell)
}

func splitAt(s, marks string) []string {
	var all []string
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// caseBarcodes reads the barcodes of a case, which must say how many pieces
// it holds and differ from those of the piece.
func (p *parser) caseBarcodes(pieces []barcode) []barcode {
	if p.failed || p.row.Empty(sheet.CaseBarcode) {
		return nil
	}
	units, ok := p.units(sheet.CaseUnits)
	if !ok {
		return nil
	}
	if units == 0 {
		p.refuseRow(sheet.CaseUnits, p.row.Text(sheet.CaseUnits), ReasonZero)
		return nil
	}
	cases := p.barcodes(sheet.CaseBarcode, units)
	for _, c := range cases {
		for _, b := range pieces {
			if b.key == c.key {
				p.refuseRow(sheet.CaseBarcode, c.code, ReasonBadBarcode)
				return nil
			}
		}
	}
	return cases
}

func (p *parser) stockRow() {
	s := stockRec{at: p.at, code: scan.Clean(p.row.Text(sheet.SKUCode)), place: scan.Clean(p.row.Text(sheet.Place))}
	if s.code == "" && !p.row.Empty(sheet.Barcode) {
		id, ok := p.id(sheet.Barcode)
		if !ok {
			return
		}
		s.barcode = scan.BarcodeKey(id)
	}
	if s.code == "" && s.barcode == "" {
		p.refuseRow(sheet.SKUCode, "", ReasonNoCode)
		return
	}
	var ok bool
	if s.units, ok = p.units(sheet.Units); ok {
		p.stock = append(p.stock, s)
	}
}
