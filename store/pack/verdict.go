// Package pack is the packing desk: a waybill is scanned, its items are
// scanned, and the last one dispatches the parcel. Every scan is one act,
// answered by one Verdict that was saved before it is shown.
package pack

import "shipdesk/store/stock"

// Kind is what became of a scan. The words are a promise to scripts
// (shipdesk scan --json): kinds are added, never renamed.
type Kind string

// The verdicts of the packing desk.
const (
	Opened         Kind = "opened"          // a waybill opened its parcel here
	Resumed        Kind = "resumed"         // a parked parcel goes on here, or the open one was scanned again
	Accepted       Kind = "accepted"        // an item was counted
	Complete       Kind = "complete"        // the last item was counted and the parcel dispatched
	Undone         Kind = "undone"          // the last accepted scan, or the whole dispatch, was taken back
	Parked         Kind = "parked"          // the open parcel was set aside
	Finished       Kind = "finished"        // a part of a split order was dispatched
	Taken          Kind = "taken"           // a parcel open at another station was taken over
	Released       Kind = "released"        // a lead let a held parcel go
	Pulled         Kind = "pulled"          // a parcel that must not leave was taken out
	Acknowledged   Kind = "acknowledged"    // a refusal was acknowledged, the station goes on
	UnknownCode    Kind = "unknown_code"    // the books know nothing by this code
	UnknownWaybill Kind = "unknown_waybill" // looks like a waybill, but no parcel has it
	WaybillFirst   Kind = "waybill_first"   // an item was scanned with no parcel open
	WrongItem      Kind = "wrong_item"      // an item this parcel does not want
	Over           Kind = "over"            // more units than this parcel wants
	AlreadyPacked  Kind = "already_packed"  // the parcel left this desk before
	Pull           Kind = "pull"            // cancelled or refunded: take the parcel out
	OnHold         Kind = "on_hold"         // not to be packed now
	OpenElsewhere  Kind = "open_elsewhere"  // another station has this parcel open
	AnotherOpen    Kind = "another_open"    // this station has another parcel open
	Expired        Kind = "expired"         // the lot in hand must not be sent any more (Item)
	NoneInBooks    Kind = "none_in_books"   // the books show fewer units than were scanned
	Ambiguous      Kind = "ambiguous"       // one barcode, several SKUs: choose
	Locked         Kind = "locked"          // a refusal waits to be acknowledged; the scan did not count
	NotAllowed     Kind = "not_allowed"     // this operator may not, or not here
	NothingToDo    Kind = "nothing_to_do"   // understood, and there was nothing to do
	SignedIn       Kind = "signed_in"       // a badge: the scans behind it are Operator's
	HotOn          Kind = "hot_on"          // from now on waybills alone are scanned: those that want just this item are complete at once
	HotOff         Kind = "hot_off"         // items are scanned again
	Proposed       Kind = "proposed"        // codes of this form would be ignored: /ignore again makes it so
	Ignored        Kind = "ignored"         // codes of this form are ignored from now on, or no longer
	Swapped        Kind = "swapped"         // a lead sends other goods (Swaps)
	Joined         Kind = "joined"          // a lead put another parcel (Other) into this one
	Bound          Kind = "bound"           // a lead said whose an unknown waybill is, or took it out of the tray
	Asking         Kind = "asking"          // a lead's command waits for the next code
)

// Kinds lists every verdict, in the order of the documentation.
func Kinds() []Kind {
	return []Kind{Opened, Resumed, Accepted, Complete, Undone, Parked, Finished, Taken, Released, Pulled, Acknowledged,
		UnknownCode, UnknownWaybill, WaybillFirst, WrongItem, Over, AlreadyPacked, Pull, OnHold,
		OpenElsewhere, AnotherOpen, Expired, NoneInBooks, Ambiguous, Locked, NotAllowed, NothingToDo, SignedIn,
		HotOn, HotOff, Proposed, Ignored, Swapped, Joined, Bound, Asking}
}

// Refusal reports whether the verdict refused what was scanned (red, low
// tone), as against counting it or merely having nothing to do.
func (k Kind) Refusal() bool {
	switch k {
	case UnknownCode, UnknownWaybill, WaybillFirst, WrongItem, Over, AlreadyPacked, Pull, OnHold,
		OpenElsewhere, AnotherOpen, Expired, NoneInBooks, Ambiguous, Locked, NotAllowed:
		return true
	}
	return false
}

