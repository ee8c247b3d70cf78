package pack

import (
	"shipdesk/scan"
	"shipdesk/store/order"
)

// View is everything the packing screen shows of one station, read in one
// transaction right after the scans that it shows were saved.
type View struct {
	Parcel *ParcelView // the parcel open here, or nil
	Last   *ParcelView // with no parcel open: the one dispatched last here, or nil
	Lock   *Verdict    // the refusal that waits to be acknowledged, or nil
	Ask    *Verdict    // an ambiguous scan that waits for a choice, or nil
	Held   int64       // scans that did not count since the refusal
	// Answers are the commands besides OK that the lock takes now.
	Answers []scan.Command
	Taken   *TakenView // with no parcel open: the one that another station took over, or nil
	Hand    *Item      // with no parcel open: the item scanned before its waybill, or nil
	Hot     *HotView   // hot mode, or nil
	// Pulls is how many packed parcels of the whole desk are to be taken out.
	Pulls int64
	Tray  TrayView // waybills that nobody knows
}

// HotView is what hot mode packs.
type HotView struct {
	Item  Item  // with the pieces that each parcel wants of it
	Count int64 // parcels so far
}

// TakenView is a parcel that another station took over from this one.
type TakenView struct {
	Waybill string
	Station string // who has it now, or had it
}

// Tally is what the desk has ahead of it and behind it. Counting it reads many
// rows, so screens ask for it now and then, not with every scan.
type Tally struct {
	Today int64 // parcels this station dispatched since the given midnight
	Open  int64 // parcels with open orders that wait to be packed, parked ones included
	Bare  int64 // open orders without a waybill (待打单)
	Any   bool  // the books hold any order at all
}

// ParcelView is a parcel as its packer sees it.
type ParcelView struct {
	ID       int64
	Waybill  string
	Carrier  string
	Batch    int64  // number of the batch its waybill came in, 0 = none
	Position int64  // in the batch, from 1
	DueAt    int64  // UTC ms, earliest latest-dispatch time of its orders, 0 = none
	RemindAt int64  // UTC ms
	Done     int64  // pieces
	Need     int64  // pieces
	PackedAt int64  // UTC ms, 0 = not yet
	Split    bool   // its orders have other waybills too
	Barred   Kind   // of a parcel not packed: pull, on_hold or already_packed if it must not be packed now, as a scan would say; else empty
	Why      Why    // of Barred
	WantsOK  bool   // notes wait to be confirmed with OK
	Lacks    []Item // nothing is missing but these gifts, which the books show none of
	Short    bool   // it was parked as short before; what was missing may still be
	Reason   string // what was missing, as it was typed; may be empty
	Swaps    []Swap // what a lead sends in place of what the platform names
	Orders   []OrderView
	Lines    []LineView // what has to come out first, then what is still wanted, in route order
}

// OrderView is an order inside a parcel.
type OrderView struct {
	No      string
	Shop    string
	Note    string // seller's memo
	Message string // buyer's words
	// What the platform says besides, and what of the order changed after its
	// label was printed.
	NewSKU     string
	NewAddress string
	Abnormal   string
	News       order.News
	// What the lead's rules make of the two notes.
	NoteIs, MessageIs order.Judged
}

// LineView is one SKU of a parcel; equal SKUs of several lines are one.
type LineView struct {
	SKU     string
	Name    string
	Variant string
	Place   string // where to pick it
	Lot     string // which lot to pick there, the one that expires first
	Expires string // of the lot, 2027-01-31
	Done    int64  // pieces
	Need    int64  // pieces
	OnShelf int64  // pieces the books show on shelves
	Swapped bool   // a lead sends it in place of what the platform names
	Last    bool   // counted by the last accepted scan
	Gift    int64  // order.GiftScanned or GiftSeen: a gift
	TakeOut int64  // pieces of a closed or refunded line that have to come out, back to Place; Done and Need are 0
}
