package report

import "shipdesk/store/pack"

// Scope is which parcels a list shows.
type Scope int

// The scopes.
const (
	Packed  Scope = iota // dispatched, the one packed last first
	Waiting              // has a waybill, still to be packed; newest first
	All                  // newest first
)

// Filter says which parcels a list shows, and in what order: a batch in the
// order of its file; dispatched parcels by the time they were packed, newest
// first; everything else by its arrival, newest first.
type Filter struct {
	Scope    Scope
	Text     string // waybill or order number (last digits do), SKU, goods, buyer, note
	From, To int64  // UTC ms: packed from, and before; 0 is open. With one of them the scope is Packed
	Carrier  string // a part of its name
	Station  string // where it was packed
	Operator string // who packed it
	Batch    int64  // id of a batch; 0 is any
}

// Plain reports whether the filter only names a scope.
func (f Filter) Plain() bool {
	f.Scope = 0
	return f == Filter{}
}

// scope is the scope with what the days imply.
func (f Filter) scope() Scope {
	if f.From > 0 || f.To > 0 {
		return Packed
	}
	return f.Scope
}

// Key is a row's place in its list; the zero Key is before the first and
// behind the last.
type Key struct{ A, B int64 }

// Item is goods in a parcel.
type Item struct {
	SKU     string
	Name    string
	Variant string
	Units   int64
}

// Row is one parcel in a list.
type Row struct {
	ID       int64
	Key      Key
	Waybill  string
	Carrier  string
	State    pack.State
	Dead     bool   // not packed, and nothing in it is to be sent any more
	Batch    int64  // number of its batch; 0: none
	BatchDay string // the day of that batch
	Position int64  // in the batch, from 1
	PackedAt int64  // UTC ms
	Pull     bool   // packed, and to be taken out again
	Operator string // who packed it
	Station  string // where it was packed, or is open now
	Orders   []string
	Items    []Item // what lies in it; before it is packed, what it wants

	openAt int64 // id of the station
}

// Page is a piece of a list.
type Page struct {
	Rows []Row
	Next Key  // where to go on, in the direction that was asked for
	End  bool // nothing follows in that direction
	Cut  bool // so many goods fit what was typed that not all were looked for
}

// toPack is the SQL of whether parcel p still has something to pack.
const toPack = `EXISTS (SELECT 1 FROM parcel_order po JOIN orders o ON o.id = po.order_id WHERE po.parcel_id = p.id AND o.state IN (1, 2))`
