package inbound

import (
	"shipdesk/store"
	"shipdesk/store/stock"
)

// Kind is what became of a scan. The words are a promise to scripts: kinds are
// added, never renamed.
type Kind string

// The verdicts of receiving, issuing and moving.
const (
	Opened       Kind = "opened"        // a receipt is open at this station
	Received     Kind = "received"      // units came in
	PutAway      Kind = "put_away"      // the units just received lie at another place now
	Damaged      Kind = "damaged"       // the units just received are set aside as damaged
	Closed       Kind = "closed"        // the receipt is closed; Lines say how it differs
	Left         Kind = "left"          // this station left the receipt, or ended the issue; others go on
	PurposeSet   Kind = "purpose_set"   // what follows is issued for this purpose
	Issued       Kind = "issued"        // units left
	PlaceSet     Kind = "place_set"     // what follows is taken from this place
	InHand       Kind = "in_hand"       // units to be moved; the place they go to follows
	Moved        Kind = "moved"         // they lie there now
	Undone       Kind = "undone"        // the last accepted scan was taken back
	Acknowledged Kind = "acknowledged"  // a refusal was acknowledged
	SignedIn     Kind = "signed_in"     // a badge: the scans behind it are Operator's
	UnknownCode  Kind = "unknown_code"  // the books know nothing by this code
	Ambiguous    Kind = "ambiguous"     // one barcode, several SKUs: choose
	ReceiptFirst Kind = "receipt_first" // no receipt is open here; Notes expect the item
	ReceiptEnded Kind = "receipt_ended" // the receipt is closed
	PurposeFirst Kind = "purpose_first" // an issue needs its purpose first
	PlaceFirst   Kind = "place_first"   // a move needs the place it is from first
	HandFull     Kind = "hand_full"     // another item waits for its place
	LotAsked     Kind = "lot_asked"     // the lot of the item has to be said next; Lots are those known here
	NoneHere     Kind = "none_here"     // fewer units are there: Have, and Where the others are
	Locked       Kind = "locked"        // a refusal waits to be acknowledged; the scan did not count
	NotAllowed   Kind = "not_allowed"
	NothingToDo  Kind = "nothing_to_do"
)

// Kinds lists every verdict, in the order of the documentation.
func Kinds() []Kind {
	return []Kind{Opened, Received, PutAway, Damaged, Closed, Left, PurposeSet, Issued, PlaceSet, InHand, Moved, Undone, Acknowledged, SignedIn,
		UnknownCode, Ambiguous, ReceiptFirst, ReceiptEnded, PurposeFirst, PlaceFirst, HandFull, LotAsked, NoneHere, Locked, NotAllowed, NothingToDo}
}

// Refusal reports whether the verdict refused what was scanned.
func (k Kind) Refusal() bool {
	switch k {
	case UnknownCode, Ambiguous, ReceiptFirst, ReceiptEnded, PurposeFirst, PlaceFirst, HandFull, LotAsked, NoneHere, Locked, NotAllowed:
		return true
	}
	return false
}

// Why says more closely why a verdict was given.
type Why string

// The reasons that verdicts carry.
const (
	WhyOver        Why = "over"         // received: more than the note expects
	WhyNotExpected Why = "not_expected" // received: not on the note
	WhyBound       Why = "bound"        // received: its barcode was bound just now
	WhyBind        Why = "bind"         // unknown_code: /bind and /new teach it
	WhyDiffers     Why = "differs"      // closed: not what the note expected
	// not_allowed
	WhyBadQuantity Why = "bad_quantity" // *n with no sensible n
	WhyTooMany     Why = "too_many"     // above the limit (Need): a barcode scanned for a quantity?
	WhyNoReason    Why = "no_reason"
	WhyBadPlace    Why = "bad_place" // nobody puts goods there
	WhyPlaceClosed Why = "place_closed"
	WhySamePlace   Why = "same_place"
	WhyNoSKU       Why = "no_sku"     // /bind: no such SKU (Other)
	WhyTaken       Why = "code_taken" // /bind, /new: the code means something else already (Other)
	WhyNoteClosed  Why = "note_closed"
	// none_here
	WhyOnlyExpired Why = "only_expired" // the others expired (Lots): for scrap or the supplier they can be taken
	WhyFuture      Why = store.TimeFuture
	WhyLongAgo     Why = store.TimeLongAgo
	WhyGone        Why = "gone"         // undo: the goods are no longer where it put them (Gone)
	WhyVoid        Why = "receipt_void" // reversal: the whole receipt was taken back
	WhyOtherOpen   Why = "other_open"   // reversal: another receipt of the note is open (Other)
	WhyNoLot       Why = "no_lot"       // neither a lot nor a day was said
	WhyNoDate      Why = "no_date"      // this item's lots need the day they expire
	WhyOtherDate   Why = "other_date"   // the books know the lot with another day (Expires)
	WhyBadLot      Why = "bad_lot"      // no lot, or a day that no calendar has
	WhyExpired     Why = "expired"      // received: it expired already
	// nothing_to_do
	WhyNotLocked   Why = "not_locked"
	WhyItemFirst   Why = "item_first"
	WhyNoUndo      Why = "no_undo"
	WhyNoChoice    Why = "no_choice"
	WhyNotKnown    Why = "not_known"
	WhyNothingOpen Why = "nothing_open"
	WhyNoCode      Why = "no_code" // /bind, /new: no unknown code was scanned before
)