// Why says more closely why a verdict was given; a word for programs, from
// which the screens make sentences. Empty where the kind says it all.
type Why string

// The reasons that verdicts carry.
const (
	// on_hold
	WhyRefundAsked Why = "refund_asked" // a refund was asked for, not yet decided
	WhyUnmapped    Why = "unmapped"     // a line names a SKU that the books do not know
	WhyUnpaid      Why = "unpaid"       // the buyer has not paid
	WhyNoLines     Why = "no_lines"     // the order's lines have not been imported
	WhyNoHead      Why = "no_head"      // only the order's lines have been imported
	WhyTakeOut     Why = "take_out"     // a line was refunded after its goods went into the parcel
	WhyHeld        Why = "held"         // a lead held it; pull: after it was packed (Reason)
	WhyAddress     Why = "address"      // the address changed after the label was printed
	WhyPartRefund  Why = "part_refund"  // a part was refunded after the label was printed; the lead says whether the rest goes
	WhyNoteStop    Why = "note_stop"    // a note has a word that the lead's rules stop (Reason); pull: it came after packing
	// pull
	WhyClosed   Why = "closed"   // the platform closed the order
	WhyRefunded Why = "refunded" // everything in it was refunded; wrong_item: this line was
	// unknown_waybill
	WhyReplaced  Why = "replaced"   // the parcel goes by another number now (Other)
	WhyJoined    Why = "joined"     // the parcel was joined into another one (Other)
	WhyNoWaybill Why = "no_waybill" // an order number: the order has no waybill yet; closed: it will have none
	// ambiguous
	WhyManyWaybills Why = "many_waybills" // an order number: choose one of Waybills
	// already_packed
	WhyJustNow Why = "just_now" // the parcel completed last at this station
	WhyByOther Why = "by_other" // other waybills of the split order took everything
	WhyGone    Why = "gone"     // it had been shipped before this desk knew of it
	WhyRest    Why = "rest"     // a part left with it, the rest waits for a new waybill
	// finished
	WhyPart Why = "part" // a lead sent a part; the rest waits for a new waybill
	// wrong_item: a lead sends other goods for it (Swaps)
	WhySwapped Why = "swapped"
	// asking
	WhyJoin Why = "join" // which parcel comes into this one
	WhyBind Why = "bind" // whose order the waybill (Other) belongs to
	// bound: taken out of the tray, it is no parcel's
	WhyCleared Why = "cleared"
	// not_allowed
	WhyQuantityOff Why = "quantity_off" // *n is not switched on
	WhyBadQuantity Why = "bad_quantity" // *n with no sensible n
	WhyNotLead     Why = "not_lead"     // only a lead may
	WhyNoReason    Why = "no_reason"    // a reason must be given
	WhyFuture      Why = "future"       // the time of the scan lies in the future
	WhyLongAgo     Why = "long_ago"     // the time of the scan lies before 2000: the clock is wrong
	WhyNumberTaken Why = "number_taken" // the dispatch can't be taken back: another parcel has the waybill now (Orders)
	WhyLastPart    Why = "last_part"    // the last waybill of an order must be complete
	WhyEmpty       Why = "empty"        // nothing is in the parcel yet
	WhyStillOpen   Why = "still_open"   // the dispatch can't be taken back: another parcel is open here
	WhyFinishFirst Why = "finish_first" // hot mode: a parcel is open here
	WhyNotInside   Why = "not_inside"   // /swap: no line wants what is to be swapped
	WhyKitPart     Why = "kit_part"     // /swap: it is a part of a kit, Item; only the kit can be swapped
	WhyNoSuchSKU   Why = "no_such_sku"  // /swap: not the one SKU to send instead
	WhyBegun       Why = "begun"        // /swap: something of it is in a parcel, or left
	WhyNoParcel    Why = "no_parcel"    // /join: no parcel has the waybill
	WhyJoinPacked  Why = "join_packed"  // /join: the other parcel (Other) left
	WhyJoinOpen    Why = "join_open"    // /join: it is open at another station
	WhyJoinBegun   Why = "join_begun"   // /join: goods lie in it
	WhyJoinHeld    Why = "join_held"    // /join: it must not be packed
	WhyUseFinish   Why = "use_finish"   // /part: another waybill takes the rest
	WhyHasParcel   Why = "has_parcel"   // /bind: a parcel has the waybill (Other), or had it
	WhyNoOrder     Why = "no_order"     // /bind: there is no such order, or not just one
	WhyOrderDone   Why = "order_done"   // /bind: nothing of the order is to be sent
	WhyHasWaybill  Why = "has_waybill"  // /bind: the order has a waybill that is not packed (Other)
	WhyImporting   Why = "importing"    // /bind: an import is under way
	WhyFitsWaybill Why = "fits_waybill" // /ignore: the form fits a waybill in the books (Other), ...
	WhyFitsOrder   Why = "fits_order"   // ... an order number
	WhyFitsBarcode Why = "fits_barcode" // ... a barcode
	WhyFitsSKU     Why = "fits_sku"     // ... the code of a SKU
	WhyFitsPlace   Why = "fits_place"   // ... a place
	// nothing_to_do
	WhyNothingOpen Why = "nothing_open" // no parcel is open here
	WhyNotLocked   Why = "not_locked"   // nothing waits to be acknowledged
	WhyItemFirst   Why = "item_first"   // *n counts right after an item
	WhyNoUndo      Why = "no_undo"      // nothing to take back
	WhyPlace       Why = "place"        // a place was scanned
	WhyPerson      Why = "person"       // an operator was scanned
	WhyOtherCode   Why = "other_code"   // another code of the label
	WhyNoChoice    Why = "no_choice"    // nothing is asked
	WhyNotKnown    Why = "not_known"    // no such command
	WhyNotPulled   Why = "not_pulled"   // no parcel that must not leave was scanned
	WhyNotHeld     Why = "not_held"     // no held parcel was scanned
	WhyNoHotItem   Why = "no_hot_item"  // hot mode: no item was scanned or named
	WhySwapHow     Why = "swap_how"     // /swap: what by what
	WhySameParcel  Why = "same_parcel"  // /join: it is this parcel
	WhyBindHow     Why = "bind_how"     // /bind: no unknown waybill was scanned
	WhyNotInTray   Why = "not_in_tray"  // /bind off: it does not lie in the tray
	WhyPatterns    Why = "patterns"     // /ignore with no unknown code before it: what is ignored (Patterns)
	// waybill_first, nothing_to_do
	WhyTakenAway Why = "taken_away" // another station took the parcel over
	// accepted, complete
	WhyFound Why = "found" // the books did not show the unit; it was booked as found
	// accepted, opened, resumed, taken, nothing_to_do: complete, and the waybill
	// has to be scanned once more; another_open: the parcel here waits for that
	WhySeal Why = "seal"
	// the same, where a note has to be confirmed with OK first; not_allowed: /finish
	WhyNoteOK Why = "note_ok"
	// nothing_to_do: OK confirms notes once everything is in the parcel
	WhyNoteLater Why = "note_later"
	// as seal: nothing is missing but a gift that the books show none of (Wanted)
	WhyGift Why = "gift"
	// opened, resumed: the item scanned before is not all it wants (Item), or the
	// books show none of it; it was not counted
	WhyNotCounted Why = "not_counted"
	// complete: in hot mode, its items were not scanned; wrong_item: in hot mode,
	// not just the hot item; none_in_books, nothing_to_do: in hot mode
	WhyHot Why = "hot"
	// none_in_books: what lies on shelves expired (Lots); ...
	WhyOnlyExpired Why = "only_expired"
	// ... the books do not show the lot in hand (Item)
	WhyLotUnknown Why = "lot_unknown"
	// ignored: no longer
	WhyIgnoreOff Why = "ignore_off"
	// parked; resumed, taken: it had been parked so
	WhyShort Why = "short" // goods are missing
)

