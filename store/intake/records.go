package intake

import (
	"cmp"
	"strings"

	"shipdesk/store/order"
	"shipdesk/store/sheet"
)

// Records are kept small: a big import holds hundreds of thousands of them.
// Texts that repeat are kept once and named by number, records refer to each
// other by their index, and index 0 stands for none.

// source is one table of a file.
type source struct {
	file  string // without its folder
	sheet string // empty if the file has only one
	path  string
	kind  string
	sum   string                 // sha256 of the file, hexadecimal
	head  uint32                 // which fields of an order its rows state
	line  uint32                 // which fields of a line its rows state
	heads map[sheet.Field]string // what its columns are called
	is    sheet.Layout
}

// at is where a record stands.
type at struct {
	src int32
	row int32
}

// fate is what becomes of a record.
type fate int8

const (
	undecided fate = iota
	isNew
	isChanged
	isUnchanged
	isRefused
)

// The texts of an order, in the order of order_text.
const (
	textStatus = iota
	textBuyer
	textReceiver
	textAddress
	textPhone
	textNote
	textMessage
	textNewSKU
	textNewAddress
	textAbnormal
	textClosedWhy
	textCount
)

// What a row can state of an order or a line, and what can change, as bits;
// the first ones are the order's texts.
const (
	bitPlatform = textCount + iota
	bitCreated
	bitPaid
	bitPromised
	bitShipped
	bitPaidFen
	bitRefundFen
	bitShop
	bitLines
	bitSKU
	bitTitle
	bitVariant
	bitUnits
	bitPrice
	bitLineNote
	bitSubOrder
	bitDropped
	bitMade     // plain, presale, made to order
	bitReopened // open or gone by another answer
)

// What can change of a waybill, as bits.
const (
	bitWaybill = iota
	bitCarrier
	bitMoved
	bitCollected
)

// changeNames are what Fate.Changes calls the bits.
var changeNames = [...]string{
	"status_text", "buyer", "receiver", "address", "phone", "note", "message", "changed_sku", "changed_address", "abnormal", "close_reason",
	"status", "created_at", "paid_at", "promised_at", "shipped_at", "amount_paid", "refund_amount", "shop", "lines",
	"sku", "title", "variant", "units", "price", "line_note", "sub_order", "dropped", "order_kind", "reopened",
}

// billChangeNames are the same for waybills.
var billChangeNames = [...]string{"waybill", "carrier", "other_parcel", "collected_at"}

// changeGone is bitReopened of an order that is not to be packed any more.
const changeGone = "gone"

// between separates the texts of an order in one string; no cell holds it,
// control characters being removed where they enter.
const between = "\x1f"

// orderRec is an order as the files state it.
type orderRec struct {
	no        string
	text      string // the texts, separated
	created   int64
	paid      int64
	promised  int64
	shipped   int64
	paidFen   int64
	refundFen int64
	id        int64 // in the books; for a new one, once it is staged
	head      at    // the row that first stated it; row 0 = only lines, or only a waybill
	headSrc   int32 // the source that stated it last
	shop      int32 // 0 = no file names it
	next      int32 // another shop's order of the same number
	line      int32 // its lines, last first
	bill      int32 // its waybills, last first
	node      int32 // the parcels it lies in
	stated    uint32
	changes   uint32
	made      int8 // deadline.Made
	platform  int8
	desk      int8 // its desk state in the books
	seen      int8 // Shipped or Done, whatever is said of refunds besides
	exists    bool // in the books before
	gone      bool // gone before this desk knew of it, as it is only now told
	fate      fate
}

// lineRec is a line as a file states it.
type lineRec struct {
	at
	sub      string
	price    int64
	sku      int32 // the id of what it means, 0 = unknown; small, there are many
	units    int32
	order    int32
	next     int32 // the order's line before
	code     int32 // number of the SKU's code among the texts
	title    int32
	variant  int32
	note     int32
	changes  uint32
	platform int8
	fate     fate
}

// billRec says that an order travels under a waybill.
type billRec struct {
	at
	key     string
	order   int32
	next    int32 // the order's waybill before
	carrier int32
	node    int32 // where it came to lie
	changes uint32
	taken   int64 // when the courier collected it, 0 = not said
	adding  bool  // a waybill file adds, an order list states them all
	done    bool
	fate    fate
}

