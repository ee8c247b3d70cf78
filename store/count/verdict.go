package count

import "shipdesk/store"

// Kind is what became of a scan. The words are a promise to scripts: kinds are
// added, never renamed.
type Kind string

// The verdicts of counting.
const (
	Joined         Kind = "joined"          // this station counts in the session
	PlaceOpened    Kind = "place_opened"    // what is scanned now lies there
	Counted        Kind = "counted"         // Units more of the item, Done in all
	PlaceClosed    Kind = "place_closed"    // Lines of it counted, Done pieces
	Empty          Kind = "empty"           // the place is empty, as the counter says
	Noted          Kind = "noted"           // the unknown code has a description
	Undone         Kind = "undone"          // the last counted scan was taken back
	Left           Kind = "left"            // this station left the session
	Acknowledged   Kind = "acknowledged"    // a refusal was acknowledged
	SignedIn       Kind = "signed_in"       // a badge: the scans behind it are Operator's
	UnknownCode    Kind = "unknown_code"    // noted under Tag, to be bound later
	AskMissing     Kind = "ask_missing"     // Missing was expected and not scanned: /none or /notlooked
	AskLot         Kind = "ask_lot"         // which lot: /choose n or /lot CODE DATE
	Ambiguous      Kind = "ambiguous"       // one barcode, several SKUs: /choose n
	OutsideSession Kind = "outside_session" // the place or item is not to be counted: /add counts it all the same
	AlreadyCounted Kind = "already_counted" // by this person: /add counts it anew, /join goes on with that count
	SessionFirst   Kind = "session_first"   // no session is open
	SessionEnded   Kind = "session_ended"   // the session was posted or cancelled
	PlaceFirst     Kind = "place_first"     // no place is open here
	Locked         Kind = "locked"          // a refusal waits to be acknowledged; the scan did not count
	NotAllowed     Kind = "not_allowed"
	NothingToDo    Kind = "nothing_to_do"
)

// Kinds lists every verdict, in the order of the documentation.
func Kinds() []Kind {
	return []Kind{Joined, PlaceOpened, Counted, PlaceClosed, Empty, Noted, Undone, Left, Acknowledged, SignedIn, UnknownCode, AskMissing, AskLot, Ambiguous,
		OutsideSession, AlreadyCounted, SessionFirst, SessionEnded, PlaceFirst, Locked, NotAllowed, NothingToDo}
}

// Refusal reports whether the verdict refused what was scanned.
func (k Kind) Refusal() bool {
	switch k {
	case AskMissing, AskLot, Ambiguous, OutsideSession, AlreadyCounted, SessionFirst, SessionEnded, PlaceFirst, Locked, NotAllowed:
		return true
	}
	return false
}

// Why says more closely why a verdict was given.
type Why string

// The reasons that verdicts carry.
const (
	WhyResumed     Why = "resumed"       // place_opened: where this count stopped
	WhySecond      Why = "second"        // place_opened: Who counted it before; this is a count of its own
	WhyAlso        Why = "also_counting" // place_opened: Who counts it now; /join adds to that count, /take takes it over
	WhyJoined      Why = "joined"        // place_opened: adding to the count of Who
	WhyTaken       Why = "taken"         // place_opened: the count of Who is this person's now
	WhyRecount     Why = "recount"       // place_opened: only Missing is counted once more
	WhySpot        Why = "spot"          // place_opened: a spot count was opened for it
	WhyRetired     Why = "retired"       // counted: the SKU is no longer sold
	WhyMoved       Why = "moved"         // place_closed: Missing moved while it was counted, scan the place to count it again
	WhyNotLooked   Why = "not_looked"    // place_closed: what was missing stays to be counted
	WhyNothing     Why = "nothing_counted"
	WhyNotAsked    Why = "not_asked" // outside_session: the item, not the place
	WhyBadQuantity Why = "bad_quantity"
	WhyTooMany     Why = "too_many" // above the limit (Need): a barcode scanned for a quantity?
	WhyBadPlace    Why = "bad_place"
	WhyPlaceClosed Why = "place_closed"
	WhyNotEmpty    Why = "not_empty"    // /empty: something was counted there
	WhySameCounter Why = "same_counter" // somebody else must count it again
	WhyBadLot      Why = "bad_lot"      // /lot without a lot, or with a date that is none
	WhyLotDate     Why = "lot_date"     // the lot has another date (Other)
	WhyNotLead     Why = "not_lead"
	WhyFuture      Why = store.TimeFuture
	WhyLongAgo     Why = store.TimeLongAgo
	// nothing_to_do
	WhyNotLocked   Why = "not_locked"
	WhyItemFirst   Why = "item_first"
	WhyNoUndo      Why = "no_undo"
	WhyNoChoice    Why = "no_choice"
	WhyNotKnown    Why = "not_known"
	WhyNothingOpen Why = "nothing_open"
	WhyNoCode      Why = "no_code"    // /note: no unknown code was scanned before
	WhyNobody      Why = "nobody"     // /join, /take: nobody else counts here
	WhyBegun       Why = "own_begun"  // /join, /take: this count has begun already
	WhyNoQuestion  Why = "no_missing" // /none, /notlooked: nothing is asked
)

// Item names a SKU to a person, with its lot where it has one.
type Item struct {
	SKU     string `json:"sku"`
	Name    string `json:"name,omitempty"`
	Variant string `json:"variant,omitempty"`
	Lot     string `json:"lot,omitempty"`
	Expires string `json:"expires,omitempty"` // its last day
	Units   int64  `json:"units,omitempty"`
}

// Verdict answers one scan: kind, numbers and names, never a sentence. What the
// books have is not in it while the count is blind.
type Verdict struct {
	Kind     Kind   `json:"kind"`
	Why      Why    `json:"why,omitempty"`
	Scan     int64  `json:"-"` // the scan's record; what Act.Seen refers to
	At       int64  `json:"-"` // UTC ms
	SavedAt  int64  `json:"-"` // UTC ms
	Code     string `json:"-"` // as scanned
	Session  string `json:"session,omitempty"`
	Place    string `json:"place,omitempty"`
	Closed   string `json:"closed,omitempty"` // place_opened, left: the place that it closed
	To       string `json:"to,omitempty"`     // ask_missing: the place scanned next
	Item     *Item  `json:"item,omitempty"`
	Units    int64  `json:"units,omitempty"`   // pieces counted, or taken back
	Done     int64  `json:"done,omitempty"`    // pieces counted of it in this place; place_closed: in all
	Need     *int64 `json:"need,omitempty"`    // what the books have, unless the count is blind; not_allowed, too_many: the limit
	Lines    int64  `json:"lines,omitempty"`   // place_closed: SKUs and lots counted there
	Missing  []Item `json:"missing,omitempty"` // ask_missing; place_opened and place_closed: to be counted again
	Choices  []Item `json:"choices,omitempty"` // ambiguous, ask_lot: answer with /choose n, counted from 1
	Tag      int64  `json:"tag,omitempty"`     // unknown_code, noted: the number to write on the goods
	Note     string `json:"note,omitempty"`
	Who      string `json:"who,omitempty"`
	When     int64  `json:"when,omitempty"` // UTC ms
	Left     int64  `json:"left,omitempty"` // places still to be counted
	Other    string `json:"other,omitempty"`
	Operator string `json:"operator,omitempty"`
	Held     int64  `json:"held,omitempty"` // scans that did not count while it was locked
	Lock     bool   `json:"lock,omitempty"`

	skuID, lotID int64
	lots         []int64 // ids of the lots that Choices name
}