// Item names a SKU to a person.
type Item struct {
	SKU     string `json:"sku"`
	Name    string `json:"name,omitempty"`
	Variant string `json:"variant,omitempty"`
	Units   int64  `json:"units,omitempty"` // pieces: what a barcode stands for, or what was ordered
	Place   string `json:"place,omitempty"` // where it is kept, or goes back to
	Lot     string `json:"lot,omitempty"`   // what the scanned code says of the lot, where lots are asked
	Expires string `json:"expires,omitempty"`
}

// Swap says that other goods are sent than the platform names.
type Swap struct {
	Send Item `json:"send"`
	Not  Item `json:"not"`
}

// Verdict answers one scan: kind, numbers and names, never a sentence.
type Verdict struct {
	Kind     Kind          `json:"kind"`
	Why      Why           `json:"why,omitempty"`
	Scan     int64         `json:"-"` // the scan's record; what Act.Seen refers to
	Code     string        `json:"-"` // as scanned
	At       int64         `json:"-"` // UTC ms, when it was scanned
	SavedAt  int64         `json:"-"` // UTC ms
	Parcel   int64         `json:"-"`
	Waybill  string        `json:"waybill,omitempty"` // of the parcel this is about
	Carrier  string        `json:"carrier,omitempty"`
	Item     *Item         `json:"item,omitempty"`     // what was scanned
	Units    int64         `json:"units,omitempty"`    // pieces counted, taken back, or refused
	Done     int64         `json:"done,omitempty"`     // pieces in the parcel
	Need     int64         `json:"need,omitempty"`     // pieces the parcel needs in all; gifts that nobody scans are left out
	Have     int64         `json:"have,omitempty"`     // none_in_books: pieces the books show on shelves
	Held     int64         `json:"held,omitempty"`     // whatever ended a lock: scans that did not count meanwhile; locked: so far
	Wanted   []Item        `json:"wanted,omitempty"`   // wrong_item: what the parcel still wants, likest first; over: how many of it; none_in_books: the item is a kit, and these are its parts and what is wanted besides; parked, short: what its orders don't get, others coming first
	TakeOut  []Item        `json:"take_out,omitempty"` // pull, on_hold: goods inside that have to come out, and the place each goes back to
	Back     []Item        `json:"back,omitempty"`     // acknowledged, complete: goods that were booked back, and where to
	Swaps    []Swap        `json:"swaps,omitempty"`    // swapped, opened and the like, wrong_item: what a lead sends instead
	Lots     []stock.LotAt `json:"lots,omitempty"`     // accepted, complete: the lots just taken, each with its place; none_in_books: those that expired
	Earlier  *stock.LotAt  `json:"earlier,omitempty"`  // the lot just taken is not the one that expires first: that is this
	Choices  []Item        `json:"choices,omitempty"`  // ambiguous: answer with /choose n, counted from 1
	Other    string        `json:"other,omitempty"`    // another waybill: that needs the item, is open here, or replaced this one; not_allowed: what the form fits
	Reason   string        `json:"reason,omitempty"`   // parked, resumed, taken: what is missing, as it was typed
	Gifts    []Item        `json:"gifts,omitempty"`    // complete, or nothing is missing: what goes in without a scan
	Batch    int64         `json:"batch,omitempty"`    // waybill_first: the batch that Other came in, and its position there
	Position int64         `json:"position,omitempty"`
	Waybills []string      `json:"waybills,omitempty"` // ambiguous: answer with /choose n, counted from 1
	Hot      int64         `json:"hot,omitempty"`      // hot mode: parcels so far
	// Patterns are the forms of codes that a verdict is about: proposed, ignored,
	// not allowed, or why a code means nothing; nothing_to_do, patterns: all.
	Patterns []Pattern `json:"patterns,omitempty"`
	Orders   []string  `json:"orders,omitempty"`   // order numbers this is about
	Station  string    `json:"station,omitempty"`  // where it is open or was packed
	Operator string    `json:"operator,omitempty"` // who packed it; signed_in: whose badge it is
	When     int64     `json:"when,omitempty"`     // UTC ms: when it was packed or taken
	Carriers []string  `json:"carriers,omitempty"` // unknown_waybill: whose numbers look like this
	Lock     bool      `json:"lock,omitempty"`     // the station waits until this is acknowledged; nothing_to_do: what waits still does

	skuID int64 // of Item
}