// again is a further row of a record that has a row already.
type again struct {
	at
	what    string
	key     string
	order   int32 // of a waybill
	refused bool  // as the row that it repeats
}

// records is everything the files say.
type records struct {
	sources  []source
	texts    interner
	shops    []shopRec
	shopOf   map[string]int32
	orders   []orderRec
	orderOf  map[string]int32
	lines    []lineRec
	bills    []billRec
	products []productRec
	productO map[string]int32
	stock    []stockRec
	kits     []kitRec
	kitOf    map[string]int32
	refunds  []refundRec
	notes    []noteRec
	noteOf   map[string]int32
	bins     []binRec

	suppliers []supplierRec

	agains   []again
	columns  map[string]sheet.Mapping // what was said of the columns of tables before, by signature
	saidNow  map[string]sheet.Mapping // what is said with this import
	broken   map[statement]int32      // lists of lines with a refused row
	refusals []Refusal                // index 0 is none
}

// statement is what one source says of one order.
type statement struct{ order, src int32 }

func newRecords() records {
	return records{
		sources: make([]source, 1), texts: interner{of: map[string]int32{"": 0}, all: []string{""}},
		shops: make([]shopRec, 1), shopOf: map[string]int32{"": 0},
		orders: make([]orderRec, 1), orderOf: map[string]int32{},
		lines: make([]lineRec, 1), bills: make([]billRec, 1),
		products: make([]productRec, 1), productO: map[string]int32{}, stock: make([]stockRec, 1),
		kits: make([]kitRec, 1), kitOf: map[string]int32{}, noteOf: map[string]int32{},
		saidNow: map[string]sheet.Mapping{}, broken: map[statement]int32{}, refusals: make([]Refusal, 1),
	}
}

// interner keeps texts once.
type interner struct {
	of  map[string]int32
	all []string
}

func (n *interner) number(s string) int32 {
	if i, ok := n.of[s]; ok {
		return i
	}
	i := int32(len(n.all))
	n.of[s] = i
	n.all = append(n.all, s)
	return i
}

// refuse notes a refusal; key is what the row is about, where that is known.
func (r *records) refuse(p at, what, column, key, value string, why Reason, more string) {
	src := r.sources[p.src]
	r.refusals = append(r.refusals, Refusal{File: src.file, Sheet: src.sheet, Row: int(p.row), Column: column, Value: value,
		Reason: why, More: more, What: what, Key: key})
}

// refuseField is refuse for what a field says, after the table was read.
func (r *records) refuseField(p at, what string, f sheet.Field, key, value string, why Reason, more string) {
	r.refuse(p, what, r.sources[p.src].heads[f], key, value, why, more)
}

// refuseLine refuses a line after the table was read.
func (r *records) refuseLine(l *lineRec, f sheet.Field, value string, why Reason, more string) {
	l.fate = isRefused
	r.refuseField(l.at, WhatLine, f, r.codeOf(l), value, why, more)
	r.refusals[len(r.refusals)-1].Order = r.orders[l.order].no
}

// codeOf is the code of a line's SKU; its title, without a code.
func (r *records) codeOf(l *lineRec) string {
	return cmp.Or(r.texts.all[l.code], r.texts.all[l.title])
}

// isVoid reports whether nothing but a waybill, or nothing that was taken,
// speaks of the order.
func (o *orderRec) isVoid() bool { return o.head.row == 0 && o.line == 0 }

func splitTexts(s string) []string {
	if s == "" {
		return make([]string, textCount)
	}
	return strings.Split(s, between)
}

func joinTexts(texts []string) string { return strings.Join(texts, between) }

// noTexts is an order about which nothing is written.
var noTexts = joinTexts(make([]string, textCount))

func bit(n int) uint32 { return 1 << n }

// names says what the bits of changes stand for.
func names(changes uint32, of []string) []string {
	var all []string
	for i, n := range of {
		if changes&bit(i) != 0 {
			all = append(all, n)
		}
	}
	return all
}

// status is a line's or an order's platform status as a small number.
func status(p order.Platform) int8 { return int8(p) }