// Item names a SKU to a person.
type Item struct {
	SKU     string `json:"sku"`
	Name    string `json:"name,omitempty"`
	Variant string `json:"variant,omitempty"`
	Units   int64  `json:"units,omitempty"`
}

func itemOf(s stock.SKU, units int64) *Item {
	return &Item{SKU: s.Code, Name: s.Name, Variant: s.Variant, Units: units}
}

// Line is one SKU of a receipt or purchase note, in pieces. Damaged is a part
// of Received.
type Line struct {
	SKU      string `json:"sku"`
	Name     string `json:"name,omitempty"`
	Variant  string `json:"variant,omitempty"`
	Expected int64  `json:"expected"`
	Received int64  `json:"received"`
	Damaged  int64  `json:"damaged"`
	Over     int64  `json:"over"`
	Short    int64  `json:"short"`
	// Lots are what came of each lot, less what was taken back.
	Lots []stock.LotAt `json:"lots,omitempty"`
}

// Gone is a document that took goods away again.
type Gone struct {
	Doc   int64  `json:"doc"`
	Kind  string `json:"kind"`
	Place string `json:"place"` // where they went
	Units int64  `json:"units"`
}

// Verdict answers one scan: kind, numbers and names, never a sentence.
type Verdict struct {
	Kind     Kind          `json:"kind"`
	Why      Why           `json:"why,omitempty"`
	Scan     int64         `json:"-"` // the scan's record; what Act.Seen refers to
	At       int64         `json:"-"` // UTC ms
	SavedAt  int64         `json:"-"` // UTC ms
	Code     string        `json:"-"` // as scanned
	Receipt  string        `json:"receipt,omitempty"`
	Note     string        `json:"note,omitempty"` // purchase note of the receipt
	Supplier string        `json:"supplier,omitempty"`
	Item     *Item         `json:"item,omitempty"`    // what was scanned, with the pieces it stands for
	Units    int64         `json:"units,omitempty"`   // pieces booked, taken back, or refused
	Done     int64         `json:"done,omitempty"`    // receive: pieces of this SKU received; opened, closed: in all
	Need     int64         `json:"need,omitempty"`    // pieces expected; not_allowed, too_many: the limit
	Place    string        `json:"place,omitempty"`   // where the goods are, or were taken from
	To       string        `json:"to,omitempty"`      // where they went
	Have     int64         `json:"have,omitempty"`    // none_here: pieces that are there
	Where    []stock.At    `json:"where,omitempty"`   // none_here, place_first: where the item is
	Choices  []Item        `json:"choices,omitempty"` // ambiguous: answer with /choose n, counted from 1
	Notes    []string      `json:"notes,omitempty"`   // receipt_first: open notes that expect the item
	Lines    []Line        `json:"lines,omitempty"`   // closed: lines that differ
	Gone     []Gone        `json:"gone,omitempty"`
	Purpose  Purpose       `json:"purpose,omitempty"`
	Lot      string        `json:"lot,omitempty"`     // of the item
	Expires  string        `json:"expires,omitempty"` // of the lot, 2027-01-31, the last day to send it
	Lots     []stock.LotAt `json:"lots,omitempty"`    // lot_asked: those known here, answer with their code or /choose n; none_here: those that expired
	Reason   string        `json:"reason,omitempty"`
	Other    string        `json:"other,omitempty"`
	Operator string        `json:"operator,omitempty"`
	Held     int64         `json:"held,omitempty"` // scans that did not count while it was locked
	Lock     bool          `json:"lock,omitempty"`
	// Dropped was asked about by the scan before, nobody answered, and so
	// nothing of it was booked.
	Dropped *Item `json:"dropped,omitempty"`

	skuID int64
}
