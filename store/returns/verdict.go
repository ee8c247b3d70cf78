// Package returns signs in parcels that come back, in a burst of scans, and
// inspects them later: each unit goes back to its shelf, to the damaged goods,
// or was not there. Every scan is one act, answered by one Verdict.
package returns

import "shipdesk/store/pack"

// Mode is the name of the return mode in scans and documents.
const Mode = "return"

// Kind is what became of a scan in the return mode. The words are a promise to
// scripts: kinds are added, never renamed.
type Kind string

// The verdicts of the return mode.
const (
	Arrived      Kind = "arrived"       // a parcel was signed in, and its orders are known
	Unclaimed    Kind = "unclaimed"     // a parcel was signed in, and nobody knows whose it is
	Opened       Kind = "opened"        // a parcel that was signed in is inspected from now on
	Counted      Kind = "counted"       // a unit was judged (Fate)
	Inspected    Kind = "inspected"     // the open parcel is done
	Claimed      Kind = "claimed"       // an unclaimed parcel has its order now
	Parked       Kind = "parked"        // the open parcel waits again
	Undone       Kind = "undone"        // the last act was taken back
	SignedIn     Kind = "signed_in"     // a badge: the scans behind it are Operator's
	Asked        Kind = "asked"         // several SKUs (Choices) or orders (Orders): answer with /choose n
	Over         Kind = "over"          // more than was sent
	WrongItem    Kind = "wrong_item"    // nothing like it was sent to this buyer
	StillMissing Kind = "still_missing" // not all of what was announced was scanned
	NotSent      Kind = "not_sent"      // nothing of it was sent from here
	AlreadyIn    Kind = "already_in"    // was inspected before
	OpenAt       Kind = "open_at"       // another station inspects it
	MovedOn      Kind = "moved_on"      // can't be taken back: the goods are no longer where they were put
	UnknownCode  Kind = "unknown_code"  // neither goods nor like the number of a parcel
	NoOrder      Kind = "no_order"      // an item without its parcel, and no order of it is in refund
	NotAllowed   Kind = "not_allowed"   // the time of the scan can't be right
	NothingToDo  Kind = "nothing_to_do" // understood, and there was nothing to do
)

// Kinds lists every verdict, in the order of the documentation.
func Kinds() []Kind {
	return []Kind{Arrived, Unclaimed, Opened, Counted, Inspected, Claimed, Parked, Undone, SignedIn, Asked,
		Over, WrongItem, StillMissing, NotSent, AlreadyIn, OpenAt, MovedOn, UnknownCode, NoOrder, NotAllowed, NothingToDo}
}

// Refusal reports whether the verdict changed nothing because what was scanned
// was refused.
func (k Kind) Refusal() bool {
	switch k {
	case Over, WrongItem, StillMissing, NotSent, AlreadyIn, OpenAt, MovedOn, UnknownCode, NoOrder, NotAllowed:
		return true
	}
	return false
}

// What became of a unit.
const (
	Sellable = "sellable" // on its shelf again
	Damaged  = "damaged"  // among the damaged goods
	Missing  = "missing"  // announced, and not in the parcel
	Kept     = "kept"     // among the returns, until its parcel is claimed
)

// Verdict answers one scan: kind, numbers and names, never a sentence.
type Verdict struct {
	Kind     Kind        `json:"kind"`
	Scan     int64       `json:"-"` // the scan's record
	Code     string      `json:"-"` // as scanned
	At       int64       `json:"-"` // UTC ms, when it was scanned
	SavedAt  int64       `json:"-"` // UTC ms
	Return   int64       `json:"-"`
	Number   string      `json:"number,omitempty"`  // of the parcel that came back
	Orders   []string    `json:"orders,omitempty"`  // whose it is; asked: whose it may be
	Refunds  []string    `json:"refunds,omitempty"` // their refunds
	Item     *pack.Item  `json:"item,omitempty"`
	Units    int64       `json:"units,omitempty"`
	Fate     string      `json:"fate,omitempty"`  // counted: sellable, damaged, kept; undone: what it had been
	Place    string      `json:"place,omitempty"` // counted: where it goes
	Done     int64       `json:"done,omitempty"`  // units of the parcel judged so far
	Need     int64       `json:"need,omitempty"`  // units announced; 0: nobody said
	Sent     int64       `json:"sent,omitempty"`  // over: how many were sent
	Back     int64       `json:"back,omitempty"`  // over: how many of them came back before
	Missing  []pack.Item `json:"missing,omitempty"`
	Choices  []pack.Item `json:"choices,omitempty"`
	Waiting  int64       `json:"waiting,omitempty"` // arrived, unclaimed: parcels signed in and not inspected
	Operator string      `json:"operator,omitempty"`
	Station  string      `json:"station,omitempty"`
	When     int64       `json:"when,omitempty"` // already_in: when it was signed in, UTC ms

	skuID int64 // of Item
}
